"""The day and the hours of a row, as several columns give them together."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.models.imports import Severity
from app.services.importing import cells
from app.services.importing.cells import Cell, Parse
from app.services.importing.fields import Field, Row
from app.services.importing.moments import Calendar, Span, is_of_our_time, span

ASSUMED_LENGTH = timedelta(hours=1)
LONGEST_SESSION = timedelta(hours=48)  # a competition of two nights; more is an exhibition
_INEXACT = timedelta(milliseconds=2)
_SECONDS = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Hours:
    """The fields that tell when; each may hold more than its name says.

    Without ``assumed`` an end that is not told stays open.
    """

    date: Field[object]
    start: Field[object]
    end: Field[object]
    minutes: Field[int | None]
    assumed: timedelta | None = ASSUMED_LENGTH


@dataclass(slots=True)
class When:
    """Day, start and end as the row's columns give them together."""

    row: Row
    calendar: Calendar
    hours: Hours
    day: date | None = None
    start: time | None = None
    end: time | None = None
    last_day: date | None = None
    told: bool = False

    def read(self) -> tuple[datetime | None, datetime | None]:
        """The two moments in UTC, or nothing after the row was refused with a reason."""
        self.row.read(self.hours.date, self._date, None)
        self.row.read(self.hours.start, self._start, None)
        if self.day is None or self.start is None:
            return self._missing()
        if not is_of_our_time(self.day):
            self.row.refuse(self.hours.date, "date.form")
            return None, None
        self.row.read(self.hours.end, self._end, None)
        starts_at = self.calendar.at(self.day, self.start)
        return starts_at, self._ends_at(starts_at)

    def _missing(self) -> tuple[None, None]:
        if self.told:
            return None, None
        absent = self.hours.date if self.day is None else self.hours.start
        self.row.refuse(absent, "date.missing" if self.day is None else "time.missing")
        return None, None

    def _date(self, cell: Cell) -> cells.Flaw[None] | None:
        day, rest = self.calendar.split(cell)
        got = self.calendar.day(cell)
        if day is None and not isinstance(got, date):
            several = self.calendar.days(cell)
            self.told = True
            if isinstance(several, tuple) and len(several) > 1:
                return self._flaw("date.several")
            return self._flaw(got.code if isinstance(got, cells.Flaw) else "date.form")
        self.day = day or (got if isinstance(got, date) else None)
        found = span(rest) if day is not None and not _is_midnight(cell) else None
        if found is not None:
            self._set(found)
        return None

    def _start(self, cell: Cell) -> cells.Flaw[None] | None:
        moment = self._aware(cell)
        day, rest = moment or self.calendar.split(cell)
        found = span(rest)
        if found is None:
            if day is None or self.start is None:
                self.told = True
                return self._flaw("time.form")
        else:
            self._set(found)
        self.day = day or self.day
        return None

    def _end(self, cell: Cell) -> cells.Flaw[None] | None:
        moment = self._aware(cell)
        day, rest = moment or self.calendar.split(cell)
        found = span(rest)
        self.last_day = day
        if found is not None:
            self.end = found[1] or found[0]
        return None

    def _aware(self, cell: Cell) -> tuple[date, str] | None:
        """The fair's wall clock for a moment that comes with its own offset."""
        moment = self.calendar.aware(cell)
        return (moment.date(), f"{moment:%H:%M}") if moment else None

    def _set(self, found: Span) -> None:
        self.start = found[0]
        self.end = found[1] or self.end

    def _ends_at(self, starts_at: datetime) -> datetime | None:
        minutes = self.row.take(self.hours.minutes)
        if self.end is None and minutes and 0 < minutes <= LONGEST_SESSION // timedelta(minutes=1):
            return starts_at + timedelta(minutes=minutes)
        if self.end is None or self.day is None:
            return self._assumed(starts_at)
        ends_at = self.calendar.at(self.last_day or self.day, self.end)
        if ends_at <= starts_at and self.last_day is None and self.end < time(6):
            return ends_at + timedelta(days=1)  # a late evening ends after midnight
        if ends_at <= starts_at:
            self.row.refuse(self.hours.end, "time.order")
        elif ends_at - starts_at > LONGEST_SESSION:
            self.row.refuse(
                self.hours.end,
                "time.long",
                hours=int((ends_at - starts_at).total_seconds()) // 3600,
            )
        return ends_at

    def _assumed(self, starts_at: datetime) -> datetime | None:
        if self.hours.assumed is None:
            return None
        assumed = starts_at + self.hours.assumed
        shown = f"{assumed.astimezone(self.calendar.zone):%H:%M}"
        self.row.warn(self.hours.end, "end.assumed", shown)
        return assumed

    def _flaw(self, code: str) -> cells.Flaw[None]:
        return cells.Flaw(None, code, severity=Severity.ERROR)


def _is_midnight(cell: Cell) -> bool:
    return isinstance(cell, datetime) and cell.time() == time()


def exact_moment(calendar: Calendar) -> Parse[datetime | None]:
    """To the second where it is told: two things may be noted in one minute."""

    def parse(cell: Cell) -> datetime | cells.Flaw[datetime | None] | None:
        told = _SECONDS.fullmatch(cells.text(cell)) if isinstance(cell, str) else None
        try:
            exact = datetime.fromisoformat(f"{told[1]}T{told[2]}") if told else None
        except ValueError:
            exact = None
        found = calendar.moment(exact or cell)
        # A workbook's fractions of a day end a little before the second they mean.
        return (found + _INEXACT).replace(microsecond=0) if isinstance(found, datetime) else found

    return parse
