"""Connections to a fair's file, plain or encrypted, with the settings that every use needs."""

import sqlite3
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from urllib.parse import quote
from weakref import WeakSet

from app.errors import AppError
from app.models.recovery import NAME_BYTES, FileKey, mark_of
from app.services.store import cipher


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file it is on the disk, whatever it is called."""

    device: int
    number: int


def identity(path: Path) -> Identity:
    """The identity of the file that has this name now."""
    told = path.stat()
    return Identity(told.st_dev, told.st_ino)


class _Noted:
    """A connection that says when it is closed, and with which key it was opened."""

    key: FileKey | None = None

    def close(self) -> None:
        with _LOCK:
            super().close()  # type: ignore[misc]  # mixed into connections alone
            for held in _HELD.values():
                held.connections.discard(self)


class _PlainConnection(_Noted, sqlite3.Connection):
    pass


@dataclass(slots=True)
class _Held:
    """What a file that is open in this process begins with."""

    name: str | None
    connections: "WeakSet[_Noted]" = field(default_factory=WeakSet)


# While a connection is open nobody else may open and close the same file: on POSIX that gives up
# all locks of the process (sqlite.org/howtocorrupt.html, 2.2). So what a file begins with is read
# only while it is not open here, and remembered as long as it is.
_LOCK = Lock()
_HELD: dict[Identity, _Held] = {}


def connect(path: Path, key: FileKey | None = None) -> sqlite3.Connection:
    """A connection to a file that is there; never makes one.

    An encrypted file's key is the desk's own, unless one is given. Raises ``store.locked_key``
    where there is none, and ``store.no_cipher``.
    """
    name = key_name(path)
    if name is not None and key is None:
        key = cipher.held_key(name)  # a keyring may ask its owner first; others go on meanwhile
        if key is None:
            raise AppError("store.locked_key", {"path": str(path), "mark": mark_of(name)})
    with _LOCK:
        db = _open(path, "rw", key if name is not None else None)
    return _settled(db)


def connect_new(path: Path, key: FileKey | None) -> sqlite3.Connection:
    """A connection to a file that is made here and now, encrypted where there is a key."""
    with _LOCK:
        db = _open(path, "rwc", key)
    return _settled(db)


def connect_apart(path: Path) -> sqlite3.Connection:
    """SQLCipher's connection to a plain file that nobody else has open, to attach others to it."""
    with _LOCK:
        return cipher.connect_keyed(_address(path, "rw"), None, _Noted)


def key_of(db: sqlite3.Connection) -> FileKey | None:
    """The key that a connection was opened with."""
    return db.key if isinstance(db, _Noted) else None


def key_name(path: Path) -> str | None:
    """The name of the key that a file is encrypted with; None where it is plain or not there."""
    with _LOCK:
        return _name_of(path)


def _name_of(path: Path) -> str | None:
    # A file that cannot be looked at is for SQLite to refuse.
    with suppress(OSError):
        found = identity(path)
        held = _HELD.get(found)
        if held is not None and held.connections:
            return held.name
        with path.open("rb") as stream:
            return cipher.name_in(stream.read(NAME_BYTES), path.stat().st_size)
    return None


def _open(path: Path, mode: str, key: FileKey | None) -> sqlite3.Connection:
    place = _address(path, mode)
    if key is None:
        db: sqlite3.Connection = sqlite3.connect(
            place,
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=5.0,
            factory=_PlainConnection,
        )
    else:
        db = cipher.connect_keyed(place, key, _Noted)
    _note(path, db, key)
    return db


def _settled(db: sqlite3.Connection) -> sqlite3.Connection:
    try:
        db.execute("pragma busy_timeout = 5000")
        db.execute("pragma foreign_keys = on")
        db.execute("pragma synchronous = full")
        db.execute("pragma cache_size = -16384")
        # What is deleted is written over with zeros; some builds of SQLite leave it.
        db.execute("pragma secure_delete = on")
    except BaseException:
        db.close()
        raise
    return db


def _note(path: Path, db: sqlite3.Connection, key: FileKey | None) -> None:
    if not isinstance(db, _Noted):
        raise TypeError("connections are made here alone")
    db.key = key
    name = key.name if key else None
    for gone in [one for one, held in _HELD.items() if not held.connections]:
        del _HELD[gone]
    held = _HELD.setdefault(identity(path), _Held(name))
    held.name = name
    held.connections.add(db)


def _address(path: Path, mode: str) -> str:
    """The file as SQLite's URI (sqlite.org/uri.html): the one way to open without making it."""
    place = path.absolute().as_posix()
    return f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode={mode}"
