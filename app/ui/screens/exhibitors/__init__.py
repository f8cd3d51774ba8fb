"""Exhibitors: the list with its filters, the record beside it, and the floor plan."""

from app.ui.screens.exhibitors.page import ExhibitorsPage

__all__ = ["ExhibitorsPage"]
