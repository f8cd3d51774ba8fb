"""A queue on its way: its rest is drawn once, then fed page by page, each page a job of its own.

So what the printer took is known to the page, and a page that it refuses stops the queue there.
"""

import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.models.badges import BadgeLayout, BadgeSheet
from app.models.changes import Change
from app.models.registry import PrintJob
from app.services.print_queue import PrintQueue
from app.ui.page_feed import PageFeed
from app.ui.printing import document_of
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.tasks import Job, Tasks
from app.ui.widgets import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPdf import QPdfDocument

    from app.models.ids import BadgeId

_TELL_EVERY = 0.5  # seconds: the list reads itself again no more often while cards come out


class QueueRun(QObject):
    """One queue at a time. ``came_out`` carries badges and the change, at most twice a second.

    ``ended`` carries the queue as it stands: through, or stopped because the printer took a page
    no more or somebody said so. ``drawn`` carries what could be drawn and what was left out.
    """

    came_out = Signal(object, object)
    drawn = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def __init__(
        self, queue: PrintQueue, printers: SystemPrinters, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._queue, self._printers, self._tasks = queue, printers, tasks
        self.job: PrintJob | None = None
        self._drawing: Job | None = None
        self._document: QPdfDocument | None = None
        self._pages: list[Sequence[BadgeId]] = []
        self._page = 0
        self._out: list[BadgeId] = []
        self._told = self._began = 0.0
        self._stopping = False

    @property
    def busy(self) -> bool:
        """Whether cards are on their way."""
        return self.job is not None

    def start(self, job: PrintJob) -> None:
        """Draw what is left of this queue, and feed it."""
        self.job, self._stopping, self._out = job, False, []
        self._began = self._told = time.monotonic()

        def draw(running: Job) -> tuple[BadgeSheet, bytes]:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "queue.pdf"
                sheet = self._queue.draw(job, path, cancelled=running.is_cancelled)
                return sheet, path.read_bytes() if sheet.printed else b""

        self._drawing = self._tasks.run(self, draw, self._feed_all, self._not_drawn)

    def stop(self) -> None:
        """Feed no further page; the one in the printer still counts."""
        self._stopping = True
        if self._drawing is not None:
            self._drawing.cancel()
            self._end_stopped()

    def _not_drawn(self, error: Exception) -> None:
        job = self.job
        self._end_stopped()
        if job is not None:
            self.failed.emit(error)

    def _feed_all(self, answer: tuple[BadgeSheet, bytes]) -> None:
        sheet, content = answer
        self._drawing = None
        self.drawn.emit(sheet)
        if self.job is None:
            return
        if not sheet.printed:
            self._end(self._queue.finish(self.job.id))
            return
        self._document = document_of(content, self)
        size = cards_a_page(BadgeLayout(self.job.layout))
        badges = sheet.printed
        self._pages = [badges[at : at + size] for at in range(0, len(badges), size)]
        self._page = 0
        self._feed_next()

    def _feed_next(self) -> None:
        job, document = self.job, self._document
        if job is None or document is None:
            return
        if self._stopping or self._printers.is_in_trouble(job.target):
            self._end_stopped()
            return
        if self._page == len(self._pages):
            self._end(self._queue.finish(job.id))
            return
        printer = self._printers.printer(job.target, document)
        printer.setDocName(f"FairDesk {job.done + 1}")
        printer.setFromTo(self._page + 1, self._page + 1)
        feed = PageFeed(document, printer, self)
        feed.done.connect(partial(self._page_out, feed))
        feed.failed.connect(partial(self._refused, feed))
        feed.start()

    def _page_out(self, feed: PageFeed) -> None:
        feed.deleteLater()
        if self.job is None:
            return
        badges = self._pages[self._page]
        try:
            self.job, change = self._queue.came_out(self.job.id, badges)
        except AppError as error:
            self._give_up(error)
            return
        self._page += 1
        self._out += badges
        self._tell(change)
        self.progress.emit(Progress(self.job.done, len(self.job.badges), seconds_left=self._left()))
        self._feed_next()

    def _refused(self, feed: PageFeed) -> None:
        feed.deleteLater()
        self._end_stopped()

    def _tell(self, change: Change, *, at_once: bool = False) -> None:
        moment = time.monotonic()
        if self._out and (at_once or moment - self._told >= _TELL_EVERY):
            self._told = moment
            out, self._out = self._out, []
            self.came_out.emit(out, change)
        self._last = change

    def _left(self) -> float | None:
        spent = time.monotonic() - self._began
        return spent / self._page * (len(self._pages) - self._page) if self._page else None

    def _end_stopped(self) -> None:
        if self.job is not None:
            self._end(self._queue.stop(self.job.id))

    def _give_up(self, error: AppError) -> None:
        """What came out cannot be noted: nothing more is printed."""
        job, self.job = self.job, None
        self._clear()
        self.failed.emit(error)
        self.ended.emit(job)

    def _end(self, job: PrintJob) -> None:
        self.job = None
        if self._out:
            self._tell(self._last, at_once=True)
        self._clear()
        self.ended.emit(job)

    def _clear(self) -> None:
        self._drawing = None
        if self._document is not None:
            self._document.deleteLater()
            self._document = None


def cards_a_page(layout: BadgeLayout) -> int:
    """How many cards a page of this layout carries."""
    return 8 if layout is BadgeLayout.A4_8 else 1
