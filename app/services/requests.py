"""Requests for meetings: entered at the desk, answered, withdrawn; they run out by rule."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.errors import AppError
from app.models import requests as rules_of
from app.models.changes import Change
from app.models.day_strip import DayStrip, Presence, strip_of
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair, MeetingTable
from app.models.ids import ExhibitorId, HallId, MeetingId, PersonId, RequestId, new_id
from app.models.meetings import Meeting, MeetingState, Place, Request, RequestState, Slot
from app.models.people import Person
from app.models.requests import Answer, Standing
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.expiry import Expiry, cancel_meetings
from app.services.meeting_rules import read_rules
from app.services.store import Reader, Store, Writer, party_lookup, request_list
from app.services.store.party_lookup import PartyHit, PartyKind
from app.services.store.request_list import RequestRow

_STANDING = (MeetingState.PLANNED, MeetingState.HELD)
_MOST_MEETINGS = 999


@dataclass(frozen=True, slots=True)
class Entry:
    """A wish as it is told at the desk; exactly one of the two asks."""

    to_exhibitor_id: ExhibitorId
    from_exhibitor_id: ExhibitorId | None = None
    from_person_id: PersonId | None = None
    topic: str = ""
    weight: int = 50
    place: Place = Place.TABLE
    features: tuple[str, ...] = ()
    after_id: RequestId | None = None
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the pane shows beside a request: its line, the other one, both sides' days."""

    row: RequestRow
    after: RequestRow | None
    declined_because: str
    asking: tuple[DayStrip, ...]
    asked: tuple[DayStrip, ...]


@dataclass(frozen=True, slots=True)
class Quota:
    """How many meetings an exhibitor holds at most, and has; ``own`` is None for the fair's."""

    own: int | None
    usual: int
    at_once: int
    has: int

    @property
    def most(self) -> int:
        """The quota in force."""
        return self.usual if self.own is None else self.own


