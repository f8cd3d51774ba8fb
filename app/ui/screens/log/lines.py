"""The log as a list: its columns, and the query behind them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.models.audit import USUAL, LogFilter, LogKind, LogLine
from app.models.ids import DeviceId
from app.models.times import Clock, local
from app.services.audit import Audit
from app.ui.formats import count, exact_time, full_date, short_date
from app.ui.language import Text, translate
from app.ui.log_words import log_words
from app.ui.tables import Column, Look, Wanted

MOST = 5_000  # lines that a list shows; a file has all


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
    """Reads the newest lines that fit the filters; words are looked for in their sentences."""

    def __init__(self, audit: Audit, clock: Clock, zone: ZoneInfo) -> None:
        self._audit, self._clock, self._zone = audit, clock, zone
        self._lines: dict[str, LogLine] = {}

    def ids(self, wanted: Wanted) -> Sequence[str]:
        lines = self._audit.lines(self.filter(wanted), MOST)
        words = wanted.text.casefold().split()
        if words:
            lines = [line for line in lines if _has(line, words)]
        self._lines = {f"{line.kind}/{line.id}": line for line in lines}
        return list(self._lines)

    def rows(self, ids: Sequence[str]) -> Mapping[str, LogLine]:
        return {key: self._lines[key] for key in ids if key in self._lines}

    def filter(self, wanted: Wanted) -> LogFilter:
        """What a list wants, as the log is asked."""
        kind, desk = wanted.filters.get("kind"), wanted.filters.get("desk")
        days = wanted.filters.get("days")
        return LogFilter(
            kinds=frozenset({kind}) if isinstance(kind, LogKind) else USUAL,
            since=self._since(days) if isinstance(days, int) else None,
            desk=DeviceId(desk) if isinstance(desk, str) else None,
        )

    def _since(self, days: int) -> datetime:
        """The beginning of the day so many days ago; 0 is today."""
        today = local(self._clock(), self._zone).date()
        return datetime.combine(today - timedelta(days=days), time(), self._zone)


def _has(line: LogLine, words: Sequence[str]) -> bool:
    told = f"{log_words(line)} {line.desk}".casefold()
    return all(word in told for word in words)
