"""Drafts become records: one function a kind, each called inside the import's one transaction."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import datetime, timedelta
from functools import cache, cached_property, singledispatchmethod
from typing import Any, TypeVar

from app.models.exhibitors import BoothPlace, Exhibitor, Industry, booth_order
from app.models.fairs import Booth, Room
from app.models.ids import (
    BoothId,
    ExhibitorId,
    LeadId,
    NeedId,
    OfferId,
    PersonId,
    RequestId,
    RoomId,
    SessionId,
    new_id,
)
from app.models.imports import (
    Draft,
    ExhibitorDraft,
    LeadDraft,
    MeetingDraft,
    Party,
    PersonDraft,
    ProposalDraft,
    RequestDraft,
    SessionDraft,
    Side,
    given,
)
from app.models.meetings import Place, Request
from app.models.offers import Need, Offer
from app.models.people import Category, Person
from app.models.programme import Pitch, Session, SessionKind, Speaker
from app.services.importing import booth_key, name_key
from app.services.intake.directory import Directory
from app.services.intake.leads import Visitors, read_visitors, write_lead
from app.services.intake.seated import MeetingWriter
from app.services.meeting_rules import read_rules
from app.services.store import Writer

V = TypeVar("V")


class DraftWriter:
    """Carries drafts into the file; what it makes can be found by the drafts that follow."""

    def __init__(self, writer: Writer, directory: Directory, moment: datetime) -> None:
        self._writer = writer
        self._directory = directory
        self._moment = moment
        self.leads: list[LeadId] = []

    @cached_property
    def _visitors(self) -> Visitors:
        """Whom a list of leads may be about."""
        return read_visitors(self._writer)

    @cached_property
    def _waits(self) -> timedelta:
        """How long the fair waits for an answer."""
        return timedelta(hours=read_rules(self._writer).answer_hours)

    @singledispatchmethod
    def write(self, draft: Draft, target: str | None) -> None:
        """Make a new record of the draft, or merge it into ``target``."""
        raise TypeError(f"no way to import {type(draft).__name__} into {target}")

    @write.register
    def _(self, draft: ExhibitorDraft, target: str | None) -> None:
        values = _values(Exhibitor, draft)
        if target:
            exhibitor = replace(self._writer.need(Exhibitor, target), **values)
            self._writer.save(exhibitor)
        else:
            exhibitor = Exhibitor(id=ExhibitorId(new_id()), **{"name_zh": "", **values})
            self._writer.add(exhibitor)
        self._directory.add_exhibitor(exhibitor)
        self._place(exhibitor, draft.booths)
        self._contact(exhibitor, draft)
        self._propose(exhibitor, draft)

    def _place(self, exhibitor: Exhibitor, codes: Iterable[str]) -> None:
        held = self._writer.all(BoothPlace, exhibitor_id=exhibitor.id)
        taken = {place.booth_id for place in held}
        for code in codes:
            booth = self._directory.booths.get(booth_key(code))
            if booth is None:
                booth = Booth(BoothId(new_id()), code, booth_order(code))
                self._writer.add(booth)
                self._directory.booths[booth_key(code)] = booth
            if booth.id not in taken:
                taken.add(booth.id)
                self._writer.add(BoothPlace(new_id(), exhibitor.id, booth.id, len(taken) - 1))

    def _contact(self, exhibitor: Exhibitor, draft: ExhibitorDraft) -> None:
        if not draft.contact_name:
            return
        staff = self._writer.all(Person, exhibitor_id=exhibitor.id)
        known = next((p for p in staff if p.name == draft.contact_name), None)
        person = known or Person(
            PersonId(new_id()),
            Category.EXHIBITOR,
            draft.contact_name,
            organisation=exhibitor.name,
            organisation_latin=exhibitor.name_en,
            exhibitor_id=exhibitor.id,
            registered_at=self._moment,
        )
        told = {
            "title": draft.contact_title,
            "phone": draft.contact_phone,
            "email": draft.contact_email,
        }
        person = _filled(person, {name: text for name, text in told.items() if text})
        if known is None and draft.contact_consents is not None:  # who is known may have withdrawn
            person = replace(person, consents_phone=draft.contact_consents)
        self._writer.save(person)

    def _propose(self, exhibitor: Exhibitor, draft: ExhibitorDraft) -> None:
        known_offers = {o.title for o in self._writer.all(Offer, exhibitor_id=exhibitor.id)}
        known_needs = {n.title for n in self._writer.all(Need, exhibitor_id=exhibitor.id)}
        common: dict[str, Any] = {
            "industry": exhibitor.industry,
            "city": exhibitor.city,
            "exhibitor_id": exhibitor.id,
        }
        for title in draft.offers:
            if title not in known_offers:
                self._writer.add(Offer(id=OfferId(new_id()), title_zh=title, **common))
        for title in draft.needs:
            if title not in known_needs:
                self._writer.add(Need(id=NeedId(new_id()), title_zh=title, **common))

    @write.register
    def _(self, draft: PersonDraft, target: str | None) -> None:
        values = _values(Person, draft)
        owner = self._directory.exhibitor(draft.exhibitor) if draft.exhibitor else None
        if owner is not None:
            values["exhibitor_id"] = owner.id
        if target:
            if draft.external_id == target:  # our own card: what it is called here is no news
                values.pop("external_id", None)
            self._writer.save(replace(self._writer.need(Person, target), **values))
            return
        first = {
            "category": Category.EXHIBITOR if owner else Category.VISITOR,
            "name": "",
            "registered_at": self._moment,
        }
        self._writer.add(Person(id=PersonId(new_id()), **{**first, **values}))

    @write.register
    def _(self, draft: SessionDraft, target: str | None) -> None:
        values = _values(Session, draft)
        if draft.room:
            values["room_id"] = self._room(draft.room).id
        if target:
            known = self._writer.need(Session, target)
            if known.external_id:  # what it is called elsewhere, or here, is no news
                values.pop("external_id", None)
            session = replace(known, **values)
        else:
            first = {"title_zh": "", "title_en": "", "kind": SessionKind.FORUM}
            session = Session(id=SessionId(new_id()), **{**first, **values})
        self._writer.save(session)
        if draft.speakers:
            self._speakers(session, draft)
        if draft.pitches:
            self._pitches(session, draft)

    def _room(self, name: str) -> Room:
        known = self._directory.rooms.get(name_key(name))
        if known is not None:
            return known
        room = Room(RoomId(new_id()), name, "", 0, self._writer.count(Room) + 1)
        self._writer.add(room)
        self._directory.rooms[name_key(name)] = room
        return room

    def _speakers(self, session: Session, draft: SessionDraft) -> None:
        """In the order told; of a speaker who was known, what the sheet does not say is kept."""
        held = self._writer.all(Speaker, order="position", session_id=session.id)
        left = {name_key(one.name or one.name_latin): one for one in reversed(held)}
        stay: set[str] = set()
        for position, told in enumerate(draft.speakers):
            known = left.pop(name_key(told.name), None)
            said = {"organisation": told.organisation, "title": told.title, "topic": told.topic}
            made = known or Speaker(new_id(), session.id, position, told.name)
            fresh: dict[str, Any] = {name: words for name, words in said.items() if words}
            self._writer.save(replace(made, position=position, **fresh))
            stay.add(made.id)
        for gone in held:
            if gone.id not in stay:
                self._writer.remove(Speaker, gone.id)

    def _pitches(self, session: Session, draft: SessionDraft) -> None:
        """In the order told; of a project that was known, what the sheet does not say is kept."""
        held = self._writer.all(Pitch, order="position", session_id=session.id)
        left = {name_key(one.title): one for one in reversed(held)}
        stay: set[str] = set()
        for position, told in enumerate(draft.pitches):
            known = left.pop(name_key(told.title), None)
            made = known or Pitch(new_id(), session.id, position, told.title, minutes=10)
            owner = self._directory.exhibitor(told.organisation) if told.organisation else None
            said = {
                "organisation": told.organisation,
                "speaker": told.speaker,
                "minutes": told.minutes,
                "exhibitor_id": owner.id if owner else None,
            }
            fresh: dict[str, Any] = {name: value for name, value in said.items() if value}
            self._writer.save(replace(made, position=position, **fresh))
            stay.add(made.id)
        for gone in held:
            if gone.id not in stay:
                self._writer.remove(Pitch, gone.id)

    @write.register
    def _(self, draft: RequestDraft, target: str | None) -> None:
        values = _values(Request, draft)
        if target:
            self._writer.save(replace(self._writer.need(Request, target), **values))
            return
        asking = self._directory.party(draft.from_name, draft.from_organisation, draft.from_kind)
        asked = self._directory.exhibitor(draft.to_name)
        if asking is None or asked is None:
            raise LookupError("an unknown party was not left out when the import was planned")
        sides: dict[str, Any] = {"to_exhibitor_id": asked.id, "created_at": self._moment}
        if draft.created_at is not None:  # the answer is waited for from now, not from back then
            sides["expires_at"] = self._moment + self._waits
        key = "from_exhibitor_id" if isinstance(asking, Exhibitor) else "from_person_id"
        sides[key] = asking.id
        values = {"place": Place.TABLE, **sides, **values}
        self._writer.add(Request(id=RequestId(new_id()), **values))

    @cached_property
    def _meetings(self) -> MeetingWriter:
        """Where meetings are held, and for how long requests wait."""
        return MeetingWriter(self._writer, self._directory, self._moment, self._waits)

    @write.register
    def _(self, draft: MeetingDraft, target: str | None) -> None:
        if target is None:  # a meeting of the file stays as it is
            self._meetings.write(draft, _values(Request, draft))

    @write.register
    def _(self, draft: ProposalDraft, target: str | None) -> None:
        kind: type[Offer | Need] = Offer if draft.side is Side.OFFER else Need
        values = _values(kind, draft)
        owner = self._directory.party(draft.owner, "", Party.ANY) if draft.owner else None
        if isinstance(owner, Exhibitor):
            values["exhibitor_id"] = owner.id
        elif owner is not None:
            values["person_id"] = owner.id
        if target:
            self._writer.save(replace(self._writer.need(kind, target), **values))
            return
        first = {"title_zh": "", "industry": Industry.OTHER}
        self._writer.add(kind(id=new_id(), **{**first, **values}))  # type: ignore[arg-type]  # either kind's id

    @write.register
    def _(self, draft: LeadDraft, target: str | None) -> None:
        if target is None:  # what a lead of the file says is never written over
            known = self._directory, self._visitors
            self.leads.append(write_lead(self._writer, *known, draft, self._moment))


def _values(kind: type, draft: Draft) -> dict[str, Any]:
    """The given fields of the draft that the record has under the same name."""
    known = _names(kind)
    return {name: value for name, value in given(draft).items() if name in known}


@cache
def _names(kind: type) -> frozenset[str]:
    return frozenset(f.name for f in fields(kind)) - {"id"}


def _filled(value: V, told: dict[str, str]) -> V:
    return replace(value, **told)  # type: ignore[type-var]  # records are dataclasses
