"""Dead cycles are sought in the window's thread alone."""

import gc
import threading
import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.collector import Collector
from app.ui.tasks import Tasks


class Cycle:
    """Holds itself, and tells in which thread it ends."""

    def __init__(self, told: Callable[[], object]) -> None:
        self.itself = self
        weakref.finalize(self, told)


def test_what_dies_while_work_runs_elsewhere_dies_here(qtbot: QtBot) -> None:
    ended: list[threading.Thread] = []
    parent = QObject()
    Collector(parent)
    tasks = Tasks()
    Cycle(lambda: ended.append(threading.current_thread()))

    def busy(_job: object) -> int:
        return len([[number] for number in range(200_000)])  # enough to wake Python's own collector

    answers: list[int] = []
    failures: list[Exception] = []
    tasks.run(parent, busy, answers.append, failures.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert ended == []
    kept = [[number] for number in range(2_000)]  # so many that the collector looks
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]
    assert not gc.isenabled()
    assert kept
