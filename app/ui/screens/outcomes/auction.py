"""The auction: its lots, and the console on which bids are written down."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.changes import Change
from app.models.deals import LotState
from app.models.ids import LotId, SessionId
from app.models.programme import Session
from app.services.auction import LotView
from app.ui.formats import clock_time
from app.ui.language import Text, in_language
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.lots import LotRow
from app.ui.screens.outcomes.words import (
    check_amount,
    fen_of,
    joined,
    wan,
)
from app.ui.theme import theme
from app.ui.widgets import (
    ElidedLabel,
    EmptyState,
    FieldRow,
    Label,
    Option,
    Panel,
    PrimaryButton,
    Scroll,
    SecondaryButton,
    SectionBar,
    Select,
    Separator,
)
from app.ui.widgets.base import Retold

_STEPS = (0.5, 1.0, 5.0)  # ¥10k, added to the last bid
_FEN_OF_WAN = 1_000_000


class AuctionView(Retold, Panel):
    """The lots of a session beneath the one that is called; wide, or as part of a pane.

    ``found`` tells whether the fair has an auction at all.
    """

    found = Signal(bool)

    def __init__(self, desk: Desk, *, wide: bool) -> None:
        super().__init__("surface")
        self._desk, self._wide = desk, wide
        self._sessions: list[Session] = []
        self._lots: list[LotView] = []
        self._chosen: LotId | None = None
        self._called: LotId | None = None
        self._session: SessionId | None = None
        self.bar = SectionBar(self._bar_words, self._bar_time)
        self.sessions = Select()
        self.sessions.setVisible(wide)
        self.title = ElidedLabel("", "body", "text2")
        self.price = Label("", "display", tabular=True)
        self.unit = Label(lambda: self.tr("¥10k"), "body", "text2")
        self.standing = Label("", "small", "text2", wrap=True)
        self.standing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.problem = Label("", "small", "danger", wrap=True)
        self.problem.hide()
        self.bidder, self.amount = QLineEdit(), QLineEdit()
        self.bid_button = SecondaryButton(lambda: self.tr("Bid"), on_click=self.bid_typed)
        self.steps = [
            SecondaryButton(f"+{step:g}", on_click=partial(self.raise_by, step)) for step in _STEPS
        ]
        self.back = SecondaryButton(lambda: self.tr("Take back"), on_click=self.take_back)
        self.hammer = PrimaryButton(lambda: self.tr("Hammer"), "check", on_click=self.close_lot)
        self.call = PrimaryButton(lambda: self.tr("Call"), "play", on_click=self.call_lot)
        self.opening = FieldRow(lambda: self.tr("Opening ¥10k"), check_amount)
        self.reserve = FieldRow(lambda: self.tr("Reserve ¥10k"), check_amount)
        self.usual = QLineEdit("10")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()
        self._connect()
        self.retell()

    def retell(self) -> None:
        self.bidder.setPlaceholderText(self.tr("Bidder no."))
        self.bidder.setAccessibleName(self.tr("Bidder no."))
        self.amount.setPlaceholderText(self.tr("¥10k"))
        self.amount.setAccessibleName(self.tr("Bid ¥10k"))
        self.usual.setAccessibleName(self.tr("Opening ¥10k"))
        self.sessions.setAccessibleName(self.tr("Session"))
        if self._sessions:
            self.read()

    @property
    def lots(self) -> list[LotView]:
        """The lots that are listed."""
        return self._lots

    @property
    def lot(self) -> LotView | None:
        """The lot on the console."""
        return next((one for one in self._lots if one.lot.id == self._chosen), None)

    def read(self) -> None:
        """Read sessions, lots and bids again."""
        auction = self._desk.services.auction
        self._sessions = auction.sessions()
        self.found.emit(bool(self._sessions))
        known = [one.id for one in self._sessions]
        if self._session not in known:
            self._session = known[0] if known else None
        self.sessions.offer([Option(one.id, _title(one)) for one in self._sessions])
        self.sessions.setCurrentIndex(self.sessions.findData(self._session))
        self.sessions.updateGeometry()
        self._lots = auction.lots(self._session) if self._session is not None else []
        called = next((one.lot.id for one in self._lots if one.lot.state is LotState.OPEN), None)
        if called is not None and called != self._called:
            self._chosen = called  # whoever called it looks at it
        self._called = called
        if self.lot is None:
            self._chosen = _first(self._lots)
        self._show()

    def choose_lot(self, wanted: LotId) -> None:
        """Put a lot on the console."""
        self._chosen = wanted
        self.problem.hide()
        self._show()

    # What the auctioneer's desk does.

    def call_lot(self) -> None:
        """Bids are for the chosen lot from now on."""
        auction = self._desk.services.auction
        if self._do(auction.call):
            self.bidder.setFocus(Qt.FocusReason.OtherFocusReason)

    def bid_typed(self) -> None:
        """Write down the bid that was typed."""
        words = self.amount.text().strip()
        reason = check_amount(words) if words else self.tr("Enter the amount of the bid.")
        if reason:
            self._refuse(reason)
            return
        self._bid(fen_of(words))

    def raise_by(self, step: float) -> None:
        """Bid so much more than the last; without a bid, the opening."""
        view = self.lot
        if view is not None:
            last = view.last
            more = round(step * _FEN_OF_WAN)
            self._bid(view.lot.opening_fen if last is None else last.amount_fen + more)

    def take_back(self) -> None:
        """The last bid was a mistake."""
        auction = self._desk.services.auction
        self._do(auction.take_back)

    def close_lot(self) -> None:
        """Sold, or unsold where nobody bid enough."""
        auction = self._desk.services.auction
        self._do(auction.close)

    def prepare(self) -> None:
        """Make the pitches of the session lots."""
        words, session = self.usual.text().strip(), self._session
        reason = check_amount(words)
        if reason or session is None:
            self._refuse(reason)
            return
        auction = self._desk.services.auction
        self._desk.do(lambda: auction.prepare(session, fen_of(words or "0")), self._refuse)
        self.read()

    def _bid(self, fen: int) -> None:
        auction, bidder = self._desk.services.auction, self.bidder.text()
        if self._do(lambda wanted: auction.bid(wanted, bidder, fen)):
            self.amount.clear()

    def _do(self, work: Callable[[LotId], Change]) -> bool:
        """Carry out on the chosen lot; a refusal is said on the console, where the eyes are."""
        view = self.lot
        if view is None:
            return False
        self.problem.hide()
        wanted = view.lot.id
        done = self._desk.do(lambda: work(wanted), self._refuse)
        self.read()
        return done

    def _refuse(self, words: str) -> None:
        self.problem.tell(words)
        self.problem.setVisible(bool(words))

    # How it looks.

    def _show(self) -> None:
        view = self.lot
        some = bool(self._lots)
        self._console.setVisible(some)
        self._empty.setVisible(not self._sessions)
        self._prepare.setVisible(bool(self._sessions) and not some)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for one in self._lots:
            row = LotRow(one, current=one.lot.id == self._chosen)
            row.chosen.connect(self.choose_lot)
            self._rows.addWidget(row)
        self._rows.addStretch(1)
        self.bar.tell(self._bar_words)
        self.bar.tell_count(self._bar_time)
        if view is not None:
            self._show_lot(view)

    def _show_lot(self, view: LotView) -> None:
        lot, last = view.lot, view.last
        self.title.tell(in_language(view.pitch.title, view.pitch.title_en))
        shown = last.amount_fen if last is not None else lot.opening_fen
        self.price.tell(wan(shown))
        self.price.paint_in("text" if last is not None else "text3")
        self.standing.tell(self._standing_words)
        opened = lot.state is LotState.OPEN
        for part in (*self.steps, self.back, self.hammer, self._typing):
            part.setVisible(opened)
        self.back.setEnabled(last is not None)
        self.hammer.tell(self._hammer_words, "check")
        self.call.setVisible(lot.state is LotState.WAITING)
        may_price = last is None and lot.state in (LotState.WAITING, LotState.OPEN)
        self._prices.setVisible(self._wide and may_price)
        if not self.opening.is_editing():
            self.opening.show_value(wan(lot.opening_fen))
        if not self.reserve.is_editing():
            self.reserve.show_value("" if lot.reserve_fen is None else wan(lot.reserve_fen))

    def _hammer_words(self) -> str:
        view = self.lot
        if view is not None and not view.reserve_met:
            return self.tr("Unsold")
        return self.tr("Hammer")

    def _standing_words(self) -> str:
        view = self.lot
        if view is None:
            return ""
        if view.lot.state is LotState.SOLD:
            return self.tr("Sold to bidder {bidder}").format(bidder=view.lot.buyer)
        if view.lot.state is LotState.UNSOLD:
            return self.tr("Unsold")
        if view.last is None:
            return self.tr("No bid yet; opening price")
        reserve = self.tr("reserve met") if view.reserve_met else self.tr("below the reserve")
        bid = self.tr("Bid {number}").format(number=len(view.bids))
        bidder = self.tr("Bidder {bidder}").format(bidder=view.last.bidder)
        return f"{bidder}\n{joined(bid, reserve)}"

    def _bar_words(self) -> str:
        view = self.lot
        if view is None:
            return self.tr("Patent auction")
        return self.tr("Patent auction · lot {number}").format(number=view.lot.position)

    def _bar_time(self) -> str:
        session = next((one for one in self._sessions if one.id == self._session), None)
        if session is None:
            return ""
        return clock_time(session.starts_at.astimezone(self._desk.services.zone))

    def _price_told(self, _words: str) -> None:
        auction = self._desk.services.auction
        reserve = self.reserve.value
        opening = fen_of(self.opening.value or "0")
        fen = fen_of(reserve) if reserve else None
        self._do(lambda wanted: auction.price(wanted, opening, fen))

    def _session_chosen(self) -> None:
        chosen = self.sessions.currentData()
        if chosen != self._session and chosen is not None:
            self._session, self._chosen = SessionId(chosen), None
            self.read()

    def _connect(self) -> None:
        self.sessions.currentIndexChanged.connect(self._session_chosen)
        self.amount.returnPressed.connect(self.bid_typed)
        self.bidder.returnPressed.connect(
            lambda: self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        )
        self.usual.returnPressed.connect(self.prepare)
        self.opening.committed.connect(self._price_told)
        self.reserve.committed.connect(self._price_told)

    def _lay_out(self) -> None:
        for line in (self.bidder, self.amount, self.usual):
            line.setFont(theme().font("body"))
        self.bidder.setFixedWidth(96)
        self.amount.setFixedWidth(84)
        self.usual.setFixedWidth(84)
        price = QHBoxLayout()
        price.setSpacing(6)
        price.addWidget(self.price)
        price.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        price.addStretch(1)
        price.addWidget(self.standing)
        self._typing = QWidget()
        typing = QHBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.setSpacing(8)
        for part in (self.bidder, self.amount, self.bid_button):
            typing.addWidget(part)
        typing.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self.steps:
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        for act in (self.hammer, self.call):
            buttons.addWidget(act)
        self._prices = QWidget()
        prices = QVBoxLayout(self._prices)
        prices.setContentsMargins(0, 0, 0, 0)
        prices.setSpacing(0)
        prices.addWidget(self.opening)
        prices.addWidget(self.reserve)
        self._console = QWidget()
        console = QVBoxLayout(self._console)
        console.setContentsMargins(20, 14, 20, 14)
        console.setSpacing(8)
        console.addWidget(self.title)
        console.addLayout(price)
        console.addWidget(self._typing)
        console.addLayout(buttons)
        console.addWidget(self.problem)
        console.addWidget(self._prices)
        listed = QWidget()
        listed.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            lambda: self.tr("An auction in the programme is run from here: lots, bids, hammer.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._with_sessions())
        column.addWidget(self._console)
        column.addWidget(self._preparing())
        column.addWidget(Separator())
        column.addWidget(Scroll(listed) if self._wide else listed, 1)
        column.addWidget(self._empty, 1)

    def _with_sessions(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(20, 10, 20, 0)
        row.addWidget(self.sessions)
        row.addStretch(1)
        part.setVisible(self._wide)
        return part

    def _preparing(self) -> QWidget:
        self._prepare = QWidget()
        grid = QGridLayout(self._prepare)
        grid.setContentsMargins(20, 16, 20, 16)
        words: Text = lambda: self.tr(  # noqa: E731 - a text read again on each change of language
            "The pitches of this session become lots, all with the same opening; each price is "
            "changed on the console."
        )
        grid.addWidget(Label(words, "body", "text2", wrap=True), 0, 0, 1, 4)
        grid.addWidget(Label(lambda: self.tr("Opening ¥10k"), "body", "text2"), 1, 0)
        grid.addWidget(self.usual, 1, 1)
        make = PrimaryButton(lambda: self.tr("Make lots"), "plus", on_click=self.prepare)
        grid.addWidget(make, 1, 2)
        grid.setColumnStretch(3, 1)
        return self._prepare


def _title(session: Session) -> str:
    return in_language(session.title_zh, session.title_en)


def _first(lots: list[LotView]) -> LotId | None:
    """The lot that is called, else the first that waits, else the first."""
    for state in (LotState.OPEN, LotState.WAITING):
        for one in lots:
            if one.lot.state is state:
                return one.lot.id
    return lots[0].lot.id if lots else None
