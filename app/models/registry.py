"""The registry of badges: which code was issued to whom, and what was printed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where badges came out, for the ledger: printer or file, layout, desk, and why once more."""

    target: str
    layout: str = ""
    by: str = ""
    reason: str = ""


class JobState(StrEnum):
    """How far a queue of cards has come."""

    WAITING = "waiting"
    STOPPED = "stopped"
    DONE = "done"
    DROPPED = "dropped"


class CardState(StrEnum):
    """Where one card of a queue stands."""

    OUT = "out"
    NEXT = "next"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A queue of badges for one printer; the first ``done`` of them are through it.

    ``by`` is the desk that began it; ``reason`` says why those are printed that were before.
    """

    id: PrintJobId
    created_at: datetime
    target: str
    layout: str
    badges: tuple[BadgeId, ...]
    done: int = 0
    state: JobState = JobState.WAITING
    by: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.done <= len(self.badges):
            raise ValueError("a queue is done with as many cards as it has, at most")

    @property
    def left(self) -> tuple[BadgeId, ...]:
        """The cards that are still to come."""
        return self.badges[self.done :]

    @property
    def is_open(self) -> bool:
        """Whether it goes on, now or when somebody says so."""
        return self.state in (JobState.WAITING, JobState.STOPPED)

    def card_state(self, place: int) -> CardState:
        """Where the card at this place, counted from 0, stands."""
        if place < self.done:
            return CardState.OUT
        return CardState.NEXT if place == self.done else CardState.WAITING

    def after(self, badges: Iterable[BadgeId]) -> "PrintJob":
        """The queue when these came out too; whatever stood before them was left out."""
        places = {badge: place for place, badge in enumerate(self.badges)}
        done = max((places[badge] + 1 for badge in badges if badge in places), default=0)
        done = max(done, self.done)
        state = JobState.DONE if done == len(self.badges) else self.state
        return replace(self, done=done, state=state)

    def from_card(self, card: int, reason: str = "") -> "PrintJob":
        """The queue as it goes on from this card, counted from 1.

        Cards behind it are printed once more, and ``reason`` says why.
        """
        if not 1 <= card <= len(self.badges):
            raise ValueError("a queue goes on from one of its cards")
        return replace(self, done=card - 1, state=JobState.WAITING, reason=reason or self.reason)


MOST_OFFSET = 20.0
"""Millimetres that a printer's setting may move a page, either way."""
MOST_SCALING = 0.1
"""How much larger or smaller it may draw, as a share."""


@dataclass(frozen=True, slots=True)
class PrinterSetting:
    """How one printer is off on one layout: millimetres to the right and down, and the scale."""

    id: str
    printer: str
    layout: str
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def __post_init__(self) -> None:
        within = max(abs(self.x), abs(self.y)) <= MOST_OFFSET
        if not within or abs(self.scale - 1) > MOST_SCALING + 1e-9:
            raise ValueError("a printer is off by millimetres, not by pages")
