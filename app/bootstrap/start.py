"""The program's start: Qt, the desk, the language, and what an unexpected failure shows."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app.bootstrap.shell import Shell
from app.services.desk import Desk, own_desk
from app.ui.collector import Collector
from app.ui.language import Languages, translate
from app.ui.theme import theme

log = logging.getLogger(__name__)


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
    return _run(lambda shell: shell.start(path))


def open_sample() -> int:
    """The window on the sample fair."""
    return _run(Shell.start_with_sample)


def _run(start: Callable[[Shell], None]) -> int:
    application = make_application()
    desk = own_desk()
    settings = own_settings(desk)
    languages = Languages(settings)
    languages.start()
    _report_crashes()
    shell = Shell(desk, settings, languages)
    start(shell)
    code = application.exec()
    shell.tasks.cancel_all()
    shell.tasks.wait(2_000)
    return code


def _report_crashes() -> None:
    """Our own mistakes are shown and logged; what was saved is saved."""

    def report(kind: type[BaseException], error: BaseException, trace: object) -> None:
        log.critical("unexpected failure", exc_info=(kind, error, trace))  # type: ignore[arg-type]  # as given
        QMessageBox.critical(
            None,
            "FairDesk",
            translate(
                "shell",
                "Something unexpected happened. What was saved is safe; the last step may not "
                "have been done.\n\n{detail}",
            ).format(detail=f"{kind.__name__}: {error}"),
        )

    sys.excepthook = report
