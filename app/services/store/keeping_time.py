"""What is due by the rules: erased some at a time, so that work goes on and it can be broken off.

Everything of a kind goes, so nobody is looked for in the words of others: each row of the log of
that kind loses what it tells, whoever it is about.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.models.ids import PersonId
from app.models.privacy import ERASED, Scope
from app.services.store.chain import ACTION, LOG
from app.services.store.erasing import let_go, own_plan_of, write_columns
from app.services.store.person_trail import Trail, parsed
from app.services.store.personal import OWN
from app.services.store.redaction import Redaction, redact
from app.services.store.session import Reader, Writer

AT_ONCE = 10_000  # rows of one transaction
# Words of booths, whoever they are about.
_LEADS: Mapping[str, tuple[str, ...]] = {
    "lead_entry": ("note", "next_step"),
    "feedback": ("note", "next_step"),
}
# Steps that are named after things, not after people.
_THINGS = ("exhibitor.", "session.", "lot.", "pitch.", "deal.", "fair.", "import.", "undo", "redo")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


@dataclass(slots=True)
class Tally:
    """What was written over so far."""

    people: int = 0
    records: int = 0
    facts: int = 0
    log_rows: int = 0
    steps: int = 0


def erase_people(
    writer: Writer, people: Sequence[PersonId], scope: Scope, by: str, moment: datetime
) -> Tally:
    """Erase these people's own records and facts, and what the log says of them."""
    told, rows = Tally(people=len(people)), dict[str, Redaction]()
    for person in people:
        trail = Trail((person, *_merged(writer, person)), (), ())
        plan = own_plan_of(writer, trail, scope, moment)
        for (table, record), columns in plan.records.items():
            write_columns(writer, table, record, columns)
        whole = own_plan_of(writer, trail, scope, moment)
        rows |= {one.fact_id: one for one in (*plan.facts, *whole.log)}
        steps = {*plan.steps, *whole.steps}
        let_go(writer, steps)
        told.records += len(plan.records)
        told.facts += len(plan.facts)
        told.log_rows += len(whole.log)
        told.steps += len(steps)
    redact(writer, rows.values(), "", by, moment)
    return told


def _merged(reader: Reader, person: PersonId) -> list[PersonId]:
    rows = reader.db.execute("select id from merged_person where into_id = ?", (person,))
    return [one for (one,) in rows]


def rest_of(reader: Reader, scope: Scope) -> list[Redaction]:
    """Some of the rows that still tell what this scope erases; none when it is done."""
    if scope is Scope.LEADS:
        return _some(_words_of_booths(reader))
    rows = _some(_log_of_people(reader, scope))
    if scope is Scope.PERSON:
        rows += _some(_tickets(reader)) + _some(_named_steps(reader))
    return rows


def _some(rows: Iterator[Redaction]) -> list[Redaction]:
    return [one for _, one in zip(range(AT_ONCE), rows, strict=False)]


def _words_of_booths(reader: Reader) -> Iterator[Redaction]:
    for table, columns in _LEADS.items():
        full = " or ".join(f"{name} <> ''" for name in columns)
        for (fact,) in reader.db.execute(f"select id from {table} where {full}"):
            yield Redaction(table, fact, dict.fromkeys(columns, ""))


def _log_of_people(reader: Reader, scope: Scope) -> Iterator[Redaction]:
    """People who are gone have no record any more, but rows of the log."""
    own = OWN[scope]["person"]
    query = (
        "select id, action_id, entity, record_id, before, after from change where entity = 'person'"
    )
    for row in map(parsed, reader.db.execute(query)):
        sides = (("before", row.before), ("after", row.after))
        left = {
            name: json.dumps(_told(values, own), ensure_ascii=False)
            for name, values in sides
            if values is not None and _told(values, own) != values
        }
        if left:
            yield Redaction(LOG, row.id, left)


def _told(values: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    return {
        column: None if column in own and value not in (own[column], "", None) else value
        for column, value in values.items()
    }


def _tickets(reader: Reader) -> Iterator[Redaction]:
    """Scans of a ticket that was sold elsewhere have its holder's number there."""
    query = "select id from scan where person_id is not null and badge_id is null and code <> ''"
    for (fact,) in reader.db.execute(query):
        yield Redaction("scan", fact, {"code": ""})


def _named_steps(reader: Reader) -> Iterator[Redaction]:
    """Steps that are named after people."""
    for action, code, facts in reader.db.execute("select id, code, facts from action"):
        if code.startswith(_THINGS):
            continue
        told = json.loads(facts)
        left = {
            name: ERASED if name in ("name", "other", "asking") and not _is_id(value) else value
            for name, value in told.items()
        }
        if left != told:
            yield Redaction(ACTION, action, {"facts": json.dumps(left, ensure_ascii=False)})


def _is_id(value: object) -> bool:
    return not isinstance(value, str) or _ID.fullmatch(value) is not None
