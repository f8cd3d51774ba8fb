"""The programme: sessions in rooms, their speakers, the projects pitched, and conflicts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import combinations

from app.models.ids import ExhibitorId, PersonId, RoomId, SessionId


class SessionKind(StrEnum):
    """What a session is; the opening ceremony is one too."""

    FORUM = "forum"
    ROADSHOW = "roadshow"
    AUCTION = "auction"
    MATCHING = "matching"
    CEREMONY = "ceremony"


@dataclass(frozen=True, slots=True)
class Session:
    """A forum, roadshow, auction or ceremony in a room."""

    id: SessionId
    title_zh: str
    title_en: str
    kind: SessionKind
    starts_at: datetime
    ends_at: datetime
    room_id: RoomId | None = None
    chair: str = ""
    seats: int | None = None
    registered: int = 0
    abstract: str = ""
    external_id: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        if not (self.title_zh or self.title_en):
            raise ValueError("a session has a title")
        if self.starts_at.tzinfo is None or self.ends_at.tzinfo is None:
            raise ValueError("a session starts and ends at moments with a time zone")
        if self.ends_at <= self.starts_at:
            raise ValueError("a session ends after it starts")

    @property
    def title(self) -> str:
        """The Chinese title, or the English one where there is no other."""
        return self.title_zh or self.title_en


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker of a session, in order; ``person_id`` where they are registered."""

    id: str
    session_id: SessionId
    position: int
    name: str
    name_latin: str = ""
    organisation: str = ""
    title: str = ""
    topic: str = ""
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Registration:
    """That a person registered for a session, and so is busy while it lasts."""

    id: str
    session_id: SessionId
    person_id: PersonId


@dataclass(frozen=True, slots=True)
class Pitch:
    """A project shown in a roadshow (or a lot of an auction), in order."""

    id: str
    session_id: SessionId
    position: int
    title: str
    title_en: str = ""
    organisation: str = ""
    speaker: str = ""
    minutes: int = 10
    exhibitor_id: ExhibitorId | None = None
    source: str = ""


class ConflictKind(StrEnum):
    """Why two sessions cannot both be held as planned."""

    ROOM = "room"
    CHANGEOVER = "changeover"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sessions that clash; ``who`` names the speaker, ``overlap`` is how long they do."""

    kind: ConflictKind
    first: SessionId
    second: SessionId
    overlap: timedelta
    who: str = ""


def find_conflicts(
    sessions: Iterable[Session], speakers: Iterable[Speaker], changeover: timedelta
) -> tuple[Conflict, ...]:
    """All clashes of room, changeover and speaker, ordered by the earlier session's start."""
    ordered = sorted(sessions, key=lambda s: (s.starts_at, s.id))
    people: dict[SessionId, set[str]] = {}
    named: dict[str, str] = {}
    for speaker in speakers:
        key = speaker.person_id or f"{speaker.name}·{speaker.organisation}"
        people.setdefault(speaker.session_id, set()).add(key)
        named[key] = speaker.name
    found: list[Conflict] = []
    for first, second in combinations(ordered, 2):
        found.extend(_room_conflict(first, second, changeover))
        both = people.get(first.id, set()) & people.get(second.id, set())
        overlap = _overlap(first, second)
        if overlap > timedelta():
            found.extend(
                Conflict(ConflictKind.SPEAKER, first.id, second.id, overlap, named[who])
                for who in sorted(both)
            )
    return tuple(found)


def _overlap(first: Session, second: Session) -> timedelta:
    return min(first.ends_at, second.ends_at) - max(first.starts_at, second.starts_at)


def _room_conflict(first: Session, second: Session, changeover: timedelta) -> Iterator[Conflict]:
    if first.room_id is None or first.room_id != second.room_id:
        return
    overlap = _overlap(first, second)
    if overlap > timedelta():
        yield Conflict(ConflictKind.ROOM, first.id, second.id, overlap)
    elif -overlap < changeover:
        yield Conflict(ConflictKind.CHANGEOVER, first.id, second.id, changeover + overlap)
