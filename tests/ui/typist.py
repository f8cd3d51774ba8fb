"""Keys as a scanner types them into a window: all of a code at once.

QTest lets the program work between two keys; on a busy machine that is longer than any scanner
pauses, and then it would be no scan. The system's keys wait in a queue meanwhile and carry the
moment at which they were pressed. So do these: no turn of the loop comes between them.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

_NONE = Qt.KeyboardModifier.NoModifier


def type_keys(window: QWindow, text: str, end: Qt.Key | None = None, stamp: int = 0) -> None:
    """Type this and the key at its end; ``stamp`` is the system's moment of all keys, if any."""
    for sign in text:
        press_key(window, ord(sign.upper()), sign, stamp=stamp)
    if end is not None:
        press_key(window, end, "\t" if end == Qt.Key.Key_Tab else "\r", stamp=stamp)


def press_key(
    window: QWindow, key: int, text: str, held: Qt.KeyboardModifier = _NONE, stamp: int = 0
) -> None:
    """One key down and up, in the steps in which the system hands it in."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        send_key(window, kind, key, text, held, stamp)


def send_key(
    window: QWindow,
    kind: QEvent.Type,
    key: int,
    text: str = "",
    held: Qt.KeyboardModifier = _NONE,
    stamp: int = 0,
) -> None:
    """A single step of a key."""
    event = QKeyEvent(kind, key, held, text)
    event.setTimestamp(stamp)
    QCoreApplication.sendEvent(window, event)
