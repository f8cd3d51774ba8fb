"""Damage that is met at work: the way out is offered at once, and once; the work goes on."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.ui.language import translate
from app.ui.main_window import MainWindow

_SCANNING = "scan"  # where a scanner types: its keys would answer a dialog


def met_damage(
    window: MainWindow, offer: Callable[[], object], *, may_recover: bool, asks: bool = True
) -> None:
    """Say in a bar, which stays, that the file is damaged; where it ``asks``, ask what to do.

    ``offer`` shows the dialog. Nobody is asked where badges are scanned: there the bar is enough.
    """
    if not may_recover:
        window.warning.tell(_call_words, lambda: translate("shell", "Understood"), lambda: None)
        return
    window.warning.tell(_words, lambda: translate("shell", "Recover…"), offer)
    if asks and window.current != _SCANNING:
        QTimer.singleShot(0, window, offer)


def _words() -> str:
    return translate(
        "shell",
        "A part of the fair’s file is damaged: what needs that part is not saved now. What was "
        "acknowledged is kept; recover what can be read into a new file as soon as you can.",
    )


def _call_words() -> str:
    return translate(
        "shell",
        "A part of the fair’s file is damaged: what needs that part is not saved now. What was "
        "acknowledged is kept; tell the organiser now.",
    )
