"""The board of meetings: places by time, and where a meeting may go or why it may not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.ids import BoothId, MeetingId, RequestId, SlotId, TableId
from app.models.meetings import MeetingState, Slot
from app.models.times import local_day


@dataclass(frozen=True, slots=True)
class Spot:
    """A table or a booth; neither where a meeting lost its place."""

    table_id: TableId | None = None
    booth_id: BoothId | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A slot at a place."""

    slot_id: SlotId
    spot: Spot


@dataclass(frozen=True, slots=True)
class Party:
    """An exhibitor, or a visitor with an organisation; ``quota`` is the most meetings it holds."""

    id: str
    name_zh: str
    name_en: str = ""
    short_zh: str = ""
    short_en: str = ""
    organisation_zh: str = ""
    organisation_en: str = ""
    quota: int | None = None
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One row of the board: a table of a zone, or a booth and who stands there."""

    spot: Spot
    zone: str = ""
    number: int = 0
    code: str = ""
    host: Party | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A meeting on the board."""

    id: MeetingId
    request_id: RequestId
    cell: Cell
    asking: Party
    asked: Party
    topic: str
    weight: int
    state: MeetingState
    locked: bool

    @property
    def stands(self) -> bool:
        """Whether it keeps its parties and its place busy."""
        return self.state in (MeetingState.PLANNED, MeetingState.HELD)


@dataclass(frozen=True, slots=True)
class Wish:
    """An open request without a meeting."""

    request_id: RequestId
    asking: Party
    asked: Party
    topic: str
    weight: int


Item: TypeAlias = Card | Wish
"""What can be put into a cell."""


class Phase(StrEnum):
    """How a card looks just now."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"
    MISSED = "missed"


class Hindrance(StrEnum):
    """Why a meeting may not be in a cell."""

    PASSED = "passed"
    FULL = "full"
    AWAY = "away"
    BUSY = "busy"
    NOT_THEIRS = "not_theirs"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a meeting may not be in a cell: whose fault it is, and which meeting is in the way."""

    why: Hindrance
    party: Party | None = None
    other: Card | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """All meetings by place and slot, and all that decides where one may go."""

    fair: Fair
    slots: Sequence[Slot]
    rows: Sequence[PlaceRow]
    cards: Sequence[Card]
    wishes: Sequence[Wish] = ()
    booths: Mapping[str, Sequence[BoothId]] = field(default_factory=dict)
    busy: Mapping[tuple[SlotId, str], Card] = field(init=False)
    taken: Mapping[Cell, Card] = field(init=False)
    load: Mapping[str, int] = field(init=False)
    slot_of: Mapping[SlotId, Slot] = field(init=False)
    card_of: Mapping[MeetingId, Card] = field(init=False)

    def __post_init__(self) -> None:
        standing = [card for card in self.cards if card.stands]
        both = [(card, party.id) for card in standing for party in (card.asking, card.asked)]
        put = object.__setattr__  # a frozen value computes what it is asked a thousand times
        put(self, "busy", {(card.cell.slot_id, party): card for card, party in both})
        put(self, "taken", {c.cell: c for c in standing if c.cell.spot.table_id is not None})
        put(self, "load", Counter(party for _, party in both))
        put(self, "slot_of", {slot.id: slot for slot in self.slots})
        put(self, "card_of", {card.id: card for card in self.cards})

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the fair's clocks."""
        return ZoneInfo(self.fair.zone)

    @property
    def days(self) -> tuple[date, ...]:
        """The days that have slots."""
        return tuple(sorted({local_day(slot.starts_at, self.zone) for slot in self.slots}))

    def day_of(self, slot_id: SlotId) -> date:
        """The day of a slot."""
        return local_day(self.slot_of[slot_id].starts_at, self.zone)

    def slots_on(self, day: date) -> list[Slot]:
        """The slots of a day, in order."""
        return [slot for slot in self.slots if local_day(slot.starts_at, self.zone) == day]

    def rows_on(self, day: date, carried: Item | None = None) -> list[PlaceRow]:
        """Every table, the booths that have a meeting that day or could have the carried one."""
        used = {card.cell.spot for card in self.cards if self.day_of(card.cell.slot_id) == day}
        if carried is not None:
            used |= {Spot(booth_id=booth) for booth in self.booths.get(carried.asked.id, ())}
        rows = [row for row in self.rows if row.spot.table_id is not None or row.spot in used]
        return [*rows, PlaceRow(Spot())] if Spot() in used else rows

    def wish(self, request_id: RequestId) -> Wish | None:
        """The request that waits, if it still does."""
        return next((wish for wish in self.wishes if wish.request_id == request_id), None)


