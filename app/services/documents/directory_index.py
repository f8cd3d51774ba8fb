"""The index of the directory: three columns under letters, with booths and pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import BOTTOM, LEFT, NEXT_TOP, RIGHT, Setting
from app.services.documents.paper import Align, Ink, Paper, pt

_COLUMNS, _GUTTER = 3, 6.0
_WIDE = (RIGHT - LEFT - (_COLUMNS - 1) * _GUTTER) / _COLUMNS
_ROW, _LETTER, _TITLE = 4.7, 8.2, 12.0
_BOOTH, _PAGE = 16.0, 6.0  # the columns of booths and of page numbers


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with its booth and page; ``key`` is what it is sorted by."""

    name: str
    booth: str
    page: int
    key: str

    @property
    def letter(self) -> str:
        """Under which letter it stands; "#" for what begins with none."""
        first = self.key[:1].upper()
        return first if first.isascii() and first.isalpha() else "#"


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A page of an index: its columns, each of letters and entries."""

    title: str
    columns: tuple[tuple[str | Entry, ...], ...]
    is_first: bool = False


def index_pages(title: str, entries: Sequence[Entry]) -> list[IndexPage]:
    """The entries as they are ordered; a letter never ends a column, and is said again atop one."""
    columns = list(_columns(entries))
    pages = [columns[at : at + _COLUMNS] for at in range(0, len(columns), _COLUMNS)]
    return [
        IndexPage(title, tuple(map(tuple, page)), is_first=place == 0)
        for place, page in enumerate(pages)
    ]


def _columns(entries: Sequence[Entry]) -> Iterator[list[str | Entry]]:
    room = BOTTOM - NEXT_TOP - _TITLE
    column: list[str | Entry] = []
    free, letter = room, ""
    for entry in entries:
        needed = _ROW + (_LETTER if entry.letter != letter else 0.0)
        if needed > free:
            yield column
            column, free, letter = [], room, ""
        if entry.letter != letter:
            letter = entry.letter
            column.append(letter)
            free -= _LETTER
        column.append(entry)
        free -= _ROW
    if column:
        yield column


def draw_index(paper: Paper, setting: Setting, page: IndexPage) -> None:
    """The title and the columns, between running head and foot."""
    bold = Ink(pt(13), palette().text, Weight.BOLD)
    paper.text(setting.line(page.title, bold), LEFT, NEXT_TOP + 5.6, bold)
    for place, column in enumerate(page.columns):
        x, y = LEFT + place * (_WIDE + _GUTTER), NEXT_TOP + _TITLE
        for item in column:
            y = (
                _draw_letter(paper, setting, item, x, y)
                if isinstance(item, str)
                else _draw_entry(paper, setting, item, x, y)
            )


def _draw_letter(paper: Paper, setting: Setting, letter: str, x: float, y: float) -> float:
    ink = Ink(pt(10), palette().accent, Weight.BOLD)
    paper.text(setting.line(letter, ink), x, y + 5.6, ink)
    paper.rule(x, y + 7.0, x + _WIDE, y + 7.0, palette().border_strong, 0.2)
    return y + _LETTER


def _draw_entry(paper: Paper, setting: Setting, entry: Entry, x: float, y: float) -> float:
    plain = Ink(pt(8.5), palette().text)
    quiet = Ink(pt(8), palette().text2, tabular=True)
    mono = Ink(pt(8), palette().text, Weight.MONO)
    line, ink = setting.fitted(entry.name, plain, _WIDE - _BOOTH - _PAGE - 2.0, least=0.75)
    paper.text(line, x, y + 3.4, ink)
    booth, ink = setting.fitted(entry.booth, mono, _BOOTH - 1.0, least=0.6)
    paper.text(booth, x + _WIDE - _PAGE - _BOOTH, y + 3.4, ink)
    number = setting.line(str(entry.page), quiet)
    paper.text(number, x + _WIDE, y + 3.4, quiet, Align.RIGHT)
    return y + _ROW
