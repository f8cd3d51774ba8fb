"""Erasing a person: what it reaches is worked out once, told, and carried out in one transaction.

The person stays as a pseudonym: an id and a category, by which figures keep adding up.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from app.models.privacy import ERASED, Mention, Scope
from app.models.registry import BadgeState
from app.models.trust import Erasure
from app.services.store.chain import ACTION, LOG
from app.services.store.erasing_facts import erasing_facts
from app.services.store.mapping import TYPES, Shape, shape_of, utc_text
from app.services.store.person_trail import (
    LogRow,
    Trail,
    as_json,
    has_any,
    own_records,
    rows_of_records,
    rows_with,
    without,
)
from app.services.store.personal import LINKS, MENTIONED, OWN
from app.services.store.redaction import Redaction, redact
from app.services.store.session import Reader, Writer


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written over: columns of records, rows of facts, of the log, and of actions.

    ``touched`` are the actions whose rows or records these are, ``steps`` those of them that
    could still be undone or done again.
    """

    records: Mapping[tuple[str, str], Mapping[str, Any]]
    facts: Sequence[Redaction]
    log: Sequence[Redaction]
    touched: Sequence[str]
    steps: Sequence[str]
    actions: Sequence[Redaction] = ()
    mentions: Sequence[Mention] = ()
    kept_mentions: Sequence[Mention] = ()


@dataclass(slots=True)
class _Found:
    """Mentions as they are met, each place once."""

    records: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    wiped: list[Mention] = field(default_factory=list)
    kept: list[Mention] = field(default_factory=list)


def plan_of(reader: Reader, trail: Trail, scope: Scope, moment: datetime) -> Plan:
    """Everything that is left of the person in the file, and what is to stand there instead."""
    named = list(rows_with(reader.db, (*trail.all_words, *trail.ids)))
    plan = _planned(reader, trail, scope, moment, named)
    return replace(plan, actions=tuple(_actions(reader, trail, plan.touched)))


def own_plan_of(reader: Reader, trail: Trail, scope: Scope, moment: datetime) -> Plan:
    """The same of the person's own records and facts alone, for a trail without words."""
    return _planned(reader, trail, scope, moment, ())


def _planned(
    reader: Reader, trail: Trail, scope: Scope, moment: datetime, named: Sequence[LogRow]
) -> Plan:
    own = own_records(reader, trail.ids) if scope is Scope.PERSON else {"person": [trail.ids[0]]}
    found = _Found(records=own_changes(reader, own, scope, moment))
    _mentions(reader, trail, own, named, found)
    mine = {record for records in own.values() for record in records} | set(trail.ids)
    told = [*rows_of_records(reader.db, mine), *named]
    log = {row.id: (row, left) for row in told if (left := _left(row, mine, trail, scope))}
    facts = erasing_facts(reader, trail, scope, found.wiped)
    changed = {record for _, record in found.records}
    touched = {row.action_id for row in told if row.id in log or row.record_id in changed}
    return Plan(
        records=found.records,
        facts=facts,
        log=[Redaction(LOG, fact, left) for fact, (_, left) in log.items()],
        touched=tuple(touched),
        steps=_steps(reader, touched),
        mentions=found.wiped,
        kept_mentions=found.kept,
    )


def places_of(reader: Reader, words: Sequence[str]) -> list[Mention]:
    """Where people wrote these words, of whomever; for one who was never registered."""
    found, trail = _Found(), Trail((), tuple(words), ())
    _mentions(reader, trail, {}, list(rows_with(reader.db, words)), found)
    erasing_facts(reader, trail, Scope.CONTACT, found.wiped)
    return found.wiped


def carry_out(
    writer: Writer, trail: Trail, scope: Scope, plan: Plan, by: str, moment: datetime
) -> tuple[Erasure, Plan]:
    """Write over all of it; the plan as it was in the end has the rows this wrote itself."""
    for (table, record), columns in plan.records.items():
        write_columns(writer, table, record, columns)
    whole = plan_of(writer, trail, scope, moment)
    rows = [*plan.facts, *whole.log, *whole.actions]
    fact = redact(writer, rows, trail.ids[0], by, moment)
    steps = list(dict.fromkeys((*plan.steps, *whole.steps)))
    let_go(writer, steps)
    return fact, replace(whole, steps=steps)


def let_go(writer: Writer, steps: Iterable[str]) -> None:
    """These steps are not undone any more, nor done again: what they would bring back is gone."""
    query = "update action set state = 'gone' where id = ?"
    writer.db.executemany(query, [(step,) for step in steps])


def write_columns(writer: Writer, table: str, record: str, columns: Mapping[str, Any]) -> None:
    """Write raw columns of a record, into the log and the search index as well."""
    shape: Shape[object] = shape_of(TYPES[table])
    row = writer.row_of(table, record, shape.columns)
    if row is None:
        return
    changed = {name: value for name, value in columns.items() if row[name] != value}
    if changed:
        writer.write_row(table, record, {name: row[name] for name in changed}, changed)
        fresh = row | changed
        writer.index(table, record, shape.value(fresh[name] for name in shape.columns))


