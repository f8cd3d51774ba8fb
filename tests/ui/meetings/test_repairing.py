"""Repairs, swaps, people and times, as somebody at the desk sees and does them."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.availability import Half
from app.models.fairs import Hall
from app.models.ids import HallId, MeetingId, new_id
from app.models.meeting_board import Card, can_swap
from app.models.meetings import Mark, MeetingMark, MeetingState
from app.models.scheduling import Plan, Problem
from app.services.availability import Availability
from app.services.history import History
from app.services.meeting_shapes import How
from app.services.meetings import Meetings
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.meetings.board.switch import PEOPLE
from app.ui.screens.meetings.run import Search
from app.ui.screens.meetings.times.absences import AbsenceDialog
from app.ui.screens.meetings.times.closures import ClosureDialog
from app.ui.screens.meetings.times.preferences import PreferenceDialog
from app.ui.screens.meetings.times.rules import RulesDialog
from app.ui.screens.meetings.times.walks import WalksDialog
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.meeting_fair import EVE, NAMES, MeetingFair, meeting_fair, quick
from tests.ui.patience import PATIENCE

KEY = Qt.Key


def solve_here(problem: Problem, search: Search) -> Plan | None:
    return None if search.cancel.is_set() else quick(problem)


@dataclass
class Desk:
    """The page on a planned fair, and what its user does."""

    fair: MeetingFair
    page: MeetingsPage
    changes: Changes
    languages: Languages
    qtbot: QtBot
    notices: list[Notice] = field(default_factory=list)

    def meetings(self) -> Meetings:
        return Meetings(self.fair.store, lambda: EVE)

    def card(self, name: str) -> Card:
        board = self.page.board.shown
        assert board is not None
        return board.card_of[self.fair.meetings()[name].id]

    def is_proposed(self) -> bool:
        """Whether the board shows what is only proposed."""
        return self.page.board.board.is_fixed

    def go_away(self, name: str, meeting: str) -> None:
        """An exhibitor cannot meet while this meeting is planned."""
        held = self.fair.meetings()[meeting]
        slot = next(slot for slot in self.fair.slots() if slot.id == held.slot_id)
        times = Availability(self.fair.store)
        change = times.be_away(
            slot.starts_at, slot.ends_at, exhibitor_id=self.fair.exhibitors[name], reason="visit"
        )
        self.changes.happened.emit(change)

    def propose(self, how: How) -> None:
        self.page.plans.begin(how)
        self.qtbot.waitUntil(lambda: self.page.plans.diff.proposed is not None)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Desk]:
    fair = meeting_fair(tmp_path / "r.fair")
    Meetings(fair.store, lambda: EVE).schedule(quick)
    languages, tasks, changes = Languages(own_settings), Tasks(), Changes()
    languages.choose(Language.ENGLISH)
    page = MeetingsPage(
        Meetings(fair.store, lambda: EVE), tasks, changes, solve_here, lambda: None, print
    )
    made = Desk(fair, page, changes, languages, qtbot)
    page.said.connect(made.notices.append)
    qtbot.addWidget(page)
    page.resize(1232, 820)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    with closing(fair.store):
        yield made
        tasks.cancel_all()
        assert tasks.wait(PATIENCE)
        page.close()
        languages.choose(Language.CHINESE)
        languages.choose(Language.ENGLISH)


# What happened, and what a repair would change.


def test_a_fair_in_order_has_nothing_to_repair(desk: Desk) -> None:
    desk.page.plans.open_repairs()
    assert desk.page.plans.found == ()
    assert desk.page.plans.repairs.words() == []
    assert desk.page.tray.isHidden()
    desk.page.plans.open_repairs()
    assert desk.page.tray.isVisible()


def test_what_cannot_be_held_is_listed_with_its_reason_and_counted(desk: Desk) -> None:
    desk.go_away("gene", "gene-laser")
    (repair,) = (a for a in desk.page.page_actions() if a.icon == "rotate-ccw")
    assert repair.badge == "1"
    desk.page.plans.open_repairs()
    (line,) = desk.page.plans.repairs.words()
    assert "Specimen Genes" in line
    assert line.endswith(": visit.")


def test_a_repair_is_shown_on_the_board_and_written_only_when_accepted(desk: Desk) -> None:
    desk.go_away("gene", "gene-laser")
    before = desk.fair.meetings()
    desk.propose(How.REPAIR)
    diff, board = desk.page.plans.diff, desk.page.board.board
    assert diff.isVisible()
    assert desk.is_proposed()
    assert any("Specimen Genes" in words and "→" in words for words in diff.words())
    assert not board.lift(desk.card("light-gene"))
    assert desk.fair.meetings() == before
    diff.accept()
    desk.qtbot.waitUntil(lambda: bool(desk.notices))
    after = desk.fair.meetings()
    changed = {name for name in before if before[name] != after[name]}
    assert "gene-laser" in changed
    assert desk.page.plans.found == ()
    assert not desk.is_proposed()
    assert desk.page.tray.isVisible()
    History(desk.fair.store).undo()
    assert desk.fair.meetings() == before


def test_a_missed_meeting_offers_a_repair_at_once_and_changes_nothing(desk: Desk) -> None:
    offer = desk.page.plans.offer
    dropped = desk.fair.meetings()["light-gene"]
    with desk.fair.store.writing("test") as writer:
        writer.remove(type(dropped), dropped.id)
    desk.page._look()
    assert offer.isHidden()
    before = desk.fair.meetings()
    desk.page.board.mark(desk.card("gene-laser"), MeetingState.MISSED)
    assert offer.words().startswith("1 meeting will not be held as planned.")
    assert [m for m in before if m != "gene-laser" and before[m] != desk.fair.meetings()[m]] == []
    offer.wanted.emit()
    desk.qtbot.waitUntil(lambda: desk.page.plans.diff.proposed is not None)
    assert desk.is_proposed()
    assert [m for m in before if m != "gene-laser" and before[m] != desk.fair.meetings()[m]] == []


def test_the_offer_leaves_with_what_it_was_for_and_when_it_is_closed(desk: Desk) -> None:
    offer = desk.page.plans.offer
    desk.go_away("gene", "gene-laser")
    assert offer.isVisible()
    desk.changes.happened.emit(History(desk.fair.store).undo())
    assert offer.isHidden()
    desk.go_away("gene", "gene-laser")
    offer.dismiss()
    desk.page.board.look()
    assert offer.isHidden()


def test_what_is_left_changes_nothing(desk: Desk) -> None:
    desk.go_away("gene", "gene-laser")
    before = desk.fair.meetings()
    desk.propose(How.REPAIR)
    desk.page.plans.diff.leave_button.click()
    assert desk.fair.meetings() == before
    assert desk.page.plans.diff.isHidden()
    assert not desk.is_proposed()
    assert [notice.text for notice in desk.notices] == ["The plan is as it was."]


def test_a_plan_that_changes_nothing_cannot_be_accepted(desk: Desk) -> None:
    desk.propose(How.REPAIR)
    assert not desk.page.plans.diff.accept_button.isEnabled()


def test_a_proposal_is_forgotten_when_the_plan_moves_on(desk: Desk) -> None:
    desk.go_away("gene", "gene-laser")
    desk.propose(How.REPAIR)
    meeting = desk.fair.meetings()["light-gene"].id
    desk.changes.happened.emit(desk.meetings().lock(meeting, locked=True))
    assert desk.page.plans.diff.proposed is None
    assert not desk.is_proposed()


def test_filling_in_moves_nothing(desk: Desk) -> None:
    dropped = desk.fair.meetings()["gene-laser"]
    with desk.fair.store.writing("test") as writer:
        writer.remove(type(dropped), dropped.id)
    desk.page._look()
    before = desk.fair.meetings()
    assert len(desk.page.tray.rows) == 1
    desk.page.tray.fill.click()
    desk.qtbot.waitUntil(lambda: desk.page.plans.diff.proposed is not None)
    desk.page.plans.diff.accept()
    desk.qtbot.waitUntil(lambda: bool(desk.notices))
    after = desk.fair.meetings()
    assert {name: after[name] for name in before} == before
    assert set(after) == {*before, "gene-laser"}


# By hand.


def swappable(desk: Desk) -> tuple[Card, Card]:
    board = desk.page.board.shown
    assert board is not None
    cards = [card for card in board.cards if card.cell.spot.table_id]
    return next(
        (a, b)
        for a in cards
        for b in cards
        if a.cell.slot_id != b.cell.slot_id
        and board.day_of(a.cell.slot_id) == board.day_of(b.cell.slot_id)
        and can_swap(board, a, b, EVE)
    )


def test_a_meeting_dropped_on_another_changes_places_with_it(desk: Desk) -> None:
    one, other = swappable(desk)
    board = desk.page.board.board
    board.choose(one.id)
    view = board.viewport()
    start, goal = board.cell_rect(one.cell).center(), board.cell_rect(other.cell).center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(9, 3))
    QTest.mouseMove(view, goal)
    assert board.popover.isVisible()
    assert board.popover.title.text().startswith("Swap with ")
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    after = {meeting.id: meeting for meeting in desk.fair.meetings().values()}
    assert after[one.id].slot_id == other.cell.slot_id
    assert after[other.id].slot_id == one.cell.slot_id
    assert after[one.id].table_id == other.cell.spot.table_id


def test_late_is_ticked_by_a_key_and_taken_back_by_it(desk: Desk) -> None:
    board = desk.page.board.board
    meeting = desk.fair.meetings()["light-gene"].id
    board.choose(meeting)
    board.setFocus()
    for late in (True, False):
        QTest.keyClick(board, KEY.Key_T)
        assert desk.card("light-gene").is_late is late
    with desk.fair.store.reading() as reader:
        assert [mark.mark for mark in reader.all(MeetingMark)] == [Mark.LATE, Mark.LATE]


def test_the_day_s_load_scrolls_the_board(desk: Desk) -> None:
    load = desk.page.quality.load
    assert load.isVisible()
    board = desk.page.board.shown
    assert board is not None
    assert sum(load.loads()) == len(
        [c for c in board.cards if board.day_of(c.cell.slot_id) == desk.page.board.board.day]
    )
    chosen: list[object] = []
    load.slot_chosen.connect(chosen.append)
    load.setFocus()
    QTest.keyClick(load, KEY.Key_Right)
    assert chosen == [board.slots_on(board.days[0])[1].id]


# People.


def test_everybody_has_a_row_with_their_meetings_and_is_found(desk: Desk) -> None:
    page = desk.page
    page.switch.choose(PEOPLE)
    sheet = page.people.sheet
    assert sheet.isVisible()
    assert len(sheet.names()) == len(NAMES) + 1
    assert page.search_hint()
    page.search("Genes")
    assert len(sheet.names()) == 1
    page.search("nobody at all")
    assert sheet.names() == []
    page.search("")
    assert len(sheet.names()) == len(NAMES) + 1


def test_people_s_meetings_are_gone_through_and_marked_by_keys(desk: Desk) -> None:
    page = desk.page
    page.switch.choose(PEOPLE)
    sheet = page.people.sheet
    sheet.setFocus()
    QTest.keyClick(sheet, KEY.Key_Down)
    first = sheet.current
    assert first is not None
    assert sheet.accessibleName()
    QTest.keyClick(sheet, KEY.Key_L)
    locked = {m.id for m in desk.fair.meetings().values() if m.locked}
    assert locked == {first}
    assert sheet.current == first
    QTest.keyClick(sheet, KEY.Key_H)
    held = {m.id for m in desk.fair.meetings().values() if m.state is MeetingState.HELD}
    assert held == {first}
    QTest.keyClick(sheet, KEY.Key_Return)
    assert page.board.board.isVisible()
    assert page.board.board.current == first


def test_m_takes_a_meeting_from_the_people_to_the_board(desk: Desk) -> None:
    page = desk.page
    page.switch.choose(PEOPLE)
    sheet = page.people.sheet
    sheet.setFocus()
    sheet.choose_first()
    chosen = sheet.current
    QTest.keyClick(sheet, KEY.Key_M)
    carried = page.board.board.carried
    assert carried is not None
    assert isinstance(carried.item, Card)
    assert carried.item.id == MeetingId(str(chosen))
    QTest.keyClick(page.board.board, KEY.Key_Escape)


# Times and rules.


def test_an_absence_is_written_down_and_taken_back(desk: Desk) -> None:
    dialog = desk.page.times.open_dialog("absence")
    assert isinstance(dialog, AbsenceDialog)
    dialog.act.click()
    assert dialog.error.isVisible()  # nobody is chosen yet
    QTest.keyClicks(dialog.party.line, "Genes")
    QTest.keyClick(dialog.party.line, KEY.Key_Return)
    dialog.reason.setText("visit")
    dialog.act.click()
    assert [row.words.endswith("visit") for row in dialog.rows] == [True]
    theirs = [c for c in ("light-gene", "gene-laser", "gene-sensing") if _today(desk, c)]
    assert len(desk.page.plans.found) == len(theirs)
    dialog.rows[0].remove.click()
    assert dialog.rows == []
    assert desk.page.plans.found == ()
    dialog.reject()


def test_a_wish_is_written_down_shown_again_and_forgotten(desk: Desk) -> None:
    times = Availability(desk.fair.store)
    first = _wishes(desk)
    first.act.click()
    assert first.error.isVisible()  # nobody is chosen yet
    _choose(first, "Genes")
    first.half.choose(Half.AFTERNOON)
    next(iter(first.days.values())).setChecked(True)
    first.act.click()
    assert first.party.party is not None
    genes = first.party.party.id
    wish = times.preference(genes)
    assert wish is not None
    assert (wish.half, wish.days) == (Half.AFTERNOON, tuple(first.days)[:1])
    again = _wishes(desk)
    _choose(again, "Genes")
    assert again.half.current == Half.AFTERNOON
    assert [box.isChecked() for box in again.days.values()][:2] == [True, False]
    again.half.choose(Half.EITHER)
    next(iter(again.days.values())).setChecked(False)
    again.act.click()
    assert times.preference(genes) is None


def _wishes(desk: Desk) -> PreferenceDialog:
    dialog = desk.page.times.open_dialog("preference")
    assert isinstance(dialog, PreferenceDialog)
    return dialog


def _choose(dialog: PreferenceDialog, name: str) -> None:
    QTest.keyClicks(dialog.party.line, name)
    QTest.keyClick(dialog.party.line, KEY.Key_Return)


def _today(desk: Desk, name: str) -> bool:
    board = desk.page.board.shown
    assert board is not None
    return board.day_of(desk.card(name).cell.slot_id) == board.days[0]


def test_a_closed_table_and_a_shortened_day_are_listed_and_opened_again(desk: Desk) -> None:
    dialog = desk.page.times.open_dialog("closure")
    assert isinstance(dialog, ClosureDialog)
    dialog.place.setCurrentIndex(1)
    dialog.close_it()
    dialog.place.setCurrentIndex(0)
    dialog.span.start.setCurrentIndex(1)
    dialog.close_it()
    assert [row.words.split(" · ")[0] for row in dialog.rows] == ["Table 1", "The whole fair"]
    assert desk.page.plans.found
    for _ in range(2):
        dialog.rows[0].remove.click()
    assert desk.page.plans.found == ()
    dialog.reject()


def test_a_walk_is_measured_in_place_of_the_one_before_and_forgotten(desk: Desk) -> None:
    halls = [HallId(new_id()) for _ in range(2)]
    with desk.fair.store.writing("test") as writer:
        for code, hall in zip("XY", halls, strict=True):
            writer.save(Hall(hall, code, f"{code} 馆", f"Hall {code}", 100))
    times = Availability(desk.fair.store)
    dialog = desk.page.times.open_dialog("walks")
    assert isinstance(dialog, WalksDialog)
    assert dialog.minutes.value() == times.rules().walk_minutes
    for one, other, minutes in (("X", "Y", 9), ("Y", "X", 7)):
        dialog.one.setCurrentText(f"Hall {one}")
        dialog.other.setCurrentText(f"Hall {other}")
        dialog.minutes.setValue(minutes)
        dialog.act.click()
    assert [row.words for row in dialog.rows] == ["Hall X – Hall Y · 7 min"]
    assert [walk.minutes for walk in times.walks()] == [7]
    dialog.other.setCurrentText("Hall Y")
    assert not dialog.act.isEnabled()
    dialog.rows[0].remove.click()
    assert times.walks() == []
    dialog.reject()


def test_the_rules_are_changed_and_kept(desk: Desk) -> None:
    dialog = desk.page.times.open_dialog("rules")
    assert isinstance(dialog, RulesDialog)
    dialog.walking.choose("hard")
    dialog.numbers["notice_minutes"].setValue(45)
    dialog.weights["preferred"].setValue(2.5)
    dialog.act.click()
    rules = Availability(desk.fair.store).rules()
    assert (rules.walking, rules.notice_minutes, rules.preferred) == ("hard", 45, 2.5)
    assert desk.meetings().draw().goals.preferred == 2.5
