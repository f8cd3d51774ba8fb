"""Sheets of the programme: one row a session, or a session and further rows for its speakers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.models.imports import (
    Draft,
    Kind,
    PitchDraft,
    Problem,
    SessionDraft,
    Severity,
    SpeakerDraft,
)
from app.models.programme import SessionKind
from app.services.importing import cells, terms
from app.services.importing.cells import Cell
from app.services.importing.fields import Field, Row, Settled, Spec, headings
from app.services.importing.identity import name_key, repeats
from app.services.importing.moments import Calendar
from app.services.importing.when import Hours, When

_SPEAKER = re.compile(r"(.+?)\s*[(（](.+)[)）]")
_LISTED = re.compile("[;；\r\n|]+")
_COMMON = re.compile("[、,，]")


def _speakers(cell: Cell) -> tuple[SpeakerDraft, ...]:
    """张三（示例大学 教授）；李四 as two speakers; short lists may use commas."""
    words = cell if isinstance(cell, tuple) else cells.texts(cell)
    if len(words) == 1 and not re.search("[(（]", words[0]):
        words = tuple(_COMMON.split(words[0]))
    return tuple(_speaker(clean) for clean in map(cells.clean, words) if clean)


def _speaker(words: str) -> SpeakerDraft:
    match = _SPEAKER.fullmatch(words)
    if match is None:
        return SpeakerDraft(words)
    body, sign, title = match[2].partition(" · ")  # as our own schedule parts them
    if not sign:
        body, _, title = match[2].replace("，", " ").replace(",", " ").strip().partition(" ")
    return SpeakerDraft(match[1], body, title.strip())


def _pitches(cell: Cell) -> tuple[PitchDraft, ...]:
    """项目（单位）a line or semicolon each."""
    found = []
    for words in cells.texts(cell):
        match = _SPEAKER.fullmatch(words)
        found.append(PitchDraft(match[1], match[2]) if match else PitchDraft(words))
    return tuple(found)


EXTERNAL_ID: Field[str] = Field(
    "external_id",
    cells.label,
    "",
    headings("编号|场次编号|活动编号|id|session id|guid|event id|uuid"),
)
TITLE_ZH: Field[str] = Field(
    "title_zh",
    cells.name,
    "",
    headings(
        "标题|名称|活动名称|论坛名称|会议名称|场次名称|主题|议题|活动主题|会议主题|活动|场次|论坛"
        "|日程|议程",
        "title|titel|session|session title|event|event name|name|title zh|topic",
    ),
)
TITLE_EN: Field[str] = Field(
    "title_en",
    cells.name,
    "",
    headings("英文标题|英文名称|英文主题|活动英文名|title en|english title"),
)
KIND: Field[SessionKind | None] = Field(
    "kind",
    terms.session_kind,
    None,
    headings(
        "类型|形式|类别|活动类型|会议类型|场次类型|种类|kind|type|category|format|session type"
    ),
)
DATE: Field[object] = Field(
    "date", cells.text, "", headings("日期|举办日期|活动日期|会议日期|date|datum|day|tag|held on")
)
START: Field[object] = Field(
    "start",
    cells.text,
    "",
    headings(
        "开始时间|开始|起始时间|时间|活动时间|会议时间|举办时间|时段|起|start|start time|starts"
        "|starts at|begin|time"
        "|from|beginn|uhrzeit"
    ),
)
END: Field[object] = Field(
    "end",
    cells.text,
    "",
    headings("结束时间|结束|止|终止时间|end|end time|ends|ends at|until|ende|finish"),
)
MINUTES: Field[int | None] = Field(
    "minutes",
    cells.whole,
    None,
    headings("时长|时长分钟|分钟|duration|minutes|length|duration minutes"),
)
ROOM: Field[str] = Field(
    "room",
    cells.name,
    "",
    headings(
        "会场|会议室|地点|场地|教室|房间|举办地点|活动地点|会议地点|room|location|stage|place"
        "|raum|ort|where"
    ),
)
VENUE: Field[str] = Field(
    "venue", cells.name, "", headings("场馆|展馆|会展中心|venue|building|hall|场馆名称|活动场馆")
)
CHAIR: Field[str] = Field(
    "chair", cells.text, "", headings("主持人|主席|主持|chair|moderator|host|chairperson")
)
SEATS: Field[int | None] = Field(
    "seats",
    cells.whole,
    None,
    headings("座位|座位数|容量|席位|人数上限|规模|seats|capacity|places"),
)
ABSTRACT: Field[str] = Field(
    "abstract",
    cells.paragraph,
    "",
    headings(
        "简介|摘要|内容|活动简介|活动内容|会议内容|描述|说明|abstract|description|summary|details"
        "|beschreibung"
    ),
)
SPEAKERS: Field[tuple[SpeakerDraft, ...]] = Field(
    "speakers",
    _speakers,
    (),
    headings(
        "嘉宾|演讲嘉宾|讲者|主讲人|演讲人|发言人|发言嘉宾|出席嘉宾|speakers|speaker|participants"
        "|persons|presenter"
    ),
)
SPEAKER_BODY: Field[str] = Field(
    "speaker_organisation",
    cells.name,
    "",
    headings(
        "嘉宾单位|讲者单位|演讲人单位|嘉宾所在单位|单位|speaker organisation|speaker company"
        "|affiliation"
    ),
)
SPEAKER_TITLE: Field[str] = Field(
    "speaker_title",
    cells.text,
    "",
    headings("嘉宾职务|讲者职务|职务|职称|speaker title|position|job title"),
)
TOPIC: Field[str] = Field(
    "topic",
    cells.name,
    "",
    headings("演讲题目|演讲主题|报告题目|发言题目|speech|speech title|talk title"),
)
PITCHES: Field[tuple[PitchDraft, ...]] = Field(
    "pitches",
    _pitches,
    (),
    headings("路演项目|项目|项目名称|拍品|标的|pitches|projects|pitch|project|lots"),
)

_HOURS = Hours(DATE, START, END, MINUTES)
_FIELDS: tuple[Field[object], ...] = (
    TITLE_ZH,
    TITLE_EN,
    KIND,
    DATE,
    START,
    END,
    MINUTES,
    ROOM,
    VENUE,
    CHAIR,
    SPEAKERS,
    SPEAKER_BODY,
    SPEAKER_TITLE,
    TOPIC,
    PITCHES,
    SEATS,
    ABSTRACT,
    EXTERNAL_ID,
)


def _room(row: Row) -> str:
    """The room with its venue, unless one already says the other."""
    venue, room = row.take(VENUE), row.take(ROOM)
    if not room or room in venue:
        return venue or room
    return room if not venue or venue in room else f"{venue} {room}"


def _own_speakers(row: Row) -> tuple[SpeakerDraft, ...]:
    """The row's speakers; columns beside a single name complete it."""
    speakers = row.take(SPEAKERS)
    if len(speakers) != 1:
        return speakers
    first = speakers[0]
    body = first.organisation or row.take(SPEAKER_BODY)
    return (
        SpeakerDraft(first.name, body, first.title or row.take(SPEAKER_TITLE), row.take(TOPIC)),
    )


