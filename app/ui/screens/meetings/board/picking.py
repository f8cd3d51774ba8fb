"""A row that can be taken to the board: pulled with the pointer, or picked with M."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.base import Painted

_SLACK = 6  # pixels that a press may wander before it is a drag


class Pickable(Painted):
    """Says that it is pulled, to a point of the screen, and let go; writes nothing itself."""

    pulled = Signal(QPoint)
    dropped = Signal()
    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: QPoint | None = None
        self._is_pulled = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._start, self._is_pulled = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._start is not None and (at - self._start).manhattanLength() >= _SLACK:
            self._is_pulled = True
        if self._is_pulled:
            self.pulled.emit(at)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        was_pulled, self._start, self._is_pulled = self._is_pulled, None, False
        if was_pulled:
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_M and not event.modifiers():
            self.picked.emit()
        else:
            super().keyPressEvent(event)
