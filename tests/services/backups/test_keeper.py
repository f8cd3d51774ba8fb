"""While a fair is open somebody keeps watch; what the disk does is told, and passes."""

import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from app.errors import AppError
from app.models.backups import Reason
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.models.safety import Room, Safety, room_of
from app.services.backups import folder
from app.services.backups.backups import Backups
from app.services.backups.keeper import Keeper, Round, Wanted
from app.services.backups.reserve import SIZE, Reserve
from app.services.backups.second import SecondPlace
from app.services.store import Store
from tests.services.exhibitors.small_fair import small_fair

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)


@dataclass
class Watched:
    """A fair with a keeper whose work is done when the test says so."""

    store: Store
    moment: datetime = NOON
    told: list[Safety] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)

    def __post_init__(self) -> None:
        backups = Backups(self.store.path, lambda: self.moment)
        self.keeper = Keeper(self.store, backups, self.told.append, self.wanted.append)
        self.store.watch = self.keeper

    @property
    def safety(self) -> Safety:
        return self.keeper.safety

    def write(self, code: str = "exhibitor.add", count: int = 1) -> None:
        with self.store.writing(code) as writer:
            for _ in range(count):
                writer.save(Exhibitor(ExhibitorId(new_id()), "后来者科技"))

    def refusal(self, count: int = 1) -> str:
        with pytest.raises(AppError) as refused:
            self.write(count=count)
        return refused.value.code

    def problem(self) -> str:
        return self.safety.problem.code if self.safety.problem else ""

    def away(self) -> str:
        return self.safety.away.code if self.safety.away else ""

    def trouble(self) -> str:
        return self.safety.trouble.code if self.safety.trouble else ""

    def reasons(self) -> list[str]:
        return [one.reason.value for one in self.keeper.backups.all()]

    def held(self) -> int:
        with self.store.reading() as reader:
            return reader.count(Exhibitor)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    (tmp_path / "fair").mkdir()
    made = Watched(small_fair(tmp_path / "fair" / "a.fair").store)
    yield made
    made.store.close()


def test_at_opening_a_first_backup_is_made_and_told(watched: Watched) -> None:
    watched.keeper.begin()
    watched.keeper.look()
    assert watched.reasons() == ["automatic"]
    assert watched.safety.last is not None
    assert not watched.safety.is_working
    assert any(one.is_working for one in watched.told)


def test_a_second_look_within_ten_minutes_is_no_news(watched: Watched) -> None:
    watched.keeper.look()
    watched.write()
    before = watched.safety.last
    watched.keeper.look()
    assert watched.safety.last is before


def test_an_import_and_a_merge_are_preceded_by_a_backup(watched: Watched) -> None:
    for code, reason in (("import.people", Reason.IMPORT), ("person.merge", Reason.MERGE)):
        watched.write(code)
        wanted = watched.wanted.pop()
        assert wanted.reason is reason
        before = watched.held()
        watched.keeper.write(wanted)
        newest = watched.keeper.backups.all()[0].path
        with closing(Store.open(newest, watched.store.device)) as old, old.reading() as reader:
            assert reader.count(Exhibitor) == before - 1
        watched.moment += timedelta(minutes=1)
    watched.write("exhibitor.edit")
    watched.write("person.merge")  # the next of a row of merges
    assert watched.wanted == []
    watched.moment += timedelta(minutes=10)
    watched.write("person.merge")
    assert len(watched.wanted) == 1


def test_a_backup_that_fails_stops_no_work_and_is_tried_again(
    watched: Watched,
) -> None:
    backups_folder = watched.keeper.backups.folder
    backups_folder.write_bytes(b"in the way")
    watched.keeper.look()
    assert watched.problem() == "store.disk"
    watched.write("import.people")
    watched.write("person.merge")
    assert watched.held() == 5
    backups_folder.unlink()
    watched.keeper.look()
    assert watched.reasons() == []  # left in peace for two minutes
    watched.moment += timedelta(minutes=2)
    watched.keeper.look()
    assert watched.problem() == ""
    assert watched.reasons() == ["automatic"]


def test_a_missing_second_place_is_told_and_tried_again(watched: Watched, tmp_path: Path) -> None:
    second = SecondPlace(tmp_path / "stick")
    second.choose()
    watched.keeper.second = second
    (tmp_path / "stick").rename(tmp_path / "pulled")
    watched.keeper.look()
    assert (watched.away(), watched.problem()) == ("backup.second", "")
    (tmp_path / "pulled").rename(tmp_path / "stick")
    watched.keeper.look()
    assert watched.away() == ""
    assert len(list((tmp_path / "stick" / "a.backups").glob("*.fair"))) == 1
    watched.keeper.second = None
    watched.keeper.look()
    assert not watched.safety.has_second


