"""The workspace: the board and the list, the run of the scheduler, the tray of what waits."""

from collections.abc import Callable, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import ExhibitorId, MeetingId, RequestId
from app.models.meetings import MeetingState
from app.models.scheduling import Progress as SearchProgress
from app.services.meeting_papers import PaperWanted
from app.services.meetings import Meetings, Scheduled
from app.ui.changes import Changes
from app.ui.formats import count, day_heading
from app.ui.messages import sentence
from app.ui.screens.meetings.board import BOARD, BoardView, MoveHint, ViewSwitch
from app.ui.screens.meetings.board.switch import REQUESTS
from app.ui.screens.meetings.listing import DAY_COLUMN, MeetingList, meeting_table, span_of
from app.ui.screens.meetings.marking import Marking
from app.ui.screens.meetings.printing import PaperMenu
from app.ui.screens.meetings.quality import QualityBar
from app.ui.screens.meetings.requests import RequestDesk, RequestsView
from app.ui.screens.meetings.run import ScheduleRun, SolveApart
from app.ui.screens.meetings.tray import Tray
from app.ui.screens.meetings.words import state_name
from app.ui.tables import TableView, Wanted
from app.ui.tasks import Tasks
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilterChip,
    FilteredEmpty,
    InlineStrip,
    Label,
    Notice,
    Option,
    Page,
    PageAction,
    PageCommand,
    Place,
    Progress,
    Segment,
    SegmentedControl,
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
        self.table = meeting_table(self._list, self._zone)
        self.view = TableView(self.table, "meetings", lambda: self.tr("Meetings"))
        self.view.set_empty(
            EmptyState(
                lambda: self.tr("Meetings will stand here once the requests are scheduled."),
                (lambda: self.tr("Run schedule"), self.run),
            ),
            FilteredEmpty(lambda: self.tr("No meeting fits the filters."), self.clear),
        )
        self.marking = Marking(self.view, meetings, self._list)
        self.schedule = ScheduleRun(meetings, tasks, solve, self)
        self.days = SegmentedControl(self._segments(), lambda: self.tr("Day"))
        self.board = BoardView(meetings, changes)
        self.switch = ViewSwitch(self.board.days, self.days)
        self.state = FilterChip(lambda: self.tr("State"), self._states)
        self._shown = Label("", "small", "text2", tabular=True)
        self.quality = QualityBar(self.state, self._shown)
        self.tray = Tray(self._zone)
        self.strip = InlineStrip(
            lambda: self.tr("Scheduling"), lambda: self.tr("Keep the best so far"), self.keep_best
        )
        self.error = ErrorBar()
        self._views, self._hint = QStackedWidget(), MoveHint()
        self.requests = None if requests is None else RequestsView(requests, changes)
        self.papers = None if print_papers is None else PaperMenu(self, print_papers)
        self._lay_out()
        self._connect()
        self._look()
        self._choose_today()
        self._show_view()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Meetings")

    def header_extra(self) -> QWidget:
        return self.switch

    def page_actions(self) -> Sequence[PageAction]:
        if self.requests is not None and self._asked():
            return self.requests.page_actions()
        return (
            PageAction(
                lambda: self.tr("Print agendas"),
                "printer",
                self._print_all,
                PageCommand.PRINT,
                why_not="" if self._total else (lambda: self.tr("No meeting yet.")),
            ),
            PageAction(
                lambda: self.tr("Run schedule"),
                "play",
                self.run,
                PageCommand.NEW,
                Place.PRIMARY,
                why_not=self._why_not_run,
            ),
        )

    def search_hint(self) -> str:
        if self.requests is not None and self._asked():
            return self.requests.search_hint()
        return "" if self._on_board() else self.tr("Search a party")

    def search(self, text: str) -> None:
        if self.requests is not None and self._asked():
            self.requests.search(text)
        else:
            self.table.look_for(text)

    def search_text(self) -> str:
        if self.requests is not None and self._asked():
            return self.requests.search_text()
        return self.table.wanted.text

    def regions(self) -> Sequence[QWidget]:
        if self.requests is not None and self._asked():
            return self.requests.regions()
        shown = self.board if self._on_board() else self.view
        return (shown, self.tray, self.switch.days)

    def open_target(self, target: object) -> None:
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
        """Schedule every open request, in a process of its own."""
        if not self._why_not_run():
            self.error.hide()
            self.schedule.begin()

    def cancel(self) -> None:
        """Stop; the plan stays as it was."""
        if self.schedule.cancel():
            self.said.emit(Notice(self.tr("Cancelled. The plan is as it was.")))

    def keep_best(self) -> None:
        """Stop searching and put the best plan so far in force."""
        self.schedule.keep_best()

    def clear(self) -> None:
        """Show every meeting."""
        self.days.choose(_EVERY_DAY)
        self.state.choose(None)
        self.table.clear_filters()
        self.heading_changed.emit()

    def _print_all(self) -> None:
        if self.papers is None:
            self._print(None)
        else:
            self.papers.open_menu(self._sides_chosen())

    def _sides_chosen(self) -> tuple[str, ...]:
        """The exhibitors of the meetings that are chosen in the list."""
        if self._views.currentWidget() is not self.view:
            return ()
        rows = self._list.rows(self.view.selected_ids()).values()
        return tuple(dict.fromkeys(row.asked_id for row in rows))

    def _open(self, meeting_id: object) -> None:
        row = self._list.rows([MeetingId(str(meeting_id))]).get(MeetingId(str(meeting_id)))
        if row is not None:
            self.went.emit("exhibitors", row.asked_id)

    def _why_not_run(self) -> str:
        if self.schedule.is_running:
            return self.tr("The scheduler is running.")
        if not (self._total or self._waiting):
            return self.tr("Nobody has asked for a meeting yet.")
        return ""

    # The run.

    def _run_changed(self) -> None:
        if self.schedule.is_running:
            self.strip.begin()
        else:
            self.strip.end()
        self.heading_changed.emit()

    def _show_progress(self, progress: object) -> None:
        if not isinstance(progress, SearchProgress):
            return
        measure = self.tr("{placed} placed · {idle} idle slots").format(
            placed=count(progress.placed), idle=count(progress.idle)
        )
        self.strip.show_progress(Progress(progress.weight, progress.bound, measure=measure))

    def _done(self, scheduled: Scheduled) -> None:
        self._changes.happened.emit(scheduled.change)
        record = scheduled.record
        words = self.tr("{placed} of {requested} requests placed").format(
            placed=count(record.placed), requested=count(record.requested)
        )
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.error.tell(sentence(error), lambda: self.tr("Run again"), self.run)
        else:
            words = self.tr("The scheduler failed. The plan is as it was.")
            self.error.tell(words, lambda: self.tr("Run again"), self.run)

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
        self.table.refresh()
        self.tray.show_waiting(waiting)
        self.board.look()
        self._show_view()
        self.quality.show_plan(self._meetings.last_plan())
        self.days.set_segments(self._segments())
        self.heading_changed.emit()

    def _hand_over(self) -> None:
        """The rows of the tray can be taken to the board."""
        for row in self.tray.rows:
            self.board.take_from(row, RequestId(row.waiting.request_id))

    def _asked(self) -> bool:
        """Whether the requests are shown."""
        return self.requests is not None and self.switch.current == REQUESTS

    def _show_requests(self) -> None:
        for part in (self.tray, self._tray_edge, self.quality, self._hint):
            part.setVisible(not self._asked())
        if self.requests is not None and self._asked():
            self._views.setCurrentWidget(self.requests)

    def _see_meeting(self, meeting_id: str) -> None:
        self.switch.choose(BOARD)
        self.open_target(meeting_id)

    def _on_board(self) -> bool:
        """The board is shown once there is a meeting to show; before, the list says what to do."""
        return self.switch.current == BOARD and self._total > 0

    def _show_view(self) -> None:
        on_board = self._on_board()
        self._views.setCurrentWidget(self.board if on_board else self.view)
        self._hint.setVisible(on_board)
        for part in (self.state, self._shown):
            part.setVisible(not on_board)
        self._show_requests()
        self.heading_changed.emit()

    def _say_told(self, words: str) -> None:
        self.said.emit(Notice(words))

    def _say_shown(self) -> None:
        words = self.tr("{shown} of {total}")
        self._shown.tell(
            words.format(shown=count(self.table.shown_count), total=count(self._total))
        )

    def _choose_today(self) -> None:
        """During the fair the list begins with the day it is."""
        today = self._meetings.clock().astimezone(self._zone).date().isoformat()
        self.view.setColumnHidden(DAY_COLUMN, False)  # noqa: FBT003 - Qt's own
        self.days.choose(today)

    def _day_chosen(self, day: str) -> None:
        span = None if day == _EVERY_DAY else span_of(date.fromisoformat(day), self._zone)
        self.view.setColumnHidden(DAY_COLUMN, span is not None)
        self.table.filter_by("day", span)

    def _state_chosen(self, state: object) -> None:
        self.table.filter_by("state", state)

    def _segments(self) -> list[Segment]:
        days = [Segment(day.isoformat(), day_heading(day)) for day in self._list.fair().days]
        return [Segment(_EVERY_DAY, self.tr("All")), *days]

    def _states(self) -> Sequence[Option]:
        return [Option(state.value, state_name(state)) for state in MeetingState]

    # How it is put together.

    def _lay_out(self) -> None:
        self.set_toolbar(self.quality)
        self.add_strip(self.strip)
        self.add_strip(self.error)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for view in (self.board, self.view):
            self._views.addWidget(view)
        aside = QVBoxLayout()
        aside.setSpacing(0)
        aside.addWidget(self.tray, 1)
        aside.addWidget(self._hint)
        row.addWidget(self._views, 1)
        self._tray_edge = Separator(across=False)
        row.addWidget(self._tray_edge)
        row.addLayout(aside)
        if self.requests is not None:
            self._views.addWidget(self.requests)
            self.switch.offer_requests()
        self.set_body(body)

    def _connect(self) -> None:
        self.days.chosen.connect(self._day_chosen)
        self.tray.renewed.connect(self._hand_over)
        self.switch.chosen.connect(self._show_view)
        self.board.refused.connect(self.error.tell)
        self.board.told.connect(self._say_told)
        self.board.cancelled.connect(self._say_cancelled)
        self.state.changed.connect(self._state_chosen)
        self.table.refreshed.connect(self._say_shown)
        self.view.opened.connect(self._open)
        self.strip.cancelled.connect(self.cancel)
        self.schedule.changed.connect(self._run_changed)
        self.schedule.progressed.connect(self._show_progress)
        self.schedule.done.connect(self._done)
        self.schedule.failed.connect(self._failed)
        self.marking.moved.connect(self._changes.happened.emit)
        self.marking.refused.connect(self.error.tell)
        self.marking.cancelled.connect(self._say_cancelled)
        self._changes.happened.connect(self._data_moved)
        if self.requests is not None:
            self.requests.said.connect(self.said.emit)
            self.requests.heading_changed.connect(self.heading_changed.emit)
            self.requests.meeting_chosen.connect(self._see_meeting)


_OURS = frozenset({"meeting", "request", "slot", "meeting_table", "exhibitor", "person", "fair"})
