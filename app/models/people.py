"""People of the fair: trade visitors, exhibitors' staff, speakers, guests, media, our staff."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.models.ids import ExhibitorId, PersonId

_MOBILE, _LANDLINE, _HIDDEN = 11, 8, 4  # digits of a phone, and how many of them are never shown


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


def phone_digits(phone: str) -> str:
    """The digits by which two phones are the same: half width, without 86 of the mainland."""
    plain = unicodedata.normalize("NFKC", phone)
    digits = "".join(str(unicodedata.digit(c)) for c in plain if c.isdigit())
    for prefix in ("0086", "86"):
        rest = digits.removeprefix(prefix)
        if rest != digits and len(rest) == _MOBILE and rest[0] == "1":
            return rest
    return digits


_MASK = "••••"


def masked_phone(phone: str) -> str:
    """``138 •••• 0001``: enough to recognise whose it is, at least four digits short of calling."""
    if _MASK in phone:
        return phone
    digits = phone_digits(phone)
    if len(digits) >= _MOBILE:
        head, tail = digits[:3], digits[-4:]
    elif len(digits) >= _LANDLINE:
        head, tail = digits[:2], digits[-2:]
    else:
        head, tail = "", digits[-1:] if len(digits) > _HIDDEN else ""
    return " ".join(part for part in (head, _MASK, tail) if part) if phone else ""


def masked_email(email: str) -> str:
    """``z•••@part.example``: the first letter, and whose post office it is."""
    local, at, host = email.rpartition("@")
    if not at:
        return "•••" if email else ""
    return f"{local[:1] if len(local) > 1 else ''}•••@{host}"


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
