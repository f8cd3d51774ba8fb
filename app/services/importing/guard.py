"""Looks at a workbook's zip before anything is read from it: what it claims, and what is true.

The reader builds the rectangle from the first to the last cell in memory, so a few bytes can
ask for hundreds of gigabytes; the parts are therefore gone through once, in small pieces.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError

MOST_PARTS = 5_000
MOST_UNPACKED = 1_200_000_000
PIECE = 1 << 20
PROPORTION = 20  # places in the rectangle to one cell that is there
SMALL_SHEET = 2_000_000
MOST_CELLS = 24_000_000
RATIO = 150  # deflate reaches 1032; office files stay under 40
RATIO_FROM = 32_000_000

_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{1,3})?(\d{1,9})["']""")
_DIMENSION = re.compile(
    rb"""<(?:\w+:)?dimension\s[^>]*?ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']"""
)
_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_WANTED_PART = re.compile(
    r"(?:xl/(?!media/).+|\[content_types\]|_rels/.+)\.(?:xml|rels)", re.IGNORECASE
)


def column_number(letters: bytes) -> int:
    """A column's number from its letters; A is 1."""
    number = 0
    for sign in letters:
        number = number * 26 + sign - 64
    return number


def check_workbook(path: Path) -> None:
    """Refuse a workbook that is broken, or that would unpack out of all proportion."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_sizes(path, parts)
            for part in parts:
                if _WANTED_PART.fullmatch(part.filename):
                    _check_part(path, archive, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise AppError("import.broken", {"name": path.name, "part": ""}) from error


def _check_sizes(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename.lower() for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise AppError("import.password", {"name": path.name})
    if "xl/workbook.xml" not in names:
        raise AppError("import.wrong_type", {"name": path.name, "found": _zip_type(names)})
    size = sum(part.file_size for part in parts)
    facts: dict[str, object] = {"name": path.name, "size": size, "packed": path.stat().st_size}
    if len(parts) > MOST_PARTS or size > MOST_UNPACKED:
        raise AppError("import.bomb", facts)
    for part in parts:
        if part.file_size > RATIO_FROM and part.file_size > RATIO * max(part.compress_size, 1):
            raise AppError("import.bomb", facts)


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
    """The part in pieces that overlap a little, so that nothing is cut in two."""
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(PIECE):
            yield rest + piece
            rest = piece[-200:]


def _check_part(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    sheet = _SHEET_PART.fullmatch(part.filename) is not None
    extent = Extent()
    for piece in _pieces(archive, part):
        if sheet:
            extent.see(piece)
    if sheet and extent.is_out_of_proportion:
        name = part.filename.rpartition("/")[2]
        rows, columns = extent.rows, extent.columns
        facts = {"name": path.name, "sheet": name, "rows": rows, "columns": columns}
        raise AppError("import.sheet_size", facts)


@dataclass(slots=True)
class Extent:
    """How far a sheet reaches, by its own word and by its cells."""

    rows: int = 0
    columns: int = 0
    cells: int = 0

    def see(self, piece: bytes) -> None:
        """Take in a piece of the sheet."""
        claim = _DIMENSION.search(piece) if not self.cells else None
        if claim:
            self.rows = max(self.rows, int(claim[4]))
            self.columns = max(self.columns, column_number(claim[3]))
        places = _PLACE.findall(piece)
        if not places:
            return
        self.cells += len(places)
        self.rows = max(self.rows, *(int(row) for row in {row for _, row in places}))
        letters = {column for column, _ in places}
        self.columns = max(self.columns, *map(column_number, letters))

    @property
    def is_out_of_proportion(self) -> bool:
        """Whether its rectangle is far larger than what is in it, or than memory allows."""
        area = self.rows * self.columns
        return area > MOST_CELLS or (area > SMALL_SHEET and area > PROPORTION * self.cells)
