"""The board with its days: reads it from the file, and writes what the user does on it."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import MeetingId, RequestId
from app.models.meeting_board import Board, Card, Cell, Item, Wish
from app.models.meetings import Mark, MeetingState
from app.services.board import MeetingBoard as BoardService
from app.services.meeting_relief import Reliefs
from app.services.meetings import Meetings
from app.ui.changes import Changes
from app.ui.formats import day_heading
from app.ui.messages import sentence
from app.ui.screens.meetings.board.board import MeetingBoard
from app.ui.screens.meetings.board.picking import Pickable
from app.ui.widgets import Segment, SegmentedControl
from app.ui.widgets.base import Retold


class BoardView(Retold, QWidget):
    """The view 桌位; ``days`` belongs beside the page's title."""

    refused = Signal(str)
    told = Signal(str)
    cancelled = Signal(int)

    def __init__(self, meetings: Meetings, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meetings, self._changes = meetings, changes
        self._service = BoardService(meetings)
        self._shown: Board | None = None
        self._pulled: RequestId | None = None
        self.board = MeetingBoard(meetings.clock)
        self.days = SegmentedControl([], lambda: self.tr("Day"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self.setFocusProxy(self.board)
        self.days.chosen.connect(lambda day: self.board.show_day(date.fromisoformat(day)))
        self.board.day_shown.connect(lambda day: self.days.choose(day.isoformat()))
        self.board.put.connect(self._put)
        self.board.lock_wanted.connect(self.toggle_lock)
        self.board.mark_wanted.connect(self.mark)
        self.board.fixed.connect(self._say_fixed)
        self.board.swap_wanted.connect(self._swap)
        self.board.late_wanted.connect(self.toggle_late)

    @property
    def shown(self) -> Board | None:
        """The board as it was read last."""
        return self._shown

    def show_proposed(self, board: Board, changed: Collection[RequestId]) -> None:
        """Show a board that is only proposed, from its first change on; nothing can be moved."""
        self.board.show_board(board, frozenset(changed), fixed=True)
        made = [card for card in board.cards if card.request_id in changed and card.stands]
        here = [card for card in made if board.day_of(card.cell.slot_id) == self.board.day]
        first = min(here or made, key=lambda c: board.slot_of[c.cell.slot_id], default=None)
        if first is not None:
            self.board.choose(first.id)

    def show_in_force(self) -> None:
        """Show the plan in force again."""
        if self._shown is not None and self.board.is_fixed:
            self.board.show_board(self._shown)

    def choose_request(self, request_id: RequestId) -> None:
        """Choose the meeting on a request, as it is shown now."""
        self.board.choose_request(request_id)

    def look(self) -> None:
        """Read the board again."""
        self._shown = self._service.read()
        self.days.set_segments(
            [
                Segment(day.isoformat(), lambda day=day: day_heading(day))  # type: ignore[misc]
                for day in self._shown.days
            ]
        )
        self.board.show_board(self._shown)
        if self.board.day is not None:
            self.days.choose(self.board.day.isoformat())

    def choose(self, meeting_id: MeetingId) -> None:
        """Choose a meeting and show it."""
        self.board.choose(meeting_id)

    def pick_up(self, meeting_id: MeetingId) -> None:
        """Take a meeting into the hand."""
        card = self._shown.card_of.get(meeting_id) if self._shown else None
        if card is not None:
            self.board.pick_up(card)

    def take_from(self, row: Pickable, request_id: RequestId) -> None:
        """Let a row of the tray be pulled, or picked up with M, onto the board."""
        row.pulled.connect(partial(self._pull, request_id))
        row.dropped.connect(self._drop)
        row.picked.connect(partial(self._pick, request_id))

    def _pick(self, request_id: RequestId) -> None:
        wish = self._wish(request_id)
        if wish is not None and self.isVisible():
            self.board.pick_up(wish)

    def _pull(self, request_id: RequestId, at: QPoint) -> None:
        """The first pull lifts it; one that Esc or Enter ended while pulled stays put."""
        wish = self._wish(request_id)
        if wish is None or not self.isVisible():
            return
        if self._pulled != request_id:
            self._pulled = request_id
            self.board.lift(wish)
        if self.board.carried is not None:
            self.board.carry_to(self.board.viewport().mapFromGlobal(at))

    def _drop(self) -> None:
        self._pulled = None
        if self.board.carried is not None:
            self.board.put_down()

    def _wish(self, request_id: RequestId) -> Wish | None:
        return self._shown.wish(request_id) if self._shown else None

    def _put(self, item: Item, cell: Cell) -> None:
        request = item.request_id
        if self._step(lambda: self._service.put(item, cell)) and self._shown is not None:
            made = (c for c in self._shown.cards if c.request_id == request and c.cell == cell)
            self.board.choose(next((card.id for card in made), None))

    def toggle_lock(self, card: Card) -> None:
        """Keep the scheduler from moving a meeting, or let it again."""
        self._step(lambda: self._meetings.lock(card.id, locked=not card.locked))

    def mark(self, card: Card, state: MeetingState) -> None:
        """Said again of a meeting, that it was held or missed is taken back."""
        to = MeetingState.PLANNED if card.state is state else state
        done = self._step(lambda: self._meetings.mark(card.id, to))
        if done and state is MeetingState.CANCELLED:
            self.cancelled.emit(1)

    def _swap(self, one: Card, other: Card) -> None:
        if self._step(lambda: self._meetings.swap(one.id, other.id)):
            self.board.choose(one.id)

    def toggle_late(self, card: Card) -> None:
        """A side is awaited; said again, nobody is any more."""
        if card.state is MeetingState.PLANNED:
            self._step(lambda: self._meetings.note(card.id, Mark.LATE))

    def relieve(self, request_id: str) -> None:
        """Do what would make room for a request that waits."""
        request = RequestId(request_id)
        if self._step(lambda: Reliefs(self._meetings).apply(request)):
            self.board.choose_request(request)

    def _say_fixed(self, card: Card) -> None:
        if card.locked:
            self.told.emit(self.tr("This meeting is locked. Press L to unlock it, then move it."))
        elif card.state is MeetingState.HELD:
            self.told.emit(self.tr("This meeting was held. It stays where it was."))
        else:
            self.told.emit(self.tr("This meeting was missed. It stays where it was."))

    def _step(self, write: Callable[[], Change]) -> bool:
        try:
            self._changes.happened.emit(write())
        except AppError as error:
            self.refused.emit(sentence(error))
            return False
        return True
