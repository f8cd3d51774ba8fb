"""What happened since the plan was made: the list before a repair, which changes nothing yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.meeting_board import Board
from app.models.meeting_troubles import Trouble
from app.ui.formats import count
from app.ui.screens.meetings.board.words import (
    moment_words,
    place_words,
    short_name,
    why_not,
)
from app.ui.screens.meetings.diff_pane import WIDE
from app.ui.widgets import (
    ElidedLabel,
    IconButton,
    IconLabel,
    Label,
    Panel,
    PrimaryButton,
    Scroll,
    SectionBar,
    Separator,
    paint,
)

_MOST = 120


class RepairPane(Panel):
    """Meetings that cannot be held as planned, each with its reason; then the repair is sought."""

    wanted = Signal()
    closed = Signal()
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heading = SectionBar(lambda: self.tr("What happened"))
        shut = IconButton("x", lambda: self.tr("Close"), on_click=self.closed.emit)
        if (row := self.heading.layout()) is not None:
            row.addWidget(shut)
            row.setContentsMargins(16, 0, 8, 0)
        self._told = Label("", "small", "text2", wrap=True)
        self._told.setContentsMargins(16, 10, 16, 10)
        self.repair_button = PrimaryButton(
            lambda: self.tr("Look for a repair"), "rotate-ccw", on_click=self.wanted.emit
        )
        self.rows: list[QWidget] = []
        self._column = QVBoxLayout()
        self._notice = 20
        self._waiting = 0
        self._found: Sequence[Trouble] = ()
        self._lay_out()
        self.setFixedWidth(WIDE)
        self.hide()

    def show_troubles(self, board: Board, found: Sequence[Trouble], waiting: int) -> None:
        """Show these; ``waiting`` requests could take what becomes free."""
        self._found, self._waiting = found, waiting
        self._notice = board.terms.rules.notice_minutes
        self.heading.tell_count(count(len(found)))
        self._told.tell(self._how_it_works)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [_TroubleRow(one, board) for one in found[:_MOST]]
        for row in self.rows:
            if isinstance(row, _TroubleRow):
                row.chosen.connect(self.chosen)
            self._column.addWidget(row)
            row.show()
        self._column.addStretch(1)

    def words(self) -> list[str]:
        """Each line as it is read."""
        return [row.accessibleName() for row in self.rows]

    def _how_it_works(self) -> str:
        if not self._found and not self._waiting:
            return self.tr("Every meeting can be held as planned, and nothing waits.")
        words = self.tr(
            "A repair moves as few meetings as it can, and none that starts within {minutes} "
            "minutes. Nothing changes before you accept it."
        ).format(minutes=self._notice)
        if not self._found:
            return f"{self.tr('Every meeting can be held as planned.')} {words}"
        return words

    def _lay_out(self) -> None:
        inside = Panel()
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        inside.setLayout(self._column)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addStretch(1)
        foot.addWidget(self.repair_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._told)
        column.addWidget(Separator())
        column.addWidget(Scroll(inside), 1)
        column.addWidget(Separator())
        column.addLayout(foot)


class _TroubleRow(Panel):
    """A meeting and why it cannot be held."""

    chosen = Signal(object)

    def __init__(self, trouble: Trouble, board: Board) -> None:
        super().__init__()
        card = trouble.card
        self._id = card.id
        pair = f"{short_name(card.asking)} × {short_name(card.asked)}"
        place = place_words(board.row_of.get(card.cell.spot))
        when = f"{moment_words(board, card.cell)} · {place}"
        reason = why_not(board, trouble.obstacle, card.cell)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel("triangle-alert", "warning", 14))
        head.addWidget(ElidedLabel(pair, "body"), 1)
        head.addWidget(Label(when, "small", "text2", tabular=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 7)
        column.setSpacing(1)
        column.addLayout(head)
        why = Label(reason, "small", "warning", wrap=True)
        why.setContentsMargins(20, 0, 0, 0)
        column.addWidget(why)
        self.setAccessibleName(f"{pair}, {when}. {reason}")

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.chosen.emit(self._id)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        foot = self.height() - 1
        paint.hairline(QPainter(self), 16, foot, self.width(), foot)
