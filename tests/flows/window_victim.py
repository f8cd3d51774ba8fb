"""The real window, scanning and editing until somebody kills it: ``window_victim.py FAIR CODES``.

Says ``ready``, then ``scan ID`` and ``edit N`` for what is in the file.
"""

import sys
import time
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from app.bootstrap import start
from app.bootstrap.shell import Shell
from app.models.exhibitors import Exhibitor
from app.services.desk import own_desk
from app.services.exhibitors import Exhibitors
from app.ui.scanners.profile import ScannerProfile, Suffix
from app.ui.scanners.settings import ScannerSettings
from app.ui.screens.scan import ScanPage
from app.ui.screens.scan.seen import Seen
from tests.ui.typist import type_keys


def say(word: str) -> None:
    """Tell the parent, at once."""
    print(word, flush=True)


class Victim:
    """Types a code, edits an exhibitor, and so on without end."""

    def __init__(self, shell: Shell, codes: list[str]) -> None:
        assert shell.fair is not None
        self._fair = shell.fair
        self._codes, self._numbers = cycle(codes), count(int(time.time() * 1000))
        self._fair.window.go("scan")
        page = self._fair.window.page("scan")
        assert isinstance(page, ScanPage)
        page.answered.connect(self._answered)
        with self._fair.store.reading() as reader:
            self._firm = reader.all(Exhibitor)[0].id
        self._timer = QTimer()
        self._timer.timeout.connect(self._work)
        self._timer.start(0)
        say("ready")

    def _work(self) -> None:
        number = next(self._numbers)
        self._type(next(self._codes))
        exhibitors = Exhibitors(self._fair.store)
        self._fair.changes.happened.emit(exhibitors.edit(self._firm, "city", str(number)))
        say(f"edit {number}")

    def _answered(self, seen: Seen | None) -> None:
        if seen is not None:
            say(f"scan {seen.line.scan_id}")

    def _type(self, code: str) -> None:
        stamp = int(time.monotonic() * 1000)
        type_keys(self._fair.window.windowHandle(), code, Qt.Key.Key_Return, stamp)


def main() -> None:
    """Open the fair in the window and begin."""
    path, codes = Path(sys.argv[1]), Path(sys.argv[2]).read_text("ascii").split()
    victims: list[Victim] = []

    def begin(shell: Shell) -> None:
        settings = start.own_settings(own_desk())
        ScannerSettings(settings).save(ScannerProfile(suffix=Suffix.ENTER))
        settings.sync()
        shell.start(path)
        QTimer.singleShot(0, lambda: victims.append(Victim(shell, codes)))

    sys.exit(start.run(begin))


if __name__ == "__main__":
    main()
