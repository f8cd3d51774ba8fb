"""The list of offers and needs (供需清单) from the window: on paper or as a table, named or not."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.bootstrap.drawing import AskFile, Drawing, ask_file, open_at_mouse
from app.bootstrap.surroundings import Surroundings
from app.models.fairline import FairLine
from app.models.privacy import ListKind
from app.models.times import Clock
from app.services.disclosures import note_list
from app.services.documents.words import Language as PaperLanguage
from app.services.fairs import FairSettings
from app.services.store import Store
from app.ui.language import translate
from app.ui.tasks import Job
from app.ui.widgets import Menu, PageAction, PageCommand, Place


class Shape(Enum):
    """What is made of the list: on paper or as a table, and whether owners are named."""

    BOOKLET = (False, False)
    BOOKLET_ANONYMOUS = (False, True)
    WORKBOOK = (True, False)
    WORKBOOK_ANONYMOUS = (True, True)

    @property
    def is_table(self) -> bool:
        """Whether it is a workbook."""
        return self.value[0]

    @property
    def anonymous(self) -> bool:
        """Whether its owners are left out."""
        return self.value[1]


class CatalogueMaking:
    """The booklet is shown; the workbook goes where it is wanted."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        around: Surroundings,
        say: Callable[[str], object],
        choose_file: AskFile = ask_file,
    ) -> None:
        self._store, self._clock, self._choose_file = store, clock, choose_file
        self._drawing = Drawing(window, around, say)
        self.close = self._drawing.close
        self.menu: Menu | None = None

    def action(self) -> PageAction:
        """What Matches offers beside its import."""
        return PageAction(
            lambda: translate("shell", "Offers and needs…"),
            "download",
            self.open_menu,
            PageCommand.EXPORT,
            Place.SECONDARY,
        )

    def open_menu(self) -> None:
        """Offer the four shapes where the mouse is."""
        self.menu = menu = Menu(self._drawing.window)
        for shape in Shape:
            menu.addAction(_title(shape)).setData(shape.name)
        menu.triggered.connect(self._picked)
        open_at_mouse(menu, self._drawing.window)

    def make(self, shape: Shape) -> None:
        """Draw the booklet and show it, or write the workbook where it is wanted."""
        language = self._drawing.language
        if not shape.is_table:
            self._draw(shape, language)
            return
        path = self._choose_file(self._drawing.window, f"{_title(shape)}.xlsx")
        if path is not None:
            self._write(shape, path, language)

    def _draw(self, shape: Shape, language: PaperLanguage) -> None:
        def write(path: Path, _job: Job) -> object:
            from app.services.catalogue import Catalogue
            from app.services.documents.catalogue import write_catalogue

            entries = Catalogue(self._store).entries()
            self._note(shape, path, len(entries))
            fair, moment = FairLine.of(FairSettings(self._store).fair()), self._clock()
            return write_catalogue(path, entries, fair, moment, language, anonymous=shape.anonymous)

        self._drawing.draw("offers-and-needs.pdf", lambda: _title(shape), write)

    def _write(self, shape: Shape, path: Path, language: PaperLanguage) -> None:
        def work(_job: Job) -> None:
            from app.services.catalogue import Catalogue
            from app.services.exporting import Language as Headings
            from app.services.exporting.proposals import catalogue_sheet
            from app.services.exporting.sheets import write_csv, write_xlsx

            headings = Headings(language.value)
            entries = Catalogue(self._store).entries()
            self._note(shape, path, len(entries))
            sheet = catalogue_sheet(entries, headings, anonymous=shape.anonymous)
            write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
            write(path, sheet, headings)

        def done(_answer: None) -> None:
            self._drawing.say(translate("shell", "Written: {file}").format(file=path.name))

        self._drawing.make(work, done)

    def _note(self, shape: Shape, path: Path, number: int) -> None:
        if number and not shape.anonymous:
            note_list(self._store, ListKind.CATALOGUE, path, number, self._clock())

    def _picked(self, action: QAction) -> None:
        self.make(Shape[str(action.data())])


def _title(shape: Shape) -> str:
    return {
        Shape.BOOKLET: translate("shell", "Offers and needs"),
        Shape.BOOKLET_ANONYMOUS: translate("shell", "Offers and needs, without names"),
        Shape.WORKBOOK: translate("shell", "Offers and needs as a workbook"),
        Shape.WORKBOOK_ANONYMOUS: translate(
            "shell", "Offers and needs as a workbook, without names"
        ),
    }[shape]
