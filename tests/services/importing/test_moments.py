"""Days and times in the shapes that programmes come in."""

from datetime import UTC, date, datetime, time

import pytest

from app.models.imports import Ground
from app.services.importing.cells import Cell, Flaw
from app.services.importing.moments import Calendar, span

DAYS = (date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30))
FAIR = Calendar(Ground(DAYS))


@pytest.mark.parametrize(
    "cell",
    [
        "2018-11-28",
        "2018/11/28",
        "2018.11.28",
        "2018年11月28日",
        "20181128",
        "２０１８－１１－２８",
        "11月28日",
        "11.28",
        "11/28",
        "28日",
        "二〇一八年十一月二十八日",
        "十一月二十八",
        "11/28/18",
        "28.11.18",
        "18-11-28",
        "28-Nov-18",
        "28.11.2018",
        "28/11/2018",
        "11/28/2018",
        "28 Nov 2018",
        "28th Nov",
        "Nov 28, 2018",
        "Wednesday, 28 November 2018",
        "11 月 28 日 周三",
        "11月28日（星期三）",
        "2018-11-28 (Wed)",
        "第一天",
        "Day 1",
        "2018-11-28T09:00:00+08:00",
        "2018-11-28 09:00",
        43432.0,
        datetime(2018, 11, 28, 9, 30),  # noqa: DTZ001 - workbooks have no time zone
    ],
)
def test_the_first_day_is_recognised(cell: Cell) -> None:
    assert FAIR.day(cell) == DAYS[0]


@pytest.mark.parametrize(
    "words", ["2018-02-30", "31.11.2018", "soon", "Day 9", "99.99", "十一月廿八", "11-28-30"]
)
def test_what_is_no_day_is_said(words: str) -> None:
    assert isinstance(FAIR.day(words), Flaw)


def test_a_day_without_a_year_needs_a_fair() -> None:
    got = Calendar(Ground()).day("11.28")
    assert isinstance(got, Flaw)
    assert got.code == "date.year"


def test_a_day_that_reads_two_ways_is_the_one_at_the_fair() -> None:
    may = Calendar(Ground((date(2019, 4, 3),)))
    assert may.day("03/04/2019") == date(2019, 4, 3)
    assert may.day("04/03/2019") == date(2019, 4, 3)
    got = may.day("05/06/2019")
    assert isinstance(got, Flaw)
    assert got.code == "date.ambiguous"


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("9:00", time(9), None),
        ("9：30", time(9, 30), None),
        ("0930", time(9, 30), None),
        ("9点", time(9), None),
        ("上午九点", time(9), None),
        ("下午两点半", time(14, 30), None),
        ("九点三十分至十一点", time(9, 30), time(11)),
        ("二十点十五", time(20, 15), None),
        ("14.30 Uhr", time(14, 30), None),
        ("14时30分", time(14, 30), None),
        ("下午2点半", time(14, 30), None),
        ("中午12:30", time(12, 30), None),
        ("2pm", time(14), None),
        ("12:15 AM", time(0, 15), None),
        ("13:30:00", time(13, 30), None),
        ("24:00", time(0), None),
        ("9:00-11:30", time(9), time(11, 30)),
        ("09:00—11:30", time(9), time(11, 30)),
        ("9:00 至 11:30", time(9), time(11, 30)),
        ("上午 9:00 至下午 4:00", time(9), time(16)),
        ("下午2:00-4:30", time(14), time(16, 30)),
        ("10-12:30pm", time(10), time(12, 30)),
        ("2:30 pm - 4 pm", time(14, 30), time(16)),
        ("0900-1030", time(9), time(10, 30)),
        ("09:00-12:00（08:30入场）", time(9), time(12)),
    ],
)
def test_times_are_read(words: str, start: time, end: time | None) -> None:
    assert span(words) == (start, end)


@pytest.mark.parametrize(
    "words",
    ["11月28日 14:00-11月28日 16:00", "2018-11-28 14:00 - 2018-11-28 16:00", "11.28 14:00-16:00"],
)
def test_a_day_that_is_said_twice_is_one_day(words: str) -> None:
    day, rest = FAIR.split(words)
    assert (day, span(rest)) == (DAYS[0], (time(14), time(16)))


def test_a_short_year_that_reads_two_ways_is_asked_about() -> None:
    got = FAIR.day("05/06/19")
    assert isinstance(got, Flaw)
    assert got.code == "date.ambiguous"


@pytest.mark.parametrize("words", ["晚间", "上午", "9", "25:00", "9:75", "", "TBA"])
def test_what_is_no_time_is_not_guessed(words: str) -> None:
    assert span(words) is None


@pytest.mark.parametrize(
    "words", ["11.28-30", "28~30", "11月28日-11月30日", "全部", "2018-11-28~30", "Nov 28 - Nov 30"]
)
def test_stretches_of_days_are_read(words: str) -> None:
    assert FAIR.days(words) == DAYS


def test_single_days_are_read_in_order() -> None:
    assert FAIR.days("第三天、2018-11-28") == (DAYS[0], DAYS[2])


@pytest.mark.parametrize(
    "cell", ["2018-11-28 09:30", "2018-11-28T01:30:00Z", "11.28 上午9:30", 43432.39583333]
)
def test_moments_are_utc(cell: Cell) -> None:
    assert FAIR.moment(cell) == datetime(2018, 11, 28, 1, 30, tzinfo=UTC)
