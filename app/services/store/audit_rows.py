"""The log read back: steps and facts, the newest first, each with the names it needs."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import merge
from typing import Any

from app.models.audit import LogFilter, LogKind, LogLine
from app.models.ids import DeviceId
from app.services.store.session import Reader

_WHO = (
    "(select coalesce(nullif(p.name, ''), p.name_latin) from person p where p.id = "
    "coalesce((select m.into_id from merged_person m where m.id = f.person_id), f.person_id))"
)
_WHOSE = (
    "(select coalesce(nullif(e.name_zh, ''), e.name_en) from exhibitor e where e.id = "
    "coalesce((select m.into_id from merged_exhibitor m where m.id = f.exhibitor_id), "
    "f.exhibitor_id))"
)
_PLACE = (
    "(select coalesce(nullif(c.name_zh, ''), c.name_en) from checkpoint c "
    "where c.id = f.checkpoint_id)"
)


@dataclass(frozen=True, slots=True)
class _Facts:
    """How a table of facts is told: the sentence's code and facts, and whom it is about."""

    kind: LogKind
    code: str
    facts: str
    about: str
    group: str = ""

    def select(self, table: str, where: str) -> str:
        number = "count(*)" if self.group else "1"
        last = "max(f.row)" if self.group else "f.row"
        group = f" group by {self.group}" if self.group else ""
        return (
            f"select f.id, f.at, d.name, {self.code}, json_object({self.facts}), {number}, 0, "
            f"{last} as latest from {table} f join device d on d.id = f.device_id "
            f"where {where}{group} order by latest desc"
        )


TOLD: Mapping[str, _Facts] = {
    "scan": _Facts(
        LogKind.SCANS,
        "'log.scan.' || iif(f.voids is null, f.verdict, 'void')",
        f"'who', coalesce({_WHO}, f.code), 'place', {_PLACE}, 'reason', f.reason",
        "f.person_id = :record",
    ),
    "lead_entry": _Facts(
        LogKind.LEADS,
        "'log.lead' || iif(f.voids is null, '', '.void')",
        f"'who', coalesce({_WHO}, '—'), 'exhibitor', {_WHOSE}, 'author', f.author",
        ":record in (f.person_id, f.exhibitor_id, f.lead_id)",
    ),
    "disclosure": _Facts(
        LogKind.PRIVACY,
        "'log.disclosure' || iif(count(*) = 1, '', '.many')",
        f"'who', coalesce({_WHO}, '—'), 'number', count(*), 'field', f.field, "
        "'purpose', f.purpose, 'by', f.by",
        "f.person_id = :record",
        "f.device_id, f.at, f.field, f.purpose, f.by",
    ),
    "erasure": _Facts(
        LogKind.PRIVACY, "'log.erasure'", "'by', f.by, 'number', f.rows", "f.subject_id = :record"
    ),
    "exported_list": _Facts(
        LogKind.PRIVACY,
        "'log.exported_list'",
        "'by', f.by, 'kind', f.kind, 'file', f.file",
        ":record in (f.id, f.kind)",
    ),
    "certificate": _Facts(
        LogKind.PRIVACY,
        "'log.certificate'",
        "'by', f.by, 'people', f.people, 'number', printf('%04d', f.number)",
        ":record in (f.id, f.subject_id)",
    ),
    "recovery": _Facts(
        LogKind.OTHERS, "'log.recovery'", "'source', f.source, 'lost', f.lost", "f.id = :record"
    ),
    "role_event": _Facts(
        LogKind.ROLES,
        "'log.role.' || f.what",
        "'role', f.role, 'before', f.before",
        "f.exhibitor_id = :record",
    ),
    "check_in": _Facts(
        LogKind.OTHERS,
        "'log.check_in' || iif(f.voids is null, '', '.void')",
        f"'exhibitor', {_WHOSE}",
        "f.exhibitor_id = :record",
    ),
    "badge_print": _Facts(
        LogKind.OTHERS,
        "'log.badge_print'",
        "'badge', (select b.number from badge b where b.id = f.badge_id), 'by', f.by, "
        "'reason', f.reason",
        ":record in (f.badge_id, (select b.person_id from badge b where b.id = f.badge_id))",
    ),
    "meeting_mark": _Facts(
        LogKind.OTHERS,
        "'log.meeting.' || iif(f.voids is null, f.mark, 'void')",
        "'meeting', f.meeting_id",
        "f.meeting_id = :record",
    ),
    "feedback": _Facts(
        LogKind.OTHERS,
        "'log.feedback' || iif(f.voids is null, '', '.void')",
        "'by', f.by",
        ":record in (f.meeting_id, f.party_id)",
    ),
    "bid": _Facts(
        LogKind.OTHERS,
        "'log.bid' || iif(f.voids is null, '', '.void')",
        "'bidder', f.bidder, 'amount', f.amount_fen / 100",
        "f.lot_id = :record",
    ),
}
_STEPS = (
    "select a.id, a.at, d.name, a.code, a.facts, "
    "(select count(*) from change n where n.action_id = a.id), a.state = 'undone', a.row "
    "from action a join change f on f.row = "
    "(select min(row) from change where action_id = a.id) join device d on d.id = f.device_id "
    "where {where} order by a.row desc"
)
_OF_RECORD = "exists (select 1 from change c where c.action_id = a.id and c.record_id = :record)"


