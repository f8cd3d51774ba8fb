"""A file before it is imported: what it is, its headings with a sample each, its rows as text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.errors import AppError
from app.models.imports import Kind
from app.services.importing import Table, fields_of, guess_kind, guess_mapping, read_table
from app.services.importing.cells import written

_SAMPLED = 40
_LOOK_EVERY = 500  # rows between looks at cancellation


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row by its number in the file, with a text a heading."""

    number: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An opened file; ``kind`` is what its headings say, or None; ``samples`` by heading."""

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

    def rows(self, cancelled: Callable[[], bool] | None = None) -> tuple[SheetRow, ...]:
        """Every row that holds something, as one would have typed it."""
        width = len(self.header)
        found: list[SheetRow] = []
        for number, cells in self.table.rows():
            found.append(SheetRow(number, tuple(map(written, cells[:width]))))
            if len(found) % _LOOK_EVERY == 0 and cancelled is not None and cancelled():
                raise AppError("import.cancelled")
        return tuple(found)


def open_sheet(path: Path, sheet: str | None = None) -> Sheet:
    """Open a file (or another of its sheets); raises what reading raises (``import.*``)."""
    table = read_table(path, sheet)
    return Sheet(table, guess_kind(table), _samples(table))


def _samples(table: Table) -> dict[str, str]:
    first: list[Sequence[str]] = [
        [written(cell).strip() for cell in cells] for _, cells in islice(table.rows(), _SAMPLED)
    ]
    return {
        heading: next((texts[at] for texts in first if texts[at]), "")
        for at, heading in enumerate(table.header)
    }
