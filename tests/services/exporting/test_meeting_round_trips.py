"""Meetings that went out come back as meetings: nothing is lost, doubled or booked twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Booth, Fair, MeetingTable
from app.models.ids import BoothId, ExhibitorId, MeetingId, RequestId, TableId, new_id
from app.models.imports import Kind
from app.models.meetings import (
    STANDING,
    Meeting,
    MeetingState,
    Place,
    Request,
    RequestState,
    Slot,
)
from app.models.people import Person
from app.services.exporting import Exports, Language
from app.services.history import History
from app.services.importing import guess_kind, read_table
from app.services.intake import Intake, Outcome, Prepared
from tests.services.exporting.test_round_trips import ends, languages, maybe
from tests.services.importing.sheets import csv_file
from tests.services.visitors.fair import VisitorFair, visitor_fair

THIRD = "虚构光电"
CODES = {"拟真传感技术": "A-01", "示例储能科技": "B-02"}
VISITORS = ("周予安", "沈乐天", "Ada Fernsby")
STATES = st.sampled_from(MeetingState)
_told = st.fixed_dictionaries(
    {
        "asked": st.sampled_from(tuple(CODES)),
        "asking": st.sampled_from((*VISITORS, THIRD)),
        "topic": maybe,
        "weight": st.integers(1, 100),
        "booth": st.booleans(),
        "table": st.integers(1, 14),
        "state": STATES,
        "locked": st.booleans(),
        "answer": st.sampled_from(RequestState),
        "number": st.booleans(),
        "features": st.lists(st.sampled_from(["屏幕", "电源", "quiet"]), max_size=2, unique=True),
        "before": st.none() | st.sampled_from([MeetingState.MISSED, MeetingState.CANCELLED]),
    }
)
_some = st.lists(_told, min_size=1, max_size=8)


@contextmanager
def _fair(folder: Path, name: str, like: VisitorFair | None = None) -> Iterator[VisitorFair]:
    """A fair with booths; ``like`` one with the same parties, but without its meetings."""
    fair = visitor_fair(folder / name)
    with fair.store.writing("test") as writer:
        if like is None:
            third = Exhibitor(ExhibitorId(new_id()), THIRD)
            fair.exhibitors[THIRD] = third.id
            writer.save(third)
            for number, (one, code) in enumerate(CODES.items()):
                booth = Booth(BoothId(new_id()), code, str(number))
                writer.save_all((booth, BoothPlace(new_id(), fair.exhibitors[one], booth.id, 0)))
        else:
            for person in writer.all(Person):
                writer.remove(Person, person.id)
            for exhibitor in writer.all(Exhibitor):
                writer.remove(Exhibitor, exhibitor.id)
            with like.store.reading() as there:
                writer.save_all((*there.all(Exhibitor), *there.all(Booth)))
                writer.save_all((*there.all(BoothPlace), *there.all(Person)))
            fair.people, fair.exhibitors = dict(like.people), dict(like.exhibitors)
    try:
        yield fair
    finally:
        fair.store.close()


def _arrange(fair: VisitorFair, told: list[dict[str, Any]]) -> None:
    """A request each, met in a slot of its own, and perhaps missed or called off in one before."""
    with fair.store.writing("test") as writer:
        slots = writer.all(Slot, order="starts_at")
        tables = {table.number: table.id for table in writer.all(MeetingTable)}
        booths = {place.exhibitor_id: place.booth_id for place in writer.all(BoothPlace)}
        for at, one in enumerate(told):
            number, asked = one["table"], fair.exhibitors[one["asked"]]
            if number not in tables:
                tables[number] = TableId(new_id())
                writer.save(MeetingTable(tables[number], number, "A"))
            table = None if one["booth"] else tables[number]
            booth = booths[asked] if one["booth"] else None
            request = _request(fair, one, at)
            writer.save(request)
            meeting = Meeting(
                MeetingId(new_id()), request.id, slots[at].id, table, booth, one["state"],
                one["locked"],
            )  # fmt: skip
            writer.save(meeting)
            if one["before"] is not None:
                earlier = MeetingId(new_id())
                begun = slots[-1 - at].id
                writer.save(Meeting(earlier, request.id, begun, table, booth, one["before"]))


def _request(fair: VisitorFair, one: dict[str, Any], at: int) -> Request:
    asking = one["asking"]
    sides: dict[str, Any] = (
        {"from_person_id": fair.people[asking]}
        if asking in fair.people
        else {"from_exhibitor_id": fair.exhibitors[asking]}
    )
    return Request(
        RequestId(new_id()),
        fair.exhibitors[one["asked"]],
        topic=one["topic"],
        weight=one["weight"],
        state=one["answer"],
        place=Place.BOOTH if one["booth"] else Place.TABLE,
        created_at=fair.clock() - timedelta(minutes=at),
        external_id=f"Q-{at}" if one["number"] else "",
        features=tuple(one["features"]),
        **sides,
    )


def _rows(path: Path) -> list[list[Any]]:
    return [list(cells) for _, cells in read_table(path).rows()]


def _out(fair: VisitorFair, path: Path, language: Language = Language.CHINESE) -> Path:
    Exports(fair.store, fair.clock, language=language).meetings(path)
    return path


def _prepared(fair: VisitorFair, path: Path) -> Prepared:
    prepared = Intake(fair.store, fair.clock).prepare(path)
    assert prepared.reading.kind is Kind.MEETINGS
    return prepared


def _in(fair: VisitorFair, path: Path) -> Outcome:
    return Intake(fair.store, fair.clock).carry_in(_prepared(fair, path))


def _meetings(fair: VisitorFair) -> list[Meeting]:
    with fair.store.reading() as reader:
        return reader.all(Meeting)


@settings(max_examples=6, deadline=None)
@given(_some, ends, languages)
def test_meetings_come_back_as_they_went(
    told: list[dict[str, Any]], ending: str, language: Language
) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        with _fair(folder, "a.fair") as first, _fair(folder, "b.fair", first) as second:
            _arrange(first, told)
            number = len(_meetings(first))
            went = _out(first, folder / f"went.{ending}", language)
            prepared = _prepared(second, went)
            assert not prepared.reading.problems
            assert {note.code for note in prepared.plan.notes} <= {"meeting.new_table"}
            assert Intake(second.store, second.clock).carry_in(prepared).added == number
            back = _out(second, folder / f"back.{ending}", language)
            assert _rows(back) == _rows(went)
            for fair in (first, second):
                again = _in(fair, went)
                assert (again.added, again.merged, again.skipped) == (0, number, 0)
                assert len(_meetings(fair)) == number


_OWN_LINES = ("UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "ORGANIZER", "X-WR-")


def _events(path: Path) -> list[str]:
    """What the calendar says of meetings, without what only this file is called."""
    lines = path.read_text("utf-8").replace("\n ", "").splitlines()
    return [line for line in lines if not line.startswith(_OWN_LINES)]


@settings(max_examples=5, deadline=None)
@given(st.lists(_told.map(lambda one: one | {"before": None}), min_size=1, max_size=6), languages)
def test_meetings_come_back_from_the_calendar(
    told: list[dict[str, Any]], language: Language
) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        with _fair(folder, "a.fair") as first, _fair(folder, "b.fair", first) as second:
            _arrange(first, told)
            went = _out(first, folder / "went.ics", language)
            assert _in(second, went).added == len(told)
            assert _events(_out(second, folder / "back.ics", language)) == _events(went)
            for fair in (first, second):
                assert _in(fair, went).added == 0
                assert len(_meetings(fair)) == len(told)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[VisitorFair]:
    with _fair(tmp_path, "a.fair") as made:
        yield made


HEAD = "洽谈日,洽谈开始,桌号,在展位,申请方,洽谈对象,洽谈状态,洽谈主题"


def _sheet(folder: Path, *rows: str) -> Path:
    return csv_file(folder, "\n".join((HEAD, *rows)) + "\n")


def _codes(prepared: Prepared) -> list[tuple[int, str, str]]:
    notes = [(note.row, note.column, note.code) for note in prepared.plan.notes]
    return notes + [(skip.row, "", skip.reason) for skip in prepared.plan.skip]


def test_who_or_what_is_taken_is_told_and_the_request_waits(
    fair: VisitorFair, tmp_path: Path
) -> None:
    path = _sheet(
        tmp_path,
        "2018-11-28,10:00,1,,周予安,拟真传感技术,已安排,",
        "2018-11-28,10:00,1,,沈乐天,示例储能科技,已安排,",  # the table
        "2018-11-28,10:00,2,,周予安,示例储能科技,已安排,",  # the visitor
        "2018-11-28,10:07,2,,周予安,示例储能科技,已安排,不在时段",
        "2018-11-28,10:30,,,周予安,虚构光电,已安排,没有地点",
        "2018-11-28,10:00,3,,许清和,拟真传感技术,已举行,",  # the exhibitor, and it was held
        "2018-11-28,11:00,77,,许清和,拟真传感技术,已举行,",
        "2018-11-28,11:30,,A-99,许清和,拟真传感技术,已安排,别的展位",
    )
    prepared = _prepared(fair, path)
    assert _codes(prepared) == [
        (3, "桌号", "meeting.table_taken"),
        (4, "申请方", "meeting.busy"),
        (5, "洽谈开始", "meeting.no_slot"),
        (6, "桌号", "meeting.no_place"),
        (8, "桌号", "meeting.new_table"),
        (9, "在展位", "meeting.booth"),
        (7, "", "meeting.busy_out"),
    ]
    assert prepared.plan.waiting == 4
    outcome = Intake(fair.store, fair.clock).carry_in(prepared)
    assert (outcome.added, outcome.skipped) == (7, 1)
    with fair.store.reading() as reader:
        tables = {table.id: table.number for table in reader.all(MeetingTable)}
        booths = {booth.id: booth.code for booth in reader.all(Booth)}
        made = reader.all(Meeting)
        assert reader.count(Request) == 7
    assert {
        (tables.get(one.table_id or TableId("")), booths.get(one.booth_id or BoothId("")))
        for one in made
        if one.state is MeetingState.PLANNED
    } == {(1, None), (None, "A-01")}
    assert 77 in tables.values()
    History(fair.store).undo()
    with fair.store.reading() as reader:
        assert reader.count(Meeting) == reader.count(Request) == 0
        assert 77 not in {table.number for table in reader.all(MeetingTable)}


def test_what_is_here_stays_as_it_is(fair: VisitorFair, tmp_path: Path) -> None:
    one = {
        "asked": "拟真传感技术", "asking": "周予安", "topic": "试", "weight": 5, "booth": False,
        "table": 1, "state": MeetingState.PLANNED, "locked": True, "number": False,
        "answer": RequestState.ACCEPTED, "features": [], "before": None,
    }  # fmt: skip
    _arrange(fair, [one, one | {"asking": "沈乐天", "topic": "二", "number": True}])
    path = _out(fair, tmp_path / "a.csv")
    first, second = _meetings(fair)
    with fair.store.writing("test") as writer:
        later = writer.all(Slot, order="starts_at")[5]
        writer.save(Meeting(first.id, first.request_id, later.id, first.table_id, locked=True))
        writer.remove(Meeting, second.id)
        declined = writer.need(Request, second.request_id)
        writer.save(replace(declined, state=RequestState.DECLINED))
    prepared = _prepared(fair, path)
    assert [code for *_, code in _codes(prepared)] == ["meeting.differs", "meeting.unwanted"]
    Intake(fair.store, fair.clock).carry_in(prepared)
    (stays,) = _meetings(fair)
    assert stays.slot_id == later.id


def test_a_request_that_waits_gets_its_meeting(fair: VisitorFair, tmp_path: Path) -> None:
    request = Request(
        RequestId(new_id()),
        fair.exhibitors["拟真传感技术"],
        from_person_id=fair.people["周予安"],
        topic="试样",
    )
    fair.write(request)
    path = _sheet(tmp_path, "2018-11-28,10:00,1,,周予安,拟真传感技术,已安排,试样")
    assert _in(fair, path).added == 1
    (meeting,) = _meetings(fair)
    assert meeting.request_id == request.id
    with fair.store.reading() as reader:
        assert reader.all(Request) == [request]


def test_missed_and_met_again_is_one_request(fair: VisitorFair, tmp_path: Path) -> None:
    path = _sheet(
        tmp_path,
        "2018-11-28,10:00,1,,周予安,拟真传感技术,爽约,试样",
        "2018-11-28,14:00,1,,周予安,拟真传感技术,已安排,试样",
        "2018-11-29,14:00,1,,周予安,拟真传感技术,已安排,试样",
    )
    assert _in(fair, path).added == 3
    with fair.store.reading() as reader:
        assert reader.count(Request) == 2
    assert sum(one.state in STANDING for one in _meetings(fair)) == 2


def test_an_exhibitor_meets_as_many_at_once_as_it_has_people(
    fair: VisitorFair, tmp_path: Path
) -> None:
    with fair.store.writing("test") as writer:
        for exhibitor in writer.all(Exhibitor):
            writer.save(replace(exhibitor, at_once=2))
    path = _sheet(
        tmp_path,
        "2018-11-28,10:00,1,,周予安,拟真传感技术,已安排,",
        "2018-11-28,10:00,2,,沈乐天,拟真传感技术,已安排,",
        "2018-11-28,10:00,3,,许清和,拟真传感技术,已安排,",
    )
    assert [code for *_, code in _codes(_prepared(fair, path))] == ["meeting.busy"]


def test_a_fair_without_slots_takes_the_requests(fair: VisitorFair, tmp_path: Path) -> None:
    with fair.store.writing("test") as writer:
        for slot in writer.all(Slot):
            writer.remove(Slot, slot.id)
        assert writer.count(Fair) == 1
    prepared = _prepared(fair, _sheet(tmp_path, "2018-11-28,10:00,1,,周予安,拟真传感技术,已安排,"))
    assert [code for *_, code in _codes(prepared)] == ["meeting.no_slot"]
    assert prepared.plan.waiting == 1


def test_namesakes_are_told_apart_by_their_numbers(fair: VisitorFair, tmp_path: Path) -> None:
    twin = fair.add("周予安", "试样轻量化部件", "13812349999")
    one = {
        "asked": "拟真传感技术", "asking": "周予安", "topic": "", "weight": 5, "booth": False,
        "table": 1, "state": MeetingState.PLANNED, "locked": False, "number": False,
        "answer": RequestState.ACCEPTED, "features": [], "before": None,
    }  # fmt: skip
    _arrange(fair, [one])
    with _fair(tmp_path, "b.fair", fair) as other:
        _in(other, _out(fair, tmp_path / "a.xlsx"))
        with other.store.reading() as reader:
            assert [request.from_person_id for request in reader.all(Request)] == [twin]


def test_a_list_of_wishes_for_a_time_stays_a_list_of_requests(tmp_path: Path) -> None:
    rows = "申请方,洽谈对象,洽谈主题,希望洽谈时间\n周予安,拟真传感技术,试样,28 日上午\n"
    assert guess_kind(read_table(csv_file(tmp_path, rows))) is Kind.REQUESTS
