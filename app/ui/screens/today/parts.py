"""The rows of Today: a figure, a session, a meeting, a matter, a hall."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.programme import Session
from app.services.store.today_counts import HallArrivals, SlotMeeting
from app.services.today import Alert, Brief, Matter
from app.ui.formats import clock_time, count
from app.ui.language import Text, translate
from app.ui.theme import ColorName, theme
from app.ui.widgets import (
    ElidedLabel,
    IconLabel,
    Label,
    MeterBar,
    SecondaryButton,
    Separator,
    Tag,
)
from app.ui.widgets.base import Painted

Go = Callable[[str, object], object]


def local(moment: datetime, brief: Brief) -> datetime:
    """The moment as the fair's clocks show it."""
    return moment.astimezone(ZoneInfo(brief.timetable.fair.zone))


def in_language(zh: str, en: str) -> str:
    """The name in the window's language; a missing one shows the other."""
    if translate("today", "en", "the language itself: en or zh") == "en":
        return en or zh
    return zh or en


class Figure(Painted):
    """A large number with its name above and its meaning beneath; opens the list behind it."""

    def __init__(self, key: str, name: Text, on_open: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName(key)
        self._on_open = on_open
        self._name = Label(name, "small", "text2")
        self.value = Label("", "display", tabular=True)
        self._meaning = ElidedLabel("", "small", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().space(5), 14, theme().space(5), 14)
        column.setSpacing(2)
        for line in (self._name, self.value, self._meaning):
            column.addWidget(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(104)

    def tell(self, value: str, meaning: str) -> None:
        """Show this number; it changes at once, digits are never animated."""
        self.value.tell(value)
        self._meaning.tell(meaning)
        self.setAccessibleName(f"{self._name.text()} {value}, {meaning}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._on_open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme().color("hover"))
            painter.end()


class SessionRow(Painted):
    """A session that runs (with an accent bar) or begins soon, and how full it is."""

    def __init__(self, session: Session, brief: Brief, go: Go) -> None:
        super().__init__()
        self._session, self._go = session, go
        self._runs = session.starts_at <= brief.moment < session.ends_at
        title = in_language(session.title_zh, session.title_en)
        row = QHBoxLayout()
        row.setContentsMargins(theme().space(5), 8, theme().space(5), 8)
        row.setSpacing(0)
        times = QVBoxLayout()
        times.setSpacing(0)
        start, end = local(session.starts_at, brief), local(session.ends_at, brief)
        times.addWidget(Label(clock_time(start), "bodyStrong", tabular=True))
        times.addWidget(Label(clock_time(end), "small", "text2", tabular=True))
        holder = QWidget()
        holder.setLayout(times)
        holder.setFixedWidth(72)
        row.addWidget(holder)
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(title, "bodyStrong"))
        head.addWidget(self._state(brief))
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(ElidedLabel(self._facts(brief), "small", "text2"))
        row.addLayout(words, 1)
        if session.seats:
            row.addWidget(_Fill(session.registered, session.seats))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Separator())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{clock_time(start)} {title}")

    def _state(self, brief: Brief) -> QWidget:
        if self._runs:
            return Tag(translate("today", "Running"), tone="accent")
        left = self._session.starts_at - brief.moment
        if left > timedelta(hours=24):
            return Label("")
        hours, minutes = divmod(round(left.total_seconds() / 60), 60)
        if hours:
            words = translate("today", "in {hours} h {minutes} min")
        else:
            words = translate("today", "in {minutes} min")
        return Label(words.format(hours=hours, minutes=minutes), "small", "text2", tabular=True)

    def _facts(self, brief: Brief) -> str:
        room = brief.timetable.room(self._session)
        parts = [in_language(room.name_zh, room.name_en)] if room else []
        if self._session.chair:
            words = translate("today", "chaired by {name}")
            parts.append(words.format(name=self._session.chair))
        pitches = len(brief.timetable.pitches.get(self._session.id, []))
        if pitches:
            parts.append(translate("today", "%n project(s)", "", pitches))
        return " · ".join(parts)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._go("programme", self._session.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go("programme", self._session.id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme().color("hover"))
        if self._runs:
            painter.fillRect(0, 0, 3, self.height() - 1, theme().color("accent"))
        painter.end()


class _Fill(QWidget):
    """Registered against seats, with a bar."""

    def __init__(self, registered: int, seats: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(Label(translate("today", "Registered"), "small", "text2"))
        line.addStretch(1)
        figures = f"{count(registered)} / {count(seats)}"
        line.addWidget(Label(figures, "small", "text2", tabular=True))
        column.addLayout(line)
        bar = MeterBar()
        bar.show_share(registered, seats, "warning" if registered >= 0.95 * seats else "accent")
        column.addWidget(bar)
        self.setFixedWidth(136)


class MeetingRow(QWidget):
    """A meeting of the next slot: both parties, and the table or booth."""

    def __init__(self, meeting: SlotMeeting, brief: Brief) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(3))
        if brief.next_slot is not None:
            start = clock_time(local(brief.next_slot, brief))
            row.addWidget(Label(start, "bodyStrong", tabular=True))
        asking = in_language(meeting.asking_zh, meeting.asking_en)
        asked = in_language(meeting.asked_zh, meeting.asked_en)
        row.addWidget(ElidedLabel(f"{asking} × {asked}", "body"), 1)
        if meeting.table is not None:
            place = translate("today", "Table {number}").format(number=meeting.table)
        else:
            place = translate("today", "Booth {code}").format(code=meeting.booth)
        row.addWidget(Label(place, "body", "text2", tabular=True))
        self.setFixedHeight(theme().row())


class MatterRow(QWidget):
    """Something that needs a hand, with the one button that opens where it is mended."""

    def __init__(self, matter: Matter, go: Go) -> None:
        super().__init__()
        icon, color, key = _ALERTS[matter.alert]
        head, names = _matter_words(matter)
        row = QHBoxLayout()
        row.setContentsMargins(theme().space(5), 10, theme().space(5), 10)
        row.setSpacing(theme().space(3))
        row.addWidget(IconLabel(icon, color, 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(head, "body"))
        if names:
            words.addWidget(ElidedLabel(names, "small", "text2"))
        row.addLayout(words, 1)
        self.button = SecondaryButton(
            lambda: _button_words(matter.alert), on_click=lambda: go(key, matter.target)
        )
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Separator())


_ALERTS: Mapping[Alert, tuple[str, ColorName, str]] = {
    Alert.CONFLICT: ("presentation", "danger", "programme"),
    Alert.ABSENT: ("clock-alert", "warning", "exhibitors"),
    Alert.UNSCHEDULED: ("calendar-clock", "warning", "meetings"),
    Alert.INCOMPLETE: ("file-warning", "warning", "exhibitors"),
    Alert.UNPRINTED: ("id-card", "text2", "badges"),
}


def _matter_words(matter: Matter) -> tuple[str, str]:
    number = matter.count
    head = {
        Alert.CONFLICT: translate("today", "%n conflict(s) in the programme", "", number),
        Alert.ABSENT: translate("today", "%n exhibitor(s) not here yet", "", number),
        Alert.UNSCHEDULED: translate("today", "%n request(s) without a meeting", "", number),
        Alert.INCOMPLETE: translate(
            "today", "%n exhibitor(s) without offer or need, so without matches", "", number
        ),
        Alert.UNPRINTED: translate("today", "%n badge(s) waiting to be printed", "", number),
    }[matter.alert]
    joiner = " × " if matter.alert is Alert.CONFLICT else translate("today", ", ", "between names")
    names = joiner.join(in_language(zh, en) for zh, en in matter.names)
    if matter.names and matter.alert is not Alert.CONFLICT and number > len(matter.names):
        names = translate("today", "{names} and others").format(names=names)
    return head, names


def _button_words(alert: Alert) -> str:
    return {
        Alert.CONFLICT: translate("today", "Adjust"),
        Alert.ABSENT: translate("today", "Show"),
        Alert.UNSCHEDULED: translate("today", "Schedule"),
        Alert.INCOMPLETE: translate("today", "Show"),
        Alert.UNPRINTED: translate("today", "Print"),
    }[alert]


class HallRow(QWidget):
    """Arrivals of a hall against its exhibitors."""

    def __init__(self, hall: HallArrivals) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(4))
        name = Label(translate("today", "Hall {code}").format(code=hall.hall), "body")
        name.setFixedWidth(72)
        row.addWidget(name)
        bar = MeterBar(height=6)
        bar.show_share(hall.arrived, hall.exhibitors)
        row.addWidget(bar, 1)
        figures = f"{count(hall.arrived)} / {count(hall.exhibitors)}"
        row.addWidget(Label(figures, "body", "text2", tabular=True))
        self.setFixedHeight(36)
