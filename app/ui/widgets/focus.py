"""The focus ring: 2 px outside the control, seen whenever the keyboard moved the focus."""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QScrollArea, QWidget
from shiboken6 import isValid

from app.ui.theme import theme, tokens

_GAP = 2  # pixels between the control and its ring
_POINTER = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class _Overlay(QWidget):
    """The ring itself, lying over one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        stroke = tokens().focus_stroke
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), stroke))
        half = stroke // 2
        radius = theme().radius("control") + _GAP
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), radius, radius)


class FocusRing(QObject):
    """One ring for the whole program; it lies over the window that has the focus.

    Buttons and combo boxes have it by themselves; other widgets ask for it with the property
    ``focusRing``. A focus proxy shows the ring around the widget that owns the proxy.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._watched: list[QWidget] = []
        self._around: QWidget | None = None
        self._overlay: _Overlay | None = None
        self._pointer_last = False
        application.focusChanged.connect(self._focus_moved)

    @property
    def around(self) -> QWidget | None:
        """The widget that the ring is drawn around now, or None."""
        return self._around if self._overlay is not None else None

    def box(self) -> QRect:
        """Where the ring lies in its window; empty without one."""
        return self._overlay.geometry() if self._overlay is not None else QRect()

    def watch(self, window: QWidget) -> None:
        """Know in this window whether the pointer or a key was used last."""
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _POINTER:
            self._pointer_last = True
        elif kind == QEvent.Type.KeyPress:
            self._pointer_last = False
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif kind == QEvent.Type.Hide and watched is self._around:
            self._take_away()
        return super().eventFilter(watched, event)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._take_away()
        around = _ringed(now)
        if around is None or self._pointer_last:
            return
        self._around = around
        self._overlay = _Overlay(around.window())
        walker: QWidget | None = around
        while walker is not None:
            walker.installEventFilter(self)
            self._watched.append(walker)
            walker = None if walker.isWindow() else walker.parentWidget()
        self._place()
        self._overlay.show()
        self._overlay.raise_()

    def _take_away(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._around = None
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()
            self._overlay.deleteLater()
        self._overlay = None

    def _place(self) -> None:
        if self._around is None or self._overlay is None or not isValid(self._overlay):
            return
        out = _GAP + tokens().focus_stroke
        corner = self._around.mapTo(self._around.window(), self._around.rect().topLeft())
        box = QRect(corner, self._around.size()).adjusted(-out, -out, out, out)
        self._overlay.setGeometry(box & _visible_part(self._around))


@cache
def focus_ring() -> FocusRing:
    """The ring of the running application, made at first use."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a focus ring needs a QApplication")
    return FocusRing(application)


def _visible_part(around: QWidget) -> QRect:
    """The part of the window in which a widget can be seen: scrolled areas cut it."""
    window = around.window()
    part = window.rect()
    walker = around.parentWidget()
    while walker is not None and walker is not window:
        above = walker.parentWidget()
        if isinstance(above, QScrollArea):
            part &= QRect(walker.mapTo(window, walker.rect().topLeft()), walker.size())
        walker = above
    return part


def _ringed(now: QWidget | None) -> QWidget | None:
    walker = now
    while walker is not None and not walker.isWindow():
        if walker.property("focusRing") or (
            walker is now and isinstance(walker, (QAbstractButton, QComboBox))
        ):
            return walker
        if walker is not now and walker.focusProxy() is None:
            return None
        walker = walker.parentWidget()
    return None


def first_focusable(region: QWidget) -> QWidget | None:
    """The first control of a part of the window that takes the focus by Tab."""
    for widget in (region, *region.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            return widget
    return None
