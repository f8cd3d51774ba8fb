"""Which meeting somebody has just now or had last, at a booth or anywhere."""

from app.services.store.session import Reader

_MEETINGS = (
    "select m.id, s.starts_at, t.number, coalesce(x.code, '') from meeting m "
    "join slot s on s.id = m.slot_id join request r on r.id = m.request_id "
    "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
    "left join person p on p.id = :person"
)
_THEIRS = (
    "(r.from_person_id = :person or (p.exhibitor_id is not null "
    "and p.exhibitor_id in (r.from_exhibitor_id, r.to_exhibitor_id)))"
)


def meeting_now(
    reader: Reader, person: str, exhibitor: str | None, soon: str, now: str
) -> tuple[str, str, int | None, str] | None:
    """The planned meeting of a person or of the company they work for: id, start, table, booth.

    It has begun, or begins until ``soon``, and is not over ``now``. With an ``exhibitor`` only a
    meeting with that one counts.
    """
    row = reader.db.execute(
        f"{_MEETINGS} where m.state = 'planned' and s.starts_at <= :soon and s.ends_at > :now "
        f"and {_THEIRS} and "
        "(:exhibitor is null or :exhibitor in (r.from_exhibitor_id, r.to_exhibitor_id)) "
        "order by s.starts_at limit 1",
        {"person": person, "exhibitor": exhibitor, "soon": soon, "now": now},
    ).fetchone()
    return None if row is None else (row[0], row[1], row[2], row[3])


def meeting_held(
    reader: Reader, person: str, exhibitor: str
) -> tuple[str, str, int | None, str] | None:
    """The last meeting with this exhibitor that was held, of a person or of their company."""
    row = reader.db.execute(
        f"{_MEETINGS} where m.state = 'held' and {_THEIRS} "
        "and :exhibitor in (r.from_exhibitor_id, r.to_exhibitor_id) "
        "and (p.exhibitor_id is null or p.exhibitor_id <> :exhibitor) "
        "order by s.starts_at desc limit 1",
        {"person": person, "exhibitor": exhibitor},
    ).fetchone()
    return None if row is None else (row[0], row[1], row[2], row[3])


def is_side(reader: Reader, meeting: str, exhibitor: str) -> bool:
    """Whether this exhibitor asked for the meeting, or was asked."""
    query = (
        "select 1 from meeting m join request r on r.id = m.request_id where m.id = :meeting "
        "and :exhibitor in (r.from_exhibitor_id, r.to_exhibitor_id)"
    )
    return bool(reader.db.execute(query, {"meeting": meeting, "exhibitor": exhibitor}).fetchone())
