"""The programme as other programs' schedule: schedule.xml and schedule.json.

The format is that of pentabarf, frab and pretalx, as its schema files at c3voc.de/schedule tell
(schema.xsd, and version 1 of schema.json). It knows neither seats nor chairs; projects
are listed in an event's description.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from app import __version__
from app.models.fairline import joined
from app.models.fairs import Fair
from app.models.times import local
from app.services.documents.files import replacing
from app.services.exporting.programme import SESSION_KINDS, SessionEntry
from app.services.exporting.sheets import written_characters
from app.services.exporting.words import Language, said

_NAME = "FairDesk"


@dataclass(frozen=True, slots=True)
class _Event:
    """A session in the words of the format."""

    entry: SessionEntry
    guid: str
    number: int
    slug: str
    room: str
    track: str
    starts: datetime
    ends: datetime

    @property
    def duration(self) -> str:
        minutes = int((self.ends - self.starts) / timedelta(minutes=1))
        return f"{minutes // 60:02d}:{minutes % 60:02d}"

    @property
    def subtitle(self) -> str:
        session = self.entry.session
        return session.title_en if session.title_zh else ""

    @property
    def language(self) -> str:
        return "zh" if self.entry.session.title_zh else "en"

    @property
    def projects(self) -> str:
        return "\n".join(
            f"{pitch.title}（{pitch.organisation}）" if pitch.organisation else pitch.title
            for pitch in self.entry.pitches
        )


@dataclass(frozen=True, slots=True)
class _Day:
    """A day from its opening to its close, or as long as it has sessions."""

    number: int
    day: date
    starts: datetime
    ends: datetime
    events: Sequence[_Event]

    @property
    def rooms(self) -> Iterator[tuple[str, list[_Event]]]:
        places = dict.fromkeys(event.room for event in self.events)
        for place in places:
            yield place, [event for event in self.events if event.room == place]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A fair's programme, ready to be written either way."""

    fair: Fair
    entries: Sequence[SessionEntry]
    language: Language
    made_at: datetime
    _zone: ZoneInfo = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_zone", ZoneInfo(self.fair.zone))

    @property
    def acronym(self) -> str:
        """The fair's short name in small letters, with its year."""
        letters = re.sub("[^a-z0-9]", "", self.fair.short_en.lower()) or "fair"
        return f"{letters[:24]}{self.fair.first_day.year}"

    @property
    def version(self) -> str:
        """Which state it is of: the moment it was made."""
        return f"{local(self.made_at, self._zone):%Y-%m-%d %H:%M}"

    def days(self) -> list[_Day]:
        """Every day of the fair, and others that have a session."""
        events = self._events()
        by_day = {day: list(found) for day, found in groupby(events, lambda e: e.starts.date())}
        days = sorted({*self.fair.days, *by_day})
        return [self._day(number, day, by_day.get(day, [])) for number, day in enumerate(days, 1)]

    def _day(self, number: int, day: date, events: Sequence[_Event]) -> _Day:
        opens, closes = (self._at(day, clock) for clock in (self.fair.opens, self.fair.closes))
        starts = min([opens, *(event.starts for event in events)])
        return _Day(number, day, starts, max([closes, *(event.ends for event in events)]), events)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self._zone)

    def _events(self) -> list[_Event]:
        """In order of time. Numbers come from identities: they stay when others come and go."""
        taken: set[int] = set()
        found: list[_Event] = []
        for entry in sorted(self.entries, key=lambda one: (one.session.starts_at, one.session.id)):
            session = entry.session
            guid = _guid(session.external_id) or _guid(session.id) or _made(session.id)
            number = _number(guid, taken)
            found.append(
                _Event(
                    entry=entry,
                    guid=guid,
                    number=number,
                    slug=f"{self.acronym}-{number:04d}",
                    room=entry.room_name(self.language),
                    track=said(SESSION_KINDS, session.kind, self.language),
                    starts=local(session.starts_at, self._zone),
                    ends=local(session.ends_at, self._zone),
                )
            )
        return found


def _guid(identity: str) -> str:
    """The identity where it is a UUID already, as those that were imported are."""
    try:
        return str(UUID(identity))
    except ValueError:
        return ""


def _made(identity: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"fairdesk:{identity}"))


def _number(guid: str, taken: set[int]) -> int:
    """A positive number that the UUID always gets, but for the rare one that is taken."""
    number = int.from_bytes(hashlib.sha256(guid.encode()).digest()[:4]) >> 1 or 1
    while number in taken:
        number += 1
    taken.add(number)
    return number


