"""Looks at a workbook's zip before anything is read from it: what it claims, and what is true.

The reader builds the rectangle from the first to the last cell in memory, so a few bytes can
ask for hundreds of gigabytes; the parts are therefore gone through once, in small pieces.
"""

import errno
import re
import zipfile
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError

MOST_PARTS = 5_000
MOST_UNPACKED = 400_000_000
MOST_SHARED = 150_000_000
MOST_TEXT = 400_000_000  # bytes that the cells would hold once shared texts are copied into them
PIECE = 1 << 20
PROPORTION = 20  # places in the rectangle to one cell that is there
SMALL_SHEET = 1_000_000
MOST_CLAIMED = 1 << 32  # real files claim whole columns that are empty; none claims every cell
MOST_CELLS = 4_000_000
RATIO = 150  # deflate reaches 1032; office files stay under 40
RATIO_FROM = 32_000_000
LONG_TEXT = 2_048
BEYOND = 1 << 32  # a row or column that no sheet has

_PLACE = re.compile(rb'r="([A-Za-z]*)(\d+)"')
_UNUSUAL = re.compile(rb"""\br(?:\s+=\s*["']|=\s+["']|=')""")
_ANY_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d+)["']""")
_ANY_ELEMENT = re.compile(_ANY_PLACE.pattern + rb"[^>]*?(/?)>")
_CELL = re.compile(rb"[<:]c[\s>]")
_DIMENSION = re.compile(
    rb"""<(?:\w+:)?dimension\s[^>]*?ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']"""
)
_SHARED_CELL = re.compile(rb"""t=["']s["'][^>]*>(?:<f[^<]*</f>)?\s*<v>(\d{1,8})<""")
_TEXTS_CLAIMED = re.compile(rb"""\buniqueCount\s*=\s*["'](\d+)["']""")
_SHORTEST_TEXT = 5  # bytes: <si/>
_UNREAD = re.compile(r".+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|mp4|bin|vml)", re.IGNORECASE)
_SHARED = "xl/sharedstrings.xml"


def column_number(letters: bytes) -> int:
    """A column's number from its letters; A is 1."""
    if len(letters) > 3:
        return BEYOND
    number = 0
    for sign in letters.upper():
        number = number * 26 + sign - 64
    return number


def row_number(digits: bytes) -> int:
    """A row's number as it is written."""
    return int(digits) if len(digits) <= 9 else BEYOND


def check_workbook(path: Path) -> None:
    """Refuse a workbook that is broken, or that would unpack out of all proportion."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_sizes(path, parts)
            parts.sort(key=lambda part: part.filename.lower() != _SHARED)
            texts = array("I")
            for part in parts:
                if not _UNREAD.fullmatch(part.filename):
                    _check_part(path, archive, part, texts)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise AppError("import.broken", {"name": path.name, "part": ""}) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        # A damaged directory sends the reader to a place before the file's beginning.
        raise AppError("import.broken", {"name": path.name, "part": ""}) from error


def _check_sizes(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename.lower() for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise AppError("import.password", {"name": path.name})
    if "xl/workbook.xml" not in names:
        raise AppError("import.wrong_type", {"name": path.name, "found": _zip_type(names)})
    size = sum(part.file_size for part in parts if not _UNREAD.fullmatch(part.filename))
    facts: dict[str, object] = {"name": path.name, "size": size, "packed": path.stat().st_size}
    if len(parts) > MOST_PARTS or size > MOST_UNPACKED or any(map(_is_bomb, parts)):
        raise AppError("import.bomb", facts)


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    if part.filename.lower() == _SHARED and part.file_size > MOST_SHARED:
        return True
    return part.file_size > RATIO_FROM and part.file_size > RATIO * max(part.compress_size, 1)


def _zip_type(names: set[str]) -> str:
    for sign, found in (
        ("xl/workbook.bin", "xlsb"),
        ("word/document.xml", "docx"),
        ("ppt/presentation.xml", "pptx"),
        ("content.xml", "ods"),
    ):
        if sign in names:
            return found
    return "zip"


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part in pieces that end where a cell or text ends, so that nothing is cut in two."""
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(PIECE):
            piece = rest + piece
            cut = max(piece.rfind(b"</c>"), piece.rfind(b"</si>"), piece.rfind(b"<row"), 0)
            cut = cut if len(piece) - cut < PIECE else len(piece)
            yield piece[:cut]
            rest = piece[cut:]
    yield rest


