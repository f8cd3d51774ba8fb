"""A line in which a party is found by name, pinyin or booth, with what fits below it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.services.store.party_lookup import PartyHit
from app.ui.language import Text, say
from app.ui.screens.meetings.requests.words import party_name
from app.ui.theme import theme
from app.ui.widgets import Panel, cast_shadow, paint
from app.ui.widgets.base import Retold

_ROW = 30
_MOST = 8
_HIT = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class _Line(QLineEdit):
    """Arrows and Enter belong to the list while it is shown."""

    moved = Signal(int)
    entered = Signal()
    escaped = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_listing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if self.is_listing and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif self.is_listing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif self.is_listing and event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _Hits(QStyledItemDelegate):
    """A name, and at the right what tells it from others."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: PartyHit = index.data(_HIT)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        marked = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme().color("selected" if marked else "surface"))
        face, small = theme().font("body"), theme().font("small", tabular=True)
        hint = min(paint.width_of(hit.hint, small), rect.width() // 2)
        room = rect.adjusted(10, 0, -20 - hint, 0)
        paint.text(painter, room, party_name(hit), face, theme().color("text"))
        right = rect.adjusted(rect.width() - 10 - hint, 0, -10, 0)
        paint.text(painter, right, hit.hint, small, theme().color("text2"))


class _Frame(Panel):
    """The list with a border, over whatever lies below the line."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(inside)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme().color("borderStrong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PartyField(Retold, QWidget):
    """``party`` is who was chosen; typing on lets them go. ``chosen`` follows each change.

    Enter takes the marked one and goes on to the next field; leaving the line takes the only one
    that fits.
    """

    chosen = Signal(object)

    def __init__(self, name: Text, hint: Text, find: Callable[[str], Sequence[PartyHit]]) -> None:
        super().__init__()
        self._name, self._hint, self._find = name, hint, find
        self.party: PartyHit | None = None
        self.line = _Line()
        self.line.setFont(theme().font("body"))
        self.line.textEdited.connect(self._typed)
        self.line.moved.connect(self._move)
        self.line.entered.connect(self._take_marked)
        self.line.escaped.connect(self.close_list)
        self.line.left.connect(self._leave)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFont(theme().font("body"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(_Hits(self.list))
        self.list.viewport().setAutoFillBackground(False)
        self.list.itemPressed.connect(self._take)
        self._frame = _Frame(self.list)
        self._frame.setParent(self)
        cast_shadow(self._frame, "popover")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.retell()

    def choose(self, party: PartyHit | None) -> None:
        """Take this party, or none."""
        self.party = party
        self.line.setText(party_name(party) if party else "")
        self.close_list()
        self.chosen.emit(party)

    def close_list(self) -> None:
        """Show no list."""
        self._frame.hide()
        self.line.is_listing = False

    def retell(self) -> None:
        self.line.setPlaceholderText(say(self._hint))
        self.line.setAccessibleName(say(self._name))

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_list()
        super().hideEvent(event)

    def _typed(self, text: str) -> None:
        if self.party is not None:
            self.party = None
            self.chosen.emit(None)
        found = self._find(text) if text.strip() else ()
        self.list.clear()
        for hit in found[:_MOST]:
            item = QListWidgetItem(" · ".join(filter(None, (party_name(hit), hit.hint))))
            item.setData(_HIT, hit)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        if found:
            self._open_list(min(len(found), _MOST))
        else:
            self.close_list()

    def _open_list(self, rows: int) -> None:
        window = self.window()
        self._frame.setParent(window)
        below = self.line.mapTo(window, QPoint(0, self.line.height() + 2))
        self._frame.setGeometry(below.x(), below.y(), self.line.width(), rows * _ROW + 2)
        self.list.setCurrentRow(0)
        self._frame.show()
        self._frame.raise_()
        self.line.is_listing = True

    def _move(self, step: int) -> None:
        row = (self.list.currentRow() + step) % self.list.count()
        self.list.setCurrentRow(row)

    def _take_marked(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self._take(item)
            self.focusNextChild()

    def _take(self, item: QListWidgetItem) -> None:
        self.choose(item.data(_HIT))

    def _leave(self) -> None:
        if self.party is None and self.line.is_listing and self.list.count() == 1:
            self._take(self.list.item(0))
        self.close_list()
