"""The left half: the answer, the person below it, and at a booth the lead form."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.booth_feedback import BoothFeedback
from app.services.leads import Leads
from app.ui.screens.scan.faces import READY
from app.ui.screens.scan.lead_form import LeadForm
from app.ui.screens.scan.papers import Paper
from app.ui.screens.scan.person_card import PersonCard, PersonShown
from app.ui.screens.scan.seen import Seen
from app.ui.screens.scan.verdict_field import Answer, VerdictField
from app.ui.theme import theme
from app.ui.widgets import Button, SecondaryButton, WarningBar

_BUTTON = 176  # pixels, so that both buttons are as wide


class Sight(QWidget):
    """Shows one scan; an admission goes after a while, all else stays until the next."""

    newer_wanted = Signal()
    override_wanted = Signal()

    def __init__(
        self, leads: Leads, feedback: BoothFeedback, author: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.warning = WarningBar()
        self.field = VerdictField()
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = PersonCard()
        self.form = LeadForm(leads, feedback, author)
        self.newer = _tall(SecondaryButton(lambda: self.tr("Show new badge"), "id-card"))
        self.override = _tall(
            SecondaryButton(lambda: self.tr("Admit as supervisor…"), "shield-check")
        )
        self.newer.clicked.connect(self.newer_wanted)
        self.override.clicked.connect(self.override_wanted)
        self.card.set_buttons((self.newer, self.override))
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.warning)
        column.addWidget(self.field, 1)
        column.addWidget(self.card)
        column.addWidget(self.form)
        self.show_person(None)

    @property
    def holds(self) -> int:
        """Milliseconds after which the answer goes by itself; 0 where it stays."""
        return self._hold.interval() if self._hold.isActive() else 0

    def show_seen(self, seen: Seen) -> None:
        """Show this answer: first the field, which is on the screen when this goes on."""
        self._hold.stop()
        self.field.show_answer(seen.answer)
        if seen.answer.face.hold:
            self._hold.start(seen.answer.face.hold)
        self.show_person(seen)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer about nobody."""
        self._hold.stop()
        self.field.show_answer(answer)
        self.show_person(None)

    def show_paper(self, paper: Paper) -> None:
        """Show what a printed agenda is worth, and whose it is."""
        self.show_answer(paper.answer)
        if paper.answer.face.hold:
            self._hold.start(paper.answer.face.hold)
        self.card.show_person(paper.person)

    def show_again(self, seen: Seen) -> None:
        """Show an earlier answer until the next scan or Esc."""
        self.show_seen(seen)
        self._hold.stop()

    def show_person(self, seen: Seen | None) -> None:
        """The person alone, with what can be done about the answer."""
        self.override.setVisible(seen is not None and seen.can_override)
        self.newer.setVisible(seen is not None and seen.newer is not None)
        self.card.show_person(seen.person if seen else PersonShown())

    def clear(self) -> None:
        """Ready for the next one; at a booth the visitor stays while their lead is noted."""
        self._hold.stop()
        self.field.show_answer(Answer(READY))
        if self.form.isHidden():
            self.show_person(None)


def _tall(button: Button) -> Button:
    button.setMinimumSize(_BUTTON, theme().size("buttonScan"))
    return button
