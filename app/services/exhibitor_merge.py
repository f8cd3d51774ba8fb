"""Two entries of one exhibitor become one, by the choice of whoever looked at both."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.errors import AppError
from app.models.availability import Preference
from app.models.changes import Change
from app.models.deals import Deal
from app.models.exhibitors import (
    BoothPlace,
    DistinctExhibitors,
    Exhibitor,
    Industry,
    MergedExhibitor,
)
from app.models.ids import ExhibitorId, SlotId
from app.models.meetings import STANDING, Meeting, MeetingState, Request, Slot
from app.models.people import Person
from app.models.times import Clock, now
from app.services import merging
from app.services.access import guarded
from app.services.company_duplicates import TwiceListed
from app.services.importing.contacts import is_credit_code
from app.services.store import Reader, Store, Writer
from app.services.store.exhibitor_record import booth_codes, standing_check_ins

# What is chosen one by one; booths, people, offers and the rest of both are kept.
CHOSEN = (
    "name_zh",
    "name_en",
    "short_zh",
    "short_en",
    "industry",
    "city",
    "founded",
    "staff",
    "website",
    "credit_code",
    "quota",
    "at_once",
    "intro_zh",
    "intro_en",
)


class ClashKind(StrEnum):
    """What cannot be as it was once two exhibitors are one."""

    CODES = "codes"
    BETWEEN = "between"
    SLOT = "slot"
    DEAL = "deal"


@dataclass(frozen=True, slots=True)
class Clash:
    """One of them, with what it is about; ``starts_at`` is when the meeting was to be.

    Two valid credit codes: they are rather two. A request of the one to the other goes, with its
    meeting. Of more meetings in a slot than the one who stays can hold, the named one waits again.
    A deal of the one with the other keeps its buyer by name alone.
    """

    kind: ClashKind
    name_zh: str = ""
    name_en: str = ""
    starts_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two exhibitors, with what hangs on it, by kind of record."""

    exhibitor: Exhibitor
    booths: tuple[str, ...]
    arrived: bool
    links: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Couple:
    """Two exhibitors side by side, and what merging them would undo."""

    first: Side
    second: Side
    clashes: tuple[Clash, ...]


@guarded()
@dataclass(frozen=True, slots=True)
class ExhibitorMerging:
    """Look at two exhibitors side by side, merge them, or remember that they are two."""

    store: Store
    clock: Clock = now

    def everybody(self) -> list[Exhibitor]:
        """All exhibitors as they were listed; for looking for duplicates."""
        with self.store.reading() as reader:
            return reader.all(Exhibitor)

    def look(self, first: ExhibitorId, second: ExhibitorId) -> Couple:
        """Both of them; ``store.gone`` when one was merged or removed meanwhile."""
        with self.store.reading() as reader:
            sides = _side(reader, first), _side(reader, second)
            clashes = _clashes(reader, sides[0].exhibitor, sides[1].exhibitor)
            return Couple(*sides, tuple(clashes))

    def still_open(self, found: list[TwiceListed]) -> list[TwiceListed]:
        """Those pairs that nobody has answered: both are there, and not told apart."""
        with self.store.reading() as reader:
            apart = merging.told_apart(reader, DistinctExhibitors)
            there = {one.id for one in reader.all(Exhibitor)}
        return [
            pair
            for pair in found
            if merging.in_order(pair.first, pair.second) not in apart
            and {pair.first, pair.second} <= there
        ]

    def tell_apart(self, first: ExhibitorId, second: ExhibitorId) -> Change:
        """These two are not one exhibitor; the pair is not shown again."""
        with self.store.writing("exhibitor.distinct", exhibitor=first) as writer:
            writer.note(name=writer.need(Exhibitor, first).name)
            merging.tell_apart(writer, DistinctExhibitors, first, second, self.clock())
        return writer.change

    def merge(
        self, keep: ExhibitorId, other: ExhibitorId, from_other: frozenset[str] = frozenset()
    ) -> Change:
        """Make one exhibitor of two, in one step that undo takes back whole.

        ``from_other`` are the fields taken from the one that goes. Every record that names the
        other then names the one who stays; facts keep the id they were written with and are found
        through ``MergedExhibitor``. What clashes is settled as ``look`` says.
        ``exhibitor.merge_self`` for one and the same, ``store.gone`` when one is gone.
        """
        if keep == other:
            raise AppError("exhibitor.merge_self")
        with self.store.writing("exhibitor.merge", exhibitor=keep) as writer:
            staying, going = writer.need(Exhibitor, keep), writer.need(Exhibitor, other)
            merged = _merged(staying, going, from_other)
            writer.note(name=merged.name, other=going.name)
            for request in _between(writer, keep, other):
                merging.take_out(writer, Request, request.id)
            for crowded in _crowded(writer, merged, other):
                merging.take_out(writer, Meeting, crowded.id)
            _repoint(writer, staying, going)
            merging.forget_pairs(writer, DistinctExhibitors, keep, other)
            merging.follow(writer, MergedExhibitor, keep, other)
            writer.remove(Exhibitor, other)
            writer.save(MergedExhibitor(other, keep, self.clock()))
            writer.save(merged)
        return writer.change


def _merged(staying: Exhibitor, going: Exhibitor, from_other: frozenset[str]) -> Exhibitor:
    """The exhibitor that results; what only the other has is never lost."""
    taken = {name: getattr(going, name) for name in CHOSEN if name in from_other}
    for name in (*CHOSEN, "external_id", "source"):
        if name not in taken and is_untold(getattr(staying, name)):
            taken[name] = getattr(going, name)
    return replace(staying, **taken)


