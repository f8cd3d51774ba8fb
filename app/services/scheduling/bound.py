"""Who can meet at all: the heaviest set of requests that fits everybody's capacity.

A maximum-weight b-matching. A participant's capacity is the largest matching of his own requests
into his own free slots (Hall), at most his quota; shared tables bound the whole. It leaves out
when the meetings are, so its weight is an upper bound of every plan, and its set is what a plan
should hold. The linear programme is solved first; only when its corner is fractional are whole
numbers asked for.
"""

from dataclasses import dataclass
from typing import Any

from app.services.scheduling.grid import Grid, slots_of

WHOLE = 1e-6


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen requests (by number), and the proved upper bound of any plan's weight."""

    chosen: frozenset[int]
    bound: int


def capacities(grid: Grid) -> list[int]:
    """How many meetings each participant can hold at most."""
    return [_capacity(grid, person) for person in range(len(grid.cap))]


def _capacity(grid: Grid, person: int) -> int:
    """Size of the largest matching of own requests into own slots (augmenting paths)."""
    wishes = [grid.domain[i] for i in grid.own[person] if grid.domain[i]]
    wishes.sort(key=int.bit_count)
    union = 0
    for wish in wishes:
        union |= wish
    most = min(len(wishes), grid.cap[person] * union.bit_count())
    seating = _Seating(grid.cap[person], {slot: [] for slot in slots_of(union)}, union)
    size = 0
    for wish in wishes:
        if size == most:
            break
        size += seating.seat(wish, set())
    quota = grid.quota[person]
    return size if quota is None else min(size, quota)


@dataclass(slots=True)
class _Seating:
    """Wishes matched to slots of ``cap`` places each; Kuhn's augmenting paths."""

    cap: int
    guests: dict[int, list[int]]
    room: int

    def seat(self, wish: int, seen: set[int]) -> bool:
        """Seat a wish in one of its slots, moving those already seated where it must."""
        easy = wish & self.room
        if easy:
            slot = (easy & -easy).bit_length() - 1
            there = self.guests[slot]
            there.append(wish)
            if len(there) == self.cap:
                self.room &= ~(1 << slot)
            return True
        for slot in slots_of(wish):
            if slot in seen:
                continue
            seen.add(slot)
            there = self.guests[slot]
            for place, guest in enumerate(there):
                if self.seat(guest, seen):
                    there[place] = wish
                    return True
        return False


def choose(grid: Grid, seconds: float, *, steady: bool) -> Choice:
    """Find the heaviest set of requests within the capacities.

    ``seconds`` bounds the search for whole numbers; ``steady`` counts work instead of time, so
    that the same problem always gets the same answer.
    """
    limits = capacities(grid)
    candidates = [i for i in range(grid.size) if grid.domain[i] and grid.weight[i] > 0]
    value, shares = _linear(grid, candidates, limits)
    bound = int(value + 1e-4)
    chosen = {i for i, share in zip(candidates, shares, strict=True) if share > 1 - WHOLE}
    if any(WHOLE < share < 1 - WHOLE for share in shares):
        whole, proved = _whole(grid, candidates, limits, seconds, steady=steady)
        chosen, bound = whole, min(bound, proved)
    return Choice(frozenset(chosen), bound)


def _rows(grid: Grid, candidates: list[int], limits: list[int]) -> list[tuple[list[int], int]]:
    """The constraints that can bind: places of candidates, and how many of them may be chosen."""
    members: list[list[int]] = [[] for _ in limits]
    shared = []
    for place, i in enumerate(candidates):
        members[grid.a[i]].append(place)
        members[grid.b[i]].append(place)
        if grid.shared[i]:
            shared.append(place)
    rows = [*zip(members, limits, strict=True), (shared, sum(grid.tables))]
    return [(row, limit) for row, limit in rows if len(row) > limit]


def _linear(grid: Grid, candidates: list[int], limits: list[int]) -> tuple[float, list[float]]:
    from ortools.linear_solver import pywraplp

    solver = pywraplp.Solver.CreateSolver("GLOP")
    chosen = [solver.NumVar(0, 1, "") for _ in candidates]
    for members, limit in _rows(grid, candidates, limits):
        row = solver.Constraint(0, limit)
        for place in members:
            row.SetCoefficient(chosen[place], 1)
    goal = solver.Objective()
    goal.SetMaximization()
    for variable, i in zip(chosen, candidates, strict=True):
        goal.SetCoefficient(variable, grid.weight[i])
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        return float(sum(grid.weight[i] for i in candidates)), [0.5] * len(candidates)
    return float(goal.Value()), [float(variable.solution_value()) for variable in chosen]


def _whole(
    grid: Grid, candidates: list[int], limits: list[int], seconds: float, *, steady: bool
) -> tuple[set[int], int]:
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    chosen: list[Any] = [model.new_bool_var("") for _ in candidates]
    for members, limit in _rows(grid, candidates, limits):
        model.add(sum(chosen[place] for place in members) <= limit)
    weights = [grid.weight[i] for i in candidates]
    model.maximize(cp_model.LinearExpr.weighted_sum(chosen, weights))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if steady:
        solver.parameters.max_deterministic_time = 10.0
    else:
        solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return set(), sum(weights)
    picked = {i for i, variable in zip(candidates, chosen, strict=True) if solver.value(variable)}
    return picked, int(solver.best_objective_bound + 1e-4)
