"""Words with a fixed meaning at a fair: industries, roles, kinds of session, stages, money."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from app.models.exhibitors import Industry
from app.models.imports import Party, Side
from app.models.leads import Interest
from app.models.meetings import MeetingState, Place, RequestState
from app.models.offers import Cooperation, Stage, Travels
from app.models.people import Category
from app.models.programme import SessionKind
from app.services.importing.cells import Cell, Flaw, clean, keywords, label, text, written

T = TypeVar("T")


def fold(words: str) -> str:
    """Letters, digits and Han only, narrow and in lower case: what two spellings share."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", words).casefold())


def _table(rows: Mapping[T, str]) -> dict[str, T]:
    return {fold(word): meaning for meaning, words in rows.items() for word in words.split("|")}


_INDUSTRIES = _table(
    {
        Industry.NEW_ENERGY: "newEnergy|新能源|新能源产业|new energy|新能源汽车"
        "|新能源及智能网联汽车"
        "|电力、热力、燃气及水生产和供应业|储能|光伏|氢能",
        Industry.IT: "it|信息技术|新一代信息技术|电子信息|信息技术产业|information technology|ICT"
        "|人工智能|软件"
        "|信息传输、软件和信息技术服务业|核心技术|智能终端|金融科技|智慧城市|集成电路|大数据|互联网"
        "|文娱艺术与元宇宙",
        Industry.MANUFACTURING: "manufacturing|高端制造|先进制造|高端装备|高端装备制造|智能制造"
        "|制造业|制造"
        "|advanced manufacturing|high-end manufacturing|smart manufacturing|具身智能|智能驾驶"
        "|工业互联与智能制造|新材料|机器人",
        Industry.HEALTH: "health|健康医疗|医疗健康|生物医药|大健康|医疗器械"
        "|health and medical care|healthcare"
        "|medical|智慧医疗|生命健康|life sciences|medtech",
        Industry.OTHER: "other|others|其他|其它|综合|科技服务|科技服务业|technology services"
        "|服务机构|政府/机构"
        "|政府机构|投资机构|人才与教育|伦理治理",
    }
)
_INDUSTRY_HINTS = (
    (Industry.NEW_ENERGY, "能源|电池|光伏|储能|氢|风电|充电|电力|energy|solar|battery|hydrogen"),
    (Industry.HEALTH, "医|药|健康|生物|基因|康复|health|medic|bio|pharma"),
    (
        Industry.IT,
        "信息|软件|芯片|数据|通信|网络|互联|智能|电子|半导体|云|software|data|chip|cyber|ai",
    ),
    (
        Industry.MANUFACTURING,
        "制造|装备|机械|材料|机器人|汽车|航空|激光|工业|machin|robot|material|industr",
    ),
)


def industry(cell: Cell) -> Industry | Flaw[Industry]:
    """One of the four industries; near ones are guessed, with a warning, unknown ones OTHER."""
    return _industry(text(cell))


@lru_cache(maxsize=4096)
def _industry(words: str) -> Industry | Flaw[Industry]:
    known = _INDUSTRIES.get(fold(words))
    if known is not None:
        return known
    parts = [part for part in re.split("[,，;；|\n]+", words) if part]
    meant = [_INDUSTRIES[fold(part)] for part in parts if fold(part) in _INDUSTRIES]
    if meant:
        best = next((found for found in meant if found is not Industry.OTHER), Industry.OTHER)
        return best if set(meant) == {best} and len(meant) == len(parts) else _several(best, words)
    lowered = words.casefold()
    for guess, hints in _INDUSTRY_HINTS:
        if any(hint in lowered for hint in hints.split("|")):
            return Flaw(guess, "industry.guess", guess.value)
    return Flaw(Industry.OTHER, "industry.unknown", Industry.OTHER.value)


def _several(best: Industry, words: str) -> Flaw[Industry]:
    return Flaw(best, "industry.several", best.value, facts=(("all", words),))


