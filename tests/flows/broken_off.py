"""The program in a process of its own, for a test that ends it: `broken_off.py STEP FAIR`.

``die``: goes to the visitors, notes the place, and is killed. ``again``: starts as the user would
and prints where the window stands and what is said.
"""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.bootstrap import start
from app.bootstrap.shell import Shell
from app.ui.widgets.toast import Toast


def die(shell: Shell) -> None:
    """Work a little, then end without a word."""
    assert shell.fair is not None
    shell.fair.window.go("visitors")
    shell.fair.window.page("visitors").search("zhang")
    shell.fair.whereabouts.note()
    os.kill(os.getpid(), signal.SIGKILL)


def tell(shell: Shell) -> None:
    """Where the window stands now, and end properly."""
    assert shell.fair is not None
    window = shell.fair.window
    toasts = window.findChildren(Toast)
    titles = [toast.accessibleName() for toast in toasts if toast.isVisible()]
    in_the_way = QApplication.activeModalWidget()
    assert in_the_way is None, in_the_way
    print(window.current, window.page(window.current).search_text(), *titles, sep="|", flush=True)
    QApplication.quit()


def main() -> None:
    """Start the window and do one step in it."""
    act = {"die": die, "again": tell}[sys.argv[1]]
    path = Path(sys.argv[2])

    def begin(shell: Shell) -> None:
        shell.start(path)
        QTimer.singleShot(500, lambda: act(shell))

    sys.exit(start.run(begin))


if __name__ == "__main__":
    main()
