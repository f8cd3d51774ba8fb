"""Calendars (RFC 5545) as a programme: one session an event; our own of meetings as meetings.

What a fair's programme cannot hold is said: an entry that repeats comes with its first date only,
a cancelled one is left out, one of whole days has no time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.errors import AppError
from app.models.imports import Kind, Problem, Severity
from app.services.importing.cells import Cell
from app.services.importing.contentlines import (
    Component,
    ContentLine,
    components,
    plain,
    read_lines,
)
from app.services.importing.sources import Book, Entry, book_of_entries, numbered, refuse_crowds

_LEADS = {
    "SUMMARY": "title_zh",
    "DTSTART": "start",
    "DTSTART (DATE)": "date",
    "DTEND": "end",
    "DURATION": "minutes",
    "LOCATION": "room",
    "DESCRIPTION": "abstract",
    "UID": "external_id",
    "CATEGORIES": "",
    "RRULE": "",
    "STATUS": "",
    "BEGIN": "",
}
# A meeting of our own calendars says which request it answers; a session it is none.
_ASKED = {
    "DTSTART": "start",
    "DTEND": "end",
    "X-FAIRDESK-FROM": "from_name",
    "X-FAIRDESK-FROM-KIND": "from_kind",
    "X-FAIRDESK-FROM-BODY": "from_organisation",
    "X-FAIRDESK-TO": "to_name",
    "X-FAIRDESK-TOPIC": "topic",
    "X-FAIRDESK-WEIGHT": "weight",
    "X-FAIRDESK-PLACE": "place",
    "X-FAIRDESK-ID": "external_id",
    "X-FAIRDESK-FROM-ID": "from_id",
    "X-FAIRDESK-TO-ID": "to_id",
    "X-FAIRDESK-ANSWER": "state",
    "X-FAIRDESK-FEATURES": "features",
    "X-FAIRDESK-ASKED-AT": "created_at",
    "X-FAIRDESK-MEETING": "meeting_id",
    "X-FAIRDESK-TABLE": "table",
    "X-FAIRDESK-BOOTH": "booth",
    "X-FAIRDESK-BECAME": "became",
    "X-FAIRDESK-LOCKED": "locked",
}
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z?)")
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)")
_LENGTH = re.compile(r"\+?P(?:#W)?(?:#D)?(?:T(?:#H)?(?:#M)?(?:#S)?)?".replace("#", r"(\d{1,9})"))
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?")
_REPEATS = ("RRULE", "RDATE")


def open_calendar(path: Path) -> Book:
    """The events of the file as rows, numbered by the line in which each begins."""
    lines, encoding = read_lines(path)
    events = components(lines, "VEVENT")
    if not events:
        raise AppError("import.empty", {"name": path.name})
    refuse_crowds(path.name, len(events))
    rows = numbered([event.line for event in events])
    reader = _Reader(_own_zones(lines))
    if any(_is_asked(event) for event in events):
        return _open_meetings(reader, events, encoding)
    entries = [Entry(row, reader.cells(event)) for row, event in zip(rows, events, strict=True)]
    notes = [n for row, event in zip(rows, events, strict=True) for n in reader.notes(row, event)]
    return book_of_entries("ics", Kind.PROGRAMME, _LEADS, entries, notes, encoding)


def _is_asked(event: Component) -> bool:
    return event.first("X-FAIRDESK-FROM") is not None


def _open_meetings(reader: "_Reader", events: Sequence[Component], encoding: str) -> Book:
    """Our own meetings with their requests; forums beside them stand in the programme."""
    asked = [event for event in events if _is_asked(event)]
    rows = numbered([event.line for event in asked])
    entries = [
        Entry(row, {h: event.says(h) for h in _ASKED} | reader.hours(event))
        for row, event in zip(rows, asked, strict=True)
    ]
    return book_of_entries("ics", Kind.MEETINGS, _ASKED, entries, encoding=encoding)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads events by the time zones that their calendar brings along."""

    zones: Mapping[str, tzinfo]

    def cells(self, event: Component) -> dict[str, Cell]:
        """The event as a row of a programme."""
        start = self._moment(event.first("DTSTART"))
        is_day = _DATE.fullmatch(start.replace("-", "")) is not None
        shown = event.says("CATEGORIES")
        return {
            "SUMMARY": event.says("SUMMARY"),
            "DTSTART": "" if is_day else start,
            "DTSTART (DATE)": start if is_day else "",
            "DTEND": "" if is_day else self._moment(event.first("DTEND")),
            "DURATION": _minutes(event.says("DURATION")),
            "LOCATION": event.says("LOCATION"),
            "DESCRIPTION": event.says("DESCRIPTION"),
            "UID": event.says("UID") + event.says("RECURRENCE-ID"),
            "CATEGORIES": shown,
            "RRULE": "".join(event.says(name) for name in _REPEATS),
            "STATUS": event.says("STATUS"),
            "BEGIN": "VEVENT",
        }

    def hours(self, event: Component) -> dict[str, Cell]:
        """When it begins and ends."""
        return {name: self._moment(event.first(name)) for name in ("DTSTART", "DTEND")}

    def notes(self, row: int, event: Component) -> Iterator[Problem]:
        """What is wrong with the event as a whole."""
        status = event.says("STATUS")
        if status.upper() == "CANCELLED":
            yield Problem(row, "STATUS", "session.cancelled", {"text": status})
        repeats = next((line for line in event.lines if line.name in _REPEATS), None)
        if repeats is not None:
            facts: dict[str, object] = {"text": plain(repeats.value)}
            yield Problem(row, "RRULE", "session.recurs", facts, Severity.WARNING)
        start = event.first("DTSTART")
        name = _zone_name(start)
        if name and _iana(name) is None and name not in self.zones:
            told: dict[str, object] = {"text": name}
            yield Problem(row, "DTSTART", "time.zone", told, Severity.WARNING)
        if not event.whole:
            cut: dict[str, object] = {"line": event.line, "text": ""}
            yield Problem(row, "BEGIN", "card.cut", cut, Severity.WARNING)

    def _moment(self, line: ContentLine | None) -> str:
        """The moment as ISO 8601, with its offset where it has one; what else it says as it is."""
        if line is None:
            return ""
        value = line.value.strip()
        day, stamp = _DATE.fullmatch(value), _STAMP.fullmatch(value)
        if day:
            return "-".join(day.groups())
        if stamp is None:
            return value
        try:
            y, m, d, hour, minute, second = (int(part or 0) for part in stamp.groups()[:6])
            moment = datetime(y, m, d, hour, minute, second)  # noqa: DTZ001 - its zone comes below
        except ValueError:
            return value
        if stamp[7]:
            return moment.replace(tzinfo=UTC).isoformat()
        zone = self._zone(_zone_name(line))
        return moment.replace(tzinfo=zone).isoformat() if zone else moment.isoformat(sep=" ")

    def _zone(self, name: str) -> tzinfo | None:
        return (_iana(name) or self.zones.get(name)) if name else None


