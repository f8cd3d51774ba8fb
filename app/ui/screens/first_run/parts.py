"""Parts of the first screen: a way to begin, a fair opened before, the program's mark."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.language import Text
from app.ui.theme import program_mark, theme
from app.ui.widgets import Button, ElidedLabel, IconLabel, Label
from app.ui.widgets.base import Painted
from app.ui.widgets.paint import rounded

_LINES = 3  # of words in a card, so that the buttons stand in one line


class Way(Painted):
    """One way to begin; the whole card can be clicked, the button reached by keyboard."""

    wanted = Signal()

    def __init__(
        self, icon_name: str, title: Text, words: Text, button: Button, *, accent: bool = False
    ) -> None:
        super().__init__()
        self.button = button
        self._accent = accent
        button.clicked.connect(self._clicked)
        text = Label(words, "body", "text2", wrap=True)
        text.setMinimumHeight(_LINES * theme().line("body"))
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(1))
        column.addWidget(IconLabel(icon_name, "accent", 28))
        column.addSpacing(theme().space(4))
        column.addWidget(Label(title, "lead"))
        column.addWidget(text)
        column.addStretch(1)
        column.addSpacing(theme().space(4))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(232)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _clicked(self, _checked: bool) -> None:
        self.wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lit = self._accent or self.underMouse()
        edge = theme().color("accentLine" if lit else "border")
        rounded(painter, self.rect(), theme().radius("panel"), theme().color("surface"), edge)
        painter.end()


class RecentRow(Painted):
    """A fair opened before: name, where it lies, when."""

    wanted = Signal(object)

    def __init__(self, name: str, path: Path, opened: str) -> None:
        super().__init__()
        self._path = path
        self.opened = Label(opened, "body", "text2", tabular=True)
        place = ElidedLabel(f"{path.parent.name} / {path.name}", "body", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().space(3))
        row.addWidget(IconLabel("file", "text2", 16))
        row.addWidget(Label(name, "body"))
        row.addWidget(place, 1)
        row.addWidget(self.opened)
        self.setFixedHeight(44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}, {path.name}")
        self.setToolTip(str(path))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.wanted.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit(self._path)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme().color("hover"))
            painter.end()


class Mark(Painted):
    """The program's mark, 48 px."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(48, 48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, program_mark(self.width(), self.devicePixelRatioF()))
        painter.end()
