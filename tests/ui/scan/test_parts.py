"""The parts around the field: the last scans, the search by hand, the supervisor's dialog."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.models.ids import ScanId
from app.ui.screens.scan.bar import ScanBar
from app.ui.screens.scan.camera_pane import CameraPane, CameraState
from app.ui.screens.scan.finder import Found
from app.ui.screens.scan.hand import HandSearch
from app.ui.screens.scan.log import LINES, LogLine, ScanLog, action_width
from app.ui.screens.scan.override import OverrideDialog
from app.ui.screens.scan.person_card import Fact, PersonCard, PersonShown
from app.ui.screens.scan.sounds import Sounds

NOON = datetime(2018, 11, 28, 10, 42, 6, tzinfo=UTC)


def line(number: int, *, can_undo: bool = True) -> LogLine:
    return LogLine(
        ScanId(f"s{number}"),
        "circle-check",
        "success",
        NOON,
        f"周予安 {number}",
        "专业观众",
        can_undo,
    )


@pytest.fixture
def log(qtbot: QtBot) -> ScanLog:
    made = ScanLog()
    qtbot.addWidget(made)
    made.resize(440, 460)
    made.show()
    return made


def test_the_list_holds_the_last_ten(log: ScanLog) -> None:
    log.show_lines([line(number) for number in range(14)])
    assert len(log.lines) == LINES
    assert "周予安 0" in str(log.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_last_words_of_a_line_take_it_back_and_the_rest_tells_more(
    log: ScanLog, qtbot: QtBot
) -> None:
    log.show_lines([line(0), line(1, can_undo=False)])
    row = log.visualRect(log.model().index(0, 0))
    right = QPoint(log.viewport().width() - action_width() // 2, row.center().y())
    with qtbot.waitSignal(log.undo_wanted) as undone:
        QTest.mouseClick(log.viewport(), Qt.MouseButton.LeftButton, pos=right)
    assert undone.args == ["s0"]
    left = QPoint(120, row.center().y())
    with qtbot.waitSignal(log.detail_wanted) as told:
        QTest.mouseClick(log.viewport(), Qt.MouseButton.LeftButton, pos=left)
    assert told.args == ["s0"]


def test_the_keyboard_does_the_same(log: ScanLog, qtbot: QtBot) -> None:
    log.show_lines([line(0), line(1, can_undo=False)])
    log.setFocus()
    log.setCurrentIndex(log.model().index(1, 0))
    with qtbot.waitSignal(log.detail_wanted) as told:
        QTest.keyClick(log, Qt.Key.Key_Return)
    assert told.args == ["s1"]
    with qtbot.waitSignal(log.left):
        QTest.keyClick(log, Qt.Key.Key_Escape)


PEOPLE = (
    Found("a", "周予安", "试样轻量化部件", "V-018846", "138 •••• 0001"),
    Found("b", "周雨", "范例氢能动力", "V-018847", "138 •••• 0002"),
)


@pytest.fixture
def hand(qtbot: QtBot) -> HandSearch:
    def find(words: str) -> Sequence[Found]:
        return [one for one in PEOPLE if words in one.name or words in one.aside]

    made = HandSearch(find, lambda words: len(words) == 37)
    qtbot.addWidget(made)
    made.resize(440, 600)
    made.show()
    made.begin()
    return made


def test_a_person_is_found_and_taken_by_keys_alone(hand: HandSearch, qtbot: QtBot) -> None:
    hand.line.setText("周")
    hand.search()
    assert [one.name for one in hand.found] == ["周予安", "周雨"]
    QTest.keyClick(hand.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(hand.chosen) as taken:
        QTest.keyClick(hand.line, Qt.Key.Key_Return)
    assert taken.args == ["b"]


def test_enter_right_after_typing_takes_what_was_typed_not_what_was_listed(
    hand: HandSearch, qtbot: QtBot
) -> None:
    QTest.keyClicks(hand.line, "0002")
    with qtbot.waitSignal(hand.chosen) as taken:
        QTest.keyClick(hand.line, Qt.Key.Key_Return)
    assert taken.args == ["b"]


def test_a_typed_code_is_a_code_and_no_name(hand: HandSearch, qtbot: QtBot) -> None:
    code = "1" * 37
    hand.line.setText(code)
    with qtbot.waitSignal(hand.typed_code) as typed:
        QTest.keyClick(hand.line, Qt.Key.Key_Return)
    assert typed.args == [code]


def test_nobody_found_says_what_to_do(hand: HandSearch) -> None:
    hand.line.setText("欧阳")
    hand.search()
    assert hand.nothing.isVisible()
    assert "desk" in hand.nothing.text()


def dialog(qtbot: QtBot, right: str = "4711", *, first_use: bool = False) -> OverrideDialog:
    def act(pin: str, _reason: str) -> None:
        if not first_use and pin != right:
            raise AppError("pin.wrong")

    made = OverrideDialog("韩松年", first_use=first_use, act=act)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_supervisor_needs_a_reason_and_the_right_pin(qtbot: QtBot) -> None:
    shown = dialog(qtbot)
    shown.pin.setText("4711")
    assert not shown.admit.isEnabled()
    shown.reason.setText("身份已核对")
    assert shown.admit.isEnabled()
    shown.pin.setText("0000")
    shown.finish()
    assert shown.isVisible()
    assert shown.pin.text() == ""
    shown.pin.setText("4711")
    with qtbot.waitSignal(shown.accepted):
        QTest.keyClick(shown.pin, Qt.Key.Key_Return)


def test_the_first_use_asks_for_the_pin_twice(qtbot: QtBot) -> None:
    shown = dialog(qtbot, first_use=True)
    shown.reason.setText("身份已核对")
    shown.pin.setText("123")
    shown.again.setText("123")
    assert not shown.admit.isEnabled()
    shown.pin.setText("1234")
    assert not shown.admit.isEnabled()
    shown.again.setText("1234")
    assert shown.admit.isEnabled()


def test_the_camera_s_place_says_why_there_is_no_picture(qtbot: QtBot) -> None:
    pane = CameraPane()
    qtbot.addWidget(pane)
    pane.resize(416, 216)
    pane.show()
    said = set()
    for state in CameraState:
        pane.show_state(state, "USB camera")
        said.add(pane.words())
        running = state in (CameraState.RUNNING, CameraState.DIM)
        assert pane.switch.isHidden() is running
    assert len(said) == len(CameraState)
    preview = QWidget()
    pane.set_preview(preview)
    pane.show_state(CameraState.RUNNING)
    assert preview.isVisible()


def test_the_place_is_named_and_a_missing_one_is_asked_for(
    qtbot: QtBot, own_settings: QSettings
) -> None:
    bar = ScanBar(Sounds(own_settings))
    qtbot.addWidget(bar)
    bar.place.show_place("")
    assert bar.place.text() == "Choose a place"
    bar.place.show_place("Gate 2")
    assert bar.place.text() == "Gate 2"
    with qtbot.waitSignal(bar.place_wanted):
        QTest.mouseClick(bar.place, Qt.MouseButton.LeftButton)


def test_muted_is_told_in_words(qtbot: QtBot, own_settings: QSettings) -> None:
    bar = ScanBar(Sounds(own_settings))
    qtbot.addWidget(bar)
    bar.show()
    assert bar.sound.button.text() == ""
    QTest.mouseClick(bar.sound.button, Qt.MouseButton.LeftButton)
    assert bar.sound.button.text() == "Muted"
    assert not bar.sound.slider.isVisible()


def test_a_person_is_told_to_those_who_do_not_see(qtbot: QtBot) -> None:
    card = PersonCard()
    qtbot.addWidget(card)
    card.show_person(PersonShown("周予安", "Zhou Yu’an", "采购总监", "", (Fact("Badge", "V-1"),)))
    assert card.accessibleDescription() == "周予安 · 采购总监 · Badge V-1"
