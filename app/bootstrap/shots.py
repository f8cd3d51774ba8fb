"""Pictures of every screen: Chinese and English, light and dark, at the window's usual size."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSettings
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap.fair import OpenFair
from app.bootstrap.start import make_application
from app.bootstrap.surroundings import Surroundings
from app.models.programme import Pitch
from app.services.agenda_ground import first_booths
from app.services.desk import Desk
from app.services.store import Store
from app.ui.language import Language, Languages
from app.ui.screens.first_run import FirstRun, RecentFair
from app.ui.tasks import Tasks
from app.ui.theme import Appearance, theme, tokens

Progress = Callable[[int, int], None]

_PAGES = (
    "today",
    "exhibitors",
    "visitors",
    "programme",
    "matches",
    "meetings",
    "badges",
    "outcomes",
    "settings",
)
_LOOKS = (Appearance.LIGHT, Appearance.DARK)
_BOOTH = "B-07"
_QUIET = 150  # milliseconds without work; longer than a page rests before it draws
_PATIENCE = 15_000  # milliseconds for what a page still draws in the background


def draw_screens(store: Store, folder: Path, out: Path, progress: Progress) -> int:
    """Draw each screen of this fair into ``out``; returns how many pictures were made."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures need no display and show no window
    application = make_application()
    settings = QSettings(str(folder / "shots.ini"), QSettings.Format.IniFormat)
    languages = Languages(settings)
    languages.start()
    around = Surroundings(Desk(folder), settings, languages, Tasks())
    usual = tokens().window_usual
    QCursor.setPos(usual.width, usual.height)  # nothing lies under the mouse
    fair = OpenFair(store, around)
    fair.window.resize(usual.width, usual.height)
    first = FirstRun(languages, [RecentFair(fair.name, store.path, "2018-11-27 18:20")])
    first.resize(usual.width, usual.height)
    fair.window.show()
    first.show()
    out.mkdir(parents=True, exist_ok=True)
    looks = [(language, look) for language in Language for look in _LOOKS]
    drawn = 0
    for language, look in looks:
        languages.choose(language)
        theme().choose(look)
        ending = f"{language.value.split('_')[0]}-{look.value}.png"
        for name in ("first-run", *_PAGES):
            shown = first if name == "first-run" else _opened(fair, name)
            _settle(application, around.tasks)
            shown.grab().save(str(out / f"{name}-{ending}"))
            drawn += 1
            progress(drawn, len(looks) * (len(_PAGES) + 1))
        for state in _scan_states(fair):
            _settle(application, around.tasks)
            fair.window.grab().save(str(out / f"scan-{state}-{ending}"))
            drawn += 1
    first.close()
    fair.window.close()
    return drawn


def _scan_states(fair: OpenFair) -> Iterator[str]:
    """The scan screen in each of its states."""
    from app.bootstrap.scan_shots import scan_states
    from app.ui.screens.scan import ScanPage

    fair.window.go("scan")
    page = fair.window.page("scan")
    if isinstance(page, ScanPage):
        yield from scan_states(page, fair.store)


def _opened(fair: OpenFair, key: str) -> QWidget:
    """The window on a workspace, on a record that has something to show."""
    fair.window.go(key, _target(fair.store, key))
    return fair.window


def _target(store: Store, key: str) -> str | None:
    with store.reading() as reader:
        if key == "exhibitors":
            booths = first_booths(reader)
            return next((one for one, code in booths.items() if code == _BOOTH), None)
        if key == "programme":
            pitches = reader.all(Pitch)
            return pitches[0].session_id if pitches else None
    return None


def _settle(application: QApplication, tasks: Tasks) -> None:
    """Let the page finish what it draws in the background, and paint.

    A page may rest before it begins: all is done once nothing has been under way for a while.
    """
    whole, quiet = QElapsedTimer(), QElapsedTimer()
    whole.start()
    quiet.start()
    while quiet.elapsed() < _QUIET and whole.elapsed() < _PATIENCE:
        application.processEvents()
        if tasks.running:
            quiet.restart()
