"""The board in use: cards are chosen, picked up and put down, by drag or by keyboard."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.models.ids import RequestId
from app.models.meeting_board import Board, Card, Cell, Item, can_be_moved
from app.models.meetings import MeetingState
from app.models.times import Clock
from app.ui.screens.meetings.board.cards import SHADOW
from app.ui.screens.meetings.board.carrying import Carry, over_another, refusal, taken_up
from app.ui.screens.meetings.board.layout import HEADER, USUAL
from app.ui.screens.meetings.board.painting import hand_rect
from app.ui.screens.meetings.board.popover import ConflictPopover
from app.ui.screens.meetings.board.sight import BoardSight

_SLACK = 4  # pixels that a press may wander before it is a drag
_EDGE = 28  # pixels from an edge at which a drag scrolls on
_GRIP = QPoint(40, 17)  # where the pointer holds a card that comes from the tray


class MeetingBoard(BoardSight):
    """Says what the user wants put, locked or marked; writes nothing itself."""

    put = Signal(object, object)
    swap_wanted = Signal(object, object)
    late_wanted = Signal(object)
    lock_wanted = Signal(object)
    mark_wanted = Signal(object, object)
    fixed = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(clock, parent)
        self._pressed: tuple[QPoint, Card] | None = None
        self._is_fixed = False
        self.bound = 0
        self.popover = ConflictPopover(self)
        self._rolling = QTimer(self)
        self._rolling.setInterval(30)
        self._rolling.timeout.connect(self._roll)

    def show_board(
        self, board: Board, changed: frozenset[RequestId] = frozenset(), *, fixed: bool = False
    ) -> None:
        """Show these meetings; what was in the hand goes back. ``fixed``: only to be looked at."""
        self.cancel()
        self._is_fixed = fixed
        super().show_board(board, changed)

    @property
    def is_fixed(self) -> bool:
        """Whether the board is only to be looked at: it shows what is proposed."""
        return self._is_fixed

    # What is carried.

    def lift(self, item: Item) -> bool:
        """Take a meeting, or a request that waits, into the hand, unless it is to stay."""
        if self._board is None or self._is_fixed:
            return False
        if isinstance(item, Card) and not can_be_moved(item):
            self.fixed.emit(item)
            return False
        carry = taken_up(self._board, item, self._clock(), self.bound)
        self._hold(replace(carry, grip=_GRIP))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def pick_up(self, item: Item) -> None:
        """Take something into the hand; keys then carry it, a request from its first free cell."""
        lifted = self.lift(item)
        if lifted and self._board and self._carry and self._carry.over is None:
            self._step_to(self._carry.next_legal(self._board, 1) or self._middle_cell())

    def carry_to(self, at: QPoint) -> None:
        """Hold what is carried under the pointer, which is at a point of the viewport."""
        if self._carry is None or self._layout is None:
            return
        seen = self._body()
        over = self._layout.cell_at(at + self._offset()) if seen.contains(at) else None
        self._hold(self._carry.held_at(at, over))
        near = not seen.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE).contains(at)
        if near and not self._rolling.isActive():
            self._rolling.start()
        elif not near:
            self._rolling.stop()

    def put_down(self) -> None:
        """Put what is carried where it is held; over a cell that is not free it goes back."""
        carry = self._carry
        self.cancel()
        if carry is None:
            return
        if carry.over in carry.legal:
            self.put.emit(carry.item, carry.over)
        elif carry.swap is not None:
            self.swap_wanted.emit(carry.item, carry.swap)

    def place(self) -> None:
        """Put it where it is held, or at the nearest free place that the popover names."""
        carry, board = self._carry, self._board
        refused = refusal(board, carry, self._clock()) if board and carry else None
        if carry is None or refused is None:
            self.put_down()
        elif refused.nearest is not None:
            self.cancel()
            self.put.emit(carry.item, refused.nearest)

    def cancel(self) -> None:
        """Let go; everything is as it was."""
        self._pressed = None
        self._rolling.stop()
        self._hold(None)

    def _hold(self, carry: Carry | None) -> None:
        """Carry this; only what changes on the board is painted again."""
        if carry is not None and self._board is not None:
            is_same = self._carry is not None and self._carry.over == carry.over
            carry = carry if is_same else over_another(self._board, carry, self._clock())
        before, self._carry = self._carry, carry
        if (before is None) != (carry is None):
            self._lay_out()
            self._tell_refusal()
            self._describe()
            self.viewport().setCursor(_cursor(carry))
            return
        if carry is None or before is None or self._layout is None:
            return
        for one in (before, carry):
            self.viewport().update(_around(hand_rect(self._layout, one, self._offset())))
            if one.over is not None:
                self.viewport().update(_around(self.cell_rect(one.over), 2))
        if before.over != carry.over:
            if carry.pointer is None:
                self._describe()
            self._tell_refusal()

    def _tell_refusal(self) -> None:
        carry, board = self._carry, self._board
        refused = refusal(board, carry, self._clock()) if board and carry else None
        if board is None or carry is None or carry.over is None:
            self.popover.hide()
            return
        if carry.swap is not None and isinstance(carry.item, Card):
            self.popover.offer_swap(board, carry.item, carry.swap)
        elif refused is not None:
            self.popover.tell(board, refused)
        else:
            self.popover.hide()
            return
        cell = self.cell_rect(carry.over)
        self.popover.stand_by(cell, self._body())
        self._alert(f"{self._said()}\n{self.popover.words()}")

    def _middle_cell(self) -> Cell | None:
        """The first cell in sight: where a request lands that has no free place."""
        if self._layout is None:
            return None
        for y in range(HEADER, self.viewport().height(), 8):
            point = QPoint(self._layout.names + USUAL // 2, y) + self._offset()
            if (cell := self._layout.cell_at(point)) is not None:
                return cell
        return self._layout.first_cell()

    def _step_to(self, cell: Cell | None) -> None:
        if self._carry is None or self._board is None or cell is None:
            return
        self.show_day(self._board.day_of(cell.slot_id))
        self._reveal(cell)
        self._hold(self._carry.stepped_to(cell))

    def _roll(self) -> None:
        """A drag near an edge scrolls the board on."""
        if self._carry is None or self._carry.pointer is None:
            self._rolling.stop()
            return
        at, seen = self._carry.pointer, self._body()
        before = self._offset()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + _pull(at.x(), seen.left(), seen.right()))
        down.setValue(down.value() + _pull(at.y(), seen.top(), seen.bottom()))
        if before != self._offset():
            self.carry_to(at)

    # Qt's own names from here on.

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's signature
        """While something is carried, Tab is for the free cells."""
        return False if self._carry is not None else super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._layout is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        if self._carry is not None:
            self.carry_to(at)
            self.put_down()
            return
        inside = self._body().contains(at)
        card = self._layout.card_at(at + self._offset()) if inside else None
        if inside:
            self.choose(card.id if card else None)
        self._pressed = (at, card) if card else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is not None:
            self._drag_out(at, *self._pressed)
        elif self._carry is not None and self._carry.pointer is not None:
            self.carry_to(at)

    def _drag_out(self, at: QPoint, start: QPoint, card: Card) -> None:
        if (at - start).manhattanLength() < _SLACK:
            return
        self._pressed = None
        grip = start - self.cell_rect(card.cell).topLeft()
        if self.lift(card) and self._carry is not None:
            self._carry = replace(self._carry, grip=grip, pointer=start)
            self.carry_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        held = self._carry is not None and self._carry.pointer is not None
        if event.button() is Qt.MouseButton.LeftButton and held:
            self.put_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | _KEYPAD):
            super().keyPressEvent(event)
            return
        if self._carry is not None:
            taken = self._carry_by_key(self._carry, key, back=back)
        else:
            taken = self._choose_by_key(key) or self._act_by_key(key)
        if not taken:
            super().keyPressEvent(event)

    def _carry_by_key(self, carry: Carry, key: Qt.Key, *, back: bool) -> bool:
        if key is Qt.Key.Key_Escape:
            self.cancel()
        elif key in _ENTER:
            self.place()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._board is not None:
            step = -1 if back or key is Qt.Key.Key_Backtab else 1
            self._step_to(carry.next_legal(self._board, step))
        elif key in _ARROWS and self._layout is not None:
            over = carry.over or self._middle_cell()
            self._step_to(self._layout.stepped(over, *_ARROWS[key]) if over else None)
        elif key in _PAGES:
            self.turn(_PAGES[key])
        return True  # no other key acts while something is in the hand

    def _choose_by_key(self, key: Qt.Key) -> bool:
        if self._layout is None:
            return False
        cards = self._layout.in_order()
        if key in _PAGES:
            self.turn(_PAGES[key])
        elif key in _ARROWS and cards:
            here = self._chosen if self._chosen in self._layout.cards else None
            found = self._layout.beside(here, *_ARROWS[key]) if here else cards[0]
            if found is not None:
                self.choose(found.id)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and cards:
            self.choose(cards[0 if key is Qt.Key.Key_Home else -1].id)
        else:
            return False
        return True

    def _act_by_key(self, key: Qt.Key) -> bool:
        card = self._board.card_of.get(self._chosen) if self._board and self._chosen else None
        if card is None or self._is_fixed:
            return False
        if key is Qt.Key.Key_M:
            self.pick_up(card)
        elif key is Qt.Key.Key_L:
            self.lock_wanted.emit(card)
        elif key is Qt.Key.Key_T:
            self.late_wanted.emit(card)
        elif key in _MARKS:
            self.mark_wanted.emit(card, _MARKS[key])
        else:
            return False
        return True

    def turn(self, step: int) -> None:
        """To the next day; what keys carry comes along at the same place and hour."""
        board, carry = self._board, self._carry
        if board is None or self._day is None:
            return
        days = board.days
        day = days[min(max(days.index(self._day) + step, 0), len(days) - 1)]
        if carry is None or carry.pointer is not None or carry.over is None:
            self.show_day(day)
            return
        hours = [slot.id for slot in board.slots_on(self._day)]
        there = board.slots_on(day)
        slot = there[min(hours.index(carry.over.slot_id), len(there) - 1)]
        self._step_to(Cell(slot.id, carry.over.spot))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_MARKS = {
    Qt.Key.Key_H: MeetingState.HELD,
    Qt.Key.Key_N: MeetingState.MISSED,
    Qt.Key.Key_Delete: MeetingState.CANCELLED,
}


def _cursor(carry: Carry | None) -> Qt.CursorShape:
    return Qt.CursorShape.ArrowCursor if carry is None else Qt.CursorShape.ClosedHandCursor


def _around(rect: QRect, by: int = SHADOW) -> QRect:
    return rect.adjusted(-by, -by, by, by)


def _pull(at: int, first: int, last: int) -> int:
    """How far a pointer near an edge scrolls in one step."""
    if at < first + _EDGE:
        return -12
    return 12 if at > last - _EDGE else 0
