"""Papers and files of the outcomes from the window: drawn and shown, or saved."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from app.bootstrap.drawing import AskFile, Drawing, ask_file
from app.bootstrap.surroundings import Surroundings
from app.models.times import Clock
from app.services.auction import Auction
from app.services.deal_directory import DealDirectory
from app.services.deals import Deals
from app.services.exporting import Exports
from app.services.exporting import Language as ListLanguage
from app.services.outcome_papers import OutcomePapers
from app.services.outcomes import OutcomeDesk
from app.services.store import Store
from app.services.vouchers import Vouchers
from app.ui.language import translate
from app.ui.screens.outcomes import Paper, Services
from app.ui.tasks import Job


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


class OutcomePrinting:
    """Papers are drawn and shown; lists go into a file that is asked for."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        around: Surroundings,
        say: Callable[[str], object],
        choose_file: AskFile = ask_file,
    ) -> None:
        self._store, self._clock = store, clock
        self._papers, self._choose_file = OutcomePapers(store, clock), choose_file
        self._drawing = Drawing(
            window, around, say, lambda: translate("shell", "No deal is in the signing list yet.")
        )
        self.close = self._drawing.close

    def make(self, paper: Paper) -> None:
        """Draw a paper and show it, or write a list."""
        if paper in (Paper.FIGURES, Paper.LEDGER):
            self._write(paper)
        else:
            self._draw(paper)

    def _draw(self, paper: Paper) -> None:
        language = self._drawing.language

        def write(path: Path, job: Job) -> object:
            if paper is Paper.REPORT:
                return self._papers.report(path, language, job.is_cancelled)
            if paper is Paper.SIGNING:
                return self._papers.signing_list(path, language)
            return self._papers.name_plates(path, language)

        self._drawing.draw(f"{paper}.pdf", lambda: _title(paper), write)

    def _write(self, paper: Paper) -> None:
        path = self._choose_file(self._drawing.window, f"{_title(paper)}.xlsx")
        if path is None:
            return
        language = self._drawing.language

        def work(job: Job) -> None:
            if paper is Paper.FIGURES:
                self._papers.figures(path.with_suffix(".xlsx"), language, job.is_cancelled)
            else:
                exports = Exports(self._store, self._clock, language=ListLanguage(language.value))
                exports.deals(path)

        def done(_answer: None) -> None:
            self._drawing.say(translate("shell", "Written: {file}").format(file=path.name))

        self._drawing.make(work, done)


def _title(paper: Paper) -> str:
    return {
        Paper.REPORT: translate("shell", "Closing report"),
        Paper.FIGURES: translate("shell", "Figures of the closing report"),
        Paper.SIGNING: translate("shell", "Signing list"),
        Paper.PLATES: translate("shell", "Name plates"),
        Paper.LEDGER: translate("shell", "Deals"),
    }[paper]
