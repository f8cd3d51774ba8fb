"""Outcomes in words of the present language."""

from collections.abc import Callable, Iterable
from datetime import date

from app.errors import AppError
from app.models.deals import ContractClass, DealStage, DealStatus, LotState, VoucherState
from app.models.exhibitors import Industry
from app.services.cities import latin_city
from app.services.store.party_lookup import PartyHit
from app.ui.language import Language, in_language, spoken, translate
from app.ui.messages import sentence
from app.ui.tables import Mark, Status

_FEN_OF_WAN = 1_000_000
_MOST_WAN = 10**9


def joined(*parts: str) -> str:
    """Facts in one line."""
    return " · ".join(part for part in parts if part)


def wan(fen: int | None) -> str:
    """Ten thousands of yuan: ``36.5``; a dash where no amount is told."""
    if fen is None:
        return "—"
    return f"{fen / _FEN_OF_WAN:,.2f}".rstrip("0").rstrip(".")


def fen_of(words: str) -> int:
    """The fen of an amount typed in ten thousands of yuan; ValueError where it is none."""
    number = float(words.replace(",", "").replace("，", "").removesuffix("万元").strip())
    if not 0 <= number < _MOST_WAN:  # neither infinity nor what is no number
        raise ValueError(words)
    return round(number * _FEN_OF_WAN)


def check_amount(words: str) -> str:
    """Why this is no amount; "" when it is one, or empty."""
    try:
        fen_of(words or "0")
    except ValueError:
        return translate("outcomes", "An amount in ¥10k, as 36.5")
    return ""


def check_day(words: str) -> str:
    """Why this is no day; "" when it is one, or empty."""
    try:
        date.fromisoformat(words or "2018-11-28")
    except ValueError:
        return translate("outcomes", "A day, as 2018-11-28")
    return ""


def city_name(city: str) -> str:
    """The city as this window shows it; "" are all others."""
    if not city:
        return translate("outcomes", "Elsewhere")
    return city if spoken() is Language.CHINESE else latin_city(city)


def party_line(hit: PartyHit) -> str:
    """A side that was found, told from others of its name."""
    return joined(in_language(hit.name_zh, hit.name_en), hit.hint)


def industry_name(industry: Industry) -> str:
    """新能源, 信息技术, 先进制造, 健康医疗."""
    return {
        Industry.NEW_ENERGY: translate("outcomes", "New energy"),
        Industry.IT: translate("outcomes", "IT"),
        Industry.MANUFACTURING: translate("outcomes", "Adv. manufacturing"),
        Industry.HEALTH: translate("outcomes", "Health & medical"),
        Industry.OTHER: translate("outcomes", "Other"),
    }[industry]


def industry_mark(industry: Industry) -> Mark:
    """The industry with its shape."""
    if industry is Industry.OTHER:
        return Mark(industry_name(industry), None, "text2")
    return Mark.industry(industry.value, industry_name(industry))


def stage_name(stage: DealStage) -> str:
    """意向, 协议, 合同."""
    return {
        DealStage.INTENT: translate("outcomes", "Intent"),
        DealStage.AGREEMENT: translate("outcomes", "Agreement"),
        DealStage.CONTRACT: translate("outcomes", "Contract"),
    }[stage]


def class_name(kind: ContractClass) -> str:
    """The official class of a technology contract."""
    return {
        ContractClass.DEVELOPMENT: translate("outcomes", "Development"),
        ContractClass.TRANSFER: translate("outcomes", "Transfer"),
        ContractClass.LICENCE: translate("outcomes", "Licence"),
        ContractClass.CONSULTING: translate("outcomes", "Consulting"),
        ContractClass.SERVICE: translate("outcomes", "Service"),
        ContractClass.OTHER: translate("outcomes", "Other"),
    }[kind]


