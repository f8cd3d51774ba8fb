"""Facts are changed in place: F2 edits, Enter commits, Esc gives up, a reason keeps the focus."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.theme import Appearance, theme
from app.ui.widgets import ChoiceRow, DateField, FieldRow, Option, SearchField, Select


def too_short(words: str) -> str:
    return "" if len(words) == 3 else "Three letters, please."


@pytest.fixture
def row(qtbot: QtBot) -> FieldRow:
    made = FieldRow("Name", too_short)
    qtbot.addWidget(made)
    made.show_value("abc")
    made.show()
    return made


def test_f2_edits_and_enter_commits(qtbot: QtBot, row: FieldRow) -> None:
    QTest.keyClick(row._shown, Qt.Key.Key_F2)
    assert row.is_editing()
    row.line.setText("xyz")
    with qtbot.waitSignal(row.committed) as committed:
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert (committed.args, row.is_editing(), row.value) == (["xyz"], False, "xyz")


def test_escape_gives_up_without_a_word(qtbot: QtBot, row: FieldRow) -> None:
    row.edit()
    row.line.setText("xyz")
    with qtbot.assertNotEmitted(row.committed):
        QTest.keyClick(row.line, Qt.Key.Key_Escape)
    assert (row.is_editing(), row.value) == (False, "abc")


def test_words_that_cannot_stand_stay_with_the_reason_beneath(qtbot: QtBot, row: FieldRow) -> None:
    row.edit()
    row.line.setText("no")
    with qtbot.assertNotEmitted(row.committed):
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert (row.is_editing(), row.problem, row.line.text()) == (
        True,
        "Three letters, please.",
        "no",
    )


def test_the_same_words_commit_nothing(qtbot: QtBot, row: FieldRow) -> None:
    row.edit()
    with qtbot.assertNotEmitted(row.committed):
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert not row.is_editing()


def test_a_refusal_afterwards_brings_the_edit_back(row: FieldRow) -> None:
    row.edit()
    row.line.setText("xyz")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    row.refuse("Taken by another exhibitor.")
    assert (row.is_editing(), row.problem, row.line.text()) == (
        True,
        "Taken by another exhibitor.",
        "xyz",
    )


def test_escape_after_a_refusal_shows_what_the_file_still_says(row: FieldRow) -> None:
    row.edit()
    row.line.setText("xyz")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    row.refuse("Taken.")
    QTest.keyClick(row.line, Qt.Key.Key_Escape)
    assert (row.is_editing(), row.value) == (False, "abc")


def test_a_field_that_may_not_be_changed_is_not_on_the_way_of_tab(qtbot: QtBot) -> None:
    fixed = FieldRow("Number", editable=False)
    qtbot.addWidget(fixed)
    fixed.show_value("V-018846")
    assert fixed._shown.focusPolicy() == Qt.FocusPolicy.NoFocus
    QTest.mouseClick(fixed._shown, Qt.MouseButton.LeftButton)
    assert not fixed.is_editing()


def test_a_choice_offers_its_values_and_tells_the_key(qtbot: QtBot) -> None:
    row = ChoiceRow("Hall", lambda: [Option(1, "Hall A"), Option(2, "Hall B")])
    qtbot.addWidget(row)
    row.show()
    QTest.keyClick(row._shown, Qt.Key.Key_Return)
    menu = row.findChild(QMenu)
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(row.chosen) as chosen:
        menu.actions()[1].trigger()
    menu.close()
    assert chosen.args == [2]


def test_a_select_keeps_its_value_when_the_offer_changes(qtbot: QtBot) -> None:
    select = Select()
    qtbot.addWidget(select)
    select.offer([Option("a", "A"), Option("b", "B")])
    select.setCurrentIndex(1)
    with qtbot.assertNotEmitted(select.currentIndexChanged):
        select.offer([Option("b", "Be"), Option("c", "Ce")])
    assert (select.currentData(), select.currentText()) == ("b", "Be")


def test_a_day_is_typed_or_taken_from_the_calendar(qtbot: QtBot) -> None:
    field = DateField(date(2018, 11, 28))
    qtbot.addWidget(field)
    field.show()
    QTest.keyClick(field, Qt.Key.Key_Up)  # the year comes first
    assert field.day() == date(2019, 11, 28)
    field.calendarWidget().setSelectedDate(QDate(2018, 12, 1))
    theme().choose(Appearance.DARK)
    field.grab()
    sunday = field.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert sunday.foreground().color() == theme().color("text2")


def test_typing_searches_once_it_settles_and_escape_clears(qtbot: QtBot) -> None:
    field = SearchField("Search", "Ctrl+K")
    qtbot.addWidget(field)
    field.show()
    told: list[str] = []
    field.searched.connect(told.append)
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field.line, "nz")
    assert told == ["nz"]
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert told == ["nz", ""]


def test_enter_searches_at_once_and_leaves_for_the_list(qtbot: QtBot) -> None:
    field = SearchField("Search")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    QTest.keyClicks(field.line, "nz")
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert told == ["nz"]
