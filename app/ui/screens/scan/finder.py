"""A line to type in and a list of what fits: people without a badge, and the places of scanning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import Text, say
from app.ui.screens.scan.lines import TallLine
from app.ui.theme import theme
from app.ui.widgets import GhostButton, Label, paint
from app.ui.widgets.base import Retold

_SETTLED = 120  # milliseconds without a key until it is searched
_ROW = 56
_FOUND = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found: its name, and what tells it from a namesake.

    ``aside`` stands beside the name, ``below`` and ``corner`` under them; ``warning`` takes the
    corner's place.
    """

    key: object
    name: str
    below: str = ""
    corner: str = ""
    aside: str = ""
    warning: str = ""


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Found, ...] = ()

    def show_rows(self, rows: Sequence[Found]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.rows[index.row()]
        if role == _FOUND:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (one.name, one.below, one.corner, one.aside, one.warning)
            return " · ".join(part for part in parts if part)
        return None


class _Line(TallLine):
    """Arrows go through the list without leaving the line."""

    stepped = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class FinderPane(Retold, QWidget):
    """Type, step to the right one, Enter. ``chosen`` carries its key; ``left`` is Esc."""

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        title: Text,
        hint: Text,
        nothing: Callable[[str], str],
        find: Callable[[str], Sequence[Found]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._hint, self._nothing, self._find = title, hint, nothing, find
        self._rows = _Rows()
        self.line = _Line()
        self.list = QListView()
        self.list.setModel(self._rows)
        self.list.setItemDelegate(_RowPainter(self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = Label("", "body", "text2", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self.search)
        self.foot = QVBoxLayout()
        self._build()
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.take)
        self.line.stepped.connect(self._step)
        self.line.escaped.connect(self.left)
        self.list.clicked.connect(self._clicked)
        theme().changed.connect(self.list.viewport().update)
        self.retell()

    @property
    def found(self) -> tuple[Found, ...]:
        """What is listed."""
        return self._rows.rows

    def begin(self, words: str = "") -> None:
        """Empty, with the cursor in the line."""
        self.line.setText(words)
        self.search()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """List what fits the words."""
        self._timer.stop()
        self._rows.show_rows(self._find(self.words))
        if self.found:
            self.list.setCurrentIndex(self._rows.index(0))
        self.nothing.tell(self._nothing_words)
        self.nothing.setVisible(not self.found)
        self.list.setVisible(bool(self.found))

    @property
    def words(self) -> str:
        """What is typed, without blanks around it."""
        return self.line.text().strip()

    def take(self) -> None:
        """Enter: the chosen one."""
        if self._timer.isActive():
            self.search()
        index = self.list.currentIndex()
        if index.isValid():
            self.chosen.emit(self.found[index.row()].key)

    def retell(self) -> None:
        self.line.setPlaceholderText(say(self._hint))
        self.line.setAccessibleName(say(self._title))
        super().retell()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self._title, "lead"), 1)
        head.addWidget(GhostButton(lambda: self.tr("Close"), "x", on_click=self.left.emit))
        self.foot.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.line)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(self.foot)

    def _typed(self, _text: str) -> None:
        self._timer.start()

    def _step(self, step: int) -> None:
        if self._timer.isActive():
            self.search()
        here = self.list.currentIndex().row() + step
        if 0 <= here < len(self.found):
            self.list.setCurrentIndex(self._rows.index(here))

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.found[index.row()].key)

    def _nothing_words(self) -> str:
        return self._nothing(self.words)


class _RowPainter(QStyledItemDelegate):
    """Two lines: name and what stands aside, and below them the rest."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        one = index.data(_FOUND)
        box: QRect = option.rect
        view = self.parent()
        if isinstance(view, QListView) and view.currentIndex() == index:
            paint.rounded(painter, box, theme().radius("card"), theme().color("selected"))
        paint.hairline(painter, box.left(), box.bottom(), box.right(), box.bottom())
        end = Qt.AlignmentFlag.AlignRight
        body, small = theme().font("body"), theme().font("small", tabular=True)
        above = QRect(box.left() + 12, box.top() + 8, box.width() - 24, 20)
        below = QRect(box.left() + 12, box.top() + 28, box.width() - 24, 18)
        aside = paint.width_of(one.aside, small)
        paint.text(painter, above, one.aside, small, theme().color("text2"), end)
        name = above.adjusted(0, 0, -aside - 12, 0)
        paint.text(painter, name, one.name, theme().strong("body"), theme().color("text"))
        corner = one.warning or one.corner
        ink = theme().color("danger" if one.warning else "text2")
        paint.text(painter, below, corner, small, ink, end)
        rest = below.adjusted(0, 0, -paint.width_of(corner, small) - 12, 0)
        paint.text(painter, rest, one.below, body, theme().color("text2"))
