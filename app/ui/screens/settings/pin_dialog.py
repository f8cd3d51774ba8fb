"""A role is given a PIN: typed twice, because nobody sees it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.scanning import Role
from app.services.pins import LEAST_DIGITS
from app.ui.messages import sentence
from app.ui.roles import PinLine, role_name
from app.ui.widgets import ErrorBar, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog

_WIDTH = 440


class PinDialog(Retold, Dialog):
    """``keep(pin)`` may refuse it; the dialog then stays."""

    def __init__(
        self, role: Role, keep: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role, self._keep = role, keep
        self.setFixedWidth(_WIDTH)
        self.pin = PinLine(lambda: self.tr("New PIN, at least four digits"))
        self.again = PinLine(lambda: self.tr("The same PIN again"))
        self.error = ErrorBar()
        self.act = PrimaryButton(lambda: self.tr("Set PIN"), on_click=self.finish)
        for line in (self.pin, self.again):
            line.textChanged.connect(self._allow)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject))
        foot.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self._title, "title", wrap=True))
        column.addWidget(Label(self._about, "body", "text2", wrap=True))
        for part in (self.error, self.pin, self.again):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(foot)
        self.retell()
        self._allow()
        self.pin.setFocus()

    def retell(self) -> None:
        self.setWindowTitle(self._title())
        super().retell()

    def finish(self) -> None:
        """Keep the PIN, unless it is too short or was typed two ways."""
        if not self.act.isEnabled():
            return
        try:
            self._keep(self.pin.text())
        except AppError as error:
            self.error.tell(sentence(error))
        else:
            self.accept()

    def _title(self) -> str:
        return self.tr("{role} PIN").format(role=role_name(self._role))

    def _about(self) -> str:
        if self._role is Role.ORGANISER:
            return self.tr(
                "It leads back from every other role, and a gate asks for it when a supervisor "
                "lets somebody in. Keep it apart from this computer."
            )
        return self.tr("With it another desk becomes this; the organiser needs none.")

    def _allow(self) -> None:
        pin = self.pin.text()
        self.act.setEnabled(len(pin) >= LEAST_DIGITS and pin == self.again.text())
