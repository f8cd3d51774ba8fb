"""What stands where on a badge: the texts of one card, measured and placed.

Positions are millimetres from the card's top left corner (UX 6.1 and 6.2).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from app.models.badges import BadgeCard, BadgeLayout, Blocked, Fitted, validity
from app.models.fairline import FairLine, joined
from app.models.people import Category
from app.services.badges import qr
from app.services.badges.fitting import Block, Missing, Wanted, fit_fields, fit_line, fit_name
from app.services.documents.colours import palette, tokens
from app.services.documents.fonts import Weight
from app.services.documents.paper import Align, Ink
from app.services.documents.typeset import Line

# Where the eye's middle of a line lies above its baseline, in ems.
_MIDDLE = 0.36
_CONTACT_MODULE = 0.375  # millimetres: three dots of a thermal head, and enough for a phone


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text with its baseline's end on the card."""

    line: Line
    x: float
    y: float
    ink: Ink
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code on the card: its path, and the square it fills with its quiet zone.

    ``modules`` are those along one side, without that zone.
    """

    path: str
    x: float
    y: float
    side: float
    modules: int = qr.TOKEN_VERSION * 4 + 17

    @property
    def module(self) -> float:
        """The width of a module in millimetres."""
        return self.side / (self.modules + 2 * qr.QUIET)

    @property
    def corner(self) -> tuple[float, float]:
        """Where the first module begins, inside the quiet zone."""
        quiet = qr.QUIET * self.module
        return self.x + quiet, self.y + quiet


@dataclass(frozen=True, slots=True)
class Face:
    """Everything on a card that is its holder's alone."""

    texts: tuple[Placed, ...]
    code: Code
    flags: tuple[Fitted, ...] = ()
    contact: Code | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role as it is shown: the word first, the colour second."""

    zh: str
    en: str
    ground: str
    text: str


@cache
def role_of(category: Category) -> Role:
    """The role's words and colours from the design tokens."""
    shown = tokens()["badgeRole"][category.value]
    return Role(shown["zh"], shown["en"], shown["bg"], shown["fg"])


def face(card: BadgeCard, fair: FairLine, layout: BadgeLayout) -> Face | Blocked:
    """The card's texts in place, or why it cannot be printed."""
    compose = _COMPOSERS[layout]
    try:
        return compose(card, fair)
    except Missing as missing:
        return Blocked(card.id, card.number, card.headline, missing.field, missing.characters)


def _small_face(card: BadgeCard, _: FairLine) -> Face:
    colours = palette()
    room = 50.0
    bold = Ink(8.6, colours.text, Weight.BOLD)
    name = fit_name(card.headline, (8.6, 7.0, 5.6), room, bold, lead=1.2)
    fields = (
        Wanted("name_latin", card.second_name, Ink(3.2, colours.text2), 4.4),
        Wanted("organisation", _firm(card), Ink(3.5, colours.text), 4.8, before=1.4),
        Wanted("title", card.title, Ink(3.0, colours.text2), 4.2),
    )
    top, end = 15.0, 42.4
    blocks = [name, *fit_fields(fields, room, end - top - name.height)]
    number, ink = fit_line("number", card.number, 24.0, Ink(2.2, colours.text, Weight.MONO))
    return Face(
        texts=(*stacked(blocks, 5.0, top), Placed(number, 70.0, 39.7, ink, Align.CENTRE)),
        code=Code(qr.path(qr.token_modules(card.code)), 58.0, 13.4, 24.0),
        flags=_flags(card, blocks),
    )


def _contact_face(card: BadgeCard, fair: FairLine) -> Face:
    """The label with the holder's business card beneath the name, where they agreed to one."""
    if not card.contact:
        return _label_face(card, fair)
    drawn = qr.contact_modules(card.contact)
    side = (drawn.size + 2 * qr.QUIET) * _CONTACT_MODULE
    contact = Code(qr.path(drawn), 49.0 - side, 37.875 - side, side, drawn.size)
    return replace(_label_face(card, fair, contact), contact=contact)


