"""The figures, counted aside: a large fair's scans take longer than a blink."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.outcomes import Matched, Outcomes
from app.ui.screens.outcomes.desk import Services
from app.ui.tasks import Job, Tasks

_REST = 5_000  # milliseconds after a scan, while others come, before it is counted again
_MATCHED = frozenset({"offer", "need"})
_SCANS = frozenset({"scan"})


class Counting(QObject):
    """``counted`` carries the figures, ``failed`` why there are none."""

    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, tasks: Tasks, owner: QObject) -> None:
        super().__init__(owner)
        self._services, self._tasks = services, tasks
        self._is_matched = False
        self._pairs: Matched | None = None
        self._job: Job | None = None
        self._later = QTimer(self, singleShot=True, interval=_REST)
        self._later.timeout.connect(self.count)

    def look_again(self, kinds: frozenset[str] | None) -> None:
        """These kinds of record moved on (None: any); pairs are matched anew for their sake."""
        if kinds is None or kinds & _MATCHED:
            self._is_matched = False
        if kinds != _SCANS:
            self.count()
        elif not self._later.isActive():
            self._later.start()

    def count(self) -> None:
        """Count; what is under way is given up for it."""
        if self._job is not None:
            self._job.cancel()

        def work(_job: Job) -> Outcomes:
            if not self._is_matched:
                self._pairs, self._is_matched = self._services.matched(), True
            return self._services.outcomes.read(self._pairs)

        self._job = self._tasks.run(self, work, self._done, self._gone_wrong)

    def _done(self, told: Outcomes) -> None:
        self._job = None
        self.counted.emit(told)

    def _gone_wrong(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
