"""Today: what is going on, what comes next, and what needs a hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import accumulate
from zoneinfo import ZoneInfo

from app.models.deals import Deal, DealStatus
from app.models.exhibitors import Exhibitor
from app.models.ids import SessionId
from app.models.meetings import Slot
from app.models.outcomes import Money
from app.models.people import Person
from app.models.programme import Conflict, Session
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.no_shows import read_no_shows
from app.services.outcomes import money
from app.services.programme import Timetable, read_timetable
from app.services.store import Reader, Store
from app.services.store import gate_counts as gates
from app.services.store import today_counts as counts
from app.services.store.gate_counts import GateCount
from app.services.store.today_counts import HallArrivals, SlotMeeting

# Sessions that begin later than this are not shown yet (UX.md 5.2).
AHEAD = timedelta(hours=4)
_NAMED = 3
FLOW_MINUTES = 10


class Stage(StrEnum):
    """Where the fair stands: Today counts down before it, and closes up after it."""

    BEFORE = "before"
    RUNNING = "running"
    AFTER = "after"


class Alert(StrEnum):
    """What can need a hand; each leads to the workspace in which it is mended."""

    CONFLICT = "conflict"
    ABSENT = "absent"
    UNMARKED = "unmarked"
    INCOMPLETE = "incomplete"
    UNSCHEDULED = "unscheduled"
    UNPRINTED = "unprinted"


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that needs a hand: how many, the first of them by name, and the record to open.

    ``no_shows``: to so many of them not both sides were scanned.
    """

    alert: Alert
    count: int
    names: tuple[tuple[str, str], ...] = ()
    target: str | None = None
    no_shows: int = 0


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of the day with its meetings."""

    hour: int
    planned: int
    held: int


@dataclass(frozen=True, slots=True)
class Gate:
    """The gates of the day: admissions, who is still in, and who was expected.

    ``hours`` are admissions by hour of the fair's day; ``flow`` is over the last ten minutes.
    """

    admitted: int
    inside: int
    expected: int
    hours: Sequence[tuple[int, int]]
    gates: Sequence[GateCount]


@dataclass(frozen=True, slots=True)
class Brief:
    """All that Today shows; ``arrivals`` and ``held`` count up to now, oldest first."""

    moment: datetime
    version: int
    stage: Stage
    day: date
    day_number: int
    exhibitors: int
    arrived: int
    arrivals: Sequence[int]
    people: int
    badges: int
    unprinted: int
    meetings_today: int
    held_today: int
    held: Sequence[int]
    timetable: Timetable
    sessions: Sequence[Session]
    next_slot: datetime | None
    next_meetings: Sequence[SlotMeeting]
    matters: Sequence[Matter]
    halls: Sequence[HallArrivals]
    hours: Sequence[Hour]
    gate: Gate | None
    attendance: Mapping[SessionId, int]
    deals: Money
    unverified: int

    @property
    def minute(self) -> int:
        """The minute of which it tells."""
        return minute_of(self.moment)


@guarded()
@dataclass(frozen=True, slots=True)
class Today:
    """Reads the brief; it writes nothing."""

    store: Store
    clock: Clock = now

    def brief(self) -> Brief:
        """How things stand now."""
        with self.store.reading() as reader:
            return _brief(reader, self.clock())

    def again(self, before: Brief) -> Brief:
        """How things stand now; the same brief where nothing was written and no minute passed.

        What this thread wrote itself does not count: whoever wrote it looks by ``brief``.
        """
        with self.store.reading() as reader:
            moment = self.clock()
            same = counts.version(reader) == before.version and minute_of(moment) == before.minute
            return before if same else _brief(reader, moment)


def minute_of(moment: datetime) -> int:
    """Whole minutes, in which nothing on Today changes by itself."""
    return int(moment.timestamp() // 60)


def _brief(reader: Reader, moment: datetime) -> Brief:
    timetable = read_timetable(reader)
    fair = timetable.fair
    zone = ZoneInfo(fair.zone)
    today = moment.astimezone(zone).date()
    stage = _stage(today, fair.first_day, fair.last_day)
    day = min(max(today, fair.first_day), fair.last_day)
    start = datetime.combine(day, datetime.min.time(), zone)
    slots = counts.meetings_between(reader, _key(start), _key(start + timedelta(days=1)))
    next_slot = _next_slot(reader, moment)
    over = _key(moment - timedelta(minutes=fair.slot_minutes))
    deals = [deal for deal in reader.all(Deal) if deal.status is not DealStatus.CANCELLED]
    return Brief(
        moment=moment,
        version=counts.version(reader),
        stage=stage,
        day=day,
        day_number=(day - fair.first_day).days + 1,
        exhibitors=reader.count(Exhibitor),
        arrived=counts.arrived(reader),
        arrivals=[0, *counts.arrivals_by_hour(reader)],
        people=reader.count(Person),
        badges=counts.valid_badges(reader),
        unprinted=counts.unprinted_badges(reader),
        meetings_today=sum(planned for _, planned, _ in slots),
        held_today=sum(held for _, _, held in slots),
        held=[0, *accumulate(done for at, _, done in slots if at <= over)],
        timetable=timetable,
        sessions=_sessions(timetable, moment, stage),
        next_slot=next_slot,
        next_meetings=counts.meetings_of_slot(reader, _key(next_slot)) if next_slot else (),
        matters=tuple(_matters(reader, timetable, stage, moment)),
        halls=counts.hall_arrivals(reader),
        hours=_hours(slots, zone),
        gate=_gate(reader, day, moment, zone),
        attendance={SessionId(s): n for s, n in gates.attendance(reader, day).items()},
        deals=money(deals),
        unverified=sum(deal.status is DealStatus.UNVERIFIED for deal in deals),
    )


def _gate(reader: Reader, day: date, moment: datetime, zone: ZoneInfo) -> Gate | None:
    """The gates of a day on which somebody came in; None before that."""
    counted = gates.gate_counts(reader, day, _key(moment - timedelta(minutes=FLOW_MINUTES)))
    admitted = sum(gate.admitted for gate in counted)
    if not admitted:
        return None
    by_hour = gates.admissions_by_hour(reader, day)
    noon = datetime.combine(day, datetime.min.time(), UTC)
    local = {(noon + timedelta(hours=h)).astimezone(zone).hour: n for h, n in by_hour.items()}
    return Gate(
        admitted=admitted,
        inside=sum(gate.inside for gate in counted),
        expected=gates.expected(reader, day),
        hours=sorted(local.items()),
        gates=[gate for gate in counted if gate.admitted],
    )


def _stage(today: date, first: date, last: date) -> Stage:
    if today < first:
        return Stage.BEFORE
    return Stage.AFTER if today > last else Stage.RUNNING


def _key(moment: datetime) -> str:
    """The moment as the file writes it."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def _next_slot(reader: Reader, moment: datetime) -> datetime | None:
    ahead = (s.starts_at for s in reader.all(Slot, order="starts_at") if s.starts_at >= moment)
    return next(ahead, None)


