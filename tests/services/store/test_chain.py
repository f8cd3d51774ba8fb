"""The chain holds what was written, names what was changed, and lets rows be erased."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.errors import AppError
from app.models.trust import Erasure, short_digest
from app.services.store import Reader
from app.services.store.chain import LOG, digest_of, heads, seal
from app.services.store.chain_check import BrokenLink, ErasedAgain, Fault, Unlinked, chain_faults
from app.services.store.log_check import Different, records_unlike_log
from app.services.store.mapping import FACTS
from app.services.store.redaction import Redaction, redact
from app.services.store.search_check import unlike_search
from tests.services.scanning_fair import DESK, ScanningFair, scanning_fair

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)


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


def faults(fair: ScanningFair) -> list[Fault]:
    with fair.store.reading() as reader:
        return list(chain_faults(reader))


def unlike(fair: ScanningFair) -> list[Different]:
    with fair.store.reading() as reader:
        return list(records_unlike_log(reader))


def test_every_transaction_has_its_link(fair: ScanningFair) -> None:
    assert faults(fair) == []
    assert unlike(fair) == []
    with fair.store.reading() as reader:
        (head,) = heads(reader.db)
        last = reader.db.execute("select last_seq from device").fetchone()[0]
        assert unlike_search(reader) == 0
    assert (head.device_id, head.desk, head.seq) == (DESK.id, DESK.name, last)
    assert len(head.short) == 19


def test_one_changed_digit_of_a_scan_is_found(fair: ScanningFair) -> None:
    spoil(
        fair,
        "drop trigger scan_no_update",
        "update scan set at = '2018-11-28T01:39:00.000Z' where verdict = 'already_in'",
    )
    (fault,) = faults(fair)
    assert isinstance(fault, BrokenLink)
    assert fault.first_seq == fault.last_seq
    assert fault.tables == ("scan",)


def test_one_changed_digit_of_a_record_is_found(fair: ScanningFair) -> None:
    spoil(fair, "update person set phone = '13800000002' where phone = '13800000001'")
    (found,) = unlike(fair)
    assert (found.table, found.columns) == ("person", ("phone",))
    assert faults(fair) == []


def test_the_records_change_in_the_log_is_found_where_the_record_was_changed_too(
    fair: ScanningFair,
) -> None:
    spoil(
        fair,
        "drop trigger change_no_update",
        "update person set phone = '13800000002' where phone = '13800000001'",
        "update change set after = replace(after, '13800000001', '13800000002')",
    )
    assert unlike(fair) == []
    assert [type(fault) for fault in faults(fair)] == [BrokenLink]


@pytest.mark.parametrize(
    "statement",
    [
        "update action set facts = replace(facts, '}', ' }')",
        "update action set at = replace(at, '20', '19')",
        "delete from scan where row = 2",
        "update link set at = replace(at, '20', '19')",
        "update scan set device_seq = device_seq + 1 where row = 3",
    ],
)
def test_whatever_is_changed_breaks_a_link(fair: ScanningFair, statement: str) -> None:
    spoil(
        fair,
        "drop trigger scan_no_delete",
        "drop trigger scan_no_update",
        "drop trigger link_no_update",
        statement,
    )
    assert faults(fair) != []


def test_records_without_the_log_are_found(fair: ScanningFair) -> None:
    spoil(
        fair,
        "pragma foreign_keys = off",
        "insert into ticket_key (id, name, key, revision, stamp) values ('x', 'n', 'k', 1, '')",
        "delete from hall",
    )
    assert sorted(found.table for found in unlike(fair)) == ["hall", "ticket_key"]


def test_rows_written_past_the_chain_are_found_until_they_are_sealed(fair: ScanningFair) -> None:
    spoil(
        fair,
        "insert into scan select null, id || 'x', device_id, device_seq + 1, at, day, "
        "checkpoint_id, code, verdict, direction, source, clock, reason, badge_id, person_id, "
        "voids, overrules from scan where row = 3",
    )
    (fault,) = faults(fair)
    assert isinstance(fault, Unlinked)
    assert fault.rows == 1
    with fair.store.noting() as writer:
        seal(writer.db, NOON)
    assert faults(fair) == []


def test_an_index_that_lacks_a_name_is_found(fair: ScanningFair) -> None:
    spoil(fair, "delete from search_entry where row = 1")
    with fair.store.reading() as reader:
        assert unlike_search(reader) >= 1


def test_a_lost_bigram_is_found(fair: ScanningFair) -> None:
    spoil(
        fair,
        "insert into search_gram (search_gram, rowid, grams) "
        "select 'delete', row, '周予' from search_entry where title = '周予安'",
    )
    with fair.store.reading() as reader:
        assert unlike_search(reader) == 1


def _log_of_visitor(reader: Reader) -> Redaction:
    fact, after = reader.db.execute(
        "select id, after from change where entity = 'person' and instr(after, '13800000001')"
    ).fetchone()
    return Redaction(LOG, fact, {"after": after.replace('"13800000001"', "null")})


def test_an_erased_row_keeps_the_chain(fair: ScanningFair) -> None:
    with fair.store.writing("erase") as writer:
        row = _log_of_visitor(writer)
        erasure = redact(writer, [row], "subject", "A", NOON)
    assert faults(fair) == []
    assert erasure.rows == 1
    with fair.store.reading() as reader:
        assert reader.all(Erasure) == [erasure]
        kept = reader.db.execute("select salt from change where id = ?", (row.fact_id,)).fetchone()
        assert kept == (None,)
        assert reader.db.execute("select count(*) from erasing").fetchone() == (0,)
    assert unlike(fair) == []  # what is erased in the log is not compared
    assert b"13800000001" not in b"".join(_log_texts(fair))


def _log_texts(fair: ScanningFair) -> list[bytes]:
    with fair.store.reading() as reader:
        return [str(row).encode() for row in reader.db.execute("select before, after from change")]


def test_an_erased_row_is_not_changed_again(fair: ScanningFair) -> None:
    with fair.store.writing("erase") as writer:
        redact(writer, [_log_of_visitor(writer)], "subject", "A", NOON)
    spoil(
        fair,
        "drop trigger change_no_update",
        "update change set after = replace(after, 'null', '\"1\"') where salt is null",
    )
    assert [type(fault) for fault in faults(fair)] == [ErasedAgain]


def test_a_row_that_claims_to_be_erased_is_found(fair: ScanningFair) -> None:
    spoil(
        fair,
        "insert into erased_row (erasure_id, entity, fact_id, digest, redacted) "
        "select 'none', 'change', id, x'00', x'00' from change where row = 1",
    )
    assert {type(fault) for fault in faults(fair)} == {ErasedAgain, BrokenLink}


def test_what_is_erased_once_may_be_erased_further(fair: ScanningFair) -> None:
    for text in ("{}", None):
        with fair.store.writing("erase") as writer:
            row = Redaction(LOG, _last_log(writer), {"after": text})
            redact(writer, [row], "subject", "A", NOON)
    assert faults(fair) == []


def _last_log(reader: Reader) -> str:
    return str(reader.db.execute("select id from change where row = 1").fetchone()[0])


def test_a_fact_is_changed_in_no_other_way(fair: ScanningFair) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        spoil(fair, "update scan set code = 'x'")
    with pytest.raises(AppError) as refused, fair.store.writing("erase") as writer:
        redact(writer, [Redaction("scan", "nowhere", {"code": ""})], "subject", "A", NOON)
    assert refused.value.code == "store.gone"
    with pytest.raises(ValueError, match="which row"), fair.store.writing("erase") as writer:
        redact(writer, [Redaction("scan", "nowhere", {"id": ""})], "subject", "A", NOON)


def test_no_fact_has_a_column_that_would_come_back_otherwise() -> None:
    """A REAL column gives 2.0 for the 2 that was put in, and would break its link."""
    for kind in FACTS:
        assert not [name for name, hint in get_type_hints(kind).items() if "float" in str(hint)]


_cells = some.lists(some.one_of(some.none(), some.integers(), some.text()))


@given(_cells, _cells)
def test_only_equal_rows_have_equal_digests(one: list[object], other: list[object]) -> None:
    assert (digest_of(one) == digest_of(other)) == (_plain(one) == _plain(other))


def _plain(cells: list[object]) -> list[str]:
    """Columns are typed, so that "1" stands for 1; what is empty at the end was added later."""
    texts = ["" if cell is None else str(cell) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return texts


@given(some.binary(min_size=32, max_size=32))
def test_a_short_digest_is_sixteen_letters_that_nobody_misreads(digest: bytes) -> None:
    text = short_digest(digest)
    assert [len(group) for group in text.split("-")] == [4, 4, 4, 4]
    assert not set(text) & set("ILOU")


def test_the_first_format_is_for_ever() -> None:
    told = (None, "a", 1, "二", None)
    assert digest_of(told).hex() == (
        "d039df872fdb3c9f99eff0957c6aa9d7336f817184772dd455f6044a8b7bff7a"
    )
