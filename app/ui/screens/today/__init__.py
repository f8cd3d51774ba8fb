"""Today: the answer is on the first screen."""

from app.ui.screens.today.page import TodayPage

__all__ = ["TodayPage"]
