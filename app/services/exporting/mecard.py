"""MeCard: a business card of so few characters that its code fits a small badge (NTT DOCOMO).

It has no language and no version; every phone that reads codes makes a contact of it.
"""

from collections.abc import Iterator
from itertools import takewhile

from app.services.exporting.vcard import Card, split_name
from app.services.text import is_han

_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in '\\;,:"'})


def mecard(card: Card, most: int) -> str:
    """The card in at most so many bytes of UTF-8, or "" where not even the name fits.

    What matters least goes first: note, city, title, organisation, address, phone.
    """
    fields = list(_fields(card))
    while fields:
        text = f"MECARD:{''.join(fields)};"
        if len(text.encode()) <= most:
            return text
        fields.pop()
    return ""


def _fields(card: Card) -> Iterator[str]:
    """Each field with its end, the most needed first."""
    yield f"N:{_name(card.name or card.name_latin)};"
    for name, value in (
        ("TEL", "".join(takewhile(lambda sign: sign not in "/;,", card.phone))),
        ("EMAIL", card.email),
        ("ORG", card.organisation),
        ("TITLE", card.title),
        ("ADR", card.city),
        ("NOTE", card.note),
    ):
        if value.strip():
            yield f"{name}:{_plain(value)};"


def _name(name: str) -> str:
    """``family,given``; a Chinese name stands whole, as readers put a blank for the comma."""
    family, given = split_name(name)
    if is_han(name[:1] or " ") or not given:
        return _plain(name)
    return f"{_plain(family)},{_plain(given)}"


def _plain(value: str) -> str:
    """On one line, with the signs escaped that part fields from each other."""
    return " ".join("".join(c if c.isprintable() else " " for c in value).split()).translate(
        _ESCAPED
    )
