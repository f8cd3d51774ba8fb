"""Sheets of people: visitors, staff, speakers, guests, media."""

from collections.abc import Iterator, Mapping, Sequence

from app.models.imports import Draft, Kind, PersonDraft, Problem, Severity
from app.models.people import Category
from app.services.importing import attendees, cells, contacts, places, terms
from app.services.importing.fields import Field, Row, Settled, Spec, headings, never_joins
from app.services.importing.identity import name_key, repeats
from app.services.importing.moments import Calendar

EXTERNAL_ID: Field[str] = Field(
    "external_id",
    cells.label,
    "",
    headings(
        "编号|人员编号|观众编号|证件编号|报名编号|报名号|id|reference|registration no|visitor id"
    ),
)
CATEGORY: Field[Category | None] = Field(
    "category",
    terms.category,
    None,
    headings(
        "类别|人员类别|观众类别|身份|证件类型|类型|角色|category|type|role|badge type|ticket type"
    ),
)
NAME: Field[str] = Field(
    "name",
    cells.name,
    "",
    headings(
        "姓名|名字|中文姓名|人员姓名|观众姓名|name|full name|visitor name|attendee name|person"
        "|chinese name|teilnehmername|name des teilnehmers"
        "|参会者姓名|参与者姓名|参加者姓名|与会者姓名"
    ),
)
NAME_LATIN: Field[str] = Field(
    "name_latin",
    cells.name,
    "",
    headings(
        "英文姓名|姓名拼音|拼音|英文名|name latin|english name|latin name|pinyin|name en"
        "|name pinyin"
    ),
)
FIRST_NAME: Field[str] = Field(
    "first_name", cells.name, "", headings("名|first name|firstname|given name|vorname|forename")
)
LAST_NAME: Field[str] = Field(
    "last_name", cells.name, "", headings("姓|last name|lastname|surname|family name|nachname")
)
ORGANISATION: Field[str] = Field(
    "organisation",
    cells.name,
    "",
    headings(
        "单位|工作单位|单位名称|公司|公司名称|所在单位|机构|企业|企业名称|机构名称|组织",
        "organisation|organization|company|company name|institution|affiliation|firma|employer",
    ),
)
ORGANISATION_LATIN: Field[str] = Field(
    "organisation_latin",
    cells.name,
    "",
    headings(
        "单位英文名|单位英文名称|公司英文名|英文单位|organisation latin|company english"
        "|organisation en"
    ),
)
TITLE: Field[str] = Field(
    "title",
    cells.text,
    "",
    headings("职务|职位|职称|头衔|岗位|title|job title|position|job|function"),
)
PHONE: Field[str] = Field(
    "phone",
    contacts.phone,
    "",
    headings(
        "手机|手机号|手机号码|行动电话|电话|联系电话|联系方式|phone|mobile"
        "|mobile phone|tel|telephone"
        "|phone number|cell"
    ),
)
EMAIL: Field[str] = Field(
    "email",
    contacts.email,
    "",
    headings("邮箱|电子邮箱|邮件|电子邮件|邮箱地址|email|e-mail|mail|email address"),
)
ATTENDEE_EMAIL: Field[str] = Field(
    "attendee_email",
    contacts.email,
    "",
    headings(
        "attendee email|attendee e-mail|attendee email address|teilnehmer-e-mail"
        "|e-mail-adresse des teilnehmers|参会者邮箱|参与者邮箱|与会者电子邮件"
    ),
)
CITY: Field[str] = Field(
    "city",
    places.city,
    "",
    headings(
        "城市|所在城市|所在地|地区|来自|city|location|region|stadt"
        "|行政区划代码|区划代码|所在地区代码|region code|adcode"
    ),
)
EXHIBITOR: Field[str] = Field(
    "exhibitor",
    cells.name,
    "",
    headings("所属展商|参展商|展商|展商名称|参展单位|所属企业|exhibitor|exhibitor name"),
)
DAYS: Field[object] = Field(
    "days",
    cells.text,
    "",
    headings("有效日|有效日期|参观日期|参会日期|到场日期|入场日期|days|valid days|day|dates"),
)
REGISTERED_AT: Field[object] = Field(
    "registered_at",
    cells.text,
    "",
    headings(
        "注册时间|报名时间|登记时间|提交时间|创建时间|registered|registered at|registration date"
        "|created at"
    ),
)
CONSENTS_PHONE: Field[bool | None] = Field(
    "consents_phone",
    cells.truth,
    None,
    headings(
        "同意|同意联系|同意电话联系|允许联系|可电话联系|consent|consents phone|phone consent"
        "|may contact"
    ),
)
ORDER: Field[str] = Field(
    "order",
    cells.label,
    "",
    headings("order code|order|bestellnummer|bestellung|订单代码|订单号|订单编号|订单"),
)
POSITION: Field[str] = Field(
    "position",
    cells.label,
    "",
    headings("position id|positionid|positions-id|positionsnummer|位置id|票券序号"),
)
SECRET: Field[str] = Field(
    "secret",
    cells.label,
    "",
    headings(
        "secret|ticket secret|ticket code|geheimcode|ticket-code|geheimnis|密钥|票券密钥|票码"
        "|门票二维码|电子票码"
    ),
)
ORDER_STATUS: Field[str] = Field(
    "order_status",
    attendees.order_status,
    "",
    headings(
        "status|state|order status|ticket status|payment status|registration state|bestellstatus"
        "|状态|订单状态|支付状态|付款状态|报名状态|审核状态"
    ),
)
PAID: Field[bool | None] = Field(
    "paid", attendees.order_paid, None, headings("paid|bezahlt|是否付款|已付款|已支付|支付")
)

