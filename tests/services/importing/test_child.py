"""The process that opens strangers' files: bounded, shut in, ended at once, and replaced."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from app.errors import AppError
from app.services.importing import child
from app.services.importing.child import Tell, in_child, release, warm
from app.services.importing.limits import Limits

W = TypeVar("W")
ENFORCED = sys.platform.startswith("linux")


# What is done over there.


def double(tell: Tell, number: int) -> int:
    tell.progress(1, 2)
    tell.progress(2, None)
    return number * 2


def own_number(_tell: Tell, _wish: None) -> int:
    return os.getpid()


def refuse(_tell: Tell, name: str) -> None:
    raise AppError("import.columns", {"kind": "people", "missing": name})


def stumble(_tell: Tell, _wish: None) -> None:
    raise KeyError("our own mistake")


def swallow(_tell: Tell, _wish: None) -> int:
    return sum(bytearray(900_000_000))


def turn(_tell: Tell, _wish: None) -> None:
    while True:
        pass


def sleep(_tell: Tell, _wish: None) -> None:
    time.sleep(3_600)


def die(_tell: Tell, number: int) -> None:
    signal.raise_signal(number)


def perish(_tell: Tell, _wish: object) -> None:
    os._exit(3)


def connect(_tell: Tell, _wish: None) -> None:
    socket.create_connection(("127.0.0.1", 9))


def look_up(_tell: Tell, _wish: None) -> None:
    socket.getaddrinfo("localhost", 80)


def run(_tell: Tell, _wish: None) -> None:
    subprocess.run([sys.executable, "-c", "pass"], check=True)


def write(_tell: Tell, path: Path) -> None:
    path.write_text("changed")


def write_low(_tell: Tell, path: Path) -> None:
    os.close(os.open(path, os.O_WRONLY))


def remove(_tell: Tell, path: Path) -> None:
    path.unlink()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("as it was")
    return path


def refusal(work: Callable[[Tell, W], object], wish: W, file: Path) -> AppError:
    with pytest.raises(AppError) as refused:
        in_child(work, wish, file)
    return refused.value


def test_an_answer_comes_back_with_progress_on_the_way(file: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    assert in_child(double, 21, file, progress=lambda *told: heard.append(told)) == 42
    assert heard == [(1, 2), (2, None)]


def test_one_process_serves_file_after_file(file: Path) -> None:
    warm(own_number)
    first = in_child(own_number, None, file)
    assert first != os.getpid()
    assert refusal(refuse, "name", file).facts["missing"] == "name"
    assert in_child(own_number, None, file) == first
    release()
    assert in_child(own_number, None, file) != first


def test_a_process_that_was_ended_meanwhile_is_replaced(file: Path) -> None:
    first = in_child(own_number, None, file)
    os.kill(first, signal.SIGTERM)
    child._waiting[0].process.join(120)
    assert in_child(own_number, None, file) != first


def test_a_mistake_of_ours_is_a_refusal_with_a_trace(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    error = refusal(stumble, None, file)
    assert (error.code, error.facts) == ("import.crashed", {"name": "list.csv"})
    assert "in stumble" in caplog.text
    assert "our own mistake" not in caplog.text  # words may quote what somebody typed


@pytest.mark.skipif(not ENFORCED, reason="only Linux refuses memory at once")
def test_memory_beyond_the_limit_is_refused(file: Path) -> None:
    assert refusal(swallow, None, file).code == "import.memory"
    assert in_child(double, 1, file) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not told apart there")
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGSEGV, "import.crashed"),
        (signal.SIGKILL, "import.crashed"),
        (signal.SIGABRT, "import.memory"),
        (getattr(signal, "SIGXCPU", 0), "import.too_slow"),
    ],
)
def test_every_death_has_a_sentence(file: Path, number: int, code: str) -> None:
    error = refusal(die, number, file)
    assert (error.code, error.facts) == (code, {"name": "list.csv"})
    assert in_child(double, 1, file) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
def test_work_without_an_end_is_ended(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "limits_for", lambda _path: Limits(500_000_000, 0.2, 60))
    assert refusal(turn, None, file).code == "import.too_slow"


def test_waiting_without_an_end_is_ended(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "limits_for", lambda _path: Limits(500_000_000, 60, 0.2))
    assert refusal(sleep, None, file).code == "import.too_slow"


@pytest.mark.parametrize("work", [turn, sleep])
def test_cancelling_ends_whatever_is_under_way(
    file: Path, work: Callable[[Tell, None], None]
) -> None:
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.monotonic())
        return len(asked) > 3

    with pytest.raises(AppError) as told:
        in_child(work, None, file, cancelled=cancelled)
    assert told.value.code == "import.cancelled"
    assert child._waiting == [], "a process that was interrupted serves nobody else"


@pytest.mark.parametrize("work", [connect, look_up, run, write, write_low, remove])
def test_the_process_is_shut_in(
    file: Path, work: Callable[[Tell, Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(AppError) as told:
        in_child(work, file, file)
    assert told.value.code == "import.crashed"
    assert "limits.py" in caplog.text
    assert "in _refuse\nPermissionError" in caplog.text
    assert file.read_text() == "as it was"
