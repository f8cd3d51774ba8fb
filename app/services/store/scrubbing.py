"""After an erasure: no byte of it stays in the file, in its log, or in pages that are free.

SQLite writes zeros over what is deleted (``secure_delete``), but a page that was split may keep a
copy of what moved away, and the write-ahead log keeps older pages until it is cut.
"""

import mmap
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from app.services.store import cipher, file
from app.services.store.connecting import key_name
from app.services.store.session import Reader, Writer

_PATIENCE = 1_000  # milliseconds for those who read; what is owed then is made good later
_OWED = "scrub_owed"  # a counter of the file
_SHORTEST = 3  # two signs are one bigram of the search index, which others may have


def scrub(path: Path, words: Sequence[str]) -> bool:
    """Cut the log, and write the file anew where a word is still in it; whether none is left.

    What is in the search index because others have it does not count. An encrypted file tells
    nothing by its bytes, so it is only written anew where it has free pages.
    """
    with file.named_failures(path), closing(file.connect(path)) as db:
        if not _cut(db):
            return False
        if not _must_be_written(db, path, words):
            return True
        return _written_anew(db) and not remnants(path, words)


def write_anew(path: Path) -> bool:
    """Write the whole file anew, so that nothing that was deleted is left; whether that was done.

    It takes as much room again as the file has, and some seconds for each gigabyte.
    """
    with file.named_failures(path), closing(file.connect(path)) as db:
        return _written_anew(db)


def _written_anew(db: sqlite3.Connection) -> bool:
    try:
        db.execute("vacuum")
    except cipher.failures():
        return False  # no room, or somebody reads: the next erasure tries again
    return _cut(db)


def owe(writer: Writer) -> None:
    """Remember that the file is still to be written anew: somebody read from it."""
    writer.db.execute("insert or replace into counter (name, value) values (?, 1)", (_OWED,))


def pay(writer: Writer) -> None:
    """Nothing is owed any more."""
    writer.db.execute("delete from counter where name = ?", (_OWED,))


def is_owed(reader: Reader) -> bool:
    """Whether an erasure could not bring its work to the end."""
    found = reader.db.execute("select 1 from counter where name = ?", (_OWED,)).fetchone()
    return found is not None


def _cut(db: sqlite3.Connection) -> bool:
    """Bring the log into the file and make it empty; False while somebody still reads from it."""
    db.execute(f"pragma busy_timeout = {_PATIENCE}")
    return int(db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]) == 0


def _must_be_written(db: sqlite3.Connection, path: Path, words: Iterable[str]) -> bool:
    if key_name(path) is not None:
        return bool(db.execute("pragma freelist_count").fetchone()[0])
    return remnants(path, words)


def remnants(path: Path, words: Iterable[str]) -> bool:
    """Whether a word stands in the bytes of the file or of its log."""
    wanted = [word.encode() for word in words if len(word) >= _SHORTEST]
    return any(
        _stands_in(one, wanted) for one in (path, path.with_name(path.name + "-wal")) if wanted
    )


def _stands_in(path: Path, wanted: Sequence[bytes]) -> bool:
    if not path.exists() or not path.stat().st_size:  # what is empty cannot be mapped
        return False
    with (
        path.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as seen,
    ):
        return any(seen.find(word) >= 0 for word in wanted)
