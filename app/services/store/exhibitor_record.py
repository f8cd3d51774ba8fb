"""Queries of one exhibitor: its meetings, its open requests, and its record of changes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.models.exhibitors import CheckIn
from app.models.ids import ActionId, BoothId, ExhibitorId, MeetingId, RequestId
from app.models.meetings import MeetingState, RequestState
from app.services.store.mapping import shape_of
from app.services.store.session import Reader

# As many changes as anybody scrolls through.
_ENTRIES = 300


@dataclass(frozen=True, slots=True)
class Partner:
    """The other side of a meeting: an exhibitor, or a person by name."""

    name_zh: str
    name_en: str
    exhibitor_id: ExhibitorId | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """A meeting of an exhibitor; at a table by number, or at a booth by code."""

    id: MeetingId
    starts_at: datetime
    ends_at: datetime
    partner: Partner
    table: int | None
    booth: str
    state: MeetingState
    locked: bool
    topic: str


@dataclass(frozen=True, slots=True)
class Wish:
    """An open request that has no meeting yet; ``incoming`` when the other side asked."""

    id: RequestId
    partner: Partner
    topic: str
    state: RequestState
    incoming: bool


@dataclass(frozen=True, slots=True)
class Touched:
    """What an action did to one record: raw fields before and after; None where it was not."""

    kind: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One step in the record of an exhibitor. ``undone`` names the step that undo took back.

    ``seq`` is the desk's count: it orders what one desk did in the same moment.
    """

    at: datetime
    seq: int
    desk: str
    code: str
    facts: Mapping[str, Any]
    touched: tuple[Touched, ...] = ()
    undone: str = ""


_PARTNER = (
    "coalesce(o.name_zh, p.name), coalesce(o.name_en, p.name_latin), o.id "
    "from request r left join exhibitor o on o.id = "
    "  case when r.to_exhibitor_id = ?1 then r.from_exhibitor_id else r.to_exhibitor_id end "
    "left join person p on p.id = r.from_person_id and r.to_exhibitor_id = ?1 "
)
_OURS = "(r.to_exhibitor_id = ?1 or r.from_exhibitor_id = ?1)"


def bookings(reader: Reader, wanted: ExhibitorId) -> list[Booking]:
    """The meetings of an exhibitor in order of time, cancelled ones included."""
    rows = reader.db.execute(
        "select m.id, s.starts_at, s.ends_at, t.number, coalesce(b.code, ''), m.state, m.locked, "
        f"r.topic, {_PARTNER} join meeting m on m.request_id = r.id "
        "join slot s on s.id = m.slot_id left join meeting_table t on t.id = m.table_id "
        f"left join booth b on b.id = m.booth_id where {_OURS} order by s.starts_at, m.row",
        (wanted,),
    )
    return [
        Booking(
            id=row[0],
            starts_at=datetime.fromisoformat(row[1]),
            ends_at=datetime.fromisoformat(row[2]),
            partner=Partner(row[8] or "", row[9] or "", row[10]),
            table=row[3],
            booth=row[4],
            state=MeetingState(row[5]),
            locked=bool(row[6]),
            topic=row[7],
        )
        for row in rows
    ]


def wishes(reader: Reader, wanted: ExhibitorId) -> list[Wish]:
    """The open requests of an exhibitor that have no meeting, the weightiest first."""
    rows = reader.db.execute(
        f"select r.id, r.topic, r.state, r.to_exhibitor_id = ?1, {_PARTNER} where {_OURS} "
        "and r.state in ('requested', 'accepted') and not exists (select 1 from meeting m "
        "where m.request_id = r.id and m.state in ('planned', 'held')) "
        "order by r.weight desc, r.row",
        (wanted,),
    )
    return [
        Wish(
            id=row[0],
            partner=Partner(row[4] or "", row[5] or "", row[6]),
            topic=row[1],
            state=RequestState(row[2]),
            incoming=bool(row[3]),
        )
        for row in rows
    ]


# Facts keep the id they were written with, though its exhibitor was merged into another since.
WHOSE = "in (select ?1 union all select id from merged_exhibitor where into_id = ?1)"


def standing_check_ins(reader: Reader, wanted: ExhibitorId) -> list[CheckIn]:
    """The check-ins that hold: those not taken back, also of who was merged into this one."""
    shape = shape_of(CheckIn)
    rows = reader.db.execute(
        f"select {shape.select} from check_in c where c.exhibitor_id {WHOSE} and c.voids is null "
        "and not exists (select 1 from check_in v where v.voids = c.id) order by c.at, c.row",
        (wanted,),
    )
    return [shape.value(row) for row in rows]


def booth_codes(reader: Reader, wanted: ExhibitorId) -> tuple[str, ...]:
    """The codes of an exhibitor's booths, the main one first."""
    rows = reader.db.execute(
        "select b.code from booth_place p join booth b on b.id = p.booth_id "
        "where p.exhibitor_id = ? order by p.position, p.row",
        (wanted,),
    )
    return tuple(row[0] for row in rows)


