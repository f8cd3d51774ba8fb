"""Full disks and pulled disks while somebody works in the window."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.crashes import Crashes
from app.errors import AppError
from app.models.leads import Interest
from app.models.scanning import Checkpoint, CheckpointKind, Source
from app.services.backups.reserve import Reserve
from app.services.crash_reports import CrashReports
from app.services.intake import Intake, Outcome, Prepared
from app.services.intake.intake import Cancelled, Progress
from app.services.leads import Leads
from app.services.scanning.desk import ScanDesk
from app.services.verification import verify
from app.ui.screens.importing import ask_import
from app.ui.screens.importing.trail import Step
from app.ui.screens.scan import ScanPage
from app.ui.screens.scan.faces import NOT_SAVED, READY
from tests.services.importing.sheets import csv_file
from tests.ui.keeping.desktop import Desktop, end, open_desktop

_SHEET = "\n".join(("公司名称,所在地", *(f"示例储能科技 {n},嘉定" for n in range(400))))


def mount(*words: object) -> bool:
    if sys.platform != "linux":
        return False
    done = subprocess.run(["/bin/mount", *map(str, words)], check=False, capture_output=True)
    return done.returncode == 0


def unmount(place: Path) -> None:
    subprocess.run(["/bin/umount", "-l", place], check=False, capture_output=True)


@dataclass
class Disk:
    """A disk with the fair on it, that can be pulled and plugged in again."""

    place: Path
    pull: Callable[[], object]
    plug: Callable[[], object]


def folder_disk(tmp_path: Path) -> Iterator[Disk]:
    """A folder that is renamed: what every system can do."""
    place, away = tmp_path / "disk", tmp_path / "away"
    place.mkdir()
    yield Disk(place, lambda: place.rename(away), lambda: away.rename(place))


def mounted_disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk in memory, seen through a second place that is taken away under the open file."""
    place, behind = tmp_path / "disk", tmp_path / "behind"
    place.mkdir()
    behind.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=200m", "tmpfs", behind):
        pytest.skip("only root can mount a disk, and only on Linux")
    assert mount("--bind", behind, place)
    yield Disk(place, lambda: unmount(place), lambda: mount("--bind", behind, place))
    unmount(place)
    unmount(behind)


@pytest.fixture(params=[folder_disk, mounted_disk])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    yield from request.param(tmp_path)


@pytest.fixture
def desktop(
    qapp: QApplication, disk: Disk, tmp_path: Path, own_settings: QSettings
) -> Iterator[Desktop]:
    assert qapp is not None
    made = open_desktop(disk.place / "a.fair", tmp_path / "desk", own_settings)
    yield made
    end(made.shell)


