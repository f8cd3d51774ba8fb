"""Meetings: run the scheduler over the fair's requests, keep its plan, move and cancel by hand."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.errors import AppError
from app.models import scheduling
from app.models.changes import Change
from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Fair, MeetingTable
from app.models.ids import BoothId, MeetingId, PlanId, RequestId, SlotId, TableId, new_id
from app.models.meetings import Meeting, MeetingState, PlanRecord, Request, Slot, Unplaced
from app.models.people import Person
from app.models.times import Clock, now
from app.services.agenda_problem import Drawn, Ground, draw, meetings_of, settle
from app.services.store import Reader, Store, Writer

Solve = Callable[[scheduling.Problem], scheduling.Plan]


def read_ground(reader: Reader) -> Ground:
    """Everything about meetings, as it stands.

    A quota, the exhibitor's own or the fair's, counts the meetings of the whole fair.
    """
    fair = reader.all(Fair)[0]
    exhibitors = reader.all(Exhibitor)
    requests = reader.all(Request)
    asking = {r.from_person_id for r in requests if r.from_person_id is not None}
    people = (reader.need(Person, person) for person in asking)
    places = sorted(reader.all(BoothPlace), key=lambda p: p.position, reverse=True)
    return Ground(
        fair=fair,
        slots=reader.all(Slot, order="starts_at"),
        tables=reader.all(MeetingTable, order="number"),
        requests=requests,
        meetings=reader.all(Meeting),
        visitors={person.id: person.days for person in people},
        quotas={e.id: fair.quota if e.quota is None else e.quota for e in exhibitors},
        booths={place.exhibitor_id: place.booth_id for place in places},
    )


@dataclass(frozen=True, slots=True)
class Scheduled:
    """What a run of the scheduler came to."""

    record: PlanRecord
    plan: scheduling.Plan
    change: Change


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meeting plan of the fair."""

    store: Store
    clock: Clock = now

    def draw(self) -> Drawn:
        """Today's scheduling problem."""
        with self.store.reading() as reader:
            return draw(read_ground(reader), self.clock())

    def schedule(self, solve: Solve) -> Scheduled:
        """Draw the problem, solve it, and write the plan in one step.

        Whoever may be cancelled draws, solves and accepts by itself, and accepts nothing then.
        """
        started = self.clock()
        drawn = self.draw()
        plan = solve(drawn.problem)
        return self.accept(drawn, plan, (self.clock() - started).total_seconds())

    def accept(self, drawn: Drawn, plan: scheduling.Plan, seconds: float) -> Scheduled:
        """Put a plan in force; ``meetings.moved_on`` if what it rests on changed meanwhile.

        ``seconds`` is how long the search took.
        """
        plan = settle(drawn, plan)
        record = PlanRecord(
            id=PlanId(new_id()),
            made_at=self.clock(),
            requested=len(drawn.requests),
            placed=len(plan.assignments),
            weight=plan.weight,
            bound=plan.bound,
            proved=plan.proved,
            idle_slots=plan.comfort.idle,
            seconds=seconds,
        )
        facts = {"placed": record.placed, "requested": record.requested}
        with self.store.writing("meeting.schedule", **facts) as writer:
            # The fair's name may be another one; all else the plan rests on.
            if replace(read_ground(writer), fair=drawn.ground.fair) != drawn.ground:
                raise AppError("meetings.moved_on")
            _replace_meetings(writer, drawn, meetings_of(drawn, plan))
            _replace_unplaced(writer, drawn, plan, record)
        return Scheduled(record, plan, writer.change)

    def last_plan(self) -> PlanRecord | None:
        """The plan in force; None before the first run."""
        with self.store.reading() as reader:
            plans = reader.all(PlanRecord, order="made_at")
        return plans[-1] if plans else None

    def move(
        self,
        meeting_id: MeetingId,
        slot_id: SlotId,
        table_id: TableId | None,
        booth_id: BoothId | None = None,
    ) -> Change:
        """Move a meeting to another slot and place; ``meetings.clash`` when a side is busy.

        Without a table and a booth it stays in the booth it is in.
        """
        with self.store.writing("meeting.move") as writer:
            meeting = writer.need(Meeting, meeting_id)
            if table_id is None:
                booth_id = booth_id or meeting.booth_id
            moved = replace(meeting, slot_id=slot_id, table_id=table_id, booth_id=booth_id)
            _check_free(writer, moved)
            writer.save(moved)
        return writer.change

    def place(
        self,
        request_id: RequestId,
        slot_id: SlotId,
        table_id: TableId | None,
        booth_id: BoothId | None = None,
    ) -> Change:
        """Hold a meeting on a request that waits, at a table or in a booth."""
        with self.store.writing("meeting.place") as writer:
            request = writer.need(Request, request_id)
            made = Meeting(MeetingId(new_id()), request.id, slot_id, table_id, booth_id)
            _check_free(writer, made)
            for reason in writer.all(Unplaced, request_id=request.id):
                writer.remove(Unplaced, reason.id)
            writer.save(made)
        return writer.change

    def lock(self, meeting_id: MeetingId, *, locked: bool) -> Change:
        """Keep the scheduler from moving a meeting, or let it again."""
        return self.lock_all([meeting_id], locked=locked)

    def lock_all(self, meeting_ids: Sequence[MeetingId], *, locked: bool) -> Change:
        """Lock or unlock these meetings in one step."""
        with self.store.writing("meeting.lock" if locked else "meeting.unlock") as writer:
            for meeting_id in meeting_ids:
                writer.save(replace(writer.need(Meeting, meeting_id), locked=locked))
        return writer.change

    def mark(self, meeting_id: MeetingId, state: MeetingState) -> Change:
        """Note that a meeting was held, missed or cancelled."""
        return self.mark_all([meeting_id], state)

    def mark_all(self, meeting_ids: Sequence[MeetingId], state: MeetingState) -> Change:
        """Note in one step what became of these meetings.

        ``meetings.clash`` or ``meetings.table_taken`` when one that was off is on again, and its
        time was given away meanwhile.
        """
        with self.store.writing(f"meeting.{state}") as writer:
            for meeting_id in meeting_ids:
                before = writer.need(Meeting, meeting_id)
                marked = replace(before, state=state)
                if state in _BUSY and before.state not in _BUSY:
                    _check_free(writer, marked)
                writer.save(marked)
        return writer.change


