"""A failure is written down by its places, without what it worked on; a dead run is noticed."""

import logging
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import AppError
from app.services.crash_reports import CrashReports
from app.services.traces import WordlessFormatter, log_to, trace_of

ROOT = Path(__file__).parents[2]
PERSON = "13912340002 张敏"


def fail() -> None:
    try:
        dict[str, str]()[PERSON]
    except KeyError as error:
        raise AppError("visitor.gone", {"name": PERSON}) from error


def failure() -> BaseException:
    with pytest.raises(AppError) as caught:
        fail()
    return caught.value


def test_a_trace_has_the_places_and_no_words() -> None:
    told = trace_of(failure())
    assert "tests/services/test_crash_reports.py" in told
    assert "KeyError" in told
    assert "AppError visitor.gone" in told
    assert "which led to" in told
    assert PERSON not in told
    assert str(ROOT) not in told


def test_reports_are_kept_the_newest_first_and_the_oldest_go(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path)
    for _ in range(23):
        last = reports.keep(failure())
    kept = reports.all()
    assert len(kept) == 20
    assert kept[0] == last
    assert "FairDesk" in last.text
    assert PERSON not in "".join(report.text for report in kept)


def test_a_run_that_ended_well_is_not_reported(tmp_path: Path) -> None:
    for _ in range(2):
        reports = CrashReports(tmp_path)
        assert reports.begin() is None
        reports.end()


@pytest.mark.skipif(sys.platform == "win32", reason="kills with POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_a_run_that_was_killed_is_told_at_the_next_start(tmp_path: Path, number: int) -> None:
    code = (
        "import os, sys; from pathlib import Path;"
        "from app.services.crash_reports import CrashReports;"
        "CrashReports(Path(sys.argv[1])).begin(); os.kill(os.getpid(), int(sys.argv[2]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, tmp_path, str(int(number))], check=False, cwd=ROOT
    )
    assert ended.returncode == -number
    reports = CrashReports(tmp_path)
    told = reports.begin()
    reports.end()
    assert told is not None
    assert ("Segmentation" in told.text) == (number == signal.SIGSEGV)
    assert reports.begin() is None
    reports.end()


@pytest.mark.skipif(sys.platform == "win32", reason="another process, told by a pipe")
def test_a_run_that_still_lives_is_not_taken_for_dead(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from app.services.crash_reports import CrashReports;"
        "CrashReports(Path(sys.argv[1])).begin(); print('on', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, tmp_path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"on\n"
        reports = CrashReports(tmp_path)
        assert reports.begin() is None
        reports.end()
        other.communicate()


def test_the_log_tells_no_words_of_a_failure(tmp_path: Path) -> None:
    handler = log_to(tmp_path)
    try:
        error = failure()
        logging.getLogger("app.test").error("it failed", exc_info=error)
        handler.flush()
        told = (tmp_path / "fairdesk.log").read_text("utf-8")
    finally:
        logging.getLogger("app").removeHandler(handler)
        handler.close()
    assert "it failed" in told
    assert "AppError visitor.gone" in told
    assert PERSON not in told
    assert WordlessFormatter().formatException((None, None, None)) == ""
