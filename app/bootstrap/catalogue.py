"""The list of offers and needs (供需清单) from the window: on paper or as a table, named or not."""

import tempfile
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QWidget

from app.bootstrap.outcomes import AskFile, ask_file
from app.errors import AppError
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.times import Clock
from app.services.catalogue import Catalogue
from app.services.documents.words import Language as PaperLanguage
from app.services.store import Store
from app.ui.language import Language, translate
from app.ui.messages import sentence
from app.ui.tasks import Job
from app.ui.widgets import Menu, PageAction, PageCommand, Place

if TYPE_CHECKING:
    from app.bootstrap.fair import Surroundings


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


class CatalogueMaking(QObject):
    """One list at a time; a new wish takes the place of the one under way."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        around: "Surroundings",
        say: Callable[[str], object],
        choose_file: AskFile = ask_file,
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._clock = window, store, clock
        self._around, self._say, self._choose_file = around, say, choose_file
        self._job: Job | None = None
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
        menu = Menu(self._window)
        for shape in Shape:
            menu.addAction(_title(shape)).setData(shape.name)
        menu.triggered.connect(self._picked)
        at = QCursor.pos()
        if not self._window.geometry().contains(at):
            at = self._window.mapToGlobal(self._window.rect().center())
        self.menu = menu
        menu.popup(at)

    def make(self, shape: Shape) -> None:
        """Draw the booklet and show it, or write the workbook where it is wanted."""
        self.close()
        chinese = self._around.languages.current is Language.CHINESE
        language = PaperLanguage.ZH if chinese else PaperLanguage.EN
        if not shape.is_table:
            self._draw(shape, language)
            return
        path = self._choose_file(self._window, f"{_title(shape)}.xlsx")
        if path is not None:
            self._write(shape, path, language)

    def close(self) -> None:
        """Let go of the work under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _draw(self, shape: Shape, language: PaperLanguage) -> None:
        def work(_job: Job) -> bytes:
            from app.services.documents.catalogue import write_catalogue

            entries = Catalogue(self._store).entries()
            with self._store.reading() as reader:
                fair = FairLine.of(reader.all(Fair)[0])
            with tempfile.TemporaryDirectory(prefix="fairdesk-") as folder:
                path = Path(folder) / "list.pdf"
                moment = self._clock()
                write_catalogue(path, entries, fair, moment, language, anonymous=shape.anonymous)
                return path.read_bytes()

        def done(content: bytes) -> None:
            from app.ui.printing import show_preview

            self._job = None
            with tempfile.TemporaryDirectory(prefix="fairdesk-") as folder:
                path = Path(folder) / "offers-and-needs.pdf"  # the preview keeps what it has read
                path.write_bytes(content)
                show_preview(self._window, path, lambda: _title(shape))

        self._say(translate("shell", "Drawing the pages…"))
        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _write(self, shape: Shape, path: Path, language: PaperLanguage) -> None:
        def work(_job: Job) -> None:
            from app.services.exporting import Language as Headings
            from app.services.exporting.proposals import catalogue_sheet
            from app.services.exporting.sheets import write_csv, write_xlsx

            headings = Headings(language.value)
            entries = Catalogue(self._store).entries()
            sheet = catalogue_sheet(entries, headings, anonymous=shape.anonymous)
            write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
            write(path, sheet, headings)

        def done(_answer: None) -> None:
            self._job = None
            self._say(translate("shell", "Written: {file}").format(file=path.name))

        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _picked(self, action: QAction) -> None:
        self.make(Shape[str(action.data())])

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError):
            self._say(sentence(error))
        else:
            self._say(translate("shell", "The pages could not be drawn."))


def _title(shape: Shape) -> str:
    return {
        Shape.BOOKLET: translate("shell", "Offers and needs"),
        Shape.BOOKLET_ANONYMOUS: translate("shell", "Offers and needs, without names"),
        Shape.WORKBOOK: translate("shell", "Offers and needs as a workbook"),
        Shape.WORKBOOK_ANONYMOUS: translate(
            "shell", "Offers and needs as a workbook, without names"
        ),
    }[shape]
