"""Numbers as they are typed and pasted."""

import pytest

from app.ui.screens.outcomes.words import check_amount
from app.ui.screens.programme.fields import read_clock
from app.ui.widgets.typed import typed_number

DIGITS = "9" * 5_000  # more than Python makes a number of


@pytest.mark.parametrize(
    ("words", "number"),
    [(" 12 ", 12), ("０７", 7), ("999999", 999_999), ("1234567", None), (DIGITS, None)]
    + [(odd, None) for odd in ("", "-1", "1.5", "²", "½", "inf")],
)
def test_a_number_is_below_a_million(words: str, number: int | None) -> None:
    assert typed_number(words) == number


@pytest.mark.parametrize("words", ["inf", "nan", "1e999", "-1", DIGITS])
def test_an_amount_that_is_none_is_said(words: str) -> None:
    assert check_amount(words)
    assert not check_amount("36.5万元")


def test_a_clock_of_thousands_of_digits_is_none() -> None:
    assert read_clock(f"9:{DIGITS}") == ""
    assert read_clock("930") == "09:30"
