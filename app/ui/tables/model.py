"""The one model of every list: ids from a query, rows fetched as they come into sight.

The model never sorts or filters by itself; it asks the query again.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.ui.language import say
from app.ui.tables.columns import Column, Row, Shown, words

Id = TypeVar("Id")
RowOut_co = TypeVar("RowOut_co", covariant=True)
Index = QModelIndex | QPersistentModelIndex

PAGE = 200  # rows fetched at once: a few screens full
_PAGES_KEPT = 40
_FEW = 8  # so many ids are looked up one by one


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list should show: words to look for, filters by key, an order."""

    text: str = ""
    filters: Mapping[str, object] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False

    def narrows(self) -> bool:
        """Whether something is left out."""
        return bool(self.text or self.filters)


class Query(Protocol[Id, RowOut_co]):
    """Where a table's rows come from."""

    def ids(self, wanted: Wanted) -> Sequence[Id]:
        """The ids of everything wanted, in order."""
        ...

    def rows(self, ids: Sequence[Id]) -> Mapping[Id, RowOut_co]:
        """The rows of these; one that is gone meanwhile is left out."""
        ...


class RecordTable(QAbstractTableModel, Generic[Id, Row]):
    """A query and a list of columns; ``refresh`` runs the query again."""

    refreshed = Signal()
    checked_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        query: Query[Id, Row],
        wanted: Wanted | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._query = query
        self._wanted = wanted or Wanted()
        self._ids: Sequence[Id] = ()
        self._pages: dict[int, Mapping[Id, Row]] = {}
        self._checked: set[Id] = set()
        self._asked = False

    @property
    def wanted(self) -> Wanted:
        """What is shown now."""
        return self._wanted

    @property
    def shown_count(self) -> int:
        """How many rows fit what is wanted."""
        return len(self._ids)

    @property
    def ids(self) -> Sequence[Id]:
        """The ids shown, in order."""
        return self._ids

    @property
    def checked(self) -> frozenset[Id]:
        """The ids whose box is ticked, shown now or not."""
        return frozenset(self._checked)

    def refresh(self, _change: object = None) -> None:
        """Run the query again; safe as a slot of ``Changes.happened``."""
        self.beginResetModel()
        self._ids = self._query.ids(self._wanted)
        self._pages.clear()
        self._asked = True
        self.endResetModel()
        self.refreshed.emit()

    @property
    def asked(self) -> bool:
        """Whether the query ever ran."""
        return self._asked

    def refresh_once(self) -> None:
        """Run the query if it never ran."""
        if not self._asked:
            self.refresh()

    def look_for(self, text: str) -> None:
        """Show what fits these words."""
        self._want(replace(self._wanted, text=text.strip()))

    def filter_by(self, key: str, value: object | None) -> None:
        """Show what fits this filter; None takes the filter away."""
        filters = {name: kept for name, kept in self._wanted.filters.items() if name != key}
        if value is not None:
            filters[key] = value
        self._want(replace(self._wanted, filters=filters))

    def clear_filters(self) -> None:
        """Show everything."""
        self._want(replace(self._wanted, text="", filters={}))

    def sort_by(self, key: str, *, descending: bool) -> None:
        """Show in this order; ``key`` is a column's ``sort``."""
        self._want(replace(self._wanted, sort=key, descending=descending))

    def id_at(self, position: int) -> Id:
        """The id of a row."""
        return self._ids[position]

    def row_at(self, position: int) -> Row | None:
        """The row, fetched with its neighbours; None when it is gone meanwhile."""
        number = position // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._query.rows(self._ids[number * PAGE : (number + 1) * PAGE])
            while len(self._pages) >= _PAGES_KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = page
        return page.get(self._ids[position])

    def position(self, wanted: Id) -> int | None:
        """The row of an id, or None when it is not shown."""
        try:
            return self._ids.index(wanted)
        except ValueError:
            return None

    def positions(self, wanted: Collection[Id]) -> list[int]:
        """The rows of these ids as far as they are shown, from the top."""
        if len(wanted) <= _FEW:
            found = (self.position(one) for one in wanted)
            return sorted(n for n in found if n is not None)
        sought = set(wanted)
        return [n for n, shown in enumerate(self._ids) if shown in sought]

    def shown_at(self, position: int, column: int) -> Shown:
        """The value in a cell; empty when the row is gone."""
        row = self.row_at(position)
        return "" if row is None else self.columns[column].show(row)

    def aligns_right(self, column: int) -> bool:
        """Whether a column stands at the right, as numbers do."""
        if self.columns[column].right:
            return True
        return bool(self._ids) and isinstance(self.shown_at(0, column), int)

    def check(self, ids: Iterable[Id], *, ticked: bool) -> None:
        """Tick these boxes, or clear them."""
        before = len(self._checked)
        if ticked:
            self._checked.update(ids)
        else:
            self._checked.difference_update(ids)
        if len(self._checked) != before:
            self.checked_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words(self.shown_at(index.row(), index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(index)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(self.columns[section].title)
        return None

    def retell(self) -> None:
        """Read headers and cells again after a change of language."""
        last = max(len(self.columns) - 1, 0)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, last))

    def _tooltip(self, index: Index) -> str | None:
        told = self.columns[index.column()].tooltip
        row = self.row_at(index.row()) if told is not None else None
        return None if told is None or row is None else told(row)

    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.refresh()
