"""A new exhibitor, named in the pane: the name is all that is needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from app.services.text import is_han
from app.ui.theme import theme
from app.ui.widgets import FieldRow, Label, Panel


class Newcomer(Panel):
    """Enter with a name makes the exhibitor; Esc, or leaving it empty, makes none."""

    named = Signal(str, str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__("surface")
        self.name = FieldRow(lambda: self.tr("Name"))
        self.name.committed.connect(self._named)
        self.name.line.finished.connect(self._left)
        self.name.line.given_up.connect(self.given_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().space(5), 12, theme().space(4), theme().space(5))
        column.setSpacing(4)
        column.addWidget(Label(lambda: self.tr("New exhibitor"), "title"))
        column.addWidget(
            Label(
                lambda: self.tr(
                    "The name is enough to begin. Booth, industry, offers and needs follow in "
                    "the pane."
                ),
                "small",
                "text2",
                wrap=True,
            )
        )
        column.addSpacing(10)
        column.addWidget(self.name)
        column.addStretch(1)

    def begin(self) -> None:
        """Ask for the name."""
        self.name.show_value("")
        self.name.edit()

    def _named(self, words: str) -> None:
        """Chinese characters make it the Chinese name, whatever the window speaks."""
        if any(map(is_han, words)):
            self.named.emit(words, "")
        else:
            self.named.emit("", words)

    def _left(self) -> None:
        """Enter without a name says what is missing; leaving without one gives up."""
        if self.name.is_editing() or self.name.value:
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.name.isAncestorOf(focus):
            self.name.edit()
            self.name.refuse(self.tr("An exhibitor has a name."))
        else:
            self.given_up.emit()
