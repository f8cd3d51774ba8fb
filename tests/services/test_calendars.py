"""Calendars keep a meeting's identity for ever, count its changes, and take off what is gone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from app.errors import AppError
from app.models.fairs import Room
from app.models.ids import RoomId, SessionId, new_id
from app.models.meetings import Meeting, MeetingState, Request
from app.models.programme import Registration, Session, SessionKind
from app.services.documents.words import Language
from app.services.history import History
from app.services.meeting_papers import MeetingPapers
from app.services.meetings import Meetings
from app.services.requests import Requests
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "c.fair")
    yield made
    made.store.close()


@pytest.fixture
def papers(fair: MeetingFair) -> MeetingPapers:
    return MeetingPapers(fair.store, lambda: EVE)


def events(path: Path) -> list[Event]:
    return list(Calendar.from_ical(path.read_bytes()).events)


def one(papers: MeetingPapers, fair: MeetingFair, folder: Path, whose: str = "sensing") -> Event:
    """The only event in the calendar of an exhibitor."""
    path = folder / f"{new_id()}.ics"
    papers.write_calendar(path, fair.exhibitors[whose])
    (event,) = events(path)
    return event


def test_a_calendar_says_when_where_with_whom_and_why(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    fair.hold("sensing-storage", 1, 0)
    path = tmp_path / "c.ics"
    sheet = papers.write_calendar(path, fair.exhibitors["sensing"])
    assert (sheet.calendars, sheet.events, sheet.cancelled) == (1, 1, 0)
    calendar = Calendar.from_ical(path.read_bytes())
    assert calendar["method"] == "PUBLISH"
    assert [zone.tz_name for zone in calendar.timezones] == ["Asia/Shanghai"]
    (event,) = calendar.events
    slot = fair.slots()[1]
    assert (event.start, event.end) == (slot.starts_at, slot.ends_at)
    assert b"DTSTART;TZID=Asia/Shanghai:20181128T133000" in path.read_bytes()
    assert event["summary"] == "洽谈：示例储能科技"
    assert event["location"] == "1 号桌"
    assert event["description"] == "A-01\n议题：sensing and storage"
    assert event["status"] == "CONFIRMED"
    assert event.DTSTAMP == EVE
    assert fair.requests["sensing-storage"] in str(event["uid"])


def test_both_sides_hold_the_same_event(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    fair.hold("sensing-storage", 1, 0)
    asking, asked = (one(papers, fair, tmp_path, who) for who in ("sensing", "storage"))
    assert asking["uid"] == asked["uid"]
    assert asked["summary"] == "洽谈：拟真传感技术"


def test_the_number_of_changes_rises_with_a_move_and_with_its_undoing_but_not_with_a_lock(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    meeting = fair.hold("sensing-storage", 0, 0)
    meetings, history = Meetings(fair.store, lambda: EVE), History(fair.store)
    slots, tables = fair.slots(), fair.tables()
    first = one(papers, fair, tmp_path)
    assert first["sequence"] == 0
    meetings.lock(meeting, locked=True)
    assert one(papers, fair, tmp_path)["sequence"] == 0
    meetings.move(meeting, slots[3].id, tables[1].id)
    moved = one(papers, fair, tmp_path)
    assert (moved["sequence"], moved.start) == (1, slots[3].starts_at)
    history.undo()
    back = one(papers, fair, tmp_path)
    assert (back["sequence"], back.start) == (2, slots[0].starts_at)
    assert back["uid"] == first["uid"] == moved["uid"]


def test_a_meeting_placed_anew_is_the_same_event_and_counts_on(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    meeting = fair.hold("sensing-storage", 0, 0)
    first = one(papers, fair, tmp_path)
    with fair.store.writing("test.remove") as writer:
        writer.remove(Meeting, meeting)
    gone = one(papers, fair, tmp_path)
    assert (gone["status"], gone["sequence"]) == ("CANCELLED", 1)
    assert gone.start == fair.slots()[0].starts_at
    fair.hold("sensing-storage", 2, 1)
    again = one(papers, fair, tmp_path)
    assert (again["status"], again["sequence"]) == ("CONFIRMED", 2)
    assert first["uid"] == gone["uid"] == again["uid"]


def test_what_was_taken_off_is_also_a_message_of_its_own(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    fair.hold("sensing-storage", 0, 0)
    fair.hold("gene-sensing", 2, 0)
    Requests(fair.store, lambda: EVE).decline([fair.requests["sensing-storage"]])
    sheet = papers.write_calendars(tmp_path / "all")
    assert (sheet.calendars, sheet.cancelled) == (3, 2)
    names = sorted(path.name for path in (tmp_path / "all").iterdir())
    assert names == [
        "A-01 示例储能科技 - CANCEL.ics",
        "A-01 示例储能科技.ics",
        "拟真传感技术 - CANCEL.ics",
        "拟真传感技术.ics",
        "范例基因检测.ics",
    ]
    off = Calendar.from_ical((tmp_path / "all" / "拟真传感技术 - CANCEL.ics").read_bytes())
    assert off["method"] == "CANCEL"
    assert [event["status"] for event in off.events] == ["CANCELLED"]
    both = events(tmp_path / "all" / "拟真传感技术.ics")
    assert [event["status"] for event in both] == ["CANCELLED", "CONFIRMED"]


def test_lines_are_folded_at_75_octets_and_never_inside_a_letter(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    topic = "面向动力电池的叠片压力监测；MEMS 压力芯片，联合研发\n第二行, 𠮷㛃" * 5
    with fair.store.writing("test.topic") as writer:
        request = writer.need(Request, fair.requests["sensing-storage"])
        writer.save(replace(request, topic=topic))
    fair.hold("sensing-storage", 0, 0)
    path = tmp_path / "c.ics"
    papers.write_calendar(path, fair.exhibitors["sensing"])
    lines = path.read_bytes().split(b"\r\n")
    assert lines.pop() == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")
    (event,) = events(path)
    assert event["description"] == f"A-01\n议题：{topic}"


def test_a_visitors_forums_stand_in_the_calendar_and_language_is_chosen(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    start = datetime(2018, 11, 29, 5, 30, tzinfo=UTC)
    room = Room(RoomId(new_id()), "多功能厅", "Function hall", 200, 1)
    forum = Session(
        SessionId(new_id()),
        "工业软件论坛",
        "Industrial software",
        SessionKind.FORUM,
        start,
        start.replace(hour=7),
        room.id,
    )
    with fair.store.writing("test.forum") as writer:
        writer.save_all([room, forum, Registration(new_id(), forum.id, fair.visitor)])
    path = tmp_path / "v.ics"
    papers.write_calendar(path, fair.visitor, Language.EN)
    (event,) = events(path)
    assert (event["summary"], event["location"]) == ("Industrial software", "Function hall")
    assert forum.id in str(event["uid"])


def test_held_meetings_stay_and_without_any_there_is_no_file(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    with pytest.raises(AppError) as caught:
        papers.write_calendars(tmp_path / "none")
    assert caught.value.code == "documents.nothing"
    assert not (tmp_path / "none").exists()
    meeting = fair.hold("sensing-storage", 0, 0)
    Meetings(fair.store, lambda: EVE).mark(meeting, MeetingState.HELD)
    assert one(papers, fair, tmp_path)["status"] == "CONFIRMED"
