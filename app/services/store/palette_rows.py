"""Queries of the command palette: a few records of each kind, with what their lines show."""

from collections.abc import Sequence
from datetime import datetime

from app.models.exhibitors import Industry
from app.models.palette import Found, FoundKind
from app.services.store.search import find
from app.services.store.session import Reader

_LOOK_AT = 40  # hits that are ranked, of which a handful is shown


def ids_found(reader: Reader, text: str, entity: str, limit: int) -> list[str]:
    """The best records of a kind for a text."""
    return [hit.record_id for hit in find(reader.db, text, entity, _LOOK_AT)[:limit]]


def exhibitors_at(reader: Reader, code: str, limit: int) -> list[str]:
    """Who stands in the booths whose code begins so."""
    rows = reader.db.execute(
        "select p.exhibitor_id from booth x join booth_place p on p.booth_id = x.id "
        'where x.code >= ? and x.code < ? order by x."order" limit ?',
        (code, code + "\U0010ffff", limit),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def holders_of(reader: Reader, number: str, limit: int) -> list[str]:
    """Whose badge number begins so."""
    rows = reader.db.execute(
        "select person_id from badge where number >= ? and number < ? order by number limit ?",
        (number, number + "\U0010ffff", limit),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def exhibitors(reader: Reader, ids: Sequence[str]) -> list[Found]:
    """These exhibitors as lines."""
    rows = reader.db.execute(
        "select e.id, e.name_zh, e.name_en, e.industry, e.city, (select x.code from booth_place p "
        "join booth x on x.id = p.booth_id where p.exhibitor_id = e.id order by p.position limit 1)"
        f" from exhibitor e where e.id in ({_marks(ids)})",
        tuple(ids),
    )
    return [
        Found(
            FoundKind.EXHIBITOR,
            wanted,
            zh,
            en,
            code=code or "",
            industry=Industry(industry),
            city=city,
        )
        for wanted, zh, en, industry, city, code in rows
    ]


def people(reader: Reader, ids: Sequence[str]) -> list[Found]:
    """These people as lines."""
    rows = reader.db.execute(
        "select id, name, name_latin, organisation, title, (select b.number from badge b "
        "where b.person_id = person.id and b.state = 'valid' order by b.row desc limit 1) "
        f"from person where id in ({_marks(ids)})",
        tuple(ids),
    )
    return [
        Found(
            FoundKind.PERSON,
            wanted,
            name,
            latin,
            code=number or "",
            organisation=organisation,
            position=title,
        )
        for wanted, name, latin, organisation, title, number in rows
    ]


def sessions(reader: Reader, ids: Sequence[str]) -> list[Found]:
    """These sessions as lines."""
    rows = reader.db.execute(
        "select s.id, s.title_zh, s.title_en, s.starts_at, r.name_zh, r.name_en from session s "
        f"left join room r on r.id = s.room_id where s.id in ({_marks(ids)})",
        tuple(ids),
    )
    return [
        Found(
            FoundKind.SESSION,
            wanted,
            zh,
            en,
            starts_at=datetime.fromisoformat(starts_at),
            other_zh=room_zh or "",
            other_en=room_en or "",
        )
        for wanted, zh, en, starts_at, room_zh, room_en in rows
    ]


def meetings(reader: Reader, parties: Sequence[str], since: str, limit: int) -> list[Found]:
    """The next meetings of these exhibitors and people."""
    marks = _marks(parties)
    rows = reader.db.execute(
        "select m.id, s.starts_at, coalesce(a.short_zh, p.organisation), "
        "coalesce(a.short_en, p.organisation_latin), b.short_zh, b.short_en, t.number, x.code "
        "from request r join meeting m on m.request_id = r.id join slot s on s.id = m.slot_id "
        "left join exhibitor a on a.id = r.from_exhibitor_id "
        "left join person p on p.id = r.from_person_id "
        "join exhibitor b on b.id = r.to_exhibitor_id "
        "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
        f"where (r.from_exhibitor_id in ({marks}) or r.to_exhibitor_id in ({marks}) "
        f"or r.from_person_id in ({marks})) and m.state = 'planned' and s.starts_at >= ? "
        "order by s.starts_at, m.row limit ?",
        (*parties, *parties, *parties, since, limit),
    )
    return [
        Found(
            FoundKind.MEETING,
            wanted,
            f"{a_zh or a_en} × {b_zh or b_en}",
            f"{a_en or a_zh} × {b_en or b_zh}",
            code=code or (f"{table:02d}" if table else ""),
            starts_at=datetime.fromisoformat(starts_at),
        )
        for wanted, starts_at, a_zh, a_en, b_zh, b_en, table, code in rows
    ]


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
