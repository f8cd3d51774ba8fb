"""Sheets of offers (供给) and of needs (需求); one sheet may hold both in a column of their own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from app.models.exhibitors import Industry
from app.models.imports import Draft, Kind, Problem, ProposalDraft, Severity, Side
from app.models.offers import Cooperation, Stage, Travels
from app.services.importing import cells, places, terms
from app.services.importing.fields import Field, Row, Settled, Spec, headings, never_joins
from app.services.importing.identity import repeats
from app.services.importing.moments import Calendar

LONGEST_TITLE = 40

EXTERNAL_ID: Field[str] = Field(
    "external_id",
    cells.label,
    "",
    headings("编号|项目编号|成果编号|需求编号|供给编号|id|offer id|need id"),
)
SIDE: Field[Side | None] = Field(
    "side", terms.side, None, headings("供需|供需类型|供求|方向|类型|side|offer or need")
)
OWNER: Field[str] = Field(
    "owner",
    cells.name,
    "",
    headings(
        "展商|单位|单位名称|企业|企业名称|公司|公司名称|提供方|需求方|发布单位|发布方|成果单位"
        "|需求单位|所有者|持有人",
        "owner|company|company name|exhibitor|organisation|organization|provider|from|offered by"
        "|wanted by",
    ),
)
_TITLE = "标题|名称|项目名称|项目|技术名称|title|name|title zh|technology"
_OFFER_TITLE = (
    "成果名称|供给名称|产品名称|供给|成果|可提供|专利名称|技术成果|offer|offer title|result|offers"
)
_NEED_TITLE = (
    "需求名称|需求|需求标题|技术需求|难题名称|技术难题|想找|need|need title|demand|needs|wanted"
)
_TEXT = "内容|描述|说明|详细描述|简介|详情|text|description|details|text zh|abstract|summary"
_OFFER_TEXT = "成果简介|成果描述|技术简介|供给内容|供给描述|offer description"
_NEED_TEXT = "需求描述|需求内容|需求说明|难题描述|技术指标|need description"
OFFER_TITLE: Field[str] = Field("title_zh", cells.name, "", headings(_TITLE, _OFFER_TITLE))
NEED_TITLE: Field[str] = Field("title_zh", cells.name, "", headings(_TITLE, _NEED_TITLE))
OFFER_TEXT: Field[str] = Field("text_zh", cells.paragraph, "", headings(_TEXT, _OFFER_TEXT))
NEED_TEXT: Field[str] = Field("text_zh", cells.paragraph, "", headings(_TEXT, _NEED_TEXT))
TITLE_EN: Field[str] = Field(
    "title_en", cells.name, "", headings("英文标题|英文名称|title en|english title")
)
TEXT_EN: Field[str] = Field("text_en", cells.paragraph, "", headings("英文描述|英文简介|text en"))
INDUSTRY: Field[Industry | None] = Field(
    "industry",
    terms.industry,
    None,
    headings("产业|行业|领域|所属行业|所属领域|技术领域|industry|sector|field"),
)
KEYWORDS: Field[tuple[str, ...]] = Field(
    "keywords", cells.keywords, (), headings("关键词|关键字|标签|keywords|tags")
)
STAGE: Field[Stage | None] = Field(
    "stage",
    terms.stage,
    None,
    headings("阶段|成熟度|成果阶段|技术成熟度|所处阶段|stage|maturity|trl"),
)
COOPERATION: Field[tuple[Cooperation, ...]] = Field(
    "cooperation",
    terms.cooperation,
    (),
    headings(
        "合作方式|合作类型|转化方式|拟合作方式|交易方式|cooperation|kind of cooperation"
        "|cooperation type"
    ),
)
_OPEN: terms.Money = (None, None)
BUDGET: Field[terms.Money] = Field(
    "budget",
    terms.money,
    _OPEN,
    headings("预算|价格|金额|投入预算|拟投入|意向金额|价格万元|报价|预算万元|budget|price|amount"),
)
DEADLINE: Field[object] = Field(
    "deadline",
    cells.text,
    "",
    headings("截止日期|截止时间|期限|有效期|deadline|due|valid until|until"),
)
PATENTS: Field[int | None] = Field(
    "patents", cells.whole, None, headings("专利数|专利数量|专利|patents|number of patents")
)
VOUCHER: Field[bool | None] = Field(
    "voucher",
    cells.truth,
    None,
    headings("创新券|可用创新券|是否使用创新券|voucher|innovation voucher"),
)
SUBFIELDS: Field[tuple[str, ...]] = Field(
    "subfields",
    cells.keywords,
    (),
    headings("细分领域|子领域|细分行业|细分产业|二级领域|技术方向|subfields|subfield|branches"),
)
RIGHTS: Field[str] = Field(
    "rights",
    cells.text,
    "",
    headings("知识产权|知识产权状况|知识产权情况|专利状态|rights|intellectual property"),
)
TRAVELS: Field[Travels] = Field(
    "travels",
    terms.travels,
    Travels.UNSAID,
    headings("差旅意愿|出差意愿|可否出差|可否接待|travels|travel|willing to travel"),
)
CITY: Field[str] = Field(
    "city", places.city, "", headings("城市|所在城市|所在地|地区|city|location|region")
)


def _shared(title: Field[str], text: Field[str]) -> tuple[Field[object], ...]:
    rest = (INDUSTRY, STAGE, COOPERATION, BUDGET, KEYWORDS, DEADLINE, CITY, PATENTS, VOUCHER)
    judged = (SUBFIELDS, RIGHTS, TRAVELS)
    return (title, OWNER, text, *rest, *judged, SIDE, TITLE_EN, TEXT_EN, EXTERNAL_ID)


def _draft(side: Side, title: Field[str], text: Field[str], row: Row, calendar: Calendar) -> Draft:
    titles = _titles(row, title)
    text_zh, text_en = row.take(text), row.take(TEXT_EN)
    if not any(titles) and not text_zh and not text_en:
        row.refuse(title, "title.missing")
    if not any(titles):
        short = (text_zh or text_en).split("\n")[0][:LONGEST_TITLE]
        titles = (short, "")
    low, high = row.take(BUDGET)
    return ProposalDraft(
        row=row.number,
        side=row.take(SIDE) or side,
        external_id=row.take(EXTERNAL_ID),
        owner=row.take(OWNER),
        title_zh=titles[0],
        title_en=titles[1],
        text_zh=text_zh,
        text_en=text_en,
        industry=row.take(INDUSTRY),
        keywords=row.take(KEYWORDS),
        stage=row.take(STAGE),
        cooperation=row.take(COOPERATION),
        budget_low_fen=low,
        budget_high_fen=high,
        deadline=row.read(DEADLINE, calendar.day, None),
        patents=row.take(PATENTS),
        voucher=row.take(VOUCHER),
        city=row.take(CITY),
        subfields=row.take(SUBFIELDS),
        rights=row.take(RIGHTS),
        travels=row.take(TRAVELS),
    )


def _titles(row: Row, title: Field[str]) -> tuple[str, str]:
    title_zh, title_en = row.take(title), row.take(TITLE_EN)
    if title_zh and not title_en and not cells.has_han(title_zh):
        return "", title_zh
    return title_zh, title_en


def _settle(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Settled:
    return Settled(tuple(drafts), tuple(_repeated(drafts, columns)))


def _repeated(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Iterator[Problem]:
    told = {draft.row: draft for draft in drafts if isinstance(draft, ProposalDraft)}
    column = columns.get("title_zh", columns.get("title_en", "title_zh"))
    for row, (first, _) in repeats(drafts).items():
        facts = {"row": first, "text": told[row].title, "suggestion": ""}
        yield Problem(row, column, "proposal.repeated", facts, Severity.WARNING)


def _spec(kind: Kind, side: Side, title: Field[str], text: Field[str]) -> Spec:
    draft: Callable[[Row, Calendar], Draft] = partial(_draft, side, title, text)
    needed = ((title.name, TITLE_EN.name, text.name),)
    return Spec(kind, _shared(title, text), needed, draft, _settle, never_joins)


OFFERS = _spec(Kind.OFFERS, Side.OFFER, OFFER_TITLE, OFFER_TEXT)
NEEDS = _spec(Kind.NEEDS, Side.NEED, NEED_TITLE, NEED_TEXT)
