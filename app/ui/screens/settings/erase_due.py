"""Asked before what is due is erased: what it is, and that it is for good."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import theme
from app.ui.widgets import DangerButton, Label, SecondaryButton
from app.ui.widgets.dialog import Dialog, foot_of

_WIDTH = 480


class EraseDueDialog(Dialog):
    """``due`` says what is due, in words."""

    def __init__(self, due: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase what is due"))
        self.setFixedWidth(_WIDTH)
        self.button = DangerButton(
            lambda: self.tr("Erase for good"), "trash-2", size="large", on_click=self.accept
        )
        cancel = SecondaryButton(lambda: self.tr("Cancel"), size="large", on_click=self.reject)
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        column.addWidget(Label(lambda: self.tr("Erase what is due?"), "title"))
        column.addWidget(Label(due, "body", wrap=True))
        column.addWidget(Label(self._promise, "body", "text2", wrap=True))
        column.addSpacing(theme().space(2))
        column.addLayout(foot_of(cancel, self.button))
        cancel.setFocus()

    def _promise(self) -> str:
        return self.tr(
            "This cannot be undone, and no step that touched these people can be. Figures stay. It "
            "can be broken off and goes on later; backups keep what they have until they go."
        )
