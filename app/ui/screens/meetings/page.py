"""The workspace: the list, the run of the scheduler, the tray of what waits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, MeetingId
from app.models.meetings import MeetingState
from app.models.scheduling import Plan, Problem
from app.models.scheduling import Progress as SearchProgress
from app.services.meetings import Meetings, Scheduled
from app.services.store import Store
from app.services.store.meeting_list import (
    MeetingRow,
    WaitingRow,
    meeting_ids,
    meeting_rows,
    waiting_rows,
)
from app.ui.changes import Changes
from app.ui.formats import clock_time, count, day_heading
from app.ui.language import in_language, translate
from app.ui.messages import sentence
from app.ui.screens.meetings.quality import QualityBar
from app.ui.screens.meetings.tray import Tray
from app.ui.screens.meetings.words import place_name, state_name
from app.ui.tables import Column, Look, RecordTable, Status, TableView, Wanted
from app.ui.tasks import Job, Tasks
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilterChip,
    FilteredEmpty,
    InlineStrip,
    Label,
    ListDetail,
    Notice,
    Option,
    Page,
    PageAction,
    PageCommand,
    Place,
    Progress,
    Toolbar,
)

Report = Callable[[SearchProgress], bool]
SolveApart = Callable[[Problem, Report], Plan]
"""Solves a problem away from the window; the report answers False to keep the best so far."""


@dataclass(frozen=True, slots=True)
class MeetingList:
    """Where the table's rows come from."""

    store: Store

    def ids(self, wanted: Wanted) -> Sequence[MeetingId]:
        with self.store.reading() as reader:
            return meeting_ids(
                reader, wanted.text, wanted.filters, wanted.sort, descending=wanted.descending
            )

    def rows(self, ids: Sequence[MeetingId]) -> Mapping[MeetingId, MeetingRow]:
        with self.store.reading() as reader:
            return meeting_rows(reader, ids)

    def waiting(self) -> list[WaitingRow]:
        """Open requests without a meeting."""
        with self.store.reading() as reader:
            return waiting_rows(reader)

    def fair(self) -> Fair:
        """The fair, for its days and zone."""
        with self.store.reading() as reader:
            return reader.all(Fair)[0]


