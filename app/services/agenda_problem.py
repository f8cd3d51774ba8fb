"""From the fair's requests to a scheduling problem, and back from its plan to meetings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.models import scheduling
from app.models.fairs import Fair, MeetingTable
from app.models.ids import BoothId, MeetingId, RequestId, SlotId, TableId, new_id
from app.models.meetings import Meeting, MeetingState, Place, Request, Slot
from app.models.times import local_day

# Nobody is sent to another table on shorter notice (UX.md 5.7).
NOTICE = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Ground:
    """All that the file holds about meetings, read in one look.

    ``visitors`` gives the days of the visitors who ask; ``quotas`` the most meetings that an
    exhibitor holds over the whole fair, not a day.
    """

    fair: Fair
    slots: Sequence[Slot]
    tables: Sequence[MeetingTable]
    requests: Sequence[Request]
    meetings: Sequence[Meeting]
    visitors: Mapping[str, tuple[date, ...]]
    quotas: Mapping[str, int]
    booths: Mapping[str, BoothId]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A problem, and what its numbers stand for; ``kept`` are the meetings that stay.

    ``lift`` is what their weight was raised by in the problem.
    """

    problem: scheduling.Problem
    ground: Ground
    requests: Sequence[Request]
    parties: Sequence[str]
    kept: Mapping[RequestId, Meeting]
    lift: int


def closed_before(fair: Fair, moment: datetime) -> datetime | None:
    """The moment before which nothing may change; None before the fair and after it."""
    if not fair.first_day <= local_day(moment, ZoneInfo(fair.zone)) <= fair.last_day:
        return None
    return moment + NOTICE


def draw(ground: Ground, moment: datetime) -> Drawn:
    """The problem of placing every open request; what is locked, held or too near stays.

    What stays weighs more than all the rest, so that the search never gives it up, and yet plans
    around it without gaps.
    """
    closed = closed_before(ground.fair, moment)
    kept = _kept(ground, closed)
    ended = {m.request_id for m in ground.meetings if m.state not in _STANDING}
    requests = [
        r for r in ground.requests if r.id in kept or (r.state.is_open and r.id not in ended)
    ]
    parties = sorted({p for r in requests for p in parties_of(r)})
    open_slots = frozenset(
        n for n, slot in enumerate(ground.slots) if closed is None or slot.starts_at >= closed
    )
    busy = _busy(ground, kept.values())
    lift = sum(r.weight for r in requests if r.id not in kept) + 1
    shapes = _Shapes(ground, kept, {party: n for n, party in enumerate(parties)}, open_slots, lift)
    problem = scheduling.Problem(
        n_slots=len(ground.slots),
        days=tuple(_days(ground)),
        tables=(len(ground.tables),) * len(ground.slots),
        participants=tuple(shapes.participant(party, busy[party]) for party in parties),
        requests=tuple(shapes.wish(n, request) for n, request in enumerate(requests)),
        name=ground.fair.name_zh,
    )
    return Drawn(problem, ground, requests, parties, kept, lift * len(kept))


def settle(drawn: Drawn, plan: scheduling.Plan) -> scheduling.Plan:
    """The plan in true weights, with everything that stays.

    Should the search have given up something that stays all the same, whatever took its time,
    its table or its quota is left out, the lightest first.
    """
    problem, requests = drawn.problem, drawn.requests
    room = _Room(problem)
    number = {request.id: n for n, request in enumerate(requests)}
    slots = {slot.id: n for n, slot in enumerate(drawn.ground.slots)}
    assigned = [
        scheduling.Assignment(scheduling.RequestId(number[request]), slots[meeting.slot_id])
        for request, meeting in drawn.kept.items()
    ]
    for held in assigned:
        room.take(held)
    stays = {held.request for held in assigned}
    others = [held for held in plan.assignments if held.request not in stays]
    others.sort(key=lambda held: (-requests[held.request].weight, held.request))
    driven_out: list[scheduling.Assignment] = []
    for held in others:
        (assigned if room.take(held) else driven_out).append(held)
    weight = sum(requests[held.request].weight for held in assigned)
    bound = plan.bound - drawn.lift
    return replace(
        plan,
        assignments=tuple(sorted(assigned)),
        unplaced=(
            *(left for left in plan.unplaced if left.request not in stays),
            *(scheduling.Unplaced(one.request, scheduling.Reason.FIXED) for one in driven_out),
        ),
        weight=weight,
        bound=bound,
        proved=weight == bound,
        comfort=scheduling.comfort(problem, assigned),
    )


def meetings_of(drawn: Drawn, plan: scheduling.Plan) -> list[Meeting]:
    """A settled plan's meetings but those that stay; one still in its slot keeps its table."""
    ground = drawn.ground
    before = {m.request_id: m for m in ground.meetings if m.state is MeetingState.PLANNED}
    placed = [
        _placed(drawn, held, before)
        for held in sorted(plan.assignments)
        if drawn.requests[held.request].id not in drawn.kept
    ]
    staying = {
        meeting.id
        for meeting in placed
        if (old := before.get(meeting.request_id)) is not None and old.slot_id == meeting.slot_id
    }
    tables = _Tables(ground, drawn.kept.values())
    placed.sort(key=lambda meeting: meeting.id not in staying)  # their tables are theirs first
    return [
        meeting
        if meeting.booth_id
        else replace(meeting, table_id=tables.take(meeting, stays=meeting.id in staying))
        for meeting in placed
    ]


