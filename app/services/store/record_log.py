"""What was done to one record, from the change log: who, when, and each field before and after."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.services.store.session import Reader

_STEPS = 300  # as many as anybody scrolls through
# How a record is called that a field links to: its table, and what is shown of it.
_NAMED: Mapping[str, tuple[str, str]] = {
    "exhibitor_id": ("exhibitor", "coalesce(nullif(name_zh, ''), name_en)"),
    "room_id": ("room", "coalesce(nullif(name_zh, ''), name_en)"),
    "slot_id": ("slot", "starts_at"),
    "table_id": ("meeting_table", "cast(number as text)"),
    "booth_id": ("booth", "code"),
}


@dataclass(frozen=True, slots=True)
class FieldStep:
    """One field's raw value before and after; a link as the name of what it leads to."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class LogStep:
    """One step: ``made`` where the record came to be, ``removed`` where it was taken out."""

    at: datetime
    desk: str
    code: str
    fields: tuple[FieldStep, ...] = ()
    made: bool = False
    removed: bool = False


def steps_of(reader: Reader, table: str, record_id: str) -> list[LogStep]:
    """What was done to a record, the latest first."""
    rows = reader.db.execute(
        "select a.at, d.name, a.code, c.before, c.after from change c "
        "join action a on a.id = c.action_id join device d on d.id = c.device_id "
        "where c.entity = ? and c.record_id = ? order by c.row desc limit ?",
        (table, record_id, _STEPS),
    ).fetchall()
    return [_step(reader, *row) for row in rows]


def _step(
    reader: Reader, at: str, desk: str, code: str, before: str | None, after: str | None
) -> LogStep:
    moment = datetime.fromisoformat(at)
    if before is None or after is None:
        return LogStep(moment, desk, code, made=before is None, removed=after is None)
    old, new = json.loads(before), json.loads(after)
    fields = tuple(
        FieldStep(name, _named(reader, name, old[name]), _named(reader, name, new[name]))
        for name in new
    )
    return LogStep(moment, desk, code, fields)


def _named(reader: Reader, name: str, raw: Any) -> Any:
    if name not in _NAMED or raw is None:
        return raw
    table, words = _NAMED[name]
    row = reader.db.execute(f"select {words} from {table} where id = ?", (raw,)).fetchone()
    return row[0] if row else ""
