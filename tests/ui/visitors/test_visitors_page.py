"""The visitors' desk as somebody at the registration meets it, on a small fair in a real file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.ids import ExhibitorId, PersonId, ScanId
from app.models.leads import Disclosure, Interest
from app.models.people import Category, Person
from app.models.registry import Badge, BadgeState
from app.services.came import Came
from app.services.history import History
from app.services.registry import Registry
from app.services.visitor_directory import Badged
from app.services.visitors import Visitors
from app.ui.changes import Changes
from app.ui.record_log import RecordLogDialog
from app.ui.screens.visitors import VisitorsPage
from app.ui.screens.visitors.newcomer import Newcomer
from app.ui.screens.visitors.questions import DaysDialog, Questions
from app.ui.screens.visitors.rows import Line
from app.ui.screens.visitors.toolbar import View
from app.ui.tasks import Tasks
from app.ui.widgets import EmptyState, LinkButton, Notice, PageCommand
from tests.services.visitors.fair import DAYS, VisitorFair, visitor_fair
from tests.ui.patience import PATIENCE

SENSING, STORAGE = "拟真传感技术", "示例储能科技"
NAME, FIRM, NUMBER, VALID, BADGE = 1, 2, 4, 5, 6


@dataclass
class Shown:
    """The page with what its owner would see of it; ``file`` and ``days`` answer questions."""

    fair: VisitorFair
    folder: Path
    file: Path | None = None
    days: tuple[date, ...] | None = None
    notices: list[Notice] = field(default_factory=list)
    went: list[tuple[str, object]] = field(default_factory=list)
    tasks: Tasks = field(default_factory=Tasks)
    changes: Changes = field(default_factory=Changes)

    def open(self, qtbot: QtBot, own: ExhibitorId | None = None) -> VisitorsPage:
        visitors = Visitors(self.fair.store, self.fair.clock, "林知夏")
        page = VisitorsPage(
            visitors,
            self.tasks,
            self.changes,
            self.undo,
            self.folder,
            questions=Questions(lambda _parent, _name: self.file, self.choose_days),
            own_leads=own,
        )
        page.said.connect(self.notices.append)
        page.went.connect(lambda key, target: self.went.append((key, target)))
        qtbot.addWidget(page)
        page.resize(1400, 860)
        page.show()
        with qtbot.waitSignal(page.noting.table.refreshed if own else page.table.refreshed):
            page.entered()
        self.page = page
        return page

    def undo(self) -> None:
        self.changes.happened.emit(History(self.fair.store).undo())

    def choose_days(
        self, _parent: QWidget, _days: Sequence[date], _number: int
    ) -> tuple[date, ...] | None:
        return self.days

    def column(self, number: int) -> list[str]:
        table = self.page.table
        return [str(table.index(row, number).data()) for row in range(table.shown_count)]

    def select(self, name: str) -> None:
        assert self.page.view.select_id(self.fair.people[name])

    def twins(self, qtbot: QtBot) -> None:
        """Show who seems to be registered twice."""
        with qtbot.waitSignal(self.page.pairing.changed):
            self.page.show_view(View.TWINS)

    def words(self, part: QWidget) -> str:
        return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())

    def disclosed(self) -> list[tuple[str, str, str]]:
        with self.fair.store.reading() as reader:
            return [(one.field, one.purpose, one.by) for one in reader.all(Disclosure)]

    def people(self) -> list[Person]:
        with self.fair.store.reading() as reader:
            return reader.all(Person)


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    fair = visitor_fair(tmp_path / "a.fair")
    made = Shown(fair, tmp_path)
    yield made
    made.tasks.wait(PATIENCE)
    fair.store.close()


@pytest.fixture
def page(shown: Shown, qtbot: QtBot) -> VisitorsPage:
    return shown.open(qtbot)


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def _type(words: str) -> None:
    """What a keyboard or an input method brings into whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(focused, event)


def test_the_registry_is_listed_and_found(shown: Shown, page: VisitorsPage) -> None:
    assert shown.column(NAME) == ["许清和", "Ada Fernsby", "沈乐天", "周予安"]
    assert page.count_text() == "4"
    page.search("zya")
    assert shown.column(NAME) == ["周予安"]
    page.search("0002")
    assert shown.column(NAME) == ["沈乐天"]
    page.search("")
    page.toolbar.category.choose(Category.SPEAKER)
    assert shown.column(NAME) == ["许清和"]
    page.search("没有")
    assert page.table.shown_count == 0


