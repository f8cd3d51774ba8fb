"""What a backup says of itself, and the decisions about backups: which go, which are too old."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path


class Reason(StrEnum):
    """Why a backup was made."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"
    IMPORT = "import"
    MERGE = "merge"
    MIGRATION = "migration"
    RESTORE = "restore"


class State(StrEnum):
    """What is known of a backup."""

    CHECKED = "checked"  # it passed its check when it was written
    UNLISTED = "unlisted"  # a fair without a manifest: somebody put it there
    RESIZED = "resized"  # it is not as long as its manifest says


def reason_before(code: str) -> Reason | None:
    """Why a backup is made before a step of this name; None where undo alone will do."""
    if code.startswith("import."):
        return Reason.IMPORT
    return Reason.MERGE if code.endswith(".merge") else None


EVERY = timedelta(minutes=10)
AUTOMATIC_KEPT = 20
# Those from before an import, a merge, a migration or a restore, of each reason.
BEFORE_KEPT = 10
LEAST_KEPT = 3  # that many automatic ones stay even where room is short

Marks = Mapping[str, int]
"""How far each desk had counted its facts and changes, by the desk's id."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Stands beside a backup: of which fair and moment it is, and how to know it again.

    ``size`` in bytes; ``digest`` is BLAKE2b-256 of the file, in hex; ``heads`` are the heads of
    the log's chains by desk, an anchor outside the file.
    """

    fair: str
    name: str
    made_at: datetime
    reason: Reason
    size: int
    digest: str
    program: str
    marks: Marks = field(default_factory=dict)
    heads: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that lies in a folder."""

    path: Path
    made_at: datetime
    size: int
    state: State
    manifest: Manifest | None = None

    @property
    def reason(self) -> Reason:
        """Why it was made; whoever puts a file there does so on purpose."""
        return self.manifest.reason if self.manifest else Reason.MANUAL


@dataclass(frozen=True, slots=True)
class Since:
    """What was written after a backup, and is not in it."""

    scans: int = 0
    changes: int = 0
    others: int = 0

    @property
    def total(self) -> int:
        """Facts and changes together."""
        return self.scans + self.changes + self.others


def is_due(backups: Sequence[Backup], marks: Marks, moment: datetime) -> bool:
    """Whether an automatic backup should be made now: the last is old, and something came since.

    A clock that was set back makes the last one seem to come; it does not put off the next.
    """
    last = newest(backups)
    if last is None:
        return bool(marks)
    age = moment - last.made_at
    if timedelta() <= age < EVERY:
        return False
    return last.manifest is None or dict(last.manifest.marks) != dict(marks)


def lacking(backups: Iterable[Backup], marks: Marks) -> int:
    """How many facts and changes the newest backup has that the file lacks.

    Somebody put an older copy in the file's place. After a restore that is as it should be: the
    newest backup is then the fair that was replaced.
    """
    last = newest(backups)
    if last is None or last.manifest is None or last.reason is Reason.RESTORE:
        return 0
    return sum(max(0, mark - marks.get(desk, 0)) for desk, mark in last.manifest.marks.items())


def newest(backups: Iterable[Backup]) -> Backup | None:
    """The one that was made last."""
    return max(backups, key=_age, default=None)


def surplus(backups: Iterable[Backup], free: int, wanted: int) -> list[Backup]:
    """Those that may go, the oldest first; one that was made on purpose never does.

    Of the automatic ones the last 20 stay, of each other reason the last 10. Where ``free``
    bytes are less than ``wanted``, older automatic ones go as well, but the last three stay.
    """
    kinds: dict[Reason, list[Backup]] = {}
    for backup in sorted(backups, key=_age):
        kinds.setdefault(backup.reason, []).append(backup)
    kinds.pop(Reason.MANUAL, None)
    automatic = kinds.pop(Reason.AUTOMATIC, [])
    going = automatic[:-AUTOMATIC_KEPT]
    for others in kinds.values():
        going += others[:-BEFORE_KEPT]
    free += sum(backup.size for backup in going)
    for backup in automatic[len(automatic[:-AUTOMATIC_KEPT]) : -LEAST_KEPT]:
        if free >= wanted:
            break
        going.append(backup)
        free += backup.size
    return sorted(going, key=_age)


def _age(backup: Backup) -> tuple[datetime, str]:
    return backup.made_at, backup.path.name
