"""The ledger of deals: registered, edited, firmed up, merged when both sides reported one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import partial
from itertools import combinations

from app.errors import AppError
from app.models.changes import Change
from app.models.deals import Deal, DealStage, DealStatus, Feedback, Voucher
from app.models.exhibitors import Exhibitor, MergedExhibitor
from app.models.ids import DealId, DeviceId, MeetingId, new_id
from app.models.meetings import Meeting, Request
from app.models.offers import Need
from app.models.people import MergedPerson, Person
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.store import Reader, Store
from app.services.store.deal_list import HeldMeeting, Step, held_meetings, steps_of
from app.services.store.party_lookup import PartyHit, PartyKind, find_parties
from app.services.text import fold

DEAL_NUMBERS = "deal"
"""The counter of the deals' numbers."""
# Words of legal forms that tell nothing about who a company is.
_FORMS = ("股份有限公司", "有限责任公司", "有限公司", "集团", "co ltd", "inc", "gmbh")
_ALIKE = 80  # per cent of a title's letters, from which two titles mean one deal


@dataclass(frozen=True, slots=True)
class Twins:
    """Two entries that look like one deal, told by both sides."""

    first: Deal
    second: Deal


@guarded()
@dataclass(frozen=True, slots=True)
class Deals:
    """What was agreed at the fair."""

    store: Store
    clock: Clock = now

    def all(self) -> list[Deal]:
        """Every deal, the newest first."""
        with self.store.reading() as reader:
            return sorted(reader.all(Deal), key=_by_number, reverse=True)

    def draft(self, meeting_id: MeetingId | None = None) -> Deal:
        """A deal to be filled in; of a meeting, with both sides and its topic."""
        blank = Deal(DealId(new_id()), "", "", self.clock())
        if meeting_id is None:
            return blank
        with self.store.reading() as reader:
            return _of_meeting(reader, blank, reader.need(Meeting, meeting_id))

    def register(self, deal: Deal) -> Change:
        """Enter a deal under the next number; ``deals.incomplete`` names what it lacks."""
        with self.store.writing("deal.add", title=deal.title) as writer:
            _check(deal)
            numbered = replace(
                _named(writer, deal),
                number=f"D-{writer.next_number(DEAL_NUMBERS):03d}",
                created_at=self.clock(),
            )
            writer.note(number=numbered.number)
            writer.save(numbered)
        return writer.change

    def edit(self, deal: Deal) -> Change:
        """Write a deal's changed fields."""
        with self.store.writing("deal.edit", number=deal.number, title=deal.title) as writer:
            writer.need(Deal, deal.id)
            _check(deal)
            writer.save(_named(writer, deal))
        return writer.change

    def remove(self, *wanted: DealId) -> Change:
        """Take deals out of the ledger, in one step; vouchers that paid for them stay."""
        with self.store.writing("deal.remove") as writer:
            for deal_id in wanted:
                deal = writer.need(Deal, deal_id)
                writer.note(number=deal.number, title=deal.title)
                for voucher in writer.all(Voucher, deal_id=deal_id):
                    writer.save(replace(voucher, deal_id=None))
                writer.remove(Deal, deal_id)
        return writer.change

    def twins(self) -> list[Twins]:
        """Pairs of entries of the same two sides that agree in amount, meeting or title."""
        with self.store.reading() as reader:
            called = _exhibitors_called(reader.all(Exhibitor))
        deals = [deal for deal in self.all() if deal.status is not DealStatus.CANCELLED]
        by_sides: dict[tuple[str, str], list[Deal]] = {}
        for deal in sorted(deals, key=_by_number):
            by_sides.setdefault(sides(deal, called), []).append(deal)
        return [
            Twins(first, second)
            for group in by_sides.values()
            for first, second in combinations(group, 2)
            if _same_deal(first, second)
        ]

    def merge(self, keep: DealId, other: DealId, taken: Mapping[str, object]) -> Change:
        """Make one deal of two: the first, with the fields that are ``taken`` from the second.

        Documents of both are kept. One step, so that undo parts them again.
        """
        known = {field.name for field in fields(Deal)} - {"id", "number"}
        if not set(taken) <= known:
            raise ValueError("a deal has no such field")
        with self.store.writing("deal.merge") as writer:
            first, second = writer.need(Deal, keep), writer.need(Deal, other)
            documents = tuple(dict.fromkeys((*first.documents, *second.documents)))
            chosen = {name: getattr(second, name) for name in taken}
            merged = replace(first, **{**chosen, "documents": documents})
            writer.note(number=first.number, other=second.number)
            for voucher in writer.all(Voucher, deal_id=other):
                writer.save(replace(voucher, deal_id=keep))
            writer.remove(Deal, other)
            writer.save(merged)
        return writer.change

    def signing_list(self) -> list[Deal]:
        """The deals of the ceremony, in their order."""
        chosen = (deal for deal in self.all() if deal.signing_position is not None)
        return sorted(chosen, key=lambda deal: (deal.signing_position or 0, deal.number))

    def order_signing(self, order: Sequence[DealId]) -> Change:
        """Sign these deals, in this order, and no others."""
        with self.store.writing("deal.signing", count=len(order)) as writer:
            places = {deal: place for place, deal in enumerate(order, 1)}
            for deal in writer.all(Deal):
                writer.save(replace(deal, signing_position=places.get(deal.id)))
        return writer.change

    def say(
        self,
        meeting_id: MeetingId,
        party_id: str,
        by: str,
        *,
        marks: int | None = None,
        ticks: Iterable[str] = (),
        note: str = "",
        next_step: str = "",
        source: str = "paper",
    ) -> Change:
        """Write down what one side said of a meeting; the latest of a side counts."""
        if marks is not None and not 1 <= marks <= 5:
            raise AppError("feedback.marks", {"marks": marks})
        moment = self.clock()
        with self.store.writing("feedback.add") as writer:
            writer.need(Meeting, meeting_id)
            told = partial(
                _feedback, meeting_id, moment, by, party_id, marks, tuple(ticks), note, next_step
            )
            writer.append(lambda fact, desk, seq: told(source, fact, desk, seq))
        return writer.change

    def held(self) -> list[HeldMeeting]:
        """The meetings that took place, in their order; for feedback, and for a deal of one."""
        with self.store.reading() as reader:
            return held_meetings(reader)

    def find(self, text: str, kinds: Sequence[PartyKind]) -> list[PartyHit]:
        """Who fits what was typed for a side of a deal."""
        with self.store.reading() as reader:
            return find_parties(reader, text, kinds) if text.strip() else []

    def history(self, deal_id: DealId) -> list[Step]:
        """What was done to a deal, the latest first."""
        with self.store.reading() as reader:
            return steps_of(reader, "deal", deal_id)

    def feedback(self) -> dict[MeetingId, dict[str, Feedback]]:
        """The latest word of each side on each meeting."""
        with self.store.reading() as reader:
            told = reader.all(Feedback, order="at")
            sides: dict[str, str] = {one.id: one.into_id for one in reader.all(MergedExhibitor)}
            sides |= {one.id: one.into_id for one in reader.all(MergedPerson)}
        gone = {one.voids for one in told if one.voids is not None}
        latest: dict[MeetingId, dict[str, Feedback]] = {}
        for one in told:
            if one.id not in gone and one.voids is None:
                side = sides.get(one.party_id, one.party_id)  # who was merged since is another
                latest.setdefault(one.meeting_id, {})[side] = one
        return latest


