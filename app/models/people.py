"""People of the fair: trade visitors, exhibitors' staff, speakers, guests, media, our staff."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.models.ids import ExhibitorId, PersonId


class Category(StrEnum):
    """Why a person is here; it is the role on the badge."""

    VISITOR = "visitor"
    EXHIBITOR = "exhibitor"
    SPEAKER = "speaker"
    GUEST = "guest"
    PRESS = "press"
    STAFF = "staff"

    @property
    def letter(self) -> str:
        """The first character of the badge numbers of this category."""
        return "T" if self is Category.STAFF else self.value[0].upper()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is registered; ``days`` are those the badge admits on (empty: all)."""

    id: PersonId
    category: Category
    name: str
    name_latin: str = ""
    organisation: str = ""
    organisation_latin: str = ""
    title: str = ""
    phone: str = ""
    email: str = ""
    city: str = ""
    exhibitor_id: ExhibitorId | None = None
    days: tuple[date, ...] = ()
    registered_at: datetime | None = None
    consents_phone: bool = False
    external_id: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        if not (self.name or self.name_latin):
            raise ValueError("a person has a name")