def _draft(row: Row, calendar: Calendar) -> SessionDraft:
    title_zh, title_en = row.take(TITLE_ZH), row.take(TITLE_EN)
    if not title_zh and not title_en:
        row.refuse(TITLE_ZH, "title.missing")
    if title_zh and not title_en and not cells.has_han(title_zh):
        title_zh, title_en = "", title_zh
    starts_at, ends_at = When(row, calendar, _HOURS).read()
    return SessionDraft(
        row=row.number,
        external_id=row.take(EXTERNAL_ID),
        title_zh=title_zh,
        title_en=title_en,
        kind=row.take(KIND),
        starts_at=starts_at,
        ends_at=ends_at,
        room=_room(row),
        chair=row.take(CHAIR),
        seats=row.take(SEATS),
        abstract=row.take(ABSTRACT),
        speakers=_own_speakers(row),
        pitches=row.take(PITCHES),
    )


def _join(above: Draft, row: Row) -> Draft | None:
    """A row without title and time under a session names its next speaker or project."""
    if not isinstance(above, SessionDraft):
        return None
    if any(not row.blank(field) for field in (TITLE_ZH, TITLE_EN, DATE, START)):
        return None
    speakers, pitches = _own_speakers(row), row.take(PITCHES)
    if not speakers and not pitches:
        return None
    return replace(above, speakers=above.speakers + speakers, pitches=above.pitches + pitches)


def _settle(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Settled:
    problems = tuple(_repeated(drafts, columns))
    refused = {problem.row for problem in problems if problem.severity is Severity.ERROR}
    return Settled(tuple(draft for draft in drafts if draft.row not in refused), problems)


def _repeated(drafts: Sequence[Draft], columns: Mapping[str, str]) -> Iterator[Problem]:
    sessions = {draft.row: draft for draft in drafts if isinstance(draft, SessionDraft)}
    for row, (first, key) in repeats(drafts).items():
        mine, other = sessions[row], sessions[first]
        if key.startswith("id:") and name_key(mine.title) != name_key(other.title):
            column = columns.get(EXTERNAL_ID.name, EXTERNAL_ID.name)
            yield Problem(row, column, "id.repeated", {"row": first, "text": mine.external_id})
        else:
            column = columns.get(TITLE_ZH.name, columns.get(TITLE_EN.name, TITLE_ZH.name))
            facts = {"row": first, "text": mine.title, "suggestion": ""}
            yield Problem(row, column, "session.repeated", facts, Severity.WARNING)


PROGRAMME = Spec(
    kind=Kind.PROGRAMME,
    fields=_FIELDS,
    needed=((TITLE_ZH.name, TITLE_EN.name), (START.name, DATE.name)),
    draft=_draft,
    settle=_settle,
    join=_join,
)
