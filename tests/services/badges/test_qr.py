"""Codes are what `qrcode` makes of the same text, and readers read them."""

import numpy as np
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.badges.qr import (
    QUIET,
    Modules,
    encode_token_plainly,
    modules_of,
    path,
    token_modules,
)

digits = st.text("0123456789", min_size=37, max_size=37)


def picture(code: Modules, dots: int = 4) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    dark = np.array([[value == "1" for value in row] for row in code.rows])
    framed = np.pad(dark, QUIET)
    return np.where(np.kron(framed, np.ones((dots, dots), bool)), 0, 255).astype(np.uint8)


@given(digits)
@settings(max_examples=60)
def test_the_quick_way_and_the_long_way_agree(text: str) -> None:
    assert token_modules(text) == encode_token_plainly(text)


@given(st.text("0123456789", min_size=1, max_size=36))
@settings(max_examples=8, deadline=None)
def test_they_agree_for_any_length(text: str) -> None:
    assert token_modules(text) == encode_token_plainly(text)


@given(digits)
@settings(max_examples=30)
def test_a_reader_reads_the_digits(text: str) -> None:
    read = zxingcpp.read_barcodes(picture(token_modules(text)))
    assert [code.text for code in read] == [text]
    assert token_modules(text).size == 25


def test_a_reader_reads_any_text() -> None:
    text = "拟真传感 https://example.org/a?b=c"
    assert [code.text for code in zxingcpp.read_barcodes(picture(modules_of(text)))] == [text]


@given(digits)
@settings(max_examples=30)
def test_the_path_covers_exactly_the_dark_modules(text: str) -> None:
    code = token_modules(text)
    covered: list[tuple[int, int]] = []
    numbers = [int(part) for part in path(code).split() if part != "re"]
    for x, y, width, height in zip(*[iter(numbers)] * 4, strict=True):
        assert height == 1
        covered += [(y, x + step) for step in range(width)]
    dark = [(y, x) for y in range(25) for x in range(25) if code.is_dark(y, x)]
    assert covered == dark
