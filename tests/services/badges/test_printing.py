"""Printed badges say what was given, in full, on the card, and their codes are read back."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from app.errors import AppError
from app.models.badges import BadgeCard, BadgeLayout, Blocked, Fit
from app.models.people import Category
from app.services.badges.blanks import LARGE, SMALL
from app.services.badges.faces import Face, face
from app.services.badges.printing import sheet_of, write_badges
from app.services.badges.token import Genuine, verify
from app.services.documents.paper import set_width
from tests.services.badges.cards import DAYS, FAIR, HARD, KEY, PLAIN, card
from tests.services.documents.paper_reading import boxes, codes, fonts_inside, texts

CARDS = (*PLAIN, *HARD)


def face_of(badge: BadgeCard, layout: BadgeLayout = BadgeLayout.CARD) -> Face:
    made = face(badge, FAIR, layout)
    assert isinstance(made, Face)
    return made


def fits(badge: BadgeCard, layout: BadgeLayout = BadgeLayout.CARD) -> dict[str, Fit]:
    return {flag.field: flag.fit for flag in face_of(badge, layout).flags}


@pytest.mark.parametrize("layout", BadgeLayout)
def test_every_badge_says_what_was_given(layout: BadgeLayout, tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    sheet = write_badges(path, CARDS, FAIR, layout)
    assert sheet.printed == tuple(badge.id for badge in CARDS)
    assert sheet.blocked == ()
    whole = "".join("".join(texts(path)).split())
    cut = {(flag.badge, flag.field) for flag in sheet.flags if flag.fit is Fit.CUT}
    for badge in CARDS:
        for field in ("name", "name_latin", "organisation", "title"):
            said = "".join(getattr(badge, field).split())
            key = "name" if field == "name_latin" and not badge.name else field
            assert said in whole or (badge.id, key) in cut, (badge.number, field)
        assert badge.number in whole
    assert fonts_inside(path)


@pytest.mark.parametrize("layout", BadgeLayout)
def test_every_code_is_read_from_the_page_and_is_genuine(
    layout: BadgeLayout, tmp_path: Path
) -> None:
    path = tmp_path / "badges.pdf"
    write_badges(path, CARDS, FAIR, layout)
    read = [text for page in codes(path) for text in page]
    assert read == [badge.code for badge in CARDS]
    assert [verify(text, {1: KEY}) for text in read] == [
        Genuine(number, 1) for number in range(1, len(CARDS) + 1)
    ]


@pytest.mark.parametrize(
    ("layout", "size", "bottom"),
    [(BadgeLayout.CARD, SMALL, 43.0), (BadgeLayout.A6, LARGE, 132.0)],
)
def test_nothing_leaves_the_safe_area_or_touches_the_code(
    layout: BadgeLayout, size: tuple[float, float], bottom: float
) -> None:
    for badge in CARDS:
        made = face_of(badge, layout)
        left = made.code.x + (2.8 if layout is BadgeLayout.CARD else 0)
        top, under = made.code.y, made.code.y + made.code.side
        for text in made.texts:
            wide = set_width(text.line, text.ink)
            start = text.x - wide * text.align.value
            assert start >= 3.0
            assert start + wide <= size[0] - 3.0 + 0.01
            assert text.y <= bottom - 0.5 or text.line.text == badge.number
            beside = start + wide <= left or start >= left + made.code.side
            assert beside or text.y < top or text.y - text.ink.size > under - 2.0


def test_what_is_drawn_lies_where_it_was_placed(tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    write_badges(path, PLAIN[:1], FAIR, BadgeLayout.CARD)
    name = [box for box in boxes(path) if box[0] in "周予安" and box[4] - box[2] > 5]
    assert [box[0] for box in name] == ["周", "予", "安"]
    assert name[0][1] == pytest.approx(5.3, abs=0.5)
    assert all(top > 15.0 and low < 25.0 for _, _, top, _, low in name)


def test_names_shrink_in_two_steps_and_then_wrap() -> None:
    assert "name" not in fits(card(1, "欧阳青云子"))
    steps = {
        "欧阳青云子上": (7.0, Fit.SHRUNK),
        "司马相如诸葛亮": (7.0, Fit.SHRUNK),
        "司马相如诸葛亮云": (5.6, Fit.SHRUNK),
        "司马相如诸葛亮云长": (5.6, Fit.WRAPPED),
    }
    for name, (size, fit) in steps.items():
        made = face_of(card(1, name))
        assert made.texts[0].ink.size == size
        assert fits(card(1, name)) == {"name": fit}


def test_a_wrapped_name_breaks_at_the_dot_between_its_parts() -> None:
    made = face_of(card(1, "阿卜杜热西提·买买提明江"))
    assert [text.line.text for text in made.texts[:2]] == ["阿卜杜热西提·", "买买提明江"]


def test_a_long_firm_wraps_and_a_boundless_one_is_cut_and_said_so() -> None:
    assert fits(card(1, "王", organisation="上海示例知识产权服务与技术转移公司")) == {
        "organisation": Fit.WRAPPED
    }
    assert fits(HARD[5])["organisation"] is Fit.CUT


def test_a_latin_name_alone_is_the_headline_and_not_said_twice() -> None:
    made = face_of(card(1, "", name_latin="Ada Lovelace"))
    assert [text.line.text for text in made.texts] == ["Ada Lovelace", "V-000001"]


def test_a_character_in_no_font_blocks_its_badge_only(tmp_path: Path) -> None:
    bad = card(99, "王😀", organisation="x")
    path = tmp_path / "badges.pdf"
    sheet = write_badges(path, (PLAIN[0], bad, PLAIN[1]), FAIR)
    assert sheet.printed == (PLAIN[0].id, PLAIN[1].id)
    assert [blocked.number for blocked in sheet.blocked] == ["V-000099"]
    error = sheet.blocked[0].error
    assert error.code == "badges.glyph"
    assert error.facts == {
        "number": "V-000099",
        "name": "王😀",
        "field": "name",
        "characters": "😀",
        "code_points": "U+1F600",
    }
    assert "V-000099" not in texts(path)[0]


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        (card(1, "王", name_latin="\ue001"), "name_latin"),
        (card(1, "王", organisation="\ue001"), "organisation"),
        (card(1, "王", title="\ue001"), "title"),
        (card(1, "王", booth="\ue001"), "booth"),
    ],
)
def test_a_missing_character_is_found_in_any_field(bad: BadgeCard, field: str) -> None:
    made = face(bad, FAIR, BadgeLayout.A6)
    assert isinstance(made, Blocked)
    assert made.field == field


def test_the_band_carries_the_role_and_the_valid_days(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    write_badges(path, PLAIN, FAIR, BadgeLayout.CARD)
    pages = texts(path)
    words = ("专业观众", "展商", "演讲嘉宾", "特邀嘉宾", "媒体", "工作人员")
    assert all(word in page for word, page in zip(words, pages, strict=True))
    assert all("28 29 30" in page for page in pages)


def test_valid_days_are_solid_and_the_others_are_outlined(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    write_badges(path, PLAIN, FAIR, BadgeLayout.CARD)
    with PdfDocument(path) as document:
        picture = document[4].render(scale=10 * 25.4 / 72).to_pil().convert("L")
    cells = [picture.getpixel((x, 473)) for x in (606, 674, 742)]
    assert [value < 80 for value in cells] == [True, False, True]


def test_sheets_hold_eight_cards_and_the_code_is_large_enough() -> None:
    sheet = sheet_of(BadgeLayout.A4_8)
    assert len(sheet.spots) == 8
    edge = sheet.spots[-1]
    assert edge[0] + SMALL[0] + 2 + 3 + 5 < 210
    assert edge[1] + SMALL[1] + 2 + 3 + 5 < 297
    code = face_of(PLAIN[0]).code
    assert code.side >= 24
    assert code.module >= 0.6


def test_a_card_with_bleed_tells_the_printer_where_to_cut(tmp_path: Path) -> None:
    path = tmp_path / "badges.pdf"
    write_badges(path, PLAIN[:1], FAIR, BadgeLayout.CARD_BLEED)
    with PdfDocument(path) as document:
        page = document[0]
        cut, whole = page.get_trimbox(), page.get_mediabox()
    width, height = (cut[2] - cut[0]) * 25.4 / 72, (cut[3] - cut[1]) * 25.4 / 72
    assert (width, height) == pytest.approx(SMALL, abs=0.01)
    assert whole[2] * 25.4 / 72 == pytest.approx(90, abs=0.01)


def test_progress_is_told_by_the_page(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    write_badges(
        tmp_path / "b.pdf",
        (card(n, "王") for n in range(20)),
        FAIR,
        progress=lambda done, total: heard.append((done, total)),
    )
    assert heard == [(8, 20), (16, 20), (20, 20)]


def test_a_cancelled_printing_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    path.write_text("before")
    answers = iter([False, True])
    with pytest.raises(AppError) as caught:
        write_badges(
            path, [card(n, "王") for n in range(20)], FAIR, cancelled=lambda: next(answers)
        )
    assert caught.value.code == "documents.cancelled"
    assert path.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["b.pdf"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        write_badges(tmp_path / "no" / "b.pdf", PLAIN, FAIR)
    assert caught.value.code == "documents.write"


def test_nothing_to_print_makes_no_file(tmp_path: Path) -> None:
    sheet = write_badges(tmp_path / "b.pdf", [card(1, "😀")], FAIR)
    assert sheet.printed == ()
    assert len(sheet.blocked) == 1
    assert list(tmp_path.iterdir()) == []


def test_an_exhibitor_with_days_before_the_fair_is_valid_on_those_too(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    setup = DAYS[0].replace(day=27)
    write_badges(
        path,
        [card(1, "王", Category.EXHIBITOR, days=(setup, *DAYS), booth="B-07")],
        FAIR,
        BadgeLayout.A6,
    )
    assert "11.27 – 11.30" in texts(path)[0]
