"""After a crash the program says what is safe, and stands where it stood."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.crashes import Crashes
from app.services.crash_reports import CrashReports
from app.services.sample import create_sample
from tests.data.make_shape import DESK

ROOT = Path(__file__).parents[2]
PERSON = "13912340002"


@pytest.fixture
def crashes(tmp_path: Path) -> Iterator[Crashes]:
    before = sys.excepthook
    made = Crashes(CrashReports(tmp_path))
    made.watch()
    yield made
    sys.excepthook = before


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a POSIX signal")
def test_it_reopens_where_it_was_killed(tmp_path: Path) -> None:
    fair = tmp_path / "fair.fair"
    create_sample(fair, DESK).close()
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}

    def run(step: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tests.flows.broken_off", step, fair],
            cwd=ROOT,
            env={**os.environ, **home},
            check=False,
            capture_output=True,
            text=True,
            timeout=600,
        )

    assert run("die").returncode == -signal.SIGKILL
    again = run("again")
    assert again.returncode == 0, again.stderr
    assert again.stdout.startswith("visitors|zhang|"), again.stdout
    assert len(again.stdout.strip().split("|")) == 3
    assert run("again").stdout.strip() == "today|"


def test_a_failure_is_said_once_with_details_to_copy(
    crashes: Crashes, qtbot: QtBot, tmp_path: Path
) -> None:
    error = KeyError(PERSON)
    sys.excepthook(KeyError, error, None)
    dialog = crashes.dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    sys.excepthook(KeyError, error, None)
    assert crashes.dialog is dialog
    assert len(list(tmp_path.glob("*.txt"))) == 2
    dialog.more.click()
    assert dialog.details.isVisible()
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert PERSON not in copied
    dialog.go_on.click()
    QApplication.processEvents()
    assert crashes.dialog is None
