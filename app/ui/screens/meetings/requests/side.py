"""One side of a request in the pane: its quota, and its days as strips."""

from collections.abc import Collection, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.day_strip import DayStrip
from app.services.requests import Quota
from app.ui.language import Text
from app.ui.screens.meetings.requests.strip import StripView
from app.ui.widgets import FieldRow, Label, LinkButton, SectionHeader
from app.ui.widgets.typed import typed_number


class SideView(QWidget):
    """An exhibitor with a quota that can be changed, or a visitor; both with their days."""

    quota_told = Signal(object, int)
    meeting_chosen = Signal(str)
    others_wanted = Signal(str)

    def __init__(self, role: Text, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self._party = ""
        self._quota: Quota | None = None
        self.name = Label("", "bodyStrong", wrap=True)
        self.most = FieldRow(lambda: self.tr("At most"), self._check_most)
        self.at_once = FieldRow(lambda: self.tr("At once"), self._check_at_once)
        self.others = LinkButton(lambda: self.tr("All its requests"), on_click=self._want_others)
        self.most.committed.connect(self._tell)
        self.at_once.committed.connect(self._tell)
        self.strips: list[StripView] = []
        self._days = QVBoxLayout()
        self._days.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(SectionHeader(role))
        column.addWidget(self.name)
        column.addWidget(self.most)
        column.addWidget(self.at_once)
        column.addLayout(self._days)
        column.addWidget(self.others)

    def show_side(
        self,
        party: str,
        name: str,
        quota: Quota | None,
        strips: Sequence[DayStrip],
        common: Collection[datetime],
    ) -> None:
        """Show a party; without a quota it is a visitor."""
        self._party, self._quota = party, quota
        self.name.tell(name)
        for row in (self.most, self.at_once):
            row.setVisible(quota is not None)
        if quota is not None:
            self.most.show_value(self._most_words(quota))
            self.at_once.show_value(str(quota.at_once))
        self._show_days(strips, common)

    def _show_days(self, strips: Sequence[DayStrip], common: Collection[datetime]) -> None:
        while len(self.strips) < len(strips):
            view = StripView(self._zone, with_scale=not self.strips)
            view.meeting_chosen.connect(self.meeting_chosen)
            self.strips.append(view)
            self._days.addWidget(view)
        for place, view in enumerate(self.strips):
            view.setVisible(place < len(strips))
            if place < len(strips):
                view.show_strip(strips[place], common)

    def _most_words(self, quota: Quota) -> str:
        if quota.own is None:
            words = self.tr("{most} as for all · has {has}")
        else:
            words = self.tr("{most} · has {has}")
        return words.format(most=quota.most, has=quota.has)

    def _check_most(self, words: str) -> str:
        first = words.split(" ", 1)[0] if words else ""
        if first and typed_number(first) is None:
            return self.tr("A number, or nothing for the fair's own quota.")
        return ""

    def _check_at_once(self, words: str) -> str:
        if not typed_number(words):
            return self.tr("How many meetings at the same time: 1 or more.")
        return ""

    def _tell(self, _words: str) -> None:
        if self._quota is None:
            return
        typed = self.most.value.split(" ", 1)[0]
        is_told = self.most.value != self._most_words(self._quota)
        most = self._quota.own if not is_told else int(typed) if typed else None
        self.quota_told.emit(most, int(self.at_once.value))

    def _want_others(self) -> None:
        self.others_wanted.emit(self._party)
