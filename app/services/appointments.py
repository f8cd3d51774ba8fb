"""Appointments made on the spot: a visitor at a booth, and the next time that suits both."""

from dataclasses import dataclass, replace

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, MeetingId, PersonId, RequestId, SlotId, new_id
from app.models.meeting_board import Board, Cell, Party, Wish, in_order, legal_cells
from app.models.meetings import Meeting, Place, Request, RequestState
from app.models.people import Person
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.board import MeetingBoard
from app.services.meetings import Meetings
from app.services.store import Reader, Store

_WEIGHT = 80


@dataclass(frozen=True, slots=True)
class Openings:
    """Where a visitor and an exhibitor could meet, one place for each slot, early ones first."""

    board: Board
    cells: tuple[Cell, ...]


@guarded()
@dataclass(frozen=True, slots=True)
class Appointments:
    """Finds and makes meetings between a visitor and an exhibitor."""

    store: Store
    clock: Clock = now

    @permits(Role.BOOTH, own="exhibitor_id")
    def openings(self, person_id: PersonId, exhibitor_id: ExhibitorId) -> Openings:
        """Every slot from now on that suits both; none where a quota is used up."""
        board = MeetingBoard(Meetings(self.store, self.clock)).read()
        with self.store.reading() as reader:
            wish = _wish(reader, board.fair, person_id, exhibitor_id)
        first: dict[SlotId, Cell] = {}
        for cell in in_order(board, legal_cells(board, wish, self.clock())):
            first.setdefault(cell.slot_id, cell)
        return Openings(self._shown(board), tuple(first.values()))

    def _shown(self, board: Board) -> Board:
        """A booth is shown the places and slots with its own meetings, and nobody else's."""
        access = self.store.access
        if access.is_all:
            return board
        own = [c for c in board.cards if access.exhibitor_id in (c.asking.id, c.asked.id)]
        return replace(board, cards=own, wishes=())

    @permits(Role.BOOTH, own="exhibitor_id")
    def make(
        self, person_id: PersonId, exhibitor_id: ExhibitorId, cell: Cell, topic: str
    ) -> Change:
        """Put the meeting into this cell, asked for and accepted, in one step.

        ``meetings.clash`` or ``meetings.table_taken`` where somebody was faster.
        """
        moment = self.clock()
        request = Request(
            RequestId(new_id()),
            exhibitor_id,
            from_person_id=person_id,
            topic=topic,
            weight=_WEIGHT,
            state=RequestState.ACCEPTED,
            place=Place.TABLE if cell.spot.table_id is not None else Place.BOOTH,
            created_at=moment,
            answered_at=moment,
        )
        meeting = Meeting(
            MeetingId(new_id()),
            request.id,
            cell.slot_id,
            cell.spot.table_id,
            cell.spot.booth_id,
        )
        free = self.openings(person_id, exhibitor_id).cells
        if cell not in free:
            raise AppError("meetings.moved_on")
        with self.store.writing("appointment.make") as writer:
            person = writer.need(Person, person_id)
            writer.note(name=person.name or person.name_latin)
            writer.save(request)
            writer.save(meeting)
        return writer.change


def _wish(reader: Reader, fair: Fair, person_id: PersonId, exhibitor_id: ExhibitorId) -> Wish:
    person, exhibitor = reader.need(Person, person_id), reader.need(Exhibitor, exhibitor_id)
    quota = fair.quota if exhibitor.quota is None else exhibitor.quota
    asking = Party(person.id, person.name, person.name_latin, days=person.days)
    names = (exhibitor.name_zh, exhibitor.name_en, exhibitor.short_zh, exhibitor.short_en)
    asked = Party(exhibitor.id, *names, quota=quota)
    return Wish(RequestId(""), asking, asked, "", _WEIGHT)
