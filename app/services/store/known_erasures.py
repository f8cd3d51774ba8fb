"""What a file knows of erasures, and what of it another file of the same fair does not know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from app.models.ids import PersonId
from app.models.privacy import ERASED, Certificate, Scope
from app.services.store import cipher
from app.services.store.erasing import Plan, plan_of
from app.services.store.person_trail import Trail, has_any
from app.services.store.session import Reader, Writer


@dataclass(frozen=True, slots=True)
class Known:
    """The certificates of a file, and who is a pseudonym in it.

    ``merged`` are the ids that had become somebody's. ``is_whole`` is False where a damaged file
    told only some of it.
    """

    certificates: tuple[Certificate, ...] = ()
    merged: Mapping[PersonId, tuple[PersonId, ...]] = field(default_factory=dict)
    pseudonyms: frozenset[PersonId] = frozenset()
    is_whole: bool = True

    def ids_of(self, person: PersonId) -> tuple[PersonId, ...]:
        """Every id that the person had."""
        return (person, *self.merged.get(person, ()))


def known_of(reader: Reader) -> Known:
    """What can be read of it; files of older shapes knew no erasures."""
    try:
        if not _has_table(reader, "certificate"):
            return Known()
        certificates = tuple(reader.all(Certificate))
    except cipher.failures():
        return Known(is_whole=False)
    try:
        return Known(certificates, _merged(reader), _pseudonyms(reader))
    except cipher.failures():
        return Known(certificates, is_whole=False)


def _has_table(reader: Reader, name: str) -> bool:
    query = "select 1 from sqlite_master where type = 'table' and name = ?"
    return reader.db.execute(query, (name,)).fetchone() is not None


def _merged(reader: Reader) -> dict[PersonId, tuple[PersonId, ...]]:
    found: dict[PersonId, tuple[PersonId, ...]] = {}
    for one, into in reader.db.execute("select id, into_id from merged_person"):
        found[into] = (*found.get(into, ()), one)
    return found


def _pseudonyms(reader: Reader) -> frozenset[PersonId]:
    rows = reader.db.execute("select id from person where name = ?", (ERASED,))
    return frozenset(PersonId(one) for (one,) in rows)


def lacking(reader: Reader, known: Known) -> list[Certificate]:
    """The certificates that this file has not, the oldest first."""
    return [one for one in known.certificates if reader.get(Certificate, one.id) is None]


def still_told(reader: Reader, people: Iterable[PersonId]) -> Iterator[PersonId]:
    """Those of these people who are in this file by their names."""
    query = "select 1 from person where id = ? and name <> ?"
    for one in people:
        if reader.db.execute(query, (one, ERASED)).fetchone():
            yield one


def at_least(writer: Writer, counter: str, value: int) -> None:
    """See to it that a counter gives no number again that was given elsewhere."""
    writer.db.execute(
        "insert into counter (name, value) values (?, ?) "
        "on conflict (name) do update set value = max(value, excluded.value)",
        (counter, value),
    )


def plan_again(reader: Reader, trail: Trail, moment: datetime) -> Plan | None:
    """What is left of somebody who was erased elsewhere, or before; None where nothing is."""
    plan = plan_of(reader, trail, Scope.PERSON, moment)
    records = {
        place: left
        for place, columns in plan.records.items()
        if (left := _different(reader, place, columns, trail))
    }
    if not (records or plan.facts or plan.log or plan.actions):
        return None
    return replace(plan, records=records)


def _different(
    reader: Reader, place: tuple[str, str], columns: Mapping[str, Any], trail: Trail
) -> dict[str, Any]:
    table, record = place
    row = reader.db.execute(f'select * from "{table}" where id = ?', (record,))
    found = row.fetchone()
    if found is None:
        return {}
    now = {told[0]: value for told, value in zip(row.description, found, strict=True)}
    left = {name: value for name, value in columns.items() if now[name] != value}
    # A company stands there since the first erasure, which knew it; the person's record no longer.
    if left.get("buyer_name") == ERASED and not has_any(now["buyer_name"], trail.words):
        del left["buyer_name"]
    return left
