"""The unscheduled tray: each request that waits, its weight, and the reason."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.store.meeting_list import WaitingRow
from app.ui.formats import count
from app.ui.screens.meetings.board import Pickable
from app.ui.screens.meetings.reasons import ReasonCounts
from app.ui.screens.meetings.words import pair, reason_icon, reason_sentence, relief_sentence
from app.ui.theme import theme
from app.ui.widgets import (
    ElidedLabel,
    IconLabel,
    Label,
    LinkButton,
    Panel,
    Scroll,
    SectionBar,
    paint,
)

_MOST = 100  # more are counted, not shown
_ROW = 58  # pixels of two lines and the hairline


class Tray(Panel):
    """Requests without a meeting, heaviest first; ``renewed`` when the rows are other ones."""

    renewed = Signal()
    fill_wanted = Signal()
    relief_wanted = Signal(str)

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self._waiting: Sequence[WaitingRow] | None = None
        self.heading = SectionBar(lambda: self.tr("Unscheduled"))
        if (inset := self.heading.layout()) is not None:
            inset.setContentsMargins(theme().space(4), 0, theme().space(4), 0)
            self.fill = LinkButton(
                lambda: self.tr("Fill in"), "wand-sparkles", on_click=self.fill_wanted.emit
            )
            self.fill.setToolTip(self.tr("Place what waits; nothing else moves"))
            inset.addWidget(self.fill)
        self.reasons = ReasonCounts()
        self.rows: list[WaitingCard] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        inside = Panel()
        held = QVBoxLayout(inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(0)
        held.addLayout(self._column)
        held.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.reasons)
        column.addWidget(Scroll(inside), 1)
        self.setFixedWidth(theme().size("tray"))

    def forget(self) -> None:
        """Make the rows anew next time, whatever waits: the language is another."""
        self._waiting = None

    def show_waiting(self, waiting: Sequence[WaitingRow]) -> None:
        """Show these requests."""
        if waiting == self._waiting:
            return
        self._waiting = waiting
        self.heading.tell_count(count(len(waiting)))
        self.reasons.show_reasons(waiting)
        self.fill.setVisible(bool(waiting))
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [WaitingCard(row, self._zone) for row in waiting[:_MOST]]
        for card in self.rows:
            card.relief_wanted.connect(self.relief_wanted)
        shown: list[QWidget] = [*self.rows]
        if len(waiting) > _MOST:
            shown.append(self._note(self.tr("and %n more", "", len(waiting) - _MOST)))
        if not waiting:
            shown.append(self._note(self.tr("Every open request has its meeting.")))
        for row in shown:
            self._column.addWidget(row)
            row.show()  # at once: a layout alone would wait for the next event
        self.renewed.emit()

    def sentences(self) -> list[str]:
        """The reasons, as they are shown."""
        return [row.reason for row in self.rows]

    def _note(self, words: str) -> QWidget:
        label = Label(words, "body", "text2", wrap=True)
        step = theme().space(4)
        label.setContentsMargins(step, theme().space(3), step, theme().space(3))
        return label


class WaitingCard(Pickable):
    """A pair, the weight of its request, and why it has no meeting."""

    relief_wanted = Signal(str)

    def __init__(self, row: WaitingRow, zone: ZoneInfo) -> None:
        super().__init__()
        self.waiting = row
        self.relief = relief_sentence(row, zone)
        self.reason = reason_sentence(row, zone)
        names = pair(row)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(names, "body"), 1)
        weight = self.tr("weight {weight}").format(weight=row.weight)
        head.addWidget(Label(weight, "small", "text2", tabular=True))
        why = QHBoxLayout()
        why.setSpacing(6)
        why.addWidget(IconLabel(reason_icon(row), "text2", 14))
        why.addWidget(ElidedLabel(self.reason, "small", "text2", tabular=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().space(4), 8, theme().space(4), 9)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(why)
        self.do_it = LinkButton(lambda: self.tr("Do it"), on_click=self._ask)
        if self.relief:
            column.addLayout(self._relieved())
        self.setMinimumHeight(_ROW)
        told = (names, row.topic, self.reason, self.relief)
        self.setToolTip("\n".join(part for part in told if part))
        self.setAccessibleName(f"{names}, {weight}. {self.reason}")

    def _relieved(self) -> QHBoxLayout:
        """The cheapest change that would make room, and a way to make it."""
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(IconLabel("wand-sparkles", "accentText", 14))
        line.addWidget(ElidedLabel(self.relief, "small", "text2", tabular=True), 1)
        line.addWidget(self.do_it)
        return line

    def _ask(self) -> None:
        self.relief_wanted.emit(self.waiting.request_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        foot = self.height() - 1
        paint.hairline(QPainter(self), 0, foot, self.width(), foot)
