"""The press of an open fair: all that leaves it as paper or as a file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.bootstrap.catalogue import CatalogueMaking
from app.bootstrap.fair_papers import FairPrinting
from app.bootstrap.printing import MeetingPrinting
from app.bootstrap.summaries import SummaryPrinting
from app.bootstrap.surroundings import Surroundings
from app.models.times import Clock
from app.services.fair_papers import FairPapers
from app.services.meeting_papers import MeetingPapers
from app.services.store import Store
from app.ui.exporting import Exporting
from app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.bootstrap.outcomes import OutcomePrinting


class Press:
    """One maker for each kind of paper; each works at one thing at a time."""

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        clock: Clock,
        around: Surroundings,
        say: Callable[[str], object],
    ) -> None:
        self.meetings = MeetingPrinting(window, MeetingPapers(store, clock), around, say)
        self.fair = FairPrinting(window, FairPapers(store, clock), around, say)
        self.catalogue = CatalogueMaking(window, store, clock, around, say)
        self.summaries = SummaryPrinting(window, store, clock, around, say)
        self.lists = Exporting(window, store, clock, around.tasks, window.toast)
        self._parts = (window, store, clock, around, say)
        self._outcomes: OutcomePrinting | None = None

    @property
    def outcomes(self) -> "OutcomePrinting":
        """Of the outcomes; made when it is asked for, which few desks do."""
        if self._outcomes is None:
            from app.bootstrap.outcomes import OutcomePrinting

            self._outcomes = OutcomePrinting(*self._parts)
        return self._outcomes

    def close(self) -> None:
        """Let go of everything under way."""
        self.meetings.close()
        self.fair.close()
        self.catalogue.close()
        self.summaries.close()
        if self._outcomes is not None:
            self._outcomes.close()
