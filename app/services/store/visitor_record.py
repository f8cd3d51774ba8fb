"""Queries of one person: badges and their prints, scans, meetings, sessions, what was shown."""

from dataclasses import dataclass
from datetime import datetime

from app.models.ids import ExhibitorId, MeetingId, PersonId, ScanId, SessionId
from app.models.meetings import MeetingState
from app.models.people import MergedPerson
from app.models.registry import Badge, BadgePrint
from app.models.scanning import CheckpointKind, Direction, Verdict
from app.services.store.session import Reader


@dataclass(frozen=True, slots=True)
class HeldBadge:
    """A badge with every time it was printed, the first one first."""

    badge: Badge
    prints: tuple[BadgePrint, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """A scan of this person; ``taken_back`` when a later fact voids it."""

    id: ScanId
    at: datetime
    kind: CheckpointKind | None
    place_zh: str
    place_en: str
    verdict: Verdict
    direction: Direction
    reason: str
    taken_back: bool


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting that this person asked for; at a table by number, or at a booth by code."""

    id: MeetingId
    starts_at: datetime
    ends_at: datetime
    exhibitor: ExhibitorId
    name_zh: str
    name_en: str
    table: int | None
    booth: str
    state: MeetingState
    topic: str


@dataclass(frozen=True, slots=True)
class Attending:
    """A session that this person registered for."""

    id: SessionId
    title_zh: str
    title_en: str
    starts_at: datetime
    room_zh: str
    room_en: str


def all_ids(reader: Reader, person: PersonId) -> tuple[PersonId, ...]:
    """The person's id, and those of the registrations that were merged into it."""
    merged = reader.all(MergedPerson, into_id=person)
    return (person, *(one.id for one in merged))


def current_id(reader: Reader, person: PersonId) -> PersonId:
    """Who this is now: the person's own id, or of whoever it was merged into."""
    merged = reader.get(MergedPerson, person)
    return person if merged is None else merged.into_id


def held_badges(reader: Reader, person: PersonId) -> tuple[HeldBadge, ...]:
    """Every badge, as they were issued."""
    badges = reader.all(Badge, order="issued_at", person_id=person)
    return tuple(
        HeldBadge(badge, tuple(reader.all(BadgePrint, badge_id=badge.id))) for badge in badges
    )


def visits(reader: Reader, people: tuple[PersonId, ...]) -> tuple[Visit, ...]:
    """Every scan, the last one first; those that take another back only show in the other."""
    rows = reader.db.execute(
        "select s.id, s.at, c.kind, coalesce(c.name_zh, ''), coalesce(c.name_en, ''), s.verdict, "
        "s.direction, s.reason, exists (select 1 from scan v where v.voids = s.id) "
        "from scan s left join checkpoint c on c.id = s.checkpoint_id where s.person_id in "
        f"({', '.join('?' * len(people))}) and s.voids is null order by s.at desc, s.row desc",
        people,
    )
    return tuple(
        Visit(
            id=row[0],
            at=datetime.fromisoformat(row[1]),
            kind=None if row[2] is None else CheckpointKind(row[2]),
            place_zh=row[3],
            place_en=row[4],
            verdict=Verdict(row[5]),
            direction=Direction(row[6]),
            reason=row[7],
            taken_back=bool(row[8]),
        )
        for row in rows
    )


def appointments(reader: Reader, person: PersonId) -> tuple[Appointment, ...]:
    """The person's meetings in order of time, cancelled ones included."""
    rows = reader.db.execute(
        "select m.id, s.starts_at, s.ends_at, e.id, e.name_zh, e.name_en, t.number, "
        "coalesce(b.code, ''), m.state, r.topic from request r "
        "join meeting m on m.request_id = r.id join slot s on s.id = m.slot_id "
        "join exhibitor e on e.id = r.to_exhibitor_id "
        "left join meeting_table t on t.id = m.table_id left join booth b on b.id = m.booth_id "
        "where r.from_person_id = ? order by s.starts_at, m.row",
        (person,),
    )
    return tuple(
        Appointment(
            id=row[0],
            starts_at=datetime.fromisoformat(row[1]),
            ends_at=datetime.fromisoformat(row[2]),
            exhibitor=row[3],
            name_zh=row[4],
            name_en=row[5],
            table=row[6],
            booth=row[7],
            state=MeetingState(row[8]),
            topic=row[9],
        )
        for row in rows
    )


def attending(reader: Reader, person: PersonId) -> tuple[Attending, ...]:
    """The sessions the person registered for, in order of time."""
    rows = reader.db.execute(
        "select s.id, s.title_zh, s.title_en, s.starts_at, coalesce(r.name_zh, ''), "
        "coalesce(r.name_en, '') from registration g join session s on s.id = g.session_id "
        "left join room r on r.id = s.room_id where g.person_id = ? order by s.starts_at, s.row",
        (person,),
    )
    return tuple(
        Attending(
            id=row[0],
            title_zh=row[1],
            title_en=row[2],
            starts_at=datetime.fromisoformat(row[3]),
            room_zh=row[4],
            room_en=row[5],
        )
        for row in rows
    )
