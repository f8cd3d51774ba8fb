"""Why a request has no place, and the cheapest change that would free one.

A reason is only given when taking its obstacle away really makes room on the board; what cannot be
named like that is said to be open.
"""

from dataclasses import replace

from app.models.scheduling import (
    Assignment,
    ParticipantId,
    Reason,
    Relief,
    RequestId,
    Unplaced,
)
from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.grid import slots_of


def explain(board: Board, *, proved: bool) -> tuple[Unplaced, ...]:
    """Give every request that is not on the board its reason; ``proved``: none can be added."""
    missing = [i for i, slot in enumerate(board.slot) if slot == NOWHERE]
    return tuple(_explained(board, i, proved=proved) for i in missing)


def _explained(board: Board, i: int, *, proved: bool) -> Unplaced:
    change = relief(board, i, board.grid.weight[i] if proved else 0)
    return replace(_reason(board, i, change, proved=proved), relief=change)


def _reason(board: Board, i: int, change: Relief | None, *, proved: bool) -> Unplaced:
    request = board.grid.problem.requests[i].id
    domain = board.grid.domain[i]
    if not domain:
        return _never(board, i)
    if board.ordered(i):
        domain &= board.in_order(i)
        if not domain:
            return Unplaced(request, Reason.PREDECESSOR, blockers=_in_line(board, i))
    found = _room(board, i, domain) or _fixed(board, i, domain) or _busy(board, i, domain)
    if found is None or (proved and _lighter(board, i, found)):
        return _outweighed(board, i, change)
    return found


def _never(board: Board, i: int) -> Unplaced:
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


def _tables(board: Board, i: int) -> int:
    """Slots in which the request would have a table."""
    return board.open if board.grid.shared[i] else -1


def _at_quota(board: Board, i: int) -> tuple[ParticipantId, ...]:
    grid = board.grid
    request = grid.problem.requests[i]
    sides = (request.a, request.b)
    limits = ((side, grid.quota[side]) for side in sides)
    return tuple(side for side, quota in limits if quota is not None and board.count[side] >= quota)


def _room(board: Board, i: int, domain: int) -> Unplaced | None:
    """Both sides are free: it is the quota, or the tables."""
    request = board.grid.problem.requests[i].id
    both = domain & ~board.full[board.grid.a[i]] & ~board.full[board.grid.b[i]]
    full = _at_quota(board, i)
    if full and both & _tables(board, i):
        slots = tuple(slots_of(both & _tables(board, i)))
        return Unplaced(request, Reason.QUOTA, participants=full, slots=slots)
    if both & _tables(board, i):
        return Unplaced(request)
    if both and not full:
        return Unplaced(request, Reason.NO_TABLE, slots=tuple(slots_of(both)))
    return None


def movable(board: Board, j: int) -> bool:
    """Whether a placed meeting could be anywhere else."""
    grid = board.grid
    return not grid.held[j] and grid.problem.requests[j].fixed is None


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
    if _at_quota(board, i) or not relieved & _tables(board, i):
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
    tables = _tables(board, i)
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
    """Name what would have to give way; open when even that is not known."""
    request = board.grid.problem.requests[i].id
    if change is None:
        return Unplaced(request)
    blockers = tuple(sorted((*change.dropped, *(held.request for held in change.moved))))
    return Unplaced(request, Reason.OUTWEIGHED, slots=(change.slot,), blockers=blockers)


def relief(board: Board, i: int, least: int = 0) -> Relief | None:
    """The direct change that frees a slot for the least lost weight, then for the fewest moves.

    ``least``: no change is known to cost less, so that one which costs no more ends the search.

    Direct: whoever is in the way goes to a free slot, or drops; nobody else is disturbed.
    """
    domain = board.grid.domain[i]
    if board.ordered(i):
        domain &= board.in_order(i)
    best: tuple[int, int, Relief] | None = None
    for slot in slots_of(domain):
        found = _clear(board, i, slot)
        if found and (best is None or found[:2] < best[:2]):
            best = found
            if found[:2] <= (least, 0):
                break
    return best[2] if best else None


def _clear(board: Board, i: int, slot: int) -> tuple[int, int, Relief] | None:
    """What it takes to clear one slot: lost weight, number of moves, and the change."""
    grid = board.grid
    out: list[int] = []
    for side in (grid.a[i], grid.b[i]):
        if board.full[side] >> slot & 1:
            loose = [j for j in board.at[side][slot] if _may_go(board, j)]
            if not loose:
                return None
            out.append(min(loose, key=lambda j: (grid.weight[j], j)))
    drop = _for_quota(board, i, out)
    if drop is None:
        return None
    leaving = {*out, *drop}
    if grid.shared[i] and board.left[slot] + _tables_at(board, leaving, slot) <= 0:
        loose = [j for j in board.shared_at[slot] - leaving if _may_go(board, j)]
        if not loose:
            return None
        out.append(min(loose, key=lambda j: (grid.weight[j], j)))
    moved, dropped = _resettle(board, slot, sorted(set(out) - drop), drop)
    lost = sum(grid.weight[j] for j in dropped)
    return lost, len(moved), Relief(slot, moved, _ids(board, dropped))


def _tables_at(board: Board, leaving: set[int], slot: int) -> int:
    return sum(board.grid.shared[j] and board.slot[j] == slot for j in leaving)


def _may_go(board: Board, j: int) -> bool:
    """Whether a meeting may move or drop without breaking a promise or an order."""
    return movable(board, j) and not board.ordered(j)


def _for_quota(board: Board, i: int, out: list[int]) -> set[int] | None:
    """Whom a full quota costs: one of those in the way, else the lightest; None: nobody can."""
    grid = board.grid
    drop: set[int] = set()
    for side in _at_quota(board, i):
        own = [j for held in board.at[side].values() for j in held if _may_go(board, j)]
        if drop.intersection(own):
            continue
        if not own or grid.quota[side] == 0:
            return None
        drop.add(min(own, key=lambda j: (j not in out, grid.weight[j], j)))
    return drop


def _resettle(
    board: Board, slot: int, out: list[int], drop: set[int]
) -> tuple[tuple[Assignment, ...], list[int]]:
    """Send those in the way to free slots, one after the other; who finds none drops."""
    grid = board.grid
    moved: list[Assignment] = []
    dropped = sorted(drop)
    taken: dict[int, int] = {}
    tables = board.open & ~(1 << slot)
    for j in out:
        sides = (grid.a[j], grid.b[j])
        free = board.free(j) & ~(1 << slot)
        for side in sides:
            free &= ~taken.get(side, 0)
        if grid.shared[j]:
            free &= tables
        if not free:
            dropped.append(j)
            continue
        goal = (free & -free).bit_length() - 1
        moved.append(Assignment(grid.problem.requests[j].id, goal))
        for side in sides:
            taken[side] = taken.get(side, 0) | 1 << goal
        tables &= ~(1 << goal)
    return tuple(moved), dropped
