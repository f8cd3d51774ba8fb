"""Papers of meetings from the window: agendas, table cards, day boards, calendars."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.bootstrap.drawing import AskFolder, Drawing
from app.bootstrap.drawing import ask_folder as ask
from app.bootstrap.surroundings import Surroundings
from app.models.calendar import CalendarSheet
from app.models.ids import ExhibitorId
from app.services.meeting_papers import MeetingPapers, PaperKind, PaperWanted
from app.ui.language import counted, translate
from app.ui.tasks import Job


def ask_folder(parent: QWidget) -> Path | None:
    """The system's own question for a folder."""
    return ask(parent, translate("shell", "Folder for the calendars"))


class MeetingPrinting:
    """Drawn and shown; calendars go into a folder that is asked for."""

    def __init__(
        self,
        window: QWidget,
        papers: MeetingPapers,
        around: Surroundings,
        say: Callable[[str], object],
        choose_folder: AskFolder = ask_folder,
    ) -> None:
        self._papers, self._choose_folder = papers, choose_folder
        self._drawing = Drawing(
            window, around, say, lambda: translate("shell", "Nobody has a meeting yet.")
        )
        self.close = self._drawing.close

    def draw(self, exhibitor: ExhibitorId | None) -> None:
        """The agenda of this exhibitor (None: of all who have a meeting)."""
        self.make(PaperWanted(PaperKind.EXHIBITORS, None if exhibitor is None else (exhibitor,)))

    def make(self, wanted: PaperWanted) -> None:
        """Draw a paper and show it, or write the calendars."""
        if wanted.kind is PaperKind.CALENDARS:
            self._write_calendars(wanted)
            return
        language = self._drawing.language

        def write(path: Path, job: Job) -> object:
            return self._papers.draw(path, wanted, language, cancelled=job.is_cancelled)

        self._drawing.draw(f"{wanted.kind}.pdf", lambda: _title(wanted.kind), write)

    def _write_calendars(self, wanted: PaperWanted) -> None:
        folder = self._choose_folder(self._drawing.window)
        if folder is None:
            return
        language, parties = self._drawing.language, wanted.parties

        def work(job: Job) -> CalendarSheet:
            return self._papers.write_calendars(
                folder, parties, language, cancelled=job.is_cancelled
            )

        def done(sheet: CalendarSheet) -> None:
            one = translate("shell", "{n} calendar written to {folder}")
            many = translate("shell", "{n} calendars written to {folder}")
            one, many = (words.replace("{folder}", folder.name) for words in (one, many))
            self._drawing.say(counted(sheet.calendars, one, many))

        self._drawing.make(work, done)


def _title(kind: PaperKind) -> str:
    return {
        PaperKind.EXHIBITORS: translate("shell", "Meeting agendas"),
        PaperKind.VISITORS: translate("shell", "Agendas of visitors"),
        PaperKind.TABLE_CARDS: translate("shell", "Table cards"),
        PaperKind.DAY_BOARD: translate("shell", "Day board"),
        PaperKind.CALENDARS: translate("shell", "Calendars"),
    }[kind]
