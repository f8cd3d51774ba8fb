"""Which meeting somebody has just now, at a booth or anywhere."""

from app.services.store.session import Reader


def meeting_now(
    reader: Reader, person: str, exhibitor: str | None, soon: str, now: str
) -> tuple[str, str, int | None, str] | None:
    """The planned meeting of a person or of the company they work for: id, start, table, booth.

    It has begun, or begins until ``soon``, and is not over ``now``. With an ``exhibitor`` only a
    meeting with that one counts.
    """
    row = reader.db.execute(
        "select m.id, s.starts_at, t.number, coalesce(x.code, '') from meeting m "
        "join slot s on s.id = m.slot_id join request r on r.id = m.request_id "
        "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
        "left join person p on p.id = :person "
        "where m.state = 'planned' and s.starts_at <= :soon and s.ends_at > :now "
        "and (r.from_person_id = :person or (p.exhibitor_id is not null "
        "and p.exhibitor_id in (r.from_exhibitor_id, r.to_exhibitor_id))) "
        "and (:exhibitor is null or :exhibitor in (r.from_exhibitor_id, r.to_exhibitor_id)) "
        "order by s.starts_at limit 1",
        {"person": person, "exhibitor": exhibitor, "soon": soon, "now": now},
    ).fetchone()
    return None if row is None else (row[0], row[1], row[2], row[3])
