"""The lead form of a booth: one key for the level, three quick tags, a note, what comes next.

Everything is in the file a moment after it was said; the next scan begins the next lead.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.models.ids import LeadId
from app.models.leads import Interest, Lead, LeadEntry
from app.services.leads import Leads
from app.ui.language import Text, say
from app.ui.messages import sentence
from app.ui.screens.scan.lines import TallLine
from app.ui.theme import ColorName, theme
from app.ui.widgets import ElidedLabel, Label, SecondaryButton, paint
from app.ui.widgets.base import Retold

_EDGE = 48
_REST = 350  # milliseconds after the last letter of a note until it is written down


class LevelButton(Retold, QAbstractButton):
    """One of the four levels, 64 px high, with its key."""

    def __init__(self, level: Interest, text: Text, key: Text) -> None:
        super().__init__()
        self.level = level
        self._text, self._key = text, key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    def retell(self) -> None:
        self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(120, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        ground = theme().color("accent" if on else "hover" if self.underMouse() else "surface")
        edge = None if on else theme().color("borderStrong" if self.isEnabled() else "border")
        paint.rounded(painter, self.rect(), theme().radius("panel"), ground, edge)
        middle = Qt.AlignmentFlag.AlignHCenter
        words = QRect(4, 10, self.width() - 8, 24)
        ink: ColorName = "onAccent" if on else "text" if self.isEnabled() else "disabled"
        paint.text(painter, words, self.text(), theme().font("lead"), theme().color(ink), middle)
        key = QRect(4, 36, self.width() - 8, 18)
        quiet = theme().color("onAccent" if on else "text2" if self.isEnabled() else "disabled")
        paint.text(painter, key, say(self._key), theme().font("small"), quiet, middle)


class TagChip(Retold, QAbstractButton):
    """A quick tag, 36 px high; tinted while it is on."""

    def __init__(self, key: str, text: Text) -> None:
        super().__init__()
        self.key = key
        self._text = text
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    def retell(self) -> None:
        self.setText(say(self._text))
        self.setAccessibleName(self.text())
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(paint.width_of(self.text(), theme().font("body")) + 28, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        ground = theme().color("accentTint" if on else "hover" if self.underMouse() else "surface")
        edge: ColorName = "accentLine" if on else "borderStrong" if self.isEnabled() else "border"
        paint.rounded(painter, self.rect(), 18, ground, theme().color(edge))
        ink = theme().color("accentText" if on else "text2" if self.isEnabled() else "disabled")
        middle = Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, self.rect(), self.text(), theme().font("body"), ink, middle)


class NoteLine(TallLine):
    """A line that Esc and Enter leave for the next scan."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LeadForm(Retold, QWidget):
    """One lead at a time. ``failed`` says that something could not be written down."""

    failed = Signal(object)
    saved = Signal()
    left = Signal()
    meeting_wanted = Signal()
    meeting_chosen = Signal()

    def __init__(self, leads: Leads, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads = leads
        self._lead: LeadId | None = None
        self._unsaved = ""
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

    def open_lead(self, entry: LeadEntry, earlier: Sequence[Lead]) -> None:
        """Note this lead from now on; the one before it is in the file."""
        self.flush()
        self._lead = entry.lead_id
        self._show(entry)
        self._others.tell(lambda: self._earlier_words(earlier))
        self._others.setVisible(bool(earlier))
        self._allow(allowed=True)

    def clear(self) -> None:
        """Write down what is not, and wait for the next visitor."""
        self.flush()
        self._lead = None
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
        """Write down at once what was typed last."""
        if self._rest.isActive():
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
        for part in (head, levels, words, tags):
            column.addLayout(part)

    def _connect(self) -> None:
        for button in self.levels:
            button.clicked.connect(partial(self._level_clicked, button.level))
        for chip in self.tags:
            chip.clicked.connect(self._tags_clicked)
        self.appointment.clicked.connect(self.meeting_chosen)
        for line in (self.note, self.next_step):
            line.textEdited.connect(self._typed)
            line.editingFinished.connect(self.flush)
            line.left.connect(self._leave)
        theme().changed.connect(self.update)

    def _level_clicked(self, level: Interest, _on: bool) -> None:
        self.choose_level(level)

    def _tags_clicked(self, _on: bool) -> None:
        chosen = tuple(chip.key for chip in self.tags if chip.isChecked())
        self._write(partial(self._note, tags=chosen))

    def _typed(self, _text: str) -> None:
        if self._lead is not None:
            self._rest.start()

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _write_words(self) -> None:
        note, step = self.note.text().strip(), self.next_step.text().strip()
        self._write(partial(self._note, note=note, next_step=step))

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
        except AppError as error:
            self._unsaved = sentence(error)
            self.failed.emit(error)
        else:
            self._unsaved = ""
            self.saved.emit()
        self._state.retell()
        self._state.paint_in("danger" if self._unsaved else "text2")

    def _show(self, entry: LeadEntry | None) -> None:
        self.appointment.hide()
        self._show_level(entry.level if entry else None)
        for chip in self.tags:
            chip.setChecked(entry is not None and chip.key in entry.tags)
        self.note.setText(entry.note if entry else "")
        self.next_step.setText(entry.next_step if entry else "")

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
