"""Queries of the list of meetings, and of the requests that have none."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from app.models.ids import MeetingId
from app.models.meetings import MeetingState
from app.services.store import search
from app.services.store.session import Reader

_JOINS = (
    "from meeting m join slot s on s.id = m.slot_id join request r on r.id = m.request_id "
    "left join exhibitor a on a.id = r.from_exhibitor_id "
    "left join person p on p.id = r.from_person_id "
    "join exhibitor b on b.id = r.to_exhibitor_id "
    "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
)
_ORDERS: Mapping[str, str] = {
    "time": "s.starts_at",
    "place": 't.number is null, t.number, x."order"',
    "asking": "coalesce(sa.pinyin, sp.pinyin, '')",
    "asked": "coalesce(sb.pinyin, '')",
    "weight": "r.weight",
    "state": "m.state",
}
_PINYIN = (
    "left join search_entry sa on sa.record_id = r.from_exhibitor_id "
    "left join search_entry sp on sp.record_id = r.from_person_id "
    "left join search_entry sb on sb.record_id = r.to_exhibitor_id "
)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One line of the list."""

    id: MeetingId
    starts_at: datetime
    ends_at: datetime
    asking_zh: str
    asking_en: str
    asked_zh: str
    asked_en: str
    asked_id: str
    topic: str
    weight: int
    table: int | None
    booth: str
    state: MeetingState
    locked: bool


class Name(NamedTuple):
    """A party's name in both languages, the short one where it has one."""

    zh: str
    en: str


Pair: TypeAlias = tuple[Name, Name]
"""Who asks and who is asked."""


@dataclass(frozen=True, slots=True)
class ReliefRow:
    """The cheapest change that would free a slot: what would move when, and what drop."""

    slot: datetime
    moved: tuple[tuple[Pair, datetime], ...] = ()
    dropped: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """An open request without a meeting, and why the last plan left it out.

    ``blamed`` are the ids of the parties at fault, with their ``quotas`` where those are;
    ``slots`` begin when both could meet. The reasons are those of ``models.scheduling.Reason``;
    "" where the request came after the plan.
    """

    request_id: str
    asking_id: str
    asked_id: str
    asking: Name
    asked: Name
    topic: str
    weight: int
    reason: str = ""
    blamed: tuple[str, ...] = ()
    quotas: tuple[int, ...] = ()
    slots: tuple[datetime, ...] = ()
    relief: ReliefRow | None = None

    @property
    def sides(self) -> tuple[tuple[str, Name], tuple[str, Name]]:
        """Both parties with their ids, who asks first."""
        return (self.asking_id, self.asking), (self.asked_id, self.asked)


def meeting_ids(
    reader: Reader, text: str, filters: Mapping[str, object], sort: str, *, descending: bool
) -> list[MeetingId]:
    """Meetings that fit, in order.

    Filters: ``day`` and ``hour`` (the first moment, and that of the next), ``state``.
    """
    conditions = ["m.state <> 'cancelled'"]
    values: list[object] = []
    if "state" in filters:
        conditions[0] = "m.state = ?"
        values.append(filters["state"])
    for span in (filters.get("day"), filters.get("hour")):
        if isinstance(span, tuple):
            conditions.append("s.starts_at >= ? and s.starts_at < ?")
            values.extend(span)
    order = _ORDERS.get(sort, _ORDERS["time"])
    way = "desc" if descending else "asc"
    rows = reader.db.execute(
        f"select m.id, r.from_exhibitor_id, r.from_person_id, r.to_exhibitor_id {_JOINS}{_PINYIN}"
        f"where {' and '.join(conditions)} "
        f"order by {', '.join(f'{part} {way}' for part in _parts(order))}, s.starts_at, t.number",
        values,
    ).fetchall()
    if not text.strip():
        return [row[0] for row in rows]
    found = parties_matching(reader, text)
    return [row[0] for row in rows if found.intersection(row[1:])]


def parties_matching(reader: Reader, text: str) -> set[str]:
    """The ids of exhibitors and people that fit the words."""
    found = search.ids_matching(reader.db, text, "exhibitor")
    return found | search.ids_matching(reader.db, text, "person")


