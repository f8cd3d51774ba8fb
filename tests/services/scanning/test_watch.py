"""A clock that was set wrong is told, and turns nobody away on account of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.models.scanning import ClockFlag
from app.services.fairs import new_fair
from app.services.scanning.watch import ClockWatch, LastScan, steady_seconds

DAYS = (date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30))
FAIR = new_fair("示例展会", "Example fair", DAYS[0], DAYS[2])
NINE = datetime(2018, 11, 29, 1, tzinfo=UTC)
EMPTY_BATTERY = datetime(2001, 1, 1, tzinfo=UTC)


class Clocks:
    """The clock on the wall, which may be set, and the one that may not."""

    def __init__(self) -> None:
        self.wall, self.seconds = NINE, 0.0
        self.watch = ClockWatch(lambda: self.seconds)
        self.last: LastScan | None = None

    def scan(self, **later: float) -> tuple[date, ClockFlag]:
        step = timedelta(**later)
        self.wall += step
        self.seconds += step.total_seconds()
        told = self.watch.reckon(self.wall, FAIR, self.last)
        self.last = LastScan(told.at, told.day)
        return told.day, told.flag


def test_time_that_passes_is_nothing_odd() -> None:
    clocks = Clocks()
    assert clocks.scan() == (DAYS[1], ClockFlag.GOOD)
    assert clocks.scan(seconds=2) == (DAYS[1], ClockFlag.GOOD)
    assert clocks.scan(hours=15) == (DAYS[2], ClockFlag.GOOD)


def test_a_clock_that_fell_out_of_the_fair_leaves_its_day() -> None:
    clocks = Clocks()
    clocks.scan()
    clocks.wall = EMPTY_BATTERY
    assert clocks.scan(minutes=1) == (DAYS[1], ClockFlag.BACK)
    assert clocks.scan(minutes=1) == (DAYS[1], ClockFlag.BACK)
    assert clocks.scan(hours=15) == (DAYS[2], ClockFlag.BACK)
    clocks.wall = NINE + timedelta(days=400)
    assert clocks.scan() == (DAYS[2], ClockFlag.JUMPED)


def test_after_a_restart_the_last_scan_tells_the_day() -> None:
    clocks = Clocks()
    clocks.scan()
    clocks.wall, clocks.watch = EMPTY_BATTERY, ClockWatch(lambda: clocks.seconds)
    assert clocks.scan() == (DAYS[1], ClockFlag.BACK)
    assert clocks.scan(minutes=1) == (DAYS[1], ClockFlag.BACK)


@pytest.mark.parametrize(("hours", "flag"), [(-3, ClockFlag.BACK), (3, ClockFlag.JUMPED)])
def test_within_the_fair_the_clock_is_believed_and_marked_once(hours: int, flag: ClockFlag) -> None:
    clocks = Clocks()
    clocks.scan()
    clocks.wall += timedelta(hours=hours)
    assert clocks.scan() == (DAYS[1], flag)
    assert clocks.scan(minutes=1) == (DAYS[1], ClockFlag.GOOD)


def test_before_and_after_the_fair_the_clock_is_believed() -> None:
    clocks = Clocks()
    clocks.wall = NINE - timedelta(days=20)
    assert clocks.scan() == (date(2018, 11, 9), ClockFlag.GOOD)
    clocks = Clocks()
    clocks.wall = NINE + timedelta(days=2)
    assert clocks.scan() == (date(2018, 12, 1), ClockFlag.GOOD)


def test_the_steady_clock_never_goes_back() -> None:
    first = steady_seconds()
    assert steady_seconds() >= first
