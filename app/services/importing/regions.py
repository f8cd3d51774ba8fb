"""Regions of China by their code of GB/T 2260, each with the editions that have it.

Codes are changed every year and live on in documents, so a code is looked for in all editions;
whether the newest one still has it is said.
"""

from dataclasses import dataclass
from functools import lru_cache

from app.services.importing.cells import Flaw
from app.services.resources import resource

_TABLE = "regions/gbt2260.tsv"
_CITY_BELOW = ("市",)
_PLACEHOLDERS = ("市辖区", "县", "省直辖", "自治区直辖")


@dataclass(frozen=True, slots=True)
class Region:
    """A region under one name; ``since`` and ``until`` are editions, as ``201904``."""

    code: str
    name: str
    since: str
    until: str

    @property
    def is_current(self) -> bool:
        """Whether the newest edition that we hold still has it."""
        return self.until == newest_edition()


@lru_cache(maxsize=1)
def _regions() -> dict[str, Region]:
    """By code; of several names the one of the latest edition."""
    found: dict[str, Region] = {}
    with resource(_TABLE).open(encoding="utf-8") as lines:
        for line in lines:
            region = Region(*line.rstrip("\n").split("\t"))
            known = found.get(region.code)
            if known is None or known.until < region.until:
                found[region.code] = region
    return found


@lru_cache(maxsize=1)
def newest_edition() -> str:
    """The newest edition of the table: year and month."""
    return max(region.until for region in _regions().values())


def region(code: str) -> Region | None:
    """The region of a six-digit code, in whatever edition it was last."""
    return _regions().get(code)


def has_prefecture(code: str) -> bool:
    """Whether the prefecture of a code was ever given; 1000 is the whole country.

    Below that, offices of development zones use codes that the standard never had.
    """
    return code.startswith("1000") or region(f"{code[:4]}00") is not None


def city_of(code: str) -> str | Flaw[str]:
    """The city that a code lies in: 320583 is 昆山市, 320503 苏州市, 310114 上海市.

    A code that no edition has, or that the newest has no more, is told.
    """
    found = region(code)
    if found is None:
        return Flaw("", "region.unknown")
    city = found.name if found.name.endswith(_CITY_BELOW) else _above(code)
    if found.is_current:
        return city
    facts = (("name", found.name), ("edition", found.until))
    return Flaw(city, "region.old", city, facts=facts)


def _above(code: str) -> str:
    """The prefecture, or the province where that is only a heading: Shanghai has districts."""
    for above in (f"{code[:4]}00", f"{code[:2]}0000"):
        found = region(above)
        if found is not None and not found.name.startswith(_PLACEHOLDERS):
            return found.name
    return ""
