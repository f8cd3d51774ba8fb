"""The figures beside the workspaces in the sidebar."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec

from app.errors import AppError
from app.models.deals import Deal, DealStatus
from app.models.exhibitors import Exhibitor
from app.models.meetings import Meeting
from app.models.people import Person
from app.models.programme import Session, SessionKind
from app.models.times import Clock
from app.services.store import Store

Asked = ParamSpec("Asked")


def unless_away(read: Callable[Asked, int]) -> Callable[Asked, int | None]:
    """The same figure, but none while the disk is away, which the window says elsewhere."""

    @wraps(read)
    def count(*args: Asked.args, **kwargs: Asked.kwargs) -> int | None:
        try:
            return read(*args, **kwargs)
        except AppError:
            return None

    return count


@dataclass(frozen=True, slots=True)
class Figures:
    """How many there are in the fair, counted anew each time."""

    store: Store
    clock: Clock

    @unless_away
    def exhibitors(self) -> int:
        """All exhibitors."""
        return self._count(Exhibitor)

    @unless_away
    def people(self) -> int:
        """All visitors and staff."""
        return self._count(Person)

    @unless_away
    def sessions(self) -> int:
        """Forums and roadshows; the opening ceremony is not counted among them."""
        with self.store.reading() as reader:
            return reader.count(Session) - reader.count(Session, kind=SessionKind.CEREMONY)

    @unless_away
    def meetings(self) -> int:
        """All meetings."""
        return self._count(Meeting)

    @unless_away
    def unprinted(self) -> int:
        """Badges that wait for their print."""
        from app.services.registry import Registry

        return Registry(self.store, self.clock).waiting()

    @unless_away
    def deals(self) -> int:
        """Deals that were not cancelled, as the report counts them."""
        with self.store.reading() as reader:
            return reader.count(Deal) - reader.count(Deal, status=DealStatus.CANCELLED)

    def _count(self, kind: type) -> int:
        with self.store.reading() as reader:
            return reader.count(kind)
