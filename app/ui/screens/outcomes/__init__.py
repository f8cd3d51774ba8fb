"""Outcomes: the ledger of deals, vouchers, the patent auction, and the figures."""

from app.ui.screens.outcomes.desk import Services
from app.ui.screens.outcomes.page import OutcomesPage
from app.ui.screens.outcomes.signing import Paper

__all__ = ["OutcomesPage", "Paper", "Services"]
