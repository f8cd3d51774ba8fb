"""After a repair: whoever had to move anyway, or is new, gets the kindest of the free slots.

The weights and who moved stay as they are, so that what was proved of them holds.
"""

from app.models.scheduling import Goals
from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.grid import mask, slots_of

SWEEPS = 4


def soften(board: Board, goals: Goals) -> None:
    """Give each of them a kinder slot that is free, until there is none or after some sweeps."""
    grid = board.grid
    days = [mask(day) for day in grid.problem.days]
    loose = [
        i
        for i, slot in enumerate(board.slot)
        if slot not in (NOWHERE, grid.home[i]) and not grid.held[i]
    ]
    for _ in range(SWEEPS):
        shifted = [_shifted(board, i, days, goals) for i in loose]
        if not any(shifted):
            return


def _shifted(board: Board, i: int, days: list[int], goals: Goals) -> bool:
    grid = board.grid
    here = board.slot[i]
    board.take(i)
    people = (grid.a[i], grid.b[i])

    def cost(slot: int) -> tuple[float, bool, int]:
        found = sum(_day(board, person, slot, days, goals) for person in people)
        return found, slot != here, slot

    there = min(slots_of(board.free(i) & board.seats(i) | 1 << here), key=cost)
    board.put(i, there)
    return there != here


def _day(board: Board, person: int, slot: int, days: list[int], goals: Goals) -> float:
    """What all days of a participant cost who also meets in this slot."""
    who = board.grid.problem.participants[person]
    used = mask(board.at[person]) | 1 << slot
    blocked = mask(who.blocked)
    cost = 0.0 if who.preferred is None or slot in who.preferred else goals.preferred
    for day in days:
        own = used & day
        if own:
            inside = day & ((1 << own.bit_length()) - 1) & ~((own & -own) - 1) & ~own
            breaks = (inside & ~(inside << 1)).bit_count()
            cost += goals.idle * (inside & ~blocked).bit_count() + goals.breaks * breaks
    return cost