@guarded()
@dataclass(frozen=True, slots=True)
class Requests:
    """The requests of the fair."""

    store: Store
    clock: Clock = now

    @property
    def expiry(self) -> Expiry:
        """What lets unanswered ones run out, by the same clock."""
        return Expiry(self.store, self.clock)

    # What is shown.

    def ids(
        self, text: str, filters: Mapping[str, object], sort: str, *, descending: bool
    ) -> Sequence[RequestId]:
        """The requests that fit, in order."""
        with self.store.reading() as reader:
            return request_list.request_ids(reader, text, filters, sort, descending=descending)

    def rows(self, ids: Sequence[RequestId]) -> Mapping[RequestId, RequestRow]:
        """The lines of these."""
        with self.store.reading() as reader:
            return request_list.request_rows(reader, ids, _waits(reader))

    def counts(self) -> Mapping[Standing, int]:
        """How many requests stand how."""
        with self.store.reading() as reader:
            return request_list.counts(reader)

    def halls(self) -> Sequence[tuple[HallId, str, str]]:
        """The halls of the fair: id and both names."""
        with self.store.reading() as reader:
            return request_list.halls(reader)

    def features(self) -> tuple[str, ...]:
        """What the fair's tables have: a screen, quiet."""
        with self.store.reading() as reader:
            tables = reader.all(MeetingTable, order="number")
        return tuple(dict.fromkeys(one for table in tables for one in table.features))

    def find(self, text: str, kinds: Sequence[PartyKind]) -> Sequence[PartyHit]:
        """Parties by name, pinyin or booth, the best first."""
        with self.store.reading() as reader:
            return party_lookup.find_parties(reader, text, kinds)

    def party(self, wanted: str) -> PartyHit | None:
        """The exhibitor or the person with this id."""
        with self.store.reading() as reader:
            return party_lookup.party(reader, wanted)

    def sides_of_meetings(self, ids: Sequence[MeetingId]) -> tuple[list[str], list[str]]:
        """The exhibitors and the visitors of these meetings."""
        with self.store.reading() as reader:
            return party_lookup.sides_of_meetings(reader, ids)

    def fair(self) -> Fair:
        """The fair, for its days and zone."""
        with self.store.reading() as reader:
            return reader.all(Fair)[0]

    def dossier(self, wanted: RequestId) -> Dossier | None:
        """Everything beside a request; None where it is gone."""
        with self.store.reading() as reader:
            waits = _waits(reader)
            row = request_list.request_rows(reader, [wanted], waits).get(wanted)
            if row is None:
                return None
            before = [row.after_id] if row.after_id else []
            others = request_list.request_rows(reader, before, waits)
            return Dossier(
                row=row,
                after=next(iter(others.values()), None),
                declined_because=request_list.reason_given(reader, wanted)
                if row.state is RequestState.DECLINED
                else "",
                asking=_strips(reader, row.asking_id),
                asked=_strips(reader, row.asked_id),
            )

    def quota(self, exhibitor: ExhibitorId) -> Quota:
        """An exhibitor's quota, and how many meetings it has."""
        with self.store.reading() as reader:
            found = reader.need(Exhibitor, exhibitor)
            usual = reader.all(Fair)[0].quota
            has = party_lookup.meetings_of(reader, exhibitor)
        return Quota(found.quota, usual, found.at_once, has)

    # What is done.

    def enter(self, entry: Entry) -> Change:
        """Enter a wish; ``requests.known`` where these two have an open request already.

        It expires after the rule's hours; what is urgent counts as accepted and weighs most.
        """
        moment = self.clock()
        with self.store.writing("request.enter") as writer:
            writer.note(**_names(writer, entry))
            _check_new(writer, entry)
            hours = _waits(writer)
            writer.add(
                Request(
                    id=RequestId(new_id()),
                    to_exhibitor_id=entry.to_exhibitor_id,
                    from_exhibitor_id=entry.from_exhibitor_id,
                    from_person_id=entry.from_person_id,
                    topic=entry.topic.strip(),
                    weight=rules_of.URGENT if entry.is_urgent else entry.weight,
                    state=RequestState.ACCEPTED if entry.is_urgent else RequestState.REQUESTED,
                    place=entry.place,
                    created_at=moment,
                    answered_at=moment if entry.is_urgent else None,
                    expires_at=None if entry.is_urgent else moment + hours,
                    features=entry.features if entry.place is Place.TABLE else (),
                    after_id=entry.after_id,
                )
            )
        return writer.change

    def accept(self, ids: Sequence[RequestId]) -> Change:
        """The asked side would meet."""
        return self._answer(ids, Answer.ACCEPT)

    def decline(self, ids: Sequence[RequestId], reason: str = "") -> Change:
        """The asked side would not; a meeting that was planned is cancelled in the same step."""
        return self._answer(ids, Answer.DECLINE, reason=reason.strip())

    @permits(Role.BOOTH, own="exhibitor_id")
    def answer_own(self, exhibitor_id: ExhibitorId, wanted: RequestId, *, accepts: bool) -> Change:
        """Accept or decline at the asked exhibitor's own desk; others' are ``role.other``."""
        with self.store.reading() as reader:
            if reader.need(Request, wanted).to_exhibitor_id != exhibitor_id:
                raise AppError("role.other")
        return self.accept([wanted]) if accepts else self.decline([wanted])

    def withdraw(self, ids: Sequence[RequestId]) -> Change:
        """The asking side would no longer; a planned meeting is cancelled in the same step."""
        return self._answer(ids, Answer.WITHDRAW)

    def reopen(self, ids: Sequence[RequestId]) -> Change:
        """Ask again: it waits for an answer anew, and its cancelled meeting is forgotten."""
        return self._answer(ids, Answer.REOPEN)

    def change(self, wanted: RequestId, edit: Callable[[Request], Request]) -> Change:
        """Write other words, another weight or place; ``requests.circle`` for a circular order."""
        with self.store.writing("request.edit") as writer:
            before = writer.need(Request, wanted)
            changed = edit(before)
            _check_order(writer, changed)
            writer.note(**_names(writer, changed))
            writer.save(changed)
        return writer.change

    def set_quota(self, exhibitor: ExhibitorId, quota: int | None, at_once: int) -> Change:
        """How many meetings it holds at most (None: as many as the fair says), and at once."""
        if at_once < 1 or (quota is not None and not 0 <= quota <= _MOST_MEETINGS):
            raise AppError("requests.quota", {"most": _MOST_MEETINGS})
        with self.store.writing("exhibitor.quota") as writer:
            found = writer.need(Exhibitor, exhibitor)
            writer.note(name=found.name)
            writer.save(replace(found, quota=quota, at_once=at_once))
        return writer.change

    def _answer(self, ids: Sequence[RequestId], answer: Answer, **facts: object) -> Change:
        """Those that it fits are answered in one step; ``requests.not_now`` where it fits none."""
        moment = self.clock()
        code = f"request.{answer}" if len(ids) == 1 else f"request.{answer}_many"
        with self.store.writing(code, **facts) as writer:
            held = _meetings_of(writer, ids)
            found = [
                request
                for request in (writer.need(Request, one) for one in ids)
                if rules_of.may(answer, request.state, _state_of(held.get(request.id)))
            ]
            if not found:
                raise AppError("requests.not_now", {"answer": answer.value})
            writer.note(count=len(found), **_names(writer, found[0]))
            chosen = {request.id for request in found}
            if answer in (Answer.ACCEPT, Answer.REOPEN):
                _forget_meetings(writer, chosen)
            else:
                cancel_meetings(writer, chosen)
            hours = _waits(writer)
            writer.save_all(_answered(one, answer, moment, hours) for one in found)
        return writer.change


