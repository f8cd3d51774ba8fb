"""The file itself: how it is made, opened, brought up to date, and how its failures are named."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.errors import AppError

# "FAIR" in ASCII, in the file's header: tells our file from any other SQLite database.
APPLICATION_ID = 0x46414952
# How many steps migrations.py has. Kept here so that opening a current file need not import it.
SHAPE = 1


def connect(path: Path) -> sqlite3.Connection:
    """A connection with the settings that every use of the file needs."""
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5.0)
    db.execute("pragma busy_timeout = 5000")
    db.execute("pragma foreign_keys = on")
    db.execute("pragma synchronous = full")
    db.execute("pragma cache_size = -16384")
    return db


def create(path: Path) -> None:
    """Make a new file of today's shape."""
    if path.exists():
        raise AppError("store.exists", {"path": str(path)})
    with named_failures(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(connect(path)) as db:
            db.execute("pragma journal_mode = wal")
            db.execute(f"pragma application_id = {APPLICATION_ID}")
            _migrate(db)


def prepare(path: Path) -> None:
    """Check that a file is ours and of a shape we know; bring an older one up to date.

    Before the first pending step the file is copied beside itself. Raises ``store.missing``,
    ``store.foreign`` or ``store.newer``.
    """
    if not path.is_file():
        raise AppError("store.missing", {"path": str(path)})
    with named_failures(path), closing(connect(path)) as db:
        if db.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
            raise AppError("store.foreign", {"path": str(path)})
        shape = db.execute("pragma user_version").fetchone()[0]
        if shape > SHAPE:
            raise AppError("store.newer", {"path": str(path), "shape": shape, "known": SHAPE})
        if shape < SHAPE:
            copy_to(db, path.with_name(f"{path.stem}.before-{SHAPE:04d}{path.suffix}"))
            _migrate(db)


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """A consistent copy through SQLite's backup, while others go on working."""
    with closing(sqlite3.connect(target)) as copy:
        db.backup(copy)


def _migrate(db: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    from app.services.store.migrations import migrations

    migrations.apply(Database(db))
    db.execute(f"pragma user_version = {SHAPE}")


@contextmanager
def named_failures(path: Path) -> Iterator[None]:
    """Failures of the disk and of the file get their names."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise AppError(_code(error), {"path": str(path), "detail": str(error)}) from error
    except OSError as error:
        raise AppError("store.disk", {"path": str(path), "detail": str(error)}) from error


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
    primary = full & 0xFF
    if primary not in _CODES:
        raise error
    return _CODES[primary]
