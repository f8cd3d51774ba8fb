"""Pairs of a need and an offer: how far each has come, and which nobody wants to see again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.models.ids import FairId, NeedId, OfferId


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
    least_fit: int = 60
