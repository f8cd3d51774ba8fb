"""What the first window waits for: nothing that only a later step needs."""

import subprocess
import sys
from pathlib import Path

import pytest

_PROJECT = Path(__file__).resolve().parents[2]
# Each takes as long to read as a good part of the window itself.
_LATER = (
    "PIL", "icalendar", "numpy", "openpyxl", "ortools", "pypinyin", "python_calamine", "qrcode",
    "rapidfuzz", "reportlab", "sqlite_utils", "xlsxwriter", "zxingcpp",
)  # fmt: skip


@pytest.mark.parametrize("module", ["app.bootstrap.start", "app.bootstrap.shell"])
def test_the_window_reads_no_package_that_can_wait(module: str) -> None:
    script = f"import sys, {module}; print(*(one for one in {_LATER} if one in sys.modules))"
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=_PROJECT, capture_output=True, check=True, text=True
    )
    assert said.stdout.split() == []
