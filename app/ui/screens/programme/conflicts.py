"""What a session clashes with, in one amber strip, and the places where it would not."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.programme import Session
from app.models.programme_places import Remedy
from app.services.programme import Timetable
from app.ui.language import translate
from app.ui.screens.programme.rows import MARGIN
from app.ui.screens.programme.words import conflict_sentence, plain_time, room_name
from app.ui.theme import theme
from app.ui.widgets import FlowLayout, IconLabel, Label, LinkButton, Panel

_MOST = 3  # remedies; more would be a list to study


class ConflictNotice(Panel):
    """Hidden while all is well."""

    moved = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__("warningTint")
        self.sentences = Label("", "small", "warning", wrap=True)
        self._feasible = Label(lambda: translate("programme", "Possible:"), "small", "warning")
        self._feasible.setFont(theme().strong("small"))
        self._feasible.setMinimumHeight(theme().size("minTarget"))
        self.links: list[LinkButton] = []
        self._places = QWidget()
        self._flow = FlowLayout(self._places, gap=12, line_gap=0)
        self._flow.addWidget(self._feasible)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentences)
        words.addWidget(self._places)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 10, MARGIN, 8)
        row.setSpacing(theme().space(2))
        row.addWidget(IconLabel("triangle-alert", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def show_session(self, session: Session, timetable: Timetable, now: datetime) -> None:
        """Show what this session clashes with, and where it could go from now on."""
        conflicts = timetable.conflicts_of(session.id)
        self.setVisible(bool(conflicts))
        self._clear()
        if not conflicts:
            return
        lines = [conflict_sentence(conflict, timetable, session) for conflict in conflicts]
        self.sentences.tell("\n".join(lines))
        self.setAccessibleName(self.sentences.text())
        self._offer(session, timetable, timetable.remedies_of(session, now)[:_MOST])

    def _offer(self, session: Session, timetable: Timetable, found: Sequence[Remedy]) -> None:
        self._places.setVisible(bool(found))
        for remedy in found:
            place = (session.id, remedy.room_id, remedy.starts_at)
            link = LinkButton(
                _words(remedy, session, timetable),
                on_click=partial(self.moved.emit, *place),
            )
            link.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
            self.links.append(link)
            self._flow.addWidget(link)

    def _clear(self) -> None:
        for link in self.links:
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = []


def _words(remedy: Remedy, session: Session, timetable: Timetable) -> str:
    if remedy.room_id == session.room_id:
        start = plain_time(remedy.starts_at.astimezone(ZoneInfo(timetable.fair.zone)))
        return translate("programme", "Begin at {time}").format(time=start)
    room = next(room for room in timetable.rooms if room.id == remedy.room_id)
    return translate("programme", "Move to {room}").format(room=room_name(room))
