"""Papers of the whole fair from the window: drawn in the background, shown in the preview."""

import tempfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.documents.words import Language as PaperLanguage
from app.services.fair_papers import FairPapers
from app.ui.language import Language, translate
from app.ui.messages import sentence
from app.ui.tasks import Job
from app.ui.widgets import Menu, PageAction, PageCommand, Place

if TYPE_CHECKING:
    from app.bootstrap.fair import Surroundings


class FairPaper(StrEnum):
    """Which paper."""

    DIRECTORY = "directory"
    POSTER = "poster"
    DOOR_SHEETS = "door-sheets"


class FairPrinting(QObject):
    """One drawing at a time; a new wish takes the place of the one under way."""

    def __init__(
        self,
        window: QWidget,
        papers: FairPapers,
        around: "Surroundings",
        say: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._papers = window, papers
        self._around, self._say = around, say
        self._job: Job | None = None
        self.menu: Menu | None = None

    def directory_action(self) -> PageAction:
        """What Exhibitors offers in the command palette."""
        return PageAction(
            lambda: translate("shell", "Print the directory"),
            "printer",
            lambda: self.draw(FairPaper.DIRECTORY),
            place=Place.HIDDEN,
        )

    def programme_action(self) -> PageAction:
        """What Programme offers under Ctrl+P."""
        return PageAction(
            lambda: translate("shell", "Print…"),
            "printer",
            self.open_menu,
            PageCommand.PRINT,
            Place.HIDDEN,
        )

    def open_menu(self) -> None:
        """Offer the papers of the programme where the mouse is."""
        menu = Menu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for paper in (FairPaper.POSTER, FairPaper.DOOR_SHEETS):
            menu.addAction(_title(paper)).setData(paper.value)
        menu.triggered.connect(self._picked)
        at = QCursor.pos()
        if not self._window.geometry().contains(at):
            at = self._window.mapToGlobal(self._window.rect().center())
        self.menu = menu
        menu.popup(at)

    def draw(self, paper: FairPaper) -> None:
        """Draw a paper and show it."""
        self.close()
        chinese = self._around.languages.current is Language.CHINESE
        language = PaperLanguage.ZH if chinese else PaperLanguage.EN

        def work(_job: Job) -> bytes:
            with _folder() as folder:
                path = Path(folder) / f"{paper}.pdf"
                self._write(paper, path, language)
                return path.read_bytes()

        def done(content: bytes) -> None:
            self._job = None
            self._show(paper, content)

        self._say(translate("shell", "Drawing the pages…"))
        self._job = self._around.tasks.run(self, work, done, self._failed)

    def close(self) -> None:
        """Let go of the drawing under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _picked(self, action: QAction) -> None:
        self.draw(FairPaper(action.data()))

    def _write(self, paper: FairPaper, path: Path, language: PaperLanguage) -> None:
        match paper:
            case FairPaper.DIRECTORY:
                self._papers.directory(path, language)
            case FairPaper.POSTER:
                self._papers.poster(path, language)
            case FairPaper.DOOR_SHEETS:
                self._papers.door_sheets(path, language)

    def _show(self, paper: FairPaper, content: bytes) -> None:
        from app.ui.printing import show_preview

        with _folder() as folder:  # the preview keeps what it has read
            path = Path(folder) / f"{paper}.pdf"
            path.write_bytes(content)
            show_preview(self._window, path, lambda: _title(paper))

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError):
            self._say(sentence(error))
        else:
            self._say(translate("shell", "The pages could not be drawn."))


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="fairdesk-")


def _title(paper: FairPaper) -> str:
    return {
        FairPaper.DIRECTORY: translate("shell", "Exhibitor directory"),
        FairPaper.POSTER: translate("shell", "Programme of each day, A3"),
        FairPaper.DOOR_SHEETS: translate("shell", "Door sheets of rooms"),
    }[paper]
