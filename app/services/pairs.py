"""Pairs of needs and offers as people work with them: found, asked for, waved away, explained."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import Exhibitor, Industry
from app.models.fairs import Fair
from app.models.ids import (
    ExhibitorId,
    NeedId,
    OfferId,
    RequestId,
    SlotId,
    new_id,
)
from app.models.matching import Item, Match
from app.models.meeting_board import Board, Card, Cell, Party, Wish, in_order, is_over, legal_cells
from app.models.meetings import Place, Request, RequestState, Slot
from app.models.offers import Need, Offer
from app.models.pairs import (
    Candidate,
    Dismissal,
    DismissalReason,
    MatchRules,
    Scarcity,
    in_fair_order,
    scarcity,
)
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.board import MeetingBoard
from app.services.meetings import Meetings
from app.services.pair_ground import (
    Owner,
    PairGround,
    candidate,
    full_owners,
    is_shown,
    left_out,
    owner_id,
    read_ground,
    read_rules,
)
from app.services.store import Reader, Store

if TYPE_CHECKING:
    from app.services.matching import Index

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

# How many candidates of a need are weighed against fairness, and how many of them count as seen.
_WEIGHED, SHOWN = 20, 5


@dataclass(frozen=True, slots=True)
class PairBook:
    """All pairs of the fair: for each need its candidates, the best first.

    ``owners`` and ``booths`` are by the owner's id. Pairs under ``rules.least_fit`` are left
    out, but for those that somebody already asked for, and the best of an exhibitor whom no list
    would show otherwise; ``found`` has all that were weighed.
    ``full`` are the owners who have no meeting left.
    """

    rules: MatchRules
    needs: Mapping[NeedId, Need]
    offers: Mapping[OfferId, Offer]
    owners: Mapping[str, Owner]
    booths: Mapping[ExhibitorId, str]
    lists: Mapping[NeedId, Sequence[Candidate]]
    found: Mapping[NeedId, Sequence[Match]]
    full: frozenset[str]
    zone: ZoneInfo

    def owner_of(self, proposal: Need | Offer) -> Owner | None:
        """The exhibitor or person behind a need or an offer."""
        return self.owners.get(owner_id(proposal))

    def all(self) -> Iterator[Candidate]:
        """Every pair, need by need."""
        for candidates in self.lists.values():
            yield from candidates

    def by_industry(self) -> Counter[Industry]:
        """How many pairs there are, by the industry of the need."""
        return Counter(self.needs[one.need_id].industry for one in self.all())

    def for_offer(self, offer_id: OfferId) -> list[Candidate]:
        """The needs that an offer answers, the best first."""
        found = [one for one in self.all() if one.offer_id == offer_id]
        return sorted(found, key=lambda one: (-one.fit, one.need_id))

    def of_owner(self, owner: str) -> list[Candidate]:
        """The pairs in which an exhibitor or a person is one side, the best first."""
        found = [one for one in self.all() if owner in (one.needs_id, one.offers_id)]
        return sorted(found, key=lambda one: (-one.fit, one.need_id, one.offer_id))

    def scarcity(self, need_id: NeedId) -> Scarcity:
        """What is scarce for a need that has no pair to show."""
        return scarcity(
            self.needs[need_id], self.offers.values(), self.full, self.found.get(need_id, ())
        )


@dataclass(frozen=True, slots=True)
class PairCalendar:
    """When the two sides of a pair are free, slot by slot, and where they could first meet."""

    board: Board
    needs_free: Sequence[bool]
    offers_free: Sequence[bool]
    cells: Sequence[Cell]
    meeting: Card | None = None

    @property
    def earliest(self) -> Cell | None:
        """The first slot and place that suits both."""
        return self.cells[0] if self.cells else None

    @property
    def first_of_each_slot(self) -> list[Cell]:
        """One place for every slot that suits both: what there is to choose from."""
        found: dict[SlotId, Cell] = {}
        for cell in self.cells:
            found.setdefault(cell.slot_id, cell)
        return list(found.values())


@guarded()
@dataclass(frozen=True, slots=True)
class Pairs:
    """Finds pairs, and writes what people decide about them."""

    store: Store
    clock: Clock = now

    def rules(self) -> MatchRules:
        """What counts how much at this fair."""
        with self.store.reading() as reader:
            return read_rules(reader)

    def counts(self) -> tuple[int, int]:
        """How many needs and how many offers there are."""
        with self.store.reading() as reader:
            return reader.count(Need), reader.count(Offer)

    def change_rules(self, rules: MatchRules) -> Change:
        """Count the factors differently from the next matching on."""
        with self.store.writing("match.rules") as writer:
            writer.save(rules)
        return writer.change

    def match(
        self, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> PairBook:
        """Rank every offer against every need; ``matching.cancelled`` when told to stop."""
        from app.services.matching import Index, encoder_if

        ground = self._read()
        encode = encoder_if(wanted=ground.rules.meaning)
        items = [*ground.offer_items, *ground.need_items]
        index = Index.build(items, ground.rules.weights, encode)
        found: dict[NeedId, list[Match]] = {}
        for done, need in enumerate(ground.need_items):
            if cancelled is not None and cancelled():
                raise AppError("matching.cancelled")
            found[NeedId(need.id)] = _with_asked_for(ground, need, index.top(need, _WEIGHED), index)
            if progress is not None:
                progress(done + 1, len(ground.need_items))
        return _book(ground, found)

    def again(self, book: PairBook) -> PairBook:
        """The same pairs with their states as they are now; texts are not matched anew."""
        ground = self._read()
        known = {
            need: [match for match in matches if match.offer_id in ground.offers]
            for need, matches in book.found.items()
            if need in ground.needs
        }
        return _book(ground, known)

    def ask(self, need_id: NeedId, offer_id: OfferId, fit: int) -> Change:
        """Ask for a meeting of the pair: the need's owner asks the offer's.

        ``matches.asked`` when it was asked for already, ``matches.nobody`` when neither side
        exhibits.
        """
        with self.store.writing("match.ask") as writer:
            if _open_request(writer, need_id, offer_id) is not None:
                raise AppError("matches.asked")
            need, offer = writer.need(Need, need_id), writer.need(Offer, offer_id)
            request = _request(need, offer, fit, self.clock())
            writer.note(title=need.title)
            writer.save(request)
        return writer.change

    def dismiss(self, need_id: NeedId, offer_id: OfferId, reason: DismissalReason) -> Change:
        """Do not show this pair again."""
        with self.store.writing("match.dismiss") as writer:
            writer.note(title=writer.need(Need, need_id).title)
            writer.save(Dismissal(new_id(), need_id, offer_id, reason, self.clock()))
        return writer.change

    def restore(self, need_id: NeedId, offer_id: OfferId) -> Change:
        """Show a dismissed pair again."""
        with self.store.writing("match.restore") as writer:
            writer.note(title=writer.need(Need, need_id).title)
            for old in writer.all(Dismissal, need_id=need_id, offer_id=offer_id):
                writer.remove(Dismissal, old.id)
        return writer.change

    def answer(self, request_id: RequestId, state: RequestState) -> Change:
        """Note that the asked side accepted or declined, or that the asking one withdrew."""
        with self.store.writing(f"match.{state}") as writer:
            request = writer.need(Request, request_id)
            writer.note(title=request.topic)
            writer.save(replace(request, state=state, answered_at=self.clock()))
        return writer.change

    def calendar(self, candidate: Candidate, book: PairBook) -> PairCalendar:
        """Both sides' days, and the cells of the board where they could meet."""
        board = MeetingBoard(Meetings(self.store, self.clock)).read()
        moment = self.clock()
        need, offer = book.needs[candidate.need_id], book.offers[candidate.offer_id]
        needs, offers = (_party(board.fair, book.owner_of(one)) for one in (need, offer))
        # only exhibitors are asked: it is their booth
        asking, asked = (needs, offers) if offer.exhibitor_id else (offers, needs)
        request_id = candidate.request_id or RequestId("")
        wish = Wish(request_id, asking, asked, need.title, max(1, candidate.fit))
        return PairCalendar(
            board=board,
            needs_free=[_free(board, needs, slot, moment) for slot in board.slots],
            offers_free=[_free(board, offers, slot, moment) for slot in board.slots],
            cells=in_order(board, legal_cells(board, wish, moment)),
            meeting=board.held.get(request_id),
        )

    def schedule(self, request_id: RequestId, cell: Cell) -> Change:
        """Hold the meeting that a pair asked for in this slot and place.

        What may be in the way is told as by ``Meetings.place``.
        """
        spot = cell.spot
        meetings = Meetings(self.store, self.clock)
        return meetings.place(request_id, cell.slot_id, spot.table_id, spot.booth_id)

    def _read(self) -> PairGround:
        moment = self.clock()
        with self.store.reading() as reader:
            return read_ground(reader, moment)


