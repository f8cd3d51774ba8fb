"""Meetings as a list, as somebody at the desk runs the scheduler and marks what became of them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.models.ids import ExhibitorId, MeetingId
from app.models.meeting_quality import quality
from app.models.meetings import Meeting, MeetingHour, MeetingState
from app.models.scheduling import Phase, Plan, Problem, Progress
from app.services.history import History
from app.services.meetings import Meetings
from app.services.pairs import Pairs
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.meetings.board.switch import LIST
from app.ui.screens.meetings.run import Search
from app.ui.tasks import Tasks
from app.ui.widgets import EmptyState, Notice, PageAction, PageCommand
from tests.services.meeting_fair import DAYS, EVE, NOON, MeetingFair, meeting_fair, quick
from tests.ui.patience import PATIENCE

KEY = Qt.Key


@dataclass
class Solver:
    """The real search; held back where a test wants to see it run, broken where it should fail."""

    held: bool = False
    error: Exception | None = None
    started: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)
    gives_up: bool = False

    def __call__(self, problem: Problem, search: Search) -> Plan | None:
        try:
            self.started.set()
            if self.error is not None:
                raise self.error
            moment = Progress(Phase.IMPROVING, 1.0, 9, 3, 240, 420, 2, 1)
            while search(moment) and self.held and not self.let_go.wait(0.01):
                pass
            return None if self.gives_up else quick(problem)
        finally:
            self.ended.set()


@dataclass
class Desk:
    """The page with what its user sees and does."""

    fair: MeetingFair
    languages: Languages
    tasks: Tasks
    solver: Solver
    changes: Changes
    page: MeetingsPage = field(init=False)
    notices: list[Notice] = field(default_factory=list)
    ways: list[tuple[str, object]] = field(default_factory=list)
    printed: list[ExhibitorId | None] = field(default_factory=list)

    def undo(self) -> None:
        self.changes.happened.emit(History(self.fair.store).undo())

    def note_way(self, workspace: str, target: object) -> None:
        self.ways.append((workspace, target))

    def column(self, key: str) -> list[str]:
        table = self.page.table
        number = [column.key for column in table.columns].index(key)
        shown = (table.index(row, number).data() for row in range(table.rowCount()))
        return [str(words) for words in shown]

    def words(self, part: QWidget) -> list[str]:
        return [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part)]

    def choose(self, *names: str) -> None:
        held = self.fair.meetings()
        self.page.view.clearSelection()
        wanted = [held[name].id for name in names]
        rows = [self.page.table.position(one) for one in wanted]
        self.page.view.select_id(wanted[0])
        for row in rows[1:]:
            index = self.page.table.index(row or 0, 0)
            flags = self.page.view.selectionModel().SelectionFlag
            self.page.view.selectionModel().select(index, flags.Select | flags.Rows)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.view, key)

    def accept(self, qtbot: QtBot) -> None:
        """Wait for what is proposed, and put it in force."""
        qtbot.waitUntil(lambda: self.page.plans.diff.proposed is not None)
        self.page.plans.diff.accept()

    def reason(self) -> str:
        """Why the schedule cannot be run; empty where it can."""
        (run,) = (a for a in self.page.page_actions() if a.command is PageCommand.NEW)
        return run.why_not if isinstance(run.why_not, str) else run.why_not()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Desk]:
    fair = meeting_fair(tmp_path / "m.fair")
    yield from opened(qtbot, fair, own_settings)


@pytest.fixture
def planned(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Desk]:
    fair = meeting_fair(tmp_path / "m.fair")
    Meetings(fair.store, lambda: EVE).schedule(quick)
    yield from opened(qtbot, fair, own_settings)


def opened(qtbot: QtBot, fair: MeetingFair, settings: QSettings) -> Iterator[Desk]:
    languages = Languages(settings)
    languages.choose(Language.ENGLISH)
    tasks = Tasks()
    made = Desk(fair, languages, tasks, Solver(), Changes())
    made.page = MeetingsPage(
        Meetings(fair.store, lambda: EVE),
        tasks,
        made.changes,
        made.solver,
        made.undo,
        made.printed.append,
    )
    made.page.said.connect(made.notices.append)
    made.page.went.connect(made.note_way)
    qtbot.addWidget(made.page)
    made.page.resize(1232, 820)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)
    made.page.switch.choose(LIST)
    made.page.view.setFocus()
    yield made
    made.solver.let_go.set()
    tasks.cancel_all()
    assert tasks.wait(PATIENCE)
    made.page.close()
    languages.choose(Language.CHINESE)
    languages.choose(Language.ENGLISH)
    fair.store.close()


# Before the first plan.


def test_an_empty_list_says_what_will_stand_here(desk: Desk) -> None:
    page = desk.page
    (empty,) = (e for e in page.view.findChildren(EmptyState) if e.isVisible())
    assert empty.sentence() == "Meetings will stand here once the requests are scheduled."
    assert page.quality.words() == ""
    assert len(page.tray.rows) == 7
    assert page.tray.sentences()[0] == "Came after the last run"
    assert "weight 90" in desk.words(page.tray)


def printing(desk: Desk) -> PageAction:
    (found,) = (a for a in desk.page.page_actions() if a.command is PageCommand.PRINT)
    return found


def test_without_a_meeting_there_are_no_agendas_to_print(desk: Desk) -> None:
    assert printing(desk).why_not


def test_the_agendas_of_all_are_printed(planned: Desk) -> None:
    assert not printing(planned).why_not
    printing(planned).run()
    assert planned.printed == [None]


def test_where_nobody_asked_there_is_nothing_to_run(desk: Desk) -> None:
    for name in desk.fair.requests:
        desk.fair.withdraw(name)
    desk.page._look()
    assert desk.reason() == "Nobody has asked for a meeting yet."
    desk.page.run()
    assert not desk.solver.started.is_set()
    assert [one.text for one in desk.notices] == ["Nobody has asked for a meeting yet."]


# The run.


def test_a_run_puts_a_plan_in_force_and_offers_to_take_it_back(qtbot: QtBot, desk: Desk) -> None:
    desk.page.run()
    qtbot.waitUntil(lambda: desk.page.plans.diff.proposed is not None)
    assert desk.fair.meetings() == {}
    desk.page.plans.diff.accept()
    qtbot.waitUntil(lambda: bool(desk.notices))
    assert len(desk.fair.meetings()) == desk.page.table.shown_count == 7
    (notice,) = desk.notices
    assert notice.text == "7 of 7 requests placed"
    figures = desk.page.quality.words().split(" · ")
    assert figures[:2] == ["Quality 100.0", "Placed 7 / 7"]
    assert figures[-3:] == ["Back-to-back 0", "Idle slots 0", "Match weights 60:15:10:5:10"]
    assert desk.page.tray.rows == []
    assert "Every open request has its meeting." in desk.words(desk.page.tray)
    assert desk.page.plans.strip.isHidden()
    assert notice.action is not None
    notice.action()
    assert desk.fair.meetings() == {}
    assert desk.page.table.shown_count == 0
    assert len(desk.page.tray.rows) == 7


def test_while_it_runs_the_strip_tells_how_far_it_is(qtbot: QtBot, desk: Desk) -> None:
    desk.solver.held = True
    desk.page.run()
    assert desk.page.plans.strip.isVisible()
    assert desk.reason() == "The scheduler is running."
    told = "9 moves tried · 3 placed · 2 idle slots · 1 s"
    qtbot.waitUntil(lambda: told in desk.words(desk.page.plans.strip))
    assert desk.page.quality.isHidden()
    assert desk.page.plans.strip.curve[-1] == quality(240, 420, 3, 2)
    assert f"{100 * quality(240, 420, 3, 2):.1f}" in desk.words(desk.page.plans.strip)
    desk.page.run()  # the key may be pressed again; there is one run
    desk.solver.let_go.set()
    desk.accept(qtbot)
    qtbot.waitUntil(lambda: bool(desk.notices))
    assert len(desk.notices) == 1
    assert desk.reason() == ""


def test_what_stays_is_not_counted_twice_in_the_progress(qtbot: QtBot, desk: Desk) -> None:
    """Its weight is lifted in the problem; the strip shows the weights that the list shows."""
    held = desk.fair.hold("gene-laser", slot=2, table=0)
    meetings = Meetings(desk.fair.store, lambda: EVE)
    meetings.lock(held, locked=True)
    desk.solver.held = True
    desk.page.run()
    lift = meetings.draw().lift
    assert lift > 390
    qtbot.waitUntil(lambda: bool(desk.page.plans.strip.curve))
    assert desk.page.plans.strip.curve[-1] == quality(0, 420 - lift, 3, 2)


def test_cancel_ends_the_search_and_leaves_the_data_as_it_was(qtbot: QtBot, desk: Desk) -> None:
    desk.fair.hold("light-gene", slot=0, table=0)
    before = desk.fair.meetings()
    desk.solver.held = True
    desk.page.run()
    qtbot.waitUntil(desk.solver.started.is_set)
    desk.page.plans.strip.cancelled.emit()
    assert desk.page.plans.strip.isHidden()
    assert [notice.text for notice in desk.notices] == ["Cancelled. The plan is as it was."]
    qtbot.waitUntil(lambda: desk.solver.ended.is_set() and not desk.tasks._running)
    assert desk.tasks.wait(PATIENCE)
    QApplication.processEvents()
    assert desk.fair.meetings() == before
    assert len(desk.notices) == 1
    assert desk.page.error.isHidden()
    assert Meetings(desk.fair.store).last_plan() is None
    assert desk.reason() == ""


def test_a_run_after_a_cancelled_one_is_a_fresh_one(qtbot: QtBot, desk: Desk) -> None:
    desk.solver.held = True
    desk.page.run()
    desk.page.plans.cancel()
    desk.solver.let_go.set()
    desk.page.run()
    desk.accept(qtbot)
    qtbot.waitUntil(lambda: len(desk.notices) == 2)
    assert len(desk.fair.meetings()) == 7


def test_esc_calls_a_search_off(qtbot: QtBot, desk: Desk) -> None:
    desk.solver.held = True
    desk.page.run()
    qtbot.waitUntil(desk.solver.started.is_set)
    desk.press(KEY.Key_Escape)
    assert not desk.page.plans.schedule.is_running
    assert [notice.text for notice in desk.notices] == ["Cancelled. The plan is as it was."]


def test_cancel_without_a_run_says_nothing(desk: Desk) -> None:
    desk.page.plans.cancel()
    assert desk.notices == []


def test_a_solver_that_answers_nothing_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.solver.gives_up = True
    desk.page.run()
    qtbot.waitUntil(lambda: not desk.page.plans.schedule.is_running)
    assert desk.fair.meetings() == {}
    assert desk.notices == []
    assert desk.page.error.isHidden()


def test_the_best_so_far_can_be_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.solver.held = True
    desk.page.run()
    qtbot.waitUntil(desk.solver.started.is_set)
    desk.page.plans.schedule.keep_best()
    desk.accept(qtbot)
    qtbot.waitUntil(lambda: bool(desk.notices))
    assert len(desk.fair.meetings()) == 7


@pytest.mark.parametrize(
    "error", [AppError("schedule.worker", {"exit": 9}), AppError("meetings.moved_on")]
)
def test_a_failure_is_said_where_it_happened_and_can_be_tried_again(
    qtbot: QtBot, desk: Desk, error: AppError
) -> None:
    desk.fair.hold("light-gene", slot=0, table=0)
    before = desk.fair.meetings()
    desk.solver.error = error
    desk.page.run()
    qtbot.waitUntil(desk.page.plans.error.isVisible)
    assert desk.page.plans.error.words()
    assert desk.fair.meetings() == before
    assert desk.page.plans.strip.isHidden()
    desk.solver.error = None
    desk.page.plans.error._act()
    desk.accept(qtbot)
    qtbot.waitUntil(lambda: bool(desk.notices))
    assert desk.page.plans.error.isHidden()
    assert len(desk.fair.meetings()) == 7


def test_a_request_that_changed_meanwhile_refuses_the_plan(qtbot: QtBot, desk: Desk) -> None:
    desk.solver.held = True
    desk.page.run()
    qtbot.waitUntil(desk.solver.started.is_set)
    desk.fair.withdraw("light-gene")
    desk.solver.let_go.set()
    desk.accept(qtbot)
    qtbot.waitUntil(desk.page.plans.error.isVisible)
    assert "changed while the plan was made" in desk.page.plans.error.words()
    assert desk.fair.meetings() == {}


# Marking.


def states(desk: Desk, name: str) -> tuple[MeetingState, bool]:
    meeting: Meeting = desk.fair.meetings()[name]
    return meeting.state, meeting.locked


def test_meetings_are_locked_and_unlocked_by_key(planned: Desk) -> None:
    planned.choose("light-gene", "gene-laser")
    planned.press(KEY.Key_L)
    assert states(planned, "light-gene") == states(planned, "gene-laser")
    assert states(planned, "light-gene") == (MeetingState.PLANNED, True)
    assert planned.column("state").count("Locked") == 2
    planned.choose("light-gene")
    planned.press(KEY.Key_L)
    assert states(planned, "light-gene") == (MeetingState.PLANNED, False)
    assert states(planned, "gene-laser") == (MeetingState.PLANNED, True)
    planned.undo()
    assert states(planned, "light-gene") == (MeetingState.PLANNED, True)


@pytest.mark.parametrize(
    ("key", "state", "words"),
    [(KEY.Key_H, MeetingState.HELD, "Held"), (KEY.Key_N, MeetingState.MISSED, "No-show")],
)
def test_a_meeting_is_marked_and_the_mark_taken_away_by_key(
    planned: Desk, key: Qt.Key, state: MeetingState, words: str
) -> None:
    planned.choose("light-gene")
    planned.press(key)
    assert states(planned, "light-gene")[0] is state
    assert words in planned.column("state")
    assert planned.page.view.current_id() == planned.fair.meetings()["light-gene"].id
    planned.press(key)
    assert states(planned, "light-gene")[0] is MeetingState.PLANNED


def test_a_cancelled_meeting_leaves_the_list_and_can_come_back(planned: Desk) -> None:
    planned.choose("light-gene", "gene-laser")
    planned.press(KEY.Key_Delete)
    assert planned.page.table.shown_count == 5
    (notice,) = planned.notices
    assert notice.text == "2 meetings cancelled"
    planned.page.state.choose(MeetingState.CANCELLED.value)
    assert planned.page.table.shown_count == 2
    planned.page.clear()
    assert notice.action is not None
    notice.action()
    assert planned.page.table.shown_count == 7


def test_what_is_missing_from_the_heaviest_plan_is_said_once_it_is_not_in_force(
    planned: Desk,
) -> None:
    assert "at most" not in planned.page.quality.words()
    planned.choose("light-gene")
    planned.press(KEY.Key_Delete)
    gap = re.search(
        r"Weight, most (\d+) / (\d+) \(\N{MINUS SIGN}([\d.]+)%", planned.page.quality.words()
    )
    assert gap is not None
    weight, bound, share = (float(part) for part in gap.groups())
    assert share == pytest.approx(100 * (bound - weight) / bound, abs=0.05)
    assert share > 0


def test_what_keeps_requests_waiting_is_counted(planned: Desk) -> None:
    tray = planned.page.tray
    counted = [int(words.split(" × ")[0]) for words in tray.reasons.words]
    assert sum(counted) == len(tray.rows)
    assert counted == sorted(counted, reverse=True)
    assert tray.reasons.isVisible() == bool(tray.rows)


def test_the_menu_of_a_row_offers_the_same(planned: Desk) -> None:
    planned.choose("light-gene")
    menu = planned.page.marking.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "Lock\tL",
        "Held\tH",
        "No-show\tN",
        "Cancel the meeting\tDel",
    ]
    menu.actions()[1].trigger()
    assert states(planned, "light-gene")[0] is MeetingState.HELD
    planned.page.view.clearSelection()
    assert planned.page.marking.menu() is None


def test_keys_without_a_chosen_meeting_do_nothing(planned: Desk) -> None:
    before = planned.fair.meetings()
    planned.page.view.clearSelection()
    for key in (KEY.Key_L, KEY.Key_H, KEY.Key_N, KEY.Key_Delete):
        planned.press(key)
    assert planned.fair.meetings() == before


def test_a_refused_mark_is_said(planned: Desk) -> None:
    planned.choose("light-gene")
    planned.press(KEY.Key_N)
    before = planned.fair.meetings()
    with planned.fair.store.writing("test.move") as writer:
        slot = before["light-gene"].slot_id
        booth = before["laser-storage"].booth_id
        moved = replace(before["gene-laser"], slot_id=slot, table_id=None, booth_id=booth)
        writer.save(moved)
    planned.press(KEY.Key_N)
    assert planned.page.error.words() == (
        "One side has another meeting at that time. The meeting was not moved."
    )
    assert states(planned, "light-gene")[0] is MeetingState.MISSED


# Finding.


def test_the_segments_show_one_day_or_all(planned: Desk) -> None:
    page = planned.page
    assert page.days.current == ""
    assert page.table.shown_count == 7
    shown = {}
    for day in DAYS:
        page.days.choose(day.isoformat())
        shown[day] = page.table.shown_count
        assert page.view.isColumnHidden(0)
    assert sum(shown.values()) == 7
    assert shown[DAYS[1]] >= 1  # the visitor's day
    page.days.choose("")
    assert not page.view.isColumnHidden(0)


def test_an_hour_of_today_lists_its_meetings_until_the_chip_is_let_go(planned: Desk) -> None:
    page = planned.page
    every = Counter[tuple[str, int]]()
    for day in DAYS:
        page.days.choose(day.isoformat())
        every.update((day.isoformat(), int(told[:2])) for told in planned.column("time"))
    chip = page.list.hour
    for (written, hour), number in every.items():
        page.open_target(MeetingHour(date.fromisoformat(written), hour))
        assert page.table.shown_count == number
        assert (chip.isVisible(), chip.text()) == (True, f"{hour}:00–{hour + 1}:00")
    chip.click()
    assert not chip.isVisible()
    of_day = [n for (one, _), n in every.items() if one == page.days.current]
    assert page.table.shown_count == sum(of_day)
    page.open_target(MeetingHour(DAYS[0], 9))
    page.days.choose(DAYS[1].isoformat())
    assert not chip.isVisible()


def test_during_the_fair_the_list_begins_with_the_day_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "d.fair")
    page = MeetingsPage(
        Meetings(fair.store, lambda: NOON), Tasks(), Changes(), Solver(), print, print
    )
    qtbot.addWidget(page)
    assert page.days.current == DAYS[0].isoformat()
    fair.store.close()


def test_a_party_is_found_by_name_and_by_pinyin(planned: Desk) -> None:
    page = planned.page
    for words in ("拟真", "nizhen", "nz", "Simulated"):
        page.search(words)
        found = set(planned.column("asking")) | set(planned.column("asked"))
        assert "Simulated Sensing" in found, words
        assert page.table.shown_count == 2, words
    page.search("linzhixia")
    assert planned.column("asking") == ["Lin Zhixia"]
    assert page.search_text() == "linzhixia"
    page.search("nobody at all")
    assert page.table.shown_count == 0
    page.clear()
    assert page.table.shown_count == 7


def test_the_list_is_sorted_by_any_column(planned: Desk) -> None:
    table = planned.page.table
    table.sort_by("weight", descending=True)
    assert planned.column("weight") == ["90", "80", "70", "60", "50", "40", "30"]
    table.sort_by("asking", descending=False)
    # by pinyin: 范例基因 fan, 范例激光 fan, 拟真 ni, 林 lin, 试样 shi
    assert planned.column("asking")[0].startswith("Specimen")
    assert planned.column("asking")[-1] == "Testpiece Light"
    for key in ("time", "place", "asked", "state"):
        table.sort_by(key, descending=True)
        assert table.shown_count == 7


def test_a_link_to_a_meeting_of_another_day_shows_it(planned: Desk) -> None:
    page = planned.page
    page.days.choose(DAYS[0].isoformat())
    wanted = planned.fair.meetings()["visitor-laser"].id
    page.open_target(wanted)
    assert page.view.current_id() == wanted
    assert page.days.current == ""
    page.open_target(MeetingId("gone"))
    assert page.view.current_id() == wanted


def test_enter_opens_the_exhibitor_who_is_asked(planned: Desk) -> None:
    planned.choose("light-gene")
    planned.press(KEY.Key_Return)
    assert planned.ways == [("exhibitors", planned.fair.exhibitors["gene"])]


# What waits.


def test_the_tray_says_who_is_full_and_how_many(
    qtbot: QtBot, tmp_path: Path, own_settings: QSettings
) -> None:
    fair = meeting_fair(tmp_path / "q.fair", quota=1)
    Meetings(fair.store, lambda: EVE).schedule(quick)
    desk_of_full = opened(qtbot, fair, own_settings)
    desk = next(desk_of_full)
    full = [words for words in desk.page.tray.sentences() if words.startswith("Full: ")]
    assert full
    assert all(words.endswith(", one meeting") for words in full)
    weights = [row.waiting.weight for row in desk.page.tray.rows]
    assert weights == sorted(weights, reverse=True)
    for row in desk.page.tray.rows:
        assert row.reason in row.accessibleName()
    next(desk_of_full, None)


def test_the_plan_tells_its_weights_and_that_others_count_by_now(qtbot: QtBot, desk: Desk) -> None:
    desk.page.run()
    qtbot.waitUntil(lambda: desk.page.plans.diff.proposed is not None)
    desk.page.plans.diff.accept()
    qtbot.waitUntil(lambda: bool(desk.notices))
    changed = desk.page.quality.changed
    assert not changed.isVisible()
    pairs = Pairs(desk.fair.store)
    desk.changes.happened.emit(pairs.change_rules(replace(pairs.rules(), text=100, least_fit=60)))
    assert "Match weights 60:15:10:5:10" in desk.page.quality.words()  # the plan is the old one
    assert changed.isVisible()
    assert "Matched with technical terms 60%" in changed.toolTip()
    assert "Changed since to technical terms 71%" in changed.toolTip()
    assert changed.toolTip().endswith("least fit 60.")


def test_the_page_speaks_the_language_chosen(planned: Desk) -> None:
    page = planned.page
    planned.fair.withdraw("light-gene")
    planned.languages.choose(Language.CHINESE)
    QApplication.processEvents()
    assert page.title() == "洽谈"
    figures = page.quality.words().split(" · ")
    assert [words.split()[0] for words in figures] == [
        "排程质量",
        "已排",
        "权重",
        "人均换桌",
        "连场无休",
        "空档",
        "匹配权重",
    ]
    assert "拟真传感技术" in planned.column("asking")
    assert {words.split()[-1] for words in planned.column("day")} <= {"周三", "周四", "周五"}
    assert "待排" in planned.words(page.tray)
    assert "所有请求都已排上。" in planned.words(page.tray)
    assert set(planned.column("place")) <= {"1 号桌", "2 号桌", "A-01 展位"}