def _replace_meetings(writer: Writer, drawn: Drawn, made: list[Meeting]) -> None:
    stay = {meeting.id for meeting in made} | {meeting.id for meeting in drawn.kept.values()}
    for meeting in drawn.ground.meetings:
        if meeting.state is MeetingState.PLANNED and meeting.id not in stay:
            writer.remove(Meeting, meeting.id)
    # Two meetings may swap one table: clear the tables first, or the second finds it taken.
    known = {meeting.id: meeting for meeting in drawn.ground.meetings}
    for meeting in made:
        old = known.get(meeting.id)
        if old is not None and (old.slot_id, old.table_id) != (meeting.slot_id, meeting.table_id):
            writer.save(replace(old, table_id=None))
    writer.save_all(made)


def _replace_unplaced(
    writer: Writer, drawn: Drawn, plan: scheduling.Plan, record: PlanRecord
) -> None:
    for old in writer.all(Unplaced):
        writer.remove(Unplaced, old.id)
    writer.save(record)
    for left in plan.unplaced:
        facts = {
            "participants": [drawn.parties[n] for n in left.participants],
            "slots": [drawn.ground.slots[n].id for n in left.slots],
            "blockers": [drawn.requests[n].id for n in left.blockers],
            "quotas": [drawn.ground.quotas.get(drawn.parties[n]) for n in left.participants],
        }
        request = drawn.requests[left.request]
        writer.save(
            Unplaced(
                new_id(), record.id, request.id, left.reason, json.dumps(facts, ensure_ascii=False)
            )
        )


# A meeting that was held kept both sides busy, too.
_BUSY = (MeetingState.PLANNED, MeetingState.HELD)


def _check_free(writer: Writer, moved: Meeting) -> None:
    request = writer.need(Request, moved.request_id)
    sides = {request.from_exhibitor_id, request.from_person_id, request.to_exhibitor_id} - {None}
    for other in writer.all(Meeting, slot_id=moved.slot_id):
        if other.id == moved.id or other.state not in _BUSY:
            continue
        theirs = writer.need(Request, other.request_id)
        busy = sides & {theirs.from_exhibitor_id, theirs.from_person_id, theirs.to_exhibitor_id}
        if busy:
            raise AppError("meetings.clash", {"party": next(iter(busy)), "meeting": other.id})
        if moved.table_id is not None and other.table_id == moved.table_id:
            raise AppError("meetings.table_taken", {"meeting": other.id})
