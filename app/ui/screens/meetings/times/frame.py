"""What the dialogs of times have in common: a form, what was written down, and how it ends."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.meeting_board import Board
from app.ui.formats import clock_time, day_heading
from app.ui.language import Text, say
from app.ui.messages import sentence
from app.ui.widgets import (
    ElidedLabel,
    ErrorBar,
    IconButton,
    Label,
    Option,
    Panel,
    SecondaryButton,
    Select,
    Separator,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog

_WIDE = 520


class TimesDialog(Retold, Dialog):
    """Each step is written at once and can be undone; ``changed`` tells it."""

    changed = Signal(object)

    def __init__(self, title: Text, lead: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.error = ErrorBar()
        self.form = QVBoxLayout()
        self.form.setSpacing(10)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(0)
        self.rows: list[WrittenRow] = []
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(SecondaryButton(lambda: self.tr("Close"), on_click=self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, "title", wrap=True))
        column.addWidget(Label(lead, "body", "text2", wrap=True))
        column.addLayout(self.form)
        column.addWidget(self.error)
        column.addLayout(self._listed)
        column.addStretch(1)
        column.addLayout(self.foot)
        self.setFixedWidth(_WIDE)
        self.retell()

    def retell(self) -> None:
        self.setWindowTitle(say(self._title))

    def field(self, name: Text, inside: QWidget) -> None:
        """A line of the form: its name above it."""
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(Label(name, "small", "text2"))
        box.addWidget(inside)
        self.form.addLayout(box)

    def show_written(self, written: Sequence["Written"]) -> None:
        """List what was written down before, each with a way to take it back."""
        while (item := self._listed.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [WrittenRow(words, remove) for words, remove in written]
        if self.rows:
            self._listed.addWidget(Separator())
        for row in self.rows:
            self._listed.addWidget(row)
            row.show()

    def write(self, step: Callable[[], Change]) -> bool:
        """Do this, or say why it cannot be done."""
        try:
            change = step()
        except AppError as error:
            failed = error
            self.error.tell(lambda: sentence(failed))
            return False
        self.error.hide()
        self.changed.emit(change)
        return True


Written = tuple[str, Callable[[], object]]
"""What was written down, in words, and how it is taken back."""


class WrittenRow(Panel):
    """One line of what was written down."""

    def __init__(self, words: str, remove: Callable[[], object]) -> None:
        super().__init__()
        self.words = words
        self.remove = IconButton("x", lambda: self.tr("Remove"), on_click=remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(ElidedLabel(words, "body", tabular=True), 1)
        row.addWidget(self.remove)
        self.setAccessibleName(words)


class SpanField(QWidget):
    """A day of the fair, and from which hour to which."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self.day, self.start, self.end = Select(), Select(), Select()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 2)
        row.addWidget(self.start, 1)
        row.addWidget(Label("–", "body", "text2"))
        row.addWidget(self.end, 1)
        self.day.setAccessibleName(self.tr("Day"))
        self.start.setAccessibleName(self.tr("From"))
        self.end.setAccessibleName(self.tr("Until"))
        self.day.offer([Option(day.isoformat(), day_heading(day)) for day in board.days])
        self.day.currentIndexChanged.connect(self._offer_hours)
        self._offer_hours()

    def show_day(self, day: date | None) -> None:
        """Begin with this day."""
        if day is not None:
            self.day.setCurrentIndex(max(self.day.findData(day.isoformat()), 0))

    def span(self) -> tuple[datetime, datetime]:
        """From when to when, aware."""
        start, end = self.start.currentData(), self.end.currentData()
        return datetime.fromisoformat(start), datetime.fromisoformat(end)

    def _offer_hours(self) -> None:
        day = date.fromisoformat(self.day.currentData())
        slots = self._board.slots_on(day)
        zone = self._board.zone
        for field, moments in (
            (self.start, [slot.starts_at for slot in slots]),
            (self.end, [slot.ends_at for slot in slots]),
        ):
            field.offer([Option(at.isoformat(), clock_time(at.astimezone(zone))) for at in moments])
        self.end.setCurrentIndex(self.end.count() - 1)


def span_words(board: Board, starts_at: datetime, ends_at: datetime) -> str:
    """A stretch of time of the fair."""
    start, end = starts_at.astimezone(board.zone), ends_at.astimezone(board.zone)
    return f"{day_heading(start.date())} {clock_time(start)}–{clock_time(end)}"
