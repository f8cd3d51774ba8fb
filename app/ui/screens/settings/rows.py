"""A setting is a line: its name, its control, and beneath it why a value cannot stand."""

import re
from datetime import time

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets import Label, SectionHeader, Separator

_NAME = 176  # pixels of the column of names
_FIELD = 420
_DAY = 144
_TIME = re.compile(r"(\d{1,2})(?:[:：.]?(\d{2}))?")


class Section(QWidget):
    """A heading, a hairline, and lines of settings.

    ``kinds`` are the records by which what it shows changes.
    """

    kinds: frozenset[str] = frozenset()

    def __init__(self, title: Text) -> None:
        super().__init__()
        self.title = title
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().space(2))
        self._column.addWidget(Label(title, "lead"))
        self._column.addWidget(Separator())
        self._column.addSpacing(theme().space(1))

    def refresh(self) -> None:
        """Show what stands; a section that shows nothing of the fair has nothing to do."""

    def add(self, *parts: QWidget) -> None:
        """Add lines."""
        for part in parts:
            self._column.addWidget(part)

    def add_heading(self, text: Text) -> None:
        """A small heading over the lines that follow."""
        self._column.addSpacing(theme().space(2))
        self._column.addWidget(SectionHeader(text))


class SettingRow(QWidget):
    """The name at the left, one control or several at the right."""

    def __init__(self, name: Text, *controls: QWidget, hint: Text = "") -> None:
        super().__init__()
        self.name = Label(name, "body", "text2")
        self.name.setFixedWidth(_NAME)
        self.name.setMinimumHeight(theme().size("input"))
        self._problem = Label("", "small", "danger", wrap=True)
        self._problem.hide()
        line = QHBoxLayout()
        line.setSpacing(theme().space(2))
        for control in controls:
            line.addWidget(control)
        line.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addLayout(line)
        self.hint = Label(hint, "small", "text3", wrap=True)
        if not hint:
            self.hint.hide()
        right.addWidget(self.hint)
        right.addWidget(self._problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().space(3))
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        for control in controls:
            if not control.accessibleName():
                control.setAccessibleName(self.name.text())

    def say_problem(self, words: Text) -> None:
        """Why the value cannot stand; "" when it can."""
        self._problem.tell(words)
        self._problem.setVisible(bool(words))

    @property
    def problem(self) -> str:
        """The sentence beneath, or ""."""
        return self._problem.text() if self._problem.isVisibleTo(self) else ""


class TextField(QLineEdit):
    """A line of text; ``settled`` when Enter or leaving ends its editing, Esc gives it up."""

    settled = Signal()

    def __init__(self, width: int = _FIELD) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self.setFont(theme().font("body"))
        self._stands = ""
        self.editingFinished.connect(self.settled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._stands)
        else:
            super().keyPressEvent(event)

    def show_value(self, value: str) -> None:
        """Show what stands, unless somebody is typing here."""
        self._stands = value
        if self.text() != value and not (self.hasFocus() and self.isModified()):
            self.setText(value)

    def value(self) -> str:
        """The words."""
        return self.text().strip()


class _Still(QObject):
    """Scrolling the page must not turn a date under the pointer."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class DayField(QDateEdit):
    """A day with its calendar."""

    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setFixedSize(_DAY, theme().size("input"))
        self.setFont(theme().font("body", tabular=True))
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(_Still(self))
        self.editingFinished.connect(self.settled)
        self.calendarWidget().clicked.connect(self._picked)

    def show_value(self, day: QDate) -> None:
        """Show what stands."""
        self.setDate(day)

    def _picked(self, _day: QDate) -> None:
        self.settled.emit()


class TimeField(TextField):
    """Hours and minutes: 9:30, 0930, 9."""

    def __init__(self) -> None:
        super().__init__(72)
        self.setFont(theme().font("body", tabular=True))

    def show_time(self, moment: time) -> None:
        """Show what stands."""
        self.show_value(f"{moment:%H:%M}")

    def time(self) -> time | None:
        """What is entered; None when it is no time."""
        found = _TIME.fullmatch(self.value())
        if found is None:
            return None
        hour, minute = int(found[1]), int(found[2] or 0)
        return time(hour, minute) if hour < 24 and minute < 60 else None


class NumberField(TextField):
    """A whole number between two others; what it counts stands behind it."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(72)
        self.setFont(theme().font("body", tabular=True))
        self.least, self.most = least, most

    def show_number(self, value: int) -> None:
        """Show what stands."""
        self.show_value(str(value))

    def number(self) -> int | None:
        """What is entered; None when it is no number or out of bounds."""
        words = self.value()
        value = int(words) if words.isdecimal() and len(words) < 6 else -1
        return value if self.least <= value <= self.most else None
