"""The fairness rule as a hard limit: nobody has many more breaks than anybody else."""

from itertools import pairwise

from app.services.scheduling.board import Board


def even_out(board: Board) -> bool:
    """Drop light meetings of those with the most breaks until the rule holds.

    Returns whether anything was dropped. The last resort after a search that left the rule
    broken: an empty day has no breaks.
    """
    limit = board.grid.problem.fairness
    if limit is None or not board.at:
        return False
    breaks = [_breaks(board, person) for person in range(len(board.at))]
    dropped = False
    while max(breaks) - min(breaks) > limit:
        loose = _loose(board, breaks.index(max(breaks)))
        if not loose:
            break
        out = min(loose, key=lambda j: (board.grid.weight[j], j))
        board.take(out)
        dropped = True
        for side in (board.grid.a[out], board.grid.b[out]):
            breaks[side] = _breaks(board, side)
    return dropped


def _breaks(board: Board, person: int) -> int:
    """Gaps between a participant's meetings, day by day."""
    used = board.at[person]
    gaps = 0
    for day in board.grid.problem.days:
        places = [place for place, slot in enumerate(day) if slot in used]
        gaps += sum(later > earlier + 1 for earlier, later in pairwise(places))
    return gaps


def _loose(board: Board, person: int) -> list[int]:
    """A participant's meetings that may drop: not past, and followed by none that needs them."""
    grid = board.grid
    return [
        i
        for held in board.at[person].values()
        for i in held
        if not grid.held[i] and all(board.slot[after] < 0 for after in grid.later[i])
    ]
