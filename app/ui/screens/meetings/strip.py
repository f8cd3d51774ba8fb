"""The strip of a run: how far it is, and how the plan gets better while one looks."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.meeting_quality import quality
from app.models.scheduling import Progress
from app.services.meeting_shapes import How
from app.ui.formats import count
from app.ui.theme import theme
from app.ui.widgets import (
    ElidedLabel,
    IconLabel,
    KeyHint,
    Label,
    MeterBar,
    Panel,
    SecondaryButton,
    Sparkline,
)

_POINTS = 240  # of the curve; older ones are thinned


class RunStrip(Panel):
    """What the search has tried and reached; its curve is told at most ten times a second."""

    cancelled = Signal()

    def __init__(self, keep_best: Callable[[], object], seconds: float) -> None:
        super().__init__("accentTint")
        self._seconds = seconds
        self._curve: list[float] = []
        self.setFixedHeight(theme().size("toolbar") + 12)
        self._what = Label("", "bodyStrong", "accentText")
        self._measure = ElidedLabel("", "small", "text", tabular=True)
        self._left = Label("", "small", "text2", tabular=True)
        self._meter = MeterBar(height=4)
        self._line = Sparkline()
        self._quality = Label("", "bodyStrong", tabular=True)
        self._gain = Label("", "small", "success", tabular=True)
        self._keep = SecondaryButton(lambda: self.tr("Use the best so far"), on_click=keep_best)
        self._cancel = SecondaryButton(lambda: self.tr("Cancel"), "x", on_click=self.cancelled.emit)
        self._lay_out()
        self.hide()

    @property
    def curve(self) -> tuple[float, ...]:
        """The way of the quality until now, 0 to 1."""
        return tuple(self._curve)

    def begin(self, how: How) -> None:
        """Show the strip at the start of a search."""
        self._curve.clear()
        self._line.show_values(())
        names = {
            How.FRESH: lambda: self.tr("Scheduling"),
            How.REPAIR: lambda: self.tr("Looking for a repair"),
            How.FILL: lambda: self.tr("Filling in"),
        }
        self._what.tell(names[how])
        for label in (self._measure, self._left, self._quality, self._gain):
            label.tell("")
        self._meter.show_share(0, 1)
        self.show()

    def end(self) -> None:
        """The search is over; the strip leaves."""
        self.hide()

    def show_progress(self, progress: object) -> None:
        """Show a moment of the search."""
        if not isinstance(progress, Progress):
            return
        reached = quality(progress.weight, progress.bound, progress.placed, progress.idle)
        if progress.placed:  # before the first plan there is nothing to be better than
            self._curve.append(reached)
        if len(self._curve) > _POINTS:
            self._curve = [*self._curve[: -_POINTS // 2 : 2], *self._curve[-_POINTS // 2 :]]
        self._line.show_values(self._curve)
        self._quality.tell(f"{100 * reached:.1f}")
        gain = 100 * (reached - self._curve[0]) if self._curve else 0.0
        self._gain.tell(f"+{gain:.1f}" if gain >= 0.05 else "")
        words = self.tr("{tries} moves tried · {placed} placed · {idle} idle slots · {seconds} s")
        self._measure.tell(
            words.format(
                tries=count(progress.tries),
                placed=count(progress.placed),
                idle=count(progress.idle),
                seconds=round(progress.seconds),
            )
        )
        left = max(0.0, self._seconds - progress.seconds)
        self._left.tell(self.tr("{seconds} s left at most").format(seconds=round(left)))
        self._meter.show_share(round(100 * min(progress.seconds / self._seconds, 1.0)), 100)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._measure, 1)
        line.addWidget(self._left)
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addStretch(1)
        middle.addLayout(line)
        middle.addWidget(self._meter)
        middle.addStretch(1)
        figure = QHBoxLayout()
        figure.setSpacing(4)
        figure.addWidget(self._quality)
        figure.addWidget(self._gain)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        figures.addStretch(1)
        figures.addWidget(Label(lambda: self.tr("Quality"), "small", "text2"))
        figures.addLayout(figure)
        figures.addStretch(1)
        box = QWidget()
        box.setLayout(figures)
        box.setMinimumWidth(84)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(4), 0)
        row.setSpacing(theme().space(4))
        row.addWidget(IconLabel("refresh-cw", "accentText", 14))
        row.addWidget(self._what)
        row.addLayout(middle, 1)
        row.addWidget(self._line)
        row.addWidget(box)
        row.addWidget(self._keep)
        row.addWidget(self._cancel)
        row.addWidget(KeyHint("Esc"))
