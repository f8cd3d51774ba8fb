"""The board: blocks on a time axis, moved by drag or by keyboard in steps of five minutes."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.models.ids import RoomId, SessionId
from app.models.programme import Session
from app.models.times import Clock
from app.services.programme import Timetable
from app.ui.screens.programme.layout import HEADER, STEP, Block, Layout, Row
from app.ui.screens.programme.painting import BoardPainter
from app.ui.screens.programme.words import room_name
from app.ui.theme import theme
from app.ui.widgets.paint import width_of

_GRIP = 6  # pixels at a block's right edge that resize it
_SLACK = 4  # pixels that a press may wander before it is a drag


@dataclass(frozen=True, slots=True)
class Move:
    """Where a session is being put: shown, not yet written."""

    session: Session
    row: Row
    starts_at: datetime
    ends_at: datetime

    @property
    def room_id(self) -> RoomId | None:
        """The room of the row."""
        return self.row.room.id if self.row.room else None


class ProgrammeBoard(QAbstractScrollArea):
    """Shows a timetable; says which session is chosen and what the user wants moved."""

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(object, object, object)
    resized = Signal(object, object)
    removal_wanted = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timetable: Timetable | None = None
        self._layout: Layout | None = None
        self._chosen: SessionId | None = None
        self._move: Move | None = None
        self._pressed: tuple[QPoint, Session, bool] | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Programme by day and room"))
        self.viewport().setMouseTracking(True)
        theme().changed.connect(self._redraw)

    def show_timetable(self, timetable: Timetable) -> None:
        """Show the programme; the chosen session stays chosen while it exists."""
        self._timetable = timetable
        self._lay_out()
        self._move = None
        if self._chosen and timetable.session(self._chosen) is None:
            self.choose(None)
        self._fit()
        self.viewport().update()

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
        self.viewport().update()
        self.chosen.emit(session_id)

    def rect_of(self, session_id: SessionId) -> QRect:
        """The block's rectangle in the viewport."""
        block = self._layout.block_of(session_id) if self._layout else None
        return block.rect.translated(-self._offset()) if block else QRect()

    def begin_move(self) -> None:
        """Pick the chosen session up; arrows then move it."""
        if self._layout is None or self._chosen is None:
            return
        session = self._layout.timetable.session(self._chosen)
        row = self._layout.row_of(session) if session else None
        if session is not None and row is not None:
            self._move = Move(session, row, session.starts_at, session.ends_at)
            self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _redraw(self) -> None:
        self.viewport().update()

    def _lay_out(self) -> None:
        if self._timetable is None:
            return
        face = theme().font("small")
        widest = max((width_of(room_name(r), face) for r in self._timetable.rooms), default=0)
        names = min(max(88, widest + 28), 148)
        self._layout = Layout(self._timetable, names, self.viewport().width())

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
        if block is None:
            return
        seen = self.viewport().rect().adjusted(self._layout.names, HEADER, 0, 0)
        rect = block.rect.translated(-self._offset())
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._layout is None:
            return
        painter = QPainter(self.viewport())
        BoardPainter(painter, self._layout, self.viewport().rect(), self._offset()).paint(
            self._chosen, self._move, self._clock(), focused=self.hasFocus()
        )
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._layout is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint() + self._offset()
        block = self._layout.block_at(point)
        self._move = None
        if block is None:
            self._pressed = None
            self.viewport().update()
            return
        self.choose(block.session.id)
        grip = point.x() > block.rect.right() - _GRIP
        self._pressed = (point, block.session, grip)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._layout is None:
            return
        point = event.position().toPoint() + self._offset()
        if self._pressed is None:
            block = self._layout.block_at(point)
            at_grip = block is not None and point.x() > block.rect.right() - _GRIP
            shape = Qt.CursorShape.SizeHorCursor if at_grip else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        start, session, grip = self._pressed
        if self._move is None and (point - start).manhattanLength() < _SLACK:
            return
        self._move = self._dragged(session, point, point - start, resizing=grip)
        self.viewport().update()

    def _dragged(
        self, session: Session, point: QPoint, way: QPoint, *, resizing: bool
    ) -> Move | None:
        if self._layout is None:
            return None
        home = self._layout.row_of(session)
        if home is None:
            return None
        if resizing:
            end = self._layout.moment_at(home, self._layout.x_of(session.ends_at) + way.x())
            end = max(end, session.starts_at + STEP)
            return Move(session, home, session.starts_at, end)
        row = self._layout.row_at(point.y()) or home
        start = self._layout.moment_at(row, self._layout.x_of(session.starts_at) + way.x())
        return Move(session, row, start, start + (session.ends_at - session.starts_at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            resizing = self._pressed is not None and self._pressed[2]
            self._pressed = None
            self._place(resizing=resizing)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if self._chosen is not None:
            self.opened.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        taken = self._move_by_key(key) if self._move else self._choose_by_key(key)
        if not taken:
            super().keyPressEvent(event)

    def _choose_by_key(self, key: Qt.Key) -> bool:
        if key in _ARROWS:
            self._choose_neighbour(*_ARROWS[key])
        elif key is Qt.Key.Key_M and self._chosen is not None:
            self.begin_move()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.opened.emit(self._chosen)
        elif key is Qt.Key.Key_Delete and self._chosen is not None:
            self.removal_wanted.emit(self._chosen)
        else:
            return False
        return True

    def _move_by_key(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self._move = None
            self.viewport().update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._place(resizing=False)
        elif key in _ARROWS:
            self._step(*_ARROWS[key])
        else:
            return False
        return True

    def _step(self, across: int, down: int) -> None:
        if self._move is None or self._layout is None:
            return
        rows = [row for row in self._layout.rows if not row.is_heading]
        at = rows.index(self._move.row) + down
        row = rows[min(max(at, 0), len(rows) - 1)]
        days = row.day - self._move.row.day
        shift = across * STEP + days
        self._move = Move(
            self._move.session, row, self._move.starts_at + shift, self._move.ends_at + shift
        )
        self.viewport().update()

    def _choose_neighbour(self, across: int, down: int) -> None:
        """Left and right by time within a room, up and down to the nearest in another row."""
        if self._layout is None or not self._layout.blocks:
            return
        here = self._layout.block_of(self._chosen) if self._chosen else None
        if here is None:
            self.choose(self._layout.blocks[0].session.id)
            return
        place = here.rect

        def way(block: Block) -> tuple[int, int]:
            aside = block.rect.center().x() - place.center().x()
            return abs(block.rect.top() - place.top()), abs(aside)

        ahead = [
            block
            for block in self._layout.blocks
            if (block.rect.center().x() - place.center().x()) * across > 0
            or (block.rect.top() - place.top()) * down > 0
        ]
        if ahead:
            self.choose(min(ahead, key=way).session.id)

    def _place(self, *, resizing: bool) -> None:
        move, self._move = self._move, None
        self.viewport().update()
        if move is None:
            return
        if resizing:
            self.resized.emit(move.session.id, move.ends_at)
        elif (move.room_id, move.starts_at) != (move.session.room_id, move.session.starts_at):
            self.moved.emit(move.session.id, move.room_id, move.starts_at)


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
