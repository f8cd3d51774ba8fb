"""How many came, left and were refused, by place, hall and hour, from the counters in the file."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.ids import HallId, SessionId
from app.models.scanning import Checkpoint, CheckpointKind
from app.services.scanning import places
from app.services.scanning.reading import seats_of
from app.services.store import Reader
from app.services.store import scans as query


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """One place on one day; ``by_hour`` are its admissions by the fair's hours."""

    place: Checkpoint
    admitted: int
    left: int
    refused: int
    by_hour: Mapping[int, int]

    @property
    def inside(self) -> int:
        """Who came in here and has not gone out here."""
        return max(0, self.admitted - self.left)


@dataclass(frozen=True, slots=True)
class DayCount:
    """All places on one day."""

    day: date
    places: tuple[PlaceCount, ...]

    @property
    def entrances(self) -> tuple[PlaceCount, ...]:
        """The gates into the fair itself; where it has none, those into its halls."""
        gates = [one for one in self.places if one.place.kind is CheckpointKind.GATE]
        outer = [one for one in gates if one.place.hall_id is None]
        return tuple(outer or gates)

    @property
    def admitted(self) -> int:
        """Admissions into the fair."""
        return sum(one.admitted for one in self.entrances)

    @property
    def refused(self) -> int:
        """Codes that were not let in, at any gate or forum."""
        return sum(one.refused for one in self.places)

    @property
    def inside(self) -> int:
        """Who is in the fair now."""
        return max(0, sum(one.admitted - one.left for one in self.entrances))

    @property
    def by_hour(self) -> dict[int, int]:
        """Admissions into the fair by the fair's hours, in their order."""
        sums = sum((Counter(one.by_hour) for one in self.entrances), Counter[int]())
        return dict(sorted(sums.items()))

    def in_hall(self, hall: HallId) -> int | None:
        """Who is in a hall now; None where no gate leads into it."""
        gates = [
            one
            for one in self.places
            if one.place.kind is CheckpointKind.GATE and one.place.hall_id == hall
        ]
        return max(0, sum(one.admitted - one.left for one in gates)) if gates else None


def day_count(reader: Reader, day: date) -> DayCount:
    """The figures of a day of the fair; some milliseconds, however many were scanned."""
    zone = ZoneInfo(reader.all(Fair)[0].zone)
    admitted, left, refused = (
        _by_place(query.counted(reader, kind, day)) for kind in ("admitted", "left", "refused")
    )
    counts = [
        PlaceCount(
            place,
            sum(admitted.get(place.id, {}).values()),
            sum(left.get(place.id, {}).values()),
            sum(refused.get(place.id, {}).values()),
            _local_hours(admitted.get(place.id, {}).items(), day, zone),
        )
        for place in places.checkpoints(reader)
    ]
    return DayCount(day, tuple(counts))


def _by_place(counted: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """The counters ``place/hour`` by place, then by hour."""
    found: dict[str, dict[str, int]] = {}
    for name, value in counted.items():
        place, hour = name.rsplit("/", 1)
        found.setdefault(place, {})[hour] = value
    return found


def _local_hours(counted: Iterable[tuple[str, int]], day: date, zone: ZoneInfo) -> dict[int, int]:
    hours: Counter[int] = Counter()
    for hour, value in counted:
        moment = datetime.combine(day, time(int(hour)), UTC)
        hours[moment.astimezone(zone).hour] += value
    return dict(sorted((hour, value) for hour, value in hours.items() if value))


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who attended a session: people who came, those who are in now, and how many it seats."""

    came: int
    inside: int
    seats: int | None


def attendance(reader: Reader, session_id: SessionId) -> Attendance:
    """The attendance of a session, whoever took it and on whichever day."""
    doors = reader.all(Checkpoint, kind=CheckpointKind.FORUM, session_id=session_id)
    if not doors:
        return Attendance(0, 0, None)
    admitted, left = (
        query.counted_ever(reader, kind, doors[0].id) for kind in ("admitted", "left")
    )
    came = query.people_admitted(reader, doors[0].id)
    return Attendance(came, max(0, admitted - left), seats_of(reader, doors[0]))
