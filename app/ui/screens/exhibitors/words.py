"""The exhibitors' desk in words of the present language: names, industries, offers, places."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QLocale, QObject

from app.models.exhibitors import Exhibitor, Industry, Standing
from app.models.fairs import Hall
from app.models.meetings import MeetingState
from app.models.offers import Cooperation, Need, Offer, Stage, Travels
from app.services.cities import latin_city
from app.services.store.exhibitor_list import ExhibitorRow
from app.services.store.exhibitor_record import Booking, Partner
from app.ui.language import Language, in_language, spoken, translate
from app.ui.tables import Mark, Status

_FEN_OF_WAN = 1_000_000
_UNBROKEN = "\u00a0"  # a fact stays on one line
_FEN_OF_MILLION = 100_000_000


def speaks_chinese() -> bool:
    """Whether the window speaks Chinese now."""
    return spoken() is Language.CHINESE


def other(chinese: str, english: str) -> str:
    """The word of the other language; "" where there is only one."""
    if not (chinese and english):
        return ""
    return english if speaks_chinese() else chinese


def name_of(exhibitor: Exhibitor | ExhibitorRow | Partner) -> str:
    """The exhibitor's name as this window shows it."""
    return in_language(exhibitor.name_zh, exhibitor.name_en)


def city_name(city: str) -> str:
    """The city as this window shows it."""
    return city if speaks_chinese() else latin_city(city)


def hall_name(hall: Hall) -> str:
    """The hall as this window shows it, or its code."""
    return in_language(hall.name_zh, hall.name_en) or hall.code


def industry_name(industry: Industry) -> str:
    """新能源, 信息技术, 先进制造, 健康医疗."""
    return {
        Industry.NEW_ENERGY: translate("exhibitors", "New energy"),
        Industry.IT: translate("exhibitors", "IT"),
        Industry.MANUFACTURING: translate("exhibitors", "Adv. manufacturing"),
        Industry.HEALTH: translate("exhibitors", "Health & medical"),
        Industry.OTHER: translate("exhibitors", "Other"),
    }[industry]


def industry_mark(industry: Industry) -> Mark:
    """The industry with its shape; the rest of the world has none."""
    if industry is Industry.OTHER:
        return Mark(industry_name(industry), None, "text2")
    return Mark.industry(industry.value, industry_name(industry))


def standing_status(standing: Standing) -> Status:
    """已报到 is plain; what needs somebody has an icon and a colour."""
    if standing is Standing.NOT_ARRIVED:
        return Status(translate("exhibitors", "Not arrived"), "clock-alert", "warning")
    if standing is Standing.INCOMPLETE:
        return Status(translate("exhibitors", "Incomplete"), "file-warning", "warning")
    return Status(translate("exhibitors", "Checked in"))


def stage_name(stage: Stage) -> str:
    """How ripe a result is."""
    return {
        Stage.LAB: translate("exhibitors", "Laboratory"),
        Stage.SMALL: translate("exhibitors", "Small scale"),
        Stage.PILOT: translate("exhibitors", "Pilot stage"),
        Stage.INDUSTRIAL: translate("exhibitors", "In production"),
    }[stage]


def travels_name(travels: Travels) -> str:
    """Whether they would travel to the other side, or receive it."""
    return {
        Travels.UNSAID: "",
        Travels.TRAVELS: translate("exhibitors", "Would travel"),
        Travels.RECEIVES: translate("exhibitors", "Would receive"),
        Travels.BOTH: translate("exhibitors", "Either"),
    }[travels]


def cooperation_name(kind: Cooperation) -> str:
    """What kind of cooperation is meant."""
    return {
        Cooperation.DEVELOPMENT: translate("exhibitors", "Joint R&D"),
        Cooperation.TRANSFER: translate("exhibitors", "Transfer"),
        Cooperation.LICENCE: translate("exhibitors", "Licence"),
        Cooperation.CONSULTING: translate("exhibitors", "Consulting"),
        Cooperation.SERVICE: translate("exhibitors", "Service"),
        Cooperation.JOINT_VENTURE: translate("exhibitors", "Equity"),
        Cooperation.PURCHASE: translate("exhibitors", "Purchase"),
        Cooperation.FINANCING: translate("exhibitors", "Financing"),
    }[kind]


def joined(parts: Iterable[str]) -> str:
    """Facts in one line: ``苏州 · 成立 2013 · 86 人``."""
    return " · ".join(part for part in parts if part)


class _Counts(QObject):
    """Plurals need ``tr``: lupdate sees them in no other call."""

    def staff(self, number: int) -> str:
        return self.tr("%n staff", "", number)

    def patents(self, number: int) -> str:
        return self.tr("%n patents", "", number)


def second_line(exhibitor: Exhibitor) -> str:
    """What stands under the name."""
    staff = exhibitor.staff or 0
    founded = translate("exhibitors", "est. {year}").format(year=exhibitor.founded)
    number = _Counts().staff(staff)
    return joined(
        (
            other(exhibitor.name_zh, exhibitor.name_en),
            city_name(exhibitor.city),
            founded if exhibitor.founded else "",
            number if staff else "",
        )
    )


