"""Erasing what rows of the log told of somebody: the one way in which a fact is ever changed.

The chain keeps holding: the row's first digest stays in ``erased_row``, the salt that would let
somebody guess at the row goes, and an ``Erasure`` in the chain tells which rows it was.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from app.errors import AppError
from app.models.trust import Erasure
from app.services.store.chain import ACTION, SALTED, Columns, action_told, covered, digest_of
from app.services.store.session import Writer

_ACTION = Columns(ACTION, ("id", "facts"))


@dataclass(frozen=True, slots=True)
class Redaction:
    """A row of the log or of a fact, or an action, and what its columns are to tell from now on."""

    table: str
    fact_id: str
    columns: Mapping[str, object]


def redact(
    writer: Writer, rows: Iterable[Redaction], subject_id: str, by: str, moment: datetime
) -> Erasure:
    """Write over what rows told of ``subject_id``, and write down that it was done.

    Values in the log's ``before`` and ``after`` are to become null: verification then compares
    no record with them. Raises ``store.gone`` for a row that is not there. Numbers, ids and the
    desk of a row are not to be changed.
    """
    db = writer.db
    known = {columns.table: columns for columns in (*covered(), _ACTION)}
    erased = [(row, *_redacted(db, known[row.table], row)) for row in rows]
    digest = erased_digest((row.table, row.fact_id, first) for row, first, _ in erased)
    fact = writer.append(
        lambda new, desk, seq: Erasure(new, desk, seq, moment, subject_id, by, digest, len(erased))
    )
    db.executemany(
        "insert into erased_row (erasure_id, entity, fact_id, digest, redacted) "
        "values (?, ?, ?, ?, ?)",
        [(fact.id, row.table, row.fact_id, first, left) for row, first, left in erased],
    )
    return fact


def erased_digest(rows: Iterable[tuple[str, str, bytes]]) -> str:
    """What an ``Erasure`` tells of its rows: their tables, ids and first digests."""
    whole = blake2b(digest_size=32)
    for table, fact_id, first in sorted(rows):
        whole.update(digest_of((table, fact_id, first.hex())))
    return whole.hexdigest()


def _redacted(db: sqlite3.Connection, columns: Columns, row: Redaction) -> tuple[bytes, bytes]:
    """The row's first digest and its digest now."""
    if not row.columns.keys() <= set(columns.names) - {"id", "device_id", "device_seq"}:
        raise ValueError(f"{row.table} has no such column, or it tells which row it is")
    first = _first_digest(db, columns, row.fact_id)
    salt = ["salt = null"] if row.table in SALTED or row.table == ACTION else []
    sets = ", ".join([*(f'"{name}" = ?' for name in row.columns), *salt])
    db.execute("insert into erasing values (?)", (row.fact_id,))
    db.execute(f"update {row.table} set {sets} where id = ?", (*row.columns.values(), row.fact_id))
    db.execute("delete from erasing")
    return first, digest_of(_cells(db, columns, row.fact_id))


def _first_digest(db: sqlite3.Connection, columns: Columns, fact_id: str) -> bytes:
    """The digest of a row as it was written, though it was erased before."""
    query = "select digest from erased_row where fact_id = ? order by row limit 1"
    found: tuple[bytes] | None = db.execute(query, (fact_id,)).fetchone()
    return found[0] if found else digest_of(_cells(db, columns, fact_id))


def _cells(db: sqlite3.Connection, columns: Columns, fact_id: str) -> tuple[object, ...]:
    if columns.table == ACTION:
        return action_told(db, fact_id)
    query = f"select {columns.select} from {columns.table} where id = ?"
    found: tuple[object, ...] | None = db.execute(query, (fact_id,)).fetchone()
    if found is None:
        raise AppError("store.gone", {"kind": columns.table, "id": fact_id})
    return found
