"""A desk is handed over, started again, called back; its forgotten PIN is reset in the window."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.shell import Shell
from app.models.access import RoleEventKind
from app.models.recovery import recovery_text
from app.models.scanning import Role
from app.services.desk import Desk
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.leads import Leads
from app.services.roles import RESET_WAIT, Roles
from app.services.store import cipher
from app.ui.frame.commands import frame_commands
from app.ui.language import Language, Languages
from app.ui.screens.booth import BoothPage
from app.ui.screens.roles import BoothDialog, EnterDialog, ForgottenDialog
from app.ui.screens.scan import ScanPage
from app.ui.screens.settings import SettingsPage
from app.ui.screens.settings.roles import RolesSection
from tests.services.scanning_fair import scanning_fair

PIN = "4711"


def _at(window: "Window", moment: datetime) -> Roles:
    """The fair's roles, at another time."""
    return replace(window.fair.roles, clock=lambda: moment)


class Window:
    """The program on one fair."""

    def __init__(self, shell: Shell, path: Path) -> None:
        self.shell, self.path = shell, path

    @property
    def fair(self) -> OpenFair:
        assert self.shell.fair is not None
        return self.shell.fair

    @property
    def role(self) -> Role:
        return self.fair.store.access.role

    def spaces(self) -> list[str]:
        return [one.key for one in self.fair.window.workspaces]

    def dialog(self) -> QDialog:
        found = self.fair.role_desk.dialog
        assert found is not None
        return found

    def section(self) -> RolesSection:
        page = self.fair.window.page("settings")
        assert isinstance(page, SettingsPage)
        return page.findChildren(RolesSection)[0]

    def menu(self) -> list[QAction]:
        self.fair.role_desk.fill_menu()
        return self.fair.window.user_menu.actions()

    def enter(self, pin: str) -> None:
        """Type the PIN that is asked for."""
        dialog = self.dialog()
        assert isinstance(dialog, EnterDialog)
        QTest.keyClicks(dialog.pin, pin)
        dialog.finish()


@pytest.fixture
def window(tmp_path: Path, own_settings: QSettings, qtbot: QtBot) -> Iterator[Window]:
    made = scanning_fair(tmp_path / "gate.fair")
    made.store.close()
    languages = Languages(own_settings)
    languages.start()
    languages.choose(Language.ENGLISH)
    shell = Shell(Desk(tmp_path / "desk"), own_settings, languages)
    assert shell.open(made.store.path)
    yield Window(shell, made.store.path)
    shell.show_first_run().close()
    qtbot.wait(10)


def set_pin(window: Window, role: Role, pin: str) -> None:
    section = window.section()
    section.ask_pin(role)
    assert section.dialog is not None
    for line in (section.dialog.pin, section.dialog.again):
        QTest.keyClicks(line, pin)
    section.dialog.finish()


def hand_to_gate(window: Window, qtbot: QtBot) -> None:
    set_pin(window, Role.ORGANISER, PIN)
    window.section().wanted.emit(Role.GATE)
    qtbot.waitUntil(lambda: window.role is Role.GATE)
    qtbot.waitUntil(lambda: window.spaces() == ["scan", "badges"])


def test_no_desk_is_handed_over_without_a_way_back(window: Window) -> None:
    window.fair.role_desk.ask(Role.GATE)
    assert window.role is Role.ORGANISER
    set_pin(window, Role.ORGANISER, "12")
    dialog = window.section().dialog
    assert dialog is not None
    assert not dialog.act.isEnabled()


def test_a_gate_has_two_workspaces_and_stays_one_when_it_is_started_again(
    window: Window, qtbot: QtBot
) -> None:
    hand_to_gate(window, qtbot)
    page = window.fair.window.page("scan")
    assert isinstance(page, ScanPage)
    offered = {one.key for one in page.bar.modes._segments}
    assert offered == {"gate", "forum", "meeting"}
    assert not window.fair.window.fair_menu.actions()
    commands = [one.key for one in frame_commands(window.fair.window)]
    assert [key for key in commands if key.startswith("go.")] == ["go.scan", "go.badges"]
    window.fair.window.go("visitors")
    assert window.fair.window.current == "scan"
    window.shell.open(window.path)
    assert window.role is Role.GATE
    assert window.spaces() == ["scan", "badges"]


def test_the_way_back_asks_for_the_pin_and_writes_a_miss_down(window: Window, qtbot: QtBot) -> None:
    hand_to_gate(window, qtbot)
    window.fair.role_desk.ask_organiser()
    window.enter("0000")
    assert window.role is Role.GATE
    window.enter(PIN)
    qtbot.waitUntil(lambda: "visitors" in window.spaces())
    told = [one.what for one in window.fair.roles.events()]
    assert told[:2] == [RoleEventKind.ENTERED, RoleEventKind.MISSED]
    assert "Wrong PIN" in window.section()._events.text()


