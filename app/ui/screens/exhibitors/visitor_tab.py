"""Offers and needs of a person, lent to the pane of the visitors."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.changes import Change
from app.models.ids import PersonId
from app.services.visitor_proposals import VisitorProposals
from app.ui.guest_tab import GuestTab
from app.ui.screens.exhibitors.proposals import ProposalDesk, Proposals
from app.ui.widgets import Scroll


class ProposalsTab(GuestTab):
    """Both sides under each other; a line is opened, changed and removed where it stands."""

    def __init__(self, book: VisitorProposals, do: Callable[[Callable[[], Change]], bool]) -> None:
        super().__init__()
        self._book = book
        self._number = 0
        desk = ProposalDesk(book, do)
        self.needs, self.offers = Proposals(desk, "need"), Proposals(desk, "offer")
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(20, 6, 20, 12)
        inside.setSpacing(12)
        inside.addWidget(self.needs)
        inside.addWidget(self.offers)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(body))

    def title(self) -> str:
        words = self.tr("Needs", "tab, with the offers; short")
        return f"{words} {self._number}" if self._number else words

    def show_record(self, wanted: str, *, seen: bool) -> None:  # noqa: ARG002 - read at once
        offers, needs = self._book.of(PersonId(wanted))
        self.offers.show_proposals(wanted, offers)
        self.needs.show_proposals(wanted, needs)
        if len(offers) + len(needs) != self._number:
            self._number = len(offers) + len(needs)
            self.counted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.offers.retell()
            self.needs.retell()
