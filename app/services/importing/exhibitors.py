"""Sheets of exhibitors: their fields, and what only shows when rows are compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.models.exhibitors import Industry
from app.models.imports import Draft, ExhibitorDraft, Kind, Problem, Severity
from app.services.importing import cells, contacts, places, terms
from app.services.importing.fields import Field, Row, Settled, Spec, headings, never_joins
from app.services.importing.identity import name_key, repeats
from app.services.importing.moments import Calendar

EXTERNAL_ID: Field[str] = Field(
    "external_id",
    cells.label,
    "",
    headings("编号|展商编号|企业编号|展商代码|id|exhibitor id|external id|uuid"),
)
NAME_ZH: Field[str] = Field(
    "name_zh",
    cells.name,
    "",
    headings(
        "公司名称|企业名称|展商名称|参展商名称|单位名称|机构名称|参展商|参展单位|参展企业|展商"
        "|公司|单位|企业|机构"
        "|名称|中文名称|中文名|公司中文名|公司中文名称|公司名称中文|企业中文名称|单位全称"
        "|公司全称|企业全称",
        "company name|company|exhibitor|exhibitor name|name|name zh|chinese name|organisation"
        "|organization|company name chinese|firma|aussteller",
    ),
)
NAME_EN: Field[str] = Field(
    "name_en",
    cells.name,
    "",
    headings(
        "英文名|英文名称|公司英文名|公司英文名称|公司名称英文|企业英文名称|企业名称英文"
        "|展商英文名称|单位英文名称",
        "english name|name en|name english|company name english|company name en"
        "|company english name",
    ),
)
SHORT_ZH: Field[str] = Field(
    "short_zh", cells.text, "", headings("简称|中文简称|企业简称|short name|short zh")
)
SHORT_EN: Field[str] = Field(
    "short_en", cells.text, "", headings("英文简称|short en|brand|short name en")
)
BOOTHS: Field[tuple[str, ...]] = Field(
    "booths",
    places.booths,
    (),
    headings(
        "展位|展位号|展位编号|摊位|摊位号|摊位号码|展台|展台号|booth|booths|booth no|booth number"
        "|booth nos|stand|stand no"
        "|stand number|booths no|booth code|standnummer"
    ),
)
INDUSTRY: Field[Industry | None] = Field(
    "industry",
    terms.industry,
    None,
    headings(
        "产业|行业|所属行业|所属产业|行业分类|产业领域|领域|技术领域|展区|industry|sector|field"
        "|branche"
    ),
)
CITY: Field[str] = Field(
    "city",
    places.city,
    "",
    headings(
        "城市|所在城市|所在地|地区|所在地区|city|location|region|ort|stadt"
        "|行政区划代码|区划代码|所在地区代码|region code|adcode"
    ),
)
FOUNDED: Field[int | None] = Field(
    "founded",
    cells.whole,
    None,
    headings("成立年份|成立时间|成立年|founded|year founded|established"),
)
STAFF: Field[int | None] = Field(
    "staff",
    cells.whole,
    None,
    headings("员工数|员工人数|人数|企业人数|staff|employees|headcount|mitarbeiter"),
)
INTRO_ZH: Field[str] = Field(
    "intro_zh",
    cells.paragraph,
    "",
    headings(
        "简介|企业简介|公司简介|展商简介|介绍|公司介绍|中文简介|intro|introduction|profile"
        "|description|about"
    ),
)
INTRO_EN: Field[str] = Field(
    "intro_en",
    cells.paragraph,
    "",
    headings("英文简介|公司英文简介|企业英文简介|intro en|profile english"),
)
WEBSITE: Field[str] = Field(
    "website",
    contacts.website,
    "",
    headings("网址|网站|官网|公司网站|企业网址|website|web|url|homepage"),
)
CREDIT_CODE: Field[str] = Field(
    "credit_code",
    contacts.credit_code,
    "",
    headings(
        "统一社会信用代码|社会信用代码|信用代码|税号|credit code|unified social credit code|uscc"
    ),
)
QUOTA: Field[int | None] = Field(
    "quota",
    cells.whole,
    None,
    headings("洽谈上限|洽谈名额|洽谈配额|配额|quota|meeting quota|max meetings"),
)
CONTACT_NAME: Field[str] = Field(
    "contact_name",
    cells.name,
    "",
    headings(
        "联系人|联络人|主联系人|联系人姓名|负责人|参展联系人|联系姓名|联系信息姓名|联系方式姓名",
        "contact|contact name|contact person|ansprechpartner",
    ),
)
CONTACT_TITLE: Field[str] = Field(
    "contact_title",
    cells.text,
    "",
    headings("联系人职务|职务|职位|联系人职位|contact title|job title|position"),
)
CONTACT_PHONE: Field[str] = Field(
    "contact_phone",
    contacts.phone,
    "",
    headings(
        "手机|手机号|手机号码|行动电话|电话|联系电话|联系方式|联系人电话|联系人手机|联系人手机号",
        "phone|mobile|mobile phone|tel|telephone|contact phone|contact mobile|phone number|telefon",
    ),
)
CONTACT_CONSENTS: Field[bool | None] = Field(
    "contact_consents",
    cells.truth,
    None,
    headings("联系人同意联系|联系人同意|contact consents|contact consent"),
)
CONTACT_EMAIL: Field[str] = Field(
    "contact_email",
    contacts.email,
    "",
    headings(
        "邮箱|电子邮箱|邮件|电子邮件|联系邮箱|联系人邮箱|email|e-mail|mail|contact email"
        "|email address"
    ),
)
OFFERS: Field[tuple[str, ...]] = Field(
    "offers",
    cells.texts,
    (),
    headings(
        "供给|可提供|提供|技术供给|展品|主要展品|参展产品|产品|offers|offer|products|exhibits"
        "|we offer"
    ),
)
NEEDS: Field[tuple[str, ...]] = Field(
    "needs",
    cells.texts,
    (),
    headings("需求|想找|技术需求|合作需求|寻求|needs|need|looking for|wanted"),
)

_FIELDS: tuple[Field[object], ...] = (
    NAME_ZH,
    NAME_EN,
    BOOTHS,
    INDUSTRY,
    CITY,
    CONTACT_NAME,
    CONTACT_PHONE,
    CONTACT_EMAIL,
    CONTACT_TITLE,
    CONTACT_CONSENTS,
    OFFERS,
    NEEDS,
    CREDIT_CODE,
    EXTERNAL_ID,
    SHORT_ZH,
    SHORT_EN,
    INTRO_ZH,
    INTRO_EN,
    WEBSITE,
    FOUNDED,
    STAFF,
    QUOTA,
)


def _draft(row: Row, calendar: Calendar) -> ExhibitorDraft:
    name_zh, name_en = row.take(NAME_ZH), row.take(NAME_EN)
    if not name_zh and not name_en:
        row.refuse(NAME_ZH, "name.missing")
    if name_zh and not name_en and not cells.has_han(name_zh):
        name_zh, name_en = "", name_zh
    draft = ExhibitorDraft(
        row=row.number,
        external_id=row.take(EXTERNAL_ID),
        name_zh=name_zh,
        name_en=name_en,
        short_zh=row.take(SHORT_ZH),
        short_en=row.take(SHORT_EN),
        industry=row.take(INDUSTRY),
        city=row.take(CITY),
        founded=row.read(FOUNDED, calendar.year, None),
        staff=row.take(STAFF),
        intro_zh=row.take(INTRO_ZH),
        intro_en=row.take(INTRO_EN),
        website=row.take(WEBSITE),
        credit_code=row.take(CREDIT_CODE),
        quota=row.take(QUOTA),
        booths=row.take(BOOTHS),
        contact_name=row.take(CONTACT_NAME),
        contact_title=row.take(CONTACT_TITLE),
        contact_phone=row.take(CONTACT_PHONE),
        contact_email=row.take(CONTACT_EMAIL),
        contact_consents=row.take(CONTACT_CONSENTS),
        offers=row.take(OFFERS),
        needs=row.take(NEEDS),
    )
    if not draft.contact_name and (draft.contact_phone or draft.contact_email):
        _nameless(row)
    return draft


def _nameless(row: Row) -> None:
    """A phone without a person: the mock-up's red cell, but only where the sheet has names."""
    if CONTACT_NAME.name in row.places:
        row.refuse(CONTACT_NAME, "contact.missing")
    else:
        row.warn(CONTACT_PHONE if row.says(CONTACT_PHONE) else CONTACT_EMAIL, "contact.nameless")


