"""The workspace 展商: list, filters, record; what happens here goes through the desk."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import ExhibitorId
from app.models.times import Clock
from app.services.exhibitor_directory import ExhibitorDirectory, InHall
from app.services.exhibitor_merge import ExhibitorMerging
from app.services.exhibitors import Exhibitors
from app.ui.changes import Changes
from app.ui.formats import count
from app.ui.guest_tab import MakeTab
from app.ui.messages import sentence
from app.ui.screens.exhibitors.columns import ExhibitorList, exhibitor_columns
from app.ui.screens.exhibitors.desk import Desk
from app.ui.screens.exhibitors.detail import ExhibitorDetail
from app.ui.screens.exhibitors.floor import Floor
from app.ui.screens.exhibitors.floor_view import FloorView
from app.ui.screens.exhibitors.newcomer import Newcomer
from app.ui.screens.exhibitors.toolbar import ExhibitorToolbar
from app.ui.screens.exhibitors.twins import ExhibitorPairing
from app.ui.screens.exhibitors.words import industry_name, joined, name_of
from app.ui.tables import RecordTable, TableView, Wanted
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

_MOST_INDUSTRIES = 2  # named at the head of a hall
_SHOWN = {
    "exhibitor",
    "booth",
    "booth_place",
    "hall",
    "offer",
    "need",
    "request",
    "meeting",
    "person",
    "check_in",
    "fair",
    "merged_exhibitor",
}
_PAIRS = {"exhibitor", "merged_exhibitor", "distinct_exhibitors"}


class ExhibitorsPage(Page):
    """``undo`` is the window's; ``import_sheet`` and ``print_agenda`` are absent where None.

    With ``tasks``, exhibitors who were listed twice are looked for.
    """

    def __init__(
        self,
        exhibitors: Exhibitors,
        directory: ExhibitorDirectory,
        changes: Changes,
        clock: Clock,
        undo: Callable[[], object],
        import_sheet: Callable[[], object] | None = None,
        print_agenda: Callable[[ExhibitorId], object] | None = None,
        make_tab: MakeTab | None = None,
        tasks: Tasks | None = None,
    ) -> None:
        super().__init__()
        self._exhibitors, self._directory, self._changes = exhibitors, directory, changes
        self._undo, self._import, self._text = undo, import_sheet, ""
        self._last: ExhibitorId | None = None
        self._prints = print_agenda is not None
        self.table = RecordTable(
            exhibitor_columns(), ExhibitorList(directory), Wanted(sort="booth")
        )
        self.view = TableView(self.table, "exhibitors", lambda: self.tr("Exhibitors"))
        desk = Desk(
            exhibitors, clock, self._do, self.went.emit, self._remove_one, print_agenda, make_tab
        )
        self.detail, self.newcomer = ExhibitorDetail(desk), Newcomer()
        self._side = QStackedWidget()
        self._side.addWidget(self.detail)
        self._side.addWidget(self.newcomer)
        self.floor = FloorView()
        self._views = QStackedWidget()
        self._views.addWidget(self.view)
        self._views.addWidget(self.floor)
        self._views.setFocusProxy(self.view)
        self.pairing = self._pairing(exhibitors, tasks) if tasks else None
        self.split = ListDetail(self._views, self._side, "exhibitors")
        self.toolbar = ExhibitorToolbar(directory, self.view.columns_menu, self.remove_selected)
        self.error = ErrorBar()
        self.set_toolbar(self.toolbar)
        self.add_strip(self.error)
        self.set_body(self.split)
        self.view.set_empty(self._first_use(), self._nothing_fits())
        self._connect()
        if self.pairing is not None:
            self._connect_pairing(self.pairing)

    def title(self) -> str:
        return self.tr("Exhibitors")

    def count_text(self) -> str:
        return count(self._directory.total())

    def page_actions(self) -> Sequence[PageAction]:
        actions = [
            PageAction(
                self.tr("New exhibitor"), "plus", self.begin_new, PageCommand.NEW, Place.PRIMARY
            )
        ]
        if self._import is not None:
            words = self.tr("Import")
            actions.insert(0, PageAction(words, "file-down", self._import, PageCommand.IMPORT))
        if self._prints:
            run = self.detail.print_agenda
            words = self.tr("Print agenda")
            actions.append(PageAction(words, "printer", run, PageCommand.PRINT, Place.HIDDEN))
        return actions

    def search_hint(self) -> str:
        return self.tr("Name, pinyin, booth")

    def search(self, text: str) -> None:
        self._text = text
        self._table().look_for(text)

    def search_text(self) -> str:
        return self._text

    def regions(self) -> Sequence[QWidget]:
        return (self._views.currentWidget() or self.view, self._side)

    def entered(self) -> None:
        self.table.refresh_once()
        self.toolbar.offer_floor(offered=self._directory.has_floor())

    def open_target(self, target: object) -> None:
        if isinstance(target, InHall):
            self._show_hall(target.code)
        if isinstance(target, str):
            self.table.refresh_once()
            self._reach(ExhibitorId(target))
            self.split.open_detail()

    def _show_hall(self, code: str) -> None:
        self.table.refresh_once()
        self._clear_filters()
        self.toolbar.views.choose("list")
        for hall in self._directory.halls():
            if hall.code == code:
                self.toolbar.hall.choose(hall.id)

    def in_sight(self) -> str | None:
        return self.view.current_id()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.table.asked:
            self.table.refresh()

    def begin_new(self) -> None:
        """Ask for the name of a new exhibitor in the pane."""
        self.toolbar.views.choose("list")
        self._side.setCurrentWidget(self.newcomer)
        self.split.open_detail()
        self.newcomer.begin()

    def shown(self) -> list[ExhibitorId] | None:
        """Who is listed where filters or words narrow the list; None where they do not."""
        return list(self.table.ids) if self.table.wanted.narrows() else None

    def remove_selected(self) -> None:
        """Take the selected exhibitors out; one step, and undone as one."""
        self._remove(self.view.selected_ids())

    def _connect(self) -> None:
        self.view.current_changed.connect(self._show)
        self.view.opened.connect(lambda _wanted: self.split.focus_detail())
        self.view.selection_changed.connect(
            lambda: self.toolbar.show_selected(len(self.view.selected_ids()))
        )
        self.toolbar.filtered.connect(self.table.filter_by)
        self.table.refreshed.connect(self._refreshed)
        self.toolbar.views.chosen.connect(self._choose_view)
        self.floor.plan.chosen.connect(self._choose_stand)
        self.floor.plan.opened.connect(lambda _wanted: self.split.focus_detail())
        self.detail.escaped.connect(self.split.focus_body)
        self.newcomer.named.connect(self._add)
        self.newcomer.given_up.connect(self._leave_new)
        self.detail.offers.took_back.connect(self._say_removed)
        self.detail.needs.took_back.connect(self._say_removed)
        self._changes.happened.connect(self._look_again)
        for key, run in (
            (Qt.Key.Key_Delete, self.remove_selected),
            (Qt.Key.Key_F2, self._edit),
        ):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)

    def _pairing(self, exhibitors: Exhibitors, tasks: Tasks) -> ExhibitorPairing:
        merging = ExhibitorMerging(exhibitors.store, exhibitors.clock)
        pairing = ExhibitorPairing(merging, self._directory, tasks, self._do, self._notice)
        self._views.addWidget(pairing.view)
        self._side.addWidget(pairing.compare)
        return pairing

    def _connect_pairing(self, pairing: ExhibitorPairing) -> None:
        self.add_strip(pairing.strip)
        self.toolbar.offer_twins()
        self.toolbar.sought.connect(pairing.seek)
        pairing.changed.connect(lambda: self.toolbar.show_twins(pairing.number))
        pairing.view.opened.connect(lambda _wanted: self.split.focus_detail())
        pairing.compare.escaped.connect(self.split.focus_body)
        pairing.view.set_empty(
            EmptyState(lambda: self.tr("No exhibitor seems to be listed twice.")),
            FilteredEmpty(lambda: self.tr("No pair fits what is typed"), self._clear_filters),
        )

    def _table(self) -> RecordTable[Any, Any]:
        """The table that is searched."""
        if self.pairing is not None and self.toolbar.views.current == "twins":
            return self.pairing.table
        return self.table

    def _show(self, wanted: ExhibitorId | None) -> None:
        if wanted is not None:
            self._last = wanted
        if self.toolbar.views.current != "twins":
            self._side.setCurrentWidget(self.detail)
        self.detail.show_exhibitor(wanted)
        self.floor.show_current(wanted)

    def _choose_view(self, key: str) -> None:
        shown: QWidget = self.floor if key == "floor" else self.view
        pane: QWidget = self.detail
        if key == "twins" and self.pairing is not None:
            shown, pane = self.pairing.view, self.pairing.compare
            self.pairing.seek_once()
        self._views.setCurrentWidget(shown)
        self._views.setFocusProxy(shown)
        self._side.setCurrentWidget(pane)
        self._draw_floor()

    def _choose_stand(self, wanted: ExhibitorId) -> None:
        """A stand on the plan; one that the filters leave out is shown all the same."""
        if not self.view.select_id(wanted):
            self._show(wanted)

    def _draw_floor(self) -> None:
        if self._views.currentWidget() is not self.floor:
            return
        booths = self._directory.floor()
        stands = {e for booth in booths for e in booth.exhibitors}
        rows = self._directory.rows(sorted(stands))
        halls = []
        for hall in self._directory.halls():
            here = [e for booth in booths if booth.hall_id == hall.id for e in booth.exhibitors]
            industries = self._directory.industries_of(here)[:_MOST_INDUSTRIES]
            halls.append((hall, joined(map(industry_name, industries))))
        names = {e: name_of(row) for e, row in rows.items()}
        self.floor.plan.show_floor(Floor(halls, booths, lambda e: names.get(e, "")))
        self.floor.plan.show_states(frozenset(self.table.ids), self._directory.unready())
        self.floor.show_current(self.detail.wanted)

    def _look_again(self, change: object) -> None:
        if not isinstance(change, Change) or change.kinds & _SHOWN:
            if self.table.asked:
                self.table.refresh()
            self.detail.refresh()
            self.heading_changed.emit()
        if self.pairing is not None and (not isinstance(change, Change) or change.kinds & _PAIRS):
            self.pairing.settle()

    def _refreshed(self) -> None:
        """The cursor goes back to where it was before a filter hid it, else to the first row."""
        lost = self.view.current_id() is None
        if lost and not (self._last is not None and self.view.select_id(self._last)):
            self.view.select_first()
        self.toolbar.show_count(self.table.shown_count, self._directory.total())
        self._draw_floor()

    def _do(self, work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except AppError as error:
            failed = error
            self.error.tell(lambda: sentence(failed))
            self._look_again(None)
            return False
        self.error.hide()
        self._changes.happened.emit(change)
        return True

    def _add(self, name_zh: str, name_en: str) -> None:
        made: list[ExhibitorId] = []

        def add() -> Change:
            wanted, change = self._exhibitors.add(name_zh, name_en)
            made.append(wanted)
            return change

        if self._do(add):
            self._side.setCurrentWidget(self.detail)
            self._reach(made[0])
            self.detail.edit("name_en" if name_zh else "name_zh")

    def _reach(self, wanted: ExhibitorId) -> None:
        """Select an exhibitor; filters that hide it go."""
        if self.toolbar.views.current == "twins":
            self.toolbar.views.choose("list")
        if self.table.position(wanted) is None:
            self._clear_filters()
        if not self.view.select_id(wanted):
            self.detail.show_exhibitor(None)

    def _leave_new(self) -> None:
        if self._side.currentWidget() is self.newcomer:
            self._side.setCurrentWidget(self.detail)
            self.split.focus_body()

    def _edit(self) -> None:
        self.split.open_detail()
        self.detail.edit("name_zh")

    def _remove_one(self, wanted: ExhibitorId) -> None:
        self._remove([wanted])

    def _remove(self, wanted: Sequence[ExhibitorId]) -> None:
        if not wanted:
            return
        names = [name_of(row) for row in self._directory.rows(wanted[:1]).values()]
        self._last = self._neighbour(wanted)
        if not self._do(lambda: self._exhibitors.remove(wanted)):
            return
        if len(wanted) == 1 and names:
            self._say_removed(names[0])
        else:
            self._notice(self.tr("%n exhibitors removed", "", len(wanted)))

    def _neighbour(self, leaving: Sequence[ExhibitorId]) -> ExhibitorId | None:
        """Who the cursor goes to: the next that stays, else the last before."""
        first = self.table.position(leaving[0])
        gone = set(leaving)
        after = self.table.ids[first or 0 :]
        before = reversed(self.table.ids[: first or 0])
        return next((e for e in (*after, *before) if e not in gone), None)

    def _say_removed(self, what: str) -> None:
        self._notice(self.tr("“{what}” removed").format(what=what))

    def _notice(self, words: str) -> None:
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _clear_filters(self) -> None:
        self._text = ""
        self.toolbar.clear()
        self.table.clear_filters()
        if self.pairing is not None:
            self.pairing.table.clear_filters()
        self.heading_changed.emit()

    def _first_use(self) -> QWidget:
        brought = self._import
        return EmptyState(
            lambda: self.tr("The exhibitors of this fair will stand here."),
            (lambda: self.tr("New exhibitor"), self.begin_new),
            None if brought is None else (lambda: self.tr("Import a sheet"), brought),
        )

    def _nothing_fits(self) -> QWidget:
        return FilteredEmpty(
            lambda: self.tr("No exhibitor fits these filters"), self._clear_filters
        )
