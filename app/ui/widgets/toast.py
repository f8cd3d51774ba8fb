"""A short word after something happened, with one way back; it leaves by itself."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.labels import Label
from app.ui.widgets.shadow import cast_shadow


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened, and the one thing that can be done about it."""

    text: Text
    action_text: Text = ""
    action: Callable[[], object] | None = None


class Toast(Painted):
    """Lies over the foot of a window for six seconds; longer while pointed at or focused."""

    _FOOT = 44

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._notice: Notice | None = None
        self._label = Label(style="body")
        self._action = LinkButton("")
        self._close = IconButton("x", lambda: self.tr("Close"), size=14)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 6, 4)
        layout.setSpacing(16)
        layout.addWidget(self._label)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        cast_shadow(self, "popover")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        window.installEventFilter(self)
        self.hide()

    def say(self, notice: Notice) -> None:
        """Show this notice in place of the one before."""
        self._notice = notice
        self._label.tell(notice.text)
        self._action.tell(notice.action_text)
        self._action.setVisible(notice.action is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(theme().duration("toast"))
        self.setAccessibleName(self._label.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start(theme().duration("toast"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, edge = theme().color("surface"), theme().color("border")
        paint.rounded(painter, self.rect(), theme().radius("panel"), ground, edge)

    def _leave(self) -> None:
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus():
            self._timer.start(theme().duration("toast"))
            return
        self.hide()

    def _act(self) -> None:
        notice = self._notice
        self.hide()
        if notice is not None and notice.action is not None:
            notice.action()

    def _place(self) -> None:
        around = self.parentWidget()
        if around is None:
            return
        size = self.sizeHint()
        left = (around.width() - size.width()) // 2
        top = around.height() - size.height() - self._FOOT
        self.setGeometry(QRect(left, top, size.width(), size.height()))
