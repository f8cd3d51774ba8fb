"""A meeting in the hand: where it may be put, where it is held, and what stands in the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QPoint

from app.models.ids import SlotId
from app.models.meeting_board import (
    Board,
    Card,
    Cell,
    Item,
    Obstacle,
    can_swap,
    in_order,
    legal_cells,
    nearest,
    obstacle,
)
from app.models.meeting_score import Score, Worth


@dataclass(frozen=True, slots=True)
class Carry:
    """What is carried; ``pointer`` is in the viewport, and missing when keys carry it.

    ``swap`` is the meeting it is held over, where the two could change places. ``worth`` tells
    what putting it into each slot would mean.
    """

    item: Item
    legal: frozenset[Cell]
    ordered: Sequence[Cell]
    over: Cell | None = None
    pointer: QPoint | None = None
    grip: QPoint = QPoint()  # noqa: RUF009 - never changed, like every value here
    swap: Card | None = None
    worth: Mapping[SlotId, Worth] = field(default_factory=dict)

    @property
    def home(self) -> Cell | None:
        """Where it was taken from; None for a request that waits."""
        return self.item.cell if isinstance(self.item, Card) else None

    @property
    def is_refused(self) -> bool:
        """Whether it is over a cell that is neither its own nor free for it."""
        if self.over is None or self.over == self.home or self.swap is not None:
            return False
        return self.over not in self.legal

    def held_at(self, pointer: QPoint, over: Cell | None) -> "Carry":
        """The same, with the pointer elsewhere."""
        return replace(self, pointer=pointer, over=over)

    def stepped_to(self, cell: Cell | None) -> "Carry":
        """The same, put over another cell by a key."""
        return replace(self, over=cell, pointer=None)

    def next_legal(self, board: Board, step: int) -> Cell | None:
        """The next free cell by time, then down the board; after the last comes the first."""
        if not self.ordered:
            return None
        if self.over in self.legal:
            here = self.ordered.index(self.over)
            return self.ordered[(here + step) % len(self.ordered)]
        if self.over is None:
            return self.ordered[0 if step > 0 else -1]
        merged = in_order(board, [*self.ordered, self.over])
        return merged[(merged.index(self.over) + step) % len(merged)]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the carried meeting may not be put where it is held, and where it could go instead."""

    cell: Cell
    obstacle: Obstacle
    nearest: Cell | None


def taken_up(board: Board, item: Item, now: datetime, most: int = 0) -> Carry:
    """An item in the hand; where it may go is worked out here, once."""
    legal = legal_cells(board, item, now)
    home = item.cell if isinstance(item, Card) else None
    score = Score(board, most)
    worth = {slot_id: score.worth(item, slot_id) for slot_id in {cell.slot_id for cell in legal}}
    return Carry(item, legal, in_order(board, legal), home, worth=worth)


def over_another(board: Board, carry: Carry, now: datetime) -> Carry:
    """The same, knowing whether it could change places with the meeting it is held over."""
    other = board.taken.get(carry.over) if carry.over is not None else None
    if other is None or not isinstance(carry.item, Card):
        return replace(carry, swap=None) if carry.swap is not None else carry
    return replace(carry, swap=other if can_swap(board, carry.item, other, now) else None)


def refusal(board: Board, carry: Carry, now: datetime) -> Refusal | None:
    """What is wrong with the cell that the item is held over."""
    if not carry.is_refused or carry.over is None:
        return None
    found = obstacle(board, carry.item, carry.over, now)
    return Refusal(carry.over, found, nearest(board, carry.ordered, carry.over)) if found else None
