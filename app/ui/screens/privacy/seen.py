"""Who saw or exported whose number: filtered, looked through, written into a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.privacy import Exposure, ListKind
from app.models.times import Clock
from app.services.exporting.words import Language
from app.services.privacy import Privacy
from app.services.privacy_papers import EXPOSURE_ENDINGS, write_exposures
from app.ui.exporting import AskFile, ask_file
from app.ui.formats import count
from app.ui.language import in_language
from app.ui.messages import sentence
from app.ui.screens.privacy.columns import MOST, Exposures, exposure_columns
from app.ui.tables import RecordTable, TableView
from app.ui.theme import theme
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilterChip,
    FilteredEmpty,
    Label,
    Option,
    SearchField,
    SecondaryButton,
)
from app.ui.widgets.base import Retold

_WEEK = 6  # days before today that make a week with it


class SeenDialog(Retold, QDialog):
    """``ask`` says where the file goes."""

    def __init__(
        self, desk: Privacy, clock: Clock, parent: QWidget | None = None, ask: AskFile = ask_file
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ask, self._zone = ask, desk.zone()
        self._desk = desk
        self._query = Exposures(desk, clock, self._zone)
        self.table: RecordTable[str, Exposure] = RecordTable(
            exposure_columns(self._zone), self._query
        )
        self.view = TableView(self.table, "seen", lambda: self.tr("Who saw or exported what"))
        self.search = SearchField(lambda: self.tr("Name, phone, badge, or who saw it"))
        self.exports = FilterChip(
            lambda: self.tr("Kind"), lambda: [Option(1, self.tr("Exported only"))]
        )
        self.days = FilterChip(
            lambda: self.tr("Since"),
            lambda: [Option(0, self.tr("Today")), Option(_WEEK, self.tr("A week"))],
        )
        self.export = SecondaryButton(
            lambda: self.tr("Export…"), "download", on_click=self.ask_export
        )
        self.said, self.error = Label("", "small", "text2"), ErrorBar()
        self._lay_out()
        self._connect()
        self.retell()
        self.table.refresh()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Who saw or exported what"))
        super().retell()

    def ask_export(self) -> None:
        """Ask where the list shall go, and write what the filters want of it."""
        chosen = self._ask(self, self.tr("Disclosures.xlsx"), EXPOSURE_ENDINGS)
        if chosen is not None:
            self.write(chosen)

    def write(self, path: Path) -> None:
        """Write the list into a file."""
        self.error.hide()
        rows = self._query.all(self.table.wanted)
        try:
            self._desk.left(ListKind.DISCLOSURES, path, len(rows))
            lines = write_exposures(path, rows, Language(in_language("zh", "en")), self._zone)
        except AppError as error:
            self.error.tell(sentence(error), self.tr("Export…"), self.ask_export)
            return
        words = self.tr("{number} lines in {name}")
        self.said.tell(words.format(number=count(lines), name=path.name))

    def _tell_number(self) -> None:
        number = self.table.shown_count
        words = self.tr("{number} disclosures")
        if number >= MOST:
            words = self.tr("The newest {number} disclosures; a file has all")
        self.said.tell(words.format(number=count(number)))

    def _clear(self) -> None:
        for chip in (self.exports, self.days):
            chip.choose(None)
        self.search.set_text("")
        self.table.clear_filters()

    def _connect(self) -> None:
        self.search.searched.connect(self.table.look_for)
        self.exports.changed.connect(lambda only: self.table.filter_by("exports", only))
        self.days.changed.connect(lambda days: self.table.filter_by("days", days))
        self.table.refreshed.connect(self._tell_number)
        nothing = EmptyState(
            lambda: self.tr("No number or address was shown or exported yet."),
        )
        self.view.set_empty(
            nothing, FilteredEmpty(lambda: self.tr("Nothing fits these filters"), self._clear)
        )

    def _lay_out(self) -> None:
        margin = theme().space(5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, margin, 0, theme().space(3))
        whole.setSpacing(theme().space(3))
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setContentsMargins(margin, 0, margin, 0)
            row.setSpacing(theme().space(2))
        self.search.setFixedWidth(280)
        for part in (self.search, self.exports, self.days):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.export)
        foot.addWidget(self.said)
        foot.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self.error)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)
        self.error.hide()
        self.resize(960, 560)
