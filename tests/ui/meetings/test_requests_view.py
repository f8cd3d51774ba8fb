"""Requests as somebody at the desk keeps them, with the keyboard alone where it can be."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models.exhibitors import Exhibitor
from app.models.ids import RequestId
from app.models.meetings import MeetingState, Place, Request, RequestState
from app.models.requests import Answer, Standing
from app.services.agendas import read_agendas
from app.services.history import History
from app.services.meeting_papers import MeetingPapers
from app.services.meetings import Meetings
from app.services.requests import Requests
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.meetings.requests import RequestDesk, RequestsView
from app.ui.screens.meetings.requests.entry import EntryDialog, Sides
from app.ui.widgets import EmptyState, FilteredEmpty, Notice, PageCommand
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

KEY = Qt.Key


@dataclass
class Office:
    """The view with what its user sees and does."""

    fair: MeetingFair
    languages: Languages
    changes: Changes
    requests: Requests
    view: RequestsView = field(init=False)
    notices: list[Notice] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    imports: list[bool] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    reason: str | None = "没有时间"

    def undo(self) -> None:
        self.changes.happened.emit(History(self.fair.store).undo())

    def why(self, _parent: QWidget, what: str) -> str | None:
        self.asked.append(what)
        return self.reason

    def ask_import(self) -> None:
        self.imports.append(True)

    def column(self, key: str) -> list[str]:
        table = self.view.table
        number = [column.key for column in table.columns].index(key)
        return [str(table.index(row, number).data()) for row in range(table.rowCount())]

    def choose(self, *names: str) -> None:
        self.view.view.clearSelection()
        ids = [self.fair.requests[name] for name in names]
        self.view.view.select_id(ids[0])
        for one in ids[1:]:
            index = self.view.table.index(self.view.table.position(one) or 0, 0)
            flags = self.view.view.selectionModel().SelectionFlag
            self.view.view.selectionModel().select(index, flags.Select | flags.Rows)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view.view, key)

    def saved(self, name: str) -> Request:
        with self.fair.store.reading() as reader:
            return reader.need(Request, self.fair.requests[name])

    def open_again(self, name: str) -> None:
        """Nobody has answered this one, which came just now."""
        with self.fair.store.writing("test.ask") as writer:
            before = writer.need(Request, self.fair.requests[name])
            writer.save(replace(before, state=RequestState.REQUESTED, created_at=EVE))
        self.view.look()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Office]:
    fair = meeting_fair(tmp_path / "r.fair")
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    made = Office(fair, languages, Changes(), Requests(fair.store, lambda: EVE))
    papers = MeetingPapers(fair.store, lambda: EVE)
    desk = RequestDesk(made.requests, made.undo, made.ask_import, papers.check_paper, made.why)
    made.view = RequestsView(desk, made.changes)
    made.view.said.connect(made.notices.append)
    made.view.meeting_chosen.connect(made.seen.append)
    qtbot.addWidget(made.view)
    made.view.resize(1400, 820)
    made.view.show()
    made.view.activateWindow()
    qtbot.waitUntil(made.view.isActiveWindow)
    made.view.view.setFocus()
    yield made
    made.view.close()
    languages.choose(Language.CHINESE)
    languages.choose(Language.ENGLISH)
    fair.store.close()


def typed(dialog: EntryDialog, *steps: str | Qt.Key) -> None:
    """Words and keys go to whatever has the focus."""
    for step in steps:
        target = QApplication.focusWidget() or dialog
        if isinstance(step, str):
            QTest.keyClicks(target, step)
        else:
            QTest.keyClick(target, step)


def opened(office: Office, qtbot: QtBot, sides: Sides | None = None) -> EntryDialog:
    dialog = EntryDialog(office.requests, sides, office.view)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


# The list.


def test_the_list_says_who_asks_whom_how_it_stands_and_where(office: Office) -> None:
    office.fair.hold("sensing-storage", 0, 0)
    office.view.look()
    assert office.column("asking")[-1] == "Simulated Sensing"
    assert office.column("asked")[-1] == "Example Storage"
    assert office.column("state")[-1] == "Scheduled"
    assert office.column("outcome")[-1] == "28 Nov 09:30 · Table 1"
    assert office.column("place")[-2:] == ["At the booth", "At a table"]
    assert office.view.toolbar.count.text() == "7 requests"


def test_an_unanswered_request_says_until_when(office: Office) -> None:
    office.open_again("gene-laser")
    assert office.column("answer")[0] == "By 28 Nov 12:00"  # the rule waits a day
    wanted = office.saved("gene-laser")
    with office.fair.store.writing("test.when") as writer:
        writer.save(replace(wanted, expires_at=EVE))
    office.view.look()
    assert office.column("answer")[0] == "27 Nov 12:00"
    office.choose("gene-laser")
    assert office.view.pane.answer.value == "No answer since 27 Nov 12:00"


def test_filters_narrow_the_list_and_can_be_taken_away(office: Office) -> None:
    office.fair.withdraw("light-gene")
    office.view.look()
    office.view.toolbar.state.choose(Standing.WITHDRAWN.value)
    assert office.column("asking") == ["Testpiece Light"]
    assert office.view.toolbar.count.text() == "1 of 7"
    office.view.toolbar.unanswered.setChecked(True)
    empties = office.view.view.findChildren(EmptyState)
    (shown,) = (empty for empty in empties if empty.isVisible())
    assert isinstance(shown, FilteredEmpty)
    assert shown.sentence() == "No request fits the filters."
    office.view.clear()
    assert office.view.table.shown_count == 7


def test_words_find_parties_and_topics(office: Office) -> None:
    office.view.search("nizhen")
    assert office.view.table.shown_count == 2
    office.view.search("visitor and laser")
    assert office.column("asking") == ["Lin Zhixia"]


def test_all_requests_of_a_side_are_a_filter_with_its_name(office: Office) -> None:
    office.choose("gene-laser")
    QTest.mouseClick(office.view.pane.asking.others, Qt.MouseButton.LeftButton)
    assert office.view.table.shown_count == 3
    chip = office.view.toolbar.party
    assert (chip.text(), chip.isVisible()) == ("Specimen Genes", True)
    chip.setChecked(False)
    assert office.view.table.shown_count == 7
    assert not chip.isVisible()


# Entering.


def test_a_request_is_entered_by_keyboard_alone(office: Office, qtbot: QtBot) -> None:
    dialog = opened(office, qtbot)
    typed(dialog, "nizhen", KEY.Key_Return, "fljg", KEY.Key_Return, "MEMS", KEY.Key_Return)
    assert not dialog.isVisible()
    row = office.requests.rows(office.requests.ids("MEMS", {}, "", descending=False))
    ((_, entered),) = row.items()
    assert (entered.asking.zh, entered.asked.zh) == ("拟真传感", "范例激光")
    assert (entered.weight, entered.place) == (50, Place.TABLE)


def test_r_opens_the_dialog_and_the_new_request_is_chosen(office: Office, qtbot: QtBot) -> None:
    office.press(KEY.Key_R)
    (dialog,) = office.view.window().findChildren(EntryDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    typed(dialog, "linzhixia", KEY.Key_Return, "A-01", KEY.Key_Return)
    dialog.enter()
    assert office.view.pane.request_id == office.view.view.current_id()
    assert office.notices[-1].text == "The request is entered."
    assert office.view.table.shown_count == 8
    office.undo()
    assert office.view.table.shown_count == 7


def test_the_list_of_parties_is_walked_by_arrows_and_left_by_escape(
    office: Office, qtbot: QtBot
) -> None:
    dialog = opened(office, qtbot)
    typed(dialog, "f", "l")
    found = dialog.asking.list.count()
    assert found == 2
    typed(dialog, KEY.Key_Down)
    assert dialog.asking.list.currentRow() == 1
    typed(dialog, KEY.Key_Down)
    assert dialog.asking.list.currentRow() == 0
    typed(dialog, KEY.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.asking.list.isVisible()
    assert dialog.asking.party is None


def test_what_is_missing_is_said_where_it_is(office: Office, qtbot: QtBot) -> None:
    dialog = opened(office, qtbot)
    dialog.enter()
    assert dialog.error.isVisible()
    assert dialog.asking.line.hasFocus()
    typed(dialog, "nizhen", KEY.Key_Return)
    dialog.enter()
    assert dialog.asked.line.hasFocus()
    assert dialog.isVisible()


def test_who_asked_already_is_told_and_the_words_are_kept(office: Office, qtbot: QtBot) -> None:
    dialog = opened(office, qtbot)
    typed(dialog, "nizhen", KEY.Key_Return, "A-01", KEY.Key_Return, "again", KEY.Key_Return)
    assert dialog.isVisible()
    assert dialog.error.isVisible()
    assert dialog.topic.text() == "again"


def test_enter_and_next_keeps_who_asks(office: Office, qtbot: QtBot) -> None:
    dialog = opened(office, qtbot)
    entered: list[object] = []
    dialog.entered.connect(entered.append)
    typed(dialog, "nizhen", KEY.Key_Return, "fljg", KEY.Key_Return, "one")
    dialog.enter_and_next()
    assert dialog.isVisible()
    assert dialog.asking.party is not None
    assert (dialog.asked.party, dialog.topic.text()) == (None, "")
    assert dialog.asked.line.hasFocus()
    assert len(entered) == 1


def test_one_meeting_can_be_wanted_after_another(office: Office, qtbot: QtBot) -> None:
    dialog = opened(office, qtbot)
    typed(dialog, "nizhen", KEY.Key_Return, "fljg", KEY.Key_Return)
    names = [dialog.after.itemText(n) for n in range(dialog.after.count())]
    assert names[0] == "Any time"
    assert "Simulated Sensing × Example Storage" in names
    dialog.after.setCurrentIndex(names.index("Simulated Sensing × Example Storage"))
    entry = dialog.entry()
    assert entry is not None
    assert entry.after_id == office.fair.requests["sensing-storage"]


# Answering.


def test_keys_answer_the_chosen_requests_in_one_step(office: Office) -> None:
    office.open_again("gene-laser")
    office.open_again("light-gene")
    office.choose("gene-laser", "light-gene")
    office.press(KEY.Key_A)
    assert office.saved("gene-laser").state is RequestState.ACCEPTED
    assert office.saved("light-gene").state is RequestState.ACCEPTED
    assert office.notices[-1].text == "2 requests accepted"
    office.undo()
    assert office.saved("light-gene").state is RequestState.REQUESTED


def test_declining_asks_why_and_shows_it_beside_the_request(office: Office) -> None:
    office.choose("gene-laser")
    office.press(KEY.Key_D)
    assert office.asked == ["Specimen Genes × Specimen Laser"]
    assert office.saved("gene-laser").state is RequestState.DECLINED
    assert office.view.pane.because.value == "没有时间"
    office.reason = None
    office.choose("light-gene")
    office.press(KEY.Key_D)
    assert office.saved("light-gene").state is RequestState.ACCEPTED


def test_delete_withdraws_and_the_pane_offers_to_ask_again(office: Office) -> None:
    office.choose("gene-laser")
    pane = office.view.pane
    assert not pane.buttons[Answer.REOPEN].isVisible()
    office.press(KEY.Key_Delete)
    assert office.saved("gene-laser").state is RequestState.WITHDRAWN
    assert pane.buttons[Answer.REOPEN].isVisible()
    assert not pane.buttons[Answer.WITHDRAW].isVisible()
    QTest.mouseClick(pane.buttons[Answer.REOPEN], Qt.MouseButton.LeftButton)
    assert office.saved("gene-laser").state is RequestState.REQUESTED


def test_the_menu_offers_what_fits(office: Office) -> None:
    office.choose("gene-laser")
    menu = office.view.answering.menu()
    assert menu is not None
    assert [a.text() for a in menu.actions()] == ["Decline…\tD", "Withdraw\tDel"]
    office.fair.hold("gene-laser", 0, 0)
    Meetings(office.fair.store, lambda: EVE).mark(
        office.fair.meetings()["gene-laser"].id, MeetingState.HELD
    )
    assert office.view.answering.menu() is None


def test_what_ran_out_is_offered_and_let_go_in_one_step(office: Office) -> None:
    assert not office.view.toolbar.expire.isVisible()
    office.open_again("gene-laser")
    wanted = office.saved("gene-laser")
    with office.fair.store.writing("test.when") as writer:
        writer.save(replace(wanted, expires_at=EVE))
    office.view.look()
    assert office.view.toolbar.expire.isVisible()
    office.view.expire()
    assert office.saved("gene-laser").state is RequestState.EXPIRED
    assert office.notices[-1].text == "1 request expired"
    assert not office.view.toolbar.expire.isVisible()


# The pane.


def test_facts_are_changed_in_place(office: Office) -> None:
    office.choose("gene-laser")
    pane = office.view.pane
    pane.edited.emit("topic", "单细胞测序")
    assert office.saved("gene-laser").topic == "单细胞测序"
    pane.weight.edit()
    QTest.keyClicks(pane.weight.line, "500")
    pane.weight.line.setText("500")
    pane.weight.line.finished.emit()
    assert pane.weight.problem == "A weight is 1 to 100."
    pane.weight.line.setText("99")
    pane.weight.line.finished.emit()
    assert office.saved("gene-laser").weight == 99
    pane.place.chosen.emit(Place.BOOTH)
    assert office.saved("gene-laser").place is Place.BOOTH


def test_a_quota_is_the_exhibitors_own_or_the_fairs(office: Office) -> None:
    office.choose("gene-laser")
    side = office.view.pane.asked
    assert side.most.value == "8 as for all · has 0"
    side.most.edit()
    side.most.line.setText("3")
    side.most.line.finished.emit()
    with office.fair.store.reading() as reader:
        assert reader.need(Exhibitor, office.fair.exhibitors["laser"]).quota == 3
    assert side.most.value == "3 · has 0"
    side.at_once.edit()
    side.at_once.line.setText("2")
    side.at_once.line.finished.emit()
    with office.fair.store.reading() as reader:
        laser = reader.need(Exhibitor, office.fair.exhibitors["laser"])
    assert (laser.quota, laser.at_once) == (3, 2)
    side.most.edit()
    side.most.line.setText("")
    side.most.line.finished.emit()
    assert side.most.value == "8 as for all · has 0"


def test_a_visitor_has_days_but_no_quota(office: Office) -> None:
    office.choose("visitor-laser")
    pane = office.view.pane
    assert not pane.asking.most.isVisible()
    assert len(pane.asking.strips) == 3
    first, second, _ = pane.asking.strips
    assert first.accessibleDescription() == "Not here on this day"
    assert "09:30–11:30 · Free" in second.accessibleDescription()
    assert pane.both.value.startswith("2 slots, first 29 Nov 09:30")


def test_a_click_on_a_meeting_in_the_strip_goes_to_it(office: Office) -> None:
    meeting = office.fair.hold("sensing-storage", 0, 0)
    office.view.look()
    office.choose("gene-sensing")
    strip = office.view.pane.asked.strips[0]
    spans = (strip.span_at(x) for x in range(strip.width()))
    span = next(span for span in spans if span is not None and span.ref)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.box_of(span).center())
    assert office.seen == [meeting]


def test_the_code_of_an_agenda_says_whether_the_paper_is_right(office: Office) -> None:
    meeting = office.fair.hold("sensing-storage", 0, 0)
    with office.fair.store.reading() as reader:
        (agenda,) = read_agendas(reader, [office.fair.exhibitors["sensing"]])
    office.view.search(agenda.code)
    assert office.notices[-1].text == "Simulated Sensing: this agenda is up to date."
    slots, tables = office.fair.slots(), office.fair.tables()
    Meetings(office.fair.store, lambda: EVE).move(meeting, slots[2].id, tables[0].id)
    office.view.search(agenda.code)
    assert "is out of date; print version 2" in office.notices[-1].text
    office.view.search("fairdesk:agenda:x:y")
    assert office.view.error.isVisible()


# Around.


def test_the_page_gets_new_and_import(office: Office) -> None:
    actions = {action.command: action for action in office.view.page_actions()}
    actions[PageCommand.IMPORT].run()
    assert office.imports == [True]
    assert PageCommand.NEW in actions


def test_words_follow_the_language(office: Office, qtbot: QtBot) -> None:
    office.choose("gene-laser")
    office.languages.choose(Language.CHINESE)
    qtbot.waitUntil(lambda: office.view.toolbar.count.text() == "7 条请求")
    assert office.view.pane.asked.most.value == "8 场（统一） · 已排 0"
    assert office.view.pane.buttons[Answer.WITHDRAW].text() == "撤回"
    assert "范例激光" in office.column("asked")


def test_a_hidden_view_reads_nothing_until_it_is_shown(office: Office) -> None:
    office.view.hide()
    office.fair.withdraw("gene-laser")
    office.view.look()
    assert "Withdrawn" not in office.column("state")
    office.view.show()
    assert "Withdrawn" in office.column("state")


def test_an_unknown_request_is_not_shown(office: Office) -> None:
    office.view.toolbar.unanswered.setChecked(True)
    assert office.view.show_request(office.fair.requests["gene-laser"])
    assert office.view.view.current_id() == office.fair.requests["gene-laser"]
    assert not office.view.show_request(RequestId("gone"))
