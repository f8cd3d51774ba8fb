"""Every template as it comes off the printer: its code's size, its colours, its alignment."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from pypdfium2 import PdfDocument

from app.models.badges import BadgeLayout, Nudge
from app.models.people import Category
from app.services.badges.alignment import write_alignment
from app.services.badges.label import LABEL
from app.services.badges.printing import sheet_of, write_badges
from tests.services.badges.cards import DAYS, FAIR, HARD, PLAIN, card
from tests.services.documents.paper_reading import boxes, codes, texts

ONE = PLAIN[0]
HEAD = 8.0  # dots a millimetre of a 203 dpi thermal head


Picture = NDArray[np.uint8]


def colours(path: Path, dots_a_mm: float, page: int = 0) -> Picture:
    """The page, row by row, three colours a dot."""
    with PdfDocument(path) as document:
        rendered = document[page].render(scale=dots_a_mm * 25.4 / 72).to_pil()
    return np.array(rendered.convert("RGB"))


def greys(path: Path, dots_a_mm: float, page: int = 0) -> Picture:
    """The page, row by row, from 0 (black) to 255."""
    with PdfDocument(path) as document:
        rendered = document[page].render(scale=dots_a_mm * 25.4 / 72).to_pil()
    return np.array(rendered.convert("L"))


@pytest.mark.parametrize("layout", BadgeLayout)
def test_the_printed_code_measures_24_mm_with_its_quiet_zone(
    layout: BadgeLayout, tmp_path: Path
) -> None:
    path, dots = tmp_path / "b.pdf", 20.0
    write_badges(path, [ONE], FAIR, layout)
    page = greys(path, dots)
    (read,) = zxingcpp.read_barcodes(page)
    assert read.text == ONE.code
    left, top = read.position.top_left.x, read.position.top_left.y
    right, bottom = read.position.bottom_right.x, read.position.bottom_right.y
    module = (right - left) / dots / 25
    assert module >= 0.6
    assert (right - left) / dots + 8 * module >= 23.9
    quiet = round(4 * module * dots) - 2
    around = page[top - quiet : bottom + quiet, left - quiet : right + quiet].copy()
    around[quiet - 3 : 3 - quiet, quiet - 3 : 3 - quiet] = 255
    assert around.min() > 200, "something stands in the quiet zone"


def test_a_thermal_head_prints_a_label_that_reads(tmp_path: Path) -> None:
    """At the head's own dots, every dot on or off."""
    path = tmp_path / "b.pdf"
    write_badges(path, (*PLAIN, *HARD), FAIR, BadgeLayout.THERMAL)
    for number, badge in enumerate((*PLAIN, *HARD)):
        dots = np.where(greys(path, HEAD, number)[:400, :640] > 128, 255, 0).astype(np.uint8)
        assert [read.text for read in zxingcpp.read_barcodes(dots)] == [badge.code]


def test_a_label_knows_no_colour_and_no_filled_area(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    write_badges(path, PLAIN, FAIR, BadgeLayout.THERMAL)
    for number in range(len(PLAIN)):
        page = colours(path, HEAD, number)
        assert (page.max(axis=2) == page.min(axis=2)).all()
        black = page[:, :, 0] < 128
        assert black[:, :400].mean() < 0.15  # the code stands right of it
        band = black[310:374, 24:616]
        widest = max(band[:, x : x + 40].mean() for x in range(0, 560, 8))
        assert widest < 0.45


def test_a_day_that_does_not_admit_is_struck_out_on_a_label(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    some = [card(1, "王", days=()), card(2, "王", days=DAYS[:1])]
    write_badges(path, some, FAIR, BadgeLayout.THERMAL)
    every, first = (greys(path, HEAD, page) for page in (0, 1))
    last = np.s_[324:360, 534:600]  # the cell of the third day
    assert (every[last] != first[last]).any()
    assert "28" in texts(path)[1]
    assert "30" in texts(path)[1]


@pytest.mark.parametrize("layout", [BadgeLayout.CARD, BadgeLayout.A6, BadgeLayout.THERMAL])
def test_each_of_six_roles_says_its_word(layout: BadgeLayout, tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    write_badges(path, [card(n, "王", role) for n, role in enumerate(Category, 1)], FAIR, layout)
    words = ("专业观众", "展商", "演讲嘉宾", "特邀嘉宾", "媒体", "工作人员")
    english = ("TRADE VISITOR", "EXHIBITOR", "SPEAKER", "GUEST", "PRESS", "STAFF")
    for zh, en, page in zip(words, english, texts(path), strict=True):
        assert zh in page
        assert en in page


def test_a_single_card_on_a4_stands_between_marks(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    assert write_badges(path, PLAIN[:2], FAIR, BadgeLayout.A4_1).pages == 2
    page = greys(path, 10)
    x, y = (round(side * 10) for side in sheet_of(BadgeLayout.A4_1).spots[0])
    assert page[y - 50, x - 2 : x + 3].min() < 128


@pytest.mark.parametrize("layout", [BadgeLayout.A4_8, BadgeLayout.CARD, BadgeLayout.THERMAL])
def test_a_printer_that_is_off_is_met_half_way(layout: BadgeLayout, tmp_path: Path) -> None:
    """What is nudged lies exactly so much further, larger about the page's corner."""
    true, nudged = tmp_path / "true.pdf", tmp_path / "nudged.pdf"
    write_badges(true, [ONE], FAIR, layout)
    write_badges(nudged, [ONE], FAIR, layout, nudge=Nudge(1.5, -0.8, 1.02))
    (name, left, top, _, _) = next(box for box in boxes(true) if box[0] == "周")
    (_, moved, lowered, _, _) = next(box for box in boxes(nudged) if box[0] == name)
    assert moved == pytest.approx(left * 1.02 + 1.5, abs=0.05)
    assert lowered == pytest.approx(top * 1.02 - 0.8, abs=0.05)
    assert codes(nudged) == [[ONE.code]]


@pytest.mark.parametrize("layout", BadgeLayout)
def test_the_alignment_page_has_a_cell_with_rulers(layout: BadgeLayout, tmp_path: Path) -> None:
    path, dots = tmp_path / "align.pdf", 20
    write_alignment(path, layout, Nudge(0.4, -0.2, 1.01))
    said = texts(path)[0]
    assert "x +0.4" in said
    assert "y -0.2" in said
    assert "101.0%" in said
    assert layout.value in said
    write_alignment(path, layout, Nudge())
    page = greys(path, dots)
    sheet = sheet_of(layout)
    (x, y), (width, height) = sheet.spots[0], sheet.card
    row = round((y + height / 2 - 1.0) * dots)
    ticks = {round((at / dots - x) * 2) / 2 for at in np.flatnonzero(page[row] < 128)}
    assert {*range(1, 11), *(width - step for step in range(1, 11))} <= ticks


def test_a_label_is_80_by_50(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    write_badges(path, [ONE], FAIR, BadgeLayout.THERMAL)
    with PdfDocument(path) as document:
        size = document[0].get_size()
    assert tuple(side * 25.4 / 72 for side in size) == pytest.approx(LABEL, abs=0.01)
