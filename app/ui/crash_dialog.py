"""What is said when the program itself failed: what is safe, and details for whoever mends it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.language import Text, say
from app.ui.theme import theme
from app.ui.widgets import Label, LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog


class CrashDialog(Retold, Dialog):
    """A title, a promise, and the report, folded away until it is asked for."""

    def __init__(
        self, title: Text, promise: Text, report: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setFont(theme().mono("small"))
        self.details.setFixedHeight(220)
        self.details.hide()
        self.more = LinkButton(self._more_words, "chevron-down", on_click=self._turn)
        self.copy = SecondaryButton(lambda: self.tr("Copy details"), "copy", on_click=self._copy)
        self.go_on = PrimaryButton(lambda: self.tr("Go on"), on_click=self.accept)
        self._copied = Label("", "small", "text2")
        column = QVBoxLayout(self)
        margin = theme().space(5)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        column.addWidget(Label(title, "title", wrap=True))
        column.addWidget(Label(promise, "body", wrap=True))
        column.addWidget(
            Label(
                lambda: self.tr(
                    "The details name places in the program, and nothing of the fair's data."
                ),
                "small",
                "text2",
                wrap=True,
            )
        )
        column.addWidget(self.more)
        column.addWidget(self.details)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addWidget(self._copied)
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        column.addLayout(foot)
        self.setFixedWidth(560)
        self.retell()

    def retell(self) -> None:
        self.setWindowTitle(say(self._title))
        self.details.setAccessibleName(self.tr("Details"))

    def _more_words(self) -> str:
        return self.tr("Hide details") if self.details.isVisible() else self.tr("Show details")

    def _turn(self) -> None:
        self.details.setVisible(not self.details.isVisible())
        self.more.retell()
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self._copied.tell(lambda: self.tr("Copied"))
