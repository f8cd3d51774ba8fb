"""Cards to a PDF: eight to a sheet with crop marks, or one card a page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from pathlib import Path

from app.errors import AppError
from app.models.badges import TRUE, BadgeCard, BadgeLayout, BadgeSheet, Blocked, Fitted, Nudge
from app.models.fairline import FairLine
from app.models.ids import BadgeId
from app.models.people import Category
from app.services.badges.blanks import BLEED, LARGE, SMALL, draw_large, draw_small
from app.services.badges.faces import Face, face
from app.services.badges.label import LABEL, draw_label
from app.services.documents.colours import palette
from app.services.documents.paper import A4, POINTS_A_MM, Box, Paper, Subject, writing

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Blank = Callable[[Paper, FairLine, Category, tuple[date, ...]], None]
_Drawn = tuple[BadgeCard, Face]

_COLUMNS, _ROWS = 2, 4
# Between cards twice the bleed, so that a cut may stray to either side.
_GUTTER = 2 * BLEED
_MARK, _MARK_GAP = 5.0, 3.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and where its cards lie on it (their top left corners)."""

    page: tuple[float, float]
    card: tuple[float, float]
    spots: tuple[tuple[float, float], ...]
    blank: Blank
    bleed: float = 0.0

    @property
    def is_cut(self) -> bool:
        """Whether cards are cut out of the page, which then needs marks."""
        return self.page == A4

    @property
    def box(self) -> Box:
        """The blank's extent, from the card's corner."""
        return (-self.bleed, -self.bleed, self.card[0] + self.bleed, self.card[1] + self.bleed)


def sheet_of(layout: BadgeLayout) -> Sheet:
    """The page of a layout."""
    if layout is BadgeLayout.A4_8:
        return _eight_up()
    if layout is BadgeLayout.A4_1:
        middle = (A4[0] - SMALL[0]) / 2, (A4[1] - SMALL[1]) / 2
        return Sheet(A4, SMALL, (middle,), draw_small, BLEED)
    if layout is BadgeLayout.CARD_BLEED:
        page = (SMALL[0] + 2 * BLEED, SMALL[1] + 2 * BLEED)
        return Sheet(page, SMALL, ((BLEED, BLEED),), draw_small, BLEED)
    size, blank = _ALONE[layout]
    return Sheet(size, size, ((0.0, 0.0),), blank)


_ALONE: Mapping[BadgeLayout, tuple[tuple[float, float], Blank]] = {
    BadgeLayout.CARD: (SMALL, draw_small),
    BadgeLayout.A6: (LARGE, draw_large),
    BadgeLayout.THERMAL: (LABEL, draw_label),
    BadgeLayout.THERMAL_CONTACT: (LABEL, draw_label),
}


def _eight_up() -> Sheet:
    width = _COLUMNS * SMALL[0] + (_COLUMNS - 1) * _GUTTER
    height = _ROWS * SMALL[1] + (_ROWS - 1) * _GUTTER
    left, top = (A4[0] - width) / 2, (A4[1] - height) / 2
    spots = tuple(
        (left + column * (SMALL[0] + _GUTTER), top + row * (SMALL[1] + _GUTTER))
        for row in range(_ROWS)
        for column in range(_COLUMNS)
    )
    return Sheet(A4, SMALL, spots, draw_small, BLEED)


def write_badges(
    path: Path,
    cards: Iterable[BadgeCard],
    fair: FairLine,
    layout: BadgeLayout = BadgeLayout.A4_8,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    nudge: Nudge = TRUE,
) -> BadgeSheet:
    """Print the cards in their order; a card with a character in no font is left out and named.

    ``nudge`` moves and scales every page for a printer that is off.

    ``progress`` hears of cards done and cards in all after each page. Where nothing can be
    printed no file is made. ``documents.cancelled`` when ``cancelled`` says so; the file that
    was there before stays. ``documents.write`` when the file cannot be written.
    """
    ordered = tuple(cards)
    sheet, tally = sheet_of(layout), _Tally()
    faces = _printable(ordered, fair, layout, tally)
    first = next(faces, None)
    if first is None:
        return tally.answer()
    subject = Subject(f"{fair.name_zh} 证件", fair.name_zh)
    with writing(path, sheet.page, subject) as paper:
        _set_boxes(paper, sheet)
        waiting = chain((first,), faces)
        while batch := tuple(islice(waiting, len(sheet.spots))):
            if cancelled is not None and cancelled():
                raise AppError("documents.cancelled", {"done": len(tally.printed)})
            _draw_page(paper, sheet, fair, batch, nudge)
            tally.count(batch)
            if progress is not None:
                progress(len(tally.printed) + len(tally.blocked), len(ordered))
    return tally.answer()


