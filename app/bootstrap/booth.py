"""The workspace of a booth's desk, with everything it asks."""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, RequestId
from app.models.times import Clock
from app.services.exhibitors import Exhibitors
from app.services.leads import Leads
from app.services.requests import Requests
from app.services.store import Store
from app.ui.changes import Changes
from app.ui.screens.booth import BoothPage

Refuse = Callable[[AppError], object]


@dataclass(frozen=True, slots=True)
class BoothPrinting:
    """What is printed and exported of one exhibitor."""

    agenda: Callable[[ExhibitorId], object]
    summary: Callable[[ExhibitorId], object]
    leads: Callable[[], object]


def booth_page(
    store: Store,
    clock: Clock,
    exhibitor: Exhibitor,
    changes: Changes,
    printing: BoothPrinting,
    refuse: Refuse,
) -> BoothPage:
    """The page of this exhibitor; what its pane writes is told to everybody."""
    from app.ui.screens.exhibitors.desk import Desk
    from app.ui.screens.exhibitors.detail import ExhibitorDetail

    def do(work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except AppError as error:
            refuse(error)
            return False
        changes.happened.emit(change)
        return True

    services = Exhibitors(store, clock)
    requests = Requests(store, clock)

    def answer(wanted: RequestId, accepts: bool) -> Change:
        return requests.answer_own(exhibitor.id, wanted, accepts=accepts)

    desk = Desk(
        services, clock, do, _nowhere, _nowhere, printing.agenda, is_own=True, answer=answer
    )
    pane = ExhibitorDetail(desk)
    return BoothPage(
        exhibitor,
        pane,
        pane,
        Leads(store, clock),
        services.ground().zone,
        changes,
        lambda: printing.agenda(exhibitor.id),
        lambda: printing.summary(exhibitor.id),
        printing.leads,
    )


def _nowhere(*_where: object) -> None:
    """A booth's desk has no other workspace to go to, and removes nobody."""
