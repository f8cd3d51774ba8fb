"""All ways to place requests beside what is on a board, as choices under limits.

A choice is a request in a slot. Time-indexed like this the problem is large, but its linear
programme is exact or nearly so: it finds and proves in a second what searching does not.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from math import floor

from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.cpsat import pick
from app.services.scheduling.grid import Grid, slots_of
from app.services.scheduling.linear import Row, relaxed
from app.services.scheduling.watch import Watch

Choice = tuple[int, int]
Worth = Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Found:
    """The best choices, and the proved bound of their worth."""

    choices: tuple[Choice, ...]
    worth: int
    bound: int

    @property
    def proved(self) -> bool:
        """Whether no other choices are worth more."""
        return self.worth == self.bound


def choices_of(board: Board, requests: Iterable[int]) -> list[Choice]:
    """Every slot in which the board has room for a request."""
    return [
        (i, slot)
        for i in requests
        if board.within_quota(i)
        for slot in slots_of(_free(board, i) & board.seats(i))
    ]


def _free(board: Board, i: int) -> int:
    """Order is a matter between choices, so it is not asked here."""
    grid = board.grid
    free = grid.domain[i] & ~board.full[grid.a[i]] & ~board.full[grid.b[i]]
    return free & ~board.too_far(i)


def best(
    board: Board,
    choices: list[Choice],
    worth: Worth,
    watch: Watch,
    seconds: float,
    *,
    linear: bool = True,
    hint: Sequence[Choice] = (),
) -> Found:
    """Choose what is worth most and fits together; ``hint`` are choices known to.

    The linear programme comes first; where it is fractional, or an order must be kept, CP-SAT.
    """
    if not choices:
        return Found((), 0, 0)
    rows = _rows(board, choices)
    worths = [worth(i, slot) for i, slot in choices]
    needs = _needs(board, choices)
    place = {choice: number for number, choice in enumerate(choices)}
    known = [place[choice] for choice in hint if choice in place]
    bound = sum(max(0, each) for each in worths)
    if linear:
        easy = relaxed(rows, worths, watch, seconds)
        bound = min(bound, easy.bound)
        if easy.whole and not needs:
            return _found(choices, worths, easy.chosen, bound)
    if not watch.going() or sum(worths[number] for number in known) == bound:
        return _found(choices, worths, known, bound)
    exact = pick(rows, worths, watch, seconds, known, needs)
    return _found(choices, worths, exact.chosen, min(bound, floor(exact.bound + 1e-4)))


def _found(choices: list[Choice], worths: list[int], chosen: list[int], bound: int) -> Found:
    picked = tuple(choices[place] for place in chosen)
    return Found(picked, sum(worths[place] for place in chosen), bound)


def _rows(board: Board, choices: list[Choice]) -> list[Row]:
    """A request is met once; people, quotas and tables have the room that the board leaves."""
    grid = board.grid
    once: defaultdict[int, list[int]] = defaultdict(list)
    people: defaultdict[Choice, list[int]] = defaultdict(list)
    tables: defaultdict[Choice, list[int]] = defaultdict(list)
    for place, (i, slot) in enumerate(choices):
        once[i].append(place)
        people[grid.a[i], slot].append(place)
        people[grid.b[i], slot].append(place)
        for pool in grid.pools_of[i]:
            tables[pool, slot].append(place)
    rows = [(members, 1) for members in once.values()]
    rows += [
        (members, grid.cap[side] - len(board.at[side].get(slot, ())))
        for (side, slot), members in people.items()
    ]
    rows += [(members, board.left[pool][slot]) for (pool, slot), members in tables.items()]
    rows += _quotas(board, choices)
    rows += walk_rows(grid, choices)
    return [(members, limit) for members, limit in rows if len(members) > limit]


def walk_rows(
    grid: Grid, columns: Sequence[tuple[int, int | None]], people: Collection[int] | None = None
) -> list[Row]:
    """Who is at a place in one slot is not in the next at one that is too far.

    ``people`` limits the rows to some; a choice without a slot is in none.
    """
    if not grid.barred:
        return []
    by_side: defaultdict[int, defaultdict[Choice, list[int]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for place, (i, slot) in enumerate(columns):
        for side in (grid.a[i], grid.b[i]):
            counts = grid.cap[side] == 1 and (people is None or side in people)
            if slot is not None and counts and grid.where[i] >= 0:
                by_side[side][slot, grid.where[i]].append(place)
    rows: list[Row] = []
    for spots in by_side.values():
        rows += _walks_of(grid, spots)
    return rows


def _walks_of(grid: Grid, spots: dict[Choice, list[int]]) -> list[Row]:
    """A row for each place and slot against each later slot that it bars something in."""
    rows = []
    for (slot, here), members in spots.items():
        against: defaultdict[int, list[int]] = defaultdict(list)
        for (other, there), others in spots.items():
            if grid.barred[here][there][slot] >> other & 1:
                against[other] += others
        rows += [(members + others, 1) for others in against.values()]
    return rows


def _quotas(board: Board, choices: list[Choice]) -> list[Row]:
    grid = board.grid
    totals: defaultdict[int, list[int]] = defaultdict(list)
    for place, (i, _) in enumerate(choices):
        totals[grid.a[i]].append(place)
        totals[grid.b[i]].append(place)
    return [
        (members, quota - board.count[side])
        for side, members in totals.items()
        if (quota := grid.quota[side]) is not None
    ]


def _needs(board: Board, choices: list[Choice]) -> list[tuple[int, list[int]]]:
    """A follower's slot needs an earlier one of each predecessor."""
    grid = board.grid
    place = {choice: number for number, choice in enumerate(choices)}
    needs = []
    for number, (i, slot) in enumerate(choices):
        for before in grid.earlier[i]:
            if NOWHERE < board.slot[before] < slot:
                continue
            sooner = [place[before, s] for s in range(slot) if (before, s) in place]
            needs.append((number, sooner))
        needs += [(number, []) for after in grid.later[i] if NOWHERE < board.slot[after] <= slot]
    return needs


def held_only(grid: Grid) -> Board:
    """A board with nothing but what may not change."""
    board = Board(grid)
    for i in range(grid.size):
        if grid.held[i]:
            board.put(i, grid.home[i])
    return board
