"""A badge's card in a queue."""

from dataclasses import dataclass

from app.models.registry import CardState


@dataclass(frozen=True, slots=True)
class Queued:
    """Its place, counted from 1, how it stands, and whether the queue runs."""

    card: int
    state: CardState
    under_way: bool
