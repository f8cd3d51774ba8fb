"""The board of meetings as the file has it, and a hand that puts a meeting into a cell of it."""

from dataclasses import dataclass

from app.models.changes import Change
from app.models.fairs import Fair
from app.models.meeting_board import Board, Card, Cell, Item
from app.models.meetings import Slot
from app.services.meetings import Meetings
from app.services.store import Reader, board_rows
from app.services.store.meeting_terms import read_terms


def read_board(reader: Reader) -> Board:
    """Places, slots, meetings and what waits, and by what rules they move, in one look."""
    fair = reader.all(Fair)[0]
    known = board_rows.parties(reader, fair)
    return Board(
        fair=fair,
        slots=reader.all(Slot, order="starts_at"),
        rows=board_rows.place_rows(reader, known),
        cards=board_rows.cards(reader, known),
        wishes=board_rows.wishes(reader, known),
        booths=board_rows.booths_held(reader),
        terms=read_terms(reader, fair),
    )


@dataclass(frozen=True, slots=True)
class MeetingBoard:
    """Reads the board, and writes through the meetings."""

    meetings: Meetings

    def read(self) -> Board:
        """The board as it stands."""
        with self.meetings.store.reading() as reader:
            return read_board(reader)

    def put(self, item: Item, cell: Cell) -> Change:
        """Move a meeting into a cell, or make one there of a request that waits."""
        spot = cell.spot
        if isinstance(item, Card):
            return self.meetings.move(item.id, cell.slot_id, spot.table_id, spot.booth_id)
        return self.meetings.place(item.request_id, cell.slot_id, spot.table_id, spot.booth_id)
