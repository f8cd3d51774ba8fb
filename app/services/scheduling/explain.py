"""Why a request has no place, and the cheapest change that would free one.

A reason is only given when taking its obstacle away really makes room on the board; what cannot be
named like that is said to be open.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.models.scheduling import (
    ParticipantId,
    Reason,
    Relief,
    RequestId,
    Unplaced,
)
from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.grid import slots_of
from app.services.scheduling.relief import Reliefs, movable
from app.services.scheduling.watch import Watch


def explain(board: Board, watch: Watch, *, proved: bool) -> tuple[Unplaced, ...]:
    """Give every request that is not on the board its reason; ``proved``: none can be added."""
    missing = [i for i, slot in enumerate(board.slot) if slot == NOWHERE]
    reliefs = Reliefs(board, watch)
    explained = []
    for i in missing:
        change = reliefs.cheapest(i, board.grid.weight[i] if proved else 0)
        explained.append(replace(_reason(board, i, change, proved=proved), relief=change))
    return tuple(explained)


def _reason(board: Board, i: int, change: Relief | None, *, proved: bool) -> Unplaced:
    request = board.grid.problem.requests[i].id
    if not board.grid.domain[i]:
        return _never(board, i)
    domain = _in_order(board, i, board.grid.domain[i])
    if not domain:
        return Unplaced(request, Reason.PREDECESSOR, blockers=_in_line(board, i))
    near = domain & ~board.too_far(i)
    found = _room(board, i, near) or _walking(board, i)
    found = found or _fixed(board, i, near) or _busy(board, i, near)
    if found is None or (proved and _lighter(board, i, found)):
        return _outweighed(board, i, change)
    return found


def _in_order(board: Board, i: int, slots: int) -> int:
    return slots & board.in_order(i) if board.ordered(i) else slots


def _never(board: Board, i: int) -> Unplaced:
    """There is no slot for it whatever the others do."""
    grid = board.grid
    request = grid.problem.requests[i]
    hours = grid.options[i][0].hours
    if not hours:
        return _no_common_slot(board, i)
    if grid.shared[i] and not grid.furniture.accepted(request, None):
        free = _in_order(board, i, hours) & _both_free(board, i) & board.open[0]
        free &= ~board.too_far(i)
        if free and not grid.choosy and not _at_quota(board, i):
            return Unplaced(request.id, Reason.FEATURE, slots=tuple(slots_of(free)))
        return _several(board, i)
    return _walking(board, i) or _several(board, i)


def _both_free(board: Board, i: int) -> int:
    """Slots in which neither side has a meeting too many."""
    return ~board.full[board.grid.a[i]] & ~board.full[board.grid.b[i]]


def _no_common_slot(board: Board, i: int) -> Unplaced:
    """The slots that would suit each side alone."""
    problem = board.grid.problem
    request = problem.requests[i]
    now = problem.now or 0
    wanted = set(range(now, problem.n_slots)) if request.allowed is None else set(request.allowed)
    wanted &= set(range(now, problem.n_slots))
    if request.fixed is not None:
        wanted &= {request.fixed}
    return Unplaced(
        request.id,
        Reason.NO_COMMON_SLOT,
        slots=tuple(sorted(wanted - problem.participants[request.a].blocked)),
        other_slots=tuple(sorted(wanted - problem.participants[request.b].blocked)),
    )


def _in_line(board: Board, i: int) -> tuple[RequestId, ...]:
    """The predecessors that are missing; else all whose place leaves none."""
    grid = board.grid
    missing = [j for j in grid.earlier[i] if board.slot[j] == NOWHERE]
    placed = [j for j in (*grid.earlier[i], *grid.later[i]) if board.slot[j] != NOWHERE]
    return _ids(board, missing or placed)


def _ids(board: Board, requests: list[int]) -> tuple[RequestId, ...]:
    return tuple(sorted(board.grid.problem.requests[j].id for j in set(requests)))


def _at_quota(board: Board, i: int) -> tuple[ParticipantId, ...]:
    grid = board.grid
    request = grid.problem.requests[i]
    sides = (request.a, request.b)
    limits = ((side, grid.quota[side]) for side in sides)
    return tuple(side for side, quota in limits if quota is not None and board.count[side] >= quota)


def _room(board: Board, i: int, near: int) -> Unplaced | None:
    """Both sides are free and in reach: it is the quota, or the tables."""
    grid = board.grid
    request = grid.problem.requests[i]
    both = near & _both_free(board, i)
    seated = both & board.seats(i)
    full = _at_quota(board, i)
    if seated:
        slots = tuple(slots_of(seated))
        return Unplaced(request.id, Reason.QUOTA, full, slots) if full else Unplaced(request.id)
    if not both or full:
        return None
    other = both & board.open[0]
    if other and request.features and not grid.choosy:
        return Unplaced(request.id, Reason.FEATURE, slots=tuple(slots_of(other)))
    return Unplaced(request.id, Reason.NO_TABLE, slots=tuple(slots_of(both)))


def _walking(board: Board, i: int) -> Unplaced | None:
    """Both sides are free and there is a table, but somebody could not be there in time."""
    grid = board.grid
    if not grid.barred or _at_quota(board, i):
        return None
    free = _in_order(board, i, grid.options[i][0].hours) & _both_free(board, i) & board.seats(i)
    if not free:
        return None
    near = sorted({j for slot in slots_of(free) for j in board.barring(i, slot)})
    sides = {grid.a[i], grid.b[i]}
    late = sides & {side for j in near for side in (grid.a[j], grid.b[j])}
    late |= {side for side in sides if grid.problem.participants[side].whereabouts}
    return Unplaced(
        grid.problem.requests[i].id,
        Reason.WALKING,
        participants=tuple(ParticipantId(side) for side in sorted(late)),
        slots=tuple(slots_of(free)),
        blockers=_ids(board, near),
    )


def _fixed(board: Board, i: int, domain: int) -> Unplaced | None:
    """Meetings that may not move hold all slots, and without them there would be room."""
    grid = board.grid
    sides = (grid.a[i], grid.b[i])
    rocks: set[int] = set()
    held = relieved = 0
    for slot in slots_of(domain):
        there = [
            [j for j in board.at[side].get(slot, ()) if not movable(board, j)] for side in sides
        ]
        filled = [len(rock) >= grid.cap[side] for rock, side in zip(there, sides, strict=True)]
        if not any(filled):
            return None
        held |= 1 << slot
        rocks.update(there[0], there[1])
        if all(
            len(board.at[side].get(slot, ())) - len(rock) < grid.cap[side]
            for rock, side in zip(there, sides, strict=True)
        ):
            relieved |= 1 << slot
    if _at_quota(board, i) or not relieved & board.seats(i):
        return None
    blockers = _ids(board, list(rocks))
    request = grid.problem.requests[i].id
    return Unplaced(request, Reason.FIXED, slots=tuple(slots_of(held)), blockers=blockers)


def _busy(board: Board, i: int, domain: int) -> Unplaced | None:
    """One side, or both, are taken whenever the other could."""
    if _at_quota(board, i):
        return None
    request = board.grid.problem.requests[i]
    here = domain & ~board.full[request.a]
    there = domain & ~board.full[request.b]
    tables = board.seats(i)
    if here and there:
        late = (request.b,) if here & tables else (request.a,) if there & tables else ()
        slots, others = tuple(slots_of(here)), tuple(slots_of(there))
        apart = Unplaced(request.id, Reason.APART, late, slots, others)
        return apart if late else None
    short = tuple(side for side, free in ((request.a, here), (request.b, there)) if not free)
    slots = tuple(slots_of((here or there or domain) & tables))
    return Unplaced(request.id, Reason.NO_TIME, short, slots) if slots else None


def _lighter(board: Board, i: int, found: Unplaced) -> bool:
    """Whether those without time or quota hold a meeting lighter than the request."""
    if found.reason not in (Reason.QUOTA, Reason.NO_TIME):
        return False
    weight = board.grid.weight
    return any(
        weight[j] < weight[i]
        for side in found.participants
        for held in board.at[side].values()
        for j in held
    )


def _outweighed(board: Board, i: int, change: Relief | None) -> Unplaced:
    """Name what would have to give way, or all that stands against the easiest slots."""
    request = board.grid.problem.requests[i].id
    if change is None:
        return _several(board, i)
    blockers = tuple(sorted((*change.dropped, *(held.request for held in change.moved))))
    return Unplaced(request, Reason.OUTWEIGHED, slots=(change.slot,), blockers=blockers)


def _several(board: Board, i: int) -> Unplaced:
    """The slots with the fewest obstacles, and all of these."""
    request = board.grid.problem.requests[i].id
    slots = _in_order(board, i, board.grid.options[i][0].hours)
    against = {slot: _obstacles(board, i, slot) for slot in slots_of(slots)}
    fewest = min(map(len, against.values()), default=0)
    if not fewest:
        return Unplaced(request)
    reasons = next(each for each in against.values() if len(each) == fewest)
    easiest = tuple(slot for slot, each in against.items() if each == reasons)
    short = {side for reason in reasons for side in _short(board, i, reason, easiest)}
    return Unplaced(
        request,
        reasons[0],
        participants=tuple(ParticipantId(side) for side in sorted(short)),
        slots=easiest,
        also=reasons[1:],
    )


def _obstacles(board: Board, i: int, slot: int) -> tuple[Reason, ...]:
    """All that stands against a slot."""
    grid = board.grid
    here = 1 << slot
    tables = grid.furniture.accepted(grid.problem.requests[i], None) or not grid.shared[i]
    seated = tables and board.seats(i) & here
    other = bool(grid.problem.requests[i].features and board.open[0] & here and not grid.choosy)
    near = grid.options[i][0].domain & here or not tables
    standing = (
        (Reason.NO_TIME, not _both_free(board, i) & here),
        (Reason.QUOTA, bool(_at_quota(board, i))),
        (Reason.FEATURE, not seated and other),
        (Reason.NO_TABLE, not seated and not other),
        (Reason.WALKING, bool(grid.barred and (not near or board.too_far(i) & here))),
    )
    return tuple(reason for reason, stands in standing if stands)


def _short(board: Board, i: int, reason: Reason, slots: tuple[int, ...]) -> Iterator[int]:
    """Who is concerned by a reason: those at their quota, or those who are busy."""
    if reason is Reason.QUOTA:
        yield from _at_quota(board, i)
    if reason is Reason.NO_TIME:
        for side in (board.grid.a[i], board.grid.b[i]):
            if any(board.full[side] >> slot & 1 for slot in slots):
                yield side
