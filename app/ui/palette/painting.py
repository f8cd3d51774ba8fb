"""How the palette's lines look."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.palette.rows import Line
from app.ui.theme import pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.keys import key_words

HEADING, ROW = 28, 40
_LEFT, _ICON, _GAP = 16, 18, 10
Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """A heading in small grey letters; a record or command with icon, words, detail and keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = line_at(index)
        return QSize(200, HEADING if line.is_heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = line_at(index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if line.is_heading:
            room = rect.adjusted(_LEFT, 4, -_LEFT, 0)
            paint.text(painter, room, line.title, theme().font("small"), theme().color("text3"))
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme().color("accentTint"))
        self._paint_icon(painter, rect, line, chosen=chosen)
        right = self._paint_keys(painter, rect, line, chosen=chosen)
        left = rect.left() + _LEFT + _ICON + _GAP
        left = self._paint_title(
            painter, QRect(left, rect.top(), right - left, rect.height()), line
        )
        room = QRect(left + 10, rect.top(), right - left - 10, rect.height())
        if line.detail and room.width() > 24:
            paint.text(painter, room, line.detail, theme().font("small"), theme().color("text2"))

    def _paint_icon(self, painter: QPainter, rect: QRect, line: Line, *, chosen: bool) -> None:
        color = "accentText" if chosen else "text2"
        top = rect.top() + (rect.height() - _ICON) // 2
        picture = pixmap(line.icon, color, _ICON, _ratio(painter))  # type: ignore[arg-type]  # both are names
        painter.drawPixmap(QPoint(rect.left() + _LEFT, top), picture)

    def _paint_keys(self, painter: QPainter, rect: QRect, line: Line, *, chosen: bool) -> int:
        keys = line.keys.split("+") if line.keys else (["Enter"] if chosen else [])
        right = rect.right() - _LEFT
        for key in reversed(keys):
            words = key_words(key)
            width = max(18, paint.width_of(words, theme().font("caption")) + 10)
            box = QRect(right - width, rect.top() + (rect.height() - 18) // 2, width, 18)
            ground, edge = theme().color("surface"), theme().color("border")
            paint.rounded(painter, box, theme().radius("card"), ground, edge)
            centre = Qt.AlignmentFlag.AlignHCenter
            face = theme().font("caption")
            paint.text(painter, box, words, face, theme().color("text3"), centre)
            right = box.left() - 6
        return right - 6

    def _paint_title(self, painter: QPainter, room: QRect, line: Line) -> int:
        """The title with what was typed in accent and bold; gives where it ends."""
        plain, strong = theme().font("body"), theme().strong("body")
        start, length = line.lit
        parts = (
            (line.title[:start], plain, "text"),
            (line.title[start : start + length], strong, "accentText"),
            (line.title[start + length :], plain, "text"),
        )
        left = room.left()
        for words, face, color in parts:
            if not words:
                continue
            width = min(QFontMetrics(face).horizontalAdvance(words), room.right() - left)
            box = QRect(left, room.top(), width + 1, room.height())
            paint.text(painter, box, words, face, theme().color(color))  # type: ignore[arg-type]  # names of tokens
            left += width
        return left


def line_at(index: Index) -> Line:
    """The line that an index of the palette's model stands for."""
    model: QAbstractItemModel = index.model()
    line = model.data(index, Qt.ItemDataRole.UserRole)
    assert isinstance(line, Line)  # noqa: S101 - the palette's model holds nothing else
    return line


def _ratio(painter: QPainter) -> float:
    device = painter.device()
    return float(device.devicePixelRatioF()) if device is not None else 1.0
