"""Exhibitors: who they are, where they stand, what they offer and need, whether they arrived."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import (
    BoothPlace,
    CheckIn,
    Exhibitor,
    Standing,
    booth_order,
    standing,
)
from app.models.fairs import Booth, Fair, Hall
from app.models.ids import BoothId, ExhibitorId, NeedId, OfferId, new_id
from app.models.meetings import Meeting, MeetingState, Request
from app.models.offers import Need, Offer
from app.models.people import Person
from app.models.scanning import Role
from app.models.times import FAIR_ZONE, Clock, local_day, now
from app.services import exhibitor_fields as fields
from app.services.access import guarded, permits
from app.services.exhibitor_removal import remove_exhibitor
from app.services.store import Reader, Store, Writer
from app.services.store import exhibitor_record as query
from app.services.store.exhibitor_record import Booking, Entry, Wish

# What a booth may say of itself; names, booths and quotas were agreed with the organiser.
_BOOTH_FIELDS = ("city", "founded", "staff", "website", "intro_zh", "intro_en")
_CODE = re.compile(r"[A-Z]{0,3}[- ]?\d{1,4}[A-Z]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the pane shows of an exhibitor, but its record of changes."""

    exhibitor: Exhibitor
    booths: tuple[str, ...]
    check_in: CheckIn | None
    standing: Standing
    offers: tuple[Offer, ...]
    needs: tuple[Need, ...]
    contacts: tuple[Person, ...]
    bookings: tuple[Booking, ...]
    wishes: tuple[Wish, ...]
    quota: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What the screen needs to know of the fair itself."""

    days: tuple[date, ...]
    zone: ZoneInfo
    quota: int


@dataclass(frozen=True, slots=True)
class BoothTaken:
    """An answer: somebody stands there. ``gives`` is the booth that a swap would give them."""

    code: str
    holder: Exhibitor
    gives: str


@guarded()
@dataclass(frozen=True, slots=True)
class Exhibitors:
    """The use cases of the exhibitors' desk."""

    store: Store
    clock: Clock = now

    @permits(Role.BOOTH)
    def ground(self) -> Ground:
        """The fair's days, zone and quota; an empty file has none."""
        with self.store.reading() as reader:
            found = reader.all(Fair)
        if not found:
            return Ground((), FAIR_ZONE, 0)
        return Ground(found[0].days, ZoneInfo(found[0].zone), found[0].quota)

    @permits(Role.BOOTH, own="wanted")
    def open(self, wanted: ExhibitorId) -> Dossier:
        """The exhibitor with all that belongs to it; ``store.gone`` when it was removed."""
        with self.store.reading() as reader:
            exhibitor = reader.need(Exhibitor, wanted)
            offers = tuple(reader.all(Offer, exhibitor_id=wanted))
            needs = tuple(reader.all(Need, exhibitor_id=wanted))
            check_in = query.standing_check_ins(reader, wanted)[-1:]
            fair = reader.all(Fair)
            usual = fair[0].quota if fair else 0
            return Dossier(
                exhibitor=exhibitor,
                booths=query.booth_codes(reader, wanted),
                check_in=check_in[0] if check_in else None,
                standing=standing(arrived=bool(check_in), proposals=len(offers) + len(needs)),
                offers=offers,
                needs=needs,
                contacts=tuple(reader.all(Person, exhibitor_id=wanted)),
                bookings=tuple(query.bookings(reader, wanted)),
                wishes=tuple(query.wishes(reader, wanted)),
                quota=usual if exhibitor.quota is None else exhibitor.quota,
            )

    @permits(Role.BOOTH, own="wanted")
    def record(self, wanted: ExhibitorId) -> list[Entry]:
        """Who changed what and when, the latest first."""
        with self.store.reading() as reader:
            return query.record_of(reader, wanted)

    @permits(Role.BOOTH, own="wanted")
    def check(self, wanted: ExhibitorId, name: str, words: str) -> None:
        """AppError when what was typed cannot stand in this field."""
        with self.store.reading() as reader:
            self._with_field(reader, reader.need(Exhibitor, wanted), name, words)

    @permits(Role.BOOTH, own="wanted")
    def edit(self, wanted: ExhibitorId, name: str, words: str) -> Change:
        """Write what was typed in one field."""
        facts = {"exhibitor": wanted, "name": self._name(wanted), "field": name}
        with self.store.writing("exhibitor.edit", **facts) as writer:
            exhibitor = writer.need(Exhibitor, wanted)
            writer.save(self._with_field(writer, exhibitor, name, words))
        return writer.change

    def add(self, name_zh: str, name_en: str = "") -> tuple[ExhibitorId, Change]:
        """A new exhibitor of which only the name is known; ``exhibitor.nameless`` without one."""
        if not (name_zh.strip() or name_en.strip()):
            raise AppError("exhibitor.nameless")
        made = Exhibitor(
            ExhibitorId(new_id()), " ".join(name_zh.split()), " ".join(name_en.split())
        )
        facts = {"exhibitor": made.id, "name": made.name}
        with self.store.writing("exhibitor.add", **facts) as writer:
            writer.save(made)
        return made.id, writer.change

    def remove(self, wanted: Sequence[ExhibitorId]) -> Change:
        """Take exhibitors out, with their booths, offers, needs, requests and meetings.

        Their people stay, without an employer, and so do the facts of their arrival.
        """
        with self.store.reading() as reader:
            names = [reader.need(Exhibitor, each).name for each in wanted]
        facts = {"name": names[0] if len(names) == 1 else "", "count": len(names)}
        with self.store.writing("exhibitor.remove", **facts) as writer:
            for each in wanted:
                remove_exhibitor(writer, each)
        return writer.change

    def check_in(self, wanted: ExhibitorId) -> Change:
        """Note that the exhibitor's people arrived; nothing where they already have."""
        facts = {"exhibitor": wanted, "name": self._name(wanted)}
        with self.store.writing("exhibitor.check_in", **facts) as writer:
            if not query.standing_check_ins(writer, wanted):
                moment = self.clock()
                writer.append(lambda fact, device, seq: CheckIn(fact, device, seq, wanted, moment))
        return writer.change

    def take_back_check_in(self, wanted: ExhibitorId) -> Change:
        """Note, as a second fact, that the check-in was a mistake."""
        facts = {"exhibitor": wanted, "name": self._name(wanted)}
        with self.store.writing("exhibitor.check_in_void", **facts) as writer:
            moment = self.clock()
            for held in query.standing_check_ins(writer, wanted):  # several where two were merged
                voided = partial(CheckIn, exhibitor_id=wanted, at=moment, voids=held.id)
                writer.append(voided)
        return writer.change

    def taken(self, wanted: ExhibitorId, words: str) -> BoothTaken | None:
        """Who stands in one of these booths already; None when all are free or the exhibitor's own.

        ``booth.malformed`` or ``booth.unknown`` when a code cannot be meant.
        """
        with self.store.reading() as reader:
            own = query.booth_codes(reader, wanted)
            codes = [_meant(reader, code) for code in _split(words)]
            given = [code for code in own if code not in codes]
            for code in codes:
                holder = _holder(reader, code, wanted)
                if holder is not None:
                    return BoothTaken(code, holder, given[0] if given else "")
        return None

    def assign(self, wanted: ExhibitorId, words: str) -> Change | BoothTaken:
        """Give the exhibitor these booths, the first its main one, if nobody stands there."""
        found = self.taken(wanted, words)
        return found if found is not None else self._assign("exhibitor.booth", wanted, words)

    def swap(self, wanted: ExhibitorId, words: str) -> Change:
        """Give the exhibitor these booths; whoever stands there gets the ones it leaves."""
        return self._assign("exhibitor.booth_swap", wanted, words)

    @permits(Role.BOOTH, own="wanted")
    def offer(self, wanted: ExhibitorId, title: str) -> Change:
        """A new offer of the exhibitor."""
        return self._propose(
            "offer.add",
            wanted,
            title,
            lambda of, words: Offer(
                words, industry=of.industry, city=of.city, exhibitor_id=of.id, id=OfferId(new_id())
            ),
        )

    @permits(Role.BOOTH, own="wanted")
    def need(self, wanted: ExhibitorId, title: str) -> Change:
        """A new need of the exhibitor."""
        return self._propose(
            "need.add",
            wanted,
            title,
            lambda of, words: Need(
                words, industry=of.industry, city=of.city, exhibitor_id=of.id, id=NeedId(new_id())
            ),
        )

    @permits(Role.BOOTH)
    def check_proposal(self, proposal: Offer | Need, name: str, words: str) -> None:
        """AppError when what was typed cannot stand in this field."""
        fields.with_proposal_field(proposal, name, words, self._today())

    @permits(Role.BOOTH)
    def edit_proposal(self, proposal: Offer | Need, name: str, words: str) -> Change:
        """Write what was typed in one field of an offer or need."""
        code = "offer.edit" if isinstance(proposal, Offer) else "need.edit"
        facts = {"exhibitor": proposal.exhibitor_id, "title": proposal.title, "field": name}
        with self.store.writing(code, **facts) as writer:
            current = writer.need(type(proposal), proposal.id)
            self.store.access.check_own(current.exhibitor_id)
            writer.save(fields.with_proposal_field(current, name, words, self._today()))
        return writer.change

    @permits(Role.BOOTH)
    def remove_proposal(self, proposal: Offer | Need) -> Change:
        """Take an offer or need out; requests that named it stay, without it."""
        is_offer = isinstance(proposal, Offer)
        facts = {"exhibitor": proposal.exhibitor_id, "title": proposal.title}
        code = "offer.remove" if is_offer else "need.remove"
        with self.store.writing(code, **facts) as writer:
            kept = writer.need(type(proposal), proposal.id)
            self.store.access.check_own(kept.exhibitor_id)
            for request in _naming(writer, proposal):
                writer.save(
                    replace(request, offer_id=None) if is_offer else replace(request, need_id=None)
                )
            writer.remove(type(proposal), proposal.id)
        return writer.change

    def _name(self, wanted: ExhibitorId) -> str:
        with self.store.reading() as reader:
            return reader.need(Exhibitor, wanted).name

    def _today(self) -> date:
        return local_day(self.clock())

    def _with_field(self, reader: Reader, exhibitor: Exhibitor, name: str, words: str) -> Exhibitor:
        if not self.store.access.is_all and name not in _BOOTH_FIELDS:
            raise AppError("role.refused", {"role": self.store.access.role.value})
        changed = fields.with_field(exhibitor, name, words, self._today())
        if name == "credit_code" and changed.credit_code:
            other = query.holder_of_code(reader, changed.credit_code, exhibitor.id)
            if other is not None:
                raise AppError("exhibitor.credit_code_taken", {"name": other})
        return changed

    def _propose(
        self,
        code: str,
        wanted: ExhibitorId,
        title: str,
        make: Callable[[Exhibitor, str], Offer | Need],
    ) -> Change:
        words = " ".join(title.split())
        if not words:
            raise AppError("proposal.untitled")
        with self.store.writing(code, exhibitor=wanted, title=words) as writer:
            writer.save(make(writer.need(Exhibitor, wanted), words))
        return writer.change

    def _assign(self, code: str, wanted: ExhibitorId, words: str) -> Change:
        booths_text = " ".join(_split(words))
        facts = {"exhibitor": wanted, "name": self._name(wanted), "booths": booths_text}
        with self.store.writing(code, **facts) as writer:
            before = writer.all(BoothPlace, order="position", exhibitor_id=wanted)
            booths = [_booth(writer, each) for each in _split(words)]
            left = [place.booth_id for place in before if place.booth_id not in booths]
            for booth in booths:
                for place in writer.all(BoothPlace, booth_id=booth):
                    if place.exhibitor_id != wanted:
                        _leave(writer, place, left.pop(0) if left else None)
            _stand(writer, wanted, before, booths)
        return writer.change


