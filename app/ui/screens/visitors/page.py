"""The workspace 观众: registry, duplicates and leads; what happens here goes through the desk."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import ExhibitorId, PersonId
from app.services.came import Came
from app.services.leads import Leads
from app.services.visitor_directory import VisitorDirectory
from app.services.visitor_merge import Merging
from app.services.visitors import Visitors
from app.services.walk_ins import WalkIns
from app.ui.changes import Changes
from app.ui.formats import count
from app.ui.guest_tab import GuestTab
from app.ui.messages import sentence
from app.ui.screens.visitors.desk import Desk, Do
from app.ui.screens.visitors.detail import VisitorDetail
from app.ui.screens.visitors.errands import Errands
from app.ui.screens.visitors.listing import Listing
from app.ui.screens.visitors.newcomer import Newcomer
from app.ui.screens.visitors.noting import Noting
from app.ui.screens.visitors.pairing import Pairing
from app.ui.screens.visitors.questions import Questions
from app.ui.screens.visitors.toolbar import View, VisitorToolbar
from app.ui.tables import RecordTable
from app.ui.tasks import Tasks
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilteredEmpty,
    ListDetail,
    Notice,
    Page,
    PageAction,
    PageCommand,
    Place,
)

_PANE = 400
_REGISTRY = frozenset({"person", "badge", "badge_print", "scan", "fair", "merged_person"})
_PAIRS = frozenset({"person", "merged_person", "distinct_people"})
_LEADS = frozenset({"lead_entry", "person", "exhibitor", "merged_person"})


class VisitorsPage(Page):
    """``folder`` is where lists are proposed to go; ``undo`` is the window's.

    With ``own_leads`` the page is a booth's: that exhibitor's leads, and nobody else's.

    ``by`` says who sits at the desk; it is kept with every number that is shown or exported.
    """

    def __init__(
        self,
        visitors: Visitors,
        tasks: Tasks,
        changes: Changes,
        undo: Callable[[], object],
        folder: Path,
        import_sheet: Callable[[], object] | None = None,
        questions: Questions | None = None,
        own_leads: ExhibitorId | None = None,
        make_tab: Callable[[Do], GuestTab] | None = None,
    ) -> None:
        super().__init__()
        store, clock = visitors.store, visitors.clock
        self._visitors, self._tasks, self._changes, self._undo = visitors, tasks, changes, undo
        self._import, self._own = import_sheet, own_leads
        self._last: PersonId | None = None
        self._target: object = None
        self.directory = VisitorDirectory(store, clock)
        self.desk = Desk(
            visitors,
            WalkIns(store, clock),
            Merging(store, clock),
            Leads(store, clock),
            self._do,
            self._notice,
            self.went.emit,
            make_tab,
        )
        self.listing = Listing(self.desk, self.directory, tasks)
        self.table, self.view = self.listing.table, self.listing.view
        self.detail, self.newcomer = VisitorDetail(self.desk), Newcomer(self.desk)
        self.pairing = Pairing(self.desk, self.directory, tasks)
        self.noting = Noting(self.desk)
        self.toolbar = VisitorToolbar(
            self.desk.days, self.noting.list.booths, self.view.columns_menu
        )
        self.errands = Errands(self, self.desk, tasks, folder, questions or Questions())
        self.error = ErrorBar()
        self._lay_out()
        if own_leads is not None:
            self.noting.list.exhibitor = own_leads
            self.toolbar.keep_to_leads()
            self._put(View.LEADS)
        self._connect()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Visitors") if self._own is None else self.tr("Leads")

    def count_text(self) -> str:
        return count(self.directory.total()) if self.table.asked else ""

    def page_actions(self) -> Sequence[PageAction]:
        export = PageAction(self.tr("Export"), "file-up", self.export_shown, PageCommand.EXPORT)
        if self._own is not None:
            return (export,)
        actions = [
            export,
            PageAction(
                self.tr("Register"), "user-plus", self.begin_new, PageCommand.NEW, Place.PRIMARY
            ),
            PageAction(
                self.tr("Print badge"),
                "printer",
                self.detail.print_badge,
                PageCommand.PRINT,
                Place.HIDDEN,
            ),
        ]
        if self._import is not None:
            words = self.tr("Import")
            actions.insert(0, PageAction(words, "file-down", self._import, PageCommand.IMPORT))
        return actions

    def search_hint(self) -> str:
        return self.tr("Name, phone, badge")

    def search(self, text: str) -> None:
        self._table().look_for(text)

    def search_text(self) -> str:
        return self._table().wanted.text

    def regions(self) -> Sequence[QWidget]:
        return (self._bodies.currentWidget() or self.view, self._side)

    def entered(self) -> None:
        if self._own is not None:
            self.noting.read_once()
        else:
            self.listing.load_once(self._begun)

    def open_target(self, target: object) -> None:
        self._target = target if self._own is None else None
        if self.table.asked:
            self._reach_target()
        else:
            self.entered()

    def in_sight(self) -> str | None:
        return self.view.current_id() if self._own is None else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.table.asked:
            self.noting.retell()
            self._say_shown()

    # What the user does.

    def show_view(self, view: View) -> None:
        """Show the registry, the duplicates or the leads."""
        self.toolbar.views.choose(view.value)

    def begin_new(self) -> None:
        """Register somebody who stands at the desk."""
        self.show_view(View.REGISTRY)
        self._side.setCurrentWidget(self.newcomer)
        self.split.open_detail()
        self.newcomer.begin()

    def export_shown(self) -> None:
        """Write what is listed into a file: the ticked people, else all that fit; or the leads."""
        if self.toolbar.view is View.LEADS:
            self.errands.export_leads(self.noting.list.exhibitor, self.noting.exhibitor_name)
            return
        narrowed = self.table.wanted.narrows()
        self.errands.export_people(
            self.listing.ticked() or (list(self.table.ids) if narrowed else None)
        )

    # The registry.

    def _begun(self) -> None:
        self.heading_changed.emit()
        self._reach_target()

    def _look_again(self, change: object) -> None:
        kinds = change.kinds if isinstance(change, Change) else _REGISTRY | _LEADS | _PAIRS
        if self.table.asked and kinds & _REGISTRY:
            self.listing.look()
            self.heading_changed.emit()
            self._check_newcomer()
        if kinds & _PAIRS:
            self.pairing.settle()
        if kinds & _LEADS and self.noting.table.asked:
            self.noting.read()
        self.detail.refresh()

    def _refreshed(self) -> None:
        """The cursor stays where it was before a filter hid it, else goes to the first row."""
        lost = self.view.current_id() is None
        if lost and not (self._last is not None and self.view.select_id(self._last)):
            self.view.select_first()
        self._say_shown()

    def _show(self, wanted: PersonId | None) -> None:
        if wanted is not None:
            self._last = wanted
        entering = self._side.currentWidget() is self.newcomer
        if entering and self.newcomer.person in (None, wanted):
            return  # the form stays until it is left, what came of it until another is chosen
        if self.toolbar.view is View.REGISTRY:
            self._side.setCurrentWidget(self.detail)
        self.detail.show_person(wanted)

    def _arrived(self, person: PersonId) -> None:
        """Whoever was registered stands in the list; the pane keeps the badge to print."""
        if self.table.position(person) is None:
            self._clear()
        self.view.select_id(person)
        self._last = person

    def _check_newcomer(self) -> None:
        """A registration that was taken back leaves no badge to print."""
        person = self.newcomer.person
        if person is not None and person not in self.directory.rows([person]):
            self.newcomer.begin()
            self._leave_new()

    def _leave_new(self) -> None:
        self._side.setCurrentWidget(self.detail)
        self.detail.show_person(self.view.current_id())
        self.split.focus_body()

    def _reach_target(self) -> None:
        target, self._target = self._target, None
        if isinstance(target, Came):
            self._list_came(target)
        if not isinstance(target, str):
            return
        try:
            wanted = self._visitors.open(PersonId(target)).person.id
        except AppError as error:
            self._fail(error)
            return
        self.show_view(View.REGISTRY)
        if self.table.position(wanted) is None:
            self._clear()
        self.view.select_id(wanted)
        self._show(wanted)
        self.split.open_detail()

    def _list_came(self, came: Came) -> None:
        self.show_view(View.REGISTRY)
        self._clear()
        self.listing.prepare_came(came, lambda: self.toolbar.show_came(came))

    # Duplicates and leads.

    def _put(self, view: View) -> None:
        """List and pane of a view come to the front."""
        body, pane = {
            View.REGISTRY: (self.listing, self.detail),
            View.TWINS: (self.pairing.view, self.pairing.compare),
            View.LEADS: (self.noting.view, self.noting.detail),
        }[view]
        self._bodies.setCurrentWidget(body)
        self._bodies.setFocusProxy(self.view if view is View.REGISTRY else body)
        self._side.setCurrentWidget(pane)

    def _choose_view(self, view: View) -> None:
        self._put(view)
        if view is View.TWINS:
            self.pairing.seek_once()
        if view is View.LEADS:
            self.noting.read_once()
        self._say_shown()
        self.heading_changed.emit()

    # Saying things.

    def _do(self, work: Callable[[], Change | None]) -> bool:
        try:
            change = work()
        except AppError as error:
            self._fail(error)
            return False
        self.error.hide()
        if change is not None:
            self._changes.happened.emit(change)
        return True

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        failed = error
        self.error.tell(lambda: sentence(failed))

    def _notice(self, words: str) -> None:
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _say_shown(self) -> None:
        total = self.directory.total() if self.table.asked else 0
        shown = self._table().shown_count
        self.toolbar.show_count(shown, total, len(self.table.checked))
        self.toolbar.show_twins(self.pairing.number)

    def _table(self) -> RecordTable[Any, Any]:
        tables: dict[View, RecordTable[Any, Any]] = {
            View.REGISTRY: self.table,
            View.TWINS: self.pairing.table,
            View.LEADS: self.noting.table,
        }
        return tables[self.toolbar.view]

    def _clear(self) -> None:
        self.toolbar.clear()
        for table in (self.table, self.pairing.table, self.noting.table):
            table.clear_filters()
        self.noting.list.exhibitor = self._own
        self.heading_changed.emit()

    # How it is built.

    def _lay_out(self) -> None:
        self.set_toolbar(self.toolbar)
        for strip in (self.errands.exporting.strip, self.pairing.strip, self.error):
            self.add_strip(strip)
        self._bodies = QStackedWidget()
        for body in (self.listing, self.pairing.view, self.noting.view):
            self._bodies.addWidget(body)
        self._bodies.setFocusProxy(self.view)
        self._side = QStackedWidget()
        for pane in (self.detail, self.newcomer, self.pairing.compare, self.noting.detail):
            self._side.addWidget(pane)
        self.split = ListDetail(self._bodies, self._side, "visitors", width=_PANE)
        self.set_body(self.split)
        self._set_empty()

    def _set_empty(self) -> None:
        brought = self._import
        first = EmptyState(
            lambda: self.tr("Everybody who registers will stand here."),
            (lambda: self.tr("Register on site"), self.begin_new),
            None if brought is None else (lambda: self.tr("Import a sheet"), brought),
        )
        self.view.set_empty(
            first, FilteredEmpty(lambda: self.tr("Nobody fits these filters"), self._clear)
        )
        self.noting.view.set_empty(
            EmptyState(lambda: self.tr("What booths note of their visitors will stand here.")),
            FilteredEmpty(lambda: self.tr("No lead fits these filters"), self._clear),
        )
        self.pairing.view.set_empty(
            EmptyState(lambda: self.tr("Nobody seems to be registered twice.")),
            FilteredEmpty(lambda: self.tr("No pair fits what is typed"), self._clear),
        )

    def _connect(self) -> None:
        self.toolbar.viewed.connect(self._choose_view)
        self.toolbar.filtered.connect(self.table.filter_by)
        self.toolbar.booth_chosen.connect(self.noting.choose)
        self.toolbar.queued.connect(lambda: self.errands.queue(self.listing.ticked()))
        self.toolbar.redated.connect(lambda: self.errands.redate(self.listing.ticked()))
        self.toolbar.sought.connect(self.pairing.seek)
        self.listing.failed.connect(self._fail)
        self.view.current_changed.connect(self._show)
        for view in (self.view, self.pairing.view, self.noting.view):
            view.opened.connect(lambda _wanted: self.split.focus_detail())
        self.table.refreshed.connect(self._refreshed)
        self.table.checked_changed.connect(self._say_shown)
        self.noting.table.refreshed.connect(self._say_shown)
        self.noting.said.connect(self.said)
        self.pairing.changed.connect(self._say_shown)
        for pane in (self.detail, self.noting.detail, self.pairing.compare):
            pane.escaped.connect(self.split.focus_body)
        self.newcomer.arrived.connect(self._arrived)
        self.newcomer.given_up.connect(self._leave_new)
        self.newcomer.printing.connect(lambda badge: self.went.emit("badges", badge))
        self.errands.said.connect(self.said)
        self.errands.done.connect(lambda people: self.table.check(people, ticked=False))
        self.errands.exporting.failed.connect(self._fail)
        self._changes.happened.connect(self._look_again)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F2), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._edit)

    def _edit(self) -> None:
        self.split.open_detail()
        self.detail.edit("name")
