"""The pairs of the open fair, matched once in the background and shared by who shows them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.models.changes import Change
from app.models.pairs import MatchRules
from app.services.pairs import PairBook, Pairs
from app.ui.changes import Changes
from app.ui.tasks import Job, Tasks
from app.ui.widgets import Progress

_STATES = frozenset(
    {
        "offer", "need", "exhibitor", "person", "request", "meeting", "slot", "dismissal", "booth",
        "booth_place", "match_rules", "fair", "absence", "closure", "session",
    }
)  # fmt: skip
_TEXTS = frozenset({"offer", "need"})


class PairDesk(QObject):
    """``renewed`` when the pairs are other ones, or stand otherwise; ``moved`` as work goes on.

    Texts are matched when somebody asks for it. What people decide about pairs is read again
    after each change, but only once somebody looks.
    """

    renewed = Signal()
    moved = Signal()
    progressed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, pairs: Pairs, tasks: Tasks, changes: Changes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.pairs = pairs
        self._tasks = tasks
        self._job: Job | None = None
        self._book: PairBook | None = None
        self._weights: tuple[int, ...] = ()
        self._began = 0.0
        self._is_old = self._texts_changed = False
        changes.happened.connect(self._data_moved)

    @property
    def book(self) -> PairBook | None:
        """The pairs as they stand now; None before the first matching."""
        if self._book is not None and self._is_old:
            self._is_old = False
            self._book = self.pairs.again(self._book)
        return self._book

    @property
    def is_running(self) -> bool:
        """Whether texts are being matched."""
        return self._job is not None

    @property
    def is_outdated(self) -> bool:
        """Whether offers, needs or weights changed since the last matching."""
        book = self.book
        return book is not None and (self._texts_changed or _weights(book.rules) != self._weights)

    def begin(self) -> None:
        """Match in the background; a matching under way goes on."""
        if self._job is not None:
            return
        self._began = time.monotonic()

        def work(job: Job) -> PairBook:
            return self.pairs.match(self._reporting(job), job.is_cancelled)

        self._texts_changed = False
        self._job = self._tasks.run(self, work, self._done, self._fail, self.progressed.emit)
        self.moved.emit()

    def begin_once(self) -> None:
        """Match, where that was not done yet."""
        if self._book is None:
            self.begin()

    def cancel(self) -> None:
        """Stop; the pairs of before stay as they are."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._texts_changed = self._book is not None
            self.moved.emit()

    def _reporting(self, job: Job) -> Callable[[int, int], None]:
        def report(done: int, of: int) -> None:
            passed = time.monotonic() - self._began
            job.report(Progress(done, of, seconds_left=passed / done * (of - done)))

        return report

    def _done(self, book: PairBook) -> None:
        self._job = None
        self._book, self._weights = book, _weights(book.rules)
        self._is_old = True  # something may have been decided meanwhile
        self.moved.emit()
        self.renewed.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.moved.emit()
        self.failed.emit(error)

    def _data_moved(self, change: object) -> None:
        kinds = change.kinds if isinstance(change, Change) else _STATES
        if not kinds & _STATES:
            return
        self._is_old = True
        self._texts_changed = self._texts_changed or bool(kinds & _TEXTS)
        self.renewed.emit()


def _weights(rules: MatchRules) -> tuple[int, ...]:
    """What a matching depends on; the rest of the rules only orders and leaves out."""
    return (
        rules.text, rules.field, rules.cooperation, rules.region, rules.budget, rules.meaning,
    )  # fmt: skip
