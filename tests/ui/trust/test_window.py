"""The log, the check and the way out of a damaged fair, as somebody sees them in the window."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap.trust import show_log
from app.errors import AppError
from app.models.access import Access
from app.models.audit import LogKind
from app.models.backups import Reason
from app.models.leads import LeadEntry
from app.models.safety import Safety
from app.models.scanning import Role
from app.services.anchors import Anchors, anchors_of
from app.services.audit import Audit
from app.ui.screens.log import LogDialog
from app.ui.screens.recovery import RecoveryDialog
from app.ui.screens.settings.integrity import Integrity
from app.ui.widgets import SecondaryButton
from tests.ui.keeping.desktop import Desktop, end, open_desktop
from tests.ui.patience import PATIENCE

_PAGE = 4096


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path, own_settings: QSettings) -> Iterator[Desktop]:
    assert qapp is not None
    made = open_desktop(tmp_path / "fair" / "a.fair", tmp_path / "desk", own_settings)
    yield made
    end(made.shell)


def section(desktop: Desktop) -> Integrity:
    desktop.fair.window.go("settings", "integrity")
    found = desktop.fair.window.page("settings").findChild(Integrity)
    assert isinstance(found, Integrity)
    return found


def checked(desktop: Desktop, qtbot: QtBot) -> Integrity:
    shown = section(desktop)
    shown.check.click()
    qtbot.waitUntil(shown.check.isEnabled)
    return shown


def damage(path: Path, table: str) -> None:
    """Overwrite the first page of a table of a fair at rest."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma wal_checkpoint(truncate)")
        query = "select rootpage from sqlite_master where name = ?"
        (page,) = db.execute(query, (table,)).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * _PAGE)
        file.write(b"\xa5" * _PAGE)


def recovery(qtbot: QtBot) -> RecoveryDialog:
    def found() -> list[QWidget]:
        shown = QApplication.topLevelWidgets()
        return [one for one in shown if isinstance(one, RecoveryDialog) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    (dialog,) = found()
    assert isinstance(dialog, RecoveryDialog)
    return dialog


def test_a_sound_file_is_told_with_its_anchor(desktop: Desktop, qtbot: QtBot) -> None:
    shown = checked(desktop, qtbot)
    assert shown.result.text().startswith("Sound: ")
    assert shown.error.isHidden()
    assert shown.anchors.text() == "\n".join(map(str, anchors_of(desktop.fair.store)))


def test_a_changed_record_is_told_and_recovery_offered(desktop: Desktop, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(desktop.path)) as db:
        db.execute("update person set phone = '13800000002' where phone = '13800000001'")
        db.commit()
    shown = checked(desktop, qtbot)
    assert "is not what the log says of it: phone" in shown.error.words()
    shown.recovery_wanted.emit()
    dialog = recovery(qtbot)
    assert desktop.shell.fair is None  # nobody writes into it meanwhile
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.told is not None)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: desktop.shell.fair is not None)
    assert desktop.fair.store.path != desktop.path
    assert checked(desktop, qtbot).result.text().startswith("Sound: ")


