"""CSV and its relatives: encoding, delimiter and ``sep=`` line are found out, not asked for."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.errors import AppError
from app.services.importing.scripts import is_big5
from app.services.importing.sources import Book, Rows, Source

LARGEST = 200_000_000
LONGEST_RECORD = 4_000_000  # characters
MOST_COLUMNS = 2_000
_SAMPLE = 1 << 16
_PIECE = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SHOWN = {"utf-8-sig": "UTF-8 BOM", "cp1252": "Windows-1252", "cp950": "Big5"}
_DELIMITERS = ",;\t|"
_HIGH = re.compile(rb"[\x80-\xff]+")
_SEP = re.compile(r"\s*\"?sep=(.)\"?\s*[\r\n]", re.IGNORECASE)


def open_delimited(path: Path) -> Book:
    """The file as a book of one sheet; refused when no encoding fits all of it."""
    if path.stat().st_size > LARGEST:
        facts = {"name": path.name, "size": path.stat().st_size, "limit": LARGEST}
        raise AppError("import.too_large", facts)
    encoding = find_encoding(path)
    with path.open(encoding=encoding, newline="") as stream:
        sample = stream.read(_SAMPLE)
    told = _SEP.match(sample)
    delimiter = told[1] if told else find_delimiter(sample)
    shape = _Shape(path, encoding, delimiter, told is not None)
    shown = _SHOWN.get(encoding, encoding.upper())
    return Book("csv", ("",), partial(_load, shape), shown, delimiter)


def find_encoding(path: Path) -> str:
    """The first encoding, surest first, in which the whole file can be read."""
    with path.open("rb") as stream:
        start = stream.read(_SAMPLE)
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return _only(path, start, encoding)
    for encoding in ("utf-16-le", "utf-16-be"):
        share = _zeros(start, encoding)
        sure = share > 0.3 or (share > 0.05 and not _reads(path, start, "utf-8"))
        if sure and _reads(path, start, encoding):
            return encoding
    for encoding in _order(start):
        if _reads(path, start, encoding):
            return encoding
    raise AppError("import.encoding", {"name": path.name})


def _order(start: bytes) -> tuple[str, ...]:
    """Encodings without a mark, the likeliest first."""
    if _is_western(start):
        return "utf-8", "cp1252", "gb18030"
    if is_big5(start):
        return "utf-8", "cp950", "gb18030"
    return "utf-8", "gb18030", "cp1252"


def _only(path: Path, start: bytes, encoding: str) -> str:
    if not _reads(path, start, encoding):
        raise AppError("import.encoding", {"name": path.name})
    return encoding


def _zeros(sample: bytes, encoding: str) -> float:
    """UTF-16 without a mark: the share of upper bytes that are zero, as in digits and line ends."""
    at = 1 if encoding == "utf-16-le" else 0
    upper, lower = sample[at::2], sample[1 - at :: 2]
    if upper.count(0) <= lower.count(0) * 4:
        return 0.0
    return upper.count(0) / max(1, len(upper))


def _is_western(sample: bytes) -> bool:
    """Lone accented letters between ASCII ones; Chinese comes in pairs and longer runs."""
    runs = Counter(len(run) == 1 for run in _HIGH.findall(sample))
    return runs[True] > runs[False] * 2


def _reads(path: Path, start: bytes, encoding: str) -> bool:
    """Whether all of the file can be read; ``start`` is how it begins, and often all of it."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        decoder.decode(start)
        for piece in _after(path, start):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _after(path: Path, start: bytes) -> Iterator[bytes]:
    if len(start) < _SAMPLE:
        return
    with path.open("rb") as stream:
        stream.seek(len(start))
        while piece := stream.read(_PIECE):
            yield piece


def find_delimiter(sample: str) -> str:
    """The sign that cuts the first lines most evenly into the most columns."""
    lines = sample[: sample.rfind("\n") + 1] or sample
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: str, delimiter: str) -> tuple[float, int]:
    try:
        rows = csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter)
        widths = Counter(len(row) for row, _ in zip(rows, range(60), strict=False) if any(row))
    except csv.Error:
        return 0.0, 0
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    width = max(wide, key=lambda each: (wide[each], each))
    return wide[width] / widths.total(), width


@dataclass(frozen=True, slots=True)
class _Shape:
    path: Path
    encoding: str
    delimiter: str
    has_sep_line: bool


def _load(shape: _Shape, _sheet: str) -> Source:
    return Source(partial(_rows, shape))


def _rows(shape: _Shape) -> Rows:
    """Rows as a spreadsheet numbers them: by record, the ``sep=`` line not counted."""
    number = 0
    try:
        with shape.path.open(encoding=shape.encoding, newline="") as stream:
            if shape.has_sep_line:
                stream.readline(_SAMPLE)
            lines = _Lines(stream, shape.delimiter)
            for number, row in enumerate(csv.reader(lines, delimiter=shape.delimiter), 1):
                lines.taken = 0
                yield number, _plain(row)
    except _WidthError as error:
        facts = {"name": shape.path.name, "sheet": "", "rows": number, "columns": error.columns}
        raise AppError("import.sheet_size", facts) from error
    except (csv.Error, UnicodeError) as error:
        facts = {"name": shape.path.name, "part": str(number + 1)}
        raise AppError("import.broken", facts) from error
    except OSError as error:
        facts = {"name": shape.path.name, "reason": error.strerror or ""}
        raise AppError("import.unreadable", facts) from error


def _plain(row: list[str]) -> list[str]:
    """Cells without the apostrophe with which our own lists keep spreadsheets from calculating."""
    if not any(cell[:1] == "'" for cell in row):
        return row
    from app.services.exporting.sheets import plain_cell

    return [plain_cell(cell) for cell in row]


class _WidthError(Exception):
    """A line of more cells than any list has."""

    def __init__(self, columns: int) -> None:
        super().__init__(columns)
        self.columns = columns


@dataclass(slots=True)
class _Lines:
    """The stream's lines, as long as no single record swallows the file."""

    stream: io.TextIOWrapper
    delimiter: str
    taken: int = 0

    def __iter__(self) -> Iterator[str]:
        while line := self.stream.readline(LONGEST_RECORD):
            self.taken += len(line)
            if self.taken >= LONGEST_RECORD:
                columns = line.count(self.delimiter) + 1
                if columns > MOST_COLUMNS:
                    raise _WidthError(columns)
                raise csv.Error("a record without an end")
            yield line
