"""The board of meetings as the file has it, and what refuses a hand that moves one."""

from datetime import datetime

from app.errors import AppError
from app.models.fairs import Fair
from app.models.meeting_board import Board
from app.models.meeting_cards import Hindrance, Obstacle
from app.models.meetings import Slot
from app.services.expiry import lapsed
from app.services.store import Reader, board_rows
from app.services.store.meeting_terms import read_terms

_CODES = {Hindrance.BUSY: "clash", Hindrance.TAKEN: "table_taken"}


def read_board(reader: Reader, moment: datetime) -> Board:
    """Places, slots, meetings and what waits, and by what rules they move, in one look.

    What nobody answered in time waits no more, and its meeting is not wanted.
    """
    fair = reader.all(Fair)[0]
    known = board_rows.parties(reader, fair)
    gone = lapsed(reader, moment)
    return Board(
        fair=fair,
        slots=reader.all(Slot, order="starts_at"),
        rows=board_rows.place_rows(reader, known),
        cards=board_rows.cards(reader, known, gone),
        wishes=board_rows.wishes(reader, known, gone),
        booths=board_rows.booths_held(reader),
        terms=read_terms(reader, fair),
    )


def refuse(found: Obstacle | None) -> None:
    """Raise what keeps a meeting from a cell, ``meetings.clash`` and the like; None is fine."""
    if found is None:
        return
    facts: dict[str, object] = {}
    if found.party is not None:
        facts |= {"party": found.party.id, "name": found.party.name_zh or found.party.name_en}
    if found.other is not None:
        facts["meeting"] = found.other.id
    raise AppError(f"meetings.{_CODES.get(found.why, found.why.value)}", facts)
