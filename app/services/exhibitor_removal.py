"""Taking an exhibitor out of the fair with everything that hangs on it, in one action."""

from dataclasses import replace

from app.models.deals import Deal, Voucher
from app.models.exhibitors import BoothPlace, DistinctExhibitors, Exhibitor, MergedExhibitor
from app.models.ids import ExhibitorId
from app.models.meetings import Request
from app.models.offers import Need, Offer
from app.services.merging import take_out
from app.services.store import Writer

_GOING: tuple[tuple[type[Request | Offer | Need | BoothPlace], str], ...] = (
    (Request, "to_exhibitor_id"),
    (Request, "from_exhibitor_id"),
    (Offer, "exhibitor_id"),
    (Need, "exhibitor_id"),
    (BoothPlace, "exhibitor_id"),
)


def remove_exhibitor(writer: Writer, wanted: ExhibitorId) -> None:
    """Its requests with their meetings, its booths, offers and needs go; its people stay.

    So do its pitches, and its deals and vouchers under its name.
    """
    name = writer.need(Exhibitor, wanted).name
    for kind, column in _GOING:
        for record in writer.all(kind, **{column: wanted}):
            take_out(writer, kind, record.id)
    _leave_name(writer, wanted, name)
    for merged in writer.all(MergedExhibitor, into_id=wanted):
        writer.remove(MergedExhibitor, merged.id)
    for column in ("first_id", "second_id"):
        for pair in writer.all(DistinctExhibitors, **{column: wanted}):
            writer.remove(DistinctExhibitors, pair.id)
    take_out(writer, Exhibitor, wanted)


def _leave_name(writer: Writer, wanted: ExhibitorId, name: str) -> None:
    for deal in writer.all(Deal, buyer_exhibitor_id=wanted):
        writer.save(replace(deal, buyer_name=deal.buyer_name or name))
    for deal in writer.all(Deal, supplier_exhibitor_id=wanted):
        writer.save(replace(deal, supplier_name=deal.supplier_name or name))
    for voucher in writer.all(Voucher, holder_exhibitor_id=wanted):
        writer.save(replace(voucher, holder_name=voucher.holder_name or name))
