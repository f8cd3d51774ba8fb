"""The bars of the hours, each of which opens the list behind it, by mouse or keyboard."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from app.ui.screens.today.base import OPEN_KEYS
from app.ui.theme import theme, tokens
from app.ui.widgets import Bar, BarChart, paint

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PickBars(BarChart):
    """``opened`` carries the hour of a bar that was clicked, or chosen by arrows and Enter."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._hours: tuple[int, ...] = ()
        self._bar_of_mouse: int | None = None
        self._bar_of_keys = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_hours(self, hours: Sequence[int], bars: Sequence[Bar]) -> None:
        """Draw the bars of these hours; the one the keys stand on stays."""
        self._hours = tuple(hours)
        self._bar_of_keys = min(self._bar_of_keys, max(len(bars) - 1, 0))
        self._bar_of_mouse = None
        self.show_bars(bars)

    def columns(self) -> list[QRect]:
        """Where each bar can be clicked: its whole height, from halfway to its neighbours."""
        number = len(self._hours)
        edges = [round(self.width() * n / number) for n in range(number + 1)] if number else []
        sides = pairwise(edges)
        return [QRect(left, 0, right - left, self.height()) for left, right in sides]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        bar = self._at(event)
        if bar is not None and event.button() is Qt.MouseButton.LeftButton:
            self._bar_of_keys = bar
            self.opened.emit(self._hours[bar])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._hours:
            self._bar_of_keys = (self._bar_of_keys + step) % len(self._hours)
            self.update()
        elif event.key() in OPEN_KEYS and self._hours:
            self.opened.emit(self._hours[self._bar_of_keys])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        columns = self.columns()
        if self._bar_of_mouse is not None and self._bar_of_mouse < len(columns):
            painter = QPainter(self)
            paint.rounded(painter, columns[self._bar_of_mouse], 3, theme().color("hover"))
            painter.end()
        super().paintEvent(event)
        if self.hasFocus() and columns:
            _ring(QPainter(self), columns[self._bar_of_keys])

    def _at(self, event: QMouseEvent) -> int | None:
        place = event.position().toPoint()
        return next((n for n, box in enumerate(self.columns()) if box.contains(place)), None)

    def _point_at(self, bar: int | None) -> None:
        if bar == self._bar_of_mouse:
            return
        self._bar_of_mouse = bar
        if bar is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()


def _ring(painter: QPainter, box: QRect) -> None:
    wide = tokens().focus_stroke
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("focus"), wide))
    painter.drawRoundedRect(box.adjusted(wide, wide, -wide, -wide), 3, 3)
