"""Pairs of a need and an offer: how far each has come, and which nobody wants to see again."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from app.models.ids import FairId, MeetingId, NeedId, OfferId, RequestId
from app.models.matching import Match


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """An offer that answers a need, and how far the two have come.

    ``lift`` is what availability and fairness moved it by, in points of fit; it changes the
    order, never the fit that is shown.
    """

    match: Match
    needs_id: str
    offers_id: str
    state: PairState = PairState.SUGGESTED
    lift: float = 0.0
    request_id: RequestId | None = None
    meeting_id: MeetingId | None = None
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
    ordered = _ordered(lists, pull)
    for _ in range(_ROUNDS):
        seen = _seen(ordered, shown)
        mean = sum(seen.values()) / len(owners)
        for owner in owners:
            excess = (seen[owner] - mean) / mean if mean else 0.0
            wanted = -points * max(-1.0, min(1.0, excess))
            pull[owner] = (pull[owner] + wanted) / 2
        ordered = _ordered(lists, pull)
    seen = _seen(ordered, shown)
    return _with_unseen(ordered, shown, [owner for owner in owners if not seen[owner]])


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
