"""XLSX through calamine: sheets by name, cells as Python values."""

from functools import partial
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from app.errors import AppError
from app.services.importing.guard import check_workbook
from app.services.importing.sources import Book, Rows, Source


def open_workbook(path: Path) -> Book:
    """The workbook, after its sizes were checked; hidden sheets come last."""
    check_workbook(path)
    try:
        book = CalamineWorkbook.from_path(path)
        sheets = book.sheets_metadata
    except BaseException as error:
        raise _refusal(error, path) from error
    shown = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    hidden = [sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible]
    if not shown + hidden:
        raise AppError("import.empty", {"name": path.name})
    return Book("xlsx", tuple(shown + hidden), partial(_load, path, book))


def _refusal(error: BaseException, path: Path) -> BaseException:
    """A panic of the reader (no Exception) is a broken file; what is not its own passes."""
    panicked = type(error).__name__ == "PanicException"
    if panicked or isinstance(error, (CalamineError, ValueError, OSError)):
        return AppError("import.broken", {"name": path.name, "part": ""})
    return error


def _load(path: Path, book: CalamineWorkbook, name: str) -> Source:
    try:
        sheet = book.get_sheet_by_name(name)
    except BaseException as error:
        raise _refusal(error, path) from error
    return Source(partial(_rows, sheet), sheet.total_height)


def _rows(sheet: CalamineSheet) -> Rows:
    return enumerate(sheet.iter_rows(), 1)
