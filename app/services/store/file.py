"""The file itself: how it is made, opened, brought up to date, and how its failures are named."""

import errno
import itertools
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.errors import AppError
from app.models.recovery import FileKey
from app.models.times import now
from app.services.store import cipher
from app.services.store.connecting import Identity, connect, connect_new, identity, key_of

__all__ = (
    "APPLICATION_ID",
    "SHAPE",
    "Identity",
    "check_unmoved",
    "connect",
    "copy_to",
    "discard",
    "identity",
    "key_of",
    "making",
    "named_failures",
    "prepare",
    "sync_folder",
)

# "FAIR" in ASCII, in the file's header: tells our file from any other SQLite database.
APPLICATION_ID = 0x46414952
# How many steps migrations has. Kept here so that opening a current file need not import it.
SHAPE = 3
# From this step on every transaction has its link; what is older gets one when it is brought up.
_LINKED = 3


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
def making(path: Path, key: FileKey | None = None) -> Iterator[Path]:
    """A file of today's shape under another name, to be filled; it takes its own name at the end.

    With a key it is encrypted; whoever fills it must find the key among the desk's.

    So a fair is there whole or not at all, whatever ends the program meanwhile. What a deleted
    fair left beside its name goes: SQLite would play its write-ahead log into the new one.
    Raises ``store.exists``, and ``store.unwritable`` where the folder takes no files.
    """
    fresh = path.with_name(f".{path.name}.new")
    with named_failures(path):
        _make_room(path)
        discard(fresh)
        try:
            with closing(connect_new(fresh, key)) as db:
                db.execute("pragma journal_mode = wal")
                _migrate(db, fresh)
            yield fresh
            with closing(connect(fresh, key)) as db:
                # Closing a file that has no room leaves its log behind and says nothing.
                db.execute("pragma wal_checkpoint(truncate)").fetchone()
            _check_free(path)
            discard(path)
            fresh.rename(path)
            sync_folder(path.parent)
        finally:
            discard(fresh)


def check_place(path: Path) -> None:
    """That a new file can be made there, before a key is kept for it; raises as ``making``."""
    with named_failures(path):
        _make_room(path)


def _make_room(path: Path) -> None:
    _check_free(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not os.access(path.parent, os.W_OK):
        raise AppError("store.unwritable", {"path": str(path)})


def _check_free(path: Path) -> None:
    if path.exists():
        raise AppError("store.exists", {"path": str(path)})


def discard(path: Path) -> None:
    """Remove a file and what SQLite left beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
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

    Before the first pending step the file is copied beside itself. What a program that died left
    of a conversion goes: nobody converts a file that could be opened. Raises ``store.missing``,
    ``store.foreign``, ``store.newer`` or ``store.locked_key``.
    """
    with named_failures(path):
        if not path.is_file():
            raise AppError("store.missing", {"path": str(path)})
        with closing(connect(path)) as db:
            _prepare(db, path)
            # While the file is open with its log, nobody needs the journal of a conversion.
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        for left in (unfinished(path), unfinished_plain(path)):
            discard(left)


def unfinished(path: Path) -> Path:
    """Where the file is written under another key before it takes its name."""
    return path.with_name(f".{path.name}.converted")


def unfinished_plain(path: Path) -> Path:
    """Where a plain file lies for a moment on its way to being encrypted."""
    return path.with_name(f".{path.name}.plain")


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    if db.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        raise AppError("store.foreign", {"path": str(path)})
    shape = _shape(db)
    if shape > SHAPE:
        raise AppError("store.newer", {"path": str(path), "shape": shape, "known": SHAPE})
    if shape < SHAPE:
        _migrate(db, path)
    if db.execute("pragma journal_mode").fetchone()[0] != "wal":
        db.execute("pragma journal_mode = wal")  # the file was converted by a program that died
    if db.execute("select 1 from sqlite_master where name = 'fair'").fetchone() is None:
        raise AppError("store.damaged", {"path": str(path)})


def _shape(db: sqlite3.Connection) -> int:
    return int(db.execute("pragma user_version").fetchone()[0])


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """A consistent copy through SQLite's backup, while others go on working.

    The copy of an encrypted file opens with the same key.
    """
    with closing(connect_new(target, key_of(db))) as copy:
        db.backup(copy)


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    """All pending steps or none; of two programs that open the file at once one does them."""
    from sqlite_utils import Database

    from app.services.store.chain import seal
    from app.services.store.migrations import migrations

    db.execute("begin immediate")
    try:
        if _shape(db) < SHAPE:
            before = _shape(db)
            if _has_tables(db):
                _keep_copy(path)
            migrations.apply(Database(db))
            if before < _LINKED:
                seal(db, now())
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
    discard(fresh)
    try:
        # A connection of its own sees the file as it was before the transaction that asks.
        with closing(connect(path)) as db:
            copy_to(db, fresh)
        fresh.rename(target)
    finally:
        discard(fresh)


def _again() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in itertools.count(2))


@contextmanager
def named_failures(path: Path) -> Iterator[None]:
    """Failures of the disk and of the file get their names."""
    try:
        yield
    except cipher.failures() as error:
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


def _code(error: Exception) -> str:
    """The code of a failure that is the world's; what is ours is raised again as it was."""
    full = cipher.code_of(error)
    # SQLCipher's classes do not tell which constraint it was but in words.
    if full == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY or str(error).startswith("FOREIGN KEY"):
        return "store.linked"
    if str(error).startswith("Could not decode to UTF-8"):  # Python's own words, without a code
        return "store.damaged"
    primary = full & 0xFF
    if primary not in _CODES:
        raise error
    if primary == sqlite3.SQLITE_NOTADB and cipher.is_keyed_failure(error):
        return "store.damaged"  # the key was found by the file's own first bytes
    return _CODES[primary]
