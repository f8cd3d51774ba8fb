"""How well what both sides state agrees: one judgement for each factor but the text.

A judgement is a score from 0 to 1 and the reasons for it. It is None where the need states nothing:
then the factor does not count. What only the offer leaves open scores ``OPEN``, between agreement
and its opposite.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.models.exhibitors import Industry
from app.models.matching import FactorName, Item, Reason, ReasonKind
from app.models.offers import Cooperation, Stage, Travels
from app.services.matching.folding import folded
from app.services.matching.glossary import glossary
from app.services.matching.regions import plain_city, province

OPEN = 0.5

_NEAR = {
    frozenset({Cooperation.TRANSFER, Cooperation.LICENCE}): 0.7,
    frozenset({Cooperation.DEVELOPMENT, Cooperation.SERVICE}): 0.6,
    frozenset({Cooperation.DEVELOPMENT, Cooperation.CONSULTING}): 0.4,
    frozenset({Cooperation.CONSULTING, Cooperation.SERVICE}): 0.7,
    frozenset({Cooperation.JOINT_VENTURE, Cooperation.FINANCING}): 0.6,
    frozenset({Cooperation.PURCHASE, Cooperation.SERVICE}): 0.6,
}
_STAGES = tuple(Stage)
_RIPENESS = (1.0, 0.5, 0.2, 0.0)  # by how many stages the offer is behind


@dataclass(frozen=True, slots=True)
class Judgement:
    """How well a factor agrees, 0 to 1, and why."""

    score: float
    reasons: tuple[Reason, ...] = ()


def judge_industry(need: Industry, offer: Industry) -> Judgement | None:
    """The same of the fair's industries, or another."""
    if need is Industry.OTHER:
        return None
    if offer is Industry.OTHER:
        return Judgement(OPEN)
    if need is offer:
        return Judgement(1.0, (_field(ReasonKind.SAME_INDUSTRY, need),))
    return Judgement(0.0, (_field(ReasonKind.OTHER_INDUSTRY, need, offer),))


Branch = tuple[Industry, tuple[str, ...]]

_OTHER_BRANCH = 0.7  # one industry, but no subfield in common


def judge_branch(need: Branch, offer: Branch) -> Judgement | None:
    """The industry, and the subfields where both sides name some.

    A shared subfield counts more than an industry that one side leaves open, and half where the
    industries differ: sensors are sensors, whichever industry they were entered under.
    """
    industry = judge_industry(need[0], offer[0])
    if not need[1]:
        return industry
    if not offer[1]:
        return industry or Judgement(OPEN)
    theirs = {folded(one) for one in offer[1]}
    shared = tuple(one for one in need[1] if folded(one) in theirs)
    reasons = industry.reasons if industry else ()
    if shared:
        elsewhere = industry is not None and industry.score == 0
        return Judgement(
            0.5 if elsewhere else 1.0, (*reasons, _field(ReasonKind.SAME_SUBFIELD, *shared))
        )
    return Judgement(industry.score * _OTHER_BRANCH, reasons) if industry else Judgement(0.0)


def _field(kind: ReasonKind, *words: str) -> Reason:
    return Reason(kind, FactorName.FIELD, tuple(str(word) for word in words))


def keyword_keys(keywords: Iterable[str]) -> dict[str, str]:
    """Keywords by what they mean: the glossary's name, else the folded word."""
    keys = {}
    for word in keywords:
        meaning = glossary().meaning(word)
        keys[meaning.name if meaning else folded(word)] = word
    keys.pop("", None)
    return keys


def judge_keywords(need: dict[str, str], offer: dict[str, str]) -> Judgement | None:
    """The share of the need's keywords that the offer has too, by :func:`keyword_keys`."""
    if not need:
        return None
    if not offer:
        return Judgement(OPEN)
    shared = [key for key in need if key in offer]
    reasons = tuple(
        _field(ReasonKind.SHARED_KEYWORD, need[key])
        if need[key] == offer[key]
        else _field(ReasonKind.SHARED_KEYWORD, need[key], offer[key])
        for key in shared
    )
    return Judgement(len(shared) / len(need), reasons)


Terms = tuple[tuple[Cooperation, ...], Stage | None]


def judge_cooperation(need: Terms, offer: Terms) -> Judgement | None:
    """The kind of cooperation (three parts) and how ripe the result is (two parts)."""
    kind = _judge_kind(need[0], offer[0])
    stage = _judge_stage(need[1], offer[1])
    if kind and stage:
        return Judgement(0.6 * kind.score + 0.4 * stage.score, kind.reasons + stage.reasons)
    return kind or stage


