"""The ticket shops whose signed tickets the gates accept: their public keys."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.scanning import TicketKey
from app.services.ticket_keys import TicketKeys
from app.ui.messages import sentence
from app.ui.screens.settings.rows import Section, SettingRow, TextField
from app.ui.theme import theme
from app.ui.widgets import Label, LinkButton, Notice, SecondaryButton
from app.ui.widgets.base import Retold

_NAME, _KEY = 116, 160
_SHOWN = 24  # of 64 digits of a key


class TicketShops(Retold, Section):
    """``changed`` carries what was written, ``said`` a notice with its way back."""

    changed = Signal(object)
    said = Signal(object)
    kinds = frozenset({"ticket_key"})

    def __init__(self, keys: TicketKeys, undo: Callable[[], object]) -> None:
        super().__init__(lambda: self.tr("Ticket shops"))
        self._keys, self._undo = keys, undo
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().space(1))
        self.removers: dict[str, LinkButton] = {}
        self.name, self.text = TextField(_NAME), TextField(_KEY)
        self.adding = SettingRow(
            lambda: self.tr("Accept tickets"),
            self.name,
            self.text,
            SecondaryButton(lambda: self.tr("Add"), "plus", on_click=self.add_typed),
            SecondaryButton(lambda: self.tr("From file…"), "file-up", on_click=self.ask_file),
            hint=lambda: self.tr(
                "A shop's public key, pasted or as a file (PEM, or the event as the shop exports "
                "it). Tickets that it signed are then proved at the gates without a network."
            ),
        )
        self.add(self._list, self.adding)
        self._name_fields()

    def refresh(self) -> None:
        """Show the keys that are accepted."""
        while (item := self._lines.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        self.removers.clear()
        try:
            held = self._keys.held()
        except AppError as error:
            self.adding.say_problem(sentence(error))
            return
        for kept in held:
            self._lines.addWidget(self._line(kept))
        self._list.setVisible(bool(held))

    def add_typed(self) -> None:
        """Take the key that was pasted."""
        text = self.text.value()
        if not text:
            self.text.setFocus()
            return
        self._take(lambda: self._keys.take(text, self.name.value() or self.tr("Ticket shop")))

    def ask_file(self) -> None:
        """Ask for a file with keys."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("From file…"))
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Take the keys in a file."""
        self._take(lambda: self._keys.take_file(path))

    def remove(self, kept: TicketKey) -> None:
        """Accept it no longer."""
        words = self.tr("Tickets of {name} under this key are no longer accepted.")
        self._write(lambda: self._keys.remove(kept.id), words.format(name=kept.name))

    def _take(self, write: Callable[[], Change]) -> None:
        before = len(self._keys.held())
        if self._write(write, ""):
            fresh = len(self._keys.held()) - before
            self.text.clear()
            self.name.clear()
            words = self.tr("%n key(s) added", "", fresh)
            if not fresh:
                self.said.emit(Notice(self.tr("These keys are accepted already.")))
            else:
                self._tell(words)

    def _write(self, write: Callable[[], Change], words: str) -> bool:
        self.adding.say_problem("")
        try:
            change = write()
        except AppError as error:
            self.adding.say_problem(sentence(error))
            return False
        self.refresh()
        self.changed.emit(change)
        if words:
            self._tell(words)
        return True

    def _tell(self, words: str) -> None:
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))

    def _line(self, kept: TicketKey) -> SettingRow:
        key = Label(f"{kept.key[:_SHOWN]}…", "small", "text2")
        key.setFont(theme().mono("small"))
        key.setToolTip(kept.key)
        link = LinkButton(lambda: self.tr("Remove"), on_click=partial(self.remove, kept))
        link.setAccessibleDescription(kept.name)
        self.removers[kept.id] = link
        return SettingRow(kept.name, key, link)

    def retell(self) -> None:
        """In the language that is spoken now."""
        self._name_fields()

    def _name_fields(self) -> None:
        for field, words in ((self.name, self.tr("Shop")), (self.text, self.tr("Public key"))):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
