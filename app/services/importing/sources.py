"""What every format gives: sheets by name, and rows that can be gone through again."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from app.errors import AppError
from app.models.imports import Kind, Problem
from app.services.importing.cells import Cell

MOST_ENTRIES = 100_000  # events or cards of one file

Rows: TypeAlias = Iterator[tuple[int, Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of one sheet with their numbers; ``total`` where it is known beforehand."""

    rows: Callable[[], Rows]
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was opened and found readable.

    Of a file of another system more is known than its headings say: its ``kind``, where its
    columns lead, and what is wrong with entries as a whole (an error refuses the entry).
    """

    format: str
    sheets: tuple[str, ...]
    load: Callable[[str], Source]
    encoding: str = ""
    delimiter: str = ""
    kind: Kind | None = None
    leads: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a foreign file: the line it begins in, and its cells by heading."""

    line: int
    cells: Mapping[str, Cell]


def book_of_entries(
    form: str,
    kind: Kind,
    leads: Mapping[str, str],
    entries: Sequence[Entry],
    notes: Sequence[Problem] = (),
    encoding: str = "",
) -> Book:
    """A book of one sheet whose rows are numbered by the lines in which entries begin."""
    header = tuple(leads)
    source = Source(partial(_rows, header, entries), len(entries) + 1)
    used = {shown(heading): name for heading, name in leads.items() if name}
    return Book(form, ("",), lambda _: source, encoding, "", kind, used, tuple(notes))


def _rows(header: Sequence[str], entries: Sequence[Entry]) -> Rows:
    yield 0, tuple(map(shown, header))
    for entry in entries:
        yield entry.line, [entry.cells.get(heading, "") for heading in header]


def shown(heading: str) -> str:
    """Our own properties without what they begin with: LEAD-AT for X-FAIRDESK-LEAD-AT."""
    return heading.removeprefix("X-FAIRDESK-")


def refuse_crowds(name: str, entries: int) -> None:
    """``import.too_large`` for more entries than any fair has."""
    if entries > MOST_ENTRIES:
        raise AppError("import.too_large", {"name": name, "size": entries, "limit": MOST_ENTRIES})


def numbered(lines: Sequence[int]) -> tuple[int, ...]:
    """The numbers of entries: their lines, or their order where lines do not tell them apart."""
    rises = all(first < second for first, second in itertools.pairwise(lines))
    return tuple(lines) if rises else tuple(range(1, len(lines) + 1))
