"""What the board shows: one day of it, painted, scrolled and told to a screen reader."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from app.models.ids import MeetingId, RequestId, SlotId
from app.models.meeting_board import Board, Card, Cell, phase
from app.models.times import Clock, local_day
from app.ui.screens.meetings.board.carrying import Carry
from app.ui.screens.meetings.board.layout import HEADER, Layout
from app.ui.screens.meetings.board.painting import BoardPainter
from app.ui.screens.meetings.board.words import row_words, spoken, state_words, tip
from app.ui.screens.meetings.board.worth import free_spoken
from app.ui.theme import theme
from app.ui.widgets.base import Retold
from app.ui.widgets.paint import width_of

_TICK = 20_000  # milliseconds after which the line of now is drawn again
_NAMES = (104, 148)  # pixels: the least and most of the frozen first column


class BoardSight(Retold, QAbstractScrollArea):
    """One day of the board, with a chosen card and perhaps one in the hand."""

    chosen = Signal(object)
    day_shown = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._board: Board | None = None
        self._day: date | None = None
        self._layout: Layout | None = None
        self._chosen: MeetingId | None = None
        self._carry: Carry | None = None
        self._changed: frozenset[RequestId] = frozenset()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._redraw)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK)
        self._ticking.timeout.connect(self._redraw)
        self._ticking.start()
        self.retell()

    def show_board(self, board: Board, changed: frozenset[RequestId] = frozenset()) -> None:
        """Show these meetings; the day, the choice and the scroll stay while they can.

        ``changed`` are marked: a plan that is only proposed would change them.
        """
        first = self._board is None
        self._board, self._changed = board, changed
        self._carry = None
        if self._day not in board.days:
            today = local_day(self._clock(), board.zone)
            self._day = today if today in board.days else next(iter(board.days), None)
        if self._chosen not in board.card_of:
            self._chosen = None
        self._lay_out()
        if first:
            self._scroll_to_now()
        self._describe()

    def show_day(self, day: date) -> None:
        """Show another day; what is carried stays in the hand."""
        if day == self._day or self._board is None or day not in self._board.days:
            return
        self._day = day
        self._lay_out()
        if self._carry is None and self._chosen is not None:
            self.choose(None)
        self.day_shown.emit(day)

    @property
    def day(self) -> date | None:
        """The day that is shown."""
        return self._day

    @property
    def current(self) -> MeetingId | None:
        """The chosen meeting."""
        return self._chosen

    @property
    def carried(self) -> Carry | None:
        """What is in the hand."""
        return self._carry

    def choose(self, meeting_id: MeetingId | None) -> None:
        """Choose a meeting, on whatever day it is, and bring it into sight."""
        card = self._board.card_of.get(meeting_id) if self._board and meeting_id else None
        self._chosen = card.id if card else None
        if card is not None and self._board is not None:
            self.show_day(self._board.day_of(card.cell.slot_id))
            self._chosen = card.id
            self._reveal(card.cell)
        self._describe()
        self._redraw()
        self.chosen.emit(self._chosen)

    def shown_cards(self) -> list[Card]:
        """The cards of the shown day, by time, then down the board."""
        return self._layout.in_order() if self._layout else []

    def choose_request(self, request_id: RequestId) -> None:
        """Choose the meeting on a request, where it has one."""
        cards = self._board.cards if self._board else ()
        self.choose(next((card.id for card in cards if card.request_id == request_id), None))

    def scroll_to(self, slot_id: SlotId) -> None:
        """Bring the column of a slot of the shown day to the left of the board."""
        column = self._layout.column_of(slot_id) if self._layout else None
        if column is not None and self._layout is not None:
            self.horizontalScrollBar().setValue(column.left - self._layout.names)

    def cell_rect(self, cell: Cell) -> QRect:
        """The room of a card in a cell, in the viewport."""
        return self._layout.rect_of(cell).translated(-self._offset()) if self._layout else QRect()

    def retell(self) -> None:
        self._lay_out()
        self._describe()

    def _describe(self) -> None:
        """The chosen card, or the cell that the carried one is over, for a screen reader."""
        self.setAccessibleDescription(self.tr("Meetings by place and time"))
        words = self._said() or self.tr("No meeting is chosen.")
        if words != self.accessibleName():
            self.setAccessibleName(words)
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(event)

    def _said(self) -> str:
        if self._board is None or self._layout is None:
            return ""
        if self._carry is not None and self._carry.over is not None:
            cell, place = self._carry.over, self._layout.place_of(self._carry.over)
            worth = self._carry.worth.get(cell.slot_id)
            state = self.tr("not free") if self._carry.is_refused else free_spoken(worth)
            return spoken(self._board, self._carry.item, cell, place, state)
        card = self._board.card_of.get(self._chosen) if self._chosen else None
        if card is None:
            return ""
        state = state_words(card, phase(self._board, card, self._clock()))
        place = self._layout.place_of(card.cell)
        return spoken(self._board, card, card.cell, place, state)

    def _alert(self, words: str) -> None:
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    # Geometry.

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _body(self) -> QRect:
        """The part of the viewport that scrolls, without names and hours."""
        names = self._layout.names if self._layout else 0
        return self.viewport().rect().adjusted(names, HEADER, 0, 0)

    def _redraw(self) -> None:
        self.viewport().update()

    def _lay_out(self) -> None:
        if self._board is None or self._day is None:
            return
        item = self._carry.item if self._carry else None
        face = theme().font("small")
        rows = self._board.rows_on(self._day, item)
        widest = max((width_of(row_words(row), face) for row in rows), default=0)
        names = min(max(_NAMES[0], widest + 28), _NAMES[1])
        self._layout = Layout(self._board, self._day, names, self.viewport().width(), item)
        seen = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), self._layout.width, seen.width()),
            (self.verticalScrollBar(), self._layout.height, seen.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(theme().row())
        self._redraw()

    def _scroll_to_now(self) -> None:
        x = self._layout.x_of(self._clock()) if self._layout else None
        if x is not None and self._layout is not None:
            room = self.viewport().width() - self._layout.names
            self.horizontalScrollBar().setValue(x - self._layout.names - room // 3)

    def _reveal(self, cell: Cell) -> None:
        if self._layout is not None:
            rect, seen = self.cell_rect(cell).adjusted(-4, -4, 4, 4), self._body()
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            far = _shift(rect.left(), rect.right(), seen.left(), seen.right())
            across.setValue(across.value() + far)
            far = _shift(rect.top(), rect.bottom(), seen.top(), seen.bottom())
            down.setValue(down.value() + far)

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = event.oldSize().width() <= 0
        self._lay_out()
        if first:
            self._scroll_to_now()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._redraw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._redraw()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        point = event.pos()
        inside = self._layout is not None and self._body().contains(point)
        card = self._layout.card_at(point + self._offset()) if self._layout and inside else None
        if card is None or self._board is None or self._layout is None or self._carry:
            QToolTip.hideText()
            return
        state = state_words(card, phase(self._board, card, self._clock()))
        words = tip(self._board, card, self._layout.place_of(card.cell), state)
        QToolTip.showText(event.globalPos(), words, self.viewport())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layout is None:
            return
        painter = QPainter(self.viewport())
        now, seen = self._clock(), self.viewport().rect()
        paint = BoardPainter(painter, self._layout, seen, self._offset(), event.rect())
        away = self._carry.item if self._carry else None
        paint.paint_ground(now)
        taken = away if isinstance(away, Card) else None
        paint.paint_cards(now, self._chosen, taken, self._changed, focused=self.hasFocus())
        if self._carry is not None:
            carry = self._carry
            paint.paint_cells(carry)
        paint.paint_edges(now)
        if self._carry is not None:
            paint.paint_hand(self._carry)
        painter.end()


def _shift(low: int, high: int, first: int, last: int) -> int:
    """How far to scroll so that low to high comes between first and last."""
    if low < first:
        return low - first
    return max(0, high - last)
