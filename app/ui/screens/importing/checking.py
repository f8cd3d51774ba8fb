"""The third step: every row as it would land, and beneath it what is the matter with some."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.models.imports import Problem, Severity
from app.ui.formats import count
from app.ui.language import translate
from app.ui.problems import problem_sentence, suggestion_words
from app.ui.screens.importing.cells import SheetTable, SheetView, sign_of
from app.ui.screens.importing.check import Check, ProblemRows
from app.ui.tables import Column, RecordTable, TableView
from app.ui.theme import pixmap, theme
from app.ui.widgets import (
    EmptyState,
    Label,
    LinkButton,
    Panel,
    Segment,
    SegmentedControl,
    Separator,
    paint,
)

Index = QModelIndex | QPersistentModelIndex

_ALL, _ERRORS, _WARNINGS = "all", "errors", "warnings"
_FILTERS = {_ALL: None, _ERRORS: Severity.ERROR, _WARNINGS: Severity.WARNING}
_LONGEST_LABEL = 18
_ROW_NUMBER = 76
_LIST = 214  # pixels of the list of problems: five rows and its head


class CheckPane(Panel):
    """The table, its three filters, and the list of problems."""

    edited = Signal(int, str, str)
    apply_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("surface")
        self._check: Check | None = None
        self._waiting: Check | None = None
        self.view: SheetView | None = None
        self.problems: ProblemList | None = None
        self.filters = SegmentedControl(self._segments(), lambda: self.tr("Rows shown"))
        self.filters.chosen.connect(self._filter)
        self.apply_all = LinkButton(
            lambda: self.tr("Apply all suggestions"), on_click=self._apply_all
        )
        self._summary = Label("", "small", "text2", tabular=True)
        self._count = Label("", "small", "text", tabular=True)
        self._above, self._beneath = QVBoxLayout(), QVBoxLayout()
        self._list_box = QWidget()
        self._lay_out()

    def show_check(self, check: Check) -> None:
        """Show another check; the filter and the cursor's cell stay where they can.

        It waits while somebody is typing in a cell.
        """
        if self.view is not None and self.view.is_editing():
            self._waiting = check
            return
        self._waiting = None
        here = self._cursor()
        scrolled = self.view.verticalScrollBar().value() if self.view else 0
        self._check = check
        table = SheetTable(check)
        table.edited.connect(self.edited)
        view = SheetView(table)
        view.itemDelegate().closeEditor.connect(self._typed, Qt.ConnectionType.QueuedConnection)
        nothing = EmptyState(lambda: self.tr("The sheet has headings, but no rows."))
        view.set_empty(nothing, EmptyState(lambda: self.tr("No row is like that.")))
        listed = ProblemList(check)
        listed.fix_wanted.connect(self._fix)
        listed.shown_wanted.connect(self._show)
        _replace(self._above, self.view, view)
        _replace(self._beneath, self.problems, listed)
        self.view, self.problems = view, listed
        self._tell()
        self._filter(self.filters.current)
        view.verticalScrollBar().setValue(scrolled)
        if here is not None and view.isVisible():
            view.edit_cell(*here, edit=False)

    def _typed(self) -> None:
        if self._waiting is not None:
            self.show_check(self._waiting)

    def focus_table(self) -> None:
        """The keyboard goes on in the table."""
        if self.view is not None:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Whether the keyboard works in the table, in one of its cells, or in the list."""
        here = self.window().focusWidget()
        parts = (self.view, self.problems)
        return any(part is not None and (part is here or part.isAncestorOf(here)) for part in parts)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._check is not None:
            self._tell()

    def _cursor(self) -> tuple[int, str] | None:
        if self.view is None or self._check is None or not self.view.currentIndex().isValid():
            return None
        index = self.view.currentIndex()
        at = max(index.column() - 1, 0)
        return self.view.table.id_at(index.row()), self._check.columns[at][0]

    def _tell(self) -> None:
        check = self._check
        if check is None:
            return
        reading = check.prepared.reading
        self.filters.set_segments(self._segments())
        words = self.tr("{read} rows read, {good} importable, {warned} with a suggestion")
        told = words.format(
            read=count(reading.read),
            good=count(reading.read - len(check.left_out)),
            warned=count(len(check.warned - check.left_out)),
        )
        self._summary.tell(told)
        self._count.tell(self.tr("To look at {number}").format(number=count(len(check.problems))))
        self._list_box.setVisible(bool(check.problems))
        self.apply_all.setVisible(any(check.remedy(p) is not None for p in check.problems))

    def _segments(self) -> list[Segment]:
        check = self._check
        every = count(len(check.rows)) if check else "0"
        errors = count(len(check.refused)) if check else "0"
        warnings = count(len(check.warned)) if check else "0"
        return [
            Segment(_ALL, self.tr("All {number}").format(number=every)),
            Segment(_ERRORS, self.tr("Errors {number}").format(number=errors)),
            Segment(_WARNINGS, self.tr("Notes {number}").format(number=warnings)),
        ]

    def _filter(self, key: str) -> None:
        if self.view is not None and self.problems is not None:
            for table in (self.view.table, self.problems.table):
                table.filter_by("show", _FILTERS[key])
                table.refresh_once()

    def _show(self, problem: Problem) -> None:
        self._go(problem, edit=False)

    def _fix(self, problem: Problem) -> None:
        if self._check is None:
            return
        remedy = self._check.remedy(problem)
        if remedy is None:
            self._go(problem, edit=True)
        else:
            self.apply_wanted.emit({(problem.row, problem.column): remedy})

    def _go(self, problem: Problem, *, edit: bool) -> None:
        if self.view is not None and not self.view.edit_cell(
            problem.row, problem.column, edit=edit
        ):
            self.filters.choose(_ALL)
            self.view.edit_cell(problem.row, problem.column, edit=edit)

    def _apply_all(self) -> None:
        if self._check is None:
            return
        remedies = ((problem, self._check.remedy(problem)) for problem in self._check.problems)
        edits = {(p.row, p.column): text for p, text in remedies if text is not None}
        self.apply_wanted.emit(edits)

    def _lay_out(self) -> None:
        above = QWidget()
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(0)
        self._above.addWidget(
            _bar(Label(lambda: self.tr("Preview"), "small"), self._summary, self.filters)
        )
        self._above.addWidget(Separator())
        above.setLayout(self._above)
        self._beneath.setContentsMargins(0, 0, 0, 0)
        self._beneath.setSpacing(0)
        self._beneath.addWidget(Separator())
        self._beneath.addWidget(_bar(self._count, None, self.apply_all))
        self._beneath.addWidget(Separator())
        self._list_box.setLayout(self._beneath)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(above)
        split.addWidget(self._list_box)
        split.setStretchFactor(0, 1)
        split.setSizes([10_000, _LIST])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)


