"""Cards for small codes: what matters least goes first, and nothing breaks a field."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.exporting.mecard import mecard
from app.services.exporting.vcard import Card

FULL = Card(
    "u", "周予安", organisation="试样轻量化部件", title="总工程师", phone="13812340001",
    email="zhou@part.example", city="昆山", note="A-12",
)  # fmt: skip


def test_a_card_says_all_where_there_is_room() -> None:
    assert mecard(FULL, 400) == (
        "MECARD:N:周予安;TEL:13812340001;EMAIL:zhou@part.example;ORG:试样轻量化部件;"
        "TITLE:总工程师;ADR:昆山;NOTE:A-12;;"
    )


def test_the_least_needed_goes_first_and_the_name_last() -> None:
    assert mecard(FULL, 60) == "MECARD:N:周予安;TEL:13812340001;EMAIL:zhou@part.example;;"
    assert mecard(FULL, 20) == "MECARD:N:周予安;;"
    assert mecard(FULL, 19) == ""


def test_a_latin_name_has_its_family_name_first() -> None:
    assert mecard(Card("u", "", "Ada Fernsby"), 99) == "MECARD:N:Fernsby,Ada;;"
    assert mecard(Card("u", "Ada"), 99) == "MECARD:N:Ada;;"


@pytest.mark.parametrize("sign", list('\\;,:"'))
def test_signs_that_mean_something_are_escaped(sign: str) -> None:
    assert mecard(Card("u", "周", organisation=f"a{sign}b"), 99) == f"MECARD:N:周;ORG:a\\{sign}b;;"


@given(st.text(min_size=1), st.text(), st.text(), st.integers(0, 300))
def test_a_card_is_never_too_long_and_reads_back(
    name: str, body: str, mail: str, most: int
) -> None:
    told = mecard(Card("u", name, organisation=body, email=mail), most)
    assert len(told.encode()) <= most
    if told:
        assert told.startswith("MECARD:N:")
        assert told.endswith(";;")
        inner = re.split(r"(?<!\\)(?:\\\\)*;", told.removeprefix("MECARD:"))
        assert len(inner) - 2 <= 3
        assert told.isprintable()
