"""The one delegate: paints text, marks, meters, states and boxes from the tokens."""

from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.tables.columns import Column, Look, Mark, Share, Shown, Status, words
from app.ui.tables.model import RecordTable
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.buttons import paint_check

Index = QModelIndex | QPersistentModelIndex

EDGE = 20  # pixels before the first column
PADDING = 8  # pixels on both sides of every other cell
BOX = 14
LEAD = 20  # the most that stands before a text: an icon and its air
_ICON = 14
_METER = QSize(40, 4)


class RowLook(Protocol):
    """What the delegate asks its view: which row is pointed at, which column comes first."""

    hovered_row: int

    @property
    def first_column(self) -> int: ...


class CellDelegate(QStyledItemDelegate):
    """Paints a cell by what its column shows."""

    def __init__(
        self, table: RecordTable[Any, Any], look: RowLook, parent: QAbstractItemView
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        shown = self._table.shown_at(index.row(), index.column())
        face = _face(self._table.columns[index.column()], shown)
        wide = paint.width_of(words(shown), face) + _lead(shown) + 2 * PADDING
        return QSize(wide, theme().row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        ground = self._ground(option.state, index.row())
        if ground is not None:
            painter.fillRect(rect, ground)
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        left = EDGE if index.column() == self._look.first_column else PADDING
        room = rect.adjusted(left, 0, -PADDING, -1)
        column = self._table.columns[index.column()]
        if column.look is Look.CHECK:
            self._paint_box(painter, room, index.row())
        else:
            self._paint_shown(
                painter, room, column, self._table.shown_at(index.row(), index.column())
            )

    def _paint_shown(
        self, painter: QPainter, room: QRect, column: Column[Any], shown: Shown
    ) -> None:
        if isinstance(shown, Mark):
            _paint_mark(painter, room, shown)
        elif isinstance(shown, Share):
            _paint_share(painter, room, shown)
        elif isinstance(shown, Status):
            _paint_status(painter, room, shown)
        else:
            color: ColorName = "text2" if column.look is Look.QUIET else "text"
            face = _face(column, shown)
            align = column.alignment(shown)
            paint.text(painter, room, words(shown), face, theme().color(color), align)

    def _paint_box(self, painter: QPainter, room: QRect, row: int) -> None:
        box = QRect(room.left(), room.top() + (room.height() - BOX) // 2, BOX, BOX)
        ticked = self._table.id_at(row) in self._table.checked
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        paint_check(painter, box, state, painter.device().devicePixelRatio(), enabled=True)

    def _ground(self, state: QStyle.StateFlag, row: int) -> QColor | None:
        if state & QStyle.StateFlag.State_Selected:
            return theme().color("selected")
        if row == self._look.hovered_row:
            return theme().color("hover")
        return None


def _lead(shown: Shown) -> int:
    if isinstance(shown, Mark):
        return paint.MARK + 8
    if isinstance(shown, Share):
        return _METER.width() + 8
    return _ICON + 6 if isinstance(shown, Status) and shown.icon else 0


def _paint_mark(painter: QPainter, room: QRect, shown: Mark) -> None:
    if shown.shape is not None:
        middle = room.top() + room.height() / 2
        paint.mark(painter, shown.shape, _color(shown.color), room.left(), middle)
    rest = room.adjusted(_lead(shown), 0, 0, 0)
    paint.text(painter, rest, shown.text, theme().font("body"), theme().color("text"))


def _paint_share(painter: QPainter, room: QRect, shown: Share) -> None:
    top = room.top() + (room.height() - _METER.height()) / 2
    bar = QRectF(room.left(), top, _METER.width(), _METER.height())
    full = shown.of > 0 and shown.done >= shown.of
    color = theme().color("text3" if full else "accent")
    part = shown.done / shown.of if shown.of else 0.0
    paint.meter(painter, bar, part, color, theme().color("pressed"))
    rest = room.adjusted(_lead(shown), 0, 0, 0)
    face = theme().font("body", tabular=True)
    paint.text(painter, rest, words(shown), face, theme().color("text2"))


def _paint_status(painter: QPainter, room: QRect, shown: Status) -> None:
    if shown.icon:
        picture = pixmap(shown.icon, shown.color, _ICON, painter.device().devicePixelRatio())
        top = room.top() + (room.height() - _ICON) // 2
        painter.drawPixmap(QPoint(room.left(), top), picture)
    rest = room.adjusted(_lead(shown), 0, 0, 0)
    face = theme().font("body", tabular=True)
    paint.text(painter, rest, shown.text, face, theme().color(shown.color))


def _color(name_or_value: str) -> QColor:
    """A badge role's colour is printed as it is, so it comes as a value and not as a name."""
    if name_or_value.startswith("#"):
        return QColor(name_or_value)
    return theme().color(name_or_value)  # type: ignore[arg-type]  # what is no value is a token's name


def _face(column: Column[Any], shown: Shown) -> QFont:
    if column.look is Look.MONO:
        return theme().mono("small")
    if column.look is Look.STRONG and words(shown).isascii():  # our Han face has no weight 500
        return theme().medium("body", tabular=True)
    return theme().font("body", tabular=not isinstance(shown, str))
