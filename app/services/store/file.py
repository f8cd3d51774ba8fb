"""The file itself: how it is made, opened, brought up to date, and how its failures are named."""

import errno
import itertools
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from app.errors import AppError

# "FAIR" in ASCII, in the file's header: tells our file from any other SQLite database.
APPLICATION_ID = 0x46414952
# How many steps migrations has. Kept here so that opening a current file need not import it.
SHAPE = 3


def connect(path: Path) -> sqlite3.Connection:
    """A connection with the settings that every use of the file needs; never makes a file."""
    return _connect(path, "rw")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    db = sqlite3.connect(
        _address(path, mode), uri=True, isolation_level=None, check_same_thread=False, timeout=5.0
    )
    db.execute("pragma busy_timeout = 5000")
    db.execute("pragma foreign_keys = on")
    db.execute("pragma synchronous = full")
    db.execute("pragma cache_size = -16384")
    return db


def _address(path: Path, mode: str) -> str:
    """The file as SQLite's URI (sqlite.org/uri.html): the one way to open without making it."""
    place = path.absolute().as_posix()
    return f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode={mode}"


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file it is on the disk, whatever it is called."""

    device: int
    number: int


def identity(path: Path) -> Identity:
    """The identity of the file that has this name now."""
    told = path.stat()
    return Identity(told.st_dev, told.st_ino)


def check_unmoved(path: Path, opened: Identity) -> None:
    """That a file which was opened still has its name: a commit to a deleted one would be lost.

    Raises ``store.missing``, or ``store.replaced`` where another file has the name.
    """
    try:
        found = identity(path)
    except FileNotFoundError as error:
        raise AppError("store.missing", {"path": str(path)}) from error
    if found != opened:
        raise AppError("store.replaced", {"path": str(path)})


@contextmanager
def making(path: Path) -> Iterator[Path]:
    """A file of today's shape under another name, to be filled; it takes its own name at the end.

    So a fair is there whole or not at all, whatever ends the program meanwhile. What a deleted
    fair left beside its name goes: SQLite would play its write-ahead log into the new one.
    Raises ``store.exists``, and ``store.unwritable`` where the folder takes no files.
    """
    fresh = path.with_name(f".{path.name}.new")
    with named_failures(path):
        _check_free(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not os.access(path.parent, os.W_OK):
            raise AppError("store.unwritable", {"path": str(path)})
        _discard(fresh)
        try:
            with closing(_connect(fresh, "rwc")) as db:
                db.execute("pragma journal_mode = wal")
                _migrate(db, fresh)
            yield fresh
            _check_free(path)
            _discard(path)
            fresh.rename(path)
            _sync_folder(path.parent)
        finally:
            _discard(fresh)


def _check_free(path: Path) -> None:
    if path.exists():
        raise AppError("store.exists", {"path": str(path)})


def _discard(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Names last through a power cut only once their folder is written, where that can be asked."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def prepare(path: Path) -> None:
    """Check that a file is ours and of a shape we know; bring an older one up to date.

    Before the first pending step the file is copied beside itself. Raises ``store.missing``,
    ``store.foreign`` or ``store.newer``.
    """
    with named_failures(path):
        if not path.is_file():
            raise AppError("store.missing", {"path": str(path)})
        with closing(connect(path)) as db:
            _prepare(db, path)


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    if db.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        raise AppError("store.foreign", {"path": str(path)})
    shape = _shape(db)
    if shape > SHAPE:
        raise AppError("store.newer", {"path": str(path), "shape": shape, "known": SHAPE})
    if shape < SHAPE:
        _migrate(db, path)
    if db.execute("select 1 from sqlite_master where name = 'fair'").fetchone() is None:
        raise AppError("store.damaged", {"path": str(path)})


def _shape(db: sqlite3.Connection) -> int:
    return int(db.execute("pragma user_version").fetchone()[0])


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """A consistent copy through SQLite's backup, while others go on working."""
    with closing(sqlite3.connect(target)) as copy:
        db.backup(copy)


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    """All pending steps or none; of two programs that open the file at once one does them."""
    from sqlite_utils import Database

    from app.services.store.migrations import migrations

    db.execute("begin immediate")
    try:
        if _shape(db) < SHAPE:
            if _has_tables(db):
                _keep_copy(path)
            migrations.apply(Database(db))
            db.execute(f"pragma application_id = {APPLICATION_ID}")
            db.execute(f"pragma user_version = {SHAPE}")
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _has_tables(db: sqlite3.Connection) -> bool:
    return db.execute("select 1 from sqlite_master limit 1").fetchone() is not None


def _keep_copy(path: Path) -> None:
    """The file as it was, beside itself; an earlier copy is never written over."""
    names = (f"{path.stem}.before-{SHAPE:04d}{again}{path.suffix}" for again in _again())
    target = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    fresh = target.with_name(f".{target.name}.part")
    _discard(fresh)
    try:
        # A connection of its own sees the file as it was before the transaction that asks.
        with closing(connect(path)) as db:
            copy_to(db, fresh)
        fresh.rename(target)
    finally:
        _discard(fresh)


def _again() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in itertools.count(2))


@contextmanager
def named_failures(path: Path) -> Iterator[None]:
    """Failures of the disk and of the file get their names."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = _code(error)
        if code == "store.disk":
            code = _why_not_opened(path)
        raise AppError(code, {"path": str(path), "detail": str(error)}) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = "store.full" if full else "store.disk"
        raise AppError(code, {"path": str(path), "detail": str(error)}) from error


def _why_not_opened(path: Path) -> str:
    """SQLite says only that it cannot open the file, or the log it keeps beside it."""
    if not path.parent.exists():
        return "store.disk"
    if not os.access(path.parent, os.W_OK):
        return "store.readonly"
    return "store.disk" if path.exists() else "store.missing"


_CODES = {
    sqlite3.SQLITE_BUSY: "store.busy",
    sqlite3.SQLITE_LOCKED: "store.busy",
    sqlite3.SQLITE_FULL: "store.full",
    sqlite3.SQLITE_READONLY: "store.readonly",
    sqlite3.SQLITE_CANTOPEN: "store.disk",
    sqlite3.SQLITE_IOERR: "store.disk",
    sqlite3.SQLITE_NOTADB: "store.foreign",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
}


def _code(error: sqlite3.DatabaseError) -> str:
    """The code of a failure that is the world's; what is ours is raised again as it was."""
    full = getattr(error, "sqlite_errorcode", 0)
    if full == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return "store.linked"
    if str(error).startswith("Could not decode to UTF-8"):  # Python's own words, without a code
        return "store.damaged"
    primary = full & 0xFF
    if primary not in _CODES:
        raise error
    return _CODES[primary]
