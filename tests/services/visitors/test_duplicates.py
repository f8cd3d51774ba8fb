"""Duplicates: one person written twice is found; two people who look alike are let be."""

import random

import pytest

from app.models.ids import PersonId
from app.services.duplicates import Reason, find_duplicates
from app.services.store.visitor_list import Entry
from app.services.text import pinyin_of_name


def _person(
    number: int, name: str, firm: str = "", phone: str = "", latin: str = "", **more: str
) -> Entry:
    full, initials = pinyin_of_name(name or latin)
    return Entry(
        person=PersonId(f"p{number:03d}"),
        category="visitor",
        name=name,
        name_latin=latin,
        organisation=firm,
        organisation_latin=more.get("firm_latin", ""),
        phone=phone,
        email=more.get("email", ""),
        days="[]",
        pinyin=full,
        initials=initials,
    )


@pytest.mark.parametrize(
    ("first", "second", "reasons"),
    [
        (
            _person(1, "周予安", "试样轻量化部件有限公司", "13812340001"),
            _person(2, "周予安", "试样轻量化部件", "+86 138-1234-0001"),
            {Reason.NAME, Reason.PHONE, Reason.ORGANISATION},
        ),
        (
            _person(1, "周予安", phone="13812340001"),
            _person(2, "", latin="Yu’an Zhou", phone="008613812340001"),
            {Reason.SOUND, Reason.PHONE},
        ),
        (
            _person(1, "周予安", "样本光伏科技股份有限公司"),
            _person(2, "周予安", "样本 光伏科技（股份）有限公司"),
            {Reason.NAME, Reason.ORGANISATION},
        ),
        (
            _person(1, "周予安", "试样部件", firm_latin="Specimen Parts"),
            _person(2, "", "Specimen Parts Co., Ltd.", latin="Zhou Yu'an"),
            {Reason.SOUND, Reason.ORGANISATION},
        ),
        (
            _person(1, "张伟", "甲厂", email="zhang@a.example"),
            _person(2, "张玮", "乙厂", email="ZHANG@a.example"),
            {Reason.SOUND, Reason.EMAIL},
        ),
        (
            _person(1, "", "Sample Works", latin="Ada Fernsby"),
            _person(2, "", "SAMPLE WORKS Ltd", latin="ＡＤＡ ＦＥＲＮＳＢＹ"),
            {Reason.NAME, Reason.ORGANISATION},
        ),
    ],
)
def test_one_person_registered_twice_is_found(
    first: Entry, second: Entry, reasons: set[Reason]
) -> None:
    (found,) = find_duplicates([first, second])
    assert (found.first, found.second) == (first.person, second.person)
    assert found.reasons == reasons


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_person(1, "周予安", "甲", "13812340001"), _person(2, "沈乐天", "甲", "13812340001")),
        (_person(1, "张伟", "样本光伏科技"), _person(2, "张玮", "样本光伏科技")),
        (_person(1, "张伟", "样本光伏科技"), _person(2, "张伟", "虚构医学影像")),
        (_person(1, "张伟"), _person(2, "张伟")),
        (_person(1, "张伟", phone="123"), _person(2, "张伟", phone="123")),
    ],
)
def test_people_who_only_look_alike_are_let_be(first: Entry, second: Entry) -> None:
    assert find_duplicates([first, second]) == []


def test_the_surest_come_first() -> None:
    people = [
        _person(1, "张伟", "样本光伏"),
        _person(2, "张伟", "样本光伏有限公司"),
        _person(3, "周予安", "试样", "13812340001"),
        _person(4, "周予安", "试样", "13812340001"),
    ]
    assert [pair.first for pair in find_duplicates(people)] == ["p003", "p001"]


def test_a_crowd_of_one_name_still_gives_its_twins() -> None:
    dice = random.Random(4)
    crowd = [
        _person(n, "王伟", f"{dice.choice('甲乙丙丁戊己庚辛')}{n:03d} 号工厂", f"1390000{n:04d}")
        for n in range(120)
    ]
    twin = _person(500, "王伟", "完全不同的单位", "+8613900000077")
    found = find_duplicates([*crowd, twin])
    assert [(pair.first, pair.second) for pair in found] == [("p077", "p500")]


def test_a_search_that_is_cancelled_finds_nothing() -> None:
    twins = [_person(n, "周予安", "试样", "13812340001") for n in range(3)]
    assert find_duplicates(twins, lambda: True) == []
    assert len(find_duplicates(twins)) == 3
