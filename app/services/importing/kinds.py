"""The kinds of sheet that can be read, and the vocabulary of their headings."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from app.models.imports import Kind
from app.services.importing.exhibitors import EXHIBITORS
from app.services.importing.fields import Field, Spec
from app.services.importing.leads import LEADS
from app.services.importing.meetings import MEETINGS
from app.services.importing.people import PEOPLE
from app.services.importing.programme import PROGRAMME
from app.services.importing.proposals import NEEDS, OFFERS
from app.services.importing.requests import REQUESTS
from app.services.importing.scripts import simple_heading
from app.services.importing.terms import fold

SPECS: Mapping[Kind, Spec] = {
    spec.kind: spec
    for spec in (EXHIBITORS, PEOPLE, PROGRAMME, REQUESTS, MEETINGS, OFFERS, NEEDS, LEADS)
}

EXACT, BARE, LAST_PART, PART, SCRIPT, ENDING = 100, 90, 85, 80, 70, 50
_LONGEST = 200  # letters of a heading that are looked at
_BRACKETS = re.compile(r"[(\[{<【「].*?[)\]}>】」]")
_SCRIPTS = re.compile(r"[\u3400-\u9fff]+|[a-z][a-z .&'\-]*")
_HAN = re.compile("[\u3400-\u9fff]{2,}$")


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field that a column can lead to."""

    name: str
    required: bool


def fields_of(kind: Kind) -> tuple[FieldName, ...]:
    """The fields of a kind, in the order in which people look for them."""
    spec = SPECS[kind]
    needed = {name for group in spec.needed for name in group}
    return tuple(FieldName(field.name, field.name in needed) for field in spec.fields)


@cache
def _vocabulary(kind: Kind) -> dict[str, tuple[str, ...]]:
    """Folded heading to the fields it may name, own names of the fields included."""
    found: dict[str, tuple[str, ...]] = {}
    for field in SPECS[kind].fields:
        for heading in {fold(word) for word in (*field.headings, field.name)}:
            found[heading] = (*found.get(heading, ()), field.name)
    return found


@lru_cache(maxsize=4096)
def _candidates(heading: str) -> tuple[tuple[str, int], ...]:
    """What a heading may say, surest first: as a whole, without brackets, its parts."""
    narrow = simple_heading(unicodedata.normalize("NFKC", heading).casefold())
    bare = _BRACKETS.sub(" ", narrow)
    parts = re.split(r"[\n/|、,:]|\s-\s", bare)
    scripts = _SCRIPTS.findall(bare)
    found: dict[str, int] = {}
    for words, score in (
        [(narrow, EXACT), (bare, BARE), (parts[-1], LAST_PART)]
        + [(part, PART) for part in parts]
        + [(script, SCRIPT) for script in scripts]
    ):
        if fold(words):
            found.setdefault(fold(words), score)
    return tuple(found.items())


@lru_cache(maxsize=4096)
def field_scores(kind: Kind, heading: str) -> tuple[tuple[str, int], ...]:
    """The fields that a heading may name, each with how sure that is (up to 100)."""
    heading = heading[:_LONGEST]
    vocabulary = _vocabulary(kind)
    found: dict[str, int] = {}
    for words, score in _candidates(heading):
        for name in vocabulary.get(words, ()):
            found.setdefault(name, score)
    if not found:
        found = dict.fromkeys(_ending(vocabulary, fold(_BRACKETS.sub("", heading))), ENDING)
    return tuple(found.items())


def _ending(vocabulary: Mapping[str, tuple[str, ...]], words: str) -> tuple[str, ...]:
    """Chinese compounds end with what they are: 贵单位联系人手机号码 is a 手机号码."""
    match = _HAN.search(words)
    if match is None:
        return ()
    tail = match[0]
    for start in range(1, len(tail) - 1):
        if tail[start:] in vocabulary:
            return vocabulary[tail[start:]]
    return ()


@lru_cache(maxsize=4096)
def known_heading(heading: str) -> bool:
    """Whether some kind of sheet has this heading; data rarely looks like one."""
    return any(score >= SCRIPT for kind in SPECS for _, score in field_scores(kind, heading))


def field_named(kind: Kind, name: str) -> Field[object] | None:
    """The field of that name."""
    return _fields(kind).get(name)


@cache
def _fields(kind: Kind) -> dict[str, Field[object]]:
    return {field.name: field for field in SPECS[kind].fields}
