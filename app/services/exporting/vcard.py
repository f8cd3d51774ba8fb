"""Business cards: vCard 3.0 (RFC 2425, 2426), which every phone takes, and 4.0 (RFC 6350)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from app.models.people import Person
from app.services.documents.files import replacing
from app.services.text import is_han

_LINE = 75  # octets of a line before it is folded
# Family names of two characters; every other Chinese one is taken to have one.
_COMPOUND = (
    "欧阳太史上官端木司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙"
    "钟离长孙宇文司徒鲜于司空令狐百里呼延东郭南门西门"
)
_TWO = frozenset(_COMPOUND[at : at + 2] for at in range(0, len(_COMPOUND), 2))


class CardVersion(StrEnum):
    """Which vCard."""

    THREE = "3.0"
    FOUR = "4.0"


@dataclass(frozen=True, slots=True)
class Card:
    """What a business card tells; what is empty is left out.

    ``own`` are words that only this program reads, so that its cards come back whole.
    """

    uid: str
    name: str
    name_latin: str = ""
    organisation: str = ""
    title: str = ""
    phone: str = ""
    email: str = ""
    city: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    revised: datetime | None = None
    own: tuple[tuple[str, str], ...] = ()


def names_of(person: Person) -> tuple[tuple[str, str], ...]:
    """The Latin name; where it is the only other name as well, that is said."""
    same = person.name if person.name == person.name_latin else ""
    return ("LATIN", person.name_latin), ("NAME", same)


def own_words(person: Person, exhibitor: str = "") -> tuple[tuple[str, str], ...]:
    """What a fair knows of a person besides their card."""
    at = person.registered_at
    return (
        *names_of(person),
        ("BODY-EN", person.organisation_latin if person.organisation else ""),
        ("CATEGORY", person.category.value),
        ("EXHIBITOR", exhibitor),
        ("DAYS", "、".join(day.isoformat() for day in person.days)),
        ("CONSENT", "1" if person.consents_phone else "0"),
        ("NUMBER", person.external_id),
        ("REGISTERED", "" if at is None else f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S+00:00}"),
    )


def vcard(card: Card, version: CardVersion = CardVersion.THREE) -> str:
    """One card, its lines folded and ended as the standard says."""
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *_lines(card, version), "END:VCARD"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def write_vcards(path: Path, cards: Iterable[Card], version: CardVersion) -> int:
    """Write the cards into one file; how many they are."""
    written = 0
    with replacing(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        for card in cards:
            file.write(vcard(card, version))
            written += 1
    return written


def _lines(card: Card, version: CardVersion) -> Iterator[str]:
    main = card.name or card.name_latin
    yield f"UID:urn:uuid:{card.uid}" if version is CardVersion.FOUR else f"UID:{card.uid}"
    if version is CardVersion.FOUR and card.name and card.name_latin:
        yield f"FN;ALTID=1;LANGUAGE=zh:{_text(card.name)}"
        yield f"FN;ALTID=1;LANGUAGE=en:{_text(card.name_latin)}"
    else:
        yield f"FN:{_text(main)}"
    family, given = split_name(main)
    yield f"N:{_text(family)};{_text(given)};;;"
    if version is CardVersion.THREE and card.name and card.name_latin:
        yield f"NICKNAME:{_text(card.name_latin)}"
    yield from _reached(card, version)
    if card.tags:
        yield f"CATEGORIES:{','.join(map(_text, card.tags))}"
    if card.note:
        yield f"NOTE:{_text(card.note)}"
    if card.revised is not None:
        yield f"REV:{card.revised.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield from (f"X-FAIRDESK-{name}:{_text(said)}" for name, said in card.own if said)


def _reached(card: Card, version: CardVersion) -> Iterator[str]:
    is_four = version is CardVersion.FOUR
    if card.organisation:
        yield f"ORG:{_text(card.organisation)}"
    if card.title:
        yield f"TITLE:{_text(card.title)}"
    if card.phone:
        yield f"TEL;TYPE={'cell' if is_four else 'CELL'}:{_text(card.phone)}"
    if card.email:
        yield f"EMAIL;TYPE={'work' if is_four else 'INTERNET'}:{_text(card.email)}"
    if card.city:
        yield f"ADR;TYPE={'work' if is_four else 'WORK'}:;;;{_text(card.city)};;;"


def split_name(name: str) -> tuple[str, str]:
    """Family and given name: 周 and 予安, 欧阳 and 若, Fernsby and Ada."""
    if name and is_han(name[0]):
        cut = 2 if name[:2] in _TWO and len(name) > 2 else 1
        return name[:cut], name[cut:].strip()
    given, _, family = name.strip().rpartition(" ")
    return family, given


def _text(value: str) -> str:
    """A value with the signs escaped that mean something (RFC 6350, 3.4)."""
    plain = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    plain = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(c for c in plain if c == "\t" or (c >= " " and c != "\x7f"))


def _folded(line: str) -> str:
    """The line in parts of at most 75 octets; no character is cut in two (RFC 6350, 3.2)."""
    parts: list[str] = []
    room, taken = _LINE, ""
    used = 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if used + size > room:
            parts.append(taken)
            taken, used, room = "", 0, _LINE - 1  # the blank that a further part begins with
        taken += character
        used += size
    return "\r\n ".join((*parts, taken))
