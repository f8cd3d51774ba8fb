"""The facts of a session that are edited in place: titles, kind, day, times, room, chair, seats."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.programme import Session, SessionKind
from app.services.programme import Timetable
from app.ui.formats import clock_time, day_heading
from app.ui.language import translate
from app.ui.screens.programme.rows import MARGIN, Fact, FactRow, Heading
from app.ui.screens.programme.words import kind_name, room_name
from app.ui.theme import theme
from app.ui.widgets import ChoiceRow, FieldRow, Label, Option
from app.ui.widgets.typed import typed_number


class SessionFields(QWidget):
    """Fills its rows from a session; says what was edited and where it is to be held."""

    edited = Signal(object)
    moved = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._timetable: Timetable | None = None
        self.title_zh = FactRow(_title_zh(self._check_zh))
        self.title_en = FactRow(_title_en(self._check_en))
        self.kind = ChoiceRow(lambda: translate("programme", "Kind"), _kind_options)
        self.day = ChoiceRow(lambda: translate("programme", "Day"), self._day_options)
        self.starts = FieldRow(lambda: translate("programme", "Starts"), _check_time)
        self.ends = FieldRow(lambda: translate("programme", "Ends"), self._check_end)
        self.room = ChoiceRow(lambda: translate("programme", "Room"), self._room_options)
        self.chair = FactRow(_CHAIR)
        self.seats = FactRow(_SEATS)
        self.abstract = Label("", "body", "text2", wrap=True)
        self._facts = (self.title_zh, self.title_en, self.chair, self.seats)
        self._lay_out()
        for row in self._facts:
            row.rewritten.connect(self.edited)
        self.kind.chosen.connect(self._choose_kind)
        self.day.chosen.connect(self._choose_day)
        self.room.chosen.connect(self._choose_room)
        self.starts.committed.connect(self._start)
        self.ends.committed.connect(self._end)

    def show_session(self, session: Session, timetable: Timetable) -> None:
        """Fill the rows; words that are being typed stay."""
        is_other = self._session is None or self._session.id != session.id
        self._session, self._timetable = session, timetable
        if is_other:
            for row in (*self._facts, self.starts, self.ends):
                row.give_up()
        for row in self._facts:
            row.show_record(session)
        for field, moment in ((self.starts, session.starts_at), (self.ends, session.ends_at)):
            if not field.is_editing():
                field.show_value(clock_time(self._local(moment)))
        self.kind.show_value(kind_name(session.kind))
        self.day.show_value(day_heading(timetable.day_of(session)))
        self.room.show_value(room_name(timetable.room(session)))
        self.abstract.tell(session.abstract)
        self.abstract.setVisible(bool(session.abstract))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme().space(4))
        column.setSpacing(2)
        column.addWidget(Heading(lambda: translate("programme", "Details")))
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 0, MARGIN - 8, 0)
        inner.setSpacing(2)
        for row in (
            self.title_zh,
            self.title_en,
            self.kind,
            self.day,
            self.starts,
            self.ends,
            self.room,
            self.chair,
            self.seats,
        ):
            inner.addWidget(row)
        inner.addSpacing(theme().space(1))
        inner.addWidget(self.abstract)
        column.addLayout(inner)

    def _choose_kind(self, kind: object) -> None:
        if self._session is not None and isinstance(kind, SessionKind):
            self.edited.emit(replace(self._session, kind=kind))

    def _choose_room(self, room: object) -> None:
        if self._session is not None:
            self.moved.emit(self._session.id, room, self._session.starts_at)

    def _choose_day(self, day: object) -> None:
        if self._session is not None and isinstance(day, date):
            at = self._local(self._session.starts_at)
            moment = datetime.combine(day, at.time(), at.tzinfo)
            self.moved.emit(self._session.id, self._session.room_id, moment)

    def _start(self, words: str) -> None:
        if self._session is not None:
            at = self._moment(self._session, words)
            self.moved.emit(self._session.id, self._session.room_id, at)

    def _end(self, words: str) -> None:
        if self._session is not None:
            at = self._moment(self._session, words)
            self.edited.emit(replace(self._session, ends_at=at))

    def _local(self, moment: datetime) -> datetime:
        zone = self._timetable.fair.zone if self._timetable else "UTC"
        return moment.astimezone(ZoneInfo(zone))

    def _moment(self, session: Session, words: str) -> datetime:
        """That time of the session's day."""
        hour, minute = (int(part) for part in read_clock(words).split(":"))
        day = self._local(session.starts_at)
        return day.replace(hour=hour, minute=minute, second=0, microsecond=0)

    def _check_zh(self, words: str) -> str:
        other = self._session.title_en if self._session else ""
        return "" if words or other else _untitled()

    def _check_en(self, words: str) -> str:
        other = self._session.title_zh if self._session else ""
        return "" if words or other else _untitled()

    def _check_end(self, words: str) -> str:
        reason = _check_time(words)
        if reason or self._session is None:
            return reason
        if self._moment(self._session, words) <= self._session.starts_at:
            return translate("programme", "A session ends after it starts.")
        return ""

    def _room_options(self) -> Sequence[Option]:
        rooms = self._timetable.rooms if self._timetable else ()
        return [Option(room.id, room_name(room)) for room in rooms]

    def _day_options(self) -> Sequence[Option]:
        days = self._timetable.fair.days if self._timetable else ()
        return [Option(day, day_heading(day)) for day in days]


def read_clock(words: str) -> str:
    """Hours and minutes as ``HH:MM``, full-width colon and 930 included; empty if no time."""
    plain = words.strip().replace("：", ":").replace(".", ":")
    if plain.isdecimal() and len(plain) in (3, 4):
        plain = f"{plain[:-2]}:{plain[-2:]}"
    hour, _, minute = plain.partition(":")
    hours, minutes = typed_number(hour), typed_number(minute)
    if hours is None or minutes is None or hours >= 24 or minutes >= 60:
        return ""
    return f"{hours:02d}:{minutes:02d}"


def _untitled() -> str:
    return translate("programme", "A session has a title in one of the languages.")


def _kind_options() -> Sequence[Option]:
    return [Option(kind, kind_name(kind)) for kind in SessionKind]


def _check_time(words: str) -> str:
    return "" if read_clock(words) else translate("programme", "Write a time as 14:30.")


def _check_seats(words: str) -> str:
    if not words or 0 < (typed_number(words) or 0) < 100_000:
        return ""
    return translate("programme", "Write a whole number.")


def _title_zh(check: Callable[[str], str]) -> Fact[Session]:
    return Fact(
        lambda: translate("programme", "Chinese title"),
        lambda s: s.title_zh,
        lambda s, words: replace(s, title_zh=words),
        check,
    )


def _title_en(check: Callable[[str], str]) -> Fact[Session]:
    return Fact(
        lambda: translate("programme", "English title"),
        lambda s: s.title_en,
        lambda s, words: replace(s, title_en=words),
        check,
    )


_CHAIR: Fact[Session] = Fact(
    lambda: translate("programme", "Chair"),
    lambda s: s.chair,
    lambda s, words: replace(s, chair=words),
)
_SEATS: Fact[Session] = Fact(
    lambda: translate("programme", "Seats"),
    lambda s: "" if s.seats is None else str(s.seats),
    lambda s, words: replace(s, seats=int(words) if words else None),
    _check_seats,
)
