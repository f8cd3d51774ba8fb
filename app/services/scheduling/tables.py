"""Which table each meeting has, once it is known when it is: people keep theirs where they can.

Slot by slot an assignment problem: a change of table costs one, a change of zone another, seen
from what everybody does before and after. Two sweeps forward and back are enough.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from app.services.scheduling.grid import Grid
from app.services.scheduling.pools import Kinds, kind_of

KEPT = 1000
"""What leaving the table of the plan in force counts, against changes between meetings."""
NEVER = 100_000
SWEEPS = 2
Costs = npt.NDArray[np.int64]


def numbered(grid: Grid, slots: Sequence[int]) -> dict[int, int]:
    """Give every meeting at a table its number; a meeting keeps its table of the baseline."""
    hall = _Hall(grid, slots)
    for sweep in range(SWEEPS):
        order = sorted(hall.at)
        for slot in order if sweep % 2 == 0 else reversed(order):
            hall.seat(slot)
    return hall.table


class _Hall:
    """Who is where, and which table everybody comes from and goes to."""

    def __init__(self, grid: Grid, slots: Sequence[int]) -> None:
        self.grid = grid
        self.table: dict[int, int] = {}
        self.at: defaultdict[int, list[int]] = defaultdict(list)
        for i, slot in enumerate(slots):
            if slot >= 0 and grid.shared[i]:
                self.at[slot].append(i)
        self._beside = _neighbours(grid, slots)
        self._before = _baseline(grid)
        self._layout = _Layout(grid)

    def seat(self, slot: int) -> None:
        """Share out the tables of a slot at the least cost, as far as the others are seated."""
        from ortools.graph.python.linear_sum_assignment import SimpleLinearSumAssignment

        tables = self._layout.open[slot]
        members = self.at[slot][: len(tables)]
        costs = np.zeros((len(tables), len(tables)), np.int64)
        for row, i in enumerate(members):
            costs[row] = self._costs(i, slot, tables)
        solver = SimpleLinearSumAssignment()
        rows, columns = np.nonzero(costs < NEVER)
        solver.add_arcs_with_cost(rows, columns, costs[rows, columns])
        if solver.solve() != solver.OPTIMAL:
            return
        for row, i in enumerate(members):
            self.table[i] = int(tables[solver.right_mate(row)])

    def _costs(self, i: int, slot: int, tables: Costs) -> Costs:
        costs = np.zeros(len(tables), np.int64)
        for j in self._beside.get(i, ()):
            other = self.table.get(j)
            if other is not None:
                costs += tables != other
                costs += self._layout.zone[tables] != self._layout.zone[other]
        before, table = self._before.get(i, (-1, -1))
        if before == slot:
            costs += KEPT * (tables != table)
        costs[~self._layout.fits(i)[tables]] = NEVER
        return costs


class _Layout:
    """The tables by number: open in which slots, in which zone, of which kind."""

    def __init__(self, grid: Grid) -> None:
        problem = grid.problem
        self._grid = grid
        kinds = {kind: number for number, kind in enumerate(grid.furniture.kinds)}
        described = problem.table_set
        size = len(described) or max(problem.tables, default=0)
        self.zone = np.array([table.zone for table in described] or [0] * size, np.int64)
        self._kind = np.array(
            [kinds[kind_of(problem, table)] for table in described] or [0] * size, np.int64
        )
        self._fitting: dict[Kinds, npt.NDArray[np.bool_]] = {}
        closed = [table.closed for table in described]
        self.open = [
            np.array([k for k, shut in enumerate(closed) if slot not in shut], np.int64)
            if described
            else np.arange(count, dtype=np.int64)
            for slot, count in enumerate(problem.tables)
        ]

    def fits(self, i: int) -> npt.NDArray[np.bool_]:
        """Which tables have what the meeting needs, where it is."""
        grid = self._grid
        where = grid.where[i] if len(grid.options[i]) > 1 else None
        kinds = grid.furniture.accepted(grid.problem.requests[i], where)
        if kinds not in self._fitting:
            self._fitting[kinds] = np.isin(self._kind, sorted(kinds))
        return self._fitting[kinds]


def _neighbours(grid: Grid, slots: Sequence[int]) -> dict[int, list[int]]:
    """The meetings at tables right before and after each, of those who meet one at a time."""
    own: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    day_of = {slot: number for number, day in enumerate(grid.problem.days) for slot in day}
    for i, slot in enumerate(slots):
        for side in (grid.a[i], grid.b[i]) if slot >= 0 else ():
            if grid.cap[side] == 1:
                own[side, day_of[slot]].append((slot, i))
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for meetings in own.values():
        meetings.sort()
        for (_, first), (_, second) in pairwise(meetings):
            if grid.shared[first] and grid.shared[second]:
                beside[first].append(second)
                beside[second].append(first)
    return beside


def _baseline(grid: Grid) -> dict[int, tuple[int, int]]:
    number = {request.id: place for place, request in enumerate(grid.problem.requests)}
    return {
        number[held.request]: (held.slot, held.table)
        for held in grid.problem.baseline
        if held.table is not None
    }
