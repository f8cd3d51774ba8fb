"""Printing and looking, as the page tells it: the strip, what was left out, what came of it."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.badges import BadgeLayout, BadgeSheet, Blocked
from app.models.changes import Change
from app.models.ids import BadgeId, PersonId
from app.services.papers import Papers
from app.services.registry import Registry
from app.services.store.badge_list import BadgeRow
from app.ui.messages import sentence
from app.ui.printing import PreviewDialog, show_preview
from app.ui.screens.badges.asking import BlockedDialog
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.screens.badges.questions import Questions
from app.ui.screens.badges.queue_desk import QueueDesk
from app.ui.screens.badges.run import PrintRun
from app.ui.screens.badges.words import holder_name
from app.ui.tasks import Tasks
from app.ui.widgets import ErrorBar, InlineStrip, Notice


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed, and how: ``printer`` is "" for a file, which ``proposed`` names."""

    people: Sequence[PersonId]
    layout: BadgeLayout
    proposed: Path
    printer: str = ""


class PrintDesk(QObject):
    """``printed`` carries what came out and the change.

    ``said`` carries a notice for the window, ``busy_changed`` when drawing begins or ends.
    """

    printed = Signal(object, object)
    learned = Signal(object)
    said = Signal(object)
    busy_changed = Signal()

    def __init__(
        self,
        owner: QWidget,
        registry: Registry,
        papers: Papers,
        tasks: Tasks,
        ask: Questions,
        printers: SystemPrinters,
    ) -> None:
        super().__init__(owner)
        self._owner, self._registry, self._ask = owner, registry, ask
        self._printers = printers
        self._previewed: Order | None = None
        self.run = PrintRun(papers, tasks, self)
        self.queue = QueueDesk(owner, papers, tasks, printers)
        self.strip = InlineStrip(lambda: self.tr("Printing badges"))
        self.error = ErrorBar()
        self.strip.cancelled.connect(self.run.cancel)
        self.run.printed.connect(self._printed)
        self.run.drawn.connect(self._drawn)
        self.run.failed.connect(self.fail)
        self.run.cancelled.connect(self._cancelled)
        self.run.progress.connect(self.strip.show_progress)
        self.run.busy_changed.connect(self._busy_changed)
        self.queue.came_out.connect(self.printed)
        self.queue.drawn.connect(self._say_blocked)
        self.queue.failed.connect(self.fail)
        self.queue.said.connect(self.said)
        self.queue.busy_changed.connect(self.busy_changed)

    @property
    def busy(self) -> bool:
        """Whether badges are being drawn or are on their way to a printer."""
        return self.run.busy or self.queue.busy

    def print(self, order: Order) -> None:
        """Print these people's badges: into a file that is asked for, or through the queue."""
        if not order.people or self.busy:
            return
        reason = self._reason_to_repeat(order.people)
        if reason is None:
            return
        self.error.hide()
        if order.printer:
            self.queue.begin(order.people, order.layout, order.printer, reason)
            return
        path = self._ask.file(self._owner, str(order.proposed))
        if path is not None:
            self.strip.begin(lambda: self.tr("Printing badges"))
            self.run.print_to(path, order.layout, order.people, reason)

    def preview(self, order: Order) -> None:
        """Look at the same pages first; what goes out from there is noted just so."""
        if order.people and not self.busy:
            self.error.hide()
            self._previewed = order
            self.strip.begin(lambda: self.tr("Drawing badges"))
            self.run.draw(order.layout, order.people)

    def enlarge(self, row: BadgeRow, content: bytes, order: Order) -> None:
        """One card in the preview."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{row.number}.pdf"
            path.write_bytes(content)
            self._show(path, f"{row.number} {holder_name(row)}", [row.id], order)

    def fail(self, error: Exception) -> None:
        """Say what failed."""
        if isinstance(error, AppError):
            failed = error
            self.error.tell(lambda: sentence(failed))
        else:
            self.error.tell(lambda: self.tr("The badges could not be drawn. None was printed."))

    def _reason_to_repeat(self, people: Sequence[PersonId]) -> str | None:
        """Why those are printed that were before: "" where none was, None when it was given up."""
        again = self._registry.reprints(people)
        return self._ask.reprint(self._owner, again, len(people)) if again else ""

    def _printed(self, sheet: BadgeSheet, change: Change | None, path: Path) -> None:
        self.printed.emit(sheet.printed, change)
        self._say_blocked(sheet)
        if not sheet.printed:
            return
        words = self.tr("%Ln badges in {file}. Printing is not undone.", "", len(sheet.printed))

        def look() -> None:
            if path.exists():
                show_preview(self._owner, path, path.name)

        notice = Notice(words.format(file=path.name), lambda: self.tr("Look at it"), look)
        self.said.emit(notice)

    def _drawn(self, sheet: BadgeSheet, path: Path) -> None:
        self._say_blocked(sheet)
        if sheet.printed and self._previewed is not None:
            self._show(path, self.tr("Badges"), sheet.printed, self._previewed)

    def _show(self, path: Path, title: str, badges: Sequence[BadgeId], order: Order) -> None:
        """The preview; its way to paper is the queue, which knows how the printer is off."""
        names = self._printers.names()

        def to_queue(dialog: QWidget, _document: QPdfDocument) -> None:
            dialog.close()
            self.print(Order(order.people, order.layout, order.proposed, order.printer or names[0]))

        dialog = PreviewDialog(
            path,
            title,
            lambda target: self._note(badges, target, order),
            self._ask.file,
            to_queue if names else None,
            self._owner,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _note(self, badges: Sequence[BadgeId], target: str, order: Order) -> None:
        """A file went out from the preview."""
        reason = self._reason_to_repeat(order.people) or ""
        try:
            change = self._registry.printed(badges, target, order.layout, reason)
        except AppError as error:
            self.fail(error)
            return
        self.printed.emit(badges, change)

    def _say_blocked(self, sheet: BadgeSheet) -> None:
        self.learned.emit(sheet)
        if sheet.blocked:
            blocked = sheet.blocked
            self.error.tell(
                lambda: self.tr(
                    "%Ln badges have a character that no font here can draw, and were left out.",
                    "",
                    len(blocked),
                ),
                lambda: self.tr("Which ones"),
                lambda: self._list(blocked),
            )

    def _list(self, blocked: Sequence[Blocked]) -> None:
        BlockedDialog(blocked, self._owner).open()

    def _cancelled(self) -> None:
        words = self.tr("Cancelled. Nothing was written, and no badge is noted as printed.")
        self.said.emit(Notice(words))

    def _busy_changed(self) -> None:
        if not self.run.busy:
            self.strip.end()
        self.busy_changed.emit()
