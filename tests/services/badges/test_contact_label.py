"""The label with a contact code: it reads back from the page, and only where its holder agreed."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from app.models.badges import BadgeCard, BadgeLayout
from app.services.badges.faces import Face, face
from app.services.badges.printing import write_badges
from app.services.documents.paper import set_width
from app.services.exporting.mecard import mecard
from app.services.exporting.vcard import Card
from app.services.papers import Papers
from app.services.registry import Registry
from app.services.scanning.looks import look
from tests.services.badges.cards import FAIR, PLAIN
from tests.services.visitors.fair import VisitorFair, visitor_fair

KEY = b"k" * 32
_DOTS = 203 / 72  # a thermal head's dots to a point
_TEXT = mecard(
    Card(
        "p", "周予安", organisation="试样轻量化部件", phone="13812340001", email="zhou@part.example"
    ),
    78,
)


def _page(
    path: Path, scale: float = 2 * _DOTS
) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    page = pypdfium2.PdfDocument(path)[0]
    grey = page.render(scale=scale, grayscale=True).to_numpy()
    return np.ascontiguousarray(grey.reshape(grey.shape[0], grey.shape[1]))


def _read(path: Path) -> set[str]:
    return {one.text for one in zxingcpp.read_barcodes(_page(path))}


def test_both_codes_read_back_from_the_printed_page(tmp_path: Path) -> None:
    path, card = tmp_path / "a.pdf", replace(PLAIN[0], contact=_TEXT)
    write_badges(path, [card], FAIR, BadgeLayout.THERMAL_CONTACT)
    assert _read(path) == {card.code, _TEXT}
    assert "13812340001" in _TEXT


def test_the_gate_sees_the_badge_alone(tmp_path: Path) -> None:
    path, card = tmp_path / "a.pdf", replace(PLAIN[0], contact=_TEXT)
    write_badges(path, [card], FAIR, BadgeLayout.THERMAL_CONTACT)
    assert [one.text for one in look(_page(path))] == [card.code]


@pytest.mark.parametrize("layout", [BadgeLayout.THERMAL, BadgeLayout.CARD])
def test_other_layouts_bear_no_contact(tmp_path: Path, layout: BadgeLayout) -> None:
    path, card = tmp_path / "a.pdf", replace(PLAIN[0], contact=_TEXT)
    write_badges(path, [card], FAIR, layout)
    assert _read(path) == {card.code}


@pytest.mark.parametrize(
    "name", ["周予安", "Maximiliane Konstantinopolskaja", "阿卜杜热合曼·阿不都热依木"]
)
def test_nothing_touches_the_code_whatever_the_name(name: str) -> None:
    card = replace(PLAIN[0], name=name, title="高级项目采购与供应链总监", contact=_TEXT)
    drawn = face(card, FAIR, BadgeLayout.THERMAL_CONTACT)
    assert isinstance(drawn, Face)
    assert drawn.contact is not None
    top, left = drawn.contact.corner[1], drawn.contact.corner[0]
    for text in drawn.texts:
        if text.x < left and text.y > top:
            assert text.x + set_width(text.line, text.ink) <= left, text.line


def test_who_did_not_agree_has_no_code(tmp_path: Path) -> None:
    fair: VisitorFair = visitor_fair(tmp_path / "a.fair")
    Registry(fair.store, fair.clock).issue_missing()
    cards: dict[str, BadgeCard] = {
        card.headline: card for card in Papers(fair.store, lambda: KEY).badge_cards()
    }
    assert "13812340001" in cards["周予安"].contact
    assert cards["沈乐天"].contact == ""
    path = tmp_path / "a.pdf"
    write_badges(path, [cards["沈乐天"]], FAIR, BadgeLayout.THERMAL_CONTACT)
    assert _read(path) == {cards["沈乐天"].code}
    fair.store.close()
