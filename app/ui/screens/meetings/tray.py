"""The unscheduled tray: each request that waits, its weight, and the reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.store.meeting_list import WaitingRow
from app.ui.formats import count
from app.ui.screens.meetings.words import pair, reason_sentence
from app.ui.theme import theme
from app.ui.widgets import ElidedLabel, IconLabel, Label, Panel, Scroll, SectionBar, Separator

_MOST = 200  # more are counted, not shown


class Tray(Panel):
    """Requests without a meeting, heaviest first."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: Sequence[WaitingRow] = ()
        self.heading = SectionBar(lambda: self.tr("Unscheduled"))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        inside = QWidget()
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(0)
        held.addLayout(self._rows)
        held.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(Scroll(inside), 1)
        self.setMinimumWidth(theme().size("tray"))

    def show_waiting(self, waiting: Sequence[WaitingRow]) -> None:
        """Show these requests."""
        self._waiting = waiting
        self.heading.tell_count(count(len(waiting)))
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in waiting[:_MOST]:
            self._rows.addWidget(_Waiting(row))
        if len(waiting) > _MOST:
            self._rows.addWidget(self._note(self.tr("and %n more", "", len(waiting) - _MOST)))
        if not waiting:
            self._rows.addWidget(self._note(self.tr("Every open request has its meeting.")))

    def sentences(self) -> list[str]:
        """The reasons, as they are shown."""
        return [reason_sentence(row) for row in self._waiting[:_MOST]]

    def _note(self, words: str) -> QWidget:
        label = Label(words, "body", "text2", wrap=True)
        label.setContentsMargins(theme().space(5), 12, theme().space(5), 12)
        return label


class _Waiting(QWidget):
    def __init__(self, row: WaitingRow) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(theme().space(4), 10, theme().space(4), 10)
        words.setSpacing(2)
        head = QHBoxLayout()
        names = pair(row.asking_zh, row.asking_en, row.asked_zh, row.asked_en)
        head.addWidget(ElidedLabel(names, "body"), 1)
        weight = self.tr("weight {weight}").format(weight=row.weight)
        head.addWidget(Label(weight, "small", "text2", tabular=True))
        words.addLayout(head)
        why = QHBoxLayout()
        why.setSpacing(6)
        why.addWidget(IconLabel("info", "text2", 14))
        why.addWidget(Label(reason_sentence(row), "small", "text2", wrap=True), 1)
        words.addLayout(why)
        lines.addLayout(words)
        lines.addWidget(Separator())
        self.setToolTip(row.topic)
