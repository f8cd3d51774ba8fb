"""Roles in words, and the line in which a PIN is typed."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.models.access import RoleEvent, RoleEventKind
from app.models.scanning import Role
from app.models.times import local
from app.ui.formats import clock_time, short_date
from app.ui.language import Text, say, translate
from app.ui.theme import theme

_LONGEST = 32


def role_name(role: Role) -> str:
    """Who sits at the desk."""
    return {
        Role.ORGANISER: translate("roles", "Organiser"),
        Role.BOOTH: translate("roles", "Booth"),
        Role.GATE: translate("roles", "Gate"),
        Role.KIOSK: translate("roles", "Kiosk"),
    }[role]


def event_words(event: RoleEvent) -> str:
    """What happened to a role, in a few words."""
    form = {
        RoleEventKind.ENTERED: translate("roles", "{before} became {role}"),
        RoleEventKind.MISSED: translate("roles", "Wrong PIN for {role}, typed at {before}"),
        RoleEventKind.PIN_SET: translate("roles", "{role} PIN set"),
        RoleEventKind.PIN_REMOVED: translate("roles", "{role} PIN removed"),
        RoleEventKind.RESET_ASKED: translate("roles", "Reset of the {role} PIN asked for"),
        RoleEventKind.RESET: translate("roles", "{role} PIN reset"),
    }[event.what]
    return form.format(role=role_name(event.role), before=role_name(event.before))


def moment_words(moment: datetime) -> str:
    """``11.28 09:41`` in the fair's time."""
    there = local(moment)
    return f"{short_date(there.date())} {clock_time(there)}"


class PinLine(QLineEdit):
    """Dots in place of digits; digits come from any keyboard and no input method."""

    def __init__(self, words: Text) -> None:
        super().__init__()
        self._words = words
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(_LONGEST)
        self.setFont(theme().font("body"))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.retell()

    def retell(self) -> None:
        """Say again what belongs here."""
        self.setPlaceholderText(say(self._words))
        self.setAccessibleName(say(self._words))
