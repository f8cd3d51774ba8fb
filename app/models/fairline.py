"""What stands at the head of every badge and document: which fair, when, where."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from app.models.fairs import Fair


@dataclass(frozen=True, slots=True)
class FairLine:
    """The fair as paper names it; ``days`` are all its days, first to last."""

    name_zh: str
    name_en: str
    venue_zh: str
    venue_en: str
    place_zh: str
    place_en: str
    days: tuple[date, ...]

    def __post_init__(self) -> None:
        if not self.days:
            raise ValueError("a fair has at least one day")

    @classmethod
    def of(cls, fair: Fair) -> Self:
        """The line of this fair."""
        return cls(
            name_zh=fair.name_zh,
            name_en=fair.name_en,
            venue_zh=fair.venue_zh,
            venue_en=fair.venue_en,
            place_zh=fair.place_zh,
            place_en=fair.place_en,
            days=fair.days,
        )

    @property
    def when(self) -> str:
        """Its days as ``2018.11.28–30``, the same in both languages."""
        first, last = self.days[0], self.days[-1]
        start = f"{first.year}.{first.month}.{first.day}"
        if first == last:
            return start
        if (first.year, first.month) == (last.year, last.month):
            return f"{start}–{last.day}"
        if first.year == last.year:
            return f"{start}–{last.month}.{last.day}"
        return f"{start}–{last.year}.{last.month}.{last.day}"


def joined(*facts: str) -> str:
    """The facts there are, side by side: ``A · B``."""
    return " · ".join(fact for fact in facts if fact)