def write_schedule_json(path: Path, schedule: Schedule) -> int:
    """Write schedule.json; how many events it has."""
    days = schedule.days()
    fair = schedule.fair
    rooms = {one.room.id: one.room for one in schedule.entries if one.room is not None}
    document = {
        "generator": {"name": _NAME, "version": __version__},
        "schedule": {
            "version": schedule.version,
            "conference": {
                "acronym": schedule.acronym,
                "title": fair.name_zh or fair.name_en,
                "start": fair.first_day.isoformat(),
                "end": fair.last_day.isoformat(),
                "daysCount": len(days),
                "timeslot_duration": "00:05",
                "time_zone_name": fair.zone,
                "rooms": [
                    {
                        "name": schedule.language.pick(room.name_zh, room.name_en),
                        "guid": _guid(room.id) or _made(room.id),
                        "capacity": room.seats or None,
                    }
                    for room in rooms.values()
                ],
                "days": [_json_day(day) for day in days],
            },
        },
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    with replacing(path) as part:
        part.write_text(text.encode("utf-8", "replace").decode("utf-8"), "utf-8")
    return sum(len(day.events) for day in days)


def _json_day(day: _Day) -> Mapping[str, object]:
    return {
        "index": day.number,
        "date": day.day.isoformat(),
        "day_start": day.starts.isoformat(),
        "day_end": day.ends.isoformat(),
        "rooms": {place: list(map(_json_event, events)) for place, events in day.rooms},
    }


def _json_event(event: _Event) -> Mapping[str, object]:
    session = event.entry.session
    return {
        "guid": event.guid,
        "id": event.number,
        "date": event.starts.isoformat(),
        "start": f"{event.starts:%H:%M}",
        "end": event.ends.isoformat(),
        "duration": event.duration,
        "room": event.room,
        "slug": event.slug,
        "url": f"urn:uuid:{event.guid}",  # required, and a fair on a desk has no web page
        "title": session.title,
        "subtitle": event.subtitle,
        "track": event.track,
        "type": session.kind.value,
        "language": event.language,
        "abstract": session.abstract,
        "description": event.projects,
        "persons": [
            {
                "name": one.name or one.name_latin,
                "biography": joined(one.organisation, one.title),
            }
            for one in event.entry.speakers
        ],
        "links": [],
    }


def write_schedule_xml(path: Path, schedule: Schedule) -> int:
    """Write schedule.xml; how many events it has."""
    days = schedule.days()
    root = ET.Element("schedule")
    ET.SubElement(root, "generator", name=_NAME, version=__version__)
    _add(root, "version", schedule.version)
    _add_conference(root, schedule, len(days))
    for day in days:
        where = ET.SubElement(
            root,
            "day",
            index=str(day.number),
            date=day.day.isoformat(),
            start=day.starts.isoformat(),
            end=day.ends.isoformat(),
        )
        for place, events in day.rooms:
            room = ET.SubElement(where, "room", name=written_characters(place))
            for event in events:
                _add_event(room, event)
    ET.indent(root, " ")
    with replacing(path) as part:
        ET.ElementTree(root).write(part, "utf-8", xml_declaration=True)
    return sum(len(day.events) for day in days)


def _add_conference(root: ET.Element, schedule: Schedule, days: int) -> None:
    fair = schedule.fair
    conference = ET.SubElement(root, "conference")
    for name, text in (
        ("title", fair.name_zh or fair.name_en),
        ("acronym", schedule.acronym),
        ("start", fair.first_day.isoformat()),
        ("end", fair.last_day.isoformat()),
        ("days", str(days)),
        ("timeslot_duration", "00:05"),
        ("time_zone_name", fair.zone),
    ):
        _add(conference, name, text)


def _add_event(room: ET.Element, event: _Event) -> None:
    session = event.entry.session
    into = ET.SubElement(room, "event", id=str(event.number), guid=event.guid)
    for name, text in (
        ("room", event.room),
        ("title", session.title),
        ("subtitle", event.subtitle),
        ("type", session.kind.value),
        ("date", event.starts.isoformat()),
        ("start", f"{event.starts:%H:%M}"),
        ("duration", event.duration),
        ("abstract", session.abstract),
        ("slug", event.slug),
        ("track", event.track),
        ("language", event.language),
        ("description", event.projects),
    ):
        _add(into, name, text)
    _add_persons(into, (one.name or one.name_latin for one in event.entry.speakers))


def _add_persons(event: ET.Element, names: Iterable[str]) -> None:
    persons = ET.SubElement(event, "persons")
    for number, name in enumerate(names, 1):
        ET.SubElement(persons, "person", id=str(number)).text = written_characters(name)


def _add(into: ET.Element, name: str, text: str) -> None:
    ET.SubElement(into, name).text = written_characters(text)
