"""A menu painted from the tokens."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint

_LEFT = 32  # pixels before the words: the check's or the icon's place
_RIGHT = 12
_ICON = 14


class Menu(QMenu):
    """The line under the pointer is tinted, not filled: the accent means something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        edge = self.rect().adjusted(0, 0, -1, -1)
        painter.setPen(theme().color("border"))
        painter.drawRect(edge)
        for action in self.actions():
            self._paint_line(painter, action, self.actionGeometry(action))

    def _paint_line(self, painter: QPainter, action: QAction, line: QRect) -> None:
        if action.isSeparator():
            middle = line.center().y()
            paint.hairline(painter, line.left() + 4, middle, line.right() - 4, middle)
            return
        on = action.isEnabled()
        if on and action is self.activeAction():
            paint.rounded(painter, line, theme().radius("card"), theme().color("hover"))
        color: ColorName = "text" if on else "disabled"
        words, _, keys = action.text().partition("\t")
        room = line.adjusted(_LEFT - line.left() + 1, 0, -_RIGHT, 0)
        face = theme().font("body")
        paint.text(painter, room, words.replace("&", ""), face, theme().color(color))
        keys = keys or action.shortcut().toString()
        if keys:
            ink, small = theme().color("text3"), theme().font("small")
            paint.text(painter, room, keys, small, ink, Qt.AlignmentFlag.AlignRight)
        top = line.top() + (line.height() - _ICON) // 2
        if action.menu() is not None:
            arrow = pixmap("chevron-right", color, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(line.right() - _ICON - 4, top), arrow)
        if action.isChecked():
            tick = pixmap("check", "accentText" if on else "disabled", _ICON)
            painter.drawPixmap(QPoint(line.left() + 8, top), tick)
        elif not action.icon().isNull():
            action.icon().paint(painter, QRect(line.left() + 8, top, _ICON, _ICON))
