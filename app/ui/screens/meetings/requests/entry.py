"""A request entered at the desk: both sides found by a few letters, Enter and done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.models.ids import ExhibitorId, PersonId, RequestId
from app.models.meetings import Place
from app.services.requests import Entry, Requests
from app.services.store.party_lookup import PartyHit, PartyKind
from app.ui.language import Text
from app.ui.messages import sentence
from app.ui.screens.meetings.requests.party_field import PartyField
from app.ui.screens.meetings.requests.words import feature_name, pair, place_name
from app.ui.theme import theme
from app.ui.widgets import (
    CheckBox,
    ErrorBar,
    FlowLayout,
    KeyHint,
    Label,
    Option,
    PrimaryButton,
    SecondaryButton,
    Segment,
    SegmentedControl,
    Select,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.numbers import WholeNumber

_USUAL_WEIGHT = 50
_MOST_BEFORE = 40  # requests that a new one could follow
_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is known already when the dialog opens."""

    asking: PartyHit | None = None
    asked: PartyHit | None = None


class EntryDialog(Retold, Dialog):
    """``entered`` carries the step; the dialog closes, or stays for the next one."""

    entered = Signal(object)

    def __init__(
        self, requests: Requests, sides: Sides | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._requests = requests
        everybody = (PartyKind.EXHIBITOR, PartyKind.PERSON)
        self.asking = PartyField(
            lambda: self.tr("Asks"),
            lambda: self.tr("Exhibitor or visitor: name, pinyin, booth"),
            lambda text: requests.find(text, everybody),
        )
        self.asked = PartyField(
            lambda: self.tr("Is asked"),
            lambda: self.tr("Exhibitor: name, pinyin, booth"),
            lambda text: requests.find(text, (PartyKind.EXHIBITOR,)),
        )
        self.topic = QLineEdit()
        self.weight = WholeNumber(84)
        self.weight.setRange(1, 100)
        self.weight.setValue(_USUAL_WEIGHT)
        self.urgent = CheckBox(lambda: self.tr("Urgent: accepted at once, weighs most"))
        self.place = SegmentedControl(
            [Segment(place.value, _place_words(place)) for place in Place],
            lambda: self.tr("Place"),
        )
        self.features = {name: CheckBox(_feature_words(name)) for name in requests.features()}
        self.after = Select()
        self.error = ErrorBar()
        self.enter_button = PrimaryButton(lambda: self.tr("Enter request"), on_click=self.enter)
        self.next_button = SecondaryButton(
            lambda: self.tr("Enter and next"), on_click=self.enter_and_next
        )
        self._lay_out()
        self._connect()
        self._begin(sides or Sides())
        self.retell()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("New request"))
        self.topic.setPlaceholderText(self.tr("What is it about?"))
        self.topic.setAccessibleName(self.tr("Topic"))
        self.weight.setAccessibleName(self.tr("Weight, 1 to 100"))
        self.after.setAccessibleName(self.tr("After"))
        self._offer_before()

    def entry(self) -> Entry | None:
        """What was told; None while a side is missing."""
        asking, asked = self.asking.party, self.asked.party
        if asking is None or asked is None:
            return None
        is_exhibitor = asking.kind is PartyKind.EXHIBITOR
        after = self.after.currentData()
        return Entry(
            to_exhibitor_id=ExhibitorId(asked.id),
            from_exhibitor_id=ExhibitorId(asking.id) if is_exhibitor else None,
            from_person_id=None if is_exhibitor else PersonId(asking.id),
            topic=self.topic.text(),
            weight=self.weight.value(),
            place=Place(self.place.current),
            features=tuple(name for name, box in self.features.items() if box.isChecked()),
            after_id=RequestId(after) if after else None,
            is_urgent=self.urgent.isChecked(),
        )

    def enter(self) -> None:
        """Write it and close."""
        if self._write():
            self.accept()

    def enter_and_next(self) -> None:
        """Write it, keep who asks, and begin the next one."""
        asking = self.asking.party
        if self._write():
            self._begin(Sides(asking=asking))

    def _write(self) -> bool:
        entry = self.entry()
        if entry is None:
            self._say_missing()
            return False
        try:
            change = self._requests.enter(entry)
        except AppError as error:
            failed = error
            self.error.tell(lambda: sentence(failed))
            return False
        self.error.hide()
        self.entered.emit(change)
        return True

    def _say_missing(self) -> None:
        lacking = self.asking if self.asking.party is None else self.asked
        words = self.tr("Choose who asks.")
        if lacking is self.asked:
            words = self.tr("Choose who is asked.")
        self.error.tell(words)
        lacking.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, sides: Sides) -> None:
        self.asking.choose(sides.asking)
        self.asked.choose(sides.asked)
        self.topic.clear()
        self.weight.setValue(_USUAL_WEIGHT)
        self.urgent.setChecked(False)
        for box in self.features.values():
            box.setChecked(False)
        self.place.choose(Place.TABLE.value)
        self._offer_before()
        first = self.asking if sides.asking is None else self.asked
        if first is self.asked and sides.asked is not None:
            self.topic.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_before(self) -> None:
        """Meetings that this one could follow: open requests of one of its sides."""
        options = [Option("", self.tr("Any time"))]
        for party in filter(None, (self.asking.party, self.asked.party)):
            options += self._requests_of(party, {option.key for option in options})
        self.after.offer(options)
        self.after.setEnabled(len(options) > 1)

    def _requests_of(self, party: PartyHit, known: set[object]) -> list[Option]:
        ids = self._requests.ids("", {"party": party.id}, "", descending=True)[:_MOST_BEFORE]
        rows = self._requests.rows([one for one in ids if one not in known])
        return [
            Option(row.id, pair(row)) for row in map(rows.get, ids) if row and row.state.is_open
        ]

    def _urgent_chosen(self, *, on: bool) -> None:
        self.weight.setEnabled(not on)

    def _place_chosen(self, place: str) -> None:
        for box in self.features.values():
            box.setEnabled(place == Place.TABLE.value)

    def _connect(self) -> None:
        self.asking.chosen.connect(self._offer_before)
        self.asked.chosen.connect(self._offer_before)
        self.topic.returnPressed.connect(self.enter)
        self.urgent.toggled.connect(lambda on: self._urgent_chosen(on=on))
        self.place.chosen.connect(self._place_chosen)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self.enter_and_next)

    def _lay_out(self) -> None:
        for line in (self.topic, self.weight):
            line.setFont(theme().font("body"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Label(lambda: self.tr("New request"), "title"))
        column.addWidget(self.error)
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        for place, (name, part) in enumerate(self._rows()):
            label = Label(name, "body", "text2")
            form.addWidget(label, place, 0, Qt.AlignmentFlag.AlignVCenter)
            if isinstance(part, QWidget):
                form.addWidget(part, place, 1)
            else:
                form.addLayout(part, place, 1)
        column.addLayout(form)
        column.addSpacing(4)
        column.addLayout(self._foot())
        self.setFixedWidth(_WIDTH)

    def _rows(self) -> Sequence[tuple[Text, QWidget | QHBoxLayout]]:
        weight = QHBoxLayout()
        weight.setSpacing(16)
        self.weight.setFixedWidth(84)
        weight.addWidget(self.weight)
        weight.addWidget(self.urgent)
        weight.addStretch(1)
        place = QWidget()
        flow = FlowLayout(place, gap=14, line_gap=8)
        flow.addWidget(self.place)
        for box in self.features.values():
            flow.addWidget(box)
        return (
            (lambda: self.tr("Asks"), self.asking),
            (lambda: self.tr("Is asked"), self.asked),
            (lambda: self.tr("Topic"), self.topic),
            (lambda: self.tr("Weight"), weight),
            (lambda: self.tr("Place"), place),
            (lambda: self.tr("After"), self.after),
        )

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(KeyHint("Ctrl+Enter"))
        foot.addWidget(Label(lambda: self.tr("and next"), "small", "text2"))
        foot.addStretch(1)
        foot.addWidget(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject))
        foot.addWidget(self.next_button)
        foot.addWidget(self.enter_button)
        return foot


def _place_words(place: Place) -> Callable[[], str]:
    return lambda: place_name(place)


def _feature_words(name: str) -> Callable[[], str]:
    return lambda: feature_name(name)
