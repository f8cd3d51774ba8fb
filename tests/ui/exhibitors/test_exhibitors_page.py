"""The exhibitors' desk as somebody at the keyboard meets it, on a small fair in a real file."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.models.fairs import Booth
from app.models.ids import ExhibitorId
from app.models.offers import Cooperation, Stage, Travels
from app.models.people import Person
from app.models.times import now
from app.services.exhibitor_directory import ExhibitorDirectory, InHall
from app.services.exhibitors import Exhibitors
from app.services.fairs import found_fair, new_fair
from app.services.history import History
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.exhibitors import ExhibitorsPage
from app.ui.widgets import EmptyState, Notice, PageCommand
from tests.services.exhibitors.small_fair import DESK, MORNING, SmallFair, small_fair


@dataclass
class Shown:
    """The page with what its owner would see of it."""

    page: ExhibitorsPage
    fair: SmallFair
    desk: Exhibitors
    printed: list[ExhibitorId] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    ways: list[tuple[str, object]] = field(default_factory=list)

    def names(self) -> list[str]:
        table = self.page.table
        return [str(table.shown_at(row, 1)) for row in range(table.shown_count)]

    def words(self, part: QWidget | None = None) -> str:
        shown = part or self.page.detail
        labels = shown.findChildren(QLabel)
        told = "\n".join(label.text() for label in labels if label.isVisible())
        return told.replace("\u00a0", " ")


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    fair = small_fair(tmp_path / "a.fair")

    def clock() -> datetime:
        return MORNING + timedelta(hours=1)

    desk, changes = Exhibitors(fair.store, clock), Changes()
    printed: list[ExhibitorId] = []

    def undo() -> None:
        changes.happened.emit(History(fair.store).undo())

    page = ExhibitorsPage(
        desk, ExhibitorDirectory(fair.store), changes, clock, undo, None, printed.append
    )
    made = Shown(page, fair, desk, printed)
    page.said.connect(made.notices.append)
    page.went.connect(lambda key, target: made.ways.append((key, target)))
    qtbot.addWidget(page)
    page.resize(1300, 860)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    page.open_target(fair.sensing)
    yield made
    page.close()
    fair.store.close()


def write(line: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Like an input method: the words come at once, and may be Chinese."""
    if isinstance(line, QPlainTextEdit):
        line.insertPlainText(words)
    else:
        line.insert(words)


def type_in(shown: Shown, name: str, words: str) -> None:
    row = shown.page.detail.facts.lines[name]
    row.edit()
    row.line.selectAll()
    write(row.line, words)
    QTest.keyClick(row.line, Qt.Key.Key_Return)


def test_the_list_shows_everybody_and_the_pane_the_one_that_was_meant(shown: Shown) -> None:
    assert shown.names() == ["Example Energy Storage", "Simulated Sensing", "范例激光加工"]
    assert shown.page.count_text() == "3"
    words = shown.words()
    for fact in ("Simulated Sensing", "拟真传感技术 · Suzhou · est. 2013 · 86 staff"):
        assert fact in words
    assert "6-axis force sensor, ±0.2% FS, custom" in words
    assert "In production · Licence · 4 patents" in words
    assert "CNY 0.8–1.2 m · before Mar 2019" in words
    assert "Meetings today" in words
    assert "09:30" in words


def test_the_chinese_window_shows_chinese_names(shown: Shown, own_settings: QSettings) -> None:
    languages = Languages(own_settings)
    languages.choose(Language.CHINESE)
    shown.page.table.refresh()
    shown.page.detail.refresh()
    assert shown.names() == ["示例储能科技", "拟真传感技术", "范例激光加工"]
    assert "车规级封装与可靠性验证" in shown.words()
    assert "六维力传感器，±0.2% FS，接受定制" in shown.words()
    languages.choose(Language.ENGLISH)


def test_typing_narrows_the_list_and_the_cursor_follows(shown: Shown) -> None:
    shown.page.search("slcn")
    assert shown.names() == ["Example Energy Storage"]
    assert shown.page.detail.wanted == shown.fair.storage
    assert shown.page.toolbar.count.text() == "1 of 3"
    shown.page.search("nobody")
    assert shown.words() == "Choose an exhibitor to see what it offers and needs."
    shown.page.search("")
    assert len(shown.names()) == 3
    assert shown.page.detail.wanted == shown.fair.storage


