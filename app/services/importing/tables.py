"""A foreign file as a table: one row of headings, and rows under it, whatever its format."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.imports import Kind, Problem
from app.services.importing.calendars import open_calendar
from app.services.importing.cells import Cell
from app.services.importing.delimited import MOST_COLUMNS, open_delimited
from app.services.importing.headers import SEARCHED, Header, find_header
from app.services.importing.kinds import known_heading
from app.services.importing.pretix import lists_orders, lists_tickets
from app.services.importing.records import open_records
from app.services.importing.schedule_xml import open_schedule_xml
from app.services.importing.sources import Book, Source
from app.services.importing.vcards import open_cards
from app.services.importing.workbooks import open_workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"SQLite format 3", "sqlite"),
    (b"{\\rtf", "rtf"),
    (b"\x7fELF", "elf"),
    (b"MZ", "exe"),
)
_SHEETS = ("xlsx", "csv")  # whose headings have to be looked for
SHEETS_TRIED = 20
OWN_FACTS: tuple[frozenset[str], ...] = (
    frozenset({"结果", "方向", "放行原因", "已撤销", "设备"}),
    frozenset({"Verdict", "Direction", "Reason", "Taken back", "Device"}),
    frozenset({"需方区划代码", "供方区划代码", "签约次序"}),
    frozenset({"Buyer's region code", "Supplier's region code", "Signing turn"}),
)
"""By which our own lists of scans and deals are known: they say what happened at this fair, and
their names would be taken for those of people and offers."""
ROWS_SEARCHED = 20_000


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its headings found; ``rows`` may be gone through as often as needed.

    ``header_row`` is the row of the headings as the spreadsheet numbers it (0 in JSON, which
    has none), ``total`` the number of rows in the sheet where it is known beforehand. ``kind``,
    ``leads`` (heading to field) and ``notes`` are told by files of other systems.
    """

    path: Path
    format: str
    sheet: str
    sheets: tuple[str, ...]
    header_row: int
    header: tuple[str, ...]
    encoding: str
    delimiter: str
    total: int | None
    kind: Kind | None
    leads: Mapping[str, str]
    notes: tuple[Problem, ...]
    _source: Source
    _last_header_row: int

    def rows(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Every row that holds something: its number and its cells, one a heading at least."""
        width = len(self.header)
        after = self._last_header_row
        for number, cells in self._source.rows():
            if number <= after or not any(map(_says, cells)):
                continue
            short = width - len(cells)
            yield number, [*cells, *[""] * short] if short > 0 else cells


def _says(cell: Cell) -> bool:
    return not (cell == "" or cell == () or (isinstance(cell, str) and not cell.strip()))


def read_table(path: Path, sheet: str | None = None) -> Table:
    """Open the file and find its headings; without a name the likeliest sheet is taken."""
    try:
        return _read_table(path, sheet)
    except RecursionError as error:
        raise AppError("import.broken", {"name": path.name, "part": ""}) from error
    except FileNotFoundError as error:
        raise AppError("import.missing", {"name": path.name}) from error
    except OSError as error:
        facts = {"name": path.name, "reason": error.strerror or type(error).__name__}
        raise AppError("import.unreadable", facts) from error


def _read_table(path: Path, sheet: str | None) -> Table:
    book = _open(path)
    if sheet is not None and sheet not in book.sheets:
        facts = {"sheet": sheet, "sheets": "、".join(book.sheets)}
        raise AppError("import.no_sheet", facts)
    table = _chosen(path, book, book.sheets if sheet is None else (sheet,))
    if any(own <= set(table.header) for own in OWN_FACTS):
        raise AppError("import.only_facts", {"name": path.name})
    return table


def _open(path: Path) -> Book:
    if path.exists() and not path.is_file() and not path.is_dir():
        # A pipe or device may never end, and opening it may never return.
        raise AppError("import.unreadable", {"name": path.name, "reason": "not a regular file"})
    with path.open("rb") as stream:
        start = stream.read(4096)
    if not start.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise AppError("import.empty", {"name": path.name})
    if start.startswith(b"PK"):
        return open_workbook(path)
    if start.startswith(_OLE):
        raise AppError(*_old_office(path))
    found = _other_type(start)
    if found:
        raise AppError("import.wrong_type", {"name": path.name, "found": found})
    if _looks_like_json(path, start):
        return open_records(path)
    begins = _first_words(start)
    return next((opens(path) for word, opens in _BEGINNINGS if begins.startswith(word)), None) or (
        open_delimited(path)
    )


def _other_type(start: bytes) -> str:
    """What else the file is, by how it begins; a page is what many programs call .xls."""
    if _first_words(start).startswith(_PAGES):
        return "html"
    return next((found for sign, found in _SIGNATURES if start.startswith(sign)), "")


_PAGES = ("<html", "<!doctype html", "<table", "<head", "<meta")
_BEGINNINGS: tuple[tuple[str, Callable[[Path], Book]], ...] = (
    ("begin:vcard", open_cards),
    ("begin:vcalendar", open_calendar),
    ("<?xml", open_schedule_xml),
    ("<schedule", open_schedule_xml),
)


def _first_words(start: bytes) -> str:
    """How a text begins, whatever encoding it is in."""
    return (
        start.replace(b"\x00", b"")
        .decode("latin-1")
        .lstrip("\xef\xbb\xbf\xff\xfe \t\r\n")
        .casefold()
    )


def _old_office(path: Path) -> tuple[str, dict[str, object]]:
    """Excel wraps a workbook with a password into the container of its old formats."""
    with path.open("rb") as stream:
        inside = stream.read(1 << 20)
    if _ENCRYPTED in inside:
        return "import.password", {"name": path.name}
    return "import.wrong_type", {"name": path.name, "found": "xls"}


def _looks_like_json(path: Path, start: bytes) -> bool:
    plain = start.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n\x00")
    return (
        path.suffix.lower() == ".json" or plain[:1] == b"{" or plain[:2] in (b"[{", b"[\n", b"[\r")
    )


def _chosen(path: Path, book: Book, sheets: Sequence[str]) -> Table:
    """The first sheet with at least two known headings, else the best of them.

    A ticket shop's workbook has its orders first and the people in them later.
    """
    found: list[tuple[int, Table]] = []
    for name in sheets[:SHEETS_TRIED]:
        table = _table(path, book, name)
        if table is not None:
            found.append((sum(map(known_heading, table.header)), table))
        if found and found[-1][0] >= 2 and not lists_orders(found[-1][1].header):
            return found[-1][1]
    if not found:
        raise AppError("import.empty", {"name": path.name})
    return max(found, key=lambda each: (lists_tickets(each[1].header), each[0]))[1]


def _table(path: Path, book: Book, name: str) -> Table | None:
    source = book.load(name)
    first: list[tuple[int, Sequence[Cell]]] = []
    for number, cells in itertools.islice(source.rows(), ROWS_SEARCHED):
        width = _width(cells)
        if width > MOST_COLUMNS:
            rows = source.total or 0
            facts = {"name": path.name, "sheet": name, "rows": rows, "columns": width}
            raise AppError("import.sheet_size", facts)
        if width:
            first.append((number, cells[:width]))
        if len(first) == SEARCHED * 2:
            break
    header = find_header(first) if book.format in _SHEETS else _given_header(first)
    if header is None:
        return None
    return Table(
        path=path,
        format=book.format,
        sheet=name,
        sheets=book.sheets,
        header_row=header.row,
        header=header.names,
        encoding=book.encoding,
        delimiter=book.delimiter,
        total=source.total,
        kind=book.kind,
        leads=book.leads,
        notes=book.notes,
        _source=source,
        _last_header_row=header.last_row,
    )


def _width(cells: Sequence[Cell]) -> int:
    """How many cells there are up to the last that says something."""
    return next((at for at in range(len(cells), 0, -1) if _says(cells[at - 1])), 0)


def _given_header(first: Sequence[tuple[int, Sequence[Cell]]]) -> Header | None:
    return Header(0, 0, tuple(map(str, first[0][1]))) if first else None
