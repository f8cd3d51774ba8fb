"""The first screen asks which fair; the dialog of a new one asks no more than it must."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.language import Language, Languages
from app.ui.screens.first_run import FirstRun, NewFair, NewFairDialog, RecentFair

LEFT = Qt.MouseButton.LeftButton
RETURN = Qt.Key.Key_Return
AT = datetime(2018, 11, 28, 10, 42).astimezone()
FAIR = RecentFair("科交会", Path("/fairs/科交会 2018.fair"), "2018-11-28 08:12")
REHEARSAL = RecentFair("演练", Path("/fairs/演练.fair"), "2018-11-26 10:12")
OLD = RecentFair("上届", Path("/fairs/上届.fair"), "2017-11-20 09:00")


@pytest.fixture
def languages(own_settings: QSettings) -> Iterator[Languages]:
    made = Languages(own_settings)
    made.choose(Language.ENGLISH)
    made.start()
    yield made
    made.choose(Language.ENGLISH)


@pytest.fixture
def screen(qtbot: QtBot, languages: Languages) -> FirstRun:
    made = FirstRun(languages, [FAIR, REHEARSAL, OLD], lambda: AT)
    qtbot.addWidget(made)
    made.resize(1120, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def words(screen: QWidget) -> list[str]:
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("way", [0, 1, 2])
def test_each_way_is_asked_for_once_by_its_button(screen: FirstRun, way: int) -> None:
    asked: list[int] = []
    screen.sample_wanted.connect(lambda: asked.append(0))
    screen.new_wanted.connect(lambda: asked.append(1))
    screen.import_wanted.connect(lambda: asked.append(2))
    card = (screen.sample, screen.new, screen.sheet)[way]
    QTest.mouseClick(card.button, LEFT)
    assert asked == [way]
    QTest.keyClick(card.button, Qt.Key.Key_Space)
    assert asked == [way, way]
    QTest.mouseClick(card, Qt.MouseButton.RightButton)
    assert asked == [way, way]


def test_the_whole_card_can_be_clicked(qtbot: QtBot, screen: FirstRun) -> None:
    with qtbot.waitSignal(screen.new_wanted):
        QTest.mouseClick(screen.new, LEFT, pos=screen.new.rect().center())


def test_enter_takes_the_first_way_before_anything_has_the_focus(
    qtbot: QtBot, screen: FirstRun
) -> None:
    assert screen.hasFocus()
    with qtbot.waitSignal(screen.sample_wanted):
        QTest.keyClick(screen, RETURN)


def test_tab_goes_through_the_ways_and_the_fairs_to_the_language(screen: FirstRun) -> None:
    visited: list[QWidget | None] = []
    for _ in range(8):
        QTest.keyClick(screen.focusWidget() or screen, Qt.Key.Key_Tab)
        visited.append(screen.focusWidget())
    buttons = [screen.sample.button, screen.new.button, screen.sheet.button]
    assert visited == [*buttons, *screen.rows, screen.another, screen.language]


def test_ctrl_o_opens_another_file(qtbot: QtBot, screen: FirstRun) -> None:
    with qtbot.waitSignal(screen.open_wanted):
        QTest.keyClick(screen, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(screen.open_wanted):
        QTest.mouseClick(screen.another, LEFT)


def test_a_fair_opened_before_is_opened_by_click_and_by_enter(
    qtbot: QtBot, screen: FirstRun
) -> None:
    with qtbot.waitSignal(screen.recent_wanted) as asked:
        QTest.mouseClick(screen.rows[1], LEFT)
    assert asked.args == [REHEARSAL.path]
    with qtbot.waitSignal(screen.recent_wanted) as asked:
        QTest.keyClick(screen.rows[0], RETURN)
    assert asked.args == [FAIR.path]


def test_when_a_fair_was_opened_is_said_as_people_say_it(screen: FirstRun) -> None:
    assert [row.opened.text() for row in screen.rows] == ["Today 08:12", "Mon 26 Nov", "2017-11-20"]


def test_the_list_of_fairs_can_be_another(qtbot: QtBot, screen: FirstRun) -> None:
    screen.show_recent([OLD])
    assert [row.accessibleName() for row in screen.rows] == ["上届, 上届.fair"]
    screen.show_recent([])
    assert screen.rows == []
    qtbot.waitUntil(lambda: "Opened last" not in words(screen))


def test_all_fits_into_the_least_window(screen: FirstRun) -> None:
    screen.show_recent([FAIR] * 6)
    screen.error.tell("The disk is full. What was saved is kept; make room and try again.")
    assert len(screen.rows) == 4
    assert screen.minimumSizeHint().height() <= 700


def test_the_language_changes_at_once_and_back(
    qtbot: QtBot, screen: FirstRun, languages: Languages
) -> None:
    screen.language.chosen.emit(Language.CHINESE.value)
    qtbot.waitUntil(lambda: "开始筹备一场科技交易会" in words(screen))
    assert languages.current is Language.CHINESE
    assert screen.sample.button.text() == "打开示例"
    assert [row.opened.text() for row in screen.rows] == [
        "今天 08:12",
        "11 月 26 日 周一",
        "2017-11-20",
    ]
    languages.choose(Language.ENGLISH)
    qtbot.waitUntil(lambda: "Prepare a technology trade fair" in words(screen))


# The dialog of a new fair.


@pytest.fixture
def dialog(qtbot: QtBot) -> NewFairDialog:
    made = NewFairDialog(date(2018, 11, 28))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_name_in_one_language_is_enough(qtbot: QtBot, dialog: NewFairDialog) -> None:
    dialog.name_en.setText("  YRD Tech Expo ")
    dialog.last.setDate(QDate(2018, 11, 30))
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.make, LEFT)
    days = date(2018, 11, 28), date(2018, 11, 30)
    assert dialog.answer() == NewFair("YRD Tech Expo", "YRD Tech Expo", *days)


def test_without_a_name_the_dialog_stays_and_says_why(qtbot: QtBot, dialog: NewFairDialog) -> None:
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.mouseClick(dialog.make, LEFT)
    assert dialog.reason.text() == "Give the fair a name in one of the languages."
    assert dialog.name_zh.hasFocus()


def test_the_last_day_follows_the_first(dialog: NewFairDialog) -> None:
    dialog.first.setDate(QDate(2018, 12, 3))
    assert dialog.answer().last_day == date(2018, 12, 3)


def test_a_last_day_before_the_first_is_refused(qtbot: QtBot, dialog: NewFairDialog) -> None:
    dialog.name_zh.setText("科交会")
    dialog.last.setDate(QDate(2018, 11, 27))
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.mouseClick(dialog.make, LEFT)
    assert dialog.reason.text() == "The last day cannot come before the first."


def test_escape_makes_nothing(qtbot: QtBot, dialog: NewFairDialog) -> None:
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
