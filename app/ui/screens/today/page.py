"""Four figures; what runs and what comes next at the left; what needs a hand at the right."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.today import Brief, Stage, Today
from app.ui.changes import Changes
from app.ui.formats import clock_time, count, long_date
from app.ui.screens.today.parts import (
    Figure,
    HallRow,
    MatterRow,
    MeetingRow,
    SessionRow,
    local,
)
from app.ui.theme import theme
from app.ui.widgets import Bar, BarChart, Label, Page, Panel, Scroll, SectionBar, Separator
from app.ui.widgets.meters import State

_EVERY = 5_000  # milliseconds between two looks (UX.md 5.2)
_MOST_MEETINGS = 12


class TodayPage(Page):
    """Reads the brief again whenever data moved on, and every five seconds while shown."""

    def __init__(self, today: Today, changes: Changes) -> None:
        super().__init__()
        self._today = today
        self.brief: Brief = today.brief()
        self.arrived = Figure(
            "arrived", lambda: self.tr("Exhibitors here"), partial(self._go, "exhibitors")
        )
        self.meetings = Figure(
            "meetings", lambda: self.tr("Meetings today"), partial(self._go, "meetings")
        )
        self.people = Figure(
            "people", lambda: self.tr("People registered"), partial(self._go, "badges")
        )
        self.unprinted = Figure(
            "unprinted", lambda: self.tr("Badges to print"), partial(self._go, "badges")
        )
        self._sessions = _Column()
        self._meetings = _Column()
        self._matters = _Column()
        self._halls = _Column()
        self.running = SectionBar(
            lambda: self.tr("Running and next"),
            link=(lambda: self.tr("Open programme"), partial(self._go, "programme")),
        )
        self.next = SectionBar(
            self._next_words,
            self._next_count,
            link=(lambda: self.tr("Open meetings"), partial(self._go, "meetings")),
        )
        self.attention = SectionBar(
            lambda: self.tr("Needs a hand"),
            lambda: count(len(self.brief.matters)) if self.brief.matters else "",
            badge_tone="danger",
        )
        self.chart = BarChart()
        self.set_body(self._body())
        timer = QTimer(self)
        timer.setInterval(_EVERY)
        timer.timeout.connect(self._look_while_shown)
        timer.start()
        changes.happened.connect(self.look)
        self.look()

    def title(self) -> str:
        return self.tr("Today")

    def count_text(self) -> str:
        day = long_date(self.brief.day)
        if self.brief.stage is Stage.BEFORE:
            left = (self.brief.timetable.fair.first_day - self._date()).days
            return self.tr("%n day(s) to go", "", left)
        if self.brief.stage is Stage.AFTER:
            return self.tr("{day} · the fair is over").format(day=day)
        return self.tr("{day} · day {number}").format(day=day, number=self.brief.day_number)

    def regions(self) -> Sequence[QWidget]:
        return (self.arrived, self.running, self.attention)

    def entered(self) -> None:
        self.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.look()

    def look(self, _change: object = None) -> None:
        """Read and show how things stand now."""
        self.brief = self._today.brief()
        self._show_figures(self.brief)
        self._show_sessions(self.brief)
        self._show_meetings(self.brief)
        self._show_matters(self.brief)
        self._show_halls(self.brief)
        self.heading_changed.emit()

    def _look_while_shown(self) -> None:
        if self.isVisible():
            self.look()

    def _go(self, key: str) -> None:
        self.went.emit(key, None)

    def _date(self) -> date:
        return local(self.brief.moment, self.brief).date()

    def _body(self) -> QWidget:
        figures = QHBoxLayout()
        figures.setSpacing(0)
        for number, figure in enumerate((self.arrived, self.meetings, self.people, self.unprinted)):
            if number:
                figures.addWidget(Separator(across=False))
            figures.addWidget(figure, 1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(0)
        for widget in (self.running, self._sessions, self.next, self._meetings):
            left.addWidget(widget)
        left.addStretch(1)
        halls = SectionBar(lambda: self.tr("Arrivals by hall"))
        hours = SectionBar(lambda: self.tr("Meetings by hour"))
        for widget in (self.attention, self._matters, halls, self._halls, hours):
            right.addWidget(widget)
        framed = QHBoxLayout()
        framed.setContentsMargins(theme().space(5), theme().space(4), theme().space(5), 0)
        framed.addWidget(self.chart)
        framed.addStretch(1)
        right.addLayout(framed)
        right.addStretch(1)
        sides = QHBoxLayout()
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addLayout(left, 58)
        sides.addWidget(Separator(across=False))
        sides.addLayout(right, 42)
        inside = Panel()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        column.addLayout(figures)
        column.addWidget(Separator())
        column.addLayout(sides, 1)
        return Scroll(inside)

    def _show_figures(self, brief: Brief) -> None:
        self.arrived.tell(
            f"{count(brief.arrived)} / {count(brief.exhibitors)}",
            self.tr("%n not here yet", "", brief.exhibitors - brief.arrived),
        )
        self.meetings.tell(
            f"{count(brief.held_today)} / {count(brief.meetings_today)}",
            self.tr("held, of those planned for the day"),
        )
        self.people.tell(count(brief.people), self.tr("visitors, exhibitors' staff and guests"))
        self.unprinted.tell(
            count(brief.unprinted), self.tr("of {total} issued").format(total=count(brief.people))
        )

    def _show_sessions(self, brief: Brief) -> None:
        rows: list[QWidget] = [SessionRow(s, brief, self.went.emit) for s in brief.sessions]
        if not rows:
            rows = [self._nothing(self.tr("No session runs or begins within four hours."))]
        self._sessions.fill(rows)

    def _show_meetings(self, brief: Brief) -> None:
        self.next.tell(self._next_words)
        self.next.tell_count(self._next_count)
        rows: list[QWidget] = [
            MeetingRow(meeting, brief) for meeting in brief.next_meetings[:_MOST_MEETINGS]
        ]
        more = len(brief.next_meetings) - len(rows)
        if more > 0:
            rows.append(self._nothing(self.tr("and %n more", "", more)))
        if not rows:
            rows = [self._nothing(self.tr("No meeting is planned for the next slot."))]
        self._meetings.fill(rows)

    def _show_matters(self, brief: Brief) -> None:
        self.attention.tell_count(count(len(brief.matters)) if brief.matters else "")
        rows: list[QWidget] = [MatterRow(matter, self.went.emit) for matter in brief.matters]
        if not rows:
            rows = [self._nothing(self.tr("Nothing needs a hand just now."))]
        self._matters.fill(rows)

    def _show_halls(self, brief: Brief) -> None:
        rows: list[QWidget] = [HallRow(hall) for hall in brief.halls]
        if not rows:
            rows = [self._nothing(self.tr("No exhibitor has a booth in a hall yet."))]
        self._halls.fill(rows)
        now = local(brief.moment, brief).hour
        self.chart.show_bars(
            [
                Bar(
                    str(hour.hour),
                    hour.planned,
                    _tense(hour.hour, now, brief),
                )
                for hour in brief.hours
            ]
        )

    def _nothing(self, words: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme().space(5), theme().space(3), theme().space(5), 12)
        row.addWidget(Label(words, "body", "text2", wrap=True))
        return holder

    def _next_words(self) -> str:
        if self.brief.next_slot is None:
            return self.tr("No more meetings")
        start = clock_time(local(self.brief.next_slot, self.brief))
        return self.tr("Meetings at {time}").format(time=start)

    def _next_count(self) -> str:
        return self.tr("%n in all", "", len(self.brief.next_meetings))


def _tense(hour: int, now: int, brief: Brief) -> State:
    if brief.stage is Stage.RUNNING and hour >= now:
        return "now" if hour == now else "forecast"
    return "forecast" if brief.stage is Stage.BEFORE else "past"


class _Column(QWidget):
    """Rows under each other, made anew."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def fill(self, rows: Sequence[QWidget]) -> None:
        """Show these rows and no others."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._rows.addWidget(row)