def is_over(fair: Fair, starts_at: datetime, now: datetime) -> bool:
    """Whether nobody can be asked to a slot any more; before and after the fair all is open."""
    zone = ZoneInfo(fair.zone)
    return fair.first_day <= local_day(now, zone) <= fair.last_day and starts_at <= now


def phase(board: Board, card: Card, now: datetime) -> Phase:
    """Held, missed, running now, or still to come."""
    if card.state is not MeetingState.PLANNED:
        return Phase.HELD if card.state is MeetingState.HELD else Phase.MISSED
    slot = board.slot_of[card.cell.slot_id]
    return Phase.RUNNING if slot.starts_at <= now < slot.ends_at else Phase.PLANNED


def can_be_moved(card: Card) -> bool:
    """Whether a hand may take it up: what is locked, held or missed stays where it is."""
    return card.state is MeetingState.PLANNED and not card.locked


def obstacle(board: Board, item: Item, cell: Cell, now: datetime) -> Obstacle | None:
    """What keeps an item from a cell; None where it may be put."""
    return next((o for o in _obstacles(board, item, cell, now) if o is not None), None)


def _obstacles(board: Board, item: Item, cell: Cell, now: datetime) -> Iterator[Obstacle | None]:
    """From what no other cell would mend to what the next table would."""
    yield _full(board, item)
    yield _at_that_time(board, item, cell.slot_id, now)
    spot = cell.spot
    if spot.table_id is None and spot.booth_id not in board.booths.get(item.asked.id, ()):
        yield Obstacle(Hindrance.NOT_THEIRS, item.asked)
    holder = board.taken.get(cell)
    if holder is not None and holder != item:
        yield Obstacle(Hindrance.TAKEN, None, holder)


def _full(board: Board, item: Item) -> Obstacle | None:
    """A meeting that is on the board counts already; a new one must still be in the quota."""
    if isinstance(item, Card):
        return None
    for party in (item.asking, item.asked):
        if party.quota is not None and board.load.get(party.id, 0) >= party.quota:
            return Obstacle(Hindrance.FULL, party)
    return None


def _at_that_time(board: Board, item: Item, slot_id: SlotId, now: datetime) -> Obstacle | None:
    slot = board.slot_of[slot_id]
    if is_over(board.fair, slot.starts_at, now):
        return Obstacle(Hindrance.PASSED)
    parties = (item.asking, item.asked)
    day = local_day(slot.starts_at, board.zone)
    away = next((party for party in parties if party.days and day not in party.days), None)
    if away is not None:
        return Obstacle(Hindrance.AWAY, away)
    for party in parties:
        other = board.busy.get((slot_id, party.id))
        if other is not None and other != item:
            return Obstacle(Hindrance.BUSY, party, other)
    return None


def legal_cells(board: Board, item: Item, now: datetime) -> frozenset[Cell]:
    """Every cell of the fair in which an item may be put, its own left out."""
    if _full(board, item) is not None:
        return frozenset()
    tables = [row.spot for row in board.rows if row.spot.table_id is not None]
    booths = [Spot(booth_id=booth) for booth in board.booths.get(item.asked.id, ())]
    home = item.cell if isinstance(item, Card) else None
    cells = (
        Cell(slot.id, spot)
        for slot in board.slots
        if _at_that_time(board, item, slot.id, now) is None
        for spot in (*tables, *booths)
    )
    return frozenset(c for c in cells if c not in board.taken and c != home)


def in_order(board: Board, cells: Iterable[Cell]) -> list[Cell]:
    """Cells by time, then down the board."""
    slots = {slot.id: n for n, slot in enumerate(board.slots)}
    rows = {row.spot: n for n, row in enumerate(board.rows)}
    return sorted(cells, key=lambda c: (slots[c.slot_id], rows.get(c.spot, len(rows))))


def nearest(board: Board, cells: Iterable[Cell], wanted: Cell) -> Cell | None:
    """The cell that changes least: the same day, the nearest time, the same place or near it."""
    rows = {row.spot: n for n, row in enumerate(board.rows)}
    start, day = board.slot_of[wanted.slot_id].starts_at, board.day_of(wanted.slot_id)
    here = rows.get(wanted.spot, 0)

    def way(cell: Cell) -> tuple[bool, timedelta, int, datetime]:
        at = board.slot_of[cell.slot_id].starts_at
        down = abs(rows.get(cell.spot, len(rows)) - here)
        return board.day_of(cell.slot_id) != day, abs(at - start), down, at

    return min(in_order(board, cells), key=way, default=None)
