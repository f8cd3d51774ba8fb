"""Makes the sample of today's shape of the file, which is kept for ever and never made again.

    python -m tests.data.make_shape

A small fair with at least one record of every table, every field filled in, and steps to take back.
"""

import gzip
import tempfile
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path

from app.models.access import RoleEvent, RoleEventKind
from app.models.availability import (
    Absence,
    Closure,
    Half,
    MeetingRules,
    Preference,
    Walk,
    Walking,
)
from app.models.changes import Device
from app.models.deals import Bid, Deal, Feedback, Lot, Voucher
from app.models.exhibitors import (
    BoothPlace,
    CheckIn,
    DistinctExhibitors,
    Exhibitor,
    Industry,
    MergedExhibitor,
    booth_order,
)
from app.models.fairs import Booth, Fair, Hall, MeetingTable, Room
from app.models.ids import (
    BadgeId,
    BidId,
    BoothId,
    CheckpointId,
    DealId,
    DeviceId,
    ExhibitorId,
    FairId,
    HallId,
    LeadId,
    LotId,
    MeetingId,
    NeedId,
    OfferId,
    PersonId,
    PlanId,
    PrintJobId,
    RequestId,
    RoomId,
    ScanId,
    SessionId,
    SlotId,
    TableId,
    VoucherId,
)
from app.models.leads import Disclosure, Interest, LeadEntry
from app.models.meetings import (
    Mark,
    Meeting,
    MeetingMark,
    Place,
    PlanRecord,
    Request,
    RequestState,
    Slot,
    Unplaced,
)
from app.models.offers import Cooperation, Need, Offer, Stage
from app.models.pairs import Dismissal, DismissalReason, MatchRules, PlanRules
from app.models.people import Category, DistinctPeople, MergedPerson, Person
from app.models.privacy import Cause, Certificate, ExportedList, PrivacyRules, Scope
from app.models.programme import Pitch, Registration, Session, SessionKind, Speaker
from app.models.registry import (
    Badge,
    BadgePrint,
    BadgeState,
    JobState,
    PrinterSetting,
    PrintJob,
)
from app.models.scanning import Checkpoint, CheckpointKind, Role, RolePin, Scan, TicketKey, Verdict
from app.models.trust import Erasure, Recovery
from app.services.history import History
from app.services.store import Store, Writer, file

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
LATER = datetime(2018, 11, 28, 4, 30, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000ff"), "登记台 1", NOON)


def _id(number: int) -> str:
    return f"01a00000-0000-7000-8000-{number:012d}"


FAIR = Fair(
    id=FairId(_id(1)),
    name_zh="示例科技交易博览会",
    name_en="Example Technology Fair",
    short_zh="示例科交会",
    short_en="Example fair",
    venue_zh="示例会展中心",
    venue_en="Example Expo Centre",
    place_zh="嘉定",
    place_en="Jiading",
    first_day=date(2018, 11, 28),
    last_day=date(2018, 11, 30),
    opens=time(9),
    closes=time(17),
    lunch_from=time(12),
    lunch_to=time(13),
    slot_minutes=20,
    changeover_minutes=10,
    quota=6,
    is_sample=True,
)
SENSING, STORAGE = ExhibitorId(_id(10)), ExhibitorId(_id(11))
HALL, BOOTH, ROOM, TABLE = HallId(_id(2)), BoothId(_id(3)), RoomId(_id(4)), TableId(_id(5))
VISITOR, SPEAKER = PersonId(_id(20)), PersonId(_id(21))
OFFER, NEED = OfferId(_id(30)), NeedId(_id(31))
SESSION, SLOT, NEXT_SLOT = SessionId(_id(40)), SlotId(_id(50)), SlotId(_id(51))
REQUEST, REQUEST_LEFT, PLAN = RequestId(_id(60)), RequestId(_id(61)), PlanId(_id(70))
BADGE = BadgeId(_id(80))
DEAL, LOT, PITCH = DealId(_id(93)), LotId(_id(95)), _id(42)
MEETING, GATE = MeetingId(_id(62)), CheckpointId(_id(86))

EXHIBITOR = Exhibitor(
    SENSING,
    "拟真传感技术",
    "Simulated Sensing",
    short_zh="拟真传感",
    short_en="SimSense",
    industry=Industry.IT,
    city="苏州",
    founded=2013,
    staff=86,
    intro_zh="做看不见的传感器。",
    intro_en="Makes sensors nobody sees.",
    website="https://sensing.example",
    credit_code="91310000000000000X",
    external_id="E-1",
    quota=4,
    source="invented",
)
PERSON = Person(
    VISITOR,
    Category.VISITOR,
    "㛃𠮷",
    name_latin="Jie Ji",
    organisation="虚构研究院",
    organisation_latin="Fictional Institute",
    title="研究员",
    phone="13800000000",
    email="jie@institute.example",
    city="杭州",
    days=(date(2018, 11, 28), date(2018, 11, 30)),
    registered_at=NOON,
    consents_phone=True,
    external_id="V-1",
    source="invented",
)


def _proposal() -> dict[str, object]:
    return {
        "title_en": "Six-axis force sensor",
        "text_zh": "六维力传感器，接受定制。",
        "text_en": "Made to order.",
        "industry": Industry.IT,
        "keywords": ("力传感", "机器人"),
        "stage": Stage.PILOT,
        "cooperation": (Cooperation.LICENCE, Cooperation.DEVELOPMENT),
        "budget_low_fen": 80_000_000,
        "budget_high_fen": 120_000_000,
        "deadline": date(2019, 3, 15),
        "patents": 3,
        "voucher": True,
        "city": "苏州",
        "external_id": "O-1",
        "source": "invented",
    }


def _ground() -> Iterable[object]:
    yield FAIR
    yield Hall(HALL, "A", "A 馆", "Hall A", 2000, 1.5, 2.5, 60.0, 40.0)
    yield Room(ROOM, "A 厅", "Room A", 120, 1, HALL)
    yield Booth(BOOTH, "A-07", booth_order("A-07"), HALL, 4.0, 4.0, 3.0, 3.0)
    yield MeetingTable(TABLE, 1, "A", ("屏幕", "安静"))


def _parties() -> Iterable[object]:
    yield EXHIBITOR
    yield Exhibitor(STORAGE, "示例储能科技", industry=Industry.NEW_ENERGY, city="嘉定")
    yield BoothPlace(_id(12), SENSING, BOOTH, 0)
    yield PERSON
    yield Person(SPEAKER, Category.SPEAKER, "范例一", exhibitor_id=STORAGE)
    yield Offer("六维力传感器", id=OFFER, exhibitor_id=SENSING, **_proposal())  # type: ignore[arg-type]  # fields by name
    yield Need("力觉示教", id=NEED, person_id=VISITOR, **_proposal())  # type: ignore[arg-type]  # fields by name


def _programme() -> Iterable[object]:
    yield Session(
        SESSION,
        "示例路演",
        "Example roadshow",
        SessionKind.ROADSHOW,
        NOON,
        LATER,
        ROOM,
        "范例一",
        120,
        80,
        "六个项目。",
        "S-1",
        "invented",
    )
    yield Speaker(_id(41), SESSION, 0, "范例一", "Fan Li", "示例储能科技", "总监", "储能", SPEAKER)
    yield Pitch(
        _id(42),
        SESSION,
        0,
        "力觉示教",
        "Force teaching",
        "拟真传感技术",
        "范例二",
        8,
        SENSING,
        "invented",
    )


def _meetings() -> Iterable[object]:
    yield Slot(NOON, LATER, SLOT)
    yield Slot(LATER, datetime(2018, 11, 28, 5, tzinfo=UTC), NEXT_SLOT)
    yield Request(
        REQUEST,
        SENSING,
        from_person_id=VISITOR,
        topic="力传感",
        weight=80,
        state=RequestState.ACCEPTED,
        place=Place.BOOTH,
        need_id=NEED,
        offer_id=OFFER,
        created_at=NOON,
        external_id="R-1",
        source="invented",
    )
    yield Request(REQUEST_LEFT, SENSING, from_exhibitor_id=STORAGE)
    yield Meeting(MEETING, REQUEST, SLOT, TABLE, None, locked=True)
    yield PlanRecord(PLAN, NOON, 2, 1, 80, 130, proved=False, idle_slots=1, seconds=0.5)
    yield Unplaced(_id(71), PLAN, REQUEST_LEFT, "quota", '{"slots": []}')
    yield Badge(BADGE, VISITOR, "V-000001", 1, 7, NOON, BadgeState.REVOKED, LATER, "lost")


def _fair_days() -> Iterable[object]:
    """What the second shape brought."""
    yield MeetingRules(FAIR.id, Walking.HARD, 7, 48, 30, 2.0, 0.2, 0.1, 1.0, 0.5)
    yield Walk(_id(81), HALL, HALL, 4)
    yield Absence(_id(82), NOON, LATER, exhibitor_id=STORAGE, reason="forum")
    yield Closure(_id(83), NOON, LATER, TABLE, "power")
    yield Preference(_id(84), person_id=VISITOR, half=Half.MORNING, days=(date(2018, 11, 28),))
    yield Registration(_id(85), SESSION, VISITOR)
    yield MergedPerson(PersonId(_id(22)), VISITOR, NOON)
    yield DistinctPeople(_id(23), VISITOR, SPEAKER, NOON)
    yield Checkpoint(GATE, CheckpointKind.GATE, "示例 1 号门", "Gate 1", HALL, re_entry=True)
    yield RolePin(_id(87), Role.ORGANISER, "00", "ff")
    yield TicketKey(_id(77), "票务系统", "07" * 32)
    job = PrintJobId(_id(88))
    yield PrintJob(job, NOON, "printer", "a4-8", (BADGE,), 0, JobState.STOPPED, "A", "jam")
    yield PrinterSetting(_id(89), "printer", "card", 0.5, -0.5, 1.01)
    yield Dismissal(_id(92), NEED, OFFER, DismissalReason.KNOWN, NOON)
    yield MatchRules(FAIR.id, least_fit=70)
    yield Deal(
        DEAL,
        "D-001",
        "压装力在线检测",
        NOON,
        buyer_exhibitor_id=STORAGE,
        supplier_exhibitor_id=SENSING,
        meeting_id=MEETING,
        amount_fen=12_000_000,
        signed_on=date(2018, 11, 29),
        documents=("HT-1",),
    )
    yield Voucher(VoucherId(_id(94)), "S-0001", 2_000_000, NOON, deal_id=DEAL)
    yield Lot(LOT, PITCH, 1, 30_000_000, 35_000_000)


def _companies() -> Iterable[object]:
    """What the third shape brought about exhibitors."""
    yield MergedExhibitor(ExhibitorId(_id(14)), SENSING, NOON)
    yield DistinctExhibitors(_id(15), SENSING, STORAGE, NOON)


def _plans() -> Iterable[object]:
    """What the third shape brought about plans."""
    yield PlanRules.of(PLAN, MatchRules(FAIR.id, fairness=12, meaning=True))


def _privacy() -> Iterable[object]:
    """What the third shape brought about personal data."""
    yield PrivacyRules(FAIR.id, 60, 120, 300, automatic=True)


def _facts(writer: Writer) -> None:
    append = writer.append
    append(lambda fact, desk, seq: CheckIn(fact, desk, seq, SENSING, NOON, _id(99)))
    append(lambda fact, desk, seq: BadgePrint(fact, desk, seq, BADGE, NOON, "a.pdf", "A", "lost"))
    append(lambda fact, desk, seq: MeetingMark(fact, desk, seq, MEETING, NOON, Mark.LATE))
    append(
        lambda fact, desk, seq: Scan(
            ScanId(fact), desk, seq, NOON, date(2018, 11, 28), GATE, "1" * 37, Verdict.REVOKED
        )
    )
    append(
        lambda fact, desk, seq: LeadEntry(
            fact, desk, seq, LeadId(_id(90)), SENSING, NOON, "王一", Interest.STRONG, VISITOR
        )
    )
    append(
        lambda fact, desk, seq: Feedback(
            fact, desk, seq, MEETING, NOON, "王一", SENSING, 5, ("intent",), "好"
        )
    )
    append(lambda fact, desk, seq: Bid(BidId(fact), desk, seq, LOT, NOON, "12", 36_500_000))
    append(lambda fact, desk, seq: Disclosure(fact, desk, seq, NOON, VISITOR, "phone", "call", "A"))
    append(lambda fact, desk, seq: Erasure(fact, desk, seq, NOON, _id(24), "A", "00", 0))
    append(lambda fact, desk, seq: Recovery(fact, desk, seq, NOON, "old.fair"))
    append(lambda fact, desk, seq: ExportedList(fact, desk, seq, NOON, "people", "a.xlsx", "A", 2))
    told, asked = (Scope.PERSON, Cause.REQUEST, "A"), (1, 2, 3, 4, 5, 6, 7, 8, 9)
    append(lambda fact, desk, seq: Certificate(fact, desk, seq, NOON, 1, _id(24), *told, *asked))
    entered, organiser, booth = RoleEventKind.ENTERED, Role.ORGANISER, Role.BOOTH
    append(
        lambda fact, desk, seq: RoleEvent(fact, desk, seq, NOON, entered, booth, organiser, SENSING)
    )


def fill(store: Store) -> None:
    """Write the fair, then three steps, the last of which was undone."""
    with store.founding("fair.found") as writer:
        for records in (
            _ground(),
            _parties(),
            _programme(),
            _meetings(),
            _fair_days(),
            _companies(),
            _plans(),
            _privacy(),
        ):
            writer.save_all(records)
        writer.next_number("badge")
        _facts(writer)
    with store.writing("exhibitor.add", name="范例激光加工") as writer:
        writer.save(Exhibitor(ExhibitorId(_id(13)), "范例激光加工", city="温州"))
    with store.writing("exhibitor.edit", name="范例激光加工") as writer:
        writer.save(Exhibitor(ExhibitorId(_id(13)), "范例激光加工", city="宁波"))
    with store.writing("exhibitor.edit", name="示例储能科技") as writer:
        writer.save(Exhibitor(STORAGE, "示例储能科技", industry=Industry.NEW_ENERGY, city="昆山"))
    History(store).undo()


def main() -> None:
    """Make the file of today's shape; refuses to touch one that is there."""
    target = Path(__file__).with_name(f"shape-{file.SHAPE:04d}.fair.gz")
    if target.exists():
        raise SystemExit(f"{target.name} is kept for ever")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shape.fair"
        with closing(Store.create(path, DESK, lambda: NOON)) as store:
            fill(store)
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))


if __name__ == "__main__":
    main()
