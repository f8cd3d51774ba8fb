"""Records of a file that was put together again, brought in line with the log."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.models.salvage import Stand, standing
from app.services.store import cipher, search
from app.services.store.log_check import logged_state, records_unlike_log
from app.services.store.mapping import TABLES, TYPES, Shape, shape_of
from app.services.store.session import Writer
from app.services.store.statements import delete_from, insert_into

_TOGETHER = 2_000


@dataclass
class Repaired:
    """How many records came from the log, were kept without it, or could not stand."""

    from_log: int = 0
    kept: int = 0
    let_go: int = 0


def repair_records(writer: Writer) -> Repaired:
    """Make every record what the log says, or the log say what the record is."""
    done = Repaired()
    for unlike in list(records_unlike_log(writer)):
        _repair(writer, unlike.table, unlike.record_id, done)
    while broken := _broken_links(writer):
        for table, record, column in broken:
            _unlink(writer, table, record, column)
            done.let_go += 1
    return done


def index_all(db: sqlite3.Connection) -> None:
    """Make the search index anew."""
    db.execute("delete from search_entry")
    db.execute("insert into search_gram (search_gram) values ('delete-all')")
    for table in sorted(search.SEARCHED):
        shape: Shape[Any] = shape_of(TYPES[table])
        for batch in _batches(db, shape):
            records = (value_of(shape, row) for row in batch)
            known = {record.id: (table, record) for record in records if record is not None}
            search.put_all(db, known)


def _batches(db: sqlite3.Connection, shape: Shape[Any]) -> Iterator[list[tuple[Any, ...]]]:
    """All rows of a table, some at a time: what is asked anew sees what was written meanwhile."""
    query = f'select {shape.select}, row from "{shape.table}" where row > ? order by row limit ?'
    last = 0
    while batch := db.execute(query, (last, _TOGETHER)).fetchall():
        last = batch[-1][-1]
        yield [row[:-1] for row in batch]


def value_of(shape: Shape[Any], row: Iterable[Any]) -> Any | None:
    """The record of a row; None where damage made it no record."""
    try:
        return shape.value(row)
    except (ValueError, TypeError, KeyError):
        return None


def _repair(writer: Writer, table: str, record: str, done: Repaired) -> None:
    read = _row(writer.db, table, record)
    logged, stamp = logged_state(writer.db, table, record)
    if standing(None if read is None else read["stamp"], stamp) is Stand.AS_READ:
        if read is not None:
            _log_again(writer, table, record, read)
            done.kept += 1
        return
    try:
        _as_logged(writer.db, table, record, read, logged)
        done.from_log += 1
    except cipher.refusals():
        writer.write_row(table, record, _told(logged or {}), None)
        done.let_go += 1


def _as_logged(
    db: sqlite3.Connection,
    table: str,
    record: str,
    read: Mapping[str, Any] | None,
    logged: Mapping[str, Any] | None,
) -> None:
    """Put the log's state in the record's place; columns that it never tells stay as read."""
    db.execute("savepoint record")
    try:
        db.execute(delete_from(table), (record,))
        if logged is not None:
            row = {**(read or {}), "id": record, **logged}
            db.execute(insert_into(table, tuple(row)), tuple(row.values()))
    except cipher.refusals():
        db.execute("rollback to record")
        raise
    finally:
        db.execute("release record")


def _log_again(writer: Writer, table: str, record: str, read: Mapping[str, Any]) -> None:
    """Let the log begin anew with a record as it is."""
    writer.db.execute(delete_from(table), (record,))
    writer.write_row(table, record, None, _told(read))
    writer.db.execute(f'update "{table}" set row = ? where id = ?', (read["row"], record))


def _unlink(writer: Writer, table: str, record: str, column: str) -> None:
    """Take back what leads to a record that is lost; where it must lead somewhere, the record."""
    read = _row(writer.db, table, record)
    if read is None:
        return
    if column not in _required(writer.db, table):
        writer.write_row(table, record, {column: read[column]}, {column: None})
    else:
        writer.write_row(table, record, _told(read), None)


def _broken_links(writer: Writer) -> list[tuple[str, str, str]]:
    """Records that lead to one that is not there: table, id, column."""
    db, found = writer.db, []
    for table, row, _, number in db.execute("pragma foreign_key_check").fetchall():
        if table in TABLES.values():
            told = db.execute(f'select id from "{table}" where row = ?', (row,)).fetchone()
            links = db.execute(f'pragma foreign_key_list("{table}")').fetchall()
            found.append((table, told[0], next(link[3] for link in links if link[0] == number)))
    return found


def _required(db: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in db.execute(f'pragma table_info("{table}")') if row[3]}


def _row(db: sqlite3.Connection, table: str, record: str) -> dict[str, Any] | None:
    cursor = db.execute(f'select * from "{table}" where id = ?', (record,))
    row = cursor.fetchone()
    return None if row is None else _named(cursor.description, row)


def _named(description: Iterable[tuple[Any, ...]], row: Iterable[Any]) -> dict[str, Any]:
    return {column[0]: value for column, value in zip(description, row, strict=True)}


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    """What the log tells of a record: its own columns."""
    return {name: value for name, value in row.items() if name not in ("row", "revision", "stamp")}