def _measure(piece: bytes, rest: int, texts: "array[int]") -> int:
    """Append the length of every shared text that ends in the piece; what is left begins one."""
    *whole, last = piece.split(b"</si>")
    for text in whole:
        texts.append(len(text) + rest)
        rest = 0
    return rest + len(last)


def _check_part(
    path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo, texts: "array[int]"
) -> None:
    extent, copied = Extent(), 0
    lengths = texts if texts and max(texts) > LONG_TEXT else None
    rest = 0
    for piece in _pieces(archive, part):
        extent.see(piece)
        _check_claim(path, part, piece)
        if lengths is not None:
            copied += _copied(lengths, piece)
        elif part.filename.lower() == _SHARED:
            rest = _measure(piece, rest, texts)
    if copied > MOST_TEXT:
        facts = {"name": path.name, "size": copied, "packed": path.stat().st_size}
        raise AppError("import.bomb", facts)
    if extent.is_out_of_proportion:
        _look_closely(path, archive, part)


def _check_claim(path: Path, part: zipfile.ZipInfo, piece: bytes) -> None:
    """The reader takes memory for as many texts as the part says it holds."""
    claim = _TEXTS_CLAIMED.search(piece)
    if claim and row_number(claim[1]) * _SHORTEST_TEXT > part.file_size + 5_000_000:
        facts = {"name": path.name, "size": row_number(claim[1]), "packed": path.stat().st_size}
        raise AppError("import.bomb", facts)


def _look_closely(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Formats reach to the end of many honest sheets; only cells that hold something count."""
    extent = Extent()
    for piece in _pieces(archive, part):
        extent.see_filled(piece)
    if extent.is_out_of_proportion:
        sheet = part.filename.rpartition("/")[2]
        facts = {"name": path.name, "sheet": sheet}
        raise AppError(
            "import.sheet_size", {**facts, "rows": extent.rows, "columns": extent.columns}
        )


def _copied(lengths: "array[int]", piece: bytes) -> int:
    """How many bytes of shared text the cells of a piece ask for."""
    asked = Counter(_SHARED_CELL.findall(piece)).items()
    return sum(lengths[int(at)] * count for at, count in asked if int(at) < len(lengths))


@dataclass(slots=True)
class Extent:
    """How far the cells of a sheet reach, and how many there are."""

    rows: int = 0
    columns: int = 0
    cells: int = 0

    def see(self, piece: bytes) -> None:
        """Take in a piece quickly: the sheet's own claim and every row and cell, filled or not."""
        self._believe(piece)
        pattern = _ANY_PLACE if _UNUSUAL.search(piece) else _PLACE
        places = pattern.findall(piece)
        self._reach({row for _, row in places}, {column for column, _ in places})
        self.cells += len(places)

    def see_filled(self, piece: bytes) -> None:
        """Take in a piece slowly: cells that hold something, and rows whose cells do not say."""
        self._believe(piece)
        # Up to the last end: an element without one would be looked for again from every place.
        places = _ANY_ELEMENT.findall(piece, 0, piece.rfind(b">") + 1)
        filled = [(column, row) for column, row, empty in places if column and not empty]
        rows = {row for _, row in filled}
        if len(_CELL.findall(piece)) > sum(column != b"" for column, _, _ in places):
            rows |= {row for column, row, empty in places if not column and not empty}
        self._reach(rows, {column for column, _ in filled})
        self.cells += len(filled)

    def _believe(self, piece: bytes) -> None:
        claim = _DIMENSION.search(piece) if not self.cells else None
        if claim and row_number(claim[4]) * column_number(claim[3]) > MOST_CLAIMED:
            self.rows, self.columns = row_number(claim[4]), column_number(claim[3])

    def _reach(self, rows: set[bytes], columns: set[bytes]) -> None:
        self.rows = max(self.rows, *map(row_number, rows), 0)
        self.columns = max(self.columns, *map(column_number, columns), 1)

    @property
    def is_out_of_proportion(self) -> bool:
        """Whether its rectangle is far larger than what is in it, or than memory allows."""
        area = self.rows * self.columns
        return area > MOST_CELLS or (area > SMALL_SHEET and area > PROPORTION * self.cells)
