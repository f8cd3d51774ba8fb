"""登记成交: a deal from scratch or from a meeting that was held."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.deals import ContractClass, Deal, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.models.ids import DealId, MeetingId
from app.services.store.deal_list import HeldMeeting
from app.ui.formats import clock_time, short_date
from app.ui.language import Text, in_language
from app.ui.screens.outcomes.desk import Services
from app.ui.screens.outcomes.sides import (
    BUYERS,
    SUPPLIERS,
    Completion,
    with_buyer,
    with_supplier,
)
from app.ui.screens.outcomes.words import (
    FIELD_NAMES,
    check_amount,
    class_name,
    fen_of,
    industry_name,
    joined,
    said,
    stage_name,
    status_name,
)
from app.ui.theme import theme
from app.ui.widgets import (
    ErrorBar,
    Label,
    Option,
    PrimaryButton,
    SecondaryButton,
    Segment,
    SegmentedControl,
    Select,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog

_WIDTH = 560


class EntryDialog(Retold, Dialog):
    """``registered`` carries the change and the deal's id; the dialog closes then."""

    registered = Signal(object, object)

    def __init__(
        self, services: Services, meeting: MeetingId | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._draft = services.deals.draft()
        self._held: Sequence[HeldMeeting] = services.deals.held()
        self.meeting = Select()
        self.buyer, self.supplier = QLineEdit(), QLineEdit()
        self._buyers = Completion(self.buyer, services.deals.find, BUYERS)
        self._suppliers = Completion(self.supplier, services.deals.find, SUPPLIERS)
        self.title, self.amount, self.reporter = QLineEdit(), QLineEdit(), QLineEdit()
        self.stage = SegmentedControl(
            [Segment(stage.value, _of(stage_name, stage)) for stage in DealStage],
            FIELD_NAMES["stage"],
        )
        self.kind, self.status, self.industry = Select(), Select(), Select()
        self.error = ErrorBar()
        self._lay_out()
        self.retell()
        self.meeting.currentIndexChanged.connect(self._meeting_chosen)
        if meeting is not None:
            self.meeting.setCurrentIndex(max(self.meeting.findData(meeting), 0))
        self.buyer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Register a deal"))
        names = (
            (self.buyer, "buyer"),
            (self.supplier, "supplier"),
            (self.title, "title"),
            (self.amount, "amount_fen"),
            (self.kind, "contract_class"),
            (self.status, "status"),
            (self.industry, "industry"),
            (self.reporter, "reported_by"),
        )
        for part, name in names:
            part.setAccessibleName(FIELD_NAMES[name]())
        self.meeting.setAccessibleName(self.tr("Of the meeting"))
        self.buyer.setPlaceholderText(self.tr("Exhibitor, visitor, or any name"))
        self.supplier.setPlaceholderText(self.tr("Exhibitor, or any name"))
        self.title.setPlaceholderText(self.tr("What is agreed"))
        self.amount.setPlaceholderText(self.tr("¥10k; empty where it is open"))
        none = Option(None, self.tr("None: from scratch"))
        self.meeting.offer([none, *(Option(one.id, self._held_words(one)) for one in self._held)])
        self.kind.offer([Option(kind, class_name(kind)) for kind in ContractClass])
        usual = [status for status in DealStatus if status is not DealStatus.CANCELLED]
        self.status.offer([Option(status, status_name(status)) for status in usual])
        self.industry.offer([Option(one, industry_name(one)) for one in Industry])
        self._show(self._draft)

    def register(self) -> None:
        """Write it and close; what is lacking is said in the dialog."""
        reason = check_amount(self.amount.text().strip())
        if reason:
            self.error.tell(reason)
            self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        deal = self.deal()
        try:
            change = self._services.deals.register(deal)
        except AppError as error:
            failed = error
            self.error.tell(lambda: said(failed))
            return
        self.registered.emit(change, DealId(deal.id))
        self.accept()

    def deal(self) -> Deal:
        """What was filled in."""
        amount = self.amount.text().strip()
        told = replace(
            self._draft,
            title=self.title.text().strip(),
            amount_fen=fen_of(amount) if amount else None,
            stage=DealStage(self.stage.current),
            contract_class=ContractClass(self.kind.currentData()),
            status=DealStatus(self.status.currentData()),
            industry=Industry(self.industry.currentData()),
            reported_by=self.reporter.text().strip(),
        )
        if self.buyer.text().strip() != self._draft.buyer_name:
            told = with_buyer(told, self._buyers.side(self.buyer.text()))
        if self.supplier.text().strip() != self._draft.supplier_name:
            told = with_supplier(told, self._suppliers.side(self.supplier.text()))
        return told

    def _meeting_chosen(self) -> None:
        """Both sides, topic and industry come from the meeting."""
        chosen = self.meeting.currentData()
        drafts = self._services.deals
        self._draft = drafts.draft(None if chosen is None else MeetingId(chosen))
        self._show(self._draft)

    def _show(self, deal: Deal) -> None:
        self.buyer.setText(deal.buyer_name)
        self.supplier.setText(deal.supplier_name)
        self.title.setText(deal.title)
        self.industry.setCurrentIndex(max(self.industry.findData(deal.industry), 0))
        self.kind.setCurrentIndex(max(self.kind.findData(deal.contract_class), 0))

    def _held_words(self, held: HeldMeeting) -> str:
        at = held.starts_at.astimezone(self._services.zone)
        asking = in_language(held.asking_zh, held.asking_en)
        asked = in_language(held.asked_zh, held.asked_en)
        return joined(f"{short_date(at.date())} {clock_time(at)}", f"{asking} × {asked}")

    def _rows(self) -> Sequence[tuple[Text, QWidget]]:
        return (
            (lambda: self.tr("Of the meeting"), self.meeting),
            (FIELD_NAMES["buyer"], self.buyer),
            (FIELD_NAMES["supplier"], self.supplier),
            (FIELD_NAMES["title"], self.title),
            (FIELD_NAMES["amount_fen"], self.amount),
            (FIELD_NAMES["stage"], self.stage),
            (FIELD_NAMES["contract_class"], self.kind),
            (FIELD_NAMES["status"], self.status),
            (FIELD_NAMES["industry"], self.industry),
            (FIELD_NAMES["reported_by"], self.reporter),
        )

    def _lay_out(self) -> None:
        for line in (self.buyer, self.supplier, self.title, self.amount, self.reporter):
            line.setFont(theme().font("body"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Label(lambda: self.tr("Register a deal"), "title"))
        column.addWidget(self.error)
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        for place, (name, part) in enumerate(self._rows()):
            form.addWidget(Label(name, "body", "text2"), place, 0)
            form.addWidget(part, place, 1)
        column.addLayout(form)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject))
        self.enter_button = PrimaryButton(lambda: self.tr("Register"), on_click=self.register)
        foot.addWidget(self.enter_button)
        column.addLayout(foot)
        for line in (self.title, self.amount, self.reporter):
            line.returnPressed.connect(self.register)
        self.setFixedWidth(_WIDTH)


def _of(words: Callable[[DealStage], str], stage: DealStage) -> Text:
    return lambda: words(stage)
