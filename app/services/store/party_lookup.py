"""Finding a party by what is typed: exhibitors and visitors, and what fills their days."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.models.day_strip import Span, SpanKind
from app.services.store import search
from app.services.store.session import Reader
from app.services.text import storable


class PartyKind(StrEnum):
    """Who can ask for a meeting."""

    EXHIBITOR = "exhibitor"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class PartyHit:
    """A party that was found; ``hint`` tells it from others of its name: booth or organisation."""

    id: str
    kind: PartyKind
    name_zh: str
    name_en: str
    hint: str = ""


def find_parties(
    reader: Reader, text: str, kinds: Sequence[PartyKind], limit: int = 8
) -> list[PartyHit]:
    """The best hits for what was typed, exhibitors before people; a booth's code finds too."""
    found: list[PartyHit] = []
    if PartyKind.EXHIBITOR in kinds:
        hits = search.find(reader.db, text, "exhibitor", limit)
        standing = _in_booth(reader, text, limit)
        ids = dict.fromkeys([*standing, *(hit.record_id for hit in hits)])
        found += exhibitors(reader, list(ids)[:limit])
    if PartyKind.PERSON in kinds and len(found) < limit:
        hits = search.find(reader.db, text, "person", limit - len(found))
        found += people(reader, [hit.record_id for hit in hits])
    return found


def party(reader: Reader, wanted: str) -> PartyHit | None:
    """The exhibitor or person with this id."""
    found = exhibitors(reader, [wanted]) or people(reader, [wanted])
    return found[0] if found else None


def _in_booth(reader: Reader, text: str, limit: int) -> list[str]:
    code = storable(text).strip().upper()
    if not any(letter.isdigit() for letter in code):
        return []
    rows = reader.db.execute(
        "select p.exhibitor_id from booth b join booth_place p on p.booth_id = b.id "
        'where b.code >= ? and b.code < ? order by b."order" limit ?',
        (code, code + "\U0010ffff", limit),
    )
    return [row[0] for row in rows]


def exhibitors(reader: Reader, ids: Sequence[str]) -> list[PartyHit]:
    """These exhibitors in this order, each with its booths."""
    rows = reader.db.execute(
        "select e.id, e.name_zh, e.name_en, (select group_concat(b.code, ' ') from booth_place p "
        "join booth b on b.id = p.booth_id where p.exhibitor_id = e.id) "
        "from exhibitor e where e.id in (select value from json_each(?))",
        (json.dumps(ids),),
    )
    found = {
        row[0]: PartyHit(row[0], PartyKind.EXHIBITOR, row[1], row[2], row[3] or "") for row in rows
    }
    return [found[one] for one in ids if one in found]


def people(reader: Reader, ids: Sequence[str]) -> list[PartyHit]:
    """These people in this order, each with the organisation."""
    rows = reader.db.execute(
        "select id, name, name_latin, organisation, organisation_latin from person "
        "where id in (select value from json_each(?))",
        (json.dumps(ids),),
    )
    found = {
        row[0]: PartyHit(row[0], PartyKind.PERSON, row[1], row[2], row[3] or row[4]) for row in rows
    }
    return [found[one] for one in ids if one in found]


def sides_of_meetings(reader: Reader, ids: Sequence[str]) -> tuple[list[str], list[str]]:
    """The exhibitors and the visitors of these meetings."""
    rows = reader.db.execute(
        "select r.from_exhibitor_id, r.to_exhibitor_id, r.from_person_id from meeting m "
        "join request r on r.id = m.request_id where m.id in (select value from json_each(?))",
        (json.dumps(ids),),
    ).fetchall()
    companies = dict.fromkeys(one for row in rows for one in row[:2] if one is not None)
    return list(companies), list(dict.fromkeys(row[2] for row in rows if row[2] is not None))


_MEETINGS = (
    "select s.starts_at, s.ends_at, m.id, t.number, coalesce(x.code, ''), "
    "coalesce(a.name_zh, p.name), coalesce(a.name_en, p.name_latin, ''), b.name_zh, b.name_en, "
    "b.id = :party from meeting m join slot s on s.id = m.slot_id "
    "join request r on r.id = m.request_id join exhibitor b on b.id = r.to_exhibitor_id "
    "left join exhibitor a on a.id = r.from_exhibitor_id "
    "left join person p on p.id = r.from_person_id "
    "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
    "where m.state in ('planned', 'held') and "
    ":party in (r.to_exhibitor_id, r.from_exhibitor_id, r.from_person_id)"
)
_FORUMS = (
    "select s.starts_at, s.ends_at, s.title_zh, s.title_en, coalesce(r.name_zh, '') "
    "from registration g join session s on s.id = g.session_id "
    "left join room r on r.id = s.room_id where g.person_id = :party"
)
_ABSENCES = (
    "select starts_at, ends_at, reason from absence where :party in (exhibitor_id, person_id)"
)
_CLOSURES = "select starts_at, ends_at, reason from closure where table_id is null"


def spans_of(reader: Reader, wanted: str) -> list[Span]:
    """All that fills the days of an exhibitor or a visitor: meetings, forums, absences."""
    bound = {"party": wanted}
    found = [
        _span(
            SpanKind.MEETING,
            starts,
            ends,
            *((a_zh, a_en) if is_asked else (b_zh, b_en)),
            place=str(table) if table is not None else booth,
            ref=key,
        )
        for starts, ends, key, table, booth, a_zh, a_en, b_zh, b_en, is_asked in reader.db.execute(
            _MEETINGS, bound
        )
    ]
    found += (
        _span(SpanKind.FORUM, starts, ends, zh, en, place=room)
        for starts, ends, zh, en, room in reader.db.execute(_FORUMS, bound)
    )
    found += _plain(SpanKind.ABSENCE, reader.db.execute(_ABSENCES, bound))
    found += _plain(SpanKind.CLOSED, reader.db.execute(_CLOSURES))
    return found


def meetings_of(reader: Reader, wanted: str) -> int:
    """How many meetings that count against its quota an exhibitor has."""
    rows = reader.db.execute(f"select count(*) from ({_MEETINGS})", {"party": wanted})
    return int(rows.fetchone()[0])


def _plain(kind: SpanKind, rows: Iterable[tuple[str, str, str]]) -> list[Span]:
    return [_span(kind, starts, ends, reason) for starts, ends, reason in rows]


def _span(
    kind: SpanKind,
    starts_at: str,
    ends_at: str,
    zh: str,
    en: str = "",
    place: str = "",
    ref: str = "",
) -> Span:
    start, end = datetime.fromisoformat(starts_at), datetime.fromisoformat(ends_at)
    return Span(kind, start, end, zh, en, place, ref)
