"""Sheets of meeting requests: who asks whom, for what, and how much it matters."""

from collections.abc import Iterator, Mapping, Sequence

from app.models.imports import Draft, Kind, Party, Problem, RequestDraft, Severity
from app.models.meetings import Place
from app.services.importing import cells, terms
from app.services.importing.fields import Field, Row, Settled, Spec, headings, never_joins
from app.services.importing.identity import name_key, repeats
from app.services.importing.moments import Calendar

EXTERNAL_ID: Field[str] = Field(
    "external_id",
    cells.label,
    "",
    headings("编号|申请编号|需求编号|请求编号|id|request id|request no"),
)
FROM_NAME: Field[str] = Field(
    "from_name",
    cells.name,
    "",
    headings(
        "申请方|申请人|发起方|发起人|提出方|我方|甲方|请求方|洽谈申请方|观众姓名|采购商",
        "from|requester|requested by|from name|applicant|who asks|buyer",
    ),
)
FROM_KIND: Field[Party | None] = Field(
    "from_kind",
    terms.party,
    None,
    headings("申请方类型|发起方类型|申请人类型|身份|from kind|requester type|from type"),
)
FROM_BODY: Field[str] = Field(
    "from_organisation",
    cells.name,
    "",
    headings(
        "申请方单位|申请人单位|发起人单位|申请单位|from organisation|from company|requester company"
    ),
)
TO_NAME: Field[str] = Field(
    "to_name",
    cells.name,
    "",
    headings(
        "对方|被申请方|意向展商|意向对象|目标展商|洽谈对象|受邀方|邀请方|希望洽谈企业|想见的展商"
        "|意向企业",
        "to|target|to name|wants to meet|exhibitor wanted|to exhibitor|meet with|with",
    ),
)
TOPIC: Field[str] = Field(
    "topic",
    cells.paragraph,
    "",
    headings("洽谈主题|洽谈内容|主题|事由|内容|说明|意向|topic|subject|reason|about|purpose"),
)
WEIGHT: Field[int | None] = Field(
    "weight",
    terms.weight,
    None,
    headings("权重|优先级|重要程度|意向程度|weight|priority|importance"),
)
PLACE: Field[Place | None] = Field(
    "place", terms.place, None, headings("地点|洽谈地点|位置|place|location|where")
)
CREATED_AT: Field[object] = Field(
    "created_at",
    cells.text,
    "",
    headings("申请时间|提交时间|创建时间|created|created at|requested at"),
)

_FIELDS: tuple[Field[object], ...] = (
    FROM_NAME,
    FROM_KIND,
    FROM_BODY,
    TO_NAME,
    TOPIC,
    WEIGHT,
    PLACE,
    CREATED_AT,
    EXTERNAL_ID,
)


def _draft(row: Row, calendar: Calendar) -> RequestDraft:
    from_name, to_name = row.take(FROM_NAME), row.take(TO_NAME)
    for field, name in ((FROM_NAME, from_name), (TO_NAME, to_name)):
        if not name:
            row.refuse(field, "party.missing")
    if from_name and name_key(from_name) == name_key(to_name):
        row.refuse(TO_NAME, "party.same")
    return RequestDraft(
        row=row.number,
        external_id=row.take(EXTERNAL_ID),
        from_name=from_name,
        from_kind=row.take(FROM_KIND) or Party.ANY,
        from_organisation=row.take(FROM_BODY),
        to_name=to_name,
        topic=row.take(TOPIC),
        weight=row.take(WEIGHT),
        place=row.take(PLACE),
        created_at=row.read(CREATED_AT, calendar.moment, None),
    )


def _settle(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Settled:
    return Settled(tuple(drafts), tuple(_repeated(drafts, columns)))


def _repeated(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Iterator[Problem]:
    asked = {draft.row: draft for draft in drafts if isinstance(draft, RequestDraft)}
    column = columns.get(TO_NAME.name, TO_NAME.name)
    for row, (first, _) in repeats(drafts).items():
        facts = {"row": first, "text": asked[row].to_name, "suggestion": ""}
        yield Problem(row, column, "request.repeated", facts, Severity.WARNING)


REQUESTS = Spec(
    kind=Kind.REQUESTS,
    fields=_FIELDS,
    needed=((FROM_NAME.name,), (TO_NAME.name,)),
    draft=_draft,
    settle=_settle,
    join=never_joins,
)
