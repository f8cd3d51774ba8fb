"""Offers (供给) and needs (需求): what exhibitors and visitors bring to be matched."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.exhibitors import Industry
from app.models.ids import ExhibitorId, NeedId, OfferId, PersonId


class Stage(StrEnum):
    """How ripe a result is: 实验室, 小试, 中试, 产业化."""

    LAB = "lab"
    SMALL = "small"
    PILOT = "pilot"
    INDUSTRIAL = "industrial"


class Cooperation(StrEnum):
    """The kinds of cooperation a Chinese technology fair knows."""

    DEVELOPMENT = "development"
    TRANSFER = "transfer"
    LICENCE = "licence"
    CONSULTING = "consulting"
    SERVICE = "service"
    JOINT_VENTURE = "joint_venture"
    PURCHASE = "purchase"
    FINANCING = "financing"


class Travels(StrEnum):
    """Whether its owner would travel to the other side, or receive it."""

    UNSAID = ""
    TRAVELS = "travels"
    RECEIVES = "receives"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class _Proposal:
    """What offers and needs have in common.

    ``subfields`` are the branches within its industry; ``rights`` says how its results are
    protected, and whose they are.
    """

    title_zh: str
    title_en: str = ""
    text_zh: str = ""
    text_en: str = ""
    industry: Industry = Industry.OTHER
    keywords: tuple[str, ...] = ()
    stage: Stage | None = None
    cooperation: tuple[Cooperation, ...] = ()
    budget_low_fen: int | None = None
    budget_high_fen: int | None = None
    deadline: date | None = None
    patents: int | None = None
    voucher: bool = False
    city: str = ""
    exhibitor_id: ExhibitorId | None = None
    person_id: PersonId | None = None
    external_id: str = ""
    source: str = ""
    subfields: tuple[str, ...] = ()
    rights: str = ""
    travels: Travels = Travels.UNSAID

    def __post_init__(self) -> None:
        if not (self.title_zh or self.title_en or self.text_zh):
            raise ValueError("an offer or need says what it is about")

    @property
    def title(self) -> str:
        """The Chinese title, or the English one where there is no other."""
        return self.title_zh or self.title_en


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(_Proposal):
    """A result, product, facility or service on offer."""

    id: OfferId


@dataclass(frozen=True, slots=True, kw_only=True)
class Need(_Proposal):
    """A technology, partner or service that somebody looks for."""

    id: NeedId
