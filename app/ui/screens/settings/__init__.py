"""Settings: the fair itself, language and look, where the data lies, what the program is."""

from app.ui.screens.settings.page import SettingsPage

__all__ = ["SettingsPage"]
