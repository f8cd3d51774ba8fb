"""Repairs close to the moment: what can be held stays, what cannot is moved whatever locks it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.ids import SessionId, new_id
from app.models.meetings import Mark, MeetingMark, MeetingState
from app.models.people import Person
from app.models.programme import Registration, Session, SessionKind
from app.services.availability import Availability
from app.services.history import History
from app.services.meeting_news import news_of
from app.services.meeting_shapes import How
from app.services.meetings import Meetings, Proposal
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair, quick


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "near.fair")
    with closing(made.store):
        yield made


def repaired(fair: MeetingFair, moment: datetime, how: How = How.REPAIR) -> Proposal:
    service = Meetings(fair.store, lambda: moment)
    drawn = service.draw(how)
    return service.propose(drawn, quick(drawn.problem), 0.1)


def near(fair: MeetingFair) -> datetime:
    """Ten minutes before the second slot of the first day."""
    return fair.slots()[1].starts_at - timedelta(minutes=10)


def away(fair: MeetingFair, name: str, slot: int) -> None:
    held = fair.slots()[slot]
    Availability(fair.store).be_away(
        held.starts_at, held.ends_at, exhibitor_id=fair.exhibitors[name]
    )


def test_what_starts_within_the_notice_stays_when_it_can_be_held(fair: MeetingFair) -> None:
    fair.hold("light-gene", slot=1, table=0)
    fair.hold("sensing-storage", slot=2, table=0)
    away(fair, "sensing", 2)
    made = repaired(fair, near(fair))
    moved = {one.before.request_id for one in made.diff.moved}
    assert moved == {fair.requests["sensing-storage"]}


def test_what_cannot_be_held_is_moved_however_near_or_locked(fair: MeetingFair) -> None:
    held = fair.hold("light-gene", slot=1, table=0)
    locked = fair.hold("sensing-storage", slot=3, table=0)
    Meetings(fair.store, lambda: EVE).lock(locked, locked=True)
    away(fair, "light", 1)
    away(fair, "sensing", 3)
    made = repaired(fair, near(fair))
    after = {one.before.id: one.after for one in made.diff.moved}
    assert set(after) == {held, locked}
    assert after[held].slot_id not in {fair.slots()[0].id, fair.slots()[1].id}
    assert after[locked].slot_id != fair.slots()[3].id


def test_a_closed_table_moves_the_meeting_at_it_and_no_other(fair: MeetingFair) -> None:
    fair.hold("light-gene", slot=2, table=0)
    fair.hold("sensing-storage", slot=2, table=1)
    slot = fair.slots()[2]
    Availability(fair.store).close(slot.starts_at, slot.ends_at, fair.tables()[0].id)
    made = repaired(fair, EVE)
    assert [one.before.request_id for one in made.diff.moved] == [fair.requests["light-gene"]]


@pytest.mark.parametrize("how", [How.FRESH, How.REPAIR])
def test_nobody_meets_whom_nobody_asks_for_any_more(fair: MeetingFair, how: How) -> None:
    held = fair.hold("light-gene", slot=3, table=0)
    Meetings(fair.store, lambda: EVE).lock(held, locked=True)
    fair.withdraw("light-gene")
    made = repaired(fair, EVE, how)
    assert [one.id for one in made.diff.dropped] == [held]
    (line,) = news_of(fair.store, made).dropped
    assert not line.is_wanted


def test_the_news_name_everybody_once_with_whom_to_call(fair: MeetingFair) -> None:
    with fair.store.writing("test") as writer:
        visitor = writer.need(Person, fair.visitor)
        writer.save(replace(visitor, phone="13800000001"))
    news = news_of(fair.store, repaired(fair, EVE, How.FRESH))
    assert (len(news.added), news.placed, news.requested, news.proved) == (7, 7, 7, True)
    told = {one.party.id: one for one in news.told}
    assert set(told) == {*fair.exhibitors.values(), fair.visitor}
    assert sum(one.meetings for one in news.told) == 14
    assert [one.phone for one in told[fair.visitor].contacts] == ["13800000001"]
    times = [line.after.slot_id for line in news.added if line.after]
    order = [slot.id for slot in fair.slots()]
    assert times == sorted(times, key=order.index)


def test_a_company_meets_while_a_colleague_sits_in_a_forum(fair: MeetingFair) -> None:
    people = []
    slot = fair.slots()[2]
    with fair.store.writing("test") as writer:
        staff = replace(writer.need(Person, fair.visitor), exhibitor_id=fair.exhibitors["light"])
        session = Session(
            SessionId(new_id()), "论坛", "", SessionKind.FORUM, slot.starts_at, slot.ends_at
        )
        writer.save(session)
        for _ in range(2):
            person = replace(staff, id=type(staff.id)(new_id()), days=())
            people.append(person.id)
            writer.save(person)
        writer.save(Registration(new_id(), session.id, people[0]))
    held = fair.hold("light-gene", slot=2, table=0)
    assert not repaired(fair, EVE).diff.moved
    with fair.store.writing("test") as writer:
        writer.save(Registration(new_id(), session.id, people[1]))
    assert [one.before.id for one in repaired(fair, EVE).diff.moved] == [held]


def marks(fair: MeetingFair) -> list[tuple[Mark, bool]]:
    with fair.store.reading() as reader:
        return [(mark.mark, mark.voids is not None) for mark in reader.all(MeetingMark)]


def test_what_becomes_of_a_meeting_is_a_fact_that_can_be_taken_back(fair: MeetingFair) -> None:
    held = fair.hold("light-gene", slot=0, table=0)
    service = Meetings(fair.store, lambda: EVE)
    service.note(held, Mark.LATE)
    service.note(held, Mark.LATE)
    service.mark(held, MeetingState.HELD)
    service.mark(held, MeetingState.PLANNED)
    assert marks(fair) == [
        (Mark.LATE, False),
        (Mark.LATE, True),
        (Mark.HELD, False),
        (Mark.HELD, True),
    ]
    assert fair.meetings()["light-gene"].state is MeetingState.PLANNED


@pytest.mark.parametrize(
    ("name", "slot", "code"),
    [("visitor-laser", 1, "meetings.away"), ("light-gene", 2, "meetings.absent")],
)
def test_a_hand_cannot_break_what_the_search_must_keep(
    fair: MeetingFair, name: str, slot: int, code: str
) -> None:
    away(fair, "light", 2)
    request = fair.requests[name]
    service = Meetings(fair.store, lambda: EVE)
    with pytest.raises(AppError) as refused:
        service.place(request, fair.slots()[slot].id, fair.tables()[0].id)
    assert refused.value.code == code
    assert refused.value.facts["name"]
    assert fair.meetings() == {}


def test_an_exhibitor_that_cancels_takes_its_meetings_and_requests_with_it(
    fair: MeetingFair,
) -> None:
    service = Meetings(fair.store, lambda: EVE)
    service.schedule(quick)
    service.cancel_exhibitor(fair.exhibitors["storage"])
    held = fair.meetings()
    theirs = {name for name in held if "storage" in name}
    assert {held[name].state for name in theirs} == {MeetingState.CANCELLED}
    assert {held[name].state for name in held.keys() - theirs} == {MeetingState.PLANNED}
    assert repaired(fair, EVE).diff.is_empty
    History(fair.store).undo()
    assert {one.state for one in fair.meetings().values()} == {MeetingState.PLANNED}
