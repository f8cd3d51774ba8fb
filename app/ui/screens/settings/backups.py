"""Backups in the settings: when they are made, where else they go, and the way back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.errors import AppError
from app.models.backups import Backup
from app.models.safety import Safety
from app.services.backups.folder import folder_of
from app.services.backups.manifests import read_backup
from app.ui.keeping import FairKeeping
from app.ui.messages import sentence
from app.ui.screens.settings.backup_rows import BackupRows
from app.ui.screens.settings.restore import RestoreDialog, moment_words
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.tasks import Tasks
from app.ui.widgets import ElidedLabel, ErrorBar, Label, LinkButton, SecondaryButton

_PATH = 340  # pixels of the second place's path


class BackupSettings(Section):
    """``restore_wanted`` carries the backup's path and whether facts are to come along."""

    restore_wanted = Signal(object, bool)

    def __init__(self, keeping: FairKeeping, tasks: Tasks) -> None:
        super().__init__(lambda: self.tr("Backups"))
        self._keeping, self._tasks = keeping, tasks
        self.last = Label(self._last, "body", tabular=True)
        self.now = SecondaryButton(
            lambda: self.tr("Back up now"), "archive-restore", on_click=self.back_up_now
        )
        self.place = ElidedLabel(self._place, "body")
        self.place.setFixedWidth(_PATH)
        self.choose = LinkButton(lambda: self.tr("Choose…"), on_click=self.ask_second)
        self.forget = LinkButton(
            lambda: self.tr("Remove"), on_click=partial(self.choose_second, None)
        )
        self.second = SettingRow(
            lambda: self.tr("Second place"),
            self.place,
            self.choose,
            self.forget,
            hint=self._second_hint,
        )
        self.error = ErrorBar()
        self.rows = BackupRows()
        self._lay_out()
        self.rows.check_wanted.connect(self.check)
        self.rows.restore_wanted.connect(self.ask_restore)
        keeping.moved.connect(self._moved)

    def refresh(self) -> None:
        """Show the backups that there are."""
        try:
            self.rows.show_backups(self._keeping.all())
        except AppError as error:
            self.error.tell(sentence(error))
        self._show_safety(self._keeping.safety)

    def back_up_now(self) -> None:
        """Make one; it is never removed by itself."""
        self.error.hide()
        try:
            self._keeping.back_up_now()
        except AppError as error:
            self.error.tell(sentence(error), self.tr("Try again"), self.back_up_now)

    def ask_second(self) -> None:
        """Let the user say where backups go as well."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Second place for backups"))
        if chosen:
            self.choose_second(Path(chosen))

    def choose_second(self, root: Path | None) -> None:
        """Backups go there as well, or nowhere else."""
        self.error.hide()
        try:
            self._keeping.choose_second(root)
        except AppError as error:
            self.error.tell(sentence(error), self.tr("Choose…"), self.ask_second)
        self.refresh()

    def check(self, backup: Backup) -> None:
        """Read a backup through, and say in its row whether it holds."""
        self.rows.tell(backup, lambda: self.tr("Checking…"), "text2")

        def failed(error: Exception) -> None:
            if not isinstance(error, AppError):
                raise error
            self.rows.tell(backup, lambda: self.tr("Damaged"), "danger")
            self.error.tell(lambda: sentence(error))

        self._tasks.run(
            self,
            lambda _job: self._keeping.check(backup),
            lambda _none: self.rows.tell(backup, lambda: self.tr("Sound"), "success"),
            failed,
        )

    def ask_restore(self, backup: Backup) -> RestoreDialog:
        """Say what will be missed, and restore when that is confirmed."""
        dialog = RestoreDialog(backup, self._keeping.since(backup), self.window())
        dialog.accepted.connect(lambda: self.restore_wanted.emit(backup.path, dialog.carries))
        dialog.open()
        return dialog

    def ask_file(self) -> None:
        """Restore a backup that lies somewhere else: on the stick, from another computer."""
        second = self._keeping.second
        folder = folder_of(self._keeping.backups.path) if second is None else second.root
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a backup"), str(folder), self.tr("Fairs (*.fair)")
        )
        if chosen:
            self.ask_restore(read_backup(Path(chosen)))

    def _moved(self, safety: object) -> None:
        if self.isVisible():
            self.refresh()
        elif isinstance(safety, Safety):
            self._show_safety(safety)

    def _show_safety(self, safety: Safety) -> None:
        self.last.tell(self._last)
        self.now.setEnabled(not safety.is_working)
        self.place.tell(self._place)
        self.forget.setVisible(self._keeping.second is not None)
        self.second.say_problem(self._away)
        if not self._away():
            self.second.say_problem("")

    def _last(self) -> str:
        safety = self._keeping.safety
        if safety.is_working:
            return self.tr("Backing up…")
        if safety.last is None:
            return self.tr("None yet")
        return moment_words(safety.last.made_at)

    def _place(self) -> str:
        second = self._keeping.second
        return self.tr("None") if second is None else str(second.root)

    def _away(self) -> str:
        away = self._keeping.safety.away
        return "" if away is None else sentence(away)

    def _second_hint(self) -> str:
        second = self._keeping.second
        if second is not None and second.shares_disk(self._keeping.backups.path):
            return self.tr(
                "This lies on the same disk as the fair: if the disk fails, both are lost. A "
                "stick or a folder on the network is safer."
            )
        return self.tr(
            "A stick or a folder on the network. The newest backup is copied there as well; while "
            "it is missing, work goes on."
        )

    def _open_folder(self) -> None:
        folder = folder_of(self._keeping.backups.path)
        there = folder if folder.is_dir() else folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))

    def _lay_out(self) -> None:
        folder = LinkButton(lambda: self.tr("Open folder"), on_click=self._open_folder)
        self.add(
            SettingRow(
                lambda: self.tr("Automatic"),
                Label(lambda: self.tr("Every 10 minutes while something changes"), "body"),
                hint=lambda: self.tr(
                    "Also before each import, merge, update and restore. Each one is checked. Of "
                    "the automatic ones the last 20 stay, of each other kind the last 10; those "
                    "made by hand always do."
                ),
            ),
            SettingRow(lambda: self.tr("Last backup"), self.last, self.now, folder),
            self.second,
            self.error,
        )
        self.add_heading(lambda: self.tr("Restore a backup"))
        self.add(
            self.rows,
            LinkButton(lambda: self.tr("From another place…"), on_click=self.ask_file),
        )
