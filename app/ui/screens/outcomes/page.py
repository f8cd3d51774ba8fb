"""The workspace 成果: deals, vouchers, the auction, figures; what came of the fair."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.deals import ContractClass, DealStage
from app.models.exhibitors import Industry
from app.models.ids import DealId, MeetingId
from app.models.outcomes import Outcomes
from app.models.requests import RequestFigure
from app.services.deals import Twins
from app.ui.changes import Changes
from app.ui.formats import clock_time, short_date
from app.ui.screens.outcomes.auction import AuctionView
from app.ui.screens.outcomes.counting import Counting
from app.ui.screens.outcomes.desk import Desk, Services
from app.ui.screens.outcomes.entry import EntryDialog
from app.ui.screens.outcomes.feedback import FeedbackDialog
from app.ui.screens.outcomes.figures import AllFigures
from app.ui.screens.outcomes.ledger import Ledger
from app.ui.screens.outcomes.merge import Ask, ask_merge
from app.ui.screens.outcomes.signing import Paper, SigningDialog
from app.ui.screens.outcomes.toolbar import OutcomesToolbar, Part
from app.ui.screens.outcomes.vouchers import VoucherView
from app.ui.screens.outcomes.words import said
from app.ui.tasks import Tasks
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilteredEmpty,
    Notice,
    Page,
    PageAction,
    PageCommand,
    Place,
    WarningBar,
)

_LEDGER = frozenset({"deal", "exhibitor", "person"})
_COUNTED = _LEDGER | {"meeting", "request", "session", "scan", "offer", "need", "fair"}
_BUSINESS = frozenset({"voucher", "lot", "bid", "pitch", "session", "exhibitor"})


class OutcomesPage(Page):
    """``undo`` is the window's; ``print_paper`` draws, saves or exports what it is told."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        changes: Changes,
        undo: Callable[[], object],
        print_paper: Callable[[Paper], object],
        by: str = "",
        ask: Ask = ask_merge,
    ) -> None:
        super().__init__()
        self._services, self._changes = services, changes
        self._undo, self._print, self._by, self._ask = undo, print_paper, by, ask
        self._text = ""
        self._kept_apart: set[tuple[DealId, DealId]] = set()
        self.told: Outcomes | None = None
        self._stale = False
        self.counting = Counting(services, tasks, self)
        desk = self._desk = Desk(services, self._do, self.went.emit)
        self.ledger, self.vouchers = Ledger(desk), VoucherView(desk)
        self.auction, self.figures = AuctionView(desk, wide=True), AllFigures()
        self.toolbar = OutcomesToolbar(self.vouchers.states, self._errands())
        self.error, self.twins = ErrorBar(), WarningBar()
        self.body = QStackedWidget()
        self.parts: dict[Part, QWidget] = dict(
            zip(Part, (self.ledger, self.vouchers, self.auction, self.figures), strict=True)
        )
        for part in self.parts.values():
            self.body.addWidget(part)
        self.set_toolbar(self.toolbar)
        self.add_strip(self.error)
        self.add_strip(self.twins)
        self.set_body(self.body)
        self.ledger.view.set_empty(self._first_use(), self._nothing_fits())
        self._connect()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Outcomes")

    def count_text(self) -> str:
        at = self._services.clock().astimezone(self._services.zone)
        moment = f"{short_date(at.date())} {clock_time(at)}"
        return self.tr("as of {moment}").format(moment=moment)

    def page_actions(self) -> Sequence[PageAction]:
        hidden = Place.HIDDEN
        return (
            PageAction(
                lambda: self.tr("Closing report"),
                "file-text",
                lambda: self._print(Paper.REPORT),
                PageCommand.PRINT,
            ),
            PageAction(
                lambda: self.tr("Export deals"),
                "download",
                lambda: self._print(Paper.LEDGER),
                PageCommand.EXPORT,
                hidden,
            ),
            self._primary(),
        )

    def search_hint(self) -> str:
        if self._part in (Part.AUCTION, Part.FIGURES):
            return ""
        return self.tr("Number, side, subject")

    def search(self, text: str) -> None:
        self._text = text
        table = self.vouchers.table if self._part is Part.VOUCHERS else self.ledger.table
        table.look_for(text)

    def search_text(self) -> str:
        return self._text

    def regions(self) -> Sequence[QWidget]:
        if self._part is Part.DEALS:
            return (self.ledger.view, self.ledger.side)
        if self._part is Part.VOUCHERS:
            return (self.vouchers.view, self.vouchers.pane)
        return (self.parts[self._part],)

    def entered(self) -> None:
        if not self.ledger.table.asked or self._stale:
            self._read_all()
        self.heading_changed.emit()

    def open_target(self, target: object) -> None:
        """A deal by its id, or a held meeting that is to become one."""
        self.entered()
        if not isinstance(target, str):
            return
        if DealId(target) in self._services.directory.all():
            self._reach(DealId(target))
        elif any(one.id == target for one in self._services.deals.held()):
            self.begin_new(MeetingId(target))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self.ledger.table.asked:
            self.ledger.glance.read()
            self.vouchers.totals.read()

    def _primary(self) -> PageAction:
        if self._part is Part.VOUCHERS:
            run, words = self.vouchers.begin_redeem, self.tr("Redeem voucher")
            return PageAction(words, "check", run, PageCommand.NEW, Place.PRIMARY)
        words = self.tr("Register deal")
        return PageAction(words, "plus", self.begin_new, PageCommand.NEW, Place.PRIMARY)

    # What the user does.

    def begin_new(self, meeting: MeetingId | None = None) -> None:
        """Register a deal, from scratch or from a meeting."""
        dialog = EntryDialog(self._services, meeting, self)
        dialog.registered.connect(self._registered)
        self._open(dialog)

    def sign(self) -> None:
        """The order of the ceremony, its list and its name plates."""
        self._open(SigningDialog(self._desk, self._print, self))

    def type_feedback(self) -> None:
        """Type in what the paper agendas say."""
        dialog = FeedbackDialog(self._desk, self._by, self)
        dialog.to_deal.connect(lambda meeting: self.begin_new(MeetingId(meeting)))
        self._open(dialog)

    def merge_next(self) -> None:
        """Show two entries of one deal side by side."""
        found = self._twins()
        if not found:
            return
        answer = self._ask(found[0], self)
        if answer is None:
            self._kept_apart.add((found[0].first.id, found[0].second.id))
            self._say_twins()
        else:
            self._do(lambda: answer.merge(self._services.deals))

    def show_part(self, part: Part) -> None:
        """Show another segment."""
        self.toolbar.parts.choose(part)

    def open_figure(self, what: tuple[str, object]) -> None:
        """The list behind a figure."""
        name, value = what
        elsewhere = {"matched": "matches", "visitors": "visitors", "forum": "programme"}
        requests = {"requested": RequestFigure.ALL, "accepted": RequestFigure.AGREED}
        if name in elsewhere:
            self.went.emit(elsewhere[name], value)
        elif name in requests:
            self.went.emit("meetings", requests[name])
        elif name == "held":
            self.type_feedback()
        else:
            self._filter_by(name, value)

    # The rest.

    @property
    def _part(self) -> Part:
        return Part(self.toolbar.parts.current)

    def _filter_by(self, name: str, value: object) -> None:
        self._clear()
        self.show_part(Part.DEALS)
        if name == "industry":
            self.toolbar.industry.choose(Industry(str(value)))
        elif name == "stage":
            self.toolbar.stage.choose(DealStage(str(value)))
        elif name == "cities" and isinstance(value, tuple):
            self.toolbar.choose_cities(value)
        elif name == "contract_class":
            self.toolbar.kind.choose(ContractClass(str(value)))
        self.ledger.table.filter_by("counted", True)  # noqa: FBT003 - the filter's value
        self.ledger.view.setFocus()

    def _filtered(self, name: str, value: object) -> None:
        """A chip was set or cleared; what a figure had left out is listed again."""
        self.ledger.table.filter_by("counted", None)
        self.ledger.table.filter_by(name, value)

    def _part_chosen(self, key: str) -> None:
        part = Part(key)
        self.body.setCurrentWidget(self.parts[part])
        self.toolbar.show_part(part)
        self.heading_changed.emit()
        self.search(self._text)
        if part is Part.VOUCHERS:
            self.vouchers.read()
        elif part is Part.AUCTION:
            self.auction.read()

    def _registered(self, change: Change, deal: DealId) -> None:
        self.error.hide()
        self._changes.happened.emit(change)
        self.show_part(Part.DEALS)
        self._reach(deal)

    def _reach(self, wanted: DealId) -> None:
        if not self.ledger.show_deal(wanted):
            self._clear()
            self.ledger.show_deal(wanted)

    def _removed(self, wanted: Sequence[DealId]) -> None:
        if not self._do(lambda: self._services.deals.remove(*wanted)):
            return
        words = self.tr("%n deals removed", "", len(wanted))
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _sign_one(self, wanted: DealId) -> None:
        deals = self._services.deals
        order = [deal.id for deal in deals.signing_list()]
        if wanted not in order and not self._do(lambda: deals.order_signing([*order, wanted])):
            return
        self.sign()

    def _do(
        self, work: Callable[[], Change], refuse: Callable[[str], object] | None = None
    ) -> bool:
        try:
            change = work()
        except AppError as error:
            failed = error
            if refuse is not None:
                refuse(said(failed))
            else:
                self.error.tell(lambda: said(failed))
            return False
        self.error.hide()
        self._changes.happened.emit(change)
        return True

    def _look_again(self, change: object) -> None:
        if not self.ledger.table.asked:
            return
        if not self.isVisible():
            self._stale = True  # read again when it is looked at
            return
        kinds = change.kinds if isinstance(change, Change) else None
        if kinds is None or kinds & _LEDGER:
            self._read_ledger()
        if kinds is None or kinds & _BUSINESS:
            self.ledger.glance.read()
            self.auction.read()
            if self.vouchers.table.asked:
                self.vouchers.read()
        if kinds is None or kinds & _COUNTED:
            self.counting.look_again(kinds)

    def _read_all(self) -> None:
        self._stale = False
        self._read_ledger()
        self.ledger.glance.read()
        self.auction.read()
        if self.vouchers.table.asked:
            self.vouchers.read()
        self.counting.look_again(None)

    def _read_ledger(self) -> None:
        from app.services.outcomes import money

        self.ledger.table.refresh()
        rows = self._services.directory
        counted = [rows.all()[one].deal for one in rows.ids("", {"counted": True})]
        total = money(counted)
        unverified = sum(deal.status == "unverified" for deal in counted)
        self.toolbar.show_totals(total.deals, total.fen, unverified)
        self._say_twins()
        self.heading_changed.emit()

    def _show_figures(self, told: Outcomes) -> None:
        self.told = told
        self.ledger.figures.show_outcomes(told)
        self.ledger.figures.fit(self.ledger.height())
        self.figures.show_outcomes(told)

    def _figures_failed(self, error: Exception) -> None:
        if isinstance(error, AppError):
            failed = error
            self.error.tell(lambda: said(failed))
        else:
            self.error.tell(lambda: self.tr("The figures could not be counted."))

    def _twins(self) -> list[Twins]:
        return [
            one
            for one in self._services.deals.twins()
            if (one.first.id, one.second.id) not in self._kept_apart
        ]

    def _say_twins(self) -> None:
        number = len(self._twins())
        if number:
            self.twins.tell(
                lambda: self.tr("%n pairs of entries look like one deal", "", number),
                lambda: self.tr("Compare"),
                self.merge_next,
            )
        else:
            self.twins.hide()

    def _clear(self) -> None:
        self._text = ""
        self.toolbar.clear()
        self.ledger.table.clear_filters()
        self.heading_changed.emit()

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _errands(self) -> Sequence[tuple[Callable[[], str], Callable[[], object]]]:
        return (
            (lambda: self.tr("Signing ceremony…"), self.sign),
            (lambda: self.tr("Feedback of meetings…"), self.type_feedback),
            (lambda: self.tr("Export deals…"), lambda: self._print(Paper.LEDGER)),
            (lambda: self.tr("Figures as XLSX…"), lambda: self._print(Paper.FIGURES)),
        )

    def _first_use(self) -> QWidget:
        return EmptyState(
            lambda: self.tr("What was agreed at the fair will stand here."),
            (lambda: self.tr("Register deal"), self.begin_new),
            (lambda: self.tr("Feedback of meetings"), self.type_feedback),
        )

    def _nothing_fits(self) -> QWidget:
        return FilteredEmpty(lambda: self.tr("No deal fits these filters"), self._clear)

    def _connect(self) -> None:
        self.toolbar.parts.chosen.connect(self._part_chosen)
        self.toolbar.filtered.connect(self._filtered)
        self.toolbar.vouchers_filtered.connect(self.vouchers.table.filter_by)
        self.ledger.removed.connect(self._removed)
        self.ledger.pane.signing.connect(self._sign_one)
        self.ledger.figures.opened.connect(self.open_figure)
        self.figures.opened.connect(self.open_figure)
        self.vouchers.said.connect(lambda words: self.said.emit(Notice(words)))
        self.counting.counted.connect(self._show_figures)
        self.counting.failed.connect(self._figures_failed)
        self._changes.happened.connect(self._look_again)
