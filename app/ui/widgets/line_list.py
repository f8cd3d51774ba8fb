"""A short list of lines to choose one of, in dialogs."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.ui.theme import theme


class LineList(QListWidget):
    """The marked line is tinted, not filled, as in every list."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme().font("body"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        theme().changed.connect(self._colour)
        self._colour()

    def add_line(self, words: str, value: object, role: int = Qt.ItemDataRole.UserRole) -> None:
        """Add a line that stands for something."""
        item = QListWidgetItem(words)
        item.setData(role, value)
        item.setSizeHint(QSize(0, theme().size("input")))
        self.addItem(item)

    def _colour(self) -> None:
        ground, marked, ink = (
            theme().color(name).name() for name in ("surface", "accentTint", "text")
        )
        self.setStyleSheet(
            f"QListWidget {{ background: {ground}; color: {ink}; border: none; }}"
            f"QListWidget::item {{ padding-left: 6px; }}"
            f"QListWidget::item:selected {{ background: {marked}; color: {ink}; }}"
        )
