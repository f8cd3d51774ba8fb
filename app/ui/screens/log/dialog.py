"""The log in a window of its own: who did what and when, by kind, desk and day."""

from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.audit import LogKind, LogLine
from app.models.times import Clock, local
from app.services.audit import ENDINGS, Audit
from app.services.exporting.words import Language
from app.ui.exporting import AskFile, ask_file
from app.ui.formats import count, full_date
from app.ui.language import in_language
from app.ui.log_words import log_words
from app.ui.messages import sentence
from app.ui.screens.log.lines import LogQuery, kind_words, log_columns
from app.ui.tables import RecordTable, TableView
from app.ui.tasks import Tasks
from app.ui.theme import theme
from app.ui.widgets import (
    EmptyState,
    ErrorBar,
    FilterChip,
    FilteredEmpty,
    InlineStrip,
    Label,
    Option,
    SearchField,
    SecondaryButton,
)
from app.ui.widgets.base import Retold

_WEEK = 6  # days before today that make a week with it
_DAYS = 60  # that a menu names


class LogDialog(Retold, QDialog):
    """``ask`` says where the file goes."""

    def __init__(
        self,
        audit: Audit,
        clock: Clock,
        zone: ZoneInfo,
        tasks: Tasks,
        parent: QWidget | None = None,
        ask: AskFile = ask_file,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._audit, self._zone, self._tasks, self._ask = audit, zone, tasks, ask
        self._query = LogQuery(audit, clock, zone)
        self.table: RecordTable[str, LogLine] = RecordTable(
            log_columns(zone, local(clock(), zone).year), self._query
        )
        self.view = TableView(self.table, "log", lambda: self.tr("Log"))
        self.search = SearchField(lambda: self.tr("Name or word in the log"))
        self.kind = FilterChip(
            lambda: self.tr("Kind"), lambda: [Option(kind, kind_words(kind)) for kind in LogKind]
        )
        self.desk = FilterChip(
            lambda: self.tr("Desk"), lambda: [Option(key, name) for key, name in audit.desks()]
        )
        self.days = FilterChip(lambda: self.tr("Day"), self._days)
        self.newer = SecondaryButton(
            lambda: self.tr("Newer"), "chevron-left", size="small", on_click=self._newer
        )
        self.older = SecondaryButton(
            lambda: self.tr("Older"), "chevron-right", size="small", on_click=self._older
        )
        self.export = SecondaryButton(
            lambda: self.tr("Export…"), "download", on_click=self.ask_export
        )
        self.said = Label("", "small", "text2")
        self.error, self.strip = ErrorBar(), InlineStrip(lambda: self.tr("Writing the log"))
        self._lay_out()
        self._connect()
        self.retell()
        self.table.refresh()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Log"))
        super().retell()

    def ask_export(self) -> None:
        """Ask where the log shall go, and write what the filters want of it, however long."""
        chosen = self._ask(self, self.tr("Log.xlsx"), ENDINGS)
        if chosen is not None:
            self.write(chosen)

    def write(self, path: Path) -> None:
        """Write the log into a file."""
        self.error.hide()
        self.strip.begin_unstoppable(lambda: self.tr("Writing the log"))
        wanted = self._query.filter(self.table.wanted)
        language = Language(in_language("zh", "en"))
        self._tasks.run(
            self,
            lambda _job: self._audit.write(path, wanted, log_words, language, self._zone),
            lambda lines: self._written(path, lines),
            self._failed,
        )

    def _written(self, path: Path, lines: int) -> None:
        self.strip.end()
        words = self.tr("{number} lines in {name}")
        self.said.tell(words.format(number=count(lines), name=path.name))

    def _failed(self, error: Exception) -> None:
        self.strip.end()
        if not isinstance(error, AppError):
            raise error
        self.error.tell(sentence(error), self.tr("Export…"), self.ask_export)

    def _days(self) -> list[Option]:
        return [
            Option(0, self.tr("Today")),
            Option(1, self.tr("Yesterday")),
            Option(_WEEK, self.tr("A week")),
            *(Option(day, full_date(day)) for day in self._query.days()[:_DAYS]),
        ]

    def _older(self) -> None:
        self._query.older()
        self.table.refresh()
        self.view.scrollToTop()

    def _newer(self) -> None:
        self._query.newer()
        self.table.refresh()
        self.view.scrollToTop()

    def _tell_number(self) -> None:
        page, number = self._query.page, self.table.shown_count
        is_whole = page.is_end and not self._query.can_go_newer
        words = self.tr("{number} lines; scans are shown when they are asked for")
        if not is_whole:
            words = self.tr("Lines {first} to {last} from the newest; a file has all")
        if not is_whole and number < page.last - page.first:
            words = self.tr("{number} found in lines {first} to {last} from the newest")
        first, last = count(page.first + 1), count(page.last)
        self.said.tell(words.format(number=count(number), first=first, last=last))
        self.older.setEnabled(not page.is_end)
        self.newer.setEnabled(self._query.can_go_newer)
        for button in (self.newer, self.older):
            button.setVisible(not is_whole)

    def _connect(self) -> None:
        self.search.searched.connect(self.table.look_for)
        self.kind.changed.connect(lambda kind: self.table.filter_by("kind", kind))
        self.desk.changed.connect(lambda desk: self.table.filter_by("desk", desk))
        self.days.changed.connect(lambda days: self.table.filter_by("days", days))
        self.table.refreshed.connect(self._tell_number)
        nothing = EmptyState(lambda: self.tr("Nothing was written yet."))
        self.view.set_empty(
            nothing, FilteredEmpty(lambda: self.tr("Nothing fits these filters"), self._clear)
        )

    def _clear(self) -> None:
        for chip in (self.kind, self.desk, self.days):
            chip.choose(None)
        self.search.set_text("")
        self.table.clear_filters()

    def _lay_out(self) -> None:
        margin = theme().space(5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, margin, 0, theme().space(3))
        whole.setSpacing(theme().space(3))
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setContentsMargins(margin, 0, margin, 0)
            row.setSpacing(theme().space(2))
        self.search.setFixedWidth(240)
        for part in (self.search, self.kind, self.desk, self.days):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.export)
        foot.addWidget(self.said)
        foot.addStretch(1)
        foot.addWidget(self.newer)
        foot.addWidget(self.older)
        whole.addLayout(head)
        whole.addWidget(self.strip)
        whole.addWidget(self.error)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)
        self.error.hide()
        self.strip.hide()
        self.resize(960, 620)