def _with_asked_for(
    ground: PairGround, need: Item, found: list[Match], index: "Index"
) -> list[Match]:
    """What somebody already asked for is shown however low it ranks."""
    there = {match.offer_id for match in found}
    asked = (o for n, o in ground.requests if n == need.id and o not in there)
    return [*found, *(index.match(need, index.offer(o)) for o in asked if o in ground.offers)]


def _book(ground: PairGround, found: Mapping[NeedId, Sequence[Match]]) -> PairBook:
    lists = {need: [candidate(ground, one) for one in matches] for need, matches in found.items()}
    unseen = {(one.need_id, one.offer_id) for one in left_out(ground, lists)}
    shown = {
        str(need): [
            one
            for one in candidates
            if is_shown(ground, one) or (one.need_id, one.offer_id) in unseen
        ]
        for need, candidates in lists.items()
    }
    ordered = in_fair_order(shown, SHOWN, ground.rules.fairness)
    return PairBook(
        rules=ground.rules,
        needs=ground.needs,
        offers=ground.offers,
        owners=ground.owners,
        booths=ground.booths,
        lists={NeedId(need): candidates for need, candidates in ordered.items()},
        found=found,
        full=full_owners(ground),
        zone=ground.zone,
    )


def _open_request(reader: Reader, need_id: NeedId, offer_id: OfferId) -> Request | None:
    asked = reader.all(Request, need_id=need_id, offer_id=offer_id)
    return next((request for request in asked if request.state.is_open), None)


