"""When somebody cannot meet or would rather not, closed tables, short days; and the rules."""

from app.ui.screens.meetings.times.menu import TimesMenu

__all__ = ["TimesMenu"]
