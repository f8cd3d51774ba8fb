"""Lines end where Chinese lets them, never inside a word or number, and lose nothing."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.breaking import (
    NOT_FIRST,
    NOT_LAST,
    balanced,
    break_lines,
    clipped,
    pieces,
)

CHINESE = "面向动力电池的叠片压力监测联合研发示范线"
words = st.sampled_from(
    [*CHINESE, "，", "。", "（", "）", "“", "”", "《", "》", "——", "……", "、", "：", "·", " ",
     "MEMS", "1,200", "3.5%", "kW·h", "Yu’an", "B-07", "￥1,200", "60 ℃", "a@b.cn", "𠮷", "－"]
)  # fmt: skip
sentences = st.lists(words, min_size=1, max_size=40).map("".join)


def measure(text: str) -> float:
    return sum(1.0 if ord(character) > 0x2E80 else 0.55 for character in text)


@given(sentences, st.integers(12, 40))
def test_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = break_lines(text, width, measure)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(measure(line) <= width for line in lines)


@given(sentences, st.integers(12, 40))
def test_no_line_begins_or_ends_with_what_may_not(text: str, width: int) -> None:
    wide = any(measure(piece.rstrip()) > width for piece in pieces(text.strip()))
    if wide:
        return  # nothing is left but to cut such a piece
    for line, after in pairwise(break_lines(text, width, measure)):
        assert line[-1] not in NOT_LAST
        assert after[0] not in NOT_FIRST


@given(st.lists(st.sampled_from(["1,200", "MEMS", "3.5%", "kW·h", *CHINESE]), max_size=40))
def test_words_and_numbers_stay_whole(parts: list[str]) -> None:
    text = " ".join(parts)
    lines = break_lines(text, 8, measure)
    assert [word for line in lines for word in line.split()] == parts


@given(sentences, st.integers(6, 40))
def test_balancing_never_adds_a_line(text: str, width: int) -> None:
    even, full = balanced(text, width, measure), break_lines(text, width, measure)
    assert len(even) == len(full)
    assert "".join("".join(even).split()) == "".join(text.split())
    assert max(map(measure, even), default=0) <= max(map(measure, full), default=0)


@given(sentences, st.integers(2, 40))
def test_clipped_text_fits_and_says_that_it_was_cut(text: str, width: int) -> None:
    short = clipped(text, width, measure)
    assert measure(short) <= width
    assert short.endswith("…") or short == " ".join(text.split())


def test_closing_signs_stay_with_what_they_close() -> None:
    assert break_lines("他们研发传感器，并量产。", 7, measure) == ("他们研发传感", "器，并量产。")
    assert break_lines("产品（压力芯片）", 3, measure) == ("产品", "（压力", "芯片）")


def test_a_word_longer_than_the_line_is_cut_as_a_last_resort() -> None:
    lines = break_lines("x" * 30, 5.5, measure)
    assert lines == ("x" * 10, "x" * 10, "x" * 10)


def test_dashes_and_ellipses_are_not_torn() -> None:
    assert list(pieces("研发——量产……好")) == ["研", "发——", "量", "产……", "好"]
