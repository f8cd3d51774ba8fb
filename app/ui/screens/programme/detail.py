"""One session: what clashes and where it would fit, its facts to edit, speakers and projects."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.programme import Pitch, Session, SessionKind, Speaker
from app.models.programme_places import Remedy, remedies
from app.services.programme import Timetable
from app.ui.formats import clock_time, count, day_heading
from app.ui.language import translate
from app.ui.screens.programme.words import (
    conflict_sentence,
    in_language,
    kind_name,
    room_name,
    session_title,
)
from app.ui.theme import theme
from app.ui.widgets import (
    ChoiceRow,
    DetailPane,
    FieldRow,
    Label,
    LinkButton,
    MeterBar,
    Option,
    SectionHeader,
    Tag,
    WarningBar,
)
from app.ui.widgets.base import Painted

_MOST_REMEDIES = 3


class SessionDetail(DetailPane):
    """Shows a session of a timetable; asks for edits by signals, writes nothing itself."""

    edited = Signal(object)
    moved = Signal(object, object, object)
    reordered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(lambda: self.tr("Choose a session to see its room and speakers."))
        self._timetable: Timetable | None = None
        self._session: Session | None = None
        self._body = QVBoxLayout()
        self._body.setContentsMargins(theme().space(5), theme().space(3), theme().space(5), 0)
        self._body.setSpacing(0)
        self.fields = _Fields(self)
        self._seats_line = Label("", "small", "text2", tabular=True)
        self._meter = MeterBar()
        self._body.addWidget(self._seats_line)
        self._body.addSpacing(theme().space(1))
        self._body.addWidget(self._meter)
        self._body.addSpacing(theme().space(3))
        self._conflicts = QVBoxLayout()
        self._speakers = QVBoxLayout()
        self._pitches = QVBoxLayout()
        for part in (self._conflicts, self._pitches, self._speakers, self.fields):
            self._body.addLayout(part)
        self._body.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._body)
        self.set_body(holder)

    def show_session(self, session: Session | None, timetable: Timetable) -> None:
        """Show this session, or that none is chosen."""
        self._timetable, self._session = timetable, session
        if session is None:
            self.show_nothing()
            return
        zone = timetable.fair.zone
        start, end = (_local(m, zone) for m in (session.starts_at, session.ends_at))
        when = f"{day_heading(start.date())} {clock_time(start)}–{clock_time(end)}"
        where = room_name(timetable.room(session))
        parts = [when, where]
        if session.chair:
            parts.append(self.tr("chaired by {name}").format(name=session.chair))
        self.show_record(session_title(session), " · ".join(parts), self._marks(session))
        self._show_seats(session)
        self._show_conflicts(session, timetable)
        self.fields.show_session(session, timetable)
        self._show_speakers(timetable.speakers.get(session.id, []))
        self._show_pitches(session, timetable.pitches.get(session.id, []))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._timetable is not None:
            self.show_session(self._session, self._timetable)

    def _marks(self, session: Session) -> list[QWidget]:
        tags: list[QWidget] = [Tag(kind_name(session.kind))]
        if session.source == "sample":
            tags.append(Tag(self.tr("Sample data")))
        elif session.source:
            source = Tag(self.tr("From press reports"), "info")
            source.setToolTip(session.source)
            tags.append(source)
        return tags

    def _show_seats(self, session: Session) -> None:
        self._seats_line.setVisible(bool(session.seats))
        self._meter.setVisible(bool(session.seats))
        words = self.tr("{registered} registered, {seats} seats")
        seats = session.seats or 0
        self._seats_line.tell(
            words.format(registered=count(session.registered), seats=count(seats))
        )
        self._meter.show_share(session.registered, seats)

    def _show_conflicts(self, session: Session, timetable: Timetable) -> None:
        _clear(self._conflicts)
        conflicts = timetable.conflicts_of(session.id)
        if not conflicts:
            return
        for conflict in conflicts:
            bar = WarningBar()
            bar.tell(conflict_sentence(conflict, timetable, session))
            self._conflicts.addWidget(bar)
        for remedy in _remedies(session, timetable):
            link = LinkButton(
                self._remedy_words(remedy, session, timetable),
                "move",
                on_click=partial(self.moved.emit, session.id, remedy.room_id, remedy.starts_at),
            )
            self._conflicts.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._conflicts.addSpacing(theme().space(3))

    def _remedy_words(self, remedy: Remedy, session: Session, timetable: Timetable) -> str:
        if remedy.room_id == session.room_id:
            start = clock_time(_local(remedy.starts_at, timetable.fair.zone))
            return self.tr("Would fit here from {time}").format(time=start)
        room = next(room for room in timetable.rooms if room.id == remedy.room_id)
        return self.tr("Would fit now in {room}").format(room=room_name(room))

    def _show_speakers(self, speakers: Sequence[Speaker]) -> None:
        _clear(self._speakers)
        if not speakers:
            return
        self._speakers.addSpacing(theme().space(4))
        self._speakers.addWidget(SectionHeader(self.tr("Speakers"), count(len(speakers))))
        for speaker in speakers:
            name = in_language(speaker.name, speaker.name_latin)
            facts = " · ".join(filter(None, (speaker.organisation, speaker.title)))
            self._speakers.addWidget(_TwoLines(name, facts, speaker.topic))

    def _show_pitches(self, session: Session, pitches: Sequence[Pitch]) -> None:
        _clear(self._pitches)
        if not pitches:
            return
        heading = self.tr("Lots") if session.kind is SessionKind.AUCTION else self.tr("Projects")
        self._pitches.addSpacing(theme().space(4))
        self._pitches.addWidget(SectionHeader(heading, count(len(pitches))))
        starts = _local(session.starts_at, self._timetable.fair.zone if self._timetable else "UTC")
        for pitch in pitches:
            row = _PitchRow(pitch, starts)
            row.wanted.connect(partial(self._reorder, session, [p.id for p in pitches], pitch.id))
            self._pitches.addWidget(row)
            starts += timedelta(minutes=pitch.minutes)

    def _reorder(self, session: Session, order: list[str], pitch_id: str, shift: int) -> None:
        at = order.index(pitch_id)
        to = min(max(at + shift, 0), len(order) - 1)
        if to != at:
            moved = [other for other in order if other != pitch_id]
            moved.insert(to, pitch_id)
            self.reordered.emit(session.id, moved)

    def focus_pitch(self, pitch_id: str) -> None:
        """Give a project's row the focus again after it was moved."""
        for row in self.findChildren(_PitchRow):
            if row.pitch_id == pitch_id:
                row.setFocus(Qt.FocusReason.OtherFocusReason)


