"""One at a time in a folder, among all programs on this computer; a program that dies lets go."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.errors import AppError
from app.services.store import file

_NAME = ".turn"


@contextmanager
def in_turn(folder: Path, seconds: float = 60.0) -> Iterator[None]:
    """Wait for the others in this folder; ``backup.others`` when they take longer than that.

    The lock is SQLite's on a file without content: it holds on every system, and the system
    itself takes it back from a program that was killed.
    """
    path = folder / _NAME
    with file.named_failures(path):
        turn = sqlite3.connect(path, isolation_level=None, timeout=seconds)
    with closing(turn):
        with file.named_failures(path):
            try:
                turn.execute("begin exclusive")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                    raise AppError("backup.others", {"path": str(folder)}) from error
                raise
        yield
