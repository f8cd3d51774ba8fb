"""The long work of the check: read the sheet as mapped and edited, and plan against the fair."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.models.imports import Kind
from app.services.intake import Intake, Packed, Sheet, SheetRow
from app.ui.screens.importing.check import Check
from app.ui.tasks import Job
from app.ui.widgets import Progress


@dataclass(frozen=True, slots=True)
class Wish:
    """How a sheet is to be read, and what was put right in the dialog."""

    kind: Kind
    mapping: Mapping[str, str]
    edits: Mapping[tuple[int, str], str]


def read_check(
    intake: Intake, sheet: Sheet, wish: Wish, rows: Packed[SheetRow] | None, job: Job
) -> Check:
    """The check of a sheet; ``rows`` spares reading them again. Touches no widget."""

    def progress(done: int, of: int | None) -> None:
        job.report(Progress(done, of or 0))

    prepared = intake.prepare(
        sheet.path,
        wish.kind,
        mapping=wish.mapping,
        sheet=sheet.table.sheet,
        edits=wish.edits,
        with_rows=rows is None,
        progress=progress,
        cancelled=job.is_cancelled,
    )
    known = prepared.rows if rows is None else rows
    check = Check(sheet, known, prepared, wish.edits)
    check.count()
    return check
