"""Meetings: who asked for whom, the slots, the meetings placed, and the plan that placed them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.ids import (
    BoothId,
    DeviceId,
    ExhibitorId,
    MeetingId,
    NeedId,
    OfferId,
    PersonId,
    PlanId,
    RequestId,
    SlotId,
    TableId,
)


class RequestState(StrEnum):
    """How a request stands with the party that was asked."""

    REQUESTED = "requested"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"

    @property
    def is_open(self) -> bool:
        """Whether the scheduler may place it."""
        return self in (RequestState.REQUESTED, RequestState.ACCEPTED)


class Place(StrEnum):
    """Where a meeting wants to be held."""

    TABLE = "table"
    BOOTH = "booth"


@dataclass(frozen=True, slots=True)
class Request:
    """A wish to meet, from an exhibitor or a visitor, to an exhibitor; weight is 1 to 100.

    ``features`` are what its table must have; unanswered, it expires at ``expires_at``; the
    meeting is held after that of ``after_id``.
    """

    id: RequestId
    to_exhibitor_id: ExhibitorId
    from_exhibitor_id: ExhibitorId | None = None
    from_person_id: PersonId | None = None
    topic: str = ""
    weight: int = 50
    state: RequestState = RequestState.REQUESTED
    place: Place = Place.TABLE
    need_id: NeedId | None = None
    offer_id: OfferId | None = None
    created_at: datetime | None = None
    external_id: str = ""
    source: str = ""
    answered_at: datetime | None = None
    expires_at: datetime | None = None
    features: tuple[str, ...] = ()
    after_id: RequestId | None = None

    def __post_init__(self) -> None:
        if (self.from_exhibitor_id is None) == (self.from_person_id is None):
            raise ValueError("a request comes from one exhibitor or one person")
        if self.from_exhibitor_id == self.to_exhibitor_id:
            raise ValueError("nobody asks to meet themselves")
        if not 1 <= self.weight <= 100:
            raise ValueError("a request weighs 1 to 100")


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A half-open stretch of time: the end belongs to the next slot."""

    starts_at: datetime
    ends_at: datetime
    id: SlotId

    def __post_init__(self) -> None:
        if self.starts_at.tzinfo is None or self.ends_at.tzinfo is None:
            raise ValueError("a slot starts and ends at moments with a time zone")
        if self.ends_at <= self.starts_at:
            raise ValueError("a slot ends after it starts")


class MeetingState(StrEnum):
    """What became of a meeting."""

    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


STANDING = (MeetingState.PLANNED, MeetingState.HELD)
"""A meeting in one of these keeps its sides and its table busy; one that was held did, too."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A request that has a slot and a place: a table, or the asked exhibitor's booth."""

    id: MeetingId
    request_id: RequestId
    slot_id: SlotId
    table_id: TableId | None = None
    booth_id: BoothId | None = None
    state: MeetingState = MeetingState.PLANNED
    locked: bool = False


class Mark(StrEnum):
    """What was noted of a meeting when it was due."""

    LATE = "late"
    HELD = "held"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class MeetingMark:
    """A fact: what became of a meeting, ticked by hand or by a scan at its table.

    ``voids`` takes an earlier one back.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    meeting_id: MeetingId
    at: datetime
    mark: Mark
    by_scan: bool = False
    voids: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingHour:
    """The meetings that begin within an hour of a day, in the fair's own time."""

    day: date
    hour: int


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """One run of the scheduler: what it reached and how good that is known to be."""

    id: PlanId
    made_at: datetime
    requested: int
    placed: int
    weight: int
    bound: int
    proved: bool
    idle_slots: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A request that the plan left out, with the reason's code and its facts as JSON."""

    id: str
    plan_id: PlanId
    request_id: RequestId
    reason: str
    facts: str = "{}"


def slots_of(fair: Fair) -> Iterator[tuple[datetime, datetime]]:
    """The meeting slots of every day, in order, those that touch lunch left out."""
    zone = ZoneInfo(fair.zone)
    length = timedelta(minutes=fair.slot_minutes)
    for day in fair.days:
        start = datetime.combine(day, fair.opens, zone)
        closes = datetime.combine(day, fair.closes, zone)
        lunch_from = datetime.combine(day, fair.lunch_from, zone)
        lunch_to = datetime.combine(day, fair.lunch_to, zone)
        while start + length <= closes:
            if start + length <= lunch_from or start >= lunch_to:
                yield start.astimezone(UTC), (start + length).astimezone(UTC)
            start += length
