"""Queries of the list of exhibitors: what sorts and filters it, and the rows that are shown."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.models.exhibitors import Industry, Standing, standing
from app.models.ids import BoothId, ExhibitorId, HallId
from app.services.store.session import Reader

# The meetings that count against the quota: those that will be held, and those that were.
_COUNTS = "state in ('planned', 'held')"
# Facts keep the id they were written with, though its exhibitor was merged into another since.
_NOW = "coalesce((select into_id from merged_exhibitor where id = c.exhibitor_id), c.exhibitor_id)"
_ARRIVED = (
    f"select {_NOW} from check_in c where c.voids is null and not exists "
    "(select 1 from check_in v where v.voids = c.id)"
)


class Words(NamedTuple):
    """What an exhibitor is found and sorted by: folded text, readings, lower-case names."""

    body: str
    pinyin: str
    initials: str
    name_en: str
    industry: str
    city: str


class Stand(NamedTuple):
    """Where an exhibitor stands: the first booth's order, every booth's code and hall."""

    order: str
    codes: tuple[str, ...]
    halls: tuple[HallId | None, ...]


@dataclass(frozen=True, slots=True)
class ExhibitorRow:
    """One line of the list. ``met`` counts the meetings planned and held."""

    id: ExhibitorId
    booths: tuple[str, ...]
    name_zh: str
    name_en: str
    industry: Industry
    city: str
    offers: int
    needs: int
    met: int
    quota: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class Moved:
    """What the log says has moved on since a place in it."""

    upto: tuple[int, int]
    kinds: frozenset[str]
    exhibitors: frozenset[ExhibitorId]


def moved_since(reader: Reader, upto: tuple[int, int]) -> Moved:
    """The kinds of record written since, and which exhibitors themselves were."""
    changes = reader.db.execute(
        "select row, entity, record_id from change where row > ?", (upto[0],)
    ).fetchall()
    last_fact = reader.db.execute("select coalesce(max(row), 0) from check_in").fetchone()[0]
    kinds = {row[1] for row in changes}
    if "merged_exhibitor" in kinds:  # the facts of the one are now those of the other
        kinds.add("check_in")
    if last_fact != upto[1]:
        kinds.add("check_in")
    return Moved(
        (max((row[0] for row in changes), default=upto[0]), last_fact),
        frozenset(kinds),
        frozenset(ExhibitorId(row[2]) for row in changes if row[1] == "exhibitor"),
    )


def here(reader: Reader) -> tuple[int, int]:
    """The present place in the log, for ``moved_since``."""
    last = "select (select coalesce(max(row), 0) from change), (select coalesce(max(row), 0) "
    changes, facts = reader.db.execute(f"{last} from check_in)").fetchone()
    return changes, facts


def words(reader: Reader, wanted: Iterable[ExhibitorId] | None = None) -> dict[ExhibitorId, Words]:
    """What every exhibitor is found by, or those that are wanted."""
    query = (
        "select e.id, s.body, s.pinyin, s.initials, lower(e.name_en), e.industry, e.city "
        "from exhibitor e cross join search_entry s on s.record_id = e.id"
    )
    bound: tuple[str, ...] = ()
    if wanted is not None:
        query += " where e.id in (select value from json_each(?))"
        bound = (json.dumps(list(wanted)),)
    return {ExhibitorId(row[0]): Words._make(row[1:]) for row in reader.db.execute(query, bound)}


def stands(reader: Reader) -> dict[ExhibitorId, Stand]:
    """Where each exhibitor stands that has a booth."""
    found: dict[ExhibitorId, Stand] = {}
    rows = reader.db.execute(
        'select p.exhibitor_id, b."order", b.code, b.hall_id from booth_place p '
        "join booth b on b.id = p.booth_id order by p.position, p.row"
    )
    for wanted, order, code, hall in rows:
        before = found.get(wanted)
        found[wanted] = (
            Stand(order, (code,), (hall,))
            if before is None
            else Stand(before.order, (*before.codes, code), (*before.halls, hall))
        )
    return found


def proposals(reader: Reader, kind: str) -> dict[ExhibitorId, int]:
    """How many offers or needs each exhibitor has; ``kind`` is ``offer`` or ``need``."""
    if kind not in ("offer", "need"):
        raise ValueError("a proposal is an offer or a need")
    rows = reader.db.execute(
        f"select exhibitor_id, count(*) from {kind} where exhibitor_id is not null group by 1"
    )
    return dict(rows.fetchall())


def meetings(reader: Reader) -> dict[ExhibitorId, int]:
    """How many meetings that count each exhibitor has."""
    rows = reader.db.execute(
        "select party, count(*) from (select r.to_exhibitor_id party from meeting m "
        f"join request r on r.id = m.request_id where m.{_COUNTS} union all "
        "select r.from_exhibitor_id from meeting m join request r on r.id = m.request_id "
        f"where m.{_COUNTS}) where party is not null group by party"
    )
    return dict(rows.fetchall())


def arrived(reader: Reader) -> set[ExhibitorId]:
    """Who has checked in, and not had it taken back."""
    return {row[0] for row in reader.db.execute(_ARRIVED)}


def with_open_needs(reader: Reader) -> set[ExhibitorId]:
    """Who has a need without a meeting and without an accepted request."""
    rows = reader.db.execute(
        "select distinct n.exhibitor_id from need n where n.exhibitor_id is not null "
        "and not exists (select 1 from request r where r.need_id = n.id and (r.state = 'accepted' "
        f"or exists (select 1 from meeting m where m.request_id = r.id and m.{_COUNTS})))"
    )
    return {row[0] for row in rows}


def rows(reader: Reader, wanted: Sequence[ExhibitorId]) -> dict[ExhibitorId, ExhibitorRow]:
    """The lines of these exhibitors; one that was removed meanwhile is left out."""
    ids = json.dumps(list(wanted))
    booths: dict[str, list[str]] = {}
    for holder, code in reader.db.execute(
        "select p.exhibitor_id, b.code from booth_place p join booth b on b.id = p.booth_id "
        "where p.exhibitor_id in (select value from json_each(?)) order by p.position, p.row",
        (ids,),
    ):
        booths.setdefault(holder, []).append(code)
    found = reader.db.execute(
        "select e.id, e.name_zh, e.name_en, e.industry, e.city, "
        "(select count(*) from offer o where o.exhibitor_id = e.id), "
        "(select count(*) from need n where n.exhibitor_id = e.id), "
        "(select count(*) from request r join meeting m on m.request_id = r.id "
        f"  where m.{_COUNTS} and (r.to_exhibitor_id = e.id or r.from_exhibitor_id = e.id)), "
        "coalesce(e.quota, (select quota from fair), 0), "
        f"exists ({_ARRIVED} and (c.exhibitor_id = e.id or c.exhibitor_id in "
        "  (select id from merged_exhibitor where into_id = e.id))) "
        "from exhibitor e where e.id in (select value from json_each(?))",
        (ids,),
    )
    return {row[0]: _row(row, tuple(booths.get(row[0], ()))) for row in found}


def _row(cells: Sequence[Any], booths: tuple[str, ...]) -> ExhibitorRow:
    wanted, name_zh, name_en, industry, city, offers, needs, met, quota, is_here = cells
    return ExhibitorRow(
        id=wanted,
        booths=booths,
        name_zh=name_zh,
        name_en=name_en,
        industry=Industry(industry),
        city=city,
        offers=offers,
        needs=needs,
        met=met,
        quota=quota,
        standing=standing(arrived=bool(is_here), proposals=offers + needs),
    )


@dataclass(frozen=True, slots=True)
class FloorBooth:
    """A booth on the floor plan, in metres from its top left corner, and who stands there."""

    id: BoothId
    code: str
    hall_id: HallId | None
    x: float
    y: float
    width: float
    depth: float
    exhibitors: tuple[ExhibitorId, ...]


def floor(reader: Reader) -> list[FloorBooth]:
    """Every booth that is drawn on the floor plan, in the order of their codes."""
    holders: dict[str, list[ExhibitorId]] = {}
    for booth, exhibitor in reader.db.execute(
        "select booth_id, exhibitor_id from booth_place order by position, row"
    ):
        holders.setdefault(booth, []).append(exhibitor)
    rows = reader.db.execute(
        'select id, code, hall_id, x, y, width, depth from booth where width > 0 order by "order"'
    )
    return [
        FloorBooth(booth, code, hall, x, y, width, depth, tuple(holders.get(booth, ())))
        for booth, code, hall, x, y, width, depth in rows
    ]
