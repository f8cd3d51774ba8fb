"""Asked when a fair is encrypted and this computer does not hold its key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.recovery import GROUPS, Misread, Misreading, read_so_far
from app.ui.messages import sentence
from app.ui.theme import theme
from app.ui.widgets import ErrorBar, Label, LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.dialog import Dialog

_WIDTH = 560


class EnterKeyDialog(Dialog):
    """Accepted once ``enter`` took what was typed, pasted or scanned; it raises what is wrong."""

    def __init__(
        self,
        path: Path,
        mark: str,
        enter: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._mark, self._enter = path, mark, enter
        self.setWindowTitle(self.tr("Recovery key"))
        self.setFixedWidth(_WIDTH)
        self.line = QLineEdit()
        self.line.setFont(theme().mono("lead"))
        self.line.setMinimumHeight(theme().size("buttonLarge"))
        self.line.setPlaceholderText("_____-_____-_____-_____-_____-_____-_____-_____")
        self.line.setAccessibleName(self.tr("Recovery key"))
        self.line.textChanged.connect(self._follow)
        self.line.returnPressed.connect(self.try_it)
        self.hint = Label("", "small", "text3", tabular=True)
        self.error = ErrorBar()
        self.lost = Label(self._end, "body", "text2", wrap=True)
        self.lost.hide()
        self.forgotten = LinkButton(
            lambda: self.tr("I have no recovery key"), on_click=self._show_end
        )
        self.button = PrimaryButton(
            lambda: self.tr("Open the fair"), "lock-open", size="large", on_click=self.try_it
        )
        self._lay_out()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self.reject)
        self._follow("")
        self.line.setFocus()

    def try_it(self) -> None:
        """Open the file with what is in the line, or say why it does not open."""
        self.error.hide()
        try:
            self._enter(self.line.text())
        except AppError as error:
            self._refuse(error)
        else:
            self.accept()

    def _refuse(self, error: AppError) -> None:
        """What was misread stands under the line, and what the file says in a bar."""
        if error.code.startswith("encryption."):
            self.hint.paint_in("danger")
            self.hint.tell(lambda: sentence(error))
        else:
            self.error.tell(lambda: sentence(error))
        self.line.setFocus()

    def _follow(self, text: str) -> None:
        """Say of each group as soon as it is typed whether it holds together."""
        self.error.hide()
        groups, wrong = read_so_far(text)
        self.hint.paint_in("danger" if wrong else "text3")
        if wrong is None:
            words = self.tr("{number} of {all} groups")
            self.hint.tell(words.format(number=groups, all=GROUPS))
        else:
            self.hint.tell(lambda: self._wrong_words(wrong))

    def _wrong_words(self, wrong: Misread) -> str:
        groups = ", ".join(map(str, wrong.groups))
        if wrong.why is Misreading.LETTER:
            return self.tr("Group {groups}: there is no such letter").format(groups=groups)
        return self.tr("Group {groups}: compare it with the sheet").format(groups=groups)

    def _show_end(self) -> None:
        self.lost.setVisible(not self.lost.isVisible())
        self.adjustSize()

    def _title(self) -> str:
        return self.tr("{name} is encrypted").format(name=self._path.name)

    def _ask(self) -> str:
        return self.tr(
            "This computer does not hold its key. Take the recovery sheet with the key number "
            "{mark}, and type its eight groups or scan its code. The key is then kept here."
        ).format(mark=self._mark)

    def _end(self) -> str:
        return self.tr(
            "Any of these opens it: a computer on which this fair was opened before (Settings, "
            "Encryption shows the key there); the sheet that was printed when the fair was made "
            "or its key was changed; another copy of the fair with a key of its own.\n\n"
            "Without any of them nobody can read this file, not even the makers of FairDesk. "
            "Nothing was changed and no new fair was made in its place; keep the file, in case "
            "the sheet turns up."
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        column.addWidget(Label(self._title, "title", wrap=True))
        column.addWidget(Label(self._ask, "body", "text2", wrap=True))
        column.addWidget(self.line)
        column.addWidget(self.hint)
        column.addWidget(self.error)
        column.addWidget(self.lost)
        foot = QHBoxLayout()
        foot.addWidget(self.forgotten)
        foot.addStretch(1)
        cancel = SecondaryButton(lambda: self.tr("Cancel"), size="large", on_click=self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.button)
        column.addSpacing(theme().space(2))
        column.addLayout(foot)
