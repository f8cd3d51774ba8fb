"""The requests of the fair: found, entered, answered, with both sides' days beside them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import ExhibitorId, MeetingId, RequestId
from app.models.meetings import Request
from app.models.requests import Answer, RequestFigure
from app.services.agendas import Currency, PaperCheck, is_agenda_code
from app.services.requests import Quota, Requests
from app.ui.changes import Changes
from app.ui.language import in_language
from app.ui.messages import sentence
from app.ui.screens.meetings.requests.answering import Answering
from app.ui.screens.meetings.requests.asking import AskReason, ask_why
from app.ui.screens.meetings.requests.columns import RequestList, request_columns
from app.ui.screens.meetings.requests.entry import EntryDialog, Sides
from app.ui.screens.meetings.requests.pane import RequestPane
from app.ui.screens.meetings.requests.toolbar import RequestToolbar
from app.ui.tables import RecordTable, TableView
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilteredEmpty,
    ListDetail,
    Notice,
    PageAction,
    PageCommand,
    Place,
    Separator,
)

_OURS = frozenset(
    {
        "request", "meeting", "slot", "exhibitor", "person", "booth", "booth_place", "unplaced",
        "fair", "absence", "closure", "registration", "session", "meeting_rules", "meeting_table",
    }
)  # fmt: skip
_PANE = 360


@dataclass(frozen=True, slots=True)
class RequestDesk:
    """What the view calls: the use cases, the window's undo, the import, the check of a paper."""

    requests: Requests
    undo: Callable[[], object]
    ask_import: Callable[[], object]
    check_paper: Callable[[str], PaperCheck]
    ask_reason: AskReason = ask_why


