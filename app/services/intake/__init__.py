"""What was read from a sheet goes into the file: planned first, then written in one step."""

from app.services.intake.intake import Intake, Outcome, Prepared
from app.services.intake.rejected import write_rejected
from app.services.intake.sheet import Sheet, SheetRow, open_sheet

__all__ = [
    "Intake",
    "Outcome",
    "Prepared",
    "Sheet",
    "SheetRow",
    "open_sheet",
    "write_rejected",
]
