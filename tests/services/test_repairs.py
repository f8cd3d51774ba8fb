"""What happens to the plan when something happens at the fair, and what is only proposed."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.availability import Half, MeetingRules, Preference, Walk, Walking
from app.models.exhibitors import Exhibitor
from app.models.fairs import Booth, Fair, Hall, MeetingTable
from app.models.ids import HallId, SessionId, new_id
from app.models.meetings import (
    Mark,
    Meeting,
    MeetingMark,
    MeetingState,
    Request,
    RequestState,
    Slot,
    Unplaced,
)
from app.models.programme import Registration, Session, SessionKind
from app.models.scheduling import check
from app.services.agenda_plan import settle
from app.services.availability import Availability
from app.services.history import History
from app.services.meeting_shapes import How
from app.services.meetings import Meetings, Proposal
from app.services.scheduling import solve
from tests.services.meeting_fair import EVE, NOON, MeetingFair, meeting_fair, quick


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "repair.fair")
    with closing(made.store):
        yield made


def meetings(fair: MeetingFair) -> Meetings:
    return Meetings(fair.store, lambda: EVE)


def times(fair: MeetingFair) -> Availability:
    return Availability(fair.store)


def proposal(fair: MeetingFair, how: How) -> Proposal:
    service = meetings(fair)
    drawn = service.draw(how)
    made = service.propose(drawn, quick(drawn.problem), 0.1)
    assert check(drawn.problem, settle(drawn, made.plan).assignments) == ()
    return made


def slot_of(fair: MeetingFair, name: str) -> Slot:
    held = fair.meetings()[name]
    return next(slot for slot in fair.slots() if slot.id == held.slot_id)


def names(fair: MeetingFair, held: tuple[Meeting, ...]) -> set[str]:
    known = {request: name for name, request in fair.requests.items()}
    return {known[meeting.request_id] for meeting in held}


def test_nothing_is_written_before_a_proposal_is_accepted(fair: MeetingFair) -> None:
    made = proposal(fair, How.FRESH)
    assert len(made.diff.added) == 7
    assert set(made.diff.told) == {*fair.exhibitors.values(), fair.visitor}
    assert fair.meetings() == {}
    meetings(fair).accept_proposal(made)
    assert len(fair.meetings()) == 7
    History(fair.store).undo()
    assert fair.meetings() == {}


def test_a_repair_of_nothing_changes_nothing(fair: MeetingFair) -> None:
    meetings(fair).schedule(quick)
    made = proposal(fair, How.REPAIR)
    assert made.diff.is_empty
    assert made.diff.untouched == 7


def test_an_absence_moves_only_whom_it_hits(fair: MeetingFair) -> None:
    meetings(fair).schedule(quick)
    hit = slot_of(fair, "sensing-storage")
    before = fair.meetings()
    times(fair).be_away(hit.starts_at, hit.ends_at, exhibitor_id=fair.exhibitors["sensing"])
    made = proposal(fair, How.REPAIR)
    moved = {one.before.request_id for one in made.diff.moved}
    assert fair.requests["sensing-storage"] in moved
    assert made.diff.dropped == ()
    meetings(fair).accept_proposal(made)
    after = fair.meetings()
    assert {m.id for m in before.values()} == {m.id for m in after.values()}
    assert slot_of(fair, "sensing-storage").id != hit.id
    assert len(moved) <= 2


def test_a_closed_table_gives_its_meetings_to_another(fair: MeetingFair) -> None:
    meetings(fair).schedule(quick)
    held = fair.meetings()["sensing-storage"]
    slot = slot_of(fair, "sensing-storage")
    times(fair).close(slot.starts_at, slot.ends_at, held.table_id, "停电")
    made = proposal(fair, How.REPAIR)
    assert made.diff.dropped == ()
    meetings(fair).accept_proposal(made)
    after = fair.meetings()["sensing-storage"]
    assert (after.slot_id, after.table_id) != (held.slot_id, held.table_id)


def test_a_shortened_day_holds_no_meetings(fair: MeetingFair) -> None:
    meetings(fair).schedule(quick)
    last = fair.slots()[-2:]
    times(fair).close(last[0].starts_at, last[1].ends_at, None, "提前闭馆")
    meetings(fair).accept_proposal(proposal(fair, How.REPAIR))
    assert not {slot.id for slot in last} & {m.slot_id for m in fair.meetings().values()}
    with pytest.raises(AppError, match=r"times\.order"):
        times(fair).close(last[0].ends_at, last[0].starts_at, None)


def test_filling_in_moves_nothing_else(fair: MeetingFair) -> None:
    fair.hold("sensing-storage", 0, 0)
    fair.hold("gene-sensing", 1, 0)
    before = fair.meetings()
    made = proposal(fair, How.FILL)
    assert (made.diff.moved, made.diff.dropped) == ((), ())
    meetings(fair).accept_proposal(made)
    after = fair.meetings()
    assert len(after) == 7
    assert {name: after[name] for name in before} == before


def test_an_exhibitor_who_cancels_leaves_room_for_others(fair: MeetingFair) -> None:
    meetings(fair).schedule(quick)
    change = meetings(fair).cancel_exhibitor(fair.exhibitors["storage"])
    assert change.action.facts == {"name": "示例储能科技", "meetings": 3}
    with fair.store.reading() as reader:
        asked = [r for r in reader.all(Request) if r.to_exhibitor_id == fair.exhibitors["storage"]]
    assert {request.state for request in asked} == {RequestState.WITHDRAWN}
    states = {name: meeting.state for name, meeting in fair.meetings().items()}
    assert {n for n, s in states.items() if s is MeetingState.CANCELLED} == {
        "sensing-storage",
        "laser-storage",
        "light-storage",
    }
    assert proposal(fair, How.REPAIR).diff.dropped == ()
    History(fair.store).undo()
    assert {m.state for m in fair.meetings().values()} == {MeetingState.PLANNED}


def test_two_meetings_change_places(fair: MeetingFair) -> None:
    first, second = fair.hold("sensing-storage", 0, 0), fair.hold("gene-laser", 1, 1)
    before = fair.meetings()
    meetings(fair).swap(first, second)
    after = fair.meetings()
    for name, other in (("sensing-storage", "gene-laser"), ("gene-laser", "sensing-storage")):
        assert (after[name].slot_id, after[name].table_id) == (
            before[other].slot_id,
            before[other].table_id,
        )


def test_a_swap_that_would_clash_changes_nothing(fair: MeetingFair) -> None:
    first, second = fair.hold("sensing-storage", 0, 0), fair.hold("gene-laser", 1, 1)
    fair.hold("laser-storage", 1)
    before = fair.meetings()
    with pytest.raises(AppError, match=r"meetings\.clash"):
        meetings(fair).swap(first, second)
    assert fair.meetings() == before


@pytest.mark.parametrize(
    ("mark", "state"),
    [
        (Mark.HELD, MeetingState.HELD),
        (Mark.MISSED, MeetingState.MISSED),
        (Mark.LATE, MeetingState.PLANNED),
    ],
)
def test_what_became_of_a_meeting_is_a_fact(
    fair: MeetingFair, mark: Mark, state: MeetingState
) -> None:
    held = fair.hold("sensing-storage", 0, 0)
    meetings(fair).note(held, mark, by_scan=True)
    assert fair.meetings()["sensing-storage"].state is state
    with fair.store.reading() as reader:
        (fact,) = reader.all(MeetingMark)
    assert (fact.meeting_id, fact.mark, fact.by_scan) == (held, mark, True)


def test_a_forum_that_a_visitor_registered_for_is_not_planned_over(fair: MeetingFair) -> None:
    morning = next(s for s in fair.slots() if s.starts_at.date().day == 29)
    forum = Session(
        SessionId(new_id()), "论坛", "", SessionKind.FORUM, morning.starts_at, morning.ends_at
    )
    with fair.store.writing("test") as writer:
        writer.save_all((forum, Registration(new_id(), forum.id, fair.visitor)))
    meetings(fair).schedule(quick)
    assert slot_of(fair, "visitor-laser").id != morning.id


def test_a_company_of_several_meets_several_at_once(fair: MeetingFair) -> None:
    slots = fair.slots()
    for slot in slots[1:]:
        times(fair).close(slot.starts_at, slot.ends_at, None)
    with fair.store.writing("test") as writer:
        storage = writer.need(Exhibitor, fair.exhibitors["storage"])
        writer.save(replace(storage, at_once=3))
    meetings(fair).schedule(quick)
    assert {"sensing-storage", "laser-storage", "light-storage"} <= set(fair.meetings())


def test_a_wish_for_the_afternoon_is_heard_where_it_costs_nothing(fair: MeetingFair) -> None:
    for name in set(fair.requests) - {"light-gene"}:
        fair.withdraw(name)
    for name in ("light", "gene"):
        wish = Preference(new_id(), exhibitor_id=fair.exhibitors[name], half=Half.AFTERNOON)
        times(fair).prefer(wish)
    meetings(fair).schedule(lambda problem: solve(problem, seconds=None, steps=400))
    noon = fair.slots()[0].ends_at.time()
    assert slot_of(fair, "light-gene").starts_at.time() >= noon


def test_a_table_has_what_a_request_needs_or_the_reason_says_so(fair: MeetingFair) -> None:
    with fair.store.writing("test") as writer:
        request = writer.need(Request, fair.requests["sensing-storage"])
        writer.save(replace(request, features=("screen",)))
    meetings(fair).schedule(quick)
    with fair.store.reading() as reader:
        (left,) = reader.all(Unplaced)
        table = reader.all(MeetingTable, order="number")[1]
    assert (left.request_id, left.reason) == (request.id, "feature")
    with fair.store.writing("test") as writer:
        writer.save(replace(table, features=("screen",)))
    meetings(fair).accept_proposal(proposal(fair, How.FILL))
    assert fair.meetings()["sensing-storage"].table_id == table.id


def test_a_walk_that_takes_too_long_is_not_planned_where_it_is_forbidden(
    fair: MeetingFair,
) -> None:
    """Storage is met in hall A and in its tables' hall B, an hour and a half apart."""
    far = Hall(HallId(new_id()), "B", "B 馆", "Hall B", 900)
    with fair.store.writing("test") as writer:
        (near,) = writer.all(Hall)
        writer.save(far)
        for table in writer.all(MeetingTable):
            writer.save(replace(table, hall_id=far.id))
        rules = MeetingRules(writer.all(Fair)[0].id, Walking.HARD, walk_minutes=90)
        writer.save(rules)
        assert writer.all(Booth)[0].hall_id == near.id
    times(fair).measure([Walk(new_id(), near.id, far.id, 90)])
    meetings(fair).schedule(quick)
    at_booth = slot_of(fair, "laser-storage")
    for other in ("sensing-storage", "light-storage"):
        if other in fair.meetings():
            apart = abs(slot_of(fair, other).starts_at - at_booth.starts_at)
            assert apart >= timedelta(hours=2) + timedelta(minutes=90)


def test_absences_are_taken_back(fair: MeetingFair) -> None:
    party = fair.exhibitors["sensing"]
    times(fair).be_away(EVE, NOON, exhibitor_id=party, reason="论坛")
    (absence,) = times(fair).absences(party)
    assert absence.reason == "论坛"
    times(fair).be_back(absence.id)
    assert times(fair).absences(party) == []
