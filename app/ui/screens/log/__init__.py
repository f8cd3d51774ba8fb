"""The log of the fair in words: filtered, looked through, written into a file."""

from app.ui.screens.log.dialog import LogDialog

__all__ = ["LogDialog"]
