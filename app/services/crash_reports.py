"""What is written down when the program fails: where in the code, never what it worked on.

A report can be sent to strangers: see ``traces`` for what is left out of it.
"""

import faulthandler
import logging
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO

from app import __version__
from app.models.times import Clock, now
from app.services.traces import trace_of

log = logging.getLogger(__name__)

_KEPT = 20  # reports


@dataclass(frozen=True, slots=True)
class CrashReport:
    """One failure that nobody expected, as it may be shown to whoever mends the program."""

    path: Path
    text: str


@dataclass(slots=True)
class CrashReports:
    """The failures of this desk, in a folder of their own; the oldest go."""

    folder: Path
    clock: Clock = now
    _mine: IO[str] | None = field(default=None, init=False)

    def begin(self) -> CrashReport | None:
        """Note that the program runs; answers with what is known of a run that never ended.

        While it runs its file is locked, so that a second window is not taken for a dead one.
        What kills Python itself (a fault in a library) is written there by ``faulthandler``.
        """
        running = self.folder / "running"
        running.mkdir(parents=True, exist_ok=True)
        dead = [kept for path in sorted(running.iterdir()) if (kept := self._dead(path))]
        self._mine = (running / f"{os.getpid()}.txt").open("w", encoding="utf-8")
        _lock(self._mine)
        faulthandler.enable(self._mine)
        return dead[-1] if dead else None

    def end(self) -> None:
        """Note that the program ended as it should."""
        if self._mine is None:
            return
        faulthandler.disable()
        path = Path(self._mine.name)
        self._mine.close()
        self._mine = None
        path.unlink(missing_ok=True)

    def keep(self, error: BaseException) -> CrashReport:
        """Write a failure down; a disk that takes nothing is no reason to fail again."""
        return self._write(trace_of(error))

    def all(self) -> list[CrashReport]:
        """The failures that are kept, the newest first."""
        paths = sorted(self.folder.glob("*.txt"), reverse=True)
        return [CrashReport(path, path.read_text("utf-8", "replace")) for path in paths]

    def _dead(self, path: Path) -> CrashReport | None:
        if _is_locked(path):
            return None
        with suppress(OSError):
            fault = path.read_text("utf-8", "replace").strip()
            path.unlink()
            return self._write(fault or "The program ended without a word: power, or killed.")
        return None

    def _write(self, what: str) -> CrashReport:
        moment = self.clock()
        text = f"{circumstances(moment)}\n\n{what}\n"
        path = self.folder / f"{moment:%Y%m%dT%H%M%S%f}.txt"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            for old in sorted(self.folder.glob("*.txt"))[:-_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            log.warning("the report of a failure could not be written")
        return CrashReport(path, text)


def circumstances(moment: datetime) -> str:
    """Which program, on what, when: all that a report says besides the places in the code."""
    return "\n".join(
        (
            f"FairDesk {__version__}",
            f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
            f"{moment:%Y-%m-%d %H:%M:%S} UTC",
        )
    )


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # beyond what is written: a locked byte cannot be read

    def _lock(file: IO[str]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_locked(path: Path) -> bool:
    try:
        with path.open("r+", encoding="utf-8") as file:
            _lock(file)
    except OSError:
        return True
    return False
