"""Badges as a list: what waits to be printed, the card as it will be, and its life."""

from app.ui.screens.badges.page import BadgesPage

__all__ = ["BadgesPage"]
