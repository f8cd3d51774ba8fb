"""Sheets of meetings: a request, its time and place, and what became of it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from app.models.imports import Draft, Kind, MeetingDraft, Party, Problem, Severity
from app.models.meetings import MeetingState, RequestState
from app.services.importing import cells, requests, terms
from app.services.importing.cells import Cell, Flaw
from app.services.importing.fields import Field, Row, Settled, Spec, headings, never_joins
from app.services.importing.identity import name_key, repeats
from app.services.importing.moments import Calendar
from app.services.importing.when import Hours, When, exact_moment

_MOST = 9_999
_CALLED = re.compile(r"(?:table|desk|no\.?|桌号?|#)\s*", re.IGNORECASE)


def _number(cell: Cell) -> int | Flaw[int | None] | None:
    """A table's number: 12, 12号桌, 桌 12, Table 12."""
    got = cells.whole(_CALLED.sub("", cells.text(cell), count=1))
    if isinstance(got, int) and not 1 <= got <= _MOST:
        return Flaw(None, "number.form")
    return got


MEETING_ID: Field[str] = Field(
    "meeting_id", cells.label, "", headings("洽谈号|洽谈编号|meeting id|meeting no")
)
FROM_ID: Field[str] = Field("from_id", cells.label, "", headings("申请方编号|requester id|from id"))
TO_ID: Field[str] = Field(
    "to_id", cells.label, "", headings("洽谈对象编号|对方编号|to exhibitor id|to id")
)
DATE: Field[object] = Field(
    "date", cells.text, "", headings("洽谈日|洽谈日期|meeting day|meeting date")
)
START: Field[object] = Field(
    "start", cells.text, "", headings("洽谈开始|洽谈时间|洽谈时段|meeting from|meeting time")
)
END: Field[object] = Field("end", cells.text, "", headings("洽谈结束|meeting to|meeting until"))
MINUTES: Field[int | None] = Field(
    "minutes", cells.whole, None, headings("洽谈时长|meeting minutes|meeting length")
)
TABLE: Field[int | None] = Field(
    "table", _number, None, headings("桌号|洽谈桌号|table no|table number|meeting table")
)
BOOTH: Field[str] = Field(
    "booth", cells.label, "", headings("在展位|洽谈展位|at booth|meeting booth")
)
BECAME: Field[MeetingState] = Field(
    "became", terms.became, MeetingState.PLANNED, headings("洽谈状态|meeting state|meeting status")
)
LOCKED: Field[bool | None] = Field(
    "locked", cells.truth, None, headings("锁定|已锁定|locked|meeting locked")
)
STATE: Field[RequestState | None] = Field(
    "state", terms.answer, None, headings("申请状态|答复|request state|request status|answer")
)
FEATURES: Field[tuple[str, ...]] = Field(
    "features", cells.keywords, (), headings("桌位要求|洽谈桌要求|table features|table needs")
)

_HOURS = Hours(DATE, START, END, MINUTES, assumed=None)
_FIELDS: tuple[Field[object], ...] = (
    DATE,
    START,
    END,
    MINUTES,
    requests.PLACE,
    TABLE,
    BOOTH,
    requests.FROM_NAME,
    requests.FROM_KIND,
    requests.FROM_BODY,
    requests.TO_NAME,
    requests.TOPIC,
    requests.WEIGHT,
    BECAME,
    LOCKED,
    STATE,
    FEATURES,
    requests.CREATED_AT,
    requests.EXTERNAL_ID,
    MEETING_ID,
    FROM_ID,
    TO_ID,
)


def _draft(row: Row, calendar: Calendar) -> MeetingDraft:
    from_name, to_name = row.take(requests.FROM_NAME), row.take(requests.TO_NAME)
    from_id, to_id = row.take(FROM_ID), row.take(TO_ID)
    for field, name in ((requests.FROM_NAME, from_name), (requests.TO_NAME, to_name)):
        if not name:
            row.refuse(field, "party.missing")
    same = from_id == to_id if from_id and to_id else name_key(from_name) == name_key(to_name)
    if from_name and same:
        row.refuse(requests.TO_NAME, "party.same")
    starts_at, ends_at = When(row, calendar, _HOURS).read()
    return MeetingDraft(
        row=row.number,
        meeting_id=row.take(MEETING_ID),
        external_id=row.take(requests.EXTERNAL_ID),
        from_name=from_name,
        from_kind=row.take(requests.FROM_KIND) or Party.ANY,
        from_organisation=row.take(requests.FROM_BODY),
        from_id=from_id,
        to_name=to_name,
        to_id=to_id,
        topic=row.take(requests.TOPIC),
        weight=row.take(requests.WEIGHT),
        place=row.take(requests.PLACE),
        features=row.take(FEATURES),
        state=row.take(STATE),
        created_at=row.read(requests.CREATED_AT, exact_moment(calendar), None),
        starts_at=starts_at,
        ends_at=ends_at,
        table=row.take(TABLE),
        booth=row.take(BOOTH),
        became=row.take(BECAME),
        locked=bool(row.take(LOCKED)),
    )


def _settle(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Settled:
    return Settled(tuple(drafts), tuple(_repeated(drafts, columns)))


def _repeated(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Iterator[Problem]:
    told = {draft.row: draft for draft in drafts if isinstance(draft, MeetingDraft)}
    column = columns.get(requests.TO_NAME.name, requests.TO_NAME.name)
    for row, (first, _) in repeats(drafts).items():
        facts = {"row": first, "text": told[row].to_name, "suggestion": ""}
        yield Problem(row, column, "meeting.repeated", facts, Severity.WARNING)


# A wish for a time is no meeting: a list of these also says where it is, or how it stands.
MEETINGS = Spec(
    kind=Kind.MEETINGS,
    fields=_FIELDS,
    needed=(
        (requests.FROM_NAME.name,),
        (requests.TO_NAME.name,),
        (START.name, DATE.name),
        (TABLE.name, BOOTH.name, BECAME.name),
    ),
    draft=_draft,
    settle=_settle,
    join=never_joins,
)
