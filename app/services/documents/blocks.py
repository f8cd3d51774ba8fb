"""Blocks of a report: headings, figures, bars, tables, paragraphs; each knows its height.

Bars start at nought, carry their value, and use one colour; nothing is told by colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import LEFT, RIGHT, Setting
from app.services.documents.paper import Align, Ink, Paper, pt, set_width

_ROW = 6.4
_LINE = 4.8
_BAR = 3.6


class Block(Protocol):
    """Something that stands on a page whole."""

    @property
    def height(self) -> float:
        """How tall it is in millimetres, with the gap below it."""

    @property
    def keeps_next(self) -> bool:
        """Whether it must stand on one page with the block that follows."""

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        """Draw it with its top at ``y``."""


def paged(blocks: Sequence[Block], first: float, following: float) -> list[list[Block]]:
    """The blocks on pages that hold so many millimetres; a heading never ends a page."""
    pages: list[list[Block]] = [[]]
    free = first
    for place, block in enumerate(blocks):
        needed = block.height
        chained = place
        while blocks[chained].keeps_next and chained + 1 < len(blocks):
            chained += 1
            needed += blocks[chained].height
        if needed > free and pages[-1]:
            pages.append([])
            free = following
        pages[-1].append(block)
        free -= block.height
    return pages


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title and a note beside it, over a rule."""

    title: str
    note: str = ""
    keeps_next: bool = True

    @property
    def height(self) -> float:
        return 12.6

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        bold = Ink(pt(12), palette().text, Weight.BOLD)
        quiet = _quiet()
        line = setting.line(self.title, bold)
        paper.text(line, LEFT, y + 6.8, bold)
        taken = set_width(line, bold) + 3
        note, ink = setting.fitted(self.note, quiet, RIGHT - LEFT - taken)
        paper.text(note, LEFT + taken, y + 6.8, ink)
        paper.rule(LEFT, y + 9.4, RIGHT, y + 9.4, palette().text, 0.3)


@dataclass(frozen=True, slots=True)
class Figures:
    """Large numbers side by side, each with its name above and its meaning below."""

    told: Sequence[tuple[str, str, str]]
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return 25.0

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        colours = palette()
        large = Ink(pt(20), colours.text, Weight.BOLD, tabular=True)
        quiet = _quiet()
        step = (RIGHT - LEFT) / len(self.told)
        for place, (name, value, meaning) in enumerate(self.told):
            x = LEFT + place * step
            if place:
                paper.rule(x - 4, y + 1, x - 4, y + 19, colours.border, 0.2)
            for text, ink, at in ((name, quiet, 4.0), (value, large, 12.6), (meaning, quiet, 18.4)):
                line, fitted = setting.fitted(text, ink, step - 7)
                paper.text(line, x, y + at, fitted)


@dataclass(frozen=True, slots=True)
class Bars:
    """Labelled bars from nought, one below the other, with their values."""

    told: Sequence[tuple[str, float, str]]
    keeps_next: bool = False
    label: float = 44.0

    @property
    def height(self) -> float:
        return len(self.told) * _ROW + 5.0

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        colours = palette()
        most = max((value for _, value, _ in self.told), default=0.0)
        left, right = LEFT + self.label, RIGHT - 30.0
        plain = _plain()
        number = Ink(plain.size, colours.text, tabular=True)
        paper.rule(left, y, left, y + len(self.told) * _ROW, colours.border_strong, 0.2)
        for place, (name, value, words) in enumerate(self.told):
            middle = y + (place + 0.5) * _ROW
            line, ink = setting.fitted(name, plain, self.label - 3)
            paper.text(line, LEFT, middle + 1.2, ink)
            width = (right - left) * value / most if most else 0.0
            if width:
                paper.area(left, middle - _BAR / 2, width, _BAR, colours.accent)
            paper.text(setting.line(words, number), left + width + 2, middle + 1.2, number)


