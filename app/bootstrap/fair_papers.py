"""Papers of the whole fair from the window: the directory, the posters, the door sheets."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.bootstrap.drawing import Drawing, open_at_mouse
from app.bootstrap.surroundings import Surroundings
from app.services.fair_papers import FairPapers
from app.ui.language import translate
from app.ui.tasks import Job
from app.ui.widgets import Menu, PageAction, PageCommand, Place


class FairPaper(StrEnum):
    """Which paper."""

    DIRECTORY = "directory"
    POSTER = "poster"
    DOOR_SHEETS = "door-sheets"


class FairPrinting:
    """What Exhibitors and Programme offer to print."""

    def __init__(
        self,
        window: QWidget,
        papers: FairPapers,
        around: Surroundings,
        say: Callable[[str], object],
    ) -> None:
        self._papers = papers
        self._drawing = Drawing(window, around, say)
        self.close = self._drawing.close
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
        self.menu = menu = Menu(self._drawing.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for paper in (FairPaper.POSTER, FairPaper.DOOR_SHEETS):
            menu.addAction(_title(paper)).setData(paper.value)
        menu.triggered.connect(self._picked)
        open_at_mouse(menu, self._drawing.window)

    def draw(self, paper: FairPaper) -> None:
        """Draw a paper and show it."""
        language = self._drawing.language
        write = {
            FairPaper.DIRECTORY: self._papers.directory,
            FairPaper.POSTER: self._papers.poster,
            FairPaper.DOOR_SHEETS: self._papers.door_sheets,
        }[paper]

        def work(path: Path, _job: Job) -> object:
            return write(path, language)

        self._drawing.draw(f"{paper}.pdf", lambda: _title(paper), work)

    def _picked(self, action: QAction) -> None:
        self.draw(FairPaper(action.data()))


def _title(paper: FairPaper) -> str:
    return {
        FairPaper.DIRECTORY: translate("shell", "Exhibitor directory"),
        FairPaper.POSTER: translate("shell", "Programme of each day, A3"),
        FairPaper.DOOR_SHEETS: translate("shell", "Door sheets of rooms"),
    }[paper]
