"""The view by people: everybody's day in a row, forums and absences hatched."""

from app.ui.screens.meetings.people.sheet import PeopleSheet
from app.ui.screens.meetings.people.view import PeopleView

__all__ = ["PeopleSheet", "PeopleView"]
