"""The log as a list: its columns, and the query behind them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from app.models.audit import USUAL, LogFilter, LogKind, LogLine, LogPage
from app.models.ids import DeviceId
from app.models.times import Clock, local
from app.services.audit import Audit
from app.ui.formats import count, exact_time, full_date, short_date
from app.ui.language import Text, translate
from app.ui.log_words import log_words
from app.ui.tables import Column, Look, Wanted

MOST = 5_000  # lines of a page


def kind_words(kind: LogKind) -> str:
    """What a line is about."""
    words: dict[LogKind, Text] = {
        LogKind.STEPS: lambda: translate("Log", "Step"),
        LogKind.PRIVACY: lambda: translate("Log", "Personal data"),
        LogKind.ROLES: lambda: translate("Log", "Role and PIN"),
        LogKind.SCANS: lambda: translate("Log", "Scan"),
        LogKind.LEADS: lambda: translate("Log", "Lead"),
        LogKind.OTHERS: lambda: translate("Log", "Other"),
    }
    told = words[kind]
    return told if isinstance(told, str) else told()


def log_columns(zone: ZoneInfo, year: int) -> tuple[Column[LogLine], ...]:
    """When, what, how much, of which kind, at which desk."""
    return (
        Column(
            "at",
            lambda: translate("Log", "Time"),
            lambda line: moment(line.at, zone, year),
            width=148,
            sample="2028 28 Nov 20:48:48",
        ),
        Column("kind", lambda: translate("Log", "Kind"), lambda line: kind_words(line.kind)),
        Column(
            "what",
            lambda: translate("Log", "What happened"),
            _what,
            stretch=True,
            width=320,
            look=Look.STRONG,
            tooltip=log_words,
        ),
        Column(
            "number",
            lambda: translate("Log", "Number"),
            lambda line: count(line.number) if line.number > 1 else "",
            width=72,
            right=True,
        ),
        Column("desk", lambda: translate("Log", "Desk"), lambda line: line.desk, width=128),
    )


def _what(line: LogLine) -> str:
    words = log_words(line)
    return translate("Log", "{what} (undone since)").format(what=words) if line.undone else words


def moment(at: datetime, zone: ZoneInfo, year: int) -> str:
    """Day and time, to the second, at the fair; the year where it is another than the fair's."""
    here = local(at, zone)
    day = short_date(here.date()) if here.year == year else full_date(here.date())
    return f"{day} {exact_time(here)}"


class LogQuery:
    """Reads the lines that fit the filters, a page at a time; words are looked for in sentences.

    ``page`` is the one in sight; another wish begins at the newest again.
    """

    def __init__(self, audit: Audit, clock: Clock, zone: ZoneInfo) -> None:
        self._audit, self._clock, self._zone = audit, clock, zone
        self._lines: dict[str, LogLine] = {}
        self._starts = [0]
        self._last: Wanted | None = None
        self.page = LogPage()

    @property
    def can_go_newer(self) -> bool:
        """Whether this is not the first page."""
        return len(self._starts) > 1

    def older(self) -> None:
        """The next page, at the next look."""
        self._starts.append(self.page.last)

    def newer(self) -> None:
        """The page before."""
        if self.can_go_newer:
            self._starts.pop()

    def ids(self, wanted: Wanted) -> Sequence[str]:
        if wanted != self._last:
            self._starts, self._last = [0], wanted
        words = wanted.text.casefold().split()
        fits = partial(_has, words=words) if words else None
        self.page = self._audit.page(self.filter(wanted), self._starts[-1], MOST, fits)
        self._lines = {f"{line.kind}/{line.id}": line for line in self.page.lines}
        return list(self._lines)

    def rows(self, ids: Sequence[str]) -> Mapping[str, LogLine]:
        return {key: self._lines[key] for key in ids if key in self._lines}

    def filter(self, wanted: Wanted) -> LogFilter:
        """What a list wants, as the log is asked."""
        kind, desk = wanted.filters.get("kind"), wanted.filters.get("desk")
        since, until = self._stretch(wanted.filters.get("days"))
        return LogFilter(
            kinds=frozenset({kind}) if isinstance(kind, LogKind) else USUAL,
            since=since,
            until=until,
            desk=DeviceId(desk) if isinstance(desk, str) else None,
        )

    def days(self) -> list[date]:
        """The days on which something was written, the newest first."""
        return self._audit.days(self._zone)

    def _stretch(self, days: object) -> tuple[datetime | None, datetime | None]:
        """A day, or from the beginning of that so many days ago on."""
        if isinstance(days, date):
            return self._beginning(days), self._beginning(days + timedelta(days=1))
        if isinstance(days, int):
            today = local(self._clock(), self._zone).date()
            return self._beginning(today - timedelta(days=days)), None
        return None, None

    def _beginning(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone)


def _has(line: LogLine, words: Sequence[str]) -> bool:
    told = f"{log_words(line)} {line.desk}".casefold()
    return all(word in told for word in words)
