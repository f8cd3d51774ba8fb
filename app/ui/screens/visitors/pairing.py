"""The part of the page about duplicates: looking for them in the background, and answering."""

from PySide6.QtCore import QObject, Signal

from app.models.ids import PersonId
from app.services.duplicates import Suspicion, find_duplicates
from app.services.visitor_directory import VisitorDirectory
from app.services.visitor_merge import Choice
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.twins import Compare, PairList, PairRow, pair_columns
from app.ui.tables import RecordTable, TableView
from app.ui.tasks import Job, Tasks
from app.ui.widgets import InlineStrip


class Pairing(QObject):
    """``changed`` when other pairs wait for an answer."""

    changed = Signal()

    def __init__(self, desk: Desk, directory: VisitorDirectory, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._directory, self._tasks = desk, directory, tasks
        self._job: Job | None = None
        self._found: list[Suspicion] = []
        self._list = PairList(directory)
        self.table: RecordTable[Suspicion, PairRow] = RecordTable(pair_columns(), self._list)
        self.view = TableView(self.table, "twins", lambda: self.tr("Duplicates"))
        self.compare = Compare(desk)
        self.strip = InlineStrip(lambda: self.tr("Looking for people registered twice"))
        self.strip.cancelled.connect(self.cancel)
        self.view.current_changed.connect(self.compare.show_pair)
        self.table.refreshed.connect(self._refreshed)
        self.compare.merged.connect(self._merge)
        self.compare.apart.connect(self._tell_apart)

    @property
    def number(self) -> int:
        """How many pairs wait for an answer."""
        return len(self._list.pairs)

    def seek_once(self) -> None:
        """Look for pairs, if nobody has yet."""
        if not self.table.asked:
            self.seek()

    def seek(self) -> None:
        """Look for pairs, in the background: among 300,000 people it takes some seconds."""
        if self._job is not None:
            return
        self.strip.begin()
        people = self._directory.people()
        self._job = self._tasks.run(
            self, lambda job: find_duplicates(people, job.is_cancelled), self._done, self._failed
        )

    def cancel(self) -> None:
        """Stop looking; the pairs stay as they were."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.strip.end()

    def settle(self) -> None:
        """Somebody was written: pairs that were answered meanwhile go, undone ones come back."""
        if self.table.asked:
            self._list.pairs = self._desk.merging.still_open(self._found)
            self.table.refresh()
            self.changed.emit()

    def _done(self, found: list[Suspicion]) -> None:
        self._job = None
        self.strip.end()
        self._found = found
        self._list.pairs = self._desk.merging.still_open(found)
        self.table.refresh()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self.strip.end()
        raise error

    def _refreshed(self) -> None:
        if self.view.current_id() is None:
            self.view.select_first()
        self.compare.show_pair(self.view.current_id())

    def _merge(self, keep: PersonId, other: PersonId, choice: Choice) -> None:
        if self._desk.do(lambda: self._desk.merging.merge(keep, other, choice)):
            self._desk.notice(self.tr("Merged. Everything of both is with one now."))

    def _tell_apart(self, first: PersonId, second: PersonId) -> None:
        if self._desk.do(lambda: self._desk.merging.tell_apart(first, second)):
            self._desk.notice(self.tr("Noted: two different people."))
