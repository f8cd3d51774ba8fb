"""The programme's page as somebody at the desk meets it, on a small programme in a real file."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.ids import DeviceId, ScanId, SessionId
from app.models.programme import Session, SessionKind
from app.models.scanning import Scan, Verdict
from app.services.history import History
from app.services.scanning.desk import ScanDesk
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.programme import ProgrammePage
from app.ui.widgets import FieldRow, LinkButton, Notice, PageCommand
from tests.services.programme.small_programme import (
    FORUM,
    HALL,
    NOW,
    OPENING,
    ROADSHOW,
    VOUCHERS,
    SmallProgramme,
    at,
    empty_programme,
    small_programme,
)

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Shown:
    """The page with what its owner would see of it."""

    page: ProgrammePage
    fair: SmallProgramme
    changes: Changes
    notices: list[Notice] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)

    def where(self, session_id: SessionId) -> tuple[str | None, str, str]:
        """Room and hours of a session as the file has them."""
        session = self.fair.session(session_id)
        zone = at(0).tzinfo
        start, end = (m.astimezone(zone) for m in (session.starts_at, session.ends_at))
        return session.room_id, f"{start:%d %H:%M}", f"{end:%H:%M}"

    def keys(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.page.board, key)

    def drag(self, start: QPoint, way: QPoint) -> None:
        """Press, go there by small steps, let go."""
        seen = self.page.board.viewport()
        QTest.mousePress(seen, LEFT, pos=start)
        for part in (1, 2, 3, 4):
            QTest.mouseMove(seen, start + way * part / 4)
        QTest.mouseRelease(seen, LEFT, pos=start + way)

    def minutes(self, number: int) -> int:
        """The pixels of so many minutes, measured on the roadshow's hour."""
        return round((self.page.board.rect_of(ROADSHOW).width() + 2) * number / 60)

    def words(self, part: QWidget | None = None) -> str:
        labels = (part or self.page.detail).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def projects(self) -> list[str]:
        return [row.title.text() for row in self.page.detail.pitches.rows]


def show(qtbot: QtBot, fair: SmallProgramme) -> Shown:
    changes = Changes()

    def undo() -> None:
        changes.happened.emit(History(fair.store).undo())

    sheets: list[str] = []
    page = ProgrammePage(fair.programme, changes, lambda: NOW, undo, lambda: sheets.append("ask"))
    made = Shown(page, fair, changes, sheets=sheets)
    page.said.connect(made.notices.append)
    qtbot.addWidget(page)
    page.resize(1300, 760)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.board.setFocus()
    return made


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    fair = small_programme(tmp_path / "a.fair")
    made = show(qtbot, fair)
    yield made
    made.page.close()
    fair.store.close()


@pytest.fixture
def languages(qtbot: QtBot, own_settings: QSettings) -> Iterator[Languages]:
    assert qtbot
    made = Languages(own_settings)
    made.choose(Language.ENGLISH)
    made.start()
    yield made
    made.choose(Language.ENGLISH)


# By mouse.


def test_a_block_is_dragged_half_an_hour_on_and_into_another_room(shown: Shown) -> None:
    board = shown.page.board
    down = board.rect_of(OPENING).top() - board.rect_of(ROADSHOW).top()
    shown.drag(board.rect_of(ROADSHOW).center(), QPoint(shown.minutes(30), down))
    assert shown.where(ROADSHOW) == (HALL, "28 11:00", "12:00")
    assert board.current == ROADSHOW
    assert board.pending is None


def test_a_drag_goes_by_steps_of_five_minutes(shown: Shown) -> None:
    shown.drag(shown.page.board.rect_of(ROADSHOW).center(), QPoint(shown.minutes(8), 0))
    assert shown.where(ROADSHOW) == (FORUM, "28 10:40", "11:40")


