"""A code that was read, and what the file says about it."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.models.fairs import Room
from app.models.ids import PersonId
from app.models.people import Person
from app.models.programme import Session
from app.models.registry import Badge, BadgeState
from app.models.scanning import Checkpoint, CheckpointKind, Direction, Scan, Scanned, Verdict
from app.services.badges.token import Claim, Genuine, TokenRefusal
from app.services.scanning.sold import SoldTicket
from app.services.scanning.verdict import Known, judge
from app.services.store import Reader
from app.services.store import scans as query


@dataclass(frozen=True, slots=True)
class Reading:
    """A code at a place on a day; ``code`` is kept where no list here has the badge."""

    reader: Reader
    place: Checkpoint
    day: date
    code: str
    told: Claim | Genuine | SoldTicket | TokenRefusal
    badge: Badge | None
    direction: Direction

    @property
    def person_id(self) -> PersonId | None:
        """Whose it is, by the badge or by the ticket."""
        if self.badge is not None:
            return self.badge.person_id
        return self.told.person_id if isinstance(self.told, SoldTicket) else None

    @property
    def lacks_key(self) -> bool:
        """Whether nothing proves the code for want of a key; booths hold none and ask for none."""
        return isinstance(self.told, Claim) and self.place.kind is not CheckpointKind.BOOTH

    def verdict(self) -> Verdict:
        """What is said to it."""
        return judge(self.place, self._known(), self.day, self.direction)

    def _known(self) -> Known:
        if isinstance(self.told, TokenRefusal):
            return Known(self.told)
        is_inside = self.first_admission() is not None
        seats = seats_of(self.reader, self.place)
        attending = 0 if seats is None else inside(self.reader, self.place, self.day)
        if self.person_id is None:
            return Known(self.told, inside=is_inside, attending=attending, seats=seats)
        person = self.reader.need(Person, self.person_id)
        session = self.place.session_id
        return Known(
            read=self.told,
            badge=self.badge,
            category=person.category,
            days=person.days,
            inside=is_inside,
            registered=session is not None and query.is_registered(self.reader, session, person.id),
            attending=attending,
            seats=seats,
        )

    def first_admission(self) -> Scan | None:
        """The admission that still stands today, here or at a gate into the same hall.

        Where people may come and go, it stands until they leave.
        """
        if not self.place.kind.is_door:
            return None
        places = query.places_of_group(self.reader, self.place)
        came = query.admissions(self.reader, self.person_id, self.code, self.day, places)
        may_return = self.place.re_entry or self.place.kind is CheckpointKind.FORUM
        standing: Scan | None = None
        for scan in came:
            if scan.verdict is Verdict.WELCOME:
                standing = standing or scan
            elif may_return:
                standing = None
        return standing


def seats_of(reader: Reader, place: Checkpoint) -> int | None:
    """How many a forum seats: as many as its session says, else as its room has."""
    if place.session_id is None:
        return None
    session = reader.get(Session, place.session_id)
    if session is None or session.seats is not None:
        return None if session is None else session.seats
    room = None if session.room_id is None else reader.get(Room, session.room_id)
    return None if room is None else room.seats or None


def inside(reader: Reader, place: Checkpoint, day: date) -> int:
    """Admitted at a place that day and not gone."""
    came = sum(query.counted(reader, "admitted", day, place.id).values())
    return max(0, came - sum(query.counted(reader, "left", day, place.id).values()))


def told(
    reader: Reader,
    scan: Scan,
    first: Scan | None = None,
    list_age: timedelta | None = None,
    *,
    unproved: bool = False,
) -> Scanned:
    """The scan with all that its screen tells; ``unproved`` for want of a key."""
    place = reader.need(Checkpoint, scan.checkpoint_id)
    person = None if scan.person_id is None else query.holder(reader, scan.person_id)
    badge = None if scan.badge_id is None else reader.get(Badge, scan.badge_id)
    replaced = ""
    if badge is not None and badge.state is BadgeState.REVOKED:
        replaced = query.newest_badge_number(reader, badge.person_id, badge.id)
    return Scanned(
        scan=scan,
        person=person,
        badge_number="" if badge is None else badge.number,
        first=first,
        first_place=None if first is None else reader.get(Checkpoint, first.checkpoint_id),
        valid_days=() if person is None else person.days,
        replaced_by=replaced,
        inside=inside(reader, place, scan.day),
        seats=seats_of(reader, place),
        list_age=list_age,
        lacks_key=scan.verdict is Verdict.UNKNOWN_HERE and (unproved or _is_listed(scan, place)),
    )


def _is_listed(scan: Scan, place: Checkpoint) -> bool:
    """A badge on the list is unknown at a door only because nothing proved it."""
    return scan.badge_id is not None and place.kind is not CheckpointKind.BOOTH
