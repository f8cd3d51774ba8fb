"""A small fair for the tests of badges: six people of six kinds, one with a rare character."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.models.changes import Device
from app.models.ids import BadgeId, DeviceId, PersonId, new_id
from app.models.people import Category, Person
from app.models.registry import Badge
from app.services.fairs import found_fair, new_fair
from app.services.registry import Registry
from app.services.store import Store

MORNING = datetime(2018, 11, 28, 2, 31, tzinfo=UTC)  # 10:31 at the fair
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000ba"), "登记台 1", MORNING)
KEY = bytes(range(32))

_PEOPLE = (
    (Category.VISITOR, "周予安", "Zhou Yu’an", "试样轻量化部件", "采购总监"),
    (Category.SPEAKER, "许清和", "Xu Qinghe", "范例氢能动力", "首席科学家"),
    (Category.GUEST, "苏以宁", "", "园区管委会", ""),
    (Category.PRESS, "方若谷", "", "长三角示例报", "记者"),
    (Category.VISITOR, "", "Alexandrina Featherstonehaugh-Cholmondeley", "Sample Works", ""),
    (Category.STAFF, "林知夏", "Lin Zhixia", "组委会", ""),
)


@dataclass
class BadgeFair:
    """The store with its people by name; ``moment`` is what the clock says."""

    store: Store
    people: dict[str, PersonId] = field(default_factory=dict)
    moment: datetime = MORNING

    def clock(self) -> datetime:
        return self.moment

    def pass_time(self, **amount: int) -> None:
        self.moment += timedelta(**amount)

    @property
    def registry(self) -> Registry:
        return Registry(self.store, self.clock)

    def badges(self, name: str) -> list[Badge]:
        """Every badge of this person, as they were issued."""
        with self.store.reading() as reader:
            return reader.all(Badge, person_id=self.people[name])

    def badge(self, name: str) -> BadgeId:
        """The last badge of this person."""
        return self.badges(name)[-1].id

    def add(
        self,
        name: str,
        category: Category = Category.VISITOR,
        latin: str = "",
        organisation: str = "",
        title: str = "",
        days: tuple[date, ...] = (),
    ) -> None:
        """One more person, without a badge."""
        person = Person(
            PersonId(new_id()), category, name, latin, organisation, title=title, days=days
        )
        with self.store.founding("test") as writer:
            writer.save(person)
        self.people[name or latin] = person.id


def badge_fair(path: Path) -> BadgeFair:
    """Six people and no badge yet."""
    fair = new_fair("长三角科交会", "YRD Tech Expo", date(2018, 11, 28), date(2018, 11, 30))
    made = BadgeFair(found_fair(path, fair, DESK, clock=lambda: MORNING))
    for category, name, latin, organisation, title in _PEOPLE:
        made.add(name, category, latin, organisation, title)
    return made
