"""Buttons: one primary in a view, secondary beside it, ghosts and links where space is dear."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QWidget

from app.ui.language import Text, say
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Retold

Kind: TypeAlias = Literal["primary", "secondary", "ghost", "danger"]
Size: TypeAlias = Literal["small", "usual", "large"]

_ICON = 16
_GAP = 8


@dataclass(frozen=True, slots=True)
class _Coat:
    """The colours of one kind of button: ground, hovered, pressed, edge, words."""

    ground: ColorName | None
    hover: ColorName
    pressed: ColorName
    edge: ColorName | None
    words: ColorName


_COATS: dict[Kind, _Coat] = {
    "primary": _Coat("accent", "accentHover", "accentPressed", None, "onAccent"),
    "secondary": _Coat("surface", "hover", "pressed", "border", "text"),
    "ghost": _Coat(None, "hover", "pressed", None, "text2"),
    "danger": _Coat("surface", "dangerTint", "pressed", "border", "danger"),
}
_PADDING: dict[Size, int] = {"small": 10, "usual": 12, "large": 16}


def call_on_click(button: QAbstractButton, on_click: Callable[[], object] | None) -> None:
    """Call back without the checked state that Qt's signal carries."""

    def called(_checked: bool) -> None:
        if on_click is not None:
            on_click()

    button.clicked.connect(called)


