"""The meeting agenda of one exhibitor or visitor, as paper shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby
from typing import TypeAlias
from zoneinfo import ZoneInfo

from app.models.fairline import FairLine
from app.models.times import FAIR_ZONE, local, local_day


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Whom one meets: an organisation or a visitor, with the person who comes."""

    name_zh: str
    name_en: str = ""
    booth: str = ""
    person: str = ""
    person_latin: str = ""
    title: str = ""

    def __post_init__(self) -> None:
        if not (self.name_zh or self.name_en):
            raise ValueError("one meets somebody who has a name")


@dataclass(frozen=True, slots=True)
class AgendaMeeting:
    """One meeting: at a shared table, or at the booth with this code."""

    starts_at: datetime
    ends_at: datetime
    counterpart: Counterpart
    table: int | None = None
    booth: str = ""
    topic: str = ""

    def __post_init__(self) -> None:
        if self.starts_at.tzinfo is None or self.ends_at.tzinfo is None:
            raise ValueError("a meeting starts and ends at moments with a time zone")
        if (self.table is None) == (not self.booth):
            raise ValueError("a meeting is held at one table or at one booth")


@dataclass(frozen=True, slots=True)
class AgendaForum:
    """A session that a visitor registered for."""

    starts_at: datetime
    ends_at: datetime
    title_zh: str
    title_en: str = ""
    room_zh: str = ""
    room_en: str = ""
    session_id: str = ""

    def __post_init__(self) -> None:
        if not (self.title_zh or self.title_en):
            raise ValueError("a forum has a title")


AgendaEntry: TypeAlias = AgendaMeeting | AgendaForum
"""What stands in an agenda."""


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """What stands on one day, in order."""

    day: date
    entries: tuple[AgendaEntry, ...]

    @property
    def meetings(self) -> tuple[AgendaMeeting, ...]:
        """The meetings among them."""
        return tuple(entry for entry in self.entries if isinstance(entry, AgendaMeeting))

    @property
    def forums(self) -> tuple[AgendaForum, ...]:
        """The forums among them."""
        return tuple(entry for entry in self.entries if isinstance(entry, AgendaForum))


@dataclass(frozen=True, slots=True)
class Agenda:
    """All meetings of one exhibitor or visitor, and the forums of a visitor.

    ``badge`` is a visitor's number and ``organisation`` theirs; ``code`` is what the QR in the
    corner says (empty: none); ``version`` counts how often its meetings changed.
    """

    name_zh: str
    name_en: str = ""
    booth: str = ""
    attendees: tuple[str, ...] = ()
    meetings: tuple[AgendaMeeting, ...] = ()
    code: str = ""
    badge: str = ""
    organisation: str = ""
    forums: tuple[AgendaForum, ...] = ()
    version: int = 1

    def __post_init__(self) -> None:
        if not (self.name_zh or self.name_en):
            raise ValueError("an agenda is somebody's")

    def days(self, zone: ZoneInfo) -> Iterator[AgendaDay]:
        """The days on which there is something, in order of time."""
        entries: list[AgendaEntry] = [*self.meetings, *self.forums]
        entries.sort(key=lambda entry: (entry.starts_at, entry.ends_at))
        for day, found in groupby(entries, lambda entry: local_day(entry.starts_at, zone)):
            yield AgendaDay(day, tuple(found))

    @property
    def at_tables(self) -> int:
        """How many of the meetings are held at shared tables."""
        return sum(meeting.table is not None for meeting in self.meetings)


@dataclass(frozen=True, slots=True)
class AgendaFrame:
    """What all agendas of one printing share: the fair, its rules and the time of making."""

    fair: FairLine
    made_at: datetime
    slot_minutes: int
    lunch_from: time | None = None
    lunch_to: time | None = None
    desk_zh: str = ""
    desk_en: str = ""
    early_minutes: int = 3
    zone: ZoneInfo = FAIR_ZONE

    def lunch_of(self, day: AgendaDay) -> tuple[time, time] | None:
        """The lunch break, on a day with something on both sides of it."""
        if self.lunch_from is None or self.lunch_to is None:
            return None
        first = local(day.entries[0].starts_at, self.zone).time()
        last = local(day.entries[-1].starts_at, self.zone).time()
        around = first < self.lunch_from and last >= self.lunch_to
        return (self.lunch_from, self.lunch_to) if around else None


@dataclass(frozen=True, slots=True)
class AgendaSheet:
    """What came of printing: documents, pages, and characters spelled out for want of a font."""

    agendas: int
    pages: int
    missing: str = ""
