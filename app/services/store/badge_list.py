"""Queries of the badge registry: who has none, what lists are made of, the rows that are shown."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from sys import intern
from typing import Any, NamedTuple

from app.models.ids import BadgeId, PersonId
from app.models.people import Category, Person
from app.models.registry import Badge, BadgeState, PrintJob
from app.services.store.mapping import shape_of
from app.services.store.session import Reader

KEY_TURN = "badge.key"
"""The counter of the keys after the first; counters are never taken back."""
_AMONG = "in (select value from json_each(?))"


class Entry(NamedTuple):
    """What a badge is found, sorted and filtered by."""

    badge: BadgeId
    person: PersonId
    number: str
    state: str
    category: str
    name: str
    name_latin: str
    organisation: str
    pinyin: str
    initials: str


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """One line of the list, and all that the pane tells of a badge.

    ``replaces`` is set where the holder's earlier badge was revoked, ``replaced`` where a revoked
    badge's holder has a valid one. ``prints`` counts how often it was printed, ``printed_at`` and
    ``printed_on`` tell the last time.
    """

    id: BadgeId
    person: PersonId
    number: str
    category: Category
    name: str
    name_latin: str
    organisation: str
    organisation_latin: str
    title: str
    days: tuple[date, ...]
    registered_at: datetime | None
    state: BadgeState
    issued_at: datetime
    revoked_at: datetime | None
    reason: str
    prints: int
    printed_at: datetime | None
    printed_on: str
    replaces: bool
    replaced: bool

    @property
    def valid(self) -> bool:
        """Whether it admits."""
        return self.state is BadgeState.VALID

    @property
    def waiting(self) -> bool:
        """Whether it is to be printed."""
        return self.valid and not self.prints


@dataclass(frozen=True, slots=True)
class Moved:
    """What the log says has moved on since a place in it; ``printed`` maps badges to when."""

    upto: tuple[int, int]
    badges: frozenset[BadgeId]
    people: frozenset[PersonId]
    printed: Mapping[BadgeId, str]


def people_without_badge(reader: Reader) -> list[Person]:
    """Everybody who was never given a badge, in the order of registration.

    Whose badge was revoked is not among them: that one gets another only when it is asked for.
    """
    shape = shape_of(Person)
    columns = ", ".join(f'p."{name}"' for name in shape.columns)
    rows = reader.db.execute(
        f"select {columns} from person p where not exists "
        "(select 1 from badge b where b.person_id = p.id) order by p.row"
    )
    return [shape.value(row) for row in rows]


def badges_with_holders(
    reader: Reader, people: Sequence[PersonId] | None = None
) -> list[tuple[Badge, Person]]:
    """The valid badges of these people (None: of everybody) with their holders, by number."""
    badge, person = shape_of(Badge), shape_of(Person)
    columns = [f'b."{name}"' for name in badge.columns] + [f'p."{name}"' for name in person.columns]
    query = (
        f"select {', '.join(columns)} from badge b join person p on p.id = b.person_id "
        "where b.state = 'valid'"
    )
    bound: tuple[str, ...] = ()
    if people is not None:
        query += f" and b.person_id {_AMONG}"
        bound = (json.dumps(list(people)),)
    cut = len(badge.columns)
    rows = reader.db.execute(f"{query} order by b.number, b.row", bound)
    return [(badge.value(row[:cut]), person.value(row[cut:])) for row in rows]


def printed_before(reader: Reader, badges: Sequence[BadgeId]) -> frozenset[BadgeId]:
    """Those of these badges that were printed at least once."""
    query = (
        "select value from json_each(?) "
        "where exists (select 1 from badge_print x where x.badge_id = value)"
    )
    return frozenset(row[0] for row in reader.db.execute(query, (json.dumps(list(badges)),)))


def key_turns(reader: Reader) -> int:
    """How often the fair's key was changed; ``EventKeys.keys`` has them all."""
    row = reader.db.execute("select value from counter where name = ?", (KEY_TURN,)).fetchone()
    return 0 if row is None else int(row[0])


def holders_of(reader: Reader, badges: Sequence[BadgeId]) -> list[PersonId]:
    """Who holds these badges."""
    query = f"select distinct person_id from badge where id {_AMONG}"
    return [row[0] for row in reader.db.execute(query, (json.dumps(list(badges)),))]


def open_jobs(reader: Reader) -> list[PrintJob]:
    """The queues that are not through, the oldest first."""
    shape = shape_of(PrintJob)
    found = reader.db.execute(
        f"select {shape.select} from print_job where state in ('waiting', 'stopped') order by row"
    )
    return [shape.value(row) for row in found]


def holds_valid_badge(reader: Reader, person: PersonId) -> bool:
    """Whether this person has a badge that admits."""
    query = "select 1 from badge where person_id = ? and state = 'valid' limit 1"
    return reader.db.execute(query, (person,)).fetchone() is not None


