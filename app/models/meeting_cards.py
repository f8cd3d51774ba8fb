"""What lies on the board of meetings: places, parties, cards, and what may stand in the way."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from app.models.ids import BoothId, MeetingId, RequestId, SlotId, TableId
from app.models.meeting_terms import Engagement
from app.models.meetings import MeetingState


@dataclass(frozen=True, slots=True)
class Spot:
    """A table or a booth; neither where a meeting lost its place."""

    table_id: TableId | None = None
    booth_id: BoothId | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A slot at a place."""

    slot_id: SlotId
    spot: Spot


@dataclass(frozen=True, slots=True)
class Party:
    """An exhibitor, or a visitor with an organisation.

    ``quota`` is the most meetings it holds, ``at_once`` the most at the same time.
    """

    id: str
    name_zh: str
    name_en: str = ""
    short_zh: str = ""
    short_en: str = ""
    organisation_zh: str = ""
    organisation_en: str = ""
    quota: int | None = None
    days: tuple[date, ...] = ()
    at_once: int = 1


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One row of the board: a table of a zone, or a booth and who stands there."""

    spot: Spot
    zone: str = ""
    number: int = 0
    code: str = ""
    host: Party | None = None
    features: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Card:
    """A meeting on the board; ``features`` are what its table must have.

    It is held after the meeting of the request ``after``. ``is_late``: one side is awaited.
    ``is_wanted``: its request is still open.
    """

    id: MeetingId
    request_id: RequestId
    cell: Cell
    asking: Party
    asked: Party
    topic: str
    weight: int
    state: MeetingState
    locked: bool
    features: frozenset[str] = frozenset()
    after: RequestId | None = None
    is_late: bool = False
    is_wanted: bool = True

    @property
    def stands(self) -> bool:
        """Whether it keeps its parties and its place busy."""
        return self.state in (MeetingState.PLANNED, MeetingState.HELD)


@dataclass(frozen=True, slots=True)
class Wish:
    """An open request without a meeting."""

    request_id: RequestId
    asking: Party
    asked: Party
    topic: str
    weight: int
    features: frozenset[str] = frozenset()
    after: RequestId | None = None


Item: TypeAlias = Card | Wish
"""What can be put into a cell."""


class Phase(StrEnum):
    """How a card looks just now."""

    PLANNED = "planned"
    RUNNING = "running"
    LATE = "late"
    HELD = "held"
    MISSED = "missed"


class Hindrance(StrEnum):
    """Why a meeting may not be in a cell."""

    PASSED = "passed"
    FULL = "full"
    UNWANTED = "unwanted"
    CLOSED = "closed"
    AWAY = "away"
    ABSENT = "absent"
    FORUM = "forum"
    BUSY = "busy"
    WALK = "walk"
    ORDER = "order"
    NOT_THEIRS = "not_theirs"
    SHUT = "shut"
    LACKS = "lacks"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a meeting may not be in a cell: whose fault it is, and which meeting is in the way.

    ``engagement`` is what the party is busy with, ``minutes`` the walk for which there is no
    time, ``lacking`` what the table does not have.
    """

    why: Hindrance
    party: Party | None = None
    other: Card | None = None
    engagement: Engagement | None = None
    minutes: int = 0
    lacking: frozenset[str] = frozenset()
