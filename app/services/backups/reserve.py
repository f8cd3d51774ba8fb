"""Eight megabytes beside the fair, given back when the disk is full: room to close cleanly."""

import os
from dataclasses import dataclass
from pathlib import Path

from app.services.backups.folder import free_bytes

SIZE = 8_000_000
# The reserve is made only where it takes nothing that somebody might miss.
_ROOM = 10 * SIZE


@dataclass(frozen=True, slots=True)
class Reserve:
    """The reserve of one fair. What it cannot do it leaves: it is never a reason to fail."""

    fair: Path

    @property
    def path(self) -> Path:
        """The file that only takes room."""
        return self.fair.with_name(f".{self.fair.name}.reserve")

    @property
    def is_held(self) -> bool:
        """Whether there is something to give back."""
        try:
            return self.path.stat().st_size >= SIZE
        except OSError:
            return False

    def hold(self) -> bool:
        """Take the room where there is plenty; whether it is held now."""
        if self.is_held:
            return True
        try:
            if free_bytes(self.fair.parent) < _ROOM:
                return False
            with self.path.open("wb") as stream:
                # Letters at random: a file of zeros takes no room on many disks.
                stream.write(os.urandom(SIZE))
                stream.flush()
                os.fsync(stream.fileno())
        except OSError:
            self.release()
        return self.is_held

    def release(self) -> bool:
        """Give the room back; whether there was any."""
        was_held = self.is_held
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            return False
        return was_held
