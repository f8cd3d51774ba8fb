"""What may stand in a person's field, read from what was typed."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from app.errors import AppError
from app.models.imports import Severity
from app.models.people import Category, Person
from app.services.importing import contacts
from app.services.importing.cells import Flaw

Read = Callable[[str], Any]  # each field has its own type; the value checks it

NAMES = ("name", "name_latin")


def _line(words: str) -> str:
    return " ".join(words.split())


def _phone(words: str) -> str:
    if not words.strip():
        return ""
    read = contacts.phone(unicodedata.normalize("NFKC", words))
    if isinstance(read, Flaw):
        if read.severity is Severity.ERROR or read.code == "phone.form":
            raise AppError("person.phone", {"words": words.strip()})
        return read.value
    return read


def _email(words: str) -> str:
    if not words.strip():
        return ""
    read = contacts.email(words)
    value = read.value if isinstance(read, Flaw) else read
    if not value:
        raise AppError("person.email", {"words": words.strip()})
    return value


def _days(words: str) -> tuple[date, ...]:
    """Days as ``2018-11-28 2018-11-29``; none is all of them."""
    return tuple(sorted({date.fromisoformat(word) for word in words.split()}))


_READS: Mapping[str, Read] = {
    "name": _line,
    "name_latin": _line,
    "organisation": _line,
    "organisation_latin": _line,
    "title": _line,
    "city": _line,
    "phone": _phone,
    "email": _email,
    "category": Category,
    "days": _days,
    "consents_phone": lambda words: words == "yes",
}


def read_field(name: str, words: str) -> Any:
    """The field's value; ``person.phone`` or ``person.email`` when it cannot be one."""
    return _READS[name](words)


def with_field(person: Person, name: str, words: str) -> Person:
    """The person with this in the field; ``person.nameless`` when no name is left."""
    value = read_field(name, words)
    if name in NAMES and not value and not getattr(person, NAMES[1 - NAMES.index(name)]):
        raise AppError("person.nameless")
    return replace(person, **{name: value})
