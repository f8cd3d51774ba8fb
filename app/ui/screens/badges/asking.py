"""What the page asks people: a reason, a file. A test answers in their place."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.models.badges import Blocked
from app.services.store.badge_list import BadgeRow
from app.ui.language import Text, say
from app.ui.screens.badges.words import blocked_sentence, holder_name
from app.ui.theme import theme
from app.ui.widgets import (
    Button,
    DangerButton,
    FlowLayout,
    Label,
    PrimaryButton,
    Scroll,
    SecondaryButton,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog, foot_of

AskReason = Callable[[QWidget, BadgeRow], str | None]
AskReprint = Callable[[QWidget, int, int], str | None]


class BaseDialog(Retold, Dialog):
    """A title over a column; Esc closes."""

    def __init__(self, title: Text, width: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(Label(title, "title", wrap=True))
        self.setFixedWidth(width)
        self.retell()

    def retell(self) -> None:
        self.setWindowTitle(say(self._title))


class ReasonDialog(BaseDialog):
    """Says what will happen, and asks why; without a reason it cannot be done."""

    def __init__(
        self,
        title: Text,
        consequence: Text,
        usual: Sequence[Text],
        act: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, 460, parent)
        self.line = QLineEdit()
        self.line.setFont(theme().font("body"))
        self.line.setPlaceholderText(self.tr("Reason"))
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.textChanged.connect(self._allow)
        self.line.returnPressed.connect(self._finish)
        self.act = act
        self.act.clicked.connect(self._finish)
        self.cancel = SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject)
        proposals = QWidget()
        flow = FlowLayout(proposals, gap=6, line_gap=6)
        for words in usual:
            button = SecondaryButton(words, size="small")
            button.clicked.connect(lambda _on, words=words: self.line.setText(say(words)))
            flow.addWidget(button)
        self.column.addWidget(Label(consequence, "body", "text2", wrap=True))
        self.column.addWidget(self.line)
        self.column.addWidget(proposals)
        self.column.addSpacing(4)
        self.column.addLayout(foot_of(self.cancel, self.act))
        self.setTabOrder(self.line, self.act)
        self._allow()
        self.line.setFocus()

    @property
    def reason(self) -> str:
        """What was written, without blanks around it."""
        return self.line.text().strip()

    def _allow(self) -> None:
        self.act.setEnabled(bool(self.reason))

    def _finish(self) -> None:
        if self.reason:
            self.accept()


class RevokeDialog(ReasonDialog):
    """Take a badge's right to enter away."""

    def __init__(self, row: BadgeRow, parent: QWidget | None = None) -> None:
        def title() -> str:
            return self.tr("Revoke {number} of {name}?").format(
                number=row.number, name=holder_name(row)
            )

        def consequence() -> str:
            if row.prints:
                return self.tr(
                    "This badge was printed and may be in somebody's hands. It will be refused at "
                    "every gate; a device that is offline goes on accepting it until it "
                    "synchronises."
                )
            return self.tr("This badge was never printed. It leaves the queue.")

        usual = (
            lambda: self.tr("Lost"),
            lambda: self.tr("Registration withdrawn"),
            lambda: self.tr("Passed on to somebody else"),
        )
        act = DangerButton(lambda: self.tr("Revoke"), "ban")
        super().__init__(title, consequence, usual, act, parent)


class ReissueDialog(ReasonDialog):
    """Give the holder a new badge in place of this one."""

    def __init__(self, row: BadgeRow, parent: QWidget | None = None) -> None:
        def title() -> str:
            return self.tr("New badge for {name}?").format(name=holder_name(row))

        def consequence() -> str:
            if not row.valid:
                return self.tr("{number} stays revoked. The new badge goes into the queue.").format(
                    number=row.number
                )
            return self.tr(
                "{number} is revoked in the same step, and the new badge goes into the queue. A "
                "device that is offline goes on accepting the old code until it synchronises."
            ).format(number=row.number)

        usual = (
            lambda: self.tr("Lost"),
            lambda: self.tr("Damaged"),
            lambda: self.tr("Details corrected"),
        )
        act = PrimaryButton(lambda: self.tr("Reissue"), "rotate-ccw")
        super().__init__(title, consequence, usual, act, parent)


class ReprintDialog(ReasonDialog):
    """Some of these were printed before: a badge that goes out twice needs a reason."""

    def __init__(self, again: int, of: int, parent: QWidget | None = None) -> None:
        def title() -> str:
            return self.tr("%Ln badges were printed before", "", again)

        def consequence() -> str:
            if of > again:
                return self.tr(
                    "They are among the {of} to be printed. The reason is kept with each of them; "
                    "their code stays the same, so the first card goes on admitting."
                ).format(of=of)
            return self.tr(
                "The reason is kept with each of them. The code stays the same, so the first card "
                "goes on admitting; where it is lost, reissue instead."
            )

        usual = (
            lambda: self.tr("Damaged"),
            lambda: self.tr("Paper jam"),
            lambda: self.tr("Bad print"),
        )
        act = PrimaryButton(lambda: self.tr("Print again"), "printer")
        super().__init__(title, consequence, usual, act, parent)


class BlockedDialog(BaseDialog):
    """Names each badge that was left out, and why."""

    def __init__(self, blocked: Sequence[Blocked], parent: QWidget | None = None) -> None:
        def title() -> str:
            return self.tr("%Ln badges were not printed", "", len(blocked))

        super().__init__(title, 560, parent)
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        for one in blocked:
            column.addWidget(Label(lambda one=one: blocked_sentence(one), wrap=True))  # type: ignore[misc]
        column.addStretch(1)
        self.column.addWidget(Scroll(lines), 1)
        self.column.addLayout(
            foot_of(PrimaryButton(lambda: self.tr("Close"), on_click=self.accept))
        )
        self.setMinimumHeight(240)


def _ask(dialog: ReasonDialog) -> str | None:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.reason
    dialog.deleteLater()
    return reason if accepted else None


def ask_to_revoke(parent: QWidget, row: BadgeRow) -> str | None:
    """Why this badge is revoked; None when it stays."""
    return _ask(RevokeDialog(row, parent))


def ask_to_reissue(parent: QWidget, row: BadgeRow) -> str | None:
    """Why there is a new badge; None when there is none."""
    return _ask(ReissueDialog(row, parent))


def ask_to_reprint(parent: QWidget, again: int, of: int) -> str | None:
    """Why badges are printed that were before; None when they are not."""
    return _ask(ReprintDialog(again, of, parent))
