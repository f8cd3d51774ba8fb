"""Time: aware everywhere, UTC in the file, the fair's zone on screen."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

Clock: TypeAlias = Callable[[], datetime]

FAIR_ZONE = ZoneInfo("Asia/Shanghai")


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def read_moment(text: str) -> datetime:
    """A moment that another program wrote, aware; ValueError where it is none that clocks show."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or moment.year not in _SHOWN:
        raise ValueError("no moment that every clock can show")
    return moment


_SHOWN = range(1970, 9000)  # at the calendar's ends another zone's clock is an error


def local(moment: datetime, zone: ZoneInfo = FAIR_ZONE) -> datetime:
    """The moment as the fair's clocks show it."""
    return moment.astimezone(zone)


def local_day(moment: datetime, zone: ZoneInfo = FAIR_ZONE) -> date:
    """The day of the fair that the moment belongs to."""
    return moment.astimezone(zone).date()


_MOST = 99_999  # what a stamp's five figures count; beyond that it would sort before itself


def next_stamp(last: str, milliseconds: int, device: str) -> str:
    """The hybrid logical clock's stamp after ``last``, as sortable text.

    Never goes back, even when the desk's clock does (Kulkarni et al., "Logical Physical
    Clocks", 2014): milliseconds, then a counter, then the device that breaks ties.
    """
    last_ms, last_count = (int(part) for part in last.split(".")[:2]) if last else (0, 0)
    if milliseconds <= last_ms and last_count == _MOST:
        milliseconds = last_ms + 1
    if milliseconds > last_ms:
        return f"{milliseconds:013d}.00000.{device}"
    return f"{last_ms:013d}.{last_count + 1:05d}.{device}"
