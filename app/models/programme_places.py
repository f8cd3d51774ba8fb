"""Where a session could be held without a clash: the remedies offered for a conflict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.models.ids import RoomId
from app.models.programme import Session, Speaker, find_conflicts

STEP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Remedy:
    """A room and start at which a session clashes with nothing."""

    room_id: RoomId | None
    starts_at: datetime


def remedies(
    session: Session,
    sessions: Sequence[Session],
    speakers: Sequence[Speaker],
    rooms: Iterable[RoomId],
    changeover: timedelta,
    within: tuple[datetime, datetime],
) -> tuple[Remedy, ...]:
    """The nearest start in the same room, then each other room at the same time, clash-free.

    ``within`` are the moments between which the day's sessions are held.
    """
    found: list[Remedy] = []
    nearest = _nearest_start(session, sessions, speakers, changeover, within)
    if nearest is not None:
        found.append(Remedy(session.room_id, nearest))
    for room in rooms:
        if room != session.room_id:
            moved = replace(session, room_id=room)
            if not _clashes(moved, sessions, speakers, changeover):
                found.append(Remedy(room, session.starts_at))
    return tuple(found)


def _nearest_start(
    session: Session,
    sessions: Sequence[Session],
    speakers: Sequence[Speaker],
    changeover: timedelta,
    within: tuple[datetime, datetime],
) -> datetime | None:
    length = session.ends_at - session.starts_at
    opens, closes = within
    steps = int((closes - opens) / STEP)
    shifts = sorted((n for n in range(-steps, steps + 1) if n), key=lambda n: (abs(n), n < 0))
    for shift in shifts:
        start = session.starts_at + shift * STEP
        if start < opens or start + length > closes:
            continue
        moved = replace(session, starts_at=start, ends_at=start + length)
        if not _clashes(moved, sessions, speakers, changeover):
            return start
    return None


def _clashes(
    moved: Session,
    sessions: Sequence[Session],
    speakers: Sequence[Speaker],
    changeover: timedelta,
) -> bool:
    near = [
        s
        for s in sessions
        if s.id != moved.id
        and s.starts_at < moved.ends_at + changeover
        and moved.starts_at < s.ends_at + changeover
    ]
    found = find_conflicts([moved, *near], speakers, changeover)
    return any(moved.id in (c.first, c.second) for c in found)
