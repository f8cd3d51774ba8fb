"""From the start of the process to the window shown: ``python -m tests.bench.start``.

A child process opens the sample fair as the program does and stops at the window's first paint.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 7


def main() -> None:
    """Print the time to the first picture and the memory then, over several cold processes."""
    from app.services.desk import Desk
    from app.services.sample import create_sample

    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        fair = Path(folder) / "sample.fair"
        with closing(create_sample(fair, desk.device())):
            pass
        runs = [_child(folder, fair) for _ in range(RUNS + 1)][1:]
    seconds = sorted(run[0] for run in runs)
    memory = max(run[1] for run in runs)
    print(f"window shown after {statistics.median(seconds):.2f} s (median of {RUNS}), ", end="")
    print(f"{seconds[0]:.2f} to {seconds[-1]:.2f} s; {memory:.0f} MB")


def _child(folder: str, fair: Path) -> tuple[float, float]:
    own = {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "XDG_DATA_HOME": folder,
        "STARTED": repr(time.time()),
    }
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.start", "--child", str(fair)],
        env={**os.environ, **own},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, memory = told.stdout.split()[-2:]
    return float(seconds), float(memory)


def child(fair: Path) -> None:
    """Open the window as ``main.py`` does; report at its first paint."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from app.bootstrap.shell import Shell
    from app.bootstrap.start import make_application, own_settings
    from app.services.desk import own_desk
    from app.ui.language import Languages

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, _report)
                watched.removeEventFilter(self)
            return False

    application = make_application()
    desk = own_desk()
    settings = own_settings(desk)
    languages = Languages(settings)
    languages.start()
    shell = Shell(desk, settings, languages)
    watch = FirstPaint()
    shell.start(fair)
    if shell.fair is None:
        raise SystemExit("the fair did not open")
    shell.fair.window.sidebar.installEventFilter(watch)
    application.exec()


def _report() -> None:
    passed = time.time() - float(os.environ["STARTED"])
    print(f"{passed:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    if "--child" in sys.argv:
        child(Path(sys.argv[-1]))
    else:
        main()
