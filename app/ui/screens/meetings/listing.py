"""What the list shows: the query behind it, and its columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.ids import MeetingId
from app.models.meetings import MeetingHour, MeetingState
from app.services.store import Store
from app.services.store.meeting_list import (
    MeetingRow,
    WaitingRow,
    meeting_ids,
    meeting_rows,
    parties_matching,
    waiting_rows,
)
from app.ui.formats import clock_time, day_heading
from app.ui.language import in_language, translate
from app.ui.screens.meetings.words import place_name, state_name
from app.ui.tables import Column, Look, RecordTable, Status, Wanted

DAY_COLUMN = 0  # not shown where only one day is


@dataclass(frozen=True, slots=True)
class MeetingList:
    """Where the table's rows come from."""

    store: Store

    def ids(self, wanted: Wanted) -> Sequence[MeetingId]:
        """Meetings in order."""
        with self.store.reading() as reader:
            return meeting_ids(
                reader, wanted.text, wanted.filters, wanted.sort, descending=wanted.descending
            )

    def rows(self, ids: Sequence[MeetingId]) -> Mapping[MeetingId, MeetingRow]:
        """The lines of these meetings."""
        with self.store.reading() as reader:
            return meeting_rows(reader, ids)

    def waiting(self) -> list[WaitingRow]:
        """Open requests without a meeting."""
        with self.store.reading() as reader:
            return waiting_rows(reader)

    def parties_matching(self, text: str) -> set[str]:
        """Exhibitors and people that fit the words, by name, pinyin or booth."""
        with self.store.reading() as reader:
            return parties_matching(reader, text)

    def fair(self) -> Fair:
        """The fair, for its days and zone."""
        with self.store.reading() as reader:
            return reader.all(Fair)[0]


def span_of(day: date, zone: ZoneInfo) -> tuple[str, str]:
    """The first moment of a day and of the next one, as the file writes them."""
    start = datetime.combine(day, datetime.min.time(), zone)
    return _key(start), _key(start + timedelta(days=1))


def span_of_hour(wanted: MeetingHour, zone: ZoneInfo) -> tuple[str, str]:
    """The first moment of an hour and of the next one, as the file writes them."""
    start = datetime.combine(wanted.day, time(wanted.hour), zone)
    return _key(start), _key(start + timedelta(hours=1))


def _key(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def meeting_table(listed: MeetingList, zone: ZoneInfo) -> RecordTable[MeetingId, MeetingRow]:
    """The list as a table; times are the fair's."""
    return RecordTable(_columns(zone), listed)


def _columns(zone: ZoneInfo) -> tuple[Column[MeetingRow], ...]:
    return (
        Column(
            "day",
            lambda: translate("meetings", "Day"),
            lambda m: day_heading(m.starts_at.astimezone(zone).date()),
            sort="time",
            width=92,
            look=Look.QUIET,
            sample=lambda: day_heading(date(2018, 11, 28)),
        ),
        Column(
            "time",
            lambda: translate("meetings", "Time"),
            lambda m: _hours(m, zone),
            sort="time",
            width=108,
            look=Look.STRONG,
        ),
        Column("place", lambda: translate("meetings", "Place"), place_name, sort="place", width=96),
        Column(
            "asking",
            lambda: translate("meetings", "Asks"),
            lambda m: in_language(m.asking_zh, m.asking_en),
            sort="asking",
            width=180,
        ),
        Column(
            "asked",
            lambda: translate("meetings", "Is asked"),
            lambda m: in_language(m.asked_zh, m.asked_en),
            sort="asked",
            width=180,
            stretch=True,
        ),
        Column(
            "weight",
            lambda: translate("meetings", "Weight"),
            lambda m: m.weight,
            sort="weight",
            width=64,
        ),
        Column(
            "state",
            lambda: translate("meetings", "State"),
            _state,
            sort="state",
            width=96,
        ),
    )


def _hours(meeting: MeetingRow, zone: ZoneInfo) -> str:
    start, end = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    return f"{clock_time(start)}–{clock_time(end)}"


def _state(meeting: MeetingRow) -> Status:
    if meeting.locked and meeting.state is MeetingState.PLANNED:
        return Status(translate("meetings", "Locked"), "lock", "text2")
    words = state_name(meeting.state)
    if meeting.state is MeetingState.MISSED:
        return Status(words, "clock-alert", "warning")
    return Status(words)
