"""Every weight writes every character we promise, and copies it as it was written."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app.services.documents.fonts import CHAINS, TABULAR, Weight, font, to_unicode
from app.services.documents.paper import A4, Ink, Subject, set_width, writing
from app.services.documents.typeset import Line, MissingGlyph, clean, set_line, spelled
from app.services.resources import resource
from tests.services.documents.paper_reading import fonts_inside, texts

RARE = "㼆𬭎彧喆龑𠮷𫖯䶮㛃堃"
TRADITIONAL = "陳鑫龍臺灣範例機械"
MIXED = f"{RARE}{TRADITIONAL} Zhou Yu’an “引号” MEMS–压力·1,200 kW·h ￥3.5% Ελλάδα Мир"


def line_of(text: str, weight: Weight = Weight.REGULAR) -> Line:
    found = set_line(text, weight)
    assert isinstance(found, Line)
    return found


@pytest.mark.parametrize("weight", [w for w in Weight if w is not Weight.MONO])
def test_what_is_written_is_what_is_copied(weight: Weight, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with writing(path, A4, Subject("t", "a")) as paper, paper.page():
        paper.text(line_of(MIXED, weight), 10, 20, Ink(3, "#000000", weight))
    assert texts(path) == [MIXED]
    assert fonts_inside(path)


def test_a_character_beyond_the_bmp_is_utf_16_in_the_map() -> None:
    assert "<01> <D842DFB7>" in to_unicode([0, 0x20BB7])
    assert "20BB7" not in to_unicode([0, 0x20BB7])


def test_a_map_keeps_to_a_hundred_entries_a_block() -> None:
    cmap = to_unicode(list(range(0x4E00, 0x4EFF)))
    assert [int(line.split()[0]) for line in cmap.splitlines() if "beginbfchar" in line] == [
        100,
        100,
        55,
    ]


def test_a_character_in_no_font_is_named_not_drawn() -> None:
    found = set_line("王😀小😀明\ue123\U000f0031", Weight.BOLD)
    assert found == MissingGlyph("😀\ue123\U000f0031")
    assert found.code_points == "U+1F600 U+E123 U+F0031"


def test_a_document_spells_out_what_it_cannot_draw() -> None:
    assert spelled("王😀", Weight.BOLD).text == "王[U+1F600]"


def test_latin_and_figures_come_from_inter_and_chinese_from_noto() -> None:
    runs = [(run.font.fontName, run.text) for run in line_of("拟真 B-07 吉𠮷", Weight.BOLD).runs]
    assert runs == [
        ("NotoSansSC-Bold", "拟真"),
        ("Inter-Bold", " B-07 "),
        ("NotoSansSC-Bold", "吉"),
        ("RareHan-Bold", "𠮷"),
    ]


@pytest.mark.parametrize(
    ("text", "marks", "font"),
    [
        ("他说“好”。", "“”", "NotoSansSC-Regular"),
        ("He said “yes”.", "“”", "Inter-Regular"),
        ("Zhou Yu’an", "’", "Inter-Regular"),
        ("阿里·买买提", "·", "NotoSansSC-Regular"),
        ("拟真 · B-07", "·", "Inter-Regular"),
        ("研发——量产……", "—…", "NotoSansSC-Regular"),
    ],
)
def test_shared_signs_follow_the_script_around_them(text: str, marks: str, font: str) -> None:
    for run in line_of(text).runs:
        if set(marks) & set(run.text):
            assert run.font.fontName == font


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  a\t b\n", "a b"),
        ("E\u0301cole", "École"),
        ("龙\ufe00\u200b龙\U000e0100", "龙龙"),
        ("a\u00a0b", "a b"),
        ("𠮷野家", "𠮷野家"),
        ("\ufeff王", "王"),
        ("神\ufa19", "神\ufa19"),
    ],
)
def test_what_has_no_shape_is_dropped(given: str, kept: str) -> None:
    assert clean(given) == kept


def test_the_rare_font_has_all_han_the_large_one_lacks_and_true_bearings() -> None:
    for weight in ("Regular", "Bold"):
        with (
            TTFont(resource(f"fonts/NotoSansSC-{weight}.ttf"), lazy=True) as large,
            TTFont(resource(f"fonts/RareHan-{weight}.ttf")) as rare,
        ):
            codes = rare.getBestCmap()
            assert len(codes) == 2389
            assert not set(codes) & set(large.getBestCmap())
            for name in codes.values():
                assert rare["hmtx"][name][1] == getattr(rare["glyf"][name], "xMin", 0)


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold", "Bold"])
def test_figures_of_equal_width_are_the_glyphs_of_the_feature(weight: str) -> None:
    with TTFont(resource(f"fonts/Inter-{weight}.ttf")) as inter:
        for figure, name in enumerate(
            ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
        ):
            place = font(f"Inter-{weight}").face.charToGlyph[TABULAR[ord("0") + figure]]
            assert inter.getGlyphName(place) == f"{name}.tf"


def test_figures_of_equal_width_line_up_and_copy_as_figures(tmp_path: Path) -> None:
    path, ink = tmp_path / "a.pdf", Ink(10, "#000000", Weight.SEMIBOLD, tabular=True)
    lines = [line_of(text, Weight.SEMIBOLD) for text in ("11:11", "00:00", "19:38")]
    assert len({set_width(line, ink) for line in lines}) == 1
    with writing(path, A4, Subject("t", "a")) as paper, paper.page():
        for place, line in enumerate(lines):
            paper.text(line, 10, 20 + 20 * place, ink)
    assert texts(path) == ["11:11\n00:00\n19:38"]


def test_every_font_has_its_licence_beside_it() -> None:
    folder = resource("fonts")
    for chain in CHAINS.values():
        for name in chain:
            text = (folder / f"{name.split('-')[0]}-OFL.txt").read_text("utf-8")
            assert "SIL OPEN FONT LICENSE Version 1.1" in text
