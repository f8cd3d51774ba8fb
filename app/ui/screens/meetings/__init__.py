"""Meetings as a list: run the scheduler, see what it placed, and why the rest waits."""

from app.ui.screens.meetings.page import MeetingsPage

__all__ = ["MeetingsPage"]
