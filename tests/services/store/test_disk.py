"""What the disk and other programs do to an open fair is named; what was acknowledged is kept."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.changes import Device
from app.models.exhibitors import Exhibitor
from app.models.ids import DeviceId, ExhibitorId, new_id
from app.models.recovery import FileKey, new_file_key
from app.services.documents.files import replacing
from app.services.store import Store, file
from app.services.store.connecting import key_name
from app.services.store.copying import is_sound
from app.services.store.rekeying import convert

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-000000000001"), "desk", NOON)


@pytest.fixture
def store(tmp_path: Path, key: FileKey | None) -> Iterator[Store]:
    made = Store.create(tmp_path / "a.fair", DESK, lambda: NOON, key)
    yield made
    made.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes, where this user may make one."""
    place = tmp_path / "disk"
    place.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=6m", "tmpfs", place):
        pytest.skip("only root can make a small disk, and only on Linux")
    yield place
    subprocess.run(["/bin/umount", "-l", place], check=True)


def mounted(*words: object) -> bool:
    if sys.platform != "linux":
        return False
    done = subprocess.run(["/bin/mount", *map(str, words)], check=False, capture_output=True)
    return done.returncode == 0


def add(store: Store, count: int = 1) -> None:
    with store.writing("exhibitor.add") as writer:
        for _ in range(count):
            writer.save(Exhibitor(ExhibitorId(new_id()), "示例储能科技"))


def held(store: Store) -> int:
    with store.reading() as reader:
        return reader.count(Exhibitor)


def refusal(store: Store, count: int = 1) -> str:
    with pytest.raises(AppError) as refused:
        add(store, count)
    return refused.value.code


def test_nothing_is_acknowledged_in_a_file_that_was_deleted(store: Store) -> None:
    add(store)
    store.path.unlink()
    assert refusal(store) == "store.missing"


def test_nothing_is_acknowledged_in_a_file_that_was_replaced(store: Store, tmp_path: Path) -> None:
    add(store)
    other = Store.create(tmp_path / "b.fair", DESK, lambda: NOON)
    other.close()
    other.path.replace(store.path)
    assert refusal(store) == "store.replaced"


def test_another_thread_makes_no_empty_file_where_the_fair_was(store: Store) -> None:
    store.path.unlink()
    with ThreadPoolExecutor(1) as another, pytest.raises(AppError) as refused:
        another.submit(held, store).result()
    assert refused.value.code == "store.missing"
    assert not store.path.exists()


def test_a_writer_who_never_ends_is_named_and_leaves_the_reading_free(store: Store) -> None:
    add(store)
    with store.reading() as reader:
        reader.db.execute("pragma busy_timeout = 20")
    with closing(file.connect(store.path)) as other:
        other.execute("begin immediate")
        assert refusal(store) == "store.busy"
        assert held(store) == 1
        other.rollback()
    add(store)
    assert held(store) == 2


def test_looking_at_an_open_file_again_gives_up_none_of_its_locks(
    store: Store, key: FileKey | None
) -> None:
    add(store)
    with closing(file.connect(store.path)):
        assert key_name(store.path) == (key.name if key else None)
    log = store.path.with_name(store.path.name + "-wal")
    assert log.stat().st_size > 0
    # Were this process's lock gone, the last one to close would take the log for its own.
    script = "import sys; from pathlib import Path; from app.services.store import file, cipher;"
    script += "from app.services.store.connecting import FileKey, connect;"
    script += "db = connect(Path(sys.argv[1]), FileKey(sys.argv[2], bytes.fromhex(sys.argv[3])) "
    script += "if sys.argv[2] else None); db.execute('select * from device').fetchall(); db.close()"
    words = (key.name, key.secret.hex()) if key else ("", "")
    subprocess.run([sys.executable, "-c", script, store.path, *words], check=True)
    assert log.exists()
    add(store)
    with closing(Store.open(store.path, DESK)) as again:
        assert held(again) == 2


def test_writers_take_turns(store: Store) -> None:
    second = Store.open(store.path, DESK)
    with ThreadPoolExecutor(4) as crowd:
        for done in [crowd.submit(add, one, 5) for one in (store, second) * 10]:
            done.result()
    second.close()
    assert held(store) == 100
    with store.reading() as reader:
        numbers = reader.db.execute("select device_seq from change order by 1").fetchall()
    assert numbers == [(n + 1,) for n in range(100)]


