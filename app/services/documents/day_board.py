"""All meetings of a day on A3 landscape, places by time, for the wall behind the desk."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from app.errors import AppError
from app.models.agenda import AgendaFrame, AgendaSheet
from app.models.fairline import joined
from app.models.table_plan import BoardRow, DayBoard, Sitting
from app.models.times import local
from app.services.documents.colours import palette
from app.services.documents.flow import Part, Room, flow
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import Setting
from app.services.documents.paper import Align, Ink, Paper, Subject, pt, set_width, writing
from app.services.documents.words import Language, Words, hours, words

A3_ACROSS = (420.0, 297.0)
_LEFT, _RIGHT, _TOP, _BOTTOM = 14.0, 406.0, 40.0, 283.0
_PLACES = 24.0  # the column that names tables and booths
_BREAK = 5.0  # the column in which nobody meets
_GROUP, _HEAD = 6.4, 7.0
_ROW_HEIGHTS = (13.0, 11.5, 10.2, 9.2)
_GREY = "#F1F3F5"

_Page = tuple[Part[str, BoardRow], ...]


def write_day_boards(
    path: Path, boards: Sequence[DayBoard], frame: AgendaFrame, language: Language = Language.ZH
) -> AgendaSheet:
    """The boards one after the other, each from a new page; fails as ``write_agendas`` does."""
    if not boards:
        raise AppError("documents.nothing", {"path": str(path)})
    said, setting = words(language), Setting()
    author = language.pick(frame.fair.name_zh, frame.fair.name_en)
    with writing(path, A3_ACROSS, Subject(said.day_board, author, said.tag)) as paper:
        pages = sum(_Board(paper, setting, frame, language, b).write() for b in boards)
    return AgendaSheet(len(boards), pages, "".join(sorted(setting.missing)))


class _Board:
    """Draws one day."""

    def __init__(
        self,
        paper: Paper,
        setting: Setting,
        frame: AgendaFrame,
        language: Language,
        board: DayBoard,
    ) -> None:
        self._paper = paper
        self._setting = setting
        self._frame = frame
        self._language = language
        self._words: Words = words(language)
        self._board = board
        self._columns = self._lay_columns()

    def write(self) -> int:
        tall, pages = self._pages()
        for number, parts in enumerate(pages, 1):
            with self._paper.page():
                if number == 1:
                    self._paper.outline(self._words.day(self._board.day))
                self._draw_head(number, len(pages))
                self._draw_times(_TOP)
                y = _TOP + _HEAD
                for part in parts:
                    y = self._draw_part(part, y, tall)
                self._draw_edges(_TOP, y)
        return len(pages)

    def _lay_columns(self) -> list[tuple[float, float]]:
        """Where each slot's column begins, and how wide it is; a pause leaves a gap."""
        slots = self._board.slots
        pauses = [after[0] > before[1] for before, after in pairwise(slots)]
        room = _RIGHT - _LEFT - _PLACES - sum(pauses) * _BREAK
        wide = room / max(1, len(slots))
        columns, x = [], _LEFT + _PLACES
        for place in range(len(slots)):
            if place and pauses[place - 1]:
                x += _BREAK
            columns.append((x, wide))
            x += wide
        return columns

    def _pages(self) -> tuple[float, tuple[_Page, ...]]:
        """The fewest pages, and on them the tallest rows."""
        groups: dict[str, list[BoardRow]] = {}
        for row in self._board.rows:
            groups.setdefault(self._group_name(row), []).append(row)
        height = _BOTTOM - _TOP - _HEAD
        room = Room(height, height, 0.0)

        def laid(tall: float) -> tuple[_Page, ...]:
            return flow(groups.items(), room, lambda _: _GROUP, lambda _: tall)

        least = len(laid(_ROW_HEIGHTS[-1]))
        tall = next(tall for tall in _ROW_HEIGHTS if len(laid(tall)) == least)
        return tall, laid(tall)

    def _group_name(self, row: BoardRow) -> str:
        if row.table is None:
            return self._words.at_booths
        return self._words.zone(row.group) if row.group else self._words.table_card

    def _draw_head(self, number: int, count: int) -> None:
        paper, setting, said, colours = self._paper, self._setting, self._words, palette()
        fair, zone = self._frame.fair, self._frame.zone
        small = Ink(pt(9), colours.text2)
        name = joined(self._language.pick(fair.name_zh, fair.name_en), fair.when)
        paper.text(setting.line(name, small), _LEFT, 16.5, small)
        title = Ink(pt(24), colours.text, Weight.BOLD)
        line = setting.line(said.day(self._board.day), title)
        paper.text(line, _LEFT, 28.5, title)
        plain = Ink(pt(12), colours.text2)
        facts = joined(said.day_board, said.meetings(self._board.sittings))
        paper.text(setting.line(facts, plain), _LEFT + set_width(line, title) + 5, 28.5, plain)
        made = local(self._frame.made_at, zone)
        when = said.made(f"{said.short_day(made.date())} {hours(made)}")
        right = joined(when, said.page(number, count))
        paper.text(setting.line(right, small), _RIGHT, 28.5, small, Align.RIGHT)
        paper.area(_LEFT, 33.0, _RIGHT - _LEFT, 0.8, colours.accent)

    def _draw_times(self, y: float) -> None:
        colours, zone = palette(), self._frame.zone
        ink = Ink(pt(11), colours.text, Weight.SEMIBOLD, tabular=True)
        for (start, _), (x, wide) in zip(self._board.slots, self._columns, strict=True):
            line, fitted = self._setting.fitted(hours(local(start, zone)), ink, wide - 1.6)
            self._paper.text(line, x + 1.2, y + 5.0, fitted)
        self._paper.rule(_LEFT, y + _HEAD, _RIGHT, y + _HEAD, colours.text, 0.3)

    def _draw_part(self, part: Part[str, BoardRow], y: float, tall: float) -> float:
        paper, colours = self._paper, palette()
        strong = Ink(pt(9), colours.text2, Weight.SEMIBOLD)
        paper.area(_LEFT, y, _RIGHT - _LEFT, _GROUP, _GREY)
        heading = part.heading + (self._words.continued if part.is_continued else "")
        paper.text(self._setting.line(heading, strong), _LEFT + 1.2, y + 4.4, strong)
        y += _GROUP
        for row in part.rows:
            self._draw_row(row, y, tall)
            y += tall
        return y

    def _draw_row(self, row: BoardRow, y: float, tall: float) -> None:
        paper, colours, setting = self._paper, palette(), self._setting
        ink = Ink(pt(12), colours.text, Weight.BOLD)
        name = row.booth if row.table is None else self._words.table(row.table)
        line, fitted = setting.fitted(name, ink, _PLACES - 3.0, least=0.6)
        paper.text(line, _LEFT + 1.2, y + tall / 2 + 0.36 * fitted.size, fitted)
        for sitting, (x, wide) in zip(row.cells, self._columns, strict=True):
            if sitting is not None:
                self._draw_cell(sitting, (x, y, wide, tall))
        paper.rule(_LEFT, y + tall, _RIGHT, y + tall, colours.border, 0.2)

    def _draw_cell(self, sitting: Sitting, box: tuple[float, float, float, float]) -> None:
        x, y, wide, tall = box
        colours, pick = palette(), self._language.pick
        size = pt(8.6 if tall > 10.5 else 7.6)
        room = wide - 3.2
        self._paper.area(x + 0.5, y + 0.8, 0.7, tall - 1.6, colours.accent)
        for names, weight, share in (
            (sitting.asking, Weight.SEMIBOLD, 0.42),
            (sitting.asked, Weight.REGULAR, 0.8),
        ):
            ink = Ink(size, colours.text, weight)
            line, ink = self._setting.fitted(pick(names.zh, names.en), ink, room, least=0.8)
            self._paper.text(line, x + 2.0, y + tall * share, ink)

    def _draw_edges(self, top: float, bottom: float) -> None:
        colours = palette()
        for x, _ in self._columns:
            self._paper.rule(x, top, x, bottom, colours.border, 0.15)
        for (x, wide), (after, _) in pairwise(self._columns):
            if after - x - wide > 1.0:
                self._paper.area(
                    x + wide, top + _HEAD, after - x - wide, bottom - top - _HEAD, _GREY
                )
