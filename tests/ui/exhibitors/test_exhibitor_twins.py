"""Exhibitors who were listed twice, as somebody at the keyboard merges them or tells them apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, RequestId, new_id
from app.models.meetings import Request
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.exhibitors import Exhibitors
from app.services.history import History
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.exhibitors import ExhibitorsPage
from app.ui.screens.exhibitors.record import entry_words
from app.ui.screens.exhibitors.twins import ExhibitorPairing
from app.ui.tasks import Tasks
from tests.services.exhibitors.small_fair import MORNING, SmallFair, small_fair
from tests.ui.patience import PATIENCE


@dataclass
class Shown:
    """The page, with one exhibitor who is listed twice."""

    page: ExhibitorsPage
    pairing: ExhibitorPairing
    fair: SmallFair
    twin: ExhibitorId
    changes: Changes

    def seek(self, qtbot: QtBot) -> None:
        with qtbot.waitSignal(self.pairing.changed):
            self.page.toolbar.views.choose("twins")

    def exhibitors(self) -> list[Exhibitor]:
        with self.fair.store.reading() as reader:
            return reader.all(Exhibitor)

    def undo(self) -> None:
        self.changes.happened.emit(History(self.fair.store).undo())


def words(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    fair, changes, tasks = small_fair(tmp_path / "a.fair"), Changes(), Tasks()
    twin = ExhibitorId(new_id())
    with fair.store.founding("test") as writer:
        writer.save(Exhibitor(twin, "拟真传感技术（苏州）有限公司", city="无锡"))
        writer.save(Request(RequestId(new_id()), fair.storage, from_exhibitor_id=twin))
    page = ExhibitorsPage(
        Exhibitors(fair.store, lambda: MORNING),
        ExhibitorDirectory(fair.store),
        changes,
        lambda: MORNING,
        lambda: None,
        tasks=tasks,
    )
    qtbot.addWidget(page)
    page.resize(1300, 860)
    page.show()
    page.entered()
    assert page.pairing is not None
    yield Shown(page, page.pairing, fair, twin, changes)
    tasks.wait(PATIENCE)
    page.close()
    fair.store.close()


def test_two_entries_are_merged_side_by_side_and_brought_back(shown: Shown, qtbot: QtBot) -> None:
    before = len(shown.exhibitors())
    shown.seek(qtbot)
    assert shown.pairing.number == 1
    compare = shown.pairing.compare
    assert compare.isVisible()
    first, second = compare.picks["city"]
    assert first.isChecked()
    second.click()
    compare.merge_button.click()
    (kept,) = (one for one in shown.exhibitors() if one.id == shown.fair.sensing)
    assert kept.city == "无锡"
    assert len(shown.exhibitors()) == before - 1
    assert shown.pairing.number == 0
    shown.undo()
    assert len(shown.exhibitors()) == before
    assert shown.pairing.number == 1


def test_what_the_merge_would_undo_is_said_before_the_click(shown: Shown, qtbot: QtBot) -> None:
    with shown.fair.store.founding("test") as writer:
        asked = Request(RequestId(new_id()), shown.fair.sensing, from_exhibitor_id=shown.twin)
        writer.save(asked)
    shown.seek(qtbot)
    assert "A request of the one to the other goes" in words(shown.pairing.compare)


def test_two_told_apart_are_not_shown_again(shown: Shown, qtbot: QtBot) -> None:
    shown.seek(qtbot)
    shown.pairing.compare.apart_button.click()
    assert shown.pairing.number == 0
    with qtbot.waitSignal(shown.pairing.changed):
        shown.page.toolbar.seek.click()
    assert shown.pairing.number == 0


def test_the_list_comes_back_with_its_filters_and_its_pane(shown: Shown, qtbot: QtBot) -> None:
    shown.seek(qtbot)
    assert shown.page.toolbar.city.isHidden()
    shown.page.search("储能")
    assert shown.pairing.table.shown_count == 0
    shown.page.open_target(shown.fair.storage)
    assert not shown.page.toolbar.city.isHidden()
    assert shown.page.detail.isVisible()
    assert shown.page.view.current_id() == shown.fair.storage


def test_the_pair_speaks_chinese(shown: Shown, qtbot: QtBot, own_settings: QSettings) -> None:
    shown.seek(qtbot)
    languages = Languages(own_settings)
    languages.choose(Language.CHINESE)
    shown.pairing.compare.show_pair(shown.pairing.view.current_id())
    assert "撤销可恢复两家" in words(shown.pairing.compare)
    languages.choose(Language.ENGLISH)


def test_the_record_tells_of_the_merge_and_of_its_undoing(shown: Shown, qtbot: QtBot) -> None:
    shown.seek(qtbot)
    shown.pairing.compare.picks["city"][1].click()
    shown.pairing.compare.merge_button.click()
    desk = Exhibitors(shown.fair.store, lambda: MORNING)
    told = [line for entry in desk.record(shown.fair.sensing) for line in entry_words(entry)]
    assert "“拟真传感技术（苏州）有限公司” merged into this one" in told
    shown.undo()
    told = [line for entry in desk.record(shown.fair.sensing) for line in entry_words(entry)]
    assert "Undone: Another entry merged into this one" in told
