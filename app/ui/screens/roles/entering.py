"""A role is taken up: its PIN is asked for, and the way out for whoever forgot the organiser's."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.models.scanning import Role
from app.services.roles import Roles
from app.ui.roles import PinLine, role_name
from app.ui.screens.roles.base import RoleDialog
from app.ui.widgets import LinkButton


class EnterDialog(RoleDialog):
    """``wanted`` is whose PIN is asked for; ``forgot`` opens what helps without the organiser's."""

    def __init__(
        self,
        roles: Roles,
        role: Role,
        wanted: Role,
        forgot: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        self._roles, self._role, self._wanted = roles, role, wanted
        super().__init__(self._heading, self._sentence, lambda: self.tr("Enter"), parent)
        self.pin = PinLine(lambda: self.tr("PIN"))
        self.pin.textChanged.connect(self._allow)
        self.forgotten = LinkButton(lambda: self.tr("PIN forgotten…"), on_click=self._forgot)
        self.forgotten.setVisible(wanted is Role.ORGANISER)
        self._to_forgotten = forgot
        self.close_with(self.pin, self.forgotten)
        self._allow()
        self.pin.setFocus()

    def finish(self) -> None:
        if not self.act.isEnabled():
            return
        if self.attempt(lambda: self._roles.enter(self._role, self.pin.text())):
            self.accept()
        else:
            self.pin.clear()
            self.pin.setFocus()

    def _heading(self) -> str:
        return self.tr("This desk becomes: {role}").format(role=role_name(self._role))

    def _sentence(self) -> str:
        return self.tr("Enter the {role} PIN. A wrong one is written down.").format(
            role=role_name(self._wanted)
        )

    def _allow(self) -> None:
        self.act.setEnabled(bool(self.pin.text()))

    def _forgot(self) -> None:
        self.reject()
        self._to_forgotten()
