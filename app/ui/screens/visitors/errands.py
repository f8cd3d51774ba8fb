"""What is done to many at once: badges into the queue, other days, a list into a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.models.changes import Change
from app.models.ids import ExhibitorId, PersonId
from app.services.exporting import Exports, Language
from app.services.visitors import Queued
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.export import ExportRun, Write
from app.ui.screens.visitors.questions import Questions
from app.ui.tasks import Tasks
from app.ui.widgets import Notice


class Errands(QObject):
    """``said`` carries a notice for the window, ``done`` the people whose boxes can be cleared."""

    said = Signal(object)
    done = Signal(object)

    def __init__(
        self, owner: QWidget, desk: Desk, tasks: Tasks, folder: Path, ask: Questions
    ) -> None:
        super().__init__(owner)
        self._owner, self._desk, self._folder, self._ask = owner, desk, folder, ask
        self.exporting = ExportRun(owner, self._exports, tasks, ask.file)
        self.exporting.said.connect(self.said)

    def queue(self, wanted: Sequence[PersonId]) -> None:
        """Issue what these people lack, so that it waits to be printed."""
        answers: list[Queued] = []

        def queue() -> Change | None:
            answers.append(self._desk.visitors.queue(wanted))
            return answers[0].change

        if wanted and self._desk.do(queue):
            self.done.emit(wanted)
            self._say_queued(answers[0])

    def redate(self, wanted: Sequence[PersonId]) -> None:
        """Ask for which days these people's badges shall admit."""
        if not wanted:
            return
        days = self._ask.days(self._owner, self._desk.days(), len(wanted))
        if days is None:
            return
        if self._desk.do(lambda: self._desk.visitors.set_days(wanted, days)):
            self.done.emit(wanted)
            self._desk.notice(self.tr("Valid days of %Ln people changed", "", len(wanted)))

    def export_people(self, chosen: Sequence[PersonId] | None) -> None:
        """Write these people, or all, into a file."""
        self._export(self.tr("Visitors"), lambda exports, path: exports.people(path, chosen))

    def export_leads(self, exhibitor: ExhibitorId | None, name: str) -> None:
        """Write an exhibitor's leads, or those of all, into a file."""
        suggested = " ".join(filter(None, (name, self.tr("Leads"))))
        self._export(suggested, lambda exports, path: exports.leads(path, exhibitor))

    def _export(self, name: str, write: Write) -> None:
        self.exporting.start(str(self._folder / f"{name}.xlsx"), write)

    def _exports(self, language: Language) -> Exports:
        visitors = self._desk.visitors
        return Exports(visitors.store, visitors.clock, visitors.by, language)

    def _say_queued(self, queued: Queued) -> None:
        words = self.tr("%Ln badges wait to be printed.", "", queued.waiting)
        if queued.printed:
            again = self.tr(
                "%Ln were printed before: print them again in Badges.", "", queued.printed
            )
            words = f"{words} {again}"
        self.said.emit(Notice(words, self.tr("Open Badges"), self._open_badges))

    def _open_badges(self) -> None:
        self._desk.go("badges", None)
