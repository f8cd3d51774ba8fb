"""The workspace: the board and the list, the run of the scheduler, the tray of what waits."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.changes import Change
from app.models.ids import ExhibitorId, MeetingId, RequestId
from app.models.meetings import MeetingHour
from app.models.requests import RequestFigure
from app.services.meeting_papers import PaperWanted
from app.services.meeting_shapes import How
from app.services.meetings import Meetings
from app.services.no_shows import NoShows
from app.ui.changes import Changes
from app.ui.formats import count
from app.ui.screens.meetings.board import BOARD, LIST, BoardView, MoveHint, ViewSwitch
from app.ui.screens.meetings.board.switch import PEOPLE, REQUESTS
from app.ui.screens.meetings.list_view import ListFace
from app.ui.screens.meetings.listing import MeetingList
from app.ui.screens.meetings.no_shows import NoShowOffer
from app.ui.screens.meetings.people import PeopleView
from app.ui.screens.meetings.printing import PaperMenu
from app.ui.screens.meetings.proposing import Proposing
from app.ui.screens.meetings.quality import QualityBar
from app.ui.screens.meetings.requests import RequestDesk, RequestsView
from app.ui.screens.meetings.run import SolveApart
from app.ui.screens.meetings.times import TimesMenu
from app.ui.screens.meetings.tray import Tray
from app.ui.tables import Wanted
from app.ui.tasks import Tasks
from app.ui.widgets import (
    ErrorBar,
    Notice,
    Page,
    PageAction,
    PageCommand,
    Place,
    Separator,
)

_EVERY_DAY = ""


class MeetingsPage(Page):
    """Meetings on the board or as a list, with the scheduler."""

    def __init__(
        self,
        meetings: Meetings,
        tasks: Tasks,
        changes: Changes,
        solve: SolveApart,
        undo: Callable[[], object],
        print_agendas: Callable[[ExhibitorId | None], object],
        requests: RequestDesk | None = None,
        print_papers: Callable[[PaperWanted], object] | None = None,
    ) -> None:
        super().__init__()
        self._meetings, self._changes = meetings, changes
        self._undo, self._print = undo, print_agendas
        self._list = MeetingList(meetings.store)
        self._zone = ZoneInfo(self._list.fair().zone)
        self._total = self._waiting = 0
        self.list = ListFace(meetings, self._list, self.run, self)
        self.table, self.view = self.list.table, self.list.view
        self.marking, self.days, self.state = self.list.marking, self.list.days, self.list.state
        self.board = BoardView(meetings, changes)
        self.plans = Proposing(meetings, tasks, solve, undo, self.board)
        no_shows = NoShows(meetings.store, meetings.clock)
        self.no_shows = NoShowOffer(no_shows, changes, self._zone, undo, self)
        self.times = TimesMenu(meetings, self.board)
        self.people = PeopleView(meetings.clock, self._list.parties_matching)
        self.switch = ViewSwitch(self.board.days, self.days)
        self.quality = QualityBar(meetings.clock, self.list.hour, self.state, self.list.shown)
        self.tray = Tray(self._zone)
        self.error = ErrorBar()
        self._views, self._hint, self._aside = QStackedWidget(), MoveHint(), QWidget()
        self.requests = None if requests is None else RequestsView(requests, changes)
        self._escape = QShortcut(QKeySequence("Esc"), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.papers = None if print_papers is None else PaperMenu(self, print_papers)
        self._lay_out()
        self._connect()
        self._look()
        self.list.choose_day(meetings.clock().astimezone(self._zone).date())
        self._show_view()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Meetings")

    def header_extra(self) -> QWidget:
        return self.switch

    def page_actions(self) -> Sequence[PageAction]:
        if self.requests is not None and self._asked():
            return (*self.requests.page_actions(), self._printing(Place.HIDDEN))
        return (
            self._printing(Place.SECONDARY),
            *self._repair_action(),
            PageAction(
                lambda: self.tr("Run schedule"),
                "play",
                self.run,
                PageCommand.NEW,
                Place.PRIMARY,
                why_not=self._why_not_run,
            ),
        )

    def _printing(self, place: Place) -> PageAction:
        return PageAction(
            lambda: self.tr("Print…"),
            "printer",
            self._print_all,
            PageCommand.PRINT,
            place,
            why_not="" if self._total else (lambda: self.tr("No meeting yet.")),
        )

    def _repair_action(self) -> tuple[PageAction, ...]:
        """On the board, which shows what a repair would do."""
        if not self._on_board():
            return ()
        action = PageAction(
            lambda: self.tr("Repair"),
            "rotate-ccw",
            self.plans.open_repairs,
            why_not=self._why_not_run,
            badge=count(len(self.plans.found)) if self.plans.found else "",
        )
        return (action,)

    def search_hint(self) -> str:
        if self.requests is not None and self._asked():
            return self.requests.search_hint()
        return "" if self._on_board() else self.tr("Search a party")

    def search(self, text: str) -> None:
        if self.requests is not None and self._asked():
            self.requests.search(text)
        elif self._by_people():
            self.people.search(text)
        else:
            self.table.look_for(text)

    def search_text(self) -> str:
        if self.requests is not None and self._asked():
            return self.requests.search_text()
        if self._by_people():
            return self.people.search_text()
        return self.table.wanted.text

    def regions(self) -> Sequence[QWidget]:
        if self.requests is not None and self._asked():
            return self.requests.regions()
        return (self._shown_view(), self.tray, self.switch.days)

    def open_target(self, target: object) -> None:
        if isinstance(target, MeetingHour):
            self.switch.choose(LIST)
            self.list.choose_hour(target)
            return
        if isinstance(target, RequestFigure):
            if self.requests is not None:
                self.switch.choose(REQUESTS)
                self.requests.show_figure(target)
            return
        if self.requests is not None and self.requests.knows(target):
            self.switch.choose(REQUESTS)
            self.requests.show_request(RequestId(str(target)))
            return
        if self._asked():
            self.switch.choose(BOARD)
        if isinstance(target, str):
            self.board.choose(MeetingId(target))
        if isinstance(target, str) and not self.view.select_id(MeetingId(target)):
            self.clear()
            self.view.select_id(MeetingId(target))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.tray.forget()
            self._look()

    # What the user does.

    def run(self) -> None:
        """Schedule every open request, in a process of its own; the plan is shown first."""
        if self.plans.schedule.is_running:
            return
        if why_not := self._why_not_run():
            self._say_told(why_not)  # the empty list offers a run whatever the header says
            return
        self.error.hide()
        self.plans.begin(How.FRESH)

    def fill_in(self) -> None:
        """Look for a place for what waits; nothing else moves."""
        if not self._why_not_run():
            self.plans.begin(How.FILL)

    def clear(self) -> None:
        """Show every meeting."""
        self.list.clear()

    def _print_all(self) -> None:
        if self.papers is None:
            self._print(None)
        else:
            self.papers.open_menu(*self._sides_chosen())

    def _sides_chosen(self) -> tuple[Sequence[str], Sequence[str]]:
        """The exhibitors and visitors of what is chosen in the list, or among the requests."""
        if self.requests is not None and self._asked():
            return self.requests.sides_chosen()
        if self.requests is None or self._views.currentWidget() is not self.view:
            return (), ()
        return self.requests.sides_of(self.view.selected_ids())

    def _open(self, meeting_id: object) -> None:
        row = self._list.rows([MeetingId(str(meeting_id))]).get(MeetingId(str(meeting_id)))
        if row is not None:
            self.went.emit("exhibitors", row.asked_id)

    def _why_not_run(self) -> str:
        if self.plans.schedule.is_running:
            return self.tr("The scheduler is running.")
        if not (self._total or self._waiting):
            return self.tr("Nobody has asked for a meeting yet.")
        return ""

    def _say_cancelled(self, number: int) -> None:
        words = self.tr("%n meeting(s) cancelled", "", number)
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    # What is shown.

    def _data_moved(self, change: object) -> None:
        if isinstance(change, Change) and change.kinds & _OURS:
            self._look()

    def _look(self) -> None:
        waiting = self._list.waiting()
        self._waiting = len(waiting)
        self._total = len(self._list.ids(Wanted()))
        self.list.look(self._total)
        self.tray.show_waiting(waiting)
        self.board.look()
        if self.board.shown is not None:
            self.plans.look(self.board.shown, len(waiting))
        self._show_view()
        plan = self._meetings.last_plan()
        self.board.board.bound = plan.bound if plan else 0
        self.quality.show_plan(plan, self.board.shown, self._meetings.planned_with())
        self.heading_changed.emit()

    def _hand_over(self) -> None:
        """The rows of the tray can be taken to the board."""
        for row in self.tray.rows:
            self.board.take_from(row, RequestId(row.waiting.request_id))

    def _asked(self) -> bool:
        """Whether the requests are shown."""
        return self.requests is not None and self.switch.current == REQUESTS

    def _show_aside(self) -> None:
        """The tray, or what is proposed; the requests have a pane of their own."""
        for part in (self._aside, self._tray_edge):
            part.setVisible(not self._asked())
        searching = self.plans.schedule.is_searching
        self._escape.setEnabled(searching)
        self.quality.setVisible(not self._asked() and not searching)
        self.tray.setVisible(not self.plans.has_aside)
        self._hint.setVisible(self._on_board() and not self.plans.has_aside)
        if self.requests is not None and self._asked():
            self._views.setCurrentWidget(self.requests)

    def _show_load(self) -> None:
        board = self.board.shown
        if board is not None:
            day = self.board.board.day
            self.quality.show_load(board, day, visible=self._on_board())
            self.people.show_board(board, day)

    def _see_meeting(self, meeting_id: str) -> None:
        self.switch.choose(BOARD)
        self.open_target(meeting_id)

    def _let_go(self) -> None:
        """While a search runs Esc calls it off, but first lets go of what is carried."""
        if self.board.board.carried is not None:
            self.board.board.cancel()
        else:
            self.plans.cancel()

    def _open_times(self) -> None:
        self.times.open_menu(self.quality.times)

    def _move_on_board(self, meeting_id: str) -> None:
        self._see_meeting(meeting_id)
        self.board.pick_up(MeetingId(meeting_id))

    def _on_board(self) -> bool:
        """The board is shown once there is a meeting to show; before, the list says what to do."""
        is_proposed = self.plans.diff.proposed is not None
        return self.switch.current == BOARD and (self._total > 0 or is_proposed)

    def _by_people(self) -> bool:
        return self.switch.current == PEOPLE and self._total > 0

    def _shown_view(self) -> QWidget:
        if self._by_people():
            return self.people
        return self.board if self._on_board() else self.view

    def _show_view(self) -> None:
        self._views.setCurrentWidget(self._shown_view())
        self.list.show_filters(visible=self._shown_view() is self.view)
        self._show_load()
        self._show_aside()
        self.heading_changed.emit()

    def _say_told(self, words: str) -> None:
        self.said.emit(Notice(words))

    # How it is put together.

    def _lay_out(self) -> None:
        self.set_toolbar(self.quality)
        self.add_strip(self.plans.strip)
        for strip in (self.no_shows, self.plans.offer, self.plans.error):
            self.add_strip(strip)
        self.add_strip(self.error)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for view in (self.board, self.people, self.view):
            self._views.addWidget(view)
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(0)
        for part in (self.tray, self.plans.repairs, self.plans.diff):
            aside.addWidget(part, 1)
        aside.addWidget(self._hint)
        row.addWidget(self._views, 1)
        self._tray_edge = Separator(across=False)
        row.addWidget(self._tray_edge)
        row.addWidget(self._aside)
        if self.requests is not None:
            self._views.addWidget(self.requests)
            self.switch.offer_requests()
        self.set_body(body)

    def _connect(self) -> None:
        self.tray.renewed.connect(self._hand_over)
        self.switch.chosen.connect(self._show_view)
        self.board.refused.connect(self.error.tell)
        self.board.told.connect(self._say_told)
        self.board.cancelled.connect(self._say_cancelled)
        sheet = self.people.sheet
        sheet.opened.connect(self._see_meeting)
        sheet.move_wanted.connect(self._move_on_board)
        sheet.lock_wanted.connect(self.board.toggle_lock)
        sheet.late_wanted.connect(self.board.toggle_late)
        sheet.mark_wanted.connect(self.board.mark)
        sheet.day_wanted.connect(self.board.board.turn)
        self.quality.times_wanted.connect(self._open_times)
        self.times.changed.connect(self._changes.happened.emit)
        self.people.cleared.connect(self.heading_changed.emit)
        self.list.cleared.connect(self.heading_changed.emit)
        self.view.opened.connect(self._open)
        self._escape.activated.connect(self._let_go)
        self.plans.changed.connect(self._show_aside)
        self.plans.changed.connect(self.heading_changed.emit)
        self.plans.said.connect(self.said.emit)
        self.plans.written.connect(self._changes.happened.emit)
        self.plans.aside_changed.connect(self._show_view)
        self.tray.fill_wanted.connect(self.fill_in)
        self.tray.relief_wanted.connect(self.board.relieve)
        self.quality.load.slot_chosen.connect(self.board.board.scroll_to)
        self.board.board.day_shown.connect(self._show_load)
        self.marking.moved.connect(self._changes.happened.emit)
        self.marking.refused.connect(self.error.tell)
        self.marking.cancelled.connect(self._say_cancelled)
        self.no_shows.said.connect(self.said.emit)
        self.no_shows.refused.connect(self.error.tell)
        self._changes.happened.connect(self._data_moved)
        if self.requests is not None:
            self.requests.said.connect(self.said.emit)
            self.requests.heading_changed.connect(self.heading_changed.emit)
            self.requests.meeting_chosen.connect(self._see_meeting)


_OURS = frozenset(
    {
        "meeting", "meeting_mark", "request", "slot", "meeting_table", "exhibitor", "person",
        "fair", "match_rules",
        "absence", "closure", "preference", "registration", "session", "meeting_rules", "walk",
        "booth", "booth_place",
    }
)  # fmt: skip
