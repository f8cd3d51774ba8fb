"""Meetings of a sheet and of the file: which are there, and where the others find their place.

What is in the file stays as it is. A meeting that finds no place comes as the request that it
answers, which then waits; nobody is double-booked, and nothing is dropped without a word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from app.models.exhibitors import Exhibitor
from app.models.fairs import Booth, Fair, MeetingTable
from app.models.ids import MeetingId
from app.models.imports import (
    Draft,
    Existing,
    ImportPlan,
    MeetingDraft,
    Merge,
    Problem,
    Severity,
    Skip,
)
from app.models.meetings import STANDING, Meeting, MeetingState, Place, Request, Slot
from app.models.people import Person
from app.models.times import local
from app.services.importing import booth_key, known_meeting, name_key
from app.services.intake.asked import read_asked
from app.services.intake.directory import Directory
from app.services.intake.floor import Floor, read_floor, sides_of
from app.services.store import Reader

_UNTOLD = "—"
_OUT = {
    "meeting.busy": "meeting.busy_out",
    "meeting.no_place": "meeting.no_place_out",
    "meeting.no_slot": "meeting.no_slot_out",
    "meeting.table_taken": "meeting.table_taken_out",
}


def asking_of(directory: Directory, draft: MeetingDraft) -> Exhibitor | Person | None:
    """Who asks: by the id that the row gives, else by name."""
    known = directory.exhibitors.get(draft.from_id) or directory.people.get(draft.from_id)
    if draft.from_id and known is not None:
        return known
    return directory.party(draft.from_name, draft.from_organisation, draft.from_kind)


def asked_of(directory: Directory, draft: MeetingDraft) -> Exhibitor | None:
    """Who is asked: by the id that the row gives, else by name or booth."""
    known = directory.exhibitors.get(draft.to_id) if draft.to_id else None
    return known or directory.exhibitor(draft.to_name)


def keyed_meeting(draft: MeetingDraft, directory: Directory) -> MeetingDraft:
    """The draft as it is compared: the parties by id."""
    asking, asked = asking_of(directory, draft), asked_of(directory, draft)
    return replace(
        draft,
        from_id=asking.id if asking else draft.from_id,
        to_id=asked.id if asked else draft.to_id,
        topic=draft.topic or _UNTOLD,
    )


def existing_meetings(reader: Reader) -> Iterator[Existing]:
    """Every meeting of the file, cancelled ones too."""
    requests = {request.id: request for request in reader.all(Request)}
    slots = {slot.id: slot for slot in reader.all(Slot)}
    for meeting in reader.all(Meeting):
        request = requests[meeting.request_id]
        topic, begins = request.topic or _UNTOLD, slots[meeting.slot_id].starts_at
        yield known_meeting(meeting.id, *sides_of(request), topic, begins)


def seat(
    reader: Reader, plan: ImportPlan, mapping: Mapping[str, str], directory: Directory
) -> ImportPlan:
    """The plan with a place for each new meeting, or with why it has none."""
    seating = _Seating(reader, directory, {name: head for head, name in mapping.items() if name})
    merge = [one for one in plan.merge if not seating.differs(one)]
    add: list[Draft] = []
    for draft in plan.add:
        seated = seating.seat(draft) if isinstance(draft, MeetingDraft) else None
        if isinstance(seated, MeetingDraft):
            add.append(seated)
        elif isinstance(seated, Merge):
            merge.append(seated)
    lost = {skip.row for skip in seating.skips}
    return replace(
        plan,
        add=tuple(add),
        merge=tuple(merge),
        fold=tuple(fold for fold in plan.fold if fold.into not in lost),
        skip=tuple(sorted((*plan.skip, *seating.skips), key=lambda skip: skip.row)),
        notes=tuple(seating.notes),
    )


class _Seating:
    """Goes through the rows and gives each its place, as long as there is one."""

    def __init__(self, reader: Reader, directory: Directory, columns: Mapping[str, str]) -> None:
        self._directory = directory
        self._columns = columns
        self._floor: Floor = read_floor(reader)
        self._asked = read_asked(reader)
        self._zone = ZoneInfo(reader.all(Fair)[0].zone)
        self._here = {meeting.id: meeting for meeting in reader.all(Meeting)}
        self._slots = {slot.id: slot for slot in self._floor.slots.values()}
        self._tables = {table.id: table.number for table in reader.all(MeetingTable)}
        self._booths = {booth.id: booth.code for booth in reader.all(Booth)}
        self.notes: list[Problem] = []
        self.skips: list[Skip] = []

    def differs(self, merge: Merge) -> bool:
        """Whether the row tells something else of a meeting that is here; the meeting stays."""
        draft, here = merge.draft, self._here.get(MeetingId(merge.target))
        if not isinstance(draft, MeetingDraft) or here is None:
            return False
        begins = self._slots[here.slot_id].starts_at
        table = self._tables.get(here.table_id) if here.table_id else None
        booth = booth_key(self._booths.get(here.booth_id, "")) if here.booth_id else ""
        place = (draft.table or table, booth_key(draft.booth) or booth)
        if (draft.starts_at, draft.became, place) == (begins, here.state, (table, booth)):
            return False
        self._leave_out(draft, "meeting.differs", begins)
        return True

    def seat(self, draft: MeetingDraft) -> MeetingDraft | Merge | None:
        """The row with its request and its place; None where it is left out."""
        asking = asking_of(self._directory, draft)
        asked = asked_of(self._directory, draft)
        if asking is None or asked is None:
            name = draft.from_name if asking is None else draft.to_name
            self.skips.append(Skip(draft.row, "import.unknown_party", {"name": name, "text": name}))
            return None
        parties = (asking.id, asked.id)
        request_id = self._asked.of(draft, (*parties, name_key(draft.topic)))
        told = replace(draft, request_id=request_id, from_id=parties[0], to_id=parties[1])
        request = self._asked.requests.get(request_id)
        if request is not None and draft.became is MeetingState.CANCELLED and not draft.meeting_id:
            return Merge(request_id, draft, "id")  # a calendar's word that a meeting was taken off
        if self._is_barred(told, request):
            return None
        return self._placed(told, parties)

    def _is_barred(self, draft: MeetingDraft, request: Request | None) -> bool:
        """Whether its request holds a meeting already, or does not want one any more."""
        if draft.became not in STANDING:
            return False
        begins = self._asked.standing.get(draft.request_id)
        if begins is not None:
            self._leave_out(draft, "meeting.elsewhere", begins)
            return True
        closed = request is not None and not request.state.is_open
        if closed and draft.became is MeetingState.PLANNED:
            self._leave_out(draft, "meeting.unwanted", None)
            return True
        return False

    def _placed(self, draft: MeetingDraft, parties: tuple[str, str]) -> MeetingDraft | None:
        slot = self._floor.slots.get(draft.starts_at) if draft.starts_at else None
        if slot is None:
            return self._unplaced(draft, "start", "meeting.no_slot")
        if draft.ends_at not in (None, slot.ends_at):
            shown = f"{local(slot.ends_at, self._zone):%H:%M}"
            self._note(draft, "end", "meeting.length", suggestion=shown)
        if draft.became not in STANDING:
            return self._somewhere(draft, slot, parties)
        busy = self._floor.busy_one(slot, parties)
        if busy:
            column = "from_name" if busy == parties[0] else "to_name"
            return self._unplaced(draft, column, "meeting.busy")
        return self._somewhere(draft, slot, parties)

    def _somewhere(
        self, draft: MeetingDraft, slot: Slot, parties: tuple[str, str]
    ) -> MeetingDraft | None:
        """At its table, which is made where there is none of that number, or in a booth."""
        stands = draft.became in STANDING
        if draft.table is None:
            booth = self._booth(draft, parties[1])
            if stands and not booth:
                column = "booth" if draft.booth else "table"
                return self._unplaced(draft, column, "meeting.no_place")
            draft = replace(draft, booth=booth)
        elif stands and (slot.id, draft.table) in self._floor.taken:
            return self._unplaced(draft, "table", "meeting.table_taken")
        else:
            self._set_up(draft, draft.table)
        if stands:
            self._floor.occupy(slot, parties, draft.table)
            self._asked.standing[draft.request_id] = slot.starts_at
        return draft

    def _booth(self, draft: MeetingDraft, asked: str) -> str:
        """The asked exhibitor's booth: theirs may be another one by now. What is over stays."""
        named = self._floor.booths.get(booth_key(draft.booth)) if draft.booth else None
        if draft.became is not MeetingState.PLANNED:
            return named.code if named else ""
        wants = draft.booth or draft.place is Place.BOOTH
        code = self._floor.booth_of(asked, draft.booth) if wants else ""
        if code and (named is None or named.code != code):
            told = "meeting.booth" if draft.booth else "meeting.own_booth"
            self._note(draft, "booth", told, suggestion=code)
        return code

    def _set_up(self, draft: MeetingDraft, number: int) -> None:
        if number not in self._floor.tables:
            self._floor.tables.add(number)
            self._note(draft, "table", "meeting.new_table", number=number)

    def _unplaced(self, draft: MeetingDraft, column: str, code: str) -> MeetingDraft | None:
        """Its request alone, which waits if it is open; what was held cannot wait again."""
        if draft.became is MeetingState.HELD or draft.request_id in self._asked.requests:
            facts = {"text": self._says(draft, column)}
            self.skips.append(Skip(draft.row, _OUT[code], facts))
            return None
        self._note(draft, column, code)
        return replace(draft, starts_at=None)

    def _leave_out(self, draft: MeetingDraft, reason: str, begins: datetime | None) -> None:
        at = f"{local(begins, self._zone):%m-%d %H:%M}" if begins else ""
        self.skips.append(Skip(draft.row, reason, {"text": draft.to_name, "at": at}))

    def _note(self, draft: MeetingDraft, name: str, code: str, **facts: object) -> None:
        column = self._columns.get(name, "")
        told = {"text": self._says(draft, name), **facts}
        self.notes.append(Problem(draft.row, column, code, told, Severity.WARNING))

    def _says(self, draft: MeetingDraft, name: str) -> str:
        if name in ("start", "end"):
            at = draft.starts_at if name == "start" else draft.ends_at
            return f"{local(at, self._zone):%H:%M}" if at else ""
        value = getattr(draft, name)
        return "" if value is None else str(value)
