"""Facts of a record as rows: read at a glance, changed in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import Text
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted
from app.ui.widgets.chips import Option
from app.ui.widgets.labels import ElidedLabel, Label
from app.ui.widgets.menus import Menu

_NAME = 96  # pixels of the column of names


class _Value(Painted):
    """The shown value; a click, F2 or Enter asks to change it."""

    asked = Signal()

    def __init__(self, *, editable: bool, icon: str) -> None:
        super().__init__()
        self.label = ElidedLabel("", "body")
        self._editable = editable
        self._icon = icon
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 24, 0)
        layout.addWidget(self.label)
        self.setMinimumHeight(theme().size("input"))
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        starts = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._editable and event.key() in starts:
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._editable and self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._editable or not self.underMouse():
            return
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), theme().radius("card"), theme().color("hover"))
        picture = pixmap(self._icon, "text2", 14, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(self.width() - 20, (self.height() - 14) // 2), picture)


class _Row(QWidget):
    committed = Signal(str)

    def __init__(self, name: Text, *, editable: bool, icon: str) -> None:
        super().__init__()
        self._name = Label(name, "body", "text2")
        self._name.setFixedWidth(_NAME)
        self._shown = _Value(editable=editable, icon=icon)
        self._shown.asked.connect(self.edit)
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stack.addWidget(self._shown)
        self._problem = Label("", "small", "danger", wrap=True)
        self._problem.hide()
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self._stack)
        right.addWidget(self._problem)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(0)
        layout.addWidget(self._name, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(right, 1)
        self._name.setBuddy(self._shown)

    def edit(self) -> None:
        """Begin to change the value."""
        raise NotImplementedError

    def show_value(self, value: str, color: ColorName = "text") -> None:
        """Show this value, and nothing of an edit under way."""
        self._shown.label.tell(value or "—")
        self._shown.label.paint_in(color if value else "text3")
        self._shown.setAccessibleName(f"{self._name.text()} {value}")
        self._problem.hide()
        self._stack.setCurrentWidget(self._shown)


class _Editor(QLineEdit):
    """A line that says how its editing ended."""

    finished = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        leaves = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in leaves:
            self.finished.emit()


class FieldRow(_Row):
    """A line of text changed in place: F2 or a click edits, Enter commits, Esc gives up.

    ``check`` answers with a sentence when the words cannot stand, with "" when they can; the
    sentence appears beneath and the field keeps the focus. ``committed`` carries the new words;
    when whoever takes them refuses later, ``refuse`` brings the edit back.
    """

    def __init__(
        self,
        name: Text,
        check: Callable[[str], str] | None = None,
        *,
        editable: bool = True,
    ) -> None:
        super().__init__(name, editable=editable, icon="pencil")
        self._check = check
        self._value = ""
        self._before = ""  # what stood before the last commit, for a refusal
        self._editing = False
        self.line = _Editor()
        self.line.setFont(theme().font("body"))
        self.line.finished.connect(self._finish)
        self.line.given_up.connect(self.give_up)
        self._stack.addWidget(self.line)

    @property
    def value(self) -> str:
        """The value that stands, not the words being typed."""
        return self._value

    @property
    def problem(self) -> str:
        """The sentence shown beneath, or ""."""
        return self._problem.text() if self._problem.isVisibleTo(self) else ""

    def is_editing(self) -> bool:
        """Whether the value is being changed."""
        return self._editing

    def show_value(self, value: str, color: ColorName = "text") -> None:
        self._value = value
        self._editing = False  # first, because the line loses the focus as it disappears
        super().show_value(value, color)

    def edit(self) -> None:
        self.line.setText(self._value)
        self.line.setAccessibleName(self._name.text())
        self._mark_invalid(invalid=False)
        self._before = self._value
        self._editing = True
        self._stack.setCurrentWidget(self.line)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def give_up(self) -> None:
        """Back to the value that stood."""
        had_focus = self.line.hasFocus()
        self.show_value(self._value)
        if had_focus:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, reason: str) -> None:
        """The new value cannot stand: say why beneath, and keep the words and the focus."""
        if not self.is_editing():
            self._value = self._before
            self._editing = True
            self._stack.setCurrentWidget(self.line)
        self._problem.tell(reason)
        self._problem.show()
        self._mark_invalid(invalid=True)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        if not self.is_editing():
            return
        words = self.line.text().strip()
        if words == self._value:
            self.give_up()
            return
        reason = self._check(words) if self._check is not None else ""
        if reason:
            self.refuse(reason)
            return
        had_focus = self.line.hasFocus()
        self.show_value(words)
        if had_focus:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.committed.emit(words)

    def _mark_invalid(self, *, invalid: bool) -> None:
        self.line.setProperty("invalid", invalid)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        if not invalid:
            self._problem.hide()


class ChoiceRow(_Row):
    """One value out of a list; ``chosen`` carries the option's key."""

    chosen = Signal(object)

    def __init__(self, name: Text, options: Callable[[], Sequence[Option]]) -> None:
        super().__init__(name, editable=True, icon="chevron-down")
        self._options = options

    def edit(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for option in self._options():
            menu.addAction(option.text).setData(option.key)
        menu.triggered.connect(self._picked)
        menu.popup(self._shown.mapToGlobal(QPoint(0, self._shown.height() + 2)))

    def _picked(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class Select(QComboBox):
    """A drop-down list for forms, painted from the tokens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme().font("body"))
        self.setMinimumHeight(theme().size("input"))
        self.view().installEventFilter(self)
        theme().changed.connect(self.update)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these; the current one stays when it is among them."""
        here = self.currentData()
        self.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.clear()
        for option in options:
            self.addItem(option.text, option.key)
        found = self.findData(here)
        self.setCurrentIndex(max(found, 0) if options else -1)
        self.blockSignals(False)  # noqa: FBT003 - Qt's name for it

    def sizeHint(self) -> QSize:
        widest = max(
            (paint.width_of(self.itemText(n), self.font()) for n in range(self.count())), default=40
        )
        return QSize(widest + 44, theme().size("input"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.view().setMinimumWidth(self.width())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isEnabled()
        edge = theme().color("accent" if self.hasFocus() else "borderStrong")
        if not on:
            edge = theme().color("border")
        ground = theme().color("surface" if on else "subtle")
        paint.rounded(painter, self.rect(), theme().radius("control"), ground, edge)
        picture = pixmap(
            "chevron-down", "text2" if on else "disabled", 14, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPoint(self.width() - 22, (self.height() - 14) // 2), picture)
        room = QRect(10, 0, self.width() - 36, self.height())
        color: ColorName = "text" if on else "disabled"
        paint.text(painter, room, self.currentText(), self.font(), theme().color(color))
