"""The bar that names meetings to which nobody was scanned, and its one button."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.models.ids import MeetingId
from app.models.meetings import MeetingState
from app.services.history import History
from app.services.meetings import Meetings
from app.services.today import Alert, Matter
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.today.matters import MatterRow
from app.ui.tasks import Tasks
from app.ui.widgets import Notice, SecondaryButton
from tests.services.meeting_fair import MeetingFair, meeting_fair
from tests.services.test_no_shows import over, place, scan, staff_of, start


@dataclass
class Desk:
    fair: MeetingFair
    page: MeetingsPage
    changes: Changes
    meetings: list[MeetingId]
    notices: list[Notice] = field(default_factory=list)

    def states(self) -> list[MeetingState]:
        by_id = {one.id: one.state for one in self.fair.meetings().values()}
        return [by_id[one] for one in self.meetings]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Desk]:
    fair = meeting_fair(tmp_path / "n.fair")
    meetings = [fair.hold("sensing-storage", 0, 0), fair.hold("visitor-laser", 2, 0)]
    scan(fair, place(fair), start(fair), staff_of(fair, "storage"))
    scan(fair, place(fair), start(fair, 2), staff_of(fair, "light"))
    languages, tasks, changes = Languages(own_settings), Tasks(), Changes()
    languages.choose(Language.ENGLISH)
    evening = over(fair, 2)
    history = History(fair.store)

    def undo() -> None:
        changes.happened.emit(history.undo())

    page = MeetingsPage(
        Meetings(fair.store, lambda: evening), tasks, changes, lambda *_: None, undo, print
    )
    made = Desk(fair, page, changes, meetings)
    page.said.connect(made.notices.append)
    qtbot.addWidget(page)
    page.resize(1232, 820)
    with closing(fair.store):
        yield made
        page.close()
        languages.choose(Language.CHINESE)
        languages.choose(Language.ENGLISH)


def test_they_are_named_and_marked_by_one_button(desk: Desk) -> None:
    bar = desk.page.no_shows
    assert bar.isHidden()  # nothing is asked before the page is seen
    desk.page.show()
    assert not bar.isHidden()
    words = bar.words()
    assert words.startswith("2 meetings are over without both sides scanned at the tables. ")
    assert "Simulated Sensing × Example Storage: only Example Storage came; " in words
    assert words.endswith("Lin Zhixia × Specimen Laser: nobody was scanned.")
    assert desk.states() == [MeetingState.PLANNED] * 2
    (button,) = (b for b in bar.findChildren(SecondaryButton))
    button.click()
    assert desk.states() == [MeetingState.MISSED] * 2
    assert bar.isHidden()
    (notice,) = desk.notices
    assert notice.text == "Marked as no-shows: 2"
    assert notice.action is not None
    notice.action()
    assert desk.states() == [MeetingState.PLANNED] * 2
    assert not bar.isHidden()


def test_who_came_meanwhile_is_said_and_nothing_marked(desk: Desk) -> None:
    desk.page.show()
    bar = desk.page.no_shows
    tables = place(desk.fair)
    for slot, names in ((0, ["sensing"]), (2, ["laser"])):
        for name in names:
            scan(desk.fair, tables, start(desk.fair, slot), staff_of(desk.fair, name))
    scan(desk.fair, tables, start(desk.fair, 2), desk.fair.visitor)
    bar.mark()
    assert desk.states() == [MeetingState.PLANNED] * 2
    assert desk.page.error.words().startswith("Somebody came to these meetings after all")
    assert bar.isHidden()


def test_closed_it_says_no_more_of_what_it_named(desk: Desk) -> None:
    desk.page.show()
    bar = desk.page.no_shows
    bar.dismiss()
    assert bar.isHidden()
    desk.page.hide()
    desk.page.show()
    assert bar.isHidden()
    desk.fair.hold("light-gene", 2, 1)
    desk.page.hide()
    desk.page.show()
    assert bar.words().startswith("1 meeting is over ")
    bar.mark()
    assert desk.states() == [MeetingState.PLANNED] * 2
    assert desk.fair.meetings()["light-gene"].state is MeetingState.MISSED


def test_today_tells_of_them(qtbot: QtBot, own_settings: QSettings) -> None:
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    went: list[tuple[str, object]] = []
    row = MatterRow(
        Matter(Alert.UNMARKED, 5, target="m", no_shows=3), lambda *way: went.append(way)
    )
    qtbot.addWidget(row)
    assert row.head() == "5 meetings over and not marked"
    assert row.names() == "3 without both sides scanned at the tables"
    row.button.click()
    assert went == [("meetings", "m")]
    languages.choose(Language.CHINESE)
    assert row.names() == "其中 3 场未见双方到洽谈桌扫码"
    languages.choose(Language.ENGLISH)