class _Fields(QVBoxLayout):
    """The facts of a session that are edited in place."""

    def __init__(self, pane: SessionDetail) -> None:
        super().__init__()
        self.setSpacing(2)
        self._pane = pane
        self._session: Session | None = None
        self._zone = "UTC"
        self.title_zh = FieldRow(
            lambda: translate("programme", "Chinese title"), self._check_titles
        )
        self.title_en = FieldRow(lambda: translate("programme", "English title"))
        self.kind = ChoiceRow(
            lambda: translate("programme", "Kind"),
            lambda: [Option(k, kind_name(k)) for k in SessionKind],
        )
        self.starts = FieldRow(lambda: translate("programme", "Starts"), _check_time)
        self.ends = FieldRow(lambda: translate("programme", "Ends"), self._check_end)
        self.room = ChoiceRow(lambda: translate("programme", "Room"), self._room_options)
        self.chair = FieldRow(lambda: translate("programme", "Chair"))
        self.seats = FieldRow(lambda: translate("programme", "Seats"), _check_number)
        self._rooms: Sequence[Option] = ()
        self.addSpacing(theme().space(4))
        self.addWidget(SectionHeader(lambda: translate("programme", "Details")))
        for row in (
            self.title_zh,
            self.title_en,
            self.kind,
            self.starts,
            self.ends,
            self.room,
            self.chair,
            self.seats,
        ):
            self.addWidget(row)
        self.title_zh.committed.connect(lambda words: self._edit(title_zh=words))
        self.title_en.committed.connect(lambda words: self._edit(title_en=words))
        self.chair.committed.connect(lambda words: self._edit(chair=words))
        self.seats.committed.connect(lambda words: self._edit(seats=int(words) if words else None))
        self.kind.chosen.connect(lambda kind: self._edit(kind=kind))
        self.room.chosen.connect(lambda room: self._edit(room_id=room))
        self.starts.committed.connect(self._start)
        self.ends.committed.connect(lambda words: self._edit(ends_at=self._moment(words)))

    def show_session(self, session: Session, timetable: Timetable) -> None:
        """Fill the rows."""
        self._session, self._zone = session, timetable.fair.zone
        self._rooms = [Option(room.id, room_name(room)) for room in timetable.rooms]
        self.title_zh.show_value(session.title_zh)
        self.title_en.show_value(session.title_en)
        self.kind.show_value(kind_name(session.kind))
        self.starts.show_value(clock_time(_local(session.starts_at, self._zone)))
        self.ends.show_value(clock_time(_local(session.ends_at, self._zone)))
        self.room.show_value(room_name(timetable.room(session)))
        self.chair.show_value(session.chair)
        self.seats.show_value("" if session.seats is None else str(session.seats))

    def _edit(self, **values: object) -> None:
        if self._session is not None:
            self._pane.edited.emit(replace(self._session, **values))  # type: ignore[arg-type]  # the rows' own fields

    def _start(self, words: str) -> None:
        if self._session is not None:
            session = self._session
            self._pane.moved.emit(session.id, session.room_id, self._moment(words))

    def _moment(self, words: str) -> datetime:
        if self._session is None:
            raise ValueError("no session is shown")
        day = _local(self._session.starts_at, self._zone)
        hour, minute = (int(part) for part in _clock(words).split(":"))
        return day.replace(hour=hour, minute=minute, second=0, microsecond=0)

    def _check_titles(self, words: str) -> str:
        if words or (self._session and self._session.title_en):
            return ""
        return translate("programme", "A session has a title in one of the languages.")

    def _check_end(self, words: str) -> str:
        if not _clock(words):
            return translate("programme", "Write a time as 14:30.")
        if self._session and self._moment(words) <= self._session.starts_at:
            return translate("programme", "A session ends after it starts.")
        return ""

    def _room_options(self) -> Sequence[Option]:
        return self._rooms