def test_a_phone_is_masked_until_it_is_asked_for_and_that_is_written_down(
    shown: Shown, page: VisitorsPage
) -> None:
    shown.select("周予安")
    row = page.detail.facts.masked["phone"]
    assert (row.value, row.is_masked) == ("138 •••• 0001", True)
    assert "13812340001" not in shown.words(page.detail)
    assert shown.disclosed() == []
    row.show_button.click()
    assert row.value == "13812340001"
    assert shown.disclosed() == [("phone", "look", "林知夏")]
    shown.select("沈乐天")
    shown.select("周予安")
    assert row.is_masked


def test_whoever_changes_a_number_sees_it_and_is_written_down(
    shown: Shown, page: VisitorsPage
) -> None:
    shown.select("周予安")
    row = page.detail.facts.masked["phone"]
    row.edit()
    assert row.line.text() == "13812340001"
    assert shown.disclosed() == [("phone", "edit", "林知夏")]
    row.line.setText("138 1234 0009")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert shown.fair.person("周予安").phone == "13812340009"
    shown.undo()
    assert shown.fair.person("周予安").phone == "13812340001"


def test_what_cannot_stand_is_refused_beneath_the_field(shown: Shown, page: VisitorsPage) -> None:
    shown.select("许清和")
    facts = page.detail.facts
    facts.edit("name")
    facts.lines["name"].line.clear()
    QTest.keyClick(facts.lines["name"].line, Qt.Key.Key_Return)
    assert "name" in facts.lines["name"].problem
    assert shown.fair.person("许清和").name == "许清和"
    facts.lines["name"].give_up()
    facts.lines["title"].edit()
    facts.lines["title"].line.setText("首席科学家")
    QTest.keyClick(facts.lines["title"].line, Qt.Key.Key_Return)
    assert shown.fair.person("许清和").title == "首席科学家"


def test_somebody_is_registered_by_keyboard_alone(shown: Shown, page: VisitorsPage) -> None:
    (action,) = [one for one in page.page_actions() if one.command is PageCommand.NEW]
    action.run()
    _type("章可")
    _press(Qt.Key.Key_Return)
    _type("虚构数据智能")
    _press(Qt.Key.Key_Return)
    _type("经理")
    _press(Qt.Key.Key_Return)
    _type("+86 137 0000 1234")
    _press(Qt.Key.Key_Return)
    _press(Qt.Key.Key_Return)  # no e-mail
    _press(Qt.Key.Key_Space)  # the consent
    _press(Qt.Key.Key_Return)
    made = shown.people()[-1]
    assert (made.name, made.organisation, made.title) == ("章可", "虚构数据智能", "经理")
    assert (made.phone, made.consents_phone, made.days) == ("13700001234", True, ())
    with shown.fair.store.reading() as reader:
        (badge,) = reader.all(Badge, person_id=made.id)
    assert page.newcomer.is_done
    assert badge.number in shown.words(page.newcomer)
    assert page.view.current_id() == made.id
    _press(Qt.Key.Key_Return)
    assert shown.went == [("badges", badge.id)]
    shown.undo()
    assert len(shown.people()) == 4
    assert not page.newcomer.isVisible()


def test_after_one_comes_the_next_and_another_row_ends_it(shown: Shown, page: VisitorsPage) -> None:
    page.begin_new()
    page.newcomer.fields["name"].line.setText("章可")
    page.newcomer.finish()
    page.newcomer.next_button.click()
    assert page.newcomer.fields["name"].line.text() == ""
    page.newcomer.fields["name"].line.setText("方可")
    page.search("周")
    assert page.newcomer.isVisible()  # a list that moves does not take the form away
    page.newcomer.finish()
    assert page.newcomer.is_done
    shown.select("周予安")
    assert page.detail.isVisible()
    assert page.detail.wanted == shown.fair.people["周予安"]


def _offered(newcomer: Newcomer) -> list[Line]:
    return [line for line in newcomer.findChildren(Line) if line.isVisible()]


def test_whoever_is_registered_is_found_while_typing(shown: Shown, page: VisitorsPage) -> None:
    page.begin_new()
    _type("周予")
    (line,) = _offered(page.newcomer)
    assert "138 •••• 0001" in line.accessibleName()
    _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Return)
    assert page.newcomer.is_done
    assert len(shown.people()) == 4
    with shown.fair.store.reading() as reader:
        assert reader.count(Badge, person_id=shown.fair.people["周予安"]) == 1
    assert page.view.current_id() == shown.fair.people["周予安"]


