"""Exhibitors: the list with its filters, the record beside it, and the floor plan."""

from app.ui.screens.exhibitors.page import ExhibitorsPage
from app.ui.screens.exhibitors.visitor_tab import ProposalsTab

__all__ = ["ExhibitorsPage", "ProposalsTab"]
