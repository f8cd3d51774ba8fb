"""What tests/bench/fuzz.py and the reading it led to have found: each ended the import once."""

import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.imports import Ground, Kind
from app.services.importing import read
from app.services.importing.cells import Flaw
from app.services.importing.guard import Extent
from app.services.importing.moments import Calendar, span
from app.services.importing.places import booth_key, booths
from tests.services.importing import mutations
from tests.services.importing.sheets import codes, csv_file, outcome

DIGITS = "9" * 5_000  # more than Python makes a number of
EVENT = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:论坛\n{}\nEND:VEVENT\nEND:VCALENDAR\n"
CARD = "BEGIN:VCARD\nFN:张伟\n{}\nEND:VCARD\n"


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART;TZID=:20181128T090000",
        "DTSTART:9999-12-31T23:59:59-12:00",
        f"DTSTART:20181128T090000\nDURATION:P{DIGITS}D",
    ],
)
def test_a_calendar_of_odd_moments_is_read(tmp_path: Path, line: str) -> None:
    reading = read(csv_file(tmp_path, EVENT.format(line), name="a.ics"))
    assert reading.kind is Kind.PROGRAMME
    assert reading.read == 1


def test_a_zone_of_more_than_a_day_is_none(tmp_path: Path) -> None:
    zone = "BEGIN:VTIMEZONE\nTZID:Hier\nTZOFFSETTO:+2399\nEND:VTIMEZONE\nBEGIN:VEVENT"
    text = EVENT.format("DTSTART;TZID=Hier:20181128T090000").replace("BEGIN:VEVENT", zone)
    reading = read(csv_file(tmp_path, text, name="a.ics"))
    assert "time.zone" in [code for *_, code in codes(reading)]


@pytest.mark.parametrize("line", ["TEL;CHARSET=:138", "TEL;CHARSET=a\0b:138", "TEL;TYPE=:138"])
def test_a_card_of_odd_parameters_is_read(tmp_path: Path, line: str) -> None:
    reading = read(csv_file(tmp_path, CARD.format(line), name="a.vcf"))
    assert reading.kind is Kind.PEOPLE
    assert reading.read == 1


@pytest.mark.parametrize("count", ["²", DIGITS, "٣"])
def test_a_programme_of_odd_counts_is_read(tmp_path: Path, count: str) -> None:
    text = mutations.SCHEDULE.replace("</conference>", f"<days>{count}</days></conference>")
    assert read(csv_file(tmp_path, text, name="a.xml")).good == 1


def test_half_a_character_in_a_programme_is_no_end(tmp_path: Path) -> None:
    event = {"id": 1, "start": "10:00", "date": "2018-11-28T10:00:00+08:00", "title": "论坛?"}
    days = [{"date": "2018-11-28", "rooms": {"A": [event]}}]
    document = json.dumps({"schedule": {"conference": {"days": days}}}, ensure_ascii=False)
    path = tmp_path / "a.json"
    path.write_bytes(document.encode().replace(b"?", b"\xed\xa0\x80"))
    assert read(path).read == 1


def test_lists_in_lists_are_read_or_refused(tmp_path: Path) -> None:
    """Whichever of several readers is the first to run out of depth."""
    event = '{"title":"论坛","start":"10:00","date":"2018-11-28T10:00:00+08:00"}'
    day = f'{{"days":[{{"rooms":{{"A":[{event}]}}}}]}}'
    most = sys.getrecursionlimit()
    answers = Counter[str]()
    for depth in range(most - 300, most, 2):
        nested = f"{'[' * depth}1{']' * depth}"
        for text in (
            f'[{{"姓名":"张","单位":"x","手机":{nested}}}]',
            f'[{{"code":"A","status":"p","positions":[{{"attendee_name":{nested}}}]}}]',
            f'{{"schedule":{{"conference":{day}}},"x":{nested}}}',
        ):
            told = outcome(csv_file(tmp_path, text, name="a.json"))
            answers[told if isinstance(told, str) else "read"] += 1
    assert set(answers) == {"read", "import.broken"}


def test_a_programme_at_the_end_of_the_calendar_is_refused(tmp_path: Path) -> None:
    text = "场次,日期,开始时间\n甲,9999-12-31,23:30\n乙,0001-01-01,00:30\n"
    reading = read(csv_file(tmp_path, text), Kind.PROGRAMME)
    assert codes(reading) == [(2, "日期", "date.form"), (3, "日期", "date.form")]


def test_what_no_number_is_is_no_day() -> None:
    calendar = Calendar(Ground())
    for cell in (float("inf"), float("-inf"), float("nan")):
        assert isinstance(calendar.day(cell), Flaw)
        assert calendar.split(cell)[0] is None


def test_a_booth_of_thousands_of_digits_has_a_key() -> None:
    assert booth_key(DIGITS) == DIGITS
    assert booth_key("A-0012") == booth_key("a12")


def test_long_cells_are_read_in_no_time() -> None:
    """Each took minutes or hours: their patterns tried every way to part the digits."""
    booths(f"{DIGITS}~{DIGITS}~x" * 20)
    Calendar(Ground()).days("～".join([DIGITS] * 20))
    Calendar(Ground()).split("0T" * 50_000)
    assert span(" \n" * 50_000) is None
    extent = Extent()
    extent.see_filled(b'<c r="B2"><v>1</v></c>' + b'r="A1" ' * 100_000)
    assert (extent.rows, extent.columns, extent.cells) == (2, 2, 1)


def test_a_heading_of_many_brackets_is_read_in_no_time(tmp_path: Path) -> None:
    text = json.dumps([{"(" * 200_000: "x"}])
    with pytest.raises(AppError):
        read(csv_file(tmp_path, text, name="a.json"))
