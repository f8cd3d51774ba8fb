"""The signing ceremony: who signs, in which order; its list and name plates go to paper."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.deals import Deal, DealStatus
from app.models.ids import DealId
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.lines import LineList
from app.ui.screens.outcomes.words import joined, wan
from app.ui.widgets import KeyHint, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.base import Retold

_ID = Qt.ItemDataRole.UserRole


class Paper(StrEnum):
    """What can be printed or saved of the outcomes."""

    REPORT = "report"
    FIGURES = "figures"
    SIGNING = "signing"
    PLATES = "plates"
    LEDGER = "ledger"


class OrderList(LineList):
    """Lines in an order of the user's: Alt+Up and Alt+Down, or dragged; Delete leaves one out."""

    moved = Signal()
    left_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.model().rowsMoved.connect(self._dragged)

    def shift(self, step: int) -> None:
        """Move the current line so many places."""
        here = self.currentRow()
        there = here + step
        if here < 0 or not 0 <= there < self.count():
            return
        self.insertItem(there, self.takeItem(here))
        self.setCurrentRow(there)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in steps:
            self.shift(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.left_out.emit()
        else:
            super().keyPressEvent(event)

    def _dragged(
        self, _from: QModelIndex, _first: int, _last: int, _to: QModelIndex, _at: int
    ) -> None:
        # The list still works on what was dropped; whoever listens may fill it anew.
        QTimer.singleShot(0, self.moved.emit)


class SigningDialog(Retold, QDialog):
    """At the left the ceremony in its order, at the right the deals that are not in it.

    Every step is written at once and undone as one.
    """

    def __init__(
        self, desk: Desk, print_paper: Callable[[Paper], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._print = desk, print_paper
        self.order, self.rest = OrderList(), LineList()
        self.order.moved.connect(self._write)
        self.order.left_out.connect(self.leave_out)
        self.rest.itemDoubleClicked.connect(lambda _item: self.take_in())
        self.list_button = SecondaryButton(
            lambda: self.tr("Print list"), "printer", on_click=lambda: self._print(Paper.SIGNING)
        )
        self.plates_button = SecondaryButton(
            lambda: self.tr("Name plates"), "printer", on_click=lambda: self._print(Paper.PLATES)
        )
        self._lay_out()
        self.retell()
        self.show_deals()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Signing ceremony"))
        self.order.setAccessibleName(self.tr("In this order"))
        self.rest.setAccessibleName(self.tr("Not in the ceremony"))

    def show_deals(self) -> None:
        """Read both lists again; the cursors stay where they were."""
        deals = self._desk.services.deals
        chosen = deals.signing_list()
        ids = {deal.id for deal in chosen}
        others = [
            deal
            for deal in deals.all()
            if deal.id not in ids and deal.status is not DealStatus.CANCELLED
        ]
        _refill(self.order, chosen)
        _refill(self.rest, others)
        for button in (self.list_button, self.plates_button):
            button.setEnabled(bool(chosen))

    def take_in(self) -> None:
        """The chosen deal signs last."""
        if (item := self.rest.currentItem()) is not None:
            self._order([*self._ids(), DealId(item.data(_ID))])

    def leave_out(self) -> None:
        """The chosen deal does not sign."""
        if (item := self.order.currentItem()) is not None:
            self._order([one for one in self._ids() if one != item.data(_ID)])

    def _ids(self) -> list[DealId]:
        rows = (self.order.item(row) for row in range(self.order.count()))
        return [DealId(item.data(_ID)) for item in rows]

    def _write(self) -> None:
        self._order(self._ids())

    def _order(self, ids: list[DealId]) -> None:
        deals = self._desk.services.deals
        self._desk.do(lambda: deals.order_signing(ids))
        self.show_deals()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(Label(lambda: self.tr("In this order"), "bodyStrong"))
        left.addWidget(self.order, 1)
        hints = QHBoxLayout()
        hints.addWidget(KeyHint("Alt+Up"))
        hints.addWidget(KeyHint("Alt+Down"))
        hints.addWidget(Label(lambda: self.tr("or drag"), "small", "text2"))
        hints.addStretch(1)
        left.addLayout(hints)
        right.addWidget(Label(lambda: self.tr("Not in the ceremony"), "bodyStrong"))
        right.addWidget(self.rest, 1)
        foot = QHBoxLayout()
        foot.addWidget(
            SecondaryButton(lambda: self.tr("Take in"), "arrow-left", on_click=self.take_in)
        )
        foot.addWidget(
            SecondaryButton(lambda: self.tr("Leave out"), "arrow-right", on_click=self.leave_out)
        )
        foot.addStretch(1)
        right.addLayout(foot)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        end = QHBoxLayout()
        end.setSpacing(8)
        end.addWidget(self.list_button)
        end.addWidget(self.plates_button)
        end.addStretch(1)
        end.addWidget(PrimaryButton(lambda: self.tr("Done"), on_click=self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Label(lambda: self.tr("Signing ceremony"), "title"))
        column.addLayout(both, 1)
        column.addLayout(end)
        self.resize(880, 520)


def _refill(shown: QListWidget, deals: list[Deal]) -> None:
    here = shown.currentRow()
    shown.clear()
    for deal in deals:
        sides = f"{deal.buyer_name} × {deal.supplier_name}"
        words = joined(deal.number, sides, deal.title, wan(deal.amount_fen))
        item = QListWidgetItem(words)
        item.setToolTip(words)
        item.setData(_ID, deal.id)
        shown.addItem(item)
    shown.setCurrentRow(min(max(here, 0), len(deals) - 1))
