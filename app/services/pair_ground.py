"""What pairs depend on, read from the file in one look; and where each pair stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, NeedId, OfferId, RequestId, SlotId
from app.models.matching import Item, Match, item_of
from app.models.meetings import Meeting, MeetingState, Request, RequestState, Slot
from app.models.offers import Need, Offer
from app.models.pairs import Candidate, Dismissal, MatchRules, PairState
from app.models.people import Person
from app.services.agenda_ground import first_booths
from app.services.store import Reader
from app.services.store.pair_rows import fresh_proposals

_NEW_FOR = timedelta(days=1)
_NEARLY = 10  # points of fit under the least that is shown

Owner = Exhibitor | Person


def owner_id(proposal: Need | Offer) -> str:
    """Who is behind a need or an offer."""
    return proposal.exhibitor_id or proposal.person_id or ""


def read_rules(reader: Reader) -> MatchRules:
    """The rules of matching that are in force."""
    kept = reader.all(MatchRules)
    return kept[0] if kept else MatchRules(reader.all(Fair)[0].id)


@dataclass(frozen=True, slots=True)
class PairGround:
    """Everything that pairs depend on."""

    rules: MatchRules
    needs: Mapping[NeedId, Need]
    offers: Mapping[OfferId, Offer]
    owners: Mapping[str, Owner]
    booths: Mapping[ExhibitorId, str]
    requests: Mapping[tuple[NeedId, OfferId], Request]
    meetings: Mapping[RequestId, Meeting]
    dismissed: frozenset[tuple[NeedId, OfferId]]
    fresh: frozenset[str]
    load: Mapping[str, int]
    most: int
    slots: Mapping[SlotId, Slot]
    zone: ZoneInfo

    @property
    def need_items(self) -> list[Item]:
        """The needs as matching sees them."""
        return [item_of(need, city=self._city(need)) for need in self.needs.values()]

    @property
    def offer_items(self) -> list[Item]:
        """The offers as matching sees them."""
        return [item_of(offer, city=self._city(offer)) for offer in self.offers.values()]

    def _city(self, proposal: Need | Offer) -> str:
        owner = self.owners.get(owner_id(proposal))
        return owner.city if owner else ""


_STANDING = (MeetingState.PLANNED, MeetingState.HELD)
# Where a pair was asked for more than once, the request that came furthest tells its state.
_FURTHEST = (
    RequestState.ACCEPTED,
    RequestState.REQUESTED,
    RequestState.DECLINED,
    RequestState.EXPIRED,
    RequestState.WITHDRAWN,
)


def read_ground(reader: Reader, moment: datetime) -> PairGround:
    """Everything that pairs depend on, as it stands."""
    offers, needs = reader.all(Offer), reader.all(Need)
    owners: dict[str, Owner] = {e.id: e for e in reader.all(Exhibitor)}
    asking = {p.person_id for p in (*offers, *needs) if p.person_id is not None}
    owners |= {one: reader.need(Person, one) for one in sorted(asking)}
    requests = sorted(reader.all(Request), key=lambda r: -_FURTHEST.index(r.state))
    meetings = {m.request_id: m for m in reader.all(Meeting) if m.state in _STANDING}
    fair = reader.all(Fair)[0]
    return PairGround(
        rules=read_rules(reader),
        needs={NeedId(need.id): need for need in needs},
        offers={OfferId(offer.id): offer for offer in offers},
        owners=owners,
        booths=first_booths(reader),
        requests={
            (r.need_id, r.offer_id): r
            for r in requests
            if r.need_id is not None and r.offer_id is not None
        },
        meetings=meetings,
        dismissed=frozenset((d.need_id, d.offer_id) for d in reader.all(Dismissal)),
        fresh=frozenset(fresh_proposals(reader, moment - _NEW_FOR)),
        load=_load(requests, meetings),
        most=max(1, fair.quota),
        slots={slot.id: slot for slot in reader.all(Slot)},
        zone=ZoneInfo(fair.zone),
    )


def _load(requests: Sequence[Request], meetings: Mapping[RequestId, Meeting]) -> dict[str, int]:
    """How many meetings each party has."""
    load: dict[str, int] = {}
    for request in requests:
        if request.id in meetings:
            for party in (
                request.from_exhibitor_id or request.from_person_id,
                request.to_exhibitor_id,
            ):
                load[str(party)] = load.get(str(party), 0) + 1
    return load


def full_owners(ground: PairGround) -> frozenset[str]:
    """The exhibitors who have as many meetings as they may."""
    return frozenset(
        owner.id
        for owner in ground.owners.values()
        if isinstance(owner, Exhibitor)
        and ground.load.get(owner.id, 0) >= (ground.most if owner.quota is None else owner.quota)
    )


def is_shown(ground: PairGround, one: Candidate) -> bool:
    """Whether a pair is good enough to show, or was asked for, and not waved away."""
    if one.state is PairState.DISMISSED:
        return False
    return one.state is not PairState.SUGGESTED or one.fit >= ground.rules.least_fit


def left_out(ground: PairGround, lists: Mapping[NeedId, Sequence[Candidate]]) -> list[Candidate]:
    """For each exhibitor whose offers no list would show: its best pair, if it nearly fits.

    Nobody is to stand in nobody's list for a few points; where fairness counts nothing, or the
    best is more than ten points under the line, a strange pair would help neither side.
    """
    if ground.rules.fairness <= 0:
        return []
    seen = {one.offers_id for some in lists.values() for one in some if is_shown(ground, one)}
    best: dict[str, Candidate] = {}
    for one in sorted(
        (one for some in lists.values() for one in some),
        key=lambda one: (-one.fit, one.need_id, one.offer_id),
    ):
        fits = one.fit >= ground.rules.least_fit - _NEARLY
        if one.state is PairState.SUGGESTED and fits and one.offers_id not in seen:
            best.setdefault(one.offers_id, one)
    return list(best.values())


def candidate(ground: PairGround, match: Match) -> Candidate:
    """A pair with its state, and what availability moves it by."""
    need, offer = ground.needs[NeedId(match.need_id)], ground.offers[OfferId(match.offer_id)]
    key = (NeedId(match.need_id), OfferId(match.offer_id))
    request = ground.requests.get(key)
    meeting = ground.meetings.get(request.id) if request is not None else None
    return Candidate(
        match=match,
        needs_id=owner_id(need),
        offers_id=owner_id(offer),
        state=_state(request, meeting, dismissed=key in ground.dismissed),
        lift=_availability(ground, owner_id(need), owner_id(offer)),
        request_id=request.id if request is not None else None,
        meeting_id=meeting.id if meeting is not None else None,
        starts_at=ground.slots[meeting.slot_id].starts_at if meeting is not None else None,
        is_new=bool({match.need_id, match.offer_id} & ground.fresh),
    )


def _availability(ground: PairGround, needs: str, offers: str) -> float:
    """Points for time that is left: none where a side's quota is used up."""
    busiest = max(ground.load.get(needs, 0), ground.load.get(offers, 0))
    return ground.rules.availability * max(0.0, 1.0 - busiest / ground.most)


def _state(request: Request | None, meeting: Meeting | None, *, dismissed: bool) -> PairState:
    if meeting is not None:
        return PairState.MET if meeting.state is MeetingState.HELD else PairState.SCHEDULED
    if request is None or request.state in (RequestState.EXPIRED, RequestState.WITHDRAWN):
        return PairState.DISMISSED if dismissed else PairState.SUGGESTED
    return {
        RequestState.REQUESTED: PairState.REQUESTED,
        RequestState.ACCEPTED: PairState.ACCEPTED,
        RequestState.DECLINED: PairState.DECLINED,
    }[request.state]