def _sessions(timetable: Timetable, moment: datetime, stage: Stage) -> list[Session]:
    """Running, or beginning soon; before the fair the first ones."""
    ahead = [s for s in timetable.sessions if s.ends_at > moment]
    if stage is Stage.BEFORE:
        return ahead[:4]
    return [s for s in ahead if s.starts_at < moment + AHEAD]


def _matters(reader: Reader, timetable: Timetable, stage: Stage, moment: datetime) -> list[Matter]:
    """By urgency; what is in order is not mentioned."""
    found: list[Matter] = []
    if stage is not Stage.AFTER and timetable.conflicts:
        found.append(_conflict(timetable, timetable.conflicts[0]))
    if stage is Stage.RUNNING:
        missing = reader.count(Exhibitor) - counts.arrived(reader)
        found.append(_named(Alert.ABSENT, missing, counts.absent(reader, _NAMED)))
    number, first = counts.unmarked_meetings(reader, _key(moment))
    no_shows = len(read_no_shows(reader, moment)) if number else 0
    found.append(Matter(Alert.UNMARKED, number, target=first, no_shows=no_shows))
    if stage is not Stage.AFTER:
        found.append(Matter(Alert.UNSCHEDULED, counts.waiting_requests(reader)))
        found.append(_named(Alert.INCOMPLETE, *counts.without_proposals(reader, _NAMED)))
        found.append(Matter(Alert.UNPRINTED, counts.unprinted_badges(reader)))
    return [matter for matter in found if matter.count]


def _conflict(timetable: Timetable, first: Conflict) -> Matter:
    titles = tuple(
        (session.title_zh, session.title_en)
        for session_id in (first.first, first.second)
        if (session := timetable.session(session_id)) is not None
    )
    return Matter(Alert.CONFLICT, len(timetable.conflicts), titles, first.first)


def _named(alert: Alert, count: int, rows: Sequence[tuple[str, str, str]]) -> Matter:
    names = tuple((zh, en) for _, zh, en in rows)
    return Matter(alert, count, names, rows[0][0] if rows else None)


def _hours(slots: Sequence[tuple[str, int, int]], zone: ZoneInfo) -> list[Hour]:
    held: dict[int, list[int]] = {}
    for starts_at, planned, done in slots:
        hour = datetime.fromisoformat(starts_at).astimezone(zone).hour
        sums = held.setdefault(hour, [0, 0])
        sums[0] += planned
        sums[1] += done
    return [Hour(hour, planned, done) for hour, (planned, done) in sorted(held.items())]
