"""A badges' desk for tests: the page on a small fair, with printers whose paper is files."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.badges import BadgeLayout, Nudge
from app.services.history import History
from app.services.papers import Papers
from app.services.printers import Printers
from app.services.store.badge_list import BadgeRow
from app.ui.changes import Changes
from app.ui.page_feed import fitted_printer
from app.ui.screens.badges import BadgesPage
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.screens.badges.questions import Questions
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.badge_fair import KEY, BadgeFair

PRINTER = "示例打印机 1"


@dataclass
class PaperPrinters(SystemPrinters):
    """One printer that writes each page into a file, and jams before the page it is told."""

    folder: Path
    jams_at: int = 0
    pages: list[Path] = field(default_factory=list)

    def names(self) -> list[str]:
        return [PRINTER]

    def printer(self, name: str, document: QPdfDocument) -> QPrinter:
        assert name == PRINTER
        path = self.folder / f"page-{len(self.pages) + 1}.pdf"
        if len(self.pages) + 1 == self.jams_at:
            path = self.folder / "no such folder" / "page.pdf"
        else:
            self.pages.append(path)
        printer = fitted_printer(document)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(300)
        return printer

    def is_in_trouble(self, name: str) -> bool:
        return name != PRINTER


@dataclass
class QueueDesk:
    """The page, what was asked of its owner, and what the owner answers."""

    fair: BadgeFair
    printers: PaperPrinters
    reason: str | None = None
    nudge: Nudge | None = None
    asked: list[object] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    tasks: Tasks = field(default_factory=Tasks)
    changes: Changes = field(default_factory=Changes)

    def open(self, qtbot: QtBot) -> BadgesPage:
        """The page on this fair, read and shown."""
        page = BadgesPage(
            self.fair.registry,
            Papers(self.fair.store, lambda: KEY, self.fair.clock),
            self.tasks,
            self.changes,
            lambda: self.changes.happened.emit(History(self.fair.store).undo()),
            self.printers.folder,
            Questions(self._file, self._why, self._why, self._why_again, self._align),
            self.printers,
        )
        page.said.connect(self.notices.append)
        qtbot.addWidget(page)
        page.resize(1400, 860)
        page.show()
        with qtbot.waitSignal(page.table.refreshed):
            page.entered()
        page.foot.use_layout(BadgeLayout.CARD)
        page.foot.use_printer(PRINTER)
        return page

    def states(self, page: BadgesPage) -> dict[str, str]:
        """What the list says of each holder."""
        table = page.table
        rows = range(table.shown_count)
        return {str(table.index(row, 1).data()): str(table.index(row, 5).data()) for row in rows}

    def words(self, part: QWidget) -> str:
        """Everything that is written on a part of the window."""
        return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())

    def _file(self, _parent: QWidget, suggested: str) -> Path | None:
        self.asked.append(suggested)
        return self.printers.folder / "file.pdf"

    def _why(self, _parent: QWidget, row: BadgeRow) -> str | None:
        self.asked.append(row.number)
        return self.reason

    def _why_again(self, _parent: QWidget, again: int, of: int) -> str | None:
        self.asked.append((again, of))
        return self.reason

    def _align(
        self,
        _parent: QWidget,
        printer: str,
        layout: BadgeLayout,
        _service: Printers,
        _printers: SystemPrinters,
    ) -> Nudge | None:
        self.asked.append((printer, layout))
        return self.nudge
