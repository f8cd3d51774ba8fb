"""The program's start: Qt, the desk, the language, and where failures go."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, QSettings, Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap.crashes import Crashes
from app.bootstrap.shell import Shell
from app.services.crash_reports import CrashReports
from app.services.desk import Desk, own_desk
from app.services.traces import log_to
from app.ui.collector import Collector
from app.ui.language import Languages
from app.ui.theme import theme

# What Qt tells of decoders and sound servers that are not there concerns no user.
_QUIET = "qt.multimedia.*=false\nqt.pulseaudio.*=false"


def make_application() -> QApplication:
    """Qt as this program uses it."""
    QLoggingCategory.setFilterRules(_QUIET)
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(sys.argv[:1])
    application.setOrganizationName("FairDesk")
    application.setApplicationName("FairDesk")
    application.setDesktopFileName("fairdesk")
    theme()
    Collector(application)
    return application


def own_settings(desk: Desk) -> QSettings:
    """Language, appearance, recent fairs and the like, in the desk's folder."""
    return QSettings(str(desk.folder / "settings.ini"), QSettings.Format.IniFormat)


def open_window(path: Path | None = None) -> int:
    """The window, on a fair, on the last one, or on the first screen; returns the exit code."""
    return run(lambda shell: shell.start(path))


def open_sample() -> int:
    """The window on the sample fair."""
    return run(Shell.start_with_sample)


def run(start: Callable[[Shell], None]) -> int:
    """Start as the user does, on what ``start`` opens; returns the exit code."""
    application = make_application()
    desk = own_desk()
    settings = own_settings(desk)
    languages = Languages(settings)
    languages.start()
    log_to(desk.folder / "log")
    reports = CrashReports(desk.folder / "crashes")
    crashes = Crashes(reports)
    crashes.watch()
    broken = reports.begin()
    shell = Shell(desk, settings, languages)
    start(shell)
    if broken is not None:
        shell.reopen()
        crashes.tell_last(broken, shell.fair.window if shell.fair is not None else None)
    code = application.exec()
    shell.tasks.cancel_all()
    shell.tasks.wait(2_000)
    reports.end()
    return code