class _Room:
    """What is left of everybody's time and quota, and of the tables, as meetings are placed."""

    def __init__(self, problem: scheduling.Problem) -> None:
        self._problem = problem
        self._busy: set[tuple[int, int]] = set()
        self._tables = list(problem.tables)
        self._quota = {p.id: p.max_meetings for p in problem.participants}

    def take(self, held: scheduling.Assignment) -> bool:
        """Place this meeting; False where there is no room for it."""
        request = self._problem.requests[held.request]
        table = 1 if request.place is scheduling.Place.TABLE else 0
        sides = (request.a, request.b)
        free = all((side, held.slot) not in self._busy for side in sides)
        within = all((left := self._quota[side]) is None or left > 0 for side in sides)
        if not (free and within and self._tables[held.slot] >= table):
            return False
        self._busy |= {(side, held.slot) for side in sides}
        self._tables[held.slot] -= table
        for side in sides:
            if (left := self._quota[side]) is not None:
                self._quota[side] = left - 1
        return True


class _Tables:
    """The tables of each slot that are still free; a meeting that stays keeps its own."""

    def __init__(self, ground: Ground, kept: Iterable[Meeting]) -> None:
        self._all = [table.id for table in ground.tables]
        self._taken: dict[SlotId, set[TableId | None]] = defaultdict(set)
        for meeting in kept:
            self._taken[meeting.slot_id].add(meeting.table_id)

    def take(self, meeting: Meeting, *, stays: bool) -> TableId:
        taken = self._taken[meeting.slot_id]
        if stays and meeting.table_id is not None and meeting.table_id not in taken:
            table = meeting.table_id
        else:
            table = next(table for table in self._all if table not in taken)
        taken.add(table)
        return table


_STANDING = (MeetingState.PLANNED, MeetingState.HELD)


def parties_of(request: Request) -> tuple[str, str]:
    """Who asks and who is asked; exhibitors and people have ids of one kind."""
    asking = request.from_exhibitor_id or request.from_person_id
    return str(asking), str(request.to_exhibitor_id)


def _kept(ground: Ground, closed: datetime | None) -> dict[RequestId, Meeting]:
    starts = {slot.id: slot.starts_at for slot in ground.slots}
    return {
        meeting.request_id: meeting
        for meeting in ground.meetings
        if meeting.state in _STANDING
        and (
            meeting.locked
            or meeting.state is MeetingState.HELD
            or (closed is not None and starts[meeting.slot_id] < closed)
        )
    }


def _busy(ground: Ground, meetings: Iterable[Meeting]) -> defaultdict[str, set[int]]:
    """The numbers of the slots in which each party has one of these meetings."""
    number = {slot.id: n for n, slot in enumerate(ground.slots)}
    requests = {request.id: request for request in ground.requests}
    busy: defaultdict[str, set[int]] = defaultdict(set)
    for meeting in meetings:
        for party in parties_of(requests[meeting.request_id]):
            busy[party].add(number[meeting.slot_id])
    return busy


def _placed(
    drawn: Drawn, held: scheduling.Assignment, before: Mapping[RequestId, Meeting]
) -> Meeting:
    """The meeting of an assignment; one at a table has yet to be given which."""
    ground = drawn.ground
    request, slot = drawn.requests[held.request], ground.slots[held.slot]
    meeting = before.get(request.id) or Meeting(MeetingId(new_id()), request.id, slot.id)
    if _at_booth(ground, request):
        booth = ground.booths[request.to_exhibitor_id]
        return replace(meeting, slot_id=slot.id, table_id=None, booth_id=booth)
    return replace(meeting, slot_id=slot.id, booth_id=None)


def _at_booth(ground: Ground, request: Request) -> bool:
    return request.place is Place.BOOTH and request.to_exhibitor_id in ground.booths


def _days(ground: Ground) -> list[tuple[int, ...]]:
    days: dict[date, list[int]] = defaultdict(list)
    for number, slot in enumerate(ground.slots):
        days[_day(ground, slot)].append(number)
    return [tuple(day) for day in days.values()]


def _day(ground: Ground, slot: Slot) -> date:
    return local_day(slot.starts_at, ZoneInfo(ground.fair.zone))


@dataclass(frozen=True, slots=True)
class _Shapes:
    """People and wishes as the problem has them."""

    ground: Ground
    kept: Mapping[RequestId, Meeting]
    number: Mapping[str, int]
    open_slots: frozenset[int]
    lift: int

    def participant(self, party: str, busy: set[int]) -> scheduling.Participant:
        """Free on their days; what stays is possible whatever the days and the quota say."""
        ground = self.ground
        days = ground.visitors.get(party, ())
        away = {n for n, slot in enumerate(ground.slots) if days and _day(ground, slot) not in days}
        quota = None if party in ground.visitors else ground.quotas.get(party)
        return scheduling.Participant(
            scheduling.ParticipantId(self.number[party]),
            frozenset(away - busy),
            max_meetings=None if quota is None else max(quota, len(busy)),
        )

    def wish(self, number: int, request: Request) -> scheduling.Request:
        """A request; one that stays is held where its meeting is, not where it was wished."""
        asking, asked = parties_of(request)
        meeting = self.kept.get(request.id)
        booth = _at_booth(self.ground, request) if meeting is None else meeting.table_id is None
        every = len(self.open_slots) == len(self.ground.slots)
        return scheduling.Request(
            id=scheduling.RequestId(number),
            a=scheduling.ParticipantId(self.number[asking]),
            b=scheduling.ParticipantId(self.number[asked]),
            weight=request.weight if meeting is None else request.weight + self.lift,
            place=scheduling.Place.BOOTH if booth else scheduling.Place.TABLE,
            allowed=None if every or meeting else self.open_slots,
            fixed=None if meeting is None else self._slot(meeting),
        )

    def _slot(self, meeting: Meeting) -> int:
        return next(n for n, slot in enumerate(self.ground.slots) if slot.id == meeting.slot_id)
