"""Who this desk is, the roles' PINs, and what happened to both."""

from functools import partial

from PySide6.QtCore import Signal

from app.errors import AppError
from app.models.scanning import Role
from app.services.roles import Roles
from app.ui.language import translate
from app.ui.messages import sentence
from app.ui.roles import event_words, moment_words, role_name
from app.ui.screens.settings.pin_dialog import PinDialog
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.widgets import Label, LinkButton, Notice, SecondaryButton

_TOLD = 6
_WITH_PIN = (Role.ORGANISER, Role.GATE, Role.KIOSK)


class RolesSection(Section):
    """``wanted`` asks for another role at this desk."""

    wanted = Signal(object)
    said = Signal(object)
    kinds = frozenset({"role_pin", "role_event"})

    def __init__(self, roles: Roles) -> None:
        super().__init__(lambda: self.tr("Roles"))
        self._roles = roles
        self.dialog: PinDialog | None = None
        hands = [
            SecondaryButton(partial(role_name, role), on_click=partial(self.wanted.emit, role))
            for role in (Role.GATE, Role.BOOTH, Role.KIOSK)
        ]
        self.add(
            SettingRow(
                lambda: self.tr("Hand this desk over"),
                *hands,
                hint=lambda: self.tr(
                    "It then shows and exports what its role needs, and nothing else, also after "
                    "a restart. The organiser's PIN leads back."
                ),
            )
        )
        self.pins = {role: _PinRow(role, self) for role in _WITH_PIN}
        for row in self.pins.values():
            self.add(row.row)
        self._events = Label(self._events_words, "small", "text2", wrap=True, tabular=True)
        self.add(SettingRow(lambda: self.tr("Last events"), self._events))
        self.refresh()

    def refresh(self) -> None:
        """Read which PINs there are, and what happened."""
        protected = self._roles.protected()
        for role, row in self.pins.items():
            row.show_set(is_set=role in protected)
        self._events.retell()

    def ask_pin(self, role: Role) -> None:
        """Let the organiser type a new PIN for a role."""
        self.dialog = PinDialog(role, partial(self._roles.set_pin, role), self)
        self.dialog.accepted.connect(self.refresh)
        self.dialog.open()

    def remove_pin(self, role: Role) -> None:
        """Take a role's PIN away."""
        try:
            self._roles.remove_pin(role)
        except AppError as error:
            self.said.emit(Notice(sentence(error)))
        self.refresh()

    def _events_words(self) -> str:
        told = self._roles.events()[:_TOLD]
        lines = [f"{moment_words(event.at)}  {event_words(event)}" for event in told]
        return "\n".join(lines) or self.tr("Nothing yet")


class _PinRow:
    """One role's PIN: whether it is set, and the ways to change that."""

    def __init__(self, role: Role, section: RolesSection) -> None:
        self._is_set = False
        self.state = Label(self._words, "body", "text2")
        self.set = SecondaryButton(self._verb, on_click=partial(section.ask_pin, role))
        self.remove = LinkButton(
            lambda: translate("roles", "Remove"), on_click=partial(section.remove_pin, role)
        )
        self.row = SettingRow(
            lambda: translate("roles", "{role} PIN").format(role=role_name(role)),
            self.state,
            self.set,
            self.remove,
        )

    def show_set(self, *, is_set: bool) -> None:
        self._is_set = is_set
        self.state.retell()
        self.set.retell()
        self.remove.setVisible(is_set)

    def _words(self) -> str:
        return translate("roles", "Set") if self._is_set else translate("roles", "None")

    def _verb(self) -> str:
        return translate("roles", "Change…") if self._is_set else translate("roles", "Set…")
