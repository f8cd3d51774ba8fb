"""A day as a strip: what fills it, what is free, and when both sides are."""

from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from app.models.day_strip import DayStrip, Span, SpanKind
from app.ui.formats import clock_time, day_heading
from app.ui.screens.meetings.requests.words import span_words, strip_words
from app.ui.theme import ColorName, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

_LABEL = 88
_BAR, _TALL = 20, 28
_SCALE = 16
_FILLS: dict[SpanKind, tuple[ColorName, ColorName]] = {
    SpanKind.LUNCH: ("subtle", "border"),
    SpanKind.FREE: ("surface", "border"),
    SpanKind.FORUM: ("accentTint", "accentLine"),
    SpanKind.ABSENCE: ("warningTint", "warning"),
    SpanKind.CLOSED: ("hover", "borderStrong"),
    SpanKind.MEETING: ("accent", "accent"),
}
# What is painted later lies above.
_ORDER = tuple(_FILLS)


class StripView(Painted):
    """One day of one party; a click on a meeting asks to see it."""

    meeting_chosen = Signal(str)

    def __init__(self, zone: ZoneInfo, *, with_scale: bool = False) -> None:
        super().__init__()
        self._zone = zone
        self._scale = _SCALE if with_scale else 0
        self._strip: DayStrip | None = None
        self._common: Collection[datetime] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: DayStrip, common: Collection[datetime] = ()) -> None:
        """Show a day; ``common`` are the starts of slots that are free for the other side too."""
        self._strip, self._common = strip, common
        self.retell()

    def retell(self) -> None:
        if self._strip is not None:
            self.setAccessibleName(day_heading(self._strip.day))
            self.setAccessibleDescription(strip_words(self._strip, self._zone))
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(240, _TALL + self._scale)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def box_of(self, span: Span) -> QRect:
        """Where a stretch of the day is painted."""
        left, right = self._x(span.starts_at), self._x(span.ends_at)
        top = self._scale + (_TALL - _BAR) // 2
        return QRect(left, top, max(2, right - left - 1), _BAR)

    def span_at(self, x: int) -> Span | None:
        """What lies there, the meeting before what it covers."""
        if self._strip is None:
            return None
        here = [
            s for s in self._strip.spans if self.box_of(s).left() <= x <= self.box_of(s).right()
        ]
        return max(here, key=lambda span: _ORDER.index(span.kind), default=None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            span = self.span_at(event.pos().x())
            QToolTip.showText(event.globalPos(), span_words(span, self._zone) if span else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        span = self.span_at(int(event.position().x()))
        is_link = span is not None and bool(span.ref)
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        span = self.span_at(int(event.position().x()))
        if span is not None and span.ref:
            self.meeting_chosen.emit(span.ref)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._strip is None:
            return
        painter = QPainter(self)
        label = QRect(0, self._scale, _LABEL - 8, _TALL)
        color: ColorName = "text2" if self._strip.is_present else "text3"
        words = day_heading(self._strip.day)
        paint.text(painter, label, words, theme().font("small", tabular=True), theme().color(color))
        self._paint_scale(painter)
        spans = sorted(self._strip.spans, key=lambda span: _ORDER.index(span.kind))
        if not self._strip.is_present:
            bar = QRect(_LABEL, label.center().y() - _BAR // 2, self.width() - _LABEL, _BAR)
            paint.rounded(painter, bar, 3, theme().color("subtle"), theme().color("border"))
            return
        for span in spans:
            fill, edge = _FILLS[span.kind]
            if span.kind is SpanKind.FREE and span.starts_at in self._common:
                fill, edge = "successTint", "successTint"
            box = self.box_of(span)
            paint.rounded(painter, box, 3, theme().color(fill), theme().color(edge))

    def _paint_scale(self, painter: QPainter) -> None:
        if not self._scale or self._strip is None:
            return
        face, color = theme().font("caption", tabular=True), theme().color("text3")
        first, last = (
            clock_time(moment.astimezone(self._zone))
            for moment in (self._strip.opens, self._strip.closes)
        )
        box = QRect(_LABEL, 0, self.width() - _LABEL, self._scale)
        paint.text(painter, box, first, face, color)
        paint.text(painter, box, last, face, color, Qt.AlignmentFlag.AlignRight)

    def _x(self, moment: datetime) -> int:
        if self._strip is None:
            return _LABEL
        whole = (self._strip.closes - self._strip.opens).total_seconds()
        part = (moment - self._strip.opens).total_seconds() / whole
        return _LABEL + round(min(max(part, 0.0), 1.0) * (self.width() - _LABEL))
