"""The programme: three days by room, one time axis, every session at once."""

from app.ui.screens.programme.page import ProgrammePage

__all__ = ["ProgrammePage"]
