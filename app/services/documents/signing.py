"""The signing ceremony on paper: the list in its order, and name plates for the table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.deals import Deal
from app.models.fairline import FairLine, joined
from app.models.times import FAIR_ZONE, local
from app.services.documents.blocks import paged, table
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import (
    BOTTOM,
    NEXT_TOP,
    Head,
    Setting,
    draw_foot,
    draw_head,
    draw_running_head,
)
from app.services.documents.paper import A4, Align, Ink, Paper, Subject, pt, writing
from app.services.documents.report_words import agreed_figure, evenly, report_words
from app.services.documents.words import Language, hours, words

_TOP = 52.0
_SIDEWAYS = (A4[1], A4[0])
_FOLD = A4[0] / 2
_MARGIN = 22.0


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    count: str
    columns: tuple[str, ...]
    plates: str


_ZH = _Words(
    title="签约仪式名单",
    count="共 {number} 项",
    columns=("序", "内容", "需方 / 签字人", "供方 / 签字人", "类型", "金额（万元）"),
    plates="席位牌",
)
_EN = _Words(
    title="Signing ceremony",
    count="{number} deals",
    columns=("No.", "Content", "Buyer / signs", "Supplier / signs", "Kind", "CNY m"),
    plates="Name plates",
)


def write_signing_list(
    path: Path,
    deals: Sequence[Deal],
    fair: FairLine,
    made_at: datetime,
    language: Language = Language.ZH,
    zone: ZoneInfo = FAIR_ZONE,
) -> int:
    """The deals of the ceremony in their order; gives the pages. ``documents.nothing`` without."""
    _check(path, deals)
    said = _ZH if language is Language.ZH else _EN
    common, kinds = words(language), report_words(language)
    name = language.pick(fair.name_zh, fair.name_en)
    head = Head(
        fair=joined(name, fair.when, language.pick(fair.venue_zh, fair.venue_en)),
        title=said.title,
        subject=said.count.format(number=len(deals)),
    )
    widths = (10.0, 46.0, 42.0, 42.0, 18.0, 20.0)
    columns = [
        (label, width, place == len(widths) - 1)
        for place, (label, width) in enumerate(zip(said.columns, widths, strict=True))
    ]
    amounts = evenly([agreed_figure(deal.amount_fen, kinds) for deal in deals])
    rows = [
        [
            str(place),
            deal.title,
            joined(deal.buyer_name, deal.buyer_signatory),
            joined(deal.supplier_name, deal.supplier_signatory),
            kinds.stages[deal.stage],
            amount,
        ]
        for place, (deal, amount) in enumerate(zip(deals, amounts, strict=True), 1)
    ]
    setting = Setting()
    pages = paged(table(columns, rows), BOTTOM - _TOP, BOTTOM - NEXT_TOP)
    made = local(made_at, zone)
    when = f"{common.short_day(made.date())} {hours(made)}"
    with writing(path, A4, Subject(said.title, name, common.tag)) as paper:
        for number, page in enumerate(pages, 1):
            with paper.page():
                if number == 1:
                    draw_head(paper, setting, head)
                else:
                    draw_running_head(paper, setting, head)
                y = _TOP if number == 1 else NEXT_TOP
                for block in page:
                    block.draw(paper, setting, y)
                    y += block.height
                right = joined(common.made(when), common.page(number, len(pages)))
                draw_foot(paper, setting, (), right)
    return len(pages)


def write_name_plates(
    path: Path, deals: Sequence[Deal], fair: FairLine, language: Language = Language.ZH
) -> int:
    """A folded plate for everybody who signs, A4 sideways; without a name, for the side itself.

    The upper half stands on its head, so that both sides of the folded sheet can be read. Gives
    the pages; ``documents.nothing`` without deals.
    """
    _check(path, deals)
    said = _ZH if language is Language.ZH else _EN
    author = language.pick(fair.name_zh, fair.name_en)
    setting, plates = Setting(), list(dict.fromkeys(_plates(deals)))
    with writing(path, _SIDEWAYS, Subject(said.plates, author, words(language).tag)) as paper:
        for person, company in plates:
            with paper.page():
                _draw_plate(paper, setting, person, company)
    return len(plates)


def _plates(deals: Iterable[Deal]) -> Iterable[tuple[str, str]]:
    for deal in deals:
        yield deal.buyer_signatory, deal.buyer_name
        yield deal.supplier_signatory, deal.supplier_name


def _draw_plate(paper: Paper, setting: Setting, person: str, company: str) -> None:
    width, height = _SIDEWAYS
    paper.frame((0.0, _FOLD, width, 0.0), 0.0, palette().border_strong, 0.2, (3.0, 3.0))
    _draw_half(paper, setting, person, company)
    paper.addLiteral(f"q -1 0 0 -1 {width:.3f} {height:.3f} cm")
    _draw_half(paper, setting, person, company)
    paper.addLiteral("Q")


def _draw_half(paper: Paper, setting: Setting, person: str, company: str) -> None:
    """The lower half: a name as large as fits, the company under it."""
    width, _ = _SIDEWAYS
    colours, room = palette(), width - 2 * _MARGIN
    large = Ink(pt(110), colours.text, Weight.BOLD)
    small = Ink(pt(30), colours.text2)
    line, ink = setting.fitted(person or company, large, room, least=0.2)
    middle = _FOLD + _FOLD / 2
    lift = 0.0 if person else -6.0
    paper.text(line, width / 2, middle + ink.size * 0.22 - lift, ink, Align.CENTRE)
    if person:
        under, under_ink = setting.fitted(company, small, room, least=0.4)
        paper.text(under, width / 2, middle + ink.size * 0.22 + 18.0, under_ink, Align.CENTRE)


def _check(path: Path, deals: Sequence[Deal]) -> None:
    if not deals:
        raise AppError("documents.nothing", {"path": str(path)})
