"""People, wishes, tables and walks of the fair as the scheduling problem has them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum, auto
from functools import cached_property
from zoneinfo import ZoneInfo

from app.models import scheduling
from app.models.availability import Half, Walking
from app.models.ids import HallId, RequestId, TableId
from app.models.meetings import STANDING, Meeting, Place, Request, Slot
from app.models.times import local_day
from app.services.meeting_ground import Ground


class How(Enum):
    """What the search may touch."""

    FRESH = auto()
    """Everything that is not locked, held, or too near."""
    REPAIR = auto()
    """As little as possible, after something happened."""
    FILL = auto()
    """Nothing: only what waits is placed."""


def parties_of(request: Request) -> tuple[str, str]:
    """Who asks and who is asked; exhibitors and people have ids of one kind."""
    asking = request.from_exhibitor_id or request.from_person_id
    return str(asking), str(request.to_exhibitor_id)


def can_be_held(ground: Ground, meeting: Meeting, slot: Slot) -> bool:
    """Whether both sides are there, and its table is open."""
    request = next(request for request in ground.requests if request.id == meeting.request_id)
    if any(
        away.covers(slot) for party in parties_of(request) for away in ground.away.get(party, ())
    ):
        return False
    return not any(
        one.table_id in (None, meeting.table_id)
        and one.starts_at < slot.ends_at
        and slot.starts_at < one.ends_at
        for one in ground.closures
    )


class Shapes:
    """People, wishes, tables and walks as the problem has them."""

    def __init__(
        self,
        ground: Ground,
        kept: Mapping[RequestId, Meeting],
        closed: datetime | None,
        how: How,
    ) -> None:
        self.ground, self.kept, self.how = ground, kept, how
        self.zone = ZoneInfo(ground.fair.zone)
        ended = {m.request_id for m in ground.meetings if m.state not in STANDING}
        standing = {m.request_id for m in ground.meetings if m.state in STANDING}
        self.requests = [
            request
            for request in ground.requests
            if request.id in kept
            or (ground.is_wanted(request) and (request.id not in ended or request.id in standing))
        ]
        self.parties = sorted({p for r in self.requests for p in parties_of(r)})
        self.number = {party: n for n, party in enumerate(self.parties)}
        self.slot_number = {slot.id: n for n, slot in enumerate(ground.slots)}
        self.open_slots = frozenset(
            n for n, slot in enumerate(ground.slots) if closed is None or slot.starts_at >= closed
        )
        self.first_open = min(self.open_slots, default=len(ground.slots))
        loose = (r.weight for r in self.requests if r.id not in kept)
        self.lift = 0 if how is How.REPAIR else sum(loose) + 1
        self.busy = self._busy()

    def _busy(self) -> defaultdict[str, Counter[int]]:
        """How many meetings that stay each party has in each slot."""
        requests = {request.id: request for request in self.ground.requests}
        busy: defaultdict[str, Counter[int]] = defaultdict(Counter)
        for meeting in self.kept.values():
            for party in parties_of(requests[meeting.request_id]):
                busy[party][self.slot_number[meeting.slot_id]] += 1
        return busy

    @cached_property
    def days(self) -> tuple[tuple[int, ...], ...]:
        days: dict[date, list[int]] = defaultdict(list)
        for number, slot in enumerate(self.ground.slots):
            days[self._day(slot)].append(number)
        return tuple(tuple(day) for day in days.values())

    def _day(self, slot: Slot) -> date:
        return local_day(slot.starts_at, self.zone)

    @cached_property
    def tables(self) -> tuple[scheduling.Table, ...]:
        """The tables; one that is closed is still had by the meeting that stays at it."""
        zones = {
            zone: n for n, zone in enumerate(dict.fromkeys(t.zone for t in self.ground.tables))
        }
        taken: defaultdict[TableId | None, set[int]] = defaultdict(set)
        for meeting in self.kept.values():
            taken[meeting.table_id].add(self.slot_number[meeting.slot_id])
        return tuple(
            scheduling.Table(
                location=self._location(table.hall_id),
                zone=zones[table.zone],
                features=frozenset(table.features),
                closed=frozenset(self._closed(table.id) - taken[table.id]),
            )
            for table in self.ground.tables
        )

    def _closed(self, table: TableId) -> set[int]:
        shut = [c for c in self.ground.closures if c.table_id in (None, table)]
        return {
            n
            for n, slot in enumerate(self.ground.slots)
            if any(c.starts_at < slot.ends_at and slot.starts_at < c.ends_at for c in shut)
        }

    @cached_property
    def fair_closed(self) -> frozenset[int]:
        """The slots in which the whole fair holds no meetings."""
        shut = [c for c in self.ground.closures if c.table_id is None]
        return frozenset(
            n
            for n, slot in enumerate(self.ground.slots)
            if any(c.starts_at < slot.ends_at and slot.starts_at < c.ends_at for c in shut)
        )

    @cached_property
    def locations(self) -> dict[HallId, int]:
        """The halls, numbered."""
        halls: Iterable[HallId | None] = (
            *(table.hall_id for table in self.ground.tables),
            *self.ground.halls.values(),
            *(away.hall_id for stretches in self.ground.away.values() for away in stretches),
        )
        return {hall: n for n, hall in enumerate(sorted({h for h in halls if h is not None}))}

    def _location(self, hall: HallId | None) -> int | None:
        return None if hall is None else self.locations[hall]

    @property
    def walking(self) -> Walking:
        return self.ground.rules.walking if len(self.locations) > 1 else Walking.OFF

    @cached_property
    def walks(self) -> tuple[tuple[int, ...], ...]:
        own = {(w.from_hall_id, w.to_hall_id): w.minutes for w in self.ground.walks}
        usual = self.ground.rules.walk_minutes

        def minutes(one: HallId, other: HallId) -> int:
            if one == other:
                return 0
            return own.get((one, other), own.get((other, one), usual))

        return tuple(tuple(minutes(a, b) for b in self.locations) for a in self.locations)

    @cached_property
    def hours(self) -> tuple[tuple[int, int], ...]:
        if not self.ground.slots:
            return ()
        first = self.ground.slots[0].starts_at

        def minute(moment: datetime) -> int:
            return int((moment - first).total_seconds()) // 60

        return tuple((minute(slot.starts_at), minute(slot.ends_at)) for slot in self.ground.slots)

    def participant(self, party: str) -> scheduling.Participant:
        """Free on their days; what stays is possible whatever the days and the quota say."""
        ground, busy = self.ground, self.busy[party]
        quota = None if party in ground.visitors else ground.quotas.get(party)
        return scheduling.Participant(
            scheduling.ParticipantId(self.number[party]),
            frozenset(self._away(party) - set(busy)),
            cap=max((ground.at_once.get(party, 1), *busy.values())),
            max_meetings=None if quota is None else max(quota, busy.total()),
            preferred=self._preferred(party),
            whereabouts=self._whereabouts(party) if self.walking is not Walking.OFF else (),
        )

    def _away(self, party: str) -> set[int]:
        days = self.ground.visitors.get(party, ())
        absent = self.ground.away.get(party, ())
        return {
            n
            for n, slot in enumerate(self.ground.slots)
            if (days and self._day(slot) not in days)
            or n in self.fair_closed
            or any(away.covers(slot) for away in absent)
        }

    def _preferred(self, party: str) -> frozenset[int] | None:
        wish = self.ground.preferences.get(party)
        if wish is None:
            return None
        noon = self.ground.fair.lunch_from

        def suits(slot: Slot) -> bool:
            if wish.days and self._day(slot) not in wish.days:
                return False
            is_morning = slot.starts_at.astimezone(self.zone).time() < noon
            return wish.half is Half.EITHER or is_morning is (wish.half is Half.MORNING)

        return frozenset(n for n, slot in enumerate(self.ground.slots) if suits(slot))

    def _whereabouts(self, party: str) -> tuple[tuple[int, int], ...]:
        return tuple(
            (n, self.locations[away.hall_id])
            for away in self.ground.away.get(party, ())
            if away.hall_id is not None
            for n, slot in enumerate(self.ground.slots)
            if away.covers(slot)
        )

    def wish(self, number: int, request: Request) -> scheduling.Request:
        """A request; one that stays is held where its meeting is, not where it was wished."""
        asking, asked = parties_of(request)
        meeting = self.kept.get(request.id)
        booth = self._at_booth(request) if meeting is None else meeting.table_id is None
        place = self.ground.booths.get(request.to_exhibitor_id)
        if meeting is not None and meeting.booth_id is not None:
            place = meeting.booth_id
        hall = self.ground.halls.get(place) if booth and place is not None else None
        return scheduling.Request(
            id=scheduling.RequestId(number),
            a=scheduling.ParticipantId(self.number[asking]),
            b=scheduling.ParticipantId(self.number[asked]),
            weight=request.weight + (0 if meeting is None else self.lift),
            place=scheduling.Place.BOOTH if booth else scheduling.Place.TABLE,
            allowed=self._allowed(request) if meeting is None else None,
            fixed=None if meeting is None else self.slot_number[meeting.slot_id],
            after=() if meeting is not None else self._after(request),
            location=self._location(hall),
            features=frozenset() if booth or meeting is not None else self._features(request),
        )

    def _allowed(self, request: Request) -> frozenset[int] | None:
        """What may still be arranged, None for everything.

        In a repair a meeting that stands may also stay where it is, unless its table is closed
        and those of the others leave none to it.
        """
        allowed = self.open_slots
        home = self._home.get(request.id)
        if home is not None:
            allowed = allowed - {home} if request.id in self._crowded_out else allowed | {home}
        return None if len(allowed) == len(self.ground.slots) else allowed

    @cached_property
    def _home(self) -> dict[RequestId, int]:
        """In a repair, the slots of the meetings that stand."""
        if self.how is not How.REPAIR:
            return {}
        return {
            m.request_id: self.slot_number[m.slot_id]
            for m in self.ground.meetings
            if m.state in STANDING
        }

    @cached_property
    def _crowded_out(self) -> frozenset[RequestId]:
        """Whose table is closed while the open ones of the slot are all taken by others."""
        tables = {table.id: n for n, table in enumerate(self.ground.tables)}
        free = list(scheduling.open_tables(self.tables, len(self.ground.slots)))
        homeless: list[tuple[RequestId, int]] = []
        for meeting in self.ground.meetings:
            if meeting.table_id is None or meeting.request_id not in self._home:
                continue
            slot = self.slot_number[meeting.slot_id]
            if slot in self.tables[tables[meeting.table_id]].closed:
                homeless.append((meeting.request_id, slot))
            else:
                free[slot] -= 1
        crowded = set()
        for request, slot in homeless:
            free[slot] -= 1
            if free[slot] < 0:
                crowded.add(request)
        return frozenset(crowded)

    def _features(self, request: Request) -> frozenset[str]:
        return frozenset(request.features)

    def _after(self, request: Request) -> tuple[scheduling.RequestId, ...]:
        """What it follows, as far as that is to be planned; held already, it is before."""
        if request.after_id is None:
            return ()
        numbers = (n for n, one in enumerate(self.requests) if one.id == request.after_id)
        return tuple(scheduling.RequestId(n) for n in numbers)

    def _at_booth(self, request: Request) -> bool:
        return request.place is Place.BOOTH and request.to_exhibitor_id in self.ground.booths

    def baseline(self) -> tuple[scheduling.Assignment, ...]:
        """The plan in force, as far as it is still asked for.

        What is too near to be moved, and yet cannot be held, is no promise any more.
        """
        number = {request.id: n for n, request in enumerate(self.requests)}
        tables = {table.id: n for n, table in enumerate(self.ground.tables)}
        return tuple(
            scheduling.Assignment(
                scheduling.RequestId(number[meeting.request_id]),
                self.slot_number[meeting.slot_id],
                None if meeting.table_id is None else tables[meeting.table_id],
            )
            for meeting in self.ground.meetings
            if meeting.state in STANDING
            and meeting.request_id in number
            and (
                meeting.request_id in self.kept
                or self.slot_number[meeting.slot_id] >= self.first_open
            )
        )
