"""The bare fairs with halls to walk between, tables described one by one, and wishes for hours."""

from dataclasses import replace

from app.models.scheduling import (
    Participant,
    Place,
    Problem,
    Request,
    Table,
    Walking,
)

HALLS = 4
WALKS = tuple(tuple(4 * abs(here - there) for there in range(HALLS)) for here in range(HALLS))
"""Minutes: the next hall is within a changeover, the one after it is not."""
LENGTH, CHANGEOVER = 20, 5
SCREEN = frozenset({"screen"})


def with_halls(problem: Problem, walking: Walking, *, table_halls: int = 1) -> Problem:
    """Booths spread over four halls, tables over one or two, forums in one, and wishes.

    Every table is open as often as the instance has tables.
    """
    tables = tuple(
        Table(
            location=2 * (number % table_halls),
            zone=number % 2,
            features=SCREEN if number % 3 == 0 else frozenset(),
            closed=frozenset(s for s in range(problem.n_slots) if number >= problem.tables[s]),
        )
        for number in range(max(problem.tables))
    )
    step = LENGTH + CHANGEOVER
    return replace(
        problem,
        participants=tuple(_person(person, problem) for person in problem.participants),
        requests=tuple(_request(request, problem) for request in problem.requests),
        table_set=tables,
        walks=WALKS,
        hours=tuple((slot * step, slot * step + LENGTH) for slot in range(problem.n_slots)),
        walking=walking,
    )


def _person(person: Participant, problem: Problem) -> Participant:
    """Forums are in the second hall; every third would rather come in the mornings."""
    mornings = frozenset(slot for day in problem.days for slot in day[: len(day) // 2])
    return replace(
        person,
        whereabouts=tuple((slot, 1) for slot in sorted(person.blocked) if slot % 3 == 0),
        preferred=mornings if person.id % 3 == 0 else None,
    )


def _request(request: Request, problem: Problem) -> Request:
    """A booth is in the hall of its exhibitor; every tenth meeting needs a screen."""
    if request.place is Place.BOOTH:
        hosts = [p for p in (request.a, request.b) if problem.participants[p].kind == "exhibitor"]
        return replace(request, location=min(hosts or [request.a]) % HALLS)
    return replace(request, features=SCREEN if request.id % 10 == 0 else frozenset())
