"""From a wish for a better plan to its acceptance: run, repair, fill in, each shown first."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.models.ids import MeetingId
from app.models.meeting_board import Board, Card
from app.models.meeting_news import Line, News
from app.models.meeting_troubles import Trouble, troubles
from app.models.meetings import MeetingState
from app.services.meeting_shapes import How
from app.services.meetings import Meetings, Scheduled
from app.ui.formats import count
from app.ui.messages import sentence
from app.ui.screens.meetings.board import BoardView
from app.ui.screens.meetings.diff_pane import DiffPane
from app.ui.screens.meetings.offering import RepairOffer
from app.ui.screens.meetings.repair_pane import RepairPane
from app.ui.screens.meetings.run import BUDGET, Proposed, ScheduleRun, SolveApart
from app.ui.screens.meetings.strip import RunStrip
from app.ui.tasks import Tasks
from app.ui.widgets import ErrorBar, Notice


class Proposing(QObject):
    """Holds the strip and the two panes; ``aside_changed`` when another one is to be seen."""

    changed = Signal()
    said = Signal(object)
    written = Signal(object)
    aside_changed = Signal()

    def __init__(
        self,
        meetings: Meetings,
        tasks: Tasks,
        solve: SolveApart,
        undo: Callable[[], object],
        board: BoardView,
    ) -> None:
        super().__init__(board)
        self._meetings, self._undo, self._board = meetings, undo, board
        self._found: tuple[Trouble, ...] = ()
        self._waiting = 0
        self.schedule = ScheduleRun(meetings, tasks, solve, self)
        self.strip = RunStrip(self.schedule.keep_best, BUDGET)
        self.diff, self.repairs = DiffPane(), RepairPane()
        self.error, self.offer = ErrorBar(), RepairOffer()
        self._connect()

    @property
    def has_aside(self) -> bool:
        """Whether a pane of this is to be seen instead of the tray."""
        return not (self.diff.isHidden() and self.repairs.isHidden())

    @property
    def found(self) -> Sequence[Trouble]:
        """Meetings that cannot be held as they are planned."""
        return self._found

    def look(self, board: Board, waiting: int) -> None:
        """The board is another: what is proposed rests on what was, and is forgotten."""
        self._found, self._waiting = troubles(board, self._meetings.clock()), waiting
        self.offer.look(board, self._found)
        if not self.diff.isHidden():
            self.leave()
        if not self.repairs.isHidden():
            self.repairs.show_troubles(board, self._found, waiting)

    def begin(self, how: How) -> None:
        """Search, unless something runs already."""
        if self.schedule.is_running:
            return
        self.error.hide()
        self.offer.dismiss()
        self.leave()
        self.schedule.begin(how)

    def open_repairs(self) -> None:
        """Show what happened; said again, no more."""
        self.leave()
        board = self._board.shown
        if board is None or not self.repairs.isHidden():
            self.close_repairs()
            return
        self.repairs.show_troubles(board, self._found, self._waiting)
        self.repairs.show()
        self.aside_changed.emit()
        self.repairs.repair_button.setFocus()

    def close_repairs(self) -> None:
        """Back to the tray."""
        self.repairs.hide()
        self.aside_changed.emit()

    def cancel(self) -> None:
        """Call the search off; the plan stays as it was."""
        if self.schedule.cancel():
            self.said.emit(Notice(self.tr("Cancelled. The plan is as it was.")))

    def leave(self) -> None:
        """Forget what is proposed."""
        self.diff.forget()
        self._board.show_in_force()
        self.aside_changed.emit()

    def _connect(self) -> None:
        self.schedule.changed.connect(self._run_changed)
        self.schedule.progressed.connect(self.strip.show_progress)
        self.schedule.proposed.connect(self._propose)
        self.schedule.done.connect(self._done)
        self.schedule.failed.connect(self._failed)
        self.strip.cancelled.connect(self.cancel)
        self.diff.accepted.connect(self.schedule.accept)
        self.diff.left.connect(self._left)
        self.diff.line_chosen.connect(self._board.choose_request)
        self.repairs.wanted.connect(self._repair)
        self.offer.wanted.connect(self._repair)
        self.repairs.closed.connect(self.close_repairs)
        self.repairs.chosen.connect(self._choose)

    def _repair(self) -> None:
        self.begin(How.REPAIR)

    def _choose(self, meeting_id: str) -> None:
        self._board.choose(MeetingId(meeting_id))

    def _run_changed(self) -> None:
        if self.schedule.is_searching:
            self.strip.begin(self.schedule.how)
        else:
            self.strip.end()
        self.changed.emit()

    def _propose(self, proposed: Proposed) -> None:
        board = self._board.shown
        if board is None:
            return
        self.repairs.hide()
        self.diff.show_proposed(proposed, board)
        self._board.show_proposed(
            preview(board, proposed.news), {line.request_id for line in proposed.news.lines}
        )
        self.aside_changed.emit()

    def _left(self) -> None:
        self.leave()
        self.said.emit(Notice(self.tr("The plan is as it was.")))

    def _done(self, scheduled: Scheduled) -> None:
        self.leave()
        self.repairs.hide()
        self.aside_changed.emit()
        self.written.emit(scheduled.change)
        words = self.tr("{placed} of {requested} requests placed").format(
            placed=count(scheduled.record.placed), requested=count(scheduled.record.requested)
        )
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _failed(self, error: Exception) -> None:
        self.leave()
        if isinstance(error, AppError):
            words = sentence(error)
        else:
            words = self.tr("The scheduler failed. The plan is as it was.")
        self.error.tell(words, lambda: self.tr("Run again"), self._again)

    def _again(self) -> None:
        self.begin(self.schedule.how)


def preview(board: Board, news: News) -> Board:
    """The board as it would be with the news in force."""
    lines = {line.request_id: line for line in news.lines}
    cards = [
        card
        for old in board.cards
        if (card := _shifted(old, lines.get(old.request_id))) is not None
    ]
    cards += [_made(line) for line in news.added]
    placed = {line.request_id for line in news.added}
    waiting = [wish for wish in board.wishes if wish.request_id not in placed]
    return replace(board, cards=cards, wishes=waiting)


def _shifted(card: Card, line: Line | None) -> Card | None:
    if line is None or card.state is not MeetingState.PLANNED:
        return card
    return None if line.after is None else replace(card, cell=line.after)


def _made(line: Line) -> Card:
    if line.after is None:
        raise ValueError("an added meeting has a cell")
    return Card(
        id=MeetingId(line.request_id),
        request_id=line.request_id,
        cell=line.after,
        asking=line.asking,
        asked=line.asked,
        topic="",
        weight=line.weight,
        state=MeetingState.PLANNED,
        locked=False,
    )
