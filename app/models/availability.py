"""When people can meet, when they would like to, how far it is, and what the plan should favour."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.models.ids import ExhibitorId, FairId, HallId, PersonId, TableId


class Walking(StrEnum):
    """What two meetings count for that lie closer together than the walk between them."""

    OFF = "off"
    SOFT = "soft"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """The rules of this fair's meetings; it has the fair's own id.

    The weights say what one unit of discomfort counts when plans of equal weight are compared:
    a free slot inside a day's gap, a minute of walking, a change of table, a meeting outside the
    preferred time, and the difference between the best and the worst served. ``walk_minutes``
    is the walk between two halls that have none of their own; within one it is nothing.
    """

    id: FairId
    walking: Walking = Walking.SOFT
    walk_minutes: int = 5
    answer_hours: int = 24
    notice_minutes: int = 20
    gap: float = 1.0
    walk: float = 0.1
    table_change: float = 0.05
    preferred: float = 0.5
    fairness: float = 0.25


@dataclass(frozen=True, slots=True)
class Walk:
    """Minutes on foot between two halls, the same both ways."""

    id: str
    from_hall_id: HallId
    to_hall_id: HallId
    minutes: int


@dataclass(frozen=True, slots=True)
class Absence:
    """A time in which an exhibitor or a person cannot meet."""

    id: str
    starts_at: datetime
    ends_at: datetime
    exhibitor_id: ExhibitorId | None = None
    person_id: PersonId | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        _check(self.starts_at, self.ends_at)
        if (self.exhibitor_id is None) == (self.person_id is None):
            raise ValueError("an absence is that of one exhibitor or one person")


@dataclass(frozen=True, slots=True)
class Closure:
    """A time in which a table, or without one the whole fair, holds no meetings."""

    id: str
    starts_at: datetime
    ends_at: datetime
    table_id: TableId | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        _check(self.starts_at, self.ends_at)


class Half(StrEnum):
    """A half of the day; lunch divides it."""

    EITHER = ""
    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class Preference:
    """When an exhibitor or a person would rather meet; no days means any."""

    id: str
    exhibitor_id: ExhibitorId | None = None
    person_id: PersonId | None = None
    half: Half = Half.EITHER
    days: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if (self.exhibitor_id is None) == (self.person_id is None):
            raise ValueError("a preference is that of one exhibitor or one person")


def _check(starts_at: datetime, ends_at: datetime) -> None:
    if starts_at.tzinfo is None or ends_at.tzinfo is None:
        raise ValueError("a stretch of time has moments with a time zone")
    if ends_at <= starts_at:
        raise ValueError("a stretch of time ends after it starts")
