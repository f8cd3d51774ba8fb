"""Meetings: run the scheduler over the fair's requests, keep its plan, move and cancel by hand."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.errors import AppError
from app.models import scheduling
from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.ids import (
    BoothId,
    ExhibitorId,
    MeetingId,
    PlanId,
    RequestId,
    SlotId,
    TableId,
    new_id,
)
from app.models.meeting_board import Cell, Spot, obstacle
from app.models.meeting_diff import MeetingDiff, meeting_diff
from app.models.meetings import (
    STANDING,
    Mark,
    Meeting,
    MeetingMark,
    MeetingState,
    PlanRecord,
    Request,
    RequestState,
    Unplaced,
)
from app.models.pairs import PlannedWith
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.agenda_plan import meetings_of, settle
from app.services.agenda_problem import Drawn, draw
from app.services.board_reading import read_board, refuse
from app.services.meeting_ground import read_ground
from app.services.meeting_shapes import How
from app.services.plan_rules import keep_rules, planned_with
from app.services.store import Store, Writer

Solve = Callable[[scheduling.Problem], scheduling.Plan]


@dataclass(frozen=True, slots=True)
class Scheduled:
    """What a run of the scheduler came to."""

    record: PlanRecord
    plan: scheduling.Plan
    change: Change


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan that nobody accepted yet, what it would change, and how long the search took."""

    drawn: Drawn
    plan: scheduling.Plan
    diff: MeetingDiff
    seconds: float


@guarded()
@dataclass(frozen=True, slots=True)
class Meetings:
    """The meeting plan of the fair."""

    store: Store
    clock: Clock = now

    def draw(self, how: How = How.FRESH) -> Drawn:
        """Today's scheduling problem: of a whole new plan, of a repair, or of what waits."""
        moment = self.clock()
        with self.store.reading() as reader:
            return draw(read_ground(reader, moment), moment, how)

    def propose(self, drawn: Drawn, plan: scheduling.Plan, seconds: float) -> Proposal:
        """What a plan would change; nothing is written until it is accepted."""
        settled = settle(drawn, plan)
        before = [m for m in drawn.ground.meetings if m.state is MeetingState.PLANNED]
        stay = {m.request_id: m for m in before if m.request_id in drawn.kept}
        after = [*stay.values(), *meetings_of(drawn, settled)]
        requests = {request.id: request for request in drawn.ground.requests}
        diff = meeting_diff(before, after, requests)
        return Proposal(drawn, plan, diff, seconds)

    def accept_proposal(self, proposal: Proposal) -> Scheduled:
        """Put a proposed plan in force as it was shown; ``meetings.moved_on`` as in ``accept``."""
        return self.accept(proposal.drawn, proposal.plan, proposal.seconds)

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
        with self.store.writing(_STEPS[drawn.how], **facts) as writer:
            # The fair's name may be another one; all else the plan rests on.
            if replace(read_ground(writer, self.clock()), fair=drawn.ground.fair) != drawn.ground:
                raise AppError("meetings.moved_on")
            _replace_meetings(writer, drawn, meetings_of(drawn, plan))
            _replace_unplaced(writer, drawn, plan, record)
            keep_rules(writer, record.id)
        return Scheduled(record, plan, writer.change)

    def last_plan(self) -> PlanRecord | None:
        """The plan in force; None before the first run."""
        with self.store.reading() as reader:
            plans = reader.all(PlanRecord, order="made_at")
        return plans[-1] if plans else None

    def planned_with(self) -> PlannedWith | None:
        """The weights of matching behind the plan in force; None where they are not known."""
        with self.store.reading() as reader:
            return planned_with(reader)

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
            board = read_board(writer, self.clock())
            cell = Cell(slot_id, Spot(table_id, booth_id))
            refuse(obstacle(board, board.card_of[meeting_id], cell, self.clock()))
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
            board = read_board(writer, self.clock())
            if (wish := board.wish(request_id)) is None:
                raise AppError("meetings.unwanted")
            refuse(obstacle(board, wish, Cell(slot_id, Spot(table_id, booth_id)), self.clock()))
            for reason in writer.all(Unplaced, request_id=request.id):
                writer.remove(Unplaced, reason.id)
            writer.save(made)
        return writer.change

    def swap(self, first_id: MeetingId, second_id: MeetingId) -> Change:
        """Let two meetings change slots and places; ``meetings.clash`` when a side is busy then.

        A booth is its exhibitor's: a meeting in one stays in it and changes the slot alone.
        """
        with self.store.writing("meeting.swap") as writer:
            first, second = writer.need(Meeting, first_id), writer.need(Meeting, second_id)
            writer.save(replace(first, table_id=None))  # a table holds one meeting at a time
            writer.save(replace(second, table_id=None))
            for meeting, to in ((first, second), (second, first)):
                table = None if meeting.booth_id is not None else to.table_id
                if meeting.booth_id is None and table is None:
                    raise AppError("meetings.not_theirs", {"meeting": to.id})
                writer.save(replace(meeting, slot_id=to.slot_id, table_id=table))
            for meeting in (first, second):
                _check_free(writer, writer.need(Meeting, meeting.id))
            board = read_board(writer, self.clock())
            for card in (board.card_of[first_id], board.card_of[second_id]):
                refuse(obstacle(board, card, card.cell, self.clock()))
        return writer.change

    def cancel_exhibitor(self, exhibitor_id: ExhibitorId) -> Change:
        """An exhibitor does not come: its requests are withdrawn, its meetings cancelled."""
        with self.store.writing("meeting.cancel_exhibitor") as writer:
            writer.note(name=writer.need(Exhibitor, exhibitor_id).name)
            theirs = {
                request.id: request
                for side in ("to_exhibitor_id", "from_exhibitor_id")
                for request in writer.all(Request, **{side: exhibitor_id})
            }
            cancelled = 0
            for meeting in writer.all(Meeting, state=MeetingState.PLANNED):
                if meeting.request_id in theirs:
                    writer.save(replace(meeting, state=MeetingState.CANCELLED, locked=False))
                    cancelled += 1
            for request in theirs.values():
                if request.state.is_open:
                    withdrawn = replace(
                        request, state=RequestState.WITHDRAWN, answered_at=self.clock()
                    )
                    writer.save(withdrawn)
            writer.note(meetings=cancelled)
        return writer.change

    def note(self, meeting_id: MeetingId, mark: Mark, *, by_scan: bool = False) -> Change:
        """Note that a meeting began late, was held, or was missed, by hand or by a scan.

        Said again, that it is late is taken back.
        """
        with self.store.writing(f"meeting.{mark}") as writer:
            meeting = writer.need(Meeting, meeting_id)
            said = _standing_mark(writer, meeting_id)
            again = said is not None and said.mark is mark is Mark.LATE
            _append_mark(
                writer,
                meeting_id,
                self.clock(),
                mark,
                by_scan=by_scan,
                voids=said.id if said and again else None,
            )
            if mark is not Mark.LATE:
                writer.save(replace(meeting, state=MeetingState(mark)))
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

    def _append_state(self, writer: Writer, before: Meeting, state: MeetingState) -> None:
        """A fact beside the state: it was held or missed, or that is taken back."""
        if state in (MeetingState.HELD, MeetingState.MISSED):
            mark = Mark(state.value)
            _append_mark(writer, before.id, self.clock(), mark, by_scan=False, voids=None)
        elif (said := _standing_mark(writer, before.id)) is not None:
            _append_mark(writer, before.id, self.clock(), said.mark, by_scan=False, voids=said.id)

    def mark_all(self, meeting_ids: Sequence[MeetingId], state: MeetingState) -> Change:
        """Note in one step what became of these meetings.

        ``meetings.clash`` or ``meetings.table_taken`` when one that was off is on again, and its
        time was given away meanwhile.
        """
        with self.store.writing(f"meeting.{state}") as writer:
            for meeting_id in meeting_ids:
                before = writer.need(Meeting, meeting_id)
                marked = replace(before, state=state)
                if state in STANDING and before.state not in STANDING:
                    _check_free(writer, marked)
                self._append_state(writer, before, state)
                writer.save(marked)
        return writer.change