_FIELDS: tuple[Field[object], ...] = (
    NAME,
    NAME_LATIN,
    ORGANISATION,
    TITLE,
    CATEGORY,
    PHONE,
    EMAIL,
    CITY,
    EXHIBITOR,
    DAYS,
    EXTERNAL_ID,
    ORGANISATION_LATIN,
    FIRST_NAME,
    LAST_NAME,
    REGISTERED_AT,
    CONSENTS_PHONE,
    ATTENDEE_EMAIL,
    ORDER,
    POSITION,
    SECRET,
    ORDER_STATUS,
    PAID,
)


def _full_name(row: Row) -> tuple[str, str]:
    """The name and the Latin name; joined from its parts where the sheet has only those."""
    name, latin = row.take(NAME), row.take(NAME_LATIN)
    if not name and (FIRST_NAME.name in row.places or LAST_NAME.name in row.places):
        given, family = row.take(FIRST_NAME), row.take(LAST_NAME)
        name = f"{family}{given}" if cells.has_han(family + given) else f"{given} {family}".strip()
    if name and not latin and not cells.has_han(name):
        return "", name
    return name, latin


def _ticket(row: Row, order: str) -> str:
    """By what the ticket is known again; one that admits nobody refuses the row."""
    row.take(ORDER_STATUS)
    row.take(PAID)
    return attendees.ticket_id(row.take(EXTERNAL_ID), row.take(SECRET), order, row.take(POSITION))


def _draft(row: Row, calendar: Calendar) -> PersonDraft:
    order = row.take(ORDER)
    ticket = _ticket(row, order)
    name, latin = _full_name(row)
    if not name and not latin and not row.refused:
        row.refuse(NAME, "name.missing")
    return PersonDraft(
        row=row.number,
        external_id=ticket,
        category=row.take(CATEGORY),
        name=name,
        name_latin=latin,
        organisation=row.take(ORGANISATION),
        organisation_latin=row.take(ORGANISATION_LATIN),
        title=row.take(TITLE),
        phone=row.take(PHONE),
        email=row.take(ATTENDEE_EMAIL) or row.take(EMAIL),
        city=row.take(CITY),
        exhibitor=row.take(EXHIBITOR),
        days=row.read(DAYS, calendar.days, ()),
        registered_at=row.read(REGISTERED_AT, calendar.moment, None),
        consents_phone=row.take(CONSENTS_PHONE),
        source=f"#{order}" if order else "",
    )


def _settle(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Settled:
    problems = tuple(_repeated(drafts, columns))
    refused = {problem.row for problem in problems if problem.severity is Severity.ERROR}
    return Settled(tuple(draft for draft in drafts if draft.row not in refused), problems)


def _repeated(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Iterator[Problem]:
    again = repeats(drafts)
    wanted = {*again, *(first for first, _ in again.values())}
    people = {d.row: d for d in drafts if d.row in wanted and isinstance(d, PersonDraft)}
    for row, (first, key) in again.items():
        mine, other = people[row], people[first]
        name = mine.name or mine.name_latin
        facts: dict[str, object] = {"row": first, "text": name, "suggestion": ""}
        if key.startswith("id:") and name_key(name) != name_key(other.name or other.name_latin):
            column = columns.get(EXTERNAL_ID.name, EXTERNAL_ID.name)
            yield Problem(row, column, "id.repeated", {"row": first, "text": mine.external_id})
        else:
            column = columns.get(NAME.name, columns.get(NAME_LATIN.name, NAME.name))
            yield Problem(row, column, "person.repeated", facts, Severity.WARNING)


PEOPLE = Spec(
    kind=Kind.PEOPLE,
    fields=_FIELDS,
    needed=((NAME.name, NAME_LATIN.name, FIRST_NAME.name, LAST_NAME.name),),
    draft=_draft,
    settle=_settle,
    join=never_joins,
)
