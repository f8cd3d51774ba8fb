"""The programme in the formats of frab, pentabarf and pretalx, whichever way it is written.

XML and JSON say the same things; both are brought to one shape here and judged by one standard
(the schema of schedule.json and schedule.xml that c3voc keeps). What a dialect does otherwise is
told and read nevertheless; only what makes a session impossible refuses it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.models.imports import Kind, Problem, Severity
from app.services.importing.cells import Cell, Flaw, has_han
from app.services.importing.sources import Book, Entry, book_of_entries, numbered
from app.services.importing.terms import session_kind

# How this program signs what it writes.
OURS = "FairDesk"
LEADS = {
    "title": "title_zh",
    "subtitle": "title_en",
    "type": "kind",
    "date": "date",
    "start": "start",
    "end": "end",
    "duration": "minutes",
    "room": "room",
    "persons": "speakers",
    "projects": "pitches",
    "abstract": "abstract",
    "guid": "external_id",
    "head": "",
}
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d)?")
_LENGTH = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d\d)")
_ISO_LENGTH = re.compile(r"PT?(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:\d{1,9}S)?")
_WORD = re.compile(r"[A-Za-z]+|[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is written, with the line in which it begins."""

    line: int
    said: Mapping[str, str]
    persons: tuple[str, ...] = ()
    day: str = ""
    numbers: Mapping[str, str] = field(default_factory=dict)
    """What ought to be whole numbers, by where it stands."""
    about: tuple[str, ...] = ()
    """What is told of each person, in the same order; none where nothing is."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with the file as a whole: the line, the code, and the word it is about."""

    line: int
    code: str
    text: str


def book_of_events(
    form: str,
    events: Sequence[Event],
    remarks: Sequence[Remark],
    day_change: str = "",
    generator: str = "",
) -> Book:
    """The events as rows; remarks about the file go with the first of them."""
    rows = numbered([event.line for event in events])
    entries = [
        Entry(row, _cells(event, day_change, own=generator == OURS))
        for row, event in zip(rows, events, strict=True)
    ]
    notes = [note for row, event in zip(rows, events, strict=True) for note in _notes(row, event)]
    first = rows[0] if rows else 0
    told = [_note(first, "head", each.code, each.text, each.line) for each in remarks]
    return book_of_entries(form, Kind.PROGRAMME, LEADS, entries, [*told, *notes])


def _speakers(event: Event) -> tuple[str, ...]:
    """Persons with their organisation and title in brackets, as in a list."""
    told = event.about or ("",) * len(event.persons)
    pairs = zip(event.persons, told, strict=True)
    return tuple(f"{name}（{about}）" if about else name for name, about in pairs)


def _cells(event: Event, day_change: str, *, own: bool) -> dict[str, Cell]:
    """Its cells; ``own`` where this program wrote the file, which tells projects as description."""
    said = event.said
    day, start = _begins(event, day_change)
    title, subtitle = said.get("title", ""), said.get("subtitle", "").strip()
    translated = subtitle if has_han(title) and not has_han(subtitle) else ""
    description = said.get("description", "")
    texts = ("" if translated else subtitle, said.get("abstract", ""), "" if own else description)
    return {
        "title": title,
        "subtitle": translated,
        "projects": tuple(description.splitlines()) if own else "",
        "type": _kind(said.get("type", "")),
        "date": day,
        "start": start,
        "end": said.get("end", ""),
        "duration": _minutes(said.get("duration", "")),
        "room": said.get("room", ""),
        "persons": _speakers(event) if own else event.persons,
        "abstract": "\n".join(dict.fromkeys(text.strip() for text in texts if text.strip())),
        "guid": said.get("guid", "") or said.get("id", ""),
        "head": "",
    }


def _begins(event: Event, day_change: str) -> tuple[str, str]:
    """The day and the start; a full moment is all, old files give the day at the day's element.

    There, whatever starts before the day changes belongs to the night after.
    """
    moment, clock = event.said.get("date", ""), event.said.get("start", "")
    if "T" in moment:
        return "", moment
    if "T" in clock:
        return "", clock
    day = moment or event.day
    if clock and day_change and clock.zfill(5) < day_change.zfill(5):
        day = _next(day)
    return day, clock


def _next(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def _minutes(words: str) -> Cell:
    """``00:45``, ``1:00:45`` (days, hours, minutes), ``PT45M`` or plain minutes."""
    length, iso = _LENGTH.fullmatch(words), _ISO_LENGTH.fullmatch(words)
    if length:
        days, hours, minutes = (int(part or 0) for part in length.groups())
        return days * 1440 + hours * 60 + minutes
    if iso and words not in ("P", "PT"):
        return int(iso[1] or 0) * 60 + int(iso[2] or 0)
    return words


def _kind(words: str) -> str:
    """The first word of "Talk 30min + 10min Q&A" where it means something to a fair."""
    found = _WORD.search(words)
    return found[0] if found and not isinstance(session_kind(found[0]), Flaw) else ""


def _notes(row: int, event: Event) -> Iterator[Problem]:
    said = event.said
    for place, text in event.numbers.items():
        if not text.isdigit():
            yield _note(row, "head", "schedule.number", text, event.line, place=place)
    guid = said.get("guid", "")
    if guid and not _GUID.fullmatch(guid):
        yield _note(row, "guid", "schedule.guid", guid, event.line)
    clock = _CLOCK.fullmatch(said.get("start", ""))
    moment = _read(said.get("date", ""))
    if clock and moment and (int(clock[1]), int(clock[2])) != (moment.hour, moment.minute):
        told = f"{moment:%H:%M}"
        yield _note(row, "start", "schedule.start", said["start"], event.line, taken=told)


def _read(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(words) if "T" in words else None
    except ValueError:
        return None


def _note(row: int, column: str, code: str, text: str, line: int, **facts: object) -> Problem:
    told: dict[str, object] = {"text": text, "line": line, **facts}
    return Problem(row, column, code, told, Severity.WARNING)
