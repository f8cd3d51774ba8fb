"""What was read from a sheet goes into the file: planned first, then written in one step."""

from app.services.intake.intake import Intake, Outcome, open_sheet
from app.services.intake.packed import Packed
from app.services.intake.rejected import write_rejected
from app.services.intake.sheet import Sheet, SheetRow
from app.services.intake.work import Prepared

__all__ = [
    "Intake",
    "Outcome",
    "Packed",
    "Prepared",
    "Sheet",
    "SheetRow",
    "open_sheet",
    "write_rejected",
]
