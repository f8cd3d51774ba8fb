"""What makes a plan valid: judged from values alone, sharing no code with the search, so that a
mistake there is seen here."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.models.availability import Walking
from app.models.scheduling.kindness import gaps, hurried
from app.models.scheduling.problem import (
    Assignment,
    Mode,
    ParticipantId,
    Place,
    Problem,
    Request,
    RequestId,
)


class Rule(StrEnum):
    """A rule that a plan can break."""

    KNOWN = "known"
    ONCE = "once"
    SLOT = "slot"
    ALLOWED = "allowed"
    FIXED = "fixed"
    BLOCKED = "blocked"
    CAP = "cap"
    QUOTA = "quota"
    TABLES = "tables"
    TABLE_TWICE = "table_twice"
    ORDER = "order"
    ALL = "all"
    FAIRNESS = "fairness"
    PAST = "past"
    CLOSED = "closed"
    FEATURE = "feature"
    WALKING = "walking"


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule and where: a request, a participant or a slot, as far as they matter."""

    rule: Rule
    request: int | None = None
    participant: int | None = None
    slot: int | None = None


def check(problem: Problem, assignments: Iterable[Assignment]) -> tuple[Violation, ...]:
    """List every rule that these assignments break; an empty list is a valid plan."""
    held = tuple(assignments)
    requests = {request.id: request for request in problem.requests}
    readable = [h for h in held if h.request in requests and 0 <= h.slot < problem.n_slots]
    seen = Counter(h.request for h in held)
    found = [Violation(Rule.KNOWN, h.request) for h in held if h.request not in requests]
    found += [Violation(Rule.ONCE, r) for r, times in seen.items() if times > 1]
    found += [
        Violation(Rule.SLOT, h.request, slot=h.slot)
        for h in held
        if h.request in requests and not 0 <= h.slot < problem.n_slots
    ]
    for one in readable:
        found += _own_rules(problem, requests[one.request], one.slot)
    found += _participants(problem, requests, readable)
    found += _tables(problem, requests, readable)
    found += _walks(problem, readable)
    found += _order(requests, {h.request: h.slot for h in readable})
    found += _whole(problem, readable)
    return tuple(found)


def _own_rules(problem: Problem, request: Request, slot: int) -> Iterator[Violation]:
    if request.allowed is not None and slot not in request.allowed:
        yield Violation(Rule.ALLOWED, request.id, slot=slot)
    if request.fixed is not None and slot != request.fixed:
        yield Violation(Rule.FIXED, request.id, slot=slot)
    for person in (request.a, request.b):
        if slot in problem.participants[person].blocked:
            yield Violation(Rule.BLOCKED, request.id, person, slot)


def _participants(
    problem: Problem, requests: dict[RequestId, Request], held: list[Assignment]
) -> Iterator[Violation]:
    at_once: Counter[tuple[ParticipantId, int]] = Counter()
    total: Counter[ParticipantId] = Counter()
    for one in held:
        for person in (requests[one.request].a, requests[one.request].b):
            at_once[person, one.slot] += 1
            total[person] += 1
    for (person, slot), count in sorted(at_once.items()):
        if count > problem.participants[person].cap:
            yield Violation(Rule.CAP, participant=person, slot=slot)
    for person, count in sorted(total.items()):
        quota = problem.participants[person].max_meetings
        if quota is not None and count > quota:
            yield Violation(Rule.QUOTA, participant=person)


def _tables(
    problem: Problem, requests: dict[RequestId, Request], held: list[Assignment]
) -> Iterator[Violation]:
    shared = [h for h in held if requests[h.request].place is Place.TABLE]
    for slot, count in sorted(Counter(h.slot for h in shared).items()):
        if count > problem.tables[slot]:
            yield Violation(Rule.TABLES, slot=slot)
    numbered = Counter((h.slot, h.table) for h in shared if h.table is not None)
    highest = max(problem.tables, default=0)
    for (slot, table), count in sorted(numbered.items()):
        if count > 1:
            yield Violation(Rule.TABLE_TWICE, slot=slot)
        if not 0 <= table < max(highest, len(problem.table_set)):
            yield Violation(Rule.TABLES, slot=slot)
    for one in shared if problem.table_set else ():
        yield from _described(problem, requests[one.request], one)


def _described(problem: Problem, request: Request, one: Assignment) -> Iterator[Violation]:
    """Whether a table of the set is open, and has what the meeting needs."""
    if one.table is None or not 0 <= one.table < len(problem.table_set):
        return
    table = problem.table_set[one.table]
    if one.slot in table.closed:
        yield Violation(Rule.CLOSED, request.id, slot=one.slot)
    if not request.features <= table.features:
        yield Violation(Rule.FEATURE, request.id, slot=one.slot)


def _walks(problem: Problem, held: list[Assignment]) -> Iterator[Violation]:
    if problem.walking is not Walking.HARD:
        return
    for person, first, second in hurried(problem, held):
        late = second if second.request is not None else first
        yield Violation(Rule.WALKING, late.request, person, late.slot)


def _order(requests: dict[RequestId, Request], at: dict[RequestId, int]) -> Iterator[Violation]:
    for request, slot in sorted(at.items()):
        for earlier in requests[request].after:
            if earlier not in at or at[earlier] >= slot:
                yield Violation(Rule.ORDER, request, slot=slot)


def _whole(problem: Problem, held: list[Assignment]) -> Iterator[Violation]:
    at = {h.request: h.slot for h in held}
    if problem.mode is Mode.ALL:
        yield from (Violation(Rule.ALL, r.id) for r in problem.requests if r.id not in at)
    if problem.fairness is not None and problem.participants:
        breaks = [count for count, _ in gaps(problem, held)]
        if max(breaks) - min(breaks) > problem.fairness:
            yield Violation(Rule.FAIRNESS, participant=breaks.index(max(breaks)))
    if problem.now is not None:
        for one in problem.baseline:
            if one.slot < problem.now and at.get(one.request) != one.slot:
                yield Violation(Rule.PAST, one.request, slot=one.slot)
