"""Exhibitors: who shows what, where they stand, and whether they have arrived."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.models.ids import BoothId, DeviceId, ExhibitorId


class Industry(StrEnum):
    """The four industries of the fair; OTHER is a service organisation or not yet told."""

    NEW_ENERGY = "newEnergy"
    IT = "it"
    MANUFACTURING = "manufacturing"
    HEALTH = "health"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Exhibitor:
    """A company, institute or service organisation that exhibits.

    ``at_once`` is how many meetings its people hold at the same time.
    """

    id: ExhibitorId
    name_zh: str
    name_en: str = ""
    short_zh: str = ""
    short_en: str = ""
    industry: Industry = Industry.OTHER
    city: str = ""
    founded: int | None = None
    staff: int | None = None
    intro_zh: str = ""
    intro_en: str = ""
    website: str = ""
    credit_code: str = ""
    external_id: str = ""
    quota: int | None = None
    source: str = ""
    at_once: int = 1

    def __post_init__(self) -> None:
        if not (self.name_zh or self.name_en):
            raise ValueError("an exhibitor has a name")
        if self.at_once < 1:
            raise ValueError("an exhibitor holds at least one meeting at once")

    @property
    def name(self) -> str:
        """The Chinese name, or the English one where there is no other."""
        return self.name_zh or self.name_en


@dataclass(frozen=True, slots=True)
class BoothPlace:
    """That an exhibitor stands in a booth; ``position`` orders several booths of one."""

    id: str
    exhibitor_id: ExhibitorId
    booth_id: BoothId
    position: int = 0


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A fact: the exhibitor's people arrived to set up. ``voids`` takes an earlier one back."""

    id: str
    device_id: DeviceId
    device_seq: int
    exhibitor_id: ExhibitorId
    at: datetime
    voids: str | None = None


@dataclass(frozen=True, slots=True)
class MergedExhibitor:
    """An exhibitor that stood in the list twice: the ``id`` that went, and who it is now.

    Facts keep the id that they were written with; this is how they still find their exhibitor.
    """

    id: ExhibitorId
    into_id: ExhibitorId
    at: datetime


@dataclass(frozen=True, slots=True)
class DistinctExhibitors:
    """That two exhibitors who look alike were looked at and are two; ``first_id`` is less."""

    id: str
    first_id: ExhibitorId
    second_id: ExhibitorId
    at: datetime

    def __post_init__(self) -> None:
        if self.first_id >= self.second_id:
            raise ValueError("a pair is kept in the order of its ids")


class Standing(StrEnum):
    """What the list says of an exhibitor; only the exceptions take colour."""

    CHECKED_IN = "checked_in"
    NOT_ARRIVED = "not_arrived"
    INCOMPLETE = "incomplete"


def standing(*, arrived: bool, proposals: int) -> Standing:
    """Missing data outranks absence: without an offer or need nobody can be matched."""
    if proposals == 0:
        return Standing.INCOMPLETE
    return Standing.CHECKED_IN if arrived else Standing.NOT_ARRIVED


def booth_order(code: str) -> str:
    """A key that sorts A-2 before A-10 and halls by name."""
    parts: list[str] = []
    number = ""
    for letter in code.upper():
        if letter.isdigit():
            number += letter
            continue
        if number:
            parts.append(number.zfill(6))
            number = ""
        parts.append(letter)
    parts.append(number.zfill(6) if number else "")
    return "".join(parts)