class Button(Retold, QAbstractButton):
    """A button with words, and an icon before them where it helps to find it."""

    def __init__(
        self,
        text: Text,
        icon: str | None = None,
        *,
        kind: Kind = "secondary",
        size: Size = "usual",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._icon_name = icon
        self._coat = _COATS[kind]
        self._kind = kind
        self._size: Size = size
        self._badge = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        call_on_click(self, on_click)
        self.retell()

    def tell(self, text: Text, icon: str | None = None) -> None:
        """Show other words, and another icon."""
        self._text = text
        self._icon_name = icon
        self.retell()

    def retell(self) -> None:
        self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def show_badge(self, words: str) -> None:
        """A small amber count behind the words; empty hides it."""
        self._badge = words
        self.updateGeometry()
        self.update()

    def words_font(self) -> QFont:
        """The face of the words."""
        return theme().font("small" if self._size == "small" else "body")

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING[self._size] + paint.width_of(self.text(), self.words_font())
        if self._icon_name:
            width += _ICON + (_GAP if self.text() else 0)
        if self._badge:
            width += _GAP + self._badge_width()
        return QSize(width, self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, words = self._ground(), self._words()
        edge = theme().color(self._coat.edge) if self._coat.edge else None
        paint.rounded(painter, self.rect(), theme().radius("control"), ground, edge)
        left = max((self.width() - self.sizeHint().width()) // 2, 0) + _PADDING[self._size]
        if self._icon_name:
            picture = pixmap(self._icon_name, words, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, (self.height() - _ICON) // 2), picture)
            left += _ICON + _GAP
        room = QRect(left, 0, self.width() - left, self.height())
        paint.text(painter, room, self.text(), self.words_font(), theme().color(words))
        if self._badge:
            self._paint_badge(painter, left + paint.width_of(self.text(), self.words_font()) + _GAP)

    def _paint_badge(self, painter: QPainter, left: int) -> None:
        box = QRect(left, (self.height() - 16) // 2, self._badge_width(), 16)
        paint.rounded(painter, box, theme().radius("card"), theme().color("warningTint"))
        font = theme().font("caption", tabular=True)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, box, self._badge, font, theme().color("warning"), centre)

    def _badge_width(self) -> int:
        return max(16, paint.width_of(self._badge, theme().font("caption", tabular=True)) + 8)

    def _height(self) -> int:
        if self._size == "small":
            return theme().size("chip")
        return theme().size("buttonLarge" if self._size == "large" else "button")

    def _ground(self) -> QColor | None:
        if not self.isEnabled():
            return theme().color("hover") if self._kind == "primary" else None
        if self.isDown():
            return theme().color(self._coat.pressed)
        if self.underMouse():
            return theme().color(self._coat.hover)
        return theme().color(self._coat.ground) if self._coat.ground else None

    def _words(self) -> ColorName:
        return self._coat.words if self.isEnabled() else "disabled"


class PrimaryButton(Button):
    """The one action that a view is for."""

    def __init__(
        self,
        text: Text,
        icon: str | None = None,
        *,
        size: Size = "usual",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(text, icon, kind="primary", size=size, on_click=on_click)


class SecondaryButton(Button):
    """Any other action."""

    def __init__(
        self,
        text: Text,
        icon: str | None = None,
        *,
        size: Size = "usual",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(text, icon, kind="secondary", size=size, on_click=on_click)


class GhostButton(Button):
    """An action without an edge, for places that have many."""

    def __init__(
        self,
        text: Text,
        icon: str | None = None,
        *,
        size: Size = "usual",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(text, icon, kind="ghost", size=size, on_click=on_click)


class DangerButton(Button):
    """An action that takes something away."""

    def __init__(
        self,
        text: Text,
        icon: str | None = None,
        *,
        size: Size = "usual",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(text, icon, kind="danger", size=size, on_click=on_click)


class IconButton(Retold, QAbstractButton):
    """An icon alone; its tooltip is also its accessible name."""

    def __init__(
        self,
        icon: str,
        text: Text,
        *,
        edged: bool = False,
        size: int = 16,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._text, self._edged, self._icon_size = icon, text, edged, size
        self.setFixedSize(theme().size("button"), theme().size("button"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        call_on_click(self, on_click)
        self.retell()

    def retell(self) -> None:
        self.setToolTip(say(self._text))
        self.setAccessibleName(say(self._text))

    def sizeHint(self) -> QSize:
        return QSize(theme().size("button"), theme().size("button"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = theme().color("surface") if self._edged else None
        if self.isEnabled() and (self.isDown() or self.underMouse() or self.isChecked()):
            ground = theme().color("pressed" if self.isDown() else "hover")
        edge = theme().color("border") if self._edged else None
        paint.rounded(painter, self.rect(), theme().radius("control"), ground, edge)
        color: ColorName = "text2" if self.isEnabled() else "disabled"
        picture = pixmap(self._icon_name, color, self._icon_size, self.devicePixelRatioF())
        inset = (self.width() - self._icon_size) // 2
        painter.drawPixmap(QPoint(inset, (self.height() - self._icon_size) // 2), picture)


class LinkButton(Retold, QAbstractButton):
    """Words that lead somewhere, in the accent's colour; underlined under the pointer."""

    def __init__(
        self,
        text: Text,
        icon: str | None = None,
        *,
        on_click: Callable[[], object] | None = None,
        color: ColorName = "accentText",
    ) -> None:
        super().__init__()
        self._text, self._icon_name, self._color = text, icon, color
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        call_on_click(self, on_click)
        self.retell()

    def tell(self, text: Text) -> None:
        """Show other words."""
        self._text = text
        self.retell()

    def color_in(self, color: ColorName) -> None:
        """Show the words in another colour."""
        self._color = color
        self.update()

    def retell(self) -> None:
        self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def sizeHint(self) -> QSize:
        icon = _ICON + 4 if self._icon_name else 0
        words = paint.width_of(self.text(), theme().font("small"))
        return QSize(words + icon, theme().size("minTarget"))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color: ColorName = self._color if self.isEnabled() else "disabled"
        left = 0
        if self._icon_name:
            picture = pixmap(self._icon_name, color, 14, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(0, (self.height() - 14) // 2), picture)
            left = _ICON + 4
        font = QFont(theme().font("small"))
        font.setUnderline(self.underMouse() and self.isEnabled())
        room = QRect(left, 0, self.width() - left, self.height())
        paint.text(painter, room, self.text(), font, theme().color(color))


class CheckBox(Retold, QCheckBox):
    """A box with words; the box is 14 px, the target the whole line."""

    def __init__(self, text: Text = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setMinimumHeight(theme().size("minTarget"))
        theme().changed.connect(self.update)
        self.retell()

    def retell(self) -> None:
        self.setText(say(self._text))

    def sizeHint(self) -> QSize:
        words = paint.width_of(self.text(), theme().font("body"))
        return QSize(14 + (_GAP + words if self.text() else 0), theme().size("minTarget"))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRect(0, (self.height() - 14) // 2, 14, 14)
        paint_check(painter, box, self.checkState(), self.devicePixelRatioF(), self.isEnabled())
        color: ColorName = "text" if self.isEnabled() else "disabled"
        room = QRect(14 + _GAP, 0, self.width() - 14 - _GAP, self.height())
        paint.text(painter, room, self.text(), theme().font("body"), theme().color(color))


def paint_check(
    painter: QPainter, box: QRect, state: Qt.CheckState, ratio: float, enabled: bool
) -> None:
    """A check box of 14 px; its edge is the only sign of it, so it is a strong one."""
    if state is Qt.CheckState.Unchecked:
        edge: ColorName = "borderStrong" if enabled else "disabled"
        paint.rounded(painter, box, 3, theme().color("surface"), theme().color(edge))
        return
    paint.rounded(painter, box, 3, theme().color("accent" if enabled else "disabled"))
    name = "check" if state is Qt.CheckState.Checked else "minus"
    painter.drawPixmap(box.topLeft() + QPoint(1, 1), pixmap(name, "onAccent", 12, ratio))
