"""What printing will do to the badges in sight, found out in the background."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from app.models.badges import BadgeLayout, BadgeSheet
from app.models.ids import BadgeId
from app.services.badge_proof import Proof, proofs
from app.services.papers import Papers
from app.services.store.badge_list import BadgeRow
from app.ui.tasks import Job, Tasks

_PAUSE = 120  # milliseconds without scrolling before badges are proofed


class Proofs(QObject):
    """Proofs by badge, for one layout at a time; ``changed`` when there are more of them."""

    changed = Signal()

    def __init__(self, papers: Papers, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._papers, self._tasks = papers, tasks
        self._layout = BadgeLayout.CARD
        self._known: dict[BadgeId, Proof] = {}
        self._wanted: dict[BadgeId, BadgeRow] = {}
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._run)

    def of(self, badge: BadgeId) -> Proof | None:
        """What is known of this badge."""
        return self._known.get(badge)

    def look_at(self, rows: Mapping[BadgeId, BadgeRow]) -> None:
        """These badges came into sight; those that can be printed are proofed."""
        fresh = {one: row for one, row in rows.items() if row.valid and one not in self._known}
        if fresh:
            self._wanted.update(fresh)
            self._pause.start()

    def learn(self, sheet: BadgeSheet) -> None:
        """Printing found the same out on its way."""
        self._known.update({blocked.badge: blocked for blocked in sheet.blocked})

    def use(self, layout: BadgeLayout) -> None:
        """Proof for this layout from now on."""
        if layout is not self._layout:
            self._layout = layout
            self.forget()

    def forget(self) -> None:
        """The data moved on: ask again for what comes into sight."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._known.clear()
        self._wanted.clear()

    def _run(self) -> None:
        if self._job is not None or not self._wanted:
            return
        people = [row.person for row in self._wanted.values()]
        self._wanted.clear()
        layout = self._layout
        self._job = self._tasks.run(
            self, lambda _job: proofs(self._papers, people, layout), self._learn, self._failed
        )

    def _learn(self, found: dict[BadgeId, Proof]) -> None:
        self._job = None
        self._known.update(found)
        self.changed.emit()
        if self._wanted:
            self._pause.start()

    def _failed(self, _error: Exception) -> None:
        self._job = None  # a proof is a courtesy: what is wrong is said when printing
