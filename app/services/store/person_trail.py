"""Where somebody has left a trace: their ids, the words that name them, and what is their own."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.models.ids import PersonId
from app.models.people import phone_digits
from app.models.privacy import ERASED, Scope
from app.services.store.personal import CONTACTS, LINKS, MENTIONED, TELLING
from app.services.store.session import Reader

_MOBILE = 11
# A word that is shorter stands in other words: "Li" in "Lithium", one digit in every number.
_SHORTEST = {"phone": 7, "email": 6, "external_id": 6}


@dataclass(frozen=True, slots=True)
class Trail:
    """A person by every id they had; ``words`` name nobody else, ``shared`` may name others."""

    ids: tuple[PersonId, ...]
    words: tuple[str, ...]
    shared: tuple[str, ...]

    @property
    def all_words(self) -> tuple[str, ...]:
        """Both."""
        return (*self.words, *self.shared)


class LogRow(NamedTuple):
    """A row of the change log with its columns parsed."""

    id: str
    action_id: str
    table: str
    record_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def trail_of(reader: Reader, person: PersonId, scope: Scope) -> Trail:
    """Every id that became this person, and the words by which they are recognised."""
    query = "select id from merged_person where into_id = ?"
    merged = (PersonId(one) for (one,) in reader.db.execute(query, (person,)))
    return trail_of_ids(reader, (person, *merged), scope)


def trail_of_ids(
    reader: Reader, ids: tuple[PersonId, ...], scope: Scope, more: Iterable[str] = ()
) -> Trail:
    """The trail of one who had all these ids; ``more`` are words that are known from elsewhere."""
    found = dict.fromkeys(_words(reader, ids, CONTACTS if scope is Scope.CONTACT else TELLING))
    own, shared = list[str](), list[str]()
    for column, word in found:
        if _is_anothers(reader, ids, column, word):
            shared.append(word)
        else:
            own += [word, *_spellings(column, word)]
    own += [word for word in more if word not in own and word not in shared]
    return Trail(ids, tuple(own), tuple(shared))


def _words(reader: Reader, ids: Sequence[str], columns: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What the columns say now and said before, where it is long enough to tell somebody."""
    names = ", ".join(columns)
    marks = ", ".join("?" * len(ids))
    for row in reader.db.execute(f"select {names} from person where id in ({marks})", ids):
        yield from _telling(dict(zip(columns, row, strict=True)), columns)
    for logged in rows_of_records(reader.db, ids):
        for values in (logged.before, logged.after):
            yield from _telling(values or {}, columns)


def _telling(values: Mapping[str, Any], columns: Iterable[str]) -> Iterator[tuple[str, str]]:
    for column in columns:
        word = values.get(column)
        if isinstance(word, str) and word != ERASED and len(word) >= _shortest(column, word):
            yield column, word


def _shortest(column: str, word: str) -> int:
    return _SHORTEST.get(column, 4 if word.isascii() else 2)


def _spellings(column: str, word: str) -> Iterator[str]:
    """How else people write a mobile number."""
    digits = phone_digits(word) if column == "phone" else ""
    if len(digits) == _MOBILE:
        for written in (digits, *(gap.join((digits[:3], digits[3:7], digits[7:])) for gap in " -")):
            if written != word:
                yield written


def _is_anothers(reader: Reader, ids: Sequence[str], column: str, word: str) -> bool:
    """Whether somebody else has it too, or a name that it is a part of."""
    marks = ", ".join("?" * len(ids))
    columns = ("name", "name_latin") if column.startswith("name") else (column,)
    tests = {
        "phone": "phone = ? and phone <> ''",
        "external_id": "external_id = ? and external_id <> ''",
    }
    return any(
        reader.db.execute(
            f"select 1 from person where {tests.get(one, f'instr({one}, ?)')} "
            f"and id not in ({marks}) limit 1",
            (word, *ids),
        ).fetchone()
        for one in columns
    )


def own_records(reader: Reader, ids: Sequence[str]) -> dict[str, list[str]]:
    """The ids of the records that are the person's, by table; the person's own first."""
    found = {"person": [ids[0]]}
    for table, column in LINKS.items():
        rows = reader.db.execute(f'select id from "{table}" where {column} = ?', (ids[0],))
        found[table] = [one for (one,) in rows]
    return found


_LOG = "select id, action_id, entity, record_id, before, after from change"


def rows_of_records(db: sqlite3.Connection, records: Iterable[str]) -> Iterator[LogRow]:
    """What the log says of these records."""
    for record in records:
        for row in db.execute(f"{_LOG} where record_id = ? order by row", (record,)):
            yield parsed(row)


def rows_with(db: sqlite3.Connection, words: Sequence[str]) -> Iterator[LogRow]:
    """Rows of the log, of kinds in which people are named, that have one of the words."""
    if not words:
        return
    tables = ", ".join("?" * len(_SEEN))
    tests = " or ".join(
        f"instr(after, ?{place}) or instr(before, ?{place})"
        for place in range(len(_SEEN) + 1, len(_SEEN) + len(words) + 1)
    )
    query = f"{_LOG} where entity in ({tables}) and ({tests}) order by row"
    for row in db.execute(query, (*_SEEN, *map(as_json, words))):
        yield parsed(row)


# Those that are not the person's name nobody but by a link, and are found by their own ids.
_SEEN = tuple(table for table in MENTIONED if table != "badge")


def as_json(word: str) -> str:
    """The word as it stands within JSON."""
    return json.dumps(word, ensure_ascii=False)[1:-1]


def parsed(row: Sequence[Any]) -> LogRow:
    """A row of the log."""
    fact, action, table, record, *texts = row
    before, after = (None if text is None else json.loads(text) for text in texts)
    return LogRow(fact, action, table, record, before, after)


def without(text: str, words: Iterable[str]) -> str:
    """The text with these words blacked out, longer ones first."""
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, ERASED)
    return text


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in a text."""
    return any(word in text for word in words)
