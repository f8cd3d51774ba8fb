"""The matchmaking summary of one exhibitor as paper shows it (UX.md 6.4)."""

from dataclasses import dataclass
from datetime import datetime

from app.models.exhibitors import Industry
from app.models.pairs import PairState


@dataclass(frozen=True, slots=True)
class SummaryMeeting:
    """Where a pair stands: its state, and when and where the two meet."""

    state: PairState
    starts_at: datetime | None = None
    table: int | None = None
    booth: str = ""


@dataclass(frozen=True, slots=True)
class SummaryPartner:
    """Somebody who needs what the exhibitor offers; ``reasons`` are keys of words for paper."""

    fit: int
    name_zh: str
    name_en: str
    booth: str
    city: str
    industry: Industry
    need_zh: str
    need_en: str
    offer_zh: str
    offer_en: str
    reasons: tuple[str, ...]
    terms: tuple[str, ...]
    meeting: SummaryMeeting


@dataclass(frozen=True, slots=True)
class SummaryAnswer:
    """Somebody who offers what the exhibitor needs."""

    fit: int
    name_zh: str
    name_en: str
    meeting: SummaryMeeting


@dataclass(frozen=True, slots=True)
class SummaryNeed:
    """A need of the exhibitor and who answers it, the best first."""

    title_zh: str
    title_en: str
    budget_low_fen: int | None
    budget_high_fen: int | None
    answers: tuple[SummaryAnswer, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """All of one exhibitor: four figures, partners, and responses to its needs.

    ``weights`` are the shares of the five factors in per cent.
    """

    name_zh: str
    name_en: str
    booth: str
    city: str
    industry: Industry
    pairs: int
    requested: int
    scheduled: int
    partners: tuple[SummaryPartner, ...]
    needs: tuple[SummaryNeed, ...]
    weights: tuple[tuple[str, int], ...]

    @property
    def mean_fit(self) -> int | None:
        """The mean fit of the partners shown; None without any."""
        if not self.partners:
            return None
        return round(sum(one.fit for one in self.partners) / len(self.partners))
