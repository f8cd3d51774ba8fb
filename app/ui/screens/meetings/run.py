"""A run of the scheduler: apart from the window, followed, cut short or called off."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from app.models.scheduling import Plan, Problem, Progress
from app.services.agenda_problem import Drawn
from app.services.meetings import Meetings, Scheduled
from app.ui.tasks import Job, Tasks


@dataclass(frozen=True, slots=True)
class Search:
    """How a search is followed and ended; call it with each moment of the search.

    ``cancel`` is set when nobody wants the plan any more, ``keep`` when the best so far will do.
    """

    report: Callable[[Progress], object]
    cancel: Event
    keep: Event

    def __call__(self, progress: Progress) -> bool:
        """Pass this on; False asks the search to end."""
        self.report(progress)
        return not (self.cancel.is_set() or self.keep.is_set())


SolveApart = Callable[[Problem, Search], Plan | None]
"""Solves a problem away from the window; what it answers after ``cancel`` is thrown away."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A plan that is not in force yet; ``seconds`` is how long the search took."""

    drawn: Drawn
    plan: Plan
    seconds: float


class ScheduleRun(QObject):
    """One run at a time: a search, which can be called off, then the writing of its plan.

    The plan is written by a second job. The first one's answer comes only when it was not
    cancelled, so that "cancelled" is never said of a plan that is in force. A cancelled run
    writes nothing, and emits neither ``done`` nor ``failed``.
    """

    changed = Signal()
    """It began or ended."""
    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self, meetings: Meetings, tasks: Tasks, solve: SolveApart, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._meetings, self._tasks, self._solve = meetings, tasks, solve
        self._job: Job | None = None
        self._writes = False
        self._keep, self._cancel = Event(), Event()

    @property
    def is_running(self) -> bool:
        """Whether a search or the writing of its plan is under way."""
        return self._job is not None

    def begin(self) -> None:
        """Search; what comes out is put in force."""
        if self._job is not None:
            return
        self._writes = False
        self._keep, self._cancel = Event(), Event()
        work = partial(_search, self._meetings, self._solve, self._keep, self._cancel)
        self._job = self._tasks.run(self, work, self._found, self._fail, self.progressed.emit)
        self.changed.emit()

    def keep_best(self) -> None:
        """Search no more, and put the best plan so far in force."""
        self._keep.set()

    def cancel(self) -> bool:
        """Leave the plan as it was; False when nothing runs, or the plan is being written."""
        if self._job is None or self._writes:
            return False
        self._cancel.set()
        self._job.cancel()
        self._end()
        return True

    def _found(self, found: _Found | None) -> None:
        if found is None:
            self._end()
            return
        self._writes = True
        work = partial(_accept, self._meetings, found)
        self._job = self._tasks.run(self, work, self._written, self._fail)

    def _written(self, scheduled: Scheduled) -> None:
        self._end()
        self.done.emit(scheduled)

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.changed.emit()


def _search(
    meetings: Meetings, solve: SolveApart, keep: Event, cancel: Event, job: Job
) -> _Found | None:
    started = time.monotonic()
    drawn = meetings.draw()

    def report(progress: Progress) -> None:
        if job.is_cancelled():  # by whoever closes the program
            cancel.set()
        true = max(progress.weight - drawn.lift, 0)
        job.report(replace(progress, weight=true, bound=max(progress.bound - drawn.lift, true)))

    plan = solve(drawn.problem, Search(report, cancel, keep))
    if plan is None or cancel.is_set():
        return None
    return _Found(drawn, plan, time.monotonic() - started)


def _accept(meetings: Meetings, found: _Found, _job: Job) -> Scheduled:
    return meetings.accept(found.drawn, found.plan, found.seconds)