def _standing_mark(writer: Writer, meeting_id: MeetingId) -> MeetingMark | None:
    """The last word said of a meeting that was not taken back."""
    said = writer.all(MeetingMark, meeting_id=meeting_id)
    voided = {mark.voids for mark in said}
    return next((m for m in reversed(said) if m.voids is None and m.id not in voided), None)


def _append_mark(
    writer: Writer,
    meeting_id: MeetingId,
    moment: datetime,
    mark: Mark,
    *,
    by_scan: bool,
    voids: str | None,
) -> None:
    writer.append(
        lambda fact, desk, seq: MeetingMark(
            fact, desk, seq, meeting_id, moment, mark, by_scan, voids
        )
    )


_STEPS = {
    How.FRESH: "meeting.schedule",
    How.REPAIR: "meeting.repair",
    How.FILL: "meeting.fill_in",
}


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
            "other_slots": [drawn.ground.slots[n].id for n in left.other_slots],
            "also": list(left.also),
            "features": list(drawn.requests[left.request].features),
            "relief": _relief(drawn, left.relief),
        }
        request = drawn.requests[left.request]
        writer.save(
            Unplaced(
                new_id(), record.id, request.id, left.reason, json.dumps(facts, ensure_ascii=False)
            )
        )


def _relief(drawn: Drawn, relief: scheduling.Relief | None) -> dict[str, object] | None:
    """The cheapest change that would free a place, in ids."""
    if relief is None:
        return None
    slots, requests = drawn.ground.slots, drawn.requests
    return {
        "slot": slots[relief.slot].id,
        "moved": [[requests[one.request].id, slots[one.slot].id] for one in relief.moved],
        "dropped": [requests[one].id for one in relief.dropped],
    }


def _check_free(writer: Writer, moved: Meeting) -> None:
    request = writer.need(Request, moved.request_id)
    sides = {request.from_exhibitor_id, request.from_person_id, request.to_exhibitor_id} - {None}
    for other in writer.all(Meeting, slot_id=moved.slot_id):
        if other.id == moved.id or other.state not in STANDING:
            continue
        theirs = writer.need(Request, other.request_id)
        busy = sides & {theirs.from_exhibitor_id, theirs.from_person_id, theirs.to_exhibitor_id}
        if busy:
            raise AppError("meetings.clash", {"party": next(iter(busy)), "meeting": other.id})
        if moved.table_id is not None and other.table_id == moved.table_id:
            raise AppError("meetings.table_taken", {"meeting": other.id})
