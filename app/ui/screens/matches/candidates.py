"""The middle pane: the need or offer in full, its ranked pairs below, and how they were found."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.offers import Need
from app.services.pairs import PairBook
from app.ui.formats import count
from app.ui.screens.matches.cards import CardList
from app.ui.screens.matches.pair_cards import PairCard, PairDelegate
from app.ui.screens.matches.sieve import Order, Subject
from app.ui.screens.matches.words import facts_of, joined, name_of, place_of, text_of, title_of
from app.ui.theme import theme
from app.ui.widgets import (
    ElidedLabel,
    IconLabel,
    Label,
    LinkButton,
    Menu,
    Panel,
    SectionBar,
    Separator,
    Tag,
)
from app.ui.widgets.base import Retold

_MARGIN = 20
_MOST_TEXT = 3  # lines of the text that are shown; the tooltip has all


class SubjectHead(Retold, Panel):
    """Whose need or offer it is, what it is about, and what it says."""

    def __init__(self) -> None:
        super().__init__("subtle")
        self._book: PairBook | None = None
        self._subject: Subject | None = None
        self.kind = Tag(self._kind)
        self.owner = ElidedLabel("", "small", "text2", tabular=True)
        self.title = Label("", "lead", wrap=True)
        self.text = Label("", "body", "text2", wrap=True)
        self.text.setMaximumHeight(_MOST_TEXT * theme().line("body"))
        self.facts = ElidedLabel("", "small", "text2", tabular=True)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.kind)
        first.addWidget(self.owner, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        column.setSpacing(4)
        column.addLayout(first)
        for part in (self.title, self.text, self.facts):
            column.addWidget(part)

    def show_subject(self, book: PairBook, subject: Subject) -> None:
        """Show another need or offer."""
        self._book, self._subject = book, subject
        self.retell()

    def retell(self) -> None:
        if self._book is None or self._subject is None:
            return
        proposal = self._subject.proposal
        self.kind.retell()
        where = place_of(self._book, proposal)
        self.owner.tell(joined((name_of(self._subject.owner), where)))
        self.title.tell(title_of(proposal))
        text, facts = text_of(proposal), facts_of(proposal)
        for label, words in ((self.text, text), (self.facts, facts)):
            label.tell(words)
            label.setVisible(bool(words))
        self.text.setToolTip(text)

    def _kind(self) -> str:
        if self._subject is not None and not isinstance(self._subject.proposal, Need):
            return self.tr("Offer")
        return self.tr("Need")


class CandidatesPane(Retold, Panel):
    """``ordered`` carries another order of the pairs."""

    ordered = Signal(object)

    def __init__(self) -> None:
        super().__init__("surface")
        self.order = Order.RECOMMENDED
        self.head = SubjectHead()
        self.bar = SectionBar(lambda: self.tr("Recommended"))
        self.order_link = LinkButton(
            self._order_words, "chevron-down", on_click=self.open_orders, color="text2"
        )
        if (inset := self.bar.layout()) is not None:
            inset.addWidget(self.order_link)
        self.list = CardList(PairDelegate, lambda: self.tr("Pairs"))
        self.empty = Label("", "body", "text2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(48, 0, 48, 48)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = Separator()
        for part in (self.head, self._line, self.bar):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(Separator())
        column.addWidget(self._note())
        self.setFocusProxy(self.list)

    def show_subject(self, book: PairBook, subject: Subject | None) -> None:
        """Show a need or an offer above its pairs; without one there are all pairs."""
        for part in (self.head, self._line):
            part.setVisible(subject is not None)
        self.order_link.setVisible(subject is not None)
        if subject is None:
            self.bar.tell(lambda: self.tr("All pairs"))
            return
        self.head.show_subject(book, subject)
        if isinstance(subject.proposal, Need):
            self.bar.tell(lambda: self.tr("Recommended offers"))
        else:
            self.bar.tell(lambda: self.tr("Needs that it answers"))

    def show_cards(
        self,
        keys: Sequence[object],
        make: Callable[[int], PairCard],
        why_empty: str,
        wanted: object | None = None,
    ) -> None:
        """List these pairs; ``why_empty`` is said where there are none."""
        self.empty.tell(why_empty)
        self.bar.tell_count(count(len(keys)))
        self.list.show_cards(keys, make, wanted)
        self._stack.setCurrentWidget(self.list if keys else self.empty)

    def open_orders(self) -> None:
        """Offer the two orders."""
        menu = self.orders_menu()
        menu.popup(self.order_link.mapToGlobal(QPoint(0, self.order_link.height())))

    def orders_menu(self) -> Menu:
        """Recommended, or by fit alone."""
        menu = Menu(self)
        for order in Order:
            action = menu.addAction(self._order_name(order))
            action.setCheckable(True)
            action.setChecked(order is self.order)
            action.setData(order.value)
        menu.triggered.connect(self._choose_order)
        return menu

    def _choose_order(self, action: QAction) -> None:
        self.order = Order(str(action.data()))
        self.order_link.tell(self._order_words)
        self.ordered.emit(self.order)

    def _order_words(self) -> str:
        return self._order_name(self.order)

    def _order_name(self, order: Order) -> str:
        if order is Order.FIT:
            return self.tr("By fit alone")
        return self.tr("Recommended order")

    def _note(self) -> QWidget:
        note = QWidget()
        row = QHBoxLayout(note)
        row.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        row.setSpacing(8)
        words = Label(
            lambda: self.tr(
                "Worked out on this computer from terms, field, cooperation, region and budget; "
                "nothing leaves it. The order also weighs free time and fairness."
            ),
            "small",
            "text2",
            wrap=True,
        )
        row.addWidget(IconLabel("info"))
        row.addWidget(words, 1)
        return note
