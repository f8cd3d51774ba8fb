"""The registry of badges: which code was issued to whom, and what was printed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.models.ids import BadgeId, DeviceId, PersonId, PrintJobId


class BadgeState(StrEnum):
    """Whether a badge admits."""

    VALID = "valid"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge issued to a person; ``record`` is the number inside the signed code."""

    id: BadgeId
    person_id: PersonId
    number: str
    record: int
    key_id: int
    issued_at: datetime
    state: BadgeState = BadgeState.VALID
    revoked_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BadgePrint:
    """A fact: a badge was printed, to a file or a printer (``target``), by whom and why again."""

    id: str
    device_id: DeviceId
    device_seq: int
    badge_id: BadgeId
    at: datetime
    target: str
    by: str = ""
    reason: str = ""
    layout: str = ""


class JobState(StrEnum):
    """How far a queue of cards has come."""

    WAITING = "waiting"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A queue of badges for one printer or file; the first ``done`` of them are printed."""

    id: PrintJobId
    created_at: datetime
    target: str
    layout: str
    badges: tuple[BadgeId, ...]
    done: int = 0
    state: JobState = JobState.WAITING


@dataclass(frozen=True, slots=True)
class PrinterSetting:
    """How one printer is off on one layout: millimetres to the right and down, and the scale."""

    id: str
    printer: str
    layout: str
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