def test_a_fair_that_cannot_be_opened_offers_its_backup(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.backups.make(Reason.MANUAL)
    names = desktop.names()
    desktop.shell.show_first_run()
    damage(desktop.path, "fair")
    assert not desktop.shell.open(desktop.path)
    dialog = recovery(qtbot)
    assert "Newest backup" in dialog.newest.text()
    dialog.restore.click()
    qtbot.waitUntil(lambda: desktop.shell.fair is not None)
    assert desktop.fair.store.path == desktop.path
    assert desktop.names() == names


def test_recovering_tells_what_came_of_it(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.shell.show_first_run()
    damage(desktop.path, "person")
    dialog = desktop.shell.offer_recovery(desktop.path, "why")
    assert not dialog.restore.isVisible()
    dialog.recover()
    dialog.reject()  # half-way nobody leaves
    assert dialog.is_working
    qtbot.waitUntil(lambda: dialog.told is not None)
    assert dialog.told is not None
    assert (dialog.told.lost_facts, dialog.told.from_log) == (0, 5)
    dialog.cancel.click()
    assert sorted(one.suffix for one in desktop.path.parent.glob("*recovered*")) == [".fair"]


def read_leads(desktop: Desktop) -> None:
    with desktop.fair.store.reading() as reader:
        reader.all(LeadEntry)


def meet(desktop: Desktop, times: int = 3) -> None:
    """Read what is damaged under the open window, as pages of it do."""
    damage(desktop.path, "lead_entry")
    desktop.fair.store.reconnect()  # nothing of the page is remembered
    for _ in range(times):
        with pytest.raises(AppError, match=r"store\.damaged"):
            read_leads(desktop)


def is_open(desktop: Desktop) -> bool:
    return desktop.shell.fair is not None


def test_damage_that_is_met_at_work_offers_recovery_once(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.fair.window.go("exhibitors")
    desktop.write("先来者科技")
    meet(desktop)
    dialog = recovery(qtbot)
    assert is_open(desktop)  # nothing is closed before it is wanted
    with pytest.raises(AppError):
        read_leads(desktop)
    desktop.write("后来者科技")
    dialog.cancel.click()
    bar = desktop.fair.window.warning
    assert bar.isVisible()
    assert "damaged" in bar.words()
    button = bar.findChild(SecondaryButton)
    assert button is not None
    button.click()
    dialog = recovery(qtbot)
    dialog.start.click()
    assert not is_open(desktop)
    qtbot.waitUntil(lambda: dialog.told is not None, timeout=PATIENCE)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: desktop.shell.fair is not None, timeout=PATIENCE)
    assert {"先来者科技", "后来者科技"} <= desktop.names()
    read_leads(desktop)


def test_nobody_is_asked_where_badges_are_scanned(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.fair.window.go("scan")
    meet(desktop, 1)
    window = desktop.fair.window
    qtbot.waitUntil(lambda: "damaged" in window.warning.words(), timeout=PATIENCE)
    QApplication.processEvents()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, RecoveryDialog)]


def test_a_gate_is_told_to_fetch_the_organiser(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.fair.store.access = Access(Role.GATE)
    window = desktop.fair.window
    desktop.fair.keeping.show_safety(Safety(trouble=AppError("store.damaged", {"path": "a"})))
    assert "tell the organiser" in window.warning.words()
    QApplication.processEvents()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, RecoveryDialog)]
    assert qtbot is not None


@pytest.fixture
def log(desktop: Desktop, qtbot: QtBot) -> LogDialog:
    desktop.write()
    dialog = show_log(
        desktop.fair.store, desktop.fair.clock, desktop.shell.tasks, desktop.fair.window
    )
    with qtbot.waitExposed(dialog):
        dialog.raise_()
    return dialog


def words(log: LogDialog) -> list[str]:
    table = log.table
    return [str(table.data(table.index(row, 2))) for row in range(table.shown_count)]


def test_the_log_is_filtered_and_searched(log: LogDialog) -> None:
    assert words(log)[0] == "Add 后来者科技"
    before = log.table.shown_count
    log.kind.choose(LogKind.ROLES)
    assert log.table.shown_count < before
    log.kind.choose(None)
    log.table.look_for("后来者")
    assert words(log) == ["Add 后来者科技"]


def test_the_log_is_paged_back_to_its_beginning(
    log: LogDialog, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = words(log)
    assert not log.older.isVisible()
    monkeypatch.setattr("app.ui.screens.log.lines.MOST", 2)
    log.table.refresh()
    assert words(log) == everything[:2]
    assert log.said.text().startswith("Lines 1 to 2 ")
    assert not log.newer.isEnabled()
    seen = words(log)
    while log.older.isEnabled():
        log.older.click()
        seen += words(log)
    assert seen == everything
    log.newer.click()
    assert len(words(log)) == 2
    log.table.look_for("后来者")  # another wish begins at the newest
    assert words(log) == ["Add 后来者科技"]
    assert desktop.shell.fair is not None


def test_the_log_of_a_day_is_shown(log: LogDialog, desktop: Desktop) -> None:
    whole = log.table.shown_count
    audit = Audit(desktop.fair.store)
    days = audit.days()
    assert days
    shown = 0
    for day in days:
        log.days.choose(day)
        assert log.table.shown_count > 0
        shown += log.table.shown_count
    assert shown == whole


def test_the_log_is_written_into_a_file(
    log: LogDialog, desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "log.xlsx"
    log.write(target)
    qtbot.waitUntil(lambda: "log.xlsx" in log.said.text())
    rows = list(openpyxl.load_workbook(target).active.values)
    assert len(rows) == log.table.shown_count + 2  # headings, and that this very file was written
    assert Audit(desktop.fair.store).desks()


def test_closing_notes_the_anchor_in_the_desks_folder(desktop: Desktop, tmp_path: Path) -> None:
    with desktop.fair.store.reading() as reader:
        fair = str(reader.db.execute("select id from fair").fetchone()[0])
    (noted,) = anchors_of(desktop.fair.store)
    desktop.shell.show_first_run()
    assert [str(one) for one in Anchors(tmp_path / "desk").kept(fair)] == [str(noted)]
