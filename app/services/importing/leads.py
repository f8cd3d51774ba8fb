"""Sheets of leads: whom a booth met, how serious they were, and what was noted of it."""

from collections.abc import Iterator, Mapping, Sequence

from app.models.imports import Draft, Kind, LeadDraft, Problem, Severity
from app.models.leads import Interest
from app.services.importing import cells, people, terms
from app.services.importing.fields import Field, Row, Settled, Spec, headings, never_joins
from app.services.importing.identity import repeats
from app.services.importing.moments import Calendar
from app.services.importing.when import exact_moment

EXTERNAL_ID: Field[str] = Field(
    "external_id", cells.label, "", headings("线索号|线索编号|lead id|lead no")
)
PERSON: Field[str] = Field(
    "person",
    cells.label,
    "",
    headings("人员号|人员编号|证件号|证件编号|观众编号|person id|badge|badge no|badge number"),
)
EXHIBITOR: Field[str] = Field(
    "exhibitor",
    cells.name,
    "",
    headings("线索归属|展商|展商名称|参展商|展位|展位号|lead of|exhibitor|exhibitor name|booth"),
)
LEVEL: Field[Interest | None] = Field(
    "level",
    terms.interest,
    None,
    headings("意向等级|意向程度|线索等级|interest|interest level|lead level"),
)
TAGS: Field[tuple[str, ...]] = Field("tags", cells.keywords, (), headings("标签|tags|labels"))
NOTE: Field[str] = Field(
    "note", cells.paragraph, "", headings("备注|记录|洽谈记录|note|notes|remark|remarks|comment")
)
NEXT_STEP: Field[str] = Field(
    "next_step", cells.text, "", headings("下一步|后续|跟进|next step|follow up|follow-up")
)
AUTHOR: Field[str] = Field("author", cells.name, "", headings("记录人|noted by|author|recorded by"))
BEGUN_AT: Field[object] = Field(
    "begun_at", cells.text, "", headings("时间|记录时间|扫码时间|time|noted at|scanned at")
)

_FIELDS: tuple[Field[object], ...] = (
    BEGUN_AT,
    people.NAME,
    people.NAME_LATIN,
    people.ORGANISATION,
    people.TITLE,
    LEVEL,
    TAGS,
    NOTE,
    NEXT_STEP,
    people.PHONE,
    people.EMAIL,
    people.CITY,
    AUTHOR,
    EXHIBITOR,
    people.CONSENTS_PHONE,
    EXTERNAL_ID,
    PERSON,
)


def _draft(row: Row, calendar: Calendar) -> LeadDraft:
    exhibitor = row.take(EXHIBITOR)
    if not exhibitor:
        row.refuse(EXHIBITOR, "party.missing")
    return LeadDraft(
        row=row.number,
        external_id=row.take(EXTERNAL_ID),
        exhibitor=exhibitor,
        begun_at=row.read(BEGUN_AT, exact_moment(calendar), None),
        person=row.take(PERSON),
        name=row.take(people.NAME),
        name_latin=row.take(people.NAME_LATIN),
        organisation=row.take(people.ORGANISATION),
        title=row.take(people.TITLE),
        phone=row.take(people.PHONE),
        email=row.take(people.EMAIL),
        city=row.take(people.CITY),
        consents_phone=row.take(people.CONSENTS_PHONE),
        level=row.take(LEVEL),
        tags=row.take(TAGS),
        note=row.take(NOTE),
        next_step=row.take(NEXT_STEP),
        author=row.take(AUTHOR),
    )


def _settle(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Settled:
    return Settled(tuple(drafts), tuple(_repeated(drafts, columns)))


def _repeated(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Iterator[Problem]:
    told = {draft.row: draft for draft in drafts if isinstance(draft, LeadDraft)}
    column = columns.get(people.NAME.name, people.NAME.name)
    for row, (first, _) in repeats(drafts).items():
        facts = {"row": first, "text": told[row].name, "suggestion": ""}
        yield Problem(row, column, "lead.repeated", facts, Severity.WARNING)


LEADS = Spec(
    kind=Kind.LEADS,
    fields=_FIELDS,
    needed=((EXHIBITOR.name,), (LEVEL.name, AUTHOR.name)),
    draft=_draft,
    settle=_settle,
    join=never_joins,
)
