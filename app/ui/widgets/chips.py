"""Filters of a list as chips: one that opens a menu, one that is on or off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.ui.language import Text, say
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Retold
from app.ui.widgets.menus import Menu

_ICON = 14
_PADDING = 9
_GAP = 5


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a filter can take."""

    key: object
    text: str


class _Chip(Retold, QAbstractButton):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)

    def is_active(self) -> bool:
        """Whether the filter leaves something out now."""
        raise NotImplementedError

    def _icon_name(self) -> str | None:
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING + paint.width_of(self.text(), theme().font("small"))
        if self._icon_name():
            width += _GAP + _ICON
        return QSize(width, theme().size("chip"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.is_active()
        ground = theme().color("accentTint" if on else "surface")
        if self.underMouse() and not on:
            ground = theme().color("hover")
        edge = theme().color("accentLine" if on else "border")
        paint.rounded(painter, self.rect(), theme().radius("pill"), ground, edge)
        color: ColorName = "accentText" if on else "text2"
        right = self.width() - _PADDING
        name = self._icon_name()
        if name:
            right -= _ICON
            picture = pixmap(name, color, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(right + 1, (self.height() - _ICON) // 2), picture)
        room = QRect(_PADDING, 0, right - _PADDING, self.height())
        paint.text(painter, room, self.text(), theme().font("small"), theme().color(color))


class ToggleChip(_Chip):
    """A filter that is on or off; on, its cross takes it away."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text
        self.setCheckable(True)
        self.toggled.connect(self._toggled)
        self.retell()

    def is_active(self) -> bool:
        return self.isChecked()

    def retell(self) -> None:
        self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def _toggled(self, _on: bool) -> None:
        self.updateGeometry()

    def _icon_name(self) -> str | None:
        return "x" if self.isChecked() else None


class FilterChip(_Chip):
    """A filter with a menu of values; with a value it is tinted and its cross clears it.

    ``options`` is asked each time the menu opens, so it may depend on the data.
    """

    changed = Signal(object)

    def __init__(self, text: Text, options: Callable[[], Sequence[Option]]) -> None:
        super().__init__()
        self._text = text
        self._options = options
        self._chosen: Option | None = None
        self.clicked.connect(self.open_menu)
        self.retell()

    @property
    def value(self) -> object | None:
        """The chosen option's key, or None."""
        return self._chosen.key if self._chosen else None

    def is_active(self) -> bool:
        return self._chosen is not None

    def choose(self, key: object | None) -> None:
        """Take this value, or none; ``changed`` follows."""
        found = next((option for option in self._options() if option.key == key), None)
        if found != self._chosen:
            self._chosen = found
            self.retell()
            self.changed.emit(self.value)

    def retell(self) -> None:
        if self._chosen is not None:
            key = self._chosen.key
            self._chosen = next((o for o in self._options() if o.key == key), self._chosen)
            self.setText(f"{say(self._text)} · {self._chosen.text}")
        else:
            self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def menu(self) -> Menu:
        """The values to choose from, the present one checked."""
        menu = Menu(self)
        for option in self._options():
            action = menu.addAction(option.text)
            action.setCheckable(True)
            action.setChecked(self._chosen is not None and option.key == self._chosen.key)
            action.setData(option.key)
        return menu

    def open_menu(self) -> None:
        """Offer the values under the chip."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._picked)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _picked(self, action: QAction) -> None:
        self.choose(action.data() if action.isChecked() else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = event.position().x() >= self.width() - _PADDING - _ICON - _GAP
        if self.is_active() and on_cross and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.choose(None)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def _icon_name(self) -> str:
        return "x" if self.is_active() else "chevron-down"
