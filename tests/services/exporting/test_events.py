"""The programme and the meetings as calendars: one identity for ever, each change told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.exhibitors import BoothPlace
from app.models.fairs import Booth, Room
from app.models.ids import BoothId, ExhibitorId, MeetingId, RequestId, RoomId, SessionId
from app.models.imports import Kind as ImportKind
from app.models.meetings import Meeting, MeetingState, Request, Slot
from app.models.programme import Session, SessionKind, Speaker
from app.services.calendars import calendar_frame, read_calendars
from app.services.documents.calendar import write_calendar
from app.services.documents.words import Language as DocumentLanguage
from app.services.exporting import Exports, Language
from app.services.history import History
from app.services.intake import Intake
from tests.services.visitors.fair import VisitorFair, visitor_fair

STARTS = datetime(2018, 11, 28, 1, 30, tzinfo=UTC)
FORUM = SessionId("s1")


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[VisitorFair]:
    made = visitor_fair(tmp_path / "a.fair")
    asked, asking = made.exhibitors["拟真传感技术"], made.exhibitors["示例储能科技"]
    with made.store.reading() as reader:
        slot = reader.all(Slot)[0]
    made.write(
        Room(RoomId("r1"), "主论坛厅", "Main hall", 320, 1),
        Session(
            FORUM, "储能安全论坛；热失控", "Storage safety", SessionKind.FORUM,
            STARTS, STARTS + timedelta(hours=2), RoomId("r1"), abstract="第一行\n第二行, 共两行",
        ),
        Speaker("k1", FORUM, 0, "温景和", organisation="虚构技术交易所", topic="怎样写" * 20),
        Booth(BoothId("b1"), "A-12", "A000012"),
        BoothPlace("bp", ExhibitorId(asked), BoothId("b1")),
        Request(RequestId("q1"), asked, from_exhibitor_id=asking, topic="温漂"),
        Request(RequestId("q2"), asked, from_person_id=made.people["周予安"]),
        Meeting(MeetingId("m1"), RequestId("q1"), slot.id, booth_id=BoothId("b1")),
        Meeting(MeetingId("m2"), RequestId("q2"), slot.id, state=MeetingState.CANCELLED),
    )  # fmt: skip
    yield made
    made.store.close()


def _lines(path: Path) -> list[str]:
    """The file's lines, unfolded by the rule of RFC 5545, 3.1."""
    raw = path.read_bytes()
    assert raw.endswith(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")
    return re.sub(r"\r\n[ \t]", "", raw.decode()).split("\r\n")


def _events(path: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    is_inside = False
    for line in _lines(path):
        if line == "BEGIN:VEVENT":
            found.append({})
        is_inside = line == "BEGIN:VEVENT" or (is_inside and line != "END:VEVENT")
        if is_inside:
            head, _, value = line.partition(":")
            found[-1][head.partition(";")[0]] = value
    return found


def _exports(fair: VisitorFair, language: Language = Language.CHINESE) -> Exports:
    return Exports(fair.store, fair.clock, language=language)


def test_a_session_keeps_its_identity_and_counts_its_changes(
    fair: VisitorFair, tmp_path: Path
) -> None:
    path = tmp_path / "a.ics"
    assert _exports(fair).programme(path).rows == 1
    (first,) = _events(path)
    assert "BEGIN:VTIMEZONE" in _lines(path)
    assert first["SUMMARY"] == "储能安全论坛；热失控"
    assert first["DTSTART"] == "20181128T093000"
    assert first["LOCATION"] == "主论坛厅"
    assert first["DESCRIPTION"] == "第一行\\n第二行\\, 共两行"
    with fair.store.writing("session.move") as writer:
        session = writer.need(Session, FORUM)
        writer.save(replace(session, ends_at=session.ends_at + timedelta(minutes=5)))
    _exports(fair, Language.ENGLISH).programme(path)
    (second,) = _events(path)
    assert second["UID"] == first["UID"]
    assert int(second["SEQUENCE"]) == int(first["SEQUENCE"]) + 1
    assert (second["SUMMARY"], second["DTEND"]) == ("Storage safety", "20181128T113500")


def test_meetings_name_both_sides_and_what_was_called_off(
    fair: VisitorFair, tmp_path: Path
) -> None:
    path = tmp_path / "a.ics"
    assert _exports(fair).meetings(path).rows == 2
    told = {event["SUMMARY"]: event for event in _events(path)}
    held = told["示例储能科技 × 拟真传感技术"]
    assert held["STATUS"] == "CONFIRMED"
    assert held["LOCATION"].startswith("展位 A-12")
    assert told["试样轻量化部件 · 周予安 × 拟真传感技术"]["STATUS"] == "CANCELLED"


@pytest.mark.parametrize("language", Language)
def test_a_calendar_of_meetings_comes_back_as_what_is_here(
    fair: VisitorFair, tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "a.ics"
    _exports(fair, language).meetings(path)
    intake = Intake(fair.store)
    prepared = intake.prepare(path)
    assert (prepared.reading.kind, prepared.reading.problems) == (ImportKind.MEETINGS, ())
    assert (prepared.plan.added, prepared.plan.merged) == (0, 2)
    with fair.store.reading() as reader:
        before = sorted(map(repr, reader.all(Request)))
    intake.carry_in(prepared)
    with fair.store.reading() as reader:
        assert sorted(map(repr, reader.all(Request))) == before
        assert reader.count(Session) == 1


def test_an_agenda_comes_back_as_meetings_and_makes_no_session(
    fair: VisitorFair, tmp_path: Path
) -> None:
    with fair.store.reading() as reader:
        frame = calendar_frame(reader, STARTS, DocumentLanguage.ZH)
        (agenda,) = read_calendars(reader, DocumentLanguage.ZH, [fair.exhibitors["拟真传感技术"]])
    write_calendar(tmp_path / "a.ics", agenda, frame)
    prepared = Intake(fair.store).prepare(tmp_path / "a.ics")
    assert prepared.reading.kind is ImportKind.MEETINGS
    assert (prepared.plan.added, prepared.plan.merged) == (0, 2)


def test_a_meeting_that_was_removed_is_cancelled_under_its_identity(
    fair: VisitorFair, tmp_path: Path
) -> None:
    path = tmp_path / "a.ics"
    _exports(fair).meetings(path)
    before = next(event for event in _events(path) if event["STATUS"] == "CONFIRMED")
    with fair.store.writing("meeting.remove") as writer:
        writer.remove(Meeting, MeetingId("m1"))
    assert _exports(fair).meetings(path).rows == 2
    after = next(event for event in _events(path) if event["UID"] == before["UID"])
    assert after["STATUS"] == "CANCELLED"
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert _exports(fair).meetings(tmp_path / "a.csv").rows == 1
    plan = Intake(fair.store).prepare(path).plan  # what went out comes back: nothing new
    assert (plan.added, plan.merged) == (0, 2)


def test_a_calendar_without_an_event_is_not_written(tmp_path: Path) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    with pytest.raises(AppError) as refused:
        _exports(fair).programme(tmp_path / "a.ics")
    fair.store.close()
    assert refused.value.code == "documents.nothing"
    assert not (tmp_path / "a.ics").exists()


def test_a_session_taken_out_of_the_programme_is_cancelled_under_its_identity(
    fair: VisitorFair, tmp_path: Path
) -> None:
    path = tmp_path / "programme.ics"
    exports = Exports(fair.store, fair.clock)
    exports.programme(path)
    (before,) = _events(path)
    with fair.store.writing("session.remove", name="") as writer:
        for speaker in writer.all(Speaker):
            writer.remove(Speaker, speaker.id)
        writer.remove(Session, FORUM)
    exports.programme(path)
    (after,) = _events(path)
    assert (after["UID"], after["STATUS"]) == (before["UID"], "CANCELLED")
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    History(fair.store).undo()
    exports.programme(path)
    (again,) = _events(path)
    assert again.get("STATUS") != "CANCELLED"


def test_a_session_whose_making_was_undone_was_never_announced(
    fair: VisitorFair, tmp_path: Path
) -> None:
    with fair.store.writing("session.add", name="") as writer:
        at = (STARTS, STARTS + timedelta(hours=1))
        writer.save(Session(SessionId("s9"), "一时之念", "", SessionKind.FORUM, *at))
    History(fair.store).undo()
    path = tmp_path / "programme.ics"
    Exports(fair.store, fair.clock).programme(path)
    assert len(_events(path)) == 1
