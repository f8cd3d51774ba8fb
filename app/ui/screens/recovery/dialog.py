"""The way out of a damaged fair: a new file from what is left, or the newest backup as it is."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.backups import Backup
from app.models.changes import Device
from app.models.salvage import Recovered
from app.models.times import now
from app.services.recovery import Sources, recover
from app.ui.formats import clock_time, short_date
from app.ui.messages import sentence
from app.ui.screens.recovery.words import lines_of
from app.ui.tasks import Job, Tasks
from app.ui.theme import theme
from app.ui.widgets import (
    ErrorBar,
    InlineStrip,
    Label,
    PrimaryButton,
    Progress,
    SecondaryButton,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog, foot_of

_WIDTH = 600
_NAME = 128  # pixels of the column of names


class RecoveryDialog(Retold, Dialog):
    """``open_wanted`` carries the recovered file, ``restore_wanted`` the backup to restore.

    ``begins`` comes before the damaged file is read: whoever has it open closes it then. ``why`` is
    what was found, in words. The damaged file is not touched, whatever is chosen.
    """

    begins = Signal()
    open_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(
        self,
        path: Path,
        why: str,
        backup: Backup | None,
        device: Callable[[], Device],
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path, self._why, self._backup = path, why, backup
        self._device, self._tasks = device, tasks
        self.is_working = False
        self.target: Path | None = None
        self.told: Recovered | None = None
        self.title = Label(self._title, "title", wrap=True)
        self.text = Label(self._text, "body", "text2", wrap=True)
        self.newest = Label(self._newest, "body", "text2", wrap=True)
        self.error, self.strip = ErrorBar(), InlineStrip(lambda: self.tr("Reading what is left"))
        self.start = PrimaryButton(
            lambda: self.tr("Recover"), "archive-restore", size="large", on_click=self.recover
        )
        self.go_on = PrimaryButton(
            lambda: self.tr("Open the recovered fair"), size="large", on_click=self._open
        )
        self.restore = SecondaryButton(
            lambda: self.tr("Restore the backup instead"), size="large", on_click=self._restore
        )
        self.cancel = SecondaryButton(
            lambda: self.tr("Not now"), size="large", on_click=self.reject
        )
        self._lay_out()
        self.retell()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Recover a damaged fair"))
        super().retell()

    def recover(self) -> None:
        """Put together what is left, in the background."""
        self.begins.emit()
        self.error.hide()
        self._work(is_working=True)
        self.strip.begin_unstoppable(lambda: self.tr("Reading what is left"))
        target = _free_name(self._path, now())

        def work(job: Job) -> Recovered:
            def report(done: int, total: int | None) -> None:
                job.report(Progress(done, total or 0))

            sources = Sources.of(self._path)
            return recover(sources, target, self._device(), now, report)

        self._tasks.run(
            self, work, lambda told: self._done(target, told), self._failed, self._progressed
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """While the new file is being written the window stays."""
        if self.is_working:
            event.ignore()
        else:
            super().closeEvent(event)

    def reject(self) -> None:
        if not self.is_working:
            super().reject()

    def _progressed(self, progress: object) -> None:
        self.strip.show_progress(progress)

    def _done(self, target: Path, told: Recovered) -> None:
        self._work(is_working=False)
        self.target, self.told = target, told
        self.title.tell(self._title)
        self.text.tell(self._text)
        self.newest.hide()
        for name, words in lines_of(told):
            row = self._lines.rowCount()
            strong = Label(name, "body", "text2")
            strong.setFixedWidth(_NAME)
            self._lines.addWidget(strong, row, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(Label(words, "body", wrap=True), row, 1)
        self.start.hide()
        self.go_on.show()
        self.go_on.setFocus()
        self.adjustSize()

    def _failed(self, error: Exception) -> None:
        self._work(is_working=False)
        if not isinstance(error, AppError):
            raise error
        self.error.tell(sentence(error), self.tr("Try again"), self.recover)

    def _work(self, *, is_working: bool) -> None:
        self.is_working = is_working
        for button in (self.start, self.restore, self.cancel):
            button.setEnabled(not is_working)
        if not is_working:
            self.strip.end()

    def _open(self) -> None:
        target = self.target
        self.accept()
        self.open_wanted.emit(target)

    def _restore(self) -> None:
        backup = self._backup
        self.accept()
        if backup is not None:
            self.restore_wanted.emit(backup.path)

    def _title(self) -> str:
        if self.told is not None and self.told.is_sound:
            return self.tr("A new file was made, and checked")
        if self.told is not None:
            return self.tr("A new file was made, but the check found damage in it")
        return self.tr("{name} is damaged").format(name=self._path.name)

    def _text(self) -> str:
        if self.target is not None:
            words = self.tr("It is called {name}. The damaged file lies beside it as it was.")
            return words.format(name=self.target.name)
        promise = self.tr(
            "Recovery reads everything that can still be read and makes good from the log and the "
            "newest backup what cannot. It writes a new file; the damaged one stays as it is."
        )
        return f"{self._why}\n\n{promise}"

    def _newest(self) -> str:
        if self._backup is None:
            return self.tr("There is no backup beside this fair.")
        here = self._backup.made_at.astimezone()
        words = self.tr("Newest backup: {time}")
        return words.format(time=f"{short_date(here.date())} {clock_time(here)}")

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        margin = theme().space(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        self._lines = QGridLayout()
        self._lines.setColumnStretch(1, 1)
        self._lines.setVerticalSpacing(theme().space(2))
        for part in (self.title, self.text, self.newest):
            column.addWidget(part)
        column.addLayout(self._lines)
        column.addWidget(self.strip)
        column.addWidget(self.error)
        column.addSpacing(theme().space(2))
        column.addLayout(foot_of(self.cancel, self.restore, self.start, self.go_on))
        for hidden in (self.strip, self.error, self.go_on):
            hidden.hide()
        self.restore.setVisible(self._backup is not None)


def _free_name(path: Path, moment: datetime) -> Path:
    """A name beside the damaged file that nothing has."""
    stem = f"{path.stem} {moment.astimezone():%Y%m%d-%H%M%S} recovered"
    return path.with_name(f"{stem}{path.suffix}")
