"""Nobody answered: the request takes no slot, runs out by itself, and undo is not undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.availability import MeetingRules
from app.models.fairs import Fair
from app.models.ids import RequestId
from app.models.meetings import MeetingState, Request, RequestState
from app.services.board import MeetingBoard
from app.services.expiry import Expiry, lapsed
from app.services.history import History
from app.services.meeting_shapes import How
from app.services.meetings import Meetings
from app.services.requests import Requests
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair, quick

LATE = EVE + timedelta(hours=24)  # noon of the first day; its first slot is over


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "x.fair")
    yield made
    made.store.close()


def unanswered(fair: MeetingFair, name: str, until: datetime | None = None) -> RequestId:
    """Nobody has answered this one, which came on the eve."""
    with fair.store.writing("test.ask") as writer:
        before = writer.need(Request, fair.requests[name])
        asked = replace(before, state=RequestState.REQUESTED, created_at=EVE, expires_at=until)
        writer.save(asked)
    return fair.requests[name]


def state_of(fair: MeetingFair, wanted: RequestId) -> RequestState:
    with fair.store.reading() as reader:
        return reader.need(Request, wanted).state


def at(fair: MeetingFair, moment: datetime) -> Expiry:
    return Expiry(fair.store, lambda: moment)


def test_unanswered_requests_run_out_in_one_step_and_block_no_slot(fair: MeetingFair) -> None:
    wanted = unanswered(fair, "sensing-storage")  # a day after it came
    unanswered(fair, "gene-laser", EVE + timedelta(days=3))
    fair.hold("sensing-storage", 4, 0)
    early = at(fair, LATE - timedelta(seconds=1))
    assert (early.due(), early.expire().change, early.expire_by_itself().change) == (0, None, None)
    assert at(fair, LATE).due() == 1
    expired = at(fair, LATE).expire_by_itself()
    assert expired.number == 1
    assert state_of(fair, wanted) is RequestState.EXPIRED
    assert state_of(fair, fair.requests["gene-laser"]) is RequestState.REQUESTED
    assert fair.meetings()["sensing-storage"].state is MeetingState.CANCELLED
    action = History(fair.store).undo_action()
    assert action is not None
    assert (action.code, action.facts["count"]) == ("request.expire", 1)
    History(fair.store).undo()
    assert fair.meetings()["sensing-storage"].state is MeetingState.PLANNED


@pytest.mark.parametrize("how", list(How))
def test_no_plan_places_what_ran_out_whatever_its_state_says(fair: MeetingFair, how: How) -> None:
    wanted = unanswered(fair, "sensing-storage")
    meetings = Meetings(fair.store, lambda: LATE)
    drawn = meetings.draw(how)
    assert wanted not in {request.id for request in drawn.requests}
    meetings.accept(drawn, quick(drawn.problem), 0.0)
    assert "sensing-storage" not in fair.meetings()
    on_time = Meetings(fair.store, lambda: LATE - timedelta(seconds=1)).draw(how)
    assert wanted in {request.id for request in on_time.requests}


@pytest.mark.parametrize("how", [How.FRESH, How.REPAIR])
def test_a_plan_takes_its_meeting_away(fair: MeetingFair, how: How) -> None:
    unanswered(fair, "sensing-storage")
    fair.hold("sensing-storage", 4, 0)
    meetings = Meetings(fair.store, lambda: LATE)
    drawn = meetings.draw(how)
    meetings.accept(drawn, quick(drawn.problem), 0.0)
    assert "sensing-storage" not in fair.meetings()


def test_no_hand_places_it_on_the_board(fair: MeetingFair) -> None:
    wanted = unanswered(fair, "sensing-storage")
    meetings = Meetings(fair.store, lambda: LATE)
    assert MeetingBoard(meetings).read().wish(wanted) is None
    with pytest.raises(AppError) as caught:
        meetings.place(wanted, fair.slots()[4].id, fair.tables()[0].id)
    assert caught.value.code == "meetings.unwanted"


def test_a_plan_in_which_one_ran_out_meanwhile_is_not_put_in_force(fair: MeetingFair) -> None:
    unanswered(fair, "sensing-storage")
    drawn = Meetings(fair.store, lambda: LATE - timedelta(seconds=1)).draw()
    with pytest.raises(AppError) as caught:
        Meetings(fair.store, lambda: LATE).accept(drawn, quick(drawn.problem), 0.0)
    assert caught.value.code == "meetings.moved_on"


@pytest.mark.parametrize("slot", [0, 1])
def test_a_meeting_that_began_or_is_about_to_is_left_alone(fair: MeetingFair, slot: int) -> None:
    wanted = unanswered(fair, "sensing-storage", EVE)
    fair.hold("sensing-storage", slot, 0)
    moment = fair.slots()[slot].starts_at - timedelta(minutes=19)
    assert at(fair, moment).expire().change is None
    assert at(fair, moment - timedelta(minutes=2)).expire().number == 1
    assert state_of(fair, wanted) is RequestState.EXPIRED


def test_a_lock_or_a_meeting_that_was_held_is_an_answer(fair: MeetingFair) -> None:
    locked, held = unanswered(fair, "sensing-storage"), unanswered(fair, "gene-laser")
    meetings = Meetings(fair.store, lambda: LATE)
    meetings.lock(fair.hold("sensing-storage", 4, 0), locked=True)
    meetings.mark(fair.hold("gene-laser", 5, 0), MeetingState.HELD)
    with fair.store.reading() as reader:
        assert not lapsed(reader, LATE)
    assert at(fair, LATE).expire().change is None
    kept = meetings.draw().kept
    assert {locked, held} <= set(kept)


def test_what_undo_brought_back_stays_until_somebody_asks_again(fair: MeetingFair) -> None:
    wanted = unanswered(fair, "sensing-storage")
    assert at(fair, LATE).expire_by_itself().number == 1
    History(fair.store).undo()
    later = LATE + timedelta(minutes=1)
    assert at(fair, later).expire_by_itself().change is None
    with fair.store.writing("test.something"):  # whatever is done next ends the chance to redo
        pass
    fair.hold("gene-sensing", 4, 0)
    assert at(fair, later).expire_by_itself().change is None
    assert wanted in {r.id for r in Meetings(fair.store, lambda: later).draw().requests}
    assert at(fair, later).due() == 1  # a hand may still let it go
    Requests(fair.store, lambda: later).withdraw([wanted])
    Requests(fair.store, lambda: later).reopen([wanted])
    assert at(fair, later + timedelta(hours=23)).due() == 0
    assert at(fair, later + timedelta(hours=24)).expire_by_itself().number == 1


def test_a_longer_rule_gives_what_was_brought_back_its_time_anew(fair: MeetingFair) -> None:
    wanted = unanswered(fair, "sensing-storage")
    at(fair, LATE).expire_by_itself()
    History(fair.store).undo()
    with fair.store.writing("test.rules") as writer:
        writer.save(MeetingRules(writer.all(Fair)[0].id, answer_hours=48))
    assert at(fair, EVE + timedelta(hours=47)).due() == 0
    assert at(fair, EVE + timedelta(hours=48)).expire_by_itself().number == 1
    assert state_of(fair, wanted) is RequestState.EXPIRED