def _answered(request: Request, answer: Answer, moment: datetime, hours: timedelta) -> Request:
    state = rules_of.after(answer)
    if answer is Answer.REOPEN:
        return replace(request, state=state, answered_at=None, expires_at=moment + hours)
    return replace(request, state=state, answered_at=moment)


def _waits(reader: Reader) -> timedelta:
    """How long an answer is waited for."""
    return timedelta(hours=read_rules(reader).answer_hours)


def _meetings_of(reader: Reader, ids: Iterable[str]) -> dict[str, list[Meeting]]:
    held: dict[str, list[Meeting]] = {}
    wanted = set(ids)
    for meeting in reader.all(Meeting):
        if meeting.request_id in wanted:
            held.setdefault(meeting.request_id, []).append(meeting)
    return held


def _state_of(meetings: Sequence[Meeting] | None) -> MeetingState | None:
    return next((m.state for m in meetings or () if m.state in _STANDING), None)


def _forget_meetings(writer: Writer, ids: Iterable[str]) -> None:
    """A cancelled meeting would keep the request from being planned again."""
    for meetings in _meetings_of(writer, ids).values():
        for meeting in meetings:
            if meeting.state is MeetingState.CANCELLED:
                writer.remove(Meeting, meeting.id)


def _names(reader: Reader, entry: Entry | Request) -> dict[str, str]:
    """Both sides by name, for the step's name on the undo stack."""
    if entry.from_exhibitor_id is not None:
        asking = reader.need(Exhibitor, entry.from_exhibitor_id).name
    else:
        person = reader.need(Person, str(entry.from_person_id))
        asking = person.name or person.name_latin
    return {"asking": asking, "asked": reader.need(Exhibitor, entry.to_exhibitor_id).name}


def _check_new(reader: Reader, entry: Entry) -> None:
    sides = (entry.from_exhibitor_id or entry.from_person_id, entry.to_exhibitor_id)
    if sides[0] == sides[1]:
        raise AppError("requests.itself")
    if request_list.has_open(reader, *map(str, sides)):
        raise AppError("requests.known", _names(reader, entry))


def _check_order(reader: Reader, request: Request) -> None:
    """A request that is held after another must not come before it in turn."""
    seen, ahead = {request.id}, request.after_id
    while ahead is not None:
        if ahead in seen:
            raise AppError("requests.circle")
        seen.add(ahead)
        found = reader.get(Request, ahead)
        ahead = None if found is None else found.after_id


def _strips(reader: Reader, party: str) -> tuple[DayStrip, ...]:
    fair = reader.all(Fair)[0]
    slots = reader.all(Slot, order="starts_at")
    exhibitor, person = reader.get(Exhibitor, party), reader.get(Person, party)
    presence = Presence(
        at_once=exhibitor.at_once if exhibitor else 1, days=person.days if person else ()
    )
    spans = party_lookup.spans_of(reader, party)
    return tuple(strip_of(fair, day, slots, spans, presence) for day in fair.days)
