"""The popover of a conflict: who clashes with what, and the nearest place that is free."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.models.meeting_board import Board, Card, Hindrance
from app.ui.screens.meetings.board.carrying import Refusal
from app.ui.screens.meetings.board.words import (
    nearest_words,
    place_words,
    short_name,
    time_words,
    why_not,
)
from app.ui.theme import theme
from app.ui.widgets import IconLabel, KeyHint, Label, Separator, cast_shadow
from app.ui.widgets.base import Retold
from app.ui.widgets.paint import rounded

_WIDE = 316
_AWAY = 26  # pixels between the cell and its popover


class ConflictPopover(Retold, QFrame):
    """Floats beside the refused cell; takes no pointer and no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(_WIDE)
        self._icon = IconLabel("circle-alert", "danger", 16)
        self.title = Label("", "bodyStrong", "danger", wrap=True)
        self.reason = Label("", "small", "text", wrap=True)
        self.nearest = Label("", "small", "text2", wrap=True)
        self._enter = QWidget()
        self.place = Label("", "small", "text2")
        self._cancel = Label(lambda: self.tr("Cancel"), "small", "text2")
        self._rule = Separator()
        self._column = QVBoxLayout(self)
        self._lay_out()
        cast_shadow(self, "popover")
        self.hide()

    def offer_swap(self, board: Board, item: Card, other: Card) -> None:
        """Say that two meetings could change places, and where the other one would go."""
        form = self.tr("Swap with {a} × {b}")
        self.title.paint_in("accentText")
        self._icon.show_icon("arrow-left-right", "accentText")
        self.title.tell(form.format(a=short_name(other.asking), b=short_name(other.asked)))
        there = place_words(board.row_of.get(item.cell.spot))
        time = time_words(board, item.cell, other.cell)
        self.reason.tell(self.tr("It would go to {time} · {place}.").format(time=time, place=there))
        self.nearest.tell(self.tr("Both sides of both are free then."))
        self._enter.setVisible(True)
        self.place.tell(self.tr("Swap"))

    def tell(self, board: Board, refused: Refusal) -> None:
        """Say what is wrong with a cell."""
        self.title.paint_in("danger")
        self._icon.show_icon("circle-alert", "danger")
        title = self.tr("Conflict at {time}. It will not move there")
        if refused.obstacle.why is Hindrance.FULL:
            title = self.tr("It cannot be placed")
        self.title.tell(title.format(time=time_words(board, refused.cell)))
        self.reason.tell(why_not(board, refused.obstacle, refused.cell))
        near = refused.nearest
        self._enter.setVisible(near is not None)
        if near is None:
            self.nearest.tell(self.tr("No place at the fair is free for both."))
            return
        self.nearest.tell(nearest_words(board, near, refused.cell))
        time = time_words(board, near, refused.cell)
        self.place.tell(self.tr("Place at {time}").format(time=time))

    def words(self) -> str:
        """All of it, for a screen reader."""
        return f"{self.title.text()}\n{self.reason.text()}\n{self.nearest.text()}"

    def stand_by(self, cell: QRect, room: QRect) -> None:
        """Come into sight below the cell, or above it where there is no room."""
        self._column.activate()
        height = self._column.totalHeightForWidth(_WIDE)
        self.resize(_WIDE, height)
        left = min(max(cell.left() + 8, room.left() + 8), room.right() - _WIDE - 8)
        below = cell.bottom() + _AWAY
        top = below if below + height <= room.bottom() else cell.top() - _AWAY - height
        self.move(QPoint(left, max(top, room.top())))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, edge = theme().color("surface"), theme().color("border")
        rounded(painter, self.rect(), theme().radius("panel"), ground, edge)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        enter = QHBoxLayout(self._enter)
        enter.setContentsMargins(0, 0, 10, 0)
        enter.setSpacing(6)
        enter.addWidget(KeyHint("Enter"))
        enter.addWidget(self.place)
        keys = QHBoxLayout()
        keys.setSpacing(6)
        keys.addWidget(self._enter)
        keys.addWidget(KeyHint("Esc"))
        keys.addWidget(self._cancel)
        keys.addStretch(1)
        column = self._column
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.reason)
        column.addWidget(self.nearest)
        column.addSpacing(4)
        column.addWidget(self._rule)
        column.addSpacing(2)
        column.addLayout(keys)
