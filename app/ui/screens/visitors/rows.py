"""Lines of the pane: short facts one under another, and columns of them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ColorName, theme
from app.ui.widgets import ElidedLabel, Label, paint
from app.ui.widgets.base import Painted

_STARTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Line(Painted):
    """A key figure at the left, words, a quiet line beneath, a state at the right.

    With something to do it is opened by a click, Enter or Space.
    """

    asked = Signal()

    def __init__(
        self,
        lead: str,
        words: str,
        beneath: str = "",
        state: tuple[str, ColorName] | None = None,
        lead_width: int = 92,
    ) -> None:
        super().__init__()
        self._opens = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        if lead:
            first = Label(lead, "body", "text2", tabular=True)
            first.setFixedWidth(lead_width)
            row.addWidget(first, 0, top)
        middle = QVBoxLayout()
        middle.setSpacing(1)
        middle.addWidget(ElidedLabel(words))
        if beneath:
            middle.addWidget(Label(beneath, "small", "text2", wrap=True, tabular=True))
        row.addLayout(middle, 1)
        if state is not None:
            row.addWidget(Label(state[0], "small", state[1]), 0, top)
        parts = (lead, words, beneath, state[0] if state else "")
        self.setAccessibleName(" ".join(part for part in parts if part))

    def when_asked(self, run: Callable[[], object]) -> "Line":
        """Do this when it is opened."""
        self._opens = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.asked.connect(run)
        return self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in _STARTS:
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens and self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._opens and self.underMouse():
            ground = theme().color("hover")
            paint.rounded(QPainter(self), self.rect(), theme().radius("card"), ground)


def refill(layout: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Show these instead of what the layout held, at once, so that they can take the focus."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()


def column_of(*, top: int = 12) -> tuple[QWidget, QVBoxLayout]:
    """A body with the pane's margins, and the column in it that is filled."""
    body = QWidget()
    outer = QVBoxLayout(body)
    outer.setContentsMargins(theme().space(5), top, theme().space(5), theme().space(5))
    outer.setSpacing(0)
    column = QVBoxLayout()
    column.setSpacing(0)
    outer.addLayout(column)
    outer.addStretch(1)
    return body, column
