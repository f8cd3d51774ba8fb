"""A small fair for the tests of exhibitors: three companies, two halls, one morning of meetings."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.models.changes import Device
from app.models.exhibitors import BoothPlace, CheckIn, Exhibitor, Industry, booth_order
from app.models.fairs import Booth, Hall, MeetingTable
from app.models.ids import (
    BoothId,
    DeviceId,
    ExhibitorId,
    HallId,
    MeetingId,
    NeedId,
    OfferId,
    PersonId,
    RequestId,
    TableId,
    new_id,
)
from app.models.meetings import Meeting, Request, RequestState, Slot
from app.models.offers import Cooperation, Need, Offer, Stage
from app.models.people import Category, Person
from app.services.fairs import found_fair, new_fair
from app.services.store import Store, Writer

MORNING = datetime(2018, 11, 28, 0, 41, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-000000000001"), "登记台 1", MORNING)


@dataclass(frozen=True, slots=True)
class SmallFair:
    """The store, and the exhibitors that the tests speak of."""

    store: Store
    sensing: ExhibitorId
    storage: ExhibitorId
    laser: ExhibitorId


def small_fair(path: Path) -> SmallFair:
    """拟真传感 in B-07 with all there is, 示例储能 in A-01, 范例激光 without a booth."""
    fair = new_fair("长三角科交会", "YRD Tech Expo", date(2018, 11, 28), date(2018, 11, 30))
    store = found_fair(path, fair, DESK, clock=lambda: MORNING)
    with store.founding("test") as writer:
        booths = _booths(writer)
        made = SmallFair(store, *_exhibitors(writer))
        writer.save(BoothPlace(new_id(), made.sensing, booths["B-07"]))
        writer.save(BoothPlace(new_id(), made.storage, booths["A-01"]))
        _proposals(writer, made)
        _meetings(writer, made, booths)
        _people(writer, made)
        writer.append(lambda fact, desk, seq: CheckIn(fact, desk, seq, made.sensing, MORNING))
    return made


def _booths(writer: Writer) -> dict[str, BoothId]:
    codes = ("A-01", "A-02", "A-10", "B-07", "B-09")
    halls = {
        letter: Hall(
            HallId(new_id()), letter, f"{letter} 馆", f"Hall {letter}", 2000, n * 60, 0, 50
        )
        for n, letter in enumerate("AB")
    }
    writer.save_all(replace(hall, depth=40) for hall in halls.values())
    made = {}
    for n, code in enumerate(codes):
        hall = halls[code[0]]
        made[code] = BoothId(new_id())
        left = hall.x + 4 + 4 * (n % 3)
        writer.save(Booth(made[code], code, booth_order(code), hall.id, left, 4, 3, 3))
    return made


def _exhibitors(writer: Writer) -> tuple[ExhibitorId, ExhibitorId, ExhibitorId]:
    ids = tuple(ExhibitorId(new_id()) for _ in range(3))
    sensing = Exhibitor(
        ids[0],
        "拟真传感技术",
        "Simulated Sensing",
        industry=Industry.IT,
        city="苏州",
        founded=2013,
        staff=86,
    )
    storage = Exhibitor(
        ids[1], "示例储能科技", "Example Energy Storage", industry=Industry.NEW_ENERGY, city="嘉定"
    )
    laser = Exhibitor(ids[2], "范例激光加工", industry=Industry.MANUFACTURING, city="温州", quota=6)
    writer.save_all((sensing, storage, laser))
    return ids[0], ids[1], ids[2]


def _proposals(writer: Writer, fair: SmallFair) -> None:
    writer.save(
        Offer(
            "六维力传感器，±0.2% FS，接受定制",
            "6-axis force sensor, ±0.2% FS, custom",
            stage=Stage.INDUSTRIAL,
            cooperation=(Cooperation.LICENCE,),
            patents=4,
            industry=Industry.IT,
            exhibitor_id=fair.sensing,
            id=OfferId(new_id()),
        )
    )
    writer.save(
        Need(
            "车规级封装与可靠性验证",
            budget_low_fen=80_000_000,
            budget_high_fen=120_000_000,
            deadline=date(2019, 3, 31),
            exhibitor_id=fair.sensing,
            id=NeedId(new_id()),
        )
    )
    writer.save(Offer("储能柜液冷系统", exhibitor_id=fair.storage, id=OfferId(new_id())))


def _meetings(writer: Writer, fair: SmallFair, booths: dict[str, BoothId]) -> None:
    slots = writer.all(Slot, order="starts_at")
    table = MeetingTable(TableId(new_id()), 77, "A")
    writer.save(table)
    asked = Request(
        RequestId(new_id()),
        fair.sensing,
        fair.storage,
        topic="力传感器选型",
        state=RequestState.ACCEPTED,
    )
    mine = Request(RequestId(new_id()), fair.storage, fair.sensing, topic="电池包检测")
    open_one = Request(
        RequestId(new_id()), fair.laser, fair.sensing, topic="激光焊接打样", weight=80
    )
    writer.save_all((asked, mine, open_one))
    writer.save(Meeting(MeetingId(new_id()), asked.id, slots[2].id, booth_id=booths["B-07"]))
    writer.save(Meeting(MeetingId(new_id()), mine.id, slots[0].id, table_id=table.id))


def _people(writer: Writer, fair: SmallFair) -> None:
    for name, title in (("林知夏", "市场总监"), ("周砚", "工程师")):
        writer.save(
            Person(
                PersonId(new_id()),
                Category.EXHIBITOR,
                name,
                title=title,
                phone="13800000001",
                exhibitor_id=fair.sensing,
            )
        )
