"""The part of the page about the registry: the list of everybody, read in the background first."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.ids import PersonId
from app.models.times import FAIR_ZONE
from app.services.came import Came
from app.services.store.visitor_list import VisitorRow
from app.services.visitor_directory import VisitorDirectory
from app.ui.screens.visitors.columns import VisitorList, visitor_columns
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.words import moment_words
from app.ui.tables import RecordTable, TableView
from app.ui.tasks import Tasks
from app.ui.widgets import SkeletonRows


class Listing(QWidget):
    """``failed`` carries why the list could not be read."""

    failed = Signal(object)

    def __init__(self, desk: Desk, directory: VisitorDirectory, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._directory, self._tasks = desk, directory, tasks
        self._zone = FAIR_ZONE
        self._loading = False
        self.table: RecordTable[PersonId, VisitorRow] = RecordTable(
            visitor_columns(self._entered_words), VisitorList(directory)
        )
        self.view = TableView(self.table, "visitors", lambda: self.tr("Visitors"))
        self._skeleton = SkeletonRows()
        self._skeleton.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._skeleton, 1)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def load_once(self, then: Callable[[], object]) -> None:
        """Read in the background, if it never was: a large fair takes longer than a blink."""
        if self.table.asked or self._loading:
            return
        self._loading = True

        def done() -> None:
            self._loading = False
            self.look()
            self.view.select_first()
            then()

        self._read(self._directory.prepare, done)

    def prepare_came(self, came: Came, then: Callable[[], object]) -> None:
        """Who came then; among millions of scans that is read in the background, too."""
        self._read(lambda: self._directory.prepare_came(came), then)

    def look(self) -> None:
        """Read the list again."""
        self._zone = self._desk.zone()  # asked once, and not for every cell
        self.table.refresh()

    def ticked(self) -> list[PersonId]:
        """Those whose box is ticked."""
        return sorted(self.table.checked)

    def _read(self, work: Callable[[], object], then: Callable[[], object]) -> None:
        self._skeleton.show()

        def done(_answer: object) -> None:
            self._skeleton.hide()
            then()

        def failed(error: Exception) -> None:
            self._loading = False
            self._skeleton.hide()
            self.failed.emit(error)

        self._tasks.run(self, lambda _job: work(), done, failed)

    def _entered_words(self, row: VisitorRow) -> str:
        if row.entered_at is None:
            return ""
        today = self._desk.visitors.clock().astimezone(self._zone).date()
        return moment_words(row.entered_at, self._zone, today)
