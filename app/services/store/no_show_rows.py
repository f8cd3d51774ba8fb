"""Meetings at the tables that are over and not marked, and the scans by which somebody came."""

from dataclasses import dataclass

from app.services.store.meeting_list import Name
from app.services.store.session import Reader

_UNMARKED = (
    "select m.id, s.starts_at, s.ends_at, coalesce(r.from_exhibitor_id, r.from_person_id), "
    "r.to_exhibitor_id, coalesce(nullif(a.short_zh, ''), a.name_zh, p.name), "
    "coalesce(nullif(a.short_en, ''), a.name_en, p.name_latin, ''), "
    "coalesce(nullif(b.short_zh, ''), b.name_zh), coalesce(nullif(b.short_en, ''), b.name_en) "
    "from meeting m join slot s on s.id = m.slot_id join request r on r.id = m.request_id "
    "left join exhibitor a on a.id = r.from_exhibitor_id "
    "left join person p on p.id = r.from_person_id "
    "join exhibitor b on b.id = r.to_exhibitor_id "
    "where m.state = 'planned' and m.table_id is not null and s.ends_at <= ? "
    # Whoever noted that it began late saw it begin.
    "and not exists (select 1 from meeting_mark k where k.meeting_id = m.id and k.mark = 'late' "
    "and k.voids is null and not exists (select 1 from meeting_mark v where v.voids = k.id)) "
    "order by s.starts_at, m.row"
)
# Facts keep the id they were written with, though its person was merged into another since.
_SCANS = (
    "select s.at, s.day, c.kind, c.exhibitor_id, q.id, q.exhibitor_id from checkpoint c "
    "join scan s on s.checkpoint_id = c.id left join merged_person g on g.id = s.person_id "
    "left join person q on q.id = coalesce(g.into_id, s.person_id) "
    "where c.kind in ('meeting', 'booth') and s.day >= ? and s.voids is null "
    "and not exists (select 1 from scan v where v.voids = s.id) order by s.at"
)


@dataclass(frozen=True, slots=True)
class UnmarkedRow:
    """A meeting that is over: the moments as the file writes them, and both sides."""

    id: str
    starts_at: str
    ends_at: str
    asking_id: str
    asked_id: str
    asking: Name
    asked: Name


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A scan at the tables, or at the booth of ``booth_id``; by nobody where none is known."""

    at: str
    day: str
    booth_id: str | None
    person_id: str | None
    exhibitor_id: str | None


def unmarked_at_tables(reader: Reader, now: str) -> list[UnmarkedRow]:
    """Meetings at tables that are over and neither held, missed nor noted as late."""
    rows = reader.db.execute(_UNMARKED, (now,))
    return [
        UnmarkedRow(key, starts, ends, asking, asked, Name(a_zh, a_en), Name(b_zh, b_en))
        for key, starts, ends, asking, asked, a_zh, a_en, b_zh, b_en in rows
    ]


def scans_of_meetings(reader: Reader, day: str) -> list[ScanRow]:
    """What was scanned at tables and booths from this day of the fair on, oldest first."""
    rows = reader.db.execute(_SCANS, (day,))
    return [
        ScanRow(at, on, booth if kind == "booth" else None, person, company)
        for at, on, kind, booth, person, company in rows
    ]
