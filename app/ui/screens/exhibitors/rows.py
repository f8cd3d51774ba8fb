"""Lines of the pane: long text that is changed in place, and short facts one under another."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import Text
from app.ui.theme import ColorName, theme
from app.ui.widgets import ElidedLabel, Label, paint
from app.ui.widgets.base import Painted

_LINES = 5
NAME_WIDTH = 88  # of the column of names, as in a FieldRow
_STARTS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Clickable(Painted):
    """Something in the pane that is opened by a click, Enter, Space or F2."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STARTS:
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse():
            paint.rounded(
                QPainter(self), self.rect(), theme().radius("card"), theme().color("hover")
            )


class _Area(QPlainTextEdit):
    finished = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        leaves = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in leaves:
            self.finished.emit()


class TextRow(QWidget):
    """A paragraph changed in place: Ctrl+Enter or leaving commits, Esc gives up."""

    committed = Signal(str)

    def __init__(self, name: Text) -> None:
        super().__init__()
        self._value = ""
        self._name = Label(name, "body", "text2")
        self._shown = Clickable()
        self._words = Label("", "body", wrap=True)
        inside = QVBoxLayout(self._shown)
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(self._words)
        self._shown.asked.connect(self.edit)
        self.area = _Area()
        self.area.setFont(theme().font("body"))
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(_LINES * theme().line("body") + 14)
        self.area.finished.connect(self._finish)
        self.area.given_up.connect(self.give_up)
        self.area.hide()
        self._name.setFixedWidth(NAME_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self._shown)
        right.addWidget(self.area)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(0, 4, 0, 0)
        left.addWidget(self._name)
        left.addStretch(1)
        row.addLayout(left)
        row.addLayout(right, 1)

    def is_editing(self) -> bool:
        """Whether the text is being changed."""
        return self.area.isVisibleTo(self)

    def show_value(self, value: str) -> None:
        """Show this text, and nothing of an edit under way."""
        self._value = value
        self._words.tell(value or "—")
        self._words.paint_in("text" if value else "text3")
        self._shown.setAccessibleName(f"{self._name.text()} {value}")
        self.area.hide()
        self._shown.show()

    def edit(self) -> None:
        """Begin to change the text."""
        self.area.setPlainText(self._value)
        self.area.setAccessibleName(self._name.text())
        self._shown.hide()
        self.area.show()
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Back to the text that stood."""
        had_focus = self.area.hasFocus()
        self.show_value(self._value)
        if had_focus:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        if not self.is_editing():
            return
        typed = self.area.toPlainText().strip()
        if typed == self._value:
            self.give_up()
            return
        had_focus = self.area.hasFocus()
        self.show_value(typed)
        if had_focus:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.committed.emit(typed)


class FactLine(Clickable):
    """One line: a key figure at the left, words with quiet words behind, a state at the right."""

    def __init__(
        self,
        lead: str,
        words: str,
        quiet: str = "",
        state: tuple[str, ColorName] | None = None,
        lead_width: int = 52,
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if lead:
            first = Label(lead, "body", tabular=True)
            first.setFont(theme().medium("body", tabular=True))
            first.setFixedWidth(lead_width)
            row.addWidget(first)
        row.addWidget(_Pair(words, f" · {quiet}" if quiet else ""), 1)
        if state is not None:
            row.addSpacing(8)
            row.addWidget(Label(state[0], "small", state[1]))
        self.setMinimumHeight(theme().row())
        self.setAccessibleName(" ".join(part for part in (lead, words, quiet) if part))

    def when_asked(self, run: Callable[[], object]) -> "FactLine":
        """Do this when it is opened."""
        self.asked.connect(run)
        return self


class _Pair(QWidget):
    def __init__(self, words: str, quiet: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        first = ElidedLabel(words)
        row.addWidget(first)
        if quiet:
            row.addWidget(Label(quiet, "body", "text2"))
        row.addStretch(1)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def refill(layout: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Show these instead of what the layout held, at once, so that they can take the focus."""
    clear(layout)
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()


def column_of(*, top: int = 12) -> tuple[QWidget, QVBoxLayout]:
    """The body of a tab: a column with the pane's margins."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(theme().space(5), top, theme().space(5), theme().space(5))
    column.setSpacing(0)
    return body, column
