"""Where each row, slot and card of one day lies on the board: pure geometry, no painting."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect

from app.models.ids import MeetingId, SlotId
from app.models.meeting_board import Board, Card, Cell, Item, PlaceRow, Spot
from app.models.meetings import Slot
from app.ui.theme import tokens

HEADER = tokens().rows["header"]
ROW, GROUP, CARD = 40, 24, 34  # pixels: boardRow, boardGroup, boardCard in tokens.json
USUAL, MOST = 103, 160  # pixels of a slot: boardSlotWidth in tokens.json
_INSET = 3  # pixels between a cell's edge and its card


@dataclass(frozen=True, slots=True)
class Column:
    """A slot, or the time between two that has none, as over lunch."""

    starts_at: datetime
    ends_at: datetime
    left: int
    width: int
    slot: Slot | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the board: a place, or the heading of a group of them."""

    top: int
    height: int
    place: PlaceRow | None
    group: str = ""

    @property
    def bottom(self) -> int:
        """The first pixel below."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Laid:
    """A card and its rectangle on the whole board."""

    card: Card
    rect: QRect


_T = TypeVar("_T", SlotId, Spot)

BOOTHS = "\0booths"
NOWHERE = "\0nowhere"


class Layout:
    """One day of the board, its names ``names`` pixels wide, in a view ``width`` pixels wide."""

    def __init__(
        self, board: Board, day: date, names: int, width: int, carried: Item | None = None
    ) -> None:
        self.board, self.day, self.names = board, day, names
        self.columns = list(columns_of(board, day, names, width))
        self.lines = list(_lines(board, day, carried))
        last = self.columns[-1] if self.columns else None
        self.width = last.left + last.width if last else names
        self.height = self.lines[-1].bottom if self.lines else HEADER
        self._column_of: Mapping[SlotId, Column] = {c.slot.id: c for c in self.columns if c.slot}
        self._line_of: Mapping[Spot, Line] = {r.place.spot: r for r in self.lines if r.place}
        self.cards: Mapping[MeetingId, Laid] = {laid.card.id: laid for laid in self._lay_cards()}
        self._cells = [c.slot.id for c in self.columns if c.slot]
        self._spots = [r.place.spot for r in self.lines if r.place]

    def column_of(self, slot_id: SlotId) -> Column | None:
        """The column of a slot; None on another day."""
        return self._column_of.get(slot_id)

    def line_of(self, spot: Spot) -> Line | None:
        """The row of a place; None where it has none today."""
        return self._line_of.get(spot)

    def rect_of(self, cell: Cell) -> QRect:
        """The room of a card in a cell; empty where the cell is not shown."""
        column, line = self.column_of(cell.slot_id), self.line_of(cell.spot)
        if column is None or line is None:
            return QRect()
        top = line.top + (line.height - 1 - CARD) // 2
        return QRect(column.left + _INSET, top, column.width - 2 * _INSET, CARD)

    def place_of(self, cell: Cell) -> PlaceRow | None:
        """What is held in a cell's row."""
        line = self.line_of(cell.spot)
        return line.place if line else None

    def cell_at(self, point: QPoint) -> Cell | None:
        """The cell at a point of the whole board; None over headings, lunch and beyond."""
        column = next((c for c in self.columns if c.left <= point.x() < c.left + c.width), None)
        line = next((r for r in self.lines if r.top <= point.y() < r.bottom), None)
        if column is None or column.slot is None or line is None or line.place is None:
            return None
        return Cell(column.slot.id, line.place.spot)

    def card_at(self, point: QPoint) -> Card | None:
        """The card at a point of the whole board."""
        return next((laid.card for laid in self.cards.values() if laid.rect.contains(point)), None)

    def x_of(self, moment: datetime) -> int | None:
        """How far right a moment lies; None where the day's columns do not reach it."""
        for column in self.columns:
            if column.starts_at <= moment < column.ends_at:
                share = (moment - column.starts_at) / (column.ends_at - column.starts_at)
                return column.left + round(column.width * share)
        return None

    def stepped(self, cell: Cell, across: int, down: int) -> Cell:
        """The next cell that way; at the edge it stays."""
        slot = _next(self._cells, cell.slot_id, across)
        return Cell(slot, _next(self._spots, cell.spot, down))

    def first_cell(self) -> Cell | None:
        """The cell at the top left."""
        return Cell(self._cells[0], self._spots[0]) if self._cells and self._spots else None

    def in_order(self) -> list[Card]:
        """The day's cards by time, then down the board."""
        laid = sorted(self.cards.values(), key=lambda c: (c.rect.left(), c.rect.top()))
        return [one.card for one in laid]

    def beside(self, card_id: MeetingId, across: int, down: int) -> Card | None:
        """The next card that way: along a row, or the nearest one in the rows above or below."""
        here = self.cards[card_id].rect.center()
        best: tuple[tuple[int, int], Card] | None = None
        for laid in self.cards.values():
            way = laid.rect.center() - here
            ahead, aside = (way.x(), way.y()) if across else (way.y(), way.x())
            if ahead * (across + down) <= 0:
                continue
            # along a row the row comes first, up and down the nearest row with what is nearest
            far = (abs(aside), abs(ahead)) if across else (abs(ahead), abs(aside))
            if best is None or far < best[0]:
                best = far, laid.card
        return best[1] if best else None

    def _lay_cards(self) -> Iterator[Laid]:
        """Cards that share a cell, as one missed and one planned anew, share its width."""
        cells: dict[Cell, list[Card]] = {}
        for card in self.board.cards:
            cells.setdefault(card.cell, []).append(card)
        for cell, cards in cells.items():
            room = self.rect_of(cell)
            if room.isEmpty():
                continue
            wide = room.width() // len(cards)
            for n, card in enumerate(cards):
                yield Laid(card, QRect(room.left() + n * wide, room.top(), wide, room.height()))


def _next(all_of_them: list[_T], one: _T, step: int) -> _T:
    here = all_of_them.index(one) if one in all_of_them else 0
    return all_of_them[min(max(here + step, 0), len(all_of_them) - 1)]


def columns_of(board: Board, day: date, names: int, width: int) -> Iterator[Column]:
    """A column for each slot and for each time between two; lunch is as wide as a slot at most."""
    slots = board.slots_on(day)
    gaps = sum(a.ends_at < b.starts_at for a, b in pairwise(slots))
    fitting = (width - names) // max(len(slots) + gaps, 1)
    wide = min(fitting, MOST) if fitting >= USUAL else USUAL
    left = names
    before: Slot | None = None
    for slot in slots:
        if before is not None and before.ends_at < slot.starts_at:
            yield Column(before.ends_at, slot.starts_at, left, wide, None)
            left += wide
        yield Column(slot.starts_at, slot.ends_at, left, wide, slot)
        left += wide
        before = slot


def _lines(board: Board, day: date, carried: Item | None) -> Iterator[Line]:
    top, group = HEADER, ""
    for place in board.rows_on(day, carried):
        here = _group(place)
        if here != group:
            yield Line(top, GROUP, None, here)
            top, group = top + GROUP, here
        yield Line(top, ROW, place)
        top += ROW


def _group(place: PlaceRow) -> str:
    if place.spot.table_id is not None:
        return place.zone or " "
    return BOOTHS if place.spot.booth_id is not None else NOWHERE
