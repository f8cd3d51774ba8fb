"""The palette itself: a field, the lines below it, and the keys that matter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.models.palette import Findings, Found, Scope, scope_of
from app.ui.commands import Command
from app.ui.palette.painting import HEADING, ROW, LineDelegate
from app.ui.palette.rows import (
    WORKSPACE_OF,
    Finder,
    Line,
    RecordActions,
    command_line,
    lines_of,
    opening_lines,
)
from app.ui.theme import pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.keys import KeyHint
from app.ui.widgets.labels import Label, Panel

_WIDTH, _FIELD, _MOST = 640, 52, 480
_SUGGESTED = 3
_SHADE = 0.3  # of black over the window


class _Lines(QAbstractListModel):
    """The lines; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.title} {line.detail}".strip()
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.lines[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Scrim(QWidget):
    """Darkens the window while the palette is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(window.size())
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlphaF(_SHADE)
        QPainter(self).fillRect(self.rect(), shade)


class _Field(QLineEdit):
    """Keeps the focus: the arrows step through the lines below it."""

    stepped = Signal(int)
    entered = Signal(bool)
    tabbed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _following: bool) -> bool:
        self.tabbed.emit()
        return True


class PaletteDialog(QDialog):
    """Opens over the window; ``went`` says which record is wanted, by workspace and id.

    ``newcomer`` is what Enter does where nothing is found, for whom may do that.
    """

    went = Signal(str, object)

    def __init__(
        self,
        finder: Finder,
        commands: Sequence[Command],
        places: Sequence[Found],
        actions: RecordActions,
        opened: Callable[[Found], None],
        parent: QWidget,
        newcomer: Command | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._finder, self._commands = finder, commands
        self._places, self._actions, self._opened = places, actions, opened
        self._newcomer = newcomer
        self._of: Found | None = None
        self._scrim: _Scrim | None = None
        self.setModal(True)
        self.setWindowTitle(self.tr("Search or run a command"))
        self.setFixedWidth(_WIDTH)
        self.field = _Field()
        self.field.setProperty("bare", True)  # noqa: FBT003 - a Qt property's value
        self.field.setFont(theme().font("lead"))
        self.field.setPlaceholderText(self.tr("Search or run a command"))
        self.field.setAccessibleName(self.tr("Search or run a command"))
        self.lines = _Lines(self)
        self.view = QListView()
        self._build()
        self.field.textChanged.connect(self._typed)
        self.view.clicked.connect(self._clicked)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._choose)
        self.field.tabbed.connect(self._show_actions)
        self._typed("")

    def _build(self) -> None:
        self.view.setModel(self.lines)
        self.view.setItemDelegate(LineDelegate(self.view))
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Results"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(44, 0, 16, 0)
        top.addWidget(self.field, 1)
        top.addWidget(Label(lambda: self.tr("Pinyin initials work too"), "small", "text2"))
        head = QWidget()
        head.setFixedHeight(_FIELD)
        head.setLayout(top)
        column.addWidget(head)
        column.addWidget(self.view)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = Panel("subtle")
        foot.setFixedHeight(36)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        hints = (
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("open")),
            (("Tab",), self.tr("more actions")),
        )
        for keys, words in hints:
            for key in keys:
                row.addWidget(KeyHint(key))
            row.addWidget(Label(words, "small", "text2"))
            row.addSpacing(12)
        row.addStretch(1)
        row.addWidget(KeyHint(">"))
        row.addWidget(Label(self.tr("commands only"), "small", "text2"))
        return foot

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.setPen(theme().color("borderStrong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        paint.hairline(painter, 1, _FIELD, self.width() - 2, _FIELD)
        picture = pixmap("search", "text2", 18, self.devicePixelRatioF())
        painter.drawPixmap(16, 1 + (_FIELD - 18) // 2, picture)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.parentWidget()
        if window is not None:
            self._scrim = _Scrim(window)

    def done(self, result: int) -> None:
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None
        super().done(result)

    def reject(self) -> None:
        """Esc: from the actions of a record back to the results, from there out."""
        if self._of is None:
            super().reject()
        else:
            self._typed(self.field.text())

    def _typed(self, typed: str) -> None:
        self._of = None
        if typed.strip():
            self._show(lines_of(self._finder.find(typed), self._commands) or self._nothing(typed))
        else:
            self._show(opening_lines(self._places, self._commands[:_SUGGESTED]))

    def _nothing(self, typed: str) -> list[Line]:
        """No result, and what Enter does about that; whoever looks for a session gets none."""
        told = Line(self.tr("No result"))
        is_any = scope_of(typed)[0] is Scope.ALL
        return [told, command_line(self._newcomer, "")] if self._newcomer and is_any else [told]

    def _show_actions(self) -> None:
        """Everything that can be done with the chosen record, in place of the results."""
        line = self.chosen()
        if line is None or line.found is None:
            return
        self._of = line.found
        heading = Line(line.title, line.detail)
        opening = Command("open", self.tr("Open"), line.icon, self._open_it)
        actions = [opening, *self._actions(line.found)]
        self._show([heading, *(command_line(action, "") for action in actions)])

    def _open_it(self) -> None:
        if self._of is not None:
            self._open(self._of, stays=False)

    def _show(self, lines: list[Line]) -> None:
        self.lines.show_lines(lines)
        height = sum(HEADING if line.is_heading else ROW for line in lines) + 6
        self.view.setFixedHeight(min(height, _MOST))
        self.adjustSize()
        first = next((n for n, line in enumerate(lines) if not line.is_heading), None)
        if first is not None:
            self.view.setCurrentIndex(self.lines.index(first))

    def chosen(self) -> Line | None:
        """The line that Enter opens."""
        index = self.view.currentIndex()
        if not index.isValid():
            return None
        line = self.lines.lines[index.row()]
        return None if line.is_heading else line

    def _step(self, way: int) -> None:
        row, total = self.view.currentIndex().row(), self.lines.rowCount()
        for turn in range(1, total + 1):
            at = (row + way * turn) % total
            if not self.lines.lines[at].is_heading:
                self.view.setCurrentIndex(self.lines.index(at))
                return

    def _clicked(self, index: QModelIndex) -> None:
        if not self.lines.lines[index.row()].is_heading:
            self._choose(stays=False)

    def _choose(self, stays: bool) -> None:
        line = self.chosen()
        if line is None:
            return
        if line.found is not None:
            self._open(line.found, stays=stays)
        elif line.command is not None:
            self.accept()
            line.command.run()

    def _open(self, found: Found, *, stays: bool) -> None:
        self._opened(found)
        if not stays:
            self.accept()
        self.went.emit(WORKSPACE_OF[found.kind], found.id)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _FIELD + self.view.height() + 38)


class NothingFound:
    """Stands in where no fair is open: only commands are there."""

    def find(self, typed: str) -> Findings:
        """Nothing."""
        return Findings(typed)
