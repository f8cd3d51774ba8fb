"""Queries of the registry of people: what the list holds in memory, and the rows that are shown."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from sys import intern
from typing import Any, NamedTuple

from app.models.ids import BadgeId, PersonId
from app.models.people import Category
from app.models.registry import BadgeState
from app.services.store.session import Reader

_AMONG = "in (select value from json_each(?))"
# A scan that let its holder in by a gate and was not taken back; whoever was merged since is found
# under the person that remained.
_ADMISSIONS = (
    "from scan s join checkpoint c on c.id = s.checkpoint_id and c.kind = 'gate' "
    "left join merged_person m on m.id = s.person_id "
    "where s.verdict = 'welcome' and s.direction = 'in' and s.voids is null "
    "and not exists (select 1 from scan v where v.voids = s.id)"
)


class Entry(NamedTuple):
    """What a person is found, sorted and filtered by. ``state`` is that of the badge that counts.

    Of several badges the valid one counts, else the one issued last; "" without any.
    """

    person: PersonId
    category: str
    name: str
    name_latin: str
    organisation: str
    organisation_latin: str
    phone: str
    email: str
    days: str
    pinyin: str
    initials: str
    number: str = ""
    state: str = ""
    printed: bool = False


@dataclass(frozen=True, slots=True)
class VisitorRow:
    """One line of the registry. ``entered_at`` is when they last came in by a gate."""

    id: PersonId
    category: Category
    name: str
    name_latin: str
    organisation: str
    organisation_latin: str
    days: tuple[date, ...]
    badge: BadgeId | None
    number: str
    state: BadgeState | None
    printed: bool
    entered_at: datetime | None
    gate_zh: str
    gate_en: str


class Place(NamedTuple):
    """How far the logs have come: changes, prints, scans."""

    changes: int
    prints: int
    scans: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Whom the logs mention since a place in them; ``scanned`` only went through a gate."""

    upto: Place
    people: frozenset[PersonId]
    scanned: frozenset[PersonId]


def here(reader: Reader) -> Place:
    """The present place in the logs, for ``moved_since``."""
    query = (
        "select (select coalesce(max(row), 0) from change), "
        "(select coalesce(max(row), 0) from badge_print), (select coalesce(max(row), 0) from scan)"
    )
    return Place(*reader.db.execute(query).fetchone())


def moved_since(reader: Reader, upto: Place) -> Moved:
    """Who was written since, whose badge was, and who was scanned."""
    db = reader.db
    people = db.execute(
        "select record_id from change where row > ? and entity = 'person'", (upto.changes,)
    ).fetchall()
    # A badge that was repointed or taken back names its holder in the log alone; so does a merge
    # that was undone.
    people += db.execute(
        "select json_extract(coalesce(before, after), '$.person_id') from change where row > ?1 "
        "and entity = 'badge' union select json_extract(after, '$.person_id') from change "
        "where row > ?1 and entity = 'badge' union "
        "select json_extract(coalesce(after, before), '$.into_id') from change "
        "where row > ?1 and entity = 'merged_person' union select b.person_id from change c "
        "join badge b on b.id = c.record_id where c.row > ?1 and c.entity = 'badge'",
        (upto.changes,),
    ).fetchall()
    people += db.execute(
        "select b.person_id from badge_print x join badge b on b.id = x.badge_id where x.row > ?",
        (upto.prints,),
    ).fetchall()
    scanned = db.execute(
        "select coalesce(m.into_id, s.person_id) from scan s "
        "left join merged_person m on m.id = s.person_id where s.row > ?",
        (upto.scans,),
    ).fetchall()
    return Moved(
        here(reader),
        frozenset(PersonId(row[0]) for row in people if row[0]),
        frozenset(PersonId(row[0]) for row in scanned if row[0]),
    )


