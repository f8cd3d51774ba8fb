"""A copy of the whole file while others go on working, and whether a copy can be trusted."""

from contextlib import closing
from pathlib import Path

from app.services.store import file
from app.services.store.session import Reader


def copy_whole(reader: Reader, target: Path) -> None:
    """Copy the file as it stands through SQLite's backup; names the disk's failures."""
    with file.named_failures(target):
        file.copy_to(reader.db, target)


def is_sound(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with a file: its pages, its indexes, its links."""
    with file.named_failures(path), closing(file.connect(path)) as db:
        answer = db.execute("pragma integrity_check").fetchall()
        return answer == [("ok",)] and not db.execute("pragma foreign_key_check").fetchall()
