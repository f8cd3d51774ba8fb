"""The log tells who did what and when, in words, and only to the organiser."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from app.errors import AppError
from app.models.audit import USUAL, LogFilter, LogKind, LogLine
from app.models.people import Person
from app.models.scanning import Role
from app.services.audit import Audit
from app.services.history import History
from app.services.pins import Pins
from app.services.store import Reader
from app.services.store.audit_rows import TOLD
from app.services.store.mapping import FACTS
from app.services.visitors import Visitors
from app.ui.log_words import log_words
from tests.services.scanning_fair import DESK, MORNING, ScanningFair, scanning_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        yield made


def told(fair: ScanningFair, **wanted: object) -> list[LogLine]:
    page = Audit(fair.store).page(LogFilter(**wanted), 0, 100)  # type: ignore[arg-type]  # fields by name
    return list(page.lines)


def visitor(reader: Reader) -> Person:
    return next(one for one in reader.all(Person) if one.phone == "13800000001")


def test_every_kind_of_fact_is_told() -> None:
    assert set(TOLD) == set(FACTS.values())


def test_a_disclosed_number_is_in_the_log(fair: ScanningFair) -> None:
    with fair.store.reading() as reader:
        person = visitor(reader)
    Visitors(fair.store, lambda: MORNING, "王一").disclose(person.id, "phone", "lost badge")
    (line,) = told(fair, kinds=frozenset({LogKind.PRIVACY}))
    assert log_words(line) == "王一 was shown 周予安’s phone number, for: lost badge"
    assert (line.at, line.desk) == (MORNING, DESK.name)
    assert told(fair, record_id=person.id, kinds=frozenset({LogKind.PRIVACY})) == [line]
    assert told(fair, record_id=DESK.id) == []


def test_a_wrong_pin_is_in_the_log(fair: ScanningFair) -> None:
    pins = Pins(fair.store)
    pins.set(Role.ORGANISER, "1234")
    with pytest.raises(AppError):
        pins.check(Role.ORGANISER, "4321")
    newest = told(fair, kinds=frozenset({LogKind.ROLES}))[0]
    assert log_words(newest) == "A wrong PIN for the organiser"


def test_scans_are_told_when_they_are_asked_for(fair: ScanningFair) -> None:
    fair.scan("visitor", "gate")
    fair.scan("visitor", "gate")
    assert not [line for line in told(fair) if line.kind is LogKind.SCANS]
    words = [log_words(line) for line in told(fair, kinds=frozenset({LogKind.SCANS}))]
    assert [one.split(" ")[1] for one in words] == ["refused", "admitted"]


def test_steps_and_their_undoing_are_told_with_the_records_they_touched(fair: ScanningFair) -> None:
    with fair.store.writing("person.edit", name="周予安") as writer:
        person = visitor(writer)
        writer.save(_moved(person))
    History(fair.store).undo()
    undo, step = told(fair, record_id=person.id, kinds=frozenset({LogKind.STEPS}))[:2]
    assert (step.code, step.number, step.undone) == ("person.edit", 1, True)
    assert log_words(undo) == f"Undone: {log_words(step)}"


def _moved(person: Person) -> Person:
    return replace(person, city="常州")


def test_time_and_desk_narrow_the_log(fair: ScanningFair) -> None:
    fair.scan("visitor", "gate")
    scans = frozenset({LogKind.SCANS})
    (line,) = told(fair, kinds=scans)
    assert told(fair, kinds=scans, since=line.at, until=line.at + timedelta(seconds=1)) == [line]
    assert told(fair, kinds=scans, until=line.at) == []
    assert told(fair, kinds=scans, since=line.at + timedelta(seconds=1)) == []
    assert told(fair, kinds=scans, desk=DESK.id) == [line]
    assert told(fair, kinds=scans, desk="another") == []
    assert Audit(fair.store).desks() == [(DESK.id, DESK.name)]


def test_the_log_goes_into_a_workbook(fair: ScanningFair, tmp_path: Path) -> None:
    fair.scan("visitor", "gate")
    target = tmp_path / "log.xlsx"
    everything = LogFilter(frozenset(LogKind))
    written = Audit(fair.store).write(target, everything, log_words)
    rows = list(openpyxl.load_workbook(target).active.values)
    assert rows[0][:4] == ("时间", "工作台", "类别", "内容")
    assert len(rows) == written + 1
    assert written == len(told(fair, kinds=frozenset(LogKind)))
    with pytest.raises(AppError) as refused:
        Audit(fair.store).write(tmp_path / "log.pdf", everything, log_words)
    assert refused.value.code == "export.format"
    assert LogKind.SCANS not in USUAL
