"""What is matched, and what matching says of a pair: fit, five factors, and reasons in words."""

from dataclasses import dataclass
from enum import StrEnum

from app.models.exhibitors import Industry
from app.models.offers import Cooperation, Need, Offer, Stage, Travels


class Kind(StrEnum):
    """Which side of a pair a text stands on."""

    OFFER = "offer"
    NEED = "need"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An offer or a need as matching sees it. Empty fields were not stated.

    ``owner`` is the exhibitor or person behind it: nobody is matched with himself. Money is in fen.
    """

    id: str
    owner: str
    kind: Kind
    title: str
    text: str = ""
    industry: Industry = Industry.OTHER
    keywords: tuple[str, ...] = ()
    stage: Stage | None = None
    cooperation: tuple[Cooperation, ...] = ()
    city: str = ""
    budget_low: int | None = None
    budget_high: int | None = None
    subfields: tuple[str, ...] = ()
    travels: Travels = Travels.UNSAID

    @property
    def whole(self) -> str:
        """All its words, the title first: words at the front count more."""
        return "\n".join(part for part in (self.title, self.text, "；".join(self.keywords)) if part)


def item_of(proposal: Offer | Need, *, city: str = "") -> Item:
    """The item of an offer or a need; ``city`` is its owner's, used where it names none itself.

    The second language follows the first, so that an English text meets both.
    """
    second = proposal.title_en if proposal.title_zh else ""
    texts = (proposal.text_zh, second, proposal.text_en)
    return Item(
        id=proposal.id,
        owner=proposal.exhibitor_id or proposal.person_id or "",
        kind=Kind.OFFER if isinstance(proposal, Offer) else Kind.NEED,
        title=proposal.title,
        text="\n".join(part for part in texts if part),
        industry=proposal.industry,
        keywords=proposal.keywords,
        stage=proposal.stage,
        cooperation=proposal.cooperation,
        city=proposal.city or city,
        budget_low=proposal.budget_low_fen,
        budget_high=proposal.budget_high_fen,
        subfields=proposal.subfields,
        travels=proposal.travels,
    )


class FactorName(StrEnum):
    """The five things that make up a fit."""

    TEXT = "text"
    FIELD = "field"
    COOPERATION = "cooperation"
    REGION = "region"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each factor counts. Only their proportion matters; text always counts."""

    text: int = 60
    field: int = 15
    cooperation: int = 10
    region: int = 5
    budget: int = 10

    def __post_init__(self) -> None:
        if self.text <= 0 or min(self.of(name) for name in FactorName) < 0:
            raise ValueError("weights are not negative, and that of the text is positive")

    def of(self, name: FactorName) -> int:
        """The weight of one factor."""
        return int(getattr(self, name.value))


class ReasonKind(StrEnum):
    """What a reason says. ``words`` holds what the need says, then what the offer says."""

    SHARED_WORDS = "shared_words"
    SAME_MEANING = "same_meaning"
    SAME_TOPIC = "same_topic"
    LIKE_MEANING = "like_meaning"
    NO_SHARED_WORDS = "no_shared_words"
    SAME_INDUSTRY = "same_industry"
    OTHER_INDUSTRY = "other_industry"
    SAME_SUBFIELD = "same_subfield"
    SHARED_KEYWORD = "shared_keyword"
    SAME_COOPERATION = "same_cooperation"
    NEAR_COOPERATION = "near_cooperation"
    OTHER_COOPERATION = "other_cooperation"
    RIPE_ENOUGH = "ripe_enough"
    NOT_RIPE = "not_ripe"
    SAME_CITY = "same_city"
    SAME_PROVINCE = "same_province"
    SAME_REGION = "same_region"
    FAR_APART = "far_apart"
    WILL_TRAVEL = "will_travel"
    NOBODY_TRAVELS = "nobody_travels"
    WITHIN_BUDGET = "within_budget"
    OVER_BUDGET = "over_budget"


_AGAINST = frozenset(
    {
        ReasonKind.NO_SHARED_WORDS,
        ReasonKind.OTHER_INDUSTRY,
        ReasonKind.OTHER_COOPERATION,
        ReasonKind.NOT_RIPE,
        ReasonKind.FAR_APART,
        ReasonKind.NOBODY_TRAVELS,
        ReasonKind.OVER_BUDGET,
    }
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a pair, or against it.

    ``words``: a shared word alone; for a meaning the need's word and the offer's; for a topic its
    name comes third; for likeness in meaning a sentence of each side; for fields the codes or the
    names that both sides state. ``weight`` is the share of its factor, 0 to 1.
    """

    kind: ReasonKind
    factor: FactorName
    words: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def against(self) -> bool:
        """Whether it speaks against the pair."""
        return self.kind in _AGAINST


@dataclass(frozen=True, slots=True)
class Factor:
    """One of the five: its weight in per cent of those that count here, its score 0 to 100.

    ``score`` is None where the need states nothing to judge by; such a factor does not count.
    """

    name: FactorName
    weight: int
    score: int | None


@dataclass(frozen=True, slots=True)
class Pair:
    """An offer found for a need: ``score`` orders (0 to 1), ``fit`` is what is shown (0 to 100)."""

    need_id: str
    offer_id: str
    score: float

    @property
    def fit(self) -> int:
        """The score in full points."""
        return int(self.score * 100 + 0.5)


@dataclass(frozen=True, slots=True)
class Match:
    """A pair that explains itself."""

    need_id: str
    offer_id: str
    fit: int
    factors: tuple[Factor, ...]
    reasons: tuple[Reason, ...]

    def factor(self, name: FactorName) -> Factor:
        """One of the five factors."""
        return next(factor for factor in self.factors if factor.name is name)
