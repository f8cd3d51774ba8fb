"""The rows of Today: a session, a meeting, a hall."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.programme import Session
from app.services.came import Came
from app.services.exhibitor_directory import InHall
from app.services.store.gate_counts import GateCount
from app.services.store.today_counts import HallArrivals, SlotMeeting
from app.services.today import FLOW_MINUTES, Brief
from app.ui.formats import clock_time, count
from app.ui.language import in_language
from app.ui.screens.today.base import Opener
from app.ui.screens.today.words import local, place_of, time_until
from app.ui.theme import theme
from app.ui.widgets import ElidedLabel, Label, MeterBar, Tag, paint

Go = Callable[[str, object], object]
"""Opens a workspace on a record."""

ROW = 62  # pixels of a row of two lines; a hairline follows
_TIMES = 72
_FILL = 128
_NEARLY_FULL = 0.95


class SessionRow(Opener):
    """A session that runs (with an accent bar) or begins soon, and how full it is."""

    def __init__(self, session: Session, brief: Brief, go: Go) -> None:
        super().__init__()
        self._session, self._go = session, go
        self._runs = session.starts_at <= brief.moment < session.ends_at
        title = in_language(session.title_zh, session.title_en)
        start = clock_time(local(session.starts_at, brief))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 1)
        row.setSpacing(0)
        row.addWidget(_Times(start, clock_time(local(session.ends_at, brief))))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(title, "bodyStrong"))
        if self._runs:
            head.addWidget(Tag(self.tr("Running"), tone="accent"))
        elif soon := time_until(session, brief):
            head.addWidget(Label(soon, "small", "text2", tabular=True))
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(head)
        words.addWidget(ElidedLabel(self._facts(brief), "small", "text2"))
        words.addStretch(1)
        row.addLayout(words, 1)
        if session.seats:
            row.addSpacing(theme().space(5))
            row.addWidget(_Fill(session, brief.attendance.get(session.id)))
        self.setFixedHeight(ROW + 1)
        self.setAccessibleName(f"{start} {title}")
        self.opened.connect(self._open)

    def _facts(self, brief: Brief) -> str:
        room = brief.timetable.room(self._session)
        parts = [in_language(room.name_zh, room.name_en)] if room else []
        if self._session.chair:
            parts.append(self.tr("chaired by {name}").format(name=self._session.chair))
        pitches = len(brief.timetable.pitches.get(self._session.id, []))
        if pitches:
            parts.append(self.tr("%n project(s)", "", pitches))
        return " · ".join(parts)

    def _open(self) -> None:
        self._go("programme", self._session.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        foot = self.height() - 1
        paint.hairline(painter, 0, foot, self.width(), foot)
        if self._runs:
            painter.fillRect(0, 0, 3, foot, theme().color("accent"))


class _Times(QWidget):
    """From and to, under each other."""

    def __init__(self, start: str, end: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Label(start, "bodyStrong", tabular=True))
        column.addWidget(Label(end, "small", "text2", tabular=True))
        column.addStretch(1)
        self.setFixedWidth(_TIMES)


class _Fill(QWidget):
    """Who was counted at the door, or else who registered, against the seats."""

    def __init__(self, session: Session, attended: int | None) -> None:
        super().__init__()
        seats = session.seats or 0
        registered = session.registered if attended is None else attended
        name = self.tr("Registered") if attended is None else self.tr("Attendance")
        line = QHBoxLayout()
        line.addWidget(Label(name, "small", "text2"))
        line.addStretch(1)
        figures = f"{count(registered)} / {count(seats)}"
        line.addWidget(Label(figures, "small", "text2", tabular=True))
        bar = MeterBar()
        nearly = registered >= _NEARLY_FULL * seats
        bar.show_share(registered, seats, "warning" if nearly else "accent")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addStretch(1)
        column.addLayout(line)
        column.addWidget(bar)
        column.addStretch(1)
        self.setFixedWidth(_FILL)


class MeetingRow(Opener):
    """A meeting of the next slot: both parties, and the table or booth."""

    def __init__(self, meeting: SlotMeeting, brief: Brief, go: Go) -> None:
        super().__init__()
        self._meeting, self._go = meeting, go
        start = clock_time(local(brief.next_slot or brief.moment, brief))
        asking = in_language(meeting.asking_zh, meeting.asking_en)
        asked = in_language(meeting.asked_zh, meeting.asked_en)
        pair, place = f"{asking} × {asked}", place_of(meeting)
        time = Label(start, "body", tabular=True)
        time.setFont(theme().medium("body", tabular=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(3))
        row.addWidget(time)
        row.addWidget(ElidedLabel(pair, "body"), 1)
        row.addWidget(Label(place, "body", "text2", tabular=True))
        self.setFixedHeight(theme().row())
        self.setAccessibleName(f"{start} {pair}, {place}")
        self.opened.connect(self._open)

    def _open(self) -> None:
        self._go("meetings", self._meeting.id)


class HallRow(Opener):
    """Arrivals of a hall against its exhibitors; opens the list of just those."""

    def __init__(self, hall: HallArrivals, go: Go) -> None:
        super().__init__()
        self.opened.connect(lambda: go("exhibitors", InHall(hall.hall)))
        name = Label(self.tr("Hall {code}").format(code=hall.hall), "body")
        name.setMinimumWidth(72)
        bar = MeterBar(height=6)
        bar.show_share(hall.arrived, hall.exhibitors)
        figures = QHBoxLayout()
        figures.setSpacing(4)
        figures.addStretch(1)
        figures.addWidget(Label(count(hall.arrived), "body", tabular=True))
        figures.addWidget(Label(f"/ {count(hall.exhibitors)}", "body", "text2", tabular=True))
        holder = QWidget()
        holder.setLayout(figures)
        figures.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumWidth(88)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(4))
        row.addWidget(name)
        row.addWidget(bar, 1)
        row.addWidget(holder)
        self.setFixedHeight(36)
        told = f"{count(hall.arrived)} / {count(hall.exhibitors)}"
        self.setAccessibleName(f"{name.text()} {told}")


class GateRow(Opener):
    """A gate or a hall: who is in, of how many there may be, and how many come a minute.

    Opens the list of who is in.
    """

    def __init__(self, gate: GateCount, most: int, day: date, go: Go) -> None:
        super().__init__()
        inside = Came(day, None, gate.gates, gate.name_zh, gate.name_en, is_inside=True)
        self.opened.connect(lambda: go("visitors", inside))
        name = ElidedLabel(in_language(gate.name_zh, gate.name_en), "body")
        name.setMinimumWidth(72)
        bar = MeterBar(height=6)
        of = gate.capacity or most
        nearly = gate.capacity is not None and gate.inside >= _NEARLY_FULL * gate.capacity
        bar.show_share(gate.inside, of, "warning" if nearly else "accent")
        figures = QHBoxLayout()
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(4)
        figures.addStretch(1)
        figures.addWidget(Label(count(gate.inside), "body", tabular=True))
        if gate.capacity is not None:
            figures.addWidget(Label(f"/ {count(gate.capacity)}", "body", "text2", tabular=True))
        holder = QWidget()
        holder.setLayout(figures)
        holder.setMinimumWidth(88)
        flow = self.tr("{number} a minute").format(number=f"{gate.recent / FLOW_MINUTES:.1f}")
        pace = Label(flow, "small", "text2", tabular=True)
        pace.setMinimumWidth(72)
        pace.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(4))
        row.addWidget(name)
        row.addWidget(bar, 1)
        row.addWidget(holder)
        row.addWidget(pace)
        self.setFixedHeight(36)
        self.setAccessibleName(f"{name.text()} {count(gate.inside)}, {flow}")