def booth_named(reader: Reader, code: str) -> tuple[BoothId, str] | None:
    """The booth that is meant by what was typed, and its code as the plan has it."""
    row = reader.db.execute(
        "select id, code from booth where replace(replace(upper(code), '-', ''), ' ', '') = ?",
        (code.upper().replace("-", "").replace(" ", ""),),
    ).fetchone()
    return None if row is None else (row[0], row[1])


def has_floor_plan(reader: Reader) -> bool:
    """Whether the fair's booths are drawn somewhere, so that a booth cannot be made up."""
    query = "select exists (select 1 from booth where width > 0)"
    return bool(reader.db.execute(query).fetchone()[0])


def holder_of_code(reader: Reader, code: str, but: ExhibitorId) -> str | None:
    """The name of another exhibitor that has this social credit code."""
    row = reader.db.execute(
        "select coalesce(nullif(name_zh, ''), name_en) from exhibitor "
        "where credit_code = ? and id <> ? limit 1",
        (code, but),
    ).fetchone()
    return None if row is None else row[0]


def record_of(reader: Reader, wanted: ExhibitorId) -> list[Entry]:
    """Who changed what and when, the latest first: fields, booths, offers, needs, check-ins."""
    rows = reader.db.execute(
        "with own (id) as (select ?1 union select id from merged_exhibitor where into_id = ?1 "
        "union select id from booth_place where exhibitor_id = ?1 "
        "union select id from offer where exhibitor_id = ?1 "
        "union select id from need where exhibitor_id = ?1), "
        "named (id) as (select id from action where instr(facts, ?1)), "
        "told (id) as (select id from named union select id from action where code in "
        " ('undo', 'redo') and json_extract(facts, '$.action') in (select id from named)) "
        "select a.id, a.at, d.name, a.code, a.facts, c.device_seq, "
        "c.entity, c.before, c.after "
        "from change c join action a on a.id = c.action_id join device d on d.id = c.device_id "
        "where c.record_id in (select id from own) or (c.action_id in (select id from told) "
        " and c.entity in ('exhibitor', 'booth_place', 'offer', 'need')) "
        "order by c.row desc limit ?2",
        (wanted, _ENTRIES),
    ).fetchall()
    entries: dict[ActionId, Entry] = {}
    for action, at, desk, code, facts, seq, kind, before, after in reversed(rows):
        touched = Touched(kind, _parsed(before), _parsed(after))
        if _is_another(touched, wanted):
            continue
        known = entries.get(action)
        entry = known or Entry(datetime.fromisoformat(at), seq, desk, code, json.loads(facts))
        entries[action] = _with(reader, entry, touched)
    found = [_named(reader, entry) for entry in entries.values()]
    found += _check_ins(reader, wanted)
    return sorted(found, key=lambda entry: (entry.at, entry.seq))[::-1]


def _parsed(text: str | None) -> Mapping[str, Any] | None:
    return None if text is None else json.loads(text)


def _is_another(touched: Touched, wanted: ExhibitorId) -> bool:
    """Whether the action did this to somebody else: the other side of a swap, say."""
    whole = touched.before if touched.after is None else touched.after
    key = "id" if touched.kind == "exhibitor" else "exhibitor_id"
    return whole is not None and whole.get(key, wanted) not in (wanted, None)


def _with(reader: Reader, entry: Entry, touched: Touched) -> Entry:
    if touched.kind == "booth_place":
        touched = Touched(
            touched.kind, _with_code(reader, touched.before), _with_code(reader, touched.after)
        )
    return replace(entry, touched=(*entry.touched, touched))


def _with_code(reader: Reader, place: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    if place is None or "booth_id" not in place:
        return place
    query = "select code from booth where id = ?"
    row = reader.db.execute(query, (place["booth_id"],)).fetchone()
    return {**place, "code": row[0] if row else ""}


def _named(reader: Reader, entry: Entry) -> Entry:
    """An undo or redo says what it took back."""
    if entry.code not in ("undo", "redo"):
        return entry
    row = reader.db.execute(
        "select code from action where id = ?", (entry.facts.get("action"),)
    ).fetchone()
    undone = row[0] if row else ""
    return replace(entry, undone=undone)


def _check_ins(reader: Reader, wanted: ExhibitorId) -> Iterable[Entry]:
    rows = reader.db.execute(
        "select c.at, c.device_seq, d.name, c.voids from check_in c "
        f"join device d on d.id = c.device_id where c.exhibitor_id {WHOSE} order by c.row",
        (wanted,),
    )
    for at, seq, desk, voids in rows:
        code = "exhibitor.check_in" if voids is None else "exhibitor.check_in_void"
        yield Entry(datetime.fromisoformat(at), seq, desk, code, {})
