"""The auction: bids rise, are taken back until the hammer, and stay in the log."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.deals import Bid, LotState
from app.models.ids import LotId, SessionId, new_id
from app.models.programme import Pitch, Session, SessionKind
from app.services.auction import Auction, LotView
from app.services.history import History
from app.services.store import Store
from tests.services.meeting_fair import NOON, meeting_fair

WAN = 1_000_000


@dataclass
class Hall:
    """An auction of two patents."""

    store: Store
    session: SessionId
    auction: Auction

    def lot(self, place: int = 0) -> LotView:
        return self.auction.lots(self.session)[place]

    def bid(self, wan: float, bidder: str = "12", place: int = 0) -> None:
        self.auction.bid(self.lot(place).lot.id, bidder, round(wan * WAN))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    store = meeting_fair(tmp_path / "auction.fair").store
    session = SessionId(new_id())
    with closing(store):
        with store.writing("test") as writer:
            writer.save(
                Session(
                    session, "专利竞价", "", SessionKind.AUCTION, NOON, NOON + timedelta(hours=2)
                )
            )
            for place, title in enumerate(("双极板涂层", "毫米波雷达")):
                writer.save(Pitch(new_id(), session, place, title))
        auction = Auction(store, lambda: NOON)
        auction.prepare(session, 30 * WAN)
        yield Hall(store, session, auction)


def code(run: object, *told: object) -> str:
    with pytest.raises(AppError) as refused:
        run(*told)  # type: ignore[operator]  # a method of the auction
    return refused.value.code


def test_the_pitches_of_a_session_become_lots_once(hall: Hall) -> None:
    assert [one.id for one in hall.auction.sessions()] == [hall.session]
    assert [view.pitch.title for view in hall.auction.lots(hall.session)] == [
        "双极板涂层",
        "毫米波雷达",
    ]
    assert hall.auction.without_lot(hall.session) == []
    hall.auction.prepare(hall.session, 5 * WAN)
    assert [view.lot.opening_fen for view in hall.auction.lots(hall.session)] == [30 * WAN] * 2


def test_a_bid_is_higher_than_the_last_and_not_below_the_opening(hall: Hall) -> None:
    assert code(hall.bid, 30) == "auction.closed"
    hall.auction.call(hall.lot().lot.id)
    assert code(hall.bid, 29) == "auction.below"
    hall.bid(30)
    assert code(hall.bid, 30) == "auction.low"
    assert code(hall.bid, 29.5) == "auction.low"
    assert code(hall.bid, 31, " ") == "auction.nobody"
    hall.bid(36.5, "7")
    view = hall.lot()
    assert view.last is not None
    assert (len(view.bids), view.last.bidder, view.last.amount_fen) == (2, "7", 36_500_000)


def test_the_last_bid_is_taken_back_and_both_facts_stay(hall: Hall) -> None:
    hall.auction.call(hall.lot().lot.id)
    hall.bid(30)
    hall.bid(32, "7")
    hall.auction.take_back(hall.lot().lot.id)
    assert [bid.bidder for bid in hall.lot().bids] == ["12"]
    hall.bid(31, "7")
    hall.auction.take_back(hall.lot().lot.id)
    hall.auction.take_back(hall.lot().lot.id)
    assert hall.lot().bids == []
    assert code(hall.auction.take_back, hall.lot().lot.id) == "auction.no_bid"
    with hall.store.reading() as reader:
        assert len(reader.all(Bid)) == 6


def test_the_hammer_confirms_and_nothing_is_taken_back_after_it(hall: Hall) -> None:
    lot = hall.lot().lot.id
    hall.auction.price(lot, 30 * WAN, 35 * WAN)
    hall.auction.call(lot)
    hall.bid(30)
    assert not hall.lot().reserve_met
    hall.bid(36)
    assert hall.lot().reserve_met
    hall.auction.close(lot)
    sold = hall.lot().lot
    assert (sold.state, sold.buyer, sold.hammer_fen) == (LotState.SOLD, "12", 36 * WAN)
    assert code(hall.auction.take_back, lot) == "auction.closed"
    assert code(hall.auction.call, lot) == "auction.over"
    History(hall.store).undo()
    assert hall.lot().lot.state is LotState.OPEN
    assert len(hall.lot().bids) == 2


def test_below_the_reserve_or_without_a_bid_it_is_unsold(hall: Hall) -> None:
    for place, bids in ((0, (30,)), (1, ())):
        lot: LotId = hall.lot(place).lot.id
        hall.auction.price(lot, 30 * WAN, 35 * WAN)
        hall.auction.call(lot)
        for wan in bids:
            hall.bid(wan, place=place)
        hall.auction.close(lot)
    lots = [view.lot for view in hall.auction.lots(hall.session)]
    assert {lot.state for lot in lots} == {LotState.UNSOLD}
    assert {lot.hammer_fen for lot in lots} == {None}


def test_one_lot_is_called_at_a_time(hall: Hall) -> None:
    first, second = hall.lot(0).lot.id, hall.lot(1).lot.id
    hall.auction.call(first)
    hall.auction.call(second)
    assert [view.lot.state for view in hall.auction.lots(hall.session)] == [
        LotState.WAITING,
        LotState.OPEN,
    ]
    hall.bid(30, place=1)
    assert code(hall.auction.call, first) == "auction.busy"
    assert code(hall.auction.price, second, WAN, None) == "auction.under_way"
    assert code(hall.auction.price, first, 0, None) == "auction.opening"
