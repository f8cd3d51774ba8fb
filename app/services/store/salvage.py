"""Reading what can be read of a damaged file: row by row around the pages that cannot.

The damaged file itself is never opened: SQLite would play its log into it. A copy is.
"""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.models.salvage import TableRead
from app.services.store import cipher
from app.services.store.cipher import held_key
from app.services.store.connecting import connect, key_name, key_of
from app.services.store.leaves import rows_of_sort, sort_of
from app.services.store.resealing import reseal

Row = tuple[Any, ...]

_STEPS = 20_000  # row numbers that are tried one by one before larger steps are made
_PLACES = 41  # powers of two that are tried as row numbers
_HEADER = 100
_PAGE_AT, _COUNT_AT, _FREE_AT = 16, 28, 32  # places in the header (sqlite.org/fileformat2, 1.3)
_INTERIOR = 5
_MAGIC = b"SQLite format 3\0"
_LONGEST = 1 << 40  # no fair is that long; a header that says so is garbage


@dataclass
class Salvaged:
    """A copy of a damaged file, open for reading; ``tables`` tells what came of each so far."""

    db: sqlite3.Connection
    _path: Path
    _bound: int
    _renews: bool = False
    _read: dict[str, int] = field(default_factory=dict)
    _gaps: dict[str, int] = field(default_factory=dict)

    @property
    def tables(self) -> list[TableRead]:
        """Every table that was asked for."""
        return [TableRead(name, self._read[name], self._gaps.get(name, 0)) for name in self._read]

    def columns(self, table: str) -> list[str]:
        """The columns of a table; none where this file has no such table."""
        try:
            return [row[1] for row in self.db.execute(f'pragma table_info("{table}")')]
        except cipher.failures():
            self._renew()
            return []

    def rows(self, table: str, columns: Sequence[str], key: str = "row") -> Iterator[Row]:
        """Every row that can be read, by its number (the first column is ``key``, a whole number).

        Where a page is unreadable the next number that is not is sought.
        """
        self._read.setdefault(table, 0)
        names = ", ".join(f'"{name}"' for name in columns)
        query = f'select "{key}", {names} from "{table}" where "{key}" '
        last = 0
        while True:
            try:
                for row in self.db.execute(f'{query} > ? order by "{key}"', (last,)):
                    if row[0] <= last:
                        raise sqlite3.DatabaseError("rows are out of order")
                    last = row[0]
                    self._read[table] += 1
                    yield row
            except cipher.failures():
                self._renew()
                self._gaps[table] = self._gaps.get(table, 0) + 1
                found = self._next(f'{query} >= ? order by "{key}" limit 1', last + 1)
                if found is None:
                    return
                last = found[0]
                self._read[table] += 1
                yield found
            else:
                return

    def strays(self, table: str, columns: Sequence[str], others: Iterable[str]) -> Iterator[Row]:
        """Rows of a damaged table that its tree no longer leads to, as ``rows`` would give them.

        ``others`` are tables whose rows may look alike. Only a plain file's pages can be read so.
        """
        if not self._gaps.get(table) or key_of(self.db) is not None:
            return
        wanted = sort_of(self.db, table)
        rivals = [sort_of(self.db, name) for name in others]
        at = [0, *(wanted.names.index(name) + 1 for name in columns)]
        for row in rows_of_sort(self._path, wanted, rivals):
            yield tuple(row[place] for place in at)

    def _next(self, query: str, first: int) -> Row | None:
        """The next row from a number on that can be read; None at the end.

        The first one may be sound: reading a list fails one row ahead of the damage.
        """
        if not any(self._answers(query, 1 << place) for place in range(_PLACES)):
            return None  # the table's first page is lost, and with it the way to all others
        step, tried = 1, first
        while tried <= self._bound:
            try:
                row: Row | None = self.db.execute(query, (tried,)).fetchone()
            except cipher.failures():
                self._renew()
            else:
                return None if row is None or row[0] < tried else row
            if tried - first > _STEPS:
                step *= 2
            tried += step
        return None

    def _answers(self, query: str, number: int) -> bool:
        try:
            self.db.execute(query, (number,)).fetchone()
        except cipher.failures():
            self._renew()
            return False
        return True

    def _renew(self) -> None:
        """After a page that does not fit its seal SQLCipher reads no other: connect again.

        That is slow; as a rule such pages were sealed anew before (``reseal``).
        """
        if self._renews:
            key = key_of(self.db)
            self.db.close()
            self.db = connect(self._path, key)

    def small(self, table: str, columns: Sequence[str]) -> list[Row]:
        """The rows of a table without row numbers, as far as they can be read."""
        self._read.setdefault(table, 0)
        names = ", ".join(f'"{name}"' for name in columns)
        rows: list[Row] = []
        try:
            rows.extend(self.db.execute(f'select {names} from "{table}"'))
        except cipher.failures():
            self._renew()
            self._gaps[table] = self._gaps.get(table, 0) + 1
        self._read[table] = len(rows)
        return rows


