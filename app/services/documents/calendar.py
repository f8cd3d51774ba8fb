"""Calendars as iCalendar files (RFC 5545, RFC 5546): one for each exhibitor or visitor.

What stands is published; a meeting that was taken off is in the same file with the status
CANCELLED, and in a second one with the method CANCEL, which programs that know only that obey.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from app import __version__
from app.errors import AppError
from app.models.calendar import CalendarEvent, CalendarFrame, CalendarSheet, PartyCalendar
from app.models.times import local
from app.services.documents.files import replacing, safe_name

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def calendar_bytes(calendar: PartyCalendar, frame: CalendarFrame) -> bytes:
    """The party's calendar to be published: CRLF, folded at 75 octets, UTF-8."""
    return _written(calendar, calendar.events, frame, "PUBLISH")


def cancellation_bytes(calendar: PartyCalendar, frame: CalendarFrame) -> bytes:
    """The message that takes off the meetings that are not held any more."""
    return _written(calendar, calendar.cancelled, frame, "CANCEL")


def write_calendar(path: Path, calendar: PartyCalendar, frame: CalendarFrame) -> CalendarSheet:
    """One calendar as a file; ``documents.nothing`` where there is no event in it."""
    if not calendar.events:
        raise AppError("documents.nothing", {"path": str(path)})
    with replacing(path) as part:
        part.write_bytes(calendar_bytes(calendar, frame))
    return CalendarSheet(1, len(calendar.events), len(calendar.cancelled))


def write_calendars(
    folder: Path,
    calendars: Sequence[PartyCalendar],
    frame: CalendarFrame,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> CalendarSheet:
    """A file for each calendar that has events, and one more where meetings were taken off.

    ``documents.nothing`` without any, ``documents.cancelled`` when ``cancelled`` says so,
    ``documents.write`` where the folder cannot be written.
    """
    full = [calendar for calendar in calendars if calendar.events]
    if not full:
        raise AppError("documents.nothing", {"path": str(folder)})
    _make(folder)
    taken: set[str] = set()
    for done, calendar in enumerate(full, 1):
        if cancelled is not None and cancelled():
            raise AppError("documents.cancelled", {"done": done - 1})
        name = safe_name(calendar.label, taken)
        with replacing(folder / f"{name}.ics") as part:
            part.write_bytes(calendar_bytes(calendar, frame))
        if calendar.cancelled:
            with replacing(folder / f"{name} - CANCEL.ics") as part:
                part.write_bytes(cancellation_bytes(calendar, frame))
        if progress is not None:
            progress(done, len(full))
    events = sum(len(calendar.events) for calendar in full)
    off = sum(len(calendar.cancelled) for calendar in full)
    return CalendarSheet(len(full), events, off)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AppError("documents.write", {"path": str(folder), "reason": reason}) from error


def _written(
    calendar: PartyCalendar, events: Sequence[CalendarEvent], frame: CalendarFrame, method: str
) -> bytes:
    made = Calendar()
    made.add("prodid", f"-//FairDesk//{__version__}//{frame.language.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", method)
    # RFC 7986, and the name that programs before it know.
    made.add("name", f"{frame.fair_name} · {calendar.name}")
    made.add("x-wr-calname", f"{frame.fair_name} · {calendar.name}")
    made.add("x-wr-timezone", frame.zone.key)
    days = [local(event.starts_at, frame.zone).date() for event in events]
    made.add_component(_zone(frame.zone.key, min(days).year, max(days).year))
    for event in events:
        made.add_component(_event(event, frame))
    return bytes(made.to_ical())


@lru_cache(maxsize=16)
def _zone(key: str, first_year: int, last_year: int) -> Timezone:
    """The zone's rules in these years; some hundred calendars of one fair share them."""
    return Timezone.from_tzid(
        key, first_date=date(first_year, 1, 1), last_date=date(last_year + 1, 1, 1)
    )


def _event(event: CalendarEvent, frame: CalendarFrame) -> Event:
    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", frame.made_at)
    made.add("dtstart", local(event.starts_at, frame.zone))
    made.add("dtend", local(event.ends_at, frame.zone))
    made.add("summary", event.summary)
    made.add("sequence", event.sequence)
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    if event.changed_at is not None:
        made.add("last-modified", event.changed_at)
    if event.location:
        made.add("location", event.location)
    if event.description:
        made.add("description", event.description)
    for name, said in event.asked:
        made.add(f"x-fairdesk-{name}", vText(said))
    made["organizer"] = _organizer(frame)
    return made


def _organizer(frame: CalendarFrame) -> vCalAddress:
    """The fair; RFC 5546 wants an address, and the file knows of no mailbox."""
    organizer = vCalAddress(f"urn:uuid:{frame.fair_id}")
    organizer.params["cn"] = frame.fair_name
    return organizer