@dataclass(slots=True)
class _Tally:
    """What was printed so far, what was left out, and what was made to fit."""

    printed: list[BadgeId] = field(default_factory=list)
    blocked: list[Blocked] = field(default_factory=list)
    flags: list[Fitted] = field(default_factory=list)
    pages: int = 0

    def count(self, batch: Sequence[_Drawn]) -> None:
        """Note down a page."""
        self.pages += 1
        for card, drawn in batch:
            self.printed.append(card.id)
            self.flags.extend(drawn.flags)

    def answer(self) -> BadgeSheet:
        """All of it as a value."""
        return BadgeSheet(tuple(self.printed), tuple(self.blocked), tuple(self.flags), self.pages)


def _printable(
    cards: Iterable[BadgeCard], fair: FairLine, layout: BadgeLayout, tally: _Tally
) -> Iterator[_Drawn]:
    for card in cards:
        made = face(card, fair, layout)
        if isinstance(made, Blocked):
            tally.blocked.append(made)
        else:
            yield card, made


def _draw_page(
    paper: Paper, sheet: Sheet, fair: FairLine, batch: Sequence[_Drawn], nudge: Nudge
) -> None:
    with paper.page(), nudged(paper, nudge):
        if sheet.is_cut:
            paper.form("marks", (0.0, 0.0, *sheet.page), lambda: draw_marks(paper, sheet))
        for spot, (card, drawn) in zip(sheet.spots, batch, strict=False):
            with paper.moved(*spot):
                _draw_card(paper, sheet, fair, card, drawn)


@contextmanager
def nudged(paper: Paper, nudge: Nudge) -> Iterator[None]:
    """What is drawn inside lies where a printer that is off puts it right."""
    if nudge.is_none:
        yield
        return
    scale = f"{nudge.scale:.5f}"
    paper.addLiteral(f"q {scale} 0 0 {scale} {nudge.x:.3f} {nudge.y:.3f} cm")
    yield
    paper.addLiteral("Q")


def _draw_card(paper: Paper, sheet: Sheet, fair: FairLine, card: BadgeCard, drawn: Face) -> None:
    name = "-".join([card.role.value, *(day.strftime("%m%d") for day in card.days)])
    paper.form(name, sheet.box, lambda: sheet.blank(paper, fair, card.role, card.days))
    for text in drawn.texts:
        paper.text(text.line, text.x, text.y, text.ink, text.align)
    for code in filter(None, (drawn.code, drawn.contact)):
        paper.modules(code.path, *code.corner, code.module, palette().black)


def draw_marks(paper: Paper, sheet: Sheet) -> None:
    """Short lines in the margins where the knife goes, clear of the bleed."""
    width, height = sheet.card
    across = sorted({edge for x, _ in sheet.spots for edge in (x, x + width)})
    down = sorted({edge for _, y in sheet.spots for edge in (y, y + height)})
    ink = palette().black
    for near, far in ((down[0] - _MARK_GAP, -_MARK), (down[-1] + _MARK_GAP, _MARK)):
        for x in across:
            paper.rule(x, near, x, near + far, ink, 0.1)
    for near, far in ((across[0] - _MARK_GAP, -_MARK), (across[-1] + _MARK_GAP, _MARK)):
        for y in down:
            paper.rule(near, y, near + far, y, ink, 0.1)


def _set_boxes(paper: Paper, sheet: Sheet) -> None:
    """Tell a printing house where the card ends inside its bleed (ISO 15930, TrimBox)."""
    if not sheet.bleed or sheet.is_cut:
        return
    width, height = (side * POINTS_A_MM for side in sheet.page)
    edge = sheet.bleed * POINTS_A_MM
    paper.setBleedBox((0, 0, width, height))
    paper.setTrimBox((edge, edge, width - edge, height - edge))
