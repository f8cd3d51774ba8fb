"""The heads of the columns: a click asks the query for another order."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.language import say
from app.ui.tables.cells import BOX, EDGE, PADDING
from app.ui.tables.columns import Look
from app.ui.tables.model import RecordTable
from app.ui.theme import pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.buttons import paint_check

ARROW = 12  # pixels of the arrow behind the word


class TableHeader(QHeaderView):
    """Painted from the tokens; the arrow stands right behind the word."""

    def __init__(self, table: RecordTable[Any, Any], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self.first_column = 0
        self.setFixedHeight(theme().row("header"))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().row("header"))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.fillRect(rect, theme().color("subtle"))
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        left = EDGE if logical == self.first_column else PADDING
        room = rect.adjusted(left, 0, -PADDING, -1)
        column = self._table.columns[logical]
        if column.look is Look.CHECK:
            self._paint_box(painter, room)
            return
        wanted = self._table.wanted
        sorted_here = bool(column.sort) and wanted.sort == column.sort
        face = theme().font("small")
        words = say(column.title)
        # the arrow may stand in the padding: a narrow column's word is worth more than air
        free = room.width() + (PADDING - ARROW - 2 if sorted_here else 0)
        wide = min(paint.width_of(words, face), free)
        if self._table.aligns_right(logical):
            # the arrow goes into the padding, so that the word stays above its figures
            place = QRect(room.right() + 1 - wide, room.top(), wide, room.height())
            arrow_left = place.left() - ARROW - 3
        else:
            place = QRect(room.left(), room.top(), wide, room.height())
            arrow_left = place.right() + 3
        paint.text(painter, place, words, face, theme().color("text2"))
        if sorted_here:
            name = "arrow-down" if wanted.descending else "arrow-up"
            picture = pixmap(name, "text2", ARROW, painter.device().devicePixelRatio())
            top = room.top() + (room.height() - ARROW) // 2
            painter.drawPixmap(QPoint(arrow_left, top), picture)

    def _paint_box(self, painter: QPainter, room: QRect) -> None:
        box = QRect(room.left(), room.top() + (room.height() - BOX) // 2, BOX, BOX)
        state = self.tick_state()
        paint_check(painter, box, state, painter.device().devicePixelRatio(), enabled=True)

    def tick_state(self) -> Qt.CheckState:
        """Ticked when every shown row is, half when some are."""
        checked = self._table.checked
        if not checked or not self._table.shown_count:
            return Qt.CheckState.Unchecked
        ticked = sum(1 for shown in self._table.ids if shown in checked)
        if ticked == self._table.shown_count:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
