"""Exporting, as the page tells it: where to, how it went, and what was left out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.exporting import Exported, Exports, Language
from app.ui.language import in_language
from app.ui.screens.visitors.questions import AskFile
from app.ui.tasks import Tasks
from app.ui.widgets import InlineStrip, Notice

Write = Callable[[Exports, Path], Exported]


class ExportRun(QObject):
    """``said`` carries a notice for the window, ``failed`` the error."""

    said = Signal(object)
    failed = Signal(object)

    def __init__(
        self, owner: QWidget, exports: Callable[[Language], Exports], tasks: Tasks, ask: AskFile
    ) -> None:
        super().__init__(owner)
        self._owner, self._exports, self._tasks, self._ask = owner, exports, tasks, ask
        self.strip = InlineStrip(lambda: self.tr("Writing the list"))

    def start(self, suggested: str, write: Write) -> None:
        """Ask where to, and write it in the background."""
        path = self._ask(self._owner, suggested)
        if path is None:
            return
        exports = self._exports(Language(in_language("zh", "en")))
        self.strip.begin()
        self._tasks.run(self, lambda _job: write(exports, path), self._done, self._failed)

    def _done(self, done: Exported) -> None:
        self.strip.end()
        words = self.tr("%Ln rows in {file}. An export is not undone.", "", done.rows)
        words = words.format(file=done.path.name)
        if done.withheld:
            kept = self.tr(
                "%Ln people did not agree: their phone and e-mail were left out.", "", done.withheld
            )
            words = f"{words} {kept}"
        self.said.emit(Notice(words))

    def _failed(self, error: Exception) -> None:
        self.strip.end()
        if not isinstance(error, AppError):
            raise error
        self.failed.emit(error)
