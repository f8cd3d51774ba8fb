"""A fair that is damaged: what is wrong, what can be saved, and what was saved."""

from app.ui.screens.recovery.dialog import RecoveryDialog

__all__ = ["RecoveryDialog"]
