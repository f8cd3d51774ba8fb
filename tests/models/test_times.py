"""Stamps sort in the order in which they were made, whatever the desk's clock does."""

from hypothesis import given
from hypothesis import strategies as st

from app.models.times import next_stamp


@given(st.lists(st.integers(0, 20), max_size=30))
def test_stamps_never_go_back(clock: list[int]) -> None:
    stamps = [""]
    for moment in clock:
        stamps.append(next_stamp(stamps[-1], moment, "desk"))
    assert stamps == sorted(set(stamps))


def test_a_clock_that_stands_still_for_long_is_helped_on() -> None:
    last = "0000000000005.99998.desk"
    for _ in range(3):
        stamp = next_stamp(last, 5, "desk")
        assert stamp > last
        last = stamp
