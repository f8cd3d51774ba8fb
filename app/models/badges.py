"""Badges as they are printed: the card, how it may be laid out, and what printing came to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import AppError
from app.models.ids import BadgeId
from app.models.people import Category

ROLE_ZH: dict[Category, str] = {
    Category.VISITOR: "专业观众",
    Category.EXHIBITOR: "展商",
    Category.SPEAKER: "演讲嘉宾",
    Category.GUEST: "特邀嘉宾",
    Category.PRESS: "媒体",
    Category.STAFF: "工作人员",
}
ROLE_EN: dict[Category, str] = {
    Category.VISITOR: "TRADE VISITOR",
    Category.EXHIBITOR: "EXHIBITOR",
    Category.SPEAKER: "SPEAKER",
    Category.GUEST: "GUEST",
    Category.PRESS: "PRESS",
    Category.STAFF: "STAFF",
}


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """All that stands on one badge.

    ``code`` is what its QR says (37 digits), ``number`` what a person reads. ``days`` are
    those it admits on; none means every day of the fair. ``contact`` is the business card as text,
    "" where its holder did not agree to be called.
    """

    id: BadgeId
    code: str
    number: str
    role: Category
    name: str
    name_latin: str = ""
    organisation: str = ""
    organisation_latin: str = ""
    title: str = ""
    booth: str = ""
    days: tuple[date, ...] = ()
    contact: str = ""

    def __post_init__(self) -> None:
        if not (self.name or self.name_latin):
            raise ValueError("a badge names its holder")
        if not self.code:
            raise ValueError("a badge carries a code")

    @property
    def headline(self) -> str:
        """The name in large letters: the Latin one where there is no other."""
        return self.name or self.name_latin

    @property
    def second_name(self) -> str:
        """The Latin name under it, unless that says the same again."""
        same = self.name_latin.casefold() == self.headline.casefold()
        return "" if same else self.name_latin


class BadgeLayout(StrEnum):
    """How cards come onto pages. The values are the command line's words."""

    A4_8 = "a4-8"
    A4_1 = "a4-1"
    CARD = "card"
    CARD_BLEED = "card-bleed"
    A6 = "a6"
    THERMAL = "thermal"
    THERMAL_CONTACT = "thermal-contact"

    @property
    def template(self) -> "BadgeLayout":
        """The layout that shows one card of the same kind alone."""
        if self in (BadgeLayout.THERMAL, BadgeLayout.THERMAL_CONTACT):
            return BadgeLayout.THERMAL
        return self if self is BadgeLayout.A6 else BadgeLayout.CARD


@dataclass(frozen=True, slots=True)
class Nudge:
    """How a printer is off: millimetres to the right and down, then the scale about the corner."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    @property
    def is_none(self) -> bool:
        """Whether the printer is true."""
        return (self.x, self.y, self.scale) == (0.0, 0.0, 1.0)


TRUE = Nudge()
"""The printer that is not off, and every file."""


class Fit(StrEnum):
    """What had to be done to a text so that it fits its card."""

    SHRUNK = "shrunk"
    WRAPPED = "wrapped"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A flag: this field of this badge was made to fit; look at it before printing."""

    badge: BadgeId
    number: str
    field: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class Blocked:
    """A badge that was not printed, because no shipped font has these characters."""

    badge: BadgeId
    number: str
    name: str
    field: str
    characters: str

    @property
    def error(self) -> AppError:
        """The failure in the form that messages are made from: ``badges.glyph``."""
        return AppError(
            "badges.glyph",
            {
                "number": self.number,
                "name": self.name,
                "field": self.field,
                "characters": self.characters,
                "code_points": " ".join(f"U+{ord(one):04X}" for one in self.characters),
            },
        )


@dataclass(frozen=True, slots=True)
class BadgeSheet:
    """What came of printing: ids in the order of the pages, what was left out, what was fitted."""

    printed: tuple[BadgeId, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    flags: tuple[Fitted, ...] = ()
    pages: int = 0


def validity(days: Iterable[date]) -> str:
    """Days in short: ``11.27 – 11.30`` without gaps, else ``11.28 · 11.30``."""
    ordered = sorted(set(days))
    if not ordered:
        return ""
    if len(ordered) == 1:
        return _short(ordered[0])
    if (ordered[-1] - ordered[0]).days == len(ordered) - 1:
        return f"{_short(ordered[0])} – {_short(ordered[-1])}"
    return " · ".join(map(_short, ordered))


def _short(day: date) -> str:
    return f"{day.month}.{day.day}"
