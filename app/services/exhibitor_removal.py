"""Taking an exhibitor out of the fair with everything that hangs on it, in one action."""

from dataclasses import replace

from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.ids import ExhibitorId
from app.models.meetings import Meeting, Request, Unplaced
from app.models.offers import Need, Offer
from app.models.people import Person
from app.models.programme import Pitch
from app.services.store import Writer


def remove_exhibitor(writer: Writer, wanted: ExhibitorId) -> None:
    """Its requests with their meetings, its booths, offers and needs go; its people stay."""
    writer.need(Exhibitor, wanted)
    asked = writer.all(Request, to_exhibitor_id=wanted)
    for request in (*asked, *writer.all(Request, from_exhibitor_id=wanted)):
        _remove_request(writer, request)
    _remove_proposals(writer, wanted)
    for place in writer.all(BoothPlace, exhibitor_id=wanted):
        writer.remove(BoothPlace, place.id)
    for person in writer.all(Person, exhibitor_id=wanted):
        writer.save(replace(person, exhibitor_id=None))
    for pitch in writer.all(Pitch, exhibitor_id=wanted):
        writer.save(replace(pitch, exhibitor_id=None))
    writer.remove(Exhibitor, wanted)


def _remove_proposals(writer: Writer, wanted: ExhibitorId) -> None:
    """A request of others that named one of them stays, without it."""
    for offer in writer.all(Offer, exhibitor_id=wanted):
        for request in writer.all(Request, offer_id=offer.id):
            writer.save(replace(request, offer_id=None))
        writer.remove(Offer, offer.id)
    for need in writer.all(Need, exhibitor_id=wanted):
        for request in writer.all(Request, need_id=need.id):
            writer.save(replace(request, need_id=None))
        writer.remove(Need, need.id)


def _remove_request(writer: Writer, request: Request) -> None:
    for meeting in writer.all(Meeting, request_id=request.id):
        writer.remove(Meeting, meeting.id)
    for unplaced in writer.all(Unplaced, request_id=request.id):
        writer.remove(Unplaced, unplaced.id)
    writer.remove(Request, request.id)
