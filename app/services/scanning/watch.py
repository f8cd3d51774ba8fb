"""The desk's clock, watched while it scans: one that was set wrong is told, and never blocks."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.scanning import ClockFlag
from app.models.times import local_day

# A scan this far before the last one was not read late: the clock was set back.
BACK = timedelta(minutes=2)
# Wall clock and processor clock may part this far between two scans before it is a jump.
JUMP = timedelta(minutes=1)
# Linux has one that goes on in sleep; elsewhere the other does, which Windows has no name for.
_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


def steady_seconds() -> float:
    """Seconds that nobody can set, counted on while the laptop sleeps (clock_gettime(2))."""
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """When a scan was, as far as can be known, and what is odd about it."""

    at: datetime
    day: date
    flag: ClockFlag


@dataclass(frozen=True, slots=True)
class LastScan:
    """When this desk scanned last, by its clock, and on which day of the fair."""

    at: datetime
    day: date


class ClockWatch:
    """Compares each scan's time with the last one's, and with the clock that nobody can set."""

    def __init__(self, steady: Callable[[], float] = steady_seconds) -> None:
        self._steady = steady
        self._first: tuple[datetime, float] | None = None
        self._before: tuple[datetime, float] | None = None
        self._lock = Lock()

    def reckon(self, moment: datetime, fair: Fair, last: LastScan | None) -> Reckoned:
        """What this moment is worth; ``last`` is the desk's last scan in the file.

        A clock that fell out of the fair's days does not make every badge one of the wrong day:
        then the day is the one that the steady clock tells, or the last scan's.
        """
        flag, steady = self._look(moment, None if last is None else last.at)
        zone = ZoneInfo(fair.zone)
        told = local_day(moment, zone)
        day = _likely_day(told, local_day(steady, zone), fair, last)
        if day != told and flag is ClockFlag.GOOD:
            flag = ClockFlag.BACK if told < day else ClockFlag.JUMPED
        return Reckoned(moment, day, flag)

    def _look(self, moment: datetime, last: datetime | None) -> tuple[ClockFlag, datetime]:
        """What is odd, and what time it would be had nobody set the clock since the first look."""
        now = (moment, self._steady())
        with self._lock:
            before, self._before = self._before or now, now
            first = self._first = self._first or now
        steady = first[0] + timedelta(seconds=now[1] - first[1])
        if last is not None and moment < last - BACK:
            return ClockFlag.BACK, steady
        drift = (moment - before[0]) - timedelta(seconds=now[1] - before[1])
        return (ClockFlag.JUMPED if abs(drift) > JUMP else ClockFlag.GOOD), steady


def _likely_day(told: date, steady: date, fair: Fair, last: LastScan | None) -> date:
    """The first likely one that is a day of the fair; the clock's own where none is."""
    likely = [told, steady]
    if last is not None and told < fair.first_day:
        likely.append(last.day)  # whoever scanned during the fair is not before it
    return next((day for day in likely if fair.first_day <= day <= fair.last_day), told)
