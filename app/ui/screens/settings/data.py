"""Where the fair lies on this computer, and a copy of it somewhere else."""

from pathlib import Path

from PySide6.QtCore import QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.errors import AppError
from app.models.times import now
from app.services.backup import back_up
from app.services.store import Store
from app.ui.messages import sentence
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.tasks import Job, Tasks
from app.ui.widgets import ElidedLabel, ErrorBar, InlineStrip, LinkButton, Notice, SecondaryButton

_FOLDER = "backup/folder"
_MEGABYTE = 1_000_000


class Data(Section):
    """The file's path, its size, and 备份到…"""

    said = Signal(object)

    def __init__(self, store: Store, settings: QSettings, tasks: Tasks) -> None:
        super().__init__(lambda: self.tr("Data"))
        self._store, self._settings, self._tasks = store, settings, tasks
        self._job: Job | None = None
        self.strip = InlineStrip(lambda: self.tr("Backing up"))
        self.strip.cancelled.connect(self._cancel)
        self.error = ErrorBar()
        path = ElidedLabel(str(store.path), "body")
        path.setFixedWidth(420)
        path.setToolTip(str(store.path))
        self.button = SecondaryButton(
            lambda: self.tr("Back up to…"), "archive-restore", on_click=self.ask
        )
        self.add(
            SettingRow(
                lambda: self.tr("File"),
                path,
                LinkButton(lambda: self.tr("Open folder"), on_click=self._open_folder),
            ),
            SettingRow(
                lambda: self.tr("Backup"),
                self.button,
                hint=lambda: self.tr(
                    "A checked copy of the whole fair, made while you go on working. "
                    "Open it like any other fair."
                ),
            ),
            self.strip,
            self.error,
        )

    def ask(self) -> None:
        """Let the user say where the copy goes."""
        kept = self._settings.value(_FOLDER)
        folder = Path(str(kept)) if kept else self._store.path.parent
        moment = f"{now().astimezone():%Y%m%d-%H%M}"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Back up to…"),
            str(folder / f"{self._store.path.stem} {moment}.fair"),
            self.tr("Fairs (*.fair)"),
        )
        if chosen:
            self.back_up(Path(chosen))

    def back_up(self, target: Path) -> None:
        """Copy the fair there."""
        if self._job is not None:
            return
        self._settings.setValue(_FOLDER, str(target.parent))
        self.error.hide()
        self.button.setEnabled(False)
        self.strip.begin()
        self._job = self._tasks.run(
            self,
            lambda _job: back_up(self._store, target),
            lambda size: self._done(target, size),
            self._failed,
        )

    def _done(self, target: Path, size: int) -> None:
        self._end()
        words = self.tr("Backed up to {name}, {size} MB, checked")
        self.said.emit(Notice(words.format(name=target.name, size=f"{size / _MEGABYTE:,.1f}")))

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, AppError):
            self.error.tell(sentence(error), self.tr("Back up to…"), self.ask)
        else:
            self.error.tell(self.tr("The backup failed. The fair is as it was."))

    def _cancel(self) -> None:
        """The copy may still be finished; nobody is told, and the fair is as it was."""
        if self._job is not None:
            self._job.cancel()
        self._end()

    def _end(self) -> None:
        self._job = None
        self.strip.end()
        self.button.setEnabled(True)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._store.path.parent)))
