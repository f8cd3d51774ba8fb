"""A request of the tray is taken to the board: by drag, or by M while its row has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.models.ids import RequestId
from app.models.meeting_board import Wish
from app.ui.screens.meetings.board.board import MeetingBoard

_SLACK = 6  # pixels that a press may wander before it is a drag


class PickUp(QObject):
    """Watches one row of the tray; it lives and dies with the row."""

    def __init__(
        self,
        row: QWidget,
        request_id: RequestId,
        board: MeetingBoard,
        wish_of: Callable[[RequestId], Wish | None],
    ) -> None:
        super().__init__(row)
        self._request, self._board, self._wish_of = request_id, board, wish_of
        self._start: QPoint | None = None
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.installEventFilter(self)

    def eventFilter(self, _row: QObject, event: QEvent) -> bool:
        if not self._board.isVisible():
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        wish = self._wish_of(self._request)
        if event.key() != Qt.Key.Key_M or event.modifiers() or wish is None:
            return False
        self._board.pick_up(wish)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        at = event.globalPosition().toPoint()
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._start = at
        elif kind is QEvent.Type.MouseMove and self._start is not None:
            self._drag(at)
        elif kind is QEvent.Type.MouseButtonRelease and self._start is not None:
            self._start = None
            if self._board.carried is not None:
                self._board.put_down()
        return False

    def _drag(self, at: QPoint) -> None:
        if self._board.carried is None:
            far = self._start is not None and (at - self._start).manhattanLength() >= _SLACK
            wish = self._wish_of(self._request)
            if not far or wish is None or not self._board.lift(wish):
                return
        self._board.carry_to(self._board.viewport().mapFromGlobal(at))
