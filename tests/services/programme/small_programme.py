"""A small programme for tests: three sessions in two rooms on the first of three days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app.models.changes import Device
from app.models.fairs import Room
from app.models.ids import DeviceId, RoomId, SessionId
from app.models.programme import Pitch, Session, SessionKind, Speaker
from app.services.fairs import found_fair, new_fair
from app.services.programme import Programme
from app.services.store import Store

ZONE = ZoneInfo("Asia/Shanghai")
DESK = Device(
    DeviceId("01a00000-0000-7000-8000-000000000001"),
    "登记台 1",
    datetime(2018, 11, 28, tzinfo=UTC),
)
HALL, FORUM = RoomId("hall"), RoomId("forum")
OPENING, ROADSHOW, VOUCHERS = SessionId("opening"), SessionId("roadshow"), SessionId("vouchers")


def at(hour: int, minute: int = 0, day: int = 28) -> datetime:
    """A moment of the fair, as its clocks show it."""
    return datetime(2018, 11, day, hour, minute, tzinfo=ZONE)


NOW = at(10, 40)


@dataclass(frozen=True)
class SmallProgramme:
    """The file and the use cases on it."""

    store: Store
    programme: Programme

    def session(self, session_id: SessionId) -> Session:
        """A session as it stands in the file."""
        with self.store.reading() as reader:
            return reader.need(Session, session_id)

    def pitches(self) -> list[str]:
        """The titles of the projects, in order."""
        with self.store.reading() as reader:
            return [p.title for p in reader.all(Pitch, order="position")]


def empty_programme(path: Path) -> SmallProgramme:
    """A fair with two rooms in which nothing is held yet."""
    fair = new_fair("长三角科交会", "YRD Tech Expo", date(2018, 11, 28), date(2018, 11, 30))
    store = found_fair(path, fair, DESK)
    with store.founding("test") as writer:
        writer.save(Room(HALL, "主论坛厅", "Main hall", 320, 0))
        writer.save(Room(FORUM, "论坛厅", "Forum room", 120, 1))
    return SmallProgramme(store, Programme(store))


def small_programme(path: Path) -> SmallProgramme:
    """Three sessions that clash with nothing, a roadshow of three projects among them."""
    made = empty_programme(path)
    forum, roadshow = SessionKind.FORUM, SessionKind.ROADSHOW
    sessions = [
        Session(OPENING, "开幕论坛", "Opening", forum, at(9, 30), at(10), HALL, seats=320),
        Session(ROADSHOW, "新能源路演", "Energy", roadshow, at(10, 30), at(11, 30), FORUM),
        Session(VOUCHERS, "双创券宣讲", "Vouchers", forum, at(14), at(15), HALL),
    ]
    with made.store.founding("test") as writer:
        writer.save_all(sessions)
        writer.save(Speaker("xu", ROADSHOW, 0, "许清和", "Xu Qinghe", "范例氢能动力"))
        writer.save(Speaker("xu-2", VOUCHERS, 0, "许清和", "Xu Qinghe", "范例氢能动力"))
        for number, title in enumerate(("储能系统", "燃料电池", "钙钛矿组件")):
            writer.save(Pitch(f"pitch-{number}", ROADSHOW, number, title, minutes=10))
    return made


HALF_HOUR = timedelta(minutes=30)
