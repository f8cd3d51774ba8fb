"""From the chosen requests to a plan: insertion, chains, and as last resort pushing others out.

Edge colouring by insertion with two-slot Kempe chains under blocked slots and tables.
"""

from collections import deque
from collections.abc import Callable, Iterable
from random import Random

from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.chains import apply, exchange, shift_table
from app.services.scheduling.grid import Grid, slots_of

LONGEST = 60
Going = Callable[[], bool]


def insert(board: Board, i: int, longest: int = LONGEST) -> bool:
    """Place a request, moving others where it must; nothing happens when it cannot be done."""
    if not board.within_quota(i):
        return False
    if seat(board, i):
        return True
    slots = board.free(i)
    found = shift_table(board, i, slots, longest) if slots else None
    found = found or exchange(board, i, longest)
    if found:
        moves, slot = found
        apply(board, moves)
        board.put(i, slot)
    return found is not None


def seat(board: Board, i: int) -> bool:
    """Place a request where there is room already."""
    slots = board.free(i) & board.seats(i) if board.within_quota(i) else 0
    if slots:
        board.put(i, _emptiest(board, i, slots))
    return slots != 0


def _emptiest(board: Board, i: int, slots: int) -> int:
    """The slot with most tables left; the early one among equals."""
    pools = board.grid.pools_of[i] or (0,)
    left = board.left[pools[-1]]
    return max(slots_of(slots), key=lambda slot: (left[slot], -slot))


def by_need(grid: Grid, requests: Iterable[int]) -> list[int]:
    """Those with the fewest ways first, heavy before light, predecessors before followers."""
    depth = _depths(grid)
    return sorted(
        requests, key=lambda i: (depth[i], grid.domain[i].bit_count(), -grid.weight[i], i)
    )


def _depths(grid: Grid) -> list[int]:
    """How many others must come before each request, at least."""
    depth = [0] * grid.size
    waiting = deque(i for i in range(grid.size) if grid.earlier[i] or grid.later[i])
    rounds = len(waiting) * len(waiting) + 1
    while waiting and rounds:
        rounds -= 1
        i = waiting.popleft()
        for after in grid.later[i]:
            if depth[after] <= depth[i] < grid.size:
                depth[after] = depth[i] + 1
                waiting.append(after)
    return depth


def fill(board: Board, requests: Iterable[int], going: Going) -> list[int]:
    """Insert requests in this order; returns those that found no place.

    When time is over nobody moves for another any more, but whoever fits is still seated.
    """
    return [i for i in requests if not (insert(board, i) if going() else seat(board, i))]


def push(board: Board, missing: list[int], rounds: int, seed: int, going: Going) -> None:
    """Place the missing ones by pushing lighter or equal ones out, which then seek a new place.

    Keeps the heaviest plan it meets. A request pushed out often becomes dear, so that the
    search does not circle.
    """
    random = Random(seed)  # noqa: S311 - a search, not a secret
    grid = board.grid
    waiting = deque(missing)
    best, best_weight = list(board.slot), board.weight
    price = [1] * grid.size
    while waiting and rounds and going():
        rounds -= 1
        i = waiting.popleft()
        if insert(board, i):
            if board.weight > best_weight:
                best, best_weight = list(board.slot), board.weight
            continue
        slot, out = _cheapest_entry(board, i, price, random)
        if slot == NOWHERE:
            continue
        for j in out:
            board.take(j)
            price[j] += 1
        board.put(i, slot)
        price[i] += 1
        waiting.extend(out)
    if board.weight < best_weight:
        restore(board, best)


def _cheapest_entry(
    board: Board, i: int, price: list[int], random: Random
) -> tuple[int, tuple[int, ...]]:
    """The slot in which ``i`` pushes out the least, and whom."""
    grid = board.grid
    best: tuple[float, int, tuple[int, ...]] = (float("inf"), NOWHERE, ())
    if board.ordered(i) or not board.within_quota(i):
        return NOWHERE, ()
    for slot in slots_of(grid.domain[i]):
        out = _in_the_way(board, i, slot, price)
        if out is None:
            continue
        cost = sum(price[j] * (1 + grid.weight[j]) for j in out) + random.random()
        if cost < best[0]:
            best = cost, slot, out
    return best[1], best[2]


def _in_the_way(board: Board, i: int, slot: int, price: list[int]) -> tuple[int, ...] | None:
    """Whom ``i`` pushes out of a slot; None when one of them may not leave."""
    grid = board.grid
    out = set(board.barring(i, slot))
    for person in (grid.a[i], grid.b[i]):
        there = board.at[person].get(slot, ())
        if board.full[person] >> slot & 1 and not out.intersection(there):
            out.add(min(there, key=lambda j: (price[j], grid.weight[j], j)))
    for pool in grid.pools_of[i]:
        if board.left[pool][slot] + sum(_sits(board, j, pool, slot) for j in out) > 0:
            continue
        others = [j for j in board.shared_at[slot] - out if pool in grid.pools_of[j]]
        if not others:
            return None
        out.add(min(others, key=lambda j: (price[j], grid.weight[j], j)))
    if any(grid.held[j] or board.ordered(j) or grid.domain[j].bit_count() < 2 for j in out):
        return None
    return tuple(sorted(out))


def _sits(board: Board, j: int, pool: int, slot: int) -> bool:
    """Whether a meeting has one of the pool's tables in a slot."""
    return board.slot[j] == slot and pool in board.grid.pools_of[j]


def restore(board: Board, slots: list[int]) -> None:
    """Bring the board to these slots."""
    for i, slot in enumerate(slots):
        if board.slot[i] not in (slot, NOWHERE):
            board.take(i)
    for i, slot in enumerate(slots):
        if slot == NOWHERE and board.slot[i] != NOWHERE:
            board.take(i)
    for i, slot in enumerate(slots):
        if slot != NOWHERE and board.slot[i] == NOWHERE:
            board.put(i, slot)
