"""Importing as somebody does it: a real sheet, a real file, four steps, one undo."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import Exhibitor, Industry
from app.models.imports import Kind, Severity
from app.models.people import Person
from app.services.importing import read_table
from app.services.intake import Intake, Outcome, Prepared
from app.services.intake.intake import Cancelled, Progress
from app.services.store import Store
from app.ui.changes import Changes
from app.ui.messages import sentence
from app.ui.screens.importing import ImportDialog, ask_import
from app.ui.screens.importing.cells import SheetView
from app.ui.screens.importing.check import Check
from app.ui.screens.importing.checking import ProblemList, fix_label
from app.ui.screens.importing.trail import Step
from app.ui.tables import Status
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.exhibitors.small_fair import small_fair
from tests.services.importing.sheets import Rows, csv_file, json_file, xlsx_file
from tests.ui.patience import PATIENCE

REAL = Path(__file__).parents[3] / ".." / "shared" / "data" / "real" / "exhibitors"
WAIC = REAL / "waic2026-exhibitors.json"

SHEET: Rows = [
    ["公司名称", "展位号", "行业", "所在地", "联系人", "手机", "备注2"],
    ["示范储能", "H-01", "新能源", "嘉定", "陈一鸣", "138 0000 0001", "甲"],
    ["范例氢能", "H-02", "新能源", "苏州", "许清和", "138 0000 0002", ""],
    ["样本光伏", "H-01", "新能源", "温州", "叶闻笙", "138 0000 0003", ""],
    ["假想充换电", "H-04", "能源", "嘉定", "程砚知", "138 0000 0004", ""],
    ["试样电机", "H-05", "新能源", "温州", "", "138 0000 0005", ""],
    ["虚构固态", "H-06", "新能源", "太仓", "顾南乔", "138 0000 007", ""],
    ["示范储能", "H-01", "新能源", "嘉定", "陈一鸣", "138 0000 0001", ""],
]


@dataclass
class Shown:
    """The dialog over a window, and what the window hears of it."""

    dialog: ImportDialog
    store: Store
    settings: QSettings
    folder: Path
    reopen: Callable[..., ImportDialog]
    wait: Callable[[], None]
    changes: list[Change] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def choose(self, path: Path) -> None:
        self.dialog.choose(path)
        self.wait()

    def go_on(self) -> None:
        self.dialog.go_on()
        self.wait()

    def check_sheet(self, rows: Rows = SHEET) -> None:
        self.choose(xlsx_file(self.folder, rows))
        self.go_on()
        self.go_on()
        assert self.dialog.step is Step.CHECK

    @property
    def view(self) -> SheetView:
        view = self.dialog.check.view
        assert view is not None
        return view

    @property
    def listed(self) -> ProblemList:
        listed = self.dialog.check.problems
        assert listed is not None
        return listed

    @property
    def check(self) -> Check:
        return self.view.sheet_table.source

    def numbers(self) -> list[int]:
        return list(self.view.table.ids)

    def sentences(self) -> list[str]:
        table = self.listed.table
        return [str(table.shown_at(row, 1)) for row in range(table.shown_count)]

    def count(self, kind: type = Exhibitor) -> int:
        with self.store.reading() as reader:
            return reader.count(kind)


class PatientIntake(Intake):
    """An import so long that only being cancelled ends it."""

    __slots__ = ()

    def carry_in(
        self,
        prepared: Prepared,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Outcome:
        assert prepared.plan.add
        assert progress is not None
        assert cancelled is not None
        progress(1, 3)
        REACHED.set()
        while not cancelled():
            NEVER.wait(0.01)
        raise AppError("import.cancelled")


REACHED, NEVER = threading.Event(), threading.Event()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Shown]:
    store = small_fair(tmp_path / "a.fair").store
    window, tasks, changes = QMainWindow(), Tasks(), Changes()
    window.resize(1400, 900)
    qtbot.addWidget(window)
    window.show()

    def reopen(intake: Intake | None = None) -> ImportDialog:
        used = intake or Intake(store)
        dialog = ImportDialog(window, used, tasks, changes, own_settings, Kind.EXHIBITORS)
        dialog.open()
        return dialog

    def wait() -> None:
        qtbot.waitUntil(lambda: tasks.running == 0 and not made.dialog.is_busy)
        qtbot.wait(1)

    made = Shown(reopen(), store, own_settings, tmp_path, reopen, wait)
    changes.happened.connect(made.changes.append)
    made.dialog.said.connect(made.notices.append)
    yield made
    tasks.cancel_all()
    tasks.wait(PATIENCE)
    made.dialog.close()
    store.close()


def test_the_first_step_says_what_the_file_is(shown: Shown) -> None:
    dialog = shown.dialog
    assert not dialog.foot.forward.isEnabled()
    rows = "展商名称；城市\n某公司；苏州\n".replace("；", ";")
    shown.choose(csv_file(shown.folder, rows, "gb18030"))
    words = {label.text() for label in dialog.file.findChildren(QLabel)}
    assert "CSV, GB 18030, separated by semicolon" in words
    assert dialog.file.kinds.currentData() == Kind.EXHIBITORS
    assert dialog.foot.forward.isEnabled()


def test_a_file_that_cannot_be_read_is_said_and_the_picker_stays(shown: Shown) -> None:
    bad = shown.folder / "scan.pdf"
    bad.write_bytes(b"%PDF-1.7 nothing")
    shown.choose(bad)
    bar = shown.dialog.file.error
    assert bar.isVisible()
    assert bar.words() == sentence(
        AppError("import.wrong_type", {"name": "scan.pdf", "found": "pdf"})
    )
    assert shown.dialog.file.zone.button.isVisible()
    assert not shown.dialog.foot.forward.isEnabled()
    shown.choose(xlsx_file(shown.folder, SHEET))
    assert not bar.isVisible()
    assert shown.dialog.foot.forward.isEnabled()


def test_what_other_programs_call_a_workbook_is_said_and_another_file_goes_on(
    shown: Shown,
) -> None:
    page, scans = shown.folder / "list.xls", shown.folder / "scans.csv"
    page.write_text("<html><table><tr><td>公司名称</td></tr></table></html>", encoding="utf-8")
    scans.write_text("时间,结果,方向,放行原因,已撤销,设备,姓名\n,,,,,,周明\n", encoding="utf-8")
    for path, says in ((page, "(html)"), (scans, "scans or deals")):
        shown.choose(path)
        assert shown.dialog.step is Step.FILE
        assert any(says in label.text() for label in shown.dialog.findChildren(QLabel))
        assert not shown.dialog.foot.forward.isEnabled()
    shown.check_sheet()


def test_a_dropped_file_is_chosen(shown: Shown) -> None:
    path = xlsx_file(shown.folder, SHEET)
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPoint(5, 5), copy, told, left, Qt.KeyboardModifier.NoModifier)
    shown.dialog.file.zone.dropEvent(drop)
    shown.wait()
    assert shown.dialog.foot.forward.isEnabled()


def test_another_sheet_of_the_workbook_can_be_taken(shown: Shown) -> None:
    people: Rows = [["姓名", "单位"], ["林知夏", "示例大学"]]
    shown.choose(xlsx_file(shown.folder, SHEET, ("人员", people)))
    sheets = shown.dialog.file.sheets
    assert [sheets.itemText(n) for n in range(sheets.count())] == ["Sheet1", "人员"]
    sheets.setCurrentIndex(1)
    shown.wait()
    assert shown.dialog.file.kinds.currentData() == Kind.PEOPLE
    assert list(shown.dialog.mapping.mapping) == ["姓名", "单位"]


def test_headings_that_say_nothing_leave_the_kind_to_the_workspace(shown: Shown) -> None:
    shown.choose(csv_file(shown.folder, "a,b\n1,2\n"))
    assert shown.dialog.file.kinds.currentData() == Kind.EXHIBITORS
    shown.go_on()
    assert not shown.dialog.foot.forward.isEnabled()
    assert shown.dialog.mapping.missing.text() == "Still needed: Exhibitor's name"
    choose_field(shown, "a", "name_zh")
    assert shown.dialog.foot.forward.isEnabled()


def choose_field(shown: Shown, heading: str, name: str) -> None:
    select = shown.dialog.mapping.select_of(heading)
    select.setCurrentIndex(select.findData(name))


def test_columns_are_guessed_and_a_field_has_one_column(shown: Shown) -> None:
    shown.choose(xlsx_file(shown.folder, SHEET))
    shown.go_on()
    mapping = shown.dialog.mapping
    assert dict(mapping.mapping) == {
        "公司名称": "name_zh",
        "展位号": "booths",
        "行业": "industry",
        "所在地": "city",
        "联系人": "contact_name",
        "手机": "contact_phone",
        "备注2": "",
    }
    choose_field(shown, "备注2", "city")
    assert (mapping.mapping["备注2"], mapping.mapping["所在地"]) == ("city", "")


def test_a_mapping_is_remembered_for_the_same_headings(shown: Shown) -> None:
    shown.choose(xlsx_file(shown.folder, SHEET))
    shown.go_on()
    choose_field(shown, "备注2", "short_zh")
    shown.go_on()
    shown.dialog.reject()
    shown.dialog = shown.reopen()
    turned = [list(reversed(row)) for row in SHEET]
    shown.choose(xlsx_file(shown.folder, turned, name="next year.xlsx"))
    assert shown.dialog.mapping.mapping["备注2"] == "short_zh"
    shown.dialog.mapping.remember.setChecked(False)
    shown.go_on()
    shown.go_on()
    shown.dialog.reject()
    shown.dialog = shown.reopen()
    shown.choose(xlsx_file(shown.folder, SHEET))
    assert shown.dialog.mapping.mapping["备注2"] == ""


def test_the_check_shows_every_row_as_it_would_land(shown: Shown) -> None:
    shown.check_sheet()
    assert shown.numbers() == [2, 3, 4, 5, 6, 7, 8]
    landed = shown.view.table.row_at(1)
    assert landed is not None
    assert landed.texts == ("范例氢能", "H-02", "New energy", "苏州", "许清和", "13800000002")
    assert shown.sentences() == [
        "Booth H-01 is already given to row 2",
        "The contact's name is missing",
        "The mobile number has 10 digits instead of 11: 138 0000 007",
        "There is no industry “能源”",
        "Same name as row 2; the two rows become one",
    ]
    assert shown.dialog.foot.outcome.words() == "3 new, 1 merged, 3 left out"
    assert shown.dialog.foot.forward.text().endswith("4 rows")
    assert shown.count() == 3, "nothing is written before the last step"


def test_tabs_show_only_errors_or_notes(shown: Shown) -> None:
    shown.check_sheet()
    filters = shown.dialog.check.filters
    filters.choose("errors")
    assert shown.numbers() == [4, 6, 7]
    assert len(shown.sentences()) == 3
    filters.choose("warnings")
    assert shown.numbers() == [5, 8]
    marks = [shown.view.table.shown_at(row, 0) for row in range(2)]
    assert all(isinstance(mark, Status) and mark.color == "warning" for mark in marks)


def test_a_cell_is_put_right_in_its_place(shown: Shown, qtbot: QtBot) -> None:
    shown.check_sheet()
    assert shown.view.edit_cell(7, "手机", edit=False)
    QTest.keyClick(shown.view, Qt.Key.Key_F2)
    line = shown.view.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "138 0000 007"
    line.setText("13800000077")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.check.refused == {4, 6})
    assert shown.dialog.foot.outcome.words() == "4 new, 1 merged, 2 left out"
    shown.go_on()
    with shown.store.reading() as reader:
        assert reader.all(Person, name="顾南乔")[0].phone == "13800000077"


def test_a_suggestion_is_taken_by_its_button(shown: Shown) -> None:
    shown.check_sheet()
    problem = next(p for p in shown.check.problems if p.code.startswith("industry"))
    assert fix_label(shown.check, problem) == "Use “New energy”"
    shown.listed.fix_wanted.emit(problem)
    shown.wait()
    assert not any(p.code.startswith("industry") for p in shown.check.problems)


def test_all_suggestions_are_taken_at_once(shown: Shown) -> None:
    rows = [list(row) for row in SHEET]
    rows[2][5] = "138 0000 0002 / 138 0000 0022"
    shown.check_sheet(rows)
    assert len(shown.check.warned) == 3
    shown.dialog.check.apply_all.click()
    shown.wait()
    assert shown.check.warned == {8}, "rows that become one stay as they are"
    assert not shown.dialog.check.apply_all.isVisible()


def test_an_error_leads_to_its_cell(shown: Shown) -> None:
    shown.check_sheet()
    shown.dialog.check.filters.choose("warnings")
    problem = next(p for p in shown.check.problems if p.severity is Severity.ERROR)
    shown.listed.fix_wanted.emit(problem)
    assert shown.dialog.check.filters.current == "all"
    line = shown.view.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "H-01"


def test_another_mapping_reads_the_sheet_again(shown: Shown) -> None:
    shown.check_sheet()
    choose_field(shown, "手机", "")
    shown.wait()
    assert shown.check.refused == {4}
    assert [name for _, name in shown.check.columns][-1] == "contact_name"


def test_importing_is_one_step_and_says_how_to_take_it_back(shown: Shown) -> None:
    shown.check_sheet()
    shown.go_on()
    assert not shown.dialog.isVisible()
    assert shown.count() == 6
    with shown.store.reading() as reader:
        assert reader.all(Exhibitor, name_zh="假想充换电")[0].industry is Industry.NEW_ENERGY
    assert len(shown.changes) == 1
    notice = shown.notices[0]
    assert notice.text == "Imported: 3 new, 1 merged, 3 left out"
    assert notice.action is not None
    notice.action()
    assert shown.count() == 3
    assert len(shown.changes) == 2
    notice.action()
    assert len(shown.changes) == 2, "a second press takes nothing else back"


def test_importing_the_same_sheet_again_adds_nothing(shown: Shown) -> None:
    shown.check_sheet()
    shown.go_on()
    shown.dialog = shown.reopen()
    shown.check_sheet()
    assert shown.dialog.foot.outcome.words() == "0 new, 4 merged, 3 left out"


def test_an_import_that_is_cancelled_leaves_everything(shown: Shown) -> None:
    REACHED.clear()
    shown.dialog.reject()
    shown.dialog = shown.reopen(PatientIntake(shown.store))
    shown.check_sheet()
    shown.dialog.go_on()
    assert REACHED.wait(120)
    assert shown.dialog.trail.accessibleName() == "4 / 4: Import"
    assert not shown.dialog.foot.forward.isEnabled()
    shown.dialog.reject()
    shown.wait()
    assert shown.dialog.isVisible()
    assert shown.dialog.trail.accessibleName() == "3 / 4: Check"
    assert shown.dialog.error.isVisible()
    assert shown.count() == 3
    assert not shown.changes


def test_rows_with_errors_are_exported_with_their_reasons(shown: Shown) -> None:
    shown.check_sheet()
    target = shown.folder / "errors.xlsx"
    shown.dialog.export_to(target)
    table = read_table(target)
    assert table.header == (*SHEET[0], "Reason")
    rows = [cells for _, cells in table.rows()]
    assert [row[0] for row in rows] == ["样本光伏", "试样电机", "虚构固态"]
    assert rows[0][-1] == "Booth H-01 is already given to row 2"
    assert shown.dialog.foot.exported.text() == "3 rows written to errors.xlsx"


def test_rows_that_name_nobody_are_shown_as_errors(shown: Shown) -> None:
    rows: Rows = [
        ["申请方", "对方", "主题"],
        ["范例激光加工", "示例储能科技", "选型"],
        ["查无此人", "示例储能科技", ""],
    ]
    shown.check_sheet(rows)
    assert shown.sentences() == ["Nobody here is called 查无此人"]
    assert shown.check.refused == {3}
    problem = shown.check.problems[0]
    assert (problem.column, fix_label(shown.check, problem)) == ("申请方", "Change")
    assert shown.dialog.foot.outcome.words() == "1 new, 0 merged, 1 left out"


def test_a_sheet_without_importable_rows_cannot_be_imported(shown: Shown) -> None:
    shown.check_sheet([["公司名称", "展位号"], ["", "A-9"]])
    assert not shown.dialog.foot.forward.isEnabled()
    assert "0" in shown.dialog.foot.forward.text()


def test_back_leads_to_the_step_before(shown: Shown) -> None:
    shown.check_sheet()
    for step in (Step.COLUMNS, Step.FILE, Step.FILE):
        shown.dialog.go_back()
        assert shown.dialog.step is step
    shown.go_on()
    shown.go_on()
    assert shown.dialog.step is Step.CHECK


def test_a_sheet_that_shrank_meanwhile_is_said(shown: Shown) -> None:
    path = json_file(shown.folder, [{"公司名称": "某公司"}])
    shown.choose(path)
    path.unlink()
    shown.go_on()
    shown.go_on()
    assert shown.dialog.error.isVisible()
    assert shown.dialog.step is Step.COLUMNS


def test_the_dialog_is_smaller_where_the_window_is(shown: Shown, qtbot: QtBot) -> None:
    assert (shown.dialog.width(), shown.dialog.height()) == (1200, 788)
    small = QMainWindow()
    qtbot.addWidget(small)
    small.resize(1120, 700)
    small.show()
    dialog = ask_import(small, Intake(shown.store), Tasks(), Changes(), shown.settings)
    assert (dialog.width(), dialog.height()) == (1040, 620)
    dialog.close()


@pytest.mark.skipif(not WAIC.exists(), reason="the real files lie beside the project")
def test_a_real_directory_goes_through_the_window(shown: Shown) -> None:
    shown.choose(WAIC)
    shown.go_on()
    shown.go_on()
    assert len(shown.numbers()) == 1020
    assert (len(shown.check.refused), len(shown.check.warned)) == (10, 52)
    assert shown.dialog.foot.outcome.words() == "1,009 new, 1 merged, 10 left out"
    shown.go_on()
    assert shown.count() == 1012