def _judge_kind(need: tuple[Cooperation, ...], offer: tuple[Cooperation, ...]) -> Judgement | None:
    if not need:
        return None
    if not offer:
        return Judgement(OPEN)
    shared = sorted(set(need) & set(offer))
    if shared:
        return Judgement(1.0, (_cooperation(ReasonKind.SAME_COOPERATION, *shared),))
    pairs = [(_NEAR.get(frozenset({a, b}), 0.0), a, b) for a in need for b in offer]
    score, mine, theirs = max(pairs, key=lambda pair: pair[0])
    kind = ReasonKind.NEAR_COOPERATION if score else ReasonKind.OTHER_COOPERATION
    return Judgement(score, (_cooperation(kind, mine, theirs),))


def _judge_stage(need: Stage | None, offer: Stage | None) -> Judgement | None:
    if need is None:
        return None
    if offer is None:
        return Judgement(OPEN)
    behind = _STAGES.index(need) - _STAGES.index(offer)
    kind = ReasonKind.RIPE_ENOUGH if behind <= 0 else ReasonKind.NOT_RIPE
    return Judgement(_RIPENESS[max(0, behind)], (_cooperation(kind, need, offer),))


def _cooperation(kind: ReasonKind, *words: str) -> Reason:
    return Reason(kind, FactorName.COOPERATION, tuple(str(word) for word in words))


def judge_region(need: str, offer: str) -> Judgement | None:
    """The same city, province or delta, or farther."""
    if not need.strip():
        return None
    if not offer.strip():
        return Judgement(OPEN)
    mine, theirs = province(need), province(offer)
    score, kind = 0.3, ReasonKind.FAR_APART
    if plain_city(need) == plain_city(offer):
        score, kind = 1.0, ReasonKind.SAME_CITY
    elif mine and mine == theirs:
        score, kind = 0.8, ReasonKind.SAME_PROVINCE
    elif mine and theirs:
        score, kind = 0.6, ReasonKind.SAME_REGION
    return Judgement(score, (Reason(kind, FactorName.REGION, (need, offer)),))


Place = tuple[str, Travels]

_TRAVELLING = frozenset({Travels.TRAVELS, Travels.BOTH})
_RECEIVING = frozenset({Travels.RECEIVES, Travels.BOTH})
_VISITED = 0.8  # what a distance counts that one side is willing to travel: as one province


def judge_place(need: Place, offer: Place) -> Judgement | None:
    """How near the cities are, and whether somebody would bridge what lies between them.

    Distance speaks less against a pair where one side travels and the other receives, and twice
    as much where both only receive.
    """
    region = judge_region(need[0], offer[0])
    if region is None or not region.reasons or region.score == 1.0:
        return region
    for one, other in ((need, offer), (offer, need)):
        if one[1] in _TRAVELLING and other[1] in _RECEIVING:
            reason = Reason(ReasonKind.WILL_TRAVEL, FactorName.REGION, (one[0], other[0]))
            near = tuple(r for r in region.reasons if not r.against)
            return Judgement(max(region.score, _VISITED), (*near, reason))
    if need[1] is offer[1] is Travels.RECEIVES:
        reason = Reason(ReasonKind.NOBODY_TRAVELS, FactorName.REGION, (need[0], offer[0]))
        return Judgement(region.score / 2, (*region.reasons, reason))
    return region


Budget = tuple[int | None, int | None]


def judge_budget(need: Budget, offer: Budget) -> Judgement | None:
    """Whether the offer's lowest price is within what the need can pay; cheaper is welcome."""
    limit = need[1] if need[1] is not None else need[0]
    if limit is None:
        return None
    price = offer[0] if offer[0] is not None else offer[1]
    if price is None:
        return Judgement(OPEN)
    kind = ReasonKind.WITHIN_BUDGET if price <= limit else ReasonKind.OVER_BUDGET
    score = 1.0 if price <= limit else limit / price
    return Judgement(score, (Reason(kind, FactorName.BUDGET, (str(limit), str(price))),))


def judge_field(need: Item, offer: Item) -> Judgement | None:
    """Industry with its subfields (three parts) and keywords (two parts)."""
    return both(
        judge_branch((need.industry, need.subfields), (offer.industry, offer.subfields)),
        judge_keywords(keyword_keys(need.keywords), keyword_keys(offer.keywords)),
    )


def both(industry: Judgement | None, keywords: Judgement | None) -> Judgement | None:
    """The two halves of the field as one judgement; one that is not stated does not count."""
    if industry and keywords:
        score = 0.6 * industry.score + 0.4 * keywords.score
        return Judgement(score, industry.reasons + keywords.reasons)
    return industry or keywords


def judge(need: Item, offer: Item) -> dict[FactorName, Judgement | None]:
    """All factors but the text."""
    return {
        FactorName.FIELD: judge_field(need, offer),
        FactorName.COOPERATION: judge_cooperation(
            (need.cooperation, need.stage), (offer.cooperation, offer.stage)
        ),
        FactorName.REGION: judge_place((need.city, need.travels), (offer.city, offer.travels)),
        FactorName.BUDGET: judge_budget(
            (need.budget_low, need.budget_high), (offer.budget_low, offer.budget_high)
        ),
    }
