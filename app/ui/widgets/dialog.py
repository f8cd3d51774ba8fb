"""The ground of a question: as wide as it says, and as high as its words need there."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget


class Dialog(QDialog):
    """Qt measures words that wrap at a width of its own, which leaves gaps or cuts lines."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        width = min(max(hint.width(), self.minimumWidth()), self.maximumWidth())
        return QSize(width, max(self._height(width) or hint.height(), self.minimumHeight()))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            needed = self._height(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)  # what came in would be cut otherwise
        return done

    def _height(self, width: int) -> int:
        """What the layout needs at this width; 0 where it does not depend on it."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return 0
        return layout.totalHeightForWidth(width)


def foot_of(*buttons: QWidget) -> QHBoxLayout:
    """The row at the foot of a question: its buttons, at the right."""
    foot = QHBoxLayout()
    foot.setSpacing(8)
    foot.addStretch(1)
    for button in buttons:
        foot.addWidget(button)
    return foot
