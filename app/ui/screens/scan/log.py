"""The last ten scans, each with what can be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.models.ids import ScanId
from app.ui.formats import exact_time
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint

LINES = 10
_ICON = 20
_LINE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LogLine:
    """One scan as the list tells it; ``can_undo`` for those that let somebody in."""

    scan_id: ScanId
    icon: str
    color: ColorName
    at: datetime
    who: str
    what: str
    can_undo: bool = False
    undone: bool = False


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[LogLine, ...] = ()

    def show_lines(self, lines: Sequence[LogLine]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines[:LINES])
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in (exact_time(line.at), line.who, line.what) if part)
        return None


class ScanLog(QListView):
    """Newest above. A click on its last words, Enter or Delete acts on a line."""

    undo_wanted = Signal(str)
    detail_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines()
        self.setModel(self._lines)
        self.setItemDelegate(_LinePainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        theme().changed.connect(self.viewport().update)

    @property
    def lines(self) -> tuple[LogLine, ...]:
        """What is listed, the newest first."""
        return self._lines.lines

    def show_lines(self, lines: Sequence[LogLine]) -> None:
        """List these scans."""
        self._lines.show_lines(lines)

    def act(self, line: LogLine) -> None:
        """Take it back, or tell more of it."""
        if line.can_undo:
            self.undo_wanted.emit(line.scan_id)
        else:
            self.detail_wanted.emit(line.scan_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._lines.lines:
            row = QRect(16, 0, self.viewport().width() - 32, theme().row("scanLog"))
            words = self.tr("Nothing was scanned here yet.")
            painter = QPainter(self.viewport())
            paint.text(painter, row, words, theme().font("body"), theme().color("text2"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            line = self._lines.lines[index.row()]
            if line.can_undo and event.position().x() < self.viewport().width() - action_width():
                self.detail_wanted.emit(line.scan_id)
            else:
                self.act(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Delete):
            self.act(self._lines.lines[index.row()])
        elif event.text() and not event.text().isspace():
            event.ignore()  # letters and digits mean the page's keys, not a search in ten lines
        else:
            super().keyPressEvent(event)


def action_width() -> int:
    """The width of a line's last words."""
    return 84


class _LinePainter(QStyledItemDelegate):
    """Icon, time, person, kind, and the words that act."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, theme().row("scanLog"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(_LINE)
        box: QRect = option.rect
        if index.row() == 0:
            painter.fillRect(box, theme().color("hover"))
        view = self.parent()
        if isinstance(view, ScanLog) and view.hasFocus() and view.currentIndex() == index:
            paint.rounded(painter, box.adjusted(3, 3, -3, -4), 4, None, theme().color("focus"))
        paint.hairline(painter, box.left(), box.bottom(), box.right(), box.bottom())
        ratio = painter.device().devicePixelRatio()
        middle = box.top() + (box.height() - _ICON) // 2
        icon = pixmap(line.icon, "text3" if line.undone else line.color, _ICON, ratio)
        painter.drawPixmap(QPoint(box.left() + 16, middle), icon)
        self._paint_words(painter, box, line)
        self._paint_action(painter, box, line, ratio)

    def _paint_words(self, painter: QPainter, box: QRect, line: LogLine) -> None:
        time_face = theme().font("small", tabular=True)
        left = box.left() + 48
        wide = paint.width_of("00:00:00", time_face) + 2
        row = QRect(left, box.top(), wide, box.height() - 1)
        paint.text(painter, row, exact_time(line.at), time_face, theme().color("text2"))
        left += wide + 14
        right = box.right() - action_width()
        who = max(64, min((right - left) * 3 // 5, paint.width_of(line.who, theme().font("body"))))
        name = QRect(left, box.top(), who + 2, box.height() - 1)
        ink = theme().color("text3" if line.undone else "text")
        paint.text(painter, name, line.who, theme().font("body"), ink)
        kind = QRect(name.right() + 12, box.top(), right - name.right() - 14, box.height() - 1)
        paint.text(painter, kind, line.what, theme().font("small"), theme().color("text2"))

    def _paint_action(self, painter: QPainter, box: QRect, line: LogLine, ratio: float) -> None:
        words, icon = self._action(line)
        left = box.right() - action_width() + 12
        middle = box.top() + (box.height() - 14) // 2
        if icon:
            painter.drawPixmap(QPoint(left, middle), pixmap(icon, "text2", 14, ratio))
        room = QRect(left + 20, box.top(), action_width() - 32, box.height() - 1)
        paint.text(painter, room, words, theme().font("small"), theme().color("text2"))

    def _action(self, line: LogLine) -> tuple[str, str]:
        if line.undone:
            return self.tr("Undone"), ""
        if line.can_undo:
            return self.tr("Undo"), "undo-2"
        return self.tr("Details"), "info"
