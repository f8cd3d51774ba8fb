"""The search index: bigrams in FTS5, checked with instr; pinyin and initials by prefix.

Trigrams cannot answer 激光, and segmenters lose two thirds of substrings (docs/decisions/store.md).
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any, NamedTuple

from app.models.exhibitors import Exhibitor
from app.models.people import Person
from app.models.programme import Session
from app.services.store.statements import carry_out
from app.services.text import fold, folded, grams, pinyin_of_name, pinyin_of_title

# A keystroke looks at this many candidates at most; the best of them are shown.
CANDIDATES = 400
MANY = "person"  # the kind of which a fair may have a million; of the others it has thousands
_ENDING = 4  # digits at the end of a phone, by which people are asked for
_LAST = "\U0010ffff"
_LONGEST = 200  # letters that are looked for
_AT_ONCE = 500  # ids in one question; SQLite takes 32,766
SEARCHED = frozenset({"exhibitor", "person", "session"})


class Entry(NamedTuple):
    """What search knows of a record: the title it shows, the folded body it looks through."""

    title: str
    body: str
    pinyin: str
    initials: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that search found."""

    entity: str
    record_id: str
    title: str


@singledispatch
def entry_of(record: object) -> Entry | None:  # noqa: ARG001 - the fallback of the dispatch
    """The search entry of a record; None where the kind is not searched."""
    return None


@entry_of.register
def _(record: Exhibitor) -> Entry:
    names = (record.name_zh, record.name_en, record.short_zh, record.short_en, record.credit_code)
    full, initials = pinyin_of_title(record.name)
    return Entry(record.name, folded("\n".join((*names, record.city))), full, initials)


@entry_of.register
def _(record: Person) -> Entry:
    words = (record.name, record.name_latin, record.organisation, record.phone)
    name = record.name or record.name_latin
    return Entry(name, folded("\n".join(words)), *pinyin_of_name(name))


@entry_of.register
def _(record: Session) -> Entry:
    words = (record.title_zh, record.title_en, record.chair)
    return Entry(record.title, folded("\n".join(words)), *pinyin_of_title(record.title))


def put_all(db: sqlite3.Connection, records: Mapping[str, tuple[str, object | None]]) -> None:
    """Index records anew, by id, each with its kind; None takes one out of the index."""
    old = _indexed(db, list(records))
    gone: list[tuple[int, str]] = []
    fresh: list[tuple[str, str, Entry]] = []
    for wanted, (entity, record) in records.items():
        entry = None if record is None else entry_of(record)
        row, *known = old.get(wanted, (0,))
        if entry and known == [entry.body, entry.title, entry.pinyin]:
            continue
        if known:
            gone.append((row, _document(known[0])))
        if entry:
            fresh.append((entity, wanted, entry))
    db.executemany(
        "insert into search_gram (search_gram, rowid, grams) values ('delete', ?, ?)", gone
    )
    db.executemany("delete from search_entry where row = ?", [(row,) for row, _ in gone])
    _insert(db, fresh)


