"""Rows under headings onto pages: rows never split, a heading stays with its first row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Heading = TypeVar("Heading")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Part(Generic[Heading, Row]):
    """Rows that stand together on one page under their heading, which may be said again."""

    heading: Heading
    rows: tuple[Row, ...]
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """The height for content on the first page and on those after it, and between headings."""

    first: float
    following: float
    gap: float


def flow(
    groups: Iterable[tuple[Heading, Sequence[Row]]],
    room: Room,
    heading_height: Callable[[Heading], float],
    row_height: Callable[[Row], float],
) -> tuple[tuple[Part[Heading, Row], ...], ...]:
    """Fill pages from the top; a row without room opens the next page under its heading again.

    A row taller than a page gets a page of its own. Headings without rows are left out.
    """
    pages: list[list[Part[Heading, Row]]] = [[]]
    free = room.first
    for heading, rows in groups:
        if not rows:
            continue
        open_rows: list[Row] = []
        is_continued = False
        free -= (room.gap if pages[-1] else 0.0) + heading_height(heading)
        for row in rows:
            if row_height(row) > free and (open_rows or pages[-1]):
                if open_rows:
                    pages[-1].append(Part(heading, tuple(open_rows), is_continued))
                    is_continued, open_rows = True, []
                pages.append([])
                free = room.following - heading_height(heading)
            open_rows.append(row)
            free -= row_height(row)
        pages[-1].append(Part(heading, tuple(open_rows), is_continued))
    return tuple(map(tuple, pages))
