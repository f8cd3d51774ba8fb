"""The file keeps what was acknowledged, refuses what it does not know, and takes steps back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.changes import Device
from app.models.exhibitors import CheckIn, Exhibitor, Industry
from app.models.ids import DeviceId, ExhibitorId, PersonId, new_id
from app.models.people import Category, Person
from app.models.recovery import FileKey
from app.services.history import History
from app.services.store import Store, Writer, cipher, file
from app.services.store.chain import SALTED
from app.services.store.mapping import FACTS, TABLES, Shape, shape_of

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-000000000001"), "desk", NOON)


@pytest.fixture
def store(tmp_path: Path, key: FileKey | None) -> Iterator[Store]:
    made = Store.create(tmp_path / "a.fair", DESK, lambda: NOON, key)
    yield made
    made.close()


def an_exhibitor(name: str = "示例储能科技") -> Exhibitor:
    return Exhibitor(ExhibitorId(new_id()), name, industry=Industry.NEW_ENERGY, city="嘉定")


def test_every_value_has_a_strict_table_with_just_its_columns(store: Store) -> None:
    with store.reading() as reader:
        for kind in (*TABLES, *FACTS):
            shape: Shape[object] = shape_of(kind)
            columns = {row[1] for row in reader.db.execute(f'pragma table_info("{shape.table}")')}
            salt = {"salt"} if shape.table in SALTED else set()
            assert columns - {"row", "revision", "stamp"} - salt == set(shape.columns)
            strict = reader.db.execute(
                "select strict from pragma_table_list where name = ?", (shape.table,)
            ).fetchone()
            assert strict == (1,)


def test_a_record_comes_back_as_it_was(store: Store) -> None:
    person = Person(
        PersonId(new_id()),
        Category.SPEAKER,
        "㛃𠮷",
        days=(date(2018, 11, 28), date(2018, 11, 30)),
        registered_at=NOON,
        consents_phone=True,
    )
    with store.writing("person.add") as writer:
        writer.save(person)
    with store.reading() as reader:
        assert reader.all(Person) == [person]


def test_what_a_failed_block_wrote_was_never_written(store: Store) -> None:
    def write_and_fail() -> None:
        with store.writing("exhibitor.add") as writer:
            writer.save(an_exhibitor())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    with store.reading() as reader:
        assert reader.count(Exhibitor) == 0
        assert reader.db.execute("select count(*) from action").fetchone() == (0,)


def test_an_edit_logs_only_the_fields_that_differ(store: Store) -> None:
    first = an_exhibitor()
    with store.writing("exhibitor.add") as writer:
        writer.save(first)
    with store.writing("exhibitor.edit") as writer:
        writer.save(Exhibitor(first.id, first.name_zh, industry=first.industry, city="苏州"))
    with store.reading() as reader:
        before, after = reader.db.execute(
            "select before, after from change order by row desc limit 1"
        ).fetchone()
        revision = reader.db.execute("select revision from exhibitor").fetchone()
    assert (before, after) == ('{"city": "嘉定"}', '{"city": "苏州"}')
    assert revision == (2,)


def test_undo_and_redo_walk_the_same_steps(store: Store) -> None:
    history = History(store)
    first = an_exhibitor()
    with store.writing("exhibitor.add", name=first.name) as writer:
        writer.save(first)
    with store.writing("exhibitor.remove", name=first.name) as writer:
        writer.remove(Exhibitor, first.id)
    assert history.undo() is not None
    with store.reading() as reader:
        assert reader.get(Exhibitor, first.id) == first
    assert history.undo() is not None
    assert history.undo() is None
    assert history.redo() is not None
    with store.reading() as reader:
        assert reader.get(Exhibitor, first.id) == first
    assert history.redo() is not None
    assert history.redo() is None
    with store.reading() as reader:
        assert reader.count(Exhibitor) == 0


def test_a_new_step_forgets_what_was_undone(store: Store) -> None:
    history = History(store)
    with store.writing("exhibitor.add") as writer:
        writer.save(an_exhibitor())
    history.undo()
    with store.writing("exhibitor.add") as writer:
        writer.save(an_exhibitor("样本光伏材料"))
    assert history.redo() is None


def test_facts_are_numbered_without_gaps_and_never_changed(store: Store) -> None:
    first = an_exhibitor()
    with store.writing("exhibitor.add") as writer:
        writer.save(first)
    for _ in range(3):
        with store.writing("exhibitor.check_in") as writer:
            writer.append(
                lambda fact, device, seq: CheckIn(fact, device, seq, first.id, NOON, None)
            )
    with store.reading() as reader:
        numbers = reader.db.execute(
            "select device_seq from change union all select device_seq from check_in order by 1"
        ).fetchall()
        sent = reader.db.execute("select count(*) from outbox").fetchone()
        with pytest.raises(cipher.failures()):
            reader.db.execute("update check_in set at = ''")
    assert numbers == [(1,), (2,), (3,), (4,)]
    assert sent == (4,)
    assert History(store).undo_action() is not None


def test_a_file_of_a_newer_program_is_refused(store: Store) -> None:
    store.close()
    with closing(file.connect(store.path)) as db:
        db.execute(f"pragma user_version = {file.SHAPE + 1}")
    with pytest.raises(AppError) as refused:
        Store.open(store.path, DESK)
    assert refused.value.code == "store.newer"


def test_a_foreign_or_missing_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.fair").write_text("not a database, but long enough to be one" * 40)
    with pytest.raises(AppError) as refused:
        Store.open(tmp_path / "letter.fair", DESK)
    assert refused.value.code == "store.foreign"
    with pytest.raises(AppError) as refused:
        Store.open(tmp_path / "nowhere.fair", DESK)
    assert refused.value.code == "store.missing"


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    old = tmp_path / "old.fair"
    with closing(sqlite3.connect(old)) as db:
        db.execute(f"pragma application_id = {file.APPLICATION_ID}")
        db.execute("create table note (text)")
        db.execute("insert into note values ('kept')")
        db.commit()
    Store.open(old, DESK).close()
    with closing(sqlite3.connect(tmp_path / f"old.before-{file.SHAPE:04d}.fair")) as db:
        assert db.execute("select text from note").fetchone() == ("kept",)


def test_an_earlier_copy_is_never_written_over(tmp_path: Path) -> None:
    old, first = tmp_path / "old.fair", tmp_path / f"old.before-{file.SHAPE:04d}.fair"
    first.write_bytes(b"kept")
    with closing(sqlite3.connect(old)) as db:
        db.execute(f"pragma application_id = {file.APPLICATION_ID}")
        db.execute("create table note (text)")
    Store.open(old, DESK).close()
    assert first.read_bytes() == b"kept"
    assert (tmp_path / f"old.before-{file.SHAPE:04d}-2.fair").exists()


def test_what_a_deleted_fair_left_behind_does_not_reach_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.fair"
    first = Store.create(path, DESK, lambda: NOON)
    with first.writing("exhibitor.add") as writer:
        writer.save(an_exhibitor())
    log = path.with_name("a.fair-wal").read_bytes()
    first.close()
    path.unlink()
    path.with_name("a.fair-wal").write_bytes(log)
    with closing(Store.create(path, DESK, lambda: NOON)) as made, made.reading() as reader:
        assert reader.count(Exhibitor) == 0


def test_a_fair_that_cannot_be_filled_is_not_there(tmp_path: Path) -> None:
    def fail(writer: Writer) -> None:
        writer.save(an_exhibitor())
        raise RuntimeError

    with pytest.raises(RuntimeError):
        Store.found(tmp_path / "a.fair", DESK, "fair.found", fail)
    assert list(tmp_path.iterdir()) == []


def test_the_pragmas_that_keep_scans_safe_hold(store: Store) -> None:
    with store.reading() as reader:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        values = [reader.db.execute(f"pragma {name}").fetchone()[0] for name in names]
    assert values == ["wal", 2, 1, 5000]


def test_the_number_of_migrations_is_the_files_shape() -> None:
    from app.services.store.migrations import migrations

    assert len(migrations._migrations) == file.SHAPE
