"""What a desk shows that nobody opened yet, and what a kiosk shows: the fair's sessions."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.models.programme import Session
from app.models.times import Clock, local
from app.services.programme import Programme, Timetable
from app.ui.formats import clock_time, day_heading
from app.ui.language import in_language
from app.ui.widgets import EmptyState, Label, Page, PageAction, Panel, Place, Scroll, SectionHeader

_LOOK_AGAIN = 60_000  # milliseconds


class ClosedPage(Page):
    """Nothing of the fair is shown before somebody says who they are."""

    def __init__(self, ask: Callable[[], object]) -> None:
        super().__init__()
        self.empty = EmptyState(
            lambda: self.tr("This fair has an organiser's PIN, and this desk has no role yet."),
            (lambda: self.tr("Enter the PIN"), ask),
        )
        self.set_body(self.empty)

    def title(self) -> str:
        return self.tr("Closed")


class KioskPage(Page):
    """The sessions from today on, large enough to read while standing; nothing else."""

    def __init__(
        self, programme: Programme, clock: Clock, other_language: Callable[[], object]
    ) -> None:
        super().__init__()
        self._programme, self._clock = programme, clock
        self._other_language = other_language
        self._ground = Panel("surface")
        self._inside = QVBoxLayout(self._ground)
        self._inside.setContentsMargins(32, 24, 32, 24)
        self.set_body(Scroll(self._ground))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        self._list = QWidget()
        self._inside.addWidget(self._list)
        self._inside.addStretch(1)

    def title(self) -> str:
        return self.tr("Programme")

    def page_actions(self) -> Sequence[PageAction]:
        words = "中文 / English"  # both, for whoever reads only one of them
        return (PageAction(words, "languages", self._other_language, None, Place.PRIMARY),)

    def entered(self) -> None:
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def refresh(self) -> None:
        """Read the sessions that are not over."""
        timetable = self._programme.timetable()
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        self._fill(grid, timetable)
        self._inside.replaceWidget(self._list, made)
        self._list.deleteLater()
        self._list = made

    def sessions(self, timetable: Timetable) -> Sequence[Session]:
        """What is still to come, or under way."""
        moment = self._clock()
        coming = [one for one in timetable.sessions if one.ends_at > moment]
        return sorted(coming, key=lambda one: (one.starts_at, one.id))

    def _fill(self, grid: QGridLayout, timetable: Timetable) -> None:
        day = None
        for one in self.sessions(timetable):
            starts, ends = local(one.starts_at), local(one.ends_at)
            if starts.date() != day:
                day = starts.date()
                grid.addWidget(SectionHeader(day_heading(day)), grid.rowCount(), 0, 1, 3)
            room = timetable.room(one)
            row = grid.rowCount()
            when = f"{clock_time(starts)}–{clock_time(ends)}"
            grid.addWidget(Label(when, "lead", "text2", tabular=True), row, 0)
            grid.addWidget(
                Label(in_language(one.title_zh, one.title_en), "title", wrap=True), row, 1
            )
            where = in_language(room.name_zh, room.name_en) if room else ""
            grid.addWidget(Label(where, "lead", "text2"), row, 2)
