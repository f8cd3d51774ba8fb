"""From the fair's requests to a scheduling problem, and back from its plan to meetings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.models import scheduling
from app.models.fairs import Fair, MeetingTable
from app.models.ids import BoothId, MeetingId, RequestId, SlotId, TableId, new_id
from app.models.meetings import Meeting, MeetingState, Place, Request, Slot
from app.models.people import Person
from app.models.times import local_day

# Nobody is sent to another table on shorter notice (UX.md 5.7).
NOTICE = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Ground:
    """All that the file holds about meetings, read in one look."""

    fair: Fair
    slots: Sequence[Slot]
    tables: Sequence[MeetingTable]
    requests: Sequence[Request]
    meetings: Sequence[Meeting]
    visitors: Mapping[str, Person]
    quotas: Mapping[str, int]
    booths: Mapping[str, BoothId]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A problem, and what its numbers stand for."""

    problem: scheduling.Problem
    ground: Ground
    requests: Sequence[Request]
    parties: Sequence[str]
    kept: Mapping[RequestId, Meeting]


def closed_before(fair: Fair, moment: datetime) -> datetime | None:
    """The moment before which nothing may change; None before the fair and after it."""
    if not fair.first_day <= local_day(moment) <= fair.last_day:
        return None
    return moment + NOTICE


def draw(ground: Ground, moment: datetime) -> Drawn:
    """The problem of placing every open request; what is locked, held or too near stays."""
    closed = closed_before(ground.fair, moment)
    slot_starts = {slot.id: slot.starts_at for slot in ground.slots}
    live = {m.request_id: m for m in ground.meetings if m.state in _STANDING}
    ended = {m.request_id for m in ground.meetings if m.state not in _STANDING}
    kept = {
        request: meeting
        for request, meeting in live.items()
        if meeting.locked
        or meeting.state is MeetingState.HELD
        or (closed is not None and slot_starts[meeting.slot_id] < closed)
    }
    requests = [
        r for r in ground.requests if r.id in kept or (r.state.is_open and r.id not in ended)
    ]
    parties = sorted({p for r in requests for p in parties_of(r)})
    number = {party: scheduling.ParticipantId(n) for n, party in enumerate(parties)}
    slot_number = {slot.id: n for n, slot in enumerate(ground.slots)}
    open_slots = frozenset(
        n for n, slot in enumerate(ground.slots) if closed is None or slot.starts_at >= closed
    )
    problem = scheduling.Problem(
        n_slots=len(ground.slots),
        days=_days(ground.slots),
        tables=(len(ground.tables),) * len(ground.slots),
        participants=tuple(_participant(ground, number[p], p) for p in parties),
        requests=tuple(
            _wish(ground, n, r, number, kept.get(r.id), slot_number, open_slots)
            for n, r in enumerate(requests)
        ),
        name=ground.fair.name_zh,
    )
    return Drawn(problem, ground, requests, parties, kept)


def meetings_of(drawn: Drawn, plan: scheduling.Plan) -> list[Meeting]:
    """The plan as meetings: those that stay keep their id, those kept also keep their table."""
    ground = drawn.ground
    before = {m.request_id: m for m in ground.meetings if m.state is MeetingState.PLANNED}
    tables = _Tables(ground, drawn.kept.values())
    made: list[Meeting] = []
    for held in sorted(plan.assignments):
        request = drawn.requests[held.request]
        if request.id in drawn.kept:
            continue
        slot = ground.slots[held.slot]
        meeting = before.get(request.id) or Meeting(MeetingId(new_id()), request.id, slot.id)
        booth = ground.booths.get(request.to_exhibitor_id) if _at_booth(ground, request) else None
        table = None if booth else tables.take(slot, meeting)
        made.append(replace(meeting, slot_id=slot.id, table_id=table, booth_id=booth))
    return made


class _Tables:
    """The tables of each slot that are still free; a meeting that stays keeps its own."""

    def __init__(self, ground: Ground, kept: Iterable[Meeting]) -> None:
        self._all = [table.id for table in ground.tables]
        self._taken: dict[str, set[TableId]] = {}
        for meeting in kept:
            if meeting.table_id is not None:
                self._taken.setdefault(meeting.slot_id, set()).add(meeting.table_id)

    def take(self, slot: Slot, meeting: Meeting) -> TableId:
        taken = self._taken.setdefault(slot.id, set())
        wished = meeting.table_id if meeting.slot_id == slot.id else None
        free = (table for table in self._all if table not in taken)
        table = wished if wished is not None and wished not in taken else next(free)
        taken.add(table)
        return table


_STANDING = (MeetingState.PLANNED, MeetingState.HELD)


def parties_of(request: Request) -> tuple[str, str]:
    """Who asks and who is asked; exhibitors and people have ids of one kind."""
    asking = request.from_exhibitor_id or request.from_person_id
    return str(asking), str(request.to_exhibitor_id)


def _at_booth(ground: Ground, request: Request) -> bool:
    return request.place is Place.BOOTH and request.to_exhibitor_id in ground.booths


def _days(slots: Sequence[Slot]) -> tuple[tuple[int, ...], ...]:
    days: dict[object, list[int]] = {}
    for number, slot in enumerate(slots):
        days.setdefault(local_day(slot.starts_at), []).append(number)
    return tuple(tuple(day) for day in days.values())


def _participant(
    ground: Ground, number: scheduling.ParticipantId, party: str
) -> scheduling.Participant:
    person = ground.visitors.get(party)
    days = person.days if person else ()
    blocked = frozenset(
        n for n, slot in enumerate(ground.slots) if days and local_day(slot.starts_at) not in days
    )
    return scheduling.Participant(
        number, blocked, max_meetings=None if person else ground.quotas.get(party)
    )


def _wish(
    ground: Ground,
    number: int,
    request: Request,
    parties: Mapping[str, scheduling.ParticipantId],
    kept: Meeting | None,
    slot_number: Mapping[SlotId, int],
    open_slots: frozenset[int],
) -> scheduling.Request:
    asking, asked = parties_of(request)
    whole = len(open_slots) == len(slot_number)
    return scheduling.Request(
        id=scheduling.RequestId(number),
        a=parties[asking],
        b=parties[asked],
        weight=request.weight,
        place=scheduling.Place.BOOTH if _at_booth(ground, request) else scheduling.Place.TABLE,
        allowed=None if whole or kept else open_slots,
        fixed=slot_number[kept.slot_id] if kept else None,
    )
