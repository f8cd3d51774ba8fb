"""The board of meetings, and a hand that puts a meeting into a cell of it."""

from dataclasses import dataclass

from app.models.changes import Change
from app.models.meeting_board import Board, Card, Cell, Item
from app.services.access import guarded
from app.services.board_reading import read_board
from app.services.meetings import Meetings
from app.services.store import Store


@guarded()
@dataclass(frozen=True, slots=True)
class MeetingBoard:
    """Reads the board, and writes through the meetings."""

    meetings: Meetings

    @property
    def store(self) -> Store:
        """The fair's file."""
        return self.meetings.store

    def read(self) -> Board:
        """The board as it stands."""
        with self.meetings.store.reading() as reader:
            return read_board(reader, self.meetings.clock())

    def put(self, item: Item, cell: Cell) -> Change:
        """Move a meeting into a cell, or make one there of a request that waits."""
        spot = cell.spot
        if isinstance(item, Card):
            return self.meetings.move(item.id, cell.slot_id, spot.table_id, spot.booth_id)
        return self.meetings.place(item.request_id, cell.slot_id, spot.table_id, spot.booth_id)
