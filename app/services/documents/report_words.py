"""The words of the closing report in both languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.models.deals import ContractClass, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.models.people import Category
from app.services.documents.summary_words import EN as SUMMARY_EN
from app.services.documents.summary_words import ZH as SUMMARY_ZH
from app.services.documents.words import Language


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What the report says; every method note says what its figures count."""

    title: str
    as_of: str
    figures: tuple[str, str, str, str]
    meanings: tuple[str, str, str, str]
    by_day: str
    day_columns: tuple[str, str, str]
    by_hour: str
    by_category: str
    by_city: str
    other: str
    meetings: str
    meeting_rows: tuple[str, ...]
    funnel: str
    funnel_rows: tuple[str, ...]
    fields: str
    field_columns: tuple[str, ...]
    deals: str
    deal_columns: tuple[str, ...]
    no_deals: str
    more_deals: str
    more_forums: str
    by_stage: str
    by_class: str
    by_industry: str
    cities: str
    buyer: str
    forums: str
    forum_columns: tuple[str, ...]
    not_counted: str
    total: str
    method: str
    notes: tuple[str, ...]
    stages: Mapping[DealStage, str]
    classes: Mapping[ContractClass, str]
    statuses: Mapping[DealStatus, str]
    categories: Mapping[Category, str]
    industries: Mapping[Industry, str]
    unit: int


ZH = ReportWords(
    title="闭幕报告",
    as_of="截至",
    figures=("到场人数", "完成洽谈", "登记成交", "成交金额"),
    meanings=("人（不重复计）", "场，共排 {placed} 场", "项，待核实 {unverified} 项", "万元"),
    by_day="每日到场",
    day_columns=("日期", "人数", "入场次数"),
    by_hour="每小时入场",
    by_category="到场人员类别",
    by_city="到场人员来源城市",
    other="其他",
    meetings="洽谈",
    meeting_rows=(
        "收到请求", "已接受", "已谢绝", "过期未答", "已撤回",
        "排定", "完成", "缺席", "取消", "迟到",
    ),
    funnel="从请求到成交",
    funnel_rows=("推荐配对", "请求洽谈", "双方接受", "排定洽谈", "完成洽谈", "登记成交"),
    fields="按产业",
    field_columns=(
        "产业", "供给", "需求", "推荐配对", "请求", "完成洽谈", "成交（项）", "金额（万元）",
    ),
    deals="成交登记",
    deal_columns=("编号", "需方", "供方", "内容", "金额（万元）", "类型", "状态"),
    no_deals="截至制表时没有登记成交。",
    more_deals="此处列金额最大的 {shown} 项；其余 {more} 项见本报告的数据表。",
    more_forums="此处列签到（未计的按登记）最多的 {shown} 场；其余 {more} 场见本报告的数据表。",
    by_stage="按类型",
    by_class="按技术合同类别",
    by_industry="按需方产业金额",
    cities="城市间合作金额（万元）",
    buyer="需方 ＼ 供方",
    forums="论坛与路演签到",
    forum_columns=("场次", "日期", "座位", "登记", "签到"),
    not_counted="未计",
    total="合计",
    method="统计口径",
    notes=(
        "到场人数：在入口扫码放行的人，每人每天计一次；合计为整个展期不重复人数。已撤销的扫码不计。",
        "入场次数：入口放行的扫码次数，同一人离场后再次入场另计。",
        "洽谈：完成以展商或工作人员确认为准；缺席指到时未到。排定含完成、缺席与未举行，不含取消。",
        "推荐配对：推荐度达到本届推荐线的供需对，按需求的产业归类；“–”表示制表时未计算。",
        "成交：登记的意向、协议与合同，不含已取消；金额为双方申报金额合计，未填金额的只计项数。",
        "城市：展商按登记城市，观众按登记城市，其余按申报地区；只计有金额的成交。",
        "论坛签到：在会场门口扫码的不重复人数；“未计”表示该场没有扫码。",
    ),
    stages={
        DealStage.INTENT: "意向", DealStage.AGREEMENT: "协议", DealStage.CONTRACT: "合同",
    },
    classes={
        ContractClass.DEVELOPMENT: "技术开发", ContractClass.TRANSFER: "技术转让",
        ContractClass.LICENCE: "技术许可", ContractClass.CONSULTING: "技术咨询",
        ContractClass.SERVICE: "技术服务", ContractClass.OTHER: "其他",
    },
    statuses={
        DealStatus.REGISTERED: "已登记", DealStatus.UNVERIFIED: "待核实",
        DealStatus.SIGNED: "已签", DealStatus.CANCELLED: "已取消",
    },
    categories={
        Category.VISITOR: "专业观众", Category.EXHIBITOR: "展商", Category.SPEAKER: "演讲嘉宾",
        Category.GUEST: "特邀嘉宾", Category.PRESS: "媒体", Category.STAFF: "工作人员",
    },
    industries=SUMMARY_ZH.industries,
    unit=1_000_000,
)  # fmt: skip

