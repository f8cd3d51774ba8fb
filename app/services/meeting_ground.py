"""All that the file holds about meetings, read in one look."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.models.availability import Absence, Closure, MeetingRules, Preference, Walk
from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Booth, Fair, MeetingTable, Room
from app.models.ids import BoothId, FairId, HallId, PersonId
from app.models.meetings import Meeting, Request, Slot
from app.models.people import Person
from app.models.programme import Registration, Session
from app.services.store import Reader


@dataclass(frozen=True, slots=True)
class Away:
    """A time in which a party cannot meet, and the hall it is in, where that is known."""

    starts_at: datetime
    ends_at: datetime
    hall_id: HallId | None = None

    def covers(self, slot: Slot) -> bool:
        """Whether any part of the slot lies in it."""
        return self.starts_at < slot.ends_at and slot.starts_at < self.ends_at


_NO_RULES = MeetingRules(FairId(""))


@dataclass(frozen=True, slots=True)
class Ground:
    """What a meeting plan rests on.

    ``visitors`` gives the days of the visitors who ask; ``quotas`` the most meetings that an
    exhibitor holds over the whole fair, not a day; ``at_once`` how many at a time, where that is
    more than one. ``away`` are absences and the forums that a visitor registered for.
    """

    fair: Fair
    slots: Sequence[Slot]
    tables: Sequence[MeetingTable]
    requests: Sequence[Request]
    meetings: Sequence[Meeting]
    visitors: Mapping[str, tuple[date, ...]]
    quotas: Mapping[str, int]
    booths: Mapping[str, BoothId]
    rules: MeetingRules = _NO_RULES
    at_once: Mapping[str, int] = field(default_factory=dict)
    away: Mapping[str, Sequence[Away]] = field(default_factory=dict)
    closures: Sequence[Closure] = ()
    preferences: Mapping[str, Preference] = field(default_factory=dict)
    halls: Mapping[BoothId, HallId] = field(default_factory=dict)
    walks: Sequence[Walk] = ()


def read_ground(reader: Reader) -> Ground:
    """Everything about meetings, as it stands."""
    fair = reader.all(Fair)[0]
    exhibitors = reader.all(Exhibitor)
    requests = reader.all(Request)
    asking = {r.from_person_id for r in requests if r.from_person_id is not None}
    people = [reader.need(Person, person) for person in sorted(asking)]
    places = sorted(reader.all(BoothPlace), key=lambda p: p.position, reverse=True)
    preferences = reader.all(Preference)
    return Ground(
        fair=fair,
        slots=reader.all(Slot, order="starts_at"),
        tables=reader.all(MeetingTable, order="number"),
        requests=requests,
        meetings=reader.all(Meeting),
        visitors={person.id: person.days for person in people},
        quotas={e.id: fair.quota if e.quota is None else e.quota for e in exhibitors},
        booths={place.exhibitor_id: place.booth_id for place in places},
        rules=read_rules(reader),
        at_once={e.id: e.at_once for e in exhibitors if e.at_once > 1},
        away=read_away(reader, asking),
        closures=reader.all(Closure),
        preferences={str(p.exhibitor_id or p.person_id): p for p in preferences},
        halls={b.id: b.hall_id for b in reader.all(Booth) if b.hall_id is not None},
        walks=reader.all(Walk),
    )


def read_rules(reader: Reader) -> MeetingRules:
    """The rules of this fair's meetings: those that were set, or the usual ones."""
    kept = reader.all(MeetingRules)
    return kept[0] if kept else MeetingRules(reader.all(Fair)[0].id)


def read_away(reader: Reader, asking: set[PersonId]) -> dict[str, list[Away]]:
    """Who cannot meet when. A forum binds the visitor who registered, not a whole company."""
    away: defaultdict[str, list[Away]] = defaultdict(list)
    for absence in reader.all(Absence):
        party = str(absence.exhibitor_id or absence.person_id)
        away[party].append(Away(absence.starts_at, absence.ends_at))
    halls = {room.id: room.hall_id for room in reader.all(Room)}
    sessions = {session.id: session for session in reader.all(Session)}
    for registration in reader.all(Registration):
        session = sessions.get(registration.session_id)
        if session is not None and registration.person_id in asking:
            hall = halls.get(session.room_id) if session.room_id is not None else None
            away[registration.person_id].append(Away(session.starts_at, session.ends_at, hall))
    return dict(away)
