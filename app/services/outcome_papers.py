"""Papers and files of the outcomes: closing report, figures, signing list, name plates."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from app.models.deals import Deal, DealStatus
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.offers import Need, Offer
from app.models.outcomes import Matched
from app.models.privacy import ListKind
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.deal_names import named_in
from app.services.deals import Deals
from app.services.disclosures import note_list
from app.services.documents.words import Language
from app.services.outcomes import OutcomeDesk
from app.services.pairs import Pairs
from app.services.store import Store

Cancelled = Callable[[], bool]
_QUICK = 5_000_000  # pairs that are matched within a second or two


@guarded()
@dataclass(frozen=True, slots=True)
class OutcomePapers:
    """Draws what came of the fair. All raise ``documents.write`` where the disk refuses."""

    store: Store
    clock: Clock = now

    def matched(self, cancelled: Cancelled | None = None) -> Matched | None:
        """How many pairs fit; None where matching them all would take long."""
        with self.store.reading() as reader:
            pairs = reader.count(Offer) * reader.count(Need)
        if pairs > _QUICK:
            return None
        return Pairs(self.store, self.clock).match(None, cancelled).by_industry()

    def report(self, path: Path, language: Language, cancelled: Cancelled | None = None) -> int:
        """The closing report; gives its pages."""
        from app.services.documents.report import write_report

        told = OutcomeDesk(self.store, self.clock).read(self.matched(cancelled))
        fair, deals = self._fair(), self._deals()
        self._note(ListKind.REPORT, path, len(deals))
        with self.store.reading() as reader:
            named = named_in(reader, deals, language)
        return write_report(path, told, named, FairLine.of(fair), language, ZoneInfo(fair.zone))

    def figures(self, path: Path, language: Language, cancelled: Cancelled | None = None) -> int:
        """The report's figures as a workbook; gives its sheets."""
        from app.services.exporting.figures import write_figures

        told = OutcomeDesk(self.store, self.clock).read(self.matched(cancelled))
        zone, deals = ZoneInfo(self._fair().zone), self._deals()
        self._note(ListKind.FIGURES, path, len(deals))
        return write_figures(path, told, deals, language, zone)

    def signing_list(self, path: Path, language: Language) -> int:
        """The ceremony's list; gives its pages. ``documents.nothing`` without a deal in it."""
        from app.services.documents.signing import write_signing_list

        fair = self._fair()
        deals = Deals(self.store, self.clock).signing_list()
        line, zone = FairLine.of(fair), ZoneInfo(fair.zone)
        self._note(ListKind.SIGNING_LIST, path, len(deals))
        with self.store.reading() as reader:
            named = named_in(reader, deals, language)
        return write_signing_list(path, named, line, self.clock(), language, zone)

    def name_plates(self, path: Path, language: Language) -> int:
        """A folded plate for everybody who signs; gives the pages."""
        from app.services.documents.signing import write_name_plates

        deals = Deals(self.store, self.clock).signing_list()
        self._note(ListKind.NAME_PLATES, path, len(deals))
        return write_name_plates(path, deals, FairLine.of(self._fair()), language)

    def _note(self, kind: ListKind, path: Path, deals: int) -> None:
        """Where there is no deal there is no name."""
        if deals:
            note_list(self.store, kind, path, deals, self.clock())

    def _deals(self) -> list[Deal]:
        deals = Deals(self.store, self.clock).all()
        return [deal for deal in deals if deal.status is not DealStatus.CANCELLED]

    def _fair(self) -> Fair:
        with self.store.reading() as reader:
            return reader.all(Fair)[0]
