"""How safe the open fair is now: whether it can be written, its backups, what the disk has left."""

from dataclasses import dataclass
from enum import IntEnum

from app.errors import AppError
from app.models.backups import Backup


class Room(IntEnum):
    """How much the disk has left."""

    GOOD = 0
    LOW = 1
    SHORT = 2


# A fair of 300,000 people and 3,000,000 scans has some 1.5 GB, and a day of work writes tens of
# megabytes: below the first there may be no next backup, below the second perhaps no next day.
LOW_BELOW = 1_000_000_000
SHORT_BELOW = 200_000_000


def room_of(free: int, size: int) -> Room:
    """Whether so many free bytes are enough beside a fair of this size."""
    if free < SHORT_BELOW:
        return Room.SHORT
    return Room.LOW if free < max(LOW_BELOW, 2 * size) else Room.GOOD


@dataclass(frozen=True, slots=True)
class Safety:
    """What the window tells; ``trouble`` is why the file cannot be written now.

    ``problem`` is why the last backup failed, ``away`` why the second place has none.
    """

    last: Backup | None = None
    is_working: bool = False
    problem: AppError | None = None
    away: AppError | None = None
    has_second: bool = False
    trouble: AppError | None = None
    room: Room = Room.GOOD
    free: int = 0


# Failures of the disk and of other programs, which pass, as against refusals of one step.
TROUBLES = frozenset(
    {
        "store.full",
        "store.readonly",
        "store.disk",
        "store.busy",
        "store.missing",
        "store.replaced",
        "store.unwritable",
        "store.damaged",
    }
)
