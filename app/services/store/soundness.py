"""Whether the file holds together: pages, links, numbering, outbox, counters."""

import json
from collections import Counter
from collections.abc import Iterator

from app.models.salvage import Span
from app.models.trust import desk_sign
from app.services.store import cipher
from app.services.store.mapping import FACTS
from app.services.store.scans import kept_counts, recount
from app.services.store.session import Reader

_LOG = "change"


def damaged_pages(reader: Reader, most: int = 20) -> list[str]:
    """What SQLite's own check finds; nothing in a sound file."""
    found: list[str] = []
    try:
        for (told,) in reader.db.execute(f"pragma integrity_check({most})"):
            found.append(told)
    except cipher.failures() as error:
        found.append(str(error))
    return [told for told in found if told != "ok"]


def damaged_tables(reader: Reader) -> list[str]:
    """The tables whose pages, or whose indexes' pages, do not hold."""
    try:
        rows = reader.db.execute("select name from sqlite_master where type = 'table'").fetchall()
    except cipher.failures():
        return []
    return [name for (name,) in rows if not _is_whole(reader, name)]


def _is_whole(reader: Reader, table: str) -> bool:
    try:
        return reader.db.execute(f'pragma integrity_check("{table}")').fetchall() == [("ok",)]
    except cipher.failures():
        return False


def broken_links(reader: Reader) -> list[str]:
    """The tables with rows that refer to a record that is not there."""
    return sorted({row[0] for row in reader.db.execute("pragma foreign_key_check")})


def fact_tables() -> tuple[str, ...]:
    """Every table whose rows are numbered by the desk that wrote them."""
    return (_LOG, *FACTS.values())


def facts_written(reader: Reader) -> int:
    """How many facts and logged changes the file holds."""
    return sum(_count(reader, table) for table in fact_tables())


def gaps(reader: Reader) -> Iterator[tuple[str, int, int]]:
    """Desks whose facts are not numbered 1 to last: the desk, how many it has, its last number."""
    union = " union all ".join(f"select device_id, device_seq from {t}" for t in fact_tables())
    rows = reader.db.execute(
        "select d.id, count(n.device_seq), count(distinct n.device_seq), "
        "coalesce(max(n.device_seq), 0), d.last_seq "
        f"from device d left join ({union}) n on n.device_id = d.id group by d.id"
    )
    lost = Counter[str]()
    for span in known_losses(reader):
        lost[span.desk] += span.size
    for desk, count, distinct, highest, last in rows:
        if not (count == distinct == last - lost[desk] and highest <= last):
            yield desk, count, last


def known_losses(reader: Reader) -> list[Span]:
    """The facts that a recovery found to be lost, and wrote down."""
    return _spans(reader, "lost")


def excused(reader: Reader, desk: str, number: int) -> bool:
    """Whether a recovery wrote down that a fact of this desk (four signs) is lost or unproved."""
    spans = (*_spans(reader, "lost"), *_spans(reader, "unproved"))
    return any(desk_sign(s.desk) == desk and s.first <= number <= s.last for s in spans)


def _spans(reader: Reader, column: str) -> list[Span]:
    rows = reader.db.execute(f"select {column} from recovery").fetchall()
    return [Span.read(text) for (texts,) in rows for text in json.loads(texts)]


def missing_in_outbox(reader: Reader) -> int:
    """Facts that no other desk would ever hear of."""
    return sum(
        int(
            reader.db.execute(
                f"select count(*) from {table} f where not exists "
                "(select 1 from outbox o where o.fact_id = f.id)"
            ).fetchone()[0]
        )
        for table in fact_tables()
        if _count(reader, table) != _sent(reader, table)
    )


def wrong_counters(reader: Reader) -> list[tuple[str, int, int]]:
    """Counters that differ from a recount: name, kept, counted."""
    kept, counted = kept_counts(reader), recount(reader)
    return [
        (name, kept[name], counted[name])
        for name in sorted(kept | counted)
        if kept[name] != counted[name]
    ]


def _count(reader: Reader, table: str) -> int:
    return int(reader.db.execute(f"select count(*) from {table}").fetchone()[0])


def _sent(reader: Reader, table: str) -> int:
    query = "select count(*) from outbox where entity = ?"
    return int(reader.db.execute(query, (table,)).fetchone()[0])
