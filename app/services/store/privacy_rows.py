"""Questions of the privacy desk: who somebody is, what is held of them, who was shown it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from app.models.ids import PersonId
from app.models.people import Person, phone_digits
from app.models.privacy import (
    ERASED,
    ExportedList,
    Exposure,
    ExposureFilter,
    Holding,
    Scope,
    Subject,
)
from app.services.store import search
from app.services.store.mapping import shape_of, utc_text
from app.services.store.person_trail import rows_of_records
from app.services.store.personal import LINKS
from app.services.store.session import Reader

MOST = 100  # people whom a search shows
_FACTS = (("scan", "person_id"), ("lead_entry", "person_id"), ("feedback", "party_id"))


def subjects(reader: Reader, text: str) -> list[Subject]:
    """People by name, phone, e-mail address, badge number, company, or what a merged one was."""
    words = text.strip()
    if not words:
        return []
    ids = dict.fromkeys(_exact(reader, words))
    ids |= dict.fromkeys(hit.record_id for hit in search.find(reader.db, words, "person", MOST))
    found = [reader.get(Person, PersonId(one)) for one in list(ids)[:MOST]]
    return [Subject(one, badges_of(reader, one.id)) for one in found if one is not None]


def _exact(reader: Reader, words: str) -> Iterator[str]:
    """By what only one has, or few."""
    digits = phone_digits(words)
    asked = [
        ("select id from person where id = ?", words),
        ("select into_id from merged_person where id = ?", words),
        ("select person_id from badge where number = ?", words.upper()),
        ("select id from person where external_id = ? and external_id <> ''", words),
    ]
    if digits:
        asked += [
            ("select id from person where phone = ? and phone <> ''", one)
            for one in {digits, words}
        ]
    if "@" in words:
        asked.append(("select id from person where email = ? collate nocase", words))
    for query, value in asked:
        for (found,) in reader.db.execute(f"{query} limit {MOST}", (value,)):
            yield found
    # Whose name or number was another before it was put right, or is told in somebody's words.
    if not digits or len(digits) == len(words):
        yield from _formerly(reader, words)


def _formerly(reader: Reader, words: str) -> Iterator[str]:
    """People who are not so called any more, but were: the log knows."""
    if len(words) < 2:
        return
    rows = reader.db.execute(
        "select distinct coalesce(m.into_id, c.record_id) from change c "
        "left join merged_person m on m.id = c.record_id where c.entity = 'person' "
        "and c.before is not null and instr(c.before, ?) limit ?",
        (json.dumps(words, ensure_ascii=False)[1:-1], MOST),
    )
    for (found,) in rows:
        yield found


def badges_of(reader: Reader, person: str) -> tuple[str, ...]:
    """The numbers of a person's badges, the first one first."""
    query = "select number from badge where person_id = ? order by row"
    return tuple(number for (number,) in reader.db.execute(query, (person,)))


def holdings(reader: Reader, ids: Sequence[str]) -> Iterator[Holding]:
    """Every value that belongs to a person: records, facts, and what the log says of the record."""
    yield from _held(reader, "person", "id", ids[:1])
    for table, column in LINKS.items():
        yield from _held(reader, table, column, ids[:1])
    for table, column in _FACTS:
        yield from _held(reader, table, column, ids)
    for row in rows_of_records(reader.db, ids):
        for name, values in (("before", row.before), ("after", row.after)):
            for column, value in (values or {}).items():
                if value not in (None, "", "[]"):
                    yield Holding(f"change.{name}", "", f"{row.table}.{column}", str(value))


_UNTOLD = ("row", "id", "revision", "device_id", "device_seq", "salt")


def _held(reader: Reader, table: str, column: str, ids: Sequence[str]) -> Iterator[Holding]:
    marks = ", ".join("?" * len(ids))
    asked = reader.db.execute(f'select * from "{table}" where {column} in ({marks})', tuple(ids))
    names = [told[0] for told in asked.description]
    for row in asked:
        values = dict(zip(names, row, strict=True))
        at = str(values.get("at") or values.get("stamp", "")[:0])
        for name, value in values.items():
            if name not in _UNTOLD and name != "stamp" and value not in (None, "", "[]"):
                yield Holding(table, at, name, str(value))


def exposures(
    reader: Reader, wanted: ExposureFilter, ids: Iterable[str] | None = None, most: int = -1
) -> list[Exposure]:
    """Who saw or exported whose field, the newest first; ``ids`` limits it to these people."""
    where, bound = ["1"], list[Any]()
    if ids is not None:
        where.append("d.person_id in (select value from json_each(?))")
        bound.append(json.dumps(list(ids)))
    if wanted.by:
        where.append("(instr(d.by, ?) or instr(v.name, ?))")
        bound += [wanted.by] * 2
    for test, moment in (("d.at >= ?", wanted.since), ("d.at < ?", wanted.until)):
        if moment is not None:
            where.append(test)
            bound.append(utc_text(moment))
    if wanted.exports_only:
        where.append("d.purpose >= 'export.' and d.purpose < 'export/'")
    rows = reader.db.execute(
        "select d.at, d.person_id, coalesce(nullif(p.name, ''), p.name_latin, ''), d.field, "
        "d.purpose, d.by, v.name, coalesce((select l.file from exported_list l where "
        "l.device_id = d.device_id and l.at = d.at and 'export.' || l.kind = d.purpose limit 1), "
        "'') from disclosure d join device v on v.id = d.device_id "
        "left join merged_person m on m.id = d.person_id "
        "left join person p on p.id = coalesce(m.into_id, d.person_id) "
        f"where {' and '.join(where)} order by d.row desc limit ?",
        (*bound, most),
    )
    return [Exposure(datetime.fromisoformat(row[0]), *row[1:]) for row in rows]


def lists_since(reader: Reader, since: datetime | None) -> list[ExportedList]:
    """What left in files with people in it, the newest first; since somebody was registered."""
    shape = shape_of(ExportedList)
    rows = reader.db.execute(
        f"select {shape.select} from exported_list where at >= ? order by at desc, row desc",
        (utc_text(since) if since else "",),
    )
    return [shape.value(row) for row in rows]


def number_due(reader: Reader, scope: Scope) -> int:
    """How many people, or entries of booths, still have what this scope erases."""
    return int(reader.db.execute(_DUE[scope], _BOUND[scope]).fetchone()[0])


_DUE = {
    Scope.CONTACT: "select count(*) from person where phone <> '' or email <> ''",
    Scope.LEADS: "select (select count(*) from lead_entry where note <> '' or next_step <> '') + "
    "(select count(*) from feedback where note <> '' or next_step <> '')",
    Scope.PERSON: "select count(*) from person where name <> ?",
}
_BOUND: dict[Scope, tuple[str, ...]] = {
    Scope.CONTACT: (),
    Scope.LEADS: (),
    Scope.PERSON: (ERASED,),
}


def next_people(reader: Reader, scope: Scope, most: int) -> list[PersonId]:
    """Some of those people, the longest registered first."""
    query = _DUE[scope].replace("count(*)", "id", 1) + f" order by row limit {most}"
    return [PersonId(one) for (one,) in reader.db.execute(query, _BOUND[scope])]
