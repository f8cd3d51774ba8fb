"""The matching list as PDF, A4 portrait: each need, and the partners found for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.fairline import FairLine, joined
from app.models.matchlist import MatchedNeed, MatchLine
from app.models.times import FAIR_ZONE, local
from app.services.documents.colours import palette
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
from app.services.documents.paper import A4, Align, Ink, Paper, Subject, pt, writing
from app.services.documents.typeset import Line
from app.services.documents.words import Language, hours, words

Cancelled = Callable[[], bool]

_TOP = 55.0
_BAR_X, _BAR_END, _PARTNER_X, _TERMS_X = 25.0, 49.0, 54.0, 134.0
_PARTNER_ROOM = _TERMS_X - _PARTNER_X - 4.0
_PITCH, _PAD, _GAP = 4.4, 1.7, 5.0


@dataclass(frozen=True, slots=True)
class Heading:
    """A need, its title broken into lines."""

    title: tuple[Line, ...]
    owner: str

    @property
    def height(self) -> float:
        """How tall it stands, in millimetres."""
        return len(self.title) * 5.2 + 4.4 + 2.6


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner's texts, broken into lines; without a partner, the sentence that says so."""

    line: MatchLine | None
    name: tuple[Line, ...]
    offer: tuple[Line, ...] = ()
    terms: tuple[Line, ...] = ()

    @property
    def height(self) -> float:
        """How tall it stands, in millimetres."""
        return max(len(self.name) + len(self.offer), len(self.terms)) * _PITCH + 2 * _PAD


def write_match_list(
    path: Path,
    needs: Sequence[MatchedNeed],
    fair: FairLine,
    made_at: datetime,
    language: Language = Language.ZH,
    zone: ZoneInfo = FAIR_ZONE,
    cancelled: Cancelled | None = None,
) -> int:
    """Every need with its partners in the order given; gives the number of pages.

    ``documents.nothing`` without needs; ``documents.cancelled`` and ``documents.write`` as for
    agendas.
    """
    if not needs:
        raise AppError("documents.nothing", {"path": str(path)})
    said = words(language)
    writer = _Writer(needs, fair, local(made_at, zone), language)
    pages = writer.pages()
    subject = Subject(said.matching_list, language.pick(fair.name_zh, fair.name_en), said.tag)
    with writing(path, A4, subject) as paper:
        for number, parts in enumerate(pages, 1):
            if cancelled is not None and cancelled():
                raise AppError("documents.cancelled", {"done": number - 1})
            with paper.page():
                writer.draw_page(paper, parts, number, len(pages))
    return len(pages)


