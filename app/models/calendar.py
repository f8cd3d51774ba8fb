"""A party's meetings as a calendar program takes them (RFC 5545)."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A meeting or forum. ``uid`` stays the same for ever, ``sequence`` rises with each change.

    ``asked`` is the request that a meeting answers, by name and words: an import of the file reads
    that, where other programs read the summary.
    """

    uid: str
    starts_at: datetime
    ends_at: datetime
    summary: str
    location: str = ""
    description: str = ""
    sequence: int = 0
    changed_at: datetime | None = None
    is_cancelled: bool = False
    asked: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.uid or self.sequence < 0:
            raise ValueError("an event has an identity and a count from 0")
        if self.starts_at.tzinfo is None or self.ends_at <= self.starts_at:
            raise ValueError("an event starts and ends at moments with a time zone")


@dataclass(frozen=True, slots=True)
class PartyCalendar:
    """The events of one exhibitor or visitor; ``label`` is what its file is called."""

    party_id: str
    name: str
    label: str
    events: tuple[CalendarEvent, ...] = ()

    @property
    def cancelled(self) -> tuple[CalendarEvent, ...]:
        """The meetings that were taken off."""
        return tuple(event for event in self.events if event.is_cancelled)


@dataclass(frozen=True, slots=True)
class CalendarFrame:
    """What all calendars of one fair share; ``made_at`` stamps each event."""

    fair_id: str
    fair_name: str
    made_at: datetime
    zone: ZoneInfo
    language: str


@dataclass(frozen=True, slots=True)
class CalendarSheet:
    """What came of writing calendars: how many, with how many events, how many taken off."""

    calendars: int
    events: int
    cancelled: int
