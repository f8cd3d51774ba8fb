"""Pairs of a need and an offer: how far each has come, and which nobody wants to see again."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from heapq import nsmallest
from typing import TypeAlias

from app.models.exhibitors import Industry
from app.models.ids import FairId, MeetingId, NeedId, OfferId, PlanId, RequestId
from app.models.matching import FactorName, Match, Weights
from app.models.offers import Need, Offer


class PairState(StrEnum):
    """推荐, 已请求, 已接受, 已谢绝, 已排, 已谈, and those that were waved away."""

    SUGGESTED = "suggested"
    REQUESTED = "requested"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SCHEDULED = "scheduled"
    MET = "met"
    DISMISSED = "dismissed"


class DismissalReason(StrEnum):
    """Why a pair is not shown again."""

    KNOWN = "known"
    FIELD = "field"
    SIZE = "size"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """That a pair was waved away; undone like any other change."""

    id: str
    need_id: NeedId
    offer_id: OfferId
    reason: DismissalReason
    at: datetime


@dataclass(frozen=True, slots=True)
class MatchRules:
    """What counts how much when this fair is matched; it has the fair's own id.

    ``fairness`` draws exhibitors whom nobody finds up and those whom everybody finds down;
    ``availability`` favours pairs that can still meet. Pairs below ``least_fit`` are not shown.
    ``meaning``: texts are compared by what they mean, too, across languages, where the optional
    encoder is installed.
    """

    id: FairId
    text: int = 60
    field: int = 15
    cooperation: int = 10
    region: int = 5
    budget: int = 10
    availability: int = 5
    fairness: int = 10
    least_fit: int = 50
    meaning: bool = False

    @property
    def weights(self) -> Weights:
        """Those of the five factors."""
        return Weights(self.text, self.field, self.cooperation, self.region, self.budget)


@dataclass(frozen=True, slots=True)
class PlanRules:
    """The rules of matching as they were when a plan was made; it has the plan's own id."""

    id: PlanId
    text: int
    field: int
    cooperation: int
    region: int
    budget: int
    availability: int
    fairness: int
    least_fit: int
    meaning: bool

    @classmethod
    def of(cls, plan: PlanId, rules: MatchRules) -> "PlanRules":
        """These rules, kept with a plan."""
        told = {f.name: getattr(rules, f.name) for f in fields(rules) if f.name != "id"}
        return cls(plan, **told)

    @property
    def shares(self) -> tuple[tuple[str, int], ...]:
        """The five factors' weights in per cent; they add up to a hundred."""
        return shares(self)


@dataclass(frozen=True, slots=True)
class PlannedWith:
    """The weights a plan was made with, those of now, and when it was made."""

    then: PlanRules
    now: PlanRules
    made_at: datetime

    @property
    def is_changed(self) -> bool:
        """Whether another matching would weigh differently."""
        return self.then != self.now


