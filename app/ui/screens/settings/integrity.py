"""The log in the settings: shown, its anchors, and a check of the whole file."""

from pathlib import Path

from PySide6.QtCore import Signal

from app.errors import AppError
from app.services.anchors import anchors_of, known_anchors
from app.services.store import Store
from app.services.verification import Verification, verify
from app.ui.formats import count
from app.ui.messages import sentence
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.tasks import Job, Tasks
from app.ui.widgets import ErrorBar, InlineStrip, Label, Progress, SecondaryButton

_SAID = 3  # findings that are told at once; the command line has all


class Integrity(Section):
    """``log_wanted`` when the log is to be shown, ``recovery_wanted`` when the file is damaged."""

    log_wanted = Signal()
    recovery_wanted = Signal()

    def __init__(self, store: Store, desk_folder: Path, tasks: Tasks) -> None:
        super().__init__(lambda: self.tr("Log and integrity"))
        self._store, self._folder, self._tasks = store, desk_folder, tasks
        self.show_log = SecondaryButton(
            lambda: self.tr("Show the log…"), "list", on_click=self.log_wanted.emit
        )
        self.check = SecondaryButton(
            lambda: self.tr("Check the file now"), "shield-check", on_click=self.check_now
        )
        self.anchors = Label("", "body", tabular=True)
        self.result = Label("", "body", "success", wrap=True)
        self.error, self.strip = ErrorBar(), InlineStrip(lambda: self.tr("Checking the file"))
        for part in (self.result, self.error, self.strip):
            part.hide()
        self._lay_out()

    def refresh(self) -> None:
        """Show how the log's chains are now."""
        try:
            noted = anchors_of(self._store)
        except AppError as error:
            self.error.tell(sentence(error))
            return
        self.anchors.tell("\n".join(map(str, noted[-_SAID:])) or "—")

    def check_now(self) -> None:
        """Check everything, in the background."""
        self.result.hide()
        self.error.hide()
        self.check.setEnabled(False)
        self.strip.begin_unstoppable(lambda: self.tr("Checking the file"))

        def work(job: Job) -> Verification:
            def report(done: int, total: int | None) -> None:
                job.report(Progress(done, total or 0))

            return verify(self._store, report, known_anchors(self._store, self._folder))

        self._tasks.run(self, work, self._checked, self._failed, self.strip.show_progress)

    def _checked(self, found: Verification) -> None:
        self._end()
        if found.is_sound:
            words = self.tr("Sound: {facts} facts and changes, {scans} scans, all as written.")
            self.result.tell(words.format(facts=count(found.facts), scans=count(found.scans)))
            self.result.show()
            return
        told = [sentence(AppError(one.code, one.facts)) for one in found.findings[:_SAID]]
        more = len(found.findings) - _SAID
        if more > 0:
            told.append(self.tr("And {number} more.").format(number=more))
        self.error.tell("\n".join(told), self.tr("Recover…"), self.recovery_wanted.emit)

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, AppError):
            raise error
        self.error.tell(sentence(error), self.tr("Recover…"), self.recovery_wanted.emit)

    def _end(self) -> None:
        self.strip.end()
        self.check.setEnabled(True)
        self.refresh()

    def _lay_out(self) -> None:
        self.add(
            SettingRow(
                lambda: self.tr("Log"),
                self.show_log,
                hint=lambda: self.tr("Who did what and when, from the first day on."),
            ),
            SettingRow(
                lambda: self.tr("Anchor"),
                self.anchors,
                hint=lambda: self.tr(
                    "Printed in the closing report and kept beside every backup: by it a cut or "
                    "rewritten log is noticed."
                ),
            ),
            SettingRow(
                lambda: self.tr("Check"),
                self.check,
                hint=lambda: self.tr(
                    "Every page, every record against the log, and the log against its anchors. "
                    "Work goes on meanwhile."
                ),
            ),
            self.strip,
            self.result,
            self.error,
        )