@dataclass(frozen=True, slots=True)
class Columns:
    """Upright bars from nought over a common line, as hours of a day."""

    told: Sequence[tuple[str, int]]
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return 45.0

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        colours = palette()
        most = max((value for _, value in self.told), default=0)
        step = min(14.0, (RIGHT - LEFT) / max(1, len(self.told)))
        base, room = y + 34.0, 26.0
        small = Ink(pt(7.5), colours.text2, tabular=True)
        for place, (name, value) in enumerate(self.told):
            middle = LEFT + (place + 0.5) * step
            tall = room * value / most if most else 0.0
            if value:
                paper.area(middle - step * 0.32, base - tall, step * 0.64, tall, colours.accent)
                line = setting.line(f"{value:,}", small)
                paper.text(line, middle, base - tall - 1.4, small, Align.CENTRE)
            paper.text(setting.line(name, small), middle, base + 4.0, small, Align.CENTRE)
        paper.rule(LEFT, base, LEFT + step * len(self.told), base, colours.border_strong, 0.25)


@dataclass(frozen=True, slots=True)
class TableHead:
    """The names of a table's columns; a width in millimetres, and whether it holds numbers."""

    columns: Sequence[tuple[str, float, bool]]
    keeps_next: bool = True

    @property
    def height(self) -> float:
        return 6.6

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        quiet = Ink(pt(8), palette().text2, Weight.SEMIBOLD)
        _row(paper, setting, y, [(n, w, right) for n, w, right in self.columns], quiet)
        paper.rule(LEFT, y + 6.2, RIGHT, y + 6.2, palette().border_strong, 0.25)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table, under the columns of its head."""

    cells: Sequence[str]
    columns: Sequence[tuple[str, float, bool]]
    is_last: bool = False
    is_total: bool = False
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return 6.4 + (5.0 if self.is_last else 0.0)

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        weight = Weight.SEMIBOLD if self.is_total else Weight.REGULAR
        ink = Ink(pt(9), palette().text, weight, tabular=True)
        told = [
            (text, width, right)
            for text, (_, width, right) in zip(self.cells, self.columns, strict=True)
        ]
        _row(paper, setting, y, told, ink)
        paper.rule(LEFT, y + 6.2, RIGHT, y + 6.2, palette().border, 0.15)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text over the whole width."""

    text: str
    setting: Setting
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return len(self._lines()) * _LINE + 3.0

    def _lines(self) -> tuple[object, ...]:
        return self.setting.lines(self.text, _plain(), RIGHT - LEFT, 40)

    def draw(self, paper: Paper, setting: Setting, y: float) -> None:
        lines = setting.lines(self.text, _plain(), RIGHT - LEFT, 40)
        for place, line in enumerate(lines):
            paper.text(line, LEFT, y + 3.6 + place * _LINE, _plain())


def table(
    columns: Sequence[tuple[str, float, bool]],
    rows: Sequence[Sequence[str]],
    *,
    total: bool = False,
) -> list[Block]:
    """A table as blocks that may stand on several pages; the last row is the total if asked."""
    head: list[Block] = [TableHead(columns)]
    last = len(rows) - 1
    return [
        *head,
        *(
            TableRow(row, columns, is_last=place == last, is_total=total and place == last)
            for place, row in enumerate(rows)
        ),
    ]


def _row(
    paper: Paper, setting: Setting, y: float, cells: Sequence[tuple[str, float, bool]], ink: Ink
) -> None:
    x = LEFT
    for text, width, is_number in cells:
        line, fitted = setting.fitted(text, ink, width - 2.5)
        if is_number:
            paper.text(line, x + width - 2.5, y + 4.2, fitted, Align.RIGHT)
        else:
            paper.text(line, x, y + 4.2, fitted)
        x += width


def _plain() -> Ink:
    return Ink(pt(9), palette().text)


def _quiet() -> Ink:
    return Ink(pt(8.5), palette().text2)
