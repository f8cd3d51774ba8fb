"""How the board is painted: the grid, the cards, the frozen names and hours, the line of now."""

from collections.abc import Collection
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from app.models.ids import MeetingId, RequestId
from app.models.meeting_board import Card, Cell, Phase, phase
from app.ui.formats import clock_time
from app.ui.language import translate
from app.ui.screens.meetings.board.cards import (
    paint_card,
    paint_carried,
    paint_free,
    paint_refused,
    paint_ring,
)
from app.ui.screens.meetings.board.carrying import Carry
from app.ui.screens.meetings.board.layout import HEADER, Column, Layout, Line
from app.ui.screens.meetings.board.words import group_words, lines_of, row_words
from app.ui.screens.meetings.board.worth import free_words
from app.ui.theme import ColorName, theme
from app.ui.widgets.paint import hairline, rounded, text, width_of

_INSET = 20  # pixels before the names, as in every list
_PLATE = 38
_HATCH = 10  # pixels between two strokes over lunch


ICONS = {Phase.MISSED: "clock-alert", Phase.LATE: "hourglass", Phase.HELD: "check"}


class BoardPainter:
    """Paints one state of the board into the viewport, as far as it is exposed."""

    def __init__(
        self, painter: QPainter, layout: Layout, seen: QRect, offset: QPoint, exposed: QRect
    ) -> None:
        self._painter, self._layout, self._seen = painter, layout, seen
        self._offset, self._exposed = offset, exposed
        self._names = layout.names

    def paint_ground(self, now: datetime) -> None:
        """The empty board."""
        self._painter.fillRect(self._exposed, theme().color("surface"))
        for line in self._lines():
            if line.place is None:
                band = QRect(0, self._y(line.top), self._seen.width(), line.height)
                self._painter.fillRect(band, theme().color("subtle"))
        for column in self._layout.columns:
            if column.slot is None:
                self._gap(column)
        self._closures()
        for line in self._lines():
            foot = self._y(line.bottom) - 1
            hairline(self._painter, 0, foot, self._right(), foot)
        end = self._y(self._layout.height) - 1
        for column in self._layout.columns:
            x = self._x(column.left + column.width) - 1
            hairline(self._painter, x, HEADER, x, end)
        self._now_line(now, end)

    def paint_cards(
        self,
        now: datetime,
        chosen: MeetingId | None,
        away: Card | None,
        changed: Collection[RequestId],
        *,
        focused: bool,
    ) -> None:
        """Every card but the one in the hand, which leaves its outline; ``changed`` are marked."""
        for laid in self._layout.cards.values():
            rect = laid.rect.translated(-self._offset)
            if not rect.adjusted(-2, -2, 2, 2).intersects(self._exposed):
                continue
            if away is not None and laid.card.id == away.id:
                rounded(self._painter, rect, 4, theme().color("subtle"), theme().color("border"))
                continue
            self._card(laid.card, rect, now)
            if laid.card.request_id in changed:
                paint_ring(self._painter, rect, "success")
            if laid.card.id == chosen:
                paint_ring(self._painter, rect, "focus" if focused else "accentLine")

    def paint_cells(self, carry: Carry) -> None:
        """Where the carried meeting may go, and in red where it is held but may not."""
        words = {slot_id: free_words(worth) for slot_id, worth in carry.worth.items()}
        for cell in carry.legal:
            rect = self._layout.rect_of(cell).translated(-self._offset)
            if rect.intersects(self._exposed):
                paint_free(self._painter, rect, words[cell.slot_id])
        if carry.over is None:
            return
        rect = self._layout.rect_of(carry.over).translated(-self._offset)
        if carry.is_refused:
            paint_refused(self._painter, rect)
        elif carry.swap is not None:
            paint_ring(self._painter, rect, "accent")

    def paint_edges(self, now: datetime) -> None:
        """The parts that do not scroll with the cards: the names of places, and the hours."""
        for line in self._lines():
            self._name(line)
        edge = self._names - 1
        hairline(self._painter, edge, HEADER, edge, self._seen.height())
        if self._exposed.top() < HEADER:
            self._hours(now)

    def paint_hand(self, carry: Carry) -> None:
        """The carried card: under the pointer, or over the cell that keys have it at."""
        rect = hand_rect(self._layout, carry, self._offset)
        if rect.isEmpty():
            return
        place = self._layout.place_of(carry.over) if carry.over else None
        at_booth = place is not None and place.spot.booth_id is not None
        edge: ColorName = "danger" if carry.is_refused else "accent"
        paint_carried(self._painter, rect, lines_of(carry.item, at_booth=at_booth), edge)

    def _card(self, card: Card, rect: QRect, now: datetime) -> None:
        at_booth = card.cell.spot.booth_id is not None
        state = phase(self._layout.board, card, now)
        icon = ICONS.get(state, "lock" if card.locked else "")
        paint_card(self._painter, rect, lines_of(card, at_booth=at_booth), state, icon)

    def _x(self, x: int) -> int:
        return x - self._offset.x()

    def _y(self, y: int) -> int:
        return y - self._offset.y()

    def _right(self) -> int:
        return min(self._seen.width(), self._x(self._layout.width) - 1)

    def _lines(self) -> list[Line]:
        top, foot = self._exposed.top(), self._exposed.bottom()
        return [r for r in self._layout.lines if self._y(r.bottom) > top and self._y(r.top) <= foot]

    def _gap(self, column: Column) -> None:
        first, last = self._layout.lines[0], self._layout.lines[-1]
        left, top = self._x(column.left), self._y(first.top)
        band = QRect(left, top, column.width, last.bottom - first.top)
        if not band.intersects(self._exposed):
            return
        brush = QBrush(hatch(theme().color("border").name()))
        self._painter.setBrushOrigin(left, top)
        self._painter.fillRect(band, brush)
        if first.place is None and self._is_lunch(column):
            words, face = translate("meetings", "Lunch"), theme().font("small")
            wide = width_of(words, face) + 12
            middle = QRect(left + (column.width - wide) // 2, top + 2, wide, first.height - 4)
            self._painter.fillRect(middle, theme().color("subtle"))
            centre = Qt.AlignmentFlag.AlignHCenter
            text(self._painter, middle, words, face, theme().color("text2"), centre)

    def _closures(self) -> None:
        """Cells in which no meeting is held: of a closed table, or of the whole fair."""
        board = self._layout.board
        if not board.terms.closures:
            return
        brush = QBrush(hatch(theme().color("borderStrong").name()))
        for column in self._layout.columns:
            for line in self._lines() if column.slot is not None else ():
                if line.place is None or column.slot is None:
                    continue
                if board.terms.closed(line.place.spot.table_id, column.slot) is None:
                    continue
                left, top = self._x(column.left), self._y(line.top)
                self._painter.setBrushOrigin(left, top)
                self._painter.fillRect(QRect(left, top, column.width, line.height), brush)

    def _is_lunch(self, column: Column) -> bool:
        board = self._layout.board
        start = column.starts_at.astimezone(board.zone).time()
        return board.fair.lunch_from <= start < board.fair.lunch_to

    def _name(self, line: Line) -> None:
        top = self._y(line.top)
        cell = QRect(0, top, self._names - 1, line.height - 1)
        if not cell.intersects(self._exposed):
            return
        ground: ColorName = "surface" if line.place else "subtle"
        self._painter.fillRect(cell.adjusted(0, 0, 0, 0), theme().color(ground))
        words = row_words(line.place) if line.place else group_words(line.group)
        color = theme().color("text" if line.place else "text2")
        room = cell.adjusted(_INSET, 0, -6, 0)
        text(self._painter, room, words, theme().font("small"), color)

    def _hours(self, now: datetime) -> None:
        band = QRect(0, 0, self._seen.width(), HEADER)
        self._painter.fillRect(band, theme().color("surface"))
        plate = self._plate(now)
        face, color = theme().font("small", tabular=True), theme().color("text2")
        for column in self._layout.columns:
            words = clock_time(column.starts_at.astimezone(self._layout.board.zone))
            left = self._x(column.left)
            cell = QRect(left + 8, 0, width_of(words, face) + 2, HEADER - 3)
            if not cell.intersects(plate):
                text(self._painter, cell, words, face, color)
        if not plate.isEmpty():
            rounded(self._painter, plate, theme().radius("card"), theme().color("danger"))
            words = clock_time(now.astimezone(self._layout.board.zone))
            strong, on = theme().strong("small", tabular=True), theme().color("surface")
            text(self._painter, plate, words, strong, on, Qt.AlignmentFlag.AlignHCenter)
        self._corner()
        hairline(self._painter, 0, HEADER - 1, self._seen.width(), HEADER - 1)

    def _corner(self) -> None:
        corner = QRect(0, 0, self._names - 1, HEADER)
        self._painter.fillRect(corner, theme().color("surface"))
        room = corner.adjusted(_INSET, 0, 0, -3)
        words = translate("meetings", "Place", "heading of the column of tables and booths")
        text(self._painter, room, words, theme().font("small"), theme().color("text2"))
        hairline(self._painter, self._names - 1, 0, self._names - 1, HEADER)

    def _now_line(self, now: datetime, end: int) -> None:
        x = self._layout.x_of(now)
        if x is not None:
            self._painter.setPen(QPen(theme().color("danger"), 1.5))
            self._painter.drawLine(self._x(x), HEADER, self._x(x), end)

    def _plate(self, now: datetime) -> QRect:
        x = self._layout.x_of(now)
        return QRect() if x is None else QRect(self._x(x) - _PLATE // 2, 6, _PLATE, 19)


def hand_rect(layout: Layout, carry: Carry, offset: QPoint) -> QRect:
    """Where the carried card is painted, in the viewport."""
    if carry.pointer is None:
        if carry.over is None:
            return QRect()
        rect = layout.rect_of(carry.over).translated(-offset)
        return rect.translated(6, -4) if carry.is_refused else rect
    column = next((c for c in layout.columns if c.slot), None)
    if column is None:
        return QRect()
    any_place = next((line for line in layout.lines if line.place), None)
    if any_place is None or any_place.place is None or column.slot is None:
        return QRect()
    room = layout.rect_of(Cell(column.slot.id, any_place.place.spot))
    return QRect(carry.pointer - carry.grip, room.size())


@lru_cache(maxsize=4)
def hatch(color: str) -> QPixmap:
    """The pattern over times in which nobody meets."""
    tile = QPixmap(_HATCH, _HATCH)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 1))
    for shift in (-_HATCH, 0, _HATCH):
        painter.drawLine(shift, _HATCH, shift + _HATCH, 0)
    painter.end()
    return tile
