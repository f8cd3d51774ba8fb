"""The check's table: cells that are wrong have a ground and an edge, and are edited in place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.models.imports import Problem, Severity
from app.ui.language import translate
from app.ui.problems import problem_sentence
from app.ui.screens.importing.check import Check, CheckRows, Landed
from app.ui.screens.importing.fields import field_name
from app.ui.tables import Column, RecordTable, Status, TableView
from app.ui.theme import ColorName, pixmap, theme, tokens
from app.ui.widgets import paint

Index = QModelIndex | QPersistentModelIndex

_ICON = 14
_NUMBER = 44  # pixels of the row's number, before its icon
_INK: dict[Severity, ColorName] = {Severity.ERROR: "danger", Severity.WARNING: "warning"}
_GROUND: dict[Severity, ColorName] = {Severity.ERROR: "dangerTint", Severity.WARNING: "warningTint"}
_SIGN = {Severity.ERROR: "circle-alert", Severity.WARNING: "triangle-alert"}
_WIDTHS = {"name_zh": 190, "name_en": 150, "title_zh": 240, "topic": 200, "intro_zh": 240}
_WIDTHS |= {"booths": 76, "industry": 100, "city": 72, "contact_name": 90, "weight": 64}
_WIDTHS |= {"name": 120, "category": 96, "offers": 180, "needs": 180, "contact_email": 180}


def sign_of(severity: Severity) -> tuple[str, ColorName]:
    """The icon of a problem, and its colour."""
    return _SIGN[severity], _INK[severity]


class SheetTable(RecordTable[int, Landed]):
    """The rows of a check; every column but the number can be edited."""

    edited = Signal(int, str, str)

    def __init__(self, check: Check) -> None:
        super().__init__(_columns(check), CheckRows(check))
        self.source = check

    def problem_of(self, index: Index) -> Problem | None:
        """What is wrong in a cell."""
        row = self.row_at(index.row())
        if row is None or index.column() == 0:
            return None
        return row.problem_at(self.source.columns[index.column() - 1][0])

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        heading = self.source.columns[index.column() - 1][0]
        number = self.id_at(index.row())
        if role != Qt.ItemDataRole.EditRole or self.source.written(number, heading) == value:
            return False
        self.edited.emit(number, heading, str(value))
        return True


class SheetView(TableView[int, Landed]):
    """Moves by cell; F2 or a double click edits, Enter commits."""

    def __init__(self, table: SheetTable) -> None:
        self.sheet_table = table
        super().__init__(table, "import", lambda: self.tr("Rows of the sheet"))
        self.setItemDelegate(SheetDelegate(table, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionsMovable(False)

    def is_editing(self) -> bool:
        """Whether somebody is typing in a cell."""
        return self.state() is QAbstractItemView.State.EditingState

    def edit_cell(self, row: int, heading: str, *, edit: bool) -> bool:
        """Put the cursor on a cell, and begin to edit it; False when it is not shown."""
        position = self.table.position(row)
        if position is None:
            return False
        headings = [known for known, _ in self.sheet_table.source.columns]
        column = headings.index(heading) + 1 if heading in headings else 0
        index = self.table.index(position, column)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.setCurrentIndex(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if edit and column:
            self.edit(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_F2 and index.column() > 0:
            self.edit(index)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and index.isValid():
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            column = min(max(index.column() + step, 0), self.table.columnCount() - 1)
            self.setCurrentIndex(self.table.index(index.row(), column))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() > 0:
            self.edit(index)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            problem = self.sheet_table.problem_of(self.indexAt(event.pos()))
            self.setToolTip("" if problem is None else problem_sentence(problem))
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QTableView.paintEvent(self, event)
        index = self.currentIndex()
        if not self.hasFocus() or not index.isValid():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme().color("focus"), tokens().focus_stroke))
        painter.drawRect(self.visualRect(index).adjusted(1, 1, -2, -3))


class SheetDelegate(QStyledItemDelegate):
    """Paints a cell as it would land: red is left out, amber is imported as suggested."""

    def __init__(self, table: SheetTable, view: SheetView) -> None:
        super().__init__(view)
        self._table, self._view = table, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        if index.row() == self._view.hovered_row:
            painter.fillRect(rect, theme().color("hover"))
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        row = self._table.row_at(index.row())
        if row is None:
            return
        if index.column() == 0:
            _paint_number(painter, rect, row)
            return
        problem = self._table.problem_of(index)
        words = row.texts[index.column() - 1]
        color: ColorName = "text"
        if problem is not None:
            color = _INK[problem.severity]
            ground, edge = theme().color(_GROUND[problem.severity]), theme().color(color)
            paint.rounded(painter, rect.adjusted(0, 0, 0, -1), 0, ground, edge)
            words = words or translate("importing", "empty")
        face = theme().font("body", tabular=True)
        room = rect.adjusted(8, 0, -8, -1)
        paint.text(painter, room, " ".join(words[:300].split()), face, theme().color(color))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setFont(theme().font("body"))
        heading = self._table.source.columns[index.column() - 1][1]
        line.setAccessibleName(field_name(heading))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            heading = self._table.source.columns[index.column() - 1][0]
            editor.setText(self._table.source.written(self._table.id_at(index.row()), heading))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self._table.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))


def _paint_number(painter: QPainter, rect: QRect, row: Landed) -> None:
    room = QRect(rect.left(), rect.top(), _NUMBER - 6, rect.height() - 1)
    face = theme().font("small", tabular=True)
    right = Qt.AlignmentFlag.AlignRight
    paint.text(painter, room, f"{row.number}", face, theme().color("text2"), right)
    if row.severity is None:
        return
    icon, color = sign_of(row.severity)
    picture = pixmap(icon, color, _ICON, painter.device().devicePixelRatio())
    top = rect.top() + (rect.height() - _ICON) // 2
    painter.drawPixmap(QPoint(rect.left() + _NUMBER + 2, top), picture)


def _columns(check: Check) -> Sequence[Column[Landed]]:
    number: Column[Landed] = Column(
        "row", lambda: translate("importing", "Row"), _number, width=_NUMBER + _ICON + 10
    )
    return (
        number,
        *(
            Column(
                name,
                partial(field_name, name),
                partial(_text_at, at),
                width=_WIDTHS.get(name, 124),
            )
            for at, (_, name) in enumerate(check.columns)
        ),
    )


def _number(row: Landed) -> Status:
    """For a screen reader the number says whether the row is imported."""
    if row.severity is None:
        return Status(str(row.number))
    left_out = translate("importing", "{row}, left out")
    words = left_out if row.is_left_out else translate("importing", "{row}, with a suggestion")
    return Status(words.format(row=row.number), *sign_of(row.severity))


def _text_at(at: int, row: Landed) -> str:
    return row.texts[at]
