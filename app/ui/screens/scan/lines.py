"""Lines to type in that are as high as a hand in a hurry needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from app.ui.theme import SizeName, theme


class TallLine(QLineEdit):
    """The style sheet sets the least height of every line; this one asks for more."""

    def __init__(self, size: SizeName = "buttonScan") -> None:
        super().__init__()
        self._size: SizeName = size
        self.setFont(theme().font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().size(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(64, theme().size(self._size))
