"""Importing a sheet: choose it, map its columns, check every row, bring it in."""

from app.ui.screens.importing.dialog import ImportDialog, ask_import

__all__ = ["ImportDialog", "ask_import"]
