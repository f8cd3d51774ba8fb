"""What is said of a restore once the fair is open again."""

from datetime import datetime
from functools import partial

from app.services.backups.restoring import Restored
from app.ui.formats import clock_time, count, short_date
from app.ui.language import translate
from app.ui.main_window import MainWindow


def restored_words(restored: Restored) -> str:
    """What came back, what came along, and whose erasure was done again."""
    told = restored.returned
    words = translate("shell", "{name} was restored")
    if told.carried:
        words = translate("shell", "{name} was restored, {number} scans and others came along")
    words = words.format(name=restored.source.name, number=count(told.carried))
    if told.again:
        more = translate("shell", "{words}; erasures done again: {number}")
        words = more.format(words=words, number=count(told.again))
    return words


def tell_unknown(window: MainWindow, since: datetime) -> None:
    """Say in a bar, which stays, that people may be back who were erased."""
    window.warning.tell(
        partial(_unknown_words, since),
        lambda: translate("shell", "Show the privacy desk"),
        lambda: window.go("settings", "privacy"),
    )


def _unknown_words(since: datetime) -> str:
    here = since.astimezone()
    words = translate(
        "shell",
        "The file that was replaced cannot be read: whoever was erased after {time} may be back. "
        "Compare with the certificates that were handed out, and erase them again.",
    )
    return words.format(time=f"{short_date(here.date())} {clock_time(here)}")
