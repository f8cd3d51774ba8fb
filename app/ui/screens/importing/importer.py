"""The dialog's long work: open a file, read it, bring it in; one at a time, each can be stopped."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from app.services.history import History
from app.services.importing.child import warm
from app.services.intake import Intake, Outcome, Packed, Sheet, SheetRow, open_sheet
from app.services.intake.work import prepare
from app.services.leads import Leads
from app.services.store import Store
from app.ui.changes import Changes
from app.ui.screens.importing.check import Check
from app.ui.screens.importing.reading import Wish, read_check
from app.ui.tasks import Job, Tasks
from app.ui.widgets import Progress


class Importer(QObject):
    """Each piece of work begins with ``began`` and ends with ``ended`` and then its answer."""

    began = Signal(object)
    """What is under way, in words."""
    progressed = Signal(object)
    ended = Signal()
    opened = Signal(object)
    refused = Signal(object)
    """A file that cannot be opened: the failure."""
    checked = Signal(object)
    failed = Signal(object)
    """A sheet that cannot be read: the failure."""
    imported = Signal(object)
    kept_out = Signal(object)
    """Nothing was imported: the failure, or that it was cancelled."""

    def __init__(self, intake: Intake, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._intake, self._tasks = intake, tasks
        self._job: Job | None = None
        self._writes = False
        self._stop = Event()
        warm(prepare)  # it starts while the user looks for the file

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    @property
    def is_writing(self) -> bool:
        """Whether rows are being brought in."""
        return self._writes

    def open(self, words: Callable[[], str], path: Path, sheet: str | None) -> None:
        """Open a file; ``opened`` carries the sheet."""

        def work(job: Job) -> Sheet:
            return open_sheet(path, sheet, cancelled=job.is_cancelled)

        self._run(words, work, self.opened.emit, self.refused.emit)

    def read(
        self,
        words: Callable[[], str],
        sheet: Sheet,
        wish: Wish,
        rows: Packed[SheetRow] | None,
    ) -> None:
        """Read the sheet anew, whatever is being read; ``checked`` carries the check."""
        self.stop()

        def work(job: Job) -> Check:
            return read_check(self._intake, sheet, wish, rows, job)

        self._run(words, work, self.checked.emit, self.failed.emit)

    def carry_in(self, words: Callable[[], str], check: Check) -> None:
        """Bring the rows in; ``imported`` carries the outcome once it is in the file."""
        stop = self._stop = Event()

        def work(job: Job) -> Outcome:
            def progress(done: int, of: int | None) -> None:
                job.report(Progress(done, of or 0))

            def cancelled() -> bool:
                return stop.is_set() or job.is_cancelled()

            return self._intake.carry_in(check.prepared, progress=progress, cancelled=cancelled)

        self._run(words, work, self.imported.emit, self.kept_out.emit)
        self._writes = True

    def stop(self) -> None:
        """Stop what is under way. Reading ends at once; writing answers whether it was in time."""
        if self._writes:
            self._stop.set()
        elif self._job is not None:
            self._job.cancel()
            self._end()

    def _run(
        self,
        words: Callable[[], str],
        work: Callable[[Job], object],
        done: Callable[[object], None],
        failed: Callable[[object], None],
    ) -> None:
        def answer(tell: Callable[[object], None]) -> Callable[[object], None]:
            def told(value: object) -> None:
                self._end()
                tell(value)

            return told

        self._job = self._tasks.run(self, work, answer(done), answer(failed), self.progressed.emit)
        self.began.emit(words)

    def _end(self) -> None:
        self._job = None
        self._writes = False
        self.ended.emit()


def take_back(store: Store, changes: Changes, imported: Outcome) -> None:
    """Undo the import as long as it is the last step; later steps are undone by name.

    Its leads are struck at any time: they are facts, and stand in nobody's way.
    """
    history = History(store)
    last = history.undo_action()
    if last is not None and last.id == imported.change.action.id:
        changes.happened.emit(history.undo())
    elif imported.leads:
        changes.happened.emit(Leads(store).take_back_all(imported.leads))
