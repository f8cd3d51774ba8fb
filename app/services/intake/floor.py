"""Where and when a fair's meetings stand, and whether one more has its place."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Booth, MeetingTable
from app.models.ids import BoothId, SlotId
from app.models.meetings import STANDING, Meeting, Request, Slot
from app.services.importing import booth_key
from app.services.store import Reader


@dataclass(slots=True)
class Floor:
    """Slots by their beginning, tables by number, booths by key, and what is busy when.

    ``theirs`` are each exhibitor's booths, the first one first.
    """

    slots: dict[datetime, Slot]
    tables: set[int]
    booths: dict[str, Booth]
    theirs: dict[str, list[str]]
    at_once: dict[str, int]
    busy: Counter[tuple[SlotId, str]] = field(default_factory=Counter)
    taken: set[tuple[SlotId, int]] = field(default_factory=set)

    def booth_of(self, party: str, called: str) -> str:
        """The booth of an exhibitor that is meant, or its first one; "" where it has none."""
        own = self.theirs.get(party, [])
        named = self.booths.get(booth_key(called))
        return named.code if named and named.code in own else next(iter(own), "")

    def busy_one(self, slot: Slot, parties: tuple[str, str]) -> str:
        """The party that has no time then; "" where both have."""
        full = (p for p in parties if self.busy[slot.id, p] >= self.at_once.get(p, 1))
        return next(full, "")

    def occupy(self, slot: Slot, parties: tuple[str, str], table: int | None) -> None:
        """From now on both are busy then, and the table is."""
        self.busy.update((slot.id, party) for party in parties)
        if table is not None:
            self.taken.add((slot.id, table))


def sides_of(request: Request) -> tuple[str, str]:
    """Who asks and who is asked, by id."""
    return request.from_exhibitor_id or str(request.from_person_id), request.to_exhibitor_id


def read_floor(reader: Reader) -> Floor:
    """The floor as the file has it."""
    booths = {booth.id: booth for booth in reader.all(Booth)}
    slots = {slot.id: slot for slot in reader.all(Slot)}
    numbers = {table.id: table.number for table in reader.all(MeetingTable)}
    floor = Floor(
        slots={slot.starts_at: slot for slot in slots.values()},
        tables=set(numbers.values()),
        booths={booth_key(booth.code): booth for booth in booths.values()},
        theirs=_held(reader, booths),
        at_once={one.id: one.at_once for one in reader.all(Exhibitor)},
    )
    requests = {request.id: request for request in reader.all(Request)}
    for meeting in _standing(reader):
        table = numbers.get(meeting.table_id) if meeting.table_id else None
        floor.occupy(slots[meeting.slot_id], sides_of(requests[meeting.request_id]), table)
    return floor


def _standing(reader: Reader) -> Iterator[Meeting]:
    return (meeting for meeting in reader.all(Meeting) if meeting.state in STANDING)


def _held(reader: Reader, booths: dict[BoothId, Booth]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for place in reader.all(BoothPlace, order="position"):
        found[place.exhibitor_id].append(booths[place.booth_id].code)
    return found
