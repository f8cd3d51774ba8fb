"""schedule.json of frab and pretalx, and its second edition as the c3voc hub writes it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.errors import AppError
from app.services.importing.linejson import Lined, Value, line_of
from app.services.importing.schedule import Event, Remark, book_of_events
from app.services.importing.sources import Book, refuse_crowds

_NEEDED = ("title", "acronym", "start", "end", "days")  # of every edition's conference
_OF_CONFERENCE = ("rooms", "tracks", "days")
_TOLD = ("title", "subtitle", "type", "date", "start", "end", "duration", "abstract", "description")


def is_schedule(document: Value) -> bool:
    """Whether the document is a programme in this format, however badly written."""
    return isinstance(document, dict) and isinstance(document.get("schedule"), dict)


def open_schedule(path: Path, document: Value) -> Book:
    """Its events as rows, numbered by the line in which each begins."""
    head = _inside(document, "schedule")
    conference = _inside(head, "conference")
    events = [*_by_days(conference), *_listed(head)]
    if not events:
        raise AppError("import.empty", {"name": path.name})
    refuse_crowds(path.name, len(events))
    generator = _said(_inside(document, "generator"), "name")
    remarks = list(_remarks(head, conference))
    return book_of_events("schedule JSON", events, remarks, generator=generator)


def _inside(value: Value, key: str) -> Lined:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, Lined) else Lined()


def _remarks(head: Lined, conference: Lined) -> Iterator[Remark]:
    for key in _NEEDED:
        if key not in conference and not (key == "days" and "events" in head):
            yield Remark(conference.line, "schedule.missing", f"conference.{key}")
    if "version" not in head:
        yield Remark(head.line, "schedule.missing", "version")
    for key in _OF_CONFERENCE:
        if key in head:
            yield Remark(head.line, "schedule.misplaced", f"schedule.{key}")
    days = conference.get("days")
    count = conference.get("daysCount")
    if isinstance(days, list) and isinstance(count, int) and count != len(days):
        yield Remark(conference.line, "schedule.days", str(count))


def _by_days(conference: Lined) -> Iterator[Event]:
    """The first edition: days, in them rooms, in them events."""
    for day in _objects(conference.get("days")):
        rooms = day.get("rooms")
        for name, events in rooms.items() if isinstance(rooms, dict) else ():
            for event in _objects(events):
                yield _event(event, name, _said(day, "date"))


def _listed(head: Lined) -> Iterator[Event]:
    """The second edition: one list of events, each with its room."""
    events = head.get("events")
    groups = list(events.values()) if isinstance(events, dict) else [events]
    for group in groups:
        found = [group] if isinstance(group, Lined) else _objects(group)
        yield from (_event(event, "", "") for event in found)


def _objects(value: Value) -> list[Lined]:
    return [each for each in value if isinstance(each, Lined)] if isinstance(value, list) else []


def _event(event: Lined, room: str, day: str) -> Event:
    people = [
        *_objects(event.get("persons")),
        *_objects(event.get("speakers")),
        *_objects(event.get("participants")),
    ]
    said = {key: _said(event, key) for key in _TOLD}
    said |= {"room": _said(event, "room") or room, "guid": _said(event, "guid")}
    said |= {"id": _said(event, "id") or _said(event, "code")}
    numbers = {"id": _said(event, "id")} if "id" in event else {}
    for person in people:
        if "id" in person:
            numbers["persons/id"] = _worse(numbers.get("persons/id", ""), _said(person, "id"))
    named = [(name, _said(one, "biography")) for one in people if (name := _person(one))]
    names = tuple(name for name, _ in named)
    told = tuple(about for _, about in named)
    return Event(line_of(event), said, names, day, numbers, told)


def _worse(first: str, second: str) -> str:
    """Of two numbers the one that is none."""
    return first if first and not first.isdigit() else second


def _person(person: Lined) -> str:
    for key in ("public_name", "full_public_name", "name"):
        found = _said(person, key)
        if found:
            return found
    return ""


def _said(record: Mapping[str, Value], key: str) -> str:
    """The text under a key; of an object its name, of several languages the first."""
    value = record.get(key)
    if isinstance(value, dict):
        named = value.get("name", next(iter(value.values()), ""))
        value = named if isinstance(named, str) else ""
    return "" if value is None or isinstance(value, (list, bool)) else str(value).strip()
