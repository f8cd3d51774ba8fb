"""Pairs in words of the present language: sides, states, fields, money, times."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import ExhibitorId
from app.models.matching import FactorName
from app.models.meeting_board import Board, Cell
from app.models.offers import Cooperation, Need, Offer, Stage
from app.models.pairs import DismissalReason, PairState
from app.models.times import local
from app.services.cities import latin_city
from app.services.pair_ground import Owner, owner_id
from app.services.pairs import PairBook
from app.ui.formats import clock_time, money, short_date
from app.ui.language import Language, in_language, spoken, translate
from app.ui.theme import ColorName, Shape, tokens

Proposal = Need | Offer


class _Counts(QObject):
    """Plurals need ``tr``: lupdate sees them in no other call."""

    def pairs(self, number: int) -> str:
        return self.tr("%n pairs", "", number)

    def suggested(self, number: int) -> str:
        return self.tr("%n pairs found", "", number)

    def offers(self, number: int) -> str:
        return self.tr("%n offers", "", number)

    def needs(self, number: int) -> str:
        return self.tr("%n needs", "", number)


def pair_count(number: int) -> str:
    """``5 条``."""
    return _Counts().pairs(number)


def totals(needs: int, offers: int, pairs: int | None) -> str:
    """Behind the heading: ``供给 214 · 需求 178 · 推荐 1,036 对``; no pairs before a matching."""
    counts = _Counts()
    found = "" if pairs is None else counts.suggested(pairs)
    return joined((counts.offers(offers), counts.needs(needs), found))


def joined(parts: Iterable[str]) -> str:
    """Facts in one line: ``B-07 · 苏州``."""
    return " · ".join(part for part in parts if part)


def listed(parts: Iterable[str]) -> str:
    """Things in a row: ``联合研发、采购``."""
    return translate("matches", ", ", "between things in a row").join(parts)


def quoted(words: Iterable[str]) -> str:
    """``「装配力」「在线检测」``; English: “force”, “online”."""
    between = translate("matches", ", ", "between quoted words")
    return between.join(translate("matches", "“{word}”").format(word=word) for word in words)


def title_of(proposal: Proposal) -> str:
    """What an offer or need is about, in a line."""
    return in_language(proposal.title_zh, proposal.title_en) or proposal.text_zh.splitlines()[0]


def text_of(proposal: Proposal) -> str:
    """What it says about itself."""
    return in_language(proposal.text_zh, proposal.text_en)


def name_of(owner: Owner | None) -> str:
    """Who is behind it, in full."""
    if owner is None:
        return ""
    if isinstance(owner, Exhibitor):
        return in_language(owner.name_zh, owner.name_en)
    return in_language(
        owner.organisation or owner.name, owner.organisation_latin or owner.name_latin
    )


def short_name(owner: Owner | None) -> str:
    """The same, as short as it goes."""
    if isinstance(owner, Exhibitor):
        return in_language(owner.short_zh or owner.name_zh, owner.short_en or owner.name_en)
    return name_of(owner)


def city_of(book: PairBook, proposal: Proposal) -> str:
    """Where it is: its own city, or its owner's."""
    owner = book.owner_of(proposal)
    return city_name(proposal.city or (owner.city if owner is not None else ""))


def city_name(city: str) -> str:
    """A city as this window shows it."""
    return city if spoken() is Language.CHINESE else latin_city(city)


def place_of(book: PairBook, proposal: Proposal) -> str:
    """``B-07 · 苏州``."""
    booth = book.booths.get(ExhibitorId(owner_id(proposal)), "")
    return joined((booth, city_of(book, proposal)))


def industry_of(book: PairBook, proposal: Proposal) -> Industry:
    """Its own industry; where it names none, its owner's."""
    owner = book.owner_of(proposal)
    if proposal.industry is Industry.OTHER and isinstance(owner, Exhibitor):
        return owner.industry
    return proposal.industry


def industry_name(industry: Industry) -> str:
    """新能源, 信息技术, 先进制造, 健康医疗."""
    return {
        Industry.NEW_ENERGY: translate("matches", "New energy"),
        Industry.IT: translate("matches", "IT"),
        Industry.MANUFACTURING: translate("matches", "Adv. manufacturing"),
        Industry.HEALTH: translate("matches", "Health & medical"),
        Industry.OTHER: translate("matches", "Other"),
    }[industry]


def industry_shape(industry: Industry) -> tuple[Shape, ColorName] | None:
    """The shape beside the name; the rest of the world has none."""
    if industry is Industry.OTHER:
        return None
    mark = tokens().industries[industry.value]
    return mark.shape, mark.color


