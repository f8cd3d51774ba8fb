"""The words of the matchmaking summary in both languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.models.exhibitors import Industry
from app.models.fairline import joined
from app.models.matching import FactorName, ReasonKind
from app.models.pairs import PairState
from app.models.summary import SummaryMeeting
from app.services.documents.words import Language, hours, words

_WAN = 1_000_000  # fen in ten thousand yuan
_MILLION = 100_000_000  # fen in a million yuan


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """What a summary says; sentences with facts are functions of them.

    ``label`` is the room for what stands before a need or an offer, in millimetres.
    """

    title: str
    pairs: str
    requested: str
    scheduled: str
    mean: str
    partners: str
    first: Callable[[int], str]
    their_need: str
    our_offer: str
    answers: str
    needs: Callable[[int], str]
    nobody: str
    no_answer: str
    how: str
    rule: Callable[[str], str]
    signatures: tuple[str, str, str]
    foot: str
    states: Mapping[PairState, str]
    reasons: Mapping[str, str]
    factors: Mapping[str, str]
    industries: Mapping[Industry, str]
    comma: str
    label: float


ZH = SummaryWords(
    title="供需对接摘要",
    pairs="推荐配对",
    requested="已请求",
    scheduled="已排洽谈",
    mean="所列平均推荐度",
    partners="推荐合作方",
    first=lambda n: f"按推荐度排列，前 {n} 位",
    their_need="对方需求",
    our_offer="我方供给",
    answers="我方需求的回应",
    needs=lambda n: f"{n} 条需求",
    nobody="目前没有达到推荐线的合作方。",
    no_answer="目前没有达到推荐线的供给",
    how="推荐度怎么算",
    rule=lambda factors: (
        f"{factors}。推荐只用双方登记的供给与需求，由组委会电脑在本地计算，不作为履约或资质依据。"
    ),
    signatures=("展商确认签字", "对接专员签字", "日期"),
    foot="内部资料，仅供本展商使用。",
    states={
        PairState.SUGGESTED: "尚未请求",
        PairState.REQUESTED: "已请求，待答复",
        PairState.ACCEPTED: "已接受，待排",
        PairState.DECLINED: "已谢绝",
        PairState.SCHEDULED: "已排",
        PairState.MET: "已谈",
        PairState.DISMISSED: "不再推荐",
    },
    reasons={
        ReasonKind.SHARED_WORDS: "技术吻合",
        ReasonKind.SAME_MEANING: "技术相近",
        ReasonKind.SAME_TOPIC: "同一技术方向",
        ReasonKind.LIKE_MEANING: "含义相近",
        ReasonKind.SAME_INDUSTRY: "同产业",
        ReasonKind.SAME_SUBFIELD: "同细分领域",
        ReasonKind.SHARED_KEYWORD: "关键词一致",
        ReasonKind.SAME_COOPERATION: "合作方式一致",
        ReasonKind.NEAR_COOPERATION: "合作方式相近",
        ReasonKind.RIPE_ENOUGH: "成熟度满足",
        ReasonKind.SAME_CITY: "同城",
        ReasonKind.SAME_PROVINCE: "同省",
        ReasonKind.SAME_REGION: "同在长三角",
        ReasonKind.WILL_TRAVEL: "愿意往来",
        ReasonKind.WITHIN_BUDGET: "预算匹配",
    },
    factors={
        FactorName.TEXT: "技术文字",
        FactorName.FIELD: "产业领域",
        FactorName.COOPERATION: "合作方式与阶段",
        FactorName.REGION: "地域",
        FactorName.BUDGET: "预算",
    },
    industries={
        Industry.NEW_ENERGY: "新能源",
        Industry.IT: "信息技术",
        Industry.MANUFACTURING: "先进制造",
        Industry.HEALTH: "健康医疗",
        Industry.OTHER: "综合服务",
    },
    comma="、",
    label=14.0,
)

EN = SummaryWords(
    title="Matchmaking summary",
    pairs="Suggested pairs",
    requested="Requested",
    scheduled="Scheduled",
    mean="Mean fit of those listed",
    partners="Suggested partners",
    first=lambda n: f"by fit, the first {n}",
    their_need="Their need",
    our_offer="Our offer",
    answers="Responses to our needs",
    needs=lambda n: f"{n} need" if n == 1 else f"{n} needs",
    nobody="No partner reaches the threshold yet.",
    no_answer="No offer reaches the threshold yet",
    how="How fit is computed",
    rule=lambda factors: (
        f"{factors}. Only what both sides registered is compared, on the organiser’s own computer; "
        "it vouches neither for performance nor for qualification."
    ),
    signatures=("Exhibitor", "Matchmaking officer", "Date"),
    foot="Internal: for this exhibitor only.",
    states={
        PairState.SUGGESTED: "not requested yet",
        PairState.REQUESTED: "requested, no answer yet",
        PairState.ACCEPTED: "accepted, to be scheduled",
        PairState.DECLINED: "declined",
        PairState.SCHEDULED: "scheduled",
        PairState.MET: "met",
        PairState.DISMISSED: "dismissed",
    },
    reasons={
        ReasonKind.SHARED_WORDS: "same technology",
        ReasonKind.SAME_MEANING: "related technology",
        ReasonKind.SAME_TOPIC: "same field of technology",
        ReasonKind.LIKE_MEANING: "alike in meaning",
        ReasonKind.SAME_INDUSTRY: "same industry",
        ReasonKind.SAME_SUBFIELD: "same branch",
        ReasonKind.SHARED_KEYWORD: "shared keyword",
        ReasonKind.SAME_COOPERATION: "same kind of cooperation",
        ReasonKind.NEAR_COOPERATION: "similar cooperation",
        ReasonKind.RIPE_ENOUGH: "ripe enough",
        ReasonKind.SAME_CITY: "same city",
        ReasonKind.SAME_PROVINCE: "same province",
        ReasonKind.SAME_REGION: "same region",
        ReasonKind.WILL_TRAVEL: "will travel",
        ReasonKind.WITHIN_BUDGET: "within budget",
    },
    factors={
        FactorName.TEXT: "technical texts",
        FactorName.FIELD: "industry",
        FactorName.COOPERATION: "cooperation and stage",
        FactorName.REGION: "region",
        FactorName.BUDGET: "budget",
    },
    industries={
        Industry.NEW_ENERGY: "New energy",
        Industry.IT: "IT",
        Industry.MANUFACTURING: "Manufacturing",
        Industry.HEALTH: "Health",
        Industry.OTHER: "Services",
    },
    comma=", ",
    label=17.5,
)


def summary_words(language: Language) -> SummaryWords:
    """The words of a language."""
    return ZH if language is Language.ZH else EN


def meeting_words(meeting: SummaryMeeting, starts: datetime | None, language: Language) -> str:
    """Where a pair stands; ``starts`` is its meeting's time by the fair's clocks."""
    told = summary_words(language).states[meeting.state]
    if starts is None:
        return told
    said = words(language)
    place = said.table(meeting.table) if meeting.table is not None else meeting.booth
    when = f"{said.short_day(starts.date())} {hours(starts)}"
    return joined(when, place, told if meeting.state is PairState.MET else "")


def budget_words(low: int | None, high: int | None, language: Language) -> str:
    """``预算 60–80 万元``; nothing where none was stated."""
    amounts = [amount for amount in (low, high) if amount is not None]
    if not amounts:
        return ""
    unit = _WAN if language is Language.ZH else _MILLION
    figures = "–".join(dict.fromkeys(_figure(amount / unit) for amount in amounts))
    if language is Language.ZH:
        return f"预算 {figures} 万元"
    return f"Budget CNY {figures} m"


def _figure(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")
