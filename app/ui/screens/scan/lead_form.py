"""The lead form of a booth: one key for the level, three quick tags, a note, what comes next.

Everything is in the file a moment after it was said; the next scan begins the next lead.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.ids import LeadId
from app.models.leads import Interest, Lead, LeadEntry
from app.models.safety import TROUBLES
from app.services.booth_feedback import BoothFeedback, BoothMeeting
from app.services.leads import Leads
from app.ui.language import Text
from app.ui.messages import sentence
from app.ui.screens.scan.lead_parts import LevelButton, NoteLine, TagChip
from app.ui.screens.scan.meeting_line import MeetingLine
from app.ui.theme import theme
from app.ui.widgets import ElidedLabel, Label, SecondaryButton, paint
from app.ui.widgets.base import Retold

_EDGE = 48
_REST = 350  # milliseconds after the last letter of a note until it is written down


class LeadForm(Retold, QWidget):
    """One lead at a time. ``failed`` says that something could not be written down."""

    failed = Signal(object)
    saved = Signal()
    left = Signal()
    meeting_wanted = Signal()
    meeting_chosen = Signal()

    def __init__(
        self, leads: Leads, feedback: BoothFeedback, author: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._leads, self._author = leads, author
        self._lead: LeadId | None = None
        self.meeting = MeetingLine(feedback)
        self._unsaved = ""
        self._is_owed = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._write_words)
        self._exhibitor = ElidedLabel("", "body", "text2")
        self._state = Label(self._state_words, "small", "text2")
        self._others = ElidedLabel("", "small", "text2")
        self.levels = tuple(
            LevelButton(level, partial(self._level_words, level), partial(self._key_words, level))
            for level in Interest
        )
        self.tags = tuple(
            TagChip(key, words)
            for key, words in (
                ("sample", lambda: self.tr("Sample")),
                ("quote", lambda: self.tr("Quote")),
                ("talk", lambda: self.tr("Technical talk")),
            )
        )
        self.note = NoteLine()
        self.next_step = NoteLine()
        self.appointment = SecondaryButton("", "calendar-plus")
        self.appointment.hide()
        self._build()
        self._connect()
        self.retell()
        self.clear()

    @property
    def lead(self) -> LeadId | None:
        """The lead that is being noted."""
        return self._lead

    def show_booth(self, name: str) -> None:
        """Say whose leads these are."""
        self._exhibitor.tell(name)

    def open_lead(
        self,
        entry: LeadEntry,
        earlier: Sequence[Lead],
        meeting: BoothMeeting | None = None,
        when: Text = "",
    ) -> None:
        """Note this lead from now on; the one before it is in the file.

        With a ``meeting`` that was held, what is noted is said of it, too.
        """
        self.flush()
        self._lead = entry.lead_id
        self.meeting.show_meeting(meeting, when)
        self._show(entry)
        self._others.tell(lambda: self._earlier_words(earlier))
        self._others.setVisible(bool(earlier))
        self._allow(allowed=True)

    def clear(self) -> None:
        """Write down what is not, and wait for the next visitor.

        What could not be written stays, with its lead, until it can.
        """
        self.flush()
        if self._is_owed:
            return
        self._lead = None
        self.meeting.show_meeting(None)
        self._show(None)
        self._others.hide()
        self._allow(allowed=False)

    def choose_level(self, level: Interest) -> None:
        """As its key or its button does; 约洽谈 asks for the next time that suits both."""
        if self._lead is not None:
            self._show_level(level)
            self._write(partial(self._note, level=level))
            if level is Interest.MEETING:
                self.meeting_wanted.emit()
            else:
                self.appointment.hide()

    def offer_meeting(self, text: Text, *, possible: bool) -> None:
        """The meeting that could be made now, or why there is none."""
        self.appointment.tell(text, "calendar-plus" if possible else "calendar-x")
        self.appointment.setEnabled(possible)
        self.appointment.show()

    def flush(self) -> None:
        """Write down at once what was typed last, or could not be written before."""
        if self._is_owed:
            self._rest.stop()
            self._write_all()
        elif self._rest.isActive():
            self._rest.stop()
            self._write_words()

    def retell(self) -> None:
        self.note.setPlaceholderText(self.tr("Note: what they want to see, when to call"))
        self.note.setAccessibleName(self.tr("Note"))
        self.next_step.setPlaceholderText(self.tr("Next step"))
        self.next_step.setAccessibleName(self.tr("Next step"))
        super().retell()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        paint.hairline(painter, 0, 0, self.width(), 0)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(lambda: self.tr("Note the lead"), "lead"))
        head.addWidget(self._exhibitor, 1)
        head.addWidget(self._state)
        levels = QHBoxLayout()
        levels.setSpacing(12)
        for button in self.levels:
            levels.addWidget(button)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.note, 3)
        words.addWidget(self.next_step, 2)
        tags = QHBoxLayout()
        tags.setSpacing(8)
        for chip in self.tags:
            tags.addWidget(chip)
        tags.addWidget(self.appointment)
        tags.addSpacing(8)
        tags.addWidget(self._others, 1)
        tags.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 14, _EDGE, 18)
        column.setSpacing(10)
        for part in (head, levels):
            column.addLayout(part)
        column.addWidget(self.meeting)
        for part in (words, tags):
            column.addLayout(part)

    def _connect(self) -> None:
        for button in self.levels:
            button.clicked.connect(partial(self._level_clicked, button.level))
        for chip in self.tags:
            chip.clicked.connect(self._tags_clicked)
        self.appointment.clicked.connect(self.meeting_chosen)
        self.meeting.marked.connect(self._write_words)
        for line in (self.note, self.next_step):
            line.textEdited.connect(self._typed)
            line.editingFinished.connect(self.flush)
            line.left.connect(self._leave)
        theme().changed.connect(self.update)

    def _level_clicked(self, level: Interest, _on: bool) -> None:
        self.choose_level(level)

    def _tags_clicked(self, _on: bool) -> None:
        self._write(partial(self._note, tags=self._tags()))

    def _typed(self, _text: str) -> None:
        if self._lead is not None:
            self._rest.start()

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _write_words(self) -> None:
        note, step = self._words()
        self._write(partial(self._note, note=note, next_step=step))

    def _write_all(self) -> None:
        note, step = self._words()
        level = next((one.level for one in self.levels if one.isChecked()), None)
        told = partial(self._note, level=level, tags=self._tags(), note=note, next_step=step)
        self._write(told)

    def _words(self) -> tuple[str, str]:
        return self.note.text().strip(), self.next_step.text().strip()

    def _tags(self) -> tuple[str, ...]:
        return tuple(chip.key for chip in self.tags if chip.isChecked())

    def _note(
        self,
        lead: LeadId,
        level: Interest | None = None,
        tags: tuple[str, ...] | None = None,
        note: str | None = None,
        next_step: str | None = None,
    ) -> None:
        self._leads.note(lead, level, tags, note, next_step)

    def _write(self, note: Callable[[LeadId], None]) -> None:
        if self._lead is None:
            return
        try:
            note(self._lead)
            note_words, step = self._words()
            self.meeting.write(self._author, note_words, step, self._tags())
        except AppError as error:
            self._unsaved = sentence(error)
            self._is_owed = error.code in TROUBLES
            self.failed.emit(error)
        else:
            self._unsaved, self._is_owed = "", False
            self.saved.emit()
        self._state.retell()
        self._state.paint_in("danger" if self._unsaved else "text2")

    def _show(self, entry: LeadEntry | None) -> None:
        self.appointment.hide()
        self._show_level(entry.level if entry else None)
        tags = self.meeting.tags(entry.tags) if entry else ()
        for chip in self.tags:
            chip.setChecked(chip.key in tags)
        note, step = self.meeting.words(entry.note, entry.next_step) if entry else ("", "")
        self.note.setText(note)
        self.next_step.setText(step)

    def _allow(self, *, allowed: bool) -> None:
        for part in (*self.levels, *self.tags, self.note, self.next_step):
            part.setEnabled(allowed)

    def _show_level(self, level: Interest | None) -> None:
        for button in self.levels:
            button.setChecked(button.level is level)

    def _level_words(self, level: Interest) -> str:
        return {
            Interest.CASUAL: self.tr("Casual"),
            Interest.INTERESTED: self.tr("Interested"),
            Interest.STRONG: self.tr("Strong interest"),
            Interest.MEETING: self.tr("Wants a meeting"),
        }[level]

    def _key_words(self, level: Interest) -> str:
        return self.tr("Key {key}").format(key=level.value)

    def _state_words(self) -> str:
        return self._unsaved or self.tr("Saved as you type; the next scan begins the next lead")

    def _earlier_words(self, earlier: Sequence[Lead]) -> str:
        """What was noted before: how often, and the last of it."""
        if not earlier:
            return ""
        last = earlier[0].entry
        told = (last.author, self._level_words(last.level), last.note)
        words = " · ".join(part for part in told if part)
        return self.tr("%n earlier: {last}", "", len(earlier)).format(last=words)
