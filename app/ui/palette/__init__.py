"""The command palette: one field over records and commands."""

from app.ui.palette.dialog import PaletteDialog
from app.ui.palette.rows import Finder, RecordActions

__all__ = ["Finder", "PaletteDialog", "RecordActions"]
