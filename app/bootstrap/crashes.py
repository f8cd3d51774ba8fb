"""What happens when the program fails: it is written down, said once, and the work goes on."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QThread

from app.errors import AppError
from app.models.safety import TROUBLES
from app.services.crash_reports import CrashReport, CrashReports
from app.ui.crash_dialog import CrashDialog
from app.ui.language import translate
from app.ui.main_window import MainWindow
from app.ui.widgets import Notice

log = logging.getLogger(__name__)


class Crashes:
    """Takes what nobody expected; one dialog at a time, for one failure often brings more."""

    def __init__(self, reports: CrashReports) -> None:
        self._reports = reports
        self.dialog: CrashDialog | None = None

    def watch(self) -> None:
        """Take every failure that nobody else takes, of this thread and of others."""
        sys.excepthook = self._failed
        threading.excepthook = self._failed_elsewhere

    def tell_last(self, report: CrashReport, window: MainWindow | None) -> None:
        """Say that the run before never ended; over an open fair without standing in its way.

        Where people queue at a gate, the next scan must not meet a dialog.
        """
        if window is None:
            self.show_last(report)
            return
        notice = Notice(
            lambda: translate(
                "shell",
                "FairDesk did not end properly last time. What was acknowledged is in the file.",
            ),
            lambda: translate("shell", "Details"),
            lambda: self.show_last(report),
        )
        window.toast(notice)

    def show_last(self, report: CrashReport) -> CrashDialog:
        """What is known of the run before, at length."""
        return self._show(
            translate("shell", "FairDesk did not end properly last time"),
            translate(
                "shell",
                "Every scan and every edit that was acknowledged is in the file. "
                "The window is back where it was.",
            ),
            report,
        )

    def _failed(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, AppError) and error.code in TROUBLES:
            log.warning("the disk failed a part of the window: %s", error.code)
            return  # the open fair's own bar says so, and goes when it is over
        report = self._reports.keep(error)
        log.critical("unexpected failure", exc_info=error)
        if self.dialog is None and _is_window_thread():
            self._show(
                translate("shell", "Something unexpected happened"),
                translate(
                    "shell",
                    "What was saved is safe; the last step may not have been done. "
                    "You can go on working.",
                ),
                report,
            )

    def _failed_elsewhere(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._reports.keep(told.exc_value)
            log.critical("unexpected failure in a thread", exc_info=told.exc_value)

    def _show(self, title: str, promise: str, report: CrashReport) -> CrashDialog:
        dialog = CrashDialog(title, promise, report.text)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()
        return dialog

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _is_window_thread() -> bool:
    application = QCoreApplication.instance()
    return application is not None and QThread.currentThread() is application.thread()
