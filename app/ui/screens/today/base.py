"""What the rows of Today share: they open something, and they are made anew without a jump."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import theme
from app.ui.widgets.base import Painted

OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Opener(Painted):
    """A part of the page that opens something by a click, Enter or Space."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPEN_KEYS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse():
            QPainter(self).fillRect(self.rect(), theme().color("hover"))


class Rows(QWidget):
    """Rows under each other, made anew when what they show is another."""

    def __init__(self, margin: int = 0) -> None:
        super().__init__()
        self._shown: object = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, margin, 0, margin)
        self._rows.setSpacing(0)

    def forget(self) -> None:
        """Make the rows anew next time, whatever they show: the language is another."""
        self._shown = None

    def show_rows(self, shown: object, make: Callable[[], Sequence[QWidget]]) -> None:
        """Show what ``make`` makes, unless it is what is shown; the focus stays where it was."""
        if shown == self._shown:
            return
        self._shown = shown
        focused = self._focused()
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        rows = make()
        for row in rows:
            self._rows.addWidget(row)
            row.show()  # at once: a layout alone would wait for the next event
        if focused is not None and focused < len(rows):
            _focus(rows[focused])

    def rows(self) -> list[QWidget]:
        """The rows shown, from the top."""
        items = (self._rows.itemAt(n) for n in range(self._rows.count()))
        return [row for item in items if item and (row := item.widget()) is not None]

    def _focused(self) -> int | None:
        here = self.window().focusWidget()
        for number, row in enumerate(self.rows()):
            if here is not None and (row is here or row.isAncestorOf(here)):
                return number
        return None


def _focus(row: QWidget) -> None:
    inside = [row, *row.findChildren(QWidget)]
    target = next((w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)
