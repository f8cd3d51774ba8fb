"""All that the file holds about meetings, read in one look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.models.availability import Closure, MeetingRules, Preference, Walk
from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Booth, Fair, MeetingTable
from app.models.ids import BoothId, FairId, HallId, RequestId
from app.models.meeting_terms import Engagement
from app.models.meetings import Meeting, Request, Slot
from app.models.people import Person
from app.services.expiry import lapsed
from app.services.store import Reader
from app.services.store.meeting_terms import read_terms

_NO_RULES = MeetingRules(FairId(""))


@dataclass(frozen=True, slots=True)
class Ground:
    """What a meeting plan rests on.

    ``visitors`` gives the days of the visitors who ask; ``quotas`` the most meetings that an
    exhibitor holds over the whole fair, not a day; ``at_once`` how many at a time, where that is
    more than one. ``away`` are absences, and the forums that people
    are in: a company is away while all its people are. ``lapsed`` are the requests that nobody
    answered in time, whatever their state says.
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
    away: Mapping[str, Sequence[Engagement]] = field(default_factory=dict)
    closures: Sequence[Closure] = ()
    preferences: Mapping[str, Preference] = field(default_factory=dict)
    halls: Mapping[BoothId, HallId] = field(default_factory=dict)
    walks: Sequence[Walk] = ()
    lapsed: frozenset[RequestId] = frozenset()

    def is_wanted(self, request: Request) -> bool:
        """Whether it may be placed: nobody declined it, and its time to be answered is not over."""
        return request.state.is_open and request.id not in self.lapsed


def read_ground(reader: Reader, moment: datetime) -> Ground:
    """Everything about meetings, as it stands at this moment."""
    fair = reader.all(Fair)[0]
    exhibitors = reader.all(Exhibitor)
    requests = reader.all(Request)
    asking = {r.from_person_id for r in requests if r.from_person_id is not None}
    people = [reader.need(Person, person) for person in sorted(asking)]
    places = sorted(reader.all(BoothPlace), key=lambda p: p.position, reverse=True)
    terms = read_terms(reader, fair)
    return Ground(
        fair=fair,
        slots=reader.all(Slot, order="starts_at"),
        tables=reader.all(MeetingTable, order="number"),
        requests=requests,
        meetings=reader.all(Meeting),
        visitors={person.id: person.days for person in people},
        quotas={e.id: fair.quota if e.quota is None else e.quota for e in exhibitors},
        booths={place.exhibitor_id: place.booth_id for place in places},
        rules=terms.rules,
        at_once={e.id: e.at_once for e in exhibitors if e.at_once > 1},
        away=terms.engagements,
        closures=terms.closures,
        preferences=terms.preferences,
        halls={b.id: b.hall_id for b in reader.all(Booth) if b.hall_id is not None},
        walks=reader.all(Walk),
        lapsed=lapsed(reader, moment),
    )