def _split(words: str) -> list[str]:
    """The booth codes in what was typed, each once: ``B-07、B-09`` or ``B-07 B-09``."""
    found = [word.upper() for word in re.split(r"[\s,，、;；/]+", words) if word]
    return list(dict.fromkeys(found))


def _meant(reader: Reader, code: str) -> str:
    """The code as the plan has it; a fair without a floor plan takes any that looks like one."""
    found = query.booth_named(reader, code)
    if found is not None:
        return found[1]
    if not _CODE.fullmatch(code):
        raise AppError("booth.malformed", {"code": code})
    if query.has_floor_plan(reader):
        raise AppError("booth.unknown", {"code": code})
    return code


def _holder(reader: Reader, code: str, but: ExhibitorId) -> Exhibitor | None:
    found = query.booth_named(reader, code)
    places = reader.all(BoothPlace, booth_id=found[0]) if found else []
    others = [place.exhibitor_id for place in places if place.exhibitor_id != but]
    return reader.get(Exhibitor, others[0]) if others else None


def _booth(writer: Writer, code: str) -> BoothId:
    meant = _meant(writer, code)
    found = query.booth_named(writer, meant)
    if found is not None:
        return found[0]
    halls = {hall.code.upper(): hall.id for hall in writer.all(Hall)}
    hall = halls.get(meant.rstrip("0123456789- "))
    made = Booth(BoothId(new_id()), meant, booth_order(meant), hall)
    writer.save(made)
    return made.id