_INTERESTS = _table(
    {
        Interest.CASUAL: "casual|一般|普通|低|cold|low|1",
        Interest.INTERESTED: "interested|有意向|中|warm|medium|2",
        Interest.STRONG: "strong|强意向|高|强|hot|high|3",
        Interest.MEETING: "meeting|约洽谈|已约洽谈|预约洽谈|4",
    }
)
_CATEGORIES = _table(
    {
        Category.VISITOR: "visitor|观众|专业观众|普通观众|参观|参观者|trade visitor|attendee"
        "|delegate|采购商|buyer"
        "|参会|参会者|参会嘉宾|visitors|guest visitor",
        Category.EXHIBITOR: "exhibitor|展商|参展商|参展人员|展商人员|exhibitor staff|参展"
        "|exhibitors",
        Category.SPEAKER: "speaker|演讲嘉宾|讲者|演讲人|发言人|主讲人|讲师|speakers|演讲者",
        Category.GUEST: "guest|嘉宾|贵宾|vip|领导|特邀嘉宾|guests|来宾",
        Category.PRESS: "press|媒体|记者|media|journalist|新闻媒体",
        Category.STAFF: "staff|工作人员|组委会|志愿者|organiser|organizer|volunteer|会务|crew",
    }
)
_SESSIONS = _table(
    {
        SessionKind.FORUM: "forum|论坛|分论坛|主题论坛|峰会|研讨会|会议|沙龙|讲座|seminar"
        "|conference|talk|panel"
        "|workshop|高峰论坛|主论坛|session|summit|同期论坛|活动|同期活动|边会|side event",
        SessionKind.ROADSHOW: "roadshow|路演|项目路演|pitch|pitches|demo day|成果发布|发布会"
        "|推介会|推介",
        SessionKind.AUCTION: "auction|拍卖|竞价|竞价会|拍卖会|专利拍卖|竞价(拍卖)会",
        SessionKind.MATCHING: "matching|对接|对接会|供需对接|洽谈会|matchmaking|洽谈|需求对接",
        SessionKind.CEREMONY: "ceremony|开幕式|闭幕式|仪式|开幕|闭幕|签约仪式|颁奖|opening"
        "|closing|全体会议"
        "|opening ceremony|plenary",
    }
)
_TRAVELS = _table(
    {
        Travels.TRAVELS: "travels|travel|可出差|愿出差|可上门|愿上门|上门|出差|可前往|可赴外地",
        Travels.RECEIVES: "receives|receive|可接待|接待|可来访|欢迎来访|仅接待",
        Travels.BOTH: "both|均可|都可|皆可|可出差可接待|可上门可接待",
        Travels.UNSAID: "unsaid|不限|未定|待定",
    }
)
_STAGES = _table(
    {
        Stage.LAB: "lab|实验室|实验室阶段|研发|研发阶段|样品|原理样机|laboratory|research"
        "|prototype",
        Stage.SMALL: "small|小试|小试阶段|样机|小批量试制|small scale",
        Stage.PILOT: "pilot|中试|中试阶段|试生产|pilot scale|小批量",
        Stage.INDUSTRIAL: "industrial|产业化|量产|批量生产|规模化|已产业化|成熟|mass production"
        "|industrialised",
    }
)
_COOPERATIONS = _table(
    {
        Cooperation.DEVELOPMENT: "development|合作开发|联合研发|委托开发|技术开发|共同研发"
        "|joint development|joint r&d",
        Cooperation.TRANSFER: "transfer|技术转让|转让|专利转让|成果转让|technology transfer",
        Cooperation.LICENCE: "licence|license|技术许可|许可|专利许可|授权|licensing",
        Cooperation.CONSULTING: "consulting|技术咨询|咨询|consultancy",
        Cooperation.SERVICE: "service|技术服务|服务|检测|services|委托加工",
        Cooperation.JOINT_VENTURE: "joint_venture|技术入股|作价入股|合资|合作经营|入股"
        "|joint venture|共建",
        Cooperation.PURCHASE: "purchase|采购|销售|产品采购|购买|供货|procurement|sale",
        Cooperation.FINANCING: "financing|融资|投资|股权融资|investment|funding",
    }
)
_SIDES = _table(
    {
        Side.OFFER: "offer|供给|供|成果|供应|可提供|offers|supply",
        Side.NEED: "need|需求|需|求购|needs|demand|寻求",
    }
)
_PLACES = _table(
    {
        Place.TABLE: "table|洽谈桌|洽谈区|桌|桌位|洽谈桌位",
        Place.BOOTH: "booth|展位|展台|stand|展位上",
    }
)
_PARTIES = _table(
    {
        Party.EXHIBITOR: "exhibitor|展商|参展商|企业|company",
        Party.PERSON: "person|visitor|观众|个人|采购商|嘉宾|专业观众|buyer",
    }
)
_BECAME = _table(
    {
        MeetingState.PLANNED: "planned|已安排|已排|待举行|未开始|confirmed|scheduled|tentative",
        MeetingState.HELD: "held|已举行|已洽谈|已完成|完成|已到场|done|completed|took place",
        MeetingState.MISSED: "missed|未举行|缺席|爽约|未到场|no show|no-show|not held",
        MeetingState.CANCELLED: "cancelled|canceled|已取消|取消|作废",
    }
)
_ANSWERS = _table(
    {
        RequestState.REQUESTED: "requested|待答复|待回复|待确认|未答复|open|pending",
        RequestState.ACCEPTED: "accepted|已接受|接受|已同意|已确认",
        RequestState.DECLINED: "declined|已婉拒|婉拒|已拒绝|拒绝|rejected",
        RequestState.EXPIRED: "expired|已过期|已失效|过期",
        RequestState.WITHDRAWN: "withdrawn|已撤回|撤回|已撤销",
    }
)
_WEIGHTS = _table(
    {
        100: "必须|must|最高|very high|非常重要|特别重要|5星",
        80: "高|high|重要|优先|紧急|a|很想",
        50: "中|medium|一般|普通|normal|b|可以",
        20: "低|low|不急|c|随缘|可有可无",
    }
)


