"""Settings: the fair itself, language and look, where the data lies, what the program is."""

from app.ui.screens.settings.badge_key import BadgeKey, KeyDesk
from app.ui.screens.settings.page import SettingsPage
from app.ui.screens.settings.ticket_shops import TicketShops

__all__ = ["BadgeKey", "KeyDesk", "SettingsPage", "TicketShops"]
