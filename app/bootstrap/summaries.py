"""Matchmaking summaries from the window: drawn in the background, shown in the preview."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.models.fairline import FairLine
from app.models.ids import ExhibitorId
from app.models.summary import Summary
from app.models.times import Clock
from app.services.documents.words import Language as PaperLanguage
from app.services.fairs import FairSettings
from app.services.pairs import PairBook
from app.services.store import Store
from app.services.summaries import Summaries, summary_of
from app.ui.language import Language, counted, translate
from app.ui.messages import sentence
from app.ui.tasks import Job

if TYPE_CHECKING:
    from app.bootstrap.fair import Surroundings
    from app.services.documents.summary import SummarySheet


AskFolder = Callable[[QWidget], Path | None]
"""Lets the user choose where the files go; None when the question was given up."""


def ask_folder(parent: QWidget) -> Path | None:
    """The system's own question for a folder."""
    words = translate("shell", "Folder for the summaries")
    chosen = QFileDialog.getExistingDirectory(parent, words)
    return Path(chosen) if chosen else None


class SummaryPrinting(QObject):
    """One drawing at a time; a new wish takes the place of the one under way."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        around: "Surroundings",
        say: Callable[[str], object],
        choose_folder: AskFolder = ask_folder,
    ) -> None:
        super().__init__(window)
        self._choose_folder = choose_folder
        self._window, self._store, self._clock = window, store, clock
        self._around, self._say = around, say
        self._job: Job | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="fairdesk-")

    def close(self) -> None:
        """Throw away what was drawn; a paper that is still shown has been read."""
        self._folder.cleanup()

    def draw(self, book: PairBook, exhibitors: Sequence[ExhibitorId] | None) -> None:
        """Draw the summaries of these exhibitors, or of all, and show them."""
        self._draw(lambda _job: Summaries(self._store).read(book, exhibitors))

    def draw_own(self, exhibitor: ExhibitorId) -> None:
        """Draw the summary of a booth's own exhibitor, from pairs found now."""
        self._draw(lambda job: [summary_of(self._store, exhibitor, self._clock, job.is_cancelled)])

    def save_each(self, book: PairBook) -> None:
        """Write a file for each exhibitor into a folder that is asked for."""
        folder = self._choose_folder(self._window)
        if folder is None:
            return
        if self._job is not None:
            self._job.cancel()
        language = self._language()

        def work(job: Job) -> int:
            from app.services.documents.summary import write_summary_files

            told = Summaries(self._store).read(book)
            fair = FairLine.of(FairSettings(self._store).fair())
            paths = write_summary_files(
                folder, told, fair, self._clock(), language, cancelled=job.is_cancelled
            )
            return len(paths)

        def done(number: int) -> None:
            self._job = None
            one = translate("shell", "{n} summary written to {folder}")
            many = translate("shell", "{n} summaries written to {folder}")
            one, many = (words.replace("{folder}", folder.name) for words in (one, many))
            self._say(counted(number, one, many))

        self._say(translate("shell", "Drawing the pages…"))
        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _language(self) -> PaperLanguage:
        chinese = self._around.languages.current is Language.CHINESE
        return PaperLanguage.ZH if chinese else PaperLanguage.EN

    def _draw(self, read: Callable[[Job], list[Summary]]) -> None:
        if self._job is not None:
            self._job.cancel()
        path = Path(self._folder.name) / "summaries.pdf"
        language = self._language()

        def work(job: Job) -> "SummarySheet":
            from app.services.documents.summary import write_summaries

            told = read(job)
            fair = FairLine.of(FairSettings(self._store).fair())
            return write_summaries(
                path, told, fair, self._clock(), language, cancelled=job.is_cancelled
            )

        def done(_sheet: "SummarySheet") -> None:
            self._job = None
            self._show(path)

        self._say(translate("shell", "Drawing the pages…"))
        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _show(self, path: Path) -> None:
        from app.ui.printing import show_preview

        show_preview(self._window, path, lambda: translate("shell", "Matchmaking summaries"))

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError):
            self._say(sentence(error))
        else:
            self._say(translate("shell", "The pages could not be drawn."))