def test_an_edge_that_is_dragged_makes_the_session_longer(shown: Shown) -> None:
    rect = shown.page.board.rect_of(ROADSHOW)
    edge = QPoint(rect.right() - 2, rect.center().y())
    shown.drag(edge, QPoint(shown.minutes(20), 0))
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "11:50")


def test_an_edge_cannot_be_dragged_before_the_start(shown: Shown) -> None:
    rect = shown.page.board.rect_of(ROADSHOW)
    edge = QPoint(rect.right() - 2, rect.center().y())
    shown.drag(edge, QPoint(-2 * rect.width(), 0))
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "10:35")


def test_a_click_chooses_and_writes_nothing(shown: Shown) -> None:
    QTest.mouseClick(
        shown.page.board.viewport(), LEFT, pos=shown.page.board.rect_of(VOUCHERS).center()
    )
    assert shown.page.board.current == VOUCHERS
    assert "Vouchers" in shown.words()
    assert History(shown.fair.store).undo_action() is None


def test_a_drag_is_given_up_by_escape(shown: Shown) -> None:
    seen, start = shown.page.board.viewport(), shown.page.board.rect_of(ROADSHOW).center()
    QTest.mousePress(seen, LEFT, pos=start)
    QTest.mouseMove(seen, start + QPoint(80, 0))
    assert shown.page.board.pending is not None
    shown.keys(KEY.Key_Escape)
    QTest.mouseRelease(seen, LEFT, pos=start + QPoint(80, 0))
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "11:30")


# By keyboard.


