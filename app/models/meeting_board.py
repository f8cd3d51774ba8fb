"""The board of meetings: places by time, and where a meeting may go or why it may not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.ids import BoothId, HallId, MeetingId, RequestId, SlotId
from app.models.meeting_cards import (
    Card,
    Cell,
    Hindrance,
    Item,
    Obstacle,
    Party,
    Phase,
    PlaceRow,
    Spot,
    Wish,
)
from app.models.meeting_terms import Engaged, Engagement, Terms
from app.models.meetings import MeetingState, Slot
from app.models.times import local_day

__all__ = [
    "Board",
    "Card",
    "Cell",
    "Hindrance",
    "Item",
    "Obstacle",
    "Party",
    "Phase",
    "PlaceRow",
    "Spot",
    "Wish",
    "can_be_moved",
    "can_swap",
    "in_order",
    "is_over",
    "legal_cells",
    "nearest",
    "obstacle",
    "phase",
    "swapped",
]


@dataclass(frozen=True, slots=True)
class Board:
    """All meetings by place and slot, and all that decides where one may go."""

    fair: Fair
    slots: Sequence[Slot]
    rows: Sequence[PlaceRow]
    cards: Sequence[Card]
    wishes: Sequence[Wish] = ()
    booths: Mapping[str, Sequence[BoothId]] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    busy: Mapping[tuple[SlotId, str], Sequence[Card]] = field(init=False)
    taken: Mapping[Cell, Card] = field(init=False)
    own: Mapping[str, Sequence[Card]] = field(init=False)
    held: Mapping[RequestId, Card] = field(init=False)
    row_of: Mapping[Spot, PlaceRow] = field(init=False)
    slot_of: Mapping[SlotId, Slot] = field(init=False)
    card_of: Mapping[MeetingId, Card] = field(init=False)

    def __post_init__(self) -> None:
        standing = [card for card in self.cards if card.stands]
        own: defaultdict[str, list[Card]] = defaultdict(list)
        busy: defaultdict[tuple[SlotId, str], list[Card]] = defaultdict(list)
        for card in standing:
            for party in (card.asking.id, card.asked.id):
                own[party].append(card)
                busy[card.cell.slot_id, party].append(card)
        put = object.__setattr__  # a frozen value computes what it is asked a thousand times
        put(self, "busy", dict(busy))
        put(self, "own", dict(own))
        put(self, "taken", {c.cell: c for c in standing if c.cell.spot.table_id is not None})
        put(self, "held", {card.request_id: card for card in standing})
        put(self, "row_of", {row.spot: row for row in self.rows})
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

    def hall(self, spot: Spot) -> HallId | None:
        """The hall of a place, where that is known."""
        place = spot.table_id or spot.booth_id
        return None if place is None else self.terms.halls.get(place)

    def wish(self, request_id: RequestId) -> Wish | None:
        """The request that waits, if it still does."""
        return next((wish for wish in self.wishes if wish.request_id == request_id), None)


def is_over(fair: Fair, starts_at: datetime, now: datetime) -> bool:
    """Whether nobody can be asked to a slot any more; before and after the fair all is open."""
    zone = ZoneInfo(fair.zone)
    return fair.first_day <= local_day(now, zone) <= fair.last_day and starts_at <= now


def phase(board: Board, card: Card, now: datetime) -> Phase:
    """Held, missed, late, running now, or still to come."""
    if card.state is not MeetingState.PLANNED:
        return Phase.HELD if card.state is MeetingState.HELD else Phase.MISSED
    if card.is_late:
        return Phase.LATE
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
    yield from _at_that_place(board, item, cell)
    holder = board.taken.get(cell)
    if holder is not None and not _is_same(holder, item):
        yield Obstacle(Hindrance.TAKEN, None, holder)


def _is_same(card: Card, item: Item) -> bool:
    return isinstance(item, Card) and card.id == item.id


def _full(board: Board, item: Item) -> Obstacle | None:
    """A meeting that is on the board counts already; a new one must still be in the quota."""
    if isinstance(item, Card):
        return None
    for party in (item.asking, item.asked):
        if party.quota is not None and len(board.own.get(party.id, ())) >= party.quota:
            return Obstacle(Hindrance.FULL, party)
    return None


def _at_that_time(board: Board, item: Item, slot_id: SlotId, now: datetime) -> Obstacle | None:
    slot = board.slot_of[slot_id]
    if is_over(board.fair, slot.starts_at, now):
        return Obstacle(Hindrance.PASSED)
    if board.terms.closed(None, slot) is not None:
        return Obstacle(Hindrance.CLOSED)
    for party in (item.asking, item.asked):
        found = _kept_away(board, party, slot) or _busy(board, item, party, slot)
        if found is not None:
            return found
    return _out_of_order(board, item, slot)


def _kept_away(board: Board, party: Party, slot: Slot) -> Obstacle | None:
    """It does not come that day, is away, or its people are in a forum."""
    if party.days and local_day(slot.starts_at, board.zone) not in party.days:
        return Obstacle(Hindrance.AWAY, party)
    engaged = board.terms.engaged(party.id, slot)
    if engaged is None:
        return None
    why = Hindrance.FORUM if engaged.why is Engaged.FORUM else Hindrance.ABSENT
    return Obstacle(why, party, engagement=engaged)


def _busy(board: Board, item: Item, party: Party, slot: Slot) -> Obstacle | None:
    """As many meetings at once as it has people for."""
    others = [c for c in board.busy.get((slot.id, party.id), ()) if not _is_same(c, item)]
    return Obstacle(Hindrance.BUSY, party, others[0]) if len(others) >= party.at_once else None


def _out_of_order(board: Board, item: Item, slot: Slot) -> Obstacle | None:
    """After the meeting that it follows, and before those that follow it."""
    first = board.held.get(item.after) if item.after is not None else None
    if first is not None and board.slot_of[first.cell.slot_id].ends_at > slot.starts_at:
        return Obstacle(Hindrance.ORDER, other=first)
    for party in (item.asking, item.asked):
        for later in board.own.get(party.id, ()):
            if later.after != item.request_id or later.request_id == item.request_id:
                continue
            if board.slot_of[later.cell.slot_id].starts_at < slot.ends_at:
                return Obstacle(Hindrance.ORDER, other=later)
    return None


def _at_that_place(board: Board, item: Item, cell: Cell) -> Iterator[Obstacle | None]:
    spot = cell.spot
    if spot.table_id is None:
        if spot.booth_id not in board.booths.get(item.asked.id, ()):
            yield Obstacle(Hindrance.NOT_THEIRS, item.asked)
    else:
        if board.terms.closed(spot.table_id, board.slot_of[cell.slot_id]) is not None:
            yield Obstacle(Hindrance.SHUT)
        place = board.row_of.get(spot)
        lacking = item.features - (place.features if place else frozenset())
        if lacking:
            yield Obstacle(Hindrance.LACKS, lacking=lacking)
    if board.terms.must_walk:
        yield _too_far(board, item, cell)


def _too_far(board: Board, item: Item, cell: Cell) -> Obstacle | None:
    """No time to walk, for one who meets alone: of several at once nobody knows who walks."""
    slot, here = board.slot_of[cell.slot_id], board.hall(cell.spot)
    for party in (item.asking, item.asked):
        if party.at_once > 1:
            continue
        for other in board.own.get(party.id, ()):
            if _is_same(other, item):
                continue
            walk = board.terms.walk(here, board.hall(other.cell.spot))
            if walk > _between(slot, board.slot_of[other.cell.slot_id]):
                return Obstacle(Hindrance.WALK, party, other, minutes=walk)
        for engaged in board.terms.engagements.get(party.id, ()):
            walk = board.terms.walk(here, engaged.hall_id)
            if walk > _between(slot, engaged):
                return Obstacle(Hindrance.WALK, party, engagement=engaged, minutes=walk)
    return None


def _between(one: Slot, other: Slot | Engagement) -> float:
    """Minutes from the end of the earlier to the start of the later."""
    return max(other.starts_at - one.ends_at, one.starts_at - other.ends_at) / timedelta(minutes=1)


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
    return frozenset(
        cell
        for cell in cells
        if cell not in board.taken and cell != home and not any(_at_that_place(board, item, cell))
    )


def swapped(board: Board, one: Card, other: Card) -> Board:
    """The board with two meetings in each other's cells."""
    there = {
        one.id: replace(one, cell=other.cell),
        other.id: replace(other, cell=one.cell),
    }
    return replace(board, cards=[there.get(card.id, card) for card in board.cards])


def _might_replace(found: Obstacle | None, leaving: Card) -> bool:
    """Whether what is in the way could be gone once a card left its cell."""
    if found is None:
        return True
    if found.other is None:
        return False
    several = found.party is not None and found.party.at_once > 1
    return several or found.other.id == leaving.id


def can_swap(board: Board, one: Card, other: Card, now: datetime) -> bool:
    """Whether two meetings could change their cells, each of them legal where the other was."""
    if one.id == other.id or not (can_be_moved(one) and can_be_moved(other)):
        return False
    pairs = ((one, other), (other, one))
    if not all(_might_replace(obstacle(board, a, b.cell, now), b) for a, b in pairs):
        return False  # said without making the other board, while somebody drags
    after = swapped(board, one, other)
    return all(
        obstacle(after, card, card.cell, now) is None
        for card in (after.card_of[one.id], after.card_of[other.id])
    )


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
