"""The whole file under another key, or none: written beside, compared, and only then in place."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from app.errors import AppError
from app.models.recovery import FileKey, mark_of
from app.services.store import cipher, file
from app.services.store.connecting import connect_apart, connect_new
from app.services.store.copying import clear_log_of
from app.services.store.file import unfinished, unfinished_plain

_PATIENCE = 1.0  # seconds for which a file that is still being closed is waited for


def opens(path: Path, key: FileKey) -> None:
    """That a key opens an encrypted file; ``store.wrong_key`` where it does not."""
    with file.named_failures(path):
        try:
            with closing(file.connect(path, key)) as db:
                db.execute("select count(*) from sqlite_schema").fetchone()
        except cipher.failures() as error:
            if cipher.code_of(error) & 0xFF != sqlite3.SQLITE_NOTADB:
                raise
            facts = {"path": str(path), "mark": mark_of(key.name)}
            raise AppError("store.wrong_key", facts) from error


def convert(path: Path, key: FileKey | None) -> None:
    """Give a file that nobody has open another key, or none.

    Whatever ends the program meanwhile, the file is the old one or the new one, whole. Raises
    ``store.busy`` where somebody has it open, and ``encryption.differs`` where the new file is
    not the old one in every row; then the old one stands.
    """
    fresh = unfinished(path)
    with file.named_failures(path):
        file.discard(fresh)
        try:
            with closing(file.connect(path)) as db:
                _hold_alone(db, path)
                _write(db, path, fresh, key)
                _check_same(db, fresh, key)
                if os.name == "posix":  # others are kept out until the new file has the name
                    fresh.replace(path)
            if os.name != "posix":
                fresh.replace(path)
            file.sync_folder(path.parent)
        finally:
            file.discard(fresh)


def write_with_key(source: Path, target: Path, key: FileKey) -> int:
    """A checked copy of an open fair under a key of its own; answers with its size in bytes."""
    fresh = target.with_name(f".{target.name}.part")
    with file.named_failures(target):
        file.discard(fresh)
        try:
            with closing(file.connect(source)) as db:
                db.execute("begin")  # one look, for the copy and for the comparison
                db.execute("select count(*) from sqlite_schema").fetchone()
                _write(db, source, fresh, key)
                _check_same(db, fresh, key)
            clear_log_of(target)
            fresh.replace(target)
            file.sync_folder(target.parent)
            return target.stat().st_size
        finally:
            file.discard(fresh)


def _hold_alone(db: sqlite3.Connection, path: Path) -> None:
    """Keep everybody else out until the connection is closed; the log goes into the file."""
    db.execute("pragma busy_timeout = 200")
    _leave_log(db)
    db.execute("pragma locking_mode = exclusive")
    db.execute("begin exclusive")
    db.commit()
    if db.execute("pragma journal_mode").fetchone()[0] != "delete":  # somebody came in between
        raise AppError("store.busy", {"path": str(path)})


def _leave_log(db: sqlite3.Connection) -> None:
    """Turn the log off; SQLite itself does not wait for others here, who may be about to close."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            db.execute("pragma journal_mode = delete")
        except cipher.failures() as error:
            busy = cipher.code_of(error) & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def _write(db: sqlite3.Connection, path: Path, fresh: Path, key: FileKey | None) -> None:
    if (file.key_of(db) is None) == (key is None):
        _copy_pages(db, fresh, key)
    elif key is None:
        cipher.export(db, str(fresh), None)
    else:
        _export_keyed(db, unfinished_plain(path), fresh, key)
    with closing(connect_new(fresh, key)) as made:
        made.execute("pragma journal_mode = wal")


def _copy_pages(db: sqlite3.Connection, fresh: Path, key: FileKey | None) -> None:
    with closing(connect_new(fresh, key)) as made:
        db.backup(made)


def _export_keyed(db: sqlite3.Connection, between: Path, fresh: Path, key: FileKey) -> None:
    """By way of a plain copy beside the plain fair, and never beside a target.

    The two libraries must not have one file open in one process.
    """
    file.discard(between)
    try:
        file.copy_to(db, between)
        with closing(connect_apart(between)) as apart:
            cipher.export(apart, str(fresh), key)
    finally:
        file.discard(between)


def _check_same(db: sqlite3.Connection, fresh: Path, key: FileKey | None) -> None:
    with closing(connect_new(fresh, key)) as made:
        if made.execute("pragma integrity_check").fetchall() == [("ok",)]:
            found = dict(_contents(made))
            if found == dict(_contents(db)):
                return
    raise AppError("encryption.differs", {"path": str(fresh)})


def _contents(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """A digest of every table's rows and of the schema."""
    for pragma in ("application_id", "user_version"):
        yield pragma, str(db.execute(f"pragma {pragma}").fetchone()[0])
    schema = db.execute("select type, name, tbl_name, sql from sqlite_schema order by 1, 2")
    tables = []
    digest = sha256()
    for row in schema:
        digest.update(repr(row).encode())
        if row[0] == "table" and not row[3].lower().startswith("create virtual"):
            tables.append(row[1])
    yield "", digest.hexdigest()
    for table in tables:
        digest = sha256()
        for row in db.execute(f'select {_row_id(db, table)}* from "{table}"'):
            digest.update(repr(row).encode())
        yield table, digest.hexdigest()


def _row_id(db: sqlite3.Connection, table: str) -> str:
    query = "select wr from pragma_table_list where schema = 'main' and name = ?"
    return "" if db.execute(query, (table,)).fetchone()[0] else "rowid, "