def _feedback(
    meeting_id: MeetingId,
    at: datetime,
    by: str,
    party_id: str,
    marks: int | None,
    ticks: tuple[str, ...],
    note: str,
    next_step: str,
    source: str,
    fact: str,
    desk: DeviceId,
    seq: int,
) -> Feedback:
    return Feedback(
        fact, desk, seq, meeting_id, at, by, party_id, marks, ticks, note, next_step, source
    )


def _by_number(deal: Deal) -> tuple[int, str]:
    """D-1000 comes after D-999."""
    return len(deal.number), deal.number


def _check(deal: Deal) -> None:
    lacking = [
        name
        for name, told in (
            ("title", deal.title),
            ("buyer", deal.buyer_name or deal.buyer_exhibitor_id or deal.buyer_person_id),
            ("supplier", deal.supplier_name or deal.supplier_exhibitor_id),
        )
        if not told
    ]
    if deal.stage is DealStage.CONTRACT and deal.status is DealStatus.SIGNED:
        lacking += [
            name
            for name, told in (("amount", deal.amount_fen), ("signed_on", deal.signed_on))
            if told is None
        ]
    if lacking:
        raise AppError("deals.incomplete", {"fields": lacking})


def _named(reader: Reader, deal: Deal) -> Deal:
    """The deal with the names of its sides as they are now; those outlive a renaming."""
    buyer, supplier = deal.buyer_name, deal.supplier_name
    if deal.buyer_exhibitor_id is not None:
        buyer = reader.need(Exhibitor, deal.buyer_exhibitor_id).name
    elif deal.buyer_person_id is not None:
        person = reader.need(Person, deal.buyer_person_id)
        buyer = person.organisation or person.name or person.name_latin
    if deal.supplier_exhibitor_id is not None:
        supplier = reader.need(Exhibitor, deal.supplier_exhibitor_id).name
    return replace(deal, buyer_name=buyer, supplier_name=supplier)


