"""Between a plan and its bound: prove that the bound is lower, or find the heavier plan."""

from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.bound import Choice, tighter
from app.services.scheduling.construct import restore
from app.services.scheduling.grid import Grid
from app.services.scheduling.timed import best, choices_of, held_only
from app.services.scheduling.watch import Watch

SHARE = 0.3
"""Of the time, at most."""
REGION_SECONDS = 3.0
SMALL = 3000
"""Choices that an exact search masters in a moment."""
LARGE = 40_000
"""Choices beyond which the whole problem is not tried."""


def close(board: Board, loose: Grid, choice: Choice, watch: Watch) -> None:
    """Bring weight and bound together as far as time allows; sets the watch's bound.

    Bounds come from the ``loose`` grid: one that has chosen locations proves nothing about others.
    """
    grid = board.grid
    missing = [i for i in choice.chosen if board.slot[i] == NOWHERE]
    people = {side for i in missing for side in (grid.a[i], grid.b[i])}
    watch.bound = min(watch.bound, tighter(loose, people, watch, REGION_SECONDS))
    if board.weight == watch.bound:
        return
    held = held_only(grid)
    choices = choices_of(held, range(grid.size))
    if len(choices) > LARGE or (watch.steady and len(choices) > SMALL):
        return
    now = [(i, slot) for i, slot in enumerate(board.slot) if slot != NOWHERE]
    found = best(
        held,
        choices,
        lambda i, _: grid.weight[i],
        watch,
        1e9 if watch.seconds is None else SHARE * watch.seconds,
        linear=len(choices) > SMALL,
        hint=now,
    )
    if not grid.choosy:
        watch.bound = min(watch.bound, found.bound)
    if found.worth > board.weight:
        slots = list(held.slot)
        for i, slot in found.choices:
            slots[i] = slot
        restore(board, slots)
