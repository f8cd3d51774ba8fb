"""Drawing many badges in the background: progress, and a cancel that leaves all as it was."""

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.models.badges import BadgeLayout, BadgeSheet
from app.models.changes import Change
from app.models.ids import PersonId
from app.services.papers import Papers
from app.ui.tasks import Job, Tasks
from app.ui.widgets import Progress


class PrintRun(QObject):
    """One run at a time. ``printed`` carries sheet, change and path; ``drawn`` sheet and path.

    The path of ``drawn`` is a file for a look that goes as soon as the signal returns.
    """

    printed = Signal(object, object, object)
    drawn = Signal(object, object)
    failed = Signal(object)
    cancelled = Signal()
    progress = Signal(object)
    busy_changed = Signal()

    def __init__(self, papers: Papers, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._papers, self._tasks = papers, tasks
        self._job: Job | None = None
        self._stop = Event()

    @property
    def busy(self) -> bool:
        """Whether badges are being drawn."""
        return self._job is not None

    def print_to(
        self, path: Path, layout: BadgeLayout, people: Sequence[PersonId], reason: str = ""
    ) -> None:
        """Write the PDF, and note each badge in it as printed; again, for this reason."""

        def work(
            told: Callable[[int, int], None], stopped: Callable[[], bool]
        ) -> tuple[BadgeSheet, Change | None]:
            return self._papers.print_badges(path, layout, people, path.name, told, stopped, reason)

        def done(answer: tuple[BadgeSheet, Change | None]) -> None:
            self.printed.emit(answer[0], answer[1], path)

        self._start(work, done)

    def draw(self, layout: BadgeLayout, people: Sequence[PersonId]) -> None:
        """Draw the same for a look; nothing is noted."""
        folder = tempfile.TemporaryDirectory()
        path = Path(folder.name) / "badges.pdf"

        def work(told: Callable[[int, int], None], stopped: Callable[[], bool]) -> BadgeSheet:
            return self._papers.draw_badges(path, layout, people, told, stopped)

        def done(sheet: BadgeSheet) -> None:
            self.drawn.emit(sheet, path)
            folder.cleanup()

        self._start(work, done)

    def cancel(self) -> None:
        """Stop at the next card; what was there before stays."""
        self._stop.set()

    def _start(self, draw: Callable[..., object], done: Callable[..., object]) -> None:
        self._stop = stop = Event()
        began = time.monotonic()

        def work(job: Job) -> object:
            def told(number: int, of: int) -> None:
                job.report(Progress(number, of, seconds_left=_left(number, of, began)))

            return draw(told, lambda: stop.is_set() or job.is_cancelled())

        def finished(answer: object) -> None:
            self._end()
            done(answer)

        self._job = self._tasks.run(self, work, finished, self._failed, self.progress.emit)
        self.busy_changed.emit()

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, AppError) and error.code == "documents.cancelled":
            self.cancelled.emit()
        else:
            self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.busy_changed.emit()


def _left(done: int, of: int, began: float) -> float | None:
    spent = time.monotonic() - began
    return spent / done * (of - done) if done else None
