"""The score of the plan on the board, and what it would be with a meeting somewhere else."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.models.ids import SlotId
from app.models.meeting_board import Board, Card, Item
from app.models.meeting_quality import quality
from app.models.meeting_terms import is_preferred
from app.models.meetings import Slot


@dataclass(frozen=True, slots=True)
class Worth:
    """What a slot is worth to an item: points of the score, and whether the hour suits both."""

    change: float
    is_preferred: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Judges a board, and the boards that one move makes of it without making them.

    ``most`` is the proved bound of the weight, 0 where none is known.
    """

    board: Board
    most: int
    idle: int = field(init=False)
    """Free slots inside somebody's day, between two meetings."""
    weight: int = field(init=False)
    placed: int = field(init=False)
    _days: Mapping[date, Sequence[Slot]] = field(init=False)
    _day_of: Mapping[SlotId, date] = field(init=False)

    def __post_init__(self) -> None:
        days: defaultdict[date, list[Slot]] = defaultdict(list)
        for slot in self.board.slots:
            days[self.board.day_of(slot.id)].append(slot)
        wanted = [card for card in self.board.cards if card.stands and card.is_wanted]
        put = object.__setattr__  # a frozen value computes once what it is asked for every cell
        put(self, "_days", dict(days))
        put(self, "_day_of", {slot.id: day for day, slots in days.items() for slot in slots})
        put(self, "weight", sum(card.weight for card in wanted))
        put(self, "placed", len(wanted))
        put(self, "idle", sum(self._idle(party, self._used(party)) for party in self.board.own))

    @property
    def bound(self) -> int:
        """What the weight is compared with."""
        return max(self.most, self.weight)

    @property
    def value(self) -> float:
        """From 0 to 100, as the board's bar shows it."""
        return 100 * quality(self.weight, self.bound, self.placed, self.idle)

    def change(self, item: Item, slot_id: SlotId) -> float:
        """What putting an item into a slot would add to the score."""
        idle = self.idle
        for party in (item.asking.id, item.asked.id):
            others = self._used(party, item)
            idle += self._idle(party, {*others, slot_id}) - self._idle(party, self._used(party))
        weight, placed = self.weight, self.placed
        if not isinstance(item, Card):
            weight, placed = weight + item.weight, placed + 1
        return 100 * quality(weight, max(self.most, weight), placed, idle) - self.value

    def worth(self, item: Item, slot_id: SlotId) -> Worth:
        """What putting an item into a slot would mean."""
        return Worth(self.change(item, slot_id), self._is_preferred(item, slot_id))

    def _is_preferred(self, item: Item, slot_id: SlotId) -> bool:
        """Whether neither side would rather meet at another time."""
        slot = self.board.slot_of[slot_id]
        wishes = (self.board.terms.preferences.get(p.id) for p in (item.asking, item.asked))
        return all(wish is None or is_preferred(wish, self.board.fair, slot) for wish in wishes)

    def _used(self, party: str, without: Item | None = None) -> set[SlotId]:
        """The slots in which a party meets."""
        away = without.id if isinstance(without, Card) else None
        return {card.cell.slot_id for card in self.board.own.get(party, ()) if card.id != away}

    def _idle(self, party: str, used: Collection[SlotId]) -> int:
        return sum(
            self._idle_on(party, self._days[day], used)
            for day in {self._day_of[slot_id] for slot_id in used}
        )

    def _idle_on(self, party: str, day: Sequence[Slot], used: Collection[SlotId]) -> int:
        places = [place for place, slot in enumerate(day) if slot.id in used]
        terms = self.board.terms
        return sum(
            slot.id not in used
            and terms.engaged(party, slot) is None
            and terms.closed(None, slot) is None
            for slot in day[places[0] : places[-1]]
        )
