"""A party's day beside a request: meetings, forums, absences, lunch, and what is left free."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.meetings import Slot


class SpanKind(StrEnum):
    """What fills a stretch of a day."""

    MEETING = "meeting"
    FORUM = "forum"
    ABSENCE = "absence"
    CLOSED = "closed"
    LUNCH = "lunch"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a day and what it is; ``place`` is where. ``ref`` is the meeting's id."""

    kind: SpanKind
    starts_at: datetime
    ends_at: datetime
    title_zh: str = ""
    title_en: str = ""
    place: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class DayStrip:
    """One day of one party, from the fair's opening to its close, spans in order of time.

    ``is_present`` is False on a day on which a visitor does not come.
    """

    day: date
    opens: datetime
    closes: datetime
    spans: tuple[Span, ...]
    is_present: bool = True

    @property
    def free(self) -> tuple[Span, ...]:
        """The slots that nothing fills."""
        return tuple(span for span in self.spans if span.kind is SpanKind.FREE)


@dataclass(frozen=True, slots=True)
class Presence:
    """How much of a party there is: several at once fill a slot, and a visitor comes on days."""

    at_once: int = 1
    days: tuple[date, ...] = ()


def strip_of(
    fair: Fair, day: date, slots: Sequence[Slot], spans: Iterable[Span], presence: Presence
) -> DayStrip:
    """The day with its free slots: those that hold fewer meetings than there are people."""
    zone = ZoneInfo(fair.zone)
    opens, closes = (datetime.combine(day, at, zone) for at in (fair.opens, fair.closes))
    lunch_from, lunch_to = (
        datetime.combine(day, at, zone) for at in (fair.lunch_from, fair.lunch_to)
    )
    filled = [span for span in spans if span.starts_at < closes and span.ends_at > opens]
    if lunch_to > lunch_from:
        filled.append(Span(SpanKind.LUNCH, lunch_from, lunch_to))
    present = not presence.days or day in presence.days
    free = [
        Span(SpanKind.FREE, slot.starts_at, slot.ends_at)
        for slot in slots
        if present and opens <= slot.starts_at < closes and is_free(slot, filled, presence.at_once)
    ]
    ordered = sorted((*filled, *free), key=lambda s: (s.starts_at, s.ends_at, s.kind))
    return DayStrip(day, opens, closes, tuple(ordered), present)


def is_free(slot: Slot, spans: Iterable[Span], at_once: int) -> bool:
    """Whether one more meeting fits: nothing else is on, and not everybody is meeting."""
    over = [s for s in spans if s.starts_at < slot.ends_at and s.ends_at > slot.starts_at]
    meetings = sum(span.kind is SpanKind.MEETING for span in over)
    return meetings < at_once and meetings == len(over)


def common(first: DayStrip, second: DayStrip) -> tuple[datetime, ...]:
    """When both could meet: the starts of slots that are free for both."""
    theirs = {span.starts_at for span in second.free}
    return tuple(span.starts_at for span in first.free if span.starts_at in theirs)
