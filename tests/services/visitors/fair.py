"""A small fair with three visitors, a colleague of an exhibitor's, and two exhibitors."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.models.changes import Device
from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import DeviceId, ExhibitorId, PersonId, new_id
from app.models.people import Category, Person
from app.services.fairs import found_fair, new_fair
from app.services.leads import Leads
from app.services.store import Store

MORNING = datetime(2018, 11, 28, 2, 31, tzinfo=UTC)  # 10:31 at the fair
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000bb"), "登记台 1", MORNING)
DAYS = tuple(date(2018, 11, day) for day in (28, 29, 30))


@dataclass
class VisitorFair:
    """The store with its people and exhibitors by name; ``moment`` is what the clock says."""

    store: Store
    people: dict[str, PersonId] = field(default_factory=dict)
    exhibitors: dict[str, ExhibitorId] = field(default_factory=dict)
    moment: datetime = MORNING

    def clock(self) -> datetime:
        return self.moment

    def pass_time(self, **amount: float) -> None:
        self.moment += timedelta(**amount)

    @property
    def leads(self) -> Leads:
        return Leads(self.store, self.clock)

    def person(self, name: str) -> Person:
        with self.store.reading() as reader:
            return reader.need(Person, self.people[name])

    def add(
        self,
        name: str,
        organisation: str = "",
        phone: str = "",
        *,
        email: str = "",
        category: Category = Category.VISITOR,
        latin: str = "",
        consents: bool = False,
        days: tuple[date, ...] = (),
    ) -> PersonId:
        """One more person, without a badge."""
        person = Person(
            PersonId(new_id()),
            category,
            name,
            latin,
            organisation,
            phone=phone,
            email=email,
            consents_phone=consents,
            days=days,
            registered_at=self.moment,
        )
        with self.store.founding("test") as writer:
            writer.save(person)
        self.people[name or latin] = person.id
        return person.id

    def write(self, *records: object) -> None:
        """Records that the test needs besides."""
        with self.store.founding("test") as writer:
            writer.save_all(records)


def visitor_fair(path: Path) -> VisitorFair:
    """Four people and no badge yet."""
    fair = new_fair("长三角科交会", "YRD Tech Expo", DAYS[0], DAYS[-1])
    made = VisitorFair(found_fair(path, fair, DESK, clock=lambda: MORNING))
    made.add("周予安", "试样轻量化部件", "13812340001", email="zhou@part.example", consents=True)
    made.add("沈乐天", "样本光伏科技", "139 1234 0002", email="shen@light.example")
    made.add("", "Sample Works", "+442079460000", latin="Ada Fernsby", consents=True)
    made.add("许清和", "范例氢能动力", "13712340003", category=Category.SPEAKER)
    for name in ("拟真传感技术", "示例储能科技"):
        one = Exhibitor(ExhibitorId(new_id()), name, industry=Industry.IT)
        made.write(one)
        made.exhibitors[name] = one.id
    return made
