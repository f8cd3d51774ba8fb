"""The dialog and the process that reads for it: progress, cancelling, and what ends it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.services.importing import child
from app.services.importing.limits import Limits
from app.ui.messages import sentence
from app.ui.screens.importing.trail import Step
from tests.services.importing.sheets import csv_file, json_file, xlsx_file
from tests.services.importing.test_child import perish
from tests.ui.importing.test_import_dialog import SHEET, Shown, shown

__all__ = ["shown"]

MANY = "公司名称,展位号,手机\n" + "".join(f"示例{n},A-{n},1380000{n:04}\n" for n in range(4_000))


def ended(name: str, code: str) -> str:
    return sentence(AppError(code, {"name": name}))


def test_a_process_is_ready_before_a_file_is_chosen(shown: Shown) -> None:
    assert shown.dialog.isVisible()
    assert len(child._waiting) == 1
    ready = child._waiting[0].process.pid
    shown.choose(xlsx_file(shown.folder, SHEET))
    assert child._waiting[0].process.pid == ready


def test_progress_of_the_other_process_is_shown(shown: Shown, qtbot: QtBot) -> None:
    heard: list[object] = []
    shown.dialog._importer.progressed.connect(heard.append)
    shown.choose(csv_file(shown.folder, MANY))
    shown.dialog.go_on()
    shown.dialog.go_on()
    assert shown.dialog.strip.isVisible()
    qtbot.waitUntil(lambda: bool(heard))
    shown.wait()
    assert shown.dialog.step is Step.CHECK


def test_cancelling_ends_the_process_and_leaves_everything(shown: Shown, qtbot: QtBot) -> None:
    shown.choose(csv_file(shown.folder, MANY))
    shown.go_on()
    shown.dialog.go_on()
    was_busy = shown.dialog.is_busy
    shown.dialog.strip.cancelled.emit()
    assert was_busy
    assert not shown.dialog.is_busy, "nobody waits for the end of what was cancelled"
    shown.wait()
    assert shown.dialog.step is Step.COLUMNS
    assert not shown.dialog.error.isVisible()
    assert shown.count() == 3
    shown.go_on()
    qtbot.waitUntil(lambda: shown.dialog.step is Step.CHECK)
    assert len(shown.numbers()) == 4_000


def test_a_reader_that_dies_is_said_and_the_picker_stays(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.intake.intake.look_into", perish)
    shown.choose(csv_file(shown.folder, MANY, name="wild.csv"))
    bar = shown.dialog.file.error
    assert bar.isVisible()
    assert bar.words() == ended("wild.csv", "import.crashed")
    assert shown.dialog.file.zone.button.isVisible()
    assert shown.dialog.step is Step.FILE
    monkeypatch.undo()
    shown.choose(xlsx_file(shown.folder, SHEET))
    assert not bar.isVisible()
    assert shown.dialog.foot.forward.isEnabled()


def test_a_file_that_takes_too_long_is_said_where_the_columns_are(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.choose(csv_file(shown.folder, MANY))
    shown.go_on()
    monkeypatch.setattr(child, "limits_for", lambda _path: Limits(500_000_000, 30, 0.0))
    shown.go_on()
    assert shown.dialog.step is Step.COLUMNS
    assert shown.dialog.error.isVisible()
    assert shown.dialog.error.words() == ended("sheet.csv", "import.too_slow")
    assert shown.count() == 3


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux refuses at once")
def test_memory_beyond_the_limit_is_said(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.choose(csv_file(shown.folder, MANY, name="short.csv"))
    shown.go_on()
    child.release()  # another process has no memory left over from another test's file
    monkeypatch.setattr(child, "limits_for", lambda _path: Limits(2_000_000, 30, 60))
    shown.go_on()
    assert shown.dialog.step is Step.COLUMNS
    assert shown.dialog.error.words() == ended("short.csv", "import.memory")


def test_from_the_file_to_undo(shown: Shown, qtbot: QtBot) -> None:
    companies = [{"公司名称": f"新展商{n}", "展位号": f"Q-{n:02}"} for n in range(1, 6)]
    shown.choose(json_file(shown.folder, companies))
    shown.go_on()
    shown.go_on()
    assert shown.dialog.foot.outcome.words() == "5 new, 0 merged, 0 left out"
    shown.go_on()
    qtbot.waitUntil(lambda: bool(shown.notices))
    assert shown.count() == 8
    undo = shown.notices[0].action
    assert undo is not None
    undo()
    assert shown.count() == 3
