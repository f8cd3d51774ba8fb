"""What came of the fair, in figures; each says what it counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from app.models.deals import ContractClass, DealStage
from app.models.exhibitors import Industry
from app.models.pairs import PlannedWith
from app.models.people import Category
from app.models.trust import Anchor

Matched: TypeAlias = Mapping[Industry, int]
"""How many pairs fit, by the industry of the need."""


@dataclass(frozen=True, slots=True)
class Funnel:
    """From matched pairs to deals.

    ``matched`` counts pairs of an offer and a need at or above the least fit (None: not matched
    yet); ``requested`` all requests for meetings; ``accepted`` those accepted, or placed
    without an answer; ``held`` the meetings that took place; ``deals`` those not cancelled.
    """

    matched: int | None
    requested: int
    accepted: int
    placed: int
    held: int
    deals: int


@dataclass(frozen=True, slots=True)
class Money:
    """Deals and their sum in fen; ``without`` of them state no amount."""

    deals: int
    fen: int
    without: int = 0


@dataclass(frozen=True, slots=True)
class Cities:
    """Sums in fen between the buyers' cities (rows) and the suppliers' (columns)."""

    names: Sequence[str]
    sums: Mapping[tuple[str, str], int]

    def row(self, buyer: str) -> int:
        """What the buyers of a city agreed to."""
        return sum(fen for (city, _), fen in self.sums.items() if city == buyer)

    @property
    def across(self) -> float:
        """The share of money that crosses from one city to another, 0 to 1."""
        total = sum(self.sums.values())
        apart = sum(fen for (buyer, supplier), fen in self.sums.items() if buyer != supplier)
        return apart / total if total else 0.0


@dataclass(frozen=True, slots=True)
class MeetingFigures:
    """Requests by their answer, and meetings by what became of them."""

    requested: int
    accepted: int
    declined: int
    expired: int
    withdrawn: int
    placed: int
    held: int
    missed: int
    cancelled: int
    late: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A day at the gates: people admitted (each once), and admissions by hour of the day."""

    day: date
    people: int
    admissions: int
    by_hour: Sequence[int]


@dataclass(frozen=True, slots=True)
class VisitorFigures:
    """Who came. People are counted once a day and once in the whole; cities by people."""

    registered: int
    came: int
    days: Sequence[DayFigures]
    by_category: Mapping[Category, int]
    by_city: Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class ForumFigures:
    """One session: who registered, who was counted at its door (None: nobody was counted)."""

    session_id: str
    title_zh: str
    title_en: str
    starts_at: datetime
    seats: int | None
    registered: int
    attended: int | None


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """One industry: offers, needs, pairs of its needs that fit (None: not matched yet), requests
    to its exhibitors, meetings held, deals.
    """

    industry: Industry
    offers: int
    needs: int
    matched: int | None
    requests: int
    held: int
    deals: Money


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All figures of the closing report, of one look at the file.

    ``planned_with`` are the weights of matching behind the meeting plan; None where not known.
    ``anchors`` tell on paper how the log's chains were.
    """

    as_of: datetime
    total: Money
    unverified: int
    by_stage: Mapping[DealStage, Money]
    by_class: Mapping[ContractClass, Money]
    funnel: Funnel
    fields: Sequence[FieldFigures]
    cities: Cities
    meetings: MeetingFigures
    visitors: VisitorFigures
    forums: Sequence[ForumFigures]
    planned_with: PlannedWith | None = None
    anchors: Sequence[Anchor] = ()
