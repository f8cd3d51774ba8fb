"""The workspace: board, detail, filters, and the steps that the service takes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import RoomId, SessionId
from app.models.programme import Conflict, Pitch, Session, SessionKind, Speaker
from app.models.times import Clock
from app.services.programme import Programme, Timetable
from app.services.record_log import RecordLog
from app.ui.changes import Changes
from app.ui.messages import sentence
from app.ui.record_log import RecordLogDialog
from app.ui.screens.programme.board import ProgrammeBoard
from app.ui.screens.programme.detail import SessionDetail
from app.ui.screens.programme.history import ask_history
from app.ui.screens.programme.words import conflict_sentence, kind_name, room_name, session_title
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilterChip,
    FilteredEmpty,
    ListDetail,
    Notice,
    Option,
    Page,
    PageAction,
    PageCommand,
    Place,
    StatusTag,
    Toolbar,
    first_focusable,
)

_PANE = 360  # pixels; narrower than usual, so that a day fits beside it


class ProgrammePage(Page):
    """Three days by room."""

    def __init__(
        self,
        programme: Programme,
        changes: Changes,
        clock: Clock,
        undo: Callable[[], object],
        import_sheet: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._programme = programme
        self._changes = changes
        self._undo = undo
        self._import_sheet = import_sheet
        self._timetable: Timetable = programme.timetable()
        self.board = ProgrammeBoard(clock, self._clashes)
        self.detail = SessionDetail(clock)
        self.error = ErrorBar()
        self.kind = FilterChip(lambda: self.tr("Kind"), self._kinds)
        self.room = FilterChip(lambda: self.tr("Room"), self._rooms)
        self.conflicts = StatusTag(self._conflict_words, "warning")
        self.empty = EmptyState(
            lambda: self.tr("Forums, roadshows and auctions are planned here, by day and room."),
            (lambda: self.tr("New session"), self.add),
            (lambda: self.tr("Import programme"), import_sheet) if import_sheet else None,
        )
        self.nothing_fits = FilteredEmpty(
            lambda: self.tr("No session fits these filters."), self.clear_filters
        )
        self._body = QStackedWidget()
        for part in (self.board, self.empty, self.nothing_fits):
            self._body.addWidget(part)
        toolbar = Toolbar()
        toolbar.add(self.kind, self.room)
        toolbar.add_right(self.conflicts)
        self.set_toolbar(toolbar)
        self.add_strip(self.error)
        self._split = ListDetail(self._body, self.detail, "programme", _PANE)
        self.set_body(self._split)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.kind.changed.connect(self._filter)
        self.room.changed.connect(self._filter)
        self.board.chosen.connect(self._show_session)
        self.board.opened.connect(self._focus_session)
        self.board.clicked.connect(self._open_session)
        self.board.moved.connect(self.move_session)
        self.board.resized.connect(self.resize_session)
        self.board.reshaped.connect(self.edit)
        self.board.removal_wanted.connect(self.remove)
        self.board.ticked.connect(self.detail.show_turns)
        self.detail.moved.connect(self.move_session)
        self.detail.edited.connect(self.edit)
        self.detail.reordered.connect(self.reorder)
        self.detail.speakers_reordered.connect(self.reorder_speakers)
        self.detail.pitch_saved.connect(self.save_pitch)
        self.detail.pitch_removed.connect(self.remove_pitch)
        self.detail.speaker_saved.connect(self.save_speaker)
        self.detail.speaker_removed.connect(self.remove_speaker)
        self.detail.removal_wanted.connect(self.remove)
        self.detail.move_wanted.connect(self.board.begin_move)
        self.detail.attendance_wanted.connect(self._take_attendance)
        self.detail.escaped.connect(self._split.focus_body)
        self.detail.history_wanted.connect(self.show_history)
        self._changes.happened.connect(self._data_moved)

    def _take_attendance(self, session_id: SessionId) -> None:
        self.went.emit("scan", session_id)

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Programme")

    def count_text(self) -> str:
        """The opening ceremony is on the board, but not counted among them."""
        counted = [s for s in self._timetable.sessions if s.kind is not SessionKind.CEREMONY]
        return self.tr("%n forum(s) and roadshow(s)", "", len(counted))

    def page_actions(self) -> Sequence[PageAction]:
        new = PageAction(
            lambda: self.tr("New session"), "plus", self.add, PageCommand.NEW, Place.PRIMARY
        )
        if self._import_sheet is None:
            return (new,)
        sheet = PageAction(
            lambda: self.tr("Import"), "file-down", self._import_sheet, PageCommand.IMPORT
        )
        return (sheet, new)

    def regions(self) -> Sequence[QWidget]:
        return (self._body, self.detail)

    def open_target(self, target: object) -> None:
        if isinstance(target, str):
            self.board.choose(SessionId(target))
            self._split.open_detail()

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
        """Write what was changed of a session."""
        self._step(lambda: self._programme.edit(session))

    def reorder(self, session_id: SessionId, order: Sequence[str]) -> None:
        """Pitch the projects of a roadshow in another order."""
        self._step(lambda: self._programme.reorder_pitches(session_id, order))

    def reorder_speakers(self, session_id: SessionId, order: Sequence[str]) -> None:
        """Let the speakers of a session speak in another order."""
        self._step(lambda: self._programme.reorder_speakers(session_id, order))

    def save_pitch(self, pitch: Pitch) -> None:
        """Write what was changed of a project, or pitch one more."""
        self._step(lambda: self._programme.save_pitch(pitch))

    def save_speaker(self, speaker: Speaker) -> None:
        """Write what was changed of a speaker, or let one more speak."""
        self._step(lambda: self._programme.save_speaker(speaker))

    def remove_pitch(self, pitch_id: str) -> None:
        """Take a project out; the toast offers to take that back."""
        held = (p for pitches in self._timetable.pitches.values() for p in pitches)
        title = next((p.title for p in held if p.id == pitch_id), "")
        if self._step(lambda: self._programme.remove_pitch(pitch_id)):
            self._say_removed(title)

    def remove_speaker(self, speaker_id: str) -> None:
        """Take a speaker out; the toast offers to take that back."""
        held = (s for speakers in self._timetable.speakers.values() for s in speakers)
        name = next((s.name for s in held if s.id == speaker_id), "")
        if self._step(lambda: self._programme.remove_speaker(speaker_id)):
            self._say_removed(name)

    def remove(self, session_id: SessionId) -> None:
        """Take a session out; the toast offers to take that back."""
        session = self._timetable.session(session_id)
        if session is not None and self._step(lambda: self._programme.remove(session_id)):
            self._say_removed(session_title(session))
            self._split.focus_body()

    def add(self) -> None:
        """A new session at the first free hour, ready to be named."""
        made: list[SessionId] = []

        def write() -> Change:
            session_id, change = self._programme.add(self.tr("New session"), SessionKind.FORUM)
            made.append(session_id)
            return change

        self.clear_filters()
        if self._step(write):
            self.board.choose(made[0])
            self._split.open_detail()
            self.detail.fields.title_zh.edit()

    def clear_filters(self) -> None:
        """Show every session again."""
        self.kind.choose(None)
        self.room.choose(None)

    def _say_removed(self, name: str) -> None:
        words = self.tr("Removed “{title}”").format(title=name)
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _step(self, write: Callable[[], Change]) -> bool:
        """Take one step; a refusal is said where it happened, and nothing was changed."""
        before = self._timetable.conflicts
        try:
            change = write()
        except AppError as refused:
            self.error.tell(sentence(refused))
            self._data_moved(None)
            return False
        self.error.hide()
        self._changes.happened.emit(change)
        self._warn([found for found in self._timetable.conflicts if found not in before])
        return True

    def show_history(self, session_id: SessionId) -> RecordLogDialog:
        """Who changed what and when, with the way back."""
        zone = ZoneInfo(self._timetable.fair.zone)
        log = RecordLog(self._programme.store)
        return ask_history(log, session_id, zone, self._step, self)

    def _warn(self, conflicts: Sequence[Conflict]) -> None:
        """Say at once what the step made clash; the strip and the blocks show it."""
        for conflict in conflicts:
            session = self._timetable.session(conflict.first)
            if session is not None:
                words = conflict_sentence(conflict, self._timetable, session)
                self.board.alert(f"{session_title(session)}: {words}")

    # What is shown.

    def _data_moved(self, change: object) -> None:
        kinds = change.kinds if isinstance(change, Change) else _OURS
        if kinds & _OURS:
            self._timetable = self._programme.timetable()
            self._show()
            self.heading_changed.emit()

    def _filter(self, _value: object) -> None:
        self._show()

    def _show(self) -> None:
        shown = self._filtered()
        self.board.show_timetable(self._timetable, shown)
        self.conflicts.setVisible(bool(self._timetable.conflicts))
        self.conflicts.retell()
        for chip in (self.kind, self.room):
            chip.setVisible(bool(self._timetable.sessions))
        part = self._part(shown)
        self._body.setCurrentWidget(part)
        self._body.setFocusProxy(first_focusable(part) or part)
        self._show_session(self.board.current)

    def _part(self, shown: Timetable) -> QWidget:
        if shown.sessions:
            return self.board
        return self.nothing_fits if self._timetable.sessions else self.empty

    def _conflict_words(self) -> str:
        return self.tr("%n conflict(s)", "", len(self._timetable.conflicts))

    def _show_session(self, session_id: object) -> None:
        session = self._timetable.session(SessionId(str(session_id))) if session_id else None
        self.detail.show_session(session, self._timetable)
        if session is None:
            self._split.close_drawer()

    def _open_session(self, _session_id: object) -> None:
        self._split.open_detail()

    def _focus_session(self, _session_id: object) -> None:
        self._split.focus_detail()

    def _clashes(self, session: Session) -> Sequence[Conflict]:
        return self._timetable.clashes_if(session)

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