def shares(rules: MatchRules | PlanRules) -> tuple[tuple[str, int], ...]:
    """The five factors' weights in per cent; they add up to a hundred.

    What rounding down leaves over goes to those that lost most by it.
    """
    weights = [(name.value, int(getattr(rules, name.value))) for name in FactorName]
    total = sum(weight for _, weight in weights)
    told = {name: weight * 100 // total for name, weight in weights}
    lost = sorted(weights, key=lambda one: -(one[1] * 100 % total))
    for name, _ in lost[: 100 - sum(told.values())]:
        told[name] += 1
    return tuple(told.items())


@dataclass(frozen=True, slots=True)
class Candidate:
    """An offer that answers a need, and how far the two have come.

    ``lift`` is what availability and fairness moved it by, in points of fit; it changes the
    order, never the fit that is shown. ``starts_at`` is when they meet, where that is planned.
    """

    match: Match
    needs_id: str
    offers_id: str
    state: PairState = PairState.SUGGESTED
    lift: float = 0.0
    request_id: RequestId | None = None
    meeting_id: MeetingId | None = None
    starts_at: datetime | None = None
    is_new: bool = False

    @property
    def need_id(self) -> NeedId:
        """The need of the pair."""
        return NeedId(self.match.need_id)

    @property
    def offer_id(self) -> OfferId:
        """The offer of the pair."""
        return OfferId(self.match.offer_id)

    @property
    def fit(self) -> int:
        """The fit that is shown, 0 to 100."""
        return self.match.fit


@dataclass(frozen=True, slots=True)
class Scarcity:
    """Why a need has no pair to show: how many offers its industry has, and the best found.

    ``full`` counts those of the offers whose owners have no meeting left.
    """

    industry: Industry
    offers: int
    full: int
    best: Match | None

    @property
    def weakest(self) -> FactorName | None:
        """The factor that costs the best pair the most points."""
        if self.best is None:
            return None
        lost = [
            (f.weight * (100 - f.score), f.name) for f in self.best.factors if f.score is not None
        ]
        return max(lost, key=lambda one: one[0])[1] if lost else None


def scarcity(
    need: Need, offers: Iterable[Offer], full: AbstractSet[str], found: Sequence[Match]
) -> Scarcity:
    """Weigh what others offer in the need's industry, and the best of what was found."""
    mine = (need.exhibitor_id, need.person_id)
    others = [
        offer
        for offer in offers
        if offer.industry is need.industry and (offer.exhibitor_id, offer.person_id) != mine
    ]
    return Scarcity(
        industry=need.industry,
        offers=len(others),
        full=sum(offer.exhibitor_id in full for offer in others),
        best=max(found, key=lambda match: match.fit, default=None),
    )


Lists: TypeAlias = Mapping[str, Sequence[Candidate]]
"""Candidates by need, the best first."""

_ROUNDS = 8


def in_fair_order(lists: Lists, shown: int, points: int) -> dict[str, tuple[Candidate, ...]]:
    """Reorder every list so that no owner of offers stands in everybody's first places.

    Owners seen more often than the mean lose up to ``points`` of fit, those seen less win as
    many; repeated a fixed number of rounds with half of each step, so that it settles, and is
    the same on every machine. What is left unseen then takes the last shown place of the list
    where that costs least.
    """
    owners = sorted({one.offers_id for ranked in lists.values() for one in ranked})
    if not owners or points <= 0:
        return {need: tuple(ranked) for need, ranked in lists.items()}
    pull = dict.fromkeys(owners, 0.0)
    for _ in range(_ROUNDS):
        seen = _would_be_seen(lists, pull, shown)
        mean = sum(seen.values()) / len(owners)
        for owner in owners:
            excess = (seen[owner] - mean) / mean if mean else 0.0
            wanted = -points * max(-1.0, min(1.0, excess))
            pull[owner] = (pull[owner] + wanted) / 2
    ordered = _ordered(lists, pull)
    seen = _seen(ordered, shown)
    return _with_unseen(ordered, shown, [owner for owner in owners if not seen[owner]])


def _would_be_seen(lists: Lists, pull: Mapping[str, float], shown: int) -> Counter[str]:
    """How often each owner stands in the first places, were they pulled so; nothing is made."""

    def standing(one: Candidate) -> tuple[float, str]:
        return -(one.fit + (one.lift + pull[one.offers_id])), one.offer_id

    return Counter(
        one.offers_id for ranked in lists.values() for one in nsmallest(shown, ranked, standing)
    )


def _ordered(lists: Lists, pull: Mapping[str, float]) -> dict[str, tuple[Candidate, ...]]:
    def standing(one: Candidate) -> tuple[float, str]:
        return -(one.fit + one.lift), one.offer_id

    return {
        need: tuple(
            sorted((replace(o, lift=o.lift + pull[o.offers_id]) for o in ranked), key=standing)
        )
        for need, ranked in lists.items()
    }


def _seen(lists: Lists, shown: int) -> Counter[str]:
    return Counter(one.offers_id for ranked in lists.values() for one in ranked[:shown])


def _with_unseen(
    ordered: dict[str, tuple[Candidate, ...]], shown: int, unseen: Sequence[str]
) -> dict[str, tuple[Candidate, ...]]:
    """Give each owner whom nobody would see the last shown place of the list that loses least.

    Nobody is pushed out of the only list he is seen in.
    """
    seen = _seen(ordered, shown)
    hidden: dict[str, list[tuple[str, Candidate]]] = {owner: [] for owner in unseen}
    for need, ranked in sorted(ordered.items()):
        for one in ranked[shown:]:
            if one.offers_id in hidden:
                hidden[one.offers_id].append((need, one))
    for owner, chances in hidden.items():
        places = [
            (gone.fit - one.fit, need, gone.offer_id, one, gone)
            for need, one in chances
            for gone in ordered[need][:shown]
            if seen[gone.offers_id] > 1
        ]
        if not places:
            continue
        _, need, _, one, gone = min(places, key=lambda place: place[:3])
        seen[gone.offers_id] -= 1
        seen[owner] += 1
        rest = [other for other in ordered[need] if other not in (one, gone)]
        ordered[need] = (*rest[: shown - 1], one, gone, *rest[shown - 1 :])
    return ordered
