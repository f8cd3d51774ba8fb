"""The bare scheduling problem: who wants to meet whom, and when and where that is possible.

It knows slots and tables by number only; hours, names and halls stay with those who made it.
The shape is that of the format ``b2b-sched-1``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

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
    """A person, or a company whose people meet ``cap`` others at once."""

    id: ParticipantId
    blocked: frozenset[int] = frozenset()
    cap: int = 1
    max_meetings: int | None = None
    kind: str = ""

    def __post_init__(self) -> None:
        if self.cap < 1:
            raise ValueError("a participant holds at least one meeting at once")
        if self.max_meetings is not None and self.max_meetings < 0:
            raise ValueError("a quota is not negative")


@dataclass(frozen=True, slots=True)
class Request:
    """A wished meeting of two participants; ``allowed`` None means any slot."""

    id: RequestId
    a: ParticipantId
    b: ParticipantId
    weight: int = 1
    place: Place = Place.TABLE
    allowed: frozenset[int] | None = None
    fixed: int | None = None
    after: tuple[RequestId, ...] = ()

    def __post_init__(self) -> None:
        if self.a == self.b:
            raise ValueError("nobody meets himself")
        if self.weight < 0:
            raise ValueError("a weight is not negative")
        if self.id in self.after:
            raise ValueError("a meeting does not come after itself")


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

    def __post_init__(self) -> None:
        if sorted(slot for day in self.days for slot in day) != list(range(self.n_slots)):
            raise ValueError("every slot belongs to exactly one day")
        if len(self.tables) != self.n_slots or any(count < 0 for count in self.tables):
            raise ValueError("every slot has a number of tables")
        if any(person.id != place for place, person in enumerate(self.participants)):
            raise ValueError("participants are numbered by their place")
        self._check_requests()

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
