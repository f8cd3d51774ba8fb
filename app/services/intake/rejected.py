"""The rows that cannot be imported as a file of their own, to be put right where they come from."""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.errors import AppError
from app.services.intake.sheet import SheetRow

_WIDEST = 48  # characters; wider columns hide the reason at their right
_CALCULATES = re.compile(r"[=@\t\r]|[+\-](?![\d\s().\-]*$)")


def write_rejected(
    target: Path, header: Sequence[str], rows: Iterable[tuple[SheetRow, str]], reason: str
) -> None:
    """Write rows, each with its reason in a last column called ``reason``.

    CSV by the file's ending, else XLSX; under a temporary name until it is complete. Raises
    ``export.unwritable`` (path, reason).
    """
    lines = [[*row.texts, why] for row, why in rows]
    head = [*header, reason]
    fresh = target.with_name(f".{target.name}.part")
    try:
        if target.suffix.lower() == ".csv":
            _write_csv(fresh, head, lines)
        else:
            _write_xlsx(fresh, head, lines)
        fresh.replace(target)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        facts = {"path": str(target), "reason": error.strerror or type(error).__name__}
        raise AppError("export.unwritable", facts) from error


def _write_csv(path: Path, head: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    """With a byte-order mark, without which Excel takes Chinese for something else."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(head)
        writer.writerows([_inert(text) for text in line] for line in lines)


def _inert(text: str) -> str:
    """A text from a stranger's sheet must not become a formula in ours."""
    return f"'{text}" if _CALCULATES.match(text) else text


def _write_xlsx(path: Path, head: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    strong = book.add_format({"bold": True})
    for at, title in enumerate(head):
        page.write_string(0, at, title, strong)
        longest = max([len(title), *(len(line[at]) for line in lines)])
        page.set_column(at, at, min(longest * 2 + 2, _WIDEST))
    page.freeze_panes(1, 0)
    for number, line in enumerate(lines, 1):
        for at, text in enumerate(line):
            page.write_string(number, at, text)
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(getattr(error.args[0], "errno", 0), str(error.args[0])) from error
