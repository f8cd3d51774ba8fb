"""Rows of a table whose way in is lost: its leaves are found one by one, wherever they lie.

A table is a tree of pages; where the upper ones are damaged SQLite reaches none of its rows,
though all are there. Layout of pages, cells and records: sqlite.org/fileformat2, 1.6 and 2.1.
"""

import re
import sqlite3
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_type_hints

from app.services.store.mapping import TYPES, Shape, shape_of
from app.services.store.record_repair import value_of

Row = tuple[Any, ...]

_LEAF = 13
_HEADER = 8  # bytes of a leaf's header
_WIDE = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes of the whole numbers of records
_REAL, _ZERO, _ONE, _TEXTS = 7, 8, 9, 12


class TornError(Exception):
    """These bytes are no record."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What the rows of a table are like: its columns but the number, their types, the required."""

    table: str
    names: tuple[str, ...]
    types: tuple[str, ...]
    required: frozenset[str]

    def fits(self, row: Row) -> bool:
        """Whether a row can be this table's; it may lack columns that were added later."""
        cells = row[2:]
        return (
            row[1] is None
            and len(cells) <= len(self.names)
            and self.required <= set(self.names[: len(cells)])
            and all(map(self._suits, self.names, self.types, cells))
            and self._is_value(dict(zip(self.names, cells, strict=False)))
        )

    def is_whole(self, row: Row) -> bool:
        """Whether no column is missing."""
        return len(row) == len(self.names) + 2

    @property
    def strictness(self) -> int:
        """How many columns hold an id, or one of a few words."""
        hints = get_type_hints(TYPES[self.table]) if self.table in TYPES else {}
        few = [one for one in hints.values() if isinstance(one, type) and issubclass(one, _FEW)]
        return len(few) + sum(name.endswith("_id") for name in self.names)

    def _is_value(self, told: Mapping[str, Any]) -> bool:
        """Whether the words that may stand in a column are those that do."""
        if self.table not in TYPES:
            return told.get("entity", self.table) in TYPES
        shape: Shape[Any] = shape_of(TYPES[self.table])
        if not set(shape.columns) <= told.keys():
            return True
        return value_of(shape, [told[name] for name in shape.columns]) is not None

    def _suits(self, name: str, kind: str, cell: Any) -> bool:
        if cell is None:
            return name not in self.required
        if not isinstance(cell, _TYPES[kind]):
            return False
        if name == "id" or name.endswith("_id"):
            return len(str(cell)) == _ID
        return name != "at" or _TIME.match(str(cell)) is not None


def sort_of(db: sqlite3.Connection, table: str) -> Sort:
    """What the rows of a table of this file are like."""
    told = db.execute(f'pragma table_info("{table}")').fetchall()[1:]
    return Sort(
        table,
        tuple(row[1] for row in told),
        tuple(row[2].upper() for row in told),
        frozenset(row[1] for row in told if row[3] and row[4] is None),
    )


def rows_of_sort(path: Path, wanted: Sort, others: Iterable[Sort]) -> Iterator[Row]:
    """The rows on all leaves that are this table's and no other's: their number, then the cells."""
    sorts = [wanted, *(one for one in others if one.table != wanted.table)]
    for row in rows_in(path, len(wanted.names)):
        if whose(row, sorts) is wanted:
            yield (row[0], *row[2:], *[None] * (len(wanted.names) + 2 - len(row)))


def whose(row: Row, sorts: Iterable[Sort]) -> Sort | None:
    """Whose row it is; None where it can be several tables'.

    One is likelier that lacks no column, and then one that lets fewer words stand.
    """
    fitting = [sort for sort in sorts if sort.fits(row)]
    if not fitting:
        return None
    likely = sorted(((sort.is_whole(row), sort.strictness) for sort in fitting), reverse=True)
    if likely[:1] == likely[1:2]:
        return None
    return max(fitting, key=lambda sort: (sort.is_whole(row), sort.strictness))


_TYPES: Mapping[str, type] = {"TEXT": str, "INTEGER": int, "REAL": float, "BLOB": bytes}
_FEW = (Enum, bool)
_ID = 36  # signs of a UUID
_TIME = re.compile(r"\d{4}-\d\d-\d\dT")


def rows_in(path: Path, columns: int) -> Iterator[Row]:
    """Every record of at most so many columns on any leaf of a plain file, its row number first.

    The first column is the table's number and stands empty in the record.
    """
    with path.open("rb") as stream:
        header = stream.read(100)
        size = int.from_bytes(header[16:18], "big")
        size = 65_536 if size == 1 else size
        if size < 512 or size & (size - 1):
            return
        usable = size - header[20]
        stream.seek(0)
        number = 0
        while page := stream.read(size):
            number += 1
            if number > 1 and page[0] == _LEAF and len(page) == size:
                yield from _rows(path, page, usable, size, columns)


def _rows(path: Path, page: bytes, usable: int, size: int, columns: int) -> Iterator[Row]:
    cells = int.from_bytes(page[3:5], "big")
    for cell in range(min(cells, (size - _HEADER) // 2)):
        at = _HEADER + 2 * cell
        try:
            row = _row(path, page, int.from_bytes(page[at : at + 2], "big"), usable, size)
        except (TornError, IndexError, struct.error, UnicodeDecodeError, OSError):
            continue
        if 2 < len(row) <= columns + 2:
            yield row


def _row(path: Path, page: bytes, at: int, usable: int, size: int) -> Row:
    length, at = _varint(page, at)
    number, at = _varint(page, at)
    # How much of a record lies on its leaf: fileformat2, 1.6, "U-35" and what follows.
    kept = length
    if length > usable - 35:
        least = (usable - 12) * 32 // 255 - 23
        kept = least + (length - least) % (usable - 4)
        kept = kept if kept <= usable - 35 else least
    body = page[at : at + kept]
    if kept < length:
        body += _overflow(path, page[at + kept : at + kept + 4], length - kept, usable, size)
    if len(body) < length:
        raise TornError
    return (number, *_record(body))


def _overflow(path: Path, first: bytes, wanted: int, usable: int, size: int) -> bytes:
    found = bytearray()
    following = int.from_bytes(first, "big")
    with path.open("rb") as stream:
        while len(found) < wanted:
            if following < 2:
                raise TornError
            stream.seek((following - 1) * size)
            page = stream.read(size)
            following = int.from_bytes(page[:4], "big")
            found += page[4:usable]
            if len(page) < size:
                raise TornError
    return bytes(found[:wanted])


def _record(body: bytes) -> list[Any]:
    length, at = _varint(body, 0)
    kinds = []
    while at < length:
        kind, at = _varint(body, at)
        kinds.append(kind)
    if at != length:
        raise TornError
    values = []
    for kind in kinds:
        value, at = _value(body, at, kind)
        values.append(value)
    return values


def _value(body: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind >= _TEXTS:
        end = at + (kind - _TEXTS) // 2
        if end > len(body):
            raise TornError
        return (body[at:end].decode() if kind % 2 else body[at:end]), end
    if kind in _WIDE:
        end = at + _WIDE[kind]
        return int.from_bytes(body[at:end], "big", signed=True), end
    if kind == _REAL:
        return struct.unpack(">d", body[at : at + 8])[0], at + 8
    if kind in (_ZERO, _ONE):
        return kind - _ZERO, at
    if kind == 0:
        return None, at
    raise TornError


def _varint(page: Sequence[int], at: int) -> tuple[int, int]:
    """A whole number of one to nine bytes, and where it ends."""
    value = 0
    for place in range(8):
        byte = page[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return value << 8 | page[at + 8], at + 9
