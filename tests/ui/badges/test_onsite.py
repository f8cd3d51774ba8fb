"""On-site badges by the keyboard alone: find or enter, then it comes out of the printer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.people import Category, Person
from app.models.registry import BadgePrint, BadgeState
from app.services.walk_ins import WalkIns
from app.ui.onsite import Issued, OnSiteDialog
from app.ui.screens.badges import BadgesPage
from app.ui.widgets import PageCommand
from tests.ui.badges.desk import QueueDesk


@pytest.fixture
def page(desk: QueueDesk, qtbot: QtBot) -> BadgesPage:
    return desk.open(qtbot)


def opened(page: BadgesPage) -> OnSiteDialog:
    (action,) = (one for one in page.page_actions() if one.command is PageCommand.NEW)
    action.run()
    return page.findChildren(OnSiteDialog)[-1]


def people(desk: QueueDesk) -> list[Person]:
    with desk.fair.store.reading() as reader:
        return reader.all(Person)


def prints(desk: QueueDesk) -> list[BadgePrint]:
    with desk.fair.store.reading() as reader:
        return reader.all(BadgePrint)


def test_a_walk_in_has_a_printed_badge_after_two_steps(
    desk: QueueDesk, page: BadgesPage, qtbot: QtBot
) -> None:
    dialog = opened(page)
    QTest.keyClicks(dialog.search, "Wen Zhili")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.form.name_latin.text() == "Wen Zhili"
    assert dialog.focusWidget() is dialog.form.name
    dialog.form.name.setText("温知礼")
    dialog.form.organisation.setText("虚构数据智能")
    assert dialog.act.text() == "Register, issue and print"
    with qtbot.waitSignal(page.desk.queue.run.ended):
        QTest.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    person = people(desk)[-1]
    assert (person.name, person.name_latin, person.category) == (
        "温知礼",
        "Wen Zhili",
        Category.VISITOR,
    )
    assert page.pane.row is not None
    assert page.pane.row.person == person.id
    assert len(prints(desk)) == 1
    assert desk.states(page)["温知礼"] == "Printed 10:31"


def test_the_registered_are_found_and_printed_with_enter(
    desk: QueueDesk, page: BadgesPage, qtbot: QtBot
) -> None:
    dialog = opened(page)
    QTest.keyClicks(dialog.search, "xqh")
    with qtbot.waitSignal(page.desk.queue.run.ended):
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert [fact.badge_id for fact in prints(desk)] == [desk.fair.badge("许清和")]
    assert len(people(desk)) == 6


def test_a_badge_that_is_out_is_reissued_with_a_reason(
    desk: QueueDesk, page: BadgesPage, qtbot: QtBot
) -> None:
    old = desk.fair.badge("许清和")
    desk.fair.registry.printed([old], "old.pdf")
    desk.changes.happened.emit(None)
    desk.reason = "遗失"
    dialog = opened(page)
    dialog.search.setText("许清和")
    qtbot.waitUntil(lambda: dialog.act.text() == "Reissue…")
    with qtbot.waitSignal(page.desk.queue.run.ended):
        dialog.act.click()
    first, second = desk.fair.badges("许清和")
    assert (first.state, first.reason) == (BadgeState.REVOKED, "遗失")
    assert prints(desk)[-1].badge_id == second.id


def test_somebody_of_the_same_name_and_house_is_asked_about_once(
    desk: QueueDesk, page: BadgesPage, qtbot: QtBot
) -> None:
    dialog = opened(page)
    dialog.form.name.setText("周予安")
    dialog.form.organisation.setText("试样轻量化部件")
    dialog.act.click()
    assert "周予安 is registered already" in dialog.twins.words()
    assert dialog.found.isVisible()
    assert dialog.height() >= dialog.sizeHint().height()
    assert dialog.form.phone.geometry().top() > dialog.form.name.geometry().bottom() + 20
    assert len(people(desk)) == 6
    with qtbot.waitSignal(page.desk.queue.run.ended):
        dialog.act.click()
    assert len(people(desk)) == 7


def test_without_a_name_nothing_is_offered(page: BadgesPage) -> None:
    dialog = opened(page)
    assert not dialog.act.isEnabled()
    dialog.form.organisation.setText("x")
    assert not dialog.act.isEnabled()
    dialog.form.name.setText(" ")
    assert not dialog.act.isEnabled()
    dialog.form.name.setText("王")
    assert dialog.act.isEnabled()


def test_another_screen_can_use_the_dialog(desk: QueueDesk, qtbot: QtBot) -> None:
    desk.fair.add("新来的")
    dialog = OnSiteDialog(WalkIns(desk.fair.store, desk.fair.clock), "新来的")
    qtbot.addWidget(dialog)
    heard: list[Issued] = []
    dialog.issued.connect(heard.append)
    dialog.show()
    assert dialog.act.text() == "Issue and print"
    dialog.act.click()
    (issued,) = heard
    assert issued.person == desk.fair.people["新来的"]
    assert issued.badge == desk.fair.badge("新来的")
    assert issued.change is not None
