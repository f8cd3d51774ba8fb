"""The list of requests: its query, and its columns."""

from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from app.models.ids import RequestId
from app.models.times import Clock
from app.services.requests import Requests
from app.services.store.request_list import RequestRow
from app.ui.formats import short_date
from app.ui.language import translate
from app.ui.screens.meetings.requests.words import (
    answer_status,
    answer_words,
    outcome,
    standing_status,
    wanted_place,
)
from app.ui.screens.meetings.words import name_of
from app.ui.tables import Column, Look, Wanted


class RequestList:
    """What the table asks."""

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    def ids(self, wanted: Wanted) -> Sequence[RequestId]:
        """The requests that are wanted, in order."""
        return self._requests.ids(
            wanted.text, wanted.filters, wanted.sort, descending=wanted.descending
        )

    def rows(self, ids: Sequence[RequestId]) -> Mapping[RequestId, RequestRow]:
        """The lines of these."""
        return self._requests.rows(ids)


def request_columns(zone: ZoneInfo, clock: Clock) -> tuple[Column[RequestRow], ...]:
    """Who asks whom and for what, how it stands, and where it is held or why it is not."""
    return (
        Column(
            "asking",
            lambda: translate("requests", "Asks"),
            lambda r: name_of(r.asking),
            sort="asking",
            width=108,
            look=Look.STRONG,
        ),
        Column(
            "asked",
            lambda: translate("requests", "Is asked"),
            lambda r: name_of(r.asked),
            sort="asked",
            width=108,
        ),
        Column(
            "topic",
            lambda: translate("requests", "Topic"),
            lambda r: r.topic,
            width=140,
            stretch=True,
            look=Look.QUIET,
            tooltip=lambda r: r.topic,
        ),
        Column(
            "weight",
            lambda: translate("requests", "Weight"),
            lambda r: r.weight,
            sort="weight",
            width=60,
        ),
        Column(
            "place",
            lambda: translate("requests", "Place"),
            wanted_place,
            sort="place",
            width=84,
            hidden=True,
        ),
        Column(
            "state",
            lambda: translate("requests", "State"),
            standing_status,
            sort="state",
            width=84,
            sample=lambda: translate("requests", "Unanswered"),
        ),
        Column(
            "answer",
            lambda: translate("requests", "Answer"),
            lambda r: answer_status(r, clock(), zone),
            sort="answer",
            tooltip=lambda r: answer_words(r, clock(), zone),
            width=104,
            sample=_widest_answer,
        ),
        Column(
            "outcome",
            lambda: translate("requests", "Meeting, or why none"),
            lambda r: outcome(r, zone),
            width=190,
            tooltip=lambda r: outcome(r, zone),
        ),
    )


def _widest_answer() -> str:
    """As wide as the longest answer."""
    return translate("requests", "By {moment}").format(
        moment=f"{short_date(date(2018, 11, 28))} 16:30"
    )
