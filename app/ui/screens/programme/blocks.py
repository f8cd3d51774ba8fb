"""How a session's block is painted: its words and meter, its clash, and itself in motion."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.models.programme import Conflict, ConflictKind, Session
from app.ui.screens.programme.layout import Block, Layout
from app.ui.screens.programme.placing import Move
from app.ui.screens.programme.words import (
    changeover_words,
    conflict_sentence,
    kind_name,
    plain_time,
    session_title,
    span,
)
from app.ui.theme import pixmap, theme
from app.ui.widgets.paint import meter, rounded, text, width_of

_BAR = 3  # pixels of the accent at a block's left edge
_ICON = 12
_NARROW = 60  # pixels
_LINE = 16
_NEARLY_FULL = 0.95  # of the seats, from which on the meter warns


def _inside(rect: QRect) -> QRect:
    """Where the words of a block go; a short session needs its margins."""
    if rect.width() < _NARROW:
        return rect.adjusted(_BAR + 4, 4, -2, -4)
    return rect.adjusted(_BAR + 7, 4, -4, -4)


class BlockPainter:
    """Paints blocks into the viewport, in the viewport's own pixels."""

    def __init__(self, painter: QPainter, layout: Layout, seen: QRect, offset: QPoint) -> None:
        self._painter = painter
        self._layout = layout
        self._seen = seen
        self._offset = offset

    def paint(self, block: Block, now: datetime, *, chosen: bool, focused: bool) -> None:
        """One session: dashed and amber where it clashes, tinted while it runs."""
        rect = block.rect.translated(-self._offset)
        if not rect.adjusted(-3, -3, 3, 3).intersects(self._seen):
            return
        session = block.session
        conflicts = self._layout.timetable.conflicts_of(session.id)
        clashing = any(c.kind is not ConflictKind.CHANGEOVER for c in conflicts)
        runs = session.starts_at <= now < session.ends_at
        fill = theme().color("accentTint" if runs or chosen else "surface")
        if clashing:
            self._box(rect, theme().color("warningTint"), theme().color("warning"), dashed=True)
        else:
            self._box(rect, fill, theme().color("accentLine" if runs or chosen else "border"))
        self._bar(rect, theme().color("warning" if clashing else "accent"))
        if chosen:
            self._ring(rect, theme().color("focus" if focused else "accent"))
        self._words(rect, session, clashing=clashing)
        self._seats(rect, session)

    def paint_changeovers(self) -> None:
        """A dashed stretch after each session that leaves the next one too little time."""
        for conflict in self._layout.timetable.conflicts:
            first = self._layout.shown.session(conflict.first)
            row = self._layout.row_of(first) if first else None
            if conflict.kind is ConflictKind.CHANGEOVER and first and row:
                end = first.ends_at + self._layout.timetable.changeover
                rect = self._layout.place_of(row, first.ends_at, end).translated(-self._offset)
                self._box(rect, theme().color("warningTint"), theme().color("warning"), dashed=True)

    def paint_move(self, move: Move, conflicts: Sequence[Conflict]) -> None:
        """The block where it would lie; what it would clash with stands in it."""
        place = self._layout.place_of(move.row, move.starts_at, move.ends_at)
        rect = place.translated(-self._offset)
        edge = theme().color("warning" if conflicts else "accent")
        ground = theme().color("warningTint" if conflicts else "accentTint")
        self._box(rect, ground, edge, dashed=True, stroke=2)
        inner = _inside(rect)
        title = session_title(move.session)
        self._line(inner, 0, title, theme().color("text"))
        words = span(move.starts_at, move.ends_at, self._layout.zone)
        start = plain_time(move.starts_at.astimezone(self._layout.zone))
        self._fitting(
            inner, (words, start), theme().color("warning" if conflicts else "accentText")
        )
        if conflicts:
            timetable = self._layout.timetable
            told = [conflict_sentence(c, timetable, move.result) for c in conflicts]
            self._plate(rect, told)

    def _plate(self, rect: QRect, lines: Sequence[str]) -> None:
        """What stands in the way, on a plate below the block, or above where there is no room."""
        face = theme().font("small")
        wide = max(width_of(words, face) for words in lines) + _ICON + 30
        plate = QRect(rect.left(), rect.bottom() + 6, wide, len(lines) * _LINE + 12)
        if plate.bottom() > self._seen.bottom():
            plate.moveBottom(rect.top() - 6)
        plate.moveLeft(
            max(min(plate.left(), self._seen.right() - wide - 4), self._layout.names + 4)
        )
        self._box(plate, theme().color("surface"), theme().color("warning"))
        inner = plate.adjusted(9, 6, -9, -6)
        for number, words in enumerate(lines):
            self._line(inner, number, words, theme().color("warning"), icon="triangle-alert")

    def _box(
        self, rect: QRect, fill: QColor, edge: QColor, *, dashed: bool = False, stroke: float = 1
    ) -> None:
        if not dashed:
            rounded(self._painter, rect, theme().radius("card"), fill, edge)
            return
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(edge, stroke)
        pen.setDashPattern([3, 2])
        self._painter.setPen(pen)
        self._painter.setBrush(fill)
        radius = theme().radius("card")
        self._painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self._painter.restore()

    def _bar(self, rect: QRect, color: QColor) -> None:
        """The accent at the left, cut to the block's round corners."""
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        radius = theme().radius("card")
        shape.addRoundedRect(QRectF(rect), radius, radius)
        self._painter.setClipPath(shape)
        self._painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), color)
        self._painter.restore()

    def _ring(self, rect: QRect, color: QColor) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(color, 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme().radius("card") + 2
        self._painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), radius, radius)
        self._painter.restore()

    def _words(self, rect: QRect, session: Session, *, clashing: bool) -> None:
        inner = _inside(rect)
        color = theme().color("warning" if clashing else "text")
        title = session_title(session)
        self._line(inner, 0, title, color, icon="triangle-alert" if clashing else "")
        if inner.height() < 2 * _LINE - 2:
            return
        times = span(session.starts_at, session.ends_at, self._layout.zone)
        short = self._changeover_before(session)
        if short is None:
            start = plain_time(session.starts_at.astimezone(self._layout.zone))
            longest = f"{times} · {kind_name(session.kind)}"
            self._fitting(inner, (longest, times, start), theme().color("text2"))
        else:
            self._shortness(inner, times, short)

    def _fitting(self, inner: QRect, choices: Sequence[str], color: QColor) -> None:
        """The first of these that fits whole; a time cut short would be a wrong time."""
        face = theme().font("small", tabular=True)
        found = next((c for c in choices if width_of(c, face) <= inner.width()), "")
        self._line(inner, 1, found, color)

    def _changeover_before(self, session: Session) -> Conflict | None:
        """The changeover that lacks time before this session."""
        return next(
            (
                c
                for c in self._layout.timetable.conflicts_of(session.id)
                if c.kind is ConflictKind.CHANGEOVER and c.second == session.id
            ),
            None,
        )

    def _shortness(self, inner: QRect, times: str, conflict: Conflict) -> None:
        """The times, and after them what the changeover lacks; that alone where it is narrow."""
        words = changeover_words(conflict)
        face = theme().font("small", tabular=True)
        lead = width_of(times, face) + 8
        if lead + _ICON + 4 + width_of(words, face) <= inner.width():
            self._line(inner, 1, times, theme().color("text2"))
            inner = inner.adjusted(lead, 0, 0, 0)
        self._line(inner, 1, words, theme().color("warning"), icon="triangle-alert")

    def _line(
        self, inner: QRect, number: int, words: str, color: QColor, *, icon: str = ""
    ) -> None:
        line = QRect(inner.left(), inner.top() + number * _LINE, inner.width(), _LINE)
        if icon and line.width() > 3 * _ICON:
            ratio = self._painter.device().devicePixelRatioF()
            top = line.top() + (_LINE - _ICON) // 2
            self._painter.drawPixmap(line.left(), top, pixmap(icon, "warning", _ICON, ratio))
            line.setLeft(line.left() + _ICON + 4)
        text(self._painter, line, words, theme().font("small", tabular=number > 0), color)

    def _seats(self, rect: QRect, session: Session) -> None:
        inner = _inside(rect)
        if not session.seats or inner.height() < 2 * _LINE + 2:
            return
        share = session.registered / session.seats
        tint = theme().color("warning" if share >= _NEARLY_FULL else "accent")
        bar = QRectF(inner.left(), rect.bottom() - 6, inner.width(), 3)
        meter(self._painter, bar, share, tint, theme().color("pressed"))