def test_m_arrows_and_enter_move_a_session(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.keys(KEY.Key_M, KEY.Key_Right, KEY.Key_Right, KEY.Key_Up, KEY.Key_Return)
    assert shown.where(ROADSHOW) == (HALL, "28 10:40", "11:40")


def test_arrows_go_over_into_the_next_day(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.keys(KEY.Key_M, KEY.Key_Down, KEY.Key_Return)
    assert shown.where(ROADSHOW) == (HALL, "29 10:30", "11:30")


def test_shift_and_an_arrow_make_it_longer(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.keys(KEY.Key_M)
    QTest.keyClick(shown.page.board, KEY.Key_Right, SHIFT)
    shown.keys(KEY.Key_Return)
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "11:35")


def test_moved_and_made_longer_is_one_step(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.keys(KEY.Key_M, KEY.Key_Left)
    QTest.keyClick(shown.page.board, KEY.Key_Right, SHIFT)
    shown.keys(KEY.Key_Return)
    assert shown.where(ROADSHOW) == (FORUM, "28 10:25", "11:30")
    History(shown.fair.store).undo()
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "11:30")


def test_escape_gives_a_move_up(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.keys(KEY.Key_M, KEY.Key_Right, KEY.Key_Escape)
    assert shown.page.board.pending is None
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "11:30")


def test_arrows_choose_the_neighbours(shown: Shown) -> None:
    board = shown.page.board
    shown.keys(KEY.Key_Home)
    assert board.current == OPENING
    shown.keys(KEY.Key_Right)
    assert board.current == VOUCHERS
    shown.keys(KEY.Key_Down)
    assert board.current == ROADSHOW
    shown.keys(KEY.Key_End)
    assert board.current == VOUCHERS


def test_enter_goes_into_the_pane_and_escape_back(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.keys(KEY.Key_Return)
    assert shown.page.detail.isAncestorOf(shown.page.focusWidget())
    QTest.keyClick(shown.page.focusWidget(), KEY.Key_Escape)
    assert shown.page.board.hasFocus()


def test_delete_takes_a_session_out_and_the_toast_brings_it_back(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.keys(KEY.Key_Delete)
    assert shown.fair.programme.timetable().session(ROADSHOW) is None
    assert shown.page.board.current is None
    (notice,) = shown.notices
    assert (notice.text, notice.action_text) == ("Removed “Energy”", "Undo")
    assert notice.action is not None
    notice.action()
    assert shown.page.board.rect_of(ROADSHOW).isValid()
    shown.page.open_target(ROADSHOW)
    assert shown.projects() == ["储能系统", "燃料电池", "钙钛矿组件"]


def test_the_pane_offers_to_remove_by_mouse_too(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    menu = shown.page.detail.menu()
    next(a for a in menu.actions() if a.data() == "remove").trigger()
    assert shown.fair.programme.timetable().session(ROADSHOW) is None


# In the pane.


def edit(row: FieldRow, words: str) -> None:
    """Begin to edit, write other words, Enter."""
    row.edit()
    row.line.setText(words)
    QTest.keyClick(row.line, KEY.Key_Return)


def test_a_title_is_edited(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    edit(shown.page.detail.fields.title_en, "Energy roadshow")
    assert shown.fair.session(ROADSHOW).title_en == "Energy roadshow"
    assert "Energy roadshow" in shown.words()


def test_a_session_keeps_a_title_in_one_language(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    fields = shown.page.detail.fields
    edit(fields.title_en, " ")
    edit(fields.title_zh, " ")
    assert fields.title_zh.problem == "A session has a title in one of the languages."
    assert shown.fair.session(ROADSHOW).title == "新能源路演"


def test_another_start_moves_the_session(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    edit(shown.page.detail.fields.starts, "930")
    assert shown.where(ROADSHOW) == (FORUM, "28 09:30", "10:30")


def test_another_end_makes_it_longer(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    edit(shown.page.detail.fields.ends, "12：00")
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "12:00")


@pytest.mark.parametrize(
    ("words", "reason"),
    [("later", "Write a time as 14:30."), ("10:30", "A session ends after it starts.")],
)
def test_a_wrong_time_keeps_the_focus_with_the_reason_beneath(
    shown: Shown, words: str, reason: str
) -> None:
    shown.page.open_target(ROADSHOW)
    ends = shown.page.detail.fields.ends
    edit(ends, words)
    assert (ends.problem, ends.line.text(), ends.line.hasFocus()) == (reason, words, True)
    assert shown.where(ROADSHOW) == (FORUM, "28 10:30", "11:30")


def test_day_room_and_kind_are_chosen(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    fields = shown.page.detail.fields
    fields.day.chosen.emit(at(9, day=30).date())
    fields.room.chosen.emit(HALL)
    fields.kind.chosen.emit(SessionKind.MATCHING)
    assert shown.where(ROADSHOW) == (HALL, "30 10:30", "11:30")
    assert shown.fair.session(ROADSHOW).kind is SessionKind.MATCHING


def test_seats_are_a_number_or_nothing(shown: Shown) -> None:
    shown.page.open_target(OPENING)
    seats = shown.page.detail.fields.seats
    edit(seats, "many")
    assert seats.problem == "Write a whole number."
    seats.give_up()
    edit(seats, "200")
    assert shown.fair.session(OPENING).seats == 200
    edit(seats, " ")
    assert shown.fair.session(OPENING).seats is None
    assert not shown.page.detail.attendance.isVisible()


def test_words_being_typed_stay_when_something_else_changes(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    title = shown.page.detail.fields.title_en
    title.edit()
    title.line.setText("Half a wo")
    shown.changes.happened.emit(shown.fair.programme.move(OPENING, HALL, at(9, 35)))
    assert (title.is_editing(), title.line.text()) == (True, "Half a wo")
    shown.page.board.choose(OPENING)
    assert (title.is_editing(), title.value) == (False, "Opening")


# Projects and speakers.


def test_alt_up_pitches_a_project_earlier_and_keeps_the_focus(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    pitches = shown.page.detail.pitches
    row = pitches.rows[2]
    row.setFocus()
    QTest.keyClick(row, KEY.Key_Up, ALT)
    assert shown.fair.pitches() == ["储能系统", "钙钛矿组件", "燃料电池"]
    assert shown.projects() == ["储能系统", "钙钛矿组件", "燃料电池"]
    assert pitches.rows[1].hasFocus()
    QTest.keyClick(pitches.rows[1], KEY.Key_Up, ALT)
    assert [row.aside.text() for row in pitches.rows] == ["10:30", "10:40", "10:50"]
    assert shown.projects()[0] == "钙钛矿组件"


def test_the_first_project_cannot_go_before_itself(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    QTest.keyClick(shown.page.detail.pitches.rows[0], KEY.Key_Up, ALT)
    assert History(shown.fair.store).undo_action() is None


def test_the_project_whose_turn_it_is_is_told(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    rows = shown.page.detail.pitches.rows
    assert [row.under_aside.text() for row in rows] == ["10 min", "On now", "10 min"]


def test_a_project_is_added_named_and_made_longer(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    pitches = shown.page.detail.pitches
    pitches.heading.add.click()
    row = pitches.rows[3]
    assert row.is_open
    assert row.fields[0].is_editing()
    row.fields[0].line.setText("液冷板")
    QTest.keyClick(row.fields[0].line, KEY.Key_Return)
    edit(pitches.rows[3].fields[4], "45")
    assert shown.fair.pitches()[3] == "液冷板"
    assert pitches.rows[3] is row
    assert row.under_aside.text() == "After the end"


def test_minutes_of_a_project_are_checked(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    row = shown.page.detail.pitches.rows[0]
    QTest.keyClick(row, KEY.Key_Return)
    minutes = row.fields[4]
    edit(minutes, "0")
    assert minutes.problem == "Write a number of minutes from 1 to 240."
    assert minutes.line.hasFocus()


def test_a_project_opens_by_click_and_its_buttons_work(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    row = shown.page.detail.pitches.rows[0]
    QTest.mouseClick(row, LEFT, pos=QPoint(60, 14))
    assert row.is_open
    later = next(b for b in row.findChildren(QAbstractButton) if b.accessibleName() == "Later")
    later.click()
    assert shown.projects() == ["燃料电池", "储能系统", "钙钛矿组件"]
    moved = shown.page.detail.pitches.rows[1]
    assert moved.is_open
    QTest.keyClick(moved, KEY.Key_Escape)
    assert not moved.is_open


def test_a_project_is_taken_out_and_brought_back(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.page.detail.pitches.rows[1].setFocus()
    QTest.keyClick(shown.page.detail.pitches.rows[1], KEY.Key_Delete)
    assert shown.projects() == ["储能系统", "钙钛矿组件"]
    assert shown.page.detail.pitches.rows[1].hasFocus()
    (notice,) = shown.notices
    assert notice.text == "Removed “燃料电池”"
    assert notice.action is not None
    notice.action()
    assert shown.projects() == ["储能系统", "燃料电池", "钙钛矿组件"]


def test_a_speaker_is_added_and_taken_out(shown: Shown) -> None:
    shown.page.open_target(VOUCHERS)
    speakers = shown.page.detail.speakers
    speakers.heading.add.click()
    line = speakers.rows[1].fields[0].line
    line.setText("陈一鸣")
    QTest.keyClick(line, KEY.Key_Return)
    named = shown.fair.programme.timetable().speakers[VOUCHERS]
    assert [s.name for s in named] == ["许清和", "陈一鸣"]
    QTest.keyClick(speakers.rows[1], KEY.Key_Up, ALT)
    QTest.keyClick(speakers.rows[1], KEY.Key_Delete)
    assert [row.title.text() for row in speakers.rows] == ["陈一鸣"]
    assert shown.notices[-1].text == "Removed “许清和”"


# Clashes.


def test_a_clash_is_told_with_a_place_that_works(shown: Shown) -> None:
    shown.page.open_target(ROADSHOW)
    shown.page.move_session(ROADSHOW, FORUM, at(14, 30))
    notice = shown.page.detail.conflicts
    assert shown.page.conflicts.accessibleName().startswith("1 conflict")
    assert notice.sentences.text() == (
        "Xu Qinghe also speaks in “Vouchers” for 30 of these minutes."
    )
    assert [link.text() for link in notice.links] == ["Begin at 15:00"]
    notice.links[0].click()
    assert shown.where(ROADSHOW) == (FORUM, "28 15:00", "16:00")
    assert not notice.isVisible()
    assert not shown.page.conflicts.isVisible()


def test_another_room_is_offered_where_a_room_is_taken(shown: Shown) -> None:
    shown.page.open_target(OPENING)
    shown.page.move_session(OPENING, HALL, at(14, 30))
    links = shown.page.detail.conflicts.links
    assert [link.text() for link in links] == ["Begin at 15:15", "Move to Forum room"]
    links[1].click()
    assert shown.where(OPENING) == (FORUM, "28 14:30", "15:00")


def test_a_reader_hears_the_chosen_block_and_what_it_would_clash_with(shown: Shown) -> None:
    board = shown.page.board
    assert board.accessibleDescription() == "No session is chosen."
    shown.page.open_target(OPENING)
    told = "Opening · Forum · Wed 28 Nov 9:30–10:00 · Main hall"
    assert board.accessibleDescription() == told
    shown.keys(KEY.Key_M, *[KEY.Key_Right] * 56)
    assert board.accessibleDescription().endswith(
        "The room is also taken by “Vouchers” for 30 minutes."
    )
    shown.keys(KEY.Key_Escape)
    assert board.accessibleDescription() == told


def test_a_clash_that_a_step_makes_is_alerted(shown: Shown) -> None:
    shown.page.move_session(OPENING, HALL, at(14, 30))
    told = shown.page.board.accessibleDescription()
    assert told == "Vouchers: The room is also taken by “Opening” for 30 minutes."


def test_a_refusal_is_said_and_the_page_looks_again(shown: Shown) -> None:
    shown.fair.programme.remove(ROADSHOW)
    shown.page.move_session(ROADSHOW, HALL, at(11))
    assert shown.page.error.isVisible()
    assert "removed meanwhile" in shown.page.error.words()
    assert not shown.page.board.rect_of(ROADSHOW).isValid()


# Filters, language, nothing at all.


def test_filters_leave_what_fits(shown: Shown) -> None:
    board = shown.page.board
    shown.page.open_target(ROADSHOW)
    shown.page.kind.choose(SessionKind.FORUM)
    assert board.current is None
    assert not board.rect_of(ROADSHOW).isValid()
    assert board.rect_of(OPENING).isValid()
    shown.page.room.choose(FORUM)
    assert shown.page.nothing_fits.isVisible()
    shown.page.clear_filters()
    assert board.rect_of(ROADSHOW).isValid()
    assert not shown.page.nothing_fits.isVisible()


def test_another_language_re_reads_everything_and_keeps_the_selection(
    qtbot: QtBot, shown: Shown, languages: Languages
) -> None:
    shown.page.move_session(ROADSHOW, FORUM, at(14, 30))
    shown.page.open_target(ROADSHOW)
    shown.page.kind.choose(SessionKind.ROADSHOW)
    languages.choose(Language.CHINESE)
    assert shown.page.board.current == ROADSHOW
    assert shown.page.title() == "论坛"
    qtbot.waitUntil(lambda: shown.page.conflicts.accessibleName() == "1 处冲突")
    assert shown.page.kind.text() == "类型 · 路演"
    words = shown.words()
    for told in ("新能源路演", "许清和同时在「双创券宣讲」发言", "路演项目", "中文标题", "10 分钟"):
        assert told in words
    assert not {"Starts", "Speakers", "Details", "10 min"} & set(words.split("\n"))
    assert shown.page.board.accessibleDescription().startswith("新能源路演 · 路演 · 11.28 周三")


def test_a_new_session_is_ready_to_be_named(shown: Shown) -> None:
    shown.page.kind.choose(SessionKind.ROADSHOW)
    action = next(a for a in shown.page.page_actions() if a.command is PageCommand.NEW)
    action.run()
    assert shown.page.kind.value is None
    assert shown.page.detail.fields.title_zh.is_editing()
    current = shown.page.board.current
    assert current is not None
    assert shown.where(current) == (HALL, "28 10:15", "11:15")


def test_an_empty_programme_says_what_lives_here(qtbot: QtBot, tmp_path: Path) -> None:
    fair = empty_programme(tmp_path / "b.fair")
    shown = show(qtbot, fair)
    page = shown.page
    assert page.empty.isVisible()
    assert page.empty.sentence().startswith("Forums, roadshows and auctions are planned here")
    buttons = {b.text(): b for b in page.empty.findChildren(QAbstractButton)}
    buttons["Import programme"].click()
    assert shown.sheets == ["ask"]
    buttons["New session"].click()
    assert page.board.isVisible()
    assert len(fair.programme.timetable().sessions) == 1
    page.close()
    fair.store.close()


def test_a_narrow_window_opens_the_pane_on_a_click_and_not_on_a_change(
    qtbot: QtBot, shown: Shown
) -> None:
    page = shown.page
    page.resize(1120, 700)
    qtbot.waitUntil(lambda: not page.detail.isVisible())
    shown.keys(KEY.Key_Home, KEY.Key_Right)
    page.move_session(OPENING, HALL, at(9, 40))
    assert not page.detail.isVisible()
    QTest.mouseClick(page.board.viewport(), LEFT, pos=page.board.rect_of(OPENING).center())
    assert page.detail.isVisible()


def test_the_board_is_painted_while_a_session_moves(shown: Shown) -> None:
    shown.page.move_session(ROADSHOW, FORUM, at(14, 30))
    shown.page.open_target(ROADSHOW)
    still = shown.page.board.grab().toImage()
    shown.keys(KEY.Key_M, KEY.Key_Down)
    assert shown.page.board.grab().toImage() != still


def test_attendance_is_taken_at_the_scanner_and_counted_in_the_pane(
    shown: Shown, qtbot: QtBot
) -> None:
    with shown.fair.store.writing("test.seats") as writer:
        writer.save(replace(writer.need(Session, ROADSHOW), seats=120))
    shown.changes.happened.emit(None)
    ways: list[tuple[str, object]] = []
    shown.page.went.connect(lambda key, target: ways.append((key, target)))
    shown.page.open_target(ROADSHOW)
    shown.page.detail.take.click()
    assert ways == [("scan", ROADSHOW)]
    assert "Registered" in shown.words()
    desk = ScanDesk(shown.fair.store, lambda: NOW)
    door = desk.ensure_forum(ROADSHOW)
    with shown.fair.store.writing("test.scan") as writer:
        told = Scan(ScanId(""), DeviceId(""), 0, NOW, NOW.date(), door.id, "", Verdict.WELCOME)
        writer.append(
            lambda fact, device, seq: replace(
                told, id=ScanId(fact), device_id=device, device_seq=seq
            )
        )
    shown.changes.happened.emit(None)
    qtbot.waitUntil(lambda: "Attendance" in shown.words())
    assert "1 / " in shown.words()


def test_a_field_is_put_back_from_the_history(shown: Shown, qtbot: QtBot) -> None:
    page = shown.page
    before = shown.fair.session(ROADSHOW)
    page.edit(replace(before, chair="周予安"))
    page.edit(replace(before, chair="沈乐天"))
    dialog = page.show_history(ROADSHOW)
    with qtbot.waitExposed(dialog):
        dialog.raise_()
    told = shown.words(dialog)
    assert "Chair: 周予安 → 沈乐天" in told
    assert "Entered" in told
    dialog.pane.findChildren(LinkButton)[0].click()
    assert shown.fair.session(ROADSHOW).chair == "周予安"
    assert "Chair: 沈乐天 → 周予安" in shown.words(dialog)
    dialog.close()
