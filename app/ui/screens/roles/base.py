"""What the dialogs of roles share: a title, a sentence, the lines, and two buttons."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.ui.language import Text, say
from app.ui.messages import sentence
from app.ui.widgets import ErrorBar, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog

_WIDTH = 440


class RoleDialog(Retold, Dialog):
    """Stays open, with the reason, while what it does is refused; Esc gives up."""

    def __init__(self, title: Text, about: Text, act: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setFixedWidth(_WIDTH)
        self.about = Label(about, "body", "text2", wrap=True)
        self.error = ErrorBar()
        self.act = PrimaryButton(act, on_click=self.finish)
        self.cancel = SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.act)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(Label(title, "title", wrap=True))
        self.column.addWidget(self.about)
        self.column.addWidget(self.error)

    def retell(self) -> None:
        self.setWindowTitle(say(self._title))
        super().retell()

    def close_with(self, *parts: QWidget) -> None:
        """Put the lines in, and the buttons beneath them."""
        for part in parts:
            self.column.addWidget(part)
        self.column.addSpacing(4)
        self.column.addLayout(self.foot)
        self.retell()

    def finish(self) -> None:
        """Do what the dialog is for."""
        raise NotImplementedError

    def attempt(self, do: Callable[[], object]) -> bool:
        """Whether it could be done; a refusal is said, and nothing else happens."""
        try:
            do()
        except AppError as error:
            self.error.tell(sentence(error))
            return False
        return True
