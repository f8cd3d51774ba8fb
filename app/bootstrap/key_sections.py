"""The sections of the settings that are about keys: the badge key, the ticket shops'."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings

from app.models.scanning import CheckpointKind
from app.services.fair_key import FairKey
from app.services.ticket_keys import TicketKeys
from app.ui.changes import Changes
from app.ui.screens.settings import BadgeKey, KeyDesk, SettingsPage, TicketShops
from app.ui.tasks import Tasks


def add_key_sections(
    page: SettingsPage,
    key: FairKey,
    folder: Path,
    settings: QSettings,
    tasks: Tasks,
    changes: Changes,
    undo: Callable[[], object],
) -> None:
    """Put both into the page; key files are looked for in the folder of the fair."""

    def at_booth() -> bool:
        from app.ui.screens.scan import OwnPlace

        return OwnPlace(settings).kind is CheckpointKind.BOOTH

    badge_key = BadgeKey(KeyDesk(key, tasks, folder, at_booth))
    shops = TicketShops(TicketKeys(key.store), undo)
    badge_key.said.connect(page.said)
    shops.said.connect(page.said)
    shops.changed.connect(changes.happened)
    page.add_section("badge-key", badge_key)
    page.add_section("ticket-shops", shops)
