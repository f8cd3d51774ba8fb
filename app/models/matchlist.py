"""The matching list as paper shows it: each need with the partners found for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A partner found for a need; ``fit`` is 0 to 100, ``terms`` what both texts say."""

    fit: int
    partner_zh: str
    partner_en: str = ""
    booth: str = ""
    offer: str = ""
    terms: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.fit <= 100:
            raise ValueError("a fit lies between 0 and 100")


@dataclass(frozen=True, slots=True)
class MatchedNeed:
    """A need, who has it, and its partners, the best first."""

    title: str
    owner_zh: str
    owner_en: str = ""
    booth: str = ""
    city: str = ""
    lines: tuple[MatchLine, ...] = ()
