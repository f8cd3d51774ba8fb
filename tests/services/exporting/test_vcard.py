"""Business cards: whoever reads them by the standard gets back what was written."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.exporting import Card, CardVersion, vcard
from app.services.exporting.vcard import split_name

_PRINTED = st.text(
    st.one_of(
        st.sampled_from((*";,\\:\n", "中", "𠮷", "é")),
        st.characters(min_codepoint=0x20, exclude_categories=("Cs", "Cc")),
    ),
    max_size=60,
)


def _read(text: str) -> dict[str, list[str]]:
    """A card's values by name, as RFC 6350 has them read: unfolded, then unescaped."""
    found: dict[str, list[str]] = {}
    for line in re.sub(r"\r\n[ \t]", "", text).split("\r\n"):
        name, _, value = line.partition(":")
        found.setdefault(name.partition(";")[0], []).append(value)
    return found


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", lambda hit: "\n" if hit[1] in "nN" else hit[1], value)


@given(_PRINTED, _PRINTED, _PRINTED, st.sampled_from(CardVersion))
def test_what_was_written_is_read_back(
    name: str, firm: str, note: str, version: CardVersion
) -> None:
    card = Card("u", name or "周", organisation=firm, note=note, tags=(note,) if note else ())
    text = vcard(card, version)
    read = _read(text)
    assert _plain(read["FN"][0]) == (name or "周")
    assert [_plain(value) for value in read.get("ORG", [""])] == [firm]
    assert [_plain(value) for value in read.get("NOTE", [""])] == [note]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.startswith(f"BEGIN:VCARD\r\nVERSION:{version}\r\n")
    assert text.endswith("END:VCARD\r\n")


@pytest.mark.parametrize("version", CardVersion)
def test_a_card_tells_everything_that_is_known(version: CardVersion) -> None:
    card = Card(
        uid="01a0",
        name="周予安",
        name_latin="Zhou Yu’an",
        organisation="试样，轻量化; 部件",
        title="采购总监",
        phone="13812340001",
        email="zhou@part.example",
        city="苏州",
        note="要样品\n周五前",
        tags=("强意向", "样品"),
        revised=datetime(2018, 11, 28, 2, 31, tzinfo=UTC),
    )
    read = _read(vcard(card, version))
    assert read["N"] == ["周;予安;;;"]
    assert read["TEL"] == ["13812340001"]
    assert read["EMAIL"] == ["zhou@part.example"]
    assert read["ORG"] == ["试样，轻量化\\; 部件"]
    assert read["CATEGORIES"] == ["强意向,样品"]
    assert read["ADR"] == [";;;苏州;;;"]
    assert read["REV"] == ["20181128T023100Z"]
    latin = read["FN"] if version is CardVersion.FOUR else read["NICKNAME"]
    assert latin[-1] == "Zhou Yu’an"


def test_what_is_not_known_is_not_told() -> None:
    read = _read(vcard(Card("u", "", "Ada Fernsby")))
    assert read["N"] == ["Fernsby;Ada;;;"]
    assert {"TEL", "EMAIL", "ORG", "NOTE", "TITLE", "ADR", "NICKNAME"}.isdisjoint(read)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("周予安", ("周", "予安")),
        ("欧阳若", ("欧阳", "若")),
        ("欧阳", ("欧", "阳")),
        ("𠮷田", ("𠮷", "田")),
        ("Ada Mary Fernsby", ("Fernsby", "Ada Mary")),
        ("Ada", ("Ada", "")),
    ],
)
def test_a_name_has_its_family_part(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts
