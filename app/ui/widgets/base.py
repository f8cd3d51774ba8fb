"""What every widget of ours does: read its words and colours again when they change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import theme

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object  # Qt allows one Qt class among the parents; this one only lends methods


class Retold(_Base):
    """Calls ``retell`` when the language changed; put it before the Qt class."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retell()

    def retell(self) -> None:
        """Read every text again."""
        self.updateGeometry()
        self.update()


def lay_out_again(top: QWidget) -> None:
    """Lay out what has changed while it was out of sight; Qt does so only for what is in sight."""
    for part in reversed([top, *top.findChildren(QWidget)]):  # what is inside tells what is around
        if (layout := part.layout()) is not None:
            layout.activate()  # does nothing where nothing has changed


class Painted(Retold, QWidget):
    """A widget that paints itself from the tokens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self.update)
