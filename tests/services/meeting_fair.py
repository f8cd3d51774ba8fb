"""A small fair for the tests of meetings: five exhibitors, a visitor of one day, two tables."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.models import scheduling
from app.models.changes import Device
from app.models.exhibitors import BoothPlace, Exhibitor, booth_order
from app.models.fairs import Booth, Hall, MeetingTable
from app.models.ids import (
    BoothId,
    DeviceId,
    ExhibitorId,
    HallId,
    MeetingId,
    PersonId,
    RequestId,
    new_id,
)
from app.models.meetings import Meeting, Place, Request, RequestState, Slot
from app.models.people import Category, Person
from app.services.fairs import found_fair, new_fair
from app.services.scheduling import solve
from app.services.store import Store, Writer

DAYS = (date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30))
EVE = datetime(2018, 11, 27, 4, 0, tzinfo=UTC)
NOON = datetime(2018, 11, 28, 4, 0, tzinfo=UTC)  # 12:00: the first slot of the first day is over
NAMES = {
    "sensing": ("拟真传感技术", "Simulated Sensing"),
    "storage": ("示例储能科技", "Example Storage"),
    "laser": ("范例激光加工", "Specimen Laser"),
    "gene": ("范例基因检测", "Specimen Genes"),
    "light": ("试样轻量材料", "Testpiece Light"),
}
WISHES = (  # who asks whom, and how much it weighs
    ("sensing", "storage", 90),
    ("laser", "storage", 80),
    ("gene", "sensing", 70),
    ("light", "storage", 60),
    ("visitor", "laser", 50),
    ("light", "gene", 40),
    ("gene", "laser", 30),
)


@dataclass(frozen=True, slots=True)
class MeetingFair:
    """The store, and the ids that the tests speak of; a request is called by its two sides."""

    store: Store
    exhibitors: dict[str, ExhibitorId]
    visitor: PersonId
    requests: dict[str, RequestId]

    def meetings(self) -> dict[str, Meeting]:
        """The meetings by the name of their request."""
        names = {request: name for name, request in self.requests.items()}
        with self.store.reading() as reader:
            return {names[m.request_id]: m for m in reader.all(Meeting)}

    def slots(self) -> list[Slot]:
        """The slots in order: two a day."""
        with self.store.reading() as reader:
            return reader.all(Slot, order="starts_at")

    def tables(self) -> list[MeetingTable]:
        """The tables by number."""
        with self.store.reading() as reader:
            return reader.all(MeetingTable, order="number")

    def hold(self, name: str, slot: int, table: int | None = None) -> MeetingId:
        """Put a meeting on a request by hand; without a table it is in the booth."""
        meeting_id = MeetingId(new_id())
        spot = self.tables()[table].id if table is not None else None
        slot_id = self.slots()[slot].id
        with self.store.writing("test.hold") as writer:
            booth = None if spot else writer.all(Booth)[0].id
            writer.save(Meeting(meeting_id, self.requests[name], slot_id, spot, booth))
        return meeting_id

    def withdraw(self, name: str) -> None:
        """The side that asked does not want to any more."""
        with self.store.writing("test.withdraw") as writer:
            request = writer.need(Request, self.requests[name])
            writer.save(replace(request, state=RequestState.WITHDRAWN))


def meeting_fair(path: Path, *, tables: int = 2, quota: int = 8) -> MeetingFair:
    """Slots of two hours, two a day; storage is met in its booth when the laser asks."""
    fair = new_fair("长三角科交会", "YRD Tech Expo", DAYS[0], DAYS[-1])
    fair = replace(fair, slot_minutes=120, quota=quota)
    desk = Device(DeviceId(new_id()), "排程台", EVE)
    store = found_fair(path, fair, desk, tables=tables, clock=lambda: EVE)
    exhibitors = {name: ExhibitorId(new_id()) for name in NAMES}
    visitor = PersonId(new_id())
    with store.founding("test") as writer:
        for name, (zh, en) in NAMES.items():
            writer.save(Exhibitor(exhibitors[name], zh, en, short_zh=zh[:4]))
        writer.save(Person(visitor, Category.VISITOR, "林知夏", "Lin Zhixia", days=DAYS[1:2]))
        _booth(writer, exhibitors["storage"])
        requests = _wishes(writer, exhibitors, visitor)
    return MeetingFair(store, exhibitors, visitor, requests)


def _booth(writer: Writer, exhibitor: ExhibitorId) -> None:
    hall = Hall(HallId(new_id()), "A", "A 馆", "Hall A", 900)
    booth = Booth(BoothId(new_id()), "A-01", booth_order("A-01"), hall.id)
    writer.save_all([hall, booth])
    writer.save(BoothPlace(new_id(), exhibitor, booth.id))


def _wishes(
    writer: Writer, exhibitors: dict[str, ExhibitorId], visitor: PersonId
) -> dict[str, RequestId]:
    made = {}
    for asking, asked, weight in WISHES:
        name = f"{asking}-{asked}"
        made[name] = RequestId(new_id())
        request = Request(
            made[name],
            exhibitors[asked],
            from_exhibitor_id=exhibitors.get(asking),
            from_person_id=visitor if asking == "visitor" else None,
            topic=f"{asking} and {asked}",
            weight=weight,
            state=RequestState.ACCEPTED,
            place=Place.BOOTH if name == "laser-storage" else Place.TABLE,
        )
        writer.save(request)
    return made


def quick(problem: scheduling.Problem) -> scheduling.Plan:
    """The real search with a small, countable budget."""
    return solve(problem, seconds=None, steps=20)
