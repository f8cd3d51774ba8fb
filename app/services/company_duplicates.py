"""Which exhibitors stand in the list twice: found by credit code, name in either tongue, website.

Two who have valid and different credit codes are two, whatever their names.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.services.company_names import CompanyName, are_alike, company_name, sound_alike, spoken
from app.services.importing.contacts import is_credit_code

_CROWD = 60  # names that share two letters; those two letters say nothing then
_RAREST = 4  # of a name's pairs of letters, by which others are looked for
_HOST = re.compile(r"^(?:https?://)?(?:www\d?\.)?([^/:?#\s]+)", re.IGNORECASE)


class Likeness(StrEnum):
    """In what two exhibitors agree."""

    CODE = "code"
    NAME = "name"
    TRANSLATION = "translation"
    WEBSITE = "website"


@dataclass(frozen=True, slots=True)
class TwiceListed:
    """Two exhibitors that seem to be one; ``first`` came into the list first."""

    first: ExhibitorId
    second: ExhibitorId
    reasons: frozenset[Likeness]

    @property
    def weight(self) -> int:
        """How sure it is; the surest are shown first."""
        worth = {Likeness.CODE: 4, Likeness.NAME: 2, Likeness.TRANSLATION: 1}
        return sum(worth.get(reason, 1) for reason in self.reasons)


class _Traits(NamedTuple):
    """What is compared of an exhibitor, worked out once."""

    code: str
    host: str
    chinese: CompanyName | None
    latin: CompanyName | None
    names: tuple[str, str]


def find_companies(
    exhibitors: Sequence[Exhibitor], is_cancelled: Callable[[], bool] = lambda: False
) -> list[TwiceListed]:
    """Every pair that seems to be one exhibitor, the surest first, then as listed."""
    traits = [_traits(one) for one in exhibitors]
    found: dict[tuple[int, int], TwiceListed] = {}
    judged: set[tuple[int, int]] = set()
    for block in _blocks(traits):
        if is_cancelled():
            return []
        for pair in combinations(block, 2):
            if pair in judged:
                continue
            judged.add(pair)
            reasons = _judge(traits[pair[0]], traits[pair[1]])
            if reasons:
                first, second = (exhibitors[place].id for place in pair)
                found[pair] = TwiceListed(first, second, reasons)
    return [found[pair] for pair in sorted(found, key=lambda one: (-found[one].weight, one))]


def _blocks(traits: Sequence[_Traits]) -> Iterator[list[int]]:
    """The exhibitors that share something worth a look, in the order of the list."""
    shared: dict[str, list[int]] = defaultdict(list)
    pairs: dict[str, list[int]] = defaultdict(list)
    of_each: list[set[str]] = []
    for place, one in enumerate(traits):
        for key in {f"code {one.code}", f"host {one.host}", *_readings(one)} - {"code ", "host "}:
            shared[key].append(place)
        of_each.append(_letters(one))
        for letters in of_each[-1]:
            pairs[letters].append(place)
    yield from (block for block in shared.values() if 1 < len(block) <= _CROWD)
    # Names that are written a little differently share their rarest pairs of letters all the same.
    sought: set[str] = set()
    for known in of_each:
        common = (letters for letters in known if len(pairs[letters]) > 1)
        sought.update(sorted(common, key=lambda letters: (len(pairs[letters]), letters))[:_RAREST])
    yield from (pairs[letters] for letters in sorted(sought) if 1 < len(pairs[letters]) <= _CROWD)


def _readings(one: _Traits) -> set[str]:
    """What the names are read as, whichever tongue they are in."""
    return {f"read {spoken(name)}" for name in one.names if name}


def _letters(one: _Traits) -> set[str]:
    """Pairs of letters of the Chinese name, words of the English one, letters of the reading."""
    found: set[str] = set()
    if one.chinese:
        found.update(map("".join, zip(one.chinese.core, one.chinese.core[1:], strict=False)))
    if one.latin:
        found.update(one.latin.core.split())
    for name in filter(None, one.names):
        read = spoken(name)
        found.update(f"~{read[at : at + 4]}" for at in range(len(read) - 3))
    return found


def _judge(first: _Traits, second: _Traits) -> frozenset[Likeness]:
    """In what the two agree, where that is enough to ask somebody; else nothing."""
    if first.code and second.code and first.code != second.code:
        return frozenset()
    reasons: set[Likeness] = set()
    if first.code and first.code == second.code:
        reasons.add(Likeness.CODE)
    if _named_alike(first, second):
        reasons.add(Likeness.NAME)
    elif _translated(first, second):
        reasons.add(Likeness.TRANSLATION)
    if first.host and first.host == second.host:
        reasons.add(Likeness.WEBSITE)
    # The institutes of one academy share its website; two names in two tongues rather are one.
    only = reasons == {Likeness.WEBSITE}
    return frozenset() if only and _share_a_tongue(first, second) else frozenset(reasons)


def _named_alike(first: _Traits, second: _Traits) -> bool:
    """By their Chinese names where both have one: English ones are often of three common words."""
    if first.chinese and second.chinese:
        return are_alike(first.chinese, second.chinese)
    return bool(first.latin and second.latin and are_alike(first.latin, second.latin))


def _translated(first: _Traits, second: _Traits) -> bool:
    """Whether the one's Chinese name is the other's English one, where they have no tongue."""
    if _share_a_tongue(first, second):
        return False
    one, other = (first, second) if first.chinese else (second, first)
    (chinese, _), (_, latin) = one.names, other.names
    return bool(chinese and latin) and sound_alike(chinese, latin)


def _share_a_tongue(first: _Traits, second: _Traits) -> bool:
    both_chinese = first.chinese is not None and second.chinese is not None
    return both_chinese or (first.latin is not None and second.latin is not None)


def _traits(one: Exhibitor) -> _Traits:
    names = [name for name in (one.name_zh, one.name_en) if name]
    chinese = next((name for name in names if company_name(name).is_chinese), "")
    latin = next((name for name in names if not company_name(name).is_chinese), "")
    host = _HOST.match(one.website.strip())
    return _Traits(
        code=one.credit_code if is_credit_code(one.credit_code) else "",
        host=host.group(1).casefold() if host else "",
        chinese=company_name(chinese) if chinese else None,
        latin=company_name(latin) if latin else None,
        names=(chinese, latin),
    )
