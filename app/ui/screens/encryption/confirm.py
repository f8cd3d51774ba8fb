"""Asked before a fair's file is written under another key, or under none."""

from enum import Enum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import theme
from app.ui.widgets import CheckBox, DangerButton, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.dialog import Dialog, foot_of

_WIDTH = 520


class Conversion(Enum):
    """What becomes of the file."""

    ENCRYPT = "encrypt"
    CHANGE_KEY = "change_key"
    DECRYPT = "decrypt"


class ConversionDialog(Dialog):
    """Says what will be; making a fair plain has to be understood first."""

    def __init__(self, conversion: Conversion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.conversion = conversion
        self.setWindowTitle(self.tr("Encryption"))
        self.setFixedWidth(_WIDTH)
        risky = conversion is Conversion.DECRYPT
        self.understood = CheckBox(
            lambda: self.tr("Whoever gets the file may read all names, numbers and contacts in it")
        )
        self.understood.setVisible(risky)
        button = DangerButton if risky else PrimaryButton
        self.button = button(self._verb, size="large", on_click=self.accept)
        self.button.setEnabled(not risky)
        self.understood.toggled.connect(self.button.setEnabled)
        cancel = SecondaryButton(lambda: self.tr("Cancel"), size="large", on_click=self.reject)
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        column.addWidget(Label(self._title, "title", wrap=True))
        column.addWidget(Label(self._what, "body", "text2", wrap=True))
        column.addWidget(self.understood)
        column.addSpacing(theme().space(2))
        column.addLayout(foot_of(cancel, self.button))
        cancel.setFocus()

    def _title(self) -> str:
        return {
            Conversion.ENCRYPT: self.tr("Encrypt this fair?"),
            Conversion.CHANGE_KEY: self.tr("Give this fair a new key?"),
            Conversion.DECRYPT: self.tr("Store this fair without encryption?"),
        }[self.conversion]

    def _what(self) -> str:
        return {
            Conversion.ENCRYPT: self.tr(
                "The fair closes, is written anew under a key, compared row by row, and opens "
                "again. This computer keeps the key; you get a recovery sheet to print.\n\n"
                "Copies and backups made before stay readable for everybody. Remove them once "
                "the first encrypted backup is made."
            ),
            Conversion.CHANGE_KEY: self.tr(
                "The fair closes, is written anew under another key, compared row by row, and "
                "opens again. The old recovery sheet goes on opening the copies and backups that "
                "were made before; print a new one for the fair."
            ),
            Conversion.DECRYPT: self.tr(
                "The fair closes, is written anew without a key, compared row by row, and opens "
                "again."
            ),
        }[self.conversion]

    def _verb(self) -> str:
        return {
            Conversion.ENCRYPT: self.tr("Encrypt"),
            Conversion.CHANGE_KEY: self.tr("Change the key"),
            Conversion.DECRYPT: self.tr("Remove the encryption"),
        }[self.conversion]
