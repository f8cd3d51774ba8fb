"""What holds for every test: no display, and never the keyring of whoever runs them."""

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.collector import collect_what_is_due
from tests.ui.patience import PatientBot

# How long an example takes is for the benchmarks to say; a busy machine fails no test. The same
# examples are tried on every machine; `pytest --hypothesis-profile searching` looks for new ones.
settings.register_profile(
    "steady", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.register_profile("searching", settings.get_profile("steady"), derandomize=False)
settings.load_profile("steady")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The usual robot, but with patience: a wait ends with its condition, never too early."""
    assert qapp is not None
    return PatientBot(request)


@pytest.fixture(autouse=True)
def garbage_stays_in_this_thread() -> Iterator[None]:
    """As in the program: no widget of an earlier test dies in a thread of this one's work."""
    gc.disable()
    yield
    collect_what_is_due()


@pytest.fixture(autouse=True)
def words_are_english_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a test has translated is not translated for the next, whoever still holds on to it."""
    installed: list[QTranslator] = []
    install = QCoreApplication.installTranslator

    def note(translator: QTranslator) -> bool:
        installed.append(translator)
        return install(translator)

    monkeypatch.setattr(QCoreApplication, "installTranslator", staticmethod(note))
    yield
    for translator in filter(isValid, installed):
        QCoreApplication.removeTranslator(translator)
    if installed:
        QLocale.setDefault(QLocale("en"))
