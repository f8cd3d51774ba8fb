"""What is asked when a badge key is handed over or taken in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.badge_key import KeyClash
from app.services.key_parcel import LEAST_LETTERS, new_passphrase
from app.ui.language import Text, say, translate
from app.ui.theme import theme
from app.ui.widgets import Button, DangerButton, ErrorBar, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog

_WIDTH = 480


class _PassphraseQuestion(Retold, Dialog):
    """A title, what will happen, a passphrase; it stays open until its owner closes it.

    ``agreed`` carries the passphrase.
    """

    agreed = Signal(str)

    def __init__(
        self, title: Text, consequence: Text, act: Button, least: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._title, self._least = title, least
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setFont(theme().mono("body"))
        self.line.setMinimumHeight(theme().size("buttonLarge"))
        self.error = ErrorBar()
        self.act = act
        self.cancel = SecondaryButton(lambda: self.tr("Cancel"), size="large", on_click=self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, "title", wrap=True))
        column.addWidget(Label(consequence, "body", "text2", wrap=True))
        column.addWidget(self.error)
        column.addWidget(self.line)
        column.addSpacing(4)
        column.addLayout(self.foot)
        self.act.clicked.connect(self.finish)
        self.line.textChanged.connect(self._allow)
        self.line.returnPressed.connect(self.finish)
        self.retell()
        self._allow()
        self.line.setFocus()

    def retell(self) -> None:
        self.setWindowTitle(say(self._title))
        self.line.setPlaceholderText(self.tr("Passphrase"))
        self.line.setAccessibleName(self.tr("Passphrase"))

    def finish(self) -> None:
        """Go on with what was typed."""
        if self.act.isEnabled():
            self.error.hide()
            self.agreed.emit(self.line.text())

    def refuse(self, words: str) -> None:
        """Say why it did not work, and let them try again."""
        self.error.tell(words)
        self.line.selectAll()
        self.line.setFocus()

    def _allow(self) -> None:
        self.act.setEnabled(len(self.line.text().strip()) >= self._least)


class HandOverDialog(_PassphraseQuestion):
    """A passphrase is proposed that nobody guesses and that can be read out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            lambda: self.tr("Hand the badge key over"),
            lambda: self.tr(
                "Whoever has the file and this passphrase can print badges that every gate admits. "
                "Write the passphrase down now and tell it by another way than the file; it is "
                "kept nowhere."
            ),
            PrimaryButton(lambda: self.tr("Save the file…"), "file-up", size="large"),
            LEAST_LETTERS,
            parent,
        )
        self.another = SecondaryButton(
            lambda: self.tr("Another one"), size="large", on_click=self.propose
        )
        self.foot.insertWidget(0, self.another)
        self.propose()

    def propose(self) -> None:
        """Put a fresh passphrase into the line."""
        self.line.setText(new_passphrase())
        self.line.selectAll()


class PassphraseDialog(_PassphraseQuestion):
    """The passphrase of a file that another desk wrote."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(
            lambda: self.tr("Take the badge key in"),
            lambda: self.tr("The passphrase that the other desk was shown for {name}.").format(
                name=name
            ),
            PrimaryButton(lambda: self.tr("Open"), "file-down", size="large"),
            1,
            parent,
        )


def clash_words(clash: KeyClash) -> tuple[str, str, str]:
    """The question, what it means, and the word that says yes."""
    if clash.is_other_fair:
        question = translate("BadgeKey", "This key is for {name}, not for the open fair.")
        told = translate("BadgeKey", "The key in the file: {offered}")
        if clash.held:
            told = translate(
                "BadgeKey",
                "The key in the file: {offered}\nThe key of that fair held here: {held}\n\n"
                "If you replace it, badges that were printed with it are called not genuine here.",
            )
        act = translate("BadgeKey", "Keep it for that fair")
    else:
        question = translate("BadgeKey", "Replace the badge key of this fair?")
        told = translate(
            "BadgeKey",
            "Known here: {held}\nIn the file: {offered}\n\nTwo desks made a key each. Replace the "
            "one here if the badges were printed at the other desk; badges that were printed with "
            "the one here are called not genuine then.",
        )
        act = translate("BadgeKey", "Replace")
    facts = {"name": clash.fair_name, "offered": clash.offered, "held": clash.held}
    return question.format(**facts), told.format(**facts), act


class ClashDialog(Dialog):
    """Both fingerprints; what is proposed is to leave things as they are."""

    def __init__(self, clash: KeyClash, parent: QWidget) -> None:
        super().__init__(parent)
        question, told, act = clash_words(clash)
        self.setWindowTitle(question)
        self.setFixedWidth(_WIDTH)
        self.act = DangerButton(act, size="large", on_click=self.accept)
        self.leave = SecondaryButton(
            lambda: translate("BadgeKey", "Leave it as it is"), size="large", on_click=self.reject
        )
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.act)
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(question, "title", wrap=True))
        column.addWidget(Label(told, "body", "text2", wrap=True))
        column.addSpacing(4)
        column.addLayout(foot)
        self.leave.setFocus()


def ask_clash(clash: KeyClash, parent: QWidget) -> bool:
    """Whether the key in the file takes the place of the other; no unless somebody says so."""
    return ClashDialog(clash, parent).exec() == QDialog.DialogCode.Accepted