def status_name(status: DealStatus) -> str:
    """已登记, 待核实, 已签, 已取消."""
    return {
        DealStatus.REGISTERED: translate("outcomes", "Registered"),
        DealStatus.UNVERIFIED: translate("outcomes", "To verify"),
        DealStatus.SIGNED: translate("outcomes", "Signed"),
        DealStatus.CANCELLED: translate("outcomes", "Cancelled"),
    }[status]


def status_shown(status: DealStatus) -> Status:
    """The status as a table shows it."""
    words = status_name(status)
    if status is DealStatus.UNVERIFIED:
        return Status(words, "clock-alert", "warning")
    if status is DealStatus.CANCELLED:
        return Status(words, "x", "text3")
    return Status(words, "check", "success")


def voucher_status(state: VoucherState) -> Status:
    """发放, 核销, 作废."""
    return {
        VoucherState.ISSUED: Status(translate("outcomes", "Good")),
        VoucherState.REDEEMED: Status(translate("outcomes", "Redeemed"), "check", "success"),
        VoucherState.VOID: Status(translate("outcomes", "Void"), "ban", "text3"),
    }[state]


def lot_status(state: LotState) -> Status:
    """待开始, 竞价中, 已成交, 流拍."""
    return {
        LotState.WAITING: Status(translate("outcomes", "Waiting")),
        LotState.OPEN: Status(translate("outcomes", "Bidding"), None, "accentText"),
        LotState.SOLD: Status(translate("outcomes", "Sold"), None, "success"),
        LotState.UNSOLD: Status(translate("outcomes", "Unsold"), None, "text3"),
    }[state]


TICKS: dict[str, Callable[[], str]] = {
    "follow_up": lambda: translate("outcomes", "Follow up"),
    "sample": lambda: translate("outcomes", "Send sample"),
    "no_interest": lambda: translate("outcomes", "No interest"),
}
"""The tick boxes of the printed agenda."""

FIELD_NAMES: dict[str, Callable[[], str]] = {
    "number": lambda: translate("outcomes", "No."),
    "buyer": lambda: translate("outcomes", "Buyer"),
    "buyer_name": lambda: translate("outcomes", "Buyer"),
    "supplier": lambda: translate("outcomes", "Supplier"),
    "supplier_name": lambda: translate("outcomes", "Supplier"),
    "title": lambda: translate("outcomes", "Subject"),
    "amount": lambda: translate("outcomes", "Amount"),
    "amount_fen": lambda: translate("outcomes", "Amount ¥10k"),
    "stage": lambda: translate("outcomes", "Type"),
    "contract_class": lambda: translate("outcomes", "Class"),
    "status": lambda: translate("outcomes", "Status"),
    "industry": lambda: translate("outcomes", "Industry"),
    "signed_on": lambda: translate("outcomes", "Signed on"),
    "buyer_region": lambda: translate("outcomes", "Buyer region"),
    "supplier_region": lambda: translate("outcomes", "Suppl. region"),
    "buyer_signatory": lambda: translate("outcomes", "Buyer signs"),
    "supplier_signatory": lambda: translate("outcomes", "Suppl. signs"),
    "documents": lambda: translate("outcomes", "Documents"),
    "reported_by": lambda: translate("outcomes", "Reported by"),
    "note": lambda: translate("outcomes", "Note"),
    "signing_position": lambda: translate("outcomes", "Signing turn"),
}


def field_name(name: str) -> str:
    """What a field of a deal is called."""
    return FIELD_NAMES[name]() if name in FIELD_NAMES else name


def listed(parts: Iterable[str]) -> str:
    """Several things, as the language joins them."""
    return ("、" if spoken() is Language.CHINESE else ", ").join(parts)


def said(error: AppError) -> str:
    """A failure in a sentence, the fields of a deal by their names."""
    fields = error.facts.get("fields")
    if error.code == "deals.incomplete" and isinstance(fields, list):
        told = listed(field_name(str(name)) for name in fields)
        return sentence(AppError(error.code, {"fields": told}))
    return sentence(error)