def test_a_second_registration_is_asked_about_once(shown: Shown, page: VisitorsPage) -> None:
    page.begin_new()
    form = page.newcomer
    form.fields["name"].line.setText("周小安")
    form.fields["phone"].line.setText("13812340001")
    form.finish()
    assert len(shown.people()) == 4
    assert "周予安" in _offered(form)[0].accessibleName()
    form.anyway.click()
    assert [one.name for one in shown.people()][-1] == "周小安"


def test_what_is_wrong_is_said_where_it_was_typed(shown: Shown, page: VisitorsPage) -> None:
    page.begin_new()
    form = page.newcomer
    form.finish()
    assert "A person has a name." in shown.words(form)
    form.fields["name"].line.setText("章可")
    form.fields["phone"].line.setText("电话稍后补")
    form.finish()
    assert "no phone number" in shown.words(form)
    assert QApplication.focusWidget() is form.fields["phone"].line
    assert len(shown.people()) == 4
    QTest.keyClick(form.fields["phone"].line, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_days_and_category_are_part_of_registration(shown: Shown, page: VisitorsPage) -> None:
    page.begin_new()
    form = page.newcomer
    form.fields["name"].line.setText("Grace Example")
    form.category.setCurrentIndex(form.category.findData(Category.PRESS))
    form.days[DAYS[1].isoformat()].click()
    form.finish()
    made = shown.people()[-1]
    assert (made.name, made.name_latin) == ("", "Grace Example")
    assert (made.category, made.days) == (Category.PRESS, (DAYS[1],))


def test_many_get_badges_and_days_at_once(shown: Shown, page: VisitorsPage) -> None:
    assert not page.toolbar.queue.isVisible()
    wanted = [shown.fair.people[name] for name in ("周予安", "沈乐天")]
    page.table.check(wanted, ticked=True)
    assert page.toolbar.queue.isVisible()
    page.toolbar.queue.click()
    assert shown.column(BADGE) == ["No badge", "No badge", "To print", "To print"]
    assert "2 badges wait" in str(shown.notices[-1].text)
    assert page.table.checked == frozenset()
    page.table.check(wanted, ticked=True)
    shown.days = (DAYS[1],)
    page.toolbar.redate.click()
    assert shown.fair.person("周予安").days == (DAYS[1],)
    assert shown.column(VALID)[-1] == "29 Nov"
    shown.undo()
    assert shown.fair.person("沈乐天").days == ()


def test_who_was_printed_before_is_not_queued_again(shown: Shown, page: VisitorsPage) -> None:
    registry = Registry(shown.fair.store, shown.fair.clock)
    registry.issue_missing()
    who = shown.fair.people["周予安"]
    registry.printed([registry.valid_badges([who])[who].id], "a.pdf")
    page.table.check([who], ticked=True)
    page.toolbar.queue.click()
    assert re.search("1 (was|were) printed before", str(shown.notices[-1].text))


def test_days_are_ticked_and_all_of_them_is_no_restriction(qtbot: QtBot) -> None:
    dialog = DaysDialog(DAYS, 2)
    qtbot.addWidget(dialog)
    assert dialog.chosen == ()
    dialog.boxes[DAYS[0]].setChecked(False)
    assert dialog.chosen == DAYS[1:]
    for day in DAYS[1:]:
        dialog.boxes[day].setChecked(False)
    assert not dialog.act.isEnabled()


def test_two_registrations_are_merged_side_by_side_and_brought_back(
    shown: Shown, qtbot: QtBot, page: VisitorsPage
) -> None:
    shown.fair.add("周予安", "试样轻量化部件有限公司", "+86 138 1234 0001", email="z@new.example")
    shown.changes.happened.emit(None)
    shown.twins(qtbot)
    assert page.pairing.number == 1
    compare = page.pairing.compare
    assert "138 •••• 0001" in shown.words(compare)
    assert "1234" not in shown.words(compare)
    first, second = compare.picks["organisation"]
    assert first.isChecked()
    second.click()
    compare.merge_button.click()
    people = [one for one in shown.people() if one.name == "周予安"]
    assert [(one.organisation, one.email) for one in people] == [
        ("试样轻量化部件有限公司", "zhou@part.example")
    ]
    assert page.pairing.number == 0
    shown.undo()
    assert len([one for one in shown.people() if one.name == "周予安"]) == 2
    assert page.pairing.number == 1


def test_two_people_told_apart_are_not_shown_again(
    shown: Shown, qtbot: QtBot, page: VisitorsPage
) -> None:
    shown.fair.add("周予安", "试样轻量化部件有限公司")
    shown.changes.happened.emit(None)
    shown.twins(qtbot)
    page.pairing.compare.apart_button.click()
    assert page.pairing.number == 0
    with qtbot.waitSignal(page.pairing.changed):
        page.toolbar.seek.click()
    assert page.pairing.number == 0
    assert len(shown.people()) == 5


def test_of_two_badges_the_printed_one_is_proposed_to_stay(
    shown: Shown, qtbot: QtBot, page: VisitorsPage
) -> None:
    first = shown.fair.people["周予安"]
    twin = shown.fair.add("周予安", "试样轻量化部件有限公司")
    registry = Registry(shown.fair.store, shown.fair.clock)
    registry.issue_missing()
    kept = registry.valid_badges([twin])[twin]
    registry.printed([kept.id], "a.pdf")
    shown.changes.happened.emit(None)
    shown.twins(qtbot)
    assert page.pairing.compare.choice.badge == kept.id
    page.pairing.compare.merge_button.click()
    with shown.fair.store.reading() as reader:
        held = reader.all(Badge, person_id=first)
    assert [one.number for one in held if one.state is BadgeState.VALID] == [kept.number]


def _note(shown: Shown, exhibitor: str, name: str, author: str, words: str) -> None:
    booth, who = shown.fair.exhibitors[exhibitor], shown.fair.people[name]
    shown.fair.pass_time(minutes=1)
    lead = shown.fair.leads.begin(booth, who, ScanId(f"{author}{name}"), author, Interest.STRONG)
    shown.fair.leads.note(lead.lead_id, note=words)


def test_leads_of_one_exhibitor_stand_beside_each_other(shown: Shown, page: VisitorsPage) -> None:
    _note(shown, SENSING, "周予安", "王一", "要样品")
    _note(shown, SENSING, "周予安", "李二", "要合同")
    _note(shown, STORAGE, "沈乐天", "赵三", "看产线")
    page.show_view(View.LEADS)
    noting = page.noting
    assert noting.table.shown_count == 3
    page.toolbar.booth.choose(shown.fair.exhibitors[SENSING])
    assert [noting.table.index(row, 4).data() for row in range(2)] == ["要合同", "要样品"]
    words = shown.words(noting.detail)
    assert "要合同" in words
    assert "要样品" in words
    assert "13812340001" in words
    page.toolbar.booth.choose(None)
    noting.view.select_first()
    assert "did not agree" in shown.words(noting.detail)
    assert "1391234" not in shown.words(noting.detail).replace(" ", "")


def test_a_booth_sees_its_own_leads_and_nobody_elses(shown: Shown, qtbot: QtBot) -> None:
    _note(shown, SENSING, "周予安", "王一", "要样品")
    _note(shown, STORAGE, "沈乐天", "赵三", "看产线")
    page = shown.open(qtbot, shown.fair.exhibitors[SENSING])
    assert (page.title(), page.noting.table.shown_count) == ("Leads", 1)
    assert not page.toolbar.views.isVisible()
    assert not page.toolbar.booth.isVisible()
    assert [one.command for one in page.page_actions()] == [PageCommand.EXPORT]
    page.open_target(shown.fair.people["沈乐天"])
    page.search("看产线")
    assert page.noting.table.shown_count == 0
    assert not page.table.asked
    shown.file = shown.folder / "mine.csv"
    with qtbot.waitSignal(page.said):
        page.export_shown()
    assert "看产线" not in shown.file.read_text("utf-8-sig")


def test_a_lead_is_taken_back_and_brought_back(shown: Shown, page: VisitorsPage) -> None:
    _note(shown, SENSING, "周予安", "王一", "要样品")
    page.show_view(View.LEADS)
    page.noting.detail.back.click()
    assert page.noting.table.shown_count == 0
    undo = shown.notices[-1].action
    assert undo is not None
    undo()
    assert page.noting.table.shown_count == 1


def test_what_is_listed_is_exported_and_what_was_left_out_is_said(
    shown: Shown, qtbot: QtBot, page: VisitorsPage
) -> None:
    shown.file = shown.folder / "list.csv"
    page.search("安")
    with qtbot.waitSignal(page.said):
        page.export_shown()
    assert re.match("1 rows? in list.csv", str(shown.notices[-1].text))
    page.search("")
    with qtbot.waitSignal(page.said):
        page.export_shown()
    assert "2 people did not agree" in str(shown.notices[-1].text)
    assert "13812340001" in shown.file.read_text("utf-8-sig")
    assert {purpose for _, purpose, _ in shown.disclosed()} == {"export.people"}
    shown.file = shown.folder / "list.pdf"
    with qtbot.waitSignal(page.errands.exporting.failed):
        page.export_shown()
    assert "list.pdf" in page.error.words()


def test_leads_are_exported_as_cards(shown: Shown, qtbot: QtBot, page: VisitorsPage) -> None:
    _note(shown, SENSING, "周予安", "王一", "要样品")
    shown.file = shown.folder / "leads.vcf"
    page.show_view(View.LEADS)
    with qtbot.waitSignal(page.said):
        page.export_shown()
    assert "NOTE:要样品" in shown.file.read_text("utf-8")


def test_a_link_opens_whoever_it_meant_even_after_a_merge(shown: Shown, page: VisitorsPage) -> None:
    gone, stays = shown.fair.people["沈乐天"], shown.fair.people["周予安"]
    page.desk.merging.merge(stays, gone)
    shown.changes.happened.emit(None)
    page.toolbar.badged.choose(Badged.PRINTED)
    page.open_target(gone)
    assert page.view.current_id() == stays
    page.open_target(PersonId("nobody"))
    assert page.error.isVisible()


def test_a_badge_is_issued_from_the_pane_and_shown_where_it_is_printed(
    shown: Shown, page: VisitorsPage
) -> None:
    shown.select("许清和")
    page.detail.print_badge()
    with shown.fair.store.reading() as reader:
        (badge,) = reader.all(Badge)
    assert shown.went == [("badges", badge.id)]
    assert badge.number in shown.words(page.detail)


def test_an_empty_registry_says_how_it_begins(shown: Shown, qtbot: QtBot) -> None:
    with shown.fair.store.founding("test") as writer:
        for one in shown.fair.people.values():
            writer.remove(Person, one)
    page = shown.open(qtbot)
    (said,) = [one for one in page.view.findChildren(EmptyState) if one.isVisible()]
    assert said.sentence() == "Everybody who registers will stand here."


def test_words_change_with_the_language_and_nothing_is_lost(
    shown: Shown, page: VisitorsPage
) -> None:
    shown.select("沈乐天")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendEvent(page.detail, QEvent(QEvent.Type.LanguageChange))
    assert page.view.current_id() == shown.fair.people["沈乐天"]
    assert page.detail.facts.masked["phone"].is_masked


def test_the_history_of_a_person_is_told_without_the_number(
    shown: Shown, page: VisitorsPage, qtbot: QtBot
) -> None:
    shown.select("周予安")
    person = shown.fair.people["周予安"]
    before = next(one.phone for one in shown.people() if one.id == person)
    page.desk.do(lambda: page.desk.visitors.edit(person, "phone", "13900009999"))
    page.desk.do(lambda: page.desk.visitors.edit(person, "city", "嘉定"))
    page.detail.show_history()
    dialog = page.detail.findChild(RecordLogDialog)
    assert dialog is not None
    with qtbot.waitExposed(dialog):
        dialog.raise_()
    told = shown.words(dialog)
    assert "→ 嘉定" in told
    assert "139 •••• 9999" in told
    assert "13900009999" not in told
    dialog.pane.findChildren(LinkButton)[1].click()
    assert next(one.phone for one in shown.people() if one.id == person) == before
    assert shown.disclosed() == []
    dialog.close()


def test_a_day_as_a_target_lists_who_came_until_the_chip_is_let_go(
    shown: Shown, qtbot: QtBot
) -> None:
    page = shown.open(qtbot)
    everybody = page.table.shown_count
    page.open_target(Came(date(2018, 11, 28)))
    qtbot.waitUntil(page.toolbar.came.isVisible)
    assert page.toolbar.came.isVisible()
    assert page.toolbar.came.text() == "Came on Wed 28 Nov"
    assert page.table.shown_count < everybody
    page.toolbar.came.click()
    assert not page.toolbar.came.isVisible()
    assert page.table.shown_count == everybody
