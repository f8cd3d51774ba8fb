"""The workspace 对接: needs or offers, their ranked pairs, why, and what was decided."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import NeedId, OfferId
from app.models.pairs import PairState
from app.services.pair_ground import Owner
from app.services.pairs import PairBook
from app.ui.changes import Changes
from app.ui.messages import sentence
from app.ui.pair_desk import PairDesk
from app.ui.screens.matches.browser import Browser
from app.ui.screens.matches.deciding import AskWeights, Deciding, ask_weights
from app.ui.screens.matches.printing import PrintSummaries, SaveEach, SummaryMenu
from app.ui.screens.matches.sieve import View, states
from app.ui.screens.matches.toolbar import MatchesToolbar
from app.ui.screens.matches.why import WhyPane
from app.ui.screens.matches.words import totals
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilteredEmpty,
    InlineStrip,
    ListDetail,
    Notice,
    Page,
    PageAction,
    PageCommand,
    Place,
    SkeletonRows,
    WarningBar,
)

_PANE = 352


class MatchesPage(Page):
    """``undo`` is the window's; ``import_sheet`` and ``print_summaries`` are absent where None."""

    def __init__(
        self,
        desk: PairDesk,
        changes: Changes,
        undo: Callable[[], object],
        import_sheet: Callable[[], object] | None = None,
        print_summaries: PrintSummaries | None = None,
        ask: AskWeights = ask_weights,
        save_each: SaveEach | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._changes, self._undo = desk, changes, undo
        self._pairs, self._import = desk.pairs, import_sheet
        self._text = ""
        self._target: object = None
        self._is_old = True
        self.toolbar = MatchesToolbar()
        self.strip = InlineStrip(lambda: self.tr("Matching needs and offers"))
        self.error, self.outdated = ErrorBar(), WarningBar()
        self.browser, self.why = Browser(), WhyPane()
        self.deciding = Deciding(desk, lambda: self.browser.pair, ask, self)
        self.split = ListDetail(self.browser, self.why, "matches", _PANE)
        self.papers = (
            None if print_summaries is None else SummaryMenu(self, print_summaries, save_each)
        )
        self._nothing = self._first_use()
        self._filtered = FilteredEmpty(
            lambda: self.tr("No need or offer fits these filters"), self.clear
        )
        self._waiting = SkeletonRows()
        self._stack = QStackedWidget()
        for part in (self._nothing, self._filtered, self._waiting, self.split):
            self._stack.addWidget(part)
        self.set_toolbar(self.toolbar)
        for strip in (self.strip, self.error, self.outdated):
            self.add_strip(strip)
        self.set_body(self._stack)
        self._connect()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Matches")

    def count_text(self) -> str:
        needs, offers = self._pairs.counts()
        book = self._desk.book if not self._is_old else None
        return totals(needs, offers, None if book is None else sum(1 for _ in book.all()))

    def page_actions(self) -> Sequence[PageAction]:
        actions = [
            PageAction(
                lambda: self.tr("Match again"),
                "refresh-cw",
                self._desk.begin,
                PageCommand.NEW,
                Place.PRIMARY,
                why_not=self._why_not_match,
            )
        ]
        if self.papers is not None:
            printing = PageAction(
                lambda: self.tr("Print summary"),
                "printer",
                self.open_papers,
                PageCommand.PRINT,
                why_not="" if self._desk.book else (lambda: self.tr("Nothing was matched yet.")),
            )
            actions.insert(0, printing)
        if self._import is not None:
            words = self.tr("Import")
            actions.append(
                PageAction(words, "file-down", self._import, PageCommand.IMPORT, Place.HIDDEN)
            )
        return actions

    def search_hint(self) -> str:
        return self.tr("Need, offer, name")

    def search(self, text: str) -> None:
        self._text = text
        self._show()

    def search_text(self) -> str:
        return self._text

    def regions(self) -> Sequence[QWidget]:
        lists = (self.browser.subjects, self.browser.candidates.list)
        return (*(one for one in lists if one.isVisibleTo(self)), self.why)

    def entered(self) -> None:
        if all(self._pairs.counts()):
            self._desk.begin_once()
        if self._is_old:
            self._show()

    def open_target(self, target: object) -> None:
        self._target = target
        if self._desk.book is not None:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    # What the user does.

    def clear(self) -> None:
        """Show everything."""
        self._text = ""
        self.toolbar.clear()
        self._show()
        self.heading_changed.emit()

    def open_papers(self) -> None:
        """Offer the summaries of the pair's two sides, and all."""
        book = self._desk.book
        if self.papers is not None and book is not None:
            self.papers.offer(book, self._sides(book))
            self.papers.open_at(self)

    def _ask_reason(self) -> None:
        one = self.browser.pair
        if one is not None and one.state is PairState.SUGGESTED:
            self.split.open_detail()
            self.why.ask_reason()

    def _done(self, change: Change) -> None:
        self.error.hide()
        self._changes.happened.emit(change)

    def _tell(self, words: str) -> None:
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    # What is shown.

    def _renewed(self) -> None:
        self._is_old = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        book = self._desk.book
        self._is_old = book is None
        self._show_work()
        if book is not None:
            self._show_book(book)
        elif self._desk.is_running:
            self._stack.setCurrentWidget(self._waiting)
        else:
            self._stack.setCurrentWidget(self._nothing)
        self.heading_changed.emit()

    def _show_book(self, book: PairBook) -> None:
        self._list(book)
        if self._target is not None:
            self._reach(book)
        shown: QWidget = self.split
        if not (book.needs and book.offers):
            shown = self._nothing
        elif not self.browser.has_subjects:
            shown = self._filtered
        self._stack.setCurrentWidget(shown)
        self.toolbar.show_counts(states(book))
        if self._desk.is_outdated and not self._desk.is_running:
            self.outdated.tell(
                lambda: self.tr("Needs, offers or weights changed since they were matched."),
                lambda: self.tr("Match again"),
                self._desk.begin,
            )
        else:
            self.outdated.hide()

    def _list(self, book: PairBook) -> None:
        view = View(self.toolbar.views.current)
        self.browser.show_book(book, self.toolbar.sieve(self._text), view)

    def _reach(self, book: PairBook) -> None:
        """Show what a link led to: a pair, a need or an offer; filters that hide it go."""
        target, self._target = self._target, None
        if self._go_to(target):
            return
        self._text = ""
        self.toolbar.clear()
        is_offer = isinstance(target, str) and target in book.offers
        self.toolbar.views.choose(View.OFFERS if is_offer else View.NEEDS)
        self._list(book)
        self._go_to(target)

    def _go_to(self, target: object) -> bool:
        if isinstance(target, tuple) and len(target) == 2:
            return self.browser.choose((NeedId(str(target[0])), OfferId(str(target[1]))))
        return isinstance(target, str) and self.browser.choose_subject(target)

    def _show_pair(self) -> None:
        book, one = self._desk.book, self.browser.pair
        if book is None or one is None:
            self.why.show_nothing()
            return
        self.why.show_pair(book, one, self._pairs.calendar(one, book), self.browser.rank)

    def _show_work(self) -> None:
        if self._desk.is_running and not self.strip.isVisibleTo(self):
            self.outdated.hide()
            self.strip.begin()
        elif not self._desk.is_running:
            self.strip.end()

    def _moved(self) -> None:
        self._show_work()
        if self._desk.book is None or not self._desk.is_running:
            self.browser.forget_order()
            self._show()
        self.heading_changed.emit()

    def _failed(self, error: object) -> None:
        if isinstance(error, AppError):
            failed = error
            self.error.tell(lambda: sentence(failed))
        else:
            self.error.tell(
                lambda: self.tr("Matching stopped; the pairs of before are kept."),
                lambda: self.tr("Match again"),
                self._desk.begin,
            )

    def _sides(self, book: PairBook) -> list[Owner | None]:
        one = self.browser.pair
        if one is None:
            return []
        return [
            book.owner_of(book.needs[one.need_id]),
            book.owner_of(book.offers[one.offer_id]),
        ]

    def _why_not_match(self) -> str:
        if self._desk.is_running:
            return self.tr("Matching is under way.")
        if not all(self._pairs.counts()):
            return self.tr("There must be needs and offers first.")
        return ""

    def _first_use(self) -> EmptyState:
        brought = self._import
        return EmptyState(
            lambda: self.tr(
                "Here needs meet the offers that answer them, once both were entered or imported."
            ),
            None if brought is None else (lambda: self.tr("Import a sheet"), brought),
            (lambda: self.tr("Enter them at an exhibitor"), self._go_to_exhibitors),
        )

    def _go_to_exhibitors(self) -> None:
        self.went.emit("exhibitors", None)

    def _open_meeting(self, meeting: object) -> None:
        self.went.emit("meetings", meeting)

    def _connect(self) -> None:
        self.toolbar.viewed.connect(self._show)
        self.toolbar.filtered.connect(self._show)
        self.toolbar.weights_wanted.connect(self.deciding.change_weights)
        self.deciding.done.connect(self._done)
        self.deciding.told.connect(self._tell)
        self.deciding.refused.connect(self.error.tell)
        self.strip.cancelled.connect(self._desk.cancel)
        self._desk.renewed.connect(self._renewed)
        self._desk.moved.connect(self._moved)
        self._desk.failed.connect(self._failed)
        self._desk.progressed.connect(self.strip.show_progress)
        self.browser.pair_moved.connect(self._show_pair)
        self.browser.ask_wanted.connect(self.deciding.ask)
        self.browser.dismiss_wanted.connect(self._ask_reason)
        self.browser.detail_wanted.connect(self._enter_detail)
        self.why.asked.connect(self.deciding.ask)
        self.why.answered.connect(self.deciding.answer)
        self.why.dismissed.connect(self.deciding.dismiss)
        self.why.placed.connect(self.deciding.schedule)
        self.why.meeting_wanted.connect(self._open_meeting)
        self.why.escaped.connect(self._leave_detail)

    def _enter_detail(self) -> None:
        self.split.open_detail()
        self.why.focus_action()

    def _leave_detail(self) -> None:
        self.split.close_drawer()
        self.browser.focus_pairs()
