"""How good a plan of meetings is, as one figure and in its parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import mean

from app.models.meeting_board import Board
from app.models.meeting_cards import Cell
from app.models.meeting_terms import is_preferred


def quality(weight: int, bound: int, placed: int, idle: int) -> float:
    """From 0 to 1: the share of the weight that can be had, times that of the time well used.

    The time of somebody's day runs from the first meeting to the last; ``idle`` slots of all
    days stay free in it, and each meeting uses a slot of both its sides.
    """
    share = weight / bound if bound else 1.0
    used = 2 * placed / (2 * placed + idle) if placed else 1.0
    return share * used


@dataclass(frozen=True, slots=True)
class Comforts:
    """What the plan on the board is like for its people.

    ``preferred`` is the share of wishes of time that are met (None where nobody has one),
    ``table_changes`` how often somebody changes the table a day, ``back_to_back`` the people
    with three meetings or more without a pause.
    """

    preferred: float | None
    table_changes: float
    back_to_back: int


_IN_A_ROW = 3


def comforts(board: Board) -> Comforts:
    """Judged from the cards that stand."""
    met = [
        is_preferred(wish, board.fair, board.slot_of[card.cell.slot_id])
        for party, wish in board.terms.preferences.items()
        for card in board.own.get(party, ())
    ]
    days = list(_days(board))
    changes = [
        sum(before.spot != after.spot for before, after in pairwise(cells)) for _, cells in days
    ]
    return Comforts(
        preferred=mean(met) if met else None,
        table_changes=mean(changes) if changes else 0.0,
        back_to_back=len({who for who, cells in days if _longest(board, cells) >= _IN_A_ROW}),
    )


def _days(board: Board) -> Iterator[tuple[str, list[Cell]]]:
    """The cells of each party on each day, early ones first."""
    order = {slot.id: n for n, slot in enumerate(board.slots)}
    day_of = {slot.id: board.day_of(slot.id) for slot in board.slots}
    for party, cards in board.own.items():
        cells = sorted((card.cell for card in cards), key=lambda cell: order[cell.slot_id])
        for _, day in groupby(cells, key=lambda cell: day_of[cell.slot_id]):
            yield party, list(day)


def _longest(board: Board, cells: Sequence[Cell]) -> int:
    """The most slots in a row without a pause."""
    slots = [board.slot_of[cell.slot_id] for cell in cells]
    longest = run = 1
    for before, after in pairwise(slots):
        run = run + 1 if before.ends_at == after.starts_at else 1
        longest = max(longest, run)
    return longest
