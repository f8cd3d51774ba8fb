"""The names of the sections lead to them, and follow what is in sight."""

from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.ui.screens.settings.rows import Section
from tests.ui.settings.test_settings_page import Shown, shown

__all__ = ["shown"]


def test_a_name_leads_to_its_section_and_scrolling_marks_it(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    first, second = Section("Keys"), Section("Ground")
    control = QPushButton("Press")
    second.add(control, *(QPushButton(str(number)) for number in range(60)))
    page.add_section("keys", first)
    page.add_section("ground", second)
    names = [entry.text() for entry in page.contents.entries]
    assert names[-3:] == ["Keys", "Ground", "About"]
    page.resize(900, 500)
    with qtbot.waitExposed(page):
        page.show()
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500 and control.isVisible())
    page.contents.entries[-2].click()
    assert page.window().focusWidget() is control
    assert bar.value() > 0
    assert [entry.text() for entry in page.contents.entries if entry.isChecked()] == ["Ground"]
    bar.setValue(0)
    assert page.contents.entries[0].isChecked()
    page.open_target("ground")
    assert page.contents.entries[-2].isChecked()
