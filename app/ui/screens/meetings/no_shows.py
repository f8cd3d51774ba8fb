"""Meetings to which nobody was scanned: said when they are over, marked when somebody wants it."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.changes import Change
from app.services.no_shows import NoShow, NoShows
from app.ui.changes import Changes
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language
from app.ui.messages import sentence
from app.ui.widgets import IconButton, Notice, WarningBar

_NAMED = 3
_MINUTE = 60_000
_OURS = frozenset({"meeting", "meeting_mark", "scan", "slot", "request", "checkpoint", "person"})


class NoShowOffer(WarningBar):
    """Names them and marks all of them in one step; closed, it says no more of what it named."""

    said = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        no_shows: NoShows,
        changes: Changes,
        zone: ZoneInfo,
        undo: Callable[[], object],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._no_shows, self._changes, self._zone = no_shows, changes, zone
        self._undo, self._page = undo, page
        self._closed = frozenset[str]()
        self._found: tuple[NoShow, ...] = ()
        page.installEventFilter(self)
        if (row := self.layout()) is not None:
            row.addWidget(IconButton("x", lambda: self.tr("Not now"), on_click=self.dismiss))
        changes.happened.connect(self._data_moved)
        # Meetings end without anything being written.
        self._minute = QTimer(self, interval=_MINUTE)
        self._minute.timeout.connect(self._look_if_seen)
        self._minute.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page came into sight: what was missed meanwhile?"""
        if watched is self._page and event.type() is QEvent.Type.Show:
            self.look()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Read which meetings were missed by now."""
        every = self._no_shows.found()
        self._found = tuple(one for one in every if one.meeting_id not in self._closed)
        if self._found:
            self.tell(self._words, lambda: self.tr("Mark as no-shows"), self.mark)
        else:
            self.hide()

    def dismiss(self) -> None:
        """Say no more of these."""
        self._closed |= {one.meeting_id for one in self._found}
        self.look()

    def mark(self) -> None:
        """Mark as missed what is named, and nothing that came up meanwhile."""
        wanted = [one.meeting_id for one in self._found]
        try:
            change = self._no_shows.mark(wanted)
        except AppError as error:
            self.refused.emit(sentence(error))
            self.look()
            return
        self._changes.happened.emit(change)
        words = self.tr("Marked as no-shows: {count}").format(**change.action.facts)
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _words(self) -> str:
        named = [self._line(one) for one in self._found[:_NAMED]]
        if more := len(self._found) - len(named):
            named.append(self.tr("and %n more", "", more))
        words = self.tr(
            "%n meeting(s) over without both sides scanned at the tables. {which}.",
            "",
            len(self._found),
        )
        return words.format(which=self.tr("; ", "between meetings").join(named))

    def _line(self, one: NoShow) -> str:
        starts = one.starts_at.astimezone(self._zone)
        names = {"first": in_language(*one.asking), "second": in_language(*one.asked)}
        when = f"{short_date(starts.date())} {clock_time(starts)}"
        if one.came is None:
            form = self.tr("{when} {first} × {second}: nobody was scanned")
            return form.format(when=when, **names)
        form = self.tr("{when} {first} × {second}: only {came} came")
        return form.format(when=when, came=in_language(*one.came), **names)

    def _data_moved(self, change: object) -> None:
        if isinstance(change, Change) and change.kinds & _OURS:
            self._look_if_seen()

    def _look_if_seen(self) -> None:
        if self._page.isVisible():
            self.look()
