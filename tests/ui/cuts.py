"""Finds words that a window does not show whole: what the layout test and a reviewer look for.

Names from a file may end with an ellipsis and a tooltip (``ElidedLabel``, cells of a table); the
program's own words may not be cut anywhere.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from app.ui.frame.sidebar import NavItem
from app.ui.widgets import ElidedLabel, SegmentedControl, TabStrip

_SLACK = 1  # pixels: rounding of widths
_FRAME = 18  # pixels of a field's edge and padding, both sides


def cut_words(top: QWidget) -> list[str]:
    """Every text in sight that is cut, with where it stands and what it would need."""
    return [
        f"{words!r} in {_place(part)}: {why}"
        for part in (top, *top.findChildren(QWidget))
        if part.isVisible()
        for words, why in _faults(part)
    ]


def _faults(part: QWidget) -> Iterator[tuple[str, str]]:
    words = _words(part)
    if not words:
        return
    need, room = _need(part, words)
    if need.width() > room.width() + _SLACK or need.height() > room.height() + _SLACK:
        yield words, f"needs {need.width()} × {need.height()}, has {room.width()} × {room.height()}"
    if hidden := _hidden(part):
        yield words, hidden


def _words(part: QWidget) -> str:
    if isinstance(part, QLabel):
        return "" if isinstance(part, ElidedLabel) else part.text()
    if isinstance(part, QAbstractButton):
        rail = isinstance(part, NavItem)  # shows its icon alone where the window is narrow
        return "" if rail else part.text()
    if isinstance(part, QLineEdit):
        return "" if part.text() else part.placeholderText()
    if isinstance(part, QComboBox):
        return part.currentText()
    return part.accessibleName() if isinstance(part, (SegmentedControl, TabStrip)) else ""


def _need(part: QWidget, words: str) -> tuple[QSize, QSize]:
    """How much room the words need, and how much there is."""
    room = part.size()
    metrics = QFontMetrics(part.font())
    if isinstance(part, QLabel) and part.wordWrap():
        longest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0)
        wide = longest if words.isascii() else 0
        return QSize(wide, part.heightForWidth(part.width())), room
    if isinstance(part, QLabel):
        lines = words.split("\n")
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        return QSize(wide, metrics.capHeight() * len(lines)), part.contentsRect().size()
    if isinstance(part, QLineEdit):
        frame = 0 if part.property("bare") else _FRAME
        return QSize(metrics.horizontalAdvance(words) + frame, metrics.capHeight()), room
    if isinstance(part, QComboBox):
        return QSize(metrics.horizontalAdvance(words) + _FRAME, metrics.capHeight()), room
    if isinstance(part, TabStrip):
        boxes = [part.box_of(segment.key) for segment in part.segments]
        return QSize(max(box.right() + 1 for box in boxes), part.sizeHint().height()), room
    return part.sizeHint(), room


def _hidden(part: QWidget) -> str:
    """What of it lies outside the widgets it stands in, and no scroll bar brings into sight."""
    above = part.parentWidget()
    while above is not None and not part.isWindow():
        box = QRect(part.mapTo(above, QPoint()), part.size())
        host = above.parentWidget()
        across = down = scrolls = False
        if isinstance(host, QAbstractScrollArea) and host.viewport() is above:
            scrolls = True
            across = host.horizontalScrollBar().maximum() > 0
            down = host.verticalScrollBar().maximum() > 0
        if not across and (box.left() < -_SLACK or box.right() > above.width()):
            return f"{box.left()} to {box.right()} of {above.width()} in {_place(above)}"
        if not down and (box.top() < -_SLACK or box.bottom() > above.height()):
            return f"{box.top()} to {box.bottom()} of {above.height()} high in {_place(above)}"
        if scrolls or above.isWindow():
            return ""
        above = host
    return ""


def _place(part: QWidget) -> str:
    chain = [type(part).__name__]
    while (above := part.parentWidget()) is not None and len(chain) < 4:
        part = above
        chain.append(type(part).__name__)
    return " < ".join(chain)
