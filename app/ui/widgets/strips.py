"""Strips inside a page: long work with its progress, and a failure with its remedy."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.language import Text
from app.ui.theme import ColorName, theme
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import ElidedLabel, IconLabel, Label, Panel
from app.ui.widgets.meters import MeterBar


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is; ``of`` 0 where nobody knows, ``seconds_left`` None likewise.

    ``measure`` is a live figure that means something to the reader: ``148 of 156 placed``.
    """

    done: int
    of: int
    measure: str = ""
    seconds_left: float | None = None


class InlineStrip(Panel):
    """Long work under way: what, how far, time left, a live measure, and Cancel.

    A second button (``extra``) can end the work early and keep what it has.
    """

    cancelled = Signal()

    def __init__(
        self,
        what: Text,
        extra: Text = "",
        on_extra: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("accentTint", parent)
        self.setFixedHeight(theme().size("toolbar"))
        self._what = Label(what, "bodyStrong")
        self._meter = MeterBar()
        self._meter.setFixedWidth(160)
        self._share = Label("", "small", "text2", tabular=True)
        self._left = Label("", "small", "text2", tabular=True)
        self._measure = ElidedLabel("", "small", "text2", tabular=True)
        self._progress: Progress | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 16, 0)
        layout.setSpacing(12)
        layout.addWidget(self._what)
        layout.addWidget(self._meter)
        layout.addWidget(self._share)
        layout.addWidget(self._left)
        layout.addWidget(self._measure, 1)
        if on_extra is not None:
            layout.addWidget(SecondaryButton(extra, on_click=on_extra))
        self._cancel = SecondaryButton(lambda: self.tr("Cancel"), "x", on_click=self.cancelled.emit)
        layout.addWidget(self._cancel)
        self.hide()

    def begin(self, what: Text | None = None) -> None:
        """Show the strip at the start of the work."""
        if what is not None:
            self._what.tell(what)
        self._cancel.setEnabled(True)
        self.show_progress(Progress(0, 0))
        self.show()

    def begin_unstoppable(self, what: Text) -> None:
        """The same for work that nobody may stop half-way."""
        self.begin(what)
        self._cancel.setEnabled(False)

    def end(self) -> None:
        """The work is over; the strip leaves."""
        self.hide()

    def show_progress(self, progress: object) -> None:
        """Show how far the work is; for ``Tasks.run(progress=...)``."""
        if not isinstance(progress, Progress):
            return
        self._progress = progress
        known = progress.of > 0
        self._meter.show_share(progress.done, max(progress.of, 1))
        self._share.tell(f"{progress.done:,} / {progress.of:,}" if known else "")
        self._left.tell(self._time_left)
        self._measure.tell(progress.measure)

    def _time_left(self) -> str:
        if self._progress is None or self._progress.seconds_left is None:
            return ""
        seconds = round(self._progress.seconds_left)
        if seconds < 60:
            return self.tr("%n s left", "", max(seconds, 1))
        return self.tr("%n min left", "", round(seconds / 60))


class MessageBar(Panel):
    """A tinted line where something is the matter: what, what was kept, one action."""

    def __init__(
        self,
        ground: ColorName,
        words: ColorName,
        icon: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(ground, parent)
        self._action: Callable[[], object] | None = None
        self._label = Label("", "body", words, wrap=True)
        self._button = SecondaryButton("", size="small", on_click=self._act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 10, 16, 10)
        layout.setSpacing(12)
        layout.addWidget(IconLabel(icon, words))
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self.setMinimumHeight(theme().size("toolbar"))
        self.hide()

    def tell(
        self, text: Text, action_text: Text = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show the line, with one button where there is a remedy."""
        self._label.tell(text)
        self._action = action
        self._button.tell(action_text)
        self._button.setVisible(action is not None)
        self.show()
        self.setAccessibleName(self._label.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def words(self) -> str:
        """What the bar says."""
        return self._label.text()

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()


class ErrorBar(MessageBar):
    """Something failed here and can be mended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("dangerTint", "danger", "circle-alert", parent)


class WarningBar(MessageBar):
    """Something here needs a look; nothing failed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warningTint", "warning", "triangle-alert", parent)
