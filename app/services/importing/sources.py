"""What every format gives: sheets by name, and rows that can be gone through again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.services.importing.cells import Cell

Rows: TypeAlias = Iterator[tuple[int, Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of one sheet with their numbers; ``total`` where it is known beforehand."""

    rows: Callable[[], Rows]
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was opened and found readable."""

    format: str
    sheets: tuple[str, ...]
    load: Callable[[str], Source]
    encoding: str = ""
    delimiter: str = ""
