"""Requests for meetings: the list, entering one, answering them, both sides' days beside it."""

from app.ui.screens.meetings.requests.view import RequestDesk, RequestsView

__all__ = ["RequestDesk", "RequestsView"]
