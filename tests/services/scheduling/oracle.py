"""An exhaustive search for small problems: slow, simple, and sharing nothing with the engine."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from app.models.scheduling import Assignment, Place, Problem, Request, check


def plans(problem: Problem, *, whole: bool) -> Iterator[dict[int, int]]:
    """Every valid plan (request id to slot); ``whole``: only those with all requests."""
    requests = sorted(problem.requests, key=lambda request: len(_slots(problem, request)))
    yield from _extend(problem, requests, {}, whole)


def _slots(problem: Problem, request: Request) -> list[int]:
    blocked = problem.participants[request.a].blocked | problem.participants[request.b].blocked
    wanted = range(problem.n_slots) if request.allowed is None else sorted(request.allowed)
    return [slot for slot in wanted if slot not in blocked and request.fixed in (None, slot)]


def _extend(
    problem: Problem, requests: list[Request], held: dict[int, int], whole: bool
) -> Iterator[dict[int, int]]:
    if not requests:
        if not _broken(problem, held):
            yield held
        return
    first, rest = requests[0], requests[1:]
    for slot in _slots(problem, first):
        wider = held | {int(first.id): slot}
        if _seated(problem, wider):
            yield from _extend(problem, rest, wider, whole)
    if not whole:
        yield from _extend(problem, rest, held, whole)


def _seated(problem: Problem, held: dict[int, int]) -> bool:
    """Whether nobody, and no table, is asked for too often so far."""
    requests = [request for request in problem.requests if request.id in held]
    for slot in set(held.values()):
        there = [request for request in requests if held[request.id] == slot]
        if sum(request.place is Place.TABLE for request in there) > problem.tables[slot]:
            return False
        for person in problem.participants:
            if sum(person.id in (r.a, r.b) for r in there) > person.cap:
                return False
    return True


def _broken(problem: Problem, held: dict[int, int]) -> bool:
    """Whether there is no way to share out the tables that keeps every rule."""
    placed = [r for r in problem.requests if r.id in held]
    if not problem.table_set:
        return bool(check(problem, [Assignment(r.id, held[r.id]) for r in placed]))
    shared = [r for r in placed if r.place is Place.TABLE]
    others = [Assignment(r.id, held[r.id]) for r in placed if r.place is Place.BOOTH]
    options = [
        [
            number
            for number, table in enumerate(problem.table_set)
            if r.features <= table.features and held[r.id] not in table.closed
        ]
        for r in shared
    ]
    for tables in product(*options):
        seats = [Assignment(r.id, held[r.id], k) for r, k in zip(shared, tables, strict=True)]
        if not check(problem, [*others, *seats]):
            return False
    return True


def best_weight(problem: Problem) -> int:
    """The weight of the heaviest valid plan."""
    weights = {int(request.id): request.weight for request in problem.requests}
    return max(sum(weights[r] for r in plan) for plan in plans(problem, whole=False))


def fits(problem: Problem, wanted: set[int]) -> bool:
    """Whether exactly these requests can all be met."""
    kept = tuple(
        replace(request, after=tuple(r for r in request.after if r in wanted))
        for request in problem.requests
        if request.id in wanted
    )
    return next(plans(replace(problem, requests=kept), whole=True), None) is not None
