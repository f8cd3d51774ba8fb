"""Printing and looking, as the page tells it: the strip, what was left out, what came of it."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.badges import BadgeLayout, BadgeSheet, Blocked
from app.models.changes import Change
from app.models.ids import BadgeId, PersonId
from app.services.papers import Papers
from app.services.store.badge_list import BadgeRow
from app.ui.messages import sentence
from app.ui.printing import AskFile, show_preview
from app.ui.screens.badges.asking import BlockedDialog
from app.ui.screens.badges.run import PrintRun
from app.ui.screens.badges.words import holder_name
from app.ui.tasks import Tasks
from app.ui.widgets import ErrorBar, InlineStrip, Notice

Note = Callable[[Sequence[BadgeId], str], object]


class PrintDesk(QObject):
    """``printed`` carries what came out and the change; ``note`` writes down a print.

    ``said`` carries a notice for the window, ``busy_changed`` when drawing begins or ends.
    """

    printed = Signal(object, object)
    learned = Signal(object)
    said = Signal(object)
    busy_changed = Signal()

    def __init__(
        self, owner: QWidget, papers: Papers, tasks: Tasks, ask_file: AskFile, note: Note
    ) -> None:
        super().__init__(owner)
        self._owner, self._ask_file, self._note = owner, ask_file, note
        self.run = PrintRun(papers, tasks, self)
        self.strip = InlineStrip(lambda: self.tr("Printing badges"))
        self.error = ErrorBar()
        self.strip.cancelled.connect(self.run.cancel)
        self.run.printed.connect(self._printed)
        self.run.drawn.connect(self._drawn)
        self.run.failed.connect(self.fail)
        self.run.cancelled.connect(self._cancelled)
        self.run.progress.connect(self.strip.show_progress)
        self.run.busy_changed.connect(self._busy_changed)

    @property
    def busy(self) -> bool:
        """Whether badges are being drawn."""
        return self.run.busy

    def print(self, people: Sequence[PersonId], layout: BadgeLayout, proposed: Path) -> None:
        """Ask for the file, and write these people's badges into it."""
        if not people or self.busy:
            return
        path = self._ask_file(self._owner, str(proposed))
        if path is not None:
            self.error.hide()
            self.strip.begin(lambda: self.tr("Printing badges"))
            self.run.print_to(path, layout, people)

    def preview(self, people: Sequence[PersonId], layout: BadgeLayout) -> None:
        """Look at the same pages first; what goes out from there is noted just so."""
        if people and not self.busy:
            self.error.hide()
            self.strip.begin(lambda: self.tr("Drawing badges"))
            self.run.draw(layout, people)

    def enlarge(self, row: BadgeRow, content: bytes) -> None:
        """One card in the preview."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{row.number}.pdf"
            path.write_bytes(content)
            words = f"{row.number} {holder_name(row)}"
            show_preview(self._owner, path, words, lambda target: self._note([row.id], target))

    def fail(self, error: Exception) -> None:
        """Say what failed."""
        if isinstance(error, AppError):
            failed = error
            self.error.tell(lambda: sentence(failed))
        else:
            self.error.tell(lambda: self.tr("The badges could not be drawn. None was printed."))

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
        if sheet.printed:
            badges = sheet.printed
            show_preview(
                self._owner,
                path,
                lambda: self.tr("Badges"),
                lambda target: self._note(badges, target),
            )

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
        if not self.busy:
            self.strip.end()
        self.busy_changed.emit()
