"""Prints what becomes of every file that was made to hurt: the answer, seconds, and memory.

Run: ``python -m tests.bench.hostile [NAME]``. Ends with 1 when one takes the reader beyond 300 MB
or longer than 20 s, or gets no sentence.
"""

import sys
import tempfile
import time
from pathlib import Path

from app.errors import AppError
from app.services.importing import read_table
from app.services.importing.child import Tell, in_child, release
from app.services.importing.reading import read_rows
from app.ui.messages import sentence
from tests.services.importing.hostile import hostile_files

MOST = 300  # megabytes
LONGEST = 20  # seconds


def read_all(tell: Tell, path: Path) -> str:
    """Over there: the file to its end, and what was found."""
    reading = read_rows(read_table(path), progress=tell.progress)
    return f"{reading.kind}: {reading.read} read, {reading.good} good"


def peak_over_there(_tell: Tell, _path: Path) -> int:
    """The most that the process has held."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def answer(path: Path) -> tuple[str, bool]:
    """What the user is told, and whether it is a sentence; the process that read may be gone."""
    try:
        return in_child(read_all, path, path), True
    except AppError as error:
        words = sentence(error)
        return f"{error.code}: {words}", words != error.code


def main(wanted: str) -> int:
    """Read every file and print a line for each."""
    bad = 0
    with tempfile.TemporaryDirectory() as name:
        for title, path in hostile_files(Path(name)):
            if wanted not in title:
                continue
            start = time.perf_counter()
            told, is_sentence = answer(path)
            took = time.perf_counter() - start
            peak = in_child(peak_over_there, path, path)
            release()
            wrong = took > LONGEST or peak > MOST or not is_sentence
            bad += wrong
            mark = "!" if wrong else " "
            size = path.stat().st_size / 1e6
            print(
                f"{mark}{title:22}{size:6.1f} MB {took:6.2f} s {peak:4} MB  {told[:110]}",
                flush=True,
            )
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
