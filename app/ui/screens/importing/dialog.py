"""The import dialog: four steps from a stranger's sheet to records, one step of undo."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.imports import Kind
from app.services.intake import Intake, Outcome, Packed, Sheet, SheetRow, write_rejected
from app.ui.changes import Changes
from app.ui.formats import count
from app.ui.language import translate
from app.ui.messages import sentence
from app.ui.problems import problem_sentence
from app.ui.screens.importing.check import Check
from app.ui.screens.importing.checking import CheckPane
from app.ui.screens.importing.choosing import FilePage, picker_folder
from app.ui.screens.importing.fields import title_of
from app.ui.screens.importing.foot import Foot
from app.ui.screens.importing.frame import DialogFrame
from app.ui.screens.importing.importer import Importer, take_back
from app.ui.screens.importing.mapping import MappingPane
from app.ui.screens.importing.reading import Wish
from app.ui.screens.importing.remembered import Remembered, forget, recall, remember
from app.ui.screens.importing.trail import Step, StepTrail
from app.ui.tasks import Tasks
from app.ui.widgets import ElidedLabel, ErrorBar, InlineStrip, Label, Notice, Separator

_SIDE = 344  # pixels of the mapping beside the check
_WIDEST = 16_777_215  # Qt's own word for no limit
_FOLDER = "import/folder"


class ImportDialog(DialogFrame):
    """Choose a file, map its columns, check every row, import; nothing is written before that.

    ``said`` carries the notice with which the dialog ends; ``kind`` is what the workspace
    expects where the headings do not say it.
    """

    said = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        intake: Intake,
        tasks: Tasks,
        changes: Changes,
        settings: QSettings,
        kind: Kind | None = None,
    ) -> None:
        super().__init__(parent)
        self._changes, self._settings = changes, settings
        self._expected = kind
        self._kind = kind
        self._sheet: Sheet | None = None
        self._rows: Packed[SheetRow] | None = None
        self._check: Check | None = None
        self._edits: dict[tuple[int, str], str] = {}
        self._step = Step.FILE
        self._store = intake.store
        self._importer = Importer(intake, tasks, self)
        self._title = Label(lambda: title_of(self._kind), "lead")
        self._subtitle = ElidedLabel(self._subtitle_words, "small", "text2")
        self.trail = StepTrail(
            (
                lambda: self.tr("Choose file"),
                lambda: self.tr("Map columns"),
                lambda: self.tr("Check"),
                lambda: self.tr("Import"),
            )
        )
        self.strip = InlineStrip("")
        self.error = ErrorBar()
        self.file = FilePage(self.ask_file)
        self.mapping = MappingPane()
        self.check = CheckPane()
        self.foot = Foot(self.ask_export, self.go_back, self.go_on)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_step(Step.FILE)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._step

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read or written."""
        return self._importer.is_busy

    # What the user does.

    def ask_file(self) -> None:
        """Let the user pick a file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a sheet"),
            picker_folder(self._settings.value(_FOLDER)),
            self.tr("Lists (*.xlsx *.csv *.tsv *.txt *.json *.xml *.ics *.vcf);;All files (*)"),
        )
        if chosen:
            self.choose(Path(chosen))

    def choose(self, path: Path, sheet: str | None = None) -> None:
        """Open this file, or another of its sheets; a refusal is said, and the picker stays."""
        if self.is_busy:
            return
        self._settings.setValue(_FOLDER, str(path.parent))
        self.file.error.hide()
        words = self.tr("Opening {name}").format(name=path.name)
        self._importer.open(lambda: words, path, sheet)

    def choose_kind(self, kind: Kind) -> None:
        """Read the rows as this kind of record."""
        if self._sheet is None:
            return
        self._kind = kind
        known = recall(self._settings, self._sheet.header)
        wishes = known.mapping if known and known.kind is kind else None
        self.mapping.show_sheet(self._sheet, kind, self._sheet.mapping(kind, wishes))
        self.file.show_kind(kind)
        self._edits = {}
        self._tell()

    def go_on(self) -> None:
        """To the next step; from the check that is importing."""
        if not self.foot.forward.isEnabled():
            return
        if self._step is Step.FILE:
            self._show_step(Step.COLUMNS)
        elif self._step is Step.COLUMNS:
            self.read()
        elif self._step is Step.CHECK:
            self.carry_in()

    def go_back(self) -> None:
        """To the step before; what was edited stays."""
        if not self.is_busy and self._step in (Step.COLUMNS, Step.CHECK):
            self._show_step(Step(self._step - 1))

    def read(self) -> None:
        """Read the sheet as mapped and edited, and show what would land."""
        sheet, kind = self._sheet, self._kind
        if sheet is None or kind is None or not self.mapping.is_complete():
            self._tell()
            return
        wish = Wish(kind, dict(self.mapping.mapping), dict(self._edits))
        self._keep_mapping(sheet, wish)
        words = self.tr("Reading {name}").format(name=sheet.path.name)
        self._importer.read(lambda: words, sheet, wish, self._rows)

    def edit(self, row: int, heading: str, text: str) -> None:
        """Put a text in place of a cell's; the file stays as it is."""
        self.apply({(row, heading): text})

    def apply(self, edits: Mapping[tuple[int, str], str]) -> None:
        """Put these texts in place of the cells'."""
        self._edits.update(edits)
        self.read()

    def carry_in(self) -> None:
        """Bring the rows into the fair."""
        check = self._check
        if check is None or self.is_busy:
            return
        self._show_step(Step.IMPORT)
        words = self.tr("Importing {name}").format(name=check.prepared.name)
        self._importer.carry_in(lambda: words, check)

    def cancel(self) -> None:
        """Stop what is under way; the fair stays as it was, and so does the check."""
        self._importer.stop()
        if self._step is Step.CHECK and self._check is not None:
            self._edits = dict(self._check.edits)

    def ask_export(self) -> None:
        """Let the user say where the rows with errors go."""
        if self._sheet is None or not self.foot.export.isVisible():
            return
        stem = self.tr("{name}, rows with errors").format(name=self._sheet.path.stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export rows with errors"),
            str(self._sheet.path.with_name(f"{stem}.xlsx")),
            self.tr("Excel (*.xlsx);;CSV (*.csv)"),
        )
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, target: Path) -> None:
        """Write the rows that are left out, each with its reasons."""
        check = self._check
        if check is None:
            return
        between = self.tr("; ")
        rows = [
            (check.edited_row(row), between.join(map(problem_sentence, check.by_row[row.number])))
            for row in check.rows
            if row.number in check.left_out
        ]
        try:
            write_rejected(target, check.sheet.header, rows, self.tr("Reason"))
        except AppError as error:
            self.error.tell(sentence(error), self.tr("Export again…"), self.ask_export)
            return
        self.error.hide()
        self.foot.show_exported(target, len(rows))

    # Qt.

    def reject(self) -> None:
        self._importer.stop()
        if not self._importer.is_writing:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._importer.stop()
        if self._importer.is_writing:
            event.ignore()
            return
        super().closeEvent(event)

    # What comes of it.

    def _began(self, words: object) -> None:
        self.error.hide()
        self.strip.begin(str(words()) if callable(words) else str(words))
        self._tell()

    def _ended(self) -> None:
        self.strip.end()
        self._tell()

    def _opened(self, sheet: Sheet) -> None:
        self._sheet, self._rows, self._check, self._edits = sheet, None, None, {}
        known = recall(self._settings, sheet.header)
        kind = known.kind if known else sheet.kind or self._expected
        self._kind = kind
        self.file.show_sheet(sheet, kind)
        if kind is not None:
            self.choose_kind(kind)
        self._show_step(Step.FILE)

    def _refused(self, error: Exception) -> None:
        self.file.error.tell(_words_of(error))

    def _checked(self, check: Check) -> None:
        self._check, self._rows = check, check.rows
        arrives = self._step is not Step.CHECK
        if arrives:
            self._show_step(Step.CHECK)
        had_focus = self.check.has_focus()
        self.check.show_check(check)
        self.foot.exported.tell("")
        self._tell()
        if arrives or had_focus:
            self.check.focus_table()

    def _failed(self, error: Exception) -> None:
        self.error.tell(_words_of(error), self.tr("Choose another file"), self._start_again)

    def _imported(self, outcome: Outcome) -> None:
        self._changes.happened.emit(outcome.change)
        words = self.tr("Imported: {added} new, {merged} merged, {skipped} left out").format(
            added=count(outcome.added),
            merged=count(outcome.merged),
            skipped=count(outcome.skipped),
        )
        undo = partial(take_back, self._store, self._changes, outcome)
        self.said.emit(Notice(words, self.tr("Undo"), undo))
        self.accept()

    def _kept_out(self, error: Exception) -> None:
        self._show_step(Step.CHECK)
        self.error.tell(_words_of(error))

    def _start_again(self) -> None:
        self._show_step(Step.FILE)
        self.ask_file()

    # What is shown.

    def _show_step(self, step: Step) -> None:
        self._step = step
        self.trail.show_step(step)
        alone = step is Step.COLUMNS
        self._pages.setCurrentIndex(0 if step is Step.FILE else 1)
        self.check.setVisible(step in (Step.CHECK, Step.IMPORT))
        self.mapping.setMaximumWidth(_WIDEST if alone else _SIDE)
        self.mapping.setMinimumWidth(0 if alone else _SIDE)
        self.mapping.widen(wide=alone)
        self._pages.setEnabled(step is not Step.IMPORT)
        self.error.hide()
        self._tell()
        if step is Step.FILE:
            start = self.foot.forward if self._sheet else self.file.zone.button
            start.setFocus(Qt.FocusReason.OtherFocusReason)
        elif alone:
            self.mapping.focus_first()

    def _tell(self) -> None:
        """Everything outside of the pages."""
        self._title.retell()
        self._subtitle.retell()
        known = self._sheet is not None and self._kind is not None
        ready = known and (self._step is Step.FILE or self.mapping.is_complete())
        plan = self._check.prepared.plan if self._check else None
        busy = self.is_busy or self._step is Step.IMPORT
        self.foot.show_step(self._step, plan, ready=ready, busy=busy)

    def _subtitle_words(self) -> str:
        if self._sheet is None:
            return self.tr("Nothing is written before the last step.")
        table = self._sheet.table
        if not table.sheet:
            return self._sheet.path.name
        words = self.tr("{file} · sheet “{sheet}”")
        return words.format(file=self._sheet.path.name, sheet=table.sheet)

    def _keep_mapping(self, sheet: Sheet, wish: Wish) -> None:
        if self.mapping.remember.isChecked():
            remember(self._settings, sheet.header, Remembered(wish.kind, wish.mapping))
        else:
            forget(self._settings, sheet.header)

    def _mapping_changed(self) -> None:
        self._tell()
        if self._step is Step.CHECK:
            self.read()

    def _other_sheet(self, name: str) -> None:
        if self._sheet is not None and name != self._sheet.table.sheet:
            self.choose(self._sheet.path, name)

    # How it is built.

    def _connect(self) -> None:
        work = self._importer
        work.began.connect(self._began)
        work.progressed.connect(self.strip.show_progress)
        work.ended.connect(self._ended)
        work.opened.connect(self._opened)
        work.refused.connect(self._refused)
        work.checked.connect(self._checked)
        work.failed.connect(self._failed)
        work.imported.connect(self._imported)
        work.kept_out.connect(self._kept_out)
        self.file.dropped.connect(self.choose)
        self.file.sheet_chosen.connect(self._other_sheet)
        self.file.kind_chosen.connect(self.choose_kind)
        self.mapping.changed.connect(self._mapping_changed)
        self.check.edited.connect(self.edit)
        self.check.apply_wanted.connect(self.apply)
        self.strip.cancelled.connect(self.cancel)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.go_on)
        QShortcut(QKeySequence("Ctrl+O"), self, self.ask_file)
        QShortcut(QKeySequence("Ctrl+E"), self, self.ask_export)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Import a sheet"))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.mapping, 1)
        row.addWidget(Separator(across=False))
        row.addWidget(self.check, 1)
        self._pages.addWidget(self.file)
        self._pages.addWidget(both)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.error)
        column.addWidget(self._pages, 1)
        self.lay_out_frame(self._title, self._subtitle, self.trail, body, self.foot)


def _words_of(error: Exception) -> str:
    """What to say of a failure; our own mistakes are in the log."""
    if isinstance(error, AppError):
        return sentence(error)
    return translate("importing", "This file could not be read. Nothing was imported.")


def ask_import(
    parent: QWidget,
    intake: Intake,
    tasks: Tasks,
    changes: Changes,
    settings: QSettings,
    kind: Kind | None = None,
    path: Path | None = None,
) -> ImportDialog:
    """Open the dialog over a window, with a file chosen already where one is known."""
    dialog = ImportDialog(parent, intake, tasks, changes, settings, kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if path is not None:
        dialog.choose(path)
    return dialog
