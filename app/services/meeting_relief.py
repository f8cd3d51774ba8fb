"""The cheapest change that frees a place for a request that waits, done by hand in one step."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import MeetingId, RequestId, SlotId, new_id
from app.models.meeting_board import Board, Card, Cell, Item, Spot, in_order, obstacle
from app.models.meetings import Meeting, MeetingState, Unplaced
from app.services.access import guarded
from app.services.board_reading import read_board, refuse
from app.services.meetings import Meetings
from app.services.store import Store, Writer


@guarded()
@dataclass(frozen=True, slots=True)
class Reliefs:
    """Does what the plan said would make room."""

    meetings: Meetings

    @property
    def store(self) -> Store:
        """The fair's file."""
        return self.meetings.store

    def apply(self, request_id: RequestId) -> Change:
        """Move and drop what is in the way, and place the request.

        ``meetings.moved_on`` where the plan changed since, and it would no longer do.
        """
        with self.meetings.store.writing("meeting.relieve") as writer:
            told = _told(writer, request_id)
            hand = _Hand(writer, self.meetings.clock())
            for request in told["dropped"]:
                hand.drop(RequestId(request))
            for request, slot in told["moved"]:
                hand.move(RequestId(request), SlotId(slot))
            hand.place(request_id, SlotId(told["slot"]))
            for reason in writer.all(Unplaced, request_id=request_id):
                writer.remove(Unplaced, reason.id)
        return writer.change


def _told(writer: Writer, request_id: RequestId) -> Mapping[str, Any]:
    for reason in writer.all(Unplaced, request_id=request_id):
        relief: Mapping[str, Any] | None = json.loads(reason.facts).get("relief")
        if relief is not None:
            return relief
    raise AppError("meetings.moved_on")


class _Hand:
    """Changes meetings one after the other, each legal on the board as it then is."""

    def __init__(self, writer: Writer, moment: datetime) -> None:
        self._writer, self._moment = writer, moment

    def drop(self, request_id: RequestId) -> None:
        self._writer.remove(
            Meeting, self._card(read_board(self._writer, self._moment), request_id).id
        )

    def move(self, request_id: RequestId, slot_id: SlotId) -> None:
        # Out of the way first: two meetings may need each other's cell.
        board = read_board(self._writer, self._moment)
        card = self._card(board, request_id)
        spot = self._free(board, card, slot_id)
        meeting = self._writer.need(Meeting, card.id)
        self._writer.save(
            replace(meeting, slot_id=slot_id, table_id=spot.table_id, booth_id=spot.booth_id)
        )

    def place(self, request_id: RequestId, slot_id: SlotId) -> None:
        board = read_board(self._writer, self._moment)
        wish = board.wish(request_id)
        if wish is None:
            raise AppError("meetings.moved_on")
        spot = self._free(board, wish, slot_id)
        self._writer.save(
            Meeting(MeetingId(new_id()), request_id, slot_id, spot.table_id, spot.booth_id)
        )

    def _card(self, board: Board, request_id: RequestId) -> Card:
        card = board.held.get(request_id)
        if card is None or card.locked or card.state is not MeetingState.PLANNED:
            raise AppError("meetings.moved_on")
        return card

    def _free(self, board: Board, item: Item, slot_id: SlotId) -> Spot:
        """A meeting in a booth stays in it; others take the first table that is free."""
        if isinstance(item, Card) and item.cell.spot.table_id is None:
            spots = [item.cell.spot]
        else:
            spots = [row.spot for row in board.rows if row.spot.table_id is not None]
            spots += [Spot(booth_id=booth) for booth in board.booths.get(item.asked.id, ())]
        cells = in_order(board, [Cell(slot_id, spot) for spot in spots])
        found = [(obstacle(board, item, cell, self._moment), cell) for cell in cells]
        free = next((cell.spot for why, cell in found if why is None), None)
        if free is None:
            refuse(found[0][0] if found else None)
            raise AppError("meetings.moved_on")
        return free
