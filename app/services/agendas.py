"""From the file to the agendas that are printed: whom each exhibitor meets, when and where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.models.agenda import Agenda, AgendaFrame, AgendaMeeting, Counterpart
from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairline import FairLine
from app.models.fairs import Booth, Fair, MeetingTable
from app.models.ids import ExhibitorId
from app.models.meetings import Meeting, MeetingState, PlanRecord, Request, Slot
from app.models.people import Person
from app.services.store import Reader

_PRINTED = (MeetingState.PLANNED, MeetingState.HELD)
_ATTENDEES = 3


@dataclass(frozen=True, slots=True)
class _Directory:
    """Names and places, by id."""

    exhibitors: Mapping[str, Exhibitor]
    booths: Mapping[ExhibitorId, str]
    codes: Mapping[str, str]
    tables: Mapping[str, int]
    slots: Mapping[str, Slot]
    staff: Mapping[str, Sequence[Person]]
    visitors: Mapping[str, Person]


def agenda_frame(reader: Reader, made_at: datetime) -> AgendaFrame:
    """What all agendas share; the version counts the plans made so far."""
    fair = reader.all(Fair)[0]
    return AgendaFrame(
        fair=FairLine.of(fair),
        made_at=made_at,
        version=max(1, reader.count(PlanRecord)),
        slot_minutes=fair.slot_minutes,
        lunch_from=fair.lunch_from,
        lunch_to=fair.lunch_to,
        zone=ZoneInfo(fair.zone),
    )


def read_agendas(reader: Reader, exhibitors: Sequence[ExhibitorId] | None = None) -> list[Agenda]:
    """The agendas of these exhibitors, or of all who have a meeting, in order of their booths."""
    requests = {request.id: request for request in reader.all(Request)}
    meetings = [m for m in reader.all(Meeting) if m.state in _PRINTED]
    directory = _read_directory(reader, requests.values())
    held: dict[str, list[AgendaMeeting]] = {}
    for meeting in meetings:
        request = requests[meeting.request_id]
        held.setdefault(request.to_exhibitor_id, []).append(
            _meeting(meeting, request, _asking(request, directory), directory)
        )
        if request.from_exhibitor_id is not None:
            asked = directory.exhibitors[request.to_exhibitor_id]
            held.setdefault(request.from_exhibitor_id, []).append(
                _meeting(meeting, request, _company(asked, directory), directory)
            )
    wanted = list(held) if exhibitors is None else list(exhibitors)
    wanted.sort(key=lambda one: (directory.booths.get(ExhibitorId(one), "\uffff"), one))
    return [_agenda(directory.exhibitors[one], held.get(one, []), directory) for one in wanted]


def first_booths(reader: Reader) -> dict[ExhibitorId, str]:
    """The code of each exhibitor's first booth."""
    codes = {booth.id: booth.code for booth in reader.all(Booth)}
    found: dict[ExhibitorId, str] = {}
    for place in reader.all(BoothPlace, order="position"):
        found.setdefault(place.exhibitor_id, codes[place.booth_id])
    return found


def _read_directory(reader: Reader, requests: Iterable[Request]) -> _Directory:
    asking = {r.from_person_id for r in requests if r.from_person_id is not None}
    people = reader.all(Person)
    staff: dict[str, list[Person]] = {}
    for person in people:
        if person.exhibitor_id is not None:
            staff.setdefault(person.exhibitor_id, []).append(person)
    return _Directory(
        exhibitors={e.id: e for e in reader.all(Exhibitor)},
        booths=first_booths(reader),
        codes={booth.id: booth.code for booth in reader.all(Booth)},
        tables={table.id: table.number for table in reader.all(MeetingTable)},
        slots={slot.id: slot for slot in reader.all(Slot)},
        staff=staff,
        visitors={p.id: p for p in people if p.id in asking},
    )


def _agenda(exhibitor: Exhibitor, meetings: list[AgendaMeeting], directory: _Directory) -> Agenda:
    staff = directory.staff.get(exhibitor.id, ())
    return Agenda(
        name_zh=exhibitor.name_zh,
        name_en=exhibitor.name_en,
        booth=directory.booths.get(exhibitor.id, ""),
        attendees=tuple(person.name or person.name_latin for person in staff[:_ATTENDEES]),
        meetings=tuple(meetings),
    )


def _meeting(
    meeting: Meeting, request: Request, counterpart: Counterpart, directory: _Directory
) -> AgendaMeeting:
    slot = directory.slots[meeting.slot_id]
    return AgendaMeeting(
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        counterpart=counterpart,
        table=directory.tables.get(meeting.table_id or ""),
        booth=directory.codes.get(meeting.booth_id or "", ""),
        topic=request.topic,
    )


def _asking(request: Request, directory: _Directory) -> Counterpart:
    if request.from_exhibitor_id is not None:
        return _company(directory.exhibitors[request.from_exhibitor_id], directory)
    person = directory.visitors[str(request.from_person_id)]
    return Counterpart(
        name_zh=person.organisation or person.name,
        name_en=person.organisation_latin or person.name_latin,
        person=person.name,
        person_latin=person.name_latin,
        title=person.title,
    )


def _company(exhibitor: Exhibitor, directory: _Directory) -> Counterpart:
    staff = directory.staff.get(exhibitor.id, ())
    comes = staff[0] if staff else None
    return Counterpart(
        name_zh=exhibitor.name_zh,
        name_en=exhibitor.name_en,
        booth=directory.booths.get(exhibitor.id, ""),
        person=comes.name if comes else "",
        person_latin=comes.name_latin if comes else "",
        title=comes.title if comes else "",
    )
