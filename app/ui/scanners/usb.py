"""Scanners that type: their keys are caught wherever the focus is, a person's go on.

The filter sits on the window that has the system's focus, not on the application: a window sees a
few events a second, an application all of every widget's (each call into Python costs a
microsecond or more). Keys that Qt hands to the focused widget without the window, and what an
input method commits, are seen by a second filter on that widget.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from app.ui.scanners.burst import Answer, Burst
from app.ui.scanners.profile import ScannerProfile, Suffix
from app.ui.scanners.settings import ScannerSettings
from app.ui.scanners.shortcuts import press_shortcut

_SUFFIXES = {
    int(Qt.Key.Key_Return): Suffix.ENTER,
    int(Qt.Key.Key_Enter): Suffix.ENTER,
    int(Qt.Key.Key_Tab): Suffix.TAB,
}
_SILENT = {  # keys that type nothing themselves: a scanner presses Shift before a capital
    int(key)
    for key in (
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Mode_switch,
    )
}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
Watched = TypeVar("Watched", bound=QObject)
_OTHER_CLOCK_MS = 5000
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


@dataclass(frozen=True, slots=True)
class Typed:
    """A burst as it was typed, before any of it was put right; the scanner doctor reads this."""

    text: str
    suffix: Suffix
    at: float  # milliseconds on a clock that only runs forward
    gap: float  # the longest pause between two keys, in milliseconds
    composed: bool  # an input method had its hands in it


@dataclass(frozen=True, slots=True)
class _Held:
    """A key kept back, and where it was going."""

    target: QObject
    event: QKeyEvent | QInputMethodEvent


class UsbScanner(QObject):
    """Says each code that a typing scanner reads while ``start``ed; nothing of it reaches a field.

    ``typed`` says the same before it is put right by the profile.
    """

    code = Signal(str)
    typed = Signal(object)

    def __init__(
        self,
        settings: ScannerSettings,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._settings = settings
        self._burst = Burst(settings.load())
        settings.changed.connect(self._use)
        self._held: list[_Held] = []
        self._examining = False
        self._begun = 0.0
        self._gap = 0.0
        self._composed = False
        self._last_code = ("", float("-inf"))
        self._swallowed: set[int] = set()  # keys whose release is still to be swallowed
        self._window: QWindow | None = None
        self._focus: QObject | None = None
        self._passed: tuple[object, ...] | None = None
        self._giving_back = False
        self._offset = float("inf")
        self._pause = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._pause.timeout.connect(self._wait_out)
        self._last_chance = QTimer(self, singleShot=True, interval=0)
        self._last_chance.timeout.connect(self._paused)
        self.running = False

    def start(self) -> None:
        """Listen, in whichever window has the focus."""
        if self.running:
            return
        self.running = True
        app = cast("QApplication", QApplication.instance())
        app.focusWindowChanged.connect(self._watch_window)
        app.focusObjectChanged.connect(self._watch_focus)
        self._watch_window(QGuiApplication.focusWindow())
        self._watch_focus(QGuiApplication.focusObject())

    def stop(self) -> None:
        """Listen no more; what is held goes on to where it was meant."""
        if not self.running:
            return
        self.running = False
        app = cast("QApplication", QApplication.instance())
        app.focusWindowChanged.disconnect(self._watch_window)
        app.focusObjectChanged.disconnect(self._watch_focus)
        self._give_back()
        self._watch_window(None)
        self._watch_focus(None)

    def examine(self, *, on: bool) -> None:
        """For the scanner doctor: say what is ``typed``, however slowly, and no codes."""
        self._give_back()
        self._examining = on
        self._use(self._settings.load())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._giving_back or not self.running:
            return False
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._composed_text(watched, event)
        return False

    # Who is listened to

    def _watch_window(self, window: QWindow | None) -> None:
        self._window = self._moved(self._window, window)

    def _watch_focus(self, focus: QObject | None) -> None:
        widget = focus if isinstance(focus, QWidget) else None
        self._focus = self._moved(self._focus, widget)

    def _moved(self, before: Watched | None, now: Watched | None) -> Watched | None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None and self.running:
            now.installEventFilter(self)
        return now

    def _use(self, profile: ScannerProfile) -> None:
        self._burst.profile = ScannerProfile(gap_ms=200) if self._examining else profile

    # What comes in

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        mark = (event.type(), event.key(), event.timestamp())
        if watched is not self._window and self._passed == mark:
            self._passed = None  # the window let this one through just now
            return False
        taken = self._take(watched, event)
        self._passed = None if taken or watched is not self._window else mark
        return taken

    def _take(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(watched, event)
        if event.key() in _SILENT:
            return False
        if event.isAutoRepeat() or event.modifiers() & _COMMANDS:
            return self._foreign(event)
        suffix = _SUFFIXES.get(event.key())
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._claims(event, suffix)
        if suffix is not None:
            return self._suffix(event, suffix)
        return (
            self._sign(watched, event)
            if event.text().isprintable() and event.text()
            else (self._foreign(event))
        )

    def _claims(self, event: QKeyEvent, suffix: Suffix | None) -> bool:
        """Ask for the key itself, before a shortcut takes it."""
        wanted = bool(self._held) if suffix is not None else event.text().isprintable()
        if wanted and (suffix is not None or event.text()):
            event.accept()
            return True
        return False

    def _release(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        waiting = any(
            isinstance(held.event, QKeyEvent) and held.event.key() == event.key()
            for held in self._held
        )
        if waiting:
            self._held.append(_Held(watched, event.clone()))
        return waiting

    def _foreign(self, event: QKeyEvent) -> bool:
        """A key that no scanner presses: what is held comes before it."""
        if event.type() == QEvent.Type.KeyPress:
            self._give_back()
        return False

    def _sign(self, watched: QObject, event: QKeyEvent) -> bool:
        at = self._moment(event)
        self._hold(_Held(watched, event.clone()), event.text(), at)
        return True

    def _suffix(self, event: QKeyEvent, suffix: Suffix) -> bool:
        at = self._moment(event)
        answer = self._burst.suffix(suffix, at)
        if answer is Answer.PASS:
            self._give_back()
            return False
        self._swallowed.add(event.key())
        if answer is Answer.CODE:
            self._say(suffix, at)
        return True

    def _composed_text(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """An input method may hand a scanner's signs on, one by one, often full-width."""
        text = event.commitString()
        if len(text) != 1 or event.preeditString() or event.replacementLength():
            self._composed = self._composed or bool(event.preeditString())
            return False
        self._composed = True
        kept = QInputMethodEvent("", [])
        kept.setCommitString(text)
        self._hold(_Held(watched, kept), text, self._now())
        return True

    def _hold(self, held: _Held, sign: str, at: float) -> None:
        if self._burst.is_late(at) and not self._still_waits(at):
            self._end_burst(at)
        if not self._burst.signs:
            self._begun, self._gap = at, 0.0
        self._gap = max(self._gap, self._burst.sign(sign, at))
        self._held.append(held)
        self._last_chance.stop()
        self._pause.start(self._burst.pause_ms())

    def _still_waits(self, at: float) -> bool:
        """A scanner known to end with a suffix may stutter in the middle of a code."""
        return (
            self._burst.is_sure
            and at - self._begun < 2000
            and self._pause.isActive()
            and (self._burst.profile.suffix in (Suffix.ENTER, Suffix.TAB))
        )

    # What comes of it

    def _wait_out(self) -> None:
        # After a moment in which the window was busy, keys may wait in the queue behind this
        # timer: one more turn of the loop lets them come first.
        self._last_chance.start()

    def _paused(self) -> None:
        self._end_burst(self._now())

    def _end_burst(self, at: float) -> None:
        if self._burst.paused(at) is Answer.CODE:
            self._say(Suffix.NONE, at)
        else:
            self._give_back()

    def _say(self, suffix: Suffix, at: float) -> None:
        self._pause.stop()
        self._last_chance.stop()
        self._swallow_releases()
        text = self._burst.clear()
        composed, self._composed = self._composed, False
        self.typed.emit(Typed(text, suffix, at, self._gap, composed))
        if self._examining:
            return
        code = self._burst.profile.code(text)
        if code and not self._repeated(code, at):
            self.code.emit(code)

    def _repeated(self, code: str, at: float) -> bool:
        before, when = self._last_code
        self._last_code = (code, at)
        return self._burst.profile.repeats and code == before and at - when < 500

    def _swallow_releases(self) -> None:
        for held in self._held:
            if isinstance(held.event, QKeyEvent):
                if held.event.type() == QEvent.Type.KeyPress:
                    self._swallowed.add(held.event.key())
                else:
                    self._swallowed.discard(held.event.key())
        self._held.clear()

    def _give_back(self) -> None:
        """Send what is held on to where it was going, in its order."""
        self._pause.stop()
        self._last_chance.stop()
        self._burst.clear()
        self._composed = False
        held, self._held = self._held, []
        self._giving_back = True
        try:
            for one in held:
                self._send(one)
        finally:
            self._giving_back = False

    def _send(self, one: _Held) -> None:
        if not isValid(one.target):
            return
        if isinstance(one.event, QKeyEvent) and press_shortcut(one.target, one.event):
            return
        QCoreApplication.sendEvent(one.target, one.event)

    def _moment(self, event: QKeyEvent) -> float:
        """When the key went down, on our clock.

        The system stamps keys by a clock of its own as they come, however late a busy window
        takes them. The least delay seen so far tells that clock from ours. Events made by hand
        carry no stamp; theirs is now.
        """
        now, stamp = self._now(), float(event.timestamp())
        if not stamp:
            return now
        offset = now - stamp
        if abs(offset - self._offset) > _OTHER_CLOCK_MS:
            self._offset = offset
        self._offset = min(self._offset, offset)
        return stamp + self._offset

    def _now(self) -> float:
        return self._clock() * 1000


class ScanField(QLineEdit):
    """A line for typing a code by hand, with input methods off."""

    code = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.returnPressed.connect(self._say)

    def _say(self) -> None:
        text = self.text().strip()
        self.clear()
        if text:
            self.code.emit(text)
