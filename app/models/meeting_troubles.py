"""Meetings to come that cannot be held as they are planned, and why: what a repair is for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.models.meeting_board import Board, is_over, obstacle
from app.models.meeting_cards import Card, Hindrance, Obstacle
from app.models.meetings import MeetingState


@dataclass(frozen=True, slots=True)
class Trouble:
    """A meeting that stands in the plan, and what keeps it from being held."""

    card: Card
    obstacle: Obstacle


def troubles(board: Board, now: datetime) -> tuple[Trouble, ...]:
    """What a repair would have to mend, early ones first; of what has begun nothing is said."""
    found = sorted(_found(board, now), key=lambda one: board.slot_of[one.card.cell.slot_id])
    return tuple(found)


def _found(board: Board, now: datetime) -> Iterator[Trouble]:
    for card in board.cards:
        if card.state is not MeetingState.PLANNED:
            continue
        if is_over(board.fair, board.slot_of[card.cell.slot_id].starts_at, now):
            continue
        if not card.is_wanted:
            yield Trouble(card, Obstacle(Hindrance.UNWANTED))
        elif (why := obstacle(board, card, card.cell, now)) is not None:
            yield Trouble(card, why)
