"""A copy of the whole file while others go on working, and whether a copy can be trusted."""

import os
from contextlib import closing
from pathlib import Path

from app.errors import AppError
from app.services.store import cipher, file
from app.services.store.connecting import connect_new, key_of
from app.services.store.session import Reader

# Pages that are copied at once, and brought to the disk before the next: a commit that waits for
# the disk waits for a megabyte, not for all that was copied.
_STEP = 256


def copy_whole(reader: Reader, target: Path) -> None:
    """Copy the file as it stands through SQLite's backup; names the disk's failures.

    The copy of an encrypted file opens with the same key.
    """
    with (
        file.named_failures(target),
        closing(connect_new(target, key_of(reader.db))) as copy,
        target.open("r+b") as stream,
    ):

        def settle(_status: int, _left: int, _total: int) -> None:
            os.fsync(stream.fileno())

        reader.db.backup(copy, pages=_STEP, progress=settle)


def is_sound(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with a file: its pages, its indexes, its links."""
    with file.named_failures(path), closing(file.connect(path)) as db:
        answer = db.execute("pragma integrity_check").fetchall()
        return answer == [("ok",)] and not db.execute("pragma foreign_key_check").fetchall()


def clear_log_of(path: Path) -> None:
    """Bring a file that is about to be replaced to rest, so that none of its log outlives it.

    What a killed program left in the log goes into the file itself: nothing is lost where it is
    kept after all. ``store.busy`` while another program has the file open.
    """
    log = path.with_name(path.name + "-wal")
    # Closing the last connection writes the log into the file and removes it.
    if log.exists() and _can_be_read(path) and log.exists():
        raise AppError("store.busy", {"path": str(path)})
    for ending in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _can_be_read(path: Path) -> bool:
    try:
        with closing(file.connect(path)) as db:
            db.execute("select count(*) from sqlite_schema").fetchone()
    except cipher.failures():
        return False  # no database at all: what lies beside it belongs to nothing
    return True
