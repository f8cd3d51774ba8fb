"""Every field of a person, changed in place; phone and address are masked until asked for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.ids import PersonId
from app.models.people import Category, Person, masked_email, masked_phone
from app.ui.language import Text, translate
from app.ui.screens.visitors.desk import Desk, reason
from app.ui.screens.visitors.words import FIELD_NAMES, category_name, consent_words, days_words
from app.ui.widgets import ChoiceRow, FieldRow, LinkButton, Option, SectionHeader

_LINES = ("name", "name_latin", "organisation", "organisation_latin", "title", "city")
_TOLD = ("external_id", "source")


class MaskedRow(FieldRow):
    """A field whose value is hidden; ``wished`` asks to be shown it, and says what for."""

    wished = Signal(str)

    def __init__(self, name: Text, check: partial[str]) -> None:
        super().__init__(name, check)
        self._masked = False
        self.show_button = LinkButton(
            lambda: translate("visitors", "Show"), on_click=lambda: self.wished.emit("look")
        )
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.show_button)
            layout.setAlignment(self.show_button, Qt.AlignmentFlag.AlignVCenter)

    @property
    def is_masked(self) -> bool:
        """Whether only a part is shown."""
        return self._masked

    def show_masked(self, words: str) -> None:
        """Show so much of the value as everybody may see."""
        self._masked = bool(words)
        self.show_value(words)
        self.show_button.setVisible(self._masked)

    def show_whole(self, value: str) -> None:
        """Show the value."""
        self._masked = False
        self.show_value(value)
        self.show_button.hide()

    def edit(self) -> None:
        if self._masked:  # whoever changes a number sees it
            self.wished.emit("edit")
        if not self._masked:
            super().edit()


class Facts(QWidget):
    """The section 登记信息; written field by field, undone field by field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person: Person | None = None
        self._shown: set[str] = set()
        self.lines = {name: self._line(name) for name in _LINES}
        self.masked = {name: self._masked_line(name) for name in ("phone", "email")}
        self.category = self._choice("category", self._categories)
        self.days = self._choice("days", self._day_choices)
        self.consent = self._choice("consents_phone", self._consents)
        self.told = {name: FieldRow(FIELD_NAMES[name], editable=False) for name in _TOLD}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeader(lambda: self.tr("Registration")))
        rows: tuple[QWidget, ...] = (
            *self.lines.values(),
            *self.masked.values(),
            self.consent,
            self.category,
            self.days,
            *self.told.values(),
        )
        for row in rows:
            column.addWidget(row)

    def show_person(self, person: Person) -> None:
        """Show these facts; what was unmasked or is being typed for the same person stays."""
        same = self._person is not None and self._person.id == person.id
        if not same:
            self._shown.clear()
        self._person = person
        for name, line in self.lines.items():
            if not (same and line.is_editing()):
                line.show_value(str(getattr(person, name)))
        for name, row in self.masked.items():
            if not (same and row.is_editing()):
                self._show_masked(name, row)
        self.category.show_value(category_name(person.category))
        self.days.show_value(days_words(person.days))
        self.consent.show_value(consent_words(person))
        for name, told in self.told.items():
            told.show_value(str(getattr(person, name)))
            told.setVisible(bool(getattr(person, name)))

    def edit(self, name: str) -> None:
        """Begin to change a field."""
        self.lines[name].edit()

    def reveal(self, name: str, purpose: str = "look") -> None:
        """Show the whole of a masked field; that it was shown is written down."""
        person = self._need()

        def show() -> None:
            value = self._desk.visitors.disclose(person.id, name, purpose)
            self._shown.add(name)
            self.masked[name].show_whole(value)

        self._desk.do(show)

    def _show_masked(self, name: str, row: MaskedRow) -> None:
        person = self._need()
        value = str(getattr(person, name))
        if name in self._shown:
            row.show_whole(value)
        else:
            row.show_masked(masked_phone(value) if name == "phone" else masked_email(value))

    def _line(self, name: str) -> FieldRow:
        row = FieldRow(FIELD_NAMES[name], partial(self._check, name))
        row.committed.connect(partial(self._write, name))
        return row

    def _masked_line(self, name: str) -> MaskedRow:
        row = MaskedRow(FIELD_NAMES[name], partial(self._check, name))
        row.committed.connect(partial(self._write, name))
        row.wished.connect(partial(self.reveal, name))
        return row

    def _choice(self, name: str, options: object) -> ChoiceRow:
        row = ChoiceRow(FIELD_NAMES[name], options)  # type: ignore[arg-type]  # one of ours below
        row.chosen.connect(lambda key: self._write(name, str(key)))
        return row

    def _check(self, name: str, words: str) -> str:
        return reason(lambda: self._desk.visitors.check(self._id(), name, words))

    def _write(self, name: str, words: str) -> None:
        self._desk.do(lambda: self._desk.visitors.edit(self._id(), name, words))

    def _categories(self) -> Sequence[Option]:
        return [Option(one.value, category_name(one)) for one in Category]

    def _consents(self) -> Sequence[Option]:
        return [
            Option("yes", self.tr("Phone may be passed on")),
            Option("no", self.tr("Phone is not passed on")),
        ]

    def _day_choices(self) -> Sequence[Option]:
        """All days, each alone, and each but one; a fair of three days has no other."""
        days = self._desk.days()
        sets = [(), *((day,) for day in days)]
        if len(days) > 2:
            sets += [tuple(one for one in days if one != left) for left in reversed(days)]
        return [
            Option(" ".join(day.isoformat() for day in some), days_words(some)) for some in sets
        ]

    def _need(self) -> Person:
        if self._person is None:
            raise RuntimeError("a field belongs to the person who is shown")
        return self._person

    def _id(self) -> PersonId:
        return self._need().id
