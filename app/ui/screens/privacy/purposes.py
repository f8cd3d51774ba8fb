"""The table of purposes, grounds and times of keeping, to be read and shown to whoever asks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.services.privacy import Privacy
from app.ui.screens.privacy.columns import Purposes, purpose_columns
from app.ui.tables import RecordTable, TableView
from app.ui.theme import theme
from app.ui.widgets import Label
from app.ui.widgets.base import Retold

if TYPE_CHECKING:
    from app.services.purposes import Purpose


class PurposesDialog(Retold, QDialog):
    """What each kind of personal data is for."""

    def __init__(self, desk: Privacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rules = desk.rules()
        columns = purpose_columns(lambda scope: rules.days[scope])
        self.table: RecordTable[str, Purpose] = RecordTable(columns, Purposes())
        self.view = TableView(self.table, "purposes", lambda: self.tr("Purposes and grounds"))
        self._lay_out()
        self.retell()
        self.table.refresh()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Purposes and grounds"))
        super().retell()

    def _lay_out(self) -> None:
        margin = theme().space(5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, margin, 0, theme().space(3))
        whole.setSpacing(theme().space(3))
        words = Label(
            lambda: self.tr(
                "Personal Information Protection Law, articles 13, 17 and 47; GDPR, articles 6, 13 "
                "and 17. Times of keeping are set under Settings, Personal data."
            ),
            "small",
            "text2",
            wrap=True,
        )
        words.setContentsMargins(margin, 0, margin, 0)
        whole.addWidget(words)
        whole.addWidget(self.view, 1)
        self.resize(1080, 540)
