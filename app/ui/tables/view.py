"""The list itself: 32 px rows, selection kept by id, an order asked from the query."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from app.ui.language import Text, say
from app.ui.tables.cells import CellDelegate
from app.ui.tables.columns import Look, Row
from app.ui.tables.header import TableHeader
from app.ui.tables.model import Id, Index, RecordTable
from app.ui.tables.plan import ColumnPlan
from app.ui.theme import theme, tokens
from app.ui.widgets.base import Retold
from app.ui.widgets.menus import Menu

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TableView(Retold, QTableView, Generic[Id, Row]):
    """Shows a ``RecordTable``; ``name`` is where the user's columns are remembered.

    ``current_changed`` carries the id the cursor is on, or None; ``opened`` the id on which
    Enter or a double click fell.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    selection_changed = Signal()

    def __init__(
        self,
        table: RecordTable[Id, Row],
        name: str,
        accessible: Text = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.hovered_row = -1
        self._accessible = accessible
        self._told: Id | None = None
        self._kept: tuple[Id | None, list[Id], int] | None = None
        self._by_keyboard = False
        self._alone = False
        self._empty: tuple[QWidget, QWidget] | None = None
        self._head = TableHeader(table, self)
        self.setHorizontalHeader(self._head)
        self._set_up_look()
        self.setModel(table)
        self.setItemDelegate(CellDelegate(table, self, self))
        self._plan = ColumnPlan(self, table, self._head, name)
        self._connect()
        self.retell()

    @property
    def first_column(self) -> int:
        """The column that stands at the left edge."""
        return self._head.first_column

    def current_id(self) -> Id | None:
        """The id the cursor is on."""
        index = self.currentIndex()
        return self.table.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[Id]:
        """The ids of the selected rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.table.id_at(row) for row in rows]

    def select_id(self, wanted: Id) -> bool:
        """Put the cursor on this id; False when it is not shown."""
        row = self.table.position(wanted)
        if row is None:
            return False
        index = self.table.index(row, 0)
        in_sight = self.visualRect(index).intersects(self.viewport().rect())
        self._select_alone(row)  # scrolls as far as it must
        hints = QAbstractItemView.ScrollHint
        # Its neighbours are of use too: what comes from elsewhere does not stick to the edge.
        self.scrollTo(index, hints.EnsureVisible if in_sight else hints.PositionAtCenter)
        if not in_sight:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() // theme().row() * theme().row())  # no half row at the top
        return True

    def select_first(self) -> None:
        """Put the cursor on the first row, where there is one."""
        if self.table.shown_count:
            self._select_alone(0)

    def set_empty(self, first_use: QWidget, filtered: QWidget) -> None:
        """What is shown instead of rows: nothing there yet, or nothing that fits."""
        self._empty = (first_use, filtered)
        for shown in self._empty:
            shown.setParent(self)
            shown.hide()
        self._show_empty()

    def columns_menu(self) -> Menu:
        """Which columns are shown, and by which the list is sorted; also for the keyboard."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        order = Menu(menu)
        order.setTitle(self.tr("Sort by"))
        for number, column in enumerate(self.table.columns):
            if column.look is Look.CHECK:
                continue
            action = menu.addAction(say(column.title))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(not column.stretch)
            action.setData(number)
            if column.sort:
                order.addAction(say(column.title)).setData(column.sort)
        menu.addSeparator()
        menu.addMenu(order)
        menu.addAction(self.tr("Columns as at first")).setData("")
        menu.triggered.connect(self._picked)
        return menu

    def show_column(self, number: int, *, shown: bool) -> None:
        """Show or hide a column, and remember it."""
        self.setColumnHidden(number, not shown)
        self._plan.remember()

    def retell(self) -> None:
        self.setAccessibleName(say(self._accessible))
        self._plan.fit()
        self.table.retell()
        self.viewport().update()

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What the program selects is selected alone.

        Qt asks which keys are held just now, whoever selects: while a capital is typed into the
        search, all rows up to the one where the cursor goes would be selected, and Delete would
        take them all.
        """
        if self._alone:
            flag = QItemSelectionModel.SelectionFlag
            return flag.ClearAndSelect | flag.Rows
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        if event.key() in _OPEN and not event.modifiers():
            if (here := self.current_id()) is not None:
                self.opened.emit(here)
        elif event.key() == Qt.Key.Key_Space and self._box_column() >= 0:
            self._toggle(self.selected_ids())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == self._box_column():
            self._toggle([self.table.id_at(index.row())])
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != self._box_column():
            self.opened.emit(self.table.id_at(index.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            self.select_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_empty()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not (self.hasFocus() and self._by_keyboard and index.isValid()):
            return
        painter = QPainter(self.viewport())
        stroke = tokens().focus_stroke
        painter.setPen(QPen(theme().color("focus"), stroke))
        top, tall = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
        painter.drawRect(QRect(1, top + 1, self.viewport().width() - 2, tall - 3))

    def _set_up_look(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(theme().row())
        side.setDefaultSectionSize(theme().row())

    def _connect(self) -> None:
        self._head.sectionClicked.connect(self._head_clicked)
        self._head.sectionMoved.connect(self._plan.remember)
        self._head.sectionResized.connect(self._plan.resized)
        self.table.modelAboutToBeReset.connect(self._keep)
        self.table.modelReset.connect(self._restore)
        self.table.checked_changed.connect(self._repaint_all)
        self.selectionModel().currentRowChanged.connect(self._current_moved)
        self.selectionModel().selectionChanged.connect(self._selection_moved)
        theme().changed.connect(self._repaint_all)

    def _repaint_all(self) -> None:
        self.viewport().update()
        self._head.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            before, self.hovered_row = self.hovered_row, row
            for line in (before, row):
                top = self.rowViewportPosition(line)
                self.viewport().update(0, top, self.viewport().width(), theme().row())

    def _current_moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self._kept is None:
            self._tell_current()

    def _selection_moved(self) -> None:
        if self._kept is None:
            self.selection_changed.emit()

    def _tell_current(self) -> None:
        here = self.current_id()
        if here != self._told:
            self._told = here
            self.current_changed.emit(here)

    def _keep(self) -> None:
        self._kept = (self.current_id(), self.selected_ids(), self.verticalScrollBar().value())

    def _restore(self) -> None:
        if self._kept is None:
            return
        current, selected, scrolled = self._kept
        row = None if current is None else self.table.position(current)
        if row is not None:
            self._select_alone(row)
        if len(selected) > 1:
            self._select_rows(self.table.positions(selected))
        self.verticalScrollBar().setValue(scrolled)
        if row is not None:
            self.scrollTo(self.table.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        self._kept = None
        self.hovered_row = -1
        self._show_empty()
        self._repaint_all()
        self._tell_current()
        self.selection_changed.emit()

    def _select_alone(self, row: int) -> None:
        self._alone = True
        try:
            self.selectRow(row)
        finally:
            self._alone = False

    def _select_rows(self, rows: Sequence[int]) -> None:
        choose = self.selectionModel()
        flag = choose.SelectionFlag
        for row in rows:
            choose.select(self.table.index(row, 0), flag.Select | flag.Rows)

    def _head_clicked(self, number: int) -> None:
        column = self.table.columns[number]
        if column.look is Look.CHECK:
            ticked = self._head.tick_state() is not Qt.CheckState.Checked
            self.table.check(self.table.ids, ticked=ticked)
        elif column.sort:
            self._sort(column.sort)

    def _sort(self, key: str) -> None:
        wanted = self.table.wanted
        turned = wanted.sort == key and not wanted.descending
        self.table.sort_by(key, descending=turned)

    def _box_column(self) -> int:
        for number, column in enumerate(self.table.columns):
            if column.look is Look.CHECK:
                return number
        return -1

    def _toggle(self, ids: Sequence[Id]) -> None:
        checked = self.table.checked
        self.table.check(ids, ticked=not all(one in checked for one in ids))

    def _show_empty(self) -> None:
        if self._empty is None:
            return
        first_use, filtered = self._empty
        nothing = self.table.shown_count == 0 and self.table.asked
        narrowed = self.table.wanted.narrows()
        first_use.setVisible(nothing and not narrowed)
        filtered.setVisible(nothing and narrowed)
        self._place_empty()

    def _place_empty(self) -> None:
        if self._empty is not None:
            top = self._head.height()
            for shown in self._empty:
                shown.setGeometry(0, top, self.width(), self.height() - top)
                shown.raise_()

    def _picked(self, action: QAction) -> None:
        picked = action.data()
        if isinstance(picked, int):
            self.show_column(picked, shown=action.isChecked())
        elif picked:
            self._sort(picked)
        else:
            self._plan.reset()
            self._repaint_all()
