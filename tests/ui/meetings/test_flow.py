"""A morning at the desk, through the real window: from a sheet of requests to printed agendas,
with everything that happens between, and all of it taken back."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import scheduling as apart
from app.bootstrap.fair import OpenFair
from app.bootstrap.surroundings import Surroundings
from app.models.imports import Kind
from app.models.meetings import Meeting, MeetingState, Request, RequestState, Unplaced
from app.models.scheduling import Plan, Problem
from app.services.desk import Desk
from app.services.history import History
from app.services.intake import Intake
from app.services.store import Store
from app.ui.language import Language, Languages
from app.ui.printing import PreviewDialog
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.meetings.run import Search
from app.ui.screens.meetings.times.absences import WithdrawalDialog
from app.ui.tasks import Tasks
from tests.services.meeting_fair import NAMES, MeetingFair, meeting_fair, quick
from tests.ui.patience import PATIENCE

WISHES = (  # who asks whom: 示例储能 is asked by four, and its quota is two
    ("sensing", "storage", 90),
    ("laser", "storage", 80),
    ("light", "storage", 60),
    ("gene", "storage", 55),
    ("gene", "sensing", 70),
    ("light", "gene", 40),
    ("gene", "laser", 30),
    ("light", "laser", 25),
    ("sensing", "laser", 20),
)


def solve_here(problem: Problem, search: Search) -> Plan | None:
    """The real search with steps that are counted, without the process around it."""
    return None if search.cancel.is_set() else quick(problem)


@dataclass
class Window:
    """The open fair, and what its user does."""

    fair: OpenFair
    made: MeetingFair
    qtbot: QtBot

    @property
    def store(self) -> Store:
        return self.made.store

    @property
    def page(self) -> MeetingsPage:
        page = self.fair.window.page("meetings")
        assert isinstance(page, MeetingsPage)
        return page

    def meetings(self) -> dict[str, Meeting]:
        with self.store.reading() as reader:
            return {meeting.id: meeting for meeting in reader.all(Meeting)}

    def accept(self) -> None:
        """Wait for what is proposed, and accept it."""
        diff = self.page.plans.diff
        self.qtbot.waitUntil(lambda: diff.proposed is not None)
        diff.accept()
        running = self.page.plans.schedule
        self.qtbot.waitUntil(lambda: not running.is_running and diff.proposed is None)

    def steps(self) -> list[str]:
        """What undo would take back, the last first."""
        history, found = History(self.store), []
        while (action := history.undo_action()) is not None:
            found.append(action.code)
            self.fair.undo.undo()
        return found


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, own_settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    monkeypatch.setattr(apart, "solve_apart", solve_here)
    made = meeting_fair(tmp_path / "flow.fair", quota=2)
    with made.store.founding("test") as writer:
        for request in writer.all(Request):
            writer.remove(Request, request.id)
    languages, tasks = Languages(own_settings), Tasks()
    languages.choose(Language.ENGLISH)
    fair = OpenFair(made.store, Surroundings(Desk(tmp_path), own_settings, languages, tasks))
    fair.window.resize(1440, 900)
    fair.window.show()
    fair.window.go("meetings")
    yield Window(fair, made, qtbot)
    for dialog in fair.window.findChildren(PreviewDialog):
        dialog.close()
    tasks.cancel_all()
    assert tasks.wait(PATIENCE)
    fair.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    languages.choose(Language.CHINESE)
    languages.choose(Language.ENGLISH)


def sheet(folder: Path) -> Path:
    path = folder / "requests.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("申请方", "对方", "主题", "优先级"))
        for asking, asked, weight in WISHES:
            writer.writerow((NAMES[asking][0], NAMES[asked][0], "技术合作", weight))
    return path


def import_requests(window: Window, folder: Path) -> None:
    intake = Intake(window.store)
    outcome = intake.carry_in(intake.prepare(sheet(folder), Kind.REQUESTS))
    assert outcome.added == len(WISHES)
    window.fair.changes.happened.emit(outcome.change)


def drag(window: Window) -> str:
    """Pull a meeting into the first free cell that is in sight; its id."""
    board = window.page.board.board
    view = board.viewport()
    card = next(c for c in board.shown_cards() if not c.locked)
    start = board.cell_rect(card.cell).center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(9, 3))
    carry = board.carried
    assert carry is not None
    seen = view.rect().adjusted(160, 40, 0, 0)
    goal = next(c for c in carry.ordered if seen.contains(board.cell_rect(c).center()))
    QTest.mouseMove(view, board.cell_rect(goal).center())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=board.cell_rect(goal).center())
    moved = window.meetings()[card.id]
    assert moved.slot_id == goal.slot_id
    assert moved.table_id == goal.spot.table_id
    return card.id


def withdraw(window: Window, name: str) -> None:
    """An exhibitor does not come: through the menu's dialog."""
    window.page.times.open_dialog("withdrawal")
    dialog = window.page.times.dialog
    assert isinstance(dialog, WithdrawalDialog)
    dialog.party.line.setFocus()
    QTest.keyClicks(dialog.party.line, name)
    QTest.keyClick(dialog.party.line, Qt.Key.Key_Return)
    dialog.act.click()
    window.qtbot.waitUntil(lambda: not dialog.isVisible())


def repair(window: Window) -> None:
    """Look for a repair and accept it."""
    page = window.page
    page.plans.open_repairs()
    assert page.plans.repairs.isVisible()
    page.plans.repairs.repair_button.click()
    window.accept()


def print_agendas(window: Window) -> None:
    """All agendas, up to their preview."""
    window.fair.press.meetings.draw(None)
    shown = window.fair.window.findChildren
    window.qtbot.waitUntil(lambda: bool(shown(PreviewDialog)))


def test_a_morning_at_the_desk_and_all_of_it_taken_back(window: Window, tmp_path: Path) -> None:
    page = window.page
    import_requests(window, tmp_path)
    assert len(page.tray.rows) == len(WISHES)

    page.run()
    window.accept()
    planned = window.meetings()
    assert planned
    with window.store.reading() as reader:
        left = reader.all(Unplaced)
    assert len(left) == len(WISHES) - len(planned) >= 3
    reasons = page.tray.sentences()
    assert len(reasons) == len(left)
    assert all(words.startswith("Full: ") or "heavier" in words for words in reasons[:3])

    dragged = drag(window)
    board = page.board.board
    locked = next(c.id for c in board.shown_cards() if c.id != dragged)
    board.choose(locked)
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_L)
    assert window.meetings()[locked].locked

    withdraw(window, NAMES["storage"][1])
    gone = [m for m in window.meetings().values() if m.state is MeetingState.CANCELLED]
    assert gone
    with window.store.reading() as reader:
        theirs = reader.all(Request, to_exhibitor_id=window.made.exhibitors["storage"])
    assert {request.state for request in theirs} == {RequestState.WITHDRAWN}

    before = {m.id: m for m in window.meetings().values() if m.state is MeetingState.PLANNED}
    repair(window)
    after = {m.id: m for m in window.meetings().values() if m.state is MeetingState.PLANNED}
    assert before.keys() < after.keys()  # those who waited have the time that became free
    assert all(after[one] == meeting for one, meeting in before.items())

    print_agendas(window)

    assert window.steps() == [
        "meeting.repair",
        "meeting.cancel_exhibitor",
        "meeting.lock",
        "meeting.move",
        "meeting.schedule",
        "import.requests",
    ]
    assert window.meetings() == {}
    assert page.tray.rows == []
    assert page.plans.found == ()
