"""From the last key of a USB scan to the painted verdict, in the real window on a big file.

    python -m tests.bench.scan_window [FILE] [SCANS]

types 1,000 badges of 300,000 people into the window at a gate, over 3,000,000 earlier scans, and
prints the times from the Enter that ends a code to the verdict on the screen: the commit is in
them. FILE keeps the fair for the next run (some minutes the first time).
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, Qt
from PySide6.QtGui import QKeyEvent

from app.bootstrap.fair import OpenFair
from app.bootstrap.start import make_application
from app.bootstrap.surroundings import Surroundings
from app.models.registry import Badge
from app.services.badges.token import encode
from app.services.desk import Desk
from app.services.event_key import EventKeys
from app.services.store import Store
from app.ui.language import Languages
from app.ui.screens.scan import ScanPage
from app.ui.tasks import Tasks
from tests.bench.biggate import big_gate, fair_id

_SCANS = 1_000
_PRESS = QKeyEvent.Type.KeyPress


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = big_gate(Path(arguments[0]) if arguments else folder / "gate.fair")
        number = int(arguments[1]) if len(arguments) > 1 else _SCANS
        _measure(store, folder, number)


def _measure(store: Store, folder: Path, number: int) -> None:
    application = make_application()
    settings = QSettings(str(folder / "bench.ini"), QSettings.Format.IniFormat)
    opened = OpenFair(store, Surroundings(Desk(folder), settings, Languages(settings), Tasks()))
    opened.window.show()
    opened.window.go("scan")
    page = opened.window.page("scan")
    assert isinstance(page, ScanPage)
    application.processEvents()
    painted: list[float] = []
    times: list[float] = []
    started = 0.0
    kept = 0

    def answered(seen: object) -> None:
        nonlocal kept
        kept += seen is not None
        painted.append((time.perf_counter() - started) * 1000)

    page.answered.connect(answered)
    for code in _codes(store, folder, number):
        for sign in code:
            _key(page, ord(sign), sign)
        started = time.perf_counter()
        _key(page, Qt.Key.Key_Return, "\r")
        times.append((time.perf_counter() - started) * 1000)
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    print(f"{kept} of {len(times)} scans answered, each in the file")
    _tell("last key to painted verdict", painted)
    _tell("last key to ready for the next", times)
    opened.close()


def _tell(what: str, times: list[float]) -> None:
    times.sort()
    print(
        f"{what}: p50 {times[len(times) // 2]:.2f}  p99 {times[int(len(times) * 0.99)]:.2f}  "
        f"max {times[-1]:.2f} ms"
    )


def _codes(store: Store, folder: Path, number: int) -> list[str]:
    keys = EventKeys(folder).keys(fair_id(store))
    with store.reading() as reader:
        badges = reader.all(Badge)
    some = random.Random(1).sample(badges, number)
    fallback = next(iter(keys.values()))
    codes = [encode(one.record, one.key_id, keys.get(one.key_id, fallback)) for one in some]
    codes[::20] = ["no code of ours"] * len(codes[::20])
    return codes


def _key(page: ScanPage, key: int, text: str) -> None:
    """Where the focus is, the way Qt hands a key on."""
    target = page.sight.field
    QCoreApplication.sendEvent(target, QKeyEvent(_PRESS, key, Qt.KeyboardModifier.NoModifier, text))


if __name__ == "__main__":
    main(sys.argv[1:])
