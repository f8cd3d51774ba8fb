"""Four figures; what runs and what comes next at the left; what needs a hand at the right."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.meetings import MeetingHour
from app.services.came import Came
from app.services.today import Brief, Stage, Today
from app.ui.changes import Changes
from app.ui.formats import clock_time, count, long_date, money
from app.ui.screens.today.base import Rows
from app.ui.screens.today.figure import Figure
from app.ui.screens.today.hours import Hours
from app.ui.screens.today.matters import MatterRow
from app.ui.screens.today.rows import GateRow, HallRow, MeetingRow, SessionRow
from app.ui.screens.today.words import local
from app.ui.theme import theme
from app.ui.widgets import Label, Page, Panel, Scroll, SectionBar, Separator

L = TypeVar("L", bound=QBoxLayout)

_EVERY = 5_000  # milliseconds between two looks (UX.md 5.2)
_MOST_MEETINGS = 10
_INSET = 6  # above and below rows that have no hairlines


class TodayPage(Page):
    """Reads the brief again whenever data moved on, and every five seconds while shown."""

    def __init__(self, today: Today, changes: Changes) -> None:
        super().__init__()
        self._today = today
        self.brief: Brief = today.brief()
        self.arrived = Figure("arrived", lambda: self.tr("Exhibitors here"))
        self.meetings = Figure("meetings", lambda: self.tr("Meetings today"))
        self.people = Figure("people", lambda: self.tr("People registered"))
        self.unprinted = Figure("unprinted", lambda: self.tr("Badges to print"))
        self.inside = Figure("inside", lambda: self.tr("In the fair"))
        self.admitted = Figure("admitted", lambda: self.tr("Admitted today"))
        self.deals = Figure("deals", lambda: self.tr("Deals"))
        self.inside.opened.connect(self._to_who_is_in)
        self.admitted.opened.connect(self._to_who_came)
        self.deals.opened.connect(self._to_outcomes)
        self.arrived.opened.connect(self._to_exhibitors)
        self.meetings.opened.connect(self._to_meetings)
        self.people.opened.connect(self._to_visitors)
        self.unprinted.opened.connect(self._to_badges)
        self.sessions, self.matters = Rows(), Rows()
        self.next_meetings, self.halls = Rows(_INSET), Rows(_INSET)
        self.running = SectionBar(
            lambda: self.tr("Running and next"),
            link=(lambda: self.tr("Open programme"), self._to_programme),
        )
        self.next = SectionBar(
            self._next_words,
            self._next_count,
            link=(lambda: self.tr("Open meetings"), self._to_meetings),
        )
        self.attention = SectionBar(
            lambda: self.tr("Needs a hand"), self._matters_count, badge_tone="danger"
        )
        self.halls_bar = SectionBar(self._halls_words)
        self.hours_bar = SectionBar(self._hours_words)
        self.hours = Hours()
        self.hours.chart.opened.connect(self._to_hour)
        self._figure_places: list[tuple[Separator | None, Figure]] = []
        self.set_body(self._body())
        timer = QTimer(self)
        timer.setInterval(_EVERY)
        timer.timeout.connect(self._look_while_shown)
        timer.start()
        changes.happened.connect(self._moved_on)
        self.look()

    # What the frame asks.

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
        lists = (self.sessions, self.next_meetings, self.matters)
        firsts = (next(iter(rows.rows()), None) for rows in lists)
        return (self._shown_figures()[0], *(first for first in firsts if first is not None))

    def focus_body(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # Tab goes on to the first figure

    def entered(self) -> None:
        self.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for rows in (self.sessions, self.next_meetings, self.matters, self.halls):
                rows.forget()
            self.look()

    def look(self, _change: object = None) -> None:
        """Read and show how things stand now."""
        self._show(self._today.brief())

    def _show(self, brief: Brief) -> None:
        self.brief = brief
        self._show_figures(brief)
        self._show_sessions(brief)
        self._show_meetings(brief)
        self._show_matters(brief)
        self._show_halls(brief)
        self.hours.show_brief(brief)
        self.heading_changed.emit()

    def _moved_on(self, _change: object) -> None:
        """Hidden, it looks when it is entered: a gate that scans is not made to wait for it."""
        if self.isVisible():
            self.look()

    def _look_while_shown(self) -> None:
        if self.isVisible():
            before = self.brief
            if (brief := self._today.again(before)) is not before:
                self._show(brief)

    # Where it leads.

    def _to_exhibitors(self) -> None:
        self.went.emit("exhibitors", None)

    def _to_meetings(self) -> None:
        self.went.emit("meetings", None)

    def _to_who_is_in(self) -> None:
        self.went.emit("visitors", Came(self.brief.day, is_inside=True))

    def _to_who_came(self) -> None:
        self.went.emit("visitors", Came(self.brief.day))

    def _to_hour(self, hour: int) -> None:
        if self.brief.gate is None:
            self.went.emit("meetings", MeetingHour(self.brief.day, hour))
        else:
            self.went.emit("visitors", Came(self.brief.day, hour))

    def _to_visitors(self) -> None:
        self.went.emit("visitors", None)

    def _to_outcomes(self) -> None:
        self.went.emit("outcomes", None)

    def _to_badges(self) -> None:
        self.went.emit("badges", None)

    def _to_programme(self) -> None:
        self.went.emit("programme", None)

    # What is shown.

    def _date(self) -> date:
        return local(self.brief.moment, self.brief).date()

    def _show_figures(self, brief: Brief) -> None:
        self.arrived.tell(
            f"{count(brief.arrived)} / {count(brief.exhibitors)}",
            self.tr("%n not here yet", "", brief.exhibitors - brief.arrived),
            brief.arrivals,
        )
        self.meetings.tell(
            f"{count(brief.held_today)} / {count(brief.meetings_today)}",
            self.tr("held of those planned"),
            brief.held,
        )
        self.people.tell(count(brief.people), self.tr("visitors, exhibitors' staff and guests"))
        self.unprinted.tell(
            count(brief.unprinted), self.tr("of {total} issued").format(total=count(brief.badges))
        )

        self._show_gate_figures(brief)
        shown = self._shown_figures()
        for separator, figure in self._figure_places:
            figure.setVisible(figure in shown)
            if separator is not None:
                separator.setVisible(figure in shown and figure is not shown[0])

    def _shown_figures(self) -> tuple[Figure, Figure, Figure, Figure]:
        """The gate's and the deals' once people come in; before that what is to be prepared."""
        if self.brief.gate is None:
            return (self.arrived, self.meetings, self.people, self.unprinted)
        return (self.inside, self.admitted, self.meetings, self.deals)

    def _show_gate_figures(self, brief: Brief) -> None:
        gate, deals = brief.gate, brief.deals
        if gate is None:
            return
        way = [0, *accumulate(number for _, number in gate.hours)]
        self.inside.tell(count(gate.inside), self.tr("in, and not counted out"), way)
        share = round(100 * gate.admitted / gate.expected) if gate.expected else 0
        self.admitted.tell(
            count(gate.admitted),
            self.tr("{share}% of {expected} expected").format(
                share=share, expected=count(gate.expected)
            ),
            way,
        )
        entered = self.tr("%n deal(s)", "", deals.deals)
        checked = self.tr("%n to be verified", "", brief.unverified)
        self.deals.tell(money(deals.fen), f"{entered} · {checked}" if deals.deals else entered)

    def _show_sessions(self, brief: Brief) -> None:
        def make() -> list[QWidget]:
            rows: list[QWidget] = [SessionRow(s, brief, self.went.emit) for s in brief.sessions]
            return rows or [_sentence(self.tr("No session runs or begins within four hours."))]

        self.sessions.show_rows((brief.minute, brief.timetable, brief.sessions), make)

    def _show_meetings(self, brief: Brief) -> None:
        shown = brief.next_meetings[:_MOST_MEETINGS]

        def make() -> list[QWidget]:
            rows: list[QWidget] = [MeetingRow(one, brief, self.went.emit) for one in shown]
            if more := len(brief.next_meetings) - len(rows):
                rows.append(_sentence(self.tr("and %n more", "", more)))
            if not rows:
                rows = [_sentence(self.tr("No meeting is planned for the next slot."))]
            return rows

        self.next.tell(self._next_words)
        self.next.tell_count(self._next_count)
        self.next_meetings.show_rows((brief.next_slot, brief.next_meetings), make)

    def _show_matters(self, brief: Brief) -> None:
        def make() -> list[QWidget]:
            rows: list[QWidget] = [MatterRow(one, self.went.emit) for one in brief.matters]
            return rows or [_sentence(self.tr("Nothing needs a hand just now."))]

        self.attention.tell_count(self._matters_count())
        self.matters.show_rows(brief.matters, make)

    def _show_halls(self, brief: Brief) -> None:
        def make() -> list[QWidget]:
            rows: list[QWidget] = [HallRow(hall, self.went.emit) for hall in brief.halls]
            if brief.gate is not None:
                most = max(gate.inside for gate in brief.gate.gates)
                rows = [GateRow(one, most, brief.day, self.went.emit) for one in brief.gate.gates]
            return rows or [_sentence(self.tr("No exhibitor has a booth in a hall yet."))]

        self.halls_bar.tell(self._halls_words)
        self.hours_bar.tell(self._hours_words)
        self.halls.show_rows((brief.halls, brief.gate), make)

    def _halls_words(self) -> str:
        gate = self.brief.gate
        if gate is None:
            return self.tr("Arrivals by hall")
        in_halls = any(one.capacity is not None for one in gate.gates)
        return self.tr("People by hall") if in_halls else self.tr("Admissions by gate")

    def _hours_words(self) -> str:
        if self.brief.gate is None:
            return self.tr("Meetings by hour")
        return self.tr("Admissions by hour")

    def _matters_count(self) -> str:
        return count(len(self.brief.matters)) if self.brief.matters else ""

    def _next_words(self) -> str:
        if self.brief.next_slot is None:
            return self.tr("No more meetings")
        start = clock_time(local(self.brief.next_slot, self.brief))
        return self.tr("Meetings at {time}").format(time=start)

    def _next_count(self) -> str:
        return self.tr("%n in all", "", len(self.brief.next_meetings))

    # How it is laid out.

    def _body(self) -> QWidget:
        inside = Panel()
        column = _close(QVBoxLayout(inside))
        column.addLayout(self._figures())
        column.addWidget(Separator())
        column.addLayout(self._sides(), 1)
        return Scroll(inside)

    def _figures(self) -> QHBoxLayout:
        figures = _close(QHBoxLayout())
        every = (
            *(self.inside, self.admitted, self.arrived),
            *(self.meetings, self.people, self.unprinted, self.deals),
        )
        for number, figure in enumerate(every):
            separator = Separator(across=False) if number else None
            if separator is not None:
                figures.addWidget(separator)
            figures.addWidget(figure, 1)
            self._figure_places.append((separator, figure))
        return figures

    def _sides(self) -> QHBoxLayout:
        left, right = _close(QVBoxLayout()), _close(QVBoxLayout())
        for widget in (self.running, self.sessions, self.next, self.next_meetings):
            left.addWidget(widget)
        charts = (self.halls_bar, self.halls, self.hours_bar, self.hours)
        for part in (self.attention, self.matters, *charts):
            right.addWidget(part)
        sides = _close(QHBoxLayout())
        for side, share in ((left, 58), (right, 42)):
            side.addStretch(1)
            if side is right:
                sides.addWidget(Separator(across=False))
            sides.addLayout(side, share)
        return sides


def _close(layout: L) -> L:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _sentence(words: str) -> QWidget:
    label = Label(words, "body", "text2", wrap=True)
    label.setContentsMargins(theme().space(5), theme().space(3), theme().space(5), theme().space(3))
    return label
