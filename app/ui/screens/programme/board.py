"""The board: blocks on a time axis, moved by drag or by keyboard in steps of five minutes."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
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

from app.models.ids import SessionId
from app.models.programme import Conflict, Session
from app.models.times import Clock
from app.services.programme import Timetable
from app.ui.screens.programme.layout import HEADER, Block, Layout
from app.ui.screens.programme.painting import BoardPainter
from app.ui.screens.programme.placing import (
    Move,
    dragged,
    picked_up,
    pulled,
    stepped,
    stretched,
)
from app.ui.screens.programme.words import room_name, session_words, told
from app.ui.theme import theme
from app.ui.widgets.base import Retold
from app.ui.widgets.paint import width_of

Clashes: TypeAlias = Callable[[Session], Sequence[Conflict]]
"""What a session would clash with if it were held as it says."""

_GRIP = 6  # pixels at a block's right edge that resize it
_SLACK = 4  # pixels that a press may wander before it is a drag
_TICK = 30_000  # milliseconds after which the line of now is drawn again


class ProgrammeBoard(Retold, QAbstractScrollArea):
    """Shows a timetable; says which session is chosen and what the user wants moved."""

    chosen = Signal(object)
    opened = Signal(object)
    clicked = Signal(object)
    moved = Signal(object, object, object)
    resized = Signal(object, object)
    reshaped = Signal(object)
    removal_wanted = Signal(object)
    ticked = Signal()

    def __init__(self, clock: Clock, clashes: Clashes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._clashes = clashes
        self._timetable: Timetable | None = None
        self._shown: Timetable | None = None
        self._layout: Layout | None = None
        self._chosen: SessionId | None = None
        self._move: Move | None = None
        self._pressed: tuple[QPoint, Session, bool] | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        theme().changed.connect(self._redraw)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK)
        self._ticking.timeout.connect(self._redraw)
        self._ticking.timeout.connect(self.ticked)
        self._ticking.start()
        self.retell()

    def show_timetable(self, timetable: Timetable, shown: Timetable | None = None) -> None:
        """Show the programme, or what the filters leave of it; the choice stays while it can."""
        self._timetable, self._shown = timetable, shown or timetable
        self._lay_out()
        self._move = self._pressed = None
        if self._chosen and self._shown.session(self._chosen) is None:
            self.choose(None)
        self._fit()
        self._describe()
        self._redraw()

    @property
    def current(self) -> SessionId | None:
        """The chosen session."""
        return self._chosen

    @property
    def pending(self) -> Move | None:
        """What is being moved just now."""
        return self._move

    def choose(self, session_id: SessionId | None) -> None:
        """Choose a session and bring it into sight."""
        if session_id == self._chosen:
            return
        self._chosen = session_id
        if session_id is not None:
            self._reveal(session_id)
        self._describe()
        self._redraw()
        self.chosen.emit(session_id)

    def rect_of(self, session_id: SessionId) -> QRect:
        """The block's rectangle in the viewport."""
        block = self._layout.block_of(session_id) if self._layout else None
        return block.rect.translated(-self._offset()) if block else QRect()

    def begin_move(self) -> None:
        """Pick the chosen session up; arrows then move it."""
        session = self._session()
        if self._layout is not None and session is not None:
            self._show_move(picked_up(self._layout, session))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def alert(self, words: str) -> None:
        """Say to a screen reader at once what came to clash."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def retell(self) -> None:
        self.setAccessibleName(self.tr("Programme by day and room"))
        self._describe()
        self._redraw()

    def _session(self) -> Session | None:
        if self._timetable is None or self._chosen is None:
            return None
        return self._timetable.session(self._chosen)

    def _describe(self) -> None:
        """What a screen reader says of the chosen block, or of the place it is being put."""
        session = self._move.result if self._move else self._session()
        if session is None or self._timetable is None:
            self.setAccessibleDescription(self.tr("No session is chosen."))
            return
        words = told(session, self._timetable, self._clashes(session))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            event = QAccessible.Event.DescriptionChanged
            QAccessible.updateAccessibility(QAccessibleEvent(self, event))

    def _show_move(self, move: Move | None) -> None:
        self._move = move
        self._describe()
        self._redraw()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _redraw(self) -> None:
        self.viewport().update()

    def _lay_out(self) -> None:
        if self._timetable is None or self._shown is None:
            return
        face = theme().font("small")
        widest = max((width_of(room_name(r), face) for r in self._timetable.rooms), default=0)
        names = min(max(88, widest + 28), 148)
        self._layout = Layout(self._timetable, self._shown, names, self.viewport().width())

    def _fit(self) -> None:
        if self._layout is None:
            return
        seen = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), self._layout.width, seen.width()),
            (self.verticalScrollBar(), self._layout.height, seen.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(theme().row())

    def _reveal(self, session_id: SessionId) -> None:
        if self._layout is None:
            return
        block = self._layout.block_of(session_id)
        if block is not None:
            self._bring_into_sight(block.rect.translated(-self._offset()))

    def _bring_into_sight(self, rect: QRect) -> None:
        names = self._layout.names if self._layout else 0
        seen = self.viewport().rect().adjusted(names, HEADER, 0, 0)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(
            across.value() + _shift(rect.left(), rect.right(), seen.left(), seen.right())
        )
        down.setValue(down.value() + _shift(rect.top(), rect.bottom(), seen.top(), seen.bottom()))

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self._fit()

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
        block = self._layout.block_at(event.pos() + self._offset()) if self._layout else None
        if block is None or self._timetable is None:
            QToolTip.hideText()
            return
        words = session_words(block.session, self._timetable)
        QToolTip.showText(event.globalPos(), words, self.viewport())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._layout is None:
            return
        painter = QPainter(self.viewport())
        board = BoardPainter(painter, self._layout, self.viewport().rect(), self._offset())
        board.paint(self._chosen, self._clock(), focused=self.hasFocus(), moving=self._move)
        if self._move is not None:
            board.paint_move(self._move, self._clashes(self._move.result))
        board.paint_edges(self._clock())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._layout is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint() + self._offset()
        block = self._layout.block_at(point)
        self._pressed = None
        self._show_move(None)
        if block is not None:
            self.choose(block.session.id)
            self._pressed = (point, block.session, self._at_grip(block, point))

    def _at_grip(self, block: Block | None, point: QPoint) -> bool:
        return block is not None and point.x() > block.rect.right() - _GRIP

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._layout is None:
            return
        at = event.position().toPoint()
        point = at + self._offset()
        if self._pressed is None:
            grip = self._at_grip(self._layout.block_at(point), point)
            shape = Qt.CursorShape.SizeHorCursor if grip else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        start, session, grip = self._pressed
        way = point - start
        if self._move is None and way.manhattanLength() < _SLACK:
            return
        self._bring_into_sight(QRect(at, at))
        if grip:
            self._show_move(pulled(self._layout, session, way.x()))
        else:
            self._show_move(dragged(self._layout, session, point, way))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        _, session, _ = self._pressed
        self._pressed = None
        if self._move is None:
            self.clicked.emit(session.id)
        else:
            self._place()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if self._chosen is not None:
            self.opened.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._move is not None:
            taken = self._move_by_key(self._move, key, longer=longer)
        else:
            taken = self._choose_by_key(key)
        if not taken:
            super().keyPressEvent(event)

    def _choose_by_key(self, key: Qt.Key) -> bool:
        if key in _ARROWS:
            self._choose_neighbour(*_ARROWS[key])
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose_end(first=key is Qt.Key.Key_Home)
            return True
        if self._chosen is None:
            return False
        if key is Qt.Key.Key_M:
            self.begin_move()
        elif key in _ENTER:
            self.opened.emit(self._chosen)
        elif key is Qt.Key.Key_Delete:
            self.removal_wanted.emit(self._chosen)
        else:
            return False
        return True

    def _move_by_key(self, move: Move, key: Qt.Key, *, longer: bool) -> bool:
        if key is Qt.Key.Key_Escape:
            self._pressed = None
            self._show_move(None)
        elif key in _ENTER:
            self._pressed = None
            self._place()
        elif key in _ARROWS and self._layout is not None:
            across, down = _ARROWS[key]
            after = stretched(move, across) if longer else stepped(self._layout, move, across, down)
            self._show_move(after)
            self._bring_into_sight(
                self._layout.place_of(after.row, after.starts_at, after.ends_at).translated(
                    -self._offset()
                )
            )
        else:
            return False
        return True

    def _choose_end(self, *, first: bool) -> None:
        if self._layout is not None and self._layout.blocks:
            self.choose(self._layout.blocks[0 if first else -1].session.id)

    def _choose_neighbour(self, across: int, down: int) -> None:
        """Left and right by time within a room, up and down to the nearest in another row."""
        here = self._layout.block_of(self._chosen) if self._layout and self._chosen else None
        if self._layout is None or here is None:
            self._choose_end(first=True)
            return
        found = self._layout.beside(here, across, down)
        if found is not None:
            self.choose(found.session.id)

    def _place(self) -> None:
        move = self._move
        self._show_move(None)
        if move is None:
            return
        if move.is_longer_or_shorter and move.is_elsewhere:
            self.reshaped.emit(move.result)
        elif move.is_longer_or_shorter:
            self.resized.emit(move.session.id, move.ends_at)
        elif move.is_elsewhere:
            self.moved.emit(move.session.id, move.result.room_id, move.starts_at)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _shift(low: int, high: int, first: int, last: int) -> int:
    """How far to scroll so that low to high comes between first and last."""
    if low < first:
        return low - first
    return max(0, high - last)