class MeetingsPage(Page):
    """Meetings as a list, with the scheduler."""

    def __init__(
        self,
        meetings: Meetings,
        tasks: Tasks,
        changes: Changes,
        solve: SolveApart,
        undo: Callable[[], object],
        print_agendas: Callable[[ExhibitorId | None], object],
    ) -> None:
        super().__init__()
        self._meetings, self._tasks, self._changes = meetings, tasks, changes
        self._solve, self._undo, self._print = solve, undo, print_agendas
        self._list = MeetingList(meetings.store)
        self._job: Job | None = None
        self._keep_best = False
        self._total = 0
        self.table: RecordTable[MeetingId, MeetingRow] = RecordTable(self._columns(), self._list)
        self.view = TableView(self.table, "meetings")
        self.view.set_empty(
            EmptyState(
                lambda: self.tr("Meetings will stand here once the requests are scheduled."),
                (lambda: self.tr("Run schedule"), self.run),
            ),
            FilteredEmpty(lambda: self.tr("No meeting fits the filters."), self._clear),
        )
        self.tray = Tray()
        self.quality = QualityBar()
        self.strip = InlineStrip(
            lambda: self.tr("Scheduling"), lambda: self.tr("Keep the best so far"), self.keep_best
        )
        self.error = ErrorBar()
        self.day = FilterChip(lambda: self.tr("Day"), self._days)
        self.state = FilterChip(lambda: self.tr("State"), self._states)
        self._shown = Label("", "small", "text2", tabular=True)
        self._lay_out()
        self.day.changed.connect(lambda day: self.table.filter_by("day", day))
        self.state.changed.connect(lambda state: self.table.filter_by("state", state))
        self.table.refreshed.connect(self._say_shown)
        self.strip.cancelled.connect(self.cancel)
        changes.happened.connect(self._data_moved)
        for key, act in (
            ("L", self.toggle_lock),
            ("H", lambda: self.mark(MeetingState.HELD)),
            ("N", lambda: self.mark(MeetingState.MISSED)),
            ("Del", lambda: self.mark(MeetingState.CANCELLED)),
        ):
            shortcut = QShortcut(QKeySequence(key), self.view, act)
            shortcut.setAutoRepeat(False)
        self._look()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Meetings")

    def count_text(self) -> str:
        return count(self._total)

    def page_actions(self) -> Sequence[PageAction]:
        busy = (lambda: self.tr("The scheduler is running.")) if self._job else ""
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
                why_not=busy,
            ),
        )

    def search_hint(self) -> str:
        return self.tr("Search a party")

    def search(self, text: str) -> None:
        self.table.look_for(text)

    def search_text(self) -> str:
        return self.table.wanted.text

    def regions(self) -> Sequence[QWidget]:
        return (self.view, self.tray)

    def open_target(self, target: object) -> None:
        if isinstance(target, str):
            self.view.select_id(MeetingId(target))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._look()

    # What the user does.

    def run(self) -> None:
        """Schedule every open request, in a process of its own."""
        if self._job is not None:
            return
        self._keep_best = False
        self.error.hide()
        self.strip.begin()

        def work(job: Job) -> Scheduled:
            def report(progress: SearchProgress) -> bool:
                job.report(progress)
                if job.is_cancelled():
                    raise AppError("meetings.cancelled")
                return not self._keep_best

            return self._meetings.schedule(lambda problem: self._solve(problem, report))

        self._job = self._tasks.run(self, work, self._done, self._failed, self._show_progress)
        self.heading_changed.emit()

    def cancel(self) -> None:
        """Stop; the plan stays as it was."""
        if self._job is not None:
            self._job.cancel()
            self._end()
            self.said.emit(Notice(self.tr("Cancelled. The plan is as it was.")))

    def keep_best(self) -> None:
        """Stop searching and put the best plan so far in force."""
        self._keep_best = True

    def toggle_lock(self) -> None:
        """Lock the chosen meetings, or unlock them where all are locked."""
        chosen = self._chosen()
        locked = not all(row.locked for row in chosen.values())
        for meeting_id in chosen:
            self._step(lambda m=meeting_id: self._meetings.lock(m, locked=locked))  # type: ignore[misc]

    def mark(self, state: MeetingState) -> None:
        """Note what became of the chosen meetings."""
        for meeting_id in self._chosen():
            self._step(lambda m=meeting_id: self._meetings.mark(m, state))  # type: ignore[misc]
        if state is MeetingState.CANCELLED:
            words = self.tr("The meeting was cancelled.")
            self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _chosen(self) -> Mapping[MeetingId, MeetingRow]:
        return self._list.rows([MeetingId(str(one)) for one in self.view.selected_ids()])

    def _print_all(self) -> None:
        self._print(None)

    def _step(self, write: Callable[[], Change]) -> None:
        try:
            self._changes.happened.emit(write())
        except AppError as refused:
            self.error.tell(sentence(refused))

    # The run.

    def _show_progress(self, progress: object) -> None:
        if not isinstance(progress, SearchProgress):
            return
        measure = self.tr("{placed} placed, weight {weight} of at most {bound}, {idle} idle slots")
        self.strip.show_progress(
            Progress(
                progress.weight,
                progress.bound,
                measure=measure.format(
                    placed=count(progress.placed),
                    weight=count(progress.weight),
                    bound=count(progress.bound),
                    idle=count(progress.idle),
                ),
            )
        )

    def _done(self, scheduled: Scheduled) -> None:
        self._end()
        self._changes.happened.emit(scheduled.change)
        record = scheduled.record
        words = self.tr("{placed} of {requested} requests placed").format(
            placed=count(record.placed), requested=count(record.requested)
        )
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, AppError):
            self.error.tell(sentence(error), self.tr("Run again"), self.run)
        else:
            self.error.tell(self.tr("The scheduler failed. The plan is as it was."))

    def _end(self) -> None:
        self._job = None
        self.strip.end()
        self.heading_changed.emit()

    # What is shown.

    def _data_moved(self, change: object) -> None:
        if isinstance(change, Change) and change.kinds & _OURS:
            self._look()

    def _look(self) -> None:
        self._total = len(self._list.ids(Wanted()))
        self.table.refresh()
        self.tray.show_waiting(self._list.waiting())
        self.quality.show_plan(self._meetings.last_plan())
        self.heading_changed.emit()

    def _say_shown(self) -> None:
        words = self.tr("{shown} of {total}")
        self._shown.tell(
            words.format(shown=count(self.table.shown_count), total=count(self._total))
        )

    def _clear(self) -> None:
        self.day.choose(None)
        self.state.choose(None)
        self.table.clear_filters()

    def _lay_out(self) -> None:
        toolbar = Toolbar()
        toolbar.add(self.day, self.state)
        toolbar.add_right(self._shown)
        self.set_toolbar(toolbar)
        self.add_strip(self.strip)
        self.add_strip(self.error)
        self.strip.hide()
        self.error.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.quality)
        column.addWidget(self.view, 1)
        self.set_body(ListDetail(left, self.tray, "meetings"))

    def _columns(self) -> Sequence[Column[MeetingRow]]:
        zone = ZoneInfo(self._list.fair().zone)
        return (
            Column(
                "time",
                lambda: translate("meetings", "Time"),
                lambda m: _when(m, zone),
                sort="time",
                width=168,
                look=Look.STRONG,
            ),
            Column(
                "place",
                lambda: translate("meetings", "Place"),
                place_name,
                sort="place",
                width=104,
            ),
            Column(
                "asking",
                lambda: translate("meetings", "Asks"),
                lambda m: in_language(m.asking_zh, m.asking_en),
                sort="asking",
                width=190,
                stretch=True,
            ),
            Column(
                "asked",
                lambda: translate("meetings", "Is asked"),
                lambda m: in_language(m.asked_zh, m.asked_en),
                sort="asked",
                width=190,
                stretch=True,
            ),
            Column(
                "weight",
                lambda: translate("meetings", "Weight"),
                lambda m: m.weight,
                sort="weight",
                width=72,
            ),
            Column(
                "state",
                lambda: translate("meetings", "State"),
                _state,
                sort="state",
                width=112,
            ),
        )

    def _days(self) -> Sequence[Option]:
        fair = self._list.fair()
        zone = ZoneInfo(fair.zone)
        return [
            Option((_key(day_start), _key(day_start + timedelta(days=1))), day_heading(day))
            for day in fair.days
            for day_start in [datetime.combine(day, datetime.min.time(), zone)]
        ]

    def _states(self) -> Sequence[Option]:
        return [Option(state.value, state_name(state)) for state in MeetingState]


_OURS = frozenset({"meeting", "request", "slot", "meeting_table", "exhibitor", "person", "fair"})


def _key(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _when(meeting: MeetingRow, zone: ZoneInfo) -> str:
    start, end = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    return f"{day_heading(start.date())} {clock_time(start)}–{clock_time(end)}"


def _state(meeting: MeetingRow) -> Status:
    words = state_name(meeting.state)
    if meeting.locked and meeting.state is MeetingState.PLANNED:
        return Status(translate("meetings", "Locked"), "lock", "text2")
    if meeting.state is MeetingState.MISSED:
        return Status(words, "clock-alert", "warning")
    return Status(words)
