"""Pairs of records that seem to be one: looked for in the background, listed, and answered."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from app.ui.tables import Column, RecordTable, TableView, Wanted
from app.ui.tasks import Job, Tasks
from app.ui.widgets import InlineStrip
from app.ui.widgets.side_by_side import SideBySide

P = TypeVar("P", bound=Hashable)
L = TypeVar("L")
L_co = TypeVar("L_co", covariant=True)


class Listed(Protocol[P, L_co]):
    """What the table asks: the pairs that were found and nobody has answered."""

    pairs: list[P]

    def ids(self, wanted: Wanted) -> Sequence[P]: ...
    def rows(self, ids: Sequence[P]) -> Mapping[P, L_co]: ...


class Comparing(SideBySide):
    """The two side by side, by the pair that was found."""

    def show_pair(self, pair: object) -> None:
        """Show these two, or nothing."""
        raise NotImplementedError


class Pairing(QObject, Generic[P, L]):
    """``changed`` when other pairs wait for an answer."""

    changed = Signal()

    def __init__(
        self,
        tasks: Tasks,
        found: Listed[P, L],
        columns: tuple[Column[L], ...],
        compare: Comparing,
        name: str,
        title: Callable[[], str],
        looking: Callable[[], str],
    ) -> None:
        super().__init__()
        self._tasks, self._list, self.compare = tasks, found, compare
        self._job: Job | None = None
        self._found: list[P] = []
        self.table: RecordTable[P, L] = RecordTable(columns, found)
        self.view = TableView(self.table, name, title)
        self.strip = InlineStrip(looking)
        self.strip.cancelled.connect(self.cancel)
        self.view.current_changed.connect(compare.show_pair)
        self.table.refreshed.connect(self._refreshed)

    def work(self) -> Callable[[Job], list[P]]:
        """What is done in the background to find the pairs."""
        raise NotImplementedError

    def still_open(self, found: list[P]) -> list[P]:
        """Those of the pairs that nobody has answered."""
        raise NotImplementedError

    @property
    def number(self) -> int:
        """How many pairs wait for an answer."""
        return len(self._list.pairs)

    def seek_once(self) -> None:
        """Look for pairs, if nobody has yet."""
        if not self.table.asked:
            self.seek()

    def seek(self) -> None:
        """Look for pairs, in the background: among many it takes some seconds."""
        if self._job is not None:
            return
        self.strip.begin()
        self._job = self._tasks.run(self, self.work(), self._done, self._failed)

    def cancel(self) -> None:
        """Stop looking; the pairs stay as they were."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.strip.end()

    def settle(self) -> None:
        """Somebody was written: pairs that were answered meanwhile go, undone ones come back."""
        if self.table.asked:
            self._offer()

    def _done(self, found: list[P]) -> None:
        self._job = None
        self.strip.end()
        self._found = found
        self._offer()

    def _offer(self) -> None:
        self._list.pairs = self.still_open(self._found)
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
