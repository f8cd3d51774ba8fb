"""Scanning: where badges are read, what was said to each, and who may overrule it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.models.ids import (
    BadgeId,
    CheckpointId,
    DeviceId,
    ExhibitorId,
    HallId,
    PersonId,
    ScanId,
    SessionId,
)
from app.models.people import Person


class CheckpointKind(StrEnum):
    """What badges are read for."""

    GATE = "gate"
    FORUM = "forum"
    BOOTH = "booth"
    MEETING = "meeting"

    @property
    def is_door(self) -> bool:
        """Whether somebody is let in here; booths and meeting tables count every visit."""
        return self in (CheckpointKind.GATE, CheckpointKind.FORUM)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A place where badges are read, with its rules.

    ``re_entry``: a gate that people leave by and come back through on one day.
    ``registered_only``: a forum for those who registered for it. ``admits_unknown``: a badge
    with a good signature that this laptop's list lacks is let in, and noted.
    """

    id: CheckpointId
    kind: CheckpointKind
    name_zh: str
    name_en: str = ""
    hall_id: HallId | None = None
    session_id: SessionId | None = None
    exhibitor_id: ExhibitorId | None = None
    re_entry: bool = False
    registered_only: bool = False
    admits_unknown: bool = False
    position: int = 0

    def __post_init__(self) -> None:
        if self.kind is CheckpointKind.FORUM and self.session_id is None:
            raise ValueError("attendance is taken of a session")
        if self.kind is CheckpointKind.BOOTH and self.exhibitor_id is None:
            raise ValueError("leads are an exhibitor's")


class Verdict(StrEnum):
    """What a scan came to (UX.md 5.8)."""

    WELCOME = "welcome"
    ALREADY_IN = "already_in"
    WRONG_DAY = "wrong_day"
    REVOKED = "revoked"
    FORGED = "forged"
    UNREADABLE = "unreadable"
    OTHER_FAIR = "other_fair"
    UNKNOWN_HERE = "unknown_here"
    NOT_REGISTERED = "not_registered"
    FULL = "full"
    GOODBYE = "goodbye"

    @property
    def admits(self) -> bool:
        """Whether the person goes in."""
        return self is Verdict.WELCOME


class Direction(StrEnum):
    """Which way through the gate."""

    IN = "in"
    OUT = "out"


class Source(StrEnum):
    """How the code was read."""

    USB = "usb"
    CAMERA = "camera"
    SERIAL = "serial"
    PICTURE = "picture"
    HAND = "hand"
    STREAM = "stream"


class ClockFlag(StrEnum):
    """What was odd about the time of a scan; it never blocks a gate."""

    GOOD = ""
    BACK = "back"
    JUMPED = "jumped"


@dataclass(frozen=True, slots=True)
class Scan:
    """A fact: a code was read at a checkpoint, and this was the verdict.

    ``day`` is the fair's day by the desk's clock. ``reason`` says why a supervisor let somebody
    in whom the verdict refuses, and ``overrules`` names that refusal. ``voids`` takes an earlier
    scan back.
    """

    id: ScanId
    device_id: DeviceId
    device_seq: int
    at: datetime
    day: date
    checkpoint_id: CheckpointId
    code: str
    verdict: Verdict
    direction: Direction = Direction.IN
    source: Source = Source.USB
    clock: ClockFlag = ClockFlag.GOOD
    badge_id: BadgeId | None = None
    person_id: PersonId | None = None
    reason: str = ""
    voids: ScanId | None = None
    overrules: ScanId | None = None


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scan with all that its screen tells: who it is, and why the verdict is what it is.

    ``first`` is the admission that came before, at ``first_place``; ``valid_days`` are the
    badge's where the day is wrong (none: every day of the fair); ``replaced_by`` is the number
    of the badge that stands in for a revoked one. ``inside`` counts the people admitted here
    and not gone, of ``seats`` where there are so many. ``lacks_key``: the code may be good, but
    this desk does not hold the key that says so.
    """

    scan: Scan
    person: Person | None = None
    badge_number: str = ""
    first: Scan | None = None
    first_place: Checkpoint | None = None
    valid_days: tuple[date, ...] = ()
    replaced_by: str = ""
    inside: int = 0
    seats: int | None = None
    list_age: timedelta | None = None
    lacks_key: bool = False


class Role(StrEnum):
    """Who sits at the desk."""

    ORGANISER = "organiser"
    BOOTH = "booth"
    GATE = "gate"
    KIOSK = "kiosk"


@dataclass(frozen=True, slots=True)
class RolePin:
    """The PIN of a role as scrypt keeps it (RFC 7914): salt and digest in hexadecimal."""

    id: str
    role: Role
    salt: str
    digest: str


@dataclass(frozen=True, slots=True)
class TicketKey:
    """A public key with which a ticket shop's codes are verified; ``key`` in hexadecimal."""

    id: str
    name: str
    key: str

    def __post_init__(self) -> None:
        if len(bytes.fromhex(self.key)) != 32:
            raise ValueError("a key of Ed25519 has 32 bytes")
