"""Somebody stands at the desk: found or entered, given a badge, and ready to print, by keyboard.

Enter goes to the next field and from the last one on; Ctrl+Enter finishes from anywhere. Whoever
is registered already comes up under the name while it is typed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.ids import PersonId
from app.models.people import Category, Person, masked_phone
from app.models.registry import Badge
from app.services.text import is_han
from app.services.visitor_fields import read_field
from app.services.walk_ins import Known, WalkIn
from app.ui.formats import short_date
from app.ui.language import Text, say
from app.ui.messages import sentence
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.rows import Line, refill
from app.ui.screens.visitors.words import FIELD_NAMES, category_name, firm_of, joined, name_of
from app.ui.theme import theme
from app.ui.widgets import (
    CheckBox,
    FlowLayout,
    Label,
    Option,
    Panel,
    PrimaryButton,
    Scroll,
    SecondaryButton,
    Select,
    ToggleChip,
)

_TYPED = ("name", "organisation", "title", "phone", "email")
_NAME = 88
_OFFERED = 4  # people already registered, under what is typed


class _Field(QWidget):
    """A name, a line to type in, and what is wrong with it beneath."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        self._name = Label(name, "body", "text2")
        self._name.setFixedWidth(_NAME)
        self.line = QLineEdit()
        self.line.setFont(theme().font("body"))
        self._problem = Label("", "small", "danger", wrap=True)
        self._problem.hide()
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.line)
        right.addWidget(self._problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(0)
        row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self._name.setMinimumHeight(theme().size("input"))
        self.retell(name)

    def retell(self, name: Text) -> None:
        """The line is called what stands before it."""
        self.line.setAccessibleName(say(name))

    def refuse(self, why: str) -> None:
        """Say what is wrong and stay there."""
        self._problem.tell(why)
        self._problem.setVisible(bool(why))
        if why:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.selectAll()


class Newcomer(Panel):
    """``arrived`` carries the person entered or chosen; ``given_up`` when nobody was.

    ``printing`` carries the badge that shall be printed now.
    """

    arrived = Signal(object)
    printing = Signal(object)
    given_up = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("surface")
        self._desk = desk
        self._person: PersonId | None = None
        self._badge: Badge | None = None
        self.fields = {name: _Field(FIELD_NAMES[name]) for name in _TYPED}
        self.category = Select()
        self.days: dict[str, ToggleChip] = {}
        self.consent = CheckBox(lambda: self.tr("May be passed on to exhibitors"))
        self.finish_button = PrimaryButton(
            lambda: self.tr("Register and issue badge"), "id-card", on_click=self.finish
        )
        self.anyway = SecondaryButton(
            lambda: self.tr("Somebody else: register anyway"), on_click=self._register
        )
        self._known = QVBoxLayout()
        self._known.setSpacing(0)
        self._known_head = Label("", "small", "warning", wrap=True)
        self._done_words = Label("", "title", wrap=True)
        self._done_firm = Label("", "body", "text2", wrap=True)
        self._done_number = Label("", "lead", tabular=True)
        self.print_button = PrimaryButton(
            lambda: self.tr("Print badge"), "printer", on_click=self._print
        )
        self.next_button = SecondaryButton(
            lambda: self.tr("Register the next one"), "user-plus", on_click=self.begin
        )
        self._steps = QStackedWidget()
        self._steps.addWidget(Scroll(self._form()))
        self._steps.addWidget(self._result())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._steps)
        self._connect()

    @property
    def is_done(self) -> bool:
        """Whether somebody was just registered and the badge waits to be printed."""
        return self._steps.currentIndex() == 1

    @property
    def person(self) -> PersonId | None:
        """Who was just registered or chosen; None while somebody is being entered."""
        return self._person

    def begin(self) -> None:
        """An empty form, the cursor in the name."""
        self._person = self._badge = None
        for field in self.fields.values():
            field.line.clear()
            field.refuse("")
        self.consent.setChecked(False)
        self._offer_choices()
        self._offer([])
        self._steps.setCurrentIndex(0)
        self.fields["name"].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Register whoever was typed, unless it seems that they are registered already."""
        entered = self._entered()
        if entered is None:
            return
        twins = self._desk.walk_ins.twins(entered)
        if twins:
            words = self.tr("Registered already? Choose, or register anyway.")
            self._offer(twins, words, anyway=True)
            return
        self._register()

    def choose(self, known: Known) -> None:
        """Somebody who is registered: their badge, issued where there is none."""
        found: list[Badge] = []

        def issue() -> object:
            badge, change = self._desk.walk_ins.issue(known.person.id)
            found.append(badge)
            return change

        if self._desk.do(issue):  # type: ignore[arg-type]  # a change or none
            self._welcome(known.person, found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _register(self) -> None:
        entered = self._entered()
        if entered is None:
            return
        made: list[tuple[Person, Badge]] = []

        def register() -> object:
            person, badge, change = self._desk.walk_ins.register_and_issue(entered)
            made.append((person, badge))
            return change

        if self._desk.do(register):  # type: ignore[arg-type]  # a change
            self._welcome(*made[0])

    def _welcome(self, person: Person, badge: Badge) -> None:
        self._person, self._badge = person.id, badge
        self._done_words.tell(name_of(person))
        self._done_firm.tell(joined((firm_of(person), category_name(person.category))))
        self._done_number.tell(badge.number)
        self._steps.setCurrentIndex(1)
        self.arrived.emit(person.id)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        if self._badge is not None:
            self.printing.emit(self._badge.id)

    def _entered(self) -> WalkIn | None:
        """What was typed; None when something cannot stand, and says so."""
        values: dict[str, str] = {}
        for name, field in self.fields.items():
            try:
                values[name] = str(read_field(name, field.line.text()))
                field.refuse("")
            except AppError as error:
                field.refuse(sentence(error))
                return None
        if not values["name"]:
            self.fields["name"].refuse(self.tr("A person has a name."))
            return None
        name = values["name"]
        chinese = any(map(is_han, name))
        return WalkIn(
            name=name if chinese else "",
            name_latin="" if chinese else name,
            category=Category(self.category.currentData()),  # Qt gives the plain text back
            days=tuple(day for day in self._desk.days() if self.days[day.isoformat()].isChecked()),
            consents_phone=self.consent.isChecked(),
            organisation=values["organisation"],
            title=values["title"],
            phone=values["phone"],
            email=values["email"],
        )

    def _typed(self, text: str) -> None:
        """Look whether that person is registered already."""
        words = text.strip()
        long_enough = len(words) > 1
        self._offer(self._desk.walk_ins.find(words)[:_OFFERED] if long_enough else [])

    def _offer(self, known: Sequence[Known], words: str = "", *, anyway: bool = False) -> None:
        self._known_head.tell(words or self.tr("Registered already:"))
        self._known_head.paint_in("warning" if words else "text2")
        self._known_head.setVisible(bool(known))
        self.anyway.setVisible(anyway)
        lines = [self._line(one) for one in known]
        refill(self._known, lines)
        if anyway and lines:
            lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, known: Known) -> Line:
        person = known.person
        state = known.badge.number if known.badge else self.tr("no badge")
        beneath = joined((firm_of(person), masked_phone(person.phone)))
        line = Line("", name_of(person), beneath, (state, "text2"))
        return line.when_asked(lambda: self.choose(known))

    def _go_on(self) -> None:
        """Enter: the next field, and from the last one on to the end."""
        lines = [field.line for field in self.fields.values()]
        here = next((n for n, line in enumerate(lines) if line.hasFocus()), -1)
        if 0 <= here < len(lines) - 1:
            lines[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif here >= 0:
            self.consent.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer_choices(self) -> None:
        self.category.offer([Option(one, category_name(one)) for one in Category])
        self.category.setCurrentIndex(0)
        for day in self._desk.days():
            key = day.isoformat()
            if key not in self.days:
                self.days[key] = ToggleChip(lambda day=day: short_date(day))  # type: ignore[misc]
                self._days_row.insertWidget(self._days_row.count() - 1, self.days[key])
            self.days[key].setChecked(False)

    def _connect(self) -> None:
        for field in self.fields.values():
            field.line.returnPressed.connect(self._go_on)
        for name in ("name", "phone"):
            self.fields[name].line.textEdited.connect(self._typed)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.finish)
        self.fields["name"].line.installEventFilter(self)
        for button in (self.consent, self.finish_button, self.print_button, self.next_button):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: object) -> bool:
        """Down goes from the name to whoever was found; Enter on a button presses it."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and watched is self.fields["name"].line:
                return self._step_down()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                return self._press(watched)
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # Qt's own event

    def _step_down(self) -> bool:
        first = self._known.itemAt(0)
        line = first.widget() if first is not None else None
        if line is None:
            return False
        line.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _press(self, watched: QObject) -> bool:
        if watched is self.consent:
            self.finish()
        elif watched in (self.finish_button, self.print_button, self.next_button):
            watched.click()
        else:
            return False
        return True

    def _form(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(theme().space(5), 12, theme().space(4), theme().space(5))
        column.setSpacing(0)
        column.addWidget(Label(lambda: self.tr("Register on site"), "title"))
        column.addWidget(
            Label(
                lambda: self.tr("Type the name; whoever is registered already comes up here."),
                "small",
                "text2",
                wrap=True,
            )
        )
        column.addSpacing(10)
        column.addWidget(self.fields["name"])
        column.addWidget(self._known_head)
        column.addLayout(self._known)
        column.addWidget(self.anyway)
        for name in _TYPED[1:]:
            column.addWidget(self.fields[name])
        column.addWidget(_named(lambda: self.tr("Consent"), self.consent))
        column.addWidget(_named(FIELD_NAMES["category"], self.category))
        chips = QWidget()
        self._days_row = QHBoxLayout(chips)
        self._days_row.setContentsMargins(0, 0, 0, 0)
        self._days_row.setSpacing(6)
        self._days_row.addStretch(1)
        column.addWidget(_named(FIELD_NAMES["days"], chips))
        column.addWidget(Label(lambda: self.tr("No day chosen: all days."), "small", "text2"))
        column.addSpacing(14)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.finish_button)
        row.addWidget(Label("Ctrl+Enter", "caption", "text3"))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return body

    def _result(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(theme().space(5), 12, theme().space(4), theme().space(5))
        column.setSpacing(6)
        column.addWidget(Label(lambda: self.tr("Ready to print"), "small", "success"))
        column.addWidget(self._done_words)
        column.addWidget(self._done_firm)
        column.addWidget(self._done_number)
        column.addSpacing(12)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8, line_gap=8)
        flow.addWidget(self.print_button)
        flow.addWidget(self.next_button)
        column.addWidget(buttons)
        column.addStretch(1)
        return body


def _named(name: Text, inside: QWidget) -> QWidget:
    made = QWidget()
    label = Label(name, "body", "text2")
    label.setFixedWidth(_NAME)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 3, 0, 3)
    row.setSpacing(0)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(inside, 1)
    made.setMinimumHeight(theme().size("input"))
    return made
