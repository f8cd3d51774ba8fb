"""The cheapest change that would free a place: which meetings would move, and which would drop.

Every change is tried on the board itself and taken back, so that it is possible as it stands.
"""

from collections.abc import Iterable

from app.models.scheduling import Assignment, Relief
from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.chains import Moves, exchange, shift_table
from app.services.scheduling.grid import slots_of
from app.services.scheduling.watch import Watch

TRIALS = 300
"""Chains that are tried in all, when steps are counted instead of time."""
SHARE, LEAST_SECONDS = 0.03, 0.05
"""Of the budget, for chains."""
LONGEST = 12
"""Nobody follows a longer exchange than this."""

Found = tuple[int, int, Relief]
"""Lost weight, number of moves, and the change."""


def movable(board: Board, j: int) -> bool:
    """Whether a placed meeting could be anywhere else."""
    grid = board.grid
    return not grid.held[j] and grid.problem.requests[j].fixed is None


def may_go(board: Board, j: int) -> bool:
    """Whether a meeting may move or drop without breaking a promise or an order."""
    return movable(board, j) and not board.ordered(j)


class Reliefs:
    """Looks for the cheapest change for one request after the other."""

    def __init__(self, board: Board, watch: Watch) -> None:
        self._board = board
        self._watch = watch
        self._trials = TRIALS
        self._until = watch.elapsed + max(LEAST_SECONDS, SHARE * (watch.seconds or 0.0))

    def cheapest(self, i: int, least: int = 0) -> Relief | None:
        """The change that costs the least weight, then the fewest moves.

        ``least``: no change is known to cost less, so that one which costs no more ends the
        search. First whoever is in the way goes to a free slot, or drops; then one meeting
        drops and others make room by exchanging their hours. None when time is over.
        """
        if self._watch.overdue:
            return None
        best = self._direct(i, least)
        if best is None or best[0] > least:
            best = self._through_chains(i, best)
        return best[2] if best else None

    def _direct(self, i: int, least: int) -> Found | None:
        board = self._board
        domain = board.grid.domain[i]
        if board.ordered(i):
            domain &= board.in_order(i)
        best: Found | None = None
        for slot in slots_of(domain):
            found = _clear(board, i, slot)
            if found and (best is None or found[:2] < best[:2]):
                best = found
                if found[:2] <= (least, 0):
                    break
        return best

    def _through_chains(self, i: int, best: Found | None) -> Found | None:
        """Drop one meeting of either side, lightest first, and look for an exchange."""
        board = self._board
        weight = board.grid.weight
        for j in sorted(_own(board, i), key=lambda j: (weight[j], j)):
            if (best is not None and weight[j] >= best[0]) or not self._more():
                break
            slot = board.slot[j]
            board.take(j)
            found = _exchanged(board, i, j) if board.within_quota(i) else None
            board.put(j, slot)
            if found:
                return found
        return best

    def _more(self) -> bool:
        """Whether there is room for another trial."""
        self._trials -= 1
        return self._trials >= 0 if self._watch.steady else self._watch.elapsed < self._until


def _own(board: Board, i: int) -> set[int]:
    """The other meetings of both sides that may drop."""
    grid = board.grid
    sides = (grid.a[i], grid.b[i])
    own = (j for side in sides for held in board.at[side].values() for j in held)
    return {j for j in own if may_go(board, j)}


def _exchanged(board: Board, i: int, dropped: int) -> Found | None:
    """How ``i`` finds a place now that one has dropped."""
    free = board.free(i)
    found: tuple[Moves, int] | None = None
    if free & board.seats(i):
        found = {}, next(slots_of(free & board.seats(i)))
    elif free:
        found = shift_table(board, i, free, LONGEST)
    found = found or exchange(board, i, LONGEST)
    if found is None or any(not movable(board, j) for j in found[0]):
        return None
    moves, slot = found
    requests = board.grid.problem.requests
    moved = tuple(sorted(Assignment(requests[j].id, goal) for j, goal in moves.items()))
    change = Relief(slot, moved, (requests[dropped].id,))
    return board.grid.weight[dropped], len(moved), change


def _clear(board: Board, i: int, slot: int) -> Found | None:
    """What it takes to clear one slot."""
    grid = board.grid
    out = _in_the_way(board, i, slot)
    drop = None if out is None else _for_quota(board, i, out)
    if out is None or drop is None:
        return None
    places = {j: board.slot[j] for j in {*out, *drop}}
    for j in places:
        board.take(j)
    found = _resettled(board, i, slot, sorted(places.keys() - drop), drop)
    for j in places:
        if board.slot[j] != NOWHERE:
            board.take(j)
    for j, place in places.items():
        board.put(j, place)
    if found is None:
        return None
    moved, dropped = found
    requests = grid.problem.requests
    change = Relief(slot, moved, tuple(sorted(requests[j].id for j in dropped)))
    return sum(grid.weight[j] for j in dropped), len(moved), change


def _in_the_way(board: Board, i: int, slot: int) -> set[int] | None:
    """Who would have to go: the lightest where there is a choice; None where nobody can."""
    grid = board.grid
    out = set(board.barring(i, slot))
    if not all(may_go(board, j) for j in out):
        return None
    for side in (grid.a[i], grid.b[i]):
        if board.full[side] >> slot & 1 and not _take_lightest(board, out, board.at[side][slot]):
            return None
    for pool in grid.pools_of[i]:
        leaving = sum(board.slot[j] == slot and pool in grid.pools_of[j] for j in out)
        if board.left[pool][slot] + leaving <= 0:
            seated = [j for j in board.shared_at[slot] - out if pool in grid.pools_of[j]]
            if not _take_lightest(board, out, seated):
                return None
    return out


def _take_lightest(board: Board, out: set[int], candidates: Iterable[int]) -> bool:
    """Add the lightest of these that may go; False when none may."""
    loose = [j for j in candidates if may_go(board, j)]
    if loose:
        out.add(min(loose, key=lambda j: (board.grid.weight[j], j)))
    return bool(loose)


def _for_quota(board: Board, i: int, out: set[int]) -> set[int] | None:
    """Whom a full quota costs: one of those in the way, else the lightest; None: nobody can."""
    grid = board.grid
    drop: set[int] = set()
    for side in (grid.a[i], grid.b[i]):
        quota = grid.quota[side]
        if quota is None or board.count[side] < quota:
            continue
        own = [j for held in board.at[side].values() for j in held if may_go(board, j)]
        if drop.intersection(own):
            continue
        if not own or quota == 0:
            return None
        drop.add(min(own, key=lambda j: (j not in out, grid.weight[j], j)))
    return drop


def _resettled(
    board: Board, i: int, slot: int, out: list[int], drop: set[int]
) -> tuple[tuple[Assignment, ...], list[int]] | None:
    """Place ``i``, then send those in the way to free slots in turn; who finds none drops.

    Those who moved stay on the board, for the caller to take back; ``i`` does not.
    """
    if not board.free(i) & board.seats(i) & 1 << slot:
        return None
    board.put(i, slot)
    moved: list[Assignment] = []
    dropped = sorted(drop)
    for j in out:
        free = board.free(j) & board.seats(j) if board.within_quota(j) else 0
        if not free:
            dropped.append(j)
            continue
        goal = (free & -free).bit_length() - 1
        board.put(j, goal)
        moved.append(Assignment(board.grid.problem.requests[j].id, goal))
    board.take(i)
    return tuple(moved), dropped
