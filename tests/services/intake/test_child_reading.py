"""What the other process brings back is what reading here would give, and never half a file."""

import os
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.imports import Kind
from app.services.importing import plan_import, read, read_rows
from app.services.importing.limits import Limits, limits_for
from app.services.intake import Intake, Packed, open_sheet, work
from app.services.intake.work import Look, Preparation
from app.services.store import Store
from tests.services.exhibitors.small_fair import small_fair
from tests.services.importing.sheets import csv_file, xlsx_file
from tests.services.intake.test_intake import EXHIBITORS


class Listening:
    """Stands in for the line to the window."""

    def __init__(self) -> None:
        self.said: list[tuple[int, int | None] | str] = []

    def progress(self, done: int, of: int | None) -> None:
        self.said.append((done, of))

    def unbound(self) -> None:
        self.said.append("unbound")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return small_fair(tmp_path / "a.fair").store


def test_packed_values_are_a_sequence() -> None:
    numbers = list(range(0, 4_000, 2))
    packed = Packed((f"v{n}" for n in numbers), lambda text: int(text[1:]))
    assert len(packed) == 2_000
    assert list(packed) == [f"v{n}" for n in numbers]
    assert (packed[0], packed[-1], packed[777]) == ("v0", "v3998", "v1554")
    assert packed[498:502] == ("v996", "v998", "v1000", "v1002")
    assert (packed.find(1_554), packed.find(1_555), packed.find(9_999)) == ("v1554", None, None)
    assert list(packed.numbers) == numbers
    with pytest.raises(IndexError):
        packed[2_000]
    assert not Packed(())


def test_the_answer_is_that_of_reading_here(tmp_path: Path, store: Store) -> None:
    path = xlsx_file(tmp_path, EXHIBITORS)
    prepared = Intake(store).prepare(path, with_rows=True)
    here = read(path)
    assert list(prepared.reading.drafts) == list(here.drafts)
    assert prepared.reading.problems == here.problems
    assert [row.texts[0] for row in prepared.rows] == [row[0] for row in EXHIBITORS[1:]]
    assert prepared.draft(3) == here.drafts[1]
    assert prepared.draft(99) is None
    assert prepared.plan.added <= plan_import(here, ()).added


def test_rows_are_only_brought_when_asked_for(tmp_path: Path, store: Store) -> None:
    assert len(Intake(store).prepare(xlsx_file(tmp_path, EXHIBITORS)).rows) == 0


def test_limits_are_off_once_the_file_is_read(tmp_path: Path, store: Store) -> None:
    listening = Listening()
    path = csv_file(tmp_path, "公司名称\n甲公司\n")
    order = Preparation(Look(path, None), None, None, None, store.path, store.device)
    work.prepare(listening, order)
    assert listening.said == [(1, None), "unbound"]


def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = csv_file(tmp_path, "公司名称\n甲公司\n")

    def slowly(*args: object, **named: object) -> object:
        with path.open("a", encoding="utf-8") as stream:
            stream.write("乙公司\n")
        return read_rows(*args, **named)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr("app.services.intake.work.read_rows", slowly)
    order = Preparation(Look(path, None), None, None, None, store.path, store.device)
    with pytest.raises(AppError) as told:
        work.prepare(Listening(), order)
    assert (told.value.code, told.value.facts) == ("import.changed", {"name": "sheet.csv"})


def test_reading_leaves_the_fair_as_it_was(tmp_path: Path, store: Store) -> None:
    with store.reading() as reader:
        before = reader.state()
    Intake(store).prepare(xlsx_file(tmp_path, EXHIBITORS), Kind.EXHIBITORS)
    with store.reading() as reader:
        assert reader.state() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_neither_pipes_nor_folders_nor_devices_are_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "people.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero")):
        with pytest.raises(AppError) as told:
            open_sheet(path)
        assert told.value.code == "import.unreadable"


def test_memory_grows_with_the_file_up_to_a_bound(tmp_path: Path) -> None:
    small = limits_for(csv_file(tmp_path, "a"))
    sparse = tmp_path / "large.xlsx"
    with sparse.open("wb") as stream:
        stream.truncate(10_000_000)
    large = limits_for(sparse)
    with sparse.open("wb") as stream:
        stream.truncate(10_000_000_000)
    assert small.memory < 210_000_000 < large.memory < limits_for(sparse).memory == 1_500_000_000
    assert limits_for(tmp_path / "nowhere.csv") == Limits(205_000_000, 30, 60)
