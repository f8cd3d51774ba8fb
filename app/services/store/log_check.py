"""Whether the records are what the change log says: each is put together again and compared."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from app.services.store.mapping import TABLES
from app.services.store.session import Reader


@dataclass(frozen=True, slots=True)
class Different:
    """A record that differs from what was logged; no columns where it is not there, or should not.

    ``columns`` are those that differ.
    """

    table: str
    record_id: str
    columns: tuple[str, ...]


class _Logged(NamedTuple):
    record_id: str
    table: str
    stamp: str
    before: str | None
    after: str | None
    is_erased: int


class _Expected:
    """A record as the log leaves it."""

    def __init__(self) -> None:
        self.columns: dict[str, Any] = {}
        self.is_there = False

    def follow(self, change: _Logged) -> None:
        if change.after is None:
            self.columns, self.is_there = {}, False
            return
        after = _parsed(change.after)
        if change.before is None:
            self.columns = {"revision": 0}
            self.is_there = True
        if change.is_erased:
            for name in [name for name, value in after.items() if value is None]:
                del after[name]
                self.columns.pop(name, None)
        self.columns.update(after)
        self.columns["revision"] = self.columns.get("revision", 0) + 1
        self.columns["stamp"] = change.stamp


def records_unlike_log(reader: Reader) -> Iterator[Different]:
    """Records that somebody changed, added or took away without the log; one at a time."""
    db = reader.db
    tables = {table: _columns(db, table) for table in TABLES.values()}
    found = dict.fromkeys(tables, 0)
    rows = map(_Logged._make, db.execute(_LOG))
    for record, changes in groupby(rows, key=itemgetter(0)):
        for table, expected in _by_table(changes).items():
            now = _row(db, table, tables[table], record) if table in tables else None
            found[table] = found.get(table, 0) + (now is not None)
            yield from _compared(table, record, expected, now)
    for table, number in found.items():
        if table in tables and number != _count(db, table):
            yield from _never_logged(db, table)


def _parsed(text: str) -> dict[str, Any]:
    """The columns that a row of the log tells; none where it is damaged, which the chain finds."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


_SELECT = (
    "select record_id, entity, stamp, before, after, "
    "salt is null and exists (select 1 from erased_row e where e.fact_id = c.id) from change c"
)
_LOG = f"{_SELECT} order by record_id, row"


def logged_state(
    db: sqlite3.Connection, table: str, record: str
) -> tuple[dict[str, Any] | None, str | None]:
    """What the log leaves of a record, None where nothing; and the stamp of its last change."""
    expected, stamp = _Expected(), None
    query = f"{_SELECT} where c.record_id = ? and c.entity = ? order by row"
    for change in map(_Logged._make, db.execute(query, (record, table))):
        expected.follow(change)
        stamp = change.stamp
    return (expected.columns if expected.is_there else None), stamp


def _by_table(changes: Iterator[_Logged]) -> dict[str, _Expected]:
    """What the log expects of the records of one id; the rules of a fair have the fair's."""
    expected: dict[str, _Expected] = {}
    for change in changes:
        expected.setdefault(change.table, _Expected()).follow(change)
    return expected


def _compared(
    table: str, record: str, expected: _Expected, now: Mapping[str, Any] | None
) -> Iterator[Different]:
    if (now is not None) != expected.is_there:
        yield Different(table, record, ())
    elif now is not None:
        unlike = [name for name, value in expected.columns.items() if now.get(name) != value]
        if unlike:
            yield Different(table, record, tuple(unlike))


def _never_logged(db: sqlite3.Connection, table: str) -> Iterator[Different]:
    query = (
        f'select id from "{table}" t where not exists '
        "(select 1 from change c where c.record_id = t.id and c.entity = ?)"
    )
    for (record,) in db.execute(query, (table,)):
        yield Different(table, record, ())


def _columns(db: sqlite3.Connection, table: str) -> tuple[str, ...]:
    rows = db.execute(f'pragma table_info("{table}")')
    return tuple(row[1] for row in rows if row[1] not in ("row", "id"))


def _row(
    db: sqlite3.Connection, table: str, columns: tuple[str, ...], record: str
) -> dict[str, Any] | None:
    names = ", ".join(f'"{name}"' for name in columns)
    row = db.execute(f'select {names} from "{table}" where id = ?', (record,)).fetchone()
    return None if row is None else {"id": record, **dict(zip(columns, row, strict=True))}


def _count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f'select count(*) from "{table}"').fetchone()[0])
