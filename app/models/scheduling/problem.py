"""The bare scheduling problem: who wants to meet whom, and when and where that is possible.

It knows slots and tables by number only; hours, names and halls stay with those who made it.
The shape is that of the format ``b2b-sched-1``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.models.availability import Walking

ParticipantId = NewType("ParticipantId", int)
RequestId = NewType("RequestId", int)


class Mode(StrEnum):
    """What a plan is asked for."""

    MAX = "max"
    """As much weight as possible, then few idle slots."""
    ALL = "all"
    """Every request, with the fewest breaks, or the proof that it cannot be done."""


class Place(StrEnum):
    """Where a meeting is held: at one of the shared tables, or at the booth of a side."""

    TABLE = "table"
    BOOTH = "booth"


@dataclass(frozen=True, slots=True)
class Participant:
    """A person, or a company whose people meet ``cap`` others at once.

    ``preferred`` are the slots in which they would rather meet; None means any. ``whereabouts``
    says where they are, as (slot, location), while they are blocked by something at a known
    place, such as a forum: the walk to and from it counts.
    """

    id: ParticipantId
    blocked: frozenset[int] = frozenset()
    cap: int = 1
    max_meetings: int | None = None
    kind: str = ""
    preferred: frozenset[int] | None = None
    whereabouts: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if self.cap < 1:
            raise ValueError("a participant holds at least one meeting at once")
        if self.max_meetings is not None and self.max_meetings < 0:
            raise ValueError("a quota is not negative")


@dataclass(frozen=True, slots=True)
class Request:
    """A wished meeting of two participants; ``allowed`` None means any slot.

    ``location`` is where the booth is (None: unknown, and so near everything); ``features`` is
    what a table must have.
    """

    id: RequestId
    a: ParticipantId
    b: ParticipantId
    weight: int = 1
    place: Place = Place.TABLE
    allowed: frozenset[int] | None = None
    fixed: int | None = None
    after: tuple[RequestId, ...] = ()
    location: int | None = None
    features: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise ValueError("nobody meets himself")
        if self.weight < 0:
            raise ValueError("a weight is not negative")
        if self.id in self.after:
            raise ValueError("a meeting does not come after itself")


@dataclass(frozen=True, slots=True)
class Table:
    """A shared table: where it is, what it has, and the slots in which it is not to be had.

    ``zone`` groups tables that lie side by side; ``location`` is a number as in
    ``Problem.walks``, None where the walk to it is not counted.
    """

    location: int | None = None
    zone: int = 0
    features: frozenset[str] = frozenset()
    closed: frozenset[int] = frozenset()


def open_tables(tables: Iterable[Table], n_slots: int) -> tuple[int, ...]:
    """How many of these tables are to be had in each slot."""
    shut = [table.closed for table in tables]
    return tuple(sum(slot not in closed for closed in shut) for slot in range(n_slots))


@dataclass(frozen=True, slots=True, order=True)
class Assignment:
    """A request with its slot, and the number of its table (None at a booth)."""

    request: RequestId
    slot: int
    table: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything a plan depends on. Participants are numbered by their place in the list.

    ``days`` divide the slots; a gap is counted within a day only. ``tables`` gives the shared
    tables of each slot. ``baseline`` is the plan in force, to be changed as little as possible;
    what it holds before slot ``now`` stays. ``fairness`` is the largest allowed difference of
    breaks between two participants.

    ``table_set`` describes the tables one by one; an assignment's table is the place in it, and
    ``tables`` are its ``open_tables``. Without it tables are alike. ``walks[x][y]`` are the
    minutes from location x to location y, and ``hours`` the minutes at which each slot starts and
    ends, counted from any moment; ``walking`` says what it means when two things of a day lie
    closer together than the walk between them. Walks are those of participants who meet one at a
    time: of several people at once nobody knows which of them walks.
    """

    n_slots: int
    days: tuple[tuple[int, ...], ...]
    tables: tuple[int, ...]
    participants: tuple[Participant, ...]
    requests: tuple[Request, ...]
    mode: Mode = Mode.MAX
    fairness: int | None = None
    baseline: tuple[Assignment, ...] = ()
    now: int | None = None
    name: str = ""
    table_set: tuple[Table, ...] = ()
    walks: tuple[tuple[int, ...], ...] = ()
    hours: tuple[tuple[int, int], ...] = ()
    walking: Walking = Walking.OFF

    def __post_init__(self) -> None:
        slots = sorted(slot for day in self.days for slot in day)
        if len(slots) != self.n_slots or slots != list(range(self.n_slots)):
            raise ValueError("every slot belongs to exactly one day")
        if len(self.tables) != self.n_slots or any(count < 0 for count in self.tables):
            raise ValueError("every slot has a number of tables")
        if any(person.id != place for place, person in enumerate(self.participants)):
            raise ValueError("participants are numbered by their place")
        self._check_requests()
        self._check_ground()

    def _check_ground(self) -> None:
        if self.table_set and self.tables != open_tables(self.table_set, self.n_slots):
            raise ValueError("tables are counted as their set has them open")
        if any(len(row) != len(self.walks) for row in self.walks):
            raise ValueError("walks lead from every location to every location")
        if self.walking is not Walking.OFF and len(self.hours) != self.n_slots:
            raise ValueError("whoever walks needs the hours of every slot")
        named = {request.location for request in self.requests}
        named |= {table.location for table in self.table_set}
        named |= {place for person in self.participants for _, place in person.whereabouts}
        if any(place is not None and not 0 <= place < len(self.walks) for place in named):
            raise ValueError("a location is one of those with walks")

    def _check_requests(self) -> None:
        ids = {request.id for request in self.requests}
        if len(ids) != len(self.requests):
            raise ValueError("a request is listed once")
        people = range(len(self.participants))
        for request in self.requests:
            if request.a not in people or request.b not in people:
                raise ValueError("a request names known participants")
            if not ids.issuperset(request.after):
                raise ValueError("a request comes after known requests")
        base = [held.request for held in self.baseline]
        if len(set(base)) != len(base) or not ids.issuperset(base):
            raise ValueError("a baseline places known requests once")

    @property
    def total_weight(self) -> int:
        """Weight of all requests."""
        return sum(request.weight for request in self.requests)