def entries(reader: Reader, wanted: Iterable[PersonId] | None = None) -> list[Entry]:
    """Everybody's entries as they were registered, or those of these people."""
    among = ""
    bound: tuple[str, ...] = ()
    if wanted is not None:
        among, bound = f" where p.id {_AMONG}", (json.dumps(list(wanted)),)
    badges = _badges(reader, wanted)
    found = reader.db.execute(
        "select p.id, p.category, p.name, p.name_latin, p.organisation, p.organisation_latin, "
        "p.phone, p.email, p.days, coalesce(s.pinyin, ''), coalesce(s.initials, '') from person p "
        f"left join search_entry s on s.record_id = p.id{among} order by p.row",
        bound,
    )
    return [_entry(row, badges.get(row[0], ("", "", False))) for row in found]


def _entry(row: Sequence[Any], badge: tuple[str, str, bool]) -> Entry:
    # A few words stand in every row: one copy of them is enough.
    days = intern(row[8])
    return Entry._make((row[0], intern(row[1]), *row[2:8], days, *row[9:], *badge))


def _badges(
    reader: Reader, wanted: Iterable[PersonId] | None
) -> dict[PersonId, tuple[str, str, bool]]:
    """Number, state, and whether it was printed, of the badge that counts of each person."""
    among = ""
    bound: tuple[str, ...] = ()
    if wanted is not None:
        among, bound = f"where b.person_id {_AMONG} ", (json.dumps(list(wanted)),)
    rows = reader.db.execute(
        "select b.person_id, b.number, b.state, "
        "exists (select 1 from badge_print x where x.badge_id = b.id) "
        f"from badge b {among}order by b.state = 'valid', b.row",
        bound,
    )
    return {row[0]: (row[1], intern(row[2]), bool(row[3])) for row in rows}


def admissions(reader: Reader, wanted: Iterable[PersonId] | None = None) -> dict[PersonId, str]:
    """When each person last came in by a gate, as the file writes moments."""
    who = "coalesce(m.into_id, s.person_id)"
    if wanted is None:
        rows = reader.db.execute(f"select {who}, max(s.at) {_ADMISSIONS} group by 1")
        return {row[0]: row[1] for row in rows if row[0]}
    found: dict[PersonId, str] = {}
    for person in wanted:
        last = _last_admission(reader, person)
        if last is not None:
            found[person] = last[0]
    return found


def _last_admission(reader: Reader, person: PersonId) -> tuple[str, str, str] | None:
    """When and by which gate, in both languages."""
    row: tuple[str, str, str] | None = reader.db.execute(
        f"select s.at, c.name_zh, c.name_en {_ADMISSIONS} and s.person_id in "
        "(select ? union all select id from merged_person where into_id = ?) "
        "order by s.at desc limit 1",
        (person, person),
    ).fetchone()
    return row


def people_count(reader: Reader) -> int:
    """How many people are registered."""
    return int(reader.db.execute("select count(*) from person").fetchone()[0])


def rows(reader: Reader, wanted: Sequence[PersonId]) -> dict[PersonId, VisitorRow]:
    """The lines of these people; one that was merged away meanwhile is left out."""
    found = reader.db.execute(
        "select p.id, p.category, p.name, p.name_latin, p.organisation, p.organisation_latin, "
        "p.days, b.id, coalesce(b.number, ''), b.state, "
        "exists (select 1 from badge_print x where x.badge_id = b.id) from person p "
        "left join badge b on b.id = (select o.id from badge o where o.person_id = p.id "
        f"order by o.state = 'valid' desc, o.row desc limit 1) where p.id {_AMONG}",
        (json.dumps(list(wanted)),),
    ).fetchall()
    return {row[0]: _row(row, _last_admission(reader, row[0])) for row in found}


def _row(cells: Sequence[Any], entered: tuple[str, str, str] | None) -> VisitorRow:
    at, gate_zh, gate_en = entered or (None, "", "")
    return VisitorRow(
        id=cells[0],
        category=Category(cells[1]),
        name=cells[2],
        name_latin=cells[3],
        organisation=cells[4],
        organisation_latin=cells[5],
        days=tuple(date.fromisoformat(day) for day in json.loads(cells[6])),
        badge=cells[7],
        number=cells[8],
        state=None if cells[9] is None else BadgeState(cells[9]),
        printed=bool(cells[10]),
        entered_at=None if at is None else datetime.fromisoformat(at),
        gate_zh=gate_zh,
        gate_en=gate_en,
    )
