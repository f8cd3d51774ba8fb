"""The board as somebody at the desk meets it, with the mouse and without, on a real file."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.models.meeting_board import Cell, Spot
from app.models.meetings import Meeting, MeetingState
from app.services.history import History
from app.services.meetings import Meetings
from app.ui.changes import Changes
from app.ui.screens.meetings.board import BoardView, Pickable
from app.ui.screens.meetings.board.board import MeetingBoard
from app.ui.screens.meetings.board.worth import free_words
from app.ui.theme import Appearance, theme
from tests.services.board_fair import DAY, NOW, BoardFair, board_fair

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
NEXT_DAY = date(2018, 11, 29)


@dataclass
class Desk:
    """The view with what its user sees and does."""

    fair: BoardFair
    view: BoardView
    row: Pickable
    refusals: list[str] = field(default_factory=list)

    @property
    def board(self) -> MeetingBoard:
        return self.view.board

    def choose(self, name: str) -> None:
        self.view.choose(self.fair.meetings[name])

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.board, key)

    def at(self, cell: Cell) -> QPoint:
        return self.board.cell_rect(cell).center()

    def drag(self, start: QPoint, *way: QPoint) -> None:
        """Press and move; the button stays down."""
        port = self.board.viewport()
        QTest.mousePress(port, LEFT, pos=start)
        for point in way:
            QTest.mouseMove(port, point)

    def drop(self, point: QPoint) -> None:
        QTest.mouseRelease(self.board.viewport(), LEFT, pos=point)

    def where(self, name: str) -> Cell:
        meeting: Meeting = self.fair.meeting(name)
        return Cell(meeting.slot_id, Spot(meeting.table_id, meeting.booth_id))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    fair = board_fair(tmp_path / "board.fair")
    changes = Changes()
    window = QWidget()
    qtbot.addWidget(window)
    view, row = BoardView(Meetings(fair.store, lambda: NOW), changes), Pickable()
    changes.happened.connect(lambda _change: view.look())
    column = QVBoxLayout(window)
    column.addWidget(view, 1)
    column.addWidget(row)
    row.setFixedHeight(40)
    view.take_from(row, fair.waiting)
    made = Desk(fair, view, row)
    view.told.connect(made.refusals.append)
    window.resize(1900, 500)
    with qtbot.waitExposed(window):
        window.show()
    view.look()
    yield made
    fair.store.close()


def test_a_card_dragged_to_a_free_cell_is_moved_there(desk: Desk) -> None:
    target = desk.fair.cell("13:00", 3)
    desk.drag(desk.at(desk.where("planned")), desk.at(target) - QPoint(30, 0), desk.at(target))
    assert not desk.board.popover.isVisible()
    desk.drop(desk.at(target))
    assert desk.where("planned") == target
    assert desk.board.current == desk.fair.meetings["planned"]
    assert desk.board.carried is None


def test_a_card_dropped_on_a_cell_that_is_not_free_goes_back(desk: Desk) -> None:
    home, target = desk.where("planned"), desk.fair.cell("11:30", 3)
    desk.drag(desk.at(home), desk.at(target) + QPoint(20, 0), desk.at(target))
    popover = desk.board.popover
    assert popover.isVisible()
    assert "11:30" in popover.title.text()
    assert popover.reason.text() == "Simulated Sensing is meeting Ex. Storage then (Booth B-07)."
    assert popover.nearest.text() == "Nearest free: 11:00 · Table 3, both available"
    desk.drop(desk.at(target))
    assert desk.where("planned") == home
    assert not popover.isVisible()


def test_enter_in_the_middle_of_a_drag_takes_the_nearest_place(desk: Desk) -> None:
    target = desk.fair.cell("11:30", 3)
    desk.drag(desk.at(desk.where("planned")), desk.at(target) + QPoint(20, 0), desk.at(target))
    desk.press(KEY.Key_Return)
    desk.drop(desk.at(target))
    assert desk.where("planned") == desk.fair.cell("11:00", 3)


def test_escape_in_the_middle_of_a_drag_leaves_everything(desk: Desk) -> None:
    home, target = desk.where("planned"), desk.fair.cell("13:00", 3)
    desk.drag(desk.at(home), desk.at(target) + QPoint(20, 0), desk.at(target))
    desk.press(KEY.Key_Escape)
    desk.drop(desk.at(target))
    assert desk.where("planned") == home


def test_a_drop_beside_the_board_leaves_everything(desk: Desk) -> None:
    home = desk.where("planned")
    desk.drag(desk.at(home), desk.at(home) + QPoint(30, 0), QPoint(20, 10))
    desk.drop(QPoint(20, 10))
    assert desk.where("planned") == home


def test_a_press_without_a_move_only_chooses(desk: Desk) -> None:
    home = desk.at(desk.where("planned"))
    desk.drag(home, home + QPoint(1, 1))
    desk.drop(home)
    assert desk.board.current == desk.fair.meetings["planned"]
    assert desk.board.carried is None


def test_arrows_go_from_card_to_card(desk: Desk) -> None:
    desk.board.setFocus()
    desk.press(KEY.Key_Right)
    assert desk.board.current == desk.fair.meetings["held"]
    desk.press(KEY.Key_Right)
    assert desk.board.current == desk.fair.meetings["running"]
    desk.press(KEY.Key_Right)
    assert desk.board.current == desk.fair.meetings["planned"]
    desk.press(KEY.Key_Down)
    assert desk.board.current == desk.fair.meetings["visitor"]
    desk.press(KEY.Key_End)
    assert desk.board.current == desk.fair.meetings["solid"]
    desk.press(KEY.Key_Home)
    assert desk.board.current == desk.fair.meetings["held"]


def test_a_meeting_is_moved_with_the_keyboard_alone(desk: Desk) -> None:
    desk.choose("planned")
    desk.press(KEY.Key_M, KEY.Key_Down, KEY.Key_Down)
    said = "11:00, Table 3, Spec. Laser and Sim. Sensing, free, score ±0"
    assert desk.board.accessibleName() == said
    desk.press(KEY.Key_Return)
    assert desk.where("planned") == desk.fair.cell("11:00", 3)
    assert desk.board.accessibleName() == "11:00, Table 3, Spec. Laser and Sim. Sensing"


def test_tab_goes_through_the_free_cells_and_back(desk: Desk) -> None:
    desk.choose("planned")
    desk.press(KEY.Key_M, KEY.Key_Tab)
    carry = desk.board.carried
    assert carry is not None
    assert carry.over == desk.fair.cell("11:00", 3)
    desk.press(KEY.Key_Tab)
    assert (after := desk.board.carried) is not None
    assert after.over == desk.fair.cell("11:00", "B-07")
    desk.press(KEY.Key_Backtab, KEY.Key_Return)
    assert desk.where("planned") == desk.fair.cell("11:00", 3)


def test_keys_over_a_clash_tell_it_and_enter_goes_to_the_nearest_place(desk: Desk) -> None:
    desk.choose("planned")
    desk.press(KEY.Key_M, KEY.Key_Right)
    assert desk.board.popover.isVisible()
    assert "Simulated Sensing is meeting Ex. Storage" in desk.board.accessibleName()
    desk.press(KEY.Key_Escape)
    assert not desk.board.popover.isVisible()
    assert desk.where("planned") == desk.fair.cell("11:00", 1)
    desk.press(KEY.Key_M, KEY.Key_Right, KEY.Key_Return)
    assert desk.where("planned") == desk.fair.cell("11:00", 3)


def test_a_move_is_taken_back_in_one_step(desk: Desk) -> None:
    desk.choose("planned")
    desk.press(KEY.Key_M, KEY.Key_Tab, KEY.Key_Return)
    History(desk.fair.store).undo()
    assert desk.where("planned") == desk.fair.cell("11:00", 1)


def test_what_is_locked_says_so_and_stays(desk: Desk) -> None:
    desk.choose("planned")
    desk.press(KEY.Key_L)
    assert desk.fair.meeting("planned").locked
    assert desk.board.accessibleName().endswith("Spec. Laser and Sim. Sensing, locked")
    desk.press(KEY.Key_M)
    assert desk.board.carried is None
    assert "locked" in desk.refusals[-1]
    desk.press(KEY.Key_L, KEY.Key_M)
    assert desk.board.carried is not None


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (KEY.Key_H, MeetingState.HELD),
        (KEY.Key_N, MeetingState.MISSED),
        (KEY.Key_Delete, MeetingState.CANCELLED),
    ],
)
def test_keys_note_what_became_of_a_meeting(desk: Desk, key: Qt.Key, state: MeetingState) -> None:
    desk.choose("planned")
    desk.press(key)
    assert desk.fair.meeting("planned").state is state


def test_a_request_of_the_tray_is_placed_by_keyboard(desk: Desk) -> None:
    QTest.keyClick(desk.row, KEY.Key_M)
    carry = desk.board.carried
    assert carry is not None
    assert carry.over in carry.legal
    desk.press(KEY.Key_Return)
    assert [c.cell for c in desk.fair.board().cards if c.request_id == desk.fair.waiting] == [
        carry.over
    ]
    assert desk.board.current is not None


def test_a_request_of_the_tray_is_dragged_onto_the_board(desk: Desk) -> None:
    target = desk.fair.cell("13:00", 2)
    point = desk.board.viewport().mapToGlobal(desk.at(target))
    QTest.mousePress(desk.row, LEFT, pos=QPoint(200, 10))
    QTest.mouseMove(desk.row, QPoint(200, 2))
    QTest.mouseMove(desk.row, desk.row.mapFromGlobal(point))
    QTest.mouseRelease(desk.row, LEFT, pos=desk.row.mapFromGlobal(point))
    made = [c.cell for c in desk.fair.board().cards if c.request_id == desk.fair.waiting]
    assert made == [target]


def test_days_are_turned_by_key_and_by_segment(desk: Desk) -> None:
    desk.press(KEY.Key_PageDown)
    assert desk.board.day == NEXT_DAY
    assert desk.view.days.current == NEXT_DAY.isoformat()
    desk.view.days.choose(DAY.isoformat())
    assert desk.board.day == DAY


def test_what_is_carried_comes_along_to_another_day(desk: Desk) -> None:
    desk.choose("booth")
    desk.press(KEY.Key_M, KEY.Key_PageDown)
    carry = desk.board.carried
    assert carry is not None
    assert carry.over == desk.fair.cell("11:30", "B-07", NEXT_DAY)
    desk.press(KEY.Key_Return)
    assert desk.where("booth") == desk.fair.cell("11:30", "B-07", NEXT_DAY)
    assert desk.board.day == NEXT_DAY


def test_lunch_and_headings_are_no_cells(desk: Desk) -> None:
    home = desk.where("solid")
    lunch = desk.at(home) + QPoint(desk.board.cell_rect(home).width() + 6, 0)
    desk.drag(desk.at(home), lunch - QPoint(3, 0), lunch)
    carry = desk.board.carried
    assert carry is not None
    assert carry.over is None
    desk.drop(lunch)
    assert desk.where("solid") == home


def test_the_tooltip_has_both_parties_in_full(desk: Desk) -> None:
    point = desk.at(desk.where("visitor"))
    port = desk.board.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, port.mapToGlobal(point))
    QApplication.sendEvent(port, event)
    words = QToolTip.text()
    assert "Zhou Yu’an (试样轻量化部件) × Example Energy Storage" in words
    assert "11:00–11:30 · Table 2" in words
    QToolTip.hideText()


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK])
def test_each_state_of_a_card_has_its_ground(desk: Desk, look: Appearance) -> None:
    desk.fair.service().meetings.mark(desk.fair.meetings["solid"], MeetingState.MISSED)
    desk.view.look()
    theme().choose(look)
    QApplication.processEvents()
    shown = desk.board.viewport().grab().toImage()

    def ground(name: str) -> QColor:
        rect = desk.board.cell_rect(desk.where(name))
        return shown.pixelColor(rect.right() - 8, rect.bottom() - 4)

    assert ground("held") == theme().color("hover")
    assert ground("running") == theme().color("accentTint")
    assert ground("planned") == theme().color("surface")
    assert ground("solid") == theme().color("warningTint")


def test_free_cells_are_marked_while_a_card_is_carried(desk: Desk) -> None:
    desk.choose("planned")
    free, rest = desk.fair.cell("13:00", 3), desk.fair.cell("11:30", 1)

    def ground(cell: Cell) -> QColor:
        rect = desk.board.cell_rect(cell)
        image = desk.board.viewport().grab().toImage()
        return image.pixelColor(rect.left() + 5, rect.bottom() - 4)

    assert ground(free) == theme().color("surface")
    desk.press(KEY.Key_M)
    assert ground(free) == theme().color("successTint")
    assert ground(rest) == theme().color("surface")
    desk.press(KEY.Key_Escape)
    assert ground(free) == theme().color("surface")


def test_a_free_cell_says_what_the_score_would_gain(desk: Desk) -> None:
    desk.board.bound = 500
    desk.choose("planned")
    desk.press(KEY.Key_M)
    carry = desk.board.carried
    assert carry is not None
    far, near = desk.fair.cell("16:00", 3), desk.fair.cell("11:00", 3)
    assert carry.worth[far.slot_id].change < carry.worth[near.slot_id].change == 0
    assert free_words(carry.worth[near.slot_id]) == "Free ±0"
    assert free_words(carry.worth[far.slot_id]).startswith("Free −")
    desk.press(KEY.Key_Tab)
    assert "score" in desk.board.accessibleName()


def test_a_request_that_no_cell_can_take_says_why(desk: Desk) -> None:
    service = desk.fair.service()
    desk.choose("solid")
    wish = desk.fair.board().wish(desk.fair.waiting)
    assert wish is not None
    full = replace(wish, asked=replace(wish.asked, quota=2))
    desk.board.pick_up(full)
    popover = desk.board.popover
    assert popover.title.text() == "It cannot be placed"
    assert popover.reason.text() == "Specimen Laser already has all 2 meetings of its quota."
    desk.press(KEY.Key_Return)
    assert service.read().wish(desk.fair.waiting) == wish
    assert desk.board.carried is not None
    desk.press(KEY.Key_Escape)
    assert desk.board.carried is None
