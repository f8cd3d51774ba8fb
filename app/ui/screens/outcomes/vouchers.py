"""The voucher ledger: its list, and beside it issuing, redeeming, and what it comes to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.changes import Change
from app.models.deals import VoucherState
from app.services.vouchers import totals
from app.ui.formats import count, money
from app.ui.language import Text, translate
from app.ui.screens.outcomes.columns import VoucherList, voucher_columns
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.sides import SUPPLIERS, Completion
from app.ui.screens.outcomes.words import check_amount, fen_of, voucher_status
from app.ui.tables import RecordTable, TableView
from app.ui.theme import theme
from app.ui.widgets import (
    EmptyState,
    FilteredEmpty,
    Label,
    ListDetail,
    MeterBar,
    Option,
    Panel,
    PrimaryButton,
    Scroll,
    SecondaryButton,
    SectionBar,
)
from app.ui.widgets.base import Retold


class VoucherTotals(Retold, QWidget):
    """已发放, 已核销, each with its meter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.issued, self.redeemed = Label("", "bodyStrong"), Label("", "bodyStrong")
        self._first, self._second = MeterBar(height=6), MeterBar(height=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        names: tuple[tuple[Text, Label, MeterBar], ...] = (
            (lambda: self.tr("Issued"), self.issued, self._first),
            (lambda: self.tr("Redeemed"), self.redeemed, self._second),
        )
        for name, words, meter in names:
            line = QHBoxLayout()
            line.addWidget(Label(name, "body"))
            line.addStretch(1)
            line.addWidget(words)
            column.addLayout(line)
            column.addWidget(meter)
            column.addSpacing(6)
        hint = Label(
            lambda: self.tr("A number is good once, for a service of any exhibitor."),
            "small",
            "text2",
            wrap=True,
        )
        column.addWidget(hint)

    def retell(self) -> None:
        self.read()
        super().retell()

    def read(self) -> None:
        """Count again."""
        told = totals(self._desk.services.vouchers.rows())
        self.issued.tell(_sum_words(told.issued, told.issued_fen))
        self.redeemed.tell(_sum_words(told.redeemed, told.redeemed_fen))
        self._first.show_share(told.issued, told.issued + told.void or 1)
        self._second.show_share(told.redeemed, told.issued or 1)


def _sum_words(number: int, fen: int) -> str:
    form = translate("outcomes", "{number} · {sum}")
    return form.format(number=count(number), sum=money(fen))


class VoucherView(QWidget):
    """The segment 双创券. ``said`` carries words for the window's foot."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        services = desk.services
        self.table = RecordTable(voucher_columns(services.zone), VoucherList(services.vouchers))
        self.view = TableView(self.table, "vouchers", lambda: self.tr("Vouchers"))
        self.totals = VoucherTotals(desk)
        self.number, self.supplier = QLineEdit(), QLineEdit()
        self.numbers, self.amount, self.holder = QLineEdit(), QLineEdit("2"), QLineEdit()
        self._suppliers = Completion(self.supplier, services.deals.find, SUPPLIERS)
        self._holders = Completion(self.holder, services.deals.find, SUPPLIERS)
        self.problem = Label("", "body", "danger", wrap=True)
        self.problem.hide()
        self.void = SecondaryButton(
            lambda: self.tr("Make the selected ones void"), "ban", on_click=self.make_void
        )
        self.pane = self._pane()
        self.split = ListDetail(self.view, self.pane, "vouchers")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self.setFocusProxy(self.view)
        first = EmptyState(
            lambda: self.tr("The innovation vouchers of this fair will stand here."),
            (lambda: self.tr("Issue vouchers"), self.begin_issue),
        )
        no_fit = FilteredEmpty(
            lambda: self.tr("No voucher fits these filters"), self.table.clear_filters
        )
        self.view.set_empty(first, no_fit)
        self._connect()
        self._tell()

    def read(self) -> None:
        """Read the list and what it comes to again."""
        self.table.refresh()
        self.totals.read()

    def begin_issue(self) -> None:
        """Ask for the numbers."""
        self.split.open_detail()
        self.numbers.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_redeem(self) -> None:
        """Ask for the number of a voucher that is handed in."""
        self.split.open_detail()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def redeem(self) -> None:
        """Redeem the number that was typed, for the exhibitor that was chosen."""
        number, supplier = self.number.text(), self._suppliers.side(self.supplier.text())
        if not number.strip() or supplier.exhibitor is None:
            self._refuse(self.tr("A number and the exhibitor that redeems it are needed."))
            return
        exhibitor = supplier.exhibitor
        vouchers = self._desk.services.vouchers
        if self._do(lambda: vouchers.redeem(number, exhibitor)):
            self.said.emit(self.tr("{number} redeemed").format(number=number.strip()))
            self.number.clear()
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def issue(self) -> None:
        """Issue the numbers that were typed."""
        reason = check_amount(self.amount.text().strip())
        if reason:
            self._refuse(reason)
            return
        words, fen = self.numbers.text(), fen_of(self.amount.text() or "0")
        holder = self._holders.side(self.holder.text())
        vouchers = self._desk.services.vouchers
        if self._do(lambda: vouchers.issue(words, fen, holder.name, holder.exhibitor)):
            self.numbers.clear()

    def make_void(self) -> None:
        """The selected vouchers are good no more."""
        chosen = self.view.selected_ids()
        if chosen:
            vouchers = self._desk.services.vouchers
            self._do(lambda: vouchers.cancel(chosen))

    def states(self) -> Sequence[Option]:
        """The states that the list can be filtered by."""
        return [Option(state, voucher_status(state).text) for state in VoucherState]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()

    def _do(self, work: Callable[[], Change]) -> bool:
        self.problem.hide()
        return self._desk.do(work, self._refuse)

    def _refuse(self, words: str) -> None:
        self.problem.tell(words)
        self.problem.show()
        self.split.open_detail()

    def _tell(self) -> None:
        for line, words in (
            (self.number, self.tr("Scan or type it")),
            (self.supplier, self.tr("An exhibitor")),
            (self.numbers, self.tr("A list, or SC-001–SC-086")),
            (self.amount, self.tr("Value ¥10k")),
            (self.holder, self.tr("If it is known")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)

    def _connect(self) -> None:
        self.view.opened.connect(lambda _voucher: self.split.focus_detail())
        self.number.returnPressed.connect(self._to_supplier)
        self.supplier.returnPressed.connect(self.redeem)
        for line in (self.numbers, self.amount, self.holder):
            line.returnPressed.connect(self.issue)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.make_void)

    def _to_supplier(self) -> None:
        """At a booth that redeems many the supplier stays, and Enter after the number is enough."""
        if self._suppliers.side(self.supplier.text()).exhibitor is None:
            self.supplier.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.redeem()

    def _number_name(self) -> str:
        return self.tr("Number")

    def _by_name(self) -> str:
        return translate("outcomes", "Redeemed by")

    def _pane(self) -> QWidget:
        for line in (self.number, self.supplier, self.numbers, self.amount, self.holder):
            line.setFont(theme().font("body"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        redeem = PrimaryButton(lambda: self.tr("Redeem"), "check", on_click=self.redeem)
        issue = SecondaryButton(lambda: self.tr("Issue"), "plus", on_click=self.issue)
        column.addWidget(SectionBar(lambda: self.tr("Redeem")))
        column.addWidget(self.problem)
        self.problem.setContentsMargins(20, 10, 20, 0)
        column.addWidget(
            _form(((self._number_name, self.number), (self._by_name, self.supplier)), redeem)
        )
        column.addWidget(SectionBar(lambda: self.tr("Innovation vouchers")))
        column.addWidget(self.totals)
        column.addWidget(_form((), self.void))
        column.addWidget(SectionBar(lambda: self.tr("Issue")))
        column.addWidget(
            _form(
                (
                    (lambda: self.tr("Numbers"), self.numbers),
                    (lambda: self.tr("Value ¥10k"), self.amount),
                    (lambda: translate("outcomes", "Holder"), self.holder),
                ),
                issue,
            )
        )
        column.addStretch(1)
        pane = Panel("surface")
        pane.setMinimumWidth(320)
        outer = QVBoxLayout(pane)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inside))
        return pane


def _form(lines: Sequence[tuple[Text, QLineEdit]], *buttons: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(20, 12 if lines else 0, 20, 16)
    column.setSpacing(8)
    for name, line in lines:
        row = QHBoxLayout()
        label = Label(name, "body", "text2")
        label.setFixedWidth(96)
        row.addWidget(label)
        row.addWidget(line, 1)
        column.addLayout(row)
    foot = QHBoxLayout()
    for button in buttons:
        foot.addWidget(button)
    foot.addStretch(1)
    column.addLayout(foot)
    return part
