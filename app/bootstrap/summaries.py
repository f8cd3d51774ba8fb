"""Matchmaking summaries from the window: shown before printing, or saved a file each."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.bootstrap.drawing import AskFolder, Drawing
from app.bootstrap.drawing import ask_folder as ask
from app.bootstrap.surroundings import Surroundings
from app.models.fairline import FairLine
from app.models.ids import ExhibitorId
from app.models.privacy import ListKind
from app.models.summary import Summary
from app.models.times import Clock
from app.services.disclosures import note_list
from app.services.fairs import FairSettings
from app.services.pairs import PairBook
from app.services.store import Store
from app.services.summaries import Summaries, summary_of
from app.ui.language import counted, translate
from app.ui.tasks import Job


def ask_folder(parent: QWidget) -> Path | None:
    """The system's own question for a folder."""
    return ask(parent, translate("shell", "Folder for the summaries"))


class SummaryPrinting:
    """Of some exhibitors or of all, from pairs that were found before or are found now."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        around: Surroundings,
        say: Callable[[str], object],
        choose_folder: AskFolder = ask_folder,
    ) -> None:
        self._store, self._clock, self._choose_folder = store, clock, choose_folder
        self._drawing = Drawing(window, around, say)
        self.close = self._drawing.close

    def draw(self, book: PairBook, exhibitors: Sequence[ExhibitorId] | None) -> None:
        """Draw the summaries of these exhibitors, or of all, and show them."""
        self._draw(lambda _job: Summaries(self._store).read(book, exhibitors))

    def draw_own(self, exhibitor: ExhibitorId) -> None:
        """Draw the summary of a booth's own exhibitor, from pairs found now."""
        self._draw(lambda job: [summary_of(self._store, exhibitor, self._clock, job.is_cancelled)])

    def save_each(self, book: PairBook) -> None:
        """Write a file for each exhibitor into a folder that is asked for."""
        folder = self._choose_folder(self._drawing.window)
        if folder is None:
            return
        language = self._drawing.language

        def work(job: Job) -> int:
            from app.services.documents.summary import write_summary_files

            told, fair = Summaries(self._store).read(book), self._fair_line()
            self._note(folder, len(told))
            paths = write_summary_files(
                folder, told, fair, self._clock(), language, cancelled=job.is_cancelled
            )
            return len(paths)

        def done(number: int) -> None:
            one = translate("shell", "{n} summary written to {folder}")
            many = translate("shell", "{n} summaries written to {folder}")
            one, many = (words.replace("{folder}", folder.name) for words in (one, many))
            self._drawing.say(counted(number, one, many))

        self._drawing.say(translate("shell", "Drawing the pages…"))
        self._drawing.make(work, done)

    def _draw(self, read: Callable[[Job], list[Summary]]) -> None:
        language = self._drawing.language

        def write(path: Path, job: Job) -> object:
            from app.services.documents.summary import write_summaries

            told, fair = read(job), self._fair_line()
            self._note(path, len(told))
            return write_summaries(
                path, told, fair, self._clock(), language, cancelled=job.is_cancelled
            )

        self._drawing.draw("summaries.pdf", _title, write)

    def _note(self, path: Path, number: int) -> None:
        if number:
            note_list(self._store, ListKind.SUMMARIES, path, number, self._clock())

    def _fair_line(self) -> FairLine:
        return FairLine.of(FairSettings(self._store).fair())


def _title() -> str:
    return translate("shell", "Matchmaking summaries")
