"""Facts about a person, and those of others that name them: what is to be written over."""

from collections.abc import Iterator, Sequence

from app.models.privacy import Mention, Scope
from app.services.store.person_trail import Trail, has_any, without
from app.services.store.personal import MENTIONED_FACTS, OWN_FACTS
from app.services.store.redaction import Redaction
from app.services.store.session import Reader

_Rows = dict[tuple[str, str], dict[str, object]]


def erasing_facts(
    reader: Reader, trail: Trail, scope: Scope, mentions: list[Mention]
) -> list[Redaction]:
    """What facts are to tell from now on; places in other people's facts join ``mentions``."""
    rows: _Rows = {}
    if scope is Scope.PERSON:
        _own(reader, trail, rows)
    for table, columns in MENTIONED_FACTS.items():
        for fact, column, text in _naming(reader, table, columns, trail.words):
            left = rows.setdefault((table, fact), {})
            if column not in left:
                left[column] = without(text, trail.words)
                mentions.append(Mention(table, fact, column, text))
    for fact, reason in _reasons(reader, trail.words):
        if ("scan", fact) not in rows:
            rows["scan", fact] = {"reason": without(reason, trail.words)}
            mentions.append(Mention("scan", fact, "reason", reason))
    return [Redaction(table, fact, columns) for (table, fact), columns in rows.items()]


def _own(reader: Reader, trail: Trail, rows: _Rows) -> None:
    for table, (column, left) in OWN_FACTS.items():
        for fact in _facts_of(reader, table, column, trail.ids, tuple(left)):
            rows[table, fact] = dict(left)
    for fact, code in _scans(reader, trail):
        rows["scan", fact] = {"reason": "", "code": without(code, trail.words)}


def _facts_of(
    reader: Reader, table: str, column: str, ids: Sequence[str], telling: Sequence[str]
) -> Iterator[str]:
    full = " or ".join(f"\"{name}\" <> ''" for name in telling)
    marks = ", ".join("?" * len(ids))
    query = f"select id from {table} where {column} in ({marks}) and ({full})"
    for (fact,) in reader.db.execute(query, ids):
        yield fact


def _scans(reader: Reader, trail: Trail) -> Iterator[tuple[str, str]]:
    """Scans of the person that tell more than a badge: a reason, or a ticket's own words."""
    marks = ", ".join("?" * len(trail.ids))
    query = f"select id, code, reason from scan where person_id in ({marks})"
    for fact, code, reason in reader.db.execute(query, trail.ids):
        if reason or has_any(code, trail.words):
            yield fact, code


def _naming(
    reader: Reader, table: str, columns: Sequence[str], words: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """Facts whose columns have one of the words: id, column, what it says."""
    for column in columns if words else ():
        tests = " or ".join([f'instr("{column}", ?)'] * len(words))
        query = f'select id, "{column}" from {table} where {tests}'
        for fact, text in reader.db.execute(query, words):
            yield fact, column, text


def _reasons(reader: Reader, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    if words:
        tests = " or ".join(["instr(reason, ?)"] * len(words))
        query = f"select id, reason from scan where reason <> '' and ({tests})"
        yield from reader.db.execute(query, words)
