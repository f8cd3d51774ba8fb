"""Whatever moment the program dies at, what it acknowledged is there, and nothing is half there."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.models.exhibitors import CheckIn, Exhibitor
from app.models.fairs import Fair, MeetingTable
from app.models.meetings import Slot
from app.models.people import Person
from app.services.fairs import found_fair, new_fair
from app.services.store import Store, file
from app.services.store.copying import is_sound
from tests.flows.program import environment
from tests.flows.victim import DESK, NOON, SHEET

PEOPLE = 3_000


def killed(work: str, path: Path, within: float) -> list[str]:
    """What the process said before it was killed, after ``ready``."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.flows.victim", work, str(path)],
        env=environment(path.parent),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n", process.communicate()[1]
    try:
        said, complaint = process.communicate(timeout=random.uniform(0.0, within))
    except subprocess.TimeoutExpired:
        process.kill()
        said, complaint = process.communicate()
    assert complaint == ""
    return said.splitlines()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.fair"
    day = NOON.date()
    found_fair(
        made, new_fair("示例展会", "Example fair", day, day), DESK, clock=lambda: NOON
    ).close()
    return made


def test_what_was_acknowledged_survives_twelve_kills(path: Path) -> None:
    told: set[str] = set()
    for _ in range(12):
        told.update(killed("write", path, 0.2))
        assert is_sound(path)
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        kept = {exhibitor.id for exhibitor in reader.all(Exhibitor)}
        arrived = {fact.exhibitor_id for fact in reader.all(CheckIn)}
        numbers = reader.db.execute(
            "select device_seq from change union all select device_seq from check_in order by 1"
        ).fetchall()
        counted = reader.db.execute("select last_seq from device").fetchone()
        facts = reader.db.execute("select count(*) from outbox").fetchone()
        actions = reader.db.execute(
            "select count(*) from action where code = 'exhibitor.add'"
        ).fetchone()
    assert told <= kept
    assert len(told) >= len(kept) - 12
    assert kept == arrived
    assert numbers == [(n + 1,) for n in range(len(numbers))]
    assert counted == facts == (len(numbers),)
    assert actions == (len(kept),)


def test_an_import_that_is_killed_was_never_made(path: Path) -> None:
    rows = "\n".join(f"示例{n},示例科技{n % 50}" for n in range(PEOPLE))
    path.with_name(SHEET).write_text(f"姓名,单位\n{rows}\n", encoding="utf-8")
    for _ in range(4):
        said = killed("import", path, 0.6)
        assert is_sound(path)
        with closing(Store.open(path, DESK)) as store, store.reading() as reader:
            found = reader.count(Person)
            searched = reader.db.execute("select count(*) from search_entry").fetchone()[0]
        assert found in (0, PEOPLE)
        assert found == searched
        assert found == PEOPLE or not said


def test_a_fair_that_is_killed_while_it_is_made_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "b.fair"
    for _ in range(6):
        said = killed("found", path, 0.5)
        assert path.exists() or not said
        if not path.exists():
            continue
        assert is_sound(path)
        with closing(Store.open(path, DESK)) as store, store.reading() as reader:
            assert reader.count(Fair) == 1
            assert reader.count(MeetingTable) == 12
            assert reader.count(Slot) > 4_000
        path.unlink()
    again = new_fair("示例展会", "Example fair", NOON.date(), NOON.date())
    found_fair(path, again, DESK).close()
    assert [left.name for left in tmp_path.iterdir()] == ["b.fair"]


def test_an_older_file_that_is_killed_while_it_is_brought_up_to_date_opens(tmp_path: Path) -> None:
    path = tmp_path / "old.fair"
    for _ in range(6):
        for left in tmp_path.iterdir():
            left.unlink()
        an_older_file(path)
        killed("migrate", path, 0.15)
        Store.open(path, DESK).close()
        assert is_sound(path)
        copies = list(tmp_path.glob("old.before-*.fair"))
        assert copies
        for copy in copies:
            with closing(sqlite3.connect(copy)) as db:
                assert db.execute("select count(*) from note").fetchone() == (20_000,)
                assert db.execute("pragma user_version").fetchone() == (0,)


def an_older_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute(f"pragma application_id = {file.APPLICATION_ID}")
        db.execute("create table note (text)")
        db.executemany("insert into note values (?)", [("示例" * 20,)] * 20_000)
        db.commit()
