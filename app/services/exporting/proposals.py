"""The list of offers and needs as a sheet, with headings that an import reads back."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from app.models.offers import Cooperation, Stage, Travels
from app.services.documents.catalogue import Entry
from app.services.exporting.sheets import Column, Sheet
from app.services.exporting.words import INDUSTRIES, Language, in_one_cell

K = TypeVar("K")

_STAGES = {
    Stage.LAB: ("实验室", "Laboratory"),
    Stage.SMALL: ("小试", "Small scale"),
    Stage.PILOT: ("中试", "Pilot"),
    Stage.INDUSTRIAL: ("产业化", "Industrial"),
}
_TRAVELS = {
    Travels.UNSAID: ("", ""),
    Travels.TRAVELS: ("可出差", "travels"),
    Travels.RECEIVES: ("可接待", "receives"),
    Travels.BOTH: ("均可", "both"),
}
_KINDS = {
    Cooperation.DEVELOPMENT: ("技术开发", "Joint R&D"),
    Cooperation.TRANSFER: ("技术转让", "Transfer"),
    Cooperation.LICENCE: ("技术许可", "Licence"),
    Cooperation.CONSULTING: ("技术咨询", "Consulting"),
    Cooperation.SERVICE: ("技术服务", "Service"),
    Cooperation.JOINT_VENTURE: ("合资", "Joint venture"),
    Cooperation.PURCHASE: ("采购", "Purchase"),
    Cooperation.FINANCING: ("融资", "Financing"),
}
_YUAN, _WAN = 100, 1_000_000  # fen


def catalogue_sheet(
    entries: Iterable[Entry], language: Language, *, anonymous: bool
) -> Sheet[Entry]:
    """供需, 标题, 单位 and what else is known; anonymised without owner, booth and city."""

    def shown(text: str, entry: Entry) -> str:
        return entry.veiled(text) if anonymous else text

    columns: list[Column[Entry]] = [
        Column("编号", "ID", lambda e: e.number),
        Column("供需", "Side", lambda e: _side(e, language)),
        Column("标题", "Title", lambda e: shown(e.proposal.title_zh, e)),
        Column("英文标题", "Title EN", lambda e: shown(e.proposal.title_en, e)),
        Column("描述", "Description", lambda e: shown(e.proposal.text_zh, e)),
        Column("英文描述", "Text EN", lambda e: shown(e.proposal.text_en, e)),
        Column("产业", "Industry", lambda e: _said(INDUSTRIES, e.proposal.industry, language)),
        Column("关键词", "Keywords", lambda e: shown(in_one_cell(e.proposal.keywords), e)),
        Column("细分领域", "Subfields", lambda e: shown(in_one_cell(e.proposal.subfields), e)),
        Column("知识产权", "Rights", lambda e: shown(e.proposal.rights, e)),
        Column("差旅意愿", "Travels", lambda e: language.pick(*_TRAVELS[e.proposal.travels])),
        Column("阶段", "Stage", lambda e: _said(_STAGES, e.proposal.stage, language)),
        Column("合作方式", "Cooperation", lambda e: _cooperation(e, language)),
        Column("预算", "Budget", _budget),
        Column("截止日期", "Deadline", lambda e: e.proposal.deadline),
        Column("专利数", "Patents", lambda e: e.proposal.patents),
        Column("创新券", "Voucher", lambda e: _yes(language) if e.proposal.voucher else ""),
    ]
    if not anonymous:
        columns += [
            Column("单位", "Owner", lambda e: language.pick(e.owner_zh, e.owner_en)),
            Column("展位", "Booth", lambda e: e.booth),
            Column("城市", "City", lambda e: e.city),
        ]
    return Sheet("供需清单", "Offers and needs", columns, entries)


def _yes(language: Language) -> str:
    return language.pick("是", "yes")


def _side(entry: Entry, language: Language) -> str:
    return language.pick("供给", "Offer") if entry.is_offer else language.pick("需求", "Need")


def _said(words: Mapping[K, tuple[str, str]], wanted: K | None, language: Language) -> str:
    return "" if wanted is None else language.pick(*words[wanted])


def _cooperation(entry: Entry, language: Language) -> str:
    return "、".join(_said(_KINDS, kind, language) for kind in entry.proposal.cooperation)


def _budget(entry: Entry) -> str:
    """``60-80万``, ``≤80万`` or ``≥60万`` as an import reads it."""
    low, high = entry.proposal.budget_low_fen, entry.proposal.budget_high_fen
    amounts = [amount for amount in (low, high) if amount is not None]
    told = [f"{amount / _WAN:.6f}".rstrip("0").rstrip(".") for amount in amounts]
    bound = "≤" if low is None else "≥" if high is None else ""
    return f"{bound}{'-'.join(dict.fromkeys(told))}万" if told else ""
