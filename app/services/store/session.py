"""Inside a transaction: rows in, values out, and every change in the log."""

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from app.errors import AppError
from app.models.changes import Action, Change, Device
from app.models.ids import DeviceId, new_id
from app.models.times import next_stamp
from app.services.store import search
from app.services.store.chain import (
    LOG,
    SALTED,
    Linking,
    action_told,
    digest_of,
    last_link,
    write_link,
)
from app.services.store.mapping import FACTS, Shape, shape_of, utc_text
from app.services.store.statements import delete_from, insert_into, select_from, update_of
from app.services.store.waiting import Waiting

R = TypeVar("R")


class Fact(Protocol):
    """Something that happened: written once, numbered by the desk that saw it."""

    @property
    def id(self) -> str: ...


F = TypeVar("F", bound=Fact)

_AT_ONCE = 500  # ids in one question; SQLite takes 32,766


class Reader:
    """A consistent look at the file."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    @property
    def db(self) -> sqlite3.Connection:
        """The connection, for the store's own questions."""
        return self._db

    def _rows(self, query: str, values: Sequence[object]) -> sqlite3.Cursor:
        """Ask the records' tables."""
        return self._db.execute(query, values)

    def get(self, kind: type[R], wanted: str) -> R | None:
        """The record with this id, or None."""
        shape = shape_of(kind)
        row = self._rows(
            f'select {shape.select} from "{shape.table}" where id = ?', (wanted,)
        ).fetchone()
        return None if row is None else shape.value(row)

    def need(self, kind: type[R], wanted: str) -> R:
        """The record with this id; ``store.gone`` when somebody removed it meanwhile."""
        found = self.get(kind, wanted)
        if found is None:
            raise AppError("store.gone", {"kind": shape_of(kind).table, "id": wanted})
        return found

    def all(self, kind: type[R], /, order: str = "row", **equals: object) -> list[R]:
        """The records whose columns equal what is asked, in order of a column."""
        shape = shape_of(kind)
        known = {*shape.columns, "row"}
        if order not in known or not set(equals) <= known:
            raise ValueError(f"{shape.table} has no such column")
        where = " and ".join(f'"{name}" = ?' for name in equals) or "1"
        query = f'select {shape.select} from "{shape.table}" where {where} order by "{order}", row'
        return [shape.value(row) for row in self._rows(query, tuple(equals.values()))]

    def count(self, kind: type[R], /, **equals: object) -> int:
        """How many records there are whose columns equal what is asked."""
        shape = shape_of(kind)
        if not set(equals) <= set(shape.columns):
            raise ValueError(f"{shape.table} has no such column")
        where = " and ".join(f'"{name}" = ?' for name in equals) or "1"
        query = f'select count(*) from "{shape.table}" where {where}'
        return int(self._rows(query, tuple(equals.values())).fetchone()[0])

    def state(self) -> int:
        """How far the file has come: the same number as long as no record was written."""
        query = "select coalesce(max(row), 0) from change"
        return int(self.db.execute(query).fetchone()[0])


