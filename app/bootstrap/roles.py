"""The roles of this desk in the window: the menu, the dialogs, and what they lead to."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from app.errors import AppError
from app.models.scanning import Role
from app.services.roles import Roles
from app.ui.language import translate
from app.ui.main_window import MainWindow
from app.ui.messages import sentence
from app.ui.roles import role_name
from app.ui.widgets import Notice, Page

if TYPE_CHECKING:
    from app.ui.screens.settings.roles import RolesSection

_OTHERS = (Role.GATE, Role.BOOTH, Role.KIOSK)


class RoleDesk(QObject):
    """``taken`` follows when another role was taken up: everything is opened anew then."""

    taken = Signal()

    def __init__(self, window: MainWindow, roles: Roles, *, is_closed: bool) -> None:
        super().__init__(window)
        self._window, self._roles, self._is_closed = window, roles, is_closed
        self.dialog: QDialog | None = None
        window.user_menu.aboutToShow.connect(self.fill_menu)
        self.fill_menu()
        QShortcut(QKeySequence("Ctrl+Shift+Q"), window, self.ask_organiser)

    def fill_menu(self) -> None:
        """What this desk can become."""
        menu = self._window.user_menu
        menu.clear()
        now = None if self._is_closed else self._roles.store.access.role
        for role in (Role.ORGANISER, *_OTHERS):
            if role is now or (role is Role.BOOTH and now is not Role.ORGANISER):
                continue
            form = translate("shell", "Hand this desk over: {role}…")
            if role is Role.ORGANISER:
                form = translate("shell", "Enter as: {role}…")
            menu.addAction(form.format(role=role_name(role)), partial(self.ask, role))

    def section(self, page: Page) -> "RolesSection":
        """What Settings shows of roles."""
        from app.ui.screens.settings.roles import RolesSection

        made = RolesSection(self._roles)
        made.wanted.connect(self.ask)
        made.said.connect(page.said)
        return made

    def ask_organiser(self) -> None:
        """The way back from everywhere (UX.md 5.12)."""
        if self._is_closed or not self._roles.store.access.is_all:
            self.ask(Role.ORGANISER)

    def ask(self, role: Role) -> None:
        """Take up a role: by its PIN, at a booth whose it is; a refusal is said."""
        try:
            wanted = self._roles.pin_wanted(role)
            if wanted is not None:
                self._show(self._entering(role, wanted))
            elif role is Role.BOOTH:
                self._show(self._handing())
            else:
                self._roles.enter(role)
                self.taken.emit()
        except AppError as error:
            self._window.toast(Notice(sentence(error)))

    def ask_forgotten(self) -> None:
        """Help whoever forgot the organiser's PIN."""
        from app.ui.screens.roles import ForgottenDialog

        self._show(ForgottenDialog(self._roles, self._window))

    def _entering(self, role: Role, wanted: Role) -> QDialog:
        from app.ui.screens.roles import EnterDialog

        return EnterDialog(self._roles, role, wanted, self.ask_forgotten, self._window)

    def _handing(self) -> QDialog:
        from app.ui.screens.roles import BoothDialog

        return BoothDialog(self._roles, self._window)

    def _show(self, dialog: QDialog) -> None:
        dialog.accepted.connect(self.taken)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
