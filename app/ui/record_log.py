"""Who changed what and when, of one record; each field can be put back to what it was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.models.changes import Change
from app.models.times import local, local_day
from app.services.record_log import RecordLog, can_be_put_back
from app.services.store.record_log import FieldStep, LogStep
from app.ui.formats import clock_time, day_heading
from app.ui.language import say, translate
from app.ui.theme import theme
from app.ui.widgets import Label, LinkButton, Scroll, SectionHeader
from app.ui.widgets.base import Retold

Names = Callable[[str], str]
Values = Callable[[str, Any], str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How a kind of record calls its fields ("" hides one), and their raw values."""

    table: str
    field: Names
    value: Values


@dataclass(frozen=True, slots=True)
class WayBack:
    """A field of the record and the raw value that it had."""

    name: str
    raw: Any


class RecordLogPane(QWidget):
    """Days, and under each the steps of that day, the latest first."""

    put_back = Signal(object)  # WayBack

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: list[LogStep], zone: ZoneInfo) -> None:
        """Show these."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        told = [(step, list(self._told(step))) for step in steps]
        days = groupby((pair for pair in told if pair[1]), lambda pair: local_day(pair[0].at, zone))
        for day, group in days:
            self._add(SectionHeader(day_heading(day)))
            for step, lines in group:
                self._add(self._line(clock_time(local(step.at, zone)), lines, step.desk))
        if not self._column.count():
            self._add(Label(lambda: self.tr("Nothing was changed yet."), "body", "text2"))

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        part.show()

    def _told(self, step: LogStep) -> Iterator[tuple[str, WayBack | None]]:
        if step.made:
            yield _marked(step, self.tr("Entered")), None
        elif step.removed:
            yield _marked(step, self.tr("Removed")), None
        for field in step.fields:
            name = self._lexicon.field(field.name)
            if name:
                yield _marked(step, f"{name}: {self._moved(field)}"), self._way_back(field)

    def _moved(self, field: FieldStep) -> str:
        before, after = (self._value(field.name, raw) for raw in (field.before, field.after))
        return f"{before} → {after}"

    def _value(self, name: str, raw: Any) -> str:
        return "—" if raw in (None, "", "[]") else self._lexicon.value(name, raw)

    def _way_back(self, field: FieldStep) -> WayBack | None:
        if not can_be_put_back(self._lexicon.table, field.name):
            return None
        return WayBack(field.name, field.before)

    def _line(self, at: str, lines: list[tuple[str, WayBack | None]], desk: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 6)
        row.setSpacing(0)
        when = Label(at, "body", tabular=True)
        when.setFont(theme().medium("body", tabular=True))
        when.setFixedWidth(52)
        lead, column = QVBoxLayout(), QVBoxLayout()
        lead.addWidget(when)
        lead.addStretch(1)
        column.setSpacing(0)
        for words, back in lines:
            column.addLayout(self._words(words, back))
        column.addWidget(Label(desk, "small", "text2"))
        column.addStretch(1)
        row.addLayout(lead)
        row.addLayout(column, 1)
        return line

    def _words(self, words: str, back: WayBack | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(words, "body", wrap=True), 1)
        if back is not None:
            put = LinkButton(
                lambda: self.tr("Put back"), on_click=partial(self.put_back.emit, back)
            )
            put.setAccessibleName(f"{say(self.tr('Put back'))}: {words}")
            row.addWidget(put)
        return row


class RecordLogDialog(Retold, QDialog):
    """The log of a record over its screen; ``do`` carries a change out and says a failure."""

    def __init__(
        self,
        log: RecordLog,
        record_id: str,
        lexicon: Lexicon,
        zone: ZoneInfo,
        do: Callable[[Callable[[], Change]], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._log, self._record_id, self._zone, self._do = log, record_id, zone, do
        self._table = lexicon.table
        self.pane = RecordLogPane(lexicon)
        self.pane.put_back.connect(self._put_back)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 4, 24, 16)
        column.addWidget(self.pane)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 0)
        heading = Label(lambda: self.tr("Who changed what and when"), "title")
        heading.setContentsMargins(24, 0, 24, 0)
        whole.addWidget(heading)
        whole.addWidget(Scroll(body), 1)
        self.resize(560, 620)
        self.retell()
        self.refresh()

    def refresh(self) -> None:
        """Read the log again."""
        self.pane.show_steps(self._log.steps(self._table, self._record_id), self._zone)

    def retell(self) -> None:
        self.setWindowTitle(self.tr("History"))

    def _put_back(self, back: WayBack) -> None:
        log, table, record_id = self._log, self._table, self._record_id
        if self._do(lambda: log.put_back(table, record_id, back.name, back.raw)):
            self.refresh()


def _marked(step: LogStep, words: str) -> str:
    if step.code == "undo":
        return translate("RecordLogPane", "Undone: {what}").format(what=words)
    if step.code == "redo":
        return translate("RecordLogPane", "Redone: {what}").format(what=words)
    return words
