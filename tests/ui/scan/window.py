"""The real window on a small fair, and a scanner that types into it."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QWindow
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.surroundings import Surroundings
from app.models.fairs import Fair
from app.models.scanning import Scan
from app.services.badges.token import encode
from app.services.desk import Desk
from app.services.event_key import EventKeys
from app.ui.language import Languages
from app.ui.scanners.profile import ScannerProfile, Suffix
from app.ui.scanners.settings import ScannerSettings
from app.ui.screens.scan import ScanPage
from app.ui.screens.scan.seen import Seen
from app.ui.tasks import Tasks
from tests.services.scanning_fair import ScanningFair, scanning_fair
from tests.ui.typist import type_keys


@dataclass
class Window:
    """An open fair whose Scan page was opened once."""

    fair: ScanningFair
    open_fair: OpenFair
    page: ScanPage
    keys: dict[int, bytes]
    answers: list[Seen | None] = field(default_factory=list)

    @property
    def handle(self) -> QWindow:
        found = self.open_fair.window.windowHandle()
        assert found is not None
        return found

    def code(self, name: str) -> str:
        badge = self.fair.badge(name)
        return encode(badge.record, badge.key_id, self.keys[badge.key_id])

    def type(self, code: str) -> None:
        """Type as a scanner does: key upon key into the window, and then its Enter."""
        type_keys(self.handle, code, Qt.Key.Key_Return, int(time.monotonic() * 1000))

    def scans(self) -> list[Scan]:
        with self.fair.store.reading() as reader:
            return reader.all(Scan)


def open_window(folder: Path, settings: QSettings, qtbot: QtBot) -> Window:
    """The window at the gate, active, with its scanner listening."""
    # A busy test machine pauses between keys: this scanner is known to end its codes with Enter.
    ScannerSettings(settings).save(ScannerProfile(suffix=Suffix.ENTER))
    fair = scanning_fair(folder / "a.fair")
    with fair.store.reading() as reader:
        keys = EventKeys(folder).keys(reader.all(Fair)[0].id)
    opened = OpenFair(
        fair.store, Surroundings(Desk(folder), settings, Languages(settings), Tasks())
    )
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    opened.window.activateWindow()
    opened.window.go("scan")
    page = opened.window.page("scan")
    assert isinstance(page, ScanPage)
    made = Window(fair, opened, page, keys)
    page.answered.connect(made.answers.append)
    qtbot.waitUntil(made.handle.isActive)
    return made
