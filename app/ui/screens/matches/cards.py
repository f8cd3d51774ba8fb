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


class Card(Protocol):
    """What a card needs to be listed."""

    @property
    def key(self) -> object:
        """What it is called by."""

    @property
    def spoken(self) -> str:
        """All it says, for the tooltip and for those who listen."""


class CardModel(QAbstractListModel):
    """The cards, in order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: Sequence[Card] = ()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Hold other cards."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        spoken = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        return card.spoken if role in spoken else None


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
    def cards(self) -> Sequence[Card]:
        """What is listed."""
        return self._cards.cards

    @property
    def current_key(self) -> object | None:
        """The key of the card that the cursor is on."""
        row = self.currentIndex().row()
        return self.cards[row].key if 0 <= row < len(self.cards) else None

    def show_cards(self, cards: Sequence[Card], wanted: object | None = None) -> None:
        """List these; the cursor stays on its card, or on its place where the card is gone.

        ``wanted`` puts it on another. Nothing is emitted: whoever lists knows.
        """
        here, row = self.current_key, max(self.currentIndex().row(), 0)
        top = self.verticalScrollBar().value()
        self._quiet = True
        self._cards.show_cards(cards)
        keys = [card.key for card in cards]
        key = wanted if wanted is not None and wanted in keys else here
        self._go(keys.index(key) if key in keys else min(row, len(keys) - 1))
        self._quiet = False
        if wanted is None:
            self.verticalScrollBar().setValue(top)

    def choose(self, key: object) -> bool:
        """Put the cursor on a card; False where it is not listed."""
        keys = [card.key for card in self.cards]
        if key in keys:
            self._go(keys.index(key))
        return key in keys

    def box_of(self, key: object) -> QRect:
        """Where a card lies in the viewport."""
        keys = [card.key for card in self.cards]
        return self.visualRect(self._cards.index(keys.index(key))) if key in keys else QRect()

    def button_of(self, key: object) -> QRect:
        """Where a card's button lies in the viewport; empty without one."""
        card = next((card for card in self.cards if card.key == key), None)
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
        if not 0 <= row < len(self.cards):
            return None
        card = self.cards[row]
        box = self._delegate.button_box(self.visualRect(self._cards.index(row)), card)
        return card if box.contains(point) else None

    def _go(self, row: int) -> None:
        index = self._cards.index(row) if row >= 0 else QModelIndex()
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, how)
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
