"""Encryption in the settings: whether the fair is, its recovery key, and a copy to carry away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from app.services.encryption import Custody, Protection
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.widgets import Label, LinkButton, SecondaryButton


class EncryptionSettings(Section):
    """The signals say what is wanted; ``conversion_wanted`` carries the verb."""

    show_wanted = Signal()
    conversion_wanted = Signal(str)
    carry_wanted = Signal()

    def __init__(self, protection: Callable[[], Protection], *, is_available: bool) -> None:
        super().__init__(lambda: self.tr("Encryption"))
        self._ask, self._is_available = protection, is_available
        self._protection = Protection(Custody.PLAIN)
        self.state = Label(self._state, "body")
        wanted = self.conversion_wanted.emit
        self.encrypt = SecondaryButton(
            lambda: self.tr("Encrypt…"), "lock", on_click=partial(wanted, "encrypt")
        )
        self.decrypt = LinkButton(
            lambda: self.tr("Remove the encryption…"), on_click=partial(wanted, "decrypt")
        )
        self.show_key = SecondaryButton(
            lambda: self.tr("Show and print…"), "qr-code", on_click=self.show_wanted.emit
        )
        self.change_key = LinkButton(
            lambda: self.tr("Change the key…"), on_click=partial(wanted, "change_key")
        )
        self.carry = SecondaryButton(
            lambda: self.tr("Carry away…"), "file-up", on_click=self.carry_wanted.emit
        )
        self.file_row = SettingRow(
            lambda: self.tr("This file"), self.state, self.encrypt, hint=self._hint
        )
        self.key_row = SettingRow(
            lambda: self.tr("Recovery key"),
            self.show_key,
            self.change_key,
            self.decrypt,
            hint=lambda: self.tr("On paper it opens the fair on any computer. Lock it away."),
        )
        self.carry_row = SettingRow(
            lambda: self.tr("For another place"),
            self.carry,
            hint=lambda: self.tr(
                "The whole fair in one encrypted file with a recovery key of its own."
            ),
        )
        self.add(self.file_row, self.key_row, self.carry_row)

    def refresh(self) -> None:
        """Look again how the file is protected."""
        self._protection = found = self._ask()
        self.state.tell(self._state)
        self.file_row.hint.retell()
        self.encrypt.setVisible(not found.is_encrypted)
        self.encrypt.setEnabled(self._is_available)
        self.key_row.setVisible(found.is_encrypted)
        self.carry_row.setVisible(self._is_available)

    def _state(self) -> str:
        found = self._protection
        if found.is_encrypted:
            return self.tr("Encrypted, key {mark}").format(mark=found.mark)
        return self.tr("Not encrypted")

    def _hint(self) -> str:
        return {
            Custody.PLAIN: self.tr("Whoever gets the file or a backup can read it."),
            Custody.KEYRING: self.tr(
                "Backups too. The system's keyring keeps the key; nobody is asked for it here."
            ),
            Custody.FOLDER: self.tr(
                "Backups too. This system has no keyring: the key lies in a file of yours. Encrypt "
                "the disk as well, or whoever takes the computer has both."
            ),
            Custody.NOWHERE: self.tr("This computer does not hold the key any more."),
        }[self._protection.custody]
