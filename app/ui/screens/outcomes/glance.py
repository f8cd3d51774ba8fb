"""What stands beside the register while no deal is opened: the auction and the vouchers."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.outcomes.auction import AuctionView
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.vouchers import VoucherTotals
from app.ui.widgets import Panel, Scroll, SectionBar


class Glance(Panel):
    """The lot that is called, and what the vouchers come to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("surface")
        self.auction, self.totals = AuctionView(desk, wide=False), VoucherTotals(desk)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.auction)
        column.addWidget(SectionBar(lambda: self.tr("Innovation vouchers")))
        column.addWidget(self.totals)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inside))
        self.setMinimumWidth(320)
        self.auction.found.connect(self.auction.setVisible)

    def read(self) -> None:
        """Read both again."""
        self.auction.read()
        self.totals.read()
