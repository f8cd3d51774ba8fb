"""Finds the row of headings, wherever it is, and gives every column a heading of its own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.importing.cells import Cell, clean, text
from app.services.importing.kinds import known_heading

SEARCHED = 40
LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class Header:
    """The headings, the row they stand in, and the last row that belongs to them."""

    row: int
    last_row: int
    names: tuple[str, ...]


def letter(column: int) -> str:
    """A column's letters as spreadsheets show them: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def find_header(rows: Sequence[tuple[int, Sequence[Cell]]]) -> Header | None:
    """The best row among the first ones; nothing when the sheet holds nothing at all."""
    found = [(number, [_heading(cell) for cell in cells]) for number, cells in rows]
    found = [(number, names) for number, names in found if any(names)]
    if not found:
        return None
    hits = [_hits(names) for _, names in found[:SEARCHED]]
    best = hits.index(max(hits)) if max(hits) > 0 else _first_wide(found)
    number, names = found[best]
    if best + 1 < len(found) and _continues(names, found[best + 1][1]):
        last, below = found[best + 1]
        return Header(number, last, _unique(_joined(names, below)))
    if best > 0 and _continues(found[best - 1][1], names):
        return Header(number, number, _unique(_joined(found[best - 1][1], names)))
    return Header(number, number, _unique(names))


def _heading(cell: Cell) -> str:
    return (
        clean(text(cell).replace("*", "").replace("＊", ""))
        if isinstance(cell, str)
        else text(cell)
    )


def _hits(names: Sequence[str]) -> int:
    return sum(1 for name in names if name and len(name) <= LONGEST_HEADING and known_heading(name))


def _first_wide(found: Sequence[tuple[int, list[str]]]) -> int:
    """Without a known heading: the first row that is about as wide as the sheet."""
    widths = [sum(map(bool, names)) for _, names in found]
    return next(at for at, width in enumerate(widths) if width * 2 > max(widths))


def _continues(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether two rows are one heading: groups above (merged cells), their parts below.

    The upper row leaves columns blank where the lower one has known headings, and the lower
    one is blank under headings of the upper one.
    """
    width = max(len(upper), len(lower))
    above = [*upper, *[""] * (width - len(upper))]
    below = [*lower, *[""] * (width - len(lower))]
    filled = [low for high, low in zip(above, below, strict=True) if low and not high]
    hanging = any(high and not low for high, low in zip(above, below, strict=True))
    if not filled or not hanging or not any(above):
        return False
    words = [low for low in below if low]
    return sum(map(known_heading, words)) * 2 >= len(words)


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    width = max(len(upper), len(lower))
    names: list[str] = []
    group = ""
    for at in range(width):
        high = upper[at] if at < len(upper) else ""
        low = lower[at] if at < len(lower) else ""
        group = high or group
        names.append(f"{group} / {low}" if low and group else low or high)
    return names


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    taken = set(names)
    unique: list[str] = []
    for column, name in enumerate(names):
        wanted = name[:LONGEST_HEADING] or letter(column)
        seen[wanted] += 1
        candidate = wanted
        while seen[wanted] > 1 and (candidate in taken or candidate in unique):
            candidate = f"{wanted} ({seen[wanted]})"
            seen[wanted] += candidate in taken or candidate in unique
        while candidate in unique:
            candidate += "'"
        unique.append(candidate)
    return tuple(unique)
