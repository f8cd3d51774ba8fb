"""The day's programme on A3 for the wall: rooms side by side over one time axis."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from app.errors import AppError
from app.models.fair_papers import RoomDay, Showing
from app.models.fairline import FairLine, joined
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import Setting
from app.services.documents.paper import Align, Ink, Paper, Subject, pt, set_width, writing
from app.services.documents.programme_words import programme_words, stage_facts
from app.services.documents.typeset import Line
from app.services.documents.words import Language, hours, words

A3 = (297.0, 420.0)
_ABREAST = 5  # rooms that stand side by side on an upright sheet
_LEFT, _AXIS, _GUTTER = 14.0, 15.0, 4.0
_GRID, _FOOT = 82.0, 16.0  # where the time axis begins, and how far above the edge it ends
# How large sessions are set: the largest at which most of an hour and more have room; the others
# are set smaller. Topics are told where that is not at the cost of legibility.
_SIZES = (1.6, 1.35, 1.2, 1.08, 0.96, 0.86, 0.76, 0.66)
_MOST = 0.7  # of the sessions
_WITH_TOPICS = 1.08
_PAD = 2.2
_HOUR = timedelta(hours=1)

_Text = tuple[Line, Ink, float]


@dataclass(frozen=True, slots=True)
class _Block:
    """A session in its place: x, y, width and height in millimetres."""

    showing: Showing
    x: float
    y: float
    wide: float
    tall: float


@dataclass(frozen=True, slots=True)
class _Style:
    """How large sessions are set, and whether the topics of their speakers are told."""

    scale: float
    topics: bool = False


_LEAST = _Style(_SIZES[-1])


def write_posters(
    path: Path,
    days: Sequence[tuple[date, Sequence[RoomDay]]],
    fair: FairLine,
    language: Language = Language.ZH,
) -> int:
    """A page for each day; gives the pages.

    ``documents.nothing`` without any session; ``documents.write`` as for other papers.
    """
    shown = [(day, rooms) for day, rooms in days if rooms]
    if not shown:
        raise AppError("documents.nothing", {"path": str(path)})
    most = max(len(rooms) for _, rooms in shown)
    size = A3 if most <= _ABREAST else (A3[1], A3[0])
    said = programme_words(language)
    author = language.pick(fair.name_zh, fair.name_en)
    with writing(path, size, Subject(said.programme, author, words(language).tag)) as paper:
        for day, rooms in shown:
            _Poster(paper, fair, language, day, rooms).draw()
    return len(shown)


class _Poster:
    """Draws one day."""

    def __init__(
        self,
        paper: Paper,
        fair: FairLine,
        language: Language,
        day: date,
        rooms: Sequence[RoomDay],
    ) -> None:
        self._paper, self._fair, self._language = paper, fair, language
        self._day, self._rooms = day, rooms
        self._setting = Setting()
        self._words, self._common = programme_words(language), words(language)
        showings = [showing for room in rooms for showing in room.showings]
        self._from = min(one.starts_at for one in showings).replace(minute=0, second=0)
        self._until = _full_hour(max(one.ends_at for one in showings))
        wide, tall = paper.size
        self._right, self._bottom = wide - _LEFT, tall - _FOOT
        self._room = (self._right - _LEFT - _AXIS + _GUTTER) / len(rooms)
        self._blocks = list(self._place())

    def draw(self) -> None:
        with self._paper.page():
            self._paper.outline(self._common.day(self._day))
            self._draw_head()
            self._draw_axis()
            style = self._style()
            for block in self._blocks:
                self._draw_block(block, self._own_style(block, style))

    def _place(self) -> Iterator[_Block]:
        for column, room in enumerate(self._rooms):
            left = _LEFT + _AXIS + column * self._room
            for showing, lane, lanes in _lanes(room.showings):
                wide = (self._room - _GUTTER) / lanes
                y, foot = self._at(showing.starts_at), self._at(showing.ends_at)
                yield _Block(showing, left + lane * wide, y + 0.5, wide - 0.8, foot - y - 1.0)

    def _at(self, moment: datetime) -> float:
        share = (moment - self._from) / (self._until - self._from)
        return _GRID + (self._bottom - _GRID) * share

    def _style(self) -> _Style:
        """How the day's sessions are set, by those of an hour and more where there are any."""
        long = [one for one in self._blocks if _is_long(one)] or self._blocks
        styles = [_Style(size, topics=True) for size in _SIZES if size >= _WITH_TOPICS]
        styles += [_Style(size) for size in _SIZES]
        for style in styles:
            if sum(self._fits(block, style) for block in long) >= _MOST * len(long):
                return style
        return _LEAST

    def _own_style(self, block: _Block, style: _Style) -> _Style:
        """The day's style, or the largest smaller one in which the session has room.

        Of a short session, and of one with too much to tell, time and title are enough.
        """
        styles = [style, *(_Style(size) for size in _SIZES if size <= style.scale)]
        whole = (one for one in styles if _is_long(block) and self._fits(block, one))
        named = (one for one in styles if self._names(block, one))
        return next(whole, None) or next(named, _LEAST)

    def _fits(self, block: _Block, style: _Style) -> bool:
        return _tall(self._texts(block, style)) <= block.tall

    def _names(self, block: _Block, style: _Style) -> bool:
        told = self._texts(block, style)
        return _tall([one for one in told if one[1].weight is not Weight.REGULAR]) <= block.tall

    def _texts(self, block: _Block, style: _Style) -> list[_Text]:
        """A session's lines with their ink and height, the most needed first."""
        session, showing, colours = block.showing.session, block.showing, palette()
        room, scale = block.wide - 2 * _PAD - 1.4, style.scale
        title = self._language.pick(session.title_zh, session.title_en)
        other = session.title_en if title == session.title_zh else session.title_zh
        chair = self._words.chair(session.chair) if session.chair else ""
        told: list[_Text] = []
        for text, points, colour, weight, most in (
            (_span(showing), 11, colours.text, Weight.SEMIBOLD, 1),
            (title, 14, colours.text, Weight.BOLD, 8),
            (other, 9.5, colours.text2, Weight.REGULAR, 3),
            (joined(self._words.kinds[session.kind], chair), 9.5, colours.text2, Weight.REGULAR, 2),
        ):
            ink = Ink(pt(points * scale), colour, weight, tabular=weight is Weight.SEMIBOLD)
            lines = self._setting.lines(text, ink, room, most) if text else ()
            told += [(line, ink, ink.size * 1.35) for line in lines]
        plain, quiet = Ink(pt(9.5 * scale), colours.text), Ink(pt(9 * scale), colours.text2)
        for facts, ink in self._stage(showing, plain, quiet, style):
            lines = self._on_lines(facts, ink, room)
            told += [(line, ink, ink.size * 1.42) for line in lines]
        return told

    def _on_lines(self, facts: Sequence[str], ink: Ink, room: float) -> tuple[Line, ...]:
        """The facts on one line, or the first on its own and the rest beneath."""
        line = self._setting.line(joined(*facts), ink)
        if set_width(line, ink) <= room or len(facts) == 1:
            return self._setting.lines(joined(*facts), ink, room, 2)
        first = self._setting.lines(facts[0], ink, room, 1)
        return (*first, *self._setting.lines(joined(*facts[1:]), ink, room, 2))

    def _stage(
        self, showing: Showing, plain: Ink, quiet: Ink, style: _Style
    ) -> Iterator[tuple[Sequence[str], Ink]]:
        for one in showing.stage:
            yield stage_facts(one, self._language), plain
            if style.topics and one.topic:
                yield (one.topic,), quiet
        if showing.pitches:
            yield (self._words.projects(showing.pitches),), plain

    def _draw_head(self) -> None:
        paper, setting, colours = self._paper, self._setting, palette()
        pick, fair = self._language.pick, self._fair
        plain = Ink(pt(13), colours.text2)
        name = joined(
            pick(fair.name_zh, fair.name_en), fair.when, pick(fair.venue_zh, fair.venue_en)
        )
        line, ink = setting.fitted(name, plain, self._right - _LEFT)
        paper.text(line, _LEFT, 21.0, ink)
        large = Ink(pt(44), colours.text, Weight.BOLD)
        line = setting.line(self._common.day(self._day), large)
        paper.text(line, _LEFT, 41.5, large)
        quiet = Ink(pt(18), colours.text2)
        count = sum(len(room.showings) for room in self._rooms)
        facts = joined(self._words.programme, self._words.sessions(count))
        paper.text(setting.line(facts, quiet), _LEFT + set_width(line, large) + 7, 41.5, quiet)
        paper.area(_LEFT, 49.0, self._right - _LEFT, 1.4, colours.accent)
        for column, room in enumerate(self._rooms):
            self._draw_room(room, _LEFT + _AXIS + column * self._room)

    def _draw_room(self, room: RoomDay, x: float) -> None:
        setting, pick, colours = self._setting, self._language.pick, palette()
        name = pick(room.name_zh, room.name_en) or self._words.no_room
        other = room.name_en if name == room.name_zh else room.name_zh
        seats = self._words.seats(room.seats) if room.seats else ""
        wide = self._room - _GUTTER
        bold, plain = Ink(pt(18), colours.text, Weight.BOLD), Ink(pt(10.5), colours.text2)
        line, ink = setting.fitted(name, bold, wide, least=0.6)
        self._paper.text(line, x, 63.5, ink)
        line, ink = setting.fitted(joined(other, seats), plain, wide)
        self._paper.text(line, x, 70.0, ink)

    def _draw_axis(self) -> None:
        paper, colours = self._paper, palette()
        ink = Ink(pt(11), colours.text2, Weight.SEMIBOLD, tabular=True)
        moment = self._from
        while moment <= self._until:
            y = self._at(moment)
            label = self._setting.line(hours(moment), ink)
            paper.text(label, _LEFT, y + 1.4, ink)
            paper.rule(_LEFT + _AXIS - 1.0, y, self._right, y, colours.border, 0.2)
            moment += _HOUR

    def _draw_block(self, block: _Block, style: _Style) -> None:
        colours = palette()
        paper = self._paper
        paper.area(block.x, block.y, block.wide, block.tall, colours.accent_tint)
        paper.area(block.x, block.y, 1.4, block.tall, colours.accent)
        x, y = block.x + 1.4 + _PAD, block.y + _PAD
        told = self._texts(block, style)
        if block.tall < 2 * _PAD + sum(pitch for _, _, pitch in told[:2]):
            self._draw_flat(block, style.scale)
            return
        for line, ink, pitch in told:
            if y + pitch > block.y + block.tall - _PAD / 2:
                break
            paper.text(line, x, y + 0.78 * pitch, ink)
            y += pitch

    def _draw_flat(self, block: _Block, scale: float) -> None:
        """A session too short for two lines: its start and its title on one."""
        session = block.showing.session
        title = self._language.pick(session.title_zh, session.title_en)
        size = min(pt(12 * scale), max(1.6, block.tall * 0.62))
        ink = Ink(size, palette().text, Weight.SEMIBOLD)
        words_ = f"{hours(block.showing.starts_at)}  {title}"
        line, ink = self._setting.fitted(words_, ink, block.wide - 2 * _PAD - 1.4)
        middle = block.y + block.tall / 2 + 0.36 * ink.size
        self._paper.text(line, block.x + 1.4 + _PAD, middle, ink, Align.LEFT)


