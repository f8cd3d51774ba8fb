"""What a plan costs its people: gaps, walks, changes of table, unwelcome hours.

Judged from values alone, sharing no code with the search.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from app.models.availability import Walking
from app.models.scheduling.plan import Comfort
from app.models.scheduling.problem import Assignment, Participant, Place, Problem, RequestId


class Stop(NamedTuple):
    """Somebody is at a known location in a slot; ``request`` is None for what is not a meeting."""

    slot: int
    location: int
    request: RequestId | None


def gaps(problem: Problem, held: Iterable[Assignment]) -> list[tuple[int, int]]:
    """Per participant: number of gaps, and free slots inside them."""
    return [
        _gaps_of(problem.days, {one.slot for one in own}, person.blocked)
        for person, own in zip(problem.participants, _own(problem, held), strict=True)
    ]


def hurried(problem: Problem, held: Iterable[Assignment]) -> Iterator[tuple[int, Stop, Stop]]:
    """Pairs of stops of a participant's day that lie closer together than the walk between them.

    At least one of the two is a meeting.
    """
    for person, day in _Paths(problem, held).days():
        for first, second in combinations(day, 2):
            if _meets(first, second):
                walk = problem.walks[first.location][second.location]
                if walk > problem.hours[second.slot][0] - problem.hours[first.slot][1]:
                    yield person, first, second


def comfort(problem: Problem, assignments: Iterable[Assignment]) -> Comfort:
    """Judge a plan by what it costs its people."""
    held = tuple(assignments)
    per_person = gaps(problem, held)
    own = _own(problem, held)
    idle = [idle for (_, idle), meetings in zip(per_person, own, strict=True) if meetings]
    people = list(zip(problem.participants, own, strict=True))
    return Comfort(
        idle=sum(idle),
        breaks=sum(breaks for breaks, _ in per_person),
        most_breaks=max((breaks for breaks, _ in per_person), default=0),
        walk=_minutes(problem, held),
        rushed=sum(1 for _ in hurried(problem, held)),
        table_changes=sum(_changes(problem, person, meetings) for person, meetings in people),
        unpreferred=sum(
            person.preferred is not None and one.slot not in person.preferred
            for person, meetings in people
            for one in meetings
        ),
        spread=max(idle, default=0) - min(idle, default=0),
    )


def _own(problem: Problem, held: Iterable[Assignment]) -> list[list[Assignment]]:
    """Everybody's meetings, early ones first."""
    requests = {request.id: request for request in problem.requests}
    own: list[list[Assignment]] = [[] for _ in problem.participants]
    for one in sorted(held, key=lambda one: one.slot):
        own[requests[one.request].a].append(one)
        own[requests[one.request].b].append(one)
    return own


def _gaps_of(
    days: tuple[tuple[int, ...], ...], used: set[int], blocked: frozenset[int]
) -> tuple[int, int]:
    breaks = idle = 0
    for day in days:
        places = [place for place, slot in enumerate(day) if slot in used]
        for left, right in pairwise(places):
            breaks += right > left + 1
            idle += sum(slot not in blocked for slot in day[left + 1 : right])
    return breaks, idle


class _Paths:
    """Who is where, day by day; empty where nobody's walks count."""

    def __init__(self, problem: Problem, held: Iterable[Assignment]) -> None:
        self.problem = problem
        self.own = [] if problem.walking is Walking.OFF else _own(problem, held)
        self._requests = {request.id: request for request in problem.requests}

    def days(self) -> Iterator[tuple[int, list[Stop]]]:
        """The stops of everybody who meets alone, in order."""
        for person, own in zip(self.problem.participants, self.own, strict=False):
            if person.cap > 1 or not own:
                continue
            stops = [Stop(slot, location, None) for slot, location in person.whereabouts]
            for one in own:
                where = self._where(one)
                if where is not None:
                    stops.append(Stop(one.slot, where, one.request))
            for day in self.problem.days:
                order = {slot: place for place, slot in enumerate(day)}
                there = (stop for stop in stops if stop.slot in order)
                yield person.id, sorted(there, key=lambda stop: order[stop.slot])

    def _where(self, one: Assignment) -> int | None:
        request = self._requests[one.request]
        if request.place is Place.BOOTH:
            return request.location
        tables = self.problem.table_set
        return tables[one.table].location if tables and one.table is not None else None


def _meets(first: Stop, second: Stop) -> bool:
    return first.request is not None or second.request is not None


def _minutes(problem: Problem, held: Iterable[Assignment]) -> int:
    """Minutes on foot of those who meet, from one thing of a day to the next."""
    return sum(
        problem.walks[first.location][second.location]
        for _, day in _Paths(problem, held).days()
        for first, second in pairwise(day)
    )


def _changes(problem: Problem, person: Participant, own: list[Assignment]) -> int:
    """How often one who meets alone goes from a table to another from one meeting to the next."""
    if person.cap > 1:
        return 0
    day_of = {slot: number for number, day in enumerate(problem.days) for slot in day}
    return sum(
        first.table is not None
        and second.table is not None
        and first.table != second.table
        and day_of[first.slot] == day_of[second.slot]
        for first, second in pairwise(own)
    )