def test_a_file_that_lost_its_tables_is_damaged(store: Store) -> None:
    store.close()
    with closing(file.connect(store.path)) as db:
        db.execute("drop table fair")
    with pytest.raises(AppError) as refused:
        Store.open(store.path, DESK)
    assert refused.value.code == "store.damaged"


def test_letters_that_are_none_are_damage(tmp_path: Path) -> None:
    with closing(Store.create(tmp_path / "a.fair", DESK, lambda: NOON)) as store:
        add(store)
    content = store.path.read_bytes()
    assert "储能".encode() in content
    store.path.write_bytes(content.replace("储能".encode(), b"\xff" * 6))
    with closing(Store.open(store.path, DESK)) as damaged, pytest.raises(AppError) as refused:
        held_names(damaged)
    assert refused.value.code == "store.damaged"


def held_names(store: Store) -> list[str]:
    with store.reading() as reader:
        return [exhibitor.name for exhibitor in reader.all(Exhibitor)]


def test_a_name_that_no_disk_takes_is_named(tmp_path: Path) -> None:
    for attempt in (Store.open, Store.create):
        with pytest.raises(AppError) as refused:
            attempt(tmp_path / ("示" * 200), DESK)
        assert refused.value.code == "store.disk"


@pytest.mark.parametrize("name", ["a b#c?d%20e&mode=ro.fair", "100% 示例 'x'.fair"])
def test_any_name_that_the_disk_takes_will_do(tmp_path: Path, name: str) -> None:
    with closing(Store.create(tmp_path / name, DESK)) as made:
        add(made)
    assert [left.name for left in tmp_path.iterdir()] == [name]


def test_a_full_disk_keeps_what_was_saved(small_disk: Path, key: FileKey | None) -> None:
    with closing(Store.create(small_disk / "a.fair", DESK, key=key)) as store:
        add(store, 3)
        assert refusal(store, 5_000) == "store.full"
        assert held(store) == 3
        assert is_sound(store.path)


def test_without_room_for_another_key_the_fair_is_as_it_was(
    small_disk: Path, key: FileKey | None
) -> None:
    path = small_disk / "a.fair"
    with closing(Store.create(path, DESK, key=key)) as store:
        add(store, 3)
    (small_disk / "rest").write_bytes(bytes(shutil.disk_usage(small_disk).free - 200_000))
    with pytest.raises(AppError) as refused:
        convert(path, new_file_key())
    assert refused.value.code == "store.full"
    with closing(Store.open(path, DESK)) as store:
        assert held(store) == 3
        assert key_name(path) == (key.name if key else None)
    assert {one.name for one in small_disk.iterdir()} == {"a.fair", "rest"}


@pytest.mark.parametrize("room", range(200_000, 3_000_000, 400_000))
def test_a_fair_that_has_no_room_is_not_half_made(small_disk: Path, room: int) -> None:
    """However little room there is, the fair is there whole, or the disk is said to be full."""
    path = small_disk / "a.fair"
    free = shutil.disk_usage(small_disk).free
    (small_disk / "rest").write_bytes(bytes(free - room))
    assert refused_creation(path) in ("", "store.full")
    assert not path.exists() or is_sound(path)
    assert not (small_disk / ".a.fair.new").exists()


def refused_creation(path: Path) -> str:
    try:
        Store.create(path, DESK).close()
    except AppError as refused:
        return refused.code
    return ""


def test_a_disk_that_may_only_be_read_is_named(small_disk: Path) -> None:
    store = Store.create(small_disk / "a.fair", DESK)
    store.close()
    assert mounted("-o", "remount,ro", small_disk)
    with pytest.raises(AppError) as refused:
        Store.open(small_disk / "a.fair", DESK)
    assert refused.value.code == "store.readonly"
    with pytest.raises(AppError) as refused:
        Store.create(small_disk / "b.fair", DESK)
    assert refused.value.code == "store.unwritable"
    with pytest.raises(AppError) as refused, replacing(small_disk / "a.pdf") as part:
        part.write_bytes(b"%PDF")
    assert refused.value.code == "documents.write"