def waiting_count(reader: Reader) -> int:
    """How many valid badges were never printed."""
    query = (
        "select count(*) from badge b where b.state = 'valid' and not exists "
        "(select 1 from badge_print x where x.badge_id = b.id)"
    )
    return int(reader.db.execute(query).fetchone()[0])


def people_count(reader: Reader) -> int:
    """How many people are registered."""
    return int(reader.db.execute("select count(*) from person").fetchone()[0])


def here(reader: Reader) -> tuple[int, int]:
    """The present place in the log, for ``moved_since``."""
    query = (
        "select (select coalesce(max(row), 0) from change), "
        "(select coalesce(max(row), 0) from badge_print)"
    )
    changes, prints = reader.db.execute(query).fetchone()
    return changes, prints


def moved_since(reader: Reader, upto: tuple[int, int]) -> Moved:
    """Which badges and people were written since, and what was printed."""
    changed = reader.db.execute(
        "select entity, record_id from change where row > ? and entity in ('badge', 'person')",
        (upto[0],),
    ).fetchall()
    printed = reader.db.execute(
        "select badge_id, max(at) from badge_print where row > ? group by badge_id", (upto[1],)
    ).fetchall()
    return Moved(
        here(reader),
        frozenset(BadgeId(row[1]) for row in changed if row[0] == "badge"),
        frozenset(PersonId(row[1]) for row in changed if row[0] == "person"),
        dict(printed),
    )


def entries(
    reader: Reader,
    badges: Iterable[BadgeId] | None = None,
    people: Iterable[PersonId] | None = None,
) -> list[Entry]:
    """The entries of every badge, or of these badges, or of these people's, as they were issued."""
    query = (
        "select b.id, b.person_id, b.number, b.state, p.category, p.name, p.name_latin, "
        "p.organisation, coalesce(s.pinyin, ''), coalesce(s.initials, '') "
        "from badge b cross join person p on p.id = b.person_id "
        "left join search_entry s on s.record_id = p.id"
    )
    for column, wanted in (("b.id", badges), ("b.person_id", people)):
        if wanted is not None:
            found = reader.db.execute(
                f"{query} where {column} {_AMONG} order by b.row", (json.dumps(list(wanted)),)
            )
            return [_entry(row) for row in found]
    return [_entry(row) for row in reader.db.execute(f"{query} order by b.row")]


def last_prints(reader: Reader) -> dict[BadgeId, str]:
    """When each badge was printed last, as the file writes moments."""
    rows = reader.db.execute("select badge_id, max(at) from badge_print group by badge_id")
    return dict(rows.fetchall())


def rows(reader: Reader, wanted: Sequence[BadgeId]) -> dict[BadgeId, BadgeRow]:
    """The lines of these badges; one that was taken back meanwhile is left out."""
    last = "select {} from badge_print x where x.badge_id = b.id order by x.row desc limit 1"
    other = "exists (select 1 from badge o where o.person_id = b.person_id and o.state = '{}' {})"
    found = reader.db.execute(
        "select b.id, b.person_id, b.number, p.category, p.name, p.name_latin, p.organisation, "
        "p.organisation_latin, p.title, p.days, p.registered_at, b.state, b.issued_at, "
        "b.revoked_at, b.reason, (select count(*) from badge_print x where x.badge_id = b.id), "
        f"({last.format('x.at')}), ({last.format('x.target')}), "
        f"{other.format('revoked', 'and o.row < b.row')}, "
        f"{other.format('valid', 'and o.row > b.row')} "
        f"from badge b join person p on p.id = b.person_id where b.id {_AMONG}",
        (json.dumps(list(wanted)),),
    )
    return {row[0]: _row(row) for row in found}


def _entry(cells: Sequence[Any]) -> Entry:
    # A few words stand in every row: one copy of them is enough.
    return Entry._make((*cells[:3], intern(cells[3]), intern(cells[4]), *cells[5:]))


def _row(cells: Sequence[Any]) -> BadgeRow:
    badge, person, number, category, name, name_latin, firm, firm_latin, title = cells[:9]
    days, registered, state, issued, revoked, reason, prints, printed, target = cells[9:18]
    return BadgeRow(
        id=badge,
        person=person,
        number=number,
        category=Category(category),
        name=name,
        name_latin=name_latin,
        organisation=firm,
        organisation_latin=firm_latin,
        title=title,
        days=tuple(date.fromisoformat(day) for day in json.loads(days)),
        registered_at=_moment(registered),
        state=BadgeState(state),
        issued_at=datetime.fromisoformat(issued),
        revoked_at=_moment(revoked),
        reason=reason,
        prints=prints,
        printed_at=_moment(printed),
        printed_on=target or "",
        replaces=bool(cells[18]),
        replaced=bool(cells[19]),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
