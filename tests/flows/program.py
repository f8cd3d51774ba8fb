"""The real program, started as a user would start it, with a home of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
REAL = ROOT / ".." / "shared" / "data" / "real"


def environment(home: Path) -> dict[str, str]:
    """An environment in which the program finds nothing of the person who tests it."""
    own = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "PYTHONPATH": str(ROOT),
    }
    return {**os.environ, **own}


def run(home: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """Run ``main.py`` with these words and wait for its end."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        env=environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
