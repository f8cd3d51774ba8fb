"""The fair itself and its ground: halls, rooms, booths, meeting tables."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from app.models.ids import BoothId, FairId, HallId, RoomId, TableId


@dataclass(frozen=True, slots=True)
class Fair:
    """One fair; a file holds exactly one."""

    id: FairId
    name_zh: str
    name_en: str
    short_zh: str
    short_en: str
    venue_zh: str
    venue_en: str
    place_zh: str
    place_en: str
    first_day: date
    last_day: date
    zone: str = "Asia/Shanghai"
    opens: time = time(9, 30)
    closes: time = time(16, 30)
    lunch_from: time = time(12, 30)
    lunch_to: time = time(13, 0)
    slot_minutes: int = 30
    changeover_minutes: int = 15
    quota: int = 8
    is_sample: bool = False

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ValueError("a fair ends on or after its first day")
        if not 5 <= self.slot_minutes <= 240:
            raise ValueError("a meeting slot lasts 5 to 240 minutes")

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the fair, first to last."""
        count = (self.last_day - self.first_day).days + 1
        return tuple(self.first_day + timedelta(days=n) for n in range(count))


@dataclass(frozen=True, slots=True)
class Hall:
    """A hall on the floor plan; metres from the plan's top left corner."""

    id: HallId
    code: str
    name_zh: str
    name_en: str
    capacity: int
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    depth: float = 0.0


@dataclass(frozen=True, slots=True)
class Room:
    """A room in which sessions are held."""

    id: RoomId
    name_zh: str
    name_en: str
    seats: int
    position: int
    hall_id: HallId | None = None


@dataclass(frozen=True, slots=True)
class Booth:
    """A booth: its code and its rectangle in metres on the floor plan."""

    id: BoothId
    code: str
    order: str
    hall_id: HallId | None = None
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    depth: float = 0.0


@dataclass(frozen=True, slots=True)
class MeetingTable:
    """A shared table for meetings; ``hall_id`` is the hall its zone lies in, for walking."""

    id: TableId
    number: int
    zone: str
    features: tuple[str, ...] = ()
    hall_id: HallId | None = None
