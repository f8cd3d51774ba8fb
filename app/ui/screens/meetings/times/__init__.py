"""When nobody can meet: absences, closed tables, shortened days; and the rules of meetings."""

from app.ui.screens.meetings.times.menu import TimesMenu

__all__ = ["TimesMenu"]
