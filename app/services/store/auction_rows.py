"""Queries of the auction: its sessions, their pitches, lots and standing bids."""

from app.models.deals import Bid
from app.models.programme import Pitch, Session, SessionKind
from app.services.store.session import Reader


def auction_sessions(reader: Reader) -> list[Session]:
    """The auctions of the programme, then every other session that has lots, by start."""
    held = {
        row[0]
        for row in reader.db.execute(
            "select p.session_id from lot l join pitch p on p.id = l.pitch_id"
        )
    }
    sessions = reader.all(Session, order="starts_at")
    chosen = [one for one in sessions if one.kind is SessionKind.AUCTION or one.id in held]
    return sorted(chosen, key=lambda one: one.kind is not SessionKind.AUCTION)


def pitches_of(reader: Reader, session_id: str) -> list[Pitch]:
    """A session's pitches in their order."""
    return reader.all(Pitch, order="position", session_id=session_id)


def standing_bids(reader: Reader, lot_id: str) -> list[Bid]:
    """The bids on a lot that were not taken back, the first one first."""
    told = reader.all(Bid, lot_id=lot_id)
    gone = {one.voids for one in told if one.voids is not None}
    return [one for one in told if one.voids is None and one.id not in gone]