class _TwoLines(QWidget):
    """A name, and beneath it what is known, small."""

    def __init__(self, name: str, facts: str, topic: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        column.addWidget(Label(name, "body"))
        for words in filter(None, (facts, topic)):
            column.addWidget(Label(words, "small", "text2", wrap=True))


class _PitchRow(Painted):
    """A project of a roadshow; Alt+Up and Alt+Down, or the arrows, change its turn."""

    wanted = Signal(int)

    def __init__(self, pitch: Pitch, starts: datetime) -> None:
        super().__init__()
        self.pitch_id = pitch.id
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = in_language(pitch.title, pitch.title_en)
        self.setAccessibleName(f"{pitch.position + 1}. {title}, {clock_time(starts)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(theme().space(3))
        number = Label(str(pitch.position + 1), "body", "text2", tabular=True)
        number.setFixedWidth(16)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "body", wrap=True))
        facts = " · ".join(filter(None, (pitch.organisation, pitch.speaker)))
        if facts:
            words.addWidget(Label(facts, "small", "text2", wrap=True))
        row.addLayout(words, 1)
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addWidget(
            Label(clock_time(starts), "body", tabular=True), 0, Qt.AlignmentFlag.AlignRight
        )
        minutes = self.tr("%n min", "", pitch.minutes)
        times.addWidget(
            Label(minutes, "small", "text2", tabular=True), 0, Qt.AlignmentFlag.AlignRight
        )
        times.addStretch(1)
        row.addLayout(times)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if shift and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.wanted.emit(shift)
        else:
            super().keyPressEvent(event)


def _remedies(session: Session, timetable: Timetable) -> Sequence[Remedy]:
    fair = timetable.fair
    start = _local(session.starts_at, fair.zone)
    day = (
        datetime.combine(start.date(), fair.opens, start.tzinfo),
        datetime.combine(start.date(), fair.closes, start.tzinfo),
    )
    speakers = [speaker for held in timetable.speakers.values() for speaker in held]
    changeover = timedelta(minutes=fair.changeover_minutes)
    found = remedies(
        session, timetable.sessions, speakers, [r.id for r in timetable.rooms], changeover, day
    )
    return found[:_MOST_REMEDIES]


def _kind_options() -> Sequence[Option]:
    return [Option(kind, kind_name(kind)) for kind in SessionKind]


def _check_time(words: str) -> str:
    return "" if _clock(words) else translate("programme", "Write a time as 14:30.")


def _check_number(words: str) -> str:
    if not words or words.isdecimal():
        return ""
    return translate("programme", "Write a whole number.")


def _clock(words: str) -> str:
    """Hours and minutes as ``HH:MM``, full-width colon and 930 included; empty if no time."""
    plain = words.strip().replace("：", ":").replace(".", ":")
    if plain.isdecimal() and len(plain) in (3, 4):
        plain = f"{plain[:-2]}:{plain[-2:]}"
    hour, _, minute = plain.partition(":")
    if hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60:
        return f"{int(hour):02d}:{int(minute):02d}"
    return ""


def _local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
