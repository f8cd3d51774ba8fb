"""Lists of plain lines in a dialog, in the rhythm of the tables."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui.theme import ColorName, theme
from app.ui.widgets import paint

_Index = QModelIndex | QPersistentModelIndex


class Lines(QStyledItemDelegate):
    """Paints the lines of a list."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, theme().row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = option.rect
        state: QStyle.StateFlag = option.state
        ground: ColorName = "surface"
        if state & QStyle.StateFlag.State_Selected:
            ground = "selected"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        painter.fillRect(rect, theme().color(ground))
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        face = theme().font("body", tabular=True)
        paint.text(painter, rect.adjusted(10, 0, -10, 0), words, face, theme().color("text"))
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom())


class LineList(QListWidget):
    """One line each, cut where it is too long; its tooltip has all."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme().font("body"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(Lines(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        theme().changed.connect(self.viewport().update)
