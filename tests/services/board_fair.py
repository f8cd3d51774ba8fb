"""A small fair for the tests of the board: four exhibitors, a visitor, three tables, one morning.

At 10:42 of the first day 示例储能 and 拟真传感 are talking at table 1, and in B-07 a meeting of
拟真传感 follows at 11:30. One request waits.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from app.models.changes import Device
from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Booth, MeetingTable
from app.models.ids import (
    BoothId,
    DeviceId,
    ExhibitorId,
    MeetingId,
    PersonId,
    RequestId,
    SlotId,
    TableId,
    new_id,
)
from app.models.meeting_board import Board, Cell, Spot
from app.models.meetings import Meeting, MeetingState, Place, Request, RequestState, Slot
from app.models.people import Category, Person
from app.services.board import MeetingBoard
from app.services.fairs import found_fair, new_fair
from app.services.meetings import Meetings
from app.services.store import Store, Writer

DAY = date(2018, 11, 28)
NOW = datetime(2018, 11, 28, 2, 42, tzinfo=UTC)  # 10:42 at the fair
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000bb"), "登记台 1", NOW)
ZONE = ZoneInfo("Asia/Shanghai")

_NAMES = {
    "storage": ("示例储能科技", "Example Energy Storage", "示例储能", "Ex. Storage"),
    "sensing": ("拟真传感", "Simulated Sensing", "拟真传感", "Sim. Sensing"),
    "laser": ("范例激光", "Specimen Laser", "范例激光", "Spec. Laser"),
    "solid": ("虚构固态", "Fictional Solid State", "虚构固态", "Fict. Solid"),
}


@dataclass
class BoardFair:
    """The store, and the records of it by the names that the tests call them."""

    store: Store
    parties: dict[str, str] = field(default_factory=dict)
    tables: dict[int, TableId] = field(default_factory=dict)
    booths: dict[str, BoothId] = field(default_factory=dict)
    meetings: dict[str, MeetingId] = field(default_factory=dict)
    slots: dict[datetime, SlotId] = field(default_factory=dict)
    waiting: RequestId = field(init=False)

    def service(self) -> MeetingBoard:
        return MeetingBoard(Meetings(self.store, lambda: NOW))

    def board(self) -> Board:
        return self.service().read()

    def cell(self, at: str, place: int | str, day: date = DAY) -> Cell:
        """The cell at an hour and a table's number or a booth's code."""
        moment = datetime.combine(day, time.fromisoformat(at), ZONE).astimezone(UTC)
        if isinstance(place, int):
            return Cell(self.slots[moment], Spot(table_id=self.tables[place]))
        return Cell(self.slots[moment], Spot(booth_id=self.booths[place]))

    def meeting(self, name: str) -> Meeting:
        """A meeting as it stands in the file."""
        with self.store.reading() as reader:
            return reader.need(Meeting, self.meetings[name])


def board_fair(path: Path) -> BoardFair:
    """The fair that the first lines of this file tell of."""
    fair = new_fair("长三角科交会", "YRD Tech Expo", DAY, date(2018, 11, 29))
    store = found_fair(path, fair, DESK, tables=2, clock=lambda: NOW)
    made = BoardFair(store)
    with store.founding("test") as writer:
        writer.save(MeetingTable(TableId(new_id()), 3, "B"))
        made.tables = {table.number: table.id for table in writer.all(MeetingTable)}
        made.slots = {slot.starts_at: slot.id for slot in writer.all(Slot)}
        _parties(writer, made)
        _meetings(writer, made)
    return made


def _parties(writer: Writer, made: BoardFair) -> None:
    for key, names in _NAMES.items():
        quota = 1 if key == "solid" else None
        made.parties[key] = new_id()
        writer.save(Exhibitor(ExhibitorId(made.parties[key]), *names, quota=quota))
    for code, key in (("A-01", "storage"), ("B-07", "sensing")):
        made.booths[code] = BoothId(new_id())
        writer.save(Booth(made.booths[code], code, code))
        writer.save(BoothPlace(new_id(), ExhibitorId(made.parties[key]), made.booths[code]))
    made.parties["zhou"] = new_id()
    visitor = Person(
        PersonId(made.parties["zhou"]),
        Category.VISITOR,
        "周予安",
        "Zhou Yu’an",
        "试样轻量化部件",
        days=(DAY,),
    )
    writer.save(visitor)


def _meetings(writer: Writer, made: BoardFair) -> None:
    rows: tuple[tuple[str, str, str, str, int | str], ...] = (
        ("held", "laser", "storage", "09:30", 1),
        ("running", "storage", "sensing", "10:30", 1),
        ("planned", "laser", "sensing", "11:00", 1),
        ("booth", "storage", "sensing", "11:30", "B-07"),
        ("solid", "solid", "laser", "12:00", 2),
        ("visitor", "zhou", "storage", "11:00", 2),
    )
    for name, asking, asked, at, place in rows:
        request = _request(made, asking, asked, Place.BOOTH if name == "booth" else Place.TABLE)
        writer.save(request)
        cell = made.cell(at, place)
        made.meetings[name] = MeetingId(new_id())
        state = MeetingState.HELD if name == "held" else MeetingState.PLANNED
        spot = cell.spot
        writer.save(
            Meeting(
                made.meetings[name],
                request.id,
                cell.slot_id,
                spot.table_id,
                spot.booth_id,
                state,
            )
        )
    waiting = _request(made, "storage", "laser", Place.TABLE)
    made.waiting = waiting.id
    writer.save(waiting)


def _request(made: BoardFair, asking: str, asked: str, place: Place) -> Request:
    is_person = asking == "zhou"
    return Request(
        RequestId(new_id()),
        ExhibitorId(made.parties[asked]),
        from_exhibitor_id=None if is_person else ExhibitorId(made.parties[asking]),
        from_person_id=PersonId(made.parties[asking]) if is_person else None,
        topic="固态电池",
        state=RequestState.ACCEPTED,
        place=place,
    )