def _settle(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Settled:
    found = [draft for draft in drafts if isinstance(draft, ExhibitorDraft)]
    problems = list(_repeated(found, columns))
    column = columns.get(BOOTHS.name, BOOTHS.name)
    cleared, halls = _without_halls(found, column)
    taken = list(_taken(cleared, column))
    problems += halls + taken
    refused = {problem.row for problem in problems if problem.severity is Severity.ERROR}
    return Settled(tuple(d for d in cleared if d.row not in refused), tuple(problems))


def _repeated(drafts: Sequence[ExhibitorDraft], columns: Mapping[str, str]) -> Iterator[Problem]:
    by_row = {draft.row: draft for draft in drafts}
    for row, (first, key) in repeats(drafts).items():
        field = {"id": EXTERNAL_ID, "code": CREDIT_CODE}.get(key.partition(":")[0], NAME_ZH)
        draft = by_row[row]
        same = name_key(draft.name) == name_key(by_row[first].name)
        column = columns.get(field.name, columns.get(NAME_EN.name, field.name))
        facts: dict[str, object] = {"row": first, "text": draft.name, "first": by_row[first].name}
        if field is EXTERNAL_ID and not same:
            yield Problem(row, column, "id.repeated", {**facts, "text": draft.external_id})
            continue
        code = "credit_code.repeated" if field is CREDIT_CODE and not same else "name.repeated"
        yield Problem(row, column, code, {**facts, "suggestion": ""}, Severity.WARNING)


def _without_halls(
    drafts: Sequence[ExhibitorDraft], column: str
) -> tuple[list[ExhibitorDraft], list[Problem]]:
    """``H4`` is a hall, not a booth, where other booths of the sheet begin with ``H4-``."""
    halls = {b.split("-")[0] for draft in drafts for b in draft.booths if "-" in b}
    kept: list[ExhibitorDraft] = []
    problems: list[Problem] = []
    for draft in drafts:
        only = tuple(booth for booth in draft.booths if booth not in halls)
        if only != draft.booths:
            facts = {"text": "、".join(draft.booths), "suggestion": "、".join(only)}
            problems.append(Problem(draft.row, column, "booth.hall", facts, Severity.WARNING))
        kept.append(draft if only == draft.booths else replace(draft, booths=only))
    return kept, problems


def _taken(drafts: Iterable[ExhibitorDraft], column: str) -> Iterator[Problem]:
    """Two companies cannot stand in one booth; the row that came second is refused."""
    drafts = tuple(drafts)
    same = repeats(drafts)
    owner: dict[str, int] = {}
    for draft in drafts:
        mine = same[draft.row][0] if draft.row in same else draft.row
        for booth in draft.booths:
            first = owner.setdefault(places.booth_key(booth), mine)
            if first != mine:
                facts = {"text": booth, "row": first}
                yield Problem(draft.row, column, "booth.taken", facts)
                break


EXHIBITORS = Spec(
    kind=Kind.EXHIBITORS,
    fields=_FIELDS,
    needed=((NAME_ZH.name, NAME_EN.name),),
    draft=_draft,
    settle=_settle,
    join=never_joins,
)
