"""The workspace 证件: the queue, every badge, what was revoked; printing and a badge's life."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.badges import BadgeLayout
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.ids import BadgeId, PersonId
from app.services.badge_directory import BadgeDirectory, BadgeView, Printing
from app.services.fairs import FairSettings
from app.services.papers import Papers
from app.services.registry import Registry
from app.services.store.badge_list import BadgeRow
from app.ui.changes import Changes
from app.ui.formats import count
from app.ui.language import Text
from app.ui.screens.badges.card import CardPicture
from app.ui.screens.badges.columns import BadgeList, badge_columns
from app.ui.screens.badges.desk import Order, PrintDesk
from app.ui.screens.badges.foot import PrintFoot
from app.ui.screens.badges.life import BadgeLife
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.screens.badges.pane import BadgePane
from app.ui.screens.badges.proofs import Proofs
from app.ui.screens.badges.questions import Questions
from app.ui.screens.badges.toolbar import BadgeToolbar
from app.ui.screens.badges.words import card_status, empty_words, status
from app.ui.tables import RecordTable, Status, TableView
from app.ui.tasks import Tasks
from app.ui.widgets import (
    EmptyState,
    FilteredEmpty,
    ListDetail,
    Page,
    PageAction,
    PageCommand,
    Place,
    SkeletonRows,
)
from app.ui.widgets.list_detail import NARROW

_SHOWN = frozenset({"badge", "badge_print", "person", "exhibitor", "booth_place", "fair"})
Act = tuple[Text, Callable[[], object]]
_PRINTS = frozenset({"badge_print", "print_job"})
_PANE = 520


class BadgesPage(Page):
    """``folder`` is where a PDF is proposed to go; ``undo`` is the window's."""

    def __init__(
        self,
        registry: Registry,
        papers: Papers,
        tasks: Tasks,
        changes: Changes,
        undo: Callable[[], object],
        folder: Path,
        questions: Questions | None = None,
        printers: SystemPrinters | None = None,
    ) -> None:
        super().__init__()
        self._registry = registry
        self._printers = printers or SystemPrinters()
        self._tasks, self._changes, self._folder = tasks, changes, folder
        self._ask = questions or Questions()
        self.directory = BadgeDirectory(registry.store, registry.clock)
        self._list = BadgeList(self.directory, self)
        self._fair: Fair | None = None
        self._loading = False
        self._last: BadgeId | None = None
        self._target: object = None
        self.proofs = Proofs(papers, tasks, self)
        self.desk = PrintDesk(self, registry, papers, tasks, self._ask, self._printers)
        self.life = BadgeLife(self, registry, changes, undo, self._ask, self._printers)
        self.table: RecordTable[BadgeId, BadgeRow] = RecordTable(
            badge_columns(self._status), self._list
        )
        self.view = TableView(self.table, "badges", lambda: self.tr("Badges"))
        self.pane = BadgePane(CardPicture(papers, tasks), self._fair_now, registry.ledger)
        self.pane.may_revoke = registry.store.access.is_all
        self.foot = PrintFoot(self._printers)
        self.toolbar = BadgeToolbar()
        self._lay_out()
        self._connect()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Badges")

    def count_text(self) -> str:
        if not self.table.asked:
            return ""
        counts = self.directory.counts()
        revoked = counts[Printing.REVOKED]
        words = self.tr("{issued} issued · {revoked} revoked")
        return words.format(issued=count(sum(counts.values())), revoked=count(revoked))

    def page_actions(self) -> Sequence[PageAction]:
        busy = (lambda: self.tr("Badges are being drawn.")) if self.desk.busy else ""
        actions = [
            PageAction(
                lambda: self.tr("Print"),
                "printer",
                self.print_chosen,
                PageCommand.PRINT,
                Place.HIDDEN,
                why_not=busy,
            )
        ]
        may_issue = self.table.asked and self._registry.store.access.is_all
        missing = self.directory.without_badge() if may_issue else 0
        if missing:
            words = self.tr("Issue %Ln badges", "", missing)
            actions.append(PageAction(words, "id-card", self.life.issue_missing))
        actions.append(
            PageAction(
                lambda: self.tr("On-site badge"),
                "plus",
                self.meet_walk_in,
                PageCommand.NEW,
                Place.PRIMARY,
            )
        )
        return actions

    def search_hint(self) -> str:
        return self.tr("Name, pinyin, number")

    def search(self, text: str) -> None:
        self.table.look_for(text)

    def search_text(self) -> str:
        return self.table.wanted.text

    def regions(self) -> Sequence[QWidget]:
        return (self.view, self.pane)

    def entered(self) -> None:
        if not self.table.asked and not self._loading:
            self._load()

    def open_target(self, target: object) -> None:
        self._target = target
        if self.table.asked:
            self._reach_target()
        else:
            self.entered()

    def in_sight(self) -> str | None:
        return self.view.current_id()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.pane.retell()
            self._say_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    # What the user does.

    def show_view(self, view: BadgeView) -> None:
        """List the queue, every badge, or what was revoked."""
        self.toolbar.views.choose(view.value)

    def print_chosen(self) -> None:
        """Print the checked badges, or where none is checked all that wait."""
        self.desk.print(self._order())

    def preview_chosen(self) -> None:
        """Look at the same pages first."""
        self.desk.preview(self._order())

    def meet_walk_in(self) -> None:
        """Find or enter somebody who came without a badge, and print theirs."""
        self.life.meet_walk_in(self.table.wanted.text)

    def print_one(self, row: BadgeRow) -> None:
        """Print this badge alone, card by card."""
        self.desk.print(self._order_of_one(row))

    def enlarge(self) -> None:
        """The card in the preview dialog, from where it can be printed."""
        row, content = self.pane.row, self.pane.picture.content
        if row is not None and content:
            self.desk.enlarge(row, content, self._order_of_one(row))

    def align(self) -> None:
        """Set the chosen printer right for the layout that is chosen."""
        self.life.align(self.foot.printer, self.foot.layout_chosen)

    # Printing.

    def _chosen(self) -> list[PersonId]:
        if not self.table.asked:
            return []
        return self.directory.people(self.table.checked or self.directory.waiting())

    def _order(self) -> Order:
        path = self._folder / f"{self.tr('Badges')}.pdf"
        return Order(self._chosen(), self.foot.layout_chosen, path, self.foot.printer)

    def _order_of_one(self, row: BadgeRow) -> Order:
        path = self._folder / f"{row.number}.pdf"
        return Order([row.person], self.pane.layout_shown, path, self.foot.printer)

    def _printed(self, badges: Sequence[BadgeId], change: Change | None) -> None:
        self.table.check(badges, ticked=False)
        if change is not None:
            self._changes.happened.emit(change)

    def _print_walk_in(self, person: PersonId, badge: BadgeId) -> None:
        """The badge that was just issued is shown and goes where badges go."""
        self._target = badge
        self._reach_target()
        row = self.pane.row
        path = self._folder / f"{row.number if row is not None else badge}.pdf"
        self.desk.print(Order([person], self.pane.layout_shown, path, self.foot.printer))

    def _busy_changed(self) -> None:
        self._say_number()
        self.view.viewport().update()
        self.heading_changed.emit()

    # The list.

    def _load(self) -> None:
        """Read in the background: a large fair takes longer than a blink."""
        self._loading = True
        self._skeleton.setVisible(True)

        def done(_answer: None) -> None:
            self._loading = False
            self._skeleton.hide()
            self.desk.queue.look_for_open()
            self._look()
            self.view.select_first()
            self._reach_target()

        def failed(error: Exception) -> None:
            self._loading = False
            self._skeleton.hide()
            self.desk.fail(error)

        self._tasks.run(self, lambda _job: self.directory.prepare(), done, failed)

    def _look(self) -> None:
        self.table.refresh()
        self._say_number()
        self.heading_changed.emit()

    def _look_again(self, change: object) -> None:
        if isinstance(change, Change) and not change.kinds & _SHOWN:
            return
        if not isinstance(change, Change) or not change.kinds <= _PRINTS:
            self._fair = None
            self.pane.picture.forget()
            self.proofs.forget()
        if self.table.asked:
            self._look()
            self._show(self.view.current_id())

    def _refreshed(self) -> None:
        """The cursor stays where it was before a filter hid it, else goes to the first row."""
        lost = self.view.current_id() is None
        if lost and not (self._last is not None and self.view.select_id(self._last)):
            self.view.select_first()
        self._say_shown()

    def _show(self, wanted: BadgeId | None) -> None:
        if wanted is None:
            self.pane.show_badge(None)
            return
        self._last = wanted
        place = self.table.position(wanted)
        self.pane.show_badge(None if place is None else self.table.row_at(place))

    def _choose_view(self, view: BadgeView) -> None:
        self._list.view = view
        self._set_empty()
        self.table.refresh()

    def _reach_target(self) -> None:
        target, self._target = self._target, None
        if not isinstance(target, str):
            return
        wanted = BadgeId(target)
        if self.table.position(wanted) is None:
            self._clear()
            self.show_view(BadgeView.ALL)
        self.view.select_id(wanted)
        self.split.open_detail()

    def _clear(self) -> None:
        self.toolbar.clear()
        self.table.clear_filters()
        self.heading_changed.emit()

    def _status(self, row: BadgeRow) -> Status:
        queued = card_status(self.desk.queue.queued(row.id))
        if queued is not None and row.valid:
            return queued
        zone = ZoneInfo(self._fair_now().zone)
        return status(row, self.proofs.of(row.id), zone, self._today(zone))

    def _today(self, zone: ZoneInfo) -> date:
        return self._registry.clock().astimezone(zone).date()

    def _fair_now(self) -> Fair:
        if self._fair is None:
            self._fair = FairSettings(self._registry.store).fair()
        return self._fair

    def _say_number(self) -> None:
        checked = bool(self.table.checked)
        self.foot.show_number(len(self._chosen()), checked=checked, busy=self.desk.busy)
        self._say_shown()

    def _say_shown(self) -> None:
        self.toolbar.show_count(self.table.shown_count, len(self.table.checked))

    # How it is built.

    def _lay_out(self) -> None:
        self.set_toolbar(self.toolbar)
        self.add_strip(self.desk.strip)
        self.add_strip(self.desk.queue.strip)
        self.add_strip(self.desk.queue.bar)
        self.add_strip(self.desk.error)
        self._no_fit = FilteredEmpty(lambda: self.tr("No badge fits these filters"), self._clear)
        on_site: Act = (lambda: self.tr("On-site badge"), self.meet_walk_in)
        offers = {BadgeView.QUEUE: on_site, BadgeView.ALL: on_site}
        self._empty = {
            view: EmptyState(partial(empty_words, view), offers.get(view)) for view in BadgeView
        }
        self._set_empty()
        self._skeleton = SkeletonRows()
        self._skeleton.hide()
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(0)
        self._left.addWidget(self._skeleton, 1)
        self._left.addWidget(self.view, 1)
        left.setFocusProxy(self.view)
        self.split = ListDetail(left, self.pane, "badges", width=_PANE)
        self.set_body(self.split)
        self._place_foot()

    def _place_foot(self) -> None:
        """In a narrow window the pane is a drawer, and printing stays with the list."""
        narrow = self.window().width() < NARROW
        home = self._left if narrow else self.pane.foot
        if home.indexOf(self.foot) < 0:
            home.addWidget(self.foot)
            self.foot.show()

    def _set_empty(self) -> None:
        for shown in self._empty.values():
            shown.hide()
        self.view.set_empty(self._empty[self._list.view], self._no_fit)

    def _connect(self) -> None:
        self.toolbar.viewed.connect(self._choose_view)
        self.toolbar.filtered.connect(self.table.filter_by)
        self.view.current_changed.connect(self._show)
        self.view.opened.connect(lambda _badge: self.split.focus_detail())
        self.table.refreshed.connect(self._refreshed)
        self.table.checked_changed.connect(self._say_number)
        self._list.fetched.connect(self.proofs.look_at)
        self.proofs.changed.connect(self.view.viewport().update)
        self.pane.escaped.connect(self.split.focus_body)
        self.pane.template_chosen.connect(self._use_template)
        self.pane.enlarged.connect(self.enlarge)
        self.pane.printed.connect(self.print_one)
        self.pane.reissued.connect(self.life.reissue)
        self.pane.revoked.connect(self.life.revoke)
        self.life.failed.connect(self.desk.fail)
        self.life.done.connect(self.desk.error.hide)
        self.life.said.connect(self.said)
        self.life.to_print.connect(self._print_walk_in)
        self.foot.previewed.connect(self.preview_chosen)
        self.foot.printed.connect(self.print_chosen)
        self.foot.align_wanted.connect(self.align)
        self.desk.printed.connect(self._printed)
        self.desk.learned.connect(self.proofs.learn)
        self.desk.said.connect(self.said)
        self.desk.busy_changed.connect(self._busy_changed)
        self._changes.happened.connect(self._look_again)

    def _use_template(self, template: BadgeLayout) -> None:
        self.foot.use_template(template)
        self.proofs.use(template)
        self.table.refresh()
