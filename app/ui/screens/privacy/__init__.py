"""The privacy desk: a person found, exported and erased; who saw what; purposes and grounds."""

from app.ui.screens.privacy.person import PersonDialog
from app.ui.screens.privacy.purposes import PurposesDialog
from app.ui.screens.privacy.seen import SeenDialog

__all__ = ["PersonDialog", "PurposesDialog", "SeenDialog"]
