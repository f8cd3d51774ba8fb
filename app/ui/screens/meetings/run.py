"""A run of the scheduler: apart from the window, followed, cut short or called off."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from app.models.meeting_news import News
from app.models.scheduling import Goals, Plan, Problem, Progress
from app.services.meeting_news import news_of
from app.services.meeting_shapes import How
from app.services.meetings import Meetings, Proposal, Scheduled
from app.ui.tasks import Job, Tasks

BUDGET = 5.0
"""Seconds that a search may take at most."""


@dataclass(frozen=True, slots=True)
class Search:
    """How a search is followed and ended; call it with each moment of the search.

    ``cancel`` is set when nobody wants the plan any more, ``keep`` when the best so far will do.
    ``goals`` weigh discomforts as the fair's rules do.
    """

    report: Callable[[Progress], object]
    cancel: Event
    keep: Event
    goals: Goals = Goals()  # noqa: RUF009 - a frozen value
    seconds: float = BUDGET

    def __call__(self, progress: Progress) -> bool:
        """Pass this on; False asks the search to end."""
        self.report(progress)
        return not (self.cancel.is_set() or self.keep.is_set())


SolveApart = Callable[[Problem, Search], Plan | None]
"""Solves a problem away from the window; what it answers after ``cancel`` is thrown away."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A plan that is not in force yet, and what it changes."""

    proposal: Proposal
    news: News

    @property
    def how(self) -> How:
        """What the search was asked for."""
        return self.proposal.drawn.how


class ScheduleRun(QObject):
    """One run at a time: a search, which can be called off, then perhaps the writing of its plan.

    What a search finds is only proposed; a second job writes it once it is accepted. A search
    that is called off proposes nothing, and emits neither ``proposed`` nor ``failed``.
    """

    changed = Signal()
    """It began or ended."""
    progressed = Signal(object)
    proposed = Signal(object)
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
        self.how = How.FRESH

    @property
    def is_running(self) -> bool:
        """Whether a search or the writing of its plan is under way."""
        return self._job is not None

    @property
    def is_searching(self) -> bool:
        """Whether there is something that could still be called off."""
        return self._job is not None and not self._writes

    def begin(self, how: How = How.FRESH) -> None:
        """Search; what comes out is proposed."""
        if self._job is not None:
            return
        self.how = how
        self._writes = False
        self._keep, self._cancel = Event(), Event()
        work = partial(_search, self._meetings, self._solve, how, self._keep, self._cancel)
        self._job = self._tasks.run(self, work, self._found, self._fail, self.progressed.emit)
        self.changed.emit()

    def keep_best(self) -> None:
        """Search no more, and propose the best plan so far."""
        self._keep.set()

    def cancel(self) -> bool:
        """Propose nothing; False when nothing runs, or a plan is being written."""
        if self._job is None or self._writes:
            return False
        self._cancel.set()
        self._job.cancel()
        self._end()
        return True

    def accept(self, proposed: Proposed) -> None:
        """Put a proposal in force."""
        if self._job is not None:
            return
        self._writes = True
        work = partial(_accept, self._meetings, proposed.proposal)
        self._job = self._tasks.run(self, work, self._written, self._fail)
        self.changed.emit()

    def _found(self, proposed: Proposed | None) -> None:
        self._end()
        if proposed is not None:
            self.proposed.emit(proposed)

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
    meetings: Meetings, solve: SolveApart, how: How, keep: Event, cancel: Event, job: Job
) -> Proposed | None:
    started = time.monotonic()
    drawn = meetings.draw(how)

    def report(progress: Progress) -> None:
        if job.is_cancelled():  # by whoever closes the program
            cancel.set()
        true = max(progress.weight - drawn.lift, 0)
        job.report(replace(progress, weight=true, bound=max(progress.bound - drawn.lift, true)))

    plan = solve(drawn.problem, Search(report, cancel, keep, drawn.goals))
    if plan is None or cancel.is_set():
        return None
    proposal = meetings.propose(drawn, plan, time.monotonic() - started)
    return Proposed(proposal, news_of(meetings.store, proposal))


def _accept(meetings: Meetings, proposal: Proposal, _job: Job) -> Scheduled:
    return meetings.accept_proposal(proposal)
