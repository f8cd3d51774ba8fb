"""From the fair's requests to the problem of scheduling them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.models import scheduling
from app.models.availability import MeetingRules
from app.models.fairs import Fair
from app.models.ids import RequestId
from app.models.meetings import STANDING, Meeting, MeetingState, Request
from app.models.times import local_day
from app.services.meeting_ground import Ground
from app.services.meeting_shapes import How, Shapes, can_be_held


@dataclass(frozen=True, slots=True)
class Drawn:
    """A problem, and what its numbers stand for; ``kept`` are the meetings that stay.

    ``lift`` is what their weight was raised by in the problem. ``goals`` weigh discomforts as
    the fair's rules do.
    """

    problem: scheduling.Problem
    ground: Ground
    requests: Sequence[Request]
    parties: Sequence[str]
    kept: Mapping[RequestId, Meeting]
    lift: int
    goals: scheduling.Goals
    how: How


def closed_before(
    fair: Fair, moment: datetime, notice: timedelta = timedelta(minutes=20)
) -> datetime | None:
    """The moment before which nothing may change; None before the fair and after it.

    Nobody is sent to another table on shorter notice (UX.md 5.7).
    """
    if not fair.first_day <= local_day(moment, ZoneInfo(fair.zone)) <= fair.last_day:
        return None
    return moment + notice


def goals_of(rules: MeetingRules) -> scheduling.Goals:
    """The fair's weights as the search takes them."""
    return scheduling.Goals(
        idle=rules.gap,
        walk=rules.walk,
        table_change=rules.table_change,
        preferred=rules.preferred,
        fairness=rules.fairness,
    )


def draw(ground: Ground, moment: datetime, how: How = How.FRESH) -> Drawn:
    """The problem of placing every open request; what is locked, held or too near stays.

    What stays weighs more than all the rest, so that the search never gives it up, and yet plans
    around it without gaps. In a repair the plan in force is the baseline, and the search itself
    puts what is confirmed before what is new.
    """
    notice = timedelta(minutes=ground.rules.notice_minutes)
    closed = closed_before(ground.fair, moment, notice)
    kept = _kept(ground, moment, closed, how)
    shapes = Shapes(ground, kept, closed, how)
    problem = scheduling.Problem(
        n_slots=len(ground.slots),
        days=shapes.days,
        tables=scheduling.open_tables(shapes.tables, len(ground.slots)),
        participants=tuple(map(shapes.participant, shapes.parties)),
        requests=tuple(shapes.wish(n, request) for n, request in enumerate(shapes.requests)),
        baseline=shapes.baseline() if how is How.REPAIR else (),
        now=shapes.first_open if how is How.REPAIR else None,
        name=ground.fair.name_zh,
        table_set=shapes.tables,
        walks=shapes.walks,
        hours=shapes.hours,
        walking=shapes.walking,
    )
    return Drawn(
        problem=problem,
        ground=ground,
        requests=shapes.requests,
        parties=shapes.parties,
        kept=kept,
        lift=shapes.lift * len(kept),
        goals=goals_of(ground.rules),
        how=how,
    )


def _kept(
    ground: Ground, moment: datetime, closed: datetime | None, how: How
) -> dict[RequestId, Meeting]:
    """What stays: never a meeting to come that nobody asks for any more.

    Neither does in a repair what cannot be held, however near or locked it is: a side is away,
    or the table is closed.
    """
    slots = {slot.id: slot for slot in ground.slots}
    wanted = {request.id: ground.is_wanted(request) for request in ground.requests}
    kept = {}
    for meeting in ground.meetings:
        slot = slots[meeting.slot_id]
        is_to_come = meeting.state is MeetingState.PLANNED and (
            closed is None or slot.starts_at > moment
        )
        if meeting.state not in STANDING or (is_to_come and not wanted[meeting.request_id]):
            continue
        if how is How.REPAIR and is_to_come and not can_be_held(ground, meeting, slot):
            continue
        near = closed is not None and slot.starts_at < closed
        if how is How.FILL or meeting.locked or meeting.state is MeetingState.HELD or near:
            kept[meeting.request_id] = meeting
    return kept