EN = ReportWords(
    title="Closing report",
    as_of="as of",
    figures=("People who came", "Meetings held", "Deals", "Sum of deals"),
    meanings=("each counted once", "of {placed} placed", "{unverified} unverified", "CNY million"),
    by_day="Admissions by day",
    day_columns=("Day", "People", "Admissions"),
    by_hour="Admissions by hour",
    by_category="Who came",
    by_city="Where they came from",
    other="Other",
    meetings="Meetings",
    meeting_rows=(
        "Requests", "Accepted", "Declined", "Expired", "Withdrawn", "Placed", "Held", "Missed",
        "Cancelled", "Late",
    ),
    funnel="From request to deal",
    funnel_rows=("Suggested pairs", "Requests", "Accepted", "Placed", "Held", "Deals"),
    fields="By industry",
    field_columns=(
        "Industry", "Offers", "Needs", "Pairs", "Requests", "Held", "Deals", "CNY m",
    ),
    deals="Deals",
    deal_columns=("No.", "Buyer", "Supplier", "Content", "CNY m", "Kind", "Status"),
    no_deals="No deal had been registered when this was made.",
    more_deals="The {shown} largest; {more} more are in this report’s workbook.",
    more_forums=(
        "The {shown} best attended (or registered for); {more} more are in this report’s workbook."
    ),
    by_stage="By kind",
    by_class="By class of technology contract",
    by_industry="By the buyer’s industry",
    cities="Between cities (CNY m)",
    buyer="Buyer \\ supplier",
    forums="Attendance of forums and roadshows",
    forum_columns=("Session", "Day", "Seats", "Registered", "Attended"),
    not_counted="not counted",
    total="Total",
    method="What is counted",
    notes=(
        ("People who came: admitted at a gate by a scan, each once a day; the total counts each "
        "person once. Scans that were taken back do not count."),
        "Admissions: scans that let somebody in; who left and came back counts again.",
        ("Meetings: held as confirmed by the exhibitor or staff; missed where a side did not come. "
        "Placed includes held, missed and open ones, not the cancelled."),
        ("Suggested pairs: offers and needs at or above this fair’s least fit, by the need’s "
        "industry; “–” where matching was not run for this report."),
        ("Deals: intents, agreements and contracts that were registered and not cancelled; sums "
        "are as declared, deals without an amount count by number only."),
        ("Cities: of exhibitors and visitors as registered, else the declared region; only deals "
        "with an amount."),
        "Attendance: different people scanned at the door; “not counted” where nobody was.",
    ),
    stages={
        DealStage.INTENT: "Intent", DealStage.AGREEMENT: "Agreement",
        DealStage.CONTRACT: "Contract",
    },
    classes={
        ContractClass.DEVELOPMENT: "Development", ContractClass.TRANSFER: "Transfer",
        ContractClass.LICENCE: "Licence", ContractClass.CONSULTING: "Consulting",
        ContractClass.SERVICE: "Service", ContractClass.OTHER: "Other",
    },
    statuses={
        DealStatus.REGISTERED: "Registered", DealStatus.UNVERIFIED: "Unverified",
        DealStatus.SIGNED: "Signed", DealStatus.CANCELLED: "Cancelled",
    },
    categories={
        Category.VISITOR: "Trade visitors", Category.EXHIBITOR: "Exhibitors",
        Category.SPEAKER: "Speakers", Category.GUEST: "Guests", Category.PRESS: "Press",
        Category.STAFF: "Staff",
    },
    industries=SUMMARY_EN.industries,
    unit=100_000_000,
)  # fmt: skip


def report_words(language: Language) -> ReportWords:
    """The words of a language."""
    return ZH if language is Language.ZH else EN


def money_figure(fen: int, said: ReportWords) -> str:
    """A sum in the language's unit: ten thousand yuan, or a million."""
    figure = fen / said.unit
    digits = 0 if abs(figure) >= 100 else 2
    text = f"{figure:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def evenly(figures: Sequence[str]) -> list[str]:
    """The figures of one column with as many decimals each, so that their points stand in line."""
    most = max((len(one.partition(".")[2]) for one in figures), default=0)
    return [_with_decimals(one, most) if one[-1:].isdigit() else one for one in figures]


def _with_decimals(figure: str, most: int) -> str:
    whole, _, part = figure.partition(".")
    return f"{whole}.{part:0<{most}}" if most else whole


def agreed_figure(fen: int | None, said: ReportWords) -> str:
    """What one deal was agreed at, to the last fen, in the same unit; a dash where none was."""
    if fen is None:
        return "–"
    text = f"{Decimal(fen) / said.unit:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
