"""What the fair's own papers are made of: exhibitors of the directory, sessions on the wall."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.models.exhibitors import Exhibitor
from app.models.programme import Session


@dataclass(frozen=True, slots=True)
class Listing:
    """An exhibitor in the directory; the hall's names are "" where it has no booth yet."""

    exhibitor: Exhibitor
    booths: tuple[str, ...] = ()
    hall_code: str = ""
    hall_zh: str = ""
    hall_en: str = ""
    offers: tuple[tuple[str, str], ...] = ()
    """Titles of what it offers, Chinese and English."""


@dataclass(frozen=True, slots=True)
class OnStage:
    """Somebody who speaks: the name, who they are, and the topic."""

    name: str
    name_latin: str = ""
    organisation: str = ""
    title: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Showing:
    """A session as it hangs on a wall, in the fair's time."""

    session: Session
    starts_at: datetime
    ends_at: datetime
    stage: tuple[OnStage, ...] = ()
    pitches: int = 0


@dataclass(frozen=True, slots=True)
class RoomDay:
    """A room with its sessions of a day, in order; a room still open has no names."""

    name_zh: str
    name_en: str
    seats: int
    showings: Sequence[Showing]
