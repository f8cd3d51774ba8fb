"""Matchmaking summaries as PDF, A4 portrait (UX.md 6.4): one file for all, or a file each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.fairline import FairLine, joined
from app.models.summary import Summary, SummaryNeed, SummaryPartner
from app.models.times import FAIR_ZONE, local
from app.services.cities import latin_city
from app.services.documents.colours import palette
from app.services.documents.files import safe_name
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
from app.services.documents.summary_words import budget_words, meeting_words, summary_words
from app.services.documents.typeset import Line
from app.services.documents.words import Language, hours, words

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_TOP = 68.0  # below the four figures
_FIGURES_Y = 52.0
_WHO_X, _WHY_X = 35.0, 144.0
_HEADING, _GAP, _PITCH, _PAD = 10.0, 4.0, 4.5, 3.8
_CLOSING = 41.0  # how fit is computed, and the signatures


@dataclass(frozen=True, slots=True)
class SummarySheet:
    """What came of printing: how many summaries on how many pages."""

    summaries: int
    pages: int


@dataclass(frozen=True, slots=True)
class _Heading:
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One partner or one need: lines at their places, counted from the row's first one."""

    fit: int | None
    left: tuple[tuple[Line, int, float, Ink], ...]
    right: tuple[tuple[Line, Ink], ...]
    lines: int

    @property
    def height(self) -> float:
        return self.lines * _PITCH + _PAD