class RequestsView(QWidget):
    """A view of the meetings' page. It asks nothing of the file before it is shown.

    ``said`` carries a notice, ``heading_changed`` follows what the page's head shows, and
    ``meeting_chosen`` a meeting that somebody wants to see.
    """

    said = Signal(object)
    heading_changed = Signal()
    meeting_chosen = Signal(str)

    def __init__(self, desk: RequestDesk, changes: Changes) -> None:
        super().__init__()
        self._desk, self._changes = desk, changes
        self._requests = desk.requests
        self._stale = True
        zone = ZoneInfo(self._requests.fair().zone)
        columns = request_columns(zone, self._requests.clock)
        self.table = RecordTable(columns, RequestList(self._requests))
        self.view = TableView(self.table, "requests", lambda: self.tr("Requests"))
        self.view.set_empty(
            EmptyState(
                lambda: self.tr("Here stands who would like to meet whom."),
                (lambda: self.tr("New request"), self.new_request),
                (lambda: self.tr("Import requests"), desk.ask_import),
            ),
            FilteredEmpty(lambda: self.tr("No request fits the filters."), self.clear),
        )
        self.pane = RequestPane(zone, self._requests.clock)
        self.answering = Answering(self.view, self._requests, desk.ask_reason)
        self.toolbar = RequestToolbar(self._requests, self.view.columns_menu, self.expire)
        self.error = ErrorBar()
        self.split = ListDetail(self.view, self.pane, "requests", _PANE)
        self._lay_out()
        self._connect()

    # What the page asks.

    def page_actions(self) -> Sequence[PageAction]:
        """What can be done here beside the page's own papers."""
        return (
            PageAction(
                lambda: self.tr("Import"), "file-down", self._desk.ask_import, PageCommand.IMPORT
            ),
            PageAction(
                lambda: self.tr("New request"),
                "plus",
                self.new_request,
                PageCommand.NEW,
                Place.PRIMARY,
            ),
        )

    def search_hint(self) -> str:
        """What the page's field searches here."""
        return self.tr("Search a party or topic, scan an agenda")

    def search(self, text: str) -> None:
        """Show what fits; the code of an agenda says whether that paper is still right."""
        if is_agenda_code(text.strip()):
            self._check_paper(text.strip())
        else:
            self.table.look_for(text)

    def search_text(self) -> str:
        """The words that are searched for now."""
        return self.table.wanted.text

    def sides_chosen(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The exhibitors and the visitors of the chosen requests."""
        rows = self._requests.rows(self.view.selected_ids()).values()
        asking = [row.asking_id for row in rows if not row.by_visitor]
        visitors = [row.asking_id for row in rows if row.by_visitor]
        asked = [row.asked_id for row in rows]
        return tuple(dict.fromkeys([*asking, *asked])), tuple(dict.fromkeys(visitors))

    def sides_of(self, meetings: Sequence[MeetingId]) -> tuple[Sequence[str], Sequence[str]]:
        """The exhibitors and the visitors of these meetings."""
        return self._requests.sides_of_meetings(meetings)

    def regions(self) -> Sequence[QWidget]:
        """The parts that F6 goes through."""
        return (self.view, self.pane)

    def look(self) -> None:
        """Read everything again, at once where it is seen and otherwise when it will be."""
        self._stale = True
        if self.isVisible():
            self._read()

    def knows(self, target: object) -> bool:
        """Whether this is the id of a request."""
        return isinstance(target, str) and bool(self._requests.rows([RequestId(target)]))

    def show_request(self, wanted: RequestId) -> bool:
        """Put the cursor on a request; False where it is gone."""
        self._read()
        if not self.view.select_id(wanted):
            self.clear()
        return self.view.select_id(wanted)

    def show_figure(self, figure: RequestFigure) -> None:
        """List what a figure counts."""
        self.clear()
        if figure is RequestFigure.AGREED:
            self.toolbar.show_agreed()

    def show_party(self, party: str) -> None:
        """List only what a party asks or is asked."""
        self.toolbar.show_party(self._requests.party(party))

    # What the user does.

    def new_request(self) -> None:
        """Ask for a new request; while one party's are listed, it is that party that asks."""
        party = self.table.wanted.filters.get("party")
        asking = self._requests.party(party) if isinstance(party, str) else None
        dialog = EntryDialog(self._requests, Sides(asking=asking), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.entered.connect(self._entered)
        dialog.open()

    def expire(self) -> None:
        """Let every request run out whose time to be answered is over."""
        try:
            expired = self._requests.expiry.expire()
        except AppError as error:
            self.error.tell(sentence(error))
            return
        if expired.change is not None:
            self._changes.happened.emit(expired.change)
            self._tell(self.tr("%n request(s) expired", "", expired.number))

    def clear(self) -> None:
        """Show every request."""
        self.toolbar.clear()
        self.table.look_for("")
        self.heading_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    # What is shown.

    def _read(self) -> None:
        self._stale = False
        self.table.refresh()
        self.toolbar.show_due(self._requests.expiry.due())
        self._show_current()
        self.heading_changed.emit()

    def _show_current(self) -> None:
        wanted = self.view.current_id()
        dossier = None if wanted is None else self._requests.dossier(wanted)
        quotas: dict[str, Quota] = {}
        if dossier is not None:
            row = dossier.row
            quotas[row.asked_id] = self._requests.quota(row.asked_id)
            if not row.by_visitor:
                quotas[row.asking_id] = self._requests.quota(ExhibitorId(row.asking_id))
        self.pane.show_request(dossier, quotas)

    def _say_shown(self) -> None:
        self.toolbar.show_count(self.table.shown_count, sum(self._requests.counts().values()))

    def _data_moved(self, change: object) -> None:
        if isinstance(change, Change) and change.kinds & _OURS:
            self.look()

    def _entered(self, change: Change) -> None:
        self._changes.happened.emit(change)
        self.view.select_id(RequestId(change.ids[0]))
        self._tell(self.tr("The request is entered."))

    def _edited(self, name: str, value: object) -> None:
        def write(request: Request) -> Request:
            return replace(request, **{name: value})  # type: ignore[arg-type]  # the row's own type

        wanted = self.pane.request_id
        if wanted is not None:
            self._step(lambda: self._requests.change(wanted, write))

    def _quota_told(self, exhibitor: str, most: object, at_once: int) -> None:
        quota = most if isinstance(most, int) else None
        self._step(lambda: self._requests.set_quota(ExhibitorId(exhibitor), quota, at_once))

    def _step(self, write: Callable[[], Change]) -> None:
        try:
            change = write()
        except AppError as error:
            self.error.tell(sentence(error))
            self._show_current()
            return
        self.error.hide()
        self._changes.happened.emit(change)

    def _answered(self, answer: Answer) -> None:
        self.answering.answer(answer)

    def _tell(self, words: str) -> None:
        self.said.emit(Notice(words, self.tr("Undo"), self._desk.undo))

    def _check_paper(self, code: str) -> None:
        try:
            check = self._desk.check_paper(code)
        except AppError as error:
            self.error.tell(sentence(error))
            return
        self.error.hide()
        self.show_party(check.party_id)
        name = in_language(check.name_zh, check.name_en)
        if check.currency is Currency.CURRENT:
            words = self.tr("{name}: this agenda is up to date.").format(name=name)
        else:
            words = self.tr("{name}: this agenda is out of date; print version {version}.")
            words = words.format(name=name, version=check.version)
        self.said.emit(Notice(words))

    # How it is put together.

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(Separator())
        column.addWidget(self.error)
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.toolbar.filtered.connect(self.table.filter_by)
        self.table.refreshed.connect(self._say_shown)
        self.view.current_changed.connect(lambda _wanted: self._show_current())
        self.view.opened.connect(lambda _wanted: self.split.focus_detail())
        self.pane.escaped.connect(self.split.focus_body)
        self.pane.edited.connect(self._edited)
        self.pane.answered.connect(self._answered)
        self.pane.quota_told.connect(self._quota_told)
        self.pane.meeting_chosen.connect(self.meeting_chosen)
        self.pane.others_wanted.connect(self.show_party)
        self.answering.moved.connect(self._changes.happened.emit)
        self.answering.refused.connect(self.error.tell)
        self.answering.told.connect(self._tell)
        self._changes.happened.connect(self._data_moved)
        shortcut = QShortcut(QKeySequence("R"), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.new_request)
