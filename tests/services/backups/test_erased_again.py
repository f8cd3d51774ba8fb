"""A backup brings nobody back who was erased since, and its coming stands in the log."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.models.audit import LogFilter, LogKind, LogLine
from app.models.backups import Reason
from app.models.people import Person
from app.models.privacy import ERASED, Scope
from app.models.scanning import Scan
from app.services.audit import Audit
from app.services.backups.backups import Backups
from app.services.backups.restoring import Restored, Restoring
from app.services.exporting import Exports
from app.services.palette import Palette
from app.services.privacy import Privacy
from app.services.retention import Retention
from app.services.store import Store
from app.services.store.scrubbing import remnants
from app.services.verification import verify
from app.services.visitor_merge import Choice, Merging
from tests.services.privacy.privacy_fair import (
    ALL_WORDS,
    LATER,
    PHONE,
    PrivacyFair,
    privacy_fair,
)
from tests.services.scanning_fair import DESK

AFTERWARDS = datetime(2020, 1, 5, tzinfo=UTC)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[PrivacyFair]:
    fair = privacy_fair(tmp_path)
    with closing(fair.fair.store):
        yield fair


def yesterday(made: PrivacyFair) -> Path:
    """A backup in which everybody is who they were."""
    return Backups(made.fair.store.path).make(Reason.MANUAL).path


def erase(made: PrivacyFair) -> None:
    Privacy(made.fair.store, lambda: LATER, "李主任").erase(made.person)


def back(made: PrivacyFair, backup: Path, *, carries: bool = False) -> Restored:
    made.fair.store.close()
    return Restoring(made.fair.store.path, backup, carries).run(DESK)


def words_found(path: Path) -> list[str]:
    """The words of whoever was erased that anything finds: bytes, search, leads, the desk."""
    found = [word for word in ALL_WORDS if remnants(path, [word])]
    with closing(Store.open(path, DESK)) as store:
        assert verify(store).findings == ()
        privacy = Privacy(store)
        for word in ALL_WORDS:
            assert privacy.find(word) == []
            assert privacy.mentions(word) == []
        assert Palette(store).find(PHONE).kinds == []
        with store.reading() as reader:
            cells = reader.db.execute("select note || next_step || author from lead_entry")
            found += [text for (text,) in cells if any(word in text for word in ALL_WORDS)]
    return found


def entries(path: Path) -> list[LogLine]:
    with closing(Store.open(path, DESK)) as store:
        steps = Audit(store).page(LogFilter(frozenset({LogKind.STEPS})), 0, 100).lines
    return [line for line in steps if line.code.startswith("backup.")]


@pytest.mark.parametrize("carries", [False, True])
def test_a_backup_brings_nobody_back(made: PrivacyFair, carries: bool) -> None:
    backup, path = yesterday(made), made.fair.store.path
    erase(made)
    made.fair.scan("guest", "gate")
    done = back(made, backup, carries=carries)
    assert (done.returned.again, done.returned.unknown_since) == (1, None)
    assert done.returned.carried == int(carries)
    assert words_found(path) == []
    with closing(Store.open(path, DESK)) as store:
        (certificate,) = Privacy(store).certificates()
        assert (certificate.sign, certificate.by) == ("E-0001", "李主任")
        with store.reading() as reader:
            assert reader.need(Person, made.other).name == "欧阳真实"
            assert reader.count(Scan) == 1 + carries


def test_taking_the_restore_back_erases_nothing_twice(made: PrivacyFair) -> None:
    backup, path = yesterday(made), made.fair.store.path
    erase(made)
    done = back(made, backup)
    assert done.kept is not None
    again = Restoring(path, done.kept.path).run(DESK)
    assert again.returned.again == 0
    assert words_found(path) == []
    with closing(Store.open(path, DESK)) as store:
        assert len(Privacy(store).certificates()) == 1


def test_one_who_was_two_in_the_backup_is_erased_as_both(made: PrivacyFair) -> None:
    store = made.fair.store
    backup = yesterday(made)
    Merging(store, lambda: LATER).merge(made.person, made.other, Choice())
    erase(made)
    done = back(made, backup)
    assert done.returned.again == 1
    with closing(Store.open(store.path, DESK)) as opened:
        assert Privacy(opened).find("13855556666") == []
        with opened.reading() as reader:
            assert reader.need(Person, made.other).name == ERASED
        assert verify(opened).findings == ()


@pytest.mark.parametrize("scope", list(Scope))
def test_what_went_by_the_rules_stays_gone(made: PrivacyFair, scope: Scope) -> None:
    backup, path = yesterday(made), made.fair.store.path
    Retention(made.fair.store, lambda: AFTERWARDS).erase(scope)
    done = back(made, backup)
    assert done.returned.again == 1
    with closing(Store.open(path, DESK)) as store:
        assert scope not in [one.scope for one in Retention(store, lambda: AFTERWARDS).due()]
        assert [one.scope for one in Privacy(store).certificates()] == [scope]
        assert verify(store).findings == ()


def test_an_erasure_that_was_broken_off_is_done_again_as_well(made: PrivacyFair) -> None:
    backup, path = yesterday(made), made.fair.store.path
    seen: list[int] = []

    def ends(_done: int, _total: int) -> None:
        seen.append(1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace(Retention(made.fair.store, lambda: AFTERWARDS), at_once=2).erase(Scope.PERSON, ends)
    with made.fair.store.reading() as reader:
        erased = reader.count(Person, name=ERASED)
    assert erased == 2
    assert back(made, backup).returned.again == 1
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        assert reader.count(Person, name=ERASED) == erased


def test_where_the_fair_cannot_be_read_a_newer_backup_tells(made: PrivacyFair) -> None:
    backup, path = yesterday(made), made.fair.store.path
    erase(made)
    newer = Backups(path).make(Reason.AUTOMATIC)
    made.fair.store.close()
    path.write_bytes(b"\xff" * 10_000)
    done = Restoring(path, backup).run(DESK)
    assert (done.returned.again, done.returned.unknown_since) == (1, newer.made_at)
    assert words_found(path) == []
    assert [one.code for one in entries(path)] == ["backup.restored_blind"]


def test_where_nothing_tells_of_erasures_that_is_said(made: PrivacyFair) -> None:
    backup, path = yesterday(made), made.fair.store.path
    made.fair.store.close()
    path.unlink()
    done = Restoring(path, backup).run(DESK)
    (kept,) = Backups(path).all()
    assert (done.returned.again, done.returned.unknown_since) == (0, kept.made_at)


def test_a_damaged_fair_still_tells_of_its_erasures(made: PrivacyFair) -> None:
    backup, path = yesterday(made), made.fair.store.path
    erase(made)
    made.fair.store.close()
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        page = content[start : start + 4096]
        if page[0] == 13 and b"welcome" in page and b"CREATE" not in page.upper():  # scans
            content[start : start + 4096] = bytes(4096)
    path.write_bytes(content)
    done = Restoring(path, backup).run(DESK)
    assert (done.returned.again, done.returned.unknown_since) == (1, None)
    assert words_found(path) == []


def test_who_was_given_lists_is_known_after_any_restore(made: PrivacyFair) -> None:
    backup = yesterday(made)
    Exports(made.fair.store, lambda: LATER, "王一").people(made.folder / "later.xlsx")
    back(made, backup)
    with closing(Store.open(made.fair.store.path, DESK)) as store:
        assert [one.file for one in Privacy(store).lists()] == ["later.xlsx", "people.xlsx"]
        assert verify(store).findings == ()


def test_a_restore_stands_in_the_log_and_so_does_taking_it_back(made: PrivacyFair) -> None:
    backup, path = yesterday(made), made.fair.store.path
    made.fair.scan("guest", "gate")
    erase(made)
    done = back(made, backup)
    (entry,) = entries(path)
    assert (entry.code, entry.desk) == ("backup.restored", DESK.name)
    assert done.kept is not None
    assert entry.facts["name"] == backup.name
    assert entry.facts["kept"] == done.kept.path.name
    assert entry.facts["again"] == 1
    for marks in ("before", "after"):
        assert str(entry.facts[marks]).startswith(f"{DESK.id[-4:].upper()}/")
    Restoring(path, done.kept.path).run(DESK)
    assert [one.code for one in entries(path)] == ["backup.restored_back"]
    with closing(Store.open(path, DESK)) as store:
        assert verify(store).findings == ()
