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


@dataclass(frozen=True, slots=True)
class MergedPerson:
    """Somebody who was registered twice: the ``id`` that went, and who it is now.

    Facts keep the id that they were written with; this is how they still find their person.
    """

    id: PersonId
    into_id: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class DistinctPeople:
    """That two people who look alike were looked at and are not the same; ``first_id`` is less."""

    id: str
    first_id: PersonId
    second_id: PersonId
    at: datetime

    def __post_init__(self) -> None:
        if self.first_id >= self.second_id:
            raise ValueError("a pair is kept in the order of its ids")
