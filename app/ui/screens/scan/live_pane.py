"""Beside the field: what the camera sees, and the last ten scans."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.scan.camera_pane import CameraPane
from app.ui.screens.scan.log import LINES, ScanLog
from app.ui.screens.scan.seen import Tally
from app.ui.theme import theme
from app.ui.widgets import Label, Separator


class LivePane(QWidget):
    """Camera, the day's figure for this place, the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = CameraPane()
        self.log = ScanLog()
        self.tally = Label("", "small", "text2")
        self.number = Label("", "small", tabular=True)
        self.number.setFont(theme().strong("small", tabular=True))
        head = QHBoxLayout()
        head.setContentsMargins(16, 18, 16, 8)
        head.setSpacing(4)
        title = Label(lambda: self.tr("Last %n scans", "", LINES), "small")
        title.setFont(theme().strong("small"))
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.tally)
        head.addWidget(self.number)
        around = QVBoxLayout()
        around.setContentsMargins(16, 16, 16, 0)
        around.addWidget(self.camera)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(around)
        column.addLayout(head)
        column.addWidget(Separator())
        column.addWidget(self.log, 1)

    def show_tally(self, tally: Tally) -> None:
        """The figure of the day for this place."""
        self.tally.tell(tally.words)
        self.number.tell(tally.number)
        self.number.paint_in(tally.color)