def write_summaries(
    path: Path,
    summaries: Sequence[Summary],
    fair: FairLine,
    made_at: datetime,
    language: Language = Language.ZH,
    zone: ZoneInfo = FAIR_ZONE,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> SummarySheet:
    """All these summaries in one file, each from a new page, with its own page numbers.

    ``documents.nothing`` without any; ``documents.cancelled`` and ``documents.write`` as for
    agendas.
    """
    if not summaries:
        raise AppError("documents.nothing", {"path": str(path)})
    said = summary_words(language)
    title = said.title
    if len(summaries) == 1:
        title = joined(title, language.pick(summaries[0].name_zh, summaries[0].name_en))
    author = language.pick(fair.name_zh, fair.name_en)
    pages = 0
    with writing(path, A4, Subject(title, author, words(language).tag)) as paper:
        for done, summary in enumerate(summaries, 1):
            if cancelled is not None and cancelled():
                raise AppError("documents.cancelled", {"done": done - 1})
            pages += _Writer(paper, summary, fair, local(made_at, zone), language, zone).write()
            if progress is not None:
                progress(done, len(summaries))
    return SummarySheet(len(summaries), pages)


def write_summary_files(
    folder: Path,
    summaries: Sequence[Summary],
    fair: FairLine,
    made_at: datetime,
    language: Language = Language.ZH,
    zone: ZoneInfo = FAIR_ZONE,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Path, ...]:
    """One file for each exhibitor, named after booth and name; gives them in order."""
    taken: set[str] = set()
    paths = []
    for done, summary in enumerate(summaries, 1):
        if cancelled is not None and cancelled():
            raise AppError("documents.cancelled", {"done": done - 1})
        name = language.pick(summary.name_zh, summary.name_en)
        path = folder / f"{safe_name(f'{summary.booth} {name}'.strip(), taken)}.pdf"
        write_summaries(path, (summary,), fair, made_at, language, zone)
        paths.append(path)
        if progress is not None:
            progress(done, len(summaries))
    return tuple(paths)


class _Writer:
    """Sets and draws one summary."""

    def __init__(
        self,
        paper: Paper,
        summary: Summary,
        fair: FairLine,
        made: datetime,
        language: Language,
        zone: ZoneInfo,
    ) -> None:
        self._paper, self._summary, self._made = paper, summary, made
        self._language, self._zone = language, zone
        self._words, self._common = summary_words(language), words(language)
        self._setting = Setting()
        pick = language.pick
        other = summary.name_en if language is Language.ZH else summary.name_zh
        facts = (self._words.industries[summary.industry], self._city(summary.city))
        self._head = Head(
            fair=joined(
                pick(fair.name_zh, fair.name_en), fair.when, pick(fair.venue_zh, fair.venue_en)
            ),
            title=self._words.title,
            subject=pick(summary.name_zh, summary.name_en),
            subject_other=joined(other, *facts),
            corner_label=self._common.booth if summary.booth else "",
            corner=summary.booth,
        )

    def write(self) -> int:
        """Draw it all; gives the number of pages."""
        pages = self._pages()
        for number, parts in enumerate(pages, 1):
            with self._paper.page():
                if number == 1:
                    draw_head(self._paper, self._setting, self._head)
                    self._draw_figures()
                    self._paper.outline(joined(self._summary.booth, self._head.subject))
                else:
                    draw_running_head(self._paper, self._setting, self._head)
                y = _TOP if number == 1 else NEXT_TOP
                for part in parts:
                    y = self._draw_part(part, y) + _GAP
                if number == len(pages):
                    self._draw_closing(y)
                self._draw_foot(number, len(pages))
        return len(pages)

    def _pages(self) -> list[tuple[Part[_Heading, _Row], ...]]:
        """Partners and needs on pages; the closing part stays whole on the last one."""
        said, summary = self._words, self._summary
        partners = [self._partner(one) for one in summary.partners]
        groups = [
            (
                _Heading(said.partners, said.first(len(partners)) if partners else ""),
                partners or [self._sentence(said.nobody)],
            ),
            (
                _Heading(said.answers, said.needs(len(summary.needs))),
                [self._need(need) for need in summary.needs],
            ),
        ]
        room = Room(BOTTOM - _TOP, BOTTOM - NEXT_TOP, _GAP)
        pages = list(flow(groups, room, lambda _: _HEADING, lambda row: row.height))
        top = _TOP if len(pages) == 1 else NEXT_TOP
        if top + sum(map(_height, pages[-1])) + _CLOSING > BOTTOM:
            pages.append(())
        return pages

    def _partner(self, one: SummaryPartner) -> _Row:
        said, setting = self._words, self._setting
        bold, plain, quiet = _bold(), _plain(), _quiet()
        room = _WHY_X - _WHO_X - 4
        name = self._language.pick(one.name_zh, one.name_en)
        facts = joined(one.booth, self._city(one.city), said.industries[one.industry])
        names = setting.lines(name, bold, room, 2)
        left = [(line, place, 0.0, bold) for place, line in enumerate(names)]
        used = len(names)
        if facts:
            taken = set_width(names[-1], bold) + 2.4
            beside = taken + set_width(setting.line(facts, quiet), quiet) <= room
            fitted, ink = setting.fitted(facts, quiet, room)
            left.append((fitted, used - beside, taken if beside else 0.0, ink))
            used += not beside
        pick, inset = self._language.pick, said.label
        for label, text in (
            (said.their_need, pick(one.need_zh, one.need_en)),
            (said.our_offer, pick(one.offer_zh, one.offer_en)),
        ):
            left.append((setting.line(label, quiet), used, 0.0, quiet))
            for line in setting.lines(text, plain, room - inset, 2):
                left.append((line, used, inset, plain))
                used += 1
        told = [said.reasons[reason] for reason in one.reasons if reason in said.reasons]
        why_room = RIGHT - _WHY_X
        right = [(line, plain) for line in setting.listed(told, said.comma, plain, why_room, 3)]
        if self._language is Language.ZH:  # the words are those of the texts, mostly Chinese
            terms = [f"「{term}」" for term in one.terms]
            right += [(line, quiet) for line in setting.listed(terms, "", quiet, why_room, 1)]
        right += [(line, quiet) for line in self._where(one)]
        return _Row(one.fit, tuple(left), tuple(right), max(used, len(right)))

    def _city(self, city: str) -> str:
        return city if self._language is Language.ZH else latin_city(city)

    def _where(self, one: SummaryPartner) -> tuple[Line, ...]:
        starts = one.meeting.starts_at
        when = None if starts is None else local(starts, self._zone)
        text = meeting_words(one.meeting, when, self._language)
        return self._setting.lines(text, _quiet(), RIGHT - _WHY_X, 2)

    def _need(self, need: SummaryNeed) -> _Row:
        setting = self._setting
        bold, plain, quiet = _bold(), _plain(), _quiet()
        room = 100.0 - LEFT
        title = self._language.pick(need.title_zh, need.title_en)
        titles = setting.lines(title, bold, room, 2)
        left = [(line, place, 0.0, bold) for place, line in enumerate(titles)]
        budget = budget_words(need.budget_low_fen, need.budget_high_fen, self._language)
        if budget:
            left.append((setting.line(budget, quiet), len(left), 0.0, quiet))
        right: list[tuple[Line, Ink]] = []
        for answer in need.answers:
            name = self._language.pick(answer.name_zh, answer.name_en)
            starts = answer.meeting.starts_at
            when = None if starts is None else local(starts, self._zone)
            where = meeting_words(answer.meeting, when, self._language)
            text = self._answer_words(name, answer.fit, where)
            right += [(line, plain) for line in setting.lines(text, plain, RIGHT - 106.0, 2)]
        if not right:
            right = [(setting.line(self._words.no_answer, quiet), quiet)]
        return _Row(None, tuple(left), tuple(right), max(len(left), len(right)))

    def _answer_words(self, name: str, fit: int, where: str) -> str:
        if self._language is Language.ZH:
            return f"{name}（{fit}）：{where}"
        return f"{name} ({fit}): {where}"

    def _sentence(self, words: str) -> _Row:
        plain = _plain()
        return _Row(None, ((self._setting.line(words, plain), 0, 0.0, plain),), (), 1)

    def _draw_figures(self) -> None:
        said, summary, colours = self._words, self._summary, palette()
        mean = summary.mean_fit
        figures = (
            (said.pairs, str(summary.pairs)),
            (said.requested, str(summary.requested)),
            (said.scheduled, str(summary.scheduled)),
            (said.mean, "–" if mean is None else str(mean)),
        )
        step = (RIGHT - LEFT) / len(figures)
        small = Ink(pt(8.5), colours.text2)
        large = Ink(pt(18), colours.text, Weight.BOLD, tabular=True)
        for place, (label, value) in enumerate(figures):
            x = LEFT + place * step
            if place:
                self._paper.rule(x - 4, 49.5, x - 4, 61.5, colours.border, 0.2)
            line, ink = self._setting.fitted(label, small, step - 6)
            self._paper.text(line, x, _FIGURES_Y, ink)
            self._paper.text(self._setting.line(value, large), x, 60.0, large)

    def _draw_part(self, part: Part[_Heading, _Row], y: float) -> float:
        colours, head = palette(), part.heading
        bold = Ink(pt(12), colours.text, Weight.BOLD)
        quiet = _quiet()
        title = head.title + (self._common.continued if part.is_continued else "")
        line = self._setting.line(title, bold)
        self._paper.text(line, LEFT, y + 5.2, bold)
        note = self._setting.line(head.note, quiet)
        self._paper.text(note, LEFT + line.em * bold.size + 3, y + 5.2, quiet)
        y += _HEADING - 2.2
        self._paper.rule(LEFT, y, RIGHT, y, colours.text, 0.3)
        for row in part.rows:
            self._draw_row(row, y)
            y += row.height
            self._paper.rule(LEFT, y, RIGHT, y, colours.border, 0.2)
        return y

    def _draw_row(self, row: _Row, y: float) -> None:
        first = y + 5.0
        x = LEFT if row.fit is None else _WHO_X
        if row.fit is not None:
            self._draw_fit(row.fit, first)
        for line, place, inset, ink in row.left:
            self._paper.text(line, x + inset, first + place * _PITCH, ink)
        right = _WHY_X if row.fit is not None else 106.0
        for number, (line, ink) in enumerate(row.right):
            self._paper.text(line, right, first + number * _PITCH, ink)

    def _draw_fit(self, fit: int, baseline: float) -> None:
        """The figure, and under it a bar that starts at nought."""
        colours = palette()
        ink = Ink(pt(16), colours.accent, Weight.BOLD, tabular=True)
        self._paper.text(self._setting.line(str(fit), ink), LEFT, baseline + 1.2, ink)
        self._paper.plate(LEFT, baseline + 3.2, 14.0, 1.2, 0.6, colours.accent_tint)
        if fit:
            width = max(1.2, 14.0 * fit / 100)
            self._paper.plate(LEFT, baseline + 3.2, width, 1.2, 0.6, colours.accent)

    def _draw_closing(self, y: float) -> None:
        said, colours = self._words, palette()
        bold = Ink(pt(12), colours.text, Weight.BOLD)
        plain, quiet = _plain(), _quiet()
        self._paper.text(self._setting.line(said.how, bold), LEFT, y + 5.2, bold)
        self._paper.rule(LEFT, y + 7.8, RIGHT, y + 7.8, colours.text, 0.3)
        factors = said.comma.join(
            f"{said.factors[name]} {share}%" for name, share in self._summary.weights
        )
        rule = said.rule(factors[:1].upper() + factors[1:])
        lines = self._setting.lines(rule, plain, RIGHT - LEFT, 3)
        for place, line in enumerate(lines):
            self._paper.text(line, LEFT, y + 13.2 + place * 4.6, plain)
        foot = min(y + 54.0, BOTTOM - 6.0)
        spans = ((LEFT, 75.0), (85.0, 144.0), (154.0, RIGHT))
        for (left, right), label in zip(spans, said.signatures, strict=True):
            self._paper.rule(left, foot, right, foot, colours.text2, 0.2)
            self._paper.text(self._setting.line(label, quiet), left, foot + 4.4, quiet)

    def _draw_foot(self, number: int, count: int) -> None:
        common = self._common
        when = f"{common.short_day(self._made.date())} {hours(self._made)}"
        right = joined(common.made(when), common.page(number, count))
        draw_foot(self._paper, self._setting, (self._words.foot,), right)


def _height(part: Part[_Heading, _Row]) -> float:
    return _HEADING + sum(row.height for row in part.rows) + _GAP


def _bold() -> Ink:
    return Ink(pt(10.5), palette().text, Weight.BOLD)


def _plain() -> Ink:
    return Ink(pt(9), palette().text)


def _quiet() -> Ink:
    return Ink(pt(8.5), palette().text2)
