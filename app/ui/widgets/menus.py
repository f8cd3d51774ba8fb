"""A menu in the window's own colours."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.theme import theme


class Menu(QMenu):
    """The line under the pointer is tinted, not filled: the accent means something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint()
        theme().changed.connect(self._paint)

    def _paint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme().color("hover"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme().color("text"))
        self.setPalette(palette)
