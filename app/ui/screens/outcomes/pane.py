"""The pane of one deal: everything in it is changed where it stands; its history beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.deals import ContractClass, Deal, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.services.store.deal_list import DealRow
from app.ui.formats import clock_time, money, short_date
from app.ui.screens.outcomes.columns import buyer, supplier
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.history import HistoryTab, ask_history
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
    check_day,
    class_name,
    fen_of,
    industry_mark,
    industry_name,
    joined,
    listed,
    stage_name,
    status_name,
    status_shown,
    wan,
)
from app.ui.widgets import (
    ChoiceRow,
    DetailPane,
    FieldRow,
    IconButton,
    LinkButton,
    Option,
    StatusTag,
    Tag,
)

_LINES = (
    "title",
    "amount_fen",
    "signed_on",
    "buyer_region",
    "supplier_region",
    "buyer_signatory",
    "supplier_signatory",
    "documents",
    "reported_by",
    "note",
)
_CHECKS: dict[str, Callable[[str], str]] = {"amount_fen": check_amount, "signed_on": check_day}
_CHOICES: dict[str, tuple[Sequence[Any], Callable[[Any], str]]] = {
    "stage": (tuple(DealStage), stage_name),
    "contract_class": (tuple(ContractClass), class_name),
    "status": (tuple(DealStatus), status_name),
    "industry": (tuple(Industry), industry_name),
}


class DealPane(DetailPane):
    """``closed`` when the pane is put away, ``removed`` and ``signing`` carry the deal's id."""

    closed = Signal()
    removed = Signal(object)
    signing = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Choose a deal to see it here."))
        self._desk, self._row = desk, None
        self._deal: Deal | None = None
        deals = desk.services.deals
        self.buyer = FieldRow(FIELD_NAMES["buyer"])
        self.supplier = FieldRow(FIELD_NAMES["supplier"])
        self._buyers = Completion(self.buyer.line, deals.find, BUYERS)
        self._suppliers = Completion(self.supplier.line, deals.find, SUPPLIERS)
        self.buyer.committed.connect(self._buyer_told)
        self.supplier.committed.connect(self._supplier_told)
        self.lines = {name: FieldRow(FIELD_NAMES[name], _CHECKS.get(name)) for name in _LINES}
        for name, row in self.lines.items():
            row.committed.connect(partial(self._line_told, name))
        self.choices = {name: self._choice(name) for name in _CHOICES}
        self.meeting = LinkButton(lambda: self.tr("Show its meeting"), on_click=self._go)
        self.log = HistoryTab()
        self.add_icon(
            IconButton("history", lambda: self.tr("History…"), on_click=self.show_history),
            IconButton("file-check", lambda: self.tr("Into the signing list"), on_click=self._sign),
            IconButton("trash-2", lambda: self.tr("Remove deal"), on_click=self._remove),
            IconButton("x", lambda: self.tr("Close"), on_click=self.closed.emit),
        )
        self.add_tab("facts", lambda: self.tr("Deal"), self._facts())
        self.add_tab("history", lambda: self.tr("Log"), self.log.body)
        self.tab_chosen.connect(self._fill)
        self.show_nothing()

    @property
    def deal(self) -> Deal | None:
        """The deal that is shown."""
        return self._deal

    def show_deal(self, row: DealRow | None) -> None:
        """Show this deal, or that none is chosen; what is being typed for the same one stays."""
        same = row is not None and self._deal is not None and row.deal.id == self._deal.id
        self._deal = None if row is None else row.deal
        if row is None:
            self.show_nothing()
            return
        deal = row.deal
        at = deal.created_at.astimezone(self._desk.services.zone)
        entered = f"{short_date(at.date())} {clock_time(at)}"
        amount = "" if deal.amount_fen is None else money(deal.amount_fen)
        self.show_record(deal.title, joined(deal.number, amount, entered), self._tags_of(deal))
        for field, words in ((self.buyer, buyer(row)), (self.supplier, supplier(row))):
            if not (same and field.is_editing()):
                field.show_value(words)
        for name, line in self.lines.items():
            if not (same and line.is_editing()):
                line.show_value(_words(deal, name))
        for name, choice in self.choices.items():
            choice.show_value(_CHOICES[name][1](getattr(deal, name)))
        self.meeting.setVisible(deal.meeting_id is not None)
        self._fill(self.tabs.current)

    def edit(self, name: str) -> None:
        """Begin to change a field."""
        self.tabs.choose("facts")
        self.lines[name].edit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._deal is not None:
            rows = self._desk.services.directory.rows([self._deal.id])
            self.show_deal(rows.get(self._deal.id))

    def _facts(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 16)
        column.setSpacing(0)
        lines, choices = self.lines, self.choices
        order = (
            self.buyer,
            self.supplier,
            lines["title"],
            lines["amount_fen"],
            choices["stage"],
            choices["contract_class"],
            choices["status"],
            choices["industry"],
            *(lines[name] for name in _LINES[2:]),
        )
        for row in order:
            column.addWidget(row)
        column.addWidget(self.meeting)
        column.addStretch(1)
        return body

    def _choice(self, name: str) -> ChoiceRow:
        values, words = _CHOICES[name]

        def options() -> Sequence[Option]:
            return [Option(one, words(one)) for one in values]

        row = ChoiceRow(FIELD_NAMES[name], options)
        row.chosen.connect(partial(self._chosen, name))
        return row

    def _tags_of(self, deal: Deal) -> Sequence[QWidget]:
        shown = status_shown(deal.status)
        status: QWidget = StatusTag(shown.text, "success", shown.icon)
        if deal.status is DealStatus.UNVERIFIED:
            status = StatusTag(shown.text, "warning", shown.icon)
        elif deal.status is DealStatus.CANCELLED:
            status = Tag(shown.text)
        tags = [Tag(stage_name(deal.stage)), status]
        if deal.industry is not Industry.OTHER:
            words = industry_mark(deal.industry).text
            tags.insert(1, Tag.industry(deal.industry.value, words))
        return tags

    def _buyer_told(self, words: str) -> None:
        self._write(lambda deal: with_buyer(deal, self._buyers.side(words)))

    def _supplier_told(self, words: str) -> None:
        self._write(lambda deal: with_supplier(deal, self._suppliers.side(words)))

    def _line_told(self, name: str, words: str) -> None:
        told: Any = {name: _parsed(name, words)}
        self._write(lambda deal: replace(deal, **told))

    def _chosen(self, name: str, key: object) -> None:
        kind = type(_CHOICES[name][0][0])
        told = {name: kind(key)}
        self._write(lambda deal: replace(deal, **told))

    def _write(self, changed: Callable[[Deal], Deal]) -> None:
        deal = self._deal
        if deal is None:
            return
        if not self._desk.do(lambda: self._desk.services.deals.edit(changed(deal))):
            self.show_deal(self._desk.services.directory.rows([deal.id]).get(deal.id))

    def _fill(self, key: str) -> None:
        if key == "history" and self._deal is not None:
            services = self._desk.services
            self.log.show_steps(services.deals.history(self._deal.id), services.zone)

    def show_history(self) -> None:
        """Who changed what and when, with the way back."""
        if self._deal is not None:
            ask_history(self._desk, self._deal.id, self)

    def _go(self) -> None:
        if self._deal is not None:
            self._desk.go("meetings", self._deal.meeting_id)

    def _remove(self) -> None:
        if self._deal is not None:
            self.removed.emit(self._deal.id)

    def _sign(self) -> None:
        if self._deal is not None:
            self.signing.emit(self._deal.id)


def _words(deal: Deal, name: str) -> str:
    value = getattr(deal, name)
    if value is None:
        return ""
    if name == "amount_fen":
        return wan(value)
    if name == "documents":
        return listed(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _parsed(name: str, words: str) -> object:
    if name == "amount_fen":
        return fen_of(words) if words else None
    if name == "signed_on":
        return date.fromisoformat(words) if words else None
    if name == "documents":
        parts = words.replace("、", ",").replace("，", ",").split(",")
        return tuple(part.strip() for part in parts if part.strip())
    return words
