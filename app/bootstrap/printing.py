"""Agendas from the window: drawn in the background, shown in the preview."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.agenda import AgendaSheet
from app.models.ids import ExhibitorId
from app.services.documents.words import Language as PaperLanguage
from app.services.papers import Papers
from app.ui.language import Language, translate
from app.ui.messages import sentence
from app.ui.tasks import Job

if TYPE_CHECKING:
    from app.bootstrap.fair import Surroundings


class AgendaPrinting(QObject):
    """One drawing at a time; a new wish takes the place of the one under way."""

    def __init__(
        self,
        window: QWidget,
        papers: Papers,
        around: "Surroundings",
        say: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._papers = papers
        self._around = around
        self._say = say
        self._job: Job | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="fairdesk-")

    def draw(self, exhibitor: ExhibitorId | None) -> None:
        """The agenda of this exhibitor (None: all who have a meeting)."""
        if self._job is not None:
            self._job.cancel()
        path = Path(self._folder.name) / f"agenda-{exhibitor or 'all'}.pdf"
        wanted = None if exhibitor is None else [exhibitor]
        language = self._paper_language()

        def work(job: Job) -> AgendaSheet:
            return self._papers.draw_agendas(path, wanted, language, cancelled=job.is_cancelled)

        def done(sheet: AgendaSheet) -> None:
            self._job = None
            self._show(path, sheet)

        self._say(translate("shell", "Drawing the agendas…"))
        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _paper_language(self) -> PaperLanguage:
        chinese = self._around.languages.current is Language.CHINESE
        return PaperLanguage.ZH if chinese else PaperLanguage.EN

    def _show(self, path: Path, sheet: AgendaSheet) -> None:
        from app.ui.printing import show_preview

        if sheet.agendas:
            show_preview(self._window, path, lambda: translate("shell", "Meeting agendas"))
        else:
            self._say(translate("shell", "Nobody has a meeting yet."))

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError):
            self._say(sentence(error))
        else:
            self._say(translate("shell", "The agendas could not be drawn."))
