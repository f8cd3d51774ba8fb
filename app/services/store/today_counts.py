"""The figures of Today, each counted by an index."""

from dataclasses import dataclass
from itertools import accumulate

from app.services.store.session import Reader

# Facts keep the id they were written with, though its exhibitor was merged into another since.
_NOW = "coalesce((select into_id from merged_exhibitor where id = c.exhibitor_id), c.exhibitor_id)"
_ARRIVED = f"""
    select distinct {_NOW} exhibitor_id from check_in c
    where c.voids is null and not exists (select 1 from check_in v where v.voids = c.id)
"""
_SILENT = (
    "from exhibitor e where not exists (select 1 from offer o where o.exhibitor_id = e.id) "
    "and not exists (select 1 from need n where n.exhibitor_id = e.id)"
)


@dataclass(frozen=True, slots=True)
class HallArrivals:
    """How many of a hall's exhibitors have arrived."""

    hall: str
    arrived: int
    exhibitors: int


@dataclass(frozen=True, slots=True)
class SlotMeeting:
    """A meeting of one slot: both parties' names in both languages, and where it is held."""

    id: str
    asking_zh: str
    asking_en: str
    asked_zh: str
    asked_en: str
    table: int | None
    booth: str


def _one(reader: Reader, query: str, *values: object) -> int:
    return int(reader.db.execute(query, values).fetchone()[0])


def version(reader: Reader) -> int:
    """Another number whenever another connection wrote; good within one thread only."""
    return _one(reader, "pragma data_version")


def arrived(reader: Reader) -> int:
    """Exhibitors who are here."""
    return _one(reader, f"select count(*) from exhibitor where id in ({_ARRIVED})")


def arrivals_by_hour(reader: Reader) -> list[int]:
    """How many were here at the end of each hour in which somebody arrived, oldest first."""
    rows = reader.db.execute(
        "select count(*) from (select min(c.at) as at from check_in c where c.voids is null "
        f"and not exists (select 1 from check_in v where v.voids = c.id) group by {_NOW}) "
        "group by substr(at, 1, 13) order by substr(at, 1, 13)"
    )
    return list(accumulate(row[0] for row in rows))


def absent(reader: Reader, limit: int) -> list[tuple[str, str, str]]:
    """Exhibitors who are not here yet: id and both names, by booth."""
    return reader.db.execute(
        "select e.id, e.name_zh, e.name_en from exhibitor e "
        f"where e.id not in ({_ARRIVED}) order by e.row limit ?",
        (limit,),
    ).fetchall()


def without_proposals(reader: Reader, limit: int) -> tuple[int, list[tuple[str, str, str]]]:
    """How many exhibitors offer and seek nothing yet, and the first of them."""
    rows = reader.db.execute(
        f"select e.id, e.name_zh, e.name_en {_SILENT} order by e.row limit ?", (limit,)
    ).fetchall()
    return _one(reader, f"select count(*) {_SILENT}"), rows


def valid_badges(reader: Reader) -> int:
    """Badges that open the gate."""
    return _one(reader, "select count(*) from badge where state = 'valid'")


def unprinted_badges(reader: Reader) -> int:
    """Valid badges that were never printed."""
    return _one(
        reader,
        "select count(*) from badge b where b.state = 'valid' "
        "and not exists (select 1 from badge_print p where p.badge_id = b.id)",
    )


def waiting_requests(reader: Reader) -> int:
    """Open requests that have no meeting."""
    return _one(
        reader,
        "select count(*) from request r where r.state in ('requested', 'accepted') "
        "and not exists (select 1 from meeting m where m.request_id = r.id)",
    )


def unmarked_meetings(reader: Reader, moment: str) -> tuple[int, str | None]:
    """How many meetings are over and neither held nor missed, and the first of them."""
    row = reader.db.execute(
        "select count(*), (select m.id from meeting m join slot s on s.id = m.slot_id "
        "where m.state = 'planned' and s.ends_at <= :now order by s.starts_at, m.row limit 1) "
        "from meeting m join slot s on s.id = m.slot_id "
        "where m.state = 'planned' and s.ends_at <= :now",
        {"now": moment},
    ).fetchone()
    return row[0], row[1]


def meetings_between(reader: Reader, first: str, last: str) -> list[tuple[str, int, int]]:
    """Slot starts with the meetings planned and held in them, from ``first`` to before ``last``."""
    return reader.db.execute(
        "select s.starts_at, count(m.id), coalesce(sum(m.state = 'held'), 0) from slot s "
        "left join meeting m on m.slot_id = s.id and m.state in ('planned', 'held') "
        "where s.starts_at >= ? and s.starts_at < ? group by s.id order by s.starts_at",
        (first, last),
    ).fetchall()


def meetings_of_slot(reader: Reader, starts_at: str) -> list[SlotMeeting]:
    """The meetings that begin at this moment, tables first, then booths."""
    rows = reader.db.execute(
        "select m.id, coalesce(nullif(a.short_zh, ''), a.name_zh, p.name), "
        "coalesce(nullif(a.short_en, ''), a.name_en, nullif(p.name_latin, ''), p.name), "
        "coalesce(nullif(b.short_zh, ''), b.name_zh), coalesce(nullif(b.short_en, ''), b.name_en), "
        "t.number, coalesce(x.code, '') "
        "from meeting m join slot s on s.id = m.slot_id join request r on r.id = m.request_id "
        "left join exhibitor a on a.id = r.from_exhibitor_id "
        "left join person p on p.id = r.from_person_id "
        "join exhibitor b on b.id = r.to_exhibitor_id "
        "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
        "where s.starts_at = ? and m.state in ('planned', 'held') "
        'order by t.number is null, t.number, x."order"',
        (starts_at,),
    )
    return [SlotMeeting(*row) for row in rows]


def hall_arrivals(reader: Reader) -> list[HallArrivals]:
    """Arrivals by hall; an exhibitor of two halls counts in both."""
    rows = reader.db.execute(
        "select h.code, count(distinct a.exhibitor_id), "
        "count(distinct p.exhibitor_id) from hall h join booth b on b.hall_id = h.id "
        "join booth_place p on p.booth_id = b.id "
        f"left join ({_ARRIVED}) a on a.exhibitor_id = p.exhibitor_id "
        "group by h.id order by h.code"
    )
    return [HallArrivals(*row) for row in rows]
