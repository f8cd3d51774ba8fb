"""The directory of exhibitors (展商名录), a booklet by hall with indexes by pinyin and by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.exhibitors import booth_order
from app.models.fair_papers import Listing
from app.models.fairline import FairLine, joined
from app.models.times import FAIR_ZONE, local
from app.services.cities import latin_city
from app.services.documents.colours import palette
from app.services.documents.directory_index import Entry, IndexPage, draw_index, index_pages
from app.services.documents.flow import Part, Room, flow
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import (
    BOTTOM,
    LEFT,
    NEXT_TOP,
    RIGHT,
    Head,
    Setting,
    draw_foot,
    draw_head,
    draw_running_head,
)
from app.services.documents.paper import A4, Ink, Paper, Subject, pt, set_width, writing
from app.services.documents.summary_words import summary_words
from app.services.documents.typeset import Line
from app.services.documents.words import Language, hours, words
from app.services.text import pinyin_of_title

_TOP = 52.0
_TEXT_X = LEFT + 25.0
_PITCH, _PAD, _GAP = 4.3, 3.6, 5.0
_HALL = 11.0
_APART = 2.2  # millimetres between both names on one line


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    by_pinyin: str
    by_name: str
    no_hall: str
    no_booth: str
    counts: str
    in_hall: str
    offers: str


_ZH = _Words(
    title="展商名录",
    by_pinyin="索引 · 按拼音",
    by_name="索引 · 按英文名",
    no_hall="展位待定",
    no_booth="待定",
    counts="展商 {exhibitors} 家 · 展位 {booths} 个",
    in_hall="{number} 家",
    offers="供给：{titles}",
)
_EN = _Words(
    title="Exhibitor directory",
    by_pinyin="Index by pinyin",
    by_name="Index by English name",
    no_hall="Booth to be announced",
    no_booth="–",
    counts="{exhibitors} exhibitors · {booths} booths",
    in_hall="{number} exhibitors",
    offers="Offers: {titles}",
)


@dataclass(frozen=True, slots=True)
class _Row:
    """An exhibitor set in lines; ``beside`` is the other name where it has room on the first."""

    listing: Listing
    booths: tuple[Line, ...]
    name: tuple[Line, ...]
    beside: Line | None
    other: tuple[Line, ...]
    facts: tuple[Line, ...]
    text: tuple[Line, ...]
    offers: tuple[Line, ...]

    @property
    def height(self) -> float:
        lines = (self.name, self.other, self.facts, self.text, self.offers)
        return max(sum(map(len, lines)), len(self.booths)) * _PITCH + _PAD


_Page = tuple[Part[str, _Row], ...]


def write_directory(
    path: Path,
    listings: Sequence[Listing],
    fair: FairLine,
    made_at: datetime,
    language: Language = Language.ZH,
    zone: ZoneInfo = FAIR_ZONE,
) -> int:
    """All exhibitors as they are ordered, a heading a hall, then both indexes; gives the pages.

    ``documents.nothing`` without any; ``documents.write`` as for other papers.
    """
    if not listings:
        raise AppError("documents.nothing", {"path": str(path)})
    return _Booklet(listings, fair, local(made_at, zone), language).write(path)


class _Booklet:
    def __init__(
        self, listings: Sequence[Listing], fair: FairLine, made: datetime, language: Language
    ) -> None:
        self._listings, self._made, self._language = listings, made, language
        self._said = _ZH if language is Language.ZH else _EN
        self._common = words(language)
        self._setting = Setting()
        self._author = language.pick(fair.name_zh, fair.name_en)
        booths = sum(len(one.booths) for one in listings)
        self._head = Head(
            fair=joined(self._author, fair.when, language.pick(fair.venue_zh, fair.venue_en)),
            title=self._said.title,
            subject=self._said.counts.format(exhibitors=len(listings), booths=booths),
        )

    def write(self, path: Path) -> int:
        room = Room(BOTTOM - _TOP, BOTTOM - NEXT_TOP, _GAP)
        pages = flow(self._groups(), room, lambda _: _HALL, lambda row: row.height)
        numbers = _numbers(pages)
        indexes = [page for index in self._indexes(numbers) for page in index]
        count = len(pages) + len(indexes)
        tag = self._common.tag
        with writing(path, A4, Subject(self._said.title, self._author, tag)) as paper:
            for number, parts in enumerate(pages, 1):
                with paper.page():
                    self._draw_page(paper, number, parts)
                    self._draw_foot(paper, number, count)
            for number, page in enumerate(indexes, len(pages) + 1):
                with paper.page():
                    if page.is_first:
                        paper.outline(page.title)
                    draw_running_head(paper, self._setting, self._head)
                    draw_index(paper, self._setting, page)
                    self._draw_foot(paper, number, count)
        return count

    def _groups(self) -> list[tuple[str, list[_Row]]]:
        found = []
        for _, listed in groupby(self._listings, key=lambda one: one.hall_code):
            rows = list(map(self._row, listed))
            first = rows[0].listing
            hall = self._language.pick(first.hall_zh, first.hall_en) or self._said.no_hall
            count = self._said.in_hall.format(number=len(rows))
            found.append((f"{hall} · {count}", rows))
        return found

    def _row(self, one: Listing) -> _Row:
        setting, pick, room = self._setting, self._language.pick, RIGHT - _TEXT_X
        body = one.exhibitor
        name = pick(body.name_zh, body.name_en)
        other = body.name_en if name == body.name_zh else body.name_zh
        intro = pick(body.intro_zh, body.intro_en)
        titles = [pick(zh, en) for zh, en in one.offers]
        offers = self._said.offers.format(titles=self._semicolon().join(titles)) if titles else ""
        lines = setting.lines(name, _bold(), room, 2)
        beside = self._beside(lines, other, room)
        mono = _mono()
        codes = one.booths or (self._said.no_booth,)
        booths = tuple(setting.fitted(code, mono, _TEXT_X - LEFT - 3.0)[0] for code in codes)
        return _Row(
            listing=one,
            booths=booths,
            name=lines,
            beside=beside,
            other=setting.lines(other, _quiet(), room, 2) if other and beside is None else (),
            facts=setting.lines(facts, _quiet(), room, 2) if (facts := self._facts(one)) else (),
            text=setting.lines(intro, _plain(), room, 3) if intro else (),
            offers=setting.lines(offers, _plain(), room, 2) if offers else (),
        )

    def _beside(self, lines: Sequence[Line], other: str, room: float) -> Line | None:
        """The other name, where both fit on one line."""
        if len(lines) != 1 or not other:
            return None
        line = self._setting.line(other, _quiet())
        taken = set_width(lines[0], _bold()) + _APART + set_width(line, _quiet())
        return line if taken <= room else None

    def _facts(self, one: Listing) -> str:
        body = one.exhibitor
        city = body.city if self._language is Language.ZH else latin_city(body.city)
        industry = summary_words(self._language).industries[body.industry]
        return joined(industry, city, body.website)

    def _semicolon(self) -> str:
        return "；" if self._language is Language.ZH else "; "

    def _draw_page(self, paper: Paper, number: int, parts: _Page) -> None:
        draw = draw_head if number == 1 else draw_running_head
        draw(paper, self._setting, self._head)
        y = _TOP if number == 1 else NEXT_TOP
        for part in parts:
            if not part.is_continued:
                paper.outline(part.heading)
            title = part.heading + (self._common.continued if part.is_continued else "")
            y = self._draw_hall(paper, title, part.rows, y) + _GAP

    def _draw_hall(self, paper: Paper, title: str, rows: Sequence[_Row], y: float) -> float:
        colours = palette()
        bold = Ink(pt(13), colours.text, Weight.BOLD)
        line, ink = self._setting.fitted(title, bold, RIGHT - LEFT)
        paper.text(line, LEFT, y + 5.6, ink)
        y += 8.6
        paper.rule(LEFT, y, RIGHT, y, colours.text, 0.3)
        y += _HALL - 8.6
        for row in rows:
            self._draw_row(paper, row, y)
            y += row.height
            paper.rule(LEFT, y - 1.2, RIGHT, y - 1.2, colours.border, 0.15)
        return y

    def _draw_row(self, paper: Paper, row: _Row, y: float) -> None:
        baseline = y + 3.8
        for place, code in enumerate(row.booths):
            paper.text(code, LEFT, baseline + place * _PITCH, _mono())
        if row.beside is not None:
            x = _TEXT_X + set_width(row.name[0], _bold()) + _APART
            paper.text(row.beside, x, baseline, _quiet())
        for lines, ink in (
            (row.name, _bold()),
            (row.other, _quiet()),
            (row.facts, _quiet()),
            (row.text, _plain()),
            (row.offers, _plain()),
        ):
            for line in lines:
                paper.text(line, _TEXT_X, baseline, ink)
                baseline += _PITCH

    def _draw_foot(self, paper: Paper, number: int, count: int) -> None:
        common = self._common
        when = f"{common.short_day(self._made.date())} {hours(self._made)}"
        right = joined(common.made(when), common.page(number, count))
        draw_foot(paper, self._setting, (), right)

    def _indexes(self, numbers: Mapping[str, int]) -> Sequence[Sequence[IndexPage]]:
        """By pinyin, and by English name where any exhibitor has one; the paper's own first."""
        said = self._said
        by_pinyin = self._entries(numbers, lambda one: one.exhibitor.name, pinyin_key)
        named = [one for one in self._listings if one.exhibitor.name_en]
        by_name = self._entries(numbers, lambda one: one.exhibitor.name_en, latin_key, named)
        made = [(said.by_pinyin, by_pinyin), (said.by_name, by_name)]
        if self._language is Language.EN:
            made.reverse()
        return [index_pages(title, entries) for title, entries in made if entries]

    def _entries(
        self,
        numbers: Mapping[str, int],
        name: Callable[[Listing], str],
        key: Callable[[str], str],
        listings: Sequence[Listing] | None = None,
    ) -> list[Entry]:
        chosen = self._listings if listings is None else listings
        found = [
            Entry(
                name(one),
                "、".join(one.booths[:2]) or self._said.no_booth,
                numbers[one.exhibitor.id],
                key(name(one)),
            )
            for one in chosen
        ]
        return sorted(found, key=lambda entry: (entry.key, entry.name))


def _numbers(pages: Sequence[_Page]) -> dict[str, int]:
    """On which page each exhibitor stands."""
    return {
        row.listing.exhibitor.id: number
        for number, parts in enumerate(pages, 1)
        for part in parts
        for row in part.rows
    }


def pinyin_key(name: str) -> str:
    """What the pinyin index goes by: digits before letters, and 2 before 10."""
    return booth_order(pinyin_of_title(name)[0])


def latin_key(name: str) -> str:
    """What the English index goes by: as it is written, whatever the case; 2 before 10."""
    return booth_order(name)


def _mono() -> Ink:
    return Ink(pt(9.5), palette().text, Weight.MONO)


def _bold() -> Ink:
    return Ink(pt(10.5), palette().text, Weight.SEMIBOLD)


def _plain() -> Ink:
    return Ink(pt(8.5), palette().text)


def _quiet() -> Ink:
    return Ink(pt(8.5), palette().text2)