def forget_grams(writer: Writer) -> None:
    """Merge the search index, so that what was taken out of it is in none of its parts."""
    writer.db.execute("insert into search_gram (search_gram) values ('optimize')")


def own_changes(
    reader: Reader, own: Mapping[str, Sequence[str]], scope: Scope, moment: datetime
) -> dict[tuple[str, str], dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for table, records in own.items():
        for record in records:
            columns = dict(OWN[scope].get(table, {}))
            if table == "badge":
                columns = _revoked(reader, record, moment)
            if table == "deal":
                columns["buyer_name"] = _company(reader, own["person"][0])
            if table == "person":
                columns["consents_phone"] = 0
            if columns:
                found[table, record] = columns
    return found


def _revoked(reader: Reader, badge: str, moment: datetime) -> dict[str, Any]:
    """A badge of nobody admits nobody."""
    (state,) = reader.db.execute("select state from badge where id = ?", (badge,)).fetchone()
    if state == BadgeState.REVOKED:
        return {}
    return {"state": "revoked", "revoked_at": utc_text(moment), "reason": ERASED}


def _company(reader: Reader, person: str) -> str:
    """A deal stays with the company for which it was made."""
    query = "select coalesce(nullif(organisation, ''), organisation_latin) from person where id = ?"
    return reader.db.execute(query, (person,)).fetchone()[0] or ERASED


def _mentions(
    reader: Reader,
    trail: Trail,
    own: Mapping[str, Sequence[str]],
    rows: Sequence[LogRow],
    found: _Found,
) -> None:
    """Words of the person in the records of others, as they stand now."""
    mine = {(table, record) for table, records in own.items() for record in records}
    for table, record in dict.fromkeys((row.table, row.record_id) for row in rows):
        columns = MENTIONED[table]
        names = ", ".join(f'"{name}"' for name in columns)
        row = reader.db.execute(f'select {names} from "{table}" where id = ?', (record,)).fetchone()
        for name, text in zip(columns, row or ("",) * len(columns), strict=True):
            planned = found.records.get((table, record), {})
            if name in planned or not isinstance(text, str):
                continue
            wiped = without(text, trail.words)
            place = Mention(table, record, name, text)
            if wiped != text:
                found.records.setdefault((table, record), {})[name] = wiped
                found.wiped.append(place)
            elif (table, record) not in mine and has_any(text, trail.shared):
                found.kept.append(place)


def _left(row: LogRow, mine: set[str], trail: Trail, scope: Scope) -> dict[str, str] | None:
    """What a row of the log is to tell from now on; None where it tells nothing of the person."""
    own = OWN[scope].get(row.table, {})
    belongs = LINKS.get(row.table, "id")
    is_own = row.record_id in mine or any(
        values.get(belongs) in trail.ids for values in (row.before, row.after) if values
    )
    changed: dict[str, str] = {}
    for name, values in (("before", row.before), ("after", row.after)):
        if values is None:
            continue
        left = {
            column: None
            if _tells(row.table, column, value, own if is_own else {}, trail)
            else value
            for column, value in values.items()
        }
        if left != values:
            changed[name] = json.dumps(left, ensure_ascii=False)
    return changed or None


def _tells(table: str, column: str, value: object, own: Mapping[str, Any], trail: Trail) -> bool:
    if column in own:
        return value not in (own[column], "", None)
    if not isinstance(value, str) or column not in MENTIONED.get(table, ()):
        return False
    return has_any(value, trail.words)


def _actions(reader: Reader, trail: Trail, touched: Iterable[str]) -> Iterator[Redaction]:
    """Steps that are named after the person."""
    asked = (*map(as_json, trail.words), *trail.ids)
    tests = " or ".join(["instr(facts, ?)"] * len(asked))
    query = f"select id, facts from action where {tests}"
    rows = dict(reader.db.execute(query, asked).fetchall())
    for action in touched:
        found = reader.db.execute("select facts from action where id = ?", (action,)).fetchone()
        if found is not None:
            rows[action] = found[0]
    for action, facts in rows.items():
        told = json.loads(facts)
        left = {name: _unnamed(value, trail) for name, value in told.items()}
        if left != told:
            yield Redaction(ACTION, action, {"facts": json.dumps(left, ensure_ascii=False)})


def _unnamed(value: object, trail: Trail) -> object:
    if not isinstance(value, str):
        return value
    return ERASED if value in trail.shared else without(value, trail.words)


def _steps(reader: Reader, touched: Iterable[str]) -> list[str]:
    """Those of the touched actions that undo or redo would still offer."""
    query = "select 1 from action where id = ? and state in ('done', 'undone')"
    return [one for one in touched if reader.db.execute(query, (one,)).fetchone()]
