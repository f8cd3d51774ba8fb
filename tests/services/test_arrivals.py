"""Meetings ticked by a scan, and appointments made at the booth."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.ids import PersonId, new_id
from app.models.meetings import Mark, Meeting, MeetingMark, MeetingState, Request, RequestState
from app.models.people import Category, Person
from app.services.appointments import Appointments
from app.services.arrivals import Arrivals
from app.services.history import History
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "arrive.fair")
    with closing(made.store):
        yield made


def staff_of(fair: MeetingFair, name: str) -> PersonId:
    person = Person(
        PersonId(new_id()), Category.EXHIBITOR, "周予安", exhibitor_id=fair.exhibitors[name]
    )
    with fair.store.writing("test") as writer:
        writer.save(person)
    return person.id


def marks(fair: MeetingFair) -> list[Mark]:
    with fair.store.reading() as reader:
        return [mark.mark for mark in reader.all(MeetingMark)]


def test_who_comes_in_time_ticks_the_meeting(fair: MeetingFair) -> None:
    fair.hold("visitor-laser", 2, 0)
    start = fair.slots()[2].starts_at
    arrival = Arrivals(fair.store, lambda: start - timedelta(minutes=10)).come(fair.visitor)
    assert arrival is not None
    assert (arrival.starts_at, arrival.table, arrival.is_late) == (start, 1, False)
    assert fair.meetings()["visitor-laser"].state is MeetingState.HELD
    assert marks(fair) == [Mark.HELD]


def test_who_comes_late_is_noted_as_late(fair: MeetingFair) -> None:
    fair.hold("visitor-laser", 2, 0)
    start = fair.slots()[2].starts_at
    arrival = Arrivals(fair.store, lambda: start + timedelta(minutes=12)).come(fair.visitor)
    assert arrival is not None
    assert arrival.is_late
    assert marks(fair) == [Mark.LATE, Mark.HELD]


@pytest.mark.parametrize("minutes", [-40, 121])
def test_before_and_after_it_there_is_no_meeting(fair: MeetingFair, minutes: int) -> None:
    fair.hold("visitor-laser", 2, 0)
    moment = fair.slots()[2].starts_at + timedelta(minutes=minutes)
    assert Arrivals(fair.store, lambda: moment).come(fair.visitor) is None
    assert fair.meetings()["visitor-laser"].state is MeetingState.PLANNED


def test_a_companys_people_come_for_its_meetings(fair: MeetingFair) -> None:
    fair.hold("sensing-storage", 0, 0)
    person = staff_of(fair, "sensing")
    start = fair.slots()[0].starts_at
    arrivals = Arrivals(fair.store, lambda: start)
    assert arrivals.come(person, fair.exhibitors["laser"]) is None
    arrival = arrivals.come(person, fair.exhibitors["storage"])
    assert arrival is not None
    assert arrivals.come(person, fair.exhibitors["storage"]) is None  # ticked already


def test_an_appointment_takes_the_next_time_that_suits_both(fair: MeetingFair) -> None:
    desk = Appointments(fair.store, lambda: EVE)
    openings = desk.openings(fair.visitor, fair.exhibitors["gene"])
    slots = [slot.id for slot in fair.slots()]
    assert [slots.index(cell.slot_id) for cell in openings.cells] == [2, 3]  # his only day
    desk.make(fair.visitor, fair.exhibitors["gene"], openings.cells[0], "基因检测")
    with fair.store.reading() as reader:
        (request,) = reader.all(
            Request, from_person_id=fair.visitor, to_exhibitor_id=fair.exhibitors["gene"]
        )
        (meeting,) = reader.all(Meeting, request_id=request.id)
    assert (request.state, request.topic) == (RequestState.ACCEPTED, "基因检测")
    assert meeting.slot_id == openings.cells[0].slot_id
    assert [
        slots.index(cell.slot_id)
        for cell in desk.openings(fair.visitor, fair.exhibitors["laser"]).cells
    ] == [3]
    with pytest.raises(AppError, match=r"meetings\.moved_on"):
        desk.make(fair.visitor, fair.exhibitors["laser"], openings.cells[0], "")
    History(fair.store).undo()
    assert len(desk.openings(fair.visitor, fair.exhibitors["gene"]).cells) == 2


def test_a_full_quota_leaves_no_opening(fair: MeetingFair) -> None:
    with fair.store.writing("test") as writer:
        gene = writer.need(Exhibitor, fair.exhibitors["gene"])
        writer.save(replace(gene, quota=0))
    desk = Appointments(fair.store, lambda: EVE)
    assert desk.openings(fair.visitor, fair.exhibitors["gene"]).cells == ()