def _word(table: Mapping[str, T], words: str, code: str, otherwise: T, shown: str) -> T | Flaw[T]:
    folded = fold(words)
    if folded in table:
        return table[folded]
    inside = [term for term in table if len(term) > 1 and term in folded and not term.isascii()]
    if inside:
        return table[max(inside, key=len)]
    return Flaw(otherwise, code, shown)


@lru_cache(maxsize=1024)
def _category(words: str) -> Category | Flaw[Category]:
    return _word(_CATEGORIES, words, "category.unknown", Category.VISITOR, Category.VISITOR.value)


def category(cell: Cell) -> Category | Flaw[Category]:
    """Why somebody is here; unknown words are trade visitors, with a warning."""
    return _category(text(cell))


def session_kind(cell: Cell) -> SessionKind | Flaw[SessionKind]:
    """What a session is; unknown words are forums, with a warning."""
    forum = SessionKind.FORUM
    return _word(_SESSIONS, text(cell), "session_kind.unknown", forum, forum.value)


def travels(cell: Cell) -> Travels | Flaw[Travels]:
    """Whether they would travel or receive; unknown words leave it open, with a warning."""
    found = {_TRAVELS.get(fold(part)) for part in keywords(cell)} - {Travels.UNSAID}
    if None in found:
        return Flaw(Travels.UNSAID, "travels.unknown", "")
    if len(found) > 1:
        return Travels.BOTH
    return next((one for one in found if one is not None), Travels.UNSAID)


def stage(cell: Cell) -> Stage | Flaw[Stage | None] | None:
    """How ripe a result is; unknown words leave it open."""
    table: Mapping[str, Stage | None] = dict(_STAGES)
    return _word(table, text(cell), "stage.unknown", None, "")


def cooperation(cell: Cell) -> tuple[Cooperation, ...] | Flaw[tuple[Cooperation, ...]]:
    """The kinds of cooperation wanted; unknown ones are left out, with a warning."""
    found: list[Cooperation] = []
    unknown: list[str] = []
    for part in keywords(cell):
        got = _COOPERATIONS.get(fold(part))
        if got is None:
            unknown.append(part)
        elif got not in found:
            found.append(got)
    value = tuple(found)
    if not unknown:
        return value
    shown = "、".join(kind.value for kind in value)
    return Flaw(value, "cooperation.unknown", shown, facts=(("unknown", "、".join(unknown)),))