def cooperation_name(kind: Cooperation) -> str:
    """What kind of cooperation is meant."""
    return {
        Cooperation.DEVELOPMENT: translate("matches", "Joint R&D"),
        Cooperation.TRANSFER: translate("matches", "Transfer"),
        Cooperation.LICENCE: translate("matches", "Licence"),
        Cooperation.CONSULTING: translate("matches", "Consulting"),
        Cooperation.SERVICE: translate("matches", "Service"),
        Cooperation.JOINT_VENTURE: translate("matches", "Equity"),
        Cooperation.PURCHASE: translate("matches", "Purchase"),
        Cooperation.FINANCING: translate("matches", "Financing"),
    }[kind]


def stage_name(stage: Stage) -> str:
    """How ripe a result is."""
    return {
        Stage.LAB: translate("matches", "Laboratory"),
        Stage.SMALL: translate("matches", "Small scale"),
        Stage.PILOT: translate("matches", "Pilot stage"),
        Stage.INDUSTRIAL: translate("matches", "In production"),
    }[stage]


def facts_of(proposal: Proposal) -> str:
    """Under a need or an offer: ``预算 60 万元 · 联合研发``."""
    high = proposal.budget_high_fen or proposal.budget_low_fen
    amount = "" if high is None else money(high)
    if amount and isinstance(proposal, Need):
        amount = translate("matches", "Budget {amount}").format(amount=amount)
    elif amount:
        low = proposal.budget_low_fen or high
        amount = translate("matches", "From {amount}").format(amount=money(low or 0))
    kinds = [cooperation_name(kind) for kind in proposal.cooperation]
    stage = "" if proposal.stage is None else stage_name(proposal.stage)
    return joined((amount, stage, listed(kinds)))


def factor_name(name: FactorName) -> str:
    """What makes up the fit."""
    return {
        FactorName.TEXT: translate("matches", "Technical terms"),
        FactorName.FIELD: translate("matches", "Industry and field"),
        FactorName.COOPERATION: translate("matches", "Cooperation and stage"),
        FactorName.REGION: translate("matches", "Region"),
        FactorName.BUDGET: translate("matches", "Budget"),
    }[name]


def state_name(state: PairState) -> str:
    """推荐, 已请求, 已接受, 已排, 已谈, 已谢绝."""
    return {
        PairState.SUGGESTED: translate("matches", "Suggested"),
        PairState.REQUESTED: translate("matches", "Requested"),
        PairState.ACCEPTED: translate("matches", "Accepted"),
        PairState.DECLINED: translate("matches", "Declined"),
        PairState.SCHEDULED: translate("matches", "Scheduled"),
        PairState.MET: translate("matches", "Met"),
        PairState.DISMISSED: translate("matches", "Dismissed"),
    }[state]


def state_look(state: PairState) -> tuple[str, ColorName]:
    """The icon and the colour of a state; only what is settled well is green."""
    looks: dict[PairState, tuple[str, ColorName]] = {
        PairState.SUGGESTED: ("circle-dot", "text2"),
        PairState.REQUESTED: ("hourglass", "text2"),
        PairState.ACCEPTED: ("check", "success"),
        PairState.DECLINED: ("x", "text2"),
        PairState.SCHEDULED: ("calendar-days", "success"),
        PairState.MET: ("check-check", "success"),
        PairState.DISMISSED: ("thumbs-down", "text2"),
    }
    return looks[state]


def reason_name(reason: DismissalReason) -> str:
    """Why a pair is not shown again."""
    return {
        DismissalReason.KNOWN: translate("matches", "They know each other already"),
        DismissalReason.FIELD: translate("matches", "Wrong field"),
        DismissalReason.SIZE: translate("matches", "Wrong size"),
        DismissalReason.OTHER: translate("matches", "Another reason"),
    }[reason]


def when(moment: datetime, zone: ZoneInfo) -> str:
    """``11.28 13:00``."""
    at = local(moment, zone)
    return f"{short_date(at.date())} {clock_time(at)}"


def cell_time(board: Board, cell: Cell) -> str:
    """When a cell begins."""
    return when(board.slot_of[cell.slot_id].starts_at, board.zone)


def cell_place(board: Board, cell: Cell) -> str:
    """``7 号桌``, or the booth's code."""
    row = board.row_of.get(cell.spot)
    if row is None:
        return ""
    if cell.spot.table_id is not None:
        return translate("matches", "table {number}").format(number=row.number)
    return translate("matches", "booth {code}").format(code=row.code)
