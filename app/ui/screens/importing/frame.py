"""The dialog's own frame: it lies over the dimmed window, with a head, a body and a foot."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import theme, tokens
from app.ui.widgets import IconButton, Label, Separator, focus_ring, paint
from app.ui.widgets.base import Painted

_SIZE = QSize(1200, 788)
_LEAST = QSize(880, 560)
_MARGIN = 40  # pixels of the window that stay in sight around the dialog
_HEAD, _FOOT = 64, 60
_DIM = 0.45  # how much of the window's light is taken away behind the dialog


class DialogFrame(QDialog):
    """As large as planned or as the window allows; dragged by its head."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumSize(_LEAST)
        self._scrim: _Scrim | None = None
        theme().changed.connect(self.update)

    def lay_out_frame(
        self, title: Label, subtitle: Label, middle: QWidget, body: QWidget, foot: QWidget
    ) -> None:
        """Title and middle above the body, the foot's buttons beneath it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head(title, subtitle, middle))
        column.addWidget(Separator())
        column.addWidget(body, 1)
        column.addWidget(Separator())
        foot.setFixedHeight(_FOOT)
        column.addWidget(foot)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        parent = self.parentWidget()
        if parent is not None:
            self._scrim = _Scrim(parent.window())
        super().showEvent(event)
        focus_ring().watch(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if handle is not None and event.position().y() < _HEAD:
            handle.startSystemMove()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, edge = theme().color("surface"), theme().color("border")
        paint.rounded(QPainter(self), self.rect(), theme().radius("panel"), ground, edge)

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            self.resize(_SIZE)
            return
        around = parent.window().geometry()
        room = around.size() - QSize(2 * _MARGIN, 2 * _MARGIN)
        self.resize(_SIZE.boundedTo(room).expandedTo(_LEAST))
        self.move(around.center() - self.rect().center())

    def _head(self, title: Label, subtitle: Label, middle: QWidget) -> QWidget:
        head, left, right = QWidget(), QWidget(), QWidget()
        head.setFixedHeight(_HEAD)
        words = QVBoxLayout(left)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(subtitle)
        words.addStretch(1)
        close = QHBoxLayout(right)
        close.setContentsMargins(0, 0, 0, 0)
        close.addStretch(1)
        close.addWidget(IconButton("x", lambda: self.tr("Close"), on_click=self.reject))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(4))
        row.addWidget(left, 1)
        row.addWidget(middle)
        row.addWidget(right, 1)
        return head


class _Scrim(Painted):
    """Dims the window as long as the dialog is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = tokens().shadows["dialog"]
        color = QColor(shade.red, shade.green, shade.blue)
        color.setAlphaF(_DIM)
        QPainter(self).fillRect(self.rect(), color)
