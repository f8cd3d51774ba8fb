"""How the columns of a list lie: as planned at first, then as the user left them."""

import json
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.language import say
from app.ui.tables.cells import EDGE, LEAD, PADDING
from app.ui.tables.columns import Column, Look
from app.ui.tables.header import ARROW, TableHeader
from app.ui.tables.model import RecordTable
from app.ui.theme import theme
from app.ui.widgets import paint

_NARROWEST = 40


class ColumnPlan:
    """Widths, order and visibility of a view's columns, kept under the list's name."""

    def __init__(
        self, view: QTableView, table: RecordTable[Any, Any], head: TableHeader, name: str
    ) -> None:
        self._view, self._table, self._head = view, table, head
        self._key = f"columns/{name}"
        self._busy = False
        self._lay_out()

    def remember(self, *_numbers: int) -> None:
        """The user moved, sized or hid a column."""
        self._find_first()
        if self._busy:
            return
        order = sorted(range(len(self._table.columns)), key=self._head.visualIndex)
        kept = [
            {
                "key": self._table.columns[number].key,
                "hidden": self._view.isColumnHidden(number),
                "width": self._view.columnWidth(number) or self._table.columns[number].width,
            }
            for number in order
        ]
        QSettings().setValue(self._key, json.dumps(kept))

    def resized(self, number: int, _before: int, _now: int) -> None:
        """A column has another width; the stretching one has it from the window, not the user."""
        if not self._table.columns[number].stretch:
            self.remember()

    def reset(self) -> None:
        """Back to the first plan."""
        QSettings().remove(self._key)
        self._busy = True
        for number in range(len(self._table.columns)):
            self._head.moveSection(self._head.visualIndex(number), number)
        self._lay_out()

    def fit(self) -> None:
        """Widths that are nobody's choice follow the language."""
        if QSettings().contains(self._key):
            return
        self._busy = True
        for number, column in enumerate(self._table.columns):
            self._view.setColumnWidth(number, _width(column, first=number == 0))
        self._busy = False

    def _lay_out(self) -> None:
        self._busy = True
        for number, column in enumerate(self._table.columns):
            self._head.setSectionResizeMode(number, _mode(column))
            self._view.setColumnWidth(number, _width(column, first=number == 0))
            self._view.setColumnHidden(number, column.hidden)
        self._restore()
        self._busy = False
        self._find_first()

    def _restore(self) -> None:
        try:
            kept = json.loads(str(QSettings().value(self._key, "[]")))
            numbers = {column.key: n for n, column in enumerate(self._table.columns)}
            known = [(numbers[one["key"]], one) for one in kept if one["key"] in numbers]
            for place, (number, one) in enumerate(known):
                self._head.moveSection(self._head.visualIndex(number), place)
                self._view.setColumnHidden(number, bool(one["hidden"]))
                self._view.setColumnWidth(number, max(int(one["width"]), _NARROWEST))
        except (ValueError, KeyError, TypeError):
            QSettings().remove(self._key)  # written by another hand; the first plan stands

    def _find_first(self) -> None:
        shown = [n for n in range(len(self._table.columns)) if not self._view.isColumnHidden(n)]
        self._head.first_column = min(shown, key=self._head.visualIndex, default=0)


def _mode(column: Column[Any]) -> QHeaderView.ResizeMode:
    if column.look is Look.CHECK:
        return QHeaderView.ResizeMode.Fixed
    if column.stretch:
        return QHeaderView.ResizeMode.Stretch
    return QHeaderView.ResizeMode.Interactive


def _width(column: Column[Any], *, first: bool) -> int:
    """Pixels that the column takes at first: as planned, or as its words need."""
    if column.look is Look.CHECK:
        return column.width
    edges = PADDING + (EDGE if first else PADDING)
    title = paint.width_of(say(column.title), theme().font("small")) + edges
    sample = say(column.sample)
    usual = paint.width_of(sample, theme().font("body")) + edges + LEAD if sample else 0
    arrow = ARROW - PADDING + 4 if column.sort else 0
    return max(column.width, title + arrow, usual)
