"""The sections of the settings by name, beside them: one click goes there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.language import say
from app.ui.screens.settings.rows import Section
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Retold

_WIDTH = 196


class Contents(QWidget):
    """Names in the order of the sections; the one in sight is marked."""

    def __init__(self, go: Callable[[Section], object]) -> None:
        super().__init__()
        self._go = go
        self.entries: list[Entry] = []
        self.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """List these."""
        for old in self.entries:
            old.hide()
            old.deleteLater()
        self.entries = [Entry(section) for section in sections]
        for number, entry in enumerate(self.entries):
            entry.clicked.connect(lambda _on, entry=entry: self._go(entry.section))
            self._column.insertWidget(number, entry)
        if sections:
            self.mark(sections[0])

    def mark(self, section: Section) -> None:
        """Show which section is in sight."""
        for entry in self.entries:
            entry.setChecked(entry.section is section)


class Entry(Retold, QAbstractButton):
    """One name."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.setCheckable(True)
        self.setFixedHeight(theme().size("navItem"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    def retell(self) -> None:
        self.setText(say(self.section.title))
        self.setAccessibleName(self.text())
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, theme().size("navItem"))

    def nextCheckState(self) -> None:
        """The page says which is marked, by what is in sight."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        here = self.isChecked()
        if here or self.underMouse():
            ground = theme().color("accentTint" if here else "hover")
            paint.rounded(painter, self.rect(), theme().radius("control"), ground)
        face = theme().font("bodyStrong" if here else "body")
        ink = theme().color("accentText" if here else "text2")
        words = QRect(12, 0, self.width() - 20, self.height())
        paint.text(painter, words, self.text(), face, ink)
