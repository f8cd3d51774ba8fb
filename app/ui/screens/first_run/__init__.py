"""The first screen: open the sample, make a new fair, or begin with a sheet."""

from app.ui.screens.first_run.new_fair import NewFair, NewFairDialog
from app.ui.screens.first_run.page import FirstRun, RecentFair

__all__ = ["FirstRun", "NewFair", "NewFairDialog", "RecentFair"]
