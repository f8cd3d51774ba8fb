"""Three shapes for figures: a meter, a sparkline and bars from zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import ColorName, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

State: TypeAlias = Literal["past", "now", "forecast"]

_BAR_COLOR: dict[State, ColorName] = {"past": "accentLine", "now": "accent", "forecast": "disabled"}


class MeterBar(Painted):
    """How much of something is used; full is grey, because full needs no action."""

    def __init__(self, *, height: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value, self._of = 0.0, 1.0
        self._color: ColorName = "accent"
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, value: float, of: float, color: ColorName = "accent") -> None:
        """Fill ``value`` parts out of ``of``."""
        self._value, self._of, self._color = value, of, color
        self.setAccessibleDescription(f"{value:g} / {of:g}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        part = self._value / self._of if self._of else 0.0
        ground = theme().color("pressed")
        paint.meter(painter, QRectF(self.rect()), part, theme().color(self._color), ground)


class Sparkline(Painted):
    """The way of a figure until now; no axes, the last point marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = ()
        self.setFixedSize(104, 34)

    def show_values(self, values: Sequence[float]) -> None:
        """Draw these, oldest first; fewer than two draw nothing."""
        self._values = tuple(values)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if len(self._values) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = min(self._values), max(self._values)
        span = (high - low) or 1.0
        inset = 4
        wide, tall = self.width() - 2 * inset, self.height() - 2 * inset
        step = wide / (len(self._values) - 1)
        points = [
            QPointF(inset + step * n, inset + tall * (1 - (value - low) / span))
            for n, value in enumerate(self._values)
        ]
        painter.setPen(QPen(theme().color("accent"), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(points[-1], 2.5, 2.5)


@dataclass(frozen=True, slots=True)
class Bar:
    """One labelled bar; what is past is quiet, what is now strong, a forecast dashed."""

    label: str
    value: float
    state: State = "past"


class BarChart(Painted):
    """Bars from zero, labelled beneath, the value above each where there is room."""

    _LABEL = 20
    _VALUE = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setMinimumHeight(104)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these from left to right."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(
            "; ".join(f"{bar.label} {bar.value:,.0f}" for bar in self._bars)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(34 * max(len(self._bars), 1), 124)

    def bar_boxes(self) -> list[QRect]:
        """Where each bar stands; its height is proportional to its value."""
        if not self._bars:
            return []
        floor = self.height() - self._LABEL
        tall = floor - self._VALUE
        pitch = self.width() / len(self._bars)
        wide = round(min(pitch * 0.68, 40))
        most = max((bar.value for bar in self._bars), default=0) or 1
        boxes = []
        for n, bar in enumerate(self._bars):
            high = round(tall * max(bar.value, 0) / most)
            left = round(pitch * n + (pitch - wide) / 2)
            boxes.append(QRect(left, floor - high, wide, high))
        return boxes

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        floor = self.height() - self._LABEL
        paint.hairline(painter, 0, floor, self.width(), floor)
        for bar, box in zip(self._bars, self.bar_boxes(), strict=True):
            self._paint_bar(painter, bar, box)

    def _paint_bar(self, painter: QPainter, bar: Bar, box: QRect) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        caption = theme().font("caption", tabular=True)
        if bar.state == "forecast":
            painter.setPen(QPen(theme().color("borderStrong"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0, 0, -1, 0))
        elif box.height() > 0:
            paint.rounded(painter, box, 2, theme().color(_BAR_COLOR[bar.state]))
        wide = box.adjusted(-8, 0, 8, 0)
        name = QRect(wide.left(), self.height() - self._LABEL, wide.width(), self._LABEL)
        strong: ColorName = "text" if bar.state == "now" else "text3"
        paint.text(painter, name, bar.label, caption, theme().color(strong), centre)
        value = QRect(wide.left(), box.top() - self._VALUE, wide.width(), self._VALUE)
        if bar.value:
            words = f"{bar.value:,.0f}"
            paint.text(painter, value, words, caption, theme().color(strong), centre)
