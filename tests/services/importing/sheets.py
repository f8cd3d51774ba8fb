"""Writes small foreign files for the tests of reading them."""

import json
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from app.errors import AppError
from app.models.imports import Kind, Problem, Reading
from app.services.importing import read

Rows = Sequence[Sequence[object]]


def csv_file(folder: Path, text: str, encoding: str = "utf-8", name: str = "sheet.csv") -> Path:
    """A file with exactly this text in that encoding."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def xlsx_file(folder: Path, rows: Rows, *more: tuple[str, Rows], name: str = "sheet.xlsx") -> Path:
    """A workbook; further sheets by name."""
    path = folder / name
    book = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd hh:mm"})
    for title, body in (("Sheet1", rows), *more):
        sheet = book.add_worksheet(title)
        for at, row in enumerate(body):
            for column, cell in enumerate(row):
                if cell is not None:
                    sheet.write(at, column, cell)
    book.close()
    return path


def json_file(folder: Path, document: object) -> Path:
    """A JSON document."""
    path = folder / "list.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def codes(reading: Reading) -> list[tuple[int, str, str]]:
    """Row, column and code of every problem."""
    return [(problem.row, problem.column, problem.code) for problem in reading.problems]


def problem(reading: Reading, code: str) -> Problem:
    """The one problem with that code."""
    found = [each for each in reading.problems if each.code == code]
    assert len(found) == 1, codes(reading)
    return found[0]


def outcome(path: Path, kind: Kind | None = None) -> Reading | str:
    """The reading, or the code of the refusal; anything else is a crash."""
    try:
        return read(path, kind)
    except AppError as refusal:
        return refusal.code
