"""How a request stands, what may be done with it now, and when it runs out unanswered."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.models.meetings import MeetingState, RequestState


class Standing(StrEnum):
    """How a request stands as a list says it: its answer, or that it has a meeting."""

    REQUESTED = "requested"
    ACCEPTED = "accepted"
    SCHEDULED = "scheduled"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class RequestFigure(StrEnum):
    """A figure of requests whose list can be shown: all of them, or those that were agreed to.

    Agreed to is what was accepted, or had a meeting arranged without an answer.
    """

    ALL = "all_requests"
    AGREED = "agreed_requests"


class Answer(StrEnum):
    """What can be done with a request."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


URGENT = 100
"""The weight of what cannot wait: nothing weighs more."""

_FROM: dict[Answer, frozenset[RequestState]] = {
    # Who answers late is still welcome.
    Answer.ACCEPT: frozenset({RequestState.REQUESTED, RequestState.EXPIRED}),
    Answer.DECLINE: frozenset({RequestState.REQUESTED, RequestState.ACCEPTED}),
    Answer.WITHDRAW: frozenset({RequestState.REQUESTED, RequestState.ACCEPTED}),
    Answer.REOPEN: frozenset({RequestState.DECLINED, RequestState.EXPIRED, RequestState.WITHDRAWN}),
}
_LEADS_TO: dict[Answer, RequestState] = {
    Answer.ACCEPT: RequestState.ACCEPTED,
    Answer.DECLINE: RequestState.DECLINED,
    Answer.WITHDRAW: RequestState.WITHDRAWN,
    Answer.REOPEN: RequestState.REQUESTED,
}


def standing(state: RequestState, meeting: MeetingState | None) -> Standing:
    """An open request with a meeting that stands is scheduled, whoever answered."""
    if state.is_open and meeting in (MeetingState.PLANNED, MeetingState.HELD):
        return Standing.SCHEDULED
    return Standing(state.value)


def may(answer: Answer, state: RequestState, meeting: MeetingState | None = None) -> bool:
    """Whether this can be done now: nobody declines a meeting that was held."""
    return state in _FROM[answer] and meeting is not MeetingState.HELD


def after(answer: Answer) -> RequestState:
    """The state that this leads to."""
    return _LEADS_TO[answer]


def deadline(
    created_at: datetime | None, expires_at: datetime | None, waits: timedelta
) -> datetime | None:
    """When a request expires: at its own moment, or so long after it came; None without either."""
    if expires_at is not None or created_at is None:
        return expires_at
    return created_at + waits
