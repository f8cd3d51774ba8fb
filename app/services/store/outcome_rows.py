"""Queries behind the outcomes: admissions, attendance, and meetings by their fate."""

from collections import Counter

from app.models.people import Category
from app.services.store.request_list import AGREED
from app.services.store.session import Reader

_STANDS = "s.voids is null and not exists (select 1 from scan v where v.voids = s.id)"
_GATE_SCANS = "from scan s join checkpoint c on c.id = s.checkpoint_id"
_ADMITTED = f"where c.kind = 'gate' and s.verdict = 'welcome' and {_STANDS}"
_AT_GATE = f"{_GATE_SCANS} {_ADMITTED}"


def people_by_day(reader: Reader) -> dict[str, tuple[int, int]]:
    """By day: how many people were admitted, each once, and how many admissions there were."""
    rows = reader.db.execute(
        "select s.day, count(distinct coalesce(s.person_id, s.code)), count(*) "
        f"{_AT_GATE} group by s.day"
    )
    return {day: (people, admissions) for day, people, admissions in rows}


def admissions_by_hour(reader: Reader) -> dict[str, Counter[int]]:
    """By day and hour of UTC, from the counters that the scans keep."""
    rows = reader.db.execute(
        "select name, value from counter where name >= 'admitted/' and name < 'admitted0'"
    )
    gates = {row[0] for row in reader.db.execute("select id from checkpoint where kind = 'gate'")}
    hours: dict[str, Counter[int]] = {}
    for name, value in rows:
        _, day, place, hour = name.split("/")
        if place in gates:
            hours.setdefault(day, Counter())[int(hour)] += value
    return hours


def came(reader: Reader) -> int:
    """People who were admitted on any day."""
    query = f"select count(distinct coalesce(s.person_id, s.code)) {_AT_GATE}"
    return int(reader.db.execute(query).fetchone()[0])


def came_by_category(reader: Reader) -> dict[Category, int]:
    """People who were admitted, by category."""
    rows = reader.db.execute(
        "select p.category, count(*) from person p where p.id in "
        f"(select s.person_id {_AT_GATE}) group by p.category"
    )
    return {Category(category): number for category, number in rows}


def came_by_city(reader: Reader) -> list[tuple[str, int]]:
    """People who were admitted, by city, the largest first; those without one are left out."""
    rows = reader.db.execute(
        "select p.city, count(*) as n from person p where p.city <> '' and p.id in "
        f"(select s.person_id {_AT_GATE}) group by p.city order by n desc, p.city"
    )
    return [(city, number) for city, number in rows]


def attendance(reader: Reader) -> dict[str, int]:
    """By session: how many people were counted at its door, each once."""
    rows = reader.db.execute(
        "select c.session_id, count(distinct coalesce(s.person_id, s.code)) "
        "from scan s join checkpoint c on c.id = s.checkpoint_id "
        f"where c.session_id is not null and s.verdict = 'welcome' and {_STANDS} "
        "group by c.session_id"
    )
    return dict(rows)


def late_meetings(reader: Reader) -> int:
    """Meetings that were noted as begun late."""
    return int(
        reader.db.execute(
            "select count(distinct m.meeting_id) from meeting_mark m where m.mark = 'late' "
            "and m.voids is null and not exists "
            "(select 1 from meeting_mark v where v.voids = m.id)"
        ).fetchone()[0]
    )


def agreed(reader: Reader) -> int:
    """Requests that were accepted, or that a meeting was arranged for without an answer."""
    return int(reader.db.execute(f"select count(*) from request r where {AGREED}").fetchone()[0])


def states(reader: Reader, table: str) -> Counter[str]:
    """How many requests or meetings are in each state."""
    if table not in ("request", "meeting"):
        raise ValueError("only requests and meetings have these states")
    return Counter(
        dict(reader.db.execute(f"select state, count(*) from {table} group by state").fetchall())
    )


def requests_by_industry(reader: Reader) -> dict[str, int]:
    """Requests by the industry of the exhibitor that was asked."""
    return dict(
        reader.db.execute(
            "select e.industry, count(*) from request r "
            "join exhibitor e on e.id = r.to_exhibitor_id group by e.industry"
        ).fetchall()
    )


def held_by_industry(reader: Reader) -> dict[str, int]:
    """Meetings held, by the industry of the exhibitor that was asked."""
    return dict(
        reader.db.execute(
            "select e.industry, count(*) from meeting m join request r on r.id = m.request_id "
            "join exhibitor e on e.id = r.to_exhibitor_id where m.state = 'held' "
            "group by e.industry"
        ).fetchall()
    )
