"""Between a plan and its bound: prove that the bound is lower, or find the heavier plan."""

from collections import deque

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
MANY = 200
"""Missing requests with which there is nothing to close yet."""
AROUND = 100
"""Meetings that are arranged anew around one that is missing."""
AROUND_SHARE, AROUND_SECONDS, AROUND_TRIALS = 0.2, 0.5, 10


def close(board: Board, loose: Grid, choice: Choice, watch: Watch) -> None:
    """Bring weight and bound together as far as time allows; sets the watch's bound.

    Bounds come from the ``loose`` grid: one that has chosen locations proves nothing about others.
    """
    grid = board.grid
    missing = [i for i in choice.chosen if board.slot[i] == NOWHERE]
    if len(missing) > MANY:
        return
    people = {side for i in missing for side in (grid.a[i], grid.b[i])}
    watch.bound = min(watch.bound, tighter(loose, people, watch, REGION_SECONDS))
    if board.weight == watch.bound:
        return
    _around(board, choice, watch)
    if board.weight == watch.bound:
        return
    held = held_only(grid)
    choices = choices_of(held, range(grid.size))
    if len(choices) > (SMALL if watch.steady or grid.choosy else LARGE):
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


def _around(board: Board, choice: Choice, watch: Watch) -> None:
    """Arrange anew what is around each missing request, as long as that brings weight.

    Its two sides, those whom they meet, and those whom these meet: an exact search masters so
    many in a moment, with everybody else in place.
    """
    grid = board.grid
    trials = AROUND_TRIALS if watch.steady else len(choice.chosen)
    until = watch.elapsed + AROUND_SHARE * (watch.seconds or 0.0)
    waiting = sorted(
        (i for i in choice.chosen if board.slot[i] == NOWHERE and grid.domain[i]),
        key=lambda i: (-grid.weight[i], i),
    )
    while waiting and trials and watch.going() and board.weight < watch.bound:
        if not watch.steady and watch.elapsed > until:
            break
        trials -= 1
        i = waiting.pop(0)
        watch.report(placed=board.placed, weight=board.weight)
        if board.slot[i] == NOWHERE:
            _arrange(board, i, watch)


def _arrange(board: Board, i: int, watch: Watch) -> None:
    """Choose anew for the meetings near one that is missing."""
    grid = board.grid
    near = _near(board, i)
    was = [(j, board.slot[j]) for j in near if board.slot[j] != NOWHERE]
    before = board.weight
    for j, _ in was:
        board.take(j)
    standing = board.weight
    choices = choices_of(board, near)
    hint = [one for one in was if one in set(choices)]
    found = best(
        board,
        choices,
        lambda j, _: grid.weight[j],
        watch,
        AROUND_SECONDS,
        linear=False,
        hint=hint,
    )
    better = standing + found.worth > before
    for j, slot in found.choices if better else was:
        board.put(j, slot)


def _near(board: Board, i: int) -> list[int]:
    """The request, its sides' meetings, then those of the people in these; none that must stay."""
    grid = board.grid
    near = {i: None}
    people = deque((grid.a[i], grid.b[i]))
    known = set(people)
    while people and len(near) < AROUND:
        person = people.popleft()
        for j in grid.own[person]:
            if grid.held[j] or board.ordered(j) or not grid.domain[j]:
                continue
            near[j] = None
            for side in (grid.a[j], grid.b[j]):
                if side not in known and board.slot[j] != NOWHERE:
                    known.add(side)
                    people.append(side)
    return list(near)[:AROUND]
