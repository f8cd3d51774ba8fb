"""Slow work leaves the window; one answer comes back, or none when nobody waits for it."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.errors import AppError
from app.ui.changes import Changes
from app.ui.tasks import Job, Tasks
from tests.ui.patience import PATIENCE


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    assert qtbot is not None
    return Tasks()


class Owner(QObject):
    """Writes down what came back, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.threads: list[QThread] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(QThread.currentThread())


def test_an_answer_arrives_in_the_thread_of_the_window(qtbot: QtBot, tasks: Tasks) -> None:
    owner = Owner()
    workers: list[int] = []

    def work(_job: Job) -> int:
        workers.append(threading.get_ident())
        return 42

    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, work, owner.take, owner.take)
    assert owner.answers == [42]
    assert owner.threads == [owner.thread()]
    assert workers != [threading.get_ident()]


def test_a_failure_is_handed_over_and_not_lost(qtbot: QtBot, tasks: Tasks) -> None:
    owner = Owner()

    def work(_job: Job) -> int:
        raise AppError("store.locked", {"path": "a.fair"})

    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, work, lambda _: None, owner.take)
    (error,) = owner.answers
    assert isinstance(error, AppError)
    assert (error.code, error.facts) == ("store.locked", {"path": "a.fair"})


def test_nothing_is_delivered_to_an_owner_that_is_gone(qtbot: QtBot, tasks: Tasks) -> None:
    owner = Owner()
    may_end = threading.Event()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, lambda _job: may_end.wait(120), owner.take, owner.take)
        delete(owner)
        may_end.set()
    assert owner.answers == []


def test_a_cancelled_job_knows_it_and_its_answer_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    owner = Owner()
    started = threading.Event()
    seen: list[bool] = []

    def work(job: Job) -> str:
        started.set()
        while not job.is_cancelled():
            pass
        seen.append(True)
        return "half"

    with qtbot.waitSignal(tasks.idle):
        job = tasks.run(owner, work, owner.take, owner.take)
        assert started.wait(120)
        assert tasks.running == 1
        job.cancel()
        assert tasks.running == 0
    assert (seen, owner.answers) == ([True], [])


def test_reports_that_come_too_fast_are_dropped_and_the_first_is_shown(
    qtbot: QtBot, tasks: Tasks
) -> None:
    owner = Owner()

    def work(job: Job) -> str:
        for n in range(1000):
            job.report(n)
        return "done"

    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, work, owner.take, owner.take, progress=owner.take)
    assert owner.answers[0] == 0
    assert owner.answers[-1] == "done"
    assert len(owner.answers) < 100


def test_all_work_can_be_cancelled_and_awaited_when_the_program_closes(
    qtbot: QtBot, tasks: Tasks
) -> None:
    owner = Owner()

    def work(job: Job) -> None:
        while not job.is_cancelled():
            pass

    with qtbot.waitSignal(tasks.idle):
        for _ in range(2):
            tasks.run(owner, work, owner.take, owner.take)
        tasks.cancel_all()
        assert tasks.wait(PATIENCE)


def test_a_change_reaches_whoever_listens(qtbot: QtBot) -> None:
    changes = Changes()
    with qtbot.waitSignal(changes.happened) as heard:
        changes.happened.emit("moved")
    assert heard.args == ["moved"]
