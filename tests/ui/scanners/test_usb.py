"""Scanners that type: no code lost, no key leaking, no key of a person's held back for good."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.scanners.profile import Layout, ScannerProfile, Suffix, typed_as
from app.ui.scanners.settings import ScannerSettings
from app.ui.scanners.usb import ScanField, Typed, UsbScanner
from tests.ui.typist import press_key, send_key, type_keys

# PySide's own typing leaves signs out of what a window may be sent.
press = cast("Callable[..., None]", QTest.keyClick)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CODE = "1234567890123456789012345678901234567"


class Clock:
    """Seconds that pass when told."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


class Desk(QWidget):
    """A window with a field, a button and a list, and a scanner that types into it."""

    def __init__(self, settings: ScannerSettings) -> None:
        super().__init__()
        self.field, self.button, self.list = QLineEdit(), QPushButton("Save"), QComboBox()
        self.list.addItems(["1 Hall", "2 Hall", "3 Hall"])
        self.clicks = 0
        self.button.clicked.connect(self._clicked)
        self.button.setDefault(True)
        column = QVBoxLayout(self)
        for widget in (self.field, self.button, self.list):
            column.addWidget(widget)
        self.codes: list[str] = []
        self.typed: list[Typed] = []
        self.clock = Clock()
        self.scanner = UsbScanner(settings, self, self.clock)
        self.scanner.code.connect(self.codes.append)
        self.scanner.typed.connect(self.typed.append)

    def _clicked(self) -> None:
        self.clicks += 1

    def handle(self) -> QWindow:
        """The window as the system knows it: what is typed there takes every step of a key."""
        window = self.windowHandle()
        assert window is not None
        return window

    def scan(self, code: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Type as a scanner does."""
        type_keys(self.handle(), code, end)


@pytest.fixture
def settings(own_settings: QSettings) -> ScannerSettings:
    return ScannerSettings(own_settings)


@pytest.fixture
def desk(qtbot: QtBot, settings: ScannerSettings) -> Iterator[Desk]:
    desk = Desk(settings)
    qtbot.addWidget(desk)
    with qtbot.waitExposed(desk):
        desk.show()
    desk.activateWindow()
    qtbot.waitUntil(lambda: desk.handle().isActive())
    desk.scanner.start()
    yield desk
    desk.scanner.stop()


@pytest.mark.parametrize("focus", ["field", "button", "list", None])
def test_a_thousand_scans_arrive_whole_and_leak_nowhere(desk: Desk, focus: str | None) -> None:
    wanted = [f"{number:037d}" for number in range(250)]
    if focus is None:
        if (widget := desk.focusWidget()) is not None:
            widget.clearFocus()
    else:
        getattr(desk, focus).setFocus()
    for code in wanted:
        desk.scan(code)
    assert desk.codes == wanted
    assert desk.field.text() == ""
    assert desk.clicks == 0
    assert desk.list.currentIndex() == 0


def test_events_sent_to_the_widget_itself_are_caught_too(desk: Desk) -> None:
    desk.field.setFocus()
    QTest.keyClicks(desk.field, CODE)
    QTest.keyClick(desk.field, Qt.Key.Key_Tab)
    assert desk.codes == [CODE]
    assert desk.field.text() == ""
    assert desk.focusWidget() is desk.field


def test_slow_typing_reaches_the_field(qtbot: QtBot, desk: Desk) -> None:
    desk.field.setFocus()
    for sign in "12345678":
        type_keys(desk.handle(), sign)
        desk.clock.now += 0.06
    qtbot.waitUntil(lambda: desk.field.text() == "12345678")
    QTest.keyClick(desk.handle(), Qt.Key.Key_Return)
    assert desk.codes == []


def test_a_few_quick_keys_are_given_back_in_their_order(qtbot: QtBot, desk: Desk) -> None:
    desk.field.setFocus()
    desk.scan("abcd", end=None)
    qtbot.waitUntil(lambda: desk.field.text() == "abcd")
    QTest.keyClick(desk.handle(), Qt.Key.Key_Backspace)
    desk.scan("xy", end=None)
    QTest.keyClick(desk.handle(), Qt.Key.Key_Left)
    assert desk.field.text() == "abcxy"
    assert desk.field.cursorPosition() == 4
    assert desk.codes == []


def test_a_code_without_suffix_ends_by_a_pause(qtbot: QtBot, desk: Desk) -> None:
    desk.field.setFocus()
    desk.scan(CODE, end=None)
    qtbot.waitUntil(lambda: desk.codes == [CODE])
    QTest.keyClick(desk.handle(), Qt.Key.Key_Return)  # a suffix that comes late is no key
    assert desk.clicks == 0
    assert desk.field.text() == ""


def test_a_window_that_was_busy_takes_the_keys_that_waited_as_one_code(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.field.setFocus()
    desk.scan(CODE[:10], end=None)
    QTest.qSleep(120)  # the window is busy: the pause is over, the keys come right behind it
    QCoreApplication.processEvents()
    desk.scan(CODE[10:], end=None)
    qtbot.waitUntil(lambda: desk.codes == [CODE])
    QTest.keyClick(desk.handle(), Qt.Key.Key_Return)
    assert desk.codes == [CODE]
    assert desk.field.text() == ""


def test_single_letter_shortcuts_still_work(qtbot: QtBot, desk: Desk) -> None:
    pressed: list[str] = []
    shortcut = QShortcut(QKeySequence("L"), desk.button)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(lambda: pressed.append("L"))
    desk.button.setFocus()
    press(desk.handle(), "l")
    qtbot.waitUntil(lambda: pressed == ["L"])
    desk.scan("LLLLL12345")
    assert desk.codes == ["LLLLL12345"]
    desk.field.setFocus()
    press(desk.handle(), "l")
    qtbot.waitUntil(lambda: desk.field.text() == "l")
    assert pressed == ["L"]


def test_enter_and_commands_go_their_way(qtbot: QtBot, desk: Desk) -> None:
    desk.button.setFocus()
    QTest.keyClick(desk.handle(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.clicks == 1)
    desk.field.setFocus()
    desk.field.setText("old")
    press(desk.handle(), "a", Qt.KeyboardModifier.ControlModifier)
    press(desk.handle(), "n")
    qtbot.waitUntil(lambda: desk.field.text() == "n")


def test_capitals_come_with_shift(desk: Desk) -> None:
    desk.field.setFocus()
    window = desk.handle()
    for sign in "FairDesk-09aZ":
        if not sign.isupper():
            type_keys(window, sign)
            continue
        send_key(window, QEvent.Type.KeyPress, Qt.Key.Key_Shift, held=SHIFT)
        press_key(window, ord(sign), sign, SHIFT)
        send_key(window, QEvent.Type.KeyRelease, Qt.Key.Key_Shift)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert desk.codes == ["FairDesk-09aZ"]


def test_a_profile_puts_codes_right(desk: Desk, settings: ScannerSettings) -> None:
    settings.save(
        ScannerProfile(
            Suffix.ENTER, "]Q1", Layout.QWERTY, Layout.QWERTZ, swaps_case=True, repeats=True
        )
    )
    typed = "]Q1" + typed_as("Yangtze2019", Layout.QWERTY, Layout.QWERTZ, caps=True)
    desk.scan(typed)
    desk.scan(typed)
    assert desk.codes == ["Yangtze2019"]
    assert settings.load().computer is Layout.QWERTZ


def test_when_stopped_keys_are_keys(desk: Desk) -> None:
    desk.field.setFocus()
    desk.scan("12", end=None)
    desk.scanner.stop()
    desk.scan(CODE)
    assert desk.field.text() == "12" + CODE
    assert desk.codes == []


def test_what_an_input_method_hands_on_is_a_code_too(qtbot: QtBot, desk: Desk) -> None:
    desk.field.setFocus()
    for sign in "１２３４５６７８":
        event = QInputMethodEvent("", [])
        event.setCommitString(sign)
        QCoreApplication.sendEvent(desk.field, event)
    QTest.keyClick(desk.handle(), Qt.Key.Key_Return)
    assert desk.codes == ["12345678"]
    assert desk.typed[0].composed
    event = QInputMethodEvent("", [])
    event.setCommitString("你")
    QCoreApplication.sendEvent(desk.field, event)
    qtbot.waitUntil(lambda: desk.field.text() == "你")


def test_the_own_field_says_what_is_typed_by_hand(qtbot: QtBot) -> None:
    field = ScanField()
    qtbot.addWidget(field)
    said: list[str] = []
    field.code.connect(said.append)
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QTest.keyClicks(field, " 4711 ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said == ["4711"]
    assert field.text() == ""
