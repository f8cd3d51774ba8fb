"""The board within the page of meetings: views, days, and the tray beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.models.scheduling import Plan, Problem
from app.services.meetings import Meetings
from app.ui.changes import Changes
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.meetings.board import LIST
from app.ui.tasks import Tasks
from tests.services.board_fair import NOW, BoardFair, board_fair


def never(_problem: Problem, _report: object) -> Plan:
    raise AssertionError("nobody runs the scheduler here")


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[BoardFair]:
    made = board_fair(tmp_path / "board.fair")
    yield made
    made.store.close()


@pytest.fixture
def page(qtbot: QtBot, fair: BoardFair) -> MeetingsPage:
    meetings = Meetings(fair.store, lambda: NOW)
    made = MeetingsPage(meetings, Tasks(), Changes(), never, lambda: None, lambda _e: None)
    qtbot.addWidget(made)
    made.resize(1900, 600)
    made.show()
    QApplication.processEvents()
    return made


def test_the_board_comes_first_and_the_list_is_one_click_away(page: MeetingsPage) -> None:
    assert page.board.isVisible()
    assert not page.view.isVisible()
    assert page.search_hint() == ""
    page.switch.choose(LIST)
    assert page.view.isVisible()
    assert not page.board.isVisible()
    assert page.search_hint() == "Search a party"


def test_a_day_chosen_on_the_board_is_the_list_s_day(page: MeetingsPage) -> None:
    page.board.days.choose("2018-11-29")
    page.switch.choose(LIST)
    assert page.days.current == "2018-11-29"
    assert page.table.shown_count == 0


def test_a_row_of_the_tray_is_pulled_onto_the_board_by_its_words(
    page: MeetingsPage, fair: BoardFair
) -> None:
    row, target = page.tray.rows[0], fair.cell("13:00", 2)
    board = page.board.board
    to = board.viewport().mapToGlobal(board.cell_rect(target).center())
    words = row.findChildren(QLabel)[0]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(words, left, pos=QPoint(4, 4))
    QTest.mouseMove(words, QPoint(-20, 4))
    QTest.mouseMove(words, words.mapFromGlobal(to))
    QTest.mouseRelease(words, left, pos=words.mapFromGlobal(to))
    assert [c.cell for c in fair.board().cards if c.request_id == fair.waiting] == [target]
    assert page.tray.rows == []


def test_m_on_a_row_of_the_tray_does_nothing_while_the_list_is_shown(page: MeetingsPage) -> None:
    page.switch.choose(LIST)
    QTest.keyClick(page.tray.rows[0], Qt.Key.Key_M)
    assert page.board.board.carried is None
