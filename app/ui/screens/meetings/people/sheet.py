"""Everybody's day, painted, scrolled, gone through by keys and told to a screen reader."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from app.models.ids import MeetingId
from app.models.meeting_board import Board, phase
from app.models.meetings import MeetingState
from app.models.times import Clock
from app.ui.screens.meetings.board.layout import HEADER
from app.ui.screens.meetings.board.words import read_out, short_name, spoken, state_words, tip
from app.ui.screens.meetings.people.layout import PeopleLayout, Place, people_of
from app.ui.screens.meetings.people.painting import PeoplePainter, load_words
from app.ui.theme import theme
from app.ui.widgets.base import Retold
from app.ui.widgets.paint import width_of

_NAMES = (140, 204)  # pixels: the least and most of the frozen first column
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MARKS = {
    Qt.Key.Key_H: MeetingState.HELD,
    Qt.Key.Key_N: MeetingState.MISSED,
    Qt.Key.Key_Delete: MeetingState.CANCELLED,
}


class PeopleSheet(Retold, QAbstractScrollArea):
    """A row for everybody; says what the user wants marked or moved, writes nothing itself."""

    day_wanted = Signal(int)
    opened = Signal(object)
    move_wanted = Signal(object)
    lock_wanted = Signal(object)
    late_wanted = Signal(object)
    mark_wanted = Signal(object, object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._board: Board | None = None
        self._day: date | None = None
        self._shown: Collection[str] | None = None
        self._layout: PeopleLayout | None = None
        self._chosen: Place | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._redraw)
        self.retell()

    def show_board(self, board: Board, day: date | None) -> None:
        """Show the meetings of a day; the choice stays while it can."""
        self._board = board
        self._day = day or next(iter(board.days), None)
        self._lay_out()

    def show_only(self, shown: Collection[str] | None) -> None:
        """Show these parties; None: everybody."""
        self._shown = shown
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    @property
    def current(self) -> MeetingId | None:
        """The chosen meeting."""
        return self._chosen.card.id if self._chosen else None

    def names(self) -> list[str]:
        """Whose rows are shown, from above."""
        if self._board is None:
            return []
        return [short_name(party) for party in people_of(self._board, self._shown)]

    def choose(self, place: Place | None) -> None:
        """Choose a meeting in somebody's row, and bring it into sight."""
        self._chosen = place
        if place is not None:
            self._reveal(place.rect)
        self._describe()
        self._redraw()

    def choose_first(self) -> None:
        """Choose the first meeting of the sheet."""
        if self._layout is not None and self._layout.places:
            self.choose(self._layout.places[0])

    def retell(self) -> None:
        self._lay_out()
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.tr("Meetings by person and time"))
        self.setAccessibleName(self._said() or self.tr("No meeting is chosen."))
        event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(event)

    def _said(self) -> str:
        place, board = self._chosen, self._board
        if place is None or board is None or self._layout is None:
            return ""
        card = place.card
        party = self._layout.lines[place.line].party
        state = state_words(card, phase(board, card, self._clock()))
        told = spoken(board, card, card.cell, board.row_of.get(card.cell.spot), state)
        return read_out(short_name(party), told) if party else told

    def _lay_out(self) -> None:
        if self._board is None or self._day is None:
            return
        face = theme().font("small")
        people = people_of(self._board, self._shown)
        widest = max(
            (width_of(short_name(p) + load_words(self._board, p), face) for p in people), default=0
        )
        names = min(max(_NAMES[0], widest + 46), _NAMES[1])
        before = self._chosen
        self._layout = PeopleLayout(
            self._board, self._day, names, self.viewport().width(), self._shown
        )
        self._chosen = self._same(before)
        seen = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), self._layout.width, seen.width()),
            (self.verticalScrollBar(), self._layout.height, seen.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(theme().row())
        self._describe()
        self._redraw()

    def _same(self, before: Place | None) -> Place | None:
        if before is None or self._layout is None:
            return None
        same = (p for p in self._layout.places if p.card.id == before.card.id)
        return next((p for p in same if p.line == before.line), None)

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _redraw(self) -> None:
        self.viewport().update()

    def _reveal(self, rect: QRect) -> None:
        if self._layout is None:
            return
        seen = self.viewport().rect().adjusted(self._layout.names, HEADER, 0, 0)
        at = rect.translated(-self._offset()).adjusted(-4, -4, 4, 4)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if at.left() < seen.left() or at.right() > seen.right():
            across.setValue(across.value() + at.left() - seen.left())
        if at.top() < seen.top():
            down.setValue(down.value() + at.top() - seen.top())
        elif at.bottom() > seen.bottom():
            down.setValue(down.value() + at.bottom() - seen.bottom())

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._redraw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.choose(self._place_at(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place is not None:
            self.opened.emit(place.card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not (self._go(key) or self._act(key)):
            super().keyPressEvent(event)

    def _go(self, key: Qt.Key) -> bool:
        if self._layout is None:
            return False
        if key in _ARROWS:
            if self._chosen is None:
                self.choose_first()
            elif (found := self._layout.beside(self._chosen, *_ARROWS[key])) is not None:
                self.choose(found)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.day_wanted.emit(1 if key is Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._layout.places:
            self.choose(self._layout.places[0 if key is Qt.Key.Key_Home else -1])
        else:
            return False
        return True

    def _act(self, key: Qt.Key) -> bool:
        if self._chosen is None:
            return False
        card = self._chosen.card
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(card.id)
        elif key is Qt.Key.Key_M:
            self.move_wanted.emit(card.id)
        elif key is Qt.Key.Key_L:
            self.lock_wanted.emit(card)
        elif key is Qt.Key.Key_T:
            self.late_wanted.emit(card)
        elif key in _MARKS:
            self.mark_wanted.emit(card, _MARKS[key])
        else:
            return False
        return True

    def _place_at(self, at: QPoint) -> Place | None:
        if self._layout is None or at.y() < HEADER or at.x() < self._layout.names:
            return None
        return self._layout.place_at(at + self._offset())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            if place is None or self._board is None:
                QToolTip.hideText()
            else:
                card = place.card
                state = state_words(card, phase(self._board, card, self._clock()))
                words = tip(self._board, card, self._board.row_of.get(card.cell.spot), state)
                QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layout is None:
            return
        painter = QPainter(self.viewport())
        seen = self.viewport().rect()
        chosen = (self._chosen.card.id, self._chosen.line) if self._chosen else None
        paint = PeoplePainter(painter, self._layout, seen, self._offset(), event.rect())
        paint.paint(self._clock(), chosen, focused=self.hasFocus())
        painter.end()
