"""What the parts of the page are given: the use cases, and one way to do one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from zoneinfo import ZoneInfo

from app.models.changes import Change
from app.models.outcomes import Matched
from app.models.times import Clock
from app.services.auction import Auction
from app.services.deal_directory import DealDirectory
from app.services.deals import Deals
from app.services.outcomes import OutcomeDesk
from app.services.vouchers import Vouchers


class Do(Protocol):
    """Carries a use case out and tells everybody; a failure is said, by ``refuse`` where given."""

    def __call__(
        self, work: Callable[[], Change], refuse: Callable[[str], object] | None = None
    ) -> bool:
        """True when it was done."""


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases of the page; ``matched`` counts the pairs that fit, None if that is long."""

    deals: Deals
    directory: DealDirectory
    outcomes: OutcomeDesk
    vouchers: Vouchers
    auction: Auction
    zone: ZoneInfo
    matched: Callable[[], Matched | None] = lambda: None

    @property
    def clock(self) -> Clock:
        """The fair's clock."""
        return self.deals.clock


@dataclass(frozen=True, slots=True)
class Desk:
    """``do`` carries a use case out, tells everybody and says a failure; True when it was done."""

    services: Services
    do: Do
    go: Callable[[str, object], object]
