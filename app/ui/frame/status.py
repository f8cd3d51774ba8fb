"""The status bar: saved when, what can be taken back, whose data, what time it is."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.safety import Safety
from app.models.times import now
from app.ui.formats import clock_time, exact_time, long_date
from app.ui.frame.safety import said_of
from app.ui.frame.workspaces import FairHeading, Undo
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Retold
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.keys import KeyHint
from app.ui.widgets.labels import ElidedLabel, IconLabel, Label, Panel
from app.ui.widgets.tags import Tag

_EACH_SECOND = 1000


class StatusBar(Retold, Panel):
    """28 px at the foot of the window; ``safety_asked`` when somebody clicks on the backups."""

    safety_asked = Signal()

    def __init__(
        self, heading: Callable[[], FairHeading], undo: Undo, clock: Callable[[], datetime]
    ) -> None:
        super().__init__("subtle")
        self.setFixedHeight(theme().size("statusBar"))
        self._heading, self._undo, self._clock = heading, undo, clock
        self._saved_at: datetime | None = None
        self._safety = Safety()
        self._tick = IconLabel("check", "text2", 14)
        self._saved = ElidedLabel(self._saved_words, "small", "text2", tabular=True)
        self.safety = LinkButton("", on_click=self.safety_asked.emit, color="text2")
        self._sample = Tag(lambda: self.tr("Sample data"), "flask-conical", tone="warning")
        self.undo_button = LinkButton(
            lambda: self.tr("Undo"), "undo-2", on_click=self._take_back, color="text2"
        )
        self._undo_key = KeyHint("Ctrl+Z")
        self._date = Label(lambda: long_date(self._clock()), "small", "text2", tabular=True)
        self._time = Label(lambda: clock_time(self._clock()), "small", "text2", tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 1, 16, 0)
        row.setSpacing(16)
        left = QHBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._tick)
        left.addWidget(self._saved)
        row.addLayout(left)
        row.addWidget(self.safety)
        row.addStretch(1)
        row.addWidget(self._sample)
        back = QHBoxLayout()
        back.setSpacing(6)
        back.addWidget(self.undo_button)
        back.addWidget(self._undo_key)
        row.addLayout(back)
        now = QHBoxLayout()
        now.setSpacing(8)
        now.addWidget(self._date)
        now.addWidget(self._time)
        row.addLayout(now)
        self._timer = QTimer(self)
        self._timer.setInterval(_EACH_SECOND)
        self._timer.timeout.connect(self._show_time)
        self._timer.start()
        self.refresh()

    def saved(self, at: datetime) -> None:
        """Say when the last change reached the file; in the fair's time."""
        self._saved_at = at
        self.refresh()

    def show_safety(self, safety: Safety) -> None:
        """Say how the file, its backups and the disk stand."""
        self._safety = safety
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        name = self._undo.undo_name()
        self.undo_button.setVisible(bool(name))
        self._undo_key.setVisible(bool(name))
        self.undo_button.setToolTip(name)
        self.undo_button.setAccessibleDescription(name)
        self._sample.setVisible(self._heading().is_sample)
        self._show_saved()
        self._show_time()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint.hairline(QPainter(self), 0, 0, self.width(), 0)

    def retell(self) -> None:
        self.refresh()

    def _show_saved(self) -> None:
        is_lost = self._safety.trouble is not None
        self._tick.show_icon(
            "circle-alert" if is_lost else "check", "danger" if is_lost else "text2"
        )
        self._saved.paint_in("danger" if is_lost else "text2")
        self._saved.retell()
        said = said_of(self._safety, now)
        self.safety.color_in(said.color)
        self.safety.tell(said.words)
        self.safety.setToolTip(said.hint)
        self.safety.setAccessibleDescription(said.hint)
        self.safety.setVisible(bool(said.words))

    def _saved_words(self) -> str:
        if self._safety.trouble is not None:
            return self.tr("Not saved")
        if self._saved_at is None:
            return self.tr("All saved")
        return self.tr("Saved {time}").format(time=exact_time(self._saved_at))

    def _take_back(self) -> None:
        self._undo.undo()

    def _show_time(self) -> None:
        if self._time.text() != clock_time(self._clock()):
            self._time.retell()
        self._date.retell()


def is_inside(widget: QWidget | None, part: QWidget) -> bool:
    """Whether a widget lies in a part of the window."""
    return widget is not None and (widget is part or part.isAncestorOf(widget))
