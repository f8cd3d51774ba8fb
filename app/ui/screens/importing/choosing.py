"""The first step: which file, which of its sheets, what its rows are."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.imports import Kind
from app.services.intake import Sheet
from app.ui.formats import count
from app.ui.screens.importing.fields import kind_name
from app.ui.screens.importing.trail import DropZone
from app.ui.theme import theme
from app.ui.widgets import ElidedLabel, ErrorBar, Label, Option, Panel, Select

_WIDTH = 640
_NAME = 120


class FilePage(Panel):
    """Drop or choose a file; what was found in it is shown, and can be put right."""

    dropped = Signal(object)
    sheet_chosen = Signal(str)
    kind_chosen = Signal(object)

    def __init__(self, on_choose: Callable[[], object]) -> None:
        super().__init__("surface")
        self.error = ErrorBar()
        self.zone = DropZone(on_choose)
        self.zone.dropped.connect(self.dropped)
        self.sheets = Select()
        self.kinds = Select()
        self.sheets.currentIndexChanged.connect(self._sheet_picked)
        self.kinds.currentIndexChanged.connect(self._kind_picked)
        self._file = ElidedLabel("", "bodyStrong")
        self._where = ElidedLabel("", "small", "text2")
        self._format = Label("", "body")
        self._rows = Label("", "body", tabular=True)
        self._kind_hint = Label("", "small", "warning", wrap=True)
        self._sheet: Sheet | None = None
        self._facts = self._build_facts()
        self._lay_out()

    def show_nothing(self) -> None:
        """No file is chosen."""
        self._sheet = None
        self._facts.hide()

    def show_sheet(self, sheet: Sheet, kind: Kind | None) -> None:
        """What was found in the file."""
        self._sheet = sheet
        self.error.hide()
        table = sheet.table
        self._file.tell(sheet.path.name)
        self._where.tell(str(sheet.path.parent))
        self._format.tell(self._format_words)
        self._rows.tell(self._heading_words)
        self._offer_sheets(table.sheets, table.sheet)
        self.show_kind(kind)
        self._facts.show()

    def show_kind(self, kind: Kind | None) -> None:
        """What the rows are; None asks."""
        asks = [] if kind else [Option(None, self.tr("Choose…"))]
        self.kinds.offer([*asks, *(Option(each, kind_name(each)) for each in Kind)])
        self.kinds.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.kinds.setCurrentIndex(self.kinds.findData(kind))
        self.kinds.blockSignals(False)  # noqa: FBT003 - Qt's name for it
        unknown = "" if kind else self.tr("The headings do not say what the rows are.")
        self._kind_hint.tell(unknown)
        self._kind_hint.setVisible(bool(unknown))

    def _offer_sheets(self, names: tuple[str, ...], here: str) -> None:
        self.sheets.offer([Option(name, name or "—") for name in names])
        self.sheets.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.sheets.setCurrentIndex(self.sheets.findData(here))
        self.sheets.blockSignals(False)  # noqa: FBT003 - Qt's name for it
        self.sheets.setEnabled(len(names) > 1)

    def _sheet_picked(self, _at: int) -> None:
        self.sheet_chosen.emit(str(self.sheets.currentData()))

    def _kind_picked(self, _at: int) -> None:
        kind = self.kinds.currentData()
        if kind is not None:
            self.kind_chosen.emit(Kind(kind))

    def _format_words(self) -> str:
        if self._sheet is None:
            return ""
        table = self._sheet.table
        if table.format != "csv":
            return table.format.upper()
        cut = {
            ",": self.tr("comma"),
            ";": self.tr("semicolon"),
            "\t": self.tr("tab"),
            "|": self.tr("bar"),
        }
        words = self.tr("CSV, {encoding}, separated by {sign}")
        sign = cut.get(table.delimiter, table.delimiter)
        return words.format(encoding=_encoding(table.encoding), sign=sign)

    def _heading_words(self) -> str:
        if self._sheet is None:
            return ""
        table = self._sheet.table
        columns = self.tr("%n columns", "", len(table.header))
        if not table.header_row:
            return columns
        words = self.tr("row {row}, {columns}")
        return words.format(row=count(table.header_row), columns=columns)

    def _build_facts(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().space(3))
        grid.setVerticalSpacing(theme().space(2))
        grid.setColumnMinimumWidth(0, _NAME)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[Callable[[], str], QWidget], ...] = (
            (lambda: self.tr("File"), _stacked(self._file, self._where)),
            (lambda: self.tr("Format"), self._format),
            (lambda: self.tr("Headings"), self._rows),
            (lambda: self.tr("Sheet"), _at_left(self.sheets)),
            (lambda: self.tr("Rows are"), _stacked(_at_left(self.kinds), self._kind_hint)),
        )
        for at, (name, value) in enumerate(rows):
            label = Label(name, "body", "text2")
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            label.setMinimumHeight(theme().size("input") if at > 2 else theme().line("body"))
            grid.addWidget(value, at, 1)
        box.hide()
        return box

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space(6))
        column.addWidget(self.zone)
        column.addWidget(self._facts)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.error)
        outer.addStretch(2)
        outer.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)


def _stacked(*parts: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return box


def _at_left(part: QWidget) -> QWidget:
    part.setMinimumWidth(240)
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    row.addStretch(1)
    return box


def _encoding(name: str) -> str:
    """As people call it."""
    known = {
        "utf-8-sig": "UTF-8 (BOM)",
        "gb18030": "GB 18030",
        "cp1252": "Windows-1252",
        "big5": "Big5",
    }
    return known.get(name.lower(), name.upper())


def picker_folder(kept: object) -> str:
    """Where the picker opens: where the last file lay, as long as the folder exists."""
    folder = Path(str(kept or ""))
    return str(folder) if kept and folder.is_dir() else str(Path.home())
