"""Calendars as a programme."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.imports import Kind, Reading, SessionDraft, Severity
from app.services.importing import read
from tests.services.importing.sheets import codes, csv_file, outcome, problem


def calendar(folder: Path, *events: str, zone: str = "") -> Path:
    inner = "\r\n".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT" for event in events)
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone}{inner}\r\nEND:VCALENDAR\r\n"
    return csv_file(folder, text, name="fair.ics")


def sessions(reading: Reading) -> list[SessionDraft]:
    return [draft for draft in reading.drafts if isinstance(draft, SessionDraft)]


def test_an_event_becomes_a_session(tmp_path: Path) -> None:
    reading = read(
        calendar(
            tmp_path,
            "UID:f1@fair.example\r\nSUMMARY:长三角技术转移论坛\\, 主论坛\r\n"
            "DTSTART:20181128T020000Z\r\n"
            "DTEND:20181128T033000Z\r\nLOCATION:A1\r\nDESCRIPTION:第一行\\n第二\r\n 行"
            "\r\nBEGIN:VALARM\r\nDESCRIPTION:alarm\r\nEND:VALARM",
        )
    )
    assert reading.kind is Kind.PROGRAMME
    (session,) = sessions(reading)
    assert session.title_zh == "长三角技术转移论坛, 主论坛"
    assert session.starts_at == datetime(2018, 11, 28, 2, 0, tzinfo=UTC)
    assert session.ends_at == datetime(2018, 11, 28, 3, 30, tzinfo=UTC)
    assert (session.room, session.abstract) == ("A1", "第一行\n第二行")
    assert (session.external_id, session.row) == ("f1@fair.example", 3)
    assert reading.problems == ()


def test_times_are_understood_in_every_form(tmp_path: Path) -> None:
    own = (
        "BEGIN:VTIMEZONE\r\nTZID:UTC+11\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+1100\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )
    hour = "DURATION:PT1H30M"
    starts = [
        "DTSTART:20181128T100000",
        "DTSTART;TZID=Asia/Shanghai:20181128T100000",
        "DTSTART;TZID=China Standard Time:20181128T100000",
        'DTSTART;TZID="UTC+11":20181128T130000',
        "DTSTART;TZID=/softwarestudio.org/Asia/Shanghai:20181128T100000",
        "DTSTART;;VALUE=DATE-TIME:20181128T100000",
        "DTSTART;TZID=Nowhere/Land:20181128T100000",
    ]
    events = [f"SUMMARY:S{n}\r\n{start}\r\n{hour}" for n, start in enumerate(starts)]
    reading = read(calendar(tmp_path, *events, zone=own))
    moments = {(session.starts_at, session.ends_at) for session in sessions(reading)}
    assert len(sessions(reading)) == len(starts)
    assert moments == {
        (datetime(2018, 11, 28, 2, 0, tzinfo=UTC), datetime(2018, 11, 28, 3, 30, tzinfo=UTC))
    }
    assert problem(reading, "time.zone").facts["text"] == "Nowhere/Land"


def test_repeating_cancelled_and_whole_days_are_said(tmp_path: Path) -> None:
    reading = read(
        calendar(
            tmp_path,
            "SUMMARY:每日例会\r\nDTSTART:20181128T020000Z\r\nDTEND:20181128T023000Z\r\n"
            "RRULE:FREQ=DAILY;COUNT=3",
            "SUMMARY:已取消\r\nSTATUS:CANCELLED\r\nDTSTART:20181128T020000Z",
            "SUMMARY:布展\r\nDTSTART;VALUE=DATE:20181127\r\nDTEND;VALUE=DATE:20181128",
            "SUMMARY:展期\r\nDTSTART:20181128T010000Z\r\nDTEND:20181130T083000Z",
        )
    )
    assert [session.title_zh for session in sessions(reading)] == ["每日例会"]
    assert [(column, code) for _, column, code in codes(reading)] == [
        ("RRULE", "session.recurs"),
        ("STATUS", "session.cancelled"),
        ("DTSTART", "time.missing"),
        ("DTEND", "time.long"),
    ]
    assert problem(reading, "session.recurs").severity is Severity.WARNING


def test_an_empty_event_is_a_row_that_lacks_everything(tmp_path: Path) -> None:
    reading = read(calendar(tmp_path, "X-NOTHING:1"))
    assert (reading.read, reading.refused) == (1, 1)
    assert outcome(csv_file(tmp_path, "BEGIN:VCALENDAR\nEND:VCALENDAR\n")) == "import.empty"


def test_an_event_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:论坛\nDTSTART:20181128T020000Z\nDTEND:20181128T0"
    reading = read(csv_file(tmp_path, text, name="a.ics"))
    assert [code for *_, code in codes(reading)] == ["end.assumed", "card.cut"]


@given(st.binary(max_size=120))
def test_whatever_stands_in_an_event_reading_does_not_fail(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    path = tmp_path_factory.mktemp("c") / "a.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:" + noise + b"\nEND:VEVENT\n")
    assert isinstance(outcome(path), Reading | str)
