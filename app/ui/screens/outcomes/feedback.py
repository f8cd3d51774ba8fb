"""Feedback typed in from the paper agendas: held meetings in order, one key for a mark."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models.ids import MeetingId
from app.services.store.deal_list import HeldMeeting
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.lines import LineList
from app.ui.screens.outcomes.words import TICKS, joined
from app.ui.theme import theme
from app.ui.widgets import (
    CheckBox,
    EmptyState,
    KeyHint,
    Label,
    PrimaryButton,
    SecondaryButton,
    Segment,
    SegmentedControl,
    Separator,
)
from app.ui.widgets.base import Retold

_MARKS = 5
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ASKED, _ASKING = "asked", "asking"


class _Sheet(QWidget):
    """The part that takes digits: wherever the focus is but in a text."""

    marked = Signal(int)
    entered = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        if 1 <= digit <= _MARKS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.marked.emit(digit)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class FeedbackDialog(Retold, QDialog):
    """1 to 5 marks, the three boxes as on the paper, a note, a next step; Enter goes on.

    ``to_deal`` carries a meeting that is to become a deal.
    """

    to_deal = Signal(object)

    def __init__(self, desk: Desk, by: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._by = desk, by
        self.held: list[HeldMeeting] = []
        self.list = LineList()
        self.sheet = _Sheet()
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading = Label("", "bodyStrong", wrap=True)
        self.topic = Label("", "small", "text2", wrap=True)
        self.marks = SegmentedControl(
            [Segment("0", "—"), *(Segment(str(n), str(n)) for n in range(1, _MARKS + 1))],
            lambda: self.tr("Marks"),
        )
        self.side = SegmentedControl([Segment(_ASKED, "")], lambda: self.tr("Who says it"))
        self.ticks = {name: CheckBox(words) for name, words in TICKS.items()}
        self.note, self.next_step = QLineEdit(), QLineEdit()
        self._lay_out()
        self._connect()
        self.retell()
        self.read()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Feedback of meetings"))
        self.list.setAccessibleName(self.tr("Meetings held"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.next_step.setPlaceholderText(self.tr("Next step"))
        self.next_step.setAccessibleName(self.tr("Next step"))

    def read(self) -> None:
        """List the held meetings; the cursor goes to the first that nothing was said of."""
        deals = self._desk.services.deals
        self.held = deals.held()
        told = deals.feedback()
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.list.clear()
        for one in self.held:
            item = QListWidgetItem(self._line(one, done=one.id in told))
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's name for it
        self._empty.setVisible(not self.held)
        self._body.setVisible(bool(self.held))
        todo = [n for n, one in enumerate(self.held) if one.id not in told]
        self.show_meeting(todo[0] if todo else 0)

    @property
    def shown(self) -> HeldMeeting | None:
        """The meeting that is on the sheet."""
        row = self.list.currentRow()
        return self.held[row] if 0 <= row < len(self.held) else None

    def show_meeting(self, row: int) -> None:
        """Put a meeting on the sheet, with what was said of it."""
        self.list.setCurrentRow(row)
        self._fill(row)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Write the sheet down and go on to the next meeting."""
        one, row = self.shown, self.list.currentRow()
        if one is None or not self._write(one):
            return
        self.list.item(row).setText(self._line(one, done=True))
        if row + 1 < len(self.held):
            self.show_meeting(row + 1)
        else:
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, one: HeldMeeting) -> bool:
        marks = int(self.marks.current) or None
        ticks = [name for name, box in self.ticks.items() if box.isChecked()]
        note, step = self.note.text().strip(), self.next_step.text().strip()
        say = self._desk.services.deals.say
        return self._desk.do(
            lambda: say(
                MeetingId(one.id),
                self._party(one),
                self._by,
                marks=marks,
                ticks=ticks,
                note=note,
                next_step=step,
            )
        )

    def _fill(self, row: int) -> None:
        if not 0 <= row < len(self.held):
            return
        one = self.held[row]
        self.heading.tell(lambda: self._line(one, done=False))
        self.topic.tell(one.topic)
        asked, asking = _names(one)
        self.side.set_segments([Segment(_ASKED, asked), Segment(_ASKING, asking)])
        self._fill_side()

    def _fill_side(self) -> None:
        """What the chosen side said of the meeting so far."""
        one = self.shown
        if one is None:
            return
        said = self._desk.services.deals.feedback().get(one.id, {}).get(self._party(one))
        self.marks.choose(str(said.marks or 0) if said else "0")
        for name, box in self.ticks.items():
            box.setChecked(said is not None and name in said.ticks)
        self.note.setText(said.note if said else "")
        self.next_step.setText(said.next_step if said else "")

    def _line(self, one: HeldMeeting, *, done: bool) -> str:
        at = one.starts_at.astimezone(self._desk.services.zone)
        asked, asking = _names(one)
        tick = "✓ " if done else ""
        return tick + joined(
            f"{short_date(at.date())} {clock_time(at)}", f"{asking} × {asked}", one.place
        )

    def _party(self, one: HeldMeeting) -> str:
        return one.asking_id if self.side.current == _ASKING else one.asked_id

    def _step(self, step: int) -> None:
        there = self.list.currentRow() + step
        if 0 <= there < len(self.held):
            self.show_meeting(there)

    def _deal(self) -> None:
        if (one := self.shown) is not None:
            self.accept()
            self.to_deal.emit(one.id)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._fill)
        self.side.chosen.connect(lambda _side: self._fill_side())
        self.list.setFocusProxy(self.sheet)  # a click chooses, and the digits still mark
        self.sheet.stepped.connect(self._step)
        self.sheet.marked.connect(lambda digit: self.marks.choose(str(digit)))
        self.sheet.entered.connect(self.enter)
        for line in (self.note, self.next_step):
            line.setFont(theme().font("body"))

    def _lay_out(self) -> None:
        form = QVBoxLayout(self.sheet)
        form.setContentsMargins(16, 0, 0, 0)
        form.setSpacing(12)
        form.addWidget(self.heading)
        form.addWidget(self.topic)
        form.addWidget(Separator())
        form.addWidget(self.side)
        marks = QHBoxLayout()
        marks.addWidget(Label(lambda: self.tr("Marks"), "body", "text2"))
        marks.addWidget(self.marks)
        marks.addWidget(KeyHint("1"))
        marks.addWidget(Label("–", "small", "text2"))
        marks.addWidget(KeyHint("5"))
        marks.addStretch(1)
        form.addLayout(marks)
        boxes = QHBoxLayout()
        boxes.setSpacing(16)
        for box in self.ticks.values():
            boxes.addWidget(box)
        boxes.addStretch(1)
        form.addLayout(boxes)
        form.addWidget(self.note)
        form.addWidget(self.next_step)
        form.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(
            SecondaryButton(lambda: self.tr("Register a deal"), "plus", on_click=self._deal)
        )
        foot.addStretch(1)
        foot.addWidget(KeyHint("Enter"))
        foot.addWidget(PrimaryButton(lambda: self.tr("Next"), on_click=self.enter))
        form.addLayout(foot)
        self._body = QWidget()
        both = QHBoxLayout(self._body)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.list, 1)
        both.addWidget(self.sheet, 1)
        self._empty = EmptyState(
            lambda: self.tr("Meetings stand here once they were held: by scan or by tick.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Label(lambda: self.tr("Feedback of meetings"), "title"))
        column.addWidget(self._body, 1)
        column.addWidget(self._empty, 1)
        self.resize(920, 540)


def _names(one: HeldMeeting) -> tuple[str, str]:
    """Who was asked, and who asked, as this window names them."""
    asked = in_language(one.asked_zh, one.asked_en)
    return asked, in_language(one.asking_zh, one.asking_en)