def _of_meeting(reader: Reader, blank: Deal, meeting: Meeting) -> Deal:
    """Who asked because of a need buys; whoever was asked because of a need of theirs does, too."""
    request = reader.need(Request, meeting.request_id)
    need = reader.get(Need, request.need_id) if request.need_id is not None else None
    asked = reader.need(Exhibitor, request.to_exhibitor_id)
    asked_buys = need is not None and need.exhibitor_id == asked.id
    buyer = asked.id if asked_buys else request.from_exhibitor_id
    supplier = request.from_exhibitor_id if asked_buys else asked.id
    industry = need.industry if need is not None else asked.industry
    draft = replace(
        blank,
        title=request.topic,
        buyer_exhibitor_id=buyer,
        buyer_person_id=None if asked_buys else request.from_person_id,
        supplier_exhibitor_id=supplier,
        request_id=request.id,
        meeting_id=meeting.id,
        industry=industry,
    )
    return _named(reader, draft)


def sides(deal: Deal, called: Mapping[str, str]) -> tuple[str, str]:
    """Buyer and supplier as one compares them: by id, else by the name without its legal form.

    ``called`` are the exhibitors by such names: one side may have typed what the other chose.
    """
    names = plain_name(deal.buyer_name), plain_name(deal.supplier_name)
    buyer, supplier = (called.get(name, name) for name in names)
    return (
        deal.buyer_exhibitor_id or deal.buyer_person_id or buyer,
        deal.supplier_exhibitor_id or supplier,
    )


def _exhibitors_called(exhibitors: Iterable[Exhibitor]) -> dict[str, str]:
    """Exhibitors by every name they have, without its legal form; a name of two is nobody's."""
    called: dict[str, str] = {}
    shared: set[str] = set()
    for one in exhibitors:
        names = (one.name_zh, one.name_en, one.short_zh, one.short_en)
        for name in {plain_name(name) for name in names} - {""}:
            if called.setdefault(name, one.id) != one.id:
                shared.add(name)
    return {name: owner for name, owner in called.items() if name not in shared}


def plain_name(name: str) -> str:
    """A company's name without signs and legal form."""
    plain = fold(name)
    for form in _FORMS:
        plain = plain.removesuffix(form).strip()
    return plain.replace(" ", "")


def _same_deal(first: Deal, second: Deal) -> bool:
    if first.meeting_id is not None and first.meeting_id == second.meeting_id:
        return True
    if first.amount_fen is not None and first.amount_fen == second.amount_fen:
        return True
    from rapidfuzz import fuzz

    return bool(fuzz.token_sort_ratio(fold(first.title), fold(second.title)) >= _ALIKE)
