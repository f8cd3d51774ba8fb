"""One at a time in a folder, among all programs on this computer; a program that dies lets go."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.errors import AppError
from app.services.store import file

_NAME = ".turn"
_AT_WORK = ".open"


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


class Presence:
    """Whether another program has the same fair open: each holds a lock while it works."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _AT_WORK
        self._held: sqlite3.Connection | None = None

    def enter(self) -> bool:
        """Hold the lock; False where another program holds it. Where none can be, nobody knows."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            held = sqlite3.connect(
                self._path, isolation_level=None, timeout=0.0, check_same_thread=False
            )
        except (OSError, sqlite3.Error):
            return True
        try:
            held.execute("begin exclusive")
        except sqlite3.Error as error:
            held.close()
            return getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY
        self._held = held
        return True

    def leave(self) -> None:
        """Let go of it."""
        if self._held is not None:
            self._held.close()
            self._held = None
