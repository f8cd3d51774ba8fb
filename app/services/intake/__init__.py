"""What was read from a sheet goes into the file: planned first, then written in one step."""

from app.services.intake.intake import Intake, Outcome, Prepared

__all__ = ["Intake", "Outcome", "Prepared"]
