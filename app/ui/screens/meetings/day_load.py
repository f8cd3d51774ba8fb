"""How full a day is, slot by slot; a click scrolls the board there."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip

from app.models.meeting_board import Board
from app.models.times import Clock
from app.ui.formats import clock_time, count
from app.ui.theme import theme
from app.ui.widgets.base import Painted

_BAR, _GAP, _TALL = 9, 1, 22


class DayLoad(Painted):
    """A bar for each slot of the shown day, as high as it has meetings."""

    slot_chosen = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._board: Board | None = None
        self._slots: list[tuple[str, str, int, bool]] = []
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(_TALL + 4)

    def show_day(self, board: Board, day: object) -> None:
        """Show how full this day is."""
        moment = self._clock()
        busy: dict[str, int] = {}
        for card in board.cards:
            if card.stands:
                busy[card.cell.slot_id] = busy.get(card.cell.slot_id, 0) + 1
        self._slots = [
            (
                slot.id,
                clock_time(slot.starts_at.astimezone(board.zone)),
                busy.get(slot.id, 0),
                slot.starts_at <= moment,
            )
            for slot in board.slots
            if board.day_of(slot.id) == day
        ]
        self._at = min(self._at, max(len(self._slots) - 1, 0))
        self.setFixedWidth(max(len(self._slots) * (_BAR + _GAP), 1))
        self.retell()

    def loads(self) -> list[int]:
        """Meetings of each slot."""
        return [number for _, _, number, _ in self._slots]

    def retell(self) -> None:
        told = "; ".join(f"{time} {count(number)}" for _, time, number, _ in self._slots)
        self.setAccessibleName(self.tr("Meetings of the day by time"))
        self.setAccessibleDescription(told)
        super().retell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        most = max(self.loads(), default=0) or 1
        floor = self.height() - 2
        for n, (_, _, number, past) in enumerate(self._slots):
            tall = max(1, round(_TALL * number / most))
            color = theme().color("accent" if past else "accentLine")
            painter.fillRect(QRect(n * (_BAR + _GAP), floor - tall, _BAR, tall), color)
        if self.hasFocus() and self._slots:
            painter.setPen(theme().color("focus"))
            painter.drawRect(QRect(self._at * (_BAR + _GAP) - 1, 0, _BAR + 1, self.height() - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._number_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._at + step)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self._number_at(event.pos())
            if 0 <= number < len(self._slots):
                _, time, meetings, _ = self._slots[number]
                words = self.tr("%n meeting(s)", "", meetings)
                QToolTip.showText(event.globalPos(), f"{time} · {words}", self)
            return True
        return super().event(event)

    def _number_at(self, at: QPoint) -> int:
        return at.x() // (_BAR + _GAP)

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._slots):
            self._at = number
            self.update()
            self.slot_chosen.emit(self._slots[number][0])
