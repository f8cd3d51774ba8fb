"""Contacts as phones, mail programs and Outlook write them: vCard 2.1, 3.0 and 4.0.

The name is joined from its parts, so that "Mr." and "Sr." stay off a badge; of several numbers
the mobile one is taken; pictures, keys and whatever else a badge has no use for are left alone.
Cards that this program wrote also say what a fair knows of a person, or of a lead.
"""

from collections.abc import Sequence
from pathlib import Path

from app.errors import AppError
from app.models.imports import Kind, Problem, Severity
from app.services.importing.cells import Cell, has_han
from app.services.importing.contentlines import (
    Component,
    ContentLine,
    components,
    parts,
    plain,
    read_lines,
)
from app.services.importing.sources import Book, Entry, book_of_entries, numbered, refuse_crowds

_LEADS = {
    "FN": "name",
    "ORG": "organisation",
    "TITLE": "title",
    "TEL": "phone",
    "EMAIL": "email",
    "ADR": "city",
    "UID": "external_id",
    "VERSION": "",
    "X-FAIRDESK-LATIN": "name_latin",
    "X-FAIRDESK-BODY-EN": "organisation_latin",
    "X-FAIRDESK-CATEGORY": "category",
    "X-FAIRDESK-EXHIBITOR": "exhibitor",
    "X-FAIRDESK-DAYS": "days",
    "X-FAIRDESK-CONSENT": "consents_phone",
    "X-FAIRDESK-REGISTERED": "registered_at",
}
_OF_LEADS = {
    "X-FAIRDESK-LEAD-AT": "begun_at",
    "FN": "name",
    "X-FAIRDESK-LATIN": "name_latin",
    "ORG": "organisation",
    "TITLE": "title",
    "X-FAIRDESK-LEVEL": "level",
    "CATEGORIES": "tags",
    "NOTE": "note",
    "X-FAIRDESK-NEXT": "next_step",
    "TEL": "phone",
    "EMAIL": "email",
    "ADR": "city",
    "X-FAIRDESK-LEAD-BY": "author",
    "X-FAIRDESK-LEAD-OF": "exhibitor",
    "X-FAIRDESK-CONSENT": "consents_phone",
    "X-FAIRDESK-LEAD": "external_id",
    "UID": "person",
    "VERSION": "",
}
_CITY = 3  # of the parts of ADR: box, extended, street, city (RFC 6350, 6.3.1)
_NO_VOICE = ("FAX", "PAGER", "MODEM")


def open_cards(path: Path) -> Book:
    """The cards of the file as rows, numbered by the line in which each begins."""
    lines, encoding = read_lines(path)
    every = components(lines, "VCARD")
    # A mailing list or a place is nobody (RFC 6350, 6.1.4).
    cards = [card for card in every if card.says("KIND").lower() not in ("group", "location")]
    if not cards:
        raise AppError("import.empty", {"name": path.name})
    refuse_crowds(path.name, len(cards))
    rows = numbered([card.line for card in cards])
    are_leads = all(card.says("X-FAIRDESK-LEAD") for card in cards)
    cells = _lead_cells if are_leads else _person_cells
    entries = [Entry(row, cells(card)) for row, card in zip(rows, cards, strict=True)]
    notes = [
        Problem(row, "VERSION", "card.cut", {"line": card.line, "text": ""}, Severity.WARNING)
        for row, card in zip(rows, cards, strict=True)
        if not card.whole
    ]
    if are_leads:
        return book_of_entries("vcf", Kind.LEADS, _OF_LEADS, entries, notes, encoding)
    leads = {h: n for h, n in _LEADS.items() if not h.startswith("X-") or _any(cards, h)}
    return book_of_entries("vcf", Kind.PEOPLE, leads, entries, notes, encoding)


def _any(cards: Sequence[Component], name: str) -> bool:
    return any(card.says(name) for card in cards)


def _person_cells(card: Component) -> dict[str, Cell]:
    own = {name: card.says(name) for name in _LEADS if name.startswith("X-")}
    number = card.says("X-FAIRDESK-NUMBER")
    return _cells(card) | own | ({"UID": number} if number else {})


def _lead_cells(card: Component) -> dict[str, Cell]:
    """The first category is the level; the last line of the note is the next step."""
    own = {name: card.says(name) for name in _OF_LEADS if name.startswith("X-")}
    tags = card.first("CATEGORIES")
    note, step = card.says("NOTE"), card.says("X-FAIRDESK-NEXT")
    more: dict[str, Cell] = {
        "CATEGORIES": tuple(parts(tags.value, ",")[1:]) if tags else (),
        "NOTE": "" if note == step else note.removesuffix(f"\n{step}") if step else note,
    }
    return _cells(card) | own | more


def _cells(card: Component) -> dict[str, Cell]:
    return {
        "FN": _name(card),
        "ORG": next((part for part in _structured(card, "ORG") if part), ""),
        "TITLE": card.says("TITLE") or card.says("ROLE"),
        "TEL": _phone(card),
        "EMAIL": _preferred(_all(card, "EMAIL")),
        "ADR": _city(card),
        "UID": card.says("UID").removeprefix("urn:uuid:"),
        "VERSION": card.says("VERSION") or "?",
    }


def _structured(card: Component, name: str) -> list[str]:
    found = card.first(name)
    return parts(found.value) if found else []


def _name(card: Component) -> str:
    """Family and given name in the order of their script; the whole name where they are alone."""
    family, given = (*_structured(card, "N"), "", "")[:2]
    shown = card.says("FN")
    if shown and shown == card.says("X-FAIRDESK-LATIN"):
        # Our own card of somebody who has no other name, or has it twice.
        return card.says("X-FAIRDESK-NAME")
    if has_han(family + given):
        return f"{family}{given}"
    if family and given:
        return f"{given} {family}"
    return shown or family or given


def _all(card: Component, name: str) -> list[ContentLine]:
    return [line for line in card.lines if line.name == name and line.value.strip()]


def _rank(line: ContentLine) -> tuple[bool, bool]:
    return (not line.is_typed("CELL", "IPHONE"), not _is_preferred(line))


def _is_preferred(line: ContentLine) -> bool:
    return line.is_typed("PREF") or "PREF" in line.parameters


def _phone(card: Component) -> str:
    """The mobile number before others, never a fax or pager."""
    voices = [line for line in _all(card, "TEL") if not line.is_typed(*_NO_VOICE)]
    if not voices:
        return ""
    number = plain(min(voices, key=_rank).value).removeprefix("tel:")
    return number.replace(";ext=", " ext ")


def _preferred(lines: Sequence[ContentLine]) -> str:
    return plain(min(lines, key=lambda each: not _is_preferred(each)).value) if lines else ""


def _city(card: Component) -> str:
    """Of the work address, where there is one."""
    addresses = sorted(_all(card, "ADR"), key=lambda line: not line.is_typed("WORK"))
    for address in addresses:
        told = parts(address.value)
        if len(told) > _CITY and told[_CITY]:
            return told[_CITY]
    return ""
