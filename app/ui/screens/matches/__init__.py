"""The workspace 对接: pairs of needs and offers, explained and decided."""

from app.ui.screens.matches.page import MatchesPage
from app.ui.screens.matches.partners import PartnersTab

__all__ = ["MatchesPage", "PartnersTab"]
