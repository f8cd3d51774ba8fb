"""One run of CP-SAT under a watch: it can be stopped, tells how far it is, and is repeatable."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.services.scheduling.linear import Row
from app.services.scheduling.watch import Watch

POLL = 0.05
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """``values`` are empty when nothing was found; ``bound`` is proved."""

    values: tuple[int, ...]
    bound: float
    optimal: bool
    infeasible: bool

    @property
    def chosen(self) -> list[int]:
        """Places of the variables that are set."""
        return [place for place, value in enumerate(self.values) if value]


def run(
    model: Any,
    variables: Sequence[Any],
    watch: Watch,
    seconds: float,
    *,
    subsolvers: tuple[str, ...] = (),
) -> Answer:
    """Solve until done, out of time, or told to stop."""
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    if subsolvers:
        solver.parameters.subsolvers.extend(subsolvers)
    if watch.steady:
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = watch.work
    else:
        solver.parameters.num_workers = WORKERS
        solver.parameters.max_time_in_seconds = watch.left(seconds)
    done = threading.Event()
    guard = threading.Thread(target=_guard, args=(solver, watch, done), daemon=True)
    guard.start()
    try:
        status = solver.solve(model)
    finally:
        done.set()
        guard.join()
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Answer(
        values=tuple(int(solver.value(v)) for v in variables) if found else (),
        bound=float(solver.best_objective_bound),
        optimal=status == cp_model.OPTIMAL,
        infeasible=status == cp_model.INFEASIBLE,
    )


def _guard(solver: Any, watch: Watch, done: threading.Event) -> None:
    """Tell how far the search is, and stop it when it is told to."""
    while not done.wait(POLL):
        if watch.due():
            watch.pulse()
        if not watch.going():
            solver.stop_search()


def pick(
    rows: Sequence[Row],
    worths: Sequence[int],
    watch: Watch,
    seconds: float,
    hint: Sequence[int] = (),
    needs: Sequence[tuple[int, list[int]]] = (),
) -> Answer:
    """Maximise the worth of whole choices within the rows.

    ``needs`` are choices that can only be made with one of others; ``hint`` are the choices of a
    solution at hand.
    """
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    choices: list[Any] = [model.new_bool_var("") for _ in worths]
    for members, limit in rows:
        options = [choices[place] for place in members]
        if limit == 1:
            model.add_at_most_one(options)
        else:
            model.add(cp_model.LinearExpr.sum(options) <= limit)
    for place, others in needs:
        model.add_bool_or([choices[place].negated(), *(choices[other] for other in others)])
    model.maximize(cp_model.LinearExpr.weighted_sum(choices, worths))
    if hint:
        hinted = set(hint)
        for place, choice in enumerate(choices):
            model.add_hint(choice, place in hinted)
    answer = run(model, choices, watch, seconds)
    if not answer.values and not answer.infeasible and not answer.optimal:
        return Answer((), float(sum(max(0, w) for w in worths)), optimal=False, infeasible=False)
    return answer
