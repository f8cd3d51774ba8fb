"""What is asked before requests are declined: why."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.language import Text, say
from app.ui.theme import theme
from app.ui.widgets import DangerButton, FlowLayout, Label, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog

AskReason = Callable[[QWidget, str], str | None]
"""Why these are declined, by their name; "" for no reason, None when they are not."""


class DeclineDialog(Retold, Dialog):
    """A reason is welcome; Enter declines with what is written."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self.line = QLineEdit()
        self.line.setFont(theme().font("body"))
        self.line.returnPressed.connect(self.accept)
        self.act = DangerButton(lambda: self.tr("Decline"), "x", on_click=self.accept)
        proposals = QWidget()
        flow = FlowLayout(proposals, gap=6, line_gap=6)
        usual: tuple[Text, ...] = (
            lambda: self.tr("No time left"),
            lambda: self.tr("Not our field"),
            lambda: self.tr("Known already"),
        )
        for words in usual:
            button = SecondaryButton(words, size="small")
            button.clicked.connect(lambda _on, words=words: self.line.setText(say(words)))
            flow.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject))
        foot.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self._title, "title", wrap=True))
        consequence = Label(
            lambda: self.tr(
                "The reason is kept with the request. A meeting that is planned for it is "
                "cancelled in the same step."
            ),
            "body",
            "text2",
            wrap=True,
        )
        column.addWidget(consequence)
        column.addWidget(self.line)
        column.addWidget(proposals)
        column.addSpacing(4)
        column.addLayout(foot)
        self.setFixedWidth(460)
        self.line.setFocus()
        self.retell()

    @property
    def reason(self) -> str:
        """What was written."""
        return self.line.text().strip()

    def retell(self) -> None:
        self.setWindowTitle(self._title())
        self.line.setPlaceholderText(self.tr("Reason"))
        self.line.setAccessibleName(self.tr("Reason"))

    def _title(self) -> str:
        return self.tr("Decline {what}?").format(what=self._what)


def ask_why(parent: QWidget, what: str) -> str | None:
    """The reason, or None when nothing is declined."""
    dialog = DeclineDialog(what, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.reason
    dialog.deleteLater()
    return reason if accepted else None
