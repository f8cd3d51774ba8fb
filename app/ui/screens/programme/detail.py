"""One session: what clashes and where it would fit, its projects and speakers, its facts."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.programme import Session, SessionKind
from app.models.times import Clock
from app.services.programme import Timetable
from app.ui.formats import count, day_heading
from app.ui.screens.programme.conflicts import ConflictNotice
from app.ui.screens.programme.fields import SessionFields
from app.ui.screens.programme.pitches import PitchList
from app.ui.screens.programme.rows import MARGIN
from app.ui.screens.programme.speakers import SpeakerList
from app.ui.screens.programme.words import kind_name, room_name, session_title, span
from app.ui.theme import icon, theme
from app.ui.widgets import DetailPane, IconButton, Label, Menu, MeterBar, Tag

SAMPLE = "示例数据"  # how the records of the sample fair tell that they are invented
_NEARLY_FULL = 0.95
_PITCHED = frozenset({SessionKind.ROADSHOW, SessionKind.AUCTION})


class SessionDetail(DetailPane):
    """Shows a session of a timetable; asks for edits by signals, writes nothing itself."""

    edited = Signal(object)
    moved = Signal(object, object, object)
    reordered = Signal(object, object)
    speakers_reordered = Signal(object, object)
    pitch_saved = Signal(object)
    pitch_removed = Signal(object)
    speaker_saved = Signal(object)
    speaker_removed = Signal(object)
    removal_wanted = Signal(object)
    move_wanted = Signal()
    attendance_wanted = Signal(object)
    history_wanted = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__(lambda: self.tr("Choose a session to see its room and speakers."))
        self._clock = clock
        self._timetable: Timetable | None = None
        self._session: Session | None = None
        self.attendance = _Attendance()
        self.conflicts = ConflictNotice()
        self.pitches = PitchList()
        self.speakers = SpeakerList()
        self.fields = SessionFields()
        self.take = IconButton(
            "scan-line", lambda: self.tr("Take attendance"), on_click=self._take_attendance
        )
        self.more = IconButton("ellipsis", lambda: self.tr("More"), on_click=self._open_menu)
        self.add_icon(self.take, self.more)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (
            self.attendance,
            self.conflicts,
            self.pitches,
            self.speakers,
            self.fields,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.set_body(holder)
        self._connect()

    def show_session(self, session: Session | None, timetable: Timetable) -> None:
        """Show this session, or that none is chosen."""
        self._timetable, self._session = timetable, session
        if session is None:
            self.show_nothing()
            return
        zone = ZoneInfo(timetable.fair.zone)
        day = day_heading(timetable.day_of(session))
        times = span(session.starts_at, session.ends_at, zone)
        parts = [f"{day} {times}", room_name(timetable.room(session))]
        if session.chair:
            parts.append(self.tr("chaired by {name}").format(name=session.chair))
        self.show_record(session_title(session), " · ".join(parts), self._marks(session))
        self.attendance.show_session(session, timetable.attended.get(session.id))
        now = self._clock()
        self.conflicts.show_session(session, timetable, now)
        self.pitches.setVisible(session.kind in _PITCHED or bool(timetable.pitches[session.id]))
        self.pitches.show_session(session, timetable, now)
        self.speakers.show_session(session, timetable)
        self.fields.show_session(session, timetable)

    def show_turns(self) -> None:
        """Mark the project whose turn it is now."""
        if self._session is not None and self._timetable is not None:
            self.pitches.show_session(self._session, self._timetable, self._clock())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._timetable is not None:
            self.show_session(self._session, self._timetable)

    def menu(self) -> Menu:
        """What can be done with the session as a whole."""
        menu = Menu(self)
        menu.addAction(icon("move"), self.tr("Move with the arrow keys") + "\tM").setData("move")
        menu.addAction(icon("history"), self.tr("History…")).setData("history")
        menu.addAction(icon("trash-2"), self.tr("Remove session") + "\tDel").setData("remove")
        menu.triggered.connect(self._picked)
        return menu

    def _take_attendance(self) -> None:
        if self._session is not None:
            self.attendance_wanted.emit(self._session.id)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _picked(self, action: QAction) -> None:
        if self._session is None:
            return
        if action.data() == "remove":
            self.removal_wanted.emit(self._session.id)
        elif action.data() == "history":
            self.history_wanted.emit(self._session.id)
        else:
            self.move_wanted.emit()

    def _connect(self) -> None:
        self.conflicts.moved.connect(self.moved)
        self.fields.moved.connect(self.moved)
        self.fields.edited.connect(self.edited)
        self.pitches.saved.connect(self.pitch_saved)
        self.pitches.removal_wanted.connect(self.pitch_removed)
        self.pitches.reordered.connect(self._reorder_pitches)
        self.speakers.saved.connect(self.speaker_saved)
        self.speakers.removal_wanted.connect(self.speaker_removed)
        self.speakers.reordered.connect(self._reorder_speakers)

    def _reorder_pitches(self, order: Sequence[str]) -> None:
        if self._session is not None:
            self.reordered.emit(self._session.id, order)

    def _reorder_speakers(self, order: Sequence[str]) -> None:
        if self._session is not None:
            self.speakers_reordered.emit(self._session.id, order)

    def _marks(self, session: Session) -> list[QWidget]:
        tags: list[QWidget] = [Tag(kind_name(session.kind))]
        if session.source.startswith(SAMPLE):
            tags.append(Tag(self.tr("Sample data")))
        elif session.source:
            source = Tag(self.tr("From press reports"), "info")
            source.setToolTip(session.source)
            tags.append(source)
        return tags


class _Attendance(QWidget):
    """How many were counted at the door, or else registered, of how many seats."""

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._attended: int | None = None
        self.name = Label(self._name, "small", "text2")
        self.share = Label(self._words, "small", "text", tabular=True)
        self.meter = MeterBar()
        line = QHBoxLayout()
        line.addWidget(self.name)
        line.addStretch(1)
        line.addWidget(self.share)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, theme().space(2), MARGIN, theme().space(3))
        column.setSpacing(theme().space(1))
        column.addLayout(line)
        column.addWidget(self.meter)

    def show_session(self, session: Session, attended: int | None) -> None:
        """Show this session's share; without seats there is none."""
        self._session, self._attended = session, attended
        self.setVisible(bool(session.seats))
        self.name.retell()
        self.share.retell()
        here, seats = self._here(), session.seats or 0
        nearly = attended is not None and here >= _NEARLY_FULL * seats
        self.meter.show_share(here, seats, "warning" if nearly else "accent")

    def _here(self) -> int:
        if self._session is None:
            return 0
        return self._session.registered if self._attended is None else self._attended

    def _name(self) -> str:
        return self.tr("Registered") if self._attended is None else self.tr("Attendance")

    def _words(self) -> str:
        if self._session is None:
            return ""
        seats = count(self._session.seats or 0)
        words = self.tr("{registered} / {seats} seats")
        told = words.format(registered=count(self._here()), seats=seats)
        if self._attended is None:
            return told
        known = self.tr("{number} registered").format(number=count(self._session.registered))
        return f"{told} · {known}"