def side(cell: Cell) -> Side | Flaw[Side | None] | None:
    """Offer or need, where one sheet has both."""
    table: Mapping[str, Side | None] = dict(_SIDES)
    return _word(table, text(cell), "side.unknown", None, "")


def place(cell: Cell) -> Place | Flaw[Place]:
    """At a table, or at the booth of the one who was asked."""
    return _word(_PLACES, text(cell), "place.unknown", Place.TABLE, Place.TABLE.value)


def party(cell: Cell) -> Party | Flaw[Party]:
    """Whether an exhibitor or a person asks."""
    return _word(_PARTIES, text(cell), "party.unknown", Party.ANY, "")


def became(cell: Cell) -> MeetingState | Flaw[MeetingState]:
    """What became of a meeting; unknown words are one still to come, with a warning."""
    planned = MeetingState.PLANNED
    return _word(_BECAME, text(cell), "became.unknown", planned, planned.value)


def answer(cell: Cell) -> RequestState | Flaw[RequestState]:
    """How a request stands; unknown words are one that was accepted, with a warning."""
    accepted = RequestState.ACCEPTED
    return _word(_ANSWERS, text(cell), "answer.unknown", accepted, accepted.value)


def interest(cell: Cell) -> Interest | Flaw[Interest]:
    """How serious a visitor is; unknown words are the least."""
    return _word(_INTERESTS, label(cell), "interest.unknown", Interest.CASUAL, "1")


def weight(cell: Cell) -> int | Flaw[int | None] | None:
    """How much a meeting matters, 1 to 100; words and stars are read too."""
    words = clean(written(cell))
    stars = words.count("★") or words.count("*") or words.count("⭐")
    if stars and not re.search(r"\w", words):
        return min(100, stars * 20)
    if fold(words) in _WEIGHTS:
        return _WEIGHTS[fold(words)]
    number = re.fullmatch(r"(\d{1,6})(?:\.\d+)?%?", words)
    if number is None:
        return Flaw(None, "weight.form")
    value = min(100, max(1, int(number[1])))
    return value if value == int(number[1]) else Flaw(value, "weight.range", str(value))


_UNIT_FEN = {"": 100, "元": 100, "千元": 100_000, "万": 1_000_000, "亿": 10_000_000_000}
_UNIT_FEN |= {"m": 100_000_000, "k": 100_000, "million": 100_000_000, "百万": 100_000_000}
_MONEY = re.compile(
    r"(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?)\s*(百万|千元|万|亿|元|million|m\b|k\b)?"
)
_OPEN = {"面议", "面谈", "不限", "协商", "negotiable", "tobediscussed", "open", "另议"}
MOST_FEN = 10**15

Money = tuple[int | None, int | None]
_NO_MONEY: Money = (None, None)


def money(cell: Cell) -> Money | Flaw[Money]:
    """A budget from and to, in fen: 50-100万元, 1.2亿, ≤30万, 面议 (open)."""
    words = unicodedata.normalize("NFKC", text(cell)).casefold()
    if fold(words) in _OPEN:
        return _NO_MONEY
    found = _MONEY.findall(words)
    if not 1 <= len(found) <= 2:
        return Flaw(_NO_MONEY, "money.form")
    unit = found[-1][1] or ""
    amounts = [
        round(float(number.replace(",", "")) * _UNIT_FEN[own or unit]) for number, own in found
    ]
    if max(amounts) > MOST_FEN:
        return Flaw(_NO_MONEY, "money.form")
    if len(amounts) == 2:
        return min(amounts), max(amounts)
    if re.search("≤|<|以内|以下|不超过|最多|up to|max", words):
        return None, amounts[0]
    if re.search("≥|>|以上|起|不低于|至少|from|min", words):
        return amounts[0], None
    return amounts[0], amounts[0]
