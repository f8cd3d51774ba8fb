"""The words and dates that badges are made of."""

from datetime import date

import pytest

from app.models.badges import ROLE_EN, ROLE_ZH, BadgeCard, validity
from app.models.fairline import FairLine, joined
from app.models.ids import BadgeId
from app.models.people import Category
from app.services.badges.faces import role_of


def day(month: int, number: int, year: int = 2018) -> date:
    return date(year, month, number)


def test_roles_have_one_name_on_the_screen_and_on_the_card() -> None:
    for category in Category:
        assert (ROLE_ZH[category], ROLE_EN[category]) == (
            role_of(category).zh,
            role_of(category).en,
        )


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ((), ""),
        ((day(11, 28),), "11.28"),
        ((day(11, 30), day(11, 28), day(11, 29)), "11.28 – 11.30"),
        ((day(11, 28), day(11, 30)), "11.28 · 11.30"),
        ((day(11, 30), day(12, 1)), "11.30 – 12.1"),
    ],
)
def test_valid_days_in_short(days: tuple[date, ...], text: str) -> None:
    assert validity(days) == text


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ((day(11, 28),), "2018.11.28"),
        ((day(11, 28), day(11, 30)), "2018.11.28–30"),
        ((day(11, 30), day(12, 2)), "2018.11.30–12.2"),
        ((day(12, 31), day(1, 1, 2019)), "2018.12.31–2019.1.1"),
    ],
)
def test_the_fair_says_when_it_is(days: tuple[date, ...], text: str) -> None:
    assert FairLine("a", "b", "", "", "", "", days).when == text


def test_facts_that_are_missing_leave_no_dot() -> None:
    assert joined("A", "", "B") == "A · B"


def test_a_badge_without_name_or_code_cannot_be() -> None:
    with pytest.raises(ValueError, match="names its holder"):
        BadgeCard(BadgeId("1"), "1", "V-1", Category.VISITOR, "")
    with pytest.raises(ValueError, match="carries a code"):
        BadgeCard(BadgeId("1"), "", "V-1", Category.VISITOR, "王")


def test_the_same_name_is_not_said_twice() -> None:
    card = BadgeCard(BadgeId("1"), "1", "V-1", Category.VISITOR, "Ada", name_latin="ADA")
    assert card.second_name == ""
