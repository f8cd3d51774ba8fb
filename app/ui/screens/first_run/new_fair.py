"""What a new fair must know to begin: its name and its days."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from app.ui.theme import theme
from app.ui.widgets import DateField, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.dialog import Dialog


@dataclass(frozen=True, slots=True)
class NewFair:
    """The answer of the dialog."""

    name_zh: str
    name_en: str
    first_day: date
    last_day: date


class NewFairDialog(Dialog):
    """Name and days; the last day follows when the first moves past it."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.name_zh = QLineEdit()
        self.name_en = QLineEdit()
        self.first = DateField(today)
        self.last = DateField(today)
        self.first.dateChanged.connect(self._follow)
        self.reason = Label("", "small", "danger", wrap=True)
        self.make = PrimaryButton(lambda: self.tr("Make the fair"), on_click=self._accept)
        self.setWindowTitle(self.tr("New fair"))
        form = QFormLayout()
        form.setSpacing(theme().space(3))
        form.addRow(self.tr("Chinese name"), self.name_zh)
        form.addRow(self.tr("English name"), self.name_en)
        form.addRow(self.tr("First day"), self.first)
        form.addRow(self.tr("Last day"), self.last)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject))
        buttons.addWidget(self.make)
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(4))
        column.addLayout(form)
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.setMinimumWidth(420)

    def answer(self) -> NewFair:
        """What was entered; the English name stands in for a missing Chinese one and back."""
        zh, en = self.name_zh.text().strip(), self.name_en.text().strip()
        return NewFair(zh or en, en or zh, self.first.day(), self.last.day())

    def _follow(self, first: QDate) -> None:
        if self.last.date() < first:
            self.last.setDate(first)

    def _accept(self) -> None:
        if not (self.name_zh.text().strip() or self.name_en.text().strip()):
            self.reason.tell(self.tr("Give the fair a name in one of the languages."))
            self.name_zh.setFocus()
        elif self.last.date() < self.first.date():
            self.reason.tell(self.tr("The last day cannot come before the first."))
            self.last.setFocus()
        else:
            self.accept()
