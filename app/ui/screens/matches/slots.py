"""Both sides' day as two rows of slots: taken, free, and where the two could first meet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from app.ui.formats import clock_time
from app.ui.language import Text, say
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

_NAME, _SCALE, _ROW, _GAP = 76, 18, 24, 3
_LABEL_EVERY = 3


@dataclass(frozen=True, slots=True)
class SlotMark:
    """One slot of the day: when it begins, who is free, whether the two could meet then."""

    starts_at: datetime
    free: tuple[bool, bool]
    is_common: bool
    is_chosen: bool


class SlotStrip(Painted):
    """One day; a click on a slot in which both can meet chooses it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[Text, Text] = ("", "")
        self._marks: Sequence[SlotMark] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_SCALE + 2 * _ROW)

    def show_day(self, names: tuple[Text, Text], marks: Sequence[SlotMark]) -> None:
        """Show a day of two sides; moments are in the fair's zone."""
        self._names, self._marks = names, marks
        self.retell()

    def retell(self) -> None:
        self.setAccessibleName(self.tr("Both sides' free slots"))
        told = (self._told(mark) for mark in self._marks if any(mark.free))
        self.setAccessibleDescription("; ".join(told))
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(280, _SCALE + 2 * _ROW)

    def box_of(self, side: int, number: int) -> QRect:
        """Where a slot of a side is painted."""
        pitch = (self.width() - _NAME) / max(len(self._marks), 1)
        left = _NAME + round(pitch * number)
        width = max(6, round(pitch) - _GAP)
        return QRect(left, _SCALE + side * _ROW + 4, width, 16)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._told(mark) if mark else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._at(int(event.position().x()))
        pointing = mark is not None and mark.is_common
        shape = Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self._at(int(event.position().x()))
        if mark is not None and mark.is_common:
            self.chosen.emit(mark.starts_at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        caption = theme().font("caption", tabular=True)
        for number, mark in enumerate(self._marks):
            if number % _LABEL_EVERY == 0:
                left = self.box_of(0, number).left()
                words = clock_time(mark.starts_at)
                label = QRect(left, 0, paint.width_of(words, caption) + 2, _SCALE)
                if label.right() > self.width():
                    continue
                paint.text(painter, label, words, caption, theme().color("text3"))
        for side, name in enumerate(self._names):
            box = QRect(0, _SCALE + side * _ROW, _NAME - 8, _ROW)
            paint.text(painter, box, say(name), theme().font("small"), theme().color("text2"))
            for number, mark in enumerate(self._marks):
                self._paint_slot(painter, self.box_of(side, number), side, mark)

    def _paint_slot(self, painter: QPainter, box: QRect, side: int, mark: SlotMark) -> None:
        if mark.is_chosen:
            paint.rounded(painter, box, 3, theme().color("accent"))
        elif mark.free[side]:
            edge = theme().color("borderStrong")
            paint.rounded(painter, box, 3, theme().color("surface"), edge)
        else:
            paint.rounded(painter, box, 3, theme().color("pressed"))

    def _at(self, x: int) -> SlotMark | None:
        for number, mark in enumerate(self._marks):
            box = self.box_of(0, number)
            if box.left() <= x <= box.right():
                return mark
        return None

    def _told(self, mark: SlotMark) -> str:
        if mark.is_common:
            words = self.tr("{time}: both can meet")
        elif all(mark.free):
            words = self.tr("{time}: both are free, but no meeting fits")
        elif any(mark.free):
            words = self.tr("{time}: only {name} is free")
        else:
            words = self.tr("{time}: neither is free")
        free = say(self._names[0 if mark.free[0] else 1])
        return words.format(time=clock_time(mark.starts_at), name=free)
