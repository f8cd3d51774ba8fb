"""The field in which a list is searched while one types."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.ui.language import Text, say
from app.ui.theme import pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted
from app.ui.widgets.keys import KeyHint

_SETTLED = 60  # milliseconds without a key: quick enough to feel live, slow enough for a scanner


class _Line(QLineEdit):
    escaped = Signal()
    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


class SearchField(Painted):
    """Words to look for; ``searched`` follows the typing, ``left`` says that the list is wanted."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, hint: Text = "", keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.line = _Line()
        self.line.setProperty("bare", True)  # noqa: FBT003 - a Qt property's value
        self.line.setFont(theme().font("body"))
        self._key_hint = KeyHint(keys) if keys else None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 0, 5, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line, 1)
        if self._key_hint is not None:
            layout.addWidget(self._key_hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self._search)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._leave)
        self.line.went_down.connect(self._leave)
        self.line.escaped.connect(self._escape)
        self._last = ""
        self.retell()

    def text(self) -> str:
        """What is typed now."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show these words without searching for them again."""
        self._last = text
        self.line.setText(text)
        self._timer.stop()

    def set_hint(self, hint: Text) -> None:
        """Say what can be searched here."""
        self._hint = hint
        self.retell()

    def retell(self) -> None:
        self.line.setPlaceholderText(say(self._hint))
        self.line.setAccessibleName(say(self._hint))

    def sizeHint(self) -> QSize:
        return QSize(240, theme().size("input"))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme().size("input"))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme().color("accent" if self.line.hasFocus() else "border")
        paint.rounded(
            painter, self.rect(), theme().radius("control"), theme().color("subtle"), edge
        )
        picture = pixmap("search", "text2", 14, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(9, (self.height() - 14) // 2), picture)

    def _typed(self, text: str) -> None:
        if self._key_hint is not None:
            self._key_hint.setVisible(not text)
        self._timer.start()

    def _search(self) -> None:
        if self.text() != self._last:
            self._last = self.text()
            self.searched.emit(self._last)

    def _leave(self) -> None:
        self._timer.stop()
        self._search()
        self.left.emit()

    def _escape(self) -> None:
        if self.text():
            self.line.clear()
            self._leave()
        else:
            self.left.emit()