def _label_face(card: BadgeCard, _: FairLine, beside: Code | None = None) -> Face:
    """Black alone; a module of the code is seven dots of a head with eight to the millimetre.

    ``beside`` is a code that takes the room at the right, beneath a name of one line.
    """
    black, room = palette().black, 45.0
    bold = Ink(8.6, black, Weight.BOLD)
    name = fit_name(card.headline, (8.6, 7.0, 5.6), room, bold, lead=1.2)
    if beside is not None:
        room -= beside.side
        if len(name.lines) > 1:
            name = fit_name(card.headline, (4.6, 4.0, 3.4), room, bold, lead=1.2)
    fields = (
        Wanted("name_latin", card.second_name, Ink(3.2, black), 4.4),
        Wanted("organisation", _firm(card), Ink(3.5, black, Weight.SEMIBOLD), 4.8, before=1.0),
        Wanted("title", card.title, Ink(3.0, black), 4.2),
    )
    top, end = 12.7, 37.5
    blocks = [name, *fit_fields(fields, room, end - top - name.height)]
    number, ink = fit_line("number", card.number, 24.0, Ink(2.8, black, Weight.MONO))
    return Face(
        texts=(*stacked(blocks, 4.0, top), Placed(number, 64.5625, 33.6, ink, Align.CENTRE)),
        code=Code(qr.path(qr.token_modules(card.code)), 50.125, 2.0, 33 * 7 / 8),
        flags=_flags(card, blocks),
    )


def _large_face(card: BadgeCard, fair: FairLine) -> Face:
    colours = palette()
    left, room = 9.0, 87.0
    bold = Ink(19.0, colours.text, Weight.BOLD)
    name = fit_name(card.headline, (19.0, 15.0, 12.0), room, bold, lead=1.2)
    fields = (
        Wanted("name_latin", card.second_name, Ink(6.0, colours.text2, Weight.MEDIUM), 8.0),
        Wanted(
            "organisation",
            card.organisation or card.organisation_latin,
            Ink(6.4, colours.text, Weight.BOLD),
            8.4,
            before=4.6,
        ),
        Wanted("organisation_latin", _other_firm(card), Ink(3.6, colours.text2), 5.2),
        Wanted("title", card.title, Ink(4.2, colours.text2), 6.2),
    )
    top, end = 36.0, 94.0
    blocks = [name, *fit_fields(fields, room, end - top - name.height)]
    number, ink = fit_line(
        "number", card.number, 30.0, Ink(3.0, role_of(card.role).text, Weight.MONO)
    )
    return Face(
        texts=(
            *stacked(blocks, left, top),
            *_beside_code(card, fair),
            Placed(number, 96.0, 141.1, ink, Align.RIGHT),
        ),
        code=Code(qr.path(qr.token_modules(card.code)), left - 37 * 4 / 33, 92.5, 37.0),
        flags=_flags(card, blocks),
    )


def _beside_code(card: BadgeCard, fair: FairLine) -> list[Placed]:
    """Booth and validity on the A6 card; without a booth the days move up."""
    colours = palette()
    caption, x, room = Ink(2.9, colours.text2), 46.0, 50.0
    placed = []
    days_at = 109.0
    if card.booth:
        days_at = 118.9
        label, ink = fit_line("booth", "展位 Booth", room, caption)
        booth, large = fit_line("booth", card.booth, room, Ink(12.0, colours.text, Weight.BOLD))
        placed += [Placed(label, x, 98.1, ink), Placed(booth, x, 110.7, large)]
    label, ink = fit_line("days", "有效 Valid", room, caption)
    days, strong = fit_line(
        "days", validity(card.days or fair.days), room, Ink(3.9, colours.text, Weight.SEMIBOLD)
    )
    return [*placed, Placed(label, x, days_at, ink), Placed(days, x, days_at + 5.4, strong)]


def stacked(blocks: list[Block], x: float, top: float) -> list[Placed]:
    """The blocks one under the other, from ``top`` down."""
    placed = []
    y = top
    for block in blocks:
        y += block.before
        for line in block.lines:
            baseline = y + block.pitch / 2 + _MIDDLE * block.ink.size
            placed.append(Placed(line, x, baseline, block.ink))
            y += block.pitch
    return placed


def _firm(card: BadgeCard) -> str:
    return joined(card.organisation or card.organisation_latin, card.booth)


def _other_firm(card: BadgeCard) -> str:
    latin = card.organisation_latin
    return (
        "" if latin.casefold() == card.organisation.casefold() or not card.organisation else latin
    )


def _flags(card: BadgeCard, blocks: list[Block]) -> tuple[Fitted, ...]:
    return tuple(
        Fitted(card.id, card.number, block.field, block.fit)
        for block in blocks
        if block.fit is not None
    )


_COMPOSERS: Mapping[BadgeLayout, Callable[[BadgeCard, FairLine], Face]] = {
    BadgeLayout.A4_8: _small_face,
    BadgeLayout.A4_1: _small_face,
    BadgeLayout.CARD: _small_face,
    BadgeLayout.CARD_BLEED: _small_face,
    BadgeLayout.A6: _large_face,
    BadgeLayout.THERMAL: _label_face,
    BadgeLayout.THERMAL_CONTACT: _contact_face,
}
