"""Papers of meetings from the window: drawn in the background, shown in the preview."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.models.calendar import CalendarSheet
from app.models.ids import ExhibitorId
from app.services.documents.words import Language as PaperLanguage
from app.services.meeting_papers import MeetingPapers, PaperKind, PaperWanted
from app.ui.language import Language, counted, translate
from app.ui.messages import sentence
from app.ui.tasks import Job

if TYPE_CHECKING:
    from app.bootstrap.fair import Surroundings

AskFolder = Callable[[QWidget], Path | None]
"""Lets the user choose where calendars go; None when the question was given up."""


def ask_folder(parent: QWidget) -> Path | None:
    """The system's own question for a folder."""
    words = translate("shell", "Folder for the calendars")
    chosen = QFileDialog.getExistingDirectory(parent, words)
    return Path(chosen) if chosen else None


class MeetingPrinting(QObject):
    """One drawing at a time; a new wish takes the place of the one under way."""

    def __init__(
        self,
        window: QWidget,
        papers: MeetingPapers,
        around: "Surroundings",
        say: Callable[[str], object],
        choose_folder: AskFolder = ask_folder,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._papers = papers
        self._around = around
        self._say = say
        self._choose_folder = choose_folder
        self._job: Job | None = None

    def close(self) -> None:
        """Draw nothing more; a paper that is still shown has been read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def draw(self, exhibitor: ExhibitorId | None) -> None:
        """The agenda of this exhibitor (None: of all who have a meeting)."""
        self.make(PaperWanted(PaperKind.EXHIBITORS, None if exhibitor is None else (exhibitor,)))

    def make(self, wanted: PaperWanted) -> None:
        """Draw a paper and show it; calendars go into a folder that is asked for."""
        self.close()
        if wanted.kind is PaperKind.CALENDARS:
            self._write_calendars(wanted)
        else:
            self._draw(wanted)

    def _draw(self, wanted: PaperWanted) -> None:
        name, language = f"{wanted.kind}.pdf", self._paper_language()

        def work(job: Job) -> bytes:
            with _folder() as folder:
                path = Path(folder) / name
                self._papers.draw(path, wanted, language, cancelled=job.is_cancelled)
                return path.read_bytes()

        def done(content: bytes) -> None:
            self._job = None
            self._show(name, content, wanted.kind)

        self._say(translate("shell", "Drawing the pages…"))
        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _write_calendars(self, wanted: PaperWanted) -> None:
        folder = self._choose_folder(self._window)
        if folder is None:
            return
        language, parties = self._paper_language(), wanted.parties

        def work(job: Job) -> CalendarSheet:
            return self._papers.write_calendars(
                folder, parties, language, cancelled=job.is_cancelled
            )

        def done(sheet: CalendarSheet) -> None:
            self._job = None
            one = translate("shell", "{n} calendar written to {folder}")
            many = translate("shell", "{n} calendars written to {folder}")
            words = counted(
                sheet.calendars,
                one.replace("{folder}", folder.name),
                many.replace("{folder}", folder.name),
            )
            self._say(words)

        self._job = self._around.tasks.run(self, work, done, self._failed)

    def _paper_language(self) -> PaperLanguage:
        chinese = self._around.languages.current is Language.CHINESE
        return PaperLanguage.ZH if chinese else PaperLanguage.EN

    def _show(self, name: str, content: bytes, kind: PaperKind) -> None:
        from app.ui.printing import show_preview

        with _folder() as folder:  # the preview keeps what it has read
            path = Path(folder) / name
            path.write_bytes(content)
            show_preview(self._window, path, lambda: _title(kind))

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AppError) and error.code == "documents.nothing":
            self._say(translate("shell", "Nobody has a meeting yet."))
        elif isinstance(error, AppError):
            self._say(sentence(error))
        else:
            self._say(translate("shell", "The pages could not be drawn."))


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="fairdesk-")


def _title(kind: PaperKind) -> str:
    return {
        PaperKind.EXHIBITORS: translate("shell", "Meeting agendas"),
        PaperKind.VISITORS: translate("shell", "Agendas of visitors"),
        PaperKind.TABLE_CARDS: translate("shell", "Table cards"),
        PaperKind.DAY_BOARD: translate("shell", "Day board"),
        PaperKind.CALENDARS: translate("shell", "Calendars"),
    }[kind]
