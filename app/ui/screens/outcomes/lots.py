"""A lot of the auction as a line of its list."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from app.models.deals import LotState
from app.services.auction import LotView
from app.ui.language import in_language
from app.ui.screens.outcomes.words import joined, lot_status, wan
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

_ROW = 36
_STATE, _PRICE, _OPENING = 50, 56, 58  # pixels of the columns at the right


class LotRow(Painted):
    """A lot in the list: number, title, opening, price, state."""

    chosen = Signal(object)

    def __init__(self, view: LotView, *, current: bool) -> None:
        super().__init__()
        self.view, self._current = view, current
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        title = in_language(view.pitch.title, view.pitch.title_en)
        self.setToolTip(title)
        self.setAccessibleName(joined(f"{view.lot.position:02d}", title, self._price()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.view.lot.id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.view.lot.id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), theme().color("selected"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme().color("hover"))
        lot, view = self.view.lot, self.view
        body, small = theme().font("body"), theme().font("small", tabular=True)
        high, right = self.height(), self.width() - 20
        number = QRect(20, 0, 28, high)
        quiet, strong = theme().color("text2"), theme().color("text")
        paint.text(painter, number, f"{lot.position:02d}", body, quiet)
        state = lot_status(lot.state)
        end = Qt.AlignmentFlag.AlignRight
        place = QRect(right - _STATE, 0, _STATE, high)
        paint.text(painter, place, state.text, small, theme().color(state.color), end)
        right -= _STATE + _PRICE
        price = QRect(right, 0, _PRICE - 8, high)
        face = theme().medium("body", tabular=True)
        paint.text(painter, price, self._price(), face, strong, end)
        opening = QRect(right - _OPENING, 0, _OPENING, high)
        words = self.tr("from {price}").format(price=wan(lot.opening_fen))
        paint.text(painter, opening, words, small, quiet, end)
        room = QRect(48, 0, right - _OPENING - 48 - 8, high)
        title = in_language(view.pitch.title, view.pitch.title_en)
        paint.text(painter, room, title, body, strong)
        foot = self.height() - 1
        paint.hairline(painter, 0, foot, self.width(), foot)

    def _price(self) -> str:
        if self.view.lot.state is LotState.UNSOLD:
            return "—"
        last = self.view.lot.hammer_fen
        if last is None and self.view.last is not None:
            last = self.view.last.amount_fen
        return wan(last)
