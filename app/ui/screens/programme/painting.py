"""How the board is painted: hours, days, rooms, and the line of now."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from app.models.ids import SessionId
from app.models.programme import Conflict
from app.ui.formats import day_heading
from app.ui.language import translate
from app.ui.screens.programme.blocks import BlockPainter
from app.ui.screens.programme.layout import HEADER, Layout, Row
from app.ui.screens.programme.placing import Move
from app.ui.screens.programme.words import plain_time, room_name, sessions_words
from app.ui.theme import theme
from app.ui.widgets.paint import hairline, rounded, text, width_of

_INSET = 20  # pixels before the names of days and rooms, as in every list
_PLATE = 38


class BoardPainter:
    """Paints one state of the board into the viewport."""

    def __init__(self, painter: QPainter, layout: Layout, seen: QRect, offset: QPoint) -> None:
        self._painter = painter
        self._layout = layout
        self._seen = seen
        self._offset = offset

    def paint(
        self, chosen: SessionId | None, now: datetime, *, focused: bool, moving: Move | None
    ) -> None:
        """The ground and every block; one that is being moved is left out."""
        self._painter.fillRect(self._seen, theme().color("surface"))
        self._grid()
        self._now_line(now)
        blocks = BlockPainter(self._painter, self._layout, self._seen, self._offset)
        blocks.paint_changeovers()
        away = moving.session.id if moving else None
        for block in self._layout.blocks:
            if block.session.id != away:
                here = block.session.id == chosen
                blocks.paint(block, now, chosen=here, focused=here and focused)

    def paint_move(self, move: Move, conflicts: Sequence[Conflict]) -> None:
        """The block that is being moved, in amber where it would clash."""
        blocks = BlockPainter(self._painter, self._layout, self._seen, self._offset)
        blocks.paint_move(move, conflicts)

    def paint_edges(self, now: datetime) -> None:
        """The parts that do not scroll with the blocks: days, rooms and hours."""
        self._names(now)
        self._hours(now)

    def _x(self, x: int) -> int:
        return x - self._offset.x()

    def _y(self, y: int) -> int:
        return y - self._offset.y()

    def _grid(self) -> None:
        for row in self._layout.rows:
            top = self._y(row.top)
            if row.is_heading:
                band = QRect(0, top, self._seen.width(), row.height)
                self._painter.fillRect(band, theme().color("subtle"))
            bottom = top + row.height - 1
            hairline(self._painter, 0, bottom, self._seen.width(), bottom)
            if not row.is_heading:
                for hour in self._layout.hours:
                    x = self._x(self._layout.x_at(hour * 60))
                    hairline(self._painter, x, top, x, bottom)

    def _names(self, now: datetime) -> None:
        for row in self._layout.rows:
            top = self._y(row.top)
            if row.is_heading:
                self._day(row, top, now)
                continue
            edge = self._layout.names - 1
            cell = QRect(0, top, edge, row.height - 1)
            self._painter.fillRect(cell, theme().color("surface"))
            words, face = cell.adjusted(_INSET, 0, -4, 0), theme().font("small")
            text(self._painter, words, room_name(row.room), face, theme().color("text2"))
            hairline(self._painter, edge, top, edge, top + row.height - 1)

    def _day(self, row: Row, top: int, now: datetime) -> None:
        words = day_heading(row.day)
        face = theme().font("bodyStrong", tabular=True)
        wide = width_of(words, face)
        line = QRect(_INSET, top, wide + 2, row.height)
        text(self._painter, line, words, face, theme().color("text"))
        count = sum(
            s.starts_at.astimezone(self._layout.zone).date() == row.day
            for s in self._layout.shown.sessions
        )
        held = sessions_words(count)
        small = theme().font("small", tabular=True)
        rest = QRect(line.right() + 8, top, width_of(held, small) + 2, row.height)
        text(self._painter, rest, held, small, theme().color("text2"))
        if now.astimezone(self._layout.zone).date() == row.day:
            self._today(rest.right() + 10, top, row.height)

    def _today(self, left: int, top: int, height: int) -> None:
        words = translate("programme", "Today")
        face = theme().font("small")
        box = QRect(left, top + (height - 20) // 2, width_of(words, face) + 14, 20)
        rounded(self._painter, box, theme().radius("card"), theme().color("accentTint"))
        text(
            self._painter,
            box,
            words,
            face,
            theme().color("accentText"),
            Qt.AlignmentFlag.AlignHCenter,
        )

    def _hours(self, now: datetime) -> None:
        band = QRect(0, 0, self._seen.width(), HEADER)
        self._painter.fillRect(band, theme().color("surface"))
        plate = self._plate_place(now)
        face, color = theme().font("small", tabular=True), theme().color("text2")
        for hour in self._layout.hours:
            words = f"{hour % 24}:00"
            left = self._x(self._layout.x_at(hour * 60)) + 7
            cell = QRect(left, 0, width_of(words, face) + 2, HEADER - 4)
            if not cell.intersects(plate):
                text(self._painter, cell, words, face, color)
        self._now_plate(now, plate)
        corner = QRect(0, 0, self._layout.names - 1, HEADER)
        self._painter.fillRect(corner, theme().color("surface"))
        room = corner.adjusted(_INSET, 0, 0, -4)
        text(self._painter, room, translate("programme", "Room"), theme().font("small"), color)
        foot, edge = HEADER - 1, self._layout.names - 1
        hairline(self._painter, 0, foot, self._seen.width(), foot)
        hairline(self._painter, edge, 0, edge, foot)

    def _today_row(self, now: datetime) -> Row | None:
        today = now.astimezone(self._layout.zone).date()
        return next((r for r in self._layout.rows if r.is_heading and r.day == today), None)

    def _now_line(self, now: datetime) -> None:
        heading = self._today_row(now)
        if heading is None:
            return
        rooms = [r for r in self._layout.rows if r.day == heading.day and not r.is_heading]
        if not rooms:
            return
        x = self._x(self._layout.x_of(now))
        self._painter.setPen(QPen(theme().color("danger"), 1.5))
        end = rooms[-1].top + rooms[-1].height
        self._painter.drawLine(x, self._y(rooms[0].top), x, self._y(end))

    def _plate_place(self, now: datetime) -> QRect:
        if self._today_row(now) is None:
            return QRect()
        x = self._x(self._layout.x_of(now))
        return QRect(x - _PLATE // 2, 6, _PLATE, 19)

    def _now_plate(self, now: datetime, plate: QRect) -> None:
        if plate.isEmpty():
            return
        rounded(self._painter, plate, theme().radius("card"), theme().color("danger"))
        words = plain_time(now.astimezone(self._layout.zone))
        face, color = theme().strong("small", tabular=True), theme().color("surface")
        text(self._painter, plate, words, face, color, Qt.AlignmentFlag.AlignHCenter)