def lines(reader: Reader, wanted: LogFilter) -> Iterator[LogLine]:
    """What is wanted of the log, the newest first, one at a time."""
    parts = [
        _lines(reader, told.kind, told.select(table, _where(wanted, "f.at", told.about)), wanted)
        for table, told in TOLD.items()
        if told.kind in wanted.kinds
    ]
    if LogKind.STEPS in wanted.kinds:
        query = _STEPS.format(where=_where(wanted, "a.at", _OF_RECORD))
        parts.append(_lines(reader, LogKind.STEPS, query, wanted))
    return merge(*parts, key=lambda line: line.at, reverse=True)


def desks(reader: Reader) -> list[tuple[DeviceId, str]]:
    """Every desk that wrote into the file, by name."""
    rows = reader.db.execute("select id, name from device where last_seq > 0 order by name, id")
    return [(DeviceId(desk), name) for desk, name in rows]


def hours(reader: Reader) -> list[datetime]:
    """The hours in which something was written; every transaction has its link."""
    rows = reader.db.execute("select distinct substr(at, 1, 13) from link")
    return [datetime.fromisoformat(f"{hour}:00:00+00:00") for (hour,) in rows]


def _where(wanted: LogFilter, at: str, about: str) -> str:
    parts = ["1"]
    if wanted.since is not None:
        parts.append(f"{at} >= :since")
    if wanted.until is not None:
        parts.append(f"{at} < :until")
    if wanted.desk is not None:
        parts.append("f.device_id = :desk")
    if wanted.record_id:
        parts.append(about)
    return " and ".join(parts)


def _lines(reader: Reader, kind: LogKind, query: str, wanted: LogFilter) -> Iterator[LogLine]:
    bound = {
        "since": _bound(wanted.since),
        "until": _bound(wanted.until),
        "desk": wanted.desk,
        "record": wanted.record_id,
    }
    for key, at, desk, code, facts, number, undone, _ in reader.db.execute(query, bound):
        told: dict[str, object] = json.loads(facts)
        of = _step(reader, str(told["action"])) if code in ("undo", "redo") else None
        moment = datetime.fromisoformat(at)
        yield LogLine(key, kind, moment, desk, code, told, number, bool(undone), of)


def _step(reader: Reader, action: str) -> LogLine | None:
    """The step that was taken back or done again."""
    row: tuple[Any, ...] | None = reader.db.execute(
        "select id, at, code, facts from action where id = ?", (action,)
    ).fetchone()
    if row is None:
        return None
    key, at, code, facts = row
    return LogLine(key, LogKind.STEPS, datetime.fromisoformat(at), "", code, json.loads(facts))


def _bound(moment: datetime | None) -> str | None:
    """As the file's moments begin, whether they have microseconds or milliseconds."""
    return None if moment is None else moment.astimezone(UTC).isoformat()[:19]
