"""The programme and all meetings as calendars: identities are those of the agendas' files.

So a forum that somebody has from their own calendar is the same event here, and a later state
replaces an earlier one in any program.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.models.calendar import CalendarEvent, PartyCalendar
from app.models.exhibitors import Exhibitor
from app.models.fairline import joined
from app.models.fairs import Fair, Room
from app.models.ids import RequestId
from app.models.meetings import MeetingState, Request
from app.services.calendar_words import Said, asked_words, placed_words, told_words
from app.services.documents.words import Language, words
from app.services.exporting.meetings import MeetingEntry, read_meetings, read_taken_off
from app.services.exporting.programme import SessionEntry, read_programme
from app.services.exporting.words import in_one_cell
from app.services.store import Reader
from app.services.store.meeting_history import MeetingHistory, histories
from app.services.store.programme_history import removed_sessions, session_changes


def programme_calendar(reader: Reader, language: Language) -> PartyCalendar:
    """Every session as an event; one that was taken out of the programme is cancelled."""
    fair = reader.all(Fair)[0]
    changes = session_changes(reader)
    rooms = {room.id: room for room in reader.all(Room)}
    gone = [
        SessionEntry(one, rooms.get(one.room_id) if one.room_id else None)
        for one in removed_sessions(reader)
    ]
    stands = [
        _session(entry, fair, language, *changes.get(entry.session.id, (0, None)))
        for entry in read_programme(reader)
    ]
    cancelled = [
        replace(
            _session(entry, fair, language, *changes.get(entry.session.id, (0, None))),
            is_cancelled=True,
        )
        for entry in gone
    ]
    events = (*stands, *cancelled)
    name = language.pick("论坛活动", "Programme")
    return PartyCalendar(fair.id, name, name, events)


def _session(
    entry: SessionEntry, fair: Fair, language: Language, sequence: int, changed: datetime | None
) -> CalendarEvent:
    session, room = entry.session, entry.room
    # Room and abstract alone, so that an import of the file finds both as they are.
    return CalendarEvent(
        uid=f"{session.id}@{fair.id}.fairdesk",
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        summary=language.pick(session.title_zh, session.title_en),
        location=language.pick(room.name_zh, room.name_en) if room else "",
        description=session.abstract,
        sequence=sequence,
        changed_at=changed,
    )


def meetings_calendar(reader: Reader, language: Language) -> PartyCalendar:
    """Every meeting as an event; one that was called off, or removed, is cancelled."""
    fair = reader.all(Fair)[0]
    logged = histories(reader)
    # A request may have had several meetings, one after the other: what stands comes last.
    entries = (*read_taken_off(reader, logged), *read_meetings(reader))
    last = {entry.request.id: entry for entry in entries}
    events = (_meeting(entry, fair, language, logged) for entry in last.values())
    name = language.pick("洽谈", "Meetings")
    ordered = sorted(events, key=lambda event: (event.starts_at, event.uid))
    return PartyCalendar(fair.id, name, name, tuple(ordered))


def _meeting(
    entry: MeetingEntry,
    fair: Fair,
    language: Language,
    logged: Mapping[RequestId, MeetingHistory],
) -> CalendarEvent:
    said, history = words(language), logged.get(entry.request.id)
    place = said.table(entry.table) if entry.table is not None else ""
    if not place and entry.booth:
        place = f"{said.booth} {entry.booth}"
    return CalendarEvent(
        uid=f"{entry.request.id}@{fair.id}.fairdesk",
        starts_at=entry.slot.starts_at,
        ends_at=entry.slot.ends_at,
        summary=f"{_asking(entry, language)} × {_named(entry.asked, language)}",
        location=joined(place, language.pick(fair.venue_zh, fair.venue_en)),
        description=said.topic(entry.request.topic) if entry.request.topic else "",
        sequence=max(0, history.sequence) if history else 0,
        changed_at=history.changed_at if history else None,
        is_cancelled=entry.meeting.state is MeetingState.CANCELLED,
        asked=_asked(entry),
    )


def _asked(entry: MeetingEntry) -> Said:
    """A meeting that was removed has no number any more: only that it is off."""
    placed = placed_words(entry.meeting, entry.table, entry.booth)
    is_gone = str(entry.meeting.id) == str(entry.request.id)
    told = [pair for pair in placed if not (is_gone and pair[0] == "meeting")]
    words = asked_words(entry.asking, entry.asked, entry.request)
    return (*words, *_desk_words(entry.request), *told)


def _desk_words(request: Request) -> Said:
    """What the desk alone knows of a request; in no calendar that a party is given."""
    at = request.created_at
    return told_words(
        {
            "weight": str(request.weight),
            "features": in_one_cell(request.features),
            "asked-at": "" if at is None else at.replace(microsecond=0).isoformat(),
        }
    )


def _asking(entry: MeetingEntry, language: Language) -> str:
    if isinstance(entry.asking, Exhibitor):
        return _named(entry.asking, language)
    person = entry.asking
    who = language.pick(person.name, person.name_latin)
    return joined(language.pick(person.organisation, person.organisation_latin), who)


def _named(exhibitor: Exhibitor, language: Language) -> str:
    return language.pick(exhibitor.name_zh, exhibitor.name_en)
