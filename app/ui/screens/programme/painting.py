"""How the board is painted: hours, days, rooms, blocks, conflicts, and the line of now."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.models.ids import SessionId
from app.models.programme import Conflict, ConflictKind, Session
from app.ui.formats import clock_time, day_heading
from app.ui.language import translate
from app.ui.screens.programme.layout import HEADER, Block, Layout, Row
from app.ui.screens.programme.words import kind_name, room_name, session_title
from app.ui.theme import icon, theme
from app.ui.widgets.paint import hairline, meter, rounded, text, width_of

if TYPE_CHECKING:
    from app.ui.screens.programme.board import Move


class BoardPainter:
    """Paints one state of the board into the viewport."""

    def __init__(self, painter: QPainter, layout: Layout, seen: QRect, offset: QPoint) -> None:
        self._painter = painter
        self._layout = layout
        self._seen = seen
        self._offset = offset

    def paint(
        self, chosen: SessionId | None, move: "Move | None", now: datetime, *, focused: bool
    ) -> None:
        """Everything, the parts that do not scroll last."""
        self._painter.fillRect(self._seen, theme().color("surface"))
        self._grid()
        self._now_line(now)
        for conflict in self._layout.timetable.conflicts:
            if conflict.kind is ConflictKind.CHANGEOVER:
                self._changeover(conflict)
        for block in self._layout.blocks:
            if move is None or move.session.id != block.session.id:
                self._block(block, chosen=block.session.id == chosen, now=now, focused=focused)
        if move is not None:
            self._moving(move)
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
                for hour in range(self._layout.first_hour, self._layout.last_hour + 1):
                    x = self._x(self._layout.hour_x(hour))
                    hairline(self._painter, x, top, x, bottom)

    def _names(self, now: datetime) -> None:
        for row in self._layout.rows:
            top = self._y(row.top)
            if row.is_heading:
                self._day(row, top, now)
                continue
            cell = QRect(0, top, self._layout.names - 1, row.height - 1)
            self._painter.fillRect(cell, theme().color("surface"))
            name = room_name(row.room)
            text(
                self._painter,
                cell.adjusted(20, 0, -4, 0),
                name,
                theme().font("small"),
                theme().color("text2"),
            )
            hairline(
                self._painter,
                self._layout.names - 1,
                top,
                self._layout.names - 1,
                top + row.height - 1,
            )

    def _day(self, row: Row, top: int, now: datetime) -> None:
        words = day_heading(row.day)
        face = theme().font("bodyStrong", tabular=True)
        wide = width_of(words, face)
        line = QRect(20, top, wide + 2, row.height)
        text(self._painter, line, words, face, theme().color("text"))
        count = sum(
            s.starts_at.astimezone(self._layout.zone).date() == row.day
            for s in self._layout.timetable.sessions
        )
        held = translate("programme", "%n session(s)", "", count)
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
        face = theme().font("small", tabular=True)
        for hour in range(self._layout.first_hour, self._layout.last_hour):
            cell = QRect(self._x(self._layout.hour_x(hour)) + 7, 0, 60, HEADER - 4)
            text(self._painter, cell, f"{hour}:00", face, theme().color("text2"))
        self._now_plate(now)
        corner = QRect(0, 0, self._layout.names - 1, HEADER)
        self._painter.fillRect(corner, theme().color("surface"))
        words = translate("programme", "Room")
        text(
            self._painter,
            corner.adjusted(20, 0, 0, -4),
            words,
            theme().font("small"),
            theme().color("text2"),
        )
        hairline(self._painter, 0, HEADER - 1, self._seen.width(), HEADER - 1)
        hairline(self._painter, self._layout.names - 1, 0, self._layout.names - 1, HEADER)

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

    def _now_plate(self, now: datetime) -> None:
        if self._today_row(now) is None:
            return
        x = self._x(self._layout.x_of(now))
        bold = theme().font("small", tabular=True)
        plate = QRect(x - 19, 6, 38, 19)
        rounded(self._painter, plate, theme().radius("card"), theme().color("danger"))
        text(
            self._painter,
            plate,
            clock_time(now.astimezone(self._layout.zone)),
            bold,
            theme().color("surface"),
            Qt.AlignmentFlag.AlignHCenter,
        )

    def _block(self, block: Block, *, chosen: bool, now: datetime, focused: bool) -> None:
        rect = block.rect.translated(-self._offset)
        if not rect.intersects(self._seen):
            return
        session = block.session
        clashing = any(
            c.kind is not ConflictKind.CHANGEOVER
            for c in self._layout.timetable.conflicts_of(session.id)
        )
        runs = session.starts_at <= now < session.ends_at
        self._plate(rect, chosen=chosen, clashing=clashing, runs=runs, focused=focused)
        self._words(rect, session, clashing=clashing)

    def _plate(
        self, rect: QRect, *, chosen: bool, clashing: bool, runs: bool, focused: bool
    ) -> None:
        fill = theme().color("warningTint" if clashing else "accentTint" if runs else "surface")
        if clashing:
            self._dashed(rect, fill, theme().color("warning"))
        else:
            edge = theme().color("accentLine" if runs else "border")
            rounded(self._painter, rect, theme().radius("card"), fill, edge)
        bar = theme().color("warning" if clashing else "accent")
        self._painter.fillRect(QRect(rect.left(), rect.top() + 1, 3, rect.height() - 2), bar)
        if chosen:
            self._painter.save()
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.setPen(QPen(theme().color("focus" if focused else "accentLine"), 2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = theme().radius("card")
            self._painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), radius, radius)
            self._painter.restore()

    def _dashed(self, rect: QRect, fill: QColor, edge: QColor) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine))
        self._painter.setBrush(fill)
        radius = theme().radius("card")
        self._painter.drawRoundedRect(rect, radius, radius)
        self._painter.restore()

    def _words(self, rect: QRect, session: Session, *, clashing: bool) -> None:
        inner = rect.adjusted(11, 4, -6, -4)
        title = QRect(inner.left(), inner.top(), inner.width(), 16)
        color = theme().color("warning" if clashing else "text")
        if clashing and inner.width() > 40:
            icon("triangle-alert", "warning", 14).paint(
                self._painter, QRect(inner.left(), inner.top() + 1, 14, 14)
            )
            title.setLeft(title.left() + 18)
        text(self._painter, title, session_title(session), theme().font("small"), color)
        if inner.height() < 30:
            return
        times = self._span(session.starts_at, session.ends_at)
        words = f"{times} · {kind_name(session.kind)}"
        line = QRect(inner.left(), inner.top() + 16, inner.width(), 15)
        text(
            self._painter, line, words, theme().font("small", tabular=True), theme().color("text2")
        )
        if session.seats and inner.height() >= 34:
            bar = QRect(inner.left(), rect.bottom() - 6, inner.width(), 3).toRectF()
            share = session.registered / session.seats
            tint = theme().color("warning" if share >= 0.95 else "accent")
            meter(self._painter, bar, share, tint, theme().color("pressed"))

    def _span(self, start: datetime, end: datetime) -> str:
        first, last = (clock_time(m.astimezone(self._layout.zone)) for m in (start, end))
        return f"{first}–{last}"

    def _changeover(self, conflict: Conflict) -> None:
        first = self._layout.timetable.session(conflict.first)
        row = self._layout.row_of(first) if first else None
        if first is None or row is None:
            return
        left = self._x(self._layout.x_of(first.ends_at))
        minutes = self._layout.timetable.fair.changeover_minutes
        right = left + round(minutes * self._layout.hour / 60)
        rect = QRect(left, self._y(row.top) + 4, max(right - left, 16), row.height - 9)
        self._dashed(rect, theme().color("warningTint"), theme().color("warning"))
        icon("triangle-alert", "warning", 14).paint(
            self._painter, QRect(rect.left() + 4, rect.top() + 4, 14, 14)
        )

    def _moving(self, move: "Move") -> None:
        left, right = self._layout.x_of(move.starts_at), self._layout.x_of(move.ends_at)
        rect = QRect(left + 1, move.row.top + 4, right - left - 2, move.row.height - 9)
        rect.translate(-self._offset)
        fill = QColor(theme().color("accentTint"))
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(theme().color("accent"), 2, Qt.PenStyle.DashLine))
        self._painter.setBrush(fill)
        radius = theme().radius("card")
        self._painter.drawRoundedRect(rect, radius, radius)
        self._painter.restore()
        inner = rect.adjusted(11, 4, -6, -4)
        text(
            self._painter,
            QRect(inner.left(), inner.top(), inner.width(), 16),
            session_title(move.session),
            theme().font("small"),
            theme().color("text"),
        )
        times = self._span(move.starts_at, move.ends_at)
        text(
            self._painter,
            QRect(inner.left(), inner.top() + 16, inner.width(), 15),
            times,
            theme().font("small", tabular=True),
            theme().color("accentText"),
        )
