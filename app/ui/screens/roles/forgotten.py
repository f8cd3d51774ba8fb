"""The organiser's PIN was forgotten: the recovery key resets it, in a plain file a day's wait."""

from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.pins import LEAST_DIGITS
from app.services.roles import Roles
from app.ui.roles import PinLine, moment_words
from app.ui.screens.roles.base import RoleDialog
from app.ui.theme import theme


class ForgottenDialog(RoleDialog):
    """Asks for the wait, says how long it is, and takes the new PIN when it is over."""

    def __init__(self, roles: Roles, parent: QWidget | None = None) -> None:
        self._roles = roles
        self._by_key, self._due = roles.is_encrypted, roles.reset_due()
        super().__init__(
            lambda: self.tr("The organiser's PIN was forgotten"),
            self._sentence,
            self._act_words,
            parent,
        )
        self.key = QLineEdit()
        self.key.setFont(theme().font("body"))
        self.pin = PinLine(lambda: self.tr("New PIN, at least four digits"))
        self.again = PinLine(lambda: self.tr("The same PIN again"))
        for line in (self.key, self.pin, self.again):
            line.textChanged.connect(self._allow)
        self.close_with(self.key, self.pin, self.again)
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether a new PIN can be typed now."""
        return self._by_key or (self._due is not None and self._roles.clock() >= self._due)

    def finish(self) -> None:
        if not self.act.isEnabled():
            return
        if not self.is_open:
            if self.attempt(self._roles.ask_reset):
                self._due = self._roles.reset_due()
                self._show()
            return
        if self.attempt(self._reset):
            self.accept()

    def _reset(self) -> None:
        if self._by_key:
            self._roles.reset_with_key(self.key.text(), self.pin.text())
        else:
            self._roles.reset(self.pin.text())

    def _sentence(self) -> str:
        if self._by_key:
            return self.tr(
                "Type the recovery key from the sheet that was printed when the fair was "
                "encrypted, and a new PIN. The reset is written into the log."
            )
        if self._due is None:
            return self.tr(
                "Where another desk still works as the organiser, set a new PIN there, under "
                "Settings. Otherwise ask for a reset here: it is written into the log, and after "
                "24 hours a new PIN can be chosen, unless the old one is entered meanwhile."
            )
        if not self.is_open:
            return self.tr(
                "A reset was asked for. From {moment} on a new PIN can be chosen here; entering "
                "the old one ends the wait."
            ).format(moment=moment_words(self._due))
        return self.tr("The wait is over. Choose a new PIN; the reset is written into the log.")

    def _act_words(self) -> str:
        return self.tr("Set the new PIN") if self.is_open else self.tr("Ask for a reset")

    def _show(self) -> None:
        """The lines that fit how far the reset has come."""
        self.key.setVisible(self._by_key)
        self.pin.setVisible(self.is_open)
        self.again.setVisible(self.is_open)
        self.act.setVisible(self.is_open or self._due is None)
        self.about.retell()
        self.act.retell()
        self._allow()
        self.adjustSize()

    def retell(self) -> None:
        super().retell()
        words = self.tr("Recovery key, eight groups")
        self.key.setPlaceholderText(words)
        self.key.setAccessibleName(words)

    def _allow(self) -> None:
        pin = self.pin.text()
        fits = len(pin) >= LEAST_DIGITS and pin == self.again.text()
        has_key = not self._by_key or bool(self.key.text().strip())
        self.act.setEnabled(not self.is_open or (fits and has_key))