def test_another_program_that_holds_the_file_is_told_until_it_lets_go(watched: Watched) -> None:
    with watched.store.reading() as reader:
        reader.db.execute("pragma busy_timeout = 20")
    with closing(sqlite3.connect(watched.store.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        assert watched.refusal() == "store.busy"
        assert watched.trouble() == "store.busy"
        other.rollback()
    watched.write()
    assert watched.trouble() == ""
    assert watched.held() == 4


def test_a_folder_that_is_put_back_is_used_again_by_every_thread(
    watched: Watched, tmp_path: Path
) -> None:
    watched.write()
    (tmp_path / "fair").rename(tmp_path / "pulled")
    assert watched.refusal() == "store.missing"
    watched.keeper.look()
    assert watched.trouble() == "store.missing"
    (tmp_path / "pulled").rename(tmp_path / "fair")
    watched.keeper.look()
    assert watched.trouble() == ""
    watched.write()
    assert watched.held() == 5


def test_a_copy_that_has_everything_is_as_good_as_the_file(
    watched: Watched,
) -> None:
    """A cloud folder or a stick in another port gives the file a new identity."""
    watched.write()
    made = watched.keeper.backups.make(Reason.MANUAL)
    made.path.replace(watched.store.path)
    assert watched.refusal() == "store.replaced"
    watched.keeper.look()
    assert watched.trouble() == ""
    watched.write()
    assert watched.held() == 5


def test_an_older_copy_is_not_taken_for_the_file(watched: Watched) -> None:
    made = watched.keeper.backups.make(Reason.MANUAL)
    watched.write()
    watched.store.path.with_name("a.fair-wal").unlink()  # what is synchronised is the file alone
    made.path.replace(watched.store.path)
    assert watched.refusal() == "store.replaced"
    watched.keeper.look()
    assert watched.trouble() == "store.replaced"
    assert watched.refusal() == "store.replaced"


def test_a_refused_step_is_no_trouble(watched: Watched) -> None:
    with pytest.raises(AppError), watched.store.writing("exhibitor.add"):
        raise AppError("exhibitor.nameless")
    assert watched.trouble() == ""
    assert watched.told == []


def test_a_full_disk_gets_the_reserve_and_work_goes_on_when_there_is_room(
    watched: Watched,
) -> None:
    watched.keeper.look()
    reserve = Reserve(watched.store.path)
    assert reserve.path.exists()
    with watched.store.reading() as reader:
        pages = reader.db.execute("pragma page_count").fetchone()[0]
        reader.db.execute(f"pragma max_page_count = {pages}")
    assert watched.refusal(count=2_000) == "store.full"
    assert watched.trouble() == "store.full"
    assert not reserve.path.exists()
    assert watched.held() == 3
    watched.keeper.look()
    assert watched.trouble() == ""
    assert reserve.path.exists()
    watched.write()
    assert watched.held() == 4
    watched.keeper.close()
    watched.keeper.look()
    assert not reserve.path.exists()


def test_while_there_is_no_room_the_trouble_stays(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(watched.store.path.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1_000_000))
    watched.keeper.failed(AppError("store.full"))
    watched.keeper.look()
    assert watched.trouble() == "store.full"
    assert watched.safety.room is Room.SHORT
    monkeypatch.undo()
    watched.keeper.look()
    assert watched.trouble() == ""


def test_little_room_is_told_in_time() -> None:
    assert room_of(5_000_000_000, 1_000_000) is Room.GOOD
    assert room_of(5_000_000_000, 3_000_000_000) is Room.LOW  # no room for the next backup
    assert room_of(900_000_000, 1_000_000) is Room.LOW
    assert room_of(199_999_999, 1_000_000) is Room.SHORT


def test_a_reserve_that_cannot_be_made_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reserve = Reserve(tmp_path / "none" / "a.fair")
    assert not reserve.hold()
    assert not reserve.release()
    reserve = Reserve(tmp_path / "a.fair")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    assert not reserve.hold()
    assert not reserve.path.exists()
    monkeypatch.undo()
    assert reserve.hold()
    assert reserve.hold()
    assert reserve.path.stat().st_size == SIZE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_limit_of_the_system_on_files_is_a_full_disk(watched: Watched) -> None:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, before[1]))
    try:
        assert watched.refusal(count=5_000) in ("store.full", "store.disk")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    watched.keeper.look()
    assert watched.trouble() == ""
    assert watched.held() == 3
    watched.write()


def test_the_round_works_in_a_thread_of_its_own(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    backups, made = Backups(store.path), Event()

    def told(safety: Safety) -> None:
        if safety.last is not None and safety.last.reason is Reason.IMPORT:
            made.set()

    going = Round(lambda wanted: Keeper(store, backups, told, wanted))
    store.watch = going.keeper
    going.start()
    with store.writing("import.people") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "后来者科技"))
    assert made.wait(120) or Reason.AUTOMATIC in {one.reason for one in backups.all()}
    assert going.stop(120)
    store.close()


def test_a_mistake_ends_one_look_and_not_the_watch(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    seen = Event()

    def fail() -> None:
        raise RuntimeError("ours")

    going = Round(lambda wanted: Keeper(store, Backups(store.path), lambda _safety: None, wanted))
    going.start()
    going.ask(fail)
    going.ask(seen.set)
    assert seen.wait(120)
    assert going.stop(120)
    store.close()


def test_free_bytes_are_those_of_the_disk(tmp_path: Path) -> None:
    assert folder.free_bytes(tmp_path) == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.2)