def _is_long(block: _Block) -> bool:
    return block.showing.ends_at - block.showing.starts_at >= _HOUR


def _tall(told: Sequence[_Text]) -> float:
    return sum(pitch for _, _, pitch in told) + 2 * _PAD


def _full_hour(moment: datetime) -> datetime:
    """The moment, or the full hour after it."""
    full = moment.replace(minute=0, second=0, microsecond=0)
    return full if full == moment else full + _HOUR


def _span(showing: Showing) -> str:
    return f"{hours(showing.starts_at)}–{hours(showing.ends_at)}"


def _lanes(showings: Sequence[Showing]) -> list[tuple[Showing, int, int]]:
    """Sessions with their lane and the number of lanes: those that clash stand side by side."""
    found: list[tuple[Showing, int, int]] = []
    together: list[tuple[Showing, int]] = []
    ends: list[datetime] = []
    for showing in sorted(showings, key=lambda one: one.starts_at):
        if ends and showing.starts_at >= max(ends):
            found += [(one, lane, len(ends)) for one, lane in together]
            together, ends = [], []
        free = next((n for n, end in enumerate(ends) if end <= showing.starts_at), len(ends))
        if free == len(ends):
            ends.append(showing.ends_at)
        ends[free] = showing.ends_at
        together.append((showing, free))
    return [*found, *((one, lane, len(ends)) for one, lane in together)]