def test_a_booth_has_its_own_page_and_scans_at_its_booth(window: Window, qtbot: QtBot) -> None:
    set_pin(window, Role.ORGANISER, PIN)
    window.fair.role_desk.ask(Role.BOOTH)
    dialog = window.dialog()
    assert isinstance(dialog, BoothDialog)
    QTest.keyClicks(dialog.words, "no such company")
    assert not dialog.act.isEnabled()
    dialog.words.clear()
    own = dialog.chosen
    dialog.finish()
    qtbot.waitUntil(lambda: window.spaces() == ["booth", "scan"])
    page = window.fair.window.page("booth")
    assert isinstance(page, BoothPage)
    assert not page.leads.leads
    assert own is not None
    Leads(window.fair.store).begin(own, None, None, "王一")
    page.refresh()
    assert len(page.leads.leads) == 1
    scan = window.fair.window.page("scan")
    assert isinstance(scan, ScanPage)
    assert scan.post.place is not None
    assert scan.post.place.exhibitor_id == own
    assert not scan.bar.place.isEnabled()
    assert [one.text() for one in window.menu()] == [
        "Enter as: Organiser…",
        "Hand this desk over: Gate…",
        "Hand this desk over: Kiosk…",
    ]


def test_a_desk_that_nobody_opened_shows_nothing(window: Window, qtbot: QtBot) -> None:
    set_pin(window, Role.ORGANISER, PIN)
    (window.path.parent / "desk" / "roles.json").unlink()
    window.shell.open(window.path)
    assert window.spaces() == ["closed"]
    window.fair.role_desk.ask_organiser()
    window.enter(PIN)
    qtbot.waitUntil(lambda: "visitors" in window.spaces())


def test_a_kiosk_shows_the_sessions_alone(window: Window, qtbot: QtBot) -> None:
    set_pin(window, Role.ORGANISER, PIN)
    window.fair.role_desk.ask(Role.KIOSK)
    qtbot.waitUntil(lambda: window.spaces() == ["kiosk"])
    assert window.fair.window.current == "kiosk"


def test_a_forgotten_pin_is_set_anew_by_an_organisers_desk(window: Window) -> None:
    set_pin(window, Role.GATE, "1234")
    set_pin(window, Role.GATE, "9876")
    window.section().remove_pin(Role.GATE)
    assert window.fair.roles.protected() == frozenset()


def test_the_organisers_forgotten_pin_is_reset_after_a_day(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_to_gate(window, qtbot)
    window.fair.role_desk.ask_organiser()
    asked = window.dialog()
    assert isinstance(asked, EnterDialog)
    asked.forgotten.click()
    dialog = window.dialog()
    assert isinstance(dialog, ForgottenDialog)
    assert not dialog.is_open
    dialog.finish()
    assert not dialog.act.isVisible()
    dialog.reject()
    later = window.fair.roles.clock() + RESET_WAIT + timedelta(minutes=1)
    monkeypatch.setattr(window.fair.role_desk, "_roles", _at(window, later))
    window.fair.role_desk.ask_forgotten()
    dialog = window.dialog()
    assert isinstance(dialog, ForgottenDialog)
    assert dialog.is_open
    for line in (dialog.pin, dialog.again):
        QTest.keyClicks(line, "2468")
    dialog.finish()
    qtbot.waitUntil(lambda: "visitors" in window.spaces())
    assert window.fair.roles.events()[1].what is RoleEventKind.RESET


@pytest.mark.skipif(not cipher.is_available(), reason="no cipher is installed")
def test_an_encrypted_fairs_forgotten_pin_is_reset_with_its_recovery_key(
    window: Window, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    hand_to_gate(window, qtbot)
    window.shell.show_first_run()
    encryption = Encryption(FairKeys(window.path.parent / "keys"))
    before = cipher.use_keys(encryption.keys)
    request.addfinalizer(lambda: cipher.use_keys(before))
    key = encryption.encrypt(window.path)
    assert window.shell.open(window.path)
    assert window.role is Role.GATE
    window.fair.role_desk.ask_forgotten()
    dialog = window.dialog()
    assert isinstance(dialog, ForgottenDialog)
    for line in (dialog.pin, dialog.again):
        QTest.keyClicks(line, "2468")
    dialog.key.setText(recovery_text(bytes(20)))
    dialog.finish()
    assert dialog.error.isVisible()
    dialog.key.setText(recovery_text(key.secret).lower().replace("-", " "))
    dialog.finish()
    qtbot.waitUntil(lambda: "visitors" in window.spaces())