def test_chips_filter_and_one_click_clears_them(shown: Shown) -> None:
    page = shown.page
    page.toolbar.industry.choose("newEnergy")
    assert shown.names() == ["Example Energy Storage"]
    page.toolbar.open_needs.setChecked(True)
    assert shown.names() == []
    page._clear_filters()
    assert len(shown.names()) == 3
    assert page.toolbar.industry.value is None
    assert not page.toolbar.open_needs.isChecked()


def test_a_fact_is_changed_in_place_and_taken_back(shown: Shown) -> None:
    type_in(shown, "city", "昆山")
    assert "Kunshan" in shown.words()
    assert shown.page.table.shown_at(1, 3) == "Kunshan"
    shown.page._undo()
    assert "Suzhou" in shown.words()
    assert shown.page.detail.facts.lines["city"].value == "苏州"


def test_what_cannot_stand_keeps_the_focus_and_says_why(shown: Shown) -> None:
    type_in(shown, "founded", "1492")
    row = shown.page.detail.facts.lines["founded"]
    assert row.is_editing()
    assert row.problem
    assert row.line.hasFocus()
    assert shown.desk.open(shown.fair.sensing).exhibitor.founded == 2013
    QTest.keyClick(row.line, Qt.Key.Key_Escape)
    assert row.value == "2013"


