"""主管放行: a supervisor lets somebody in whom the verdict refuses, with a PIN and a reason."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.errors import AppError
from app.ui.language import say
from app.ui.messages import sentence
from app.ui.screens.scan.lines import TallLine
from app.ui.screens.scan.post import Post
from app.ui.screens.scan.seen import Seen
from app.ui.widgets import (
    ErrorBar,
    FlowLayout,
    Label,
    PrimaryButton,
    SecondaryButton,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog, foot_of

LEAST_DIGITS = 4
_MOST_DIGITS = 12
_WIDTH = 480


class OverrideDialog(Retold, Dialog):
    """``act(pin, reason)`` lets the person in and may refuse the PIN; the dialog then stays.

    Where no supervisor has a PIN yet, the one typed here, twice, is the PIN from now on.
    """

    def __init__(
        self,
        who: str,
        *,
        first_use: bool,
        act: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._who, self._first_use, self._act = who, first_use, act
        self.setFixedWidth(_WIDTH)
        self.reason = TallLine("buttonLarge")
        self.pin = _pin_line()
        self.again = _pin_line()
        self.again.setVisible(first_use)
        self.error = ErrorBar()
        self.admit = PrimaryButton(lambda: self.tr("Admit"), "shield-check", size="large")
        self.cancel = SecondaryButton(lambda: self.tr("Cancel"), size="large", on_click=self.reject)
        self._build()
        self.admit.clicked.connect(self.finish)
        for line in (self.reason, self.pin, self.again):
            line.textChanged.connect(self._allow)
            line.returnPressed.connect(self.finish)
        self.retell()
        self._allow()
        self.reason.setFocus()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Admit as supervisor"))
        pin = self.tr("New PIN, at least four digits") if self._first_use else self.tr("PIN")
        for line, words in (
            (self.reason, self.tr("Reason")),
            (self.pin, pin),
            (self.again, self.tr("The same PIN again")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)

    def finish(self) -> None:
        """Admit, unless something is missing or the PIN is not the right one."""
        if not self.admit.isEnabled():
            return
        try:
            self._act(self.pin.text(), self.reason.text().strip())
        except AppError as error:
            self.error.tell(sentence(error))
            self.pin.clear()
            self.again.clear()
            self.pin.setFocus()
        else:
            self.accept()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self._title, "title", wrap=True))
        column.addWidget(Label(self._consequence, "body", "text2", wrap=True))
        column.addWidget(self.error)
        column.addWidget(self.reason)
        column.addWidget(self._proposals())
        column.addWidget(self.pin)
        column.addWidget(self.again)
        column.addSpacing(4)
        column.addLayout(foot_of(self.cancel, self.admit))

    def _proposals(self) -> QWidget:
        usual = (
            lambda: self.tr("Identity checked"),
            lambda: self.tr("Known guest"),
            lambda: self.tr("Badge is being replaced"),
        )
        proposals = QWidget()
        flow = FlowLayout(proposals, gap=6, line_gap=6)
        for words in usual:
            button = SecondaryButton(words, size="small")
            button.clicked.connect(lambda _on, words=words: self.reason.setText(say(words)))
            flow.addWidget(button)
        return proposals

    def _title(self) -> str:
        return self.tr("Admit {name} all the same?").format(name=self._who)

    def _consequence(self) -> str:
        if self._first_use:
            return self.tr(
                "No supervisor's PIN is set on this fair yet. Choose it now; from then on it is "
                "asked each time. Who admitted, when and why is written into the file."
            )
        return self.tr("Who admitted, when and why is written into the file.")

    def _allow(self) -> None:
        pin = self.pin.text()
        same = not self._first_use or pin == self.again.text()
        long_enough = len(pin) >= LEAST_DIGITS or not self._first_use
        ready = bool(self.reason.text().strip()) and bool(pin) and same and long_enough
        self.admit.setEnabled(ready)


class Supervisor(QObject):
    """Asks for one person at a time; the next scan takes the question away."""

    admitted = Signal(object)
    closed = Signal()

    def __init__(self, post: Post, page: QWidget) -> None:
        super().__init__(page)
        self._post, self._page = post, page
        self.dialog: OverrideDialog | None = None

    def ask(self, seen: Seen) -> None:
        """Ask to let this person in all the same."""

        def act(pin: str, reason: str) -> None:
            self.admitted.emit(self._post.override(seen, pin, reason))

        who = seen.person.name or seen.line.who
        first = self._post.needs_pin()
        self.dialog = OverrideDialog(who, first_use=first, act=act, parent=self._page)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._finished)
        self.dialog.open()

    def dismiss(self) -> None:
        """Take the question away, where one is asked."""
        if self.dialog is not None:
            self.dialog.reject()

    def _finished(self, _result: int) -> None:
        self.dialog = None
        self.closed.emit()


def _pin_line() -> TallLine:
    line = TallLine("buttonLarge")
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(_MOST_DIGITS)
    return line
