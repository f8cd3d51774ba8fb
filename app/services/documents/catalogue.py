"""The list of offers and needs (供需清单) as a booklet by field, anonymised by choice.

Nobody is told apart by what stands here once it is anonymised: owners, booths and cities go, and
each entry has a number by which the desk finds it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.exhibitors import Industry
from app.models.fairline import FairLine, joined
from app.models.offers import Cooperation, Need, Offer, Stage
from app.models.times import FAIR_ZONE, local
from app.services.cities import latin_city
from app.services.documents.colours import palette
from app.services.documents.flow import Room, flow
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
from app.services.documents.paper import A4, Ink, Paper, Subject, pt, writing
from app.services.documents.summary_words import budget_words, summary_words
from app.services.documents.typeset import Line
from app.services.documents.words import Language, hours, words

_TOP = 52.0
_TEXT_X = LEFT + 20.0
_PITCH, _PAD = 4.4, 3.4
VEIL = "□□"


@dataclass(frozen=True, slots=True)
class Entry:
    """An offer or a need with its number in the list, and who is behind it.

    ``names`` are all names of its owner, to be taken out where it is anonymised.
    """

    number: str
    proposal: Offer | Need
    owner_zh: str = ""
    owner_en: str = ""
    booth: str = ""
    city: str = ""

    names: tuple[str, ...] = ()

    @property
    def is_offer(self) -> bool:
        """Whether it offers; else it seeks."""
        return isinstance(self.proposal, Offer)

    def veiled(self, text: str) -> str:
        """The text without the names of its owner, the longest first, in whatever case."""
        for name in sorted(self.names, key=len, reverse=True):
            text = re.sub(re.escape(name), VEIL, text, flags=re.IGNORECASE)
        return text


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    offers: str
    needs: str
    anonymous: str
    counts: str
    patents: str
    stages: dict[Stage, str]
    cooperation: dict[Cooperation, str]


_ZH = _Words(
    title="供需清单",
    offers="供给",
    needs="需求",
    anonymous="已隐去单位名称，如需联系请凭编号到对接服务台。",
    counts="供给 {offers} 条 · 需求 {needs} 条",
    patents="专利 {number} 件",
    stages={
        Stage.LAB: "实验室",
        Stage.SMALL: "小试",
        Stage.PILOT: "中试",
        Stage.INDUSTRIAL: "产业化",
    },
    cooperation={
        Cooperation.DEVELOPMENT: "技术开发",
        Cooperation.TRANSFER: "技术转让",
        Cooperation.LICENCE: "技术许可",
        Cooperation.CONSULTING: "技术咨询",
        Cooperation.SERVICE: "技术服务",
        Cooperation.JOINT_VENTURE: "合资",
        Cooperation.PURCHASE: "采购",
        Cooperation.FINANCING: "融资",
    },
)
_EN = _Words(
    title="Offers and needs",
    offers="Offers",
    needs="Needs",
    anonymous="Names are left out; ask for an entry by its number at the matchmaking desk.",
    counts="{offers} offers · {needs} needs",
    patents="{number} patents",
    stages={
        Stage.LAB: "laboratory",
        Stage.SMALL: "small scale",
        Stage.PILOT: "pilot stage",
        Stage.INDUSTRIAL: "in production",
    },
    cooperation={
        Cooperation.DEVELOPMENT: "joint R&D",
        Cooperation.TRANSFER: "transfer",
        Cooperation.LICENCE: "licence",
        Cooperation.CONSULTING: "consulting",
        Cooperation.SERVICE: "service",
        Cooperation.JOINT_VENTURE: "joint venture",
        Cooperation.PURCHASE: "purchase",
        Cooperation.FINANCING: "financing",
    },
)


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    title: tuple[Line, ...]
    text: tuple[Line, ...]
    facts: tuple[Line, ...]

    @property
    def height(self) -> float:
        return (len(self.title) + len(self.text) + len(self.facts)) * _PITCH + _PAD


def write_catalogue(
    path: Path,
    entries: Sequence[Entry],
    fair: FairLine,
    made_at: datetime,
    language: Language = Language.ZH,
    zone: ZoneInfo = FAIR_ZONE,
    *,
    anonymous: bool = False,
) -> int:
    """All entries by industry, offers before needs; gives the pages.

    ``documents.nothing`` without any; ``documents.write`` as for other papers.
    """
    if not entries:
        raise AppError("documents.nothing", {"path": str(path)})
    booklet = _Booklet(entries, fair, local(made_at, zone), language, anonymous=anonymous)
    return booklet.write(path)


class _Booklet:
    def __init__(
        self,
        entries: Sequence[Entry],
        fair: FairLine,
        made: datetime,
        language: Language,
        *,
        anonymous: bool,
    ) -> None:
        self._entries, self._made, self._language = entries, made, language
        self._anonymous = anonymous
        self._said = _ZH if language is Language.ZH else _EN
        self._common = words(language)
        self._setting = Setting()
        offers = sum(entry.is_offer for entry in entries)
        counts = self._said.counts.format(offers=offers, needs=len(entries) - offers)
        self._author = language.pick(fair.name_zh, fair.name_en)
        self._head = Head(
            fair=joined(self._author, fair.when, language.pick(fair.venue_zh, fair.venue_en)),
            title=self._said.title,
            subject=counts,
        )

    def write(self, path: Path) -> int:
        room = Room(BOTTOM - _TOP, BOTTOM - NEXT_TOP, 5.0)
        pages = flow(self._groups(), room, lambda _: 10.0, lambda row: row.height)
        said, common = self._said, self._common
        when = f"{common.short_day(self._made.date())} {hours(self._made)}"
        with writing(path, A4, Subject(said.title, self._author, common.tag)) as paper:
            for number, parts in enumerate(pages, 1):
                with paper.page():
                    if number == 1:
                        draw_head(paper, self._setting, self._head)
                    else:
                        draw_running_head(paper, self._setting, self._head)
                    y = _TOP if number == 1 else NEXT_TOP
                    for part in parts:
                        title = part.heading + (common.continued if part.is_continued else "")
                        y = self._draw(paper, title, part.rows, y) + 5.0
                    left = said.anonymous if self._anonymous else ""
                    right = joined(common.made(when), common.page(number, len(pages)))
                    draw_foot(paper, self._setting, (left,), right)
        return len(pages)

    def _groups(self) -> list[tuple[str, list[_Row]]]:
        names = summary_words(self._language).industries
        groups = []
        for industry in Industry:
            for are_offers in (True, False):
                rows = [
                    self._row(entry)
                    for entry in self._entries
                    if entry.is_offer is are_offers and entry.proposal.industry is industry
                ]
                kind = self._said.offers if are_offers else self._said.needs
                groups.append((f"{names[industry]} · {kind} {len(rows)}", rows))
        return groups

    def _row(self, entry: Entry) -> _Row:
        one, pick, setting = entry.proposal, self._language.pick, self._setting
        room = RIGHT - _TEXT_X
        title, text = pick(one.title_zh, one.title_en), pick(one.text_zh, one.text_en)
        if self._anonymous:
            title, text = entry.veiled(title), entry.veiled(text)
        facts = joined(*self._facts(entry))
        return _Row(
            number=entry.number,
            title=setting.lines(title, _bold(), room, 2),
            text=setting.lines(text, _plain(), room, 4) if text else (),
            facts=setting.lines(facts, _quiet(), room, 2) if facts else (),
        )

    def _facts(self, entry: Entry) -> list[str]:
        one, said = entry.proposal, self._said
        facts = [
            said.stages[one.stage] if one.stage is not None else "",
            "、".join(said.cooperation[kind] for kind in one.cooperation)
            if self._language is Language.ZH
            else ", ".join(said.cooperation[kind] for kind in one.cooperation),
            budget_words(one.budget_low_fen, one.budget_high_fen, self._language),
            said.patents.format(number=one.patents) if one.patents else "",
        ]
        if self._anonymous:
            return facts
        city = entry.city if self._language is Language.ZH else latin_city(entry.city)
        owner = self._language.pick(entry.owner_zh, entry.owner_en)
        return [owner, entry.booth, city, *facts]

    def _draw(self, paper: Paper, title: str, rows: Sequence[_Row], y: float) -> float:
        colours = palette()
        bold = Ink(pt(12), colours.text, Weight.BOLD)
        paper.text(self._setting.line(title, bold), LEFT, y + 5.2, bold)
        y += 8.0
        paper.rule(LEFT, y, RIGHT, y, colours.text, 0.3)
        y += 2.0
        for row in rows:
            baseline = y + 3.8
            number = Ink(pt(9), colours.text2, Weight.MONO)
            paper.text(self._setting.line(row.number, number), LEFT, baseline, number)
            for lines, ink in ((row.title, _bold()), (row.text, _plain()), (row.facts, _quiet())):
                for line in lines:
                    paper.text(line, _TEXT_X, baseline, ink)
                    baseline += _PITCH
            y += row.height
            paper.rule(LEFT, y - 1.0, RIGHT, y - 1.0, colours.border, 0.15)
        return y


def _bold() -> Ink:
    return Ink(pt(10), palette().text, Weight.SEMIBOLD)


def _plain() -> Ink:
    return Ink(pt(8.5), palette().text)


def _quiet() -> Ink:
    return Ink(pt(8), palette().text2)
