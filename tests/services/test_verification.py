"""What is wrong with a file is found and named, one thing at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.services.verification import verify
from tests.services.scanning_fair import ScanningFair, scanning_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        for name in ("visitor", "visitor", "guest"):
            made.scan(name, "gate")
        yield made


def spoil(fair: ScanningFair, *statements: str) -> None:
    with closing(sqlite3.connect(fair.store.path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def codes(fair: ScanningFair) -> list[str]:
    return [finding.code for finding in verify(fair.store).findings]


def test_a_sound_file_has_every_scan(fair: ScanningFair) -> None:
    found = verify(fair.store)
    assert found.is_sound
    assert found.scans == 3
    assert found.facts > 3


def test_a_counter_that_lies_is_named(fair: ScanningFair) -> None:
    spoil(fair, "update counter set value = 9 where name like 'admitted/%'")
    (finding,) = verify(fair.store).findings
    assert finding.code == "verify.counters"
    assert (finding.facts["kept"], finding.facts["counted"]) == (9, 2)


def test_a_scan_that_is_gone_leaves_a_gap(fair: ScanningFair) -> None:
    spoil(
        fair,
        "drop trigger scan_no_delete",
        "delete from scan where verdict = 'already_in'",
    )
    assert "verify.gap" in codes(fair)


def test_a_last_scan_that_is_gone_is_missed_too(fair: ScanningFair) -> None:
    spoil(
        fair,
        "drop trigger scan_no_delete",
        "delete from scan where row = (select max(row) from scan)",
    )
    assert "verify.gap" in codes(fair)


def test_a_fact_that_no_desk_would_hear_of_is_counted(fair: ScanningFair) -> None:
    spoil(fair, "delete from outbox where seq = (select max(seq) from outbox)")
    (finding,) = verify(fair.store).findings
    assert (finding.code, finding.facts) == ("verify.outbox", {"number": 1})


def test_a_broken_link_names_its_table(fair: ScanningFair) -> None:
    spoil(fair, "pragma foreign_keys = off", "delete from person where row = 1")
    found = verify(fair.store).findings
    assert ("verify.links", {"table": "badge"}) in [(f.code, f.facts) for f in found]


def test_damaged_pages_are_told_alone(fair: ScanningFair) -> None:
    spoil(fair, "pragma wal_checkpoint(truncate)")
    fair.store.close()
    path = fair.store.path
    sound = path.read_bytes()
    path.write_bytes(sound.replace(b"V-000001", b"V-900001", 1))  # a row and its index differ now
    assert codes(fair) == ["verify.pages"]
