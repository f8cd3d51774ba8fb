"""How the view by people is painted: rows, hatched times, cards, frozen names and hours."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from app.models.ids import MeetingId
from app.models.meeting_board import Board, Card, Party, phase
from app.models.meetings import Slot
from app.ui.formats import clock_time
from app.ui.language import in_language, translate
from app.ui.screens.meetings.board.cards import paint_card, paint_ring
from app.ui.screens.meetings.board.layout import HEADER
from app.ui.screens.meetings.board.painting import ICONS, hatch
from app.ui.screens.meetings.board.words import place_words, short_name
from app.ui.screens.meetings.people.layout import PeopleLayout, PersonLine, Place, kept_away
from app.ui.theme import theme
from app.ui.widgets.paint import hairline, text, width_of

_INSET = 20


class PeoplePainter:
    """Paints one state of the sheet into the viewport, as far as it is exposed."""

    def __init__(
        self, painter: QPainter, layout: PeopleLayout, seen: QRect, offset: QPoint, exposed: QRect
    ) -> None:
        self._painter, self._layout, self._seen = painter, layout, seen
        self._offset, self._exposed = offset, exposed

    def paint(self, now: datetime, chosen: tuple[MeetingId, int] | None, *, focused: bool) -> None:
        """Everything, the parts that do not scroll last."""
        self._painter.fillRect(self._exposed, theme().color("surface"))
        lines = [(n, line) for n, line in enumerate(self._layout.lines) if self._is_seen(line)]
        for number, line in lines:
            self._line(number, line, now, chosen, focused=focused)
        end = self._y(self._layout.height) - 1
        for column in self._layout.columns:
            x = self._x(column.left + column.width) - 1
            hairline(self._painter, x, HEADER, x, end)
        self._now_line(now, end)
        for _, line in lines:
            self._name(line)
        edge = self._layout.names - 1
        hairline(self._painter, edge, HEADER, edge, self._seen.height())
        self._hours()

    def _line(
        self,
        number: int,
        line: PersonLine,
        now: datetime,
        chosen: tuple[MeetingId, int] | None,
        *,
        focused: bool,
    ) -> None:
        top = self._y(line.top)
        if line.party is None:
            band = QRect(0, top, self._seen.width(), line.height)
            self._painter.fillRect(band, theme().color("subtle"))
        else:
            self._kept_times(line, line.party)
            for place in self._layout.on_line(number):
                self._card(place, line.party, now)
                if chosen == (place.card.id, number):
                    rect = place.rect.translated(-self._offset)
                    paint_ring(self._painter, rect, "focus" if focused else "accentLine")
        hairline(self._painter, 0, top + line.height - 1, self._right(), top + line.height - 1)

    def _kept_times(self, line: PersonLine, party: Party) -> None:
        for column in self._layout.columns:
            rect = self._layout.cell(column, line).translated(-self._offset)
            if column.slot is None:
                self._hatched(rect, "")
            elif (words := kept_words(self._layout.board, party, column.slot)) is not None:
                self._hatched(rect, words)

    def _hatched(self, rect: QRect, words: str) -> None:
        self._painter.setBrushOrigin(rect.topLeft())
        self._painter.fillRect(rect, QBrush(hatch(theme().color("border").name())))
        if words:
            face = theme().font("small")
            room = rect.adjusted(6, 8, -6, -9)
            wide = min(width_of(words, face) + 8, room.width())
            plate = QRect(room.left(), room.top(), wide, room.height())
            self._painter.fillRect(plate, theme().color("surface"))
            text(self._painter, plate.adjusted(4, 0, -2, 0), words, face, theme().color("text2"))

    def _card(self, place: Place, party: Party, now: datetime) -> None:
        card = place.card
        state = phase(self._layout.board, card, now)
        icon = ICONS.get(state, "lock" if card.locked else "")
        rect = place.rect.translated(-self._offset)
        paint_card(self._painter, rect, lines_of(self._layout.board, card, party), state, icon)

    def _name(self, line: PersonLine) -> None:
        cell = QRect(0, self._y(line.top), self._layout.names - 1, line.height - 1)
        self._painter.fillRect(cell, theme().color("surface" if line.party else "subtle"))
        room = cell.adjusted(_INSET, 0, -8, 0)
        face = theme().font("small")
        if line.party is None:
            words = (
                translate("meetings", "Visitors", "a group of rows")
                if line.is_visitors
                else translate("meetings", "Exhibitors", "a group of rows")
            )
            text(self._painter, room, words, face, theme().color("text2"))
            return
        load = load_words(self._layout.board, line.party)
        figures = theme().font("small", tabular=True)
        wide = width_of(load, figures) + 4
        right = QRect(room.right() - wide, room.top(), wide, room.height())
        text(
            self._painter,
            right,
            load,
            figures,
            theme().color("text2"),
            Qt.AlignmentFlag.AlignRight,
        )
        room.setRight(right.left() - 6)
        text(self._painter, room, short_name(line.party), face, theme().color("text"))

    def _hours(self) -> None:
        if self._exposed.top() >= HEADER:
            return
        self._painter.fillRect(QRect(0, 0, self._seen.width(), HEADER), theme().color("surface"))
        face, color = theme().font("small", tabular=True), theme().color("text2")
        for column in self._layout.columns:
            words = clock_time(column.starts_at.astimezone(self._layout.board.zone))
            cell = QRect(self._x(column.left) + 8, 0, width_of(words, face) + 2, HEADER - 3)
            text(self._painter, cell, words, face, color)
        corner = QRect(0, 0, self._layout.names - 1, HEADER)
        self._painter.fillRect(corner, theme().color("surface"))
        heading = translate("meetings", "Who meets", "heading of the column of people")
        text(
            self._painter, corner.adjusted(_INSET, 0, 0, -3), heading, theme().font("small"), color
        )
        hairline(self._painter, 0, HEADER - 1, self._seen.width(), HEADER - 1)

    def _now_line(self, now: datetime, end: int) -> None:
        for column in self._layout.columns:
            if column.starts_at <= now < column.ends_at:
                share = (now - column.starts_at) / (column.ends_at - column.starts_at)
                x = self._x(column.left + round(column.width * share))
                self._painter.setPen(QPen(theme().color("danger"), 1.5))
                self._painter.drawLine(x, HEADER, x, end)

    def _is_seen(self, line: PersonLine) -> bool:
        top, foot = self._exposed.top(), self._exposed.bottom()
        return self._y(line.bottom) > top and self._y(line.top) <= foot

    def _x(self, x: int) -> int:
        return x - self._offset.x()

    def _y(self, y: int) -> int:
        return y - self._offset.y()

    def _right(self) -> int:
        return min(self._seen.width(), self._x(self._layout.width) - 1)


def lines_of(board: Board, card: Card, party: Party) -> tuple[str, str]:
    """The two lines of a card in somebody's row: whom they meet, and where."""
    partner = card.asked if card.asking.id == party.id else card.asking
    return short_name(partner), place_words(board.row_of.get(card.cell.spot))


def load_words(board: Board, party: Party) -> str:
    """How many meetings somebody has, and of how many at most."""
    number = len(board.own.get(party.id, ()))
    return str(number) if party.quota is None else f"{number}/{party.quota}"


def kept_words(board: Board, party: Party, slot: Slot) -> str | None:
    """Why somebody cannot meet in a slot; None where they can."""
    found = kept_away(board, party, slot)
    if found is None:
        return None
    kind, zh, en = found
    if kind == "away":
        return ""
    return in_language(zh, en) or translate("meetings", "Absent")
