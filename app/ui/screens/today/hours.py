"""Admissions or meetings by hour: bars from zero, and what their three looks mean."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.today import Brief, Hour, Stage
from app.ui.formats import count
from app.ui.language import Text
from app.ui.screens.today.pick_bars import PickBars
from app.ui.screens.today.words import local
from app.ui.theme import ColorName, theme
from app.ui.widgets import Bar, Label, paint
from app.ui.widgets.base import Painted
from app.ui.widgets.meters import State

_SWATCH = 10
_PITCH = 34  # pixels from bar to bar


class Hours(QWidget):
    """The day's admissions, or its meetings before anybody was admitted.

    Past hours are quiet, this one is strong, those to come are dashed.
    """

    def __init__(self) -> None:
        super().__init__()
        self._this_hour = 0
        self.chart = PickBars()
        self.chart.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._now = _Key("now", self._now_words)
        self._past = _Key("past", lambda: self.tr("Past"))
        self._forecast = _Key("forecast", lambda: self.tr("Planned"))
        keys = QVBoxLayout()
        keys.setSpacing(4)
        keys.addStretch(1)
        for key in (self._now, self._past, self._forecast):
            keys.addWidget(key)
        keys.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), theme().space(3), theme().space(5), 0)
        row.setSpacing(theme().space(5))
        row.addWidget(self.chart)
        row.addLayout(keys)
        row.addStretch(1)

    def show_brief(self, brief: Brief) -> None:
        """Show the day of this brief."""
        now = local(brief.moment, brief).hour
        told = brief.hours
        if brief.gate is not None:
            told = [Hour(hour, number, number) for hour, number in brief.gate.hours]
        bars = [Bar(str(h.hour), h.planned, _tense(h, now, brief.stage)) for h in told]
        states = {bar.state for bar in bars}
        self._this_hour = next((h.planned for h in told if h.hour == now), 0)
        for key in (self._now, self._past, self._forecast):
            key.setVisible(key.state in states)
        self._now.retell()
        self.chart.setMaximumWidth(max(_PITCH * len(bars), 1))
        self.chart.show_hours([h.hour for h in told], bars)
        self.chart.updateGeometry()

    def _now_words(self) -> str:
        return self.tr("This hour {number}").format(number=count(self._this_hour))


def _tense(hour: Hour, now: int, stage: Stage) -> State:
    if stage is Stage.RUNNING and hour.hour >= now:
        return "now" if hour.hour == now else "forecast"
    return "forecast" if stage is Stage.BEFORE else "past"


class _Key(QWidget):
    """A small square as the bars look, and what it means."""

    def __init__(self, state: State, text: Text) -> None:
        super().__init__()
        self.state = state
        self._words = Label(text, "small", "text2", tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Swatch(state))
        row.addWidget(self._words)

    def retell(self) -> None:
        """Read the words again."""
        self._words.retell()


class _Swatch(Painted):
    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(_SWATCH, _SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._state == "forecast":
            pen = QPen(theme().color("borderStrong"), 1)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawRect(QRect(0, 0, _SWATCH - 1, _SWATCH - 1))
            return
        color: ColorName = "accent" if self._state == "now" else "accentLine"
        paint.rounded(painter, self.rect(), 2, theme().color(color))
