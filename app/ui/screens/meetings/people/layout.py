"""Where everybody's row and each of their meetings lies: pure geometry, no painting."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect

from app.models.meeting_board import Board, Card, Item, Party
from app.models.meetings import Slot
from app.ui.screens.meetings.board.layout import CARD, GROUP, HEADER, ROW, Column, columns_of
from app.ui.screens.meetings.board.words import short_name

_INSET = 3


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A row: a party, or the heading of a group of them (``is_visitors`` or exhibitors)."""

    top: int
    height: int
    party: Party | None
    is_visitors: bool = False

    @property
    def bottom(self) -> int:
        """The first pixel below."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Place:
    """A card in somebody's row: everybody's meeting is in two rows."""

    card: Card
    line: int
    rect: QRect


class PeopleLayout:
    """One day of everybody who meets, their names ``names`` pixels wide."""

    def __init__(
        self,
        board: Board,
        day: date,
        names: int,
        width: int,
        shown: Collection[str] | None = None,
    ) -> None:
        self.board, self.day, self.names = board, day, names
        self.columns = columns_list(board, day, names, width)
        self.lines = list(_lines(people_of(board, shown)))
        last = self.columns[-1] if self.columns else None
        self.width = last.left + last.width if last else names
        self.height = self.lines[-1].bottom if self.lines else HEADER
        self._number = {line.party.id: n for n, line in enumerate(self.lines) if line.party}
        self.places = list(self._lay_cards())
        self._of_line: dict[int, list[Place]] = {}
        for place in self.places:
            self._of_line.setdefault(place.line, []).append(place)

    def on_line(self, number: int) -> Sequence[Place]:
        """The meetings of a row, early ones first."""
        return self._of_line.get(number, ())

    def line_of(self, party: str) -> int | None:
        """The number of somebody's row."""
        return self._number.get(party)

    def place_at(self, point: QPoint) -> Place | None:
        """The meeting at a point of the whole sheet."""
        return next((p for p in self.places if p.rect.contains(point)), None)

    def cell(self, column: Column, line: PersonLine) -> QRect:
        """A slot in a row."""
        return QRect(column.left, line.top, column.width, line.height)

    def beside(self, place: Place, across: int, down: int) -> Place | None:
        """The next meeting that way: along the row, or in the next row that has one near."""
        if across:
            row = self.on_line(place.line)
            here = next(n for n, one in enumerate(row) if one is place) + across
            return row[here] if 0 <= here < len(row) else None
        number = place.line + down
        while 0 <= number < len(self.lines):
            row = self.on_line(number)
            if row:
                x = place.rect.center().x()
                return min(row, key=lambda one: abs(one.rect.center().x() - x))
            number += down
        return None

    def _lay_cards(self) -> Iterator[Place]:
        column_of = {column.slot.id: column for column in self.columns if column.slot}
        cells: dict[tuple[int, int], list[Card]] = {}
        for card in self.board.cards:
            column = column_of.get(card.cell.slot_id)
            for party in (card.asking.id, card.asked.id) if column else ():
                number = self._number.get(party)
                if number is not None and column is not None:
                    cells.setdefault((number, column.left), []).append(card)
        widths = {column.left: column.width for column in self.columns}
        for (number, x), cards in sorted(cells.items(), key=lambda item: item[0]):
            line = self.lines[number]
            top = line.top + (line.height - 1 - CARD) // 2
            wide = (widths[x] - 2 * _INSET) // len(cards)
            for n, card in enumerate(cards):
                yield Place(card, number, QRect(x + _INSET + n * wide, top, wide, CARD))


def columns_list(board: Board, day: date, names: int, width: int) -> list[Column]:
    """A column for each slot, as on the board."""
    return list(columns_of(board, day, names, width))


def people_of(board: Board, shown: Collection[str] | None) -> list[Party]:
    """Everybody who meets or wants to, exhibitors first, by name; those ``shown``, or all."""
    items: list[Item] = [*board.cards, *board.wishes]
    known = {party.id: party for item in items for party in (item.asking, item.asked)}
    found = [party for party in known.values() if shown is None or party.id in shown]
    return sorted(found, key=lambda party: (is_visitor(party), short_name(party), party.id))


def is_visitor(party: Party) -> bool:
    """Exhibitors have a quota, their own or the fair's; visitors have none."""
    return party.quota is None


def kept_away(board: Board, party: Party, slot: Slot) -> tuple[str, str, str] | None:
    """Why somebody cannot meet in a slot: a kind, and the words of it in both languages."""
    if party.days and board.day_of(slot.id) not in party.days:
        return "away", "", ""
    engaged = board.terms.engaged(party.id, slot)
    if engaged is None:
        return None
    if engaged.title_zh or engaged.title_en:
        return "forum", engaged.title_zh, engaged.title_en
    return "absent", engaged.reason, engaged.reason


def _lines(people: Sequence[Party]) -> Iterator[PersonLine]:
    top, group = HEADER, None
    for party in people:
        if is_visitor(party) != group:
            group = is_visitor(party)
            yield PersonLine(top, GROUP, None, group)
            top += GROUP
        yield PersonLine(top, ROW, party, is_visitor(party))
        top += ROW