def _leave(writer: Writer, place: BoothPlace, instead: BoothId | None) -> None:
    """Somebody's booth goes to another exhibitor; they get one in exchange, or none."""
    writer.remove(BoothPlace, place.id)
    if instead is not None:
        writer.save(BoothPlace(new_id(), place.exhibitor_id, instead, place.position))
        _move_meetings(writer, place.exhibitor_id, place.booth_id, instead)


def _stand(
    writer: Writer, wanted: ExhibitorId, before: Iterable[BoothPlace], booths: Sequence[BoothId]
) -> None:
    known = {place.booth_id: place for place in before}
    for booth, place in known.items():
        if booth not in booths:
            writer.remove(BoothPlace, place.id)
            if booths:
                _move_meetings(writer, wanted, booth, booths[0])
    for position, booth in enumerate(booths):
        if booth in known:
            writer.save(replace(known[booth], position=position))
        else:
            writer.save(BoothPlace(new_id(), wanted, booth, position))


def _move_meetings(writer: Writer, host: ExhibitorId, old: BoothId, new: BoothId) -> None:
    """Meetings at the booth of the exhibitor that was asked go where the exhibitor goes."""
    for meeting in writer.all(Meeting, booth_id=old, state=MeetingState.PLANNED):
        if writer.need(Request, meeting.request_id).to_exhibitor_id == host:
            writer.save(replace(meeting, booth_id=new))


def _naming(reader: Reader, proposal: Offer | Need) -> list[Request]:
    if isinstance(proposal, Offer):
        return reader.all(Request, offer_id=proposal.id)
    return reader.all(Request, need_id=proposal.id)
