"""Background work: it leaves the window, and one answer comes back.

::

    job = tasks.run(self, lambda job: plan(job.report, job.is_cancelled), self._done, self._failed,
                    progress=strip.show_progress)
    job.cancel()

``work`` touches no widget. ``done``, ``failed`` and ``progress`` run in the window's thread, or
not at all when their owner is gone or the job was cancelled.
"""

import logging
import time
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from app.errors import AppError

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")

_REPORT_EVERY = 0.1  # seconds: ten reports a second are as many as anybody can read


class Job:
    """One piece of work under way: how it reports, and how it is stopped."""

    def __init__(self, send: Callable[[object], None]) -> None:
        self._send = send
        self._cancelled = Event()
        self._next_report = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; whatever it still answers is dropped."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether the work should stop; ask often, from any thread."""
        return self._cancelled.is_set()

    def report(self, progress: object) -> None:
        """Show how far the work is; reports that come too fast are dropped."""
        now = time.monotonic()
        if now >= self._next_report and not self._cancelled.is_set():
            self._next_report = now + _REPORT_EVERY
            self._send(progress)


class _Work(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        self._run()


class Tasks(QObject):
    """A pool of threads whose answers arrive in the window's thread."""

    _answered = Signal(object, object, object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: set[Job] = set()
        self._answered.connect(self._deliver)

    @property
    def running(self) -> int:
        """How many jobs are under way and not cancelled."""
        return sum(not job.is_cancelled() for job in self._running)

    def run(
        self,
        owner: QObject,
        work: Callable[[Job], Answer],
        done: Callable[[Answer], object],
        failed: Callable[[Exception], object],
        progress: Callable[[object], object] | None = None,
    ) -> Job:
        """Do ``work(job)`` in the pool; its answer goes to ``done``, its failure to ``failed``."""

        def send(value: object) -> None:
            if progress is not None:
                self._answered.emit(owner, job, partial(progress, value))

        job = Job(send)
        self._running.add(job)
        self._pool.start(_Work(partial(self._work, owner, job, work, done, failed)))
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._running:
            job.cancel()

    def wait(self, milliseconds: int) -> bool:
        """Whether all work ended within this time; for closing the program."""
        return self._pool.waitForDone(milliseconds)

    def _work(
        self,
        owner: QObject,
        job: Job,
        work: Callable[[Job], Answer],
        done: Callable[[Answer], object],
        failed: Callable[[Exception], object],
    ) -> None:
        answer: Callable[[], object]
        try:
            answer = partial(done, work(job))
        except Exception as error:
            if not isinstance(error, AppError):
                log.exception("background work failed")
            answer = partial(failed, error)
        self._answered.emit(owner, job, _Last(answer))

    @Slot(object, object, object)
    def _deliver(self, owner: QObject, job: Job, answer: Callable[[], object]) -> None:
        if isinstance(answer, _Last):
            self._running.discard(job)
        if isValid(owner) and not job.is_cancelled():
            answer()
        if isinstance(answer, _Last) and not self._running:
            self.idle.emit()


class _Last:
    """The final answer of a job, as against a report on the way."""

    def __init__(self, answer: Callable[[], object]) -> None:
        self._answer = answer

    def __call__(self) -> object:
        return self._answer()
