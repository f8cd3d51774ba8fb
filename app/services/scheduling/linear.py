"""Linear programmes of choices between 0 and 1, solved under a watch."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from app.services.scheduling.watch import Watch

Row = tuple[list[int], int]
"""Places of choices, and how many of them may be made at most."""
WHOLE = 1e-6
POLL = 0.05
DUAL = "use_dual_simplex: true perturb_costs_in_dual_simplex: true"
"""These programmes are highly degenerate: perturbed costs spare nine tenths of the time."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The optimum without whole numbers: a proved bound of every whole one when ``done``."""

    value: float
    shares: tuple[float, ...]
    done: bool

    @property
    def bound(self) -> int:
        """No whole choice is worth more."""
        return floor(self.value + 1e-9 * abs(self.value) + 1e-4)

    @property
    def whole(self) -> bool:
        """Whether the optimum happens to be in whole numbers."""
        return self.done and all(s < WHOLE or s > 1 - WHOLE for s in self.shares)

    @property
    def chosen(self) -> list[int]:
        """Places of what is chosen entirely."""
        return [place for place, share in enumerate(self.shares) if share > 1 - WHOLE]


def relaxed(rows: Sequence[Row], worths: Sequence[int], watch: Watch, seconds: float) -> Relaxed:
    """Maximise the worth of the choices within the rows (GLOP)."""
    from ortools.linear_solver import pywraplp

    solver = pywraplp.Solver.CreateSolver("GLOP")
    solver.SetSolverSpecificParametersAsString(DUAL)
    choices = [solver.NumVar(0, 1, "") for _ in worths]
    for members, limit in rows:
        row = solver.Constraint(-solver.infinity(), limit)
        for place in members:
            row.SetCoefficient(choices[place], 1)
    goal = solver.Objective()
    goal.SetMaximization()
    for choice, worth in zip(choices, worths, strict=True):
        goal.SetCoefficient(choice, worth)
    if not watch.steady:
        solver.SetTimeLimit(max(1, int(1000 * watch.left(seconds))))
    done = threading.Event()
    guard = threading.Thread(target=_guard, args=(solver, watch, done), daemon=True)
    guard.start()
    status = solver.Solve()
    done.set()
    guard.join()
    if status != pywraplp.Solver.OPTIMAL:
        return Relaxed(float(sum(max(0, worth) for worth in worths)), (), done=False)
    return Relaxed(
        float(goal.Value()), tuple(float(choice.solution_value()) for choice in choices), done=True
    )


def _guard(solver: Any, watch: Watch, done: threading.Event) -> None:
    while not done.wait(POLL):
        if watch.due():
            watch.pulse()
        if not watch.going():
            solver.InterruptSolve()