class PulledIntake(Intake):
    """An import half-way through which the disk is pulled."""

    __slots__ = ()
    pulled: ClassVar[Callable[[], object]]

    def carry_in(
        self,
        prepared: Prepared,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Outcome:
        def half_way(done: int, total: int | None) -> None:
            if done == 200:
                PulledIntake.pulled()
            if progress is not None:
                progress(done, total)

        return Intake.carry_in(self, prepared, progress=half_way, cancelled=cancelled)


def test_the_disk_is_pulled_in_the_middle_of_an_import(
    desktop: Desktop, disk: Disk, qtbot: QtBot, tmp_path: Path
) -> None:
    PulledIntake.pulled = disk.pull
    fair = desktop.fair
    around = fair._around
    dialog = ask_import(
        fair.window, PulledIntake(fair.store), around.tasks, fair.changes, around.settings
    )
    dialog.choose(csv_file(tmp_path, _SHEET))
    qtbot.waitUntil(lambda: not dialog.is_busy)
    for _ in range(2):
        dialog.go_on()
        qtbot.waitUntil(lambda: not dialog.is_busy)
    assert dialog.step is Step.CHECK
    dialog.go_on()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    qtbot.waitUntil(lambda: desktop.bar() != "")
    assert "not there any more" in desktop.bar()
    assert dialog.step is Step.CHECK  # what was prepared is still there
    PulledIntake.pulled = lambda: None
    disk.plug()
    fair.keeping.fair.try_again()
    qtbot.waitUntil(lambda: desktop.bar() == "")
    assert desktop.names() == {"拟真传感技术"}
    dialog.go_on()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert len(desktop.names()) == 401
    assert verify(fair.store).is_sound


@pytest.fixture
def full(
    qapp: QApplication, tmp_path: Path, own_settings: QSettings
) -> Iterator[tuple[Desktop, Path]]:
    """A window on a disk in memory, and what fills that disk."""
    assert qapp is not None
    place = tmp_path / "disk"
    place.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=120m", "tmpfs", place):
        pytest.skip("only root can mount a disk, and only on Linux")
    made = open_desktop(place / "a.fair", tmp_path / "desk", own_settings)
    yield made, place / "filler"
    end(made.shell)
    unmount(place)


def fill(filler: Path) -> None:
    """Take all the room there is."""
    with filler.open("wb") as stream:
        free = os.statvfs(filler.parent).f_bavail * os.statvfs(filler.parent).f_frsize
        os.posix_fallocate(stream.fileno(), 0, free)


def scanning(desktop: Desktop) -> ScanPage:
    desktop.fair.window.go("scan")
    page = desktop.fair.window.page("scan")
    assert isinstance(page, ScanPage)
    page.choose_place(place(desktop, CheckpointKind.GATE))
    return page


def place(desktop: Desktop, kind: CheckpointKind) -> Checkpoint:
    desk = ScanDesk(desktop.fair.store)
    return next(one for one in desk.checkpoints() if one.kind is kind)


def test_a_full_disk_welcomes_nobody_and_goes_on_when_there_is_room(
    full: tuple[Desktop, Path], qtbot: QtBot
) -> None:
    desktop, filler = full
    page = scanning(desktop)
    page.read("0001", Source.USB)
    assert desktop.scans() == 1
    fill(filler)
    seen = 0
    while page.sight.field.answer.face is not NOT_SAVED:
        page.read(f"{seen:04}", Source.USB)
        seen += 1
        assert seen < 20_000
    kept = desktop.scans()
    assert kept == seen  # the one before, and all but the last
    qtbot.waitUntil(lambda: "The disk is full" in desktop.bar())
    assert desktop.fair.window.status._saved.text() == "Not saved"
    filler.unlink()
    desktop.fair.keeping.fair.try_again()
    qtbot.waitUntil(lambda: desktop.bar() == "")
    page.read("9999", Source.USB)
    assert page.sight.field.answer.face not in (NOT_SAVED, READY)
    assert desktop.scans() == kept + 1
    assert verify(desktop.fair.store).is_sound


def test_the_reserve_is_room_to_close_cleanly(full: tuple[Desktop, Path], qtbot: QtBot) -> None:
    desktop, filler = full
    keeper = desktop.fair.keeping.fair
    reserve = Reserve(desktop.path)
    keeper.back_up_now()
    keeper._round.ask(keeper._round.keeper.look)
    qtbot.waitUntil(lambda: reserve.is_held)
    fill(filler)
    page = scanning(desktop)
    seen = 0
    while not desktop.fair.keeping.fair.safety.trouble:
        page.read(f"{seen:04}", Source.USB)
        seen += 1
        assert seen < 20_000
    assert not reserve.path.exists()
    page.read("last words", Source.USB)  # there is room again, for a while
    assert page.sight.field.answer.face is not NOT_SAVED
    kept = desktop.scans()
    end(desktop.shell)
    assert not filler.with_name("a.fair-wal").exists()
    assert desktop.shell.open(desktop.path)
    assert desktop.scans() == kept


def test_a_note_that_could_not_be_written_stays_where_it_was_typed(
    desktop: Desktop, disk: Disk, qtbot: QtBot
) -> None:
    page = scanning(desktop)
    page.choose_place(place(desktop, CheckpointKind.BOOTH))
    page.take(desktop.made.person("visitor"))
    form = page.sight.form
    lead = form.lead
    assert lead is not None
    disk.pull()
    form.choose_level(Interest.STRONG)
    form.note.setText("要样机报价")
    page.read("0002", Source.USB)
    assert page.sight.field.answer.face is NOT_SAVED
    assert (form.lead, form.note.text()) == (lead, "要样机报价")
    qtbot.waitUntil(lambda: desktop.bar() != "")
    disk.plug()
    desktop.fair.keeping.fair.try_again()
    qtbot.waitUntil(lambda: desktop.bar() == "")
    page.read("0003", Source.USB)
    assert page.sight.field.answer.face is not NOT_SAVED
    written = {one.entry.note: one.entry.level for one in Leads(desktop.fair.store).all()}
    assert written == {"要样机报价": Interest.STRONG}


def test_a_failing_disk_is_no_crash(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    reports = CrashReports(tmp_path / "crashes")
    crashes = Crashes(reports)
    error = AppError("store.missing", {"path": "a.fair"})
    crashes._failed(AppError, error, None)
    assert not any((tmp_path / "crashes").rglob("*"))
    crashes._failed(ValueError, ValueError("ours"), None)
    assert any((tmp_path / "crashes").rglob("*"))
    assert crashes.dialog is not None
    crashes.dialog.close()
