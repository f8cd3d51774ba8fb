"""What the parts of the screen are given: the use cases, and one way to do one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.services.leads import Leads
from app.services.visitor_merge import Merging
from app.services.visitors import Visitors
from app.services.walk_ins import WalkIns
from app.ui.guest_tab import GuestTab
from app.ui.messages import sentence

Do = Callable[[Callable[[], Change | None]], bool]


@dataclass(frozen=True, slots=True)
class Desk:
    """``do`` carries a use case out, tells everybody, and says a failure; True when it was done.

    ``notice`` says shortly what was done, with undo; ``go`` opens another workspace. ``make_tab``
    makes a tab of the pane that another screen gives.
    """

    visitors: Visitors
    walk_ins: WalkIns
    merging: Merging
    leads: Leads
    do: Do
    notice: Callable[[str], object]
    go: Callable[[str, object], object]
    make_tab: Callable[[Do], GuestTab] | None = None

    def zone(self) -> ZoneInfo:
        """The fair's zone."""
        return self.visitors.zone()

    def today(self) -> date:
        """The day that it is at the fair."""
        return self.visitors.clock().astimezone(self.zone()).date()

    def days(self) -> tuple[date, ...]:
        """The fair's days."""
        fair = self.visitors.fair()
        return fair.days if fair else ()


def reason(check: Callable[[], object]) -> str:
    """Why something cannot stand, in a sentence; "" when it can."""
    try:
        check()
    except AppError as error:
        return sentence(error)
    return ""
