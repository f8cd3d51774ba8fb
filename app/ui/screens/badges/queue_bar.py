"""A queue that stopped: where, on which printer, and how it goes on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.registry import PrintJob
from app.ui.theme import theme
from app.ui.widgets import (
    GhostButton,
    IconLabel,
    Label,
    Panel,
    PrimaryButton,
)
from app.ui.widgets.numbers import WholeNumber


class QueueBar(Panel):
    """``went_on`` carries the card, counted from 1, from which the queue goes on."""

    went_on = Signal(int)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warningTint", parent)
        self._job: PrintJob | None = None
        self._words = Label(self._said, "body", "warning", wrap=True, tabular=True)
        self._from = Label(lambda: self.tr("Next card"), "body", "warning")
        self.card = WholeNumber(72)
        self.card.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.card.valueChanged.connect(self._say_button)
        self._from.setBuddy(self.card)
        self.go_on = PrimaryButton(
            lambda: self.tr("Go on from card {card}").format(card=self.card.value()),
            "play",
            on_click=lambda: self.went_on.emit(self.card.value()),
        )
        self.give_up = GhostButton(lambda: self.tr("Give the rest up"), on_click=self.dropped.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 16, 8)
        layout.setSpacing(10)
        layout.addWidget(IconLabel("triangle-alert", "warning"))
        layout.addWidget(self._words, 1)
        layout.addWidget(self._from)
        layout.addWidget(self.card)
        layout.addWidget(self.go_on)
        layout.addWidget(self.give_up)
        self.setMinimumHeight(theme().size("toolbar"))
        self._name_field()
        self.hide()

    @property
    def job(self) -> PrintJob | None:
        """The queue that waits."""
        return self._job

    def show_job(self, job: PrintJob | None) -> None:
        """Say where this queue stopped; None when none waits."""
        self._job = job
        self.setVisible(job is not None)
        if job is None:
            return
        self.card.setRange(1, len(job.badges))
        self.card.setValue(min(job.done + 1, len(job.badges)))
        self._words.retell()
        self._say_button()
        self.setAccessibleName(self._words.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_field()

    def _name_field(self) -> None:
        self.card.setAccessibleName(self.tr("Next card"))

    def _said(self) -> str:
        job = self._job
        if job is None:
            return ""
        return self.tr(
            "{printer} stopped at card {card} of {all}. Cards that came out are marked as printed."
        ).format(printer=job.target, card=job.done + 1, all=len(job.badges))

    def _say_button(self) -> None:
        self.go_on.retell()
