"""The patent auction: lots are called one by one, bids are facts, the hammer confirms."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.errors import AppError
from app.models.changes import Change
from app.models.deals import Bid, Lot, LotState
from app.models.ids import BidId, LotId, SessionId, new_id
from app.models.programme import Pitch, Session
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.store import Reader, Store, Writer
from app.services.store import auction_rows as query


@dataclass(frozen=True, slots=True)
class LotView:
    """A lot with what is auctioned and the bids that stand, the first one first."""

    lot: Lot
    pitch: Pitch
    bids: Sequence[Bid] = ()

    @property
    def last(self) -> Bid | None:
        """The highest bid, which is the last."""
        return self.bids[-1] if self.bids else None

    @property
    def reserve_met(self) -> bool:
        """Whether it would be sold now."""
        if self.last is None:
            return False
        return self.lot.reserve_fen is None or self.last.amount_fen >= self.lot.reserve_fen


@guarded()
@dataclass(frozen=True, slots=True)
class Auction:
    """The console. Lots change in steps that undo takes back; bids are never erased."""

    store: Store
    clock: Clock = now

    def sessions(self) -> list[Session]:
        """The sessions that can be auctioned, by start."""
        with self.store.reading() as reader:
            return query.auction_sessions(reader)

    def lots(self, session_id: SessionId) -> list[LotView]:
        """The lots of a session in their order."""
        with self.store.reading() as reader:
            pitches = {one.id: one for one in query.pitches_of(reader, session_id)}
            lots = [one for one in reader.all(Lot, order="position") if one.pitch_id in pitches]
            return [_view(reader, lot, pitches[lot.pitch_id]) for lot in lots]

    def without_lot(self, session_id: SessionId) -> list[Pitch]:
        """The session's pitches that are no lots yet."""
        with self.store.reading() as reader:
            lots = {one.pitch_id for one in reader.all(Lot)}
            return [one for one in query.pitches_of(reader, session_id) if one.id not in lots]

    def prepare(self, session_id: SessionId, opening_fen: int) -> Change:
        """Make every pitch of the session a lot with this opening bid."""
        _positive(opening_fen)
        with self.store.writing("lot.prepare") as writer:
            lots = writer.all(Lot)
            known = {one.pitch_id for one in lots}
            place = max((one.position for one in lots), default=0)
            new = [one for one in query.pitches_of(writer, session_id) if one.id not in known]
            writer.note(count=len(new))
            for pitch in new:
                place += 1
                writer.save(Lot(LotId(new_id()), pitch.id, place, opening_fen))
        return writer.change

    def price(self, lot_id: LotId, opening_fen: int, reserve_fen: int | None) -> Change:
        """Set opening bid and reserve of a lot that nobody bid on yet."""
        _positive(opening_fen)
        with self.store.writing("lot.price") as writer:
            lot = _named(writer, lot_id)
            if query.standing_bids(writer, lot_id) or lot.state in _OVER:
                raise AppError("auction.under_way", {})
            writer.save(replace(lot, opening_fen=opening_fen, reserve_fen=reserve_fen))
        return writer.change

    def call(self, lot_id: LotId) -> Change:
        """Call a lot: bids are for it from now on.

        Another one that nobody bid on goes back to those that wait; ``auction.busy`` where one
        has bids, and ``auction.over`` for a lot that was sold or not.
        """
        with self.store.writing("lot.call") as writer:
            lot = _named(writer, lot_id)
            if lot.state in _OVER:
                raise AppError("auction.over", {})
            for other in writer.all(Lot, state=LotState.OPEN):
                if other.id == lot_id:
                    continue
                if query.standing_bids(writer, other.id):
                    pitch = writer.need(Pitch, other.pitch_id)
                    raise AppError("auction.busy", {"title": pitch.title})
                writer.save(replace(other, state=LotState.WAITING))
            writer.save(replace(lot, state=LotState.OPEN))
        return writer.change

    def bid(self, lot_id: LotId, bidder: str, amount_fen: int) -> Change:
        """Write down a bid: at least the opening, and more than the last.

        ``auction.low`` and ``auction.below`` name what it has to reach, in ten thousands of yuan;
        ``auction.nobody`` without a bidder, ``auction.closed`` where the lot is not called.
        """
        if not bidder.strip():
            raise AppError("auction.nobody", {})
        with self.store.writing("bid.add") as writer:
            lot = _open(writer, lot_id)
            bids = query.standing_bids(writer, lot_id)
            if bids and amount_fen <= bids[-1].amount_fen:
                raise AppError("auction.low", {"last": _wan(bids[-1].amount_fen)})
            if amount_fen < lot.opening_fen:
                raise AppError("auction.below", {"opening": _wan(lot.opening_fen)})
            at, who = self.clock(), bidder.strip()
            writer.append(
                lambda fact, desk, seq: Bid(BidId(fact), desk, seq, lot_id, at, who, amount_fen)
            )
        return writer.change

    def take_back(self, lot_id: LotId) -> Change:
        """Take the last bid back, as long as the lot is called; the fact stays in the log."""
        with self.store.writing("bid.void") as writer:
            _open(writer, lot_id)
            bids = query.standing_bids(writer, lot_id)
            if not bids:
                raise AppError("auction.no_bid", {})
            last, at = bids[-1], self.clock()
            writer.append(
                lambda fact, desk, seq: Bid(
                    BidId(fact), desk, seq, lot_id, at, last.bidder, last.amount_fen, last.id
                )
            )
        return writer.change

    def close(self, lot_id: LotId) -> Change:
        """The hammer: sold to the last bidder, or unsold without a bid or below the reserve."""
        with self.store.writing("lot.close") as writer:
            lot = _open(writer, lot_id)
            pitch = writer.need(Pitch, lot.pitch_id)
            view = _view(writer, lot, pitch)
            writer.note(title=pitch.title)
            if view.last is not None and view.reserve_met:
                sold = replace(
                    lot,
                    state=LotState.SOLD,
                    buyer=view.last.bidder,
                    hammer_fen=view.last.amount_fen,
                )
                writer.save(sold)
            else:
                writer.save(replace(lot, state=LotState.UNSOLD))
        return writer.change


_OVER = (LotState.SOLD, LotState.UNSOLD)


def _positive(opening_fen: int) -> None:
    if opening_fen <= 0:
        raise AppError("auction.opening", {})


def _wan(fen: int) -> str:
    """Ten thousands of yuan, as the console shows bids."""
    return f"{fen / 1_000_000:,.2f}".rstrip("0").rstrip(".")


def _view(reader: Reader, lot: Lot, pitch: Pitch) -> LotView:
    return LotView(lot, pitch, query.standing_bids(reader, lot.id))


def _named(writer: Writer, lot_id: LotId) -> Lot:
    lot = writer.need(Lot, lot_id)
    writer.note(title=writer.need(Pitch, lot.pitch_id).title)
    return lot


def _open(writer: Writer, lot_id: LotId) -> Lot:
    lot = _named(writer, lot_id)
    if lot.state is not LotState.OPEN:
        raise AppError("auction.closed", {})
    return lot
