"""A new file filled with what was read of a damaged one, and of a backup where that has more."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from app.models.salvage import Span, missing_spans
from app.models.times import now
from app.services.store import cipher
from app.services.store.chain import LOG, covered, seal
from app.services.store.chain_check import BrokenLink, chain_faults, torn_erasures
from app.services.store.mapping import TABLES, TYPES, Shape, shape_of
from app.services.store.record_repair import value_of
from app.services.store.salvage import Row, Salvaged
from app.services.store.scans import kept_counts, recount
from app.services.store.session import Reader

_TOGETHER = 500
# What the file keeps besides its rows, in the order in which one refers to another.
_BESIDES = ("action", "erased_row")


class Rebuilding:
    """Fills an empty file of today's shape; the first file that is taken in has the first word."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        db.execute("pragma foreign_keys = off")
        # What keeps counters and finds rows is made once, when all rows are there.
        self._put_off = _put_off(db)

    def take(self, source: Salvaged) -> int:
        """Take in every row that can be read and is not there yet; how many facts came."""
        limits = self._last_numbers()
        self._devices(source)
        for table in _BESIDES:
            self._fill(source, table)
        facts = sum(self._numbered(source, columns.table, limits) for columns in covered())
        self._links(source)
        for table in TABLES.values():
            self._fill(source, table)
        self._counters(source)
        return facts

    def holds_all_of(self, source: Salvaged) -> bool:
        """Whether another file tells the same story as far as both go: no link is another one."""
        for device, seq, digest in source.small("link", ("device_id", "last_seq", "digest")):
            query = "select digest from link where device_id = ? and last_seq = ?"
            found = self.db.execute(query, (device, seq)).fetchone()
            if found is not None and found[0] != digest:
                return False
        return True

    def settle(self) -> tuple[list[Span], list[Span]]:
        """Bring numbers, links, counters and outbox in order: what is lost, what is unproved."""
        for made in self._put_off:
            self.db.execute(made)
        self._placeholders()
        self._count_devices()
        lost = [span for device, last in self._devices_known() for span in self._gaps(device, last)]
        seal(self.db, now())
        self._forget_torn_erasures()
        faults = list(chain_faults(Reader(self.db)))
        unproved = [fault.span for fault in faults if isinstance(fault, BrokenLink)]
        if lost:  # a step whose changes are not all there cannot be taken back
            self.db.execute("update action set state = 'gone'")
        self._recount()
        self.db.execute("delete from outbox")
        for columns in covered():
            self.db.execute(
                "insert into outbox (entity, fact_id) "
                f"select '{columns.table}', id from {columns.table} order by row"
            )
        return lost, unproved

    def _last_numbers(self) -> dict[str, int]:
        """How far the desks counted in what was taken in before; nothing before the first file."""
        return dict(self.db.execute("select id, last_seq from device").fetchall())

    def _devices(self, source: Salvaged) -> None:
        columns = ("id", "name", "first_seen", "last_seq", "last_stamp")
        self._insert("device", columns, source.small("device", columns))

    def _numbered(self, source: Salvaged, table: str, limits: dict[str, int]) -> int:
        """Facts of a table; of a second file none beyond what the first one's desks counted."""
        names = self._shared(source, table)
        if "device_seq" not in names:
            return 0
        desk, seq = names.index("device_id") + 1, names.index("device_seq") + 1
        others = [columns.table for columns in covered() if source.columns(columns.table)]
        found = chain(source.rows(table, names), source.strays(table, names, others))
        rows: Iterable[Row] = filter(_sanity(table, names), found)
        if limits:
            rows = (row for row in rows if row[seq] <= limits.get(row[desk], 0))
        return self._insert(table, ("row", *names), rows)

    def _fill(self, source: Salvaged, table: str) -> None:
        names = self._shared(source, table)
        if names:
            rows = filter(_sanity(table, names), source.rows(table, names))
            self._insert(table, ("row", *names), rows)

    def _links(self, source: Salvaged) -> None:
        names = ("device_id", "last_seq", "at", "digest")
        if source.columns("link"):
            self._insert("link", names, source.small("link", names))

    def _counters(self, source: Salvaged) -> None:
        for name, value in source.small("counter", ("name", "value")):
            if isinstance(name, str) and isinstance(value, int):
                self._at_least(name, value)

    def _at_least(self, name: str, value: int) -> None:
        self.db.execute(
            "insert into counter (name, value) values (?, ?) "
            "on conflict (name) do update set value = max(value, excluded.value)",
            (name, value),
        )

    def _shared(self, source: Salvaged, table: str) -> list[str]:
        """The columns that both files have, but the row's number."""
        theirs = set(source.columns(table))
        ours = [row[1] for row in self.db.execute(f'pragma table_info("{table}")')]
        return [name for name in ours if name in theirs and name != "row"]

    def _insert(self, table: str, columns: Sequence[str], rows: Iterable[Row]) -> int:
        """Insert what fits; a row that garbage made is left out. How many came."""
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        statement = f'insert or ignore into "{table}" ({names}) values ({marks})'
        left, counted = iter(rows), self._count(table)
        while batch := list(islice(left, _TOGETHER)):
            self._insert_batch(statement, batch)
        return self._count(table) - counted

    def _insert_batch(self, statement: str, batch: list[Row]) -> None:
        try:
            self.db.executemany(statement, batch)
        except cipher.refusals():
            for row in batch:  # those that came in already are passed over
                self._insert_one(statement, row)

    def _insert_one(self, statement: str, row: Row) -> None:
        try:
            self.db.execute(statement, row)
        except cipher.refusals():
            return  # not what the column can hold: garbage that looked like a row

    def _count(self, table: str) -> int:
        return int(self.db.execute(f'select count(*) from "{table}"').fetchone()[0])

    def _placeholders(self) -> None:
        """Desks and steps that facts name but that were lost."""
        moment = now().isoformat()
        for columns in covered():
            self.db.execute(
                "insert or ignore into device (id, name, first_seen, last_seq, last_stamp) "
                f"select distinct device_id, '?', ?, 0, '' from {columns.table}",
                (moment,),
            )
        self.db.execute(
            "insert into action (id, code, facts, at, state) "
            "select distinct c.action_id, 'lost', '{}', ?, 'gone' from change c "
            "where not exists (select 1 from action a where a.id = c.action_id)",
            (moment,),
        )

    def _count_devices(self) -> None:
        """A desk goes on counting from its highest number that is known from anywhere."""
        for columns in covered():
            self.db.execute(
                "update device set last_seq = max(last_seq, coalesce((select max(device_seq) "
                f"from {columns.table} where device_id = device.id), 0))"
            )
        self.db.execute(
            "update device set last_seq = max(last_seq, coalesce((select max(last_seq) "
            "from link where device_id = device.id), 0)), last_stamp = max(last_stamp, "
            "coalesce((select max(stamp) from change), ''))"
        )

    def _devices_known(self) -> list[tuple[str, int]]:
        rows: list[tuple[str, int]] = self.db.execute("select id, last_seq from device").fetchall()
        return rows

    def _gaps(self, device: str, last: int) -> list[Span]:
        union = " union all ".join(
            f"select device_seq from {columns.table} where device_id = :desk"
            for columns in covered()
        )
        edges = self.db.execute(
            f"with n (seq) as ({union}), o as (select seq, lead(seq) over (order by seq) as after "
            "from n) select seq, after from o where after is null or after > seq + 1 order by seq",
            {"desk": device},
        ).fetchall()
        first = self.db.execute(f"select min(device_seq) from ({union})", {"desk": device})
        return _between(device, first.fetchone()[0], edges, last)

    def _forget_torn_erasures(self) -> None:
        """A list of erased rows that is not whole vouches for none: their links are unproved."""
        torn = torn_erasures(self.db)
        if not torn:
            return
        guards = self.db.execute(
            "select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'erased_row'"
        ).fetchall()
        for name, _ in guards:
            self.db.execute(f'drop trigger "{name}"')
        self.db.executemany("delete from erased_row where erasure_id = ?", [(e,) for e in torn])
        for _, made in guards:
            self.db.execute(made)

    def _recount(self) -> None:
        reader = Reader(self.db)
        for name in kept_counts(reader):
            self.db.execute("delete from counter where name = ?", (name,))
        for name, value in recount(reader).items():
            self._at_least(name, value)
        self._at_least("badge", self._highest("select max(record) from badge"))

    def _highest(self, query: str) -> int:
        found: Any = self.db.execute(query).fetchone()[0]
        return int(found or 0)


