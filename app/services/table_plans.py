"""From the file to what lies on the tables and hangs at the desk."""

from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from app.models.exhibitors import Exhibitor
from app.models.fairs import Booth, Fair, MeetingTable
from app.models.ids import BoothId, SlotId, TableId
from app.models.meetings import Meeting, Request, Slot
from app.models.people import Person
from app.models.table_plan import BoardRow, DayBoard, Names, Sitting, SlotRow, TableDay
from app.models.times import local_day
from app.services.agenda_ground import PRINTED
from app.services.store import Reader
from app.services.store.agenda_people import people_in_agendas

_Place = tuple[SlotId, TableId | BoothId]


def read_table_days(
    reader: Reader, days: Sequence[date] | None = None, numbers: Sequence[int] | None = None
) -> list[TableDay]:
    """Each table on each of these days (None: all), by day and number.

    A table without a meeting on a day is left out, unless its number was asked for.
    """
    by_day = _slots_by_day(reader)
    seated = _seated(reader)
    found = [
        _table_day(table, day, slots, seated)
        for day, slots in by_day.items()
        if days is None or day in days
        for table in reader.all(MeetingTable, order="number")
        if numbers is None or table.number in numbers
    ]
    return [one for one in found if one.sittings or numbers is not None]


def read_day_boards(reader: Reader, days: Sequence[date] | None = None) -> list[DayBoard]:
    """The meetings of each of these days (None: of all that have some), places by time."""
    tables = sorted(reader.all(MeetingTable), key=lambda table: (table.zone, table.number))
    booths = sorted(reader.all(Booth), key=lambda booth: booth.order)
    seated = _seated(reader)
    boards = []
    for day, slots in _slots_by_day(reader).items():
        if days is not None and day not in days:
            continue
        rows = [
            BoardRow(table.number, "", table.zone, _cells(slots, table.id, seated))
            for table in tables
        ]
        rows += [
            BoardRow(None, booth.code, "", cells)
            for booth in booths
            if any(cells := _cells(slots, booth.id, seated))
        ]
        times = tuple((slot.starts_at, slot.ends_at) for slot in slots)
        board = DayBoard(day, times, tuple(rows))
        if board.sittings or days is not None:
            boards.append(board)
    return boards


def _table_day(
    table: MeetingTable, day: date, slots: Sequence[Slot], seated: Mapping[_Place, Sitting]
) -> TableDay:
    rows = (SlotRow(s.starts_at, s.ends_at, seated.get((s.id, table.id))) for s in slots)
    return TableDay(table.number, table.zone, day, tuple(rows))


def _cells(
    slots: Sequence[Slot], place: TableId | BoothId, seated: Mapping[_Place, Sitting]
) -> tuple[Sitting | None, ...]:
    return tuple(seated.get((slot.id, place)) for slot in slots)


def _slots_by_day(reader: Reader) -> dict[date, list[Slot]]:
    zone = ZoneInfo(reader.all(Fair)[0].zone)
    found: dict[date, list[Slot]] = {}
    for slot in reader.all(Slot, order="starts_at"):
        found.setdefault(local_day(slot.starts_at, zone), []).append(slot)
    return found


def _seated(reader: Reader) -> dict[_Place, Sitting]:
    """Every meeting that stands, by slot and place."""
    requests = {request.id: request for request in reader.all(Request)}
    exhibitors: dict[str, Exhibitor] = {
        exhibitor.id: exhibitor for exhibitor in reader.all(Exhibitor)
    }
    people: dict[str, Person] = {person.id: person for person in people_in_agendas(reader)}
    found: dict[_Place, Sitting] = {}
    for meeting in reader.all(Meeting):
        place = meeting.table_id or meeting.booth_id
        if meeting.state in PRINTED and place is not None:
            request = requests[meeting.request_id]
            found[meeting.slot_id, place] = _sitting(request, exhibitors, people)
    return found


def _sitting(
    request: Request, exhibitors: Mapping[str, Exhibitor], people: Mapping[str, Person]
) -> Sitting:
    if request.from_exhibitor_id is not None:
        asking = _company(exhibitors[request.from_exhibitor_id])
    else:
        person = people[str(request.from_person_id)]
        asking = Names(person.name, person.name_latin)
    return Sitting(asking, _company(exhibitors[request.to_exhibitor_id]), request.topic)


def _company(exhibitor: Exhibitor) -> Names:
    return Names(exhibitor.short_zh or exhibitor.name_zh, exhibitor.short_en or exhibitor.name_en)
