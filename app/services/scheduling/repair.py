"""After a shock: keep the confirmed weight, then place new weight, then move the fewest.

First those who cannot stay go to free slots while everybody else keeps his (a small linear
programme), the rest follow through short chains. Then, while there is time, the linear programme
of everything still to come proves that nothing is better, or finds what is.
"""

from collections import Counter
from dataclasses import dataclass

from app.models.scheduling import Phase
from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.bound import choose
from app.services.scheduling.construct import LONGEST, insert, restore
from app.services.scheduling.grid import Grid
from app.services.scheduling.timed import Choice, Found, best, choices_of, held_only
from app.services.scheduling.watch import Watch

DIRECT_SECONDS = 2.0
UNLIMITED = 1e9
PRICE = 30
"""Moves that one point of new weight is worth while the bound is sought."""
SHORT = 8


@dataclass(frozen=True, slots=True, order=True)
class Worth:
    """How good a repair is: greater is better, in this order."""

    kept: int
    new: int
    stayed: int


def worth(grid: Grid, slots: list[int]) -> Worth:
    """Judge a repair by its slots."""
    placed = [i for i, slot in enumerate(slots) if slot != NOWHERE]
    return Worth(
        kept=sum(grid.weight[i] for i in placed if grid.home[i] != NOWHERE),
        new=sum(grid.weight[i] for i in placed if grid.home[i] == NOWHERE),
        stayed=-sum(grid.home[i] not in (NOWHERE, slots[i]) for i in placed),
    )


def repair(grid: Grid, loose: Grid, watch: Watch) -> tuple[Board, bool]:
    """Change the plan in force as little as needed; also says whether that is proved best."""
    watch.phase = Phase.PLACING
    board = Board(grid)
    _keep(board)
    _send_directly(board, watch)
    _by_chains(board)
    watch.report(placed=board.placed, weight=board.weight)
    heaviest = _heaviest(board, loose, watch)
    if heaviest and _only_forced(board):
        return board, True
    watch.phase = Phase.PROVING
    proved = _everything(board, watch, heaviest=heaviest)
    return board, proved and not grid.choosy


def _keep(board: Board) -> None:
    """Leave in place what is past, and what disturbs nobody; over-full hours stay empty."""
    grid = board.grid
    staying = [i for i, home in enumerate(grid.home) if home >= 0 and grid.domain[i] >> home & 1]
    staying.sort(key=lambda i: not grid.held[i])
    wanted = Counter((pool, grid.home[i]) for i in staying for pool in grid.pools_of[i])
    seats: Counter[tuple[int, int]] = Counter()
    for i in staying:
        seats[grid.a[i], grid.home[i]] += 1
        seats[grid.b[i], grid.home[i]] += 1
    for i in staying:
        slot = grid.home[i]
        crowded = bool(board.too_far(i) >> slot & 1)
        for pool in grid.pools_of[i]:
            crowded |= wanted[pool, slot] > grid.rooms[pool][slot]
        for side in (grid.a[i], grid.b[i]):
            crowded |= seats[side, slot] > grid.cap[side]
        if grid.held[i] or not (crowded or board.ordered(i) or not board.within_quota(i)):
            board.put(i, slot)


def _send_directly(board: Board, watch: Watch) -> None:
    """Seat those who were disturbed, at home or in a free slot, losing least, then moving least."""
    grid = board.grid
    disturbed = [
        i for i, home in enumerate(grid.home) if home != NOWHERE and board.slot[i] == NOWHERE
    ]
    scale = len(disturbed) + 1

    def value(i: int, slot: int) -> int:
        return scale * grid.weight[i] - (grid.home[i] != slot)

    found = best(board, choices_of(board, disturbed), value, watch, DIRECT_SECONDS)
    for i, slot in found.choices:
        board.put(i, slot)


def _by_chains(board: Board) -> None:
    """Bring back who dropped, then place the new, heavy ones first, by the shortest chains."""
    grid = board.grid
    for longest in (SHORT, LONGEST):
        waiting = [i for i, slot in enumerate(board.slot) if slot == NOWHERE and grid.domain[i]]
        waiting.sort(key=lambda i: (grid.home[i] == NOWHERE, -grid.weight[i], i))
        for i in waiting:
            insert(board, i, longest)


def _weights(grid: Grid) -> list[int]:
    """Weights in which one confirmed point is worth more than all new ones together."""
    pairs = list(zip(grid.weight, grid.home, strict=True))
    scale = 1 + sum(weight for weight, home in pairs if home == NOWHERE)
    return [weight * (1 if home == NOWHERE else scale) for weight, home in pairs]


def _heaviest(board: Board, loose: Grid, watch: Watch) -> bool:
    """Whether the weights meet the b-matching's bound."""
    weights = _weights(board.grid)
    placed = sum(weights[i] for i, slot in enumerate(board.slot) if slot != NOWHERE)
    return placed == choose(loose, watch, weights).bound


def _only_forced(board: Board) -> bool:
    """Whether all confirmed are kept, and only those moved who had to.

    Then every plan as heavy keeps them all too, and must move the same.
    """
    grid = board.grid
    homes = [i for i in range(grid.size) if grid.home[i] != NOWHERE and grid.domain[i]]
    forced = sum(not grid.domain[i] >> grid.home[i] & 1 for i in homes)
    kept = all(board.slot[i] != NOWHERE for i in homes)
    return kept and -worth(grid, board.slot).stayed == forced


def _everything(board: Board, watch: Watch, *, heaviest: bool) -> bool:
    """Choose anew for all that is to come; returns whether the board is then proved best.

    First the weights, unless they are known to be the best. Then the moves, each at a price in
    weight: with prices p and q, ``p * kept + q * new - moved`` has a proved bound, so that of all
    plans with the board's weights none moves fewer than the bound leaves (Lagrange). Small prices
    keep the moves from drowning in rounding.
    """
    grid = board.grid
    held = held_only(grid)
    choices = choices_of(held, [i for i in range(grid.size) if not grid.held[i]])
    if not heaviest:
        weights = _weights(grid)
        found = best(held, choices, lambda i, _: weights[i], watch, UNLIMITED, hint=_at(board))
        _take_over(board, held, found)
        heaviest = found.bound <= sum(weights[i] for i, _ in _at(board))

    def value(i: int, slot: int) -> int:
        if grid.home[i] == NOWHERE:
            return PRICE * grid.weight[i]
        return PRICE * PRICE * grid.weight[i] - (grid.home[i] != slot)

    found = best(held, choices, value, watch, UNLIMITED, hint=_at(board))
    _take_over(board, held, found)
    return heaviest and found.bound <= sum(value(i, slot) for i, slot in _at(board))


def _at(board: Board) -> list[Choice]:
    """What the board has chosen beside what may not change."""
    held = board.grid.held
    return [(i, s) for i, s in enumerate(board.slot) if s != NOWHERE and not held[i]]


def _take_over(board: Board, held: Board, found: Found) -> None:
    """Bring the board to what was found, when that is better."""
    slots = list(held.slot)
    for i, slot in found.choices:
        slots[i] = slot
    if worth(board.grid, slots) > worth(board.grid, board.slot):
        restore(board, slots)
