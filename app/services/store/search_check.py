"""Whether the search index is what the records give."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

from app.services.store.mapping import TYPES, Shape, shape_of
from app.services.store.search import SEARCHED, Entry, entry_of
from app.services.store.session import Reader
from app.services.text import grams, pinyin_of_name_before

_NONE = Entry("", "", "", "")


def unlike_search(reader: Reader) -> int:
    """How many entries and bigrams of the search index are not what the records give.

    Which record a bigram leads to cannot be asked of the index (``detail=none``, no content);
    to how many it leads is compared.
    """
    db = reader.db
    wrong, seen, counted = 0, 0, Counter[str]()
    for table in sorted(SEARCHED):
        for expected, kept in _entries(db, table):
            wrong += kept not in (expected, _as_before(expected))
            seen += kept is not None
            counted.update(grams(expected.body))
    superfluous = db.execute("select count(*) from search_entry").fetchone()[0] - seen
    return int(wrong + superfluous + _unlike_grams(db, counted))


def _as_before(expected: Entry) -> Entry:
    """The entry as an earlier version wrote it, which read some family names otherwise."""
    full, initials = pinyin_of_name_before(expected.title)
    return expected._replace(pinyin=full, initials=initials)


def _entries(db: sqlite3.Connection, table: str) -> Iterator[tuple[Entry, Entry | None]]:
    """What search ought to know of each record of a table, and what it knows."""
    shape: Shape[object] = shape_of(TYPES[table])
    columns = ", ".join(f't."{name}"' for name in shape.columns)
    rows = db.execute(
        f"select e.row is not null, e.title, e.body, e.pinyin, e.initials, {columns} "
        f'from "{table}" t left join search_entry e on e.record_id = t.id order by t.row'
    )
    for is_there, title, body, pinyin, initials, *cells in rows:
        try:
            expected = entry_of(shape.value(cells)) or _NONE
        except (ValueError, TypeError):  # a changed sign made it no value; the log check names it
            expected = _NONE
        yield expected, Entry(title, body, pinyin, initials) if is_there else None


def _unlike_grams(db: sqlite3.Connection, counted: Counter[str]) -> int:
    """Bigrams that lead to more or fewer records than have them."""
    db.execute(
        "create virtual table if not exists temp.search_terms "
        "using fts5vocab('main', 'search_gram', 'row')"
    )
    left_out = {part for gram in counted if not _is_kept(gram) for part in _becomes(gram)}
    wrong, known = 0, 0
    for term, number in db.execute("select term, doc from temp.search_terms"):
        if _is_kept(term) and term not in left_out:
            wrong += counted[term] != number
            known += term in counted
    compared = sum(_is_kept(gram) and gram not in left_out for gram in counted)
    return wrong + compared - known


def _is_kept(gram: str) -> bool:
    """Whether FTS5's ``unicode61`` (Unicode 6.1) keeps these letters as they are."""
    return all(
        letter.isascii() or "\u3400" <= letter <= "\u9fa5" or "\U00020000" <= letter <= "\U0002a6d6"
        for letter in gram
    )


def _becomes(gram: str) -> Iterator[str]:
    """What it may make of others: é becomes e, and an unknown sign parts its neighbours."""
    yield "".join(normalize("NFD", letter)[0] for letter in gram)
    yield from gram
