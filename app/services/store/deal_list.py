"""Queries of the ledger: deals with the cities of their sides, held meetings, one history."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.models.deals import Deal
from app.models.ids import MeetingId
from app.services.store.mapping import shape_of
from app.services.store.session import Reader

_ENTRIES = 200  # as many steps as anybody scrolls through


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal as it is listed; the cities are those that the figures count it under."""

    deal: Deal
    buyer_city: str
    supplier_city: str
    buyer_en: str = ""
    supplier_en: str = ""


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting that took place; ``asking_id`` is an exhibitor or a person."""

    id: MeetingId
    starts_at: datetime
    asking_zh: str
    asking_en: str
    asked_zh: str
    asked_en: str
    topic: str
    place: str
    asked_id: str
    asking_id: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step in a record's history: raw fields before and after, None where it was not."""

    at: datetime
    desk: str
    code: str
    facts: Mapping[str, Any]
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def deal_rows(reader: Reader) -> list[DealRow]:
    """Every deal, by number."""
    shape = shape_of(Deal)
    columns = ", ".join(f'd."{name}"' for name in shape.columns)
    rows = reader.db.execute(
        f"select {columns}, "
        "case when be.id is not null then be.city when bp.id is not null then bp.city "
        "else d.buyer_region end, "
        "case when se.id is not null then se.city else d.supplier_region end, "
        "coalesce(be.name_en, ''), coalesce(se.name_en, '') from deal d "
        "left join exhibitor be on be.id = d.buyer_exhibitor_id "
        "left join person bp on bp.id = d.buyer_person_id "
        "left join exhibitor se on se.id = d.supplier_exhibitor_id "
        "order by length(d.number), d.number, d.row"
    )
    cut = len(shape.columns)
    return [DealRow(shape.value(row[:cut]), *row[cut:]) for row in rows]


def held_meetings(reader: Reader) -> list[HeldMeeting]:
    """The meetings that took place, in their order."""
    rows = reader.db.execute(
        "select m.id, s.starts_at, coalesce(a.name_zh, nullif(p.name, ''), p.name_latin), "
        "coalesce(a.name_en, p.name_latin, ''), b.name_zh, b.name_en, r.topic, "
        "coalesce(x.code, cast(t.number as text), ''), b.id, coalesce(a.id, p.id, '') "
        "from meeting m join request r on r.id = m.request_id join slot s on s.id = m.slot_id "
        "join exhibitor b on b.id = r.to_exhibitor_id "
        "left join exhibitor a on a.id = r.from_exhibitor_id "
        "left join person p on p.id = r.from_person_id "
        "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
        "where m.state = 'held' order by s.starts_at, t.number, x.code, m.row"
    )
    return [HeldMeeting(row[0], datetime.fromisoformat(row[1]), *row[2:]) for row in rows]


def steps_of(reader: Reader, table: str, record_id: str) -> list[Step]:
    """What was done to a record, the latest first."""
    rows = reader.db.execute(
        "select a.at, d.name, a.code, a.facts, c.before, c.after from change c "
        "join action a on a.id = c.action_id join device d on d.id = c.device_id "
        "where c.entity = ? and c.record_id = ? order by c.row desc limit ?",
        (table, record_id, _ENTRIES),
    )
    return [
        Step(datetime.fromisoformat(at), desk, code, json.loads(facts), _row(before), _row(after))
        for at, desk, code, facts, before, after in rows
    ]


def _row(text: str | None) -> Mapping[str, Any] | None:
    return None if text is None else json.loads(text)
