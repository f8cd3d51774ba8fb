"""Whether the chain holds: every row as it was written, every link as it was made."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.models.salvage import Span
from app.services.store.chain import (
    ACTION,
    Linking,
    Numbered,
    action_told,
    digest_of,
    rows_of,
)
from app.services.store.redaction import erased_digest
from app.services.store.session import Reader


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link that its rows no longer give: the desk, its first and last number, and when.

    ``tables`` are those that the link's rows stand in now; none where all are gone.
    """

    device_id: str
    first_seq: int
    last_seq: int
    at: str
    tables: tuple[str, ...]

    @property
    def span(self) -> Span:
        """The desk's numbers that the link is about."""
        return Span(self.device_id, self.first_seq, self.last_seq)


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Rows of a desk that no link vouches for: how many above its last link."""

    device_id: str
    above: int
    rows: int


@dataclass(frozen=True, slots=True)
class ErasedAgain:
    """A row that was changed after it was erased, or whose erasure is not vouched for."""

    table: str
    fact_id: str


Fault = BrokenLink | Unlinked | ErasedAgain


def chain_faults(reader: Reader) -> Iterator[Fault]:
    """Everything that the chain does not vouch for; reads all rows, one at a time."""
    erased = _Erased(reader.db)
    known = _known(reader.db)
    yield from erased.unvouched()
    for (device,) in reader.db.execute("select id from device order by id").fetchall():
        for fault in _desk(reader.db, device, erased):
            if not (isinstance(fault, BrokenLink) and fault.span in known):
                yield fault
    yield from erased.changed


def torn_erasures(db: sqlite3.Connection) -> list[str]:
    """The erasures whose lists of rows are not what their facts in the chain tell of them."""
    return list(_Erased(db).torn)


def _known(db: sqlite3.Connection) -> set[Span]:
    """Links that a recovery found broken, and wrote down."""
    rows = db.execute("select unproved from recovery").fetchall()
    return {Span.read(text) for (texts,) in rows for text in json.loads(texts)}


def _desk(db: sqlite3.Connection, device: str, erased: "_Erased") -> Iterator[Fault]:
    rows = rows_of(db, device)
    row = next(rows, None)
    before, linked = None, 0
    for seq, at, digest in db.execute(
        "select last_seq, at, digest from link where device_id = ? order by last_seq", (device,)
    ):
        run = _Run(db, before, erased)
        while row is not None and row.seq <= seq:
            run.add(row)
            row = next(rows, None)
        if run.close(device, seq, at) != digest:
            yield BrokenLink(device, linked + 1, seq, at, tuple(sorted(run.tables)))
        before, linked = digest, seq
    left = (row is not None) + sum(1 for _ in rows)
    if left:
        yield Unlinked(device, linked, left)


class _Run:
    """The rows of one link, put together again."""

    def __init__(self, db: sqlite3.Connection, before: bytes | None, erased: "_Erased") -> None:
        self._db = db
        self._link = Linking(before)
        self._erased = erased
        self._action: str | None = None
        self.tables: set[str] = set()

    def add(self, row: Numbered) -> None:
        if row.action_id is not None and row.action_id != self._action:
            self._end_action()
            self._action = row.action_id
        self.tables.add(row.table)
        self._link.row(self._erased.first_digest(row))

    def close(self, device: str, seq: int, at: str) -> bytes:
        self._end_action()
        return self._link.close(device, seq, at)

    def _end_action(self) -> None:
        if self._action is not None:
            self._link.row(self._erased.first_of_action(self._db, self._action))


class _Erased:
    """The rows that were erased: how they were, how they were left, and who vouches for it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._rows: dict[str, tuple[bytes, bytes]] = {}
        self._by_erasure: dict[str, list[tuple[str, str, bytes]]] = {}
        self._told = dict(db.execute("select id, digest from erasure").fetchall())
        self.changed: list[ErasedAgain] = []
        for erasure, table, fact, first, left in db.execute(
            "select erasure_id, entity, fact_id, digest, redacted from erased_row order by row"
        ):
            self._rows[fact] = (first, left)
            self._by_erasure.setdefault(erasure, []).append((table, fact, first))

    def unvouched(self) -> Iterable[ErasedAgain]:
        """Rows whose erasure no fact in the chain tells of, or tells otherwise."""
        for erasure in self.torn:
            for table, fact, _ in self._by_erasure[erasure]:
                yield ErasedAgain(table, fact)

    @property
    def torn(self) -> Iterable[str]:
        """The erasures of those rows."""
        for erasure, rows in self._by_erasure.items():
            if self._told.get(erasure) != erased_digest(rows):
                yield erasure

    def first_digest(self, row: Numbered) -> bytes:
        """The digest of a row as it was first written."""
        return self._first(row.table, row.id, digest_of(row.cells))

    def first_of_action(self, db: sqlite3.Connection, action: str) -> bytes:
        """The digest of an action as it was named at first."""
        return self._first(ACTION, action, digest_of(action_told(db, action)))

    def _first(self, table: str, fact_id: str, now: bytes) -> bytes:
        if fact_id not in self._rows:
            return now
        first, left = self._rows[fact_id]
        if now != left and ErasedAgain(table, fact_id) not in self.changed:
            self.changed.append(ErasedAgain(table, fact_id))
        return first
