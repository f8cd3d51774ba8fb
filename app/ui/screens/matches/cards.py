"""A list of cards that paint themselves: as many as there are, only those in sight are drawn."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.language import Text, say
from app.ui.theme import theme
from app.ui.widgets import paint

Index: TypeAlias = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
_SPOKEN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class Card(Protocol):
    """What a card needs to be listed."""

    @property
    def key(self) -> object:
        """What it is called by."""

    @property
    def spoken(self) -> str:
        """All it says, for the tooltip and for those who listen."""


class CardModel(QAbstractListModel):
    """The cards, in order; each is made when it is first looked at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keys: Sequence[object] = ()
        self._make: Callable[[int], Card] | None = None
        self._made: dict[int, Card] = {}

    def show_cards(self, keys: Sequence[object], make: Callable[[int], Card]) -> None:
        """Hold other cards; ``make`` gives the one in a row."""
        self.beginResetModel()
        self.keys, self._make, self._made = keys, make, {}
        self.endResetModel()

    def card(self, row: int) -> Card | None:
        """The card in a row."""
        if self._make is None or not 0 <= row < len(self.keys):
            return None
        if row not in self._made:
            self._made[row] = self._make(row)
        return self._made[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (CARD, *_SPOKEN):
            return None
        card = self.card(index.row())
        return card if role == CARD or card is None else card.spoken


class CardDelegate(QStyledItemDelegate):
    """Paints the ground of a card; what stands on it comes from ``paint_card``."""

    height = 80

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme().color("accentTint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme().color("hover"))
        self.paint_card(painter, rect, index.data(CARD), chosen=chosen)
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def paint_card(self, painter: QPainter, rect: QRect, card: object, *, chosen: bool) -> None:
        """What a card says."""
        raise NotImplementedError

    def button_box(self, _rect: QRect, _card: object) -> QRect:
        """Where its button lies; empty without one."""
        return QRect()


class CardList(QListView):
    """Cards moved through by arrows; ``pressed_key`` hands on what the panes do with a key.

    ``current_moved`` carries the card's key or None; ``button_pressed`` the card's whose button
    was clicked.
    """

    current_moved = Signal(object)
    button_pressed = Signal(object)

    def __init__(self, delegate: Callable[[QWidget], CardDelegate], name: Text) -> None:
        super().__init__()
        self._name = name
        self._cards = CardModel(self)
        self._delegate = delegate(self)
        self._quiet = False
        self.keys: dict[Qt.Key, Callable[[], object]] = {}
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.verticalScrollBar().setSingleStep(self._delegate.height // 2)
        theme().changed.connect(self.viewport().update)
        self.retell()

    @property
    def cards(self) -> list[Card]:
        """All that is listed, each card made."""
        return [card for row in range(len(self._keys)) if (card := self._cards.card(row))]

    @property
    def _keys(self) -> Sequence[object]:
        return self._cards.keys

    @property
    def current_key(self) -> object | None:
        """The key of the card that the cursor is on."""
        row = self.currentIndex().row()
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def show_cards(
        self,
        keys: Sequence[object],
        make: Callable[[int], Card],
        wanted: object | None = None,
    ) -> None:
        """List these; the cursor stays on its card, or on its place where the card is gone.

        ``wanted`` puts it on another. Nothing is emitted: whoever lists knows.
        """
        here, row = self.current_key, max(self.currentIndex().row(), 0)
        top = self.verticalScrollBar().value()
        self._quiet = True
        self._cards.show_cards(keys, make)
        key = wanted if wanted is not None and wanted in keys else here
        self._go(keys.index(key) if key in keys else min(row, len(keys) - 1))
        self._quiet = False
        if key == here:
            self.verticalScrollBar().setValue(top)

    def choose(self, key: object) -> bool:
        """Put the cursor on a card; False where it is not listed."""
        if key in self._keys:
            self._go(self._keys.index(key))
        return key in self._keys

    def box_of(self, key: object) -> QRect:
        """Where a card lies in the viewport."""
        if key not in self._keys:
            return QRect()
        return self.visualRect(self._cards.index(self._keys.index(key)))

    def button_of(self, key: object) -> QRect:
        """Where a card's button lies in the viewport; empty without one."""
        card = self._cards.card(self._keys.index(key)) if key in self._keys else None
        return QRect() if card is None else self._delegate.button_box(self.box_of(key), card)

    def retell(self) -> None:
        """Say the list's name in the present language."""
        self.setAccessibleName(say(self._name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retell()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._quiet:
            self.current_moved.emit(self.current_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        act = self.keys.get(Qt.Key(event.key())) if plain else None
        if act is not None:
            act()
        elif plain and event.text().isalnum():
            event.ignore()  # no letter jumps through the list
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_button = self._button_at(event) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        card = self._button_at(event)
        if card is not None and event.button() is Qt.MouseButton.LeftButton:
            self.button_pressed.emit(card.key)

    def _button_at(self, event: QMouseEvent) -> Card | None:
        point = event.position().toPoint()
        row = self.indexAt(point).row()
        card = self._cards.card(row)
        if card is None:
            return None
        box = self._delegate.button_box(self.visualRect(self._cards.index(row)), card)
        return card if box.contains(point) else None

    def _go(self, row: int) -> None:
        index = self._cards.index(row) if row >= 0 else QModelIndex()
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, how)
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
