"""A small fair for the tests of scanning: people of several kinds with badges, and places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.models.changes import Device
from app.models.exhibitors import Exhibitor
from app.models.fairs import Hall
from app.models.ids import (
    CheckpointId,
    DeviceId,
    ExhibitorId,
    HallId,
    PersonId,
    SessionId,
    new_id,
)
from app.models.people import Category, Person
from app.models.programme import Registration, Session, SessionKind
from app.models.registry import Badge
from app.models.scanning import Checkpoint, CheckpointKind, Direction, Scanned
from app.services.badges.token import encode
from app.services.event_key import first_key_id
from app.services.fairs import found_fair, new_fair
from app.services.registry import issue_badges
from app.services.scanning.desk import ScanDesk
from app.services.scanning.watch import ClockWatch
from app.services.store import Store

MORNING = datetime(2018, 11, 28, 1, 30, tzinfo=UTC)  # 9:30 at the fair
DAYS = (date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30))
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000aa"), "1 号门", MORNING)
KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))

_PEOPLE = {
    "visitor": Person(
        PersonId(new_id()), Category.VISITOR, "周予安", "Zhou Yu'an", phone="13800000001"
    ),
    "friday": Person(PersonId(new_id()), Category.VISITOR, "曾一鸣", days=(DAYS[2],)),
    "speaker": Person(PersonId(new_id()), Category.SPEAKER, "许清和"),
    "guest": Person(PersonId(new_id()), Category.GUEST, "", "Ada Example"),
    "staff": Person(PersonId(new_id()), Category.STAFF, "林知夏", phone="13900000001"),
}


@dataclass
class ScanningFair:
    """The store, the people's ids and the places by name; ``moment`` is what the clock says."""

    store: Store
    places: dict[str, CheckpointId]
    moment: datetime = MORNING
    ticks: float = 0.0
    held: Mapping[int, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._watch = ClockWatch(lambda: self.ticks)

    @property
    def desk(self) -> ScanDesk:
        return ScanDesk(self.store, lambda: self.moment, lambda: self.held, self._watch)

    def pass_time(self, **amount: float) -> None:
        """Both clocks go on."""
        step = timedelta(**amount)
        self.moment += step
        self.ticks += step.total_seconds()

    def person(self, name: str) -> PersonId:
        return _PEOPLE[name].id

    def badge(self, name: str) -> Badge:
        """The person's newest badge."""
        with self.store.reading() as reader:
            return reader.all(Badge, person_id=self.person(name))[-1]

    def code(self, name: str, key: bytes = KEY) -> str:
        badge = self.badge(name)
        return encode(badge.record, badge.key_id, key)

    def scan(self, name: str, place: str, direction: Direction = Direction.IN) -> Scanned:
        """Hold this person's badge before the scanner of a place."""
        return self.desk.scan(self.code(name), self.places[place], direction=direction)


def scanning_fair(path: Path) -> ScanningFair:
    """Make the file with its people, badges and places; the desk holds the fair's key."""
    fair = new_fair("示例科技交易博览会", "Example fair", DAYS[0], DAYS[2])
    store = found_fair(path, fair, DESK)
    hall = Hall(HallId(new_id()), "A", "A 馆", "Hall A", 2_000)
    exhibitor = Exhibitor(ExhibitorId(new_id()), "拟真传感技术")
    session = Session(
        SessionId(new_id()),
        "储能论坛",
        "Storage forum",
        SessionKind.FORUM,
        MORNING,
        MORNING + timedelta(hours=2),
        seats=2,
    )
    gate = CheckpointKind.GATE
    points = {
        "gate": Checkpoint(CheckpointId(new_id()), gate, "1 号门", "Gate 1"),
        "gate 2": Checkpoint(CheckpointId(new_id()), gate, "2 号门", "Gate 2"),
        "hall": Checkpoint(
            CheckpointId(new_id()), gate, "A 馆入口", "Hall A", hall.id, re_entry=True
        ),
        "forum": Checkpoint(
            CheckpointId(new_id()), CheckpointKind.FORUM, "储能论坛", session_id=session.id
        ),
        "booth": Checkpoint(
            CheckpointId(new_id()), CheckpointKind.BOOTH, "拟真传感", exhibitor_id=exhibitor.id
        ),
    }
    with store.founding("fair.fill") as writer:
        writer.save_all((hall, exhibitor, session, *_PEOPLE.values(), *points.values()))
        writer.save(Registration(new_id(), session.id, _PEOPLE["visitor"].id))
        issue_badges(writer, MORNING)
    held = {first_key_id(fair.id): KEY}
    return ScanningFair(store, {name: point.id for name, point in points.items()}, held=held)