class Writer(Reader):
    """A transaction that writes under one named action; everything in it happens or nothing.

    Rows wait a little to be written together; whatever is asked here sees them.
    """

    def __init__(self, db: sqlite3.Connection, action: Action, device: Device, stamp: str) -> None:
        super().__init__(db)
        self._link = Linking(last_link(db, device.id)[1])
        self.action = action
        self._device = device
        self._stamp = stamp
        self._seq = int(
            db.execute("select last_seq from device where id = ?", (device.id,)).fetchone()[0]
        )
        self.change = Change(action)
        self._kinds: set[str] = set()
        self._ids: list[str] = []
        self._waiting = Waiting(db)
        self.stays = False  # on the undo stack, though only facts are written

    @property
    def db(self) -> sqlite3.Connection:
        """The connection, with everything written that was waiting."""
        self._waiting.write_all()
        return self._db

    def _rows(self, query: str, values: Sequence[object]) -> sqlite3.Cursor:
        self._waiting.write_records()
        return self._db.execute(query, values)

    @property
    def desk(self) -> DeviceId:
        """The desk that writes."""
        return self._device.id

    def note(self, **facts: object) -> None:
        """Tell the step's name more: what only the file knows, as the title of what is moved."""
        self.action.facts.update(facts)
        told = json.dumps(self.action.facts, ensure_ascii=False)
        self._db.execute("update action set facts = ? where id = ?", (told, self.action.id))

    def add(self, record: object) -> None:
        """Add a record whose id was just made; saves asking whether it is there."""
        shape: Shape[object] = shape_of(type(record))
        row = dict(zip(shape.columns, shape.row(record), strict=True))
        self.write_row(shape.table, row["id"], None, row)
        self.index(shape.table, row["id"], record)

    def save(self, record: object) -> None:
        """Add the record, or write the fields that differ; nothing where none does."""
        shape: Shape[object] = shape_of(type(record))
        row = dict(zip(shape.columns, shape.row(record), strict=True))
        old = self.row_of(shape.table, row["id"], shape.columns)
        if old is None:
            self.write_row(shape.table, row["id"], None, row)
        else:
            changed = {name: value for name, value in row.items() if value != old[name]}
            if not changed:
                return
            self.write_row(shape.table, row["id"], {n: old[n] for n in changed}, changed)
        self.index(shape.table, row["id"], record)

    def save_all(self, records: Iterable[object]) -> None:
        """Save each of the records."""
        for record in records:
            self.save(record)

    def remove(self, kind: type[R], wanted: str) -> None:
        """Take a record out; the log keeps what it was."""
        shape = shape_of(kind)
        old = self.row_of(shape.table, wanted, shape.columns)
        if old is None:
            raise AppError("store.gone", {"kind": shape.table, "id": wanted})
        self.write_row(shape.table, wanted, old, None)
        self.index(shape.table, wanted, None)

    def append(self, make: Callable[[str, DeviceId, int], F]) -> F:
        """Write down a fact, made from its id, this desk and the desk's next number."""
        fact = make(new_id(), self._device.id, self._next_seq())
        shape = shape_of(type(fact))
        columns, row, salt = shape.columns, shape.row(fact), None
        if shape.table in SALTED:
            salt = _salt()
            columns, row = (*columns, "salt"), (*row, salt)
        self._link.row(digest_of((salt, *row[: len(shape.columns)])))
        self._waiting.record(shape.table, insert_into(shape.table, columns), row)
        self._touched(shape.table, fact.id)
        self._waiting.outbox(shape.table, fact.id)
        return fact

    def next_number(self, counter: str) -> int:
        """The next number of a counter, from 1; never given twice, not even after an undo."""
        self._db.execute(
            "insert into counter (name, value) values (?, 1) "
            "on conflict (name) do update set value = value + 1",
            (counter,),
        )
        query = "select value from counter where name = ?"
        return int(self._db.execute(query, (counter,)).fetchone()[0])

    def row_of(self, table: str, wanted: str, columns: Iterable[str]) -> dict[str, Any] | None:
        """The raw columns of a record."""
        return self.rows_of(table, (wanted,), columns).get(wanted)

    def rows_of(
        self, table: str, wanted: Sequence[str], columns: Iterable[str]
    ) -> dict[str, dict[str, Any]]:
        """The raw columns of records by id, for the ids that there are."""
        names = tuple(columns)
        found: dict[str, dict[str, Any]] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            for row in self._rows(select_from(table, names, len(some)), some):
                found[row[0]] = dict(zip(names, row[1:], strict=True))
        return found

    def write_row(
        self,
        table: str,
        wanted: str,
        before: Mapping[str, Any] | None,
        after: Mapping[str, Any] | None,
    ) -> None:
        """Insert, update or delete raw columns, and log it."""
        self._stamp = next_stamp(self._stamp, time.time_ns() // 1_000_000, self._device.id[-8:])
        row: tuple[Any, ...]
        if before is None and after is not None:
            statement = insert_into(table, (*after, "revision", "stamp"))
            row = (*after.values(), 1, self._stamp)
        elif after is not None:
            statement = update_of(table, tuple(after))
            row = (*after.values(), self._stamp, wanted)
        else:
            statement, row = delete_from(table), (wanted,)
        self._log(table, wanted, before, after)
        self._waiting.record(table, statement, row)

    def index(self, table: str, wanted: str, record: object | None) -> None:
        """Bring the search index along."""
        if table in search.SEARCHED:
            self._waiting.search(table, wanted, record)

    def _log(
        self,
        table: str,
        wanted: str,
        before: Mapping[str, Any] | None,
        after: Mapping[str, Any] | None,
    ) -> None:
        fact = new_id()
        row = (
            _salt(),
            fact,
            self._device.id,
            self._next_seq(),
            self.action.id,
            self._stamp,
            table,
            wanted,
            _json(before),
            _json(after),
        )
        self._link.row(digest_of(row))
        self._waiting.change(row)
        self._touched(table, wanted)
        self._waiting.outbox(LOG, fact)

    def _next_seq(self) -> int:
        self._seq += 1
        return self._seq

    def _touched(self, table: str, wanted: str) -> None:
        self._kinds.add(table)
        self._ids.append(wanted)

    @property
    def touched_records(self) -> bool:
        """Whether anything was written that undo can take back."""
        return not self._kinds <= set(FACTS.values())

    @property
    def last_seq(self) -> int:
        """The last number that this desk has given."""
        return self._seq

    def finish(self) -> Change:
        """Note how far this desk has counted, and say what was touched."""
        self._waiting.write_all()
        if self._kinds:
            self._write_link()
        self._db.execute(
            "update device set last_seq = ?, last_stamp = ? where id = ?",
            (self._seq, self._stamp, self._device.id),
        )
        self.change = Change(self.action, frozenset(self._kinds), tuple(self._ids))
        return self.change

    def _write_link(self) -> None:
        if self.touched_records:
            self._link.action(action_told(self._db, self.action.id))
        at = utc_text(self.action.at)
        digest = self._link.close(self._device.id, self._seq, at)
        write_link(self._db, self._device.id, self._seq, at, digest)


def _salt() -> str:
    return os.urandom(8).hex()


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _json(row: Mapping[str, Any] | None) -> str | None:
    return None if row is None else _encode(row)
