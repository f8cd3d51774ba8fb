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
    slots = board.free(i)
    if slots and (not board.grid.shared[i] or slots & board.open):
        board.put(i, _emptiest(board, slots & board.open if board.grid.shared[i] else slots))
        return True
    if slots:
        moves = shift_table(board, slots, longest)
        if moves:
            slot = next(board.slot[j] for j in moves if slots >> board.slot[j] & 1)
            slot = _freed(board, moves, slots, slot)
            apply(board, moves)
            board.put(i, slot)
            return True
    found = exchange(board, i, longest)
    if found:
        moves, slot = found
        apply(board, moves)
        board.put(i, slot)
    return found is not None


def _freed(board: Board, moves: dict[int, int], slots: int, fallback: int) -> int:
    """The slot among ``slots`` that the moves leave with one table more."""
    balance: dict[int, int] = {}
    for j, target in moves.items():
        if board.grid.shared[j]:
            balance[board.slot[j]] = balance.get(board.slot[j], 0) + 1
            balance[target] = balance.get(target, 0) - 1
    return next((s for s, n in balance.items() if n > 0 and slots >> s & 1), fallback)


def _emptiest(board: Board, slots: int) -> int:
    """The slot with most tables left; the early one among equals."""
    left = board.left
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
    """Insert requests in this order; returns those that found no place."""
    return [i for i in requests if not (going() and insert(board, i))]


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
    out: set[int] = set()
    for person in (grid.a[i], grid.b[i]):
        if board.full[person] >> slot & 1:
            out.add(min(board.at[person][slot], key=lambda j: (price[j], grid.weight[j], j)))
    if grid.shared[i] and board.left[slot] + sum(grid.shared[j] for j in out) <= 0:
        others = board.shared_at[slot] - out
        if not others:
            return None
        out.add(min(others, key=lambda j: (price[j], grid.weight[j], j)))
    if any(grid.held[j] or board.ordered(j) or grid.domain[j].bit_count() < 2 for j in out):
        return None
    return tuple(sorted(out))


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
