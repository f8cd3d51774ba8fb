"""Papers and files of the outcomes from the window: drawn aside, previewed or saved."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.models.times import Clock
from app.services.auction import Auction
from app.services.deal_directory import DealDirectory
from app.services.deals import Deals
from app.services.documents.words import Language as PaperLanguage
from app.services.exporting import Exports
from app.services.exporting import Language as ListLanguage
from app.services.outcome_papers import OutcomePapers
from app.services.outcomes import OutcomeDesk
from app.services.store import Store
from app.services.vouchers import Vouchers
from app.ui.language import Language, translate
from app.ui.messages import sentence
from app.ui.screens.outcomes import Paper, Services
from app.ui.tasks import Job

if TYPE_CHECKING:
    from app.bootstrap.fair import Surroundings

AskFile = Callable[[QWidget, str], Path | None]
"""Lets the user choose where a file goes; None when the question was given up."""


def services_of(store: Store, clock: Clock, zone: ZoneInfo) -> Services:
    """The use cases of the outcomes on this file."""
    return Services(
        Deals(store, clock),
        DealDirectory(store),
        OutcomeDesk(store, clock),
        Vouchers(store, clock),
        Auction(store, clock),
        zone,
        OutcomePapers(store, clock).matched,
    )


def ask_file(parent: QWidget, proposed: str) -> Path | None:
    """The system's own question; a workbook unless it is named ``.csv``."""
    kinds = "XLSX (*.xlsx);;CSV (*.csv)"
    words = translate("shell", "Save the list")
    chosen, _ = QFileDialog.getSaveFileName(parent, words, proposed, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".xlsx")


class OutcomePrinting(QObject):
    """One drawing at a time; a new wish takes the place of the one under way."""

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
        self._window, self._around, self._say = window, around, say
        self._store, self._clock = store, clock
        self._papers, self._choose_file = OutcomePapers(store, clock), choose_file
        self._job: Job | None = None

    def close(self) -> None:
        """Draw nothing more; a paper that is still shown has been read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def make(self, paper: Paper) -> None:
        """Draw a paper and show it; lists go into a file that is asked for."""
        self.close()
        if paper in (Paper.FIGURES, Paper.LEDGER):
            self._write(paper)
        else:
            self._draw(paper)

    def _draw(self, paper: Paper) -> None:
        language, name = self._language(), f"{paper}.pdf"

        def work(job: Job) -> bytes:
            with _folder() as folder:
                path = Path(folder) / name
                if paper is Paper.REPORT:
                    self._papers.report(path, language, job.is_cancelled)
                elif paper is Paper.SIGNING:
                    self._papers.signing_list(path, language)
                else:
                    self._papers.name_plates(path, language)
                return path.read_bytes()

        def done(content: bytes) -> None:
            self._job = None
            self._show(name, content, paper)

        self._say(translate("shell", "Drawing the pages…"))
        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _write(self, paper: Paper) -> None:
        path = self._choose_file(self._window, f"{_title(paper)}.xlsx")
        if path is None:
            return
        language = self._language()

        def work(job: Job) -> None:
            if paper is Paper.FIGURES:
                self._papers.figures(path.with_suffix(".xlsx"), language, job.is_cancelled)
            else:
                exports = Exports(self._store, self._clock, language=ListLanguage(language.value))
                exports.deals(path)

        def done(_answer: None) -> None:
            self._job = None
            self._say(translate("shell", "Written: {file}").format(file=path.name))

        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _show(self, name: str, content: bytes, paper: Paper) -> None:
        from app.ui.printing import show_preview

        with _folder() as folder:  # the preview keeps what it has read
            path = Path(folder) / name
            path.write_bytes(content)
            show_preview(self._window, path, lambda: _title(paper))

    def _language(self) -> PaperLanguage:
        chinese = self._around.languages.current is Language.CHINESE
        return PaperLanguage.ZH if chinese else PaperLanguage.EN

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError) and error.code == "documents.nothing":
            self._say(translate("shell", "No deal is in the signing list yet."))
        elif isinstance(error, AppError):
            self._say(sentence(error))
        else:
            self._say(translate("shell", "The pages could not be drawn."))


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="fairdesk-")


def _title(paper: Paper) -> str:
    return {
        Paper.REPORT: translate("shell", "Closing report"),
        Paper.FIGURES: translate("shell", "Figures of the closing report"),
        Paper.SIGNING: translate("shell", "Signing list"),
        Paper.PLATES: translate("shell", "Name plates"),
        Paper.LEDGER: translate("shell", "Deals"),
    }[paper]
