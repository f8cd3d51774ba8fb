"""Backups, restoring and failing disks, as somebody sees them in the window."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.shell import Shell
from app.errors import AppError
from app.models.backups import Backup, Reason
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.models.safety import Room, Safety
from app.models.times import now
from app.services.backups.backups import Backups
from app.services.backups.keeper import Keeper, Wanted
from app.services.desk import Desk
from app.services.privacy import Privacy
from app.services.scanning.desk import ScanDesk
from app.services.store.marks import looking, told_of
from app.ui.frame.safety import said_of
from app.ui.language import Language, Languages
from app.ui.screens.settings.backup_rows import BackupRows, reason_words
from app.ui.screens.settings.restore import RestoreDialog
from app.ui.widgets import Label, LinkButton, SecondaryButton
from tests.services.scanning_fair import scanning_fair
from tests.ui.keeping.desktop import Desktop, end, open_desktop
from tests.ui.patience import PATIENCE


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path, own_settings: QSettings) -> Iterator[Desktop]:
    assert qapp is not None
    made = open_desktop(tmp_path / "fair" / "a.fair", tmp_path / "desk", own_settings)
    yield made
    end(made.shell)


def reopened(desktop: Desktop, qtbot: QtBot, before: OpenFair) -> None:
    """Wait until another window is open."""
    qtbot.waitUntil(lambda: desktop.shell.fair not in (None, before))


def toast_action(desktop: Desktop) -> LinkButton:
    links = desktop.fair.window.findChildren(LinkButton)
    return next(one for one in links if one.text() == "Undo the restore")


def test_a_backup_by_hand_is_in_the_list_and_at_the_foot(desktop: Desktop, qtbot: QtBot) -> None:
    section = desktop.section
    section.now.click()
    qtbot.waitUntil(lambda: desktop.foot().startswith("Backup "))
    qtbot.waitUntil(lambda: len(section.rows.rows) == 1)
    backup, parts = section.rows.rows[0]
    assert backup.reason is Reason.MANUAL
    check = parts["check"]
    assert isinstance(check, LinkButton)
    check.click()
    qtbot.waitUntil(lambda: _state(section.rows) == "Sound")


def _state(rows: BackupRows) -> str:
    state = rows.rows[0][1]["state"]
    assert isinstance(state, Label)
    return state.text()


def test_an_import_goes_on_while_the_fair_before_it_is_kept(desktop: Desktop, qtbot: QtBot) -> None:
    with desktop.fair.store.writing("import.exhibitors", file="a.csv") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "后来者科技"))
    qtbot.waitUntil(lambda: desktop.backups.all() != [])
    made = desktop.backups.all()[0]
    assert made.reason is Reason.IMPORT
    assert desktop.backups.since(made.path).changes == 1


def test_a_backup_that_was_changed_is_told_in_its_row(desktop: Desktop, qtbot: QtBot) -> None:
    made = desktop.backups.make(Reason.MANUAL)
    with made.path.open("r+b") as stream:
        stream.seek(5_000)
        stream.write(b"?")
    section = desktop.section
    section.check(section.rows.rows[0][0])
    qtbot.waitUntil(lambda: _state(section.rows) == "Damaged")
    assert "cannot be trusted" in section.error.words()


def test_yesterday_is_restored_and_that_is_taken_back(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.backups.make(Reason.MANUAL)
    desktop.write()
    before = desktop.fair
    section = desktop.section
    dialog = section.ask_restore(section.rows.rows[0][0])
    assert "1 change" in dialog.loss.text()
    assert not dialog.carry.isVisible()
    dialog.button.click()
    reopened(desktop, qtbot, before)
    assert "后来者科技" not in desktop.names()
    before = desktop.fair
    toast_action(desktop).click()
    reopened(desktop, qtbot, before)
    assert "后来者科技" in desktop.names()
    assert [one.reason for one in desktop.backups.all()].count(Reason.RESTORE) == 2


@pytest.mark.parametrize("along", [True, False])
def test_scans_since_the_backup_come_along_if_wanted(
    desktop: Desktop, qtbot: QtBot, along: bool
) -> None:
    desktop.backups.make(Reason.MANUAL)
    desk = ScanDesk(desktop.fair.store, lambda: desktop.made.moment)
    for code in ("1", "2", "3"):
        desk.scan(code, desktop.made.places["gate"])
    before = desktop.fair
    section = desktop.section
    dialog = section.ask_restore(section.rows.rows[0][0])
    assert "3 scans" in dialog.loss.text()
    dialog.carry.setChecked(along)
    dialog.button.click()
    reopened(desktop, qtbot, before)
    assert desktop.scans() == (3 if along else 0)


def test_a_restore_waits_for_the_backup_that_is_under_way(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = desktop.backups.make(Reason.MANUAL)
    desktop.write()
    before, begun = desktop.fair, Event()
    path = before.store.path

    write = Keeper.write

    def slow(keeper: Keeper, wanted: Wanted) -> None:
        with looking(path) as told:
            told_of(told)
            begun.set()
            time.sleep(1)
        write(keeper, wanted)

    monkeypatch.setattr(Keeper, "write", slow)
    before.keeping.fair.back_up_now()
    assert begun.wait(120)
    desktop.shell.restore(made.path)
    reopened(desktop, qtbot, before)
    assert "后来者科技" not in desktop.names()


def said(desktop: Desktop) -> str:
    return " ".join(one.text() for one in desktop.fair.window.findChildren(Label))


def test_who_was_erased_since_is_erased_again_and_told(desktop: Desktop, qtbot: QtBot) -> None:
    made = desktop.backups.make(Reason.MANUAL)
    before = desktop.fair
    person = Privacy(before.store).find("林知夏")[0].person
    Privacy(before.store).erase(person.id)
    desktop.shell.restore(made.path)
    reopened(desktop, qtbot, before)
    assert "erasures done again: 1" in said(desktop)
    assert Privacy(desktop.fair.store).find("林知夏") == []
    assert not desktop.fair.window.warning.isVisible()


def test_where_nobody_knows_who_was_erased_a_bar_says_so(desktop: Desktop, qtbot: QtBot) -> None:
    made = desktop.backups.make(Reason.MANUAL)
    desktop.shell.show_first_run()
    desktop.path.write_bytes(b"\xff" * 10_000)
    dialog = desktop.shell.offer_recovery(desktop.path, "why")
    dialog.restore.click()
    qtbot.waitUntil(lambda: desktop.shell.fair is not None, timeout=PATIENCE)
    assert made.path.exists()
    assert "may be back" in desktop.fair.window.warning.words()
    desktop.fair.window.warning.findChildren(SecondaryButton)[0].click()
    assert desktop.fair.window.current == "settings"


def test_a_restore_that_is_refused_leaves_the_fair_open(desktop: Desktop, qtbot: QtBot) -> None:
    made = desktop.backups.make(Reason.MANUAL)
    made.path.write_bytes(b"torn")
    desktop.write()
    before = desktop.fair
    desktop.shell.restore(made.path)
    reopened(desktop, qtbot, before)
    assert "后来者科技" in desktop.names()


def test_a_fair_that_cannot_be_read_any_more_is_told_before_restoring(desktop: Desktop) -> None:
    made = desktop.backups.make(Reason.MANUAL)
    desktop.path.unlink()
    section = desktop.section
    dialog = section.ask_restore(made)
    assert "cannot be read" in dialog.loss.text()
    dialog.reject()


def test_the_disk_is_pulled_and_plugged_in_again(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.write("先来者科技")
    folder = desktop.path.parent
    folder.rename(folder.with_name("pulled"))
    with pytest.raises(AppError):
        desktop.write()
    qtbot.waitUntil(lambda: "not there any more" in desktop.bar())
    assert desktop.fair.window.status.findChild(Label) is not None
    folder.with_name("pulled").rename(folder)
    desktop.fair.keeping.fair.try_again()
    qtbot.waitUntil(lambda: desktop.bar() == "")
    desktop.write("再来者科技")
    assert {"先来者科技", "再来者科技"} <= desktop.names()
    assert "后来者科技" not in desktop.names()


def test_another_program_lets_go_by_and_by(desktop: Desktop, qtbot: QtBot) -> None:
    with desktop.fair.store.reading() as reader:
        reader.db.execute("pragma busy_timeout = 20")
    with closing(sqlite3.connect(desktop.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(AppError):
            desktop.write()
        qtbot.waitUntil(lambda: "or a long step holds" in desktop.bar())
        other.rollback()
    # Nobody clicks: the keeper looks every three seconds.
    qtbot.waitUntil(lambda: desktop.bar() == "")


def test_an_older_file_in_its_place_leads_to_the_backups(desktop: Desktop, qtbot: QtBot) -> None:
    made = desktop.backups.make(Reason.MANUAL)
    desktop.write()
    desktop.path.with_name("a.fair-wal").unlink()
    shutil.copyfile(made.path, desktop.path.with_name("b.fair"))
    desktop.path.with_name("b.fair").replace(desktop.path)
    with pytest.raises(AppError):
        desktop.write()
    qtbot.waitUntil(lambda: "put an older file" in desktop.bar())


def test_a_second_place_is_chosen_missed_and_forgotten(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop.backups.make(Reason.MANUAL)
    stick = tmp_path / "stick"
    section = desktop.section
    section.choose_second(stick)
    qtbot.waitUntil((stick / "a.backups").is_dir)
    assert section.place.text() == str(stick)
    stick.rename(tmp_path / "pulled")
    section.back_up_now()
    qtbot.waitUntil(lambda: desktop.foot() == "Second place missing")
    assert "does not answer" in section.second.problem
    section.choose_second(None)
    qtbot.waitUntil(lambda: desktop.foot().startswith("Backup "))
    assert section.place.text() == "None"


def test_a_place_that_cannot_be_written_is_refused_in_words(
    desktop: Desktop, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    section = desktop.section
    section.choose_second(tmp_path / "file")
    assert "does not answer" in section.error.words()


def test_a_folder_of_a_cloud_is_warned_of_once(
    qapp: QApplication, tmp_path: Path, own_settings: QSettings
) -> None:
    assert qapp is not None
    path = tmp_path / "Nutstore Files" / "a.fair"
    scanning_fair(path).store.close()
    path.with_name("a (冲突副本).fair").write_bytes(b"")
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    shell = Shell(Desk(tmp_path / "desk"), own_settings, languages)
    for is_first in (True, False):
        assert shell.open(path)
        assert shell.fair is not None
        warning = shell.fair.window.warning
        assert warning.isVisible() is is_first
        if is_first:
            assert "坚果云 synchronises" in warning.words()
            assert "a (冲突副本).fair" in warning.words()
            warning._act()
        shell.fair.keeping.fair.close(20)
    end(shell)


def test_a_second_program_on_the_same_fair_is_told(
    desktop: Desktop, tmp_path: Path, own_settings: QSettings
) -> None:
    assert not desktop.fair.window.warning.isVisible()
    other = Shell(Desk(tmp_path / "other desk"), own_settings, Languages(own_settings))
    assert other.open(desktop.path)
    assert other.fair is not None
    assert "Another program has this fair open" in other.fair.window.warning.words()
    desktop.write("先来者科技")
    with other.fair.store.writing("exhibitor.add") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "后来者科技"))
    assert {"先来者科技", "后来者科技"} <= desktop.names()
    end(other)


def test_a_file_that_went_back_is_told_at_opening(
    qapp: QApplication, tmp_path: Path, own_settings: QSettings
) -> None:
    assert qapp is not None
    first = open_desktop(tmp_path / "fair" / "a.fair", tmp_path / "desk", own_settings)
    older = tmp_path / "older.fair"
    first.backups.make(Reason.MANUAL).path.replace(older)
    first.write()
    first.backups.make(Reason.MANUAL)
    end(first.shell)
    older.replace(first.path)
    assert first.shell.open(first.path)
    warning = first.fair.window.warning
    assert "has 1 more entries" in warning.words()
    warning._act()
    assert first.fair.window.current == "settings"
    end(first.shell)


def test_a_backup_from_another_place_is_restored(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "outside.fair"
    desktop.backups.make(Reason.MANUAL).path.replace(outside)
    desktop.write()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(outside), ""))
    before = desktop.fair
    desktop.section.ask_file()
    dialog = desktop.fair.window.findChild(RestoreDialog)
    assert dialog is not None
    dialog.button.click()
    reopened(desktop, qtbot, before)
    assert "后来者科技" not in desktop.names()


def backup_of(path: Path) -> Backup:
    store = scanning_fair(path).store
    made = Backups(path).make(Reason.MANUAL)
    store.close()
    return made


def test_the_foot_says_the_worst_thing_first(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    last = backup_of(tmp_path / "a.fair")
    room = AppError("backup.room", {"free": "1", "wanted": "2", "path": "x"})
    away = AppError("backup.second", {"path": "E:"})
    told = {
        "": Safety(),
        "Backing up…": Safety(is_working=True),
        "Backup ": Safety(last=last, has_second=True),
        "0.7 GB free": Safety(last=last, room=Room.LOW, free=700_000_000),
        "Second place missing": Safety(last=last, away=away, room=Room.LOW),
        "No backup since ": Safety(last=last, problem=room, away=away),
        "No backup yet": Safety(problem=room),
        "Disk almost full: 0.1 GB free": Safety(problem=room, room=Room.SHORT, free=100_000_000),
    }
    for words, safety in told.items():
        assert said_of(safety, now).words.startswith(words)
        assert bool(said_of(safety, now).hint) is (words not in ("", "Backing up…"))
    tomorrow = said_of(Safety(last=last), lambda: now() + timedelta(days=1)).words
    assert len(tomorrow) > len(said_of(Safety(last=last), now).words)


def test_a_gate_without_a_foot_is_told_of_a_disk_that_is_almost_full(desktop: Desktop) -> None:
    desktop.fair.window.go("scan")
    warning = desktop.fair.window.warning
    assert not desktop.fair.window.status.isVisible()
    desktop.fair.keeping.show_safety(Safety(room=Room.SHORT, free=120_000_000))
    assert warning.isVisible()
    assert "Only 120 MB are free" in warning.words()
    warning._act()
    desktop.fair.keeping.show_safety(Safety(room=Room.SHORT, free=110_000_000))
    assert not warning.isVisible()  # understood
    desktop.fair.keeping.show_safety(Safety(room=Room.GOOD, free=9_000_000_000))
    desktop.fair.keeping.show_safety(Safety(room=Room.SHORT, free=100_000_000))
    assert warning.isVisible()


def test_every_reason_has_its_words(qapp: QApplication) -> None:
    assert qapp is not None
    assert len({reason_words(reason) for reason in Reason}) == len(Reason)


def test_a_store_without_a_window_is_unwatched(tmp_path: Path) -> None:
    store = scanning_fair(tmp_path / "a.fair").store
    store.watch.before("import.people")
    store.watch.failed(AppError("store.full"))
    store.watch.wrote()
    assert not Backups(store.path).folder.exists()
    store.close()
