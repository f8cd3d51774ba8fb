"""A key drawn as a key."""

import sys

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted


class KeyHint(Painted):
    """The keys of a shortcut in a small box, as this platform writes them."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = key_words(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(max(18, paint.width_of(self._words, theme().font("caption")) + 10), 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme().color("border")
        paint.rounded(painter, self.rect(), theme().radius("card"), None, edge)
        centre = Qt.AlignmentFlag.AlignHCenter
        face = theme().font("caption")
        paint.text(painter, self.rect(), self._words, face, theme().color("text3"), centre)


def key_words(keys: str) -> str:
    """``Ctrl+Z`` as the mock-ups write it, ``Ctrl Z``; with the platform's own signs elsewhere."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return keys.replace("+", " ") if len(keys) > 1 else keys  # as printed on the keys, untranslated
