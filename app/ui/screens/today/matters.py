"""What needs a hand, each with the one button that opens where it is mended."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.services.today import Alert, Matter
from app.ui.language import in_language
from app.ui.screens.today.rows import ROW, Go
from app.ui.theme import ColorName, theme
from app.ui.widgets import ElidedLabel, IconLabel, SecondaryButton, paint
from app.ui.widgets.base import Painted

_ALERTS: Mapping[Alert, tuple[str, ColorName, str]] = {
    Alert.CONFLICT: ("presentation", "danger", "programme"),
    Alert.ABSENT: ("clock-alert", "warning", "exhibitors"),
    Alert.UNMARKED: ("circle-check", "warning", "meetings"),
    Alert.UNSCHEDULED: ("calendar-clock", "warning", "meetings"),
    Alert.INCOMPLETE: ("file-warning", "warning", "exhibitors"),
    Alert.UNPRINTED: ("id-card", "text2", "badges"),
}


class MatterRow(Painted):
    """How many, the first of them by name, and the button."""

    def __init__(self, matter: Matter, go: Go) -> None:
        super().__init__()
        self._matter, self._go = matter, go
        icon, color, self._workspace = _ALERTS[matter.alert]
        names = self.names()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(ElidedLabel(self.head(), "body"))
        if names:
            words.addWidget(ElidedLabel(names, "small", "text2"))
        words.addStretch(1)
        picture = QVBoxLayout()
        picture.setContentsMargins(0, 0 if not names else 13, 0, 0)
        middle = Qt.AlignmentFlag.AlignTop if names else Qt.AlignmentFlag.AlignVCenter
        picture.addWidget(IconLabel(icon, color, 16), 0, middle)
        self.button = SecondaryButton(self._verb, size="small", on_click=self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 1)
        row.setSpacing(theme().space(3))
        row.addLayout(picture)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.setFixedHeight(ROW + 1 if names else theme().row("comfortable") + 5)

    def head(self) -> str:
        """What is the matter, counted."""
        number = self._matter.count
        return {
            Alert.CONFLICT: self.tr("%n conflict(s) in the programme", "", number),
            Alert.ABSENT: self.tr("%n exhibitor(s) not here yet", "", number),
            Alert.UNMARKED: self.tr("%n meeting(s) over and not marked", "", number),
            Alert.UNSCHEDULED: self.tr("%n request(s) without a meeting", "", number),
            Alert.INCOMPLETE: self.tr("%n exhibitor(s) without offer or need", "", number),
            Alert.UNPRINTED: self.tr("%n badge(s) waiting to be printed", "", number),
        }[self._matter.alert]

    def names(self) -> str:
        """The first of them; what clashes stands on both sides of a cross.

        Of meetings that are over: to how many somebody was not scanned.
        """
        matter = self._matter
        if matter.no_shows:
            return self.tr("%n without both sides scanned at the tables", "", matter.no_shows)
        clash = matter.alert is Alert.CONFLICT
        joiner = " × " if clash else self.tr(", ", "between names")
        names = joiner.join(in_language(zh, en) for zh, en in matter.names)
        if matter.names and not clash and matter.count > len(matter.names):
            return self.tr("{names} and others").format(names=names)
        return names

    def _verb(self) -> str:
        return {
            Alert.CONFLICT: self.tr("Adjust"),
            Alert.ABSENT: self.tr("Show"),
            Alert.UNMARKED: self.tr("Mark"),
            Alert.UNSCHEDULED: self.tr("Schedule"),
            Alert.INCOMPLETE: self.tr("Show"),
            Alert.UNPRINTED: self.tr("Print"),
        }[self._matter.alert]

    def _open(self) -> None:
        self._go(self._workspace, self._matter.target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        foot = self.height() - 1
        paint.hairline(QPainter(self), 0, foot, self.width(), foot)