def is_untold(value: object) -> bool:
    """Whether a field says nothing."""
    return value in ("", None, Industry.OTHER)


def _between(reader: Reader, one: ExhibitorId, other: ExhibitorId) -> list[Request]:
    """What the two asked of each other."""
    return [
        request
        for asking, asked in ((one, other), (other, one))
        for request in reader.all(Request, from_exhibitor_id=asking, to_exhibitor_id=asked)
    ]


def _crowded(reader: Reader, merged: Exhibitor, other: ExhibitorId) -> list[Meeting]:
    """The meetings that must wait again, so that none is held beside one too many.

    Rather those of the one that goes, those not locked, and those of less weight; a meeting that
    was held stays where it was.
    """
    keep = merged.id
    between = {request.id for request in _between(reader, keep, other)}
    slots: dict[SlotId, list[tuple[tuple[bool, bool, int], Meeting]]] = defaultdict(list)
    busy: dict[SlotId, int] = defaultdict(int)
    for owner in (keep, other):
        for request in _requests(reader, owner):
            if request.id in between:
                continue
            for meeting in reader.all(Meeting, request_id=request.id):
                busy[meeting.slot_id] += meeting.state in STANDING
                if meeting.state is MeetingState.PLANNED:
                    rank = (owner == keep, meeting.locked, request.weight)
                    slots[meeting.slot_id].append((rank, meeting))
    found: list[Meeting] = []
    for slot, ranked in slots.items():
        over = busy[slot] - merged.at_once
        found += [meeting for _, meeting in sorted(ranked, key=lambda one: one[0])[: max(over, 0)]]
    return found


def _requests(reader: Reader, owner: ExhibitorId) -> Iterator[Request]:
    yield from reader.all(Request, to_exhibitor_id=owner)
    yield from reader.all(Request, from_exhibitor_id=owner)


def _clashes(reader: Reader, staying: Exhibitor, going: Exhibitor) -> Iterator[Clash]:
    codes = staying.credit_code, going.credit_code
    if codes[0] != codes[1] and all(map(is_credit_code, codes)):
        yield Clash(ClashKind.CODES)
    for request in _between(reader, staying.id, going.id):
        held = [
            reader.need(Slot, meeting.slot_id).starts_at
            for meeting in reader.all(Meeting, request_id=request.id)
            if meeting.state in STANDING
        ]
        yield Clash(ClashKind.BETWEEN, starts_at=held[0] if held else None)
    roomy = replace(staying, at_once=max(staying.at_once, going.at_once))
    for meeting in _crowded(reader, roomy, going.id):
        request = reader.need(Request, meeting.request_id)
        named = _partner(reader, request, {staying.id, going.id})
        yield Clash(ClashKind.SLOT, *named, reader.need(Slot, meeting.slot_id).starts_at)
    for deal in _deals_between(reader, staying.id, going.id):
        yield Clash(ClashKind.DEAL, deal.number, deal.number)


def _partner(reader: Reader, request: Request, ours: set[ExhibitorId]) -> tuple[str, str]:
    """Both names of the other side of a request."""
    theirs = {request.from_exhibitor_id, request.to_exhibitor_id} - ours - {None}
    if theirs:
        exhibitor = reader.need(Exhibitor, str(theirs.pop()))
        return exhibitor.name_zh, exhibitor.name_en
    person = reader.need(Person, str(request.from_person_id))
    return person.name, person.name_latin


def _deals_between(reader: Reader, one: ExhibitorId, other: ExhibitorId) -> list[Deal]:
    return [
        deal
        for buyer, supplier in ((one, other), (other, one))
        for deal in reader.all(Deal, buyer_exhibitor_id=buyer, supplier_exhibitor_id=supplier)
    ]


def _repoint(writer: Writer, staying: Exhibitor, going: Exhibitor) -> None:
    """Every record that names the other names the one who stays."""
    for deal in _deals_between(writer, staying.id, going.id):
        buyer = staying if deal.buyer_exhibitor_id == staying.id else going
        named = deal.buyer_name or buyer.name
        writer.save(replace(deal, buyer_exhibitor_id=None, buyer_name=named))
    prefers = writer.count(Preference, exhibitor_id=staying.id) > 0
    places = writer.all(BoothPlace, exhibitor_id=staying.id)
    booths = {place.booth_id for place in places}
    after = max((place.position for place in places), default=-1) + 1
    for kind, column in merging.links_to(ExhibitorId):
        for record in writer.all(kind, **{column: going.id}):
            if _is_said_twice(record, booths, prefers=prefers):
                writer.remove(kind, record.id)
            else:
                moved: dict[str, Any] = {column: staying.id}
                if isinstance(record, BoothPlace):
                    moved["position"] = record.position + after
                writer.save(replace(record, **moved))


def _is_said_twice(record: object, booths: set[Any], *, prefers: bool) -> bool:
    """Whether the one who stays has this as well: the booth, or times that are preferred."""
    if isinstance(record, BoothPlace):
        return record.booth_id in booths
    return isinstance(record, Preference) and prefers


def _side(reader: Reader, wanted: ExhibitorId) -> Side:
    return Side(
        reader.need(Exhibitor, wanted),
        booth_codes(reader, wanted),
        bool(standing_check_ins(reader, wanted)),
        merging.counted_links(reader, ExhibitorId, wanted),
    )
