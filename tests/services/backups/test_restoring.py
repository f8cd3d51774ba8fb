"""Yesterday comes back whole, today is kept, and what happened at the gates can come along."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.backups import Reason, Since
from app.models.exhibitors import CheckIn, Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.models.scanning import Scan
from app.services.backups.backups import Backups
from app.services.backups.folder import sweep_beside
from app.services.backups.manifests import manifest_path
from app.services.backups.restoring import Restoring
from app.services.store import Store
from app.services.store.carrying import carry_over
from app.services.verification import verify
from tests.services.exhibitors.small_fair import DESK, small_fair
from tests.services.scanning_fair import ScanningFair, scanning_fair

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


def names(path: Path) -> set[str]:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        return {one.name for one in reader.all(Exhibitor)}


def write(store: Store, name: str) -> None:
    with store.writing("exhibitor.add", name=name) as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), name))


def scans(path: Path) -> int:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        return reader.count(Scan)


def left_beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one.is_file())


def test_a_backup_takes_the_fairs_place_and_restoring_is_itself_undone(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    path, backups = store.path, Backups(store.path)
    made = backups.make(Reason.MANUAL)
    write(store, "后来者科技")
    store.close()
    done = Restoring(path, made.path).run(DESK)
    assert "后来者科技" not in names(path)
    assert backups.lacking() == 0  # it went back because somebody wanted it
    assert done.kept is not None
    assert done.kept.reason is Reason.RESTORE
    assert left_beside(path) == ["a.fair"]
    Restoring(path, done.kept.path).run(DESK)
    assert "后来者科技" in names(path)


def test_what_was_written_since_is_told_before(fair: ScanningFair) -> None:
    backups = Backups(fair.store.path)
    made = backups.make(Reason.MANUAL)
    assert backups.since(made.path).total == 0
    gate = fair.places["gate"]
    for code in (fair.code("visitor"), fair.code("guest"), "no code of ours"):
        fair.desk.scan(code, gate)
    write(fair.store, "后来者科技")
    assert backups.since(made.path) == Since(scans=3, changes=1)
    manifest_path(made.path).unlink()
    assert backups.since(made.path) == Since(scans=3, changes=1)


def test_what_happened_can_come_along(fair: ScanningFair) -> None:
    made = Backups(fair.store.path).make(Reason.MANUAL)
    assert made.manifest is not None
    gate, path = fair.places["gate"], fair.store.path
    seen = fair.desk.scan(fair.code("visitor"), gate)
    fair.desk.take_back(seen.scan.id)
    late = Exhibitor(ExhibitorId(new_id()), "后来者科技")
    with fair.store.writing("exhibitor.add", name=late.name) as writer:
        writer.save(late)
        writer.append(lambda fact, desk, seq: CheckIn(fact, desk, seq, late.id, NOON))
    with fair.store.reading() as reader:
        before = [one.id for one in reader.all(Scan)]
    fair.store.close()
    kept = Restoring(path, made.path).run(DESK).kept
    assert kept is not None
    assert scans(path) == 0
    with closing(Store.open(path, DESK)) as store:
        carried = carry_over(store, kept.path, made.manifest.marks)
        assert (carried.kinds, len(carried.ids)) == (frozenset({"scan", "check_in"}), 3)
        assert carry_over(store, kept.path, made.manifest.marks).ids == ()
        with store.reading() as reader:
            assert [one.id for one in reader.all(Scan)] == before
        assert verify(store).is_sound


def test_a_backup_of_another_fair_is_not_put_here(tmp_path: Path) -> None:
    mine = small_fair(tmp_path / "a.fair").store
    other = small_fair(tmp_path / "b.fair").store
    mine.close()
    other.close()
    with pytest.raises(AppError) as told:
        Restoring(mine.path, other.path).run(DESK)
    assert told.value.code == "backup.other_fair"
    assert left_beside(mine.path) == ["a.fair", "b.fair"]


def test_a_damaged_backup_is_refused_and_the_fair_is_as_it_was(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    made = Backups(store.path).make(Reason.MANUAL)
    write(store, "后来者科技")
    store.close()
    with made.path.open("r+b") as stream:
        stream.seek(made.size // 2)
        stream.write(b"\xff" * 8192)
    for code in ("backup.changed", "backup.unsound"):
        with pytest.raises(AppError) as told:
            Restoring(store.path, made.path).run(DESK)
        assert told.value.code == code
        manifest_path(made.path).unlink(missing_ok=True)
    assert "后来者科技" in names(store.path)


def test_a_damaged_fair_is_kept_byte_by_byte(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    made = Backups(store.path).make(Reason.MANUAL)
    store.close()
    store.path.write_bytes(b"\xff" * 10_000)
    done = Restoring(store.path, made.path).run(DESK)
    assert len(names(store.path)) == 3
    assert done.kept is not None
    assert done.kept.path.read_bytes() == b"\xff" * 10_000


def test_a_fair_that_is_gone_comes_back(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    made = Backups(store.path).make(Reason.MANUAL)
    store.close()
    store.path.unlink()
    assert Restoring(store.path, made.path).run(DESK).kept is None
    assert len(names(store.path)) == 3


def test_a_fair_that_is_open_elsewhere_stays(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    made = Backups(store.path).make(Reason.MANUAL)
    write(store, "后来者科技")
    with pytest.raises(AppError) as told:
        Restoring(store.path, made.path).run(DESK)
    assert told.value.code == "store.busy"
    write(store, "再后来者")
    store.close()
    assert {"后来者科技", "再后来者"} <= names(store.path)


def test_the_open_fair_is_not_its_own_backup(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    store.close()
    with pytest.raises(AppError) as told:
        Restoring(store.path, store.path).run(DESK)
    assert told.value.code == "backup.same"


def test_a_sheet_is_no_backup(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    store.close()
    (tmp_path / "list.fair").write_text("name,phone\n", "utf-8")
    with pytest.raises(AppError) as told:
        Restoring(store.path, tmp_path / "list.fair").run(DESK)
    assert told.value.code == "backup.unsound"


def test_what_a_killed_restore_left_is_swept_an_hour_later(tmp_path: Path) -> None:
    fair = tmp_path / "a.fair"
    (tmp_path / ".recover-x").mkdir()
    names = (".a.fair.restored.part", ".a.fair.restored.part-wal", ".recover-x/damaged.fair")
    for name in (*names, "a.fair", ".b.fair.restored.part"):
        (tmp_path / name).write_text("people")
    moment = (tmp_path / names[0]).stat().st_mtime
    assert sweep_beside(fair, moment + 60) == []
    assert len(sweep_beside(fair, moment + 7_200)) == 3
    assert left_beside(fair) == [".b.fair.restored.part", "a.fair"]
    assert not (tmp_path / ".recover-x").exists()
