"""On-site badges: found or entered, and issued, in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.people import Category, Person
from app.services.history import History
from app.services.walk_ins import WalkIn, WalkIns
from tests.services.badge_fair import MORNING, BadgeFair, badge_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[BadgeFair]:
    made = badge_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


@pytest.fixture
def desk(fair: BadgeFair) -> WalkIns:
    return WalkIns(fair.store, fair.clock)


ENTERED = WalkIn(
    " 温 知礼 ", organisation="虚构数据智能", phone="138 0000 1234", consents_phone=True
)


def test_a_walk_in_is_registered_and_has_a_badge_in_one_step(
    fair: BadgeFair, desk: WalkIns
) -> None:
    person, badge, change = desk.register_and_issue(ENTERED)
    assert (person.name, person.organisation, person.consents_phone) == (
        "温 知礼",
        "虚构数据智能",
        True,
    )
    assert (person.registered_at, person.source, badge.person_id) == (MORNING, "on-site", person.id)
    assert badge.number == "V-000001"
    assert change.kinds == {"person", "badge"}
    assert change.action.facts == {"name": "温 知礼"}
    History(fair.store).undo()
    with fair.store.reading() as reader:
        assert reader.get(Person, person.id) is None
        assert reader.count(Person) == 6


def test_somebody_without_any_name_is_not_registered(fair: BadgeFair, desk: WalkIns) -> None:
    with pytest.raises(AppError) as refused:
        desk.register_and_issue(WalkIn("  ", organisation="x"))
    assert refused.value.code == "person.nameless"
    with fair.store.reading() as reader:
        assert reader.count(Person) == 6


@pytest.mark.parametrize("typed", ["周予安", "zhouyuan", "zya", "试样轻"])
def test_people_are_found_by_name_reading_and_organisation(desk: WalkIns, typed: str) -> None:
    (found,) = desk.find(typed)
    assert found.person.name == "周予安"
    assert found.badge is None
    assert not found.needs_reissue


def test_people_are_found_by_the_end_of_their_phone(desk: WalkIns) -> None:
    person, badge, _ = desk.register_and_issue(ENTERED)
    (found,) = desk.find("1234")
    assert (found.person, found.badge, found.printed) == (person, badge, False)


def test_a_badge_that_is_out_needs_a_reissue(fair: BadgeFair, desk: WalkIns) -> None:
    fair.registry.issue_missing()
    assert not desk.find("周予安")[0].needs_reissue
    fair.registry.printed([fair.badge("周予安")], "a.pdf")
    assert desk.find("周予安")[0].needs_reissue


def test_the_registered_get_the_badge_they_have_or_a_new_one(
    fair: BadgeFair, desk: WalkIns
) -> None:
    badge, change = desk.issue(fair.people["许清和"])
    assert change is not None
    assert change.action.facts == {"name": "许清和"}
    assert badge.number == "S-000001"
    assert desk.issue(fair.people["许清和"]) == (badge, None)
    fair.registry.revoke(badge.id, "遗失")
    again, change = desk.issue(fair.people["许清和"])
    assert again.number == "S-000002"


def test_who_is_entered_twice_is_noticed(desk: WalkIns) -> None:
    person, _, _ = desk.register_and_issue(ENTERED)
    same_phone = WalkIn("温先生", phone="+86 13800001234")
    same_name = WalkIn("温 知礼", organisation="虚构数据智能")
    for entered in (same_phone, same_name):
        assert [one.person for one in desk.twins(entered)] == [person]
    assert desk.twins(WalkIn("温 知礼", organisation="另一家", phone="139")) == []
    assert desk.twins(WalkIn("无此人")) == []


def test_nothing_typed_finds_nobody(desk: WalkIns) -> None:
    assert desk.find("  ") == []


def test_every_category_has_its_letter(desk: WalkIns) -> None:
    numbers = [desk.register_and_issue(WalkIn("某人", category=one))[1].number for one in Category]
    assert [number[0] for number in numbers] == list("VESGPT")
