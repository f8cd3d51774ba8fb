"""Single-letter shortcuts for keys that were held back.

Qt looks a key up among the shortcuts before it reaches any widget. A key that is given back later
comes after that, so the lookup is made here.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


def press_shortcut(target: QObject, event: QKeyEvent) -> bool:
    """Whether a shortcut of this one key was found and pressed instead."""
    if event.type() != QEvent.Type.KeyPress:
        return False
    focus = QApplication.focusWidget()
    if focus is None or _claims(focus, event):
        return False
    keys = QKeySequence(event.keyCombination())
    window = target if isinstance(target, QWidget) else focus
    for shortcut in window.window().findChildren(QShortcut):
        if shortcut.isEnabled() and shortcut.key() == keys and _reaches(shortcut, focus):
            shortcut.activated.emit()
            return True
    return False


def _claims(focus: QWidget, event: QKeyEvent) -> bool:
    """Whether the focused widget wants the key itself, as a field does."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
    asked.ignore()
    QCoreApplication.sendEvent(focus, asked)
    return asked.isAccepted()


def _reaches(shortcut: QShortcut, focus: QWidget) -> bool:
    owner = shortcut.parent()
    if not isinstance(owner, QWidget) or not owner.isVisible():
        return False
    match shortcut.context():
        case Qt.ShortcutContext.WidgetShortcut:
            return owner is focus
        case Qt.ShortcutContext.WidgetWithChildrenShortcut:
            return owner is focus or owner.isAncestorOf(focus)
        case _:
            return True
