"""One fair's file: connections, transactions, and the undo stack that lives in it."""

import gc
import json
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from app.errors import AppError
from app.models.access import EVERYTHING, Access
from app.models.changes import Action, ActionState, Device
from app.models.ids import ActionId, new_id
from app.models.recovery import FileKey
from app.models.times import Clock, now
from app.services.store import file
from app.services.store.session import Reader, Writer
from app.services.store.watching import Unwatched, Watch, told_failures, told_step

_PAGE = 4_000  # changes of an action that are held at once
_LAST_ROW = 2**63 - 1


class Store:
    """One fair's file. Readers never wait; writers take turns.

    ``access`` is who works here. For anybody but the organiser the file opens only within a
    service that is declared for that role (``app.services.access``): ``role.refused`` elsewhere.
    """

    def __init__(
        self, path: Path, device: Device, clock: Clock = now, key: FileKey | None = None
    ) -> None:
        self.path = path
        self._key = key  # where none is given it is the desk's own
        self.device = device
        self.access: Access = EVERYTHING
        self.watch: Watch = Unwatched()
        self._clock = clock
        self._local = threading.local()
        self._lock = threading.Lock()
        self._open: list[sqlite3.Connection] = []
        self._identity: file.Identity | None = None
        self._generation = 0
        self._written = 0  # this desk's last number that is known to be in the file

    @classmethod
    def open(cls, path: Path, device: Device, clock: Clock = now) -> "Store":
        """Open a file that exists, bringing its shape up to date; see ``file.prepare``."""
        file.prepare(path)
        return cls._enter(path, device, clock)

    @classmethod
    def create(
        cls, path: Path, device: Device, clock: Clock = now, key: FileKey | None = None
    ) -> "Store":
        """Make a new, empty file; ``store.exists`` where there is one already.

        With a key, which the desk must hold, the file is encrypted.
        """
        with file.making(path, key):
            pass
        return cls._enter(path, device, clock)

    @classmethod
    def found(
        cls,
        path: Path,
        device: Device,
        code: str,
        write: Callable[[Writer], None],
        clock: Clock = now,
        key: FileKey | None = None,
    ) -> "Store":
        """Make a new file that begins with what ``write`` writes; there whole or not at all."""
        with (
            file.making(path, key) as fresh,
            closing(cls._enter(fresh, device, clock)) as store,
            store.founding(code) as writer,
        ):
            write(writer)
        return cls._enter(path, device, clock)

    @classmethod
    def _enter(cls, path: Path, device: Device, clock: Clock) -> "Store":
        store = cls(path, device, clock)
        with file.named_failures(path):
            store._identity = file.identity(path)
            store._connection().execute(
                "insert or ignore into device values (?, ?, ?, 0, '')",
                (device.id, device.name, device.first_seen.isoformat()),
            )
        return store

    def close(self) -> None:
        """Close every thread's connection."""
        with self._lock:
            for db in self._open:
                db.close()
            self._open.clear()
        self._local = threading.local()

    def _connection(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is not None and self._local.generation != self._generation:
            with self._lock:
                self._open.remove(db)
            self._local.db = None
            db.close()
            db = None
        if db is None:
            db = file.connect(self.path, self._key)
            self._local.db, self._local.generation = db, self._generation
            with self._lock:
                self._open.append(db)
        return db

    def reconnect(self) -> None:
        """Go on with a file that was away: a stick that is plugged in again, a folder put back.

        It must be the one that was open, or a copy that has everything this desk wrote:
        ``store.replaced`` or ``store.damaged`` otherwise, and what the disk says. A commit is
        tried as well.
        """
        with file.named_failures(self.path):
            if not self.path.is_file():
                raise AppError("store.missing", {"path": str(self.path)})
            found = file.identity(self.path)
            with closing(file.connect(self.path)) as db:
                if probed(db, self.device.id) < self._written:
                    raise AppError("store.replaced", {"path": str(self.path)})
                # The log that lay beside the former file may have been played into this one.
                if found != self._identity and not _is_whole(db):
                    raise AppError("store.damaged", {"path": str(self.path)})
            self._identity = found
            self._generation += 1

    @property
    def clock(self) -> Clock:
        """By which the steps of the undo stack are dated."""
        return self._clock

    @property
    def key(self) -> FileKey | None:
        """What opens the file in another process of this desk; None for a plain one."""
        return file.key_of(self._connection())

    @property
    def is_within(self) -> bool:
        """Whether this thread is inside a service that its role may call."""
        return getattr(self._local, "is_within", False)

    @contextmanager
    def within(self) -> Iterator[None]:
        """The inside of a service that was declared for the role of this desk."""
        local = self._local
        local.is_within = True
        try:
            yield
        finally:
            local.is_within = False

    def _check_access(self) -> None:
        if not (self.access.is_all or self.is_within):
            raise AppError("role.refused", {"role": self.access.role.value})

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A consistent look; what others commit meanwhile is not seen."""
        self._check_access()
        with told_failures(self.watch), file.named_failures(self.path):
            db = self._connection()
            db.execute("begin")
            try:
                yield Reader(db)
            finally:
                db.rollback()

    @contextmanager
    def writing(self, code: str, **facts: object) -> Iterator[Writer]:
        """Everything inside happens under one named action, or none of it does.

        ``code`` and ``facts`` name the action on the undo stack; what was undone before it can
        no longer be redone. A block that writes nothing leaves no action, and one that writes
        only facts cannot be taken back, unless it says that it ``stays``.
        """
        action = Action(ActionId(new_id()), code, facts, self._clock(), ActionState.DONE)
        with self._transaction(action) as writer:
            yield writer
            if writer.touched_records or writer.stays:
                writer.db.execute("update action set state = 'gone' where state = 'undone'")
            else:
                # Facts tell for themselves what happened: a million scans need no million names.
                writer.db.execute("delete from action where id = ?", (action.id,))

    @contextmanager
    def noting(self) -> Iterator[Writer]:
        """Write counters alone: no record, no fact, and nothing that could be taken back."""
        action = Action(ActionId(new_id()), "note", {}, self._clock(), ActionState.GONE)
        with self._transaction(action) as writer:
            yield writer

    @contextmanager
    def founding(self, code: str) -> Iterator[Writer]:
        """Write what the file begins with; nobody undoes the founding of a fair."""
        action = Action(ActionId(new_id()), code, {}, self._clock(), ActionState.GONE)
        with self._transaction(action) as writer:
            yield writer

    @contextmanager
    def replaying(self, action: Action, state: ActionState) -> Iterator[Writer]:
        """Write an action's reverse, or the action again, and move it on the undo stack."""
        code = "undo" if state is ActionState.UNDONE else "redo"
        facts: dict[str, object] = {"action": action.id}
        entry = Action(ActionId(new_id()), code, facts, self._clock(), ActionState.GONE)
        with self._transaction(entry) as writer:
            yield writer
            writer.db.execute("update action set state = ? where id = ?", (state, action.id))

    @contextmanager
    def _transaction(self, action: Action) -> Iterator[Writer]:
        self._check_access()
        with (
            told_step(self.watch, action.code),
            file.named_failures(self.path),
            _uncollected(),
        ):
            db = self._connection()
            db.execute("begin immediate")
            try:
                # Links are checked when all is written, so that undo may go in any order.
                db.execute("pragma defer_foreign_keys = on")
                stamp = db.execute("select max(last_stamp) from device").fetchone()[0]
                _insert_action(db, action)
                writer = Writer(db, action, self.device, stamp or "")
                yield writer
                if not writer.finish().kinds:
                    db.execute("delete from action where id = ?", (action.id,))
                if self._identity is not None:
                    file.check_unmoved(self.path, self._identity)
                db.commit()
                self._written = max(self._written, writer.last_seq)
            except BaseException:
                db.rollback()
                raise

    def last_action(self, state: ActionState) -> Action | None:
        """The action that undo takes back next (DONE), or that redo does again (UNDONE)."""
        order = "desc" if state is ActionState.DONE else "asc"
        with self.reading() as reader:
            row = reader.db.execute(
                "select id, code, facts, at, state from action where state = ? "
                f"order by row {order} limit 1",
                (state,),
            ).fetchone()
        if row is None:
            return None
        moment = datetime.fromisoformat(row[3])
        return Action(row[0], row[1], json.loads(row[2]), moment, ActionState(row[4]))


@contextmanager
def _uncollected() -> Iterator[None]:
    """A transaction makes many values and no cycles; to seek them takes a sixth of an import."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class LoggedChange(NamedTuple):
    """What an action did to a record: its columns before and after; None where it was not."""

    table: str
    record_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def changes_onward(reader: Reader, action: Action) -> Iterator[list[LoggedChange]]:
    """The action's changes of records from the first to the last, some thousand at a time."""
    return _pages(reader, action, "row > ?", "row", 0)


def changes_backward(reader: Reader, action: Action) -> Iterator[list[LoggedChange]]:
    """The same from the last to the first."""
    return _pages(reader, action, "row < ?", "row desc", _LAST_ROW)


def _pages(
    reader: Reader, action: Action, beyond: str, order: str, row: int
) -> Iterator[list[LoggedChange]]:
    query = (
        "select row, entity, record_id, before, after from change "
        f"where action_id = ? and {beyond} order by {order} limit {_PAGE}"
    )
    while page := reader.db.execute(query, (action.id, row)).fetchall():
        yield [LoggedChange(told[1], told[2], *map(_parsed, told[3:])) for told in page]
        row = page[-1][0]


def _is_whole(db: sqlite3.Connection) -> bool:
    return bool(db.execute("pragma quick_check(1)").fetchone()[0] == "ok")


def probed(db: sqlite3.Connection, device: str) -> int:
    """Commit something that changes nothing; the desk's last number in this file."""
    db.execute("begin immediate")
    try:
        db.execute("update device set last_seq = last_seq where id = ?", (device,))
        found = db.execute("select last_seq from device where id = ?", (device,)).fetchone()
        db.commit()
    except BaseException:
        db.rollback()
        raise
    return 0 if found is None else int(found[0])


def _insert_action(db: sqlite3.Connection, action: Action) -> None:
    facts = json.dumps(action.facts, ensure_ascii=False)
    db.execute(
        "insert into action (id, code, facts, at, state, salt) values (?, ?, ?, ?, ?, ?)",
        (action.id, action.code, facts, action.at.isoformat(), action.state, os.urandom(8).hex()),
    )


def _parsed(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)
