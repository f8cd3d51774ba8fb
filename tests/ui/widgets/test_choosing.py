"""Segments, tabs and chips: one choice out of a few, by pointer and by key."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.widgets import FilterChip, Option, Segment, SegmentedControl, TabStrip, ToggleChip

DAYS = (Segment("28", "28 Nov"), Segment("29", "29 Nov"), Segment("30", "30 Nov"))
HALLS = [Option("A", "Hall A"), Option("B", "Hall B")]


def test_arrows_home_and_end_choose_inside_a_segmented_control(qtbot: QtBot) -> None:
    days = SegmentedControl(DAYS, "Day")
    qtbot.addWidget(days)
    chosen: list[str] = []
    days.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(days, key)
    QTest.keyClick(days, Qt.Key.Key_Home)
    assert chosen == ["29", "30", "29", "28"]
    assert days.accessibleDescription() == "28 Nov"


def test_a_click_chooses_the_segment_under_it(qtbot: QtBot) -> None:
    days = SegmentedControl(DAYS)
    qtbot.addWidget(days)
    days.resize(days.sizeHint())
    place = days.box_of("30").center()
    with qtbot.waitSignal(days.chosen):
        QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=place)
    assert days.current == "30"


def test_choosing_does_not_move_the_segments(qtbot: QtBot) -> None:
    days = SegmentedControl(DAYS)
    qtbot.addWidget(days)
    before = (days.sizeHint(), days.box_of("30"))
    days.choose("30")
    assert (days.sizeHint(), days.box_of("30")) == before


def test_tabs_keep_the_chosen_part_when_their_words_change(qtbot: QtBot) -> None:
    tabs = TabStrip(DAYS)
    qtbot.addWidget(tabs)
    tabs.choose("29")
    tabs.set_segments((Segment("28", "28 (3)"), Segment("29", "29 (5)")))
    assert tabs.current == "29"
    tabs.set_segments((Segment("28", "28 (3)"),))
    assert tabs.current == "28"


def test_a_filter_chip_takes_a_value_from_its_menu_and_gives_it_back(qtbot: QtBot) -> None:
    chip = FilterChip("Hall", lambda: HALLS)
    qtbot.addWidget(chip)
    told: list[object] = []
    chip.changed.connect(told.append)
    chip.open_menu()
    menu = chip.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert (chip.value, chip.text(), chip.is_active()) == ("B", "Hall · Hall B", True)
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert (chip.value, told) == (None, ["B", None])


def test_the_cross_of_a_filter_chip_clears_it_without_opening_the_menu(qtbot: QtBot) -> None:
    chip = FilterChip("Hall", lambda: HALLS)
    qtbot.addWidget(chip)
    chip.choose("A")
    chip.resize(chip.sizeHint())
    cross = QPoint(chip.width() - 12, chip.height() // 2)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    assert chip.value is None
    assert chip.findChild(QMenu) is None


def test_choosing_the_checked_value_again_clears_the_filter(qtbot: QtBot) -> None:
    chip = FilterChip("Hall", lambda: HALLS)
    qtbot.addWidget(chip)
    chip.choose("A")
    chip.open_menu()
    menu = chip.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    menu.actions()[0].trigger()
    menu.close()
    assert chip.value is None


def test_a_toggle_chip_is_switched_by_space(qtbot: QtBot) -> None:
    chip = ToggleChip("Has open needs")
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    with qtbot.waitSignal(chip.toggled):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.is_active()
    assert chip.sizeHint().width() > narrow  # the cross needs its place