def proposal_title(proposal: Offer | Need) -> str:
    """What an offer or need is about, in a line."""
    return in_language(proposal.title_zh, proposal.title_en) or proposal.text_zh.splitlines()[0]


def proposal_facts(proposal: Offer | Need) -> str:
    """What stands under an offer or need: ``中试阶段 · 技术许可 · 专利 4 件``."""
    patents = proposal.patents or 0
    number = _Counts().patents(patents)
    facts = (
        money_words(proposal),
        stage_name(proposal.stage) if proposal.stage else "",
        *(cooperation_name(kind) for kind in proposal.cooperation),
        number if patents else "",
        translate("exhibitors", "voucher accepted") if proposal.voucher else "",
        deadline_words(proposal.deadline) if proposal.deadline else "",
    )
    return joined(fact.replace(" ", _UNBROKEN) for fact in facts)


def deadline_words(deadline: date) -> str:
    """``2019 年 3 月前``; English ``before Mar 2019``."""
    short = QLocale().monthName(deadline.month, QLocale.FormatType.ShortFormat)
    return translate("exhibitors", "before {month} {year}").format(
        year=deadline.year, month=short, number=deadline.month
    )


def money_words(proposal: Offer | Need) -> str:
    """``预算 80–120 万元``, or an offer's price; English ``CNY 0.8–1.2 m``."""
    low, high = proposal.budget_low_fen, proposal.budget_high_fen
    if low is None and high is None:
        return ""
    ends = dict.fromkeys((low or 0, high or 0))
    millions = "–".join(f"{fen / _FEN_OF_MILLION:g}" for fen in ends)
    form = (
        translate("exhibitors", "CNY {millions} m", "price")
        if isinstance(proposal, Offer)
        else translate("exhibitors", "CNY {millions} m", "budget")
    )
    return form.format(millions=millions, wan=budget_figures(proposal))


def budget_figures(proposal: Offer | Need) -> str:
    """The budget as it is typed, in 万元: ``80–120``."""
    low, high = proposal.budget_low_fen, proposal.budget_high_fen
    if low is None and high is None:
        return ""
    ends = [f"{(fen or 0) / _FEN_OF_WAN:.2f}".rstrip("0").rstrip(".") for fen in (low, high)]
    return ends[0] if low == high else "–".join(ends)


def place_of(booking: Booking) -> str:
    """``7 号桌``, or the booth's code."""
    if booking.table is not None:
        return translate("exhibitors", "Table {number}").format(number=booking.table)
    return booking.booth


def meeting_state(state: MeetingState) -> str:
    """What became of a meeting."""
    return {
        MeetingState.PLANNED: translate("exhibitors", "Planned"),
        MeetingState.HELD: translate("exhibitors", "Held"),
        MeetingState.MISSED: translate("exhibitors", "No-show"),
        MeetingState.CANCELLED: translate("exhibitors", "Cancelled"),
    }[state]


FIELD_NAMES: dict[str, Callable[[], str]] = {
    "name_zh": lambda: translate("exhibitors", "Chinese name"),
    "name_en": lambda: translate("exhibitors", "English name"),
    "short_zh": lambda: translate("exhibitors", "Chinese short"),
    "short_en": lambda: translate("exhibitors", "English short"),
    "industry": lambda: translate("exhibitors", "Industry"),
    "city": lambda: translate("exhibitors", "City"),
    "founded": lambda: translate("exhibitors", "Founded"),
    "staff": lambda: translate("exhibitors", "Staff"),
    "website": lambda: translate("exhibitors", "Website"),
    "credit_code": lambda: translate("exhibitors", "Credit code"),
    "quota": lambda: translate("exhibitors", "Quota"),
    "intro_zh": lambda: translate("exhibitors", "Chinese intro"),
    "intro_en": lambda: translate("exhibitors", "English intro"),
    "external_id": lambda: translate("exhibitors", "External ID"),
    "source": lambda: translate("exhibitors", "Source"),
    "title_zh": lambda: translate("exhibitors", "Chinese title"),
    "title_en": lambda: translate("exhibitors", "English title"),
    "text_zh": lambda: translate("exhibitors", "Chinese text"),
    "text_en": lambda: translate("exhibitors", "English text"),
    "keywords": lambda: translate("exhibitors", "Keywords"),
    "subfields": lambda: translate("exhibitors", "Subfields"),
    "rights": lambda: translate("exhibitors", "IP rights"),
    "travels": lambda: translate("exhibitors", "Travel"),
    "stage": lambda: translate("exhibitors", "Stage"),
    "cooperation": lambda: translate("exhibitors", "Cooperation"),
    "patents": lambda: translate("exhibitors", "Patents"),
    "voucher": lambda: translate("exhibitors", "Voucher"),
    "budget": lambda: translate("exhibitors", "Budget ¥10k"),
    "price": lambda: translate("exhibitors", "Price ¥10k"),
    "deadline": lambda: translate("exhibitors", "Wanted by"),
}
