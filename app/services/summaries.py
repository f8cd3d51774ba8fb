"""From pairs to the matchmaking summaries that exhibitors print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.exhibitors import Exhibitor
from app.models.fairs import Booth, MeetingTable
from app.models.ids import ExhibitorId
from app.models.matching import Reason, ReasonKind
from app.models.meetings import STANDING, Meeting, Slot
from app.models.pairs import Candidate, PairState, shares
from app.models.people import Person
from app.models.scanning import Role
from app.models.summary import (
    Summary,
    SummaryAnswer,
    SummaryMeeting,
    SummaryNeed,
    SummaryPartner,
)
from app.models.times import Clock
from app.services.access import guarded, permits
from app.services.pair_ground import owner_id
from app.services.pairs import Cancelled, PairBook, Pairs
from app.services.store import Reader, Store

PARTNERS, ANSWERS = 6, 3
_REASONS, _TERMS = 3, 4
_WORDS = (ReasonKind.SHARED_WORDS, ReasonKind.SAME_MEANING)


@guarded()
@dataclass(frozen=True, slots=True)
class Summaries:
    """Reads what the summaries say beside the pairs: when and where each pair meets."""

    store: Store

    def read(
        self, book: PairBook, exhibitors: Sequence[ExhibitorId] | None = None
    ) -> list[Summary]:
        """The summaries of these exhibitors, or of all, in order of their booths."""
        with self.store.reading() as reader:
            everyone = reader.all(Exhibitor)
            places = _Places.of(reader)
        wanted = everyone if exhibitors is None else [e for e in everyone if e.id in exhibitors]
        wanted.sort(key=lambda one: (book.booths.get(one.id, "\uffff"), one.id))
        desk = _Desk(book, places)
        return [desk.summary(exhibitor) for exhibitor in wanted]


@permits(Role.BOOTH, own="exhibitor_id")
def summary_of(
    store: Store, exhibitor_id: ExhibitorId, clock: Clock, cancelled: Cancelled | None = None
) -> Summary:
    """One exhibitor's summary, from pairs found now; it may ask for no other's."""
    book = Pairs(store, clock).match(None, cancelled)
    (told,) = Summaries(store).read(book, [exhibitor_id])
    return told


@dataclass(frozen=True, slots=True)
class _Places:
    """Meetings by id with their slot and place."""

    told: dict[str, SummaryMeeting]

    @classmethod
    def of(cls, reader: Reader) -> "_Places":
        slots = {slot.id: slot for slot in reader.all(Slot)}
        tables = {table.id: table.number for table in reader.all(MeetingTable)}
        booths = {booth.id: booth.code for booth in reader.all(Booth)}
        told: dict[str, SummaryMeeting] = {}
        for meeting in reader.all(Meeting):
            if meeting.state in STANDING:
                told[meeting.id] = SummaryMeeting(
                    state=PairState.SCHEDULED,
                    starts_at=slots[meeting.slot_id].starts_at,
                    table=tables.get(meeting.table_id) if meeting.table_id else None,
                    booth=booths.get(meeting.booth_id, "") if meeting.booth_id else "",
                )
        return cls(told)

    def meeting(self, one: Candidate) -> SummaryMeeting:
        known = self.told.get(one.meeting_id) if one.meeting_id is not None else None
        if known is None:
            return SummaryMeeting(one.state)
        return SummaryMeeting(one.state, known.starts_at, known.table, known.booth)


class _Desk:
    """The pairs sorted by who offers and who needs."""

    def __init__(self, book: PairBook, places: _Places) -> None:
        self._book, self._places = book, places
        self._offered: dict[str, list[Candidate]] = {}
        for one in book.all():
            self._offered.setdefault(one.offers_id, []).append(one)

    def summary(self, exhibitor: Exhibitor) -> Summary:
        offered = self._offered.get(exhibitor.id, [])
        asked = [
            one
            for need in self._book.needs.values()
            if owner_id(need) == exhibitor.id
            for one in self._book.lists.get(need.id, ())
        ]
        both = [*offered, *asked]
        return Summary(
            name_zh=exhibitor.name_zh,
            name_en=exhibitor.name_en,
            booth=self._book.booths.get(exhibitor.id, ""),
            city=exhibitor.city,
            industry=exhibitor.industry,
            pairs=len(both),
            requested=sum(one.state is not PairState.SUGGESTED for one in both),
            scheduled=sum(one.state in (PairState.SCHEDULED, PairState.MET) for one in both),
            partners=tuple(self._partners(offered)),
            needs=tuple(self._answered(exhibitor)),
            weights=shares(self._book.rules),
        )

    def _partners(self, offered: Iterable[Candidate]) -> Iterable[SummaryPartner]:
        """The best pair with each partner, the best partners first."""
        seen: set[str] = set()
        ranked = sorted(offered, key=lambda one: (-one.fit, one.need_id, one.offer_id))
        for one in ranked:
            if len(seen) == PARTNERS:
                return
            if one.needs_id not in seen:
                seen.add(one.needs_id)
                yield self._partner(one)

    def _partner(self, one: Candidate) -> SummaryPartner:
        need, offer = self._book.needs[one.need_id], self._book.offers[one.offer_id]
        owner = self._book.owner_of(need)
        zh, en = _names(owner)
        return SummaryPartner(
            fit=one.fit,
            name_zh=zh,
            name_en=en,
            booth=self._book.booths.get(ExhibitorId(one.needs_id), ""),
            city=need.city or (owner.city if owner is not None else ""),
            industry=owner.industry if isinstance(owner, Exhibitor) else need.industry,
            need_zh=need.title_zh,
            need_en=need.title_en,
            offer_zh=offer.title_zh,
            offer_en=offer.title_en,
            reasons=tuple(told_reasons(one.match.reasons)),
            terms=tuple(told_terms(one.match.reasons)),
            meeting=self._places.meeting(one),
        )

    def _answered(self, exhibitor: Exhibitor) -> Iterable[SummaryNeed]:
        for need in self._book.needs.values():
            if owner_id(need) == exhibitor.id:
                found = self._best_of_each(self._book.lists.get(need.id, ()))
                yield SummaryNeed(
                    title_zh=need.title_zh,
                    title_en=need.title_en,
                    budget_low_fen=need.budget_low_fen,
                    budget_high_fen=need.budget_high_fen,
                    answers=tuple(map(self._answer, found)),
                )

    def _answer(self, one: Candidate) -> SummaryAnswer:
        offer = self._book.offers[one.offer_id]
        zh, en = _names(self._book.owner_of(offer))
        return SummaryAnswer(one.fit, zh, en, self._places.meeting(one))

    def _best_of_each(self, ranked: Iterable[Candidate]) -> list[Candidate]:
        """The first few owners of offers, each with the best of them."""
        best: dict[str, Candidate] = {}
        for one in ranked:
            best.setdefault(one.offers_id, one)
        return list(best.values())[:ANSWERS]


def _names(owner: Exhibitor | Person | None) -> tuple[str, str]:
    if isinstance(owner, Exhibitor):
        return owner.name_zh, owner.name_en
    if owner is None:
        return "", ""
    return owner.organisation or owner.name, owner.organisation_latin or owner.name_latin


def told_reasons(reasons: Iterable[Reason]) -> list[str]:
    """The first few kinds of reason that speak for a pair, each once."""
    kinds = dict.fromkeys(reason.kind.value for reason in reasons if not reason.against)
    return list(kinds)[:_REASONS]


def told_terms(reasons: Iterable[Reason]) -> list[str]:
    """The words that both texts say, the weightiest first."""
    told = dict.fromkeys(r.words[0] for r in reasons if r.kind in _WORDS and r.words)
    return list(told)[:_TERMS]
