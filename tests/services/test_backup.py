"""A backup is a whole fair under its name, or it is not there."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.services import backup
from app.services.backup import back_up
from app.services.store import Store
from app.services.store.copying import is_sound
from tests.services.exhibitors.small_fair import DESK, small_fair


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = small_fair(tmp_path / "a.fair").store
    yield made
    made.close()


def names(store: Store) -> set[str]:
    with store.reading() as reader:
        return {exhibitor.name for exhibitor in reader.all(Exhibitor)}


def holds(path: Path) -> bool:
    try:
        return is_sound(path)
    except AppError as error:
        return error.code != "store.damaged"


def test_a_backup_opens_as_the_fair_it_was_made_of(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "kept" / "b.fair"
    target.parent.mkdir()
    assert back_up(store, target) == target.stat().st_size
    with store.writing("exhibitor.new") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "后来者科技"))
    copy = Store.open(target, DESK)
    assert names(store) - names(copy) == {"后来者科技"}
    assert names(copy) == {"拟真传感技术", "示例储能科技", "范例激光加工"}
    copy.close()
    assert [path.name for path in target.parent.iterdir()] == ["b.fair"]


def test_a_backup_takes_the_place_of_an_older_one(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "b.fair"
    target.write_bytes(b"older")
    back_up(store, target)
    assert is_sound(target)


def leave_unclosed(source: Store, target: Path) -> None:
    """What a program that was killed leaves behind: a fair and its log beside it."""
    for ending in ("", "-wal"):
        left = source.path.with_name(source.path.name + ending)
        target.with_name(target.name + ending).write_bytes(left.read_bytes())


def test_the_log_of_an_older_file_is_not_played_into_the_backup(
    store: Store, tmp_path: Path
) -> None:
    older = small_fair(tmp_path / "older.fair").store
    with older.writing("exhibitor.new") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "旧展会的展商"))
    target = tmp_path / "b.fair"
    leave_unclosed(older, target)
    older.close()
    back_up(store, target)
    copy = Store.open(target, DESK)
    assert names(copy) == names(store)
    copy.close()


def test_a_backup_that_fails_leaves_the_older_file_whole(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = small_fair(tmp_path / "older.fair").store
    with older.writing("exhibitor.new") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "旧展会的展商"))
    target = tmp_path / "b.fair"
    leave_unclosed(older, target)
    older.close()

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(AppError):
        back_up(store, target)
    kept = Store.open(target, DESK)
    assert "旧展会的展商" in names(kept)
    kept.close()


def test_a_fair_that_is_open_elsewhere_is_not_replaced(store: Store, tmp_path: Path) -> None:
    other = small_fair(tmp_path / "other.fair").store
    with pytest.raises(AppError) as told:
        back_up(store, other.path)
    assert told.value.code == "store.busy"
    with other.writing("exhibitor.new") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "仍在录入"))
    other.close()
    again = Store.open(tmp_path / "other.fair", DESK)
    assert "仍在录入" in names(again)
    again.close()


def test_what_is_being_written_is_not_in_a_backup_that_is_made_meanwhile(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "note_list", lambda *_: None)  # which waits for whoever writes
    with store.writing("exhibitor.new") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "未提交"))
        reached = tmp_path / "b.fair"
        with ThreadPoolExecutor(1) as another:
            another.submit(back_up, store, reached).result()
    copy = Store.open(reached, DESK)
    assert "未提交" not in names(copy)
    copy.close()


def test_the_open_fair_is_never_its_own_backup(store: Store) -> None:
    with pytest.raises(AppError) as told:
        back_up(store, store.path.parent / "." / store.path.name)
    assert told.value.code == "backup.same"
    assert len(names(store)) == 3


def test_a_place_that_is_not_there_is_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(AppError) as told:
        back_up(store, tmp_path / "no such folder" / "b.fair")
    assert told.value.code == "store.disk"


def test_a_damaged_file_is_not_sound(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "b.fair"
    back_up(store, target)
    size = target.stat().st_size
    with target.open("r+b") as stream:
        stream.seek(size // 2)
        stream.write(b"\xff" * 8192)
    assert not holds(target)
