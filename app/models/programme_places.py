"""Where a session could be held without a clash: the remedies offered for a conflict."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from app.models.ids import RoomId
from app.models.programme import Conflict, Session, Speaker, find_conflicts

STEP = timedelta(minutes=5)
Stretch: TypeAlias = tuple[datetime, datetime]
"""From a moment to a later one."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A room and start at which a session clashes with nothing."""

    room_id: RoomId | None
    starts_at: datetime


def clashes(
    session: Session,
    sessions: Iterable[Session],
    speakers: Iterable[Speaker],
    changeover: timedelta,
) -> tuple[Conflict, ...]:
    """What this session, held as it says, would clash with; its old place does not count."""
    near = [
        other
        for other in sessions
        if other.id != session.id
        and other.starts_at < session.ends_at + changeover
        and session.starts_at < other.ends_at + changeover
    ]
    found = find_conflicts([session, *near], speakers, changeover)
    return tuple(conflict for conflict in found if session.id in (conflict.first, conflict.second))


def remedies(
    session: Session,
    sessions: Sequence[Session],
    speakers: Sequence[Speaker],
    rooms: Iterable[RoomId],
    changeover: timedelta,
    within: Stretch,
) -> tuple[Remedy, ...]:
    """The nearest start in the same room, then each other room at the same time, clash-free.

    ``within`` are the moments between which the session may still be held: the hours of its
    day, or what is left of them.
    """
    length = session.ends_at - session.starts_at
    nearest = (
        Remedy(session.room_id, start)
        for start in _starts_around(session, within)
        if start != session.starts_at
    )
    elsewhere = (
        Remedy(room, session.starts_at)
        for room in rooms
        if room != session.room_id and _lies(session.starts_at, length, within)
    )

    def is_free(place: Remedy) -> bool:
        moved = held_at(session, place)
        return not clashes(moved, sessions, speakers, changeover)

    first = next(filter(is_free, nearest), None)
    return (*([first] if first else []), *filter(is_free, elsewhere))


def first_free(
    length: timedelta,
    sessions: Sequence[Session],
    rooms: Sequence[RoomId | None],
    changeover: timedelta,
    stretches: Iterable[Stretch],
) -> Remedy | None:
    """The first start, and the first room at it, where nothing is held; None where all is full."""
    for opens, closes in stretches:
        for start in _starts(opens, closes - length):
            for room in rooms:
                if not any(_meets(s, room, start, start + length, changeover) for s in sessions):
                    return Remedy(room, start)
    return None


def held_at(session: Session, place: Remedy) -> Session:
    """The session in that room from that moment on, as long as it was."""
    ends_at = place.starts_at + (session.ends_at - session.starts_at)
    return replace(session, room_id=place.room_id, starts_at=place.starts_at, ends_at=ends_at)


def _starts_around(session: Session, within: Stretch) -> Iterator[datetime]:
    """The starts that fit, nearest first; of two as near, the later."""
    length = session.ends_at - session.starts_at
    opens, closes = within
    far = max(abs(closes - session.starts_at), abs(session.starts_at - opens))
    for n in range(int(far / STEP) + 1):
        for start in (session.starts_at + n * STEP, session.starts_at - n * STEP):
            if _lies(start, length, within):
                yield start


def _starts(first: datetime, last: datetime) -> Iterator[datetime]:
    while first <= last:
        yield first
        first += STEP


def _lies(start: datetime, length: timedelta, within: Stretch) -> bool:
    return within[0] <= start and start + length <= within[1]


def _meets(
    session: Session, room: RoomId | None, start: datetime, end: datetime, changeover: timedelta
) -> bool:
    in_way = room is not None and session.room_id == room
    return in_way and session.starts_at < end + changeover and start < session.ends_at + changeover
