"""Who was registered twice: found by name, organisation, phone and address, with the reasons.

A phone alone is no reason: whoever registers a delegation gives the same one for all of them. A
name alone is none either. Names are compared as written, as read in pinyin (so that ``Zhou Yu'an``
is 周予安), and with the family name first or last; organisations as in ``company_names``.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from app.models.ids import PersonId
from app.models.people import phone_digits
from app.services.company_names import CompanyName, are_alike, company_name
from app.services.store.visitor_list import Entry
from app.services.text import fold, is_han

_BEGINNING = 2  # letters of an organisation's name
_SHORT = 7  # digits; fewer are an extension, which many share
_CROWD = 30  # people of one name: then only those are compared who share something


class Reason(StrEnum):
    """In what two registrations agree."""

    NAME = "name"
    SOUND = "sound"
    PHONE = "phone"
    EMAIL = "email"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Two registrations of one person, as it seems; ``first`` was registered first."""

    first: PersonId
    second: PersonId
    reasons: frozenset[Reason]

    @property
    def weight(self) -> int:
        """How sure it is; the surest are shown first."""
        worth = {Reason.PHONE: 4, Reason.EMAIL: 4, Reason.NAME: 2, Reason.ORGANISATION: 2}
        return sum(worth.get(reason, 1) for reason in self.reasons)


class _Traits(NamedTuple):
    """What is compared of a person, worked out once."""

    names: frozenset[str]
    is_chinese: bool
    phone: str
    email: str
    firms: tuple[CompanyName, ...]


def find_duplicates(
    people: Sequence[Entry], is_cancelled: Callable[[], bool] = lambda: False
) -> list[Suspicion]:
    """Every pair that seems to be one person, the surest first, then as registered."""
    traits = [_traits(person) for person in people]
    named: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for key in _name_keys(person, traits[place]):
            named[key].append(place)
    found: dict[tuple[int, int], Suspicion] = {}
    for block in named.values():
        if is_cancelled():
            return []
        for pair in _worth_comparing(traits, block):
            reasons = _judge(traits[pair[0]], traits[pair[1]]) if pair not in found else None
            if reasons:
                first, second = (people[place].person for place in pair)
                found[pair] = Suspicion(first, second, reasons)
    return [found[pair] for pair in sorted(found, key=lambda one: (-found[one].weight, one))]


def _worth_comparing(traits: Sequence[_Traits], block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of a name; in a crowd of one name, those that share how a firm or phone begins."""
    if len(block) <= _CROWD:
        yield from combinations(block, 2)
        return
    shared: dict[str, list[int]] = defaultdict(list)
    for place in block:
        one = traits[place]
        for key in {one.phone, one.email, *(firm.core[:_BEGINNING] for firm in one.firms)} - {""}:
            shared[key].append(place)
    for group in shared.values():
        yield from combinations(group, 2)


def _judge(first: _Traits, second: _Traits) -> frozenset[Reason] | None:
    """In what two people agree, where that is enough to ask somebody."""
    reasons = {Reason.NAME if first.names & second.names else Reason.SOUND}
    if first.phone and first.phone == second.phone:
        reasons.add(Reason.PHONE)
    if first.email and first.email == second.email:
        reasons.add(Reason.EMAIL)
    if any(are_alike(a, b) for a in first.firms for b in second.firms):
        reasons.add(Reason.ORGANISATION)
    # 张伟 and 张玮 sound alike and may well be two colleagues; one who writes in Latin letters and
    # one who writes in Chinese are rather the same.
    by_firm = Reason.NAME in reasons or first.is_chinese != second.is_chinese
    reached = bool(reasons & {Reason.PHONE, Reason.EMAIL})
    enough = reached or (by_firm and Reason.ORGANISATION in reasons)
    return frozenset(reasons) if enough else None


def _traits(person: Entry) -> _Traits:
    phone = phone_digits(person.phone)
    names = (fold(name).replace(" ", "") for name in (person.name, person.name_latin))
    firms = map(company_name, (person.organisation, person.organisation_latin))
    return _Traits(
        names=frozenset(name for name in names if name),
        is_chinese=_has_han(person.name),
        phone=phone if len(phone) >= _SHORT else "",
        email=person.email.strip().casefold(),
        firms=tuple(firm for firm in firms if firm.core),
    )


def _name_keys(person: Entry, traits: _Traits) -> set[str]:
    """What a name is found by: as written, as read, and with its parts turned round."""
    keys = {*traits.names, person.pinyin}
    for name in (person.name_latin, person.name):
        parts = [] if _has_han(name) else fold(name).split()
        if len(parts) > 1:
            keys.add("".join((parts[-1], *parts[:-1])))
            keys.add("".join((*parts[1:], parts[0])))
    return keys - {""}


def _has_han(text: str) -> bool:
    return any(map(is_han, text))
