"""From a plan of numbers back to meetings in slots, at tables and in booths."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from app.models import scheduling
from app.models.ids import MeetingId, RequestId, SlotId, TableId, new_id
from app.models.meetings import STANDING, Meeting, MeetingState
from app.services.agenda_problem import Drawn
from app.services.meeting_shapes import How


def settle(drawn: Drawn, plan: scheduling.Plan) -> scheduling.Plan:
    """The plan in true weights, with everything that stays, each at its own table.

    Should the search have given up something that stays all the same, whatever took its time,
    its table or its quota is left out, the lightest first.
    """
    problem, requests = drawn.problem, drawn.requests
    room = _Room(problem)
    number = {request.id: n for n, request in enumerate(requests)}
    slots = {slot.id: n for n, slot in enumerate(drawn.ground.slots)}
    tables = {table.id: n for n, table in enumerate(drawn.ground.tables)}
    assigned: list[scheduling.Assignment] = []
    for request, meeting in drawn.kept.items():
        table = None if meeting.table_id is None else tables[meeting.table_id]
        held = scheduling.Assignment(
            scheduling.RequestId(number[request]), slots[meeting.slot_id], table
        )
        room.keep(held)
        assigned.append(held)
    stays = {held.request for held in assigned}
    others = [held for held in plan.assignments if held.request not in stays]
    others.sort(key=lambda held: (-requests[held.request].weight, held.request))
    driven_out: list[scheduling.Assignment] = []
    before = _standing_tables(drawn, slots, tables, number)
    # Whoever stays in his slot has the first claim on the table he had.
    others.sort(key=lambda held: (held.request, held.slot) not in before)
    for held in others:
        placed = room.take(held, before.get((held.request, held.slot)))
        if placed is None:
            driven_out.append(held)
        else:
            assigned.append(placed)
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
        proved=plan.proved and weight == bound if drawn.how is not How.REPAIR else plan.proved,
        comfort=scheduling.comfort(problem, assigned),
    )


def _standing_tables(
    drawn: Drawn,
    slots: Mapping[SlotId, int],
    tables: Mapping[TableId, int],
    number: Mapping[RequestId, int],
) -> dict[tuple[int, int], int | None]:
    """The table of each meeting in force, by its request and slot."""
    return {
        (number[m.request_id], slots[m.slot_id]): None if m.table_id is None else tables[m.table_id]
        for m in drawn.ground.meetings
        if m.state in STANDING and m.request_id in number
    }


def meetings_of(drawn: Drawn, plan: scheduling.Plan) -> list[Meeting]:
    """A settled plan's meetings but those that stay; one that was planned keeps its id."""
    ground = drawn.ground
    before = {m.request_id: m for m in ground.meetings if m.state is MeetingState.PLANNED}
    return [
        _placed(drawn, held, before)
        for held in sorted(plan.assignments)
        if drawn.requests[held.request].id not in drawn.kept
    ]


def _placed(
    drawn: Drawn, held: scheduling.Assignment, before: Mapping[RequestId, Meeting]
) -> Meeting:
    ground = drawn.ground
    request, slot = drawn.requests[held.request], ground.slots[held.slot]
    meeting = before.get(request.id) or Meeting(MeetingId(new_id()), request.id, slot.id)
    if held.table is None:
        booth = meeting.booth_id if meeting.slot_id == slot.id else None
        booth = booth or ground.booths[request.to_exhibitor_id]
        return replace(meeting, slot_id=slot.id, table_id=None, booth_id=booth)
    return replace(meeting, slot_id=slot.id, table_id=ground.tables[held.table].id, booth_id=None)


class _Room:
    """What is left of everybody's time and quota, and of the tables, as meetings are placed."""

    def __init__(self, problem: scheduling.Problem) -> None:
        self._problem = problem
        self._held: defaultdict[tuple[int, int], int] = defaultdict(int)
        self._free = [
            {n for n, table in enumerate(problem.table_set) if slot not in table.closed}
            for slot in range(problem.n_slots)
        ]
        self._quota = {p.id: p.max_meetings for p in problem.participants}

    def keep(self, held: scheduling.Assignment) -> None:
        """What stays takes its place whatever the rules say by now."""
        self._take(held)

    def take(self, held: scheduling.Assignment, before: int | None) -> scheduling.Assignment | None:
        """Place a meeting, at its old table where that is free; None where there is no room."""
        people = self._problem.participants
        sides = self._sides(held)
        if any(self._held[side, held.slot] >= people[side].cap for side in sides):
            return None
        if any((left := self._quota[side]) is not None and left <= 0 for side in sides):
            return None
        placed = held
        if self._problem.requests[held.request].place is scheduling.Place.TABLE:
            table = self._table(held, before)
            if table is None:
                return None
            placed = replace(held, table=table)
        self._take(placed)
        return placed

    def _table(self, held: scheduling.Assignment, before: int | None) -> int | None:
        needed = self._problem.requests[held.request].features
        free = self._free[held.slot]
        suited = {n for n in free if needed <= self._problem.table_set[n].features}
        for wanted in (before, held.table):
            if wanted in suited:
                return wanted
        return min(suited, default=None)

    def _sides(self, held: scheduling.Assignment) -> Collection[scheduling.ParticipantId]:
        request = self._problem.requests[held.request]
        return (request.a, request.b)

    def _take(self, held: scheduling.Assignment) -> None:
        if held.table is not None:
            self._free[held.slot].discard(held.table)
        for side in self._sides(held):
            self._held[side, held.slot] += 1
            if (left := self._quota[side]) is not None:
                self._quota[side] = left - 1
