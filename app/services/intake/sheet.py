"""A file before it is imported: what it is, its headings with a sample each, its rows as text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from app.models.imports import Kind
from app.services.importing import Cell, Table, fields_of, guess_kind, guess_mapping
from app.services.importing.cells import written
from app.services.importing.sources import Source

_SAMPLED = 40
_LONGEST = 400  # characters of a cell that is shown as a sample


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row by its number in the file, with a text a heading."""

    number: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An opened file; ``kind`` is what its headings say, or None; ``samples`` by heading.

    Of the table's rows only the first are here.
    """

    table: Table
    kind: Kind | None
    samples: Mapping[str, str]

    @property
    def path(self) -> Path:
        """The file."""
        return self.table.path

    @property
    def header(self) -> tuple[str, ...]:
        """The headings, each once."""
        return self.table.header

    def mapping(self, kind: Kind, wishes: Mapping[str, str] | None = None) -> dict[str, str]:
        """Heading to field (empty: not imported); wishes that do not fit are dropped."""
        known = {field.name for field in fields_of(kind)}
        asked: dict[str, str] = {}
        for heading, name in (wishes or {}).items():
            taken = name and name in asked.values()
            if heading in self.header and (not name or name in known) and not taken:
                asked[heading] = name
        return guess_mapping(kind, self.table, asked)


def sheet_of(table: Table) -> Sheet:
    """The sheet without its rows: of these only the first stay, from which columns are guessed."""
    first = [(number, [_short(cell) for cell in cells]) for number, cells in _first(table)]
    source = Source(partial(iter, first), table.total)
    small = replace(table, notes=(), _source=source)
    return Sheet(small, guess_kind(table), _samples(small))


def _first(table: Table) -> Iterator[tuple[int, Sequence[Cell]]]:
    return islice(table.rows(), _SAMPLED)


def _short(cell: Cell) -> Cell:
    """A cell as far as anybody looks at a sample."""
    if isinstance(cell, tuple):
        return tuple(text[:_LONGEST] for text in cell[:_LONGEST])
    return cell[:_LONGEST] if isinstance(cell, str) else cell


def _samples(table: Table) -> dict[str, str]:
    first: list[Sequence[str]] = [
        [written(cell).strip() for cell in cells] for _, cells in islice(table.rows(), _SAMPLED)
    ]
    return {
        heading: next((texts[at] for texts in first if texts[at]), "")
        for at, heading in enumerate(table.header)
    }
