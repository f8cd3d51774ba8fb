"""The view 列表: every meeting in a table, by day and state."""

from collections.abc import Callable, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.models.meetings import MeetingHour, MeetingState
from app.services.meetings import Meetings
from app.ui.formats import count, day_heading
from app.ui.screens.meetings.listing import (
    DAY_COLUMN,
    MeetingList,
    meeting_table,
    span_of,
    span_of_hour,
)
from app.ui.screens.meetings.marking import Marking
from app.ui.screens.meetings.words import state_name
from app.ui.tables import TableView
from app.ui.widgets import (
    EmptyState,
    FilterChip,
    FilteredEmpty,
    Label,
    Option,
    Segment,
    SegmentedControl,
    ToggleChip,
)

_EVERY_DAY = ""


class ListFace(QObject):
    """The table, its filters, and what is done to the chosen rows."""

    cleared = Signal()

    def __init__(
        self, meetings: Meetings, rows: MeetingList, run: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._list = rows
        self._zone = ZoneInfo(rows.fair().zone)
        self._total = 0
        self.table = meeting_table(rows, self._zone)
        self.view = TableView(self.table, "meetings", lambda: self.tr("Meetings"))
        self.view.set_empty(
            EmptyState(
                lambda: self.tr("Meetings will stand here once the requests are scheduled."),
                (lambda: self.tr("Run schedule"), run),
            ),
            FilteredEmpty(lambda: self.tr("No meeting fits the filters."), self.clear),
        )
        self.marking = Marking(self.view, meetings, rows)
        self.days = SegmentedControl(self._segments(), lambda: self.tr("Day"))
        self.state = FilterChip(lambda: self.tr("State"), self._states)
        self._hour: MeetingHour | None = None
        self.hour = ToggleChip(self._hour_words)
        self.hour.hide()
        self.shown = Label("", "small", "text2", tabular=True)
        self.days.chosen.connect(self._day_chosen)
        self.state.changed.connect(self._state_chosen)
        self.hour.toggled.connect(self._hour_toggled)
        self.table.refreshed.connect(self._say_shown)

    def look(self, total: int) -> None:
        """Read the list again, which has so many meetings without its filters."""
        self._total = total
        self.table.refresh()
        self.days.set_segments(self._segments())

    def choose_day(self, day: date) -> None:
        """During the fair the list begins with the day it is."""
        self.view.setColumnHidden(DAY_COLUMN, False)  # noqa: FBT003 - Qt's own
        self.days.choose(day.isoformat())

    def choose_hour(self, wanted: MeetingHour) -> None:
        """List the meetings of an hour: what a bar on Today counts."""
        self.state.choose(None)
        self.hour.setChecked(False)
        self.choose_day(wanted.day)
        self._hour = wanted
        self.hour.retell()
        self.hour.updateGeometry()
        self.hour.setChecked(True)

    def show_filters(self, *, visible: bool) -> None:
        """The filters stand in the page's bar while the list is shown."""
        self.state.setVisible(visible)
        self.shown.setVisible(visible)
        self.hour.setVisible(visible and self.hour.isChecked())

    def clear(self) -> None:
        """Show every meeting."""
        self.hour.setChecked(False)
        self.days.choose(_EVERY_DAY)
        self.state.choose(None)
        self.table.clear_filters()
        self.cleared.emit()

    def _say_shown(self) -> None:
        words = self.tr("{shown} of {total}")
        self.shown.tell(words.format(shown=count(self.table.shown_count), total=count(self._total)))

    def _hour_words(self) -> str:
        if self._hour is None:
            return ""
        return f"{self._hour.hour}:00–{self._hour.hour + 1}:00"

    def _hour_toggled(self, on: bool) -> None:
        self.hour.setVisible(on and self.view.isVisible())
        span = span_of_hour(self._hour, self._zone) if on and self._hour else None
        self.table.filter_by("hour", span)

    def _day_chosen(self, day: str) -> None:
        if self._hour is not None and day != self._hour.day.isoformat():
            self.hour.setChecked(False)
        span = None if day == _EVERY_DAY else span_of(date.fromisoformat(day), self._zone)
        self.view.setColumnHidden(DAY_COLUMN, span is not None)
        self.table.filter_by("day", span)

    def _state_chosen(self, state: object) -> None:
        self.table.filter_by("state", state)

    def _segments(self) -> list[Segment]:
        days = [Segment(day.isoformat(), day_heading(day)) for day in self._list.fair().days]
        return [Segment(_EVERY_DAY, self.tr("All")), *days]

    def _states(self) -> Sequence[Option]:
        return [Option(state.value, state_name(state)) for state in MeetingState]