def _indexed(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """What the index has of these records: row, body, title and pinyin by id."""
    found: dict[str, tuple[Any, ...]] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        for wanted, *rest in db.execute(
            "select record_id, row, body, title, pinyin from search_entry "
            f"where record_id in ({marks})",
            some,
        ):
            found[wanted] = tuple(rest)
    return found


def _insert(db: sqlite3.Connection, fresh: Sequence[tuple[str, str, Entry]]) -> None:
    last = db.execute("select coalesce(max(row), 0) from search_entry").fetchone()[0]
    rows = list(enumerate(fresh, last + 1))
    carry_out(
        db,
        "insert into search_entry (row, entity, record_id, title, body, pinyin, initials) "
        "values (?, ?, ?, ?, ?, ?, ?)",
        [
            (row, entity, wanted, entry.title, entry.body, entry.pinyin, entry.initials)
            for row, (entity, wanted, entry) in rows
        ],
    )
    carry_out(
        db,
        "insert into search_gram (rowid, grams) values (?, ?)",
        [(row, _document(entry.body)) for row, (_, _, entry) in rows],
    )


def _document(body: str) -> str:
    return " ".join(grams(body))


def _match(words: Sequence[str]) -> str:
    """The FTS5 query: every bigram of every word; a lone sign begins some bigram.

    Beside other words it is left to ``instr``: a digit begins half of all bigrams.
    """
    terms: list[str] = []
    for word in words:
        terms.extend(f'"{word[i : i + 2]}"' for i in range(len(word) - 1))
    lone = [f'"{word}"*' for word in words if len(word) == 1]
    return " AND ".join(terms or lone)


def _words(text: str) -> list[str]:
    """What is looked for. Of a text that was pasted the beginning: SQLite takes 1,000 conditions,
    and nothing has a name that long.
    """
    return fold(text[:_LONGEST]).split()


def find(
    db: sqlite3.Connection, text: str, entity: str | None = None, limit: int = CANDIDATES
) -> list[Hit]:
    """The best hits for what was typed, best first: names that begin with it before others."""
    words = _words(text)
    if not words:
        return []
    rows = {row[0]: row[1:] for row in _found(db, words, entity, limit)}
    ranked = sorted(rows.values(), key=lambda row: _rank(words, *row[2:]) + row[:2])
    return [Hit(*row[:3]) for row in ranked[:limit]]


_Row = tuple[int, str, str, str, str]


def _found(
    db: sqlite3.Connection, words: list[str], entity: str | None, limit: int
) -> Iterator[_Row]:
    """What the words find, in no order; each kind by the way that is short for its number."""
    if entity is not None and entity != MANY:
        yield from _among_few(db, words, entity, limit)
        return
    found = _by_pinyin(db, "".join(words), entity, limit)
    yield from found
    if entity == MANY:
        by_name = [*found, *_by_begin(db, words, limit)]
        yield from by_name[len(found) :]
        # Names that begin so come first in any case; one sign, or digits, stand in every second
        # entry, and to go through those takes half a second among a million. So of one Chinese
        # character those are found besides whose name, or firm, ends with it.
        if len(by_name) >= limit or _says_little(words):
            return
    lone = entity == MANY and len("".join(words)) == 1
    match = f'"{words[0]}"' if lone else _match(words)
    yield from _by_grams(db, match, words, entity, limit)


def _says_little(words: list[str]) -> bool:
    """Whether it is all digits and lone letters: the beginning of a number, or of a name."""
    return all(word.isascii() and (len(word) == 1 or word.isdecimal()) for word in words)


def _among_few(db: sqlite3.Connection, words: list[str], entity: str, limit: int) -> Iterator[_Row]:
    """Of a kind that has thousands at most: each of them is looked at."""
    typed = "".join(words)
    begins = "".join(
        f" or ({column} >= ? and {column} < ?)" for column in ("pinyin", "initials")
    ) if typed.isascii() else ""  # fmt: skip
    spans = (typed, typed + _LAST) * 2 if begins else ()
    checks = " and ".join(["instr(body, ?)"] * len(words))
    yield from db.execute(
        "select row, entity, record_id, title, body from search_entry "
        f"where entity <> 'person' and entity = ? and (({checks}){begins}) limit ?",
        (entity, *words, *spans, limit),
    )


def _by_begin(db: sqlite3.Connection, words: list[str], limit: int) -> Iterator[_Row]:
    """People whose name begins so, or whose phone begins or ends so."""
    typed = "".join(words)
    asked: list[tuple[str, tuple[str, ...]]]
    asked = [("p.name >= ? and p.name < ?", (typed, typed + _LAST))]
    if typed.isdecimal():
        asked = [("p.phone <> '' and p.phone >= ? and p.phone < ?", (typed, typed + _LAST))]
        if len(typed) == _ENDING:
            asked.append(("substr(p.phone, -4) = ?", (typed,)))
    for condition, bound in asked:
        yield from db.execute(
            "select e.row, e.entity, e.record_id, e.title, e.body from person p "
            f"cross join search_entry e on e.record_id = p.id where {condition} limit ?",
            (*bound, limit),
        )


def _by_pinyin(db: sqlite3.Connection, typed: str, entity: str | None, limit: int) -> list[_Row]:
    if not typed.isascii():
        return []
    rows: list[_Row] = []
    for column in ("initials", "pinyin"):
        rows += db.execute(
            f"select row, entity, record_id, title, body from search_entry "
            f"where {column} >= ? and {column} < ? and (? is null or entity = ?) limit ?",
            (typed, typed + _LAST, entity, entity, limit),
        ).fetchall()
    return rows


def _by_grams(
    db: sqlite3.Connection, match: str, words: list[str], entity: str | None, limit: int
) -> list[_Row]:
    checks = " and instr(e.body, ?)" * len(words)
    return db.execute(
        "select e.row, e.entity, e.record_id, e.title, e.body from search_gram g "
        "cross join search_entry e on e.row = g.rowid "
        f"where search_gram match ? and (? is null or e.entity = ?){checks} limit ?",
        (match, entity, entity, *words, limit),
    ).fetchall()


def _rank(words: list[str], title: str, body: str) -> tuple[int, int]:
    folded, typed = fold(title), " ".join(words)
    if folded == typed:
        return 0, 0
    if folded.startswith(typed):
        return 1, len(folded)
    if typed in folded:
        return 2, len(folded)
    return (3 if typed in body else 4), len(folded)


def ids_matching(db: sqlite3.Connection, text: str, entity: str) -> set[str]:
    """Every record of a kind that the text finds, for filtering a list."""
    words = _words(text)
    if not words:
        return set()
    everything = -1  # SQLite's "no limit"
    found = _by_pinyin(db, "".join(words), entity, everything)
    found += _by_grams(db, _match(words), words, entity, everything)
    return {row[2] for row in found}
