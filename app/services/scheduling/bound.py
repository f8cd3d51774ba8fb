"""Who can meet at all: the heaviest set of requests that fits everybody's capacity.

A maximum-weight b-matching. A participant's capacity is the largest matching of his own requests
into his own free slots (Hall), at most his quota; shared tables bound the whole. It leaves out
when the meetings are, so its weight is an upper bound of every plan, and its set is what a plan
should hold. The linear programme is solved first; only when its corner is fractional are whole
numbers asked for.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from app.services.scheduling.cpsat import pick
from app.services.scheduling.grid import Grid, slots_of
from app.services.scheduling.linear import Row, relaxed
from app.services.scheduling.timed import walk_rows
from app.services.scheduling.watch import Watch

WHOLE_SECONDS = 5.0


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


def choose(grid: Grid, watch: Watch, weights: list[int] | None = None) -> Choice:
    """Find the heaviest set of requests within the capacities.

    ``weights`` stand in for the requests' own.
    """
    weights = grid.weight if weights is None else weights
    limits = capacities(grid)
    candidates = [i for i in range(grid.size) if grid.domain[i] and weights[i] > 0]
    worths = [weights[i] for i in candidates]
    rows = _rows(grid, candidates, limits)
    seconds = WHOLE_SECONDS if watch.seconds is None else min(WHOLE_SECONDS, watch.seconds / 2)
    answer = relaxed(rows, worths, watch, seconds)
    chosen, bound = answer.chosen, answer.bound
    if answer.done and not answer.whole:
        whole = pick(rows, worths, watch, seconds)
        chosen, bound = whole.chosen, min(bound, int(whole.bound + 1e-4))
    if not chosen:  # no time to choose: then everybody may try
        chosen = list(range(len(candidates)))
    return Choice(frozenset(candidates[place] for place in chosen), bound)


def _rows(grid: Grid, candidates: list[int], limits: list[int]) -> list[Row]:
    """The constraints that can bind: places of candidates, and how many of them may be chosen."""
    members: list[list[int]] = [[] for _ in limits]
    shared: list[list[int]] = [[] for _ in grid.rooms]
    for place, i in enumerate(candidates):
        members[grid.a[i]].append(place)
        members[grid.b[i]].append(place)
        for pool in grid.pools_of[i]:
            shared[pool].append(place)
    rows = [*zip(members, limits, strict=True), *zip(shared, map(sum, grid.rooms), strict=True)]
    return [(row, limit) for row, limit in rows if len(row) > limit]


def tighter(grid: Grid, people: Collection[int], watch: Watch, seconds: float) -> int:
    """A smaller bound, by looking at the hours of some people as well.

    Their requests are chosen slot by slot; all others as in ``choose``. Every plan is such a
    choice, so the value is still a bound, and seeing the few people for whom the plan fell short
    is mostly enough.
    """
    columns: list[tuple[int, int | None]] = []
    for i in range(grid.size):
        if not grid.domain[i]:
            continue
        if grid.a[i] in people or grid.b[i] in people:
            columns += [(i, slot) for slot in slots_of(grid.domain[i])]
        else:
            columns.append((i, None))
    rows = _region_rows(grid, people, columns)
    return relaxed(rows, [grid.weight[i] for i, _ in columns], watch, seconds).bound


def _region_rows(
    grid: Grid, people: Collection[int], columns: list[tuple[int, int | None]]
) -> list[Row]:
    totals: defaultdict[int, list[int]] = defaultdict(list)
    times: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    tables: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    once: defaultdict[int, list[int]] = defaultdict(list)
    shared: list[list[int]] = [[] for _ in grid.rooms]
    for place, (i, slot) in enumerate(columns):
        totals[grid.a[i]].append(place)
        totals[grid.b[i]].append(place)
        for pool in grid.pools_of[i]:
            shared[pool].append(place)
        if slot is None:
            continue
        once[i].append(place)
        for side in (grid.a[i], grid.b[i]):
            if side in people:
                times[side, slot].append(place)
        for pool in grid.pools_of[i]:
            tables[pool, slot].append(place)
    limits = capacities(grid)
    rows = [(members, limits[person]) for person, members in totals.items()]
    rows += [(members, 1) for members in once.values()]
    rows += [(members, grid.cap[side]) for (side, _), members in times.items()]
    rows += [(members, grid.rooms[pool][slot]) for (pool, slot), members in tables.items()]
    rows += zip(shared, map(sum, grid.rooms), strict=True)
    rows += walk_rows(grid, columns, people)
    return [(members, limit) for members, limit in rows if len(members) > limit]
