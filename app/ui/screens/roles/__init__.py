"""Roles of a desk: taken up, handed over, and what is shown before anybody is known."""

from app.ui.screens.roles.entering import EnterDialog
from app.ui.screens.roles.forgotten import ForgottenDialog
from app.ui.screens.roles.handing import BoothDialog
from app.ui.screens.roles.page import ClosedPage, KioskPage

__all__ = ["BoothDialog", "ClosedPage", "EnterDialog", "ForgottenDialog", "KioskPage"]
