"""Backups are there in time, are known to be whole, and never crowd out the work."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.backups import Reason, Since, State
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.services.backups.backups import Backups, check
from app.services.backups.manifests import manifest_path, read_manifest
from app.services.store import Store
from app.services.store.turns import in_turn
from app.services.verification import verify
from tests.services.exhibitors.small_fair import DESK, small_fair

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)


@dataclass
class Kept:
    """A fair, its backups, and the clock on the wall."""

    store: Store
    moment: datetime = NOON

    @property
    def backups(self) -> Backups:
        return Backups(self.store.path, lambda: self.moment)

    def later(self, **amount: float) -> None:
        self.moment += timedelta(**amount)

    def write(self, name: str = "后来者科技") -> None:
        with self.store.writing("exhibitor.add", name=name) as writer:
            writer.save(Exhibitor(ExhibitorId(new_id()), name))

    def reasons(self) -> list[str]:
        return [one.reason.value for one in self.backups.all()]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    made = Kept(small_fair(tmp_path / "a.fair").store)
    yield made
    made.store.close()


def test_a_backup_says_of_itself_what_it_is(kept: Kept) -> None:
    made = kept.backups.make(Reason.MANUAL)
    told = made.manifest
    assert told is not None
    assert (told.name, told.reason, told.made_at) == ("长三角科交会", Reason.MANUAL, NOON)
    assert told.size == made.size == made.path.stat().st_size
    assert told.marks[DESK.id] > 0
    assert len(told.digest) == 64
    assert made.state is State.CHECKED
    check(made.path)
    copy = Store.open(made.path, DESK)
    assert verify(copy).is_sound
    copy.close()


def test_the_chains_heads_are_anchored_outside_the_file(kept: Kept) -> None:
    kept.write()
    made = kept.backups.make(Reason.MANUAL)
    assert made.manifest is not None
    last = made.manifest.marks[DESK.id]
    assert made.manifest.heads[DESK.id].startswith(f"{last}:")


def test_an_automatic_backup_comes_every_ten_minutes_while_somebody_works(kept: Kept) -> None:
    assert kept.backups.make_if_due() is not None
    kept.write()
    kept.later(minutes=9)
    assert kept.backups.make_if_due() is None
    kept.later(minutes=1)
    assert kept.backups.make_if_due() is not None
    kept.later(hours=3)
    assert kept.backups.make_if_due() is None  # nobody wrote anything
    kept.write()
    assert kept.backups.make_if_due() is not None


def test_a_clock_that_was_set_back_puts_no_backup_off(kept: Kept) -> None:
    kept.backups.make_if_due()
    kept.write()
    kept.later(days=-2)
    assert kept.backups.make_if_due() is not None


def test_the_last_twenty_automatic_ones_stay_and_those_made_on_purpose(kept: Kept) -> None:
    kept.backups.make(Reason.MANUAL)
    for _ in range(23):
        kept.later(minutes=10)
        kept.backups.make(Reason.AUTOMATIC)
    assert kept.reasons() == ["automatic"] * 20 + ["manual"]
    assert len(list(kept.backups.folder.glob("*.json"))) == 21


def test_before_a_large_step_the_fair_is_held_as_it_was(kept: Kept) -> None:
    held = kept.backups.hold_before()
    assert held is not None
    kept.write("在导入中写入")
    made = kept.backups.make(Reason.IMPORT, held)
    copy = Store.open(made.path, DESK)
    with copy.reading() as reader:
        assert "在导入中写入" not in {one.name for one in reader.all(Exhibitor)}
    copy.close()
    assert kept.backups.since(made.path) == Since(changes=1)


def test_nothing_is_held_where_the_newest_backup_has_everything(kept: Kept) -> None:
    kept.backups.make(Reason.AUTOMATIC)
    assert kept.backups.make_before(Reason.MERGE) is None
    kept.write()
    assert kept.backups.make_before(Reason.MERGE) is not None


def test_a_crash_over_a_backup_leaves_none_under_a_good_name(kept: Kept) -> None:
    kept.backups.make(Reason.AUTOMATIC)
    script = (
        "import os, sys; from pathlib import Path\n"
        "from app.models.backups import Reason\n"
        "from app.services import backup\n"
        "from app.services.backups.backups import Backups\n"
        "backup.clear_log_of = lambda _path: os._exit(9)\n"
        "Backups(Path(sys.argv[1])).make(Reason.MANUAL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(kept.store.path)], check=False)
    assert done.returncode == 9
    left = {path.suffix for path in kept.backups.folder.iterdir()}
    assert ".part" in left
    assert kept.reasons() == ["automatic"]
    kept.later(minutes=10)
    kept.backups.make(Reason.MANUAL)
    names = sorted(path.name for path in kept.backups.folder.iterdir())
    assert len(names) == 5  # two backups, two manifests, the lock
    assert not [name for name in names if ".part" in name]


def test_two_programs_take_turns(kept: Kept) -> None:
    kept.backups.folder.mkdir()
    with (
        in_turn(kept.backups.folder),
        pytest.raises(AppError) as told,
        in_turn(kept.backups.folder, 0.05),
    ):
        pass
    assert told.value.code == "backup.others"
    kept.backups.make(Reason.AUTOMATIC)


def test_one_changed_digit_in_a_backup_is_found(kept: Kept) -> None:
    made = kept.backups.make(Reason.MANUAL)
    content = made.path.read_bytes()
    assert "拟真".encode() in content
    made.path.write_bytes(content.replace("拟真".encode(), "拟假".encode()))
    with pytest.raises(AppError) as told:
        check(made.path)
    assert told.value.code == "backup.changed"


def test_a_shortened_backup_is_seen_without_reading_it(kept: Kept) -> None:
    made = kept.backups.make(Reason.MANUAL)
    with made.path.open("r+b") as stream:
        stream.truncate(made.size - 4096)
    assert kept.backups.all()[0].state is State.RESIZED


def test_a_fair_that_somebody_put_there_is_listed_and_never_removed(kept: Kept) -> None:
    made = kept.backups.make(Reason.MANUAL)
    manifest_path(made.path).unlink()
    assert [one.state for one in kept.backups.all()] == [State.UNLISTED]
    check(made.path)
    for _ in range(22):
        kept.later(minutes=10)
        kept.backups.make(Reason.AUTOMATIC)
    assert made.path.exists()


@pytest.mark.parametrize("words", ["", "[]", "{", '{"fair": 1}', "\x00\xff", '{"marks": []}'])
def test_a_manifest_that_means_nothing_is_none(kept: Kept, words: str) -> None:
    made = kept.backups.make(Reason.MANUAL)
    manifest_path(made.path).write_text(words, "utf-8")
    assert read_manifest(made.path) is None
    assert kept.backups.all()[0].state is State.UNLISTED


def test_a_manifest_without_a_zone_or_with_other_marks_is_none(kept: Kept) -> None:
    made = kept.backups.make(Reason.MANUAL)
    told = json.loads(manifest_path(made.path).read_text("utf-8"))
    for change in ({"made_at": "2018-11-28T04:00:00"}, {"marks": [1]}, {"reason": "whim"}):
        manifest_path(made.path).write_text(json.dumps({**told, **change}), "utf-8")
        assert read_manifest(made.path) is None


def test_a_backup_leaves_room_for_the_work(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        kept.later(minutes=10)
        kept.backups.make(Reason.AUTOMATIC)
    kept.later(minutes=10)
    usage = shutil.disk_usage(kept.store.path.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=100_000_000))
    with pytest.raises(AppError) as told:
        kept.backups.make(Reason.AUTOMATIC)
    assert told.value.code == "backup.room"
    assert kept.reasons() == ["automatic"] * 3  # the last three stay whatever happens


def test_the_copy_from_before_a_newer_shape_is_taken_in(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    backups = Backups(store.path)
    first = backups.make(Reason.MANUAL)
    first.path.replace(tmp_path / "a.before-0003.fair")
    manifest_path(first.path).unlink()
    (tmp_path / "a.before-0002.fair").write_bytes(b"torn")
    adopted = backups.adopt()
    assert [one.reason for one in adopted] == [Reason.MIGRATION]
    check(adopted[0].path)
    assert not (tmp_path / "a.before-0003.fair").exists()
    assert (tmp_path / "a.before-0002.fair").exists()
    store.close()


def test_a_place_that_takes_no_files_is_named(kept: Kept) -> None:
    kept.backups.folder.write_bytes(b"a file where the folder should be")
    with pytest.raises(AppError) as told:
        kept.backups.make(Reason.AUTOMATIC)
    assert told.value.code == "store.disk"