def _request(need: Need, offer: Offer, fit: int, moment: datetime) -> Request:
    asking: Need | Offer = need
    asked: Need | Offer = offer
    if offer.exhibitor_id is None:
        asking, asked = offer, need  # only exhibitors are asked: they have the booth
    if asked.exhibitor_id is None:
        raise AppError("matches.nobody")
    return Request(
        id=RequestId(new_id()),
        to_exhibitor_id=asked.exhibitor_id,
        from_exhibitor_id=asking.exhibitor_id,
        from_person_id=None if asking.exhibitor_id is not None else asking.person_id,
        topic=need.title,
        weight=min(100, max(1, fit)),
        place=Place.TABLE,
        need_id=NeedId(need.id),
        offer_id=OfferId(offer.id),
        created_at=moment,
        source="match",
    )


def _party(fair: Fair, owner: Owner | None) -> Party:
    if isinstance(owner, Exhibitor):
        quota = fair.quota if owner.quota is None else owner.quota
        return Party(
            owner.id,
            owner.name_zh,
            owner.name_en,
            owner.short_zh,
            owner.short_en,
            quota=quota,
            at_once=owner.at_once,
        )
    if owner is None:
        return Party("", "")
    return Party(owner.id, owner.name, owner.name_latin, days=owner.days)


def _free(board: Board, party: Party, slot: Slot, moment: datetime) -> bool:
    """Whether a side could still be asked to this slot, whatever the other does."""
    if is_over(board.fair, slot.starts_at, moment) or board.terms.closed(None, slot):
        return False
    if party.days and board.day_of(slot.id) not in party.days:
        return False
    busy = len(board.busy.get((slot.id, party.id), ())) >= party.at_once
    return not busy and board.terms.engaged(party.id, slot) is None