def copy_apart(path: Path, copy: Path) -> Path:
    """A copy of the file with its log, to be read in its stead."""
    shutil.copyfile(path, copy)
    log = path.with_name(path.name + "-wal")
    if log.is_file():
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
    return copy


def salvaging(copy: Path, like: Sequence[Path]) -> Salvaged | None:
    """Open the copy of a damaged file; None where nothing of it can be read.

    Where its first pages are gone, they are taken from a sound file: in every file of one shape
    the tables begin on the same pages. ``like`` are such files, the likeliest first.
    """
    with closing(copy.open("rb")) as stream:
        whole = stream.read(_HEADER)
    _pad(copy, whole)
    key = held_key(name) if (name := key_name(copy)) is not None else None
    is_sealed = key is not None and reseal(copy, key)
    for donor in (None, *like):
        if donor is not None and not _transplant(copy, donor, whole):
            continue
        db = _opened(copy)
        if db is not None:
            renews = key is not None and not is_sealed
            return Salvaged(db, copy, copy.stat().st_size, renews)
    return None


def _opened(copy: Path) -> sqlite3.Connection | None:
    try:
        db = connect(copy)
    except AppError:
        return None  # garbage at the beginning looks like a file whose key nobody has
    except cipher.failures():
        return None
    try:
        db.execute("pragma cell_size_check = on")
        if db.execute("select 1 from sqlite_master where name = 'change'").fetchone():
            db.execute("select count(*) from sqlite_master").fetchone()
            return db
    except cipher.failures():
        pass
    db.close()
    return None


def _pad(copy: Path, header: bytes) -> None:
    """Make a file that was cut off as long as it was: a table may begin on a page that is lost."""
    size = int.from_bytes(header[_PAGE_AT:18], "big")
    length = size * int.from_bytes(header[_COUNT_AT:_FREE_AT], "big")
    if header.startswith(_MAGIC) and copy.stat().st_size < length < _LONGEST:
        with closing(copy.open("r+b")) as target:
            target.truncate(length)


def _transplant(copy: Path, donor: Path, before: bytes) -> bool:
    """Write a sound file's schema over the copy's; whether that could be done."""
    with closing(donor.open("rb")) as source:
        header = source.read(_HEADER)
        if not header.startswith(_MAGIC):
            return False  # encrypted: its pages are only good in their own file
        size = int.from_bytes(header[_PAGE_AT : _PAGE_AT + 2], "big")
        size = 65_536 if size == 1 else size
        pages = _schema_pages(donor, size)
    if before.startswith(_MAGIC) and before[_PAGE_AT:18] != header[_PAGE_AT:18]:
        return False
    # Tables may begin on any page that the donor has.
    known = int.from_bytes(header[_COUNT_AT:_FREE_AT], "big")
    count = max(-(-copy.stat().st_size // size), known)
    with closing(copy.open("r+b")) as target:
        for number, page in pages.items():
            target.seek((number - 1) * size)
            target.write(page)
        target.seek(_COUNT_AT)
        target.write(count.to_bytes(4, "big"))
        target.write(bytes(8))  # from _FREE_AT on: no page is known to be free
        target.truncate(count * size)
    return True


def _schema_pages(donor: Path, size: int) -> dict[int, bytes]:
    """The pages of ``sqlite_master``, found from the first one on."""
    found: dict[int, bytes] = {}
    wanted = [1]
    with closing(donor.open("rb")) as source:
        while wanted:
            number = wanted.pop()
            source.seek((number - 1) * size)
            page = found[number] = source.read(size)
            start = _HEADER if number == 1 else 0
            if page[start] != _INTERIOR:
                continue
            cells = int.from_bytes(page[start + 3 : start + 5], "big")
            places = [start + 8] + [0] * cells
            for cell in range(cells):
                at = start + 12 + 2 * cell
                places[cell + 1] = int.from_bytes(page[at : at + 2], "big")
            wanted += [int.from_bytes(page[at : at + 4], "big") for at in places]
    return found
