"""Door sheets: what is held in a room on a day, to be read from across the corridor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.errors import AppError
from app.models.fair_papers import RoomDay, Showing
from app.models.fairline import FairLine, joined
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import LEFT, RIGHT, Setting
from app.services.documents.paper import A4, Align, Ink, Paper, Subject, pt, writing
from app.services.documents.programme_words import on_stage, programme_words
from app.services.documents.typeset import Line
from app.services.documents.words import Language, hours, words

_TOP, _BOTTOM = 71.0, 279.0
_TIME = 36.0  # the column of times, at full size
# How large a page's sessions are set: the largest at which all of them fit.
_SIZES = (1.5, 1.3, 1.15, 1.0, 0.88, 0.76, 0.66, 0.56)
_MOST_SPEAKERS = 6


@dataclass(frozen=True, slots=True)
class _Item:
    """A session set at some size: its lines with their ink and their pitch."""

    showing: Showing
    lines: tuple[tuple[Line, Ink, float], ...]
    scale: float

    @property
    def height(self) -> float:
        """With the space around it."""
        return sum(pitch for _, _, pitch in self.lines) + 13.0 * self.scale


def write_door_sheets(
    path: Path,
    days: Sequence[tuple[date, Sequence[RoomDay]]],
    fair: FairLine,
    language: Language = Language.ZH,
) -> int:
    """A page for each room of each day, more where one does not hold all; gives the pages.

    ``documents.nothing`` without any session; ``documents.write`` as for other papers.
    """
    sheets = [(day, room) for day, rooms in days for room in rooms]
    if not sheets:
        raise AppError("documents.nothing", {"path": str(path)})
    said = programme_words(language)
    author = language.pick(fair.name_zh, fair.name_en)
    subject = Subject(said.door_sheets, author, words(language).tag)
    with writing(path, A4, subject) as paper:
        return sum(_Sheet(paper, fair, language, day, room).draw() for day, room in sheets)


class _Sheet:
    """Draws one room's day."""

    def __init__(
        self, paper: Paper, fair: FairLine, language: Language, day: date, room: RoomDay
    ) -> None:
        self._paper, self._fair, self._language = paper, fair, language
        self._day, self._room = day, room
        self._setting = Setting()
        self._words, self._common = programme_words(language), words(language)

    def draw(self) -> int:
        pages = self._pages()
        for number, items in enumerate(pages, 1):
            with self._paper.page():
                name = self._language.pick(self._room.name_zh, self._room.name_en)
                title = joined(self._common.day(self._day), name or self._words.no_room)
                if number == 1:
                    self._paper.outline(title)
                self._draw_head(number, len(pages))
                y = _TOP
                for item in items:
                    self._draw_item(item, y)
                    y += item.height
                self._draw_foot()
        return len(pages)

    def _pages(self) -> list[list[_Item]]:
        """All on one page at the largest size that fits; at the smallest, as many as it takes."""
        room = _BOTTOM - _TOP
        for scale in _SIZES:
            items = [self._item(showing, scale) for showing in self._room.showings]
            if sum(item.height for item in items) <= room:
                return [items]
        pages: list[list[_Item]] = [[]]
        free = room
        for item in items:
            if item.height > free and pages[-1]:
                pages.append([])
                free = room
            pages[-1].append(item)
            free -= item.height
        return pages

    def _item(self, showing: Showing, scale: float) -> _Item:
        return _Item(showing, tuple(self._lines(showing, scale)), scale)

    def _lines(self, showing: Showing, scale: float) -> Iterator[tuple[Line, Ink, float]]:
        session, colours = showing.session, palette()
        room = RIGHT - LEFT - _TIME * scale
        title = self._language.pick(session.title_zh, session.title_en)
        other = session.title_en if title == session.title_zh else session.title_zh
        chair = self._words.chair(session.chair) if session.chair else ""
        kind = joined(self._words.kinds[session.kind], chair)
        for text, points, colour, weight, most in (
            (title, 22, colours.text, Weight.BOLD, 6),
            (other, 12, colours.text2, Weight.REGULAR, 3),
            (kind, 12, colours.text2, Weight.REGULAR, 1),
        ):
            ink = Ink(pt(points * scale), colour, weight)
            lines = self._setting.lines(text, ink, room, most) if text else ()
            for place, line in enumerate(lines):
                yield line, ink, ink.size * (1.32 if place or weight is Weight.BOLD else 1.5)
        ink = Ink(pt(13 * scale), colours.text)
        for place, text in enumerate(self._speakers(showing)):
            line, fitted = self._setting.fitted(text, ink, room, least=0.8)
            yield line, fitted, ink.size * (1.42 if place else 1.9)

    def _speakers(self, showing: Showing) -> list[str]:
        told = [on_stage(one, self._language) for one in showing.stage[:_MOST_SPEAKERS]]
        more = len(showing.stage) - len(told)
        if more:
            told.append(self._words.more_speakers(more))
        if showing.pitches:
            told.append(self._words.projects(showing.pitches))
        return told

    def _draw_head(self, number: int, count: int) -> None:
        paper, setting, colours = self._paper, self._setting, palette()
        room = self._room
        pick = self._language.pick
        small = Ink(pt(10), colours.text2)
        fair = joined(pick(self._fair.name_zh, self._fair.name_en), self._fair.when)
        line, ink = setting.fitted(fair, small, RIGHT - LEFT)
        paper.text(line, LEFT, 18.0, ink)
        name = pick(room.name_zh, room.name_en) or self._words.no_room
        large = Ink(pt(46), colours.text, Weight.BOLD)
        line, ink = setting.fitted(name, large, RIGHT - LEFT, least=0.4)
        paper.text(line, LEFT, 38.5, ink)
        other = room.name_en if name == room.name_zh else room.name_zh
        seats = self._words.seats(room.seats) if room.seats else ""
        plain = Ink(pt(16), colours.text2)
        line, ink = setting.fitted(joined(other, seats), plain, 108.0)
        paper.text(line, LEFT, 50.0, ink)
        day = Ink(pt(22), colours.text, Weight.BOLD)
        when = self._common.day(self._day)
        if count > 1:
            when += f"  {number}/{count}"
        paper.text(setting.line(when, day), RIGHT, 50.0, day, Align.RIGHT)
        paper.area(LEFT, 57.0, RIGHT - LEFT, 1.2, colours.accent)

    def _draw_item(self, item: _Item, y: float) -> None:
        paper, setting, colours, scale = self._paper, self._setting, palette(), item.scale
        showing = item.showing
        clock = Ink(pt(24 * scale), colours.text, Weight.BOLD, tabular=True)
        until = Ink(pt(13 * scale), colours.text2, tabular=True)
        baseline = y + 7.9 * scale
        paper.text(setting.line(hours(showing.starts_at), clock), LEFT, baseline, clock)
        end = setting.line(self._common.until(hours(showing.ends_at)), until)
        paper.text(end, LEFT, baseline + 7.0 * scale, until)
        x = LEFT + _TIME * scale
        at = y
        for line, ink, pitch in item.lines:
            at += pitch
            paper.text(line, x, at - 0.22 * pitch, ink)
        foot = y + item.height - 4.0 * scale
        paper.rule(LEFT, foot, RIGHT, foot, colours.border, 0.25)

    def _draw_foot(self) -> None:
        ink = Ink(pt(9), palette().text2)
        venue = self._language.pick(self._fair.venue_zh, self._fair.venue_en)
        self._paper.text(self._setting.line(venue, ink), LEFT, 287.0, ink)
