"""The focus ring: 2 px outside the control, seen whenever the keyboard moved the focus."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QScrollArea, QWidget

from app.ui.theme import theme, tokens

_GAP = 2  # pixels between the control and its ring
_POINTER = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class FocusRing(QWidget):
    """One ring for the whole program; it lies over the window that has the focus.

    Buttons and combo boxes have it by themselves; other widgets ask for it with the property
    ``focusRing``. A focus proxy shows the ring around the widget that owns the proxy.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._watched: list[QWidget] = []
        self._around: QWidget | None = None
        self._pointer_last = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application.focusChanged.connect(self._focus_moved)
        theme().changed.connect(self.update)
        self.hide()

    @property
    def around(self) -> QWidget | None:
        """The widget that the ring is drawn around now, or None."""
        return self._around if self.isVisible() else None

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
        elif kind in (QEvent.Type.Hide, QEvent.Type.Destroy) and watched is self._around:
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        stroke = tokens().focus_stroke
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), stroke))
        half = stroke // 2
        box = self.rect().adjusted(half, half, -half, -half)
        radius = theme().radius("control") + _GAP
        painter.drawRoundedRect(box, radius, radius)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self._around = _ringed(now)
        if self._around is None or self._pointer_last:
            self.hide()
            return
        walker: QWidget | None = self._around
        while walker is not None:
            walker.installEventFilter(self)
            self._watched.append(walker)
            walker = None if walker.isWindow() else walker.parentWidget()
        self.setParent(self._around.window())
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        if self._around is None or not self._around.isVisible():
            self.hide()
            return
        out = _GAP + tokens().focus_stroke
        corner = self._around.mapTo(self._around.window(), self._around.rect().topLeft())
        box = QRect(corner, self._around.size()).adjusted(-out, -out, out, out)
        self.setGeometry(box & self._visible_part())

    def _visible_part(self) -> QRect:
        around = self._around
        if around is None:
            return QRect()
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
