"""The workspace: board, detail, filters, and the steps that the service takes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import RoomId, SessionId
from app.models.programme import Session, SessionKind
from app.models.times import Clock
from app.services.programme import Programme, Timetable
from app.ui.changes import Changes
from app.ui.messages import sentence
from app.ui.screens.programme.board import ProgrammeBoard
from app.ui.screens.programme.detail import SessionDetail
from app.ui.screens.programme.words import kind_name, room_name
from app.ui.widgets import (
    ErrorBar,
    FilterChip,
    ListDetail,
    Notice,
    Option,
    Page,
    PageAction,
    PageCommand,
    Place,
    StatusTag,
    Toolbar,
)


class ProgrammePage(Page):
    """Three days by room."""

    def __init__(
        self,
        programme: Programme,
        changes: Changes,
        clock: Clock,
        undo: Callable[[], object],
    ) -> None:
        super().__init__()
        self._programme = programme
        self._changes = changes
        self._undo = undo
        self._timetable: Timetable = programme.timetable()
        self.board = ProgrammeBoard(clock)
        self.detail = SessionDetail()
        self.error = ErrorBar()
        self.error.hide()
        self.kind = FilterChip(lambda: self.tr("Kind"), self._kinds)
        self.room = FilterChip(lambda: self.tr("Room"), self._rooms)
        self.conflicts = StatusTag("", "warning")
        toolbar = Toolbar()
        toolbar.add(self.kind, self.room)
        toolbar.add_right(self.conflicts)
        self.set_toolbar(toolbar)
        self.add_strip(self.error)
        self._split = ListDetail(self.board, self.detail, "programme")
        self.set_body(self._split)
        self.kind.changed.connect(lambda _: self._show())
        self.room.changed.connect(lambda _: self._show())
        self.board.chosen.connect(self._show_session)
        self.board.opened.connect(lambda _: self._split.focus_detail())
        self.board.moved.connect(self.move_session)
        self.board.resized.connect(self.resize_session)
        self.board.removal_wanted.connect(self.remove)
        self.detail.moved.connect(self.move_session)
        self.detail.edited.connect(self.edit)
        self.detail.reordered.connect(self.reorder)
        self.detail.escaped.connect(self._split.focus_body)
        changes.happened.connect(self._data_moved)
        self._show()

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Programme")

    def count_text(self) -> str:
        return self.tr("%n session(s)", "", len(self._timetable.sessions))

    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction(
                lambda: self.tr("New session"), "plus", self.add, PageCommand.NEW, Place.PRIMARY
            ),
        )

    def regions(self) -> Sequence[QWidget]:
        return (self.board, self.detail)

    def open_target(self, target: object) -> None:
        if isinstance(target, str):
            self.board.choose(SessionId(target))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    # What the user asks.

    def move_session(
        self, session_id: SessionId, room_id: RoomId | None, starts_at: datetime
    ) -> None:
        """Hold a session elsewhere or at another time."""
        self._step(lambda: self._programme.move(session_id, room_id, starts_at))

    def resize_session(self, session_id: SessionId, ends_at: datetime) -> None:
        """Let a session end earlier or later."""
        self._step(lambda: self._programme.resize(session_id, ends_at))

    def edit(self, session: Session) -> None:
        """Write what was changed in the pane."""
        self._step(lambda: self._programme.edit(session))

    def reorder(self, session_id: SessionId, order: Sequence[str]) -> None:
        """Pitch the projects of a roadshow in another order."""
        self._step(lambda: self._programme.reorder_pitches(session_id, order))

    def remove(self, session_id: SessionId) -> None:
        """Take a session out; the toast offers to take that back."""
        session = self._timetable.session(session_id)
        if session is not None and self._step(lambda: self._programme.remove(session_id)):
            words = self.tr("Removed “{title}”").format(title=session.title)
            self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def add(self) -> None:
        """A new session on the first day, in the first room, ready to be named."""
        fair, rooms = self._timetable.fair, self._timetable.rooms
        start = datetime.combine(fair.first_day, fair.opens, ZoneInfo(fair.zone))
        made: list[SessionId] = []

        def write() -> Change:
            session_id, change = self._programme.add(
                self.tr("New session"), SessionKind.FORUM, rooms[0].id if rooms else None, start
            )
            made.append(session_id)
            return change

        if self._step(write):
            self.board.choose(made[0])
            self._split.open_detail()
            self.detail.fields.title_zh.edit()

    def _step(self, write: Callable[[], Change]) -> bool:
        """Take one step; a refusal is said where it happened, and nothing was changed."""
        try:
            change = write()
        except AppError as refused:
            self.error.tell(sentence(refused))
            self._data_moved(None)
            return False
        self.error.hide()
        self._changes.happened.emit(change)
        return True

    # What is shown.

    def _data_moved(self, change: object) -> None:
        kinds = change.kinds if isinstance(change, Change) else _OURS
        if kinds & _OURS:
            self._timetable = self._programme.timetable()
            self._show()
            self.heading_changed.emit()

    def _show(self) -> None:
        found = self._filtered()
        self.board.show_timetable(found)
        count = len(self._timetable.conflicts)
        self.conflicts.setVisible(count > 0)
        self.conflicts.tell(self.tr("%n conflict(s)", "", count))
        self._show_session(self.board.current)

    def _show_session(self, session_id: object) -> None:
        session = self._timetable.session(SessionId(str(session_id))) if session_id else None
        self.detail.show_session(session, self._timetable)
        if session is not None:
            self._split.open_detail()

    def _filtered(self) -> Timetable:
        kind, room = self.kind.value, self.room.value
        rooms = [r for r in self._timetable.rooms if room is None or r.id == room]
        sessions = [
            s
            for s in self._timetable.sessions
            if (kind is None or s.kind == kind) and (room is None or s.room_id == room)
        ]
        return replace(self._timetable, rooms=rooms, sessions=sessions)

    def _kinds(self) -> Sequence[Option]:
        held = {session.kind for session in self._timetable.sessions}
        return [Option(kind, kind_name(kind)) for kind in SessionKind if kind in held]

    def _rooms(self) -> Sequence[Option]:
        return [Option(room.id, room_name(room)) for room in self._timetable.rooms]


_OURS = frozenset({"session", "speaker", "pitch", "room", "fair"})
