"""Matchmaking summaries from the window: drawn in the background, shown in the preview."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

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
from app.ui.language import Language, translate
from app.ui.messages import sentence
from app.ui.tasks import Job

if TYPE_CHECKING:
    from app.bootstrap.fair import Surroundings
    from app.services.documents.summary import SummarySheet


class SummaryPrinting(QObject):
    """One drawing at a time; a new wish takes the place of the one under way."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        around: "Surroundings",
        say: Callable[[str], object],
    ) -> None:
        super().__init__(window)
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

    def _draw(self, read: Callable[[Job], list[Summary]]) -> None:
        if self._job is not None:
            self._job.cancel()
        path = Path(self._folder.name) / "summaries.pdf"
        chinese = self._around.languages.current is Language.CHINESE
        language = PaperLanguage.ZH if chinese else PaperLanguage.EN

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
