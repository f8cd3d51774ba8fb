"""Buttons and lines of the lead form."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.models.leads import Interest
from app.ui.language import Text, say
from app.ui.screens.scan.lines import TallLine
from app.ui.theme import ColorName, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Retold


class LevelButton(Retold, QAbstractButton):
    """One of the four levels, 64 px high, with its key."""

    def __init__(self, level: Interest, text: Text, key: Text) -> None:
        super().__init__()
        self.level = level
        self._text, self._key = text, key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    def retell(self) -> None:
        self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(120, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        ground = theme().color("accent" if on else "hover" if self.underMouse() else "surface")
        edge = None if on else theme().color("borderStrong" if self.isEnabled() else "border")
        paint.rounded(painter, self.rect(), theme().radius("panel"), ground, edge)
        middle = Qt.AlignmentFlag.AlignHCenter
        words = QRect(4, 10, self.width() - 8, 24)
        ink: ColorName = "onAccent" if on else "text" if self.isEnabled() else "disabled"
        paint.text(painter, words, self.text(), theme().font("lead"), theme().color(ink), middle)
        key = QRect(4, 36, self.width() - 8, 18)
        quiet = theme().color("onAccent" if on else "text2" if self.isEnabled() else "disabled")
        paint.text(painter, key, say(self._key), theme().font("small"), quiet, middle)


class TagChip(Retold, QAbstractButton):
    """A quick tag, 36 px high; tinted while it is on."""

    def __init__(self, key: str, text: Text) -> None:
        super().__init__()
        self.key = key
        self._text = text
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    def retell(self) -> None:
        self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(paint.width_of(self.text(), theme().font("body")) + 28, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        ground = theme().color("accentTint" if on else "hover" if self.underMouse() else "surface")
        edge: ColorName = "accentLine" if on else "borderStrong" if self.isEnabled() else "border"
        paint.rounded(painter, self.rect(), 18, ground, theme().color(edge))
        ink = theme().color("accentText" if on else "text2" if self.isEnabled() else "disabled")
        middle = Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, self.rect(), self.text(), theme().font("body"), ink, middle)


class NoteLine(TallLine):
    """A line that Esc and Enter leave for the next scan."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
