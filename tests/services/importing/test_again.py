"""Files of other systems go into a real fair: once and only once, and out again."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.models.imports import Kind
from app.models.people import Person
from app.models.programme import Session, Speaker
from app.services.fairs import found_fair, new_fair
from app.services.history import History
from app.services.intake import Intake
from app.services.store import Store
from tests.services.exhibitors.small_fair import DESK, MORNING
from tests.services.importing.sheets import csv_file
from tests.services.importing.test_pretix import order, position
from tests.services.importing.test_schedule import XML, event, schedule

CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:f1\r\nSUMMARY:储能论坛\r\n"
    "DTSTART:20181128T020000Z\r\nDTEND:20181128T033000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL;TYPE=CELL:{phone}\r\nEND:VCARD\r\n"
    for name, phone in (("周明", "13800000001"), ("周明", "13800000002"))
)


def _orders(folder: Path) -> Path:
    sold = [
        order("AAAA1", "p", position(1, "Casey Flores"), position(2, "周明")),
        order("BBBB2", "n", position(3, "Emily Scott")),
    ]
    return csv_file(folder, json.dumps(sold), name="orders.json")


def _schedule(folder: Path) -> Path:
    return csv_file(folder, json.dumps(schedule(event())), name="schedule.json")


FILES: dict[str, tuple[Callable[[Path], Path], Kind, int, int]] = {
    "orders": (_orders, Kind.PEOPLE, 2, 1),
    "schedule.json": (_schedule, Kind.PROGRAMME, 1, 0),
    "schedule.xml": (lambda f: csv_file(f, XML, name="s.xml"), Kind.PROGRAMME, 2, 1),
    "calendar": (lambda f: csv_file(f, CALENDAR, name="c.ics"), Kind.PROGRAMME, 1, 0),
    "cards": (lambda f: csv_file(f, CARDS, name="c.vcf"), Kind.PEOPLE, 2, 0),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    fair = new_fair("示例博览会", "Example fair", date(2018, 11, 28), date(2018, 11, 30))
    store = found_fair(tmp_path / "own.fair", fair, DESK)
    yield store
    store.close()


def _rows(store: Store) -> tuple[int, int, int]:
    with store.reading() as reader:
        return reader.count(Person), reader.count(Session), reader.count(Speaker)


@pytest.mark.parametrize("name", FILES)
def test_a_file_comes_in_once_and_can_be_undone(store: Store, tmp_path: Path, name: str) -> None:
    made, kind, added, skipped = FILES[name]
    path = made(tmp_path)
    before = _rows(store)
    intake = Intake(store, lambda: MORNING)
    first = intake.prepare(path, None)
    assert first.reading.kind is kind
    assert (first.plan.added, first.plan.skipped) == (added, skipped)
    intake.carry_in(first)
    landed = _rows(store)
    again = intake.prepare(path, None)
    assert (again.plan.added, again.plan.merged) == (0, added)
    intake.carry_in(again)
    assert _rows(store) == landed
    history = History(store)
    history.undo()
    history.undo()
    assert _rows(store) == before


def test_a_person_keeps_the_code_of_their_ticket(store: Store, tmp_path: Path) -> None:
    intake = Intake(store, lambda: MORNING)
    intake.carry_in(intake.prepare(_orders(tmp_path), None))
    with store.reading() as reader:
        people = {person.name or person.name_latin: person for person in reader.all(Person)}
    assert people["周明"].external_id.endswith("2")
    assert people["周明"].source == "#AAAA1"
    assert people["Casey Flores"].registered_at == datetime(2018, 11, 1, 2, 0, tzinfo=UTC)
