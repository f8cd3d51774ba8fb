"""The recovery key on the screen: after a fair was encrypted, and whenever it is asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.models.recovery import FileKey, recovery_text
from app.ui.theme import theme
from app.ui.widgets import Label, Panel, PrimaryButton, SecondaryButton
from app.ui.widgets.dialog import Dialog, foot_of

_WIDTH = 520
_ACROSS = 4


class ShowKeyDialog(Dialog):
    """``print_wanted`` when the sheet is to be printed; the dialog stays until it is closed."""

    print_wanted = Signal()

    def __init__(self, key: FileKey, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._file_name = key, file_name
        self.setWindowTitle(self.tr("Recovery key"))
        self.setFixedWidth(_WIDTH)
        self.groups = [Label(group) for group in recovery_text(key.secret).split("-")]
        self.to_paper = PrimaryButton(
            lambda: self.tr("Print the sheet…"),
            "printer",
            size="large",
            on_click=self.print_wanted.emit,
        )
        self.close_it = SecondaryButton(lambda: self.tr("Done"), size="large", on_click=self.accept)
        self._lay_out()
        self.to_paper.setFocus()

    def _title(self) -> str:
        return self.tr("Recovery key {mark}").format(mark=self._key.mark)

    def _why(self) -> str:
        return self.tr(
            "It opens {name} on another computer, after a new installation, and its backups. "
            "This computer keeps the key and asks for nothing."
        ).format(name=self._file_name)

    def _warning(self) -> str:
        return self.tr(
            "Print the sheet and lock it away, apart from the computer. Without it and without "
            "this computer nobody can ever read the fair again."
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        column.addWidget(Label(self._title, "title"))
        column.addWidget(Label(self._why, "body", "text2", wrap=True))
        column.addWidget(self._key_panel())
        column.addWidget(Label(self._warning, "body", "warning", wrap=True))
        column.addSpacing(theme().space(2))
        column.addLayout(foot_of(self.close_it, self.to_paper))

    def _key_panel(self) -> QWidget:
        panel = Panel("subtle")
        grid = QGridLayout(panel)
        space = theme().space(4)
        grid.setContentsMargins(space, space, space, space)
        grid.setHorizontalSpacing(theme().space(3))
        for place, label in enumerate(self.groups):
            label.setFont(theme().mono("lead"))
            row, across = divmod(place, _ACROSS)
            grid.addWidget(Label(str(place + 1), "small", "text3", tabular=True), row, 2 * across)
            grid.addWidget(label, row, 2 * across + 1)
            grid.setColumnStretch(2 * across + 1, 1)
        panel.setAccessibleName(" ".join(label.text() for label in self.groups))
        return panel
