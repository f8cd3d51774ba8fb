"""Lists of meetings and of leads in the wizard: from the file into the fair, and undone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.models.imports import Kind
from app.models.meetings import Meeting, Request
from app.models.people import Person
from app.services.history import History
from app.services.intake import Intake
from app.ui.changes import Changes
from app.ui.screens.importing import ImportDialog
from app.ui.screens.importing.trail import Step
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.importing.sheets import csv_file
from tests.services.visitors.fair import VisitorFair, visitor_fair
from tests.ui.patience import PATIENCE

MEETINGS = (
    "洽谈日,洽谈开始,桌号,申请方,洽谈对象,洽谈状态\n"
    "2018-11-28,10:00,1,周予安,拟真传感技术,已安排\n"
    "2018-11-28,10:00,1,沈乐天,示例储能科技,已安排\n"
    "2018-11-28,10:30,99,沈乐天,拟真传感技术,已安排\n"
    "2018-11-28,10:30,2,查无此人,拟真传感技术,已安排\n"
)
LEADS = (
    "姓名,单位,意向等级,标签,记录人,线索归属\n"
    "周予安,试样轻量化部件,强意向,5G\\/6G、样品,赵三,拟真传感技术\n"
    "新来客,某公司,一般,,赵三,示例储能科技\n"
)


@dataclass
class Wizard:
    """The dialog over a window, driven to its check."""

    dialog: ImportDialog
    fair: VisitorFair
    qtbot: QtBot
    tasks: Tasks
    notices: list[Notice] = field(default_factory=list)

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.tasks.running == 0 and not self.dialog.is_busy)
        self.qtbot.wait(1)

    def check(self, path: Path) -> None:
        self.dialog.choose(path)
        for _ in (Step.COLUMNS, Step.CHECK):
            self.wait()
            self.dialog.go_on()
        self.wait()
        assert self.dialog.step is Step.CHECK

    def go_on(self) -> None:
        self.dialog.go_on()
        self.wait()

    def sentences(self) -> list[str]:
        listed = self.dialog.check.problems
        assert listed is not None
        return [str(listed.table.shown_at(row, 1)) for row in range(listed.table.shown_count)]

    def count(self, kind: type) -> int:
        with self.fair.store.reading() as reader:
            return reader.count(kind)


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Wizard]:
    fair = visitor_fair(tmp_path / "a.fair")
    window, tasks, changes = QMainWindow(), Tasks(), Changes()
    window.resize(1400, 900)
    qtbot.addWidget(window)
    window.show()
    intake = Intake(fair.store, fair.clock)
    dialog = ImportDialog(window, intake, tasks, changes, own_settings, None)
    dialog.open()
    made = Wizard(dialog, fair, qtbot, tasks)
    dialog.said.connect(made.notices.append)
    yield made
    tasks.cancel_all()
    tasks.wait(PATIENCE)
    dialog.close()
    fair.store.close()


def test_meetings_find_their_places_or_say_why_not(wizard: Wizard, tmp_path: Path) -> None:
    wizard.check(csv_file(tmp_path, MEETINGS))
    assert wizard.dialog.file.kinds.currentData() == Kind.MEETINGS
    assert wizard.sentences() == [
        "Nobody here is called 查无此人",
        "Table 1 is taken at that time; only the request is imported and waits",
        "The fair has no table 99 yet; it will be added",
    ]
    foot = wizard.dialog.foot
    assert "3 new, 1 of them as requests that wait, 0 already here, 1 left out" in (
        foot.outcome.words()
    )
    wizard.go_on()
    assert (wizard.count(Meeting), wizard.count(Request)) == (2, 3)
    History(wizard.fair.store).undo()
    assert (wizard.count(Meeting), wizard.count(Request)) == (0, 0)


def test_a_cell_that_is_put_right_gives_the_meeting_its_place(
    wizard: Wizard, tmp_path: Path
) -> None:
    wizard.check(csv_file(tmp_path, MEETINGS))
    wizard.dialog.check.edited.emit(3, "桌号", "2")
    wizard.qtbot.waitUntil(lambda: len(wizard.sentences()) == 2)
    wizard.wait()
    wizard.go_on()
    assert (wizard.count(Meeting), wizard.count(Request)) == (3, 3)


def test_what_is_here_is_nothing_to_import(wizard: Wizard, tmp_path: Path) -> None:
    path = csv_file(tmp_path, "\n".join(MEETINGS.splitlines()[:2]) + "\n")
    intake = Intake(wizard.fair.store, wizard.fair.clock)
    intake.carry_in(intake.prepare(path))
    wizard.check(path)
    assert "0 new, 1 already here" in wizard.dialog.foot.outcome.words()
    assert not wizard.dialog.foot.forward.isEnabled()


def test_leads_come_in_and_are_taken_back_with_their_visitors(
    wizard: Wizard, tmp_path: Path
) -> None:
    wizard.check(csv_file(tmp_path, LEADS))
    assert wizard.sentences() == []
    before = wizard.count(Person)
    wizard.go_on()
    leads = wizard.fair.leads.all()
    assert sorted(tag for lead in leads for tag in lead.entry.tags) == ["5G/6G", "样品"]
    assert wizard.count(Person) == before + 1
    History(wizard.fair.store).undo()
    assert wizard.fair.leads.all() == []
    assert wizard.count(Person) == before
