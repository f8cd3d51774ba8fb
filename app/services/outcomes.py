"""Outcomes: what the closing report, the screen and Today's figures are all counted from."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.models.deals import ContractClass, Deal, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.models.fairs import Fair
from app.models.meetings import MeetingState, RequestState
from app.models.offers import Need, Offer
from app.models.outcomes import (
    DayFigures,
    FieldFigures,
    ForumFigures,
    Funnel,
    Matched,
    MeetingFigures,
    Money,
    Outcomes,
    VisitorFigures,
)
from app.models.people import Person
from app.models.programme import Session
from app.models.times import Clock, now
from app.models.trust import Anchor
from app.services.access import guarded
from app.services.deal_cities import cities_of, placed_rows
from app.services.plan_rules import planned_with
from app.services.store import Reader, Store
from app.services.store import outcome_rows as query
from app.services.store.chain import heads


@guarded()
@dataclass(frozen=True, slots=True)
class OutcomeDesk:
    """Counts what came of the fair."""

    store: Store
    clock: Clock = now

    def read(self, matched: Matched | None = None) -> Outcomes:
        """All figures in one look; ``matched`` is what the last matching found."""
        with self.store.reading() as reader:
            deals = [d for d in reader.all(Deal) if d.status is not DealStatus.CANCELLED]
            meetings = _meetings(reader)
            return Outcomes(
                as_of=self.clock(),
                total=money(deals),
                unverified=sum(deal.status is DealStatus.UNVERIFIED for deal in deals),
                by_stage={s: money(d for d in deals if d.stage is s) for s in DealStage},
                by_class={
                    c: money(d for d in deals if d.contract_class is c) for c in ContractClass
                },
                funnel=Funnel(
                    matched=None if matched is None else sum(matched.values()),
                    requested=meetings.requested,
                    accepted=query.agreed(reader),
                    placed=meetings.placed,
                    held=meetings.held,
                    deals=len(deals),
                ),
                fields=_fields(reader, deals, matched),
                cities=cities_of(placed_rows(reader)),
                meetings=meetings,
                visitors=_visitors(reader),
                forums=_forums(reader),
                planned_with=planned_with(reader),
                anchors=[Anchor.of(head) for head in heads(reader.db)],
            )


def money(deals: Iterable[Deal]) -> Money:
    """How many deals, and what they come to."""
    told = list(deals)
    amounts = [deal.amount_fen for deal in told if deal.amount_fen is not None]
    return Money(len(told), sum(amounts), len(told) - len(amounts))


def _meetings(reader: Reader) -> MeetingFigures:
    requests, meetings = query.states(reader, "request"), query.states(reader, "meeting")
    return MeetingFigures(
        requested=requests.total(),
        accepted=requests[RequestState.ACCEPTED],
        declined=requests[RequestState.DECLINED],
        expired=requests[RequestState.EXPIRED],
        withdrawn=requests[RequestState.WITHDRAWN],
        placed=meetings.total() - meetings[MeetingState.CANCELLED],
        held=meetings[MeetingState.HELD],
        missed=meetings[MeetingState.MISSED],
        cancelled=meetings[MeetingState.CANCELLED],
        late=query.late_meetings(reader),
    )


def _fields(reader: Reader, deals: list[Deal], matched: Matched | None) -> list[FieldFigures]:
    offers = Counter(offer.industry for offer in reader.all(Offer))
    needs = Counter(need.industry for need in reader.all(Need))
    requests, held = query.requests_by_industry(reader), query.held_by_industry(reader)
    return [
        FieldFigures(
            industry=industry,
            offers=offers[industry],
            needs=needs[industry],
            matched=None if matched is None else matched.get(industry, 0),
            requests=requests.get(industry, 0),
            held=held.get(industry, 0),
            deals=money(deal for deal in deals if deal.industry is industry),
        )
        for industry in Industry
    ]


def _visitors(reader: Reader) -> VisitorFigures:
    fair = reader.all(Fair)[0]
    by_day, by_hour = query.people_by_day(reader), query.admissions_by_hour(reader)
    offset = _hours_east(fair)
    days = []
    for day in fair.days:
        people, admissions = by_day.get(day.isoformat(), (0, 0))
        counted = by_hour.get(day.isoformat(), Counter())
        hours = [counted[(hour - offset) % 24] for hour in range(24)]
        days.append(DayFigures(day, people, admissions, hours))
    return VisitorFigures(
        registered=reader.count(Person),
        came=query.came(reader),
        days=days,
        by_category=query.came_by_category(reader),
        by_city=query.came_by_city(reader),
    )


def _hours_east(fair: Fair) -> int:
    """Whole hours by which the fair's clocks are ahead of UTC on its first day."""
    noon = datetime.combine(fair.first_day, fair.opens, ZoneInfo(fair.zone))
    return int((noon.utcoffset() or timedelta()).total_seconds()) // 3600


def _forums(reader: Reader) -> list[ForumFigures]:
    attended = query.attendance(reader)
    return [
        ForumFigures(
            session_id=session.id,
            title_zh=session.title_zh,
            title_en=session.title_en,
            starts_at=session.starts_at,
            seats=session.seats,
            registered=session.registered,
            attended=attended.get(session.id),
        )
        for session in reader.all(Session, order="starts_at")
    ]