class ProblemList(TableView[int, Problem]):
    """A line a problem: row, sentence, and a button that mends it or opens its cell."""

    fix_wanted = Signal(object)
    shown_wanted = Signal(object)

    def __init__(self, check: Check) -> None:
        self.check = check
        super().__init__(
            RecordTable(_columns(check), ProblemRows(check)),
            "import-problems",
            lambda: self.tr("Problems"),
        )
        self.setItemDelegate(_ProblemDelegate(check, self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMinimumHeight(theme().row() * 2)
        self.opened.connect(self._opened)
        self.clicked.connect(self._clicked)

    def problem_at(self, row: int) -> Problem:
        """The problem in this line."""
        return self.check.problems[self.table.id_at(row)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.shown_wanted.emit(self.problem_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """A double click is two clicks here; the first one did it."""

    def _opened(self, at: int) -> None:
        self.fix_wanted.emit(self.check.problems[at])

    def _clicked(self, index: QModelIndex) -> None:
        problem = self.problem_at(index.row())
        wants = index.column() == 2 and fix_label(self.check, problem)
        (self.fix_wanted if wants else self.shown_wanted).emit(problem)


class _ProblemDelegate(QStyledItemDelegate):
    def __init__(self, check: Check, view: ProblemList) -> None:
        super().__init__(view)
        self._check, self._view = check, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, theme().row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        chosen = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        if chosen or index.row() == self._view.hovered_row:
            painter.fillRect(rect, theme().color("selected" if chosen else "hover"))
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        problem = self._view.problem_at(index.row())
        room = rect.adjusted(8, 0, -8, -1)
        face = theme().font("body", tabular=True)
        if index.column() == 0:
            self._paint_row(painter, rect, problem)
        elif index.column() == 1:
            paint.text(painter, room, problem_sentence(problem), face, theme().color("text"))
        else:
            _paint_button(painter, rect, fix_label(self._check, problem))

    def _paint_row(self, painter: QPainter, rect: QRect, problem: Problem) -> None:
        icon, color = sign_of(problem.severity)
        picture = pixmap(icon, color, 16, painter.device().devicePixelRatio())
        painter.drawPixmap(
            QPoint(rect.left() + 16, rect.top() + (rect.height() - 16) // 2), picture
        )
        room = rect.adjusted(40, 0, 0, -1)
        face = theme().font("body", tabular=True)
        paint.text(painter, room, _row_words(problem), face, theme().color("text2"))


def fix_label(check: Check, problem: Problem) -> str:
    """What the button of a problem does; "" where only the source can be mended."""
    remedy = check.remedy(problem)
    if remedy is not None:
        words = suggestion_words(problem)
        if not words:
            return translate("importing", "Leave empty")
        if len(words) > _LONGEST_LABEL:
            words = f"{words[:_LONGEST_LABEL]}…"
        return translate("importing", "Use “{words}”").format(words=words)
    if not check.can_edit(problem) or problem.severity is Severity.WARNING:
        return ""
    empty = not check.written(problem.row, problem.column).strip()
    return translate("importing", "Fill in") if empty else translate("importing", "Change")


def _paint_button(painter: QPainter, rect: QRect, label: str) -> None:
    if not label:
        return
    face = theme().font("small")
    wide = min(paint.width_of(label, face) + 20, rect.width() - 16)
    tall = theme().size("chip")
    top = rect.top() + (rect.height() - tall) // 2
    box = QRect(rect.right() - wide - 15, top, wide, tall)
    edge = theme().color("border")
    paint.rounded(painter, box, theme().radius("control"), theme().color("surface"), edge)
    middle, ink = Qt.AlignmentFlag.AlignHCenter, theme().color("accentText")
    paint.text(painter, box.adjusted(9, 0, -9, 0), label, face, ink, middle)


def _columns(check: Check) -> tuple[Column[Problem], ...]:
    return (
        Column("row", "", _row_words, width=_ROW_NUMBER + 40),
        Column("sentence", "", problem_sentence, width=200, stretch=True),
        Column("fix", "", lambda problem: fix_label(check, problem), width=168),
    )


def _row_words(problem: Problem) -> str:
    return translate("importing", "Row {row}").format(row=count(problem.row))


def _bar(left: QWidget, middle: QWidget | None, right: QWidget) -> Panel:
    bar = Panel("subtle")
    bar.setFixedHeight(theme().row("comfortable"))
    row = QHBoxLayout(bar)
    row.setContentsMargins(16, 0, 16, 0)
    row.setSpacing(theme().space(4))
    row.addWidget(left)
    if middle is not None:
        row.addWidget(middle)
    row.addStretch(1)
    row.addWidget(right)
    return bar


def _replace(place: QVBoxLayout, old: QWidget | None, new: QWidget) -> None:
    if old is not None:
        place.removeWidget(old)
        old.hide()
        old.deleteLater()
    place.addWidget(new, 1)
