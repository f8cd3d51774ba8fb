"""The workspace of a desk that stands at a booth."""

from app.ui.screens.booth.page import BoothPage

__all__ = ["BoothPage"]
