"""Every test of the window has its own settings, light colours and English words."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before the first application is made

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from app.ui.theme import Appearance, theme


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, qapp: QApplication) -> Iterator[QSettings]:
    """Settings in the test's own folder, also for whoever asks Qt for the usual ones."""
    before = QSettings.defaultFormat()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    qapp.setOrganizationName("FairDesk tests")
    qapp.setApplicationName("FairDesk")
    yield QSettings()
    QSettings.setDefaultFormat(before)


@pytest.fixture(autouse=True)
def light_colours(qapp: QApplication) -> Iterator[None]:
    """The window's look, in light colours whatever a test before left behind."""
    assert qapp is not None
    theme().choose(Appearance.LIGHT)
    theme().choose_still(still=True)
    yield
    theme().choose(Appearance.LIGHT)
    theme().choose_still(still=False)
    QLocale.setDefault(QLocale("en"))
