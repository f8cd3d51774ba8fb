"""The workspace 观众: everybody who is registered, who was registered twice, and booths' leads."""

from app.ui.screens.visitors.page import VisitorsPage

__all__ = ["VisitorsPage"]
