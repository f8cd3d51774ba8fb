"""By what a row finds its record in this file again: drafts and records told alike.

A sheet may call an exhibitor by name, booth or id; a record knows only the id. Before rows and
records are compared, both name the parties by id, and what is not told gets a sign of its own,
so that the same sheet adds nothing the second time.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.imports import (
    Draft,
    Existing,
    Kind,
    LeadDraft,
    MeetingDraft,
    Party,
    PersonDraft,
    ProposalDraft,
    RequestDraft,
    Side,
)
from app.models.meetings import Request
from app.models.offers import Need, Offer
from app.models.people import Person
from app.models.programme import Session
from app.services.importing import (
    known_exhibitor,
    known_person,
    known_proposal,
    known_request,
    known_session,
)
from app.services.intake.directory import Directory
from app.services.intake.leads import Visitors, existing_leads, keyed_lead
from app.services.intake.meetings import existing_meetings, keyed_meeting
from app.services.store import Reader

_UNTOLD = "—"


def keyed(draft: Draft, directory: Directory, visitors: Visitors) -> Draft:
    """The draft as it is compared: parties by id, nothing left untold."""
    match draft:
        case LeadDraft():
            return keyed_lead(draft, directory, visitors)
        case MeetingDraft():
            return keyed_meeting(draft, directory)
        case PersonDraft():
            body = draft.organisation or draft.organisation_latin or _UNTOLD
            return replace(draft, organisation=body)
        case RequestDraft():
            asking = directory.party(draft.from_name, draft.from_organisation, draft.from_kind)
            asked = directory.exhibitor(draft.to_name)
            return replace(
                draft,
                from_name=asking.id if asking else draft.from_name,
                to_name=asked.id if asked else draft.to_name,
                topic=draft.topic or _UNTOLD,
            )
        case ProposalDraft():
            owner = directory.party(draft.owner, "", Party.ANY) if draft.owner else None
            return replace(
                draft,
                external_id=_sided(draft.side, draft.external_id),
                owner=owner.id if owner else draft.owner or _UNTOLD,
            )
        case _:
            return draft


def existing(reader: Reader, kind: Kind) -> Iterator[Existing]:
    """The keys of what the file has."""
    yield from _EXISTING[kind](reader)


def _sided(side: Side, external_id: str) -> str:
    """An offer and a need may bear the same number."""
    return f"{side} {external_id}" if external_id else ""


def _exhibitors(reader: Reader) -> Iterator[Existing]:
    for e in reader.all(Exhibitor):
        yield known_exhibitor(e.id, e.external_id, e.credit_code, e.name_zh, e.name_en)


def _people(reader: Reader) -> Iterator[Existing]:
    """Also by what our own cards call them."""
    for p in reader.all(Person):
        known = known_person(
            p.id,
            p.external_id,
            p.name,
            p.name_latin,
            p.phone,
            p.email,
            p.organisation or p.organisation_latin or _UNTOLD,
            "",
        )
        yield Existing(known.id, (*known.keys, f"id:{p.id}"))


def _sessions(reader: Reader) -> Iterator[Existing]:
    """Also by what our own schedules and calendars call them."""
    fairs = reader.all(Fair)
    for s in reader.all(Session):
        known = known_session(s.id, s.external_id, s.title_zh, s.title_en, s.starts_at)
        own = (f"id:{s.id}", *(f"id:{s.id}@{fair.id}.fairdesk" for fair in fairs))
        yield Existing(known.id, (*known.keys, *own))


def _requests(reader: Reader) -> Iterator[Existing]:
    for r in reader.all(Request):
        asking = r.from_exhibitor_id or str(r.from_person_id)
        topic = r.topic or _UNTOLD
        known = known_request(r.id, r.external_id, asking, r.to_exhibitor_id, topic)
        yield Existing(known.id, (*known.keys, f"id:{r.id}"))


def _proposals(reader: Reader) -> Iterator[Existing]:
    """A sheet of offers may hold needs as well, so both are compared."""
    for offer in reader.all(Offer):
        yield _proposal(offer.id, Side.OFFER, offer)
    for need in reader.all(Need):
        yield _proposal(need.id, Side.NEED, need)


def _proposal(record_id: str, side: Side, proposal: Offer | Need) -> Existing:
    owner = proposal.exhibitor_id or proposal.person_id or _UNTOLD
    code = _sided(side, proposal.external_id)
    return known_proposal(record_id, code, side, owner, proposal.title)


_EXISTING: Mapping[Kind, Callable[[Reader], Iterator[Existing]]] = {
    Kind.EXHIBITORS: _exhibitors,
    Kind.PEOPLE: _people,
    Kind.PROGRAMME: _sessions,
    Kind.REQUESTS: _requests,
    Kind.MEETINGS: existing_meetings,
    Kind.OFFERS: _proposals,
    Kind.NEEDS: _proposals,
    Kind.LEADS: existing_leads,
}