def _put_off(db: sqlite3.Connection) -> list[str]:
    """Drop indexes that refuse nothing and triggers that count; how to make them again."""
    found = db.execute(
        "select type, name, sql from sqlite_master "
        "where type = 'index' and sql like 'create index%' "
        "or type = 'trigger' and sql like '%after insert on%'"
    ).fetchall()
    for kind, name, _ in found:
        db.execute(f'drop {kind} "{name}"')
    return [made for _, _, made in found]


def _sanity(table: str, names: Sequence[str]) -> Callable[[Row], bool]:
    """Whether a row can have been written: half a page of zeros gives rows, too."""
    says = _sayings(table, names)

    def is_sane(row: Row) -> bool:
        for cell in row:
            if type(cell) is str and "\0" in cell:
                return False
        return says(row)

    return is_sane


def _sayings(table: str, names: Sequence[str]) -> Callable[[Row], bool]:
    """Whether a row, whose first cell is its number, says something that its table can say."""
    at = {name: place for place, name in enumerate(names, 1)}
    if table == LOG:
        entity, before, after = at["entity"], at["before"], at["after"]
        return lambda row: row[entity] in TYPES and _is_json(row[before]) and _is_json(row[after])
    if table not in TYPES:
        return lambda _: True
    shape: Shape[Any] = shape_of(TYPES[table])
    if not set(shape.columns) <= at.keys():  # of an older shape
        return lambda _: True
    told = itemgetter(*(at[name] for name in shape.columns))
    return lambda row: value_of(shape, told(row)) is not None


def _is_json(text: object) -> bool:
    if text is None:
        return True
    try:
        return isinstance(json.loads(str(text)), dict)
    except ValueError:
        return False


def _between(
    device: str, first: int | None, edges: Sequence[tuple[int, int | None]], last: int
) -> list[Span]:
    """The numbers that lie before, between and after stretches without gaps."""
    if first is None:
        return missing_spans(device, (), last)
    spans = [Span(device, 1, first - 1)] if first > 1 else []
    for end, after in edges:
        upto = last if after is None else after - 1
        if upto > end:
            spans.append(Span(device, end + 1, upto))
    return spans
