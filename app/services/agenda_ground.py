"""What agendas and calendars are made of, read in one look: meetings by party, names, places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.agenda import AgendaForum, AgendaMeeting, Counterpart
from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Booth, MeetingTable, Room
from app.models.ids import ExhibitorId, RequestId
from app.models.meetings import Meeting, MeetingState, Request, Slot
from app.models.people import Person
from app.models.programme import Registration, Session
from app.services.store import Reader
from app.services.store.agenda_people import badge_numbers, people_in_agendas
from app.services.store.meeting_history import MeetingHistory, histories

PRINTED = (MeetingState.PLANNED, MeetingState.HELD)


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as one of its sides sees it, the request it answers, and its record."""

    request_id: RequestId
    meeting: AgendaMeeting
    record: Meeting


@dataclass(frozen=True, slots=True)
class Directory:
    """Names and places, by id. ``orders`` sorts exhibitors by their first booth."""

    exhibitors: Mapping[str, Exhibitor]
    booths: Mapping[str, str]
    orders: Mapping[str, str]
    codes: Mapping[str, str]
    tables: Mapping[str, int]
    slots: Mapping[str, Slot]
    staff: Mapping[str, Sequence[Person]]
    people: Mapping[str, Person]
    numbers: Mapping[str, str]

    def counterpart(self, party: str) -> Counterpart:
        """An exhibitor with the person who comes, or a visitor under the organisation's name."""
        exhibitor = self.exhibitors.get(party)
        return self._visitor(party) if exhibitor is None else self._company(exhibitor)

    def _visitor(self, party: str) -> Counterpart:
        person = self.people[party]
        return Counterpart(
            name_zh=person.organisation or person.name,
            name_en=person.organisation_latin or person.name_latin,
            person=person.name,
            person_latin=person.name_latin,
            title=person.title,
        )

    def _company(self, exhibitor: Exhibitor) -> Counterpart:
        staff = self.staff.get(exhibitor.id, ())
        comes = staff[0] if staff else None
        return Counterpart(
            name_zh=exhibitor.name_zh,
            name_en=exhibitor.name_en,
            booth=self.booths.get(exhibitor.id, ""),
            person=comes.name if comes else "",
            person_latin=comes.name_latin if comes else "",
            title=comes.title if comes else "",
        )


@dataclass(frozen=True, slots=True)
class AgendaGround:
    """Every party's meetings and forums. ``requests`` are all there are, by id.

    ``steps`` counts the steps that changed each party's meetings; undo is one, too.
    """

    directory: Directory
    requests: Mapping[str, Request]
    held: Mapping[str, Sequence[Held]]
    forums: Mapping[str, Sequence[AgendaForum]]
    histories: Mapping[RequestId, MeetingHistory]
    steps: Mapping[str, int]


def sides(request: Request) -> tuple[str, str]:
    """Who asks and who is asked."""
    return str(request.from_exhibitor_id or request.from_person_id), request.to_exhibitor_id


def read_agenda_ground(reader: Reader) -> AgendaGround:
    """Everything, as it stands."""
    requests: dict[str, Request] = {request.id: request for request in reader.all(Request)}
    directory = _read_directory(reader)
    held: dict[str, list[Held]] = {}
    for meeting in reader.all(Meeting):
        if meeting.state in PRINTED:
            request = requests[meeting.request_id]
            asking, asked = sides(request)
            for party, other in ((asked, asking), (asking, asked)):
                shown = _meeting(meeting, request, directory.counterpart(other), directory)
                held.setdefault(party, []).append(Held(request.id, shown, meeting))
    logged = histories(reader)
    return AgendaGround(
        directory, requests, held, _forums(reader), logged, _steps(requests, logged)
    )


def _steps(
    requests: Mapping[str, Request], logged: Mapping[RequestId, MeetingHistory]
) -> dict[str, int]:
    steps: dict[str, set[str]] = {}
    for key, history in logged.items():
        if (request := requests.get(key)) is not None:
            for party in sides(request):
                steps.setdefault(party, set()).update(history.steps)
    return {party: len(found) for party, found in steps.items()}


def first_booths(reader: Reader) -> dict[ExhibitorId, str]:
    """The code of each exhibitor's first booth."""
    return {exhibitor: booth.code for exhibitor, booth in _first_booths(reader).items()}


def _first_booths(reader: Reader) -> dict[ExhibitorId, Booth]:
    booths = {booth.id: booth for booth in reader.all(Booth)}
    found: dict[ExhibitorId, Booth] = {}
    for place in reader.all(BoothPlace, order="position"):
        found.setdefault(place.exhibitor_id, booths[place.booth_id])
    return found


def _read_directory(reader: Reader) -> Directory:
    people = people_in_agendas(reader)
    staff: dict[str, list[Person]] = {}
    for person in people:
        if person.exhibitor_id is not None:
            staff.setdefault(person.exhibitor_id, []).append(person)
    first = _first_booths(reader)
    return Directory(
        exhibitors={e.id: e for e in reader.all(Exhibitor)},
        booths={exhibitor: booth.code for exhibitor, booth in first.items()},
        orders={exhibitor: booth.order for exhibitor, booth in first.items()},
        codes={booth.id: booth.code for booth in reader.all(Booth)},
        tables={table.id: table.number for table in reader.all(MeetingTable)},
        slots={slot.id: slot for slot in reader.all(Slot)},
        staff=staff,
        people={person.id: person for person in people},
        numbers=badge_numbers(reader),
    )


def _meeting(
    meeting: Meeting, request: Request, counterpart: Counterpart, directory: Directory
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


def _forums(reader: Reader) -> dict[str, list[AgendaForum]]:
    """The sessions each visitor registered for."""
    rooms = {room.id: room for room in reader.all(Room)}
    shown: dict[str, AgendaForum] = {}
    for session in reader.all(Session):
        room = rooms.get(session.room_id) if session.room_id else None
        shown[session.id] = AgendaForum(
            session.starts_at,
            session.ends_at,
            session.title_zh,
            session.title_en,
            room.name_zh if room else "",
            room.name_en if room else "",
            session.id,
        )
    found: dict[str, list[AgendaForum]] = {}
    for registration in reader.all(Registration):
        found.setdefault(registration.person_id, []).append(shown[registration.session_id])
    return found
