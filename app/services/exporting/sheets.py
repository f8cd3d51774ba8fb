"""Lists as spreadsheets and as comma-separated text, safe for whoever opens them.

A spreadsheet holds types: text that looks like a formula is text, a phone keeps its zeros. Plain
text holds none, so there a cell that a spreadsheet would take for a formula begins with an
apostrophe (OWASP, "CSV Injection"), also where the sign is full-width, as ＝, ＋, － and ＠ are
folded by some programs. ``plain_cell`` takes the apostrophe off again.
"""

import csv
import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar

from app.services.documents.files import replacing
from app.services.exporting.words import Language

Cell: TypeAlias = str | int | float | bool | date | datetime | None

R = TypeVar("R")

_STARTS = frozenset("=+-@")
_ROWS = (
    1_048_575  # below the headings, in one sheet of a workbook (ECMA-376 through Excel's limits)
)
_LONGEST = 32_767  # characters in a cell of a workbook
_WIDEST = 60  # characters that a column is made wide for
_MEASURED = 200  # rows that a column's width is taken from


@dataclass(frozen=True)  # no slots: Python 3.11 cannot make Column[R](...) with them
class Column(Generic[R]):
    """A heading in both languages, and what stands beneath it."""

    zh: str
    en: str
    show: Callable[[R], Cell]


@dataclass(frozen=True)
class Sheet(Generic[R]):
    """A list: what it is called, its columns, and its rows, which are walked through once."""

    zh: str
    en: str
    columns: Sequence[Column[R]]
    rows: Iterable[R]

    def headings(self, language: Language) -> list[str]:
        """The first line."""
        return [language.pick(column.zh, column.en) for column in self.columns]

    def cells(self) -> Iterator[list[Cell]]:
        """Every further line."""
        for row in self.rows:
            yield [column.show(row) for column in self.columns]


def safe_cell(text: str) -> str:
    """The text as it may stand in a comma-separated file: no spreadsheet takes it for a formula."""
    return f"'{text}" if _looks_like_formula(text.lstrip("'")) else text


def plain_cell(text: str) -> str:
    """What ``safe_cell`` was given."""
    rest = text.lstrip("'")
    return text[1:] if rest != text and _looks_like_formula(rest) else text


def _looks_like_formula(text: str) -> bool:
    """Whether its first sign that is seen begins a formula, or it begins with a control sign."""
    if text[:1] in ("\t", "\r", "\n"):
        return True
    for character in text:
        if character.isspace() or unicodedata.category(character) in ("Cc", "Cf"):
            continue  # spreadsheets drop them before they look
        return unicodedata.normalize("NFKC", character)[:1] in _STARTS
    return False


def write_csv(path: Path, sheet: Sheet[Any], language: Language) -> int:
    """Write the list as UTF-8 with a byte order mark, as Excel wants it; how many rows it has."""
    written = 0
    with replacing(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow(map(safe_cell, sheet.headings(language)))
        for cells in sheet.cells():
            out.writerow(map(_written, cells))
            written += 1
    return written


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        # A surrogate alone is no character and cannot be written.
        return safe_cell(cell.encode("utf-8", "replace").decode("utf-8").replace("\x00", ""))
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    return str(cell)


def write_json(path: Path, records: Iterable[Mapping[str, object]]) -> int:
    """Write the records as a JSON list, one a line; how many they are."""
    written = 0
    with replacing(path) as part, part.open("w", encoding="utf-8", errors="replace") as file:
        for record in records:
            file.write(",\n" if written else "[\n")
            file.write(json.dumps(record, ensure_ascii=False))
            written += 1
        file.write("\n]\n" if written else "[]\n")
    return written


def write_xlsx(path: Path, sheet: Sheet[Any], language: Language) -> int:
    """Write the list as a workbook whose cells have types; how many rows it has.

    A list longer than a sheet holds goes on in a further one.
    """
    written = 0
    with replacing(path) as part, workbook(part) as book:
        out = _Pages(book, sheet, language)
        for cells in sheet.cells():
            out.write(cells)
            written += 1
        out.finish()
    return written


@contextmanager
def workbook(path: Path) -> Iterator[Any]:
    """A workbook under way; ``OSError`` where it cannot be written, as for any other file."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    book = xlsxwriter.Workbook(str(path), _OPTIONS)
    try:
        yield book
    finally:
        try:
            book.close()
        except FileCreateError as error:
            cause = error.args[0] if error.args else None
            raise cause if isinstance(cause, OSError) else OSError(str(error)) from error


_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "in_memory": False,
}


class _Pages:
    """The sheets of a workbook, one begun after another is full."""

    def __init__(self, book: Any, sheet: Sheet[Any], language: Language) -> None:
        self._book, self._sheet, self._language = book, sheet, language
        self._formats = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            "day": book.add_format({"num_format": "yyyy-mm-dd"}),
            "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
            "text": book.add_format({"num_format": "@"}),
        }
        self._number = 0
        self._begin()

    def write(self, cells: Sequence[Cell]) -> None:
        """The next line."""
        if self._row > _ROWS:
            self.finish()
            self._begin()
        for column, cell in enumerate(cells):
            self._put(column, cell)
            if self._row <= _MEASURED:
                self._widths[column] = max(self._widths[column], _width(cell))
        self._row += 1

    def finish(self) -> None:
        """Make the columns as wide as what stands in them."""
        for column, width in enumerate(self._widths):
            self._page.set_column(column, column, min(width, _WIDEST) + 2)
        self._page.autofilter(0, 0, max(self._row - 1, 1), len(self._widths) - 1)

    def _begin(self) -> None:
        self._number += 1
        name = self._language.pick(self._sheet.zh, self._sheet.en)
        self._page = self._book.add_worksheet(
            name if self._number == 1 else f"{name} {self._number}"
        )
        headings = self._sheet.headings(self._language)
        for column, words in enumerate(headings):
            self._page.write_string(0, column, words, self._formats["head"])
        self._page.freeze_panes(1, 0)
        self._widths = [_width(words) for words in headings]
        self._row = 1

    def _put(self, column: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, bool):
            self._page.write_boolean(self._row, column, cell)
        elif isinstance(cell, int | float):
            self._page.write_number(self._row, column, cell)
        elif isinstance(cell, datetime):
            naive = cell.replace(tzinfo=None)
            self._page.write_datetime(self._row, column, naive, self._formats["moment"])
        elif isinstance(cell, date):
            self._page.write_datetime(self._row, column, cell, self._formats["day"])
        else:
            self._page.write_string(self._row, column, _clean(cell), self._formats["text"])


def _clean(text: str) -> str:
    """What a cell can hold of a text."""
    return written_characters(text)[:_LONGEST]


def written_characters(text: str) -> str:
    """What XML can hold of a text."""
    return text if text.isprintable() else "".join(filter(_is_written, text))


def _is_written(character: str) -> bool:
    """Whether XML 1.0 has this character (2.2)."""
    code = ord(character)
    return character in "\t\n\r" or (
        code >= 0x20 and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)
    )


def _width(cell: Cell) -> int:
    """How many half-width characters a cell takes on one line."""
    if isinstance(cell, datetime):
        return 16
    words = str(cell or "").split("\n", 1)[0]
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)