def test_a_long_text_is_changed_in_place(shown: Shown) -> None:
    row = shown.page.detail.facts.texts["intro_en"]
    row.edit()
    write(row.area, "Sensors")
    QTest.keyClick(row.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.desk.open(shown.fair.sensing).exhibitor.intro_en == "Sensors"
    row.edit()
    write(row.area, "Nonsense")
    QTest.keyClick(row.area, Qt.Key.Key_Escape)
    assert shown.desk.open(shown.fair.sensing).exhibitor.intro_en == "Sensors"


def test_an_edit_under_way_outlives_what_another_desk_writes(shown: Shown) -> None:
    row = shown.page.detail.facts.lines["city"]
    row.edit()
    write(row.line, "昆")
    shown.page._changes.happened.emit(shown.desk.edit(shown.fair.sensing, "staff", "99"))
    assert row.is_editing()
    assert row.line.text() == "昆"
    assert shown.page.detail.facts.lines["staff"].value == "99"


def test_a_taken_booth_offers_a_swap_beneath(shown: Shown) -> None:
    booth = shown.page.detail.facts.booth
    booth.field.edit()
    booth.field.line.selectAll()
    write(booth.field.line, "a01")
    QTest.keyClick(booth.field.line, Qt.Key.Key_Return)
    assert booth.field.problem == "Example Energy Storage stands in A-01."
    assert booth.is_offering()
    assert booth.swap.text() == "Swap: they get B-07"
    booth.swap.click()
    assert shown.desk.open(shown.fair.sensing).booths == ("A-01",)
    assert shown.desk.open(shown.fair.storage).booths == ("B-07",)
    assert not booth.is_offering()
    assert booth.field.value == "A-01"
    shown.page._undo()
    assert shown.desk.open(shown.fair.storage).booths == ("A-01",)


def test_a_free_booth_is_taken_at_once(shown: Shown) -> None:
    booth = shown.page.detail.facts.booth
    booth.field.edit()
    booth.field.line.selectAll()
    write(booth.field.line, "b-09")
    QTest.keyClick(booth.field.line, Qt.Key.Key_Return)
    assert shown.page.table.shown_at(1, 0) == "B-09"
    assert not booth.is_offering()


def test_a_new_exhibitor_needs_only_a_name(shown: Shown) -> None:
    page = shown.page
    new = next(a for a in page.page_actions() if a.command is PageCommand.NEW)
    new.run()
    line = page.newcomer.name.line
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.newcomer.name.problem == "An exhibitor has a name."
    write(line, "虚构光学")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "虚构光学" in shown.names()
    wanted = page.detail.wanted
    assert wanted is not None
    assert shown.desk.open(wanted).exhibitor.name_zh == "虚构光学"
    assert page.detail.facts.lines["name_en"].is_editing()


def test_escape_makes_no_new_exhibitor(shown: Shown) -> None:
    shown.page.begin_new()
    write(shown.page.newcomer.name.line, "half a na")
    QTest.keyClick(shown.page.newcomer.name.line, Qt.Key.Key_Escape)
    assert len(shown.names()) == 3
    assert shown.page.detail.isVisible()


def test_delete_removes_and_the_notice_brings_back(shown: Shown) -> None:
    page = shown.page
    page.view.select_id(shown.fair.laser)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert shown.names() == ["Example Energy Storage", "Simulated Sensing"]
    assert page.detail.wanted == shown.fair.sensing
    notice = shown.notices[-1]
    assert "范例激光加工" in str(notice.text)
    assert notice.action is not None
    notice.action()
    assert len(shown.names()) == 3


def test_several_are_removed_in_one_step(shown: Shown) -> None:
    page = shown.page
    page.view.select_id(shown.fair.storage)
    page.toolbar.show_selected(1)
    assert page.toolbar.remove.isHidden()
    page._remove([shown.fair.storage, shown.fair.laser])
    assert shown.names() == ["Simulated Sensing"]
    page._undo()
    assert len(shown.names()) == 3


def test_all_rows_selected_offer_their_removal(shown: Shown) -> None:
    shown.page.view.setFocus()
    QTest.keyClick(shown.page.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.page.toolbar.remove.isVisible()


def test_check_in_and_back(shown: Shown) -> None:
    page = shown.page
    page.view.select_id(shown.fair.storage)
    assert page.detail.arrive.isVisible()
    page.detail.arrive.click()
    assert not page.detail.arrive.isVisible()
    assert page.table.shown_at(0, 7).text == "Checked in"  # type: ignore[union-attr]  # a Status
    back = next(a for a in page.detail.actions_menu().actions() if "back" in a.text())
    back.trigger()
    assert page.detail.arrive.isVisible()


def test_offers_are_added_changed_and_removed(shown: Shown) -> None:
    offers = shown.page.detail.offers
    offers.begin()
    write(offers.new.line, "Force plate")
    QTest.keyClick(offers.new.line, Qt.Key.Key_Return)
    assert len(offers.items) == 2
    made = shown.desk.open(shown.fair.sensing).offers[1]
    offers.open_item(made.id)
    editor = offers.editor
    assert editor is not None
    editor._write("stage", "lab")
    editor = offers.editor
    assert editor is not None
    editor._turn_cooperation(Cooperation.LICENCE)
    for name, words in (("travels", "both"), ("subfields", "传感器 力控"), ("rights", "4 patents")):
        assert offers.editor is not None
        offers.editor._write(name, words)
    changed = shown.desk.open(shown.fair.sensing).offers[1]
    assert (changed.stage, changed.cooperation) == (Stage.LAB, (Cooperation.LICENCE,))
    assert (changed.travels, changed.rights) == (Travels.BOTH, "4 patents")
    assert changed.subfields == ("传感器", "力控")
    assert offers.editor is not None
    offers.editor.closed.emit()
    QTest.keyClick(offers.items[1], Qt.Key.Key_Delete)
    assert len(offers.items) == 1
    notice = shown.notices[-1]
    assert notice.action is not None
    notice.action()
    assert len(offers.items) == 2


def test_a_hall_s_figure_opens_just_its_exhibitors(shown: Shown) -> None:
    shown.page.search("nobody is called so")
    shown.page.open_target(InHall("B"))
    (hall,) = (one for one in shown.page._directory.halls() if one.code == "B")
    assert shown.page.toolbar.hall.value == hall.id
    ids = shown.page._directory.ids("", {"hall": hall.id})
    assert 0 < shown.page.table.shown_count == len(ids) < shown.page._directory.total()


def test_the_tabs_show_people_meetings_and_the_record(shown: Shown) -> None:
    detail = shown.page.detail
    detail.tabs.choose("contacts")
    assert "林知夏" in shown.words()
    assert "138 •••• 0001" in shown.words()
    with shown.desk.store.writing("test") as writer:
        for contact in writer.all(Person, exhibitor_id=shown.fair.sensing):
            writer.save(replace(contact, phone="6250123", email="lin@example.com"))
    shown.page._changes.happened.emit(writer.change)
    assert "l•••@example.com" in shown.words()
    assert "0123" not in shown.words()  # a landline would be told whole by its ends
    detail.tabs.choose("meetings")
    words = shown.words()
    assert "Example Energy Storage" in words
    assert "Not scheduled" in words
    type_in_city = shown.desk.edit(shown.fair.sensing, "city", "昆山")
    shown.page._changes.happened.emit(type_in_city)
    shown.page._changes.happened.emit(shown.desk.offer(shown.fair.sensing, "测力台"))
    shown.page._undo()
    detail.tabs.choose("record")
    words = shown.words()
    assert "Offer added: 测力台\n" in words
    assert "Undone: Offer added: 测力台" in words
    assert "City: 苏州 → 昆山" in words
    assert "登记台 1" in words
    assert "Checked in" in words


def test_a_meeting_leads_to_the_plan_and_the_agenda_to_the_printer(shown: Shown) -> None:
    page = shown.page
    printing = next(a for a in page.page_actions() if a.command is PageCommand.PRINT)
    printing.run()
    assert shown.printed == [shown.fair.sensing]
    booking = shown.desk.open(shown.fair.sensing).bookings[0]
    line = next(
        child
        for child in page.detail.today.findChildren(QWidget)
        if child.accessibleName().startswith("09:30")
    )
    line.setFocus()
    line.asked.emit()  # type: ignore[attr-defined]  # a FactLine
    assert shown.ways == [("meetings", booking.id)]


def test_the_floor_plan_shares_selection_and_filters(qtbot: QtBot, shown: Shown) -> None:
    page, plan = shown.page, shown.page.floor.plan
    page.toolbar.views.choose("floor")
    qtbot.waitUntil(lambda: not plan.current_box().isEmpty())
    assert plan.accessibleDescription() == "B-07 Simulated Sensing"
    QTest.keyClick(plan, Qt.Key.Key_Left)
    assert page.detail.wanted == shown.fair.storage
    assert page.view.current_id() == shown.fair.storage
    assert plan.accessibleDescription() == "A-01 Example Energy Storage"
    booth = next(b for b in page._directory.floor() if b.code == "B-07")
    QTest.mouseClick(plan, Qt.MouseButton.LeftButton, pos=plan.box_of(booth).center())
    assert page.detail.wanted == shown.fair.sensing
    page.toolbar.industry.choose("newEnergy")
    assert set(plan._matching) == {shown.fair.storage}
    assert plan._unready == {shown.fair.storage, shown.fair.laser}
    QTest.keyClick(plan, Qt.Key.Key_Plus)
    assert plan.zoom > 1
    QTest.keyClick(plan, Qt.Key.Key_0)
    assert plan.zoom == 1


def test_each_state_of_a_booth_has_its_own_coat(shown: Shown) -> None:
    page, plan = shown.page, shown.page.floor.plan
    page.toolbar.views.choose("floor")
    booths = {booth.code: booth for booth in page._directory.floor()}
    assert plan._coat(booths["B-07"])[0] == "accent"
    assert plan._coat(booths["A-01"])[0] == "warningTint"
    assert plan._coat(booths["A-02"])[0] == "surface"
    page._changes.happened.emit(shown.desk.check_in(shown.fair.storage))
    assert plan._coat(booths["A-01"])[0] == "accentTint"


def test_a_fair_without_a_plan_has_only_the_list(shown: Shown) -> None:
    assert not shown.page.toolbar.views.isHidden()
    with shown.fair.store.writing("test") as writer:
        for booth in writer.all(Booth):
            writer.save(replace(booth, width=0.0))
    shown.page.entered()
    assert shown.page.toolbar.views.isHidden()


def test_an_empty_fair_says_what_will_stand_here(qtbot: QtBot, tmp_path: Path) -> None:
    fair = new_fair("空展会", "Empty fair", date(2018, 11, 28), date(2018, 11, 28))
    store = found_fair(tmp_path / "empty.fair", fair, DESK)
    page = ExhibitorsPage(
        Exhibitors(store), ExhibitorDirectory(store), Changes(), now, lambda: None, lambda: None
    )
    qtbot.addWidget(page)
    page.show()
    page.entered()
    sentences = [e.sentence() for e in page.findChildren(EmptyState) if e.isVisible()]
    assert "The exhibitors of this fair will stand here." in sentences
    assert [a.command for a in page.page_actions()] == [PageCommand.IMPORT, PageCommand.NEW]
    store.close()


def test_enter_leads_into_the_pane_and_escape_back(shown: Shown) -> None:
    page = shown.page
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    focus = page.focusWidget()
    assert focus is not None
    assert page.detail.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert page.view.hasFocus()
