"""One choice out of a few: the segmented control and the strip of tabs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.language import Text, say
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

_ICON = 14
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True, slots=True)
class Segment:
    """One of the choices; ``key`` is what the program calls it."""

    key: str
    text: Text
    icon: str | None = None


class _Choice(Painted):
    """Segments beside each other, chosen by pointer, arrows, Home and End."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[Segment], name: Text, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._segments = tuple(segments)
        self._name = name
        self._current = self._segments[0].key if self._segments else ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self._tell()

    @property
    def current(self) -> str:
        """The chosen key."""
        return self._current

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What can be chosen, from the left."""
        return self._segments

    def choose(self, key: str) -> None:
        """Choose a segment; ``chosen`` follows when it is another one."""
        if key != self._current and any(segment.key == key for segment in self._segments):
            self._current = key
            self._tell()
            self.update()
            self.chosen.emit(key)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Offer other choices; the current one stays when it is still among them."""
        self._segments = tuple(segments)
        if self._segments and all(segment.key != self._current for segment in self._segments):
            self._current = self._segments[0].key
        self.retell()

    def retell(self) -> None:
        self._tell()
        super().retell()

    def box_of(self, key: str) -> QRect:
        """Where a segment lies in this widget."""
        for segment, box in self._boxes():
            if segment.key == key:
                return box
        return QRect()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [segment.key for segment in self._segments]
        here = keys.index(self._current) if self._current in keys else 0
        pressed = Qt.Key(event.key())
        if pressed in _STEPS:
            self.choose(keys[min(max(here + _STEPS[pressed], 0), len(keys) - 1)])
        elif pressed is Qt.Key.Key_Home:
            self.choose(keys[0])
        elif pressed is Qt.Key.Key_End:
            self.choose(keys[-1])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for segment, box in self._boxes():
            if box.contains(event.position().toPoint()):
                self.choose(segment.key)

    def _boxes(self) -> list[tuple[Segment, QRect]]:
        raise NotImplementedError

    def _tell(self) -> None:
        names = {segment.key: say(segment.text) for segment in self._segments}
        self.setAccessibleName(say(self._name))
        self.setAccessibleDescription(names.get(self._current, ""))


class SegmentedControl(_Choice):
    """A switch between views of the same things."""

    _PADDING = 10
    _INSET = 2

    def __init__(
        self, segments: Sequence[Segment], name: Text = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(segments, name, parent)

    def sizeHint(self) -> QSize:
        width = sum(self._width(segment) for segment in self._segments) + 2 * self._INSET
        return QSize(width, theme().size("button"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = theme().radius("control")
        paint.rounded(painter, self.rect(), radius, theme().color("hover"))
        for segment, box in self._boxes():
            here = segment.key == self._current
            if here:
                edge = theme().color("border")
                paint.rounded(painter, box, radius - 1, theme().color("surface"), edge)
            self._paint_words(painter, segment, box, "text" if here else "text2")

    def _paint_words(
        self, painter: QPainter, segment: Segment, box: QRect, color: ColorName
    ) -> None:
        left = box.left() + self._PADDING
        if segment.icon:
            picture = pixmap(segment.icon, color, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, box.center().y() - _ICON // 2 + 1), picture)
            left += _ICON + 6
        font = self._face(segment)
        words = say(segment.text)
        # the place is as wide as the words in semibold, so that nothing moves on choosing
        room = QRect(left, box.top(), box.right() + 1 - self._PADDING - left, box.height())
        centre = Qt.AlignmentFlag.AlignLeft if segment.icon else Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, room.adjusted(0, 0, 2, 0), words, font, theme().color(color), centre)

    def _face(self, segment: Segment) -> QFont:
        here = segment.key == self._current
        return theme().strong("small") if here else theme().font("small")

    def _width(self, segment: Segment) -> int:
        font = theme().strong("small")
        icon = _ICON + 6 if segment.icon else 0
        return 2 * self._PADDING + icon + paint.width_of(say(segment.text), font)

    def _boxes(self) -> list[tuple[Segment, QRect]]:
        boxes = []
        left = self._INSET
        for segment in self._segments:
            width = self._width(segment)
            box = QRect(left, self._INSET, width, self.height() - 2 * self._INSET)
            boxes.append((segment, box))
            left += width
        return boxes


class TabStrip(_Choice):
    """Parts of one record; the chosen one is underlined. They move together where room is short."""

    _GAP, _LEAST_GAP = 18, 8

    def __init__(
        self, segments: Sequence[Segment], name: Text = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(segments, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(sum(widths) + self._GAP * max(len(widths) - 1, 0), 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for segment, box in self._boxes():
            here = segment.key == self._current
            color: ColorName = "accentText" if here else "text2"
            font = theme().font("bodyStrong" if here else "body")
            words_box = box.adjusted(0, 0, 4, 0)
            paint.text(painter, words_box, say(segment.text), font, theme().color(color))
            if here:
                line = QRect(box.left(), self.height() - 2, box.width(), 2)
                painter.fillRect(line, theme().color("accent"))

    def _boxes(self) -> list[tuple[Segment, QRect]]:
        widths = self._widths()
        spare = (self.width() - sum(widths)) // max(len(widths) - 1, 1)
        gap = min(max(spare, self._LEAST_GAP), self._GAP)
        boxes = []
        left = 0
        for segment, width in zip(self._segments, widths, strict=True):
            boxes.append((segment, QRect(left, 0, width, self.height())))
            left += width + gap
        return boxes

    def _widths(self) -> list[int]:
        font = theme().font("bodyStrong")
        return [paint.width_of(say(segment.text), font) for segment in self._segments]
