"""The queue as the page shows it: under way, stopped at a card, or found after a restart."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.badges import BadgeLayout
from app.models.ids import BadgeId, PersonId
from app.models.registry import JobState, PrintJob
from app.services.papers import Papers
from app.services.print_queue import PrintQueue
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.screens.badges.queue_bar import QueueBar
from app.ui.screens.badges.queue_run import QueueRun
from app.ui.screens.badges.queued import Queued
from app.ui.tasks import Tasks
from app.ui.widgets import InlineStrip, Notice


class QueueDesk(QObject):
    """Owns strip and bar. ``came_out`` carries badges and the change that noted them."""

    came_out = Signal(object, object)
    drawn = Signal(object)
    failed = Signal(object)
    said = Signal(object)
    busy_changed = Signal()

    def __init__(
        self, owner: QWidget, papers: Papers, tasks: Tasks, printers: SystemPrinters
    ) -> None:
        super().__init__(owner)
        self._queue = PrintQueue(papers)
        self._places: dict[BadgeId, int] = {}
        self.run = QueueRun(self._queue, printers, tasks, self)
        self.bar = QueueBar()
        self.strip = InlineStrip(lambda: self.tr("Printing badges"))
        self.strip.cancelled.connect(self.run.stop)
        self.bar.went_on.connect(self.go_on)
        self.bar.dropped.connect(self.drop)
        self.run.came_out.connect(self.came_out)
        self.run.drawn.connect(self.drawn)
        self.run.failed.connect(self.failed)
        self.run.progress.connect(self.strip.show_progress)
        self.run.ended.connect(self._ended)

    @property
    def busy(self) -> bool:
        """Whether cards are on their way."""
        return self.run.busy

    def queued(self, badge: BadgeId) -> Queued | None:
        """Where this badge stands in the queue that runs or waits; None where it is in none."""
        job = self.run.job or self.bar.job
        place = self._places.get(badge) if job is not None else None
        if job is None or place is None:
            return None
        return Queued(place + 1, job.card_state(place), self.busy)

    def begin(
        self, people: Sequence[PersonId], layout: BadgeLayout, printer: str, reason: str
    ) -> None:
        """Send these people's badges to the printer, card by card."""
        try:
            job = self._queue.begin(people, layout, printer, reason)
        except AppError as error:
            self.failed.emit(error)
            return
        self._start(job)

    def look_for_open(self) -> None:
        """A queue may have been left over: by a jam, or because the program ended."""
        if not self.busy:
            jobs = self._queue.open_jobs()
            self._show(jobs[0] if jobs else None)

    def go_on(self, card: int) -> None:
        """Go on from this card; those printed before are printed again, for a jam."""
        job = self.bar.job
        if job is None or self.busy:
            return
        reason = self.tr("Paper jam") if card <= job.done else ""
        try:
            moved = self._queue.go_on(job.id, card, reason)
        except AppError as error:
            self.failed.emit(error)
            self.look_for_open()
            return
        self._start(moved)

    def drop(self) -> None:
        """Give the rest of the queue up; its cards wait in the list as before."""
        if self.bar.job is not None:
            self._queue.drop(self.bar.job.id)
            self.look_for_open()
            self.busy_changed.emit()

    def _start(self, job: PrintJob) -> None:
        self._show(None)
        self._places = {badge: place for place, badge in enumerate(job.badges)}
        self.strip.begin(lambda: self.tr("Printing on {printer}").format(printer=job.target))
        self.run.start(job)
        self.busy_changed.emit()

    def _ended(self, job: PrintJob) -> None:
        self.strip.end()
        if job.state is JobState.DONE:
            words = self.tr("%Ln cards went to {printer}. Printing is not undone.", "", job.done)
            self.said.emit(Notice(words.format(printer=job.target)))
        self.look_for_open()
        self.busy_changed.emit()

    def _show(self, job: PrintJob | None) -> None:
        if job is not None:
            self._places = {badge: place for place, badge in enumerate(job.badges)}
        self.bar.show_job(job)