def _zone_name(line: ContentLine | None) -> str:
    return line.parameter("TZID") if line is not None else ""


def _iana(name: str) -> tzinfo | None:
    """The zone of that name, also by the names that Windows gives them."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    names = (name, WINDOWS_TO_OLSON.get(name, name), "/".join(name.split("/")[-2:]))
    for known in names:
        try:
            return ZoneInfo(known)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _own_zones(lines: Sequence[ContentLine]) -> dict[str, tzinfo]:
    """Zones that the calendar describes itself, by their standard offset."""
    found: dict[str, tzinfo] = {}
    name, is_standard = "", False
    for line in lines:
        if line.name in ("BEGIN", "END"):
            is_standard = line.name == "BEGIN" and line.value.strip().upper() == "STANDARD"
        elif line.name == "TZID":
            name = line.value.strip()
        elif line.name == "TZOFFSETTO" and (is_standard or name not in found):
            offset = _offset(line.value)
            if name and offset is not None:
                found[name] = offset
    return found


def _offset(value: str) -> tzinfo | None:
    match = _OFFSET.fullmatch(value.strip())
    if match is None or int(match[2]) >= 24 or int(match[3]) >= 60:
        return None
    length = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-length if match[1] == "-" else length)


def _minutes(value: str) -> Cell:
    match = _LENGTH.fullmatch(value.strip())
    if match is None or not value.strip():
        return ""
    weeks, days, hours, minutes, seconds = (min(int(part or 0), 10**6) for part in match.groups())
    return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds // 60