def _parts(order: str) -> list[str]:
    """The columns of an order; commas inside brackets belong to a function."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(order):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append(order[start:place])
            start = place + 1
    return [*parts, order[start:]]


_NAMES = "coalesce(a.name_zh, p.name), coalesce(a.name_en, p.name_latin, ''), b.name_zh, b.name_en"


_COLUMNS = tuple(field.name for field in fields(MeetingRow))[3:]


def meeting_rows(reader: Reader, ids: Sequence[MeetingId]) -> dict[MeetingId, MeetingRow]:
    """The lines of these meetings; one that is gone is left out."""
    marks = ", ".join("?" * len(ids))
    rows = reader.db.execute(
        f"select m.id, s.starts_at, s.ends_at, {_NAMES}, b.id, r.topic, r.weight, t.number, "
        f"coalesce(x.code, ''), m.state, m.locked {_JOINS} where m.id in ({marks})",
        tuple(ids),
    )
    return {row[0]: _meeting_row(*row) for row in rows}


def _meeting_row(meeting_id: MeetingId, starts_at: str, ends_at: str, *rest: Any) -> MeetingRow:
    columns = dict(zip(_COLUMNS, rest, strict=True))
    columns["state"] = MeetingState(columns["state"])
    columns["locked"] = bool(columns["locked"])
    start, end = datetime.fromisoformat(starts_at), datetime.fromisoformat(ends_at)
    return MeetingRow(id=meeting_id, starts_at=start, ends_at=end, **columns)


_SHORT = (
    "coalesce(nullif(a.short_zh, ''), a.name_zh, p.name), "
    "coalesce(nullif(a.short_en, ''), a.name_en, p.name_latin, ''), "
    "coalesce(nullif(b.short_zh, ''), b.name_zh), coalesce(nullif(b.short_en, ''), b.name_en)"
)


def waiting_rows(reader: Reader) -> list[WaitingRow]:
    """Open requests without a meeting, heaviest first."""
    starts = dict(reader.db.execute("select id, starts_at from slot"))
    pairs = _pairs(reader)
    rows = reader.db.execute(
        "select r.id, coalesce(r.from_exhibitor_id, r.from_person_id), r.to_exhibitor_id, "
        f"{_SHORT}, r.topic, r.weight, coalesce(u.reason, ''), "
        "coalesce(u.facts, '{}') from request r "
        "left join exhibitor a on a.id = r.from_exhibitor_id "
        "left join person p on p.id = r.from_person_id "
        "join exhibitor b on b.id = r.to_exhibitor_id "
        "left join unplaced u on u.request_id = r.id "
        "where r.state in ('requested', 'accepted') "
        "and not exists (select 1 from meeting m where m.request_id = r.id) "
        "order by r.weight desc, r.row"
    )
    return [_waiting_row(*row, starts=starts, pairs=pairs) for row in rows]


def _pairs(reader: Reader) -> dict[str, Pair]:
    """The names of both sides of every request that has a meeting."""
    rows = reader.db.execute(
        f"select r.id, {_SHORT} from request r "
        "left join exhibitor a on a.id = r.from_exhibitor_id "
        "left join person p on p.id = r.from_person_id "
        "join exhibitor b on b.id = r.to_exhibitor_id "
        "where exists (select 1 from meeting m where m.request_id = r.id and m.state = 'planned')"
    )
    return {row[0]: (Name(row[1], row[2]), Name(row[3], row[4])) for row in rows}


def _relief(
    told: Mapping[str, Any] | None, starts: Mapping[str, str], pairs: Mapping[str, Pair]
) -> ReliefRow | None:
    """None too where what it speaks of is no longer so."""
    if told is None or told["slot"] not in starts:
        return None
    touched = {*(request for request, _ in told["moved"]), *told["dropped"]}
    if not touched <= pairs.keys() or any(slot not in starts for _, slot in told["moved"]):
        return None
    return ReliefRow(
        datetime.fromisoformat(starts[told["slot"]]),
        tuple(
            (pairs[request], datetime.fromisoformat(starts[slot]))
            for request, slot in told["moved"]
        ),
        tuple(pairs[request] for request in told["dropped"]),
    )


def _waiting_row(*row: Any, starts: Mapping[str, str], pairs: Mapping[str, Pair]) -> WaitingRow:
    request, asking, asked, a_zh, a_en, b_zh, b_en, topic, weight, reason, facts = row
    known = json.loads(facts)
    slots = sorted(starts[slot] for slot in known.get("slots", ()) if slot in starts)
    return WaitingRow(
        request_id=request,
        asking_id=asking,
        asked_id=asked,
        asking=Name(a_zh, a_en),
        asked=Name(b_zh, b_en),
        topic=topic,
        weight=weight,
        reason=reason,
        blamed=tuple(known.get("participants", ())),
        quotas=tuple(quota for quota in known.get("quotas", ()) if quota is not None),
        slots=tuple(datetime.fromisoformat(slot) for slot in slots),
        relief=_relief(known.get("relief"), starts, pairs),
    )
