"""Finding somebody without a badge that can be read: by name, pinyin initials, or the phone's end.

Also the ways in for a code that is not held before a scanner: typed digits, a picture.
"""

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
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import theme
from app.ui.widgets import GhostButton, Label, SecondaryButton, paint
from app.ui.widgets.base import Retold

_SETTLED = 120  # milliseconds without a key until it is searched
_ROW = 56
_FOUND = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody that was found: who, from where, and what tells them from a namesake."""

    key: object
    name: str
    work: str
    badge: str
    phone: str
    warning: str = ""


class _People(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.people: tuple[Found, ...] = ()

    def show_people(self, people: Sequence[Found]) -> None:
        self.beginResetModel()
        self.people = tuple(people)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.people)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.people[index.row()]
        if role == _FOUND:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (one.name, one.work, one.badge, one.phone, one.warning)
            return " · ".join(part for part in parts if part)
        return None


class _Line(QLineEdit):
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


class HandSearch(Retold, QWidget):
    """Type, step to the right one, Enter. ``chosen`` carries the key of who it is."""

    chosen = Signal(object)
    typed_code = Signal(str)
    file_wanted = Signal()
    clipboard_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        find: Callable[[str], Sequence[Found]],
        is_code: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find, self._is_code = find, is_code
        self._people = _People()
        self.line = _Line()
        self.line.setFont(theme().font("body"))
        self.line.setMinimumHeight(theme().size("buttonScan"))
        self.list = QListView()
        self.list.setModel(self._people)
        self.list.setItemDelegate(_PersonPainter(self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = Label(self._nothing_words, "body", "text2", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self.search)
        self._build()
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.take)
        self.line.stepped.connect(self._step)
        self.line.escaped.connect(self.left)
        self.list.clicked.connect(self._clicked)
        self.retell()

    @property
    def people(self) -> tuple[Found, ...]:
        """Who is listed."""
        return self._people.people

    def begin(self, words: str = "") -> None:
        """Empty, with the cursor in the line."""
        self.line.setText(words)
        self.search()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """List who fits the words."""
        self._timer.stop()
        words = self.line.text().strip()
        self._people.show_people(self._find(words) if words else ())
        if self.people:
            self.list.setCurrentIndex(self._people.index(0))
        self.nothing.retell()
        self.nothing.setVisible(not self.people)
        self.list.setVisible(bool(self.people))

    def take(self) -> None:
        """Enter: the chosen person, or the code that was typed."""
        if self._timer.isActive():
            self.search()
        words = self.line.text().strip()
        if self._is_code(words):
            self.typed_code.emit(words)
            return
        index = self.list.currentIndex()
        if index.isValid():
            self.chosen.emit(self.people[index.row()].key)

    def retell(self) -> None:
        self.line.setPlaceholderText(self.tr("Name, pinyin initials, last digits of the phone"))
        self.line.setAccessibleName(self.tr("Find by hand"))
        self.nothing.retell()
        super().retell()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(lambda: self.tr("Find by hand"), "lead"), 1)
        head.addWidget(GhostButton(lambda: self.tr("Close"), "x", on_click=self.left.emit))
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for words, icon, signal in (
            (lambda: self.tr("Picture file"), "file-up", self.file_wanted),
            (lambda: self.tr("From clipboard"), "copy", self.clipboard_wanted),
        ):
            ways.addWidget(SecondaryButton(words, icon, size="large", on_click=signal.emit))
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.line)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(ways)

    def _typed(self, _text: str) -> None:
        self._timer.start()

    def _step(self, step: int) -> None:
        if self._timer.isActive():
            self.search()
        here = self.list.currentIndex().row() + step
        if 0 <= here < len(self.people):
            self.list.setCurrentIndex(self._people.index(here))

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.people[index.row()].key)

    def _nothing_words(self) -> str:
        if self.line.text().strip():
            return self.tr("Nobody on this laptop's list fits. Send them to the desk.")
        return self.tr("A code can be typed here too, or read from a picture.")


class _PersonPainter(QStyledItemDelegate):
    """Name and phone above, organisation and badge below."""

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
        phone = paint.width_of(one.phone, small)
        paint.text(painter, above, one.phone, small, theme().color("text2"), end)
        name = above.adjusted(0, 0, -phone - 12, 0)
        paint.text(painter, name, one.name, theme().strong("body"), theme().color("text"))
        badge = one.warning or one.badge
        ink = theme().color("danger" if one.warning else "text2")
        paint.text(painter, below, badge, small, ink, end)
        work = below.adjusted(0, 0, -paint.width_of(badge, small) - 12, 0)
        paint.text(painter, work, one.work, body, theme().color("text2"))
