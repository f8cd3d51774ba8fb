"""The people of an exhibitor."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.people import Person, masked_email, masked_phone
from app.services.exhibitors import Dossier
from app.ui.language import in_language, translate
from app.ui.screens.exhibitors.desk import Desk
from app.ui.screens.exhibitors.rows import Clickable, column_of, refill
from app.ui.screens.exhibitors.words import joined, other
from app.ui.widgets import Label


class ContactsTab:
    """A name, what the person is, and how to reach them, masked where they did not agree."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.body, column = column_of()
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column.addLayout(self._column)
        column.addStretch(1)

    def show_contacts(self, dossier: Dossier) -> None:
        """Show who works for the exhibitor."""
        refill(self._column, self._parts(dossier))

    def _parts(self, dossier: Dossier) -> Iterator[QWidget]:
        if not dossier.contacts:
            words = translate("exhibitors", "Nobody is registered for this exhibitor yet.")
            yield Label(words, "body", "text2", wrap=True)
        for person in dossier.contacts:
            yield self._line(person)

    def _line(self, person: Person) -> QWidget:
        line = Clickable()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(0)
        column.addWidget(Label(in_language(person.name, person.name_latin), "bodyStrong"))
        second = other(person.name, person.name_latin)
        phone, email = person.phone, person.email
        if not person.consents_phone:
            phone, email = masked_phone(phone), masked_email(email)
        for words in (joined((second, person.title)), joined((phone, email))):
            if words:
                column.addWidget(Label(words, "small", "text2", wrap=True, tabular=True))
        line.setAccessibleName(joined((person.name, person.title)))
        line.asked.connect(partial(self._desk.go, "people", person.id))
        return line
