"""The registry of badges: which code was issued to whom, and what was printed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.models.ids import BadgeId, DeviceId, PersonId


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
    """A fact: a badge was printed, to a file or a printer."""

    id: str
    device_id: DeviceId
    device_seq: int
    badge_id: BadgeId
    at: datetime
    target: str
