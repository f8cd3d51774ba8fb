"""Lines of the pane: facts that are edited in place, headings, and items that open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets import FieldRow, IconButton, Label, LinkButton
from app.ui.widgets.base import Painted
from app.ui.widgets.paint import hairline

R = TypeVar("R")
MARGIN = 20  # pixels at the pane's left, as in its head


@dataclass(frozen=True, slots=True)
class Fact(Generic[R]):
    """A fact of a record: its name, how it is read, what the record is with other words."""

    name: Text
    read: Callable[[R], str]
    write: Callable[[R, str], R]
    check: Callable[[str], str] | None = None


class FactRow(FieldRow):
    """A fact shown and edited; ``rewritten`` carries the record as it would be."""

    rewritten = Signal(object)

    def __init__(self, fact: Fact[R]) -> None:
        super().__init__(fact.name, fact.check)
        self._fact: Fact[object] = fact  # type: ignore[assignment]  # only ever shown such records
        self._record: object = None
        self.committed.connect(self._rewrite)

    def show_record(self, record: object) -> None:
        """Show the fact of this record; words being typed stay."""
        self._record = record
        if not self.is_editing():
            self.show_value(self._fact.read(record))

    def _rewrite(self, words: str) -> None:
        if self._record is not None:
            self.rewritten.emit(self._fact.write(self._record, words))


class Heading(QWidget):
    """A small heading with its count, and a link that adds one more."""

    def __init__(self, text: Text, add: Text = "", on_add: Callable[[], object] | None = None):
        super().__init__()
        self.label = Label(text, "small")
        self.label.setFont(theme().strong("small"))
        self.count = Label("", "small", "text2", tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, theme().space(2), MARGIN, theme().space(1))
        row.setSpacing(4)
        row.addWidget(self.label)
        row.addWidget(self.count)
        row.addStretch(1)
        self.add = LinkButton(add, "plus", on_click=on_add)
        self.add.setVisible(on_add is not None)
        row.addWidget(self.add)


class ItemRow(Painted):
    """One of a list: read at a glance, opened to be edited, moved by Alt+Up and Alt+Down."""

    shifted = Signal(object, int)
    rewritten = Signal(object)
    removal_wanted = Signal(object)
    toggled = Signal(object)

    def __init__(self, item_id: str, facts: Sequence[Fact[R]]) -> None:
        super().__init__()
        self.item_id = item_id
        self._facts = facts
        self._tint = False
        self.form: QWidget | None = None
        self.fields: list[FactRow] = []
        self._record: object = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.number = Label("", "body", "text2", tabular=True)
        self.number.setFixedWidth(MARGIN - 4)
        self.title = Label("", "body", wrap=True)
        self.facts_line = Label("", "small", "text2", wrap=True)
        self.aside = Label("", "body", tabular=True)
        self.under_aside = Label("", "small", "text2", tabular=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 7, MARGIN, 8)
        self._column.setSpacing(theme().space(1))
        self._column.addLayout(self._glance())

    @property
    def is_open(self) -> bool:
        """Whether its facts stand below it, to be edited."""
        return self.form is not None and self.form.isVisibleTo(self)

    def show_item(self, record: object, tint: bool = False) -> None:
        """Keep the record that is edited here; a tint marks the one whose turn it is."""
        self._record = record
        self._tint = tint
        for field in self.fields:
            field.show_record(record)
        self.update()

    def open(self, *, opened: bool) -> None:
        """Show the facts, or put them away."""
        if opened and self.form is None:
            self.form = self._make_form()
            self._column.addWidget(self.form)
        if self.form is not None:
            self.form.setVisible(opened)

    def _glance(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().space(2))
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        words, aside = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        aside.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts_line)
        for label in (self.aside, self.under_aside):
            aside.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        aside.addStretch(1)
        row.addLayout(words, 1)
        row.addLayout(aside)
        return row

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, theme().space(1), 0, 0)
        column.setSpacing(0)
        for fact in self._facts:
            field = FactRow(fact)
            if self._record is not None:
                field.show_record(self._record)
            field.rewritten.connect(self.rewritten)
            self.fields.append(field)
            column.addWidget(field)
        foot = QHBoxLayout()
        foot.setSpacing(theme().space(1))
        foot.addStretch(1)
        foot.addWidget(IconButton("arrow-up", lambda: self.tr("Earlier"), on_click=self._earlier))
        foot.addWidget(IconButton("arrow-down", lambda: self.tr("Later"), on_click=self._later))
        foot.addWidget(IconButton("trash-2", lambda: self.tr("Remove"), on_click=self._remove))
        column.addLayout(foot)
        return form

    def _earlier(self) -> None:
        self.shifted.emit(self.item_id, -1)

    def _later(self) -> None:
        self.shifted.emit(self.item_id, 1)

    def _remove(self) -> None:
        self.removal_wanted.emit(self.item_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        shift = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if shift and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(self.item_id, shift)
        elif key in _OPENING:
            self.toggled.emit(self.item_id)
        elif key is Qt.Key.Key_Delete:
            self.removal_wanted.emit(self.item_id)
        elif key is Qt.Key.Key_Escape and self.is_open:
            self.toggled.emit(self.item_id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        in_form = self.is_open and self.form is not None and self.form.geometry().contains(point)
        on_item = self.rect().contains(point) and not in_form
        if event.button() is Qt.MouseButton.LeftButton and on_item:
            self.toggled.emit(self.item_id)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._tint:
            painter.fillRect(self.rect(), theme().color("accentTint"))
        elif self.underMouse() and not self.is_open:
            painter.fillRect(self.rect(), theme().color("hover"))
        foot = self.height() - 1
        hairline(painter, 0, foot, self.width(), foot)


_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class ItemList(QWidget):
    """The items under one heading; which one is open, and which has the focus, outlive a change."""

    rewritten = Signal(object)
    removal_wanted = Signal(object)
    reordered = Signal(object)
    adding_wanted = Signal()

    def __init__(self, text: Text, add: Text) -> None:
        super().__init__()
        self.heading = Heading(text, add, self.adding_wanted.emit)
        self._open: str | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        self._rows: list[ItemRow] = []

    @property
    def rows(self) -> Sequence[ItemRow]:
        """The rows, in order."""
        return self._rows

    def row(self, item_id: str) -> ItemRow | None:
        """The row of an item."""
        return next((row for row in self._rows if row.item_id == item_id), None)

    def open_item(self, item_id: str) -> None:
        """Open an item, and edit the first of its facts."""
        self._toggle(item_id, opened=True)
        row = self.row(item_id)
        if row is not None and row.fields:
            row.fields[0].edit()

    def arrange(self, ids: Sequence[str], facts: Sequence[Fact[R]]) -> None:
        """Have a row for each of these, in this order; a row that stays keeps its focus."""
        self.heading.count.tell(str(len(ids)) if ids else "")
        before = [row.item_id for row in self._rows]
        if before == list(ids):
            return
        kept = {row.item_id: row for row in self._rows}
        left_at = next((n for n, row in enumerate(self._rows) if _has_focus(row)), None)
        self._rows = [kept.get(item_id) or self._new_row(item_id, facts) for item_id in ids]
        for row in kept.values():
            self._column.removeWidget(row)
            if row not in self._rows:
                row.hide()
                row.deleteLater()
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        if left_at is not None and before[left_at] not in ids:
            self._take_focus(min(left_at, len(ids) - 1))

    def _new_row(self, item_id: str, facts: Sequence[Fact[R]]) -> ItemRow:
        row = ItemRow(item_id, facts)
        row.rewritten.connect(self.rewritten)
        row.removal_wanted.connect(self.removal_wanted)
        row.shifted.connect(self._shift)
        row.toggled.connect(self._toggled)
        return row

    def _take_focus(self, at: int) -> None:
        """The row at this place, or the way to add one where there is none."""
        target = self._rows[at] if at >= 0 else self.heading.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shift(self, item_id: str, shift: int) -> None:
        order = [row.item_id for row in self._rows]
        at = order.index(item_id)
        to = min(max(at + shift, 0), len(order) - 1)
        if to != at:
            order.insert(to, order.pop(at))
            self.reordered.emit(order)

    def _toggled(self, item_id: str) -> None:
        self._toggle(item_id, opened=self._open != item_id)

    def _toggle(self, item_id: str, *, opened: bool) -> None:
        self._open = item_id if opened else None
        for row in self._rows:
            row.open(opened=row.item_id == self._open)
        turned = self.row(item_id)
        if turned is not None and not opened:
            turned.setFocus(Qt.FocusReason.OtherFocusReason)


def _has_focus(row: QWidget) -> bool:
    focused = row.window().focusWidget()
    return focused is not None and (focused is row or row.isAncestorOf(focused))