class _Writer:
    """Sets and draws one matching list."""

    def __init__(
        self, needs: Sequence[MatchedNeed], fair: FairLine, made: datetime, language: Language
    ) -> None:
        self._made = made
        self._language = language
        self._words = said = words(language)
        self._needs = needs
        self._setting = Setting()
        self._head = Head(
            fair=joined(
                language.pick(fair.name_zh, fair.name_en),
                fair.when,
                language.pick(fair.venue_zh, fair.venue_en),
            ),
            title=said.matching_list,
            subject=said.pairs(len(needs), sum(len(need.lines) for need in needs)),
            corner_label=said.internal,
        )

    def pages(self) -> tuple[tuple[Part[Heading, Partner], ...], ...]:
        """The needs on pages; a need stays with its first partner."""
        groups = ((self._heading(need), self._partners(need)) for need in self._needs)
        room = Room(BOTTOM - _TOP, BOTTOM - NEXT_TOP, _GAP)
        return flow(groups, room, lambda head: head.height, lambda partner: partner.height)

    def _heading(self, need: MatchedNeed) -> Heading:
        pick = self._language.pick
        owner = joined(pick(need.owner_zh, need.owner_en), need.booth, need.city)
        title = self._setting.lines(need.title, _title_ink(), RIGHT - LEFT, 3)
        return Heading(title, owner)

    def _partners(self, need: MatchedNeed) -> list[Partner]:
        if not need.lines:
            return [Partner(None, (self._setting.line(self._words.no_pairs, _plain_ink()),))]
        return [self._partner(line) for line in need.lines]

    def _partner(self, line: MatchLine) -> Partner:
        setting = self._setting
        name = joined(self._language.pick(line.partner_zh, line.partner_en), line.booth)
        comma = "、" if self._language is Language.ZH else ", "
        return Partner(
            line,
            setting.lines(name, _name_ink(), _PARTNER_ROOM, 2),
            setting.lines(line.offer, _plain_ink(), _PARTNER_ROOM, 2),
            setting.listed(line.terms, comma, _plain_ink(), RIGHT - _TERMS_X, 3),
        )

    def draw_page(
        self,
        paper: Paper,
        parts: Sequence[Part[Heading, Partner]],
        number: int,
        count: int,
    ) -> None:
        """Draw one page with its head and foot."""
        if number == 1:
            draw_head(paper, self._setting, self._head)
            self._draw_columns(paper)
        else:
            draw_running_head(paper, self._setting, self._head)
        y = _TOP if number == 1 else NEXT_TOP
        for part in parts:
            y = self._draw_part(paper, part, y) + _GAP
        said = self._words
        when = f"{said.short_day(self._made.date())} {hours(self._made)}"
        right = joined(said.made(when), said.page(number, count))
        draw_foot(paper, self._setting, (said.match_rule,), right)

    def _draw_columns(self, paper: Paper) -> None:
        said, ink = self._words, Ink(pt(8), palette().text3)
        labels = ((LEFT, said.fit), (_PARTNER_X, said.partner), (_TERMS_X, said.shared_terms))
        for x, label in labels:
            paper.text(self._setting.line(label, ink), x, 51.4, ink)

    def _draw_part(self, paper: Paper, part: Part[Heading, Partner], y: float) -> float:
        colours, head = palette(), part.heading
        baseline = y + 4.4
        for line in head.title:
            paper.text(line, LEFT, baseline, _title_ink())
            baseline += 5.2
        ink = Ink(pt(8.5), colours.text2)
        owner = head.owner + (self._words.continued if part.is_continued else "")
        line, ink = self._setting.fitted(owner, ink, RIGHT - LEFT)
        paper.text(line, LEFT, baseline - 0.4, ink)
        y += head.height
        paper.rule(LEFT, y, RIGHT, y, colours.text, 0.3)
        for partner in part.rows:
            self._draw_partner(paper, partner, y)
            y += partner.height
            paper.rule(LEFT, y, RIGHT, y, colours.border, 0.2)
        return y

    def _draw_partner(self, paper: Paper, partner: Partner, y: float) -> None:
        first = y + _PAD + 3.2
        if partner.line is None:
            paper.text(partner.name[0], LEFT, first, _plain_ink())
            return
        self._draw_fit(paper, partner.line.fit, first)
        baseline = first
        for lines, ink in ((partner.name, _name_ink()), (partner.offer, _plain_ink())):
            for line in lines:
                paper.text(line, _PARTNER_X, baseline, ink)
                baseline += _PITCH
        for place, line in enumerate(partner.terms):
            paper.text(line, _TERMS_X, first + place * _PITCH, _plain_ink())

    def _draw_fit(self, paper: Paper, fit: int, baseline: float) -> None:
        """The figure, and a bar that starts at nought."""
        colours = palette()
        ink = Ink(pt(11), colours.text, Weight.SEMIBOLD, tabular=True)
        paper.text(self._setting.line(str(fit), ink), _BAR_X - 2.0, baseline, ink, Align.RIGHT)
        width = _BAR_END - _BAR_X
        paper.plate(_BAR_X, baseline - 2.3, width, 1.8, 0.4, colours.accent_tint)
        paper.frame((_BAR_X, baseline - 2.3, width, 1.8), 0.4, colours.border_strong, 0.12)
        if fit:
            paper.area(_BAR_X, baseline - 2.3, width * fit / 100, 1.8, colours.accent)


def _title_ink() -> Ink:
    return Ink(pt(11), palette().text, Weight.BOLD)


def _name_ink() -> Ink:
    return Ink(pt(9.5), palette().text, Weight.SEMIBOLD)


def _plain_ink() -> Ink:
    return Ink(pt(8.5), palette().text2)
