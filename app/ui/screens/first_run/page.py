"""Three ways to begin, the fairs opened last, and the language; no account, no tour."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import Language, Languages, Text
from app.ui.theme import icon, theme
from app.ui.widgets import (
    Button,
    ElidedLabel,
    ErrorBar,
    IconLabel,
    InlineStrip,
    KeyHint,
    Label,
    LinkButton,
    Panel,
    PrimaryButton,
    SecondaryButton,
    Segment,
    SegmentedControl,
    Separator,
)
from app.ui.widgets.base import Painted
from app.ui.widgets.paint import rounded

_WIDTH = 960


@dataclass(frozen=True, slots=True)
class RecentFair:
    """A fair that was opened on this desk."""

    name: str
    path: Path
    opened: str


class FirstRun(Panel):
    """Shown when no fair is open. It only asks; whoever made it opens the file."""

    sample_wanted = Signal()
    new_wanted = Signal()
    import_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(self, languages: Languages, recent: Sequence[RecentFair] = ()) -> None:
        super().__init__("window")
        self._languages = languages
        self.strip = InlineStrip(lambda: self.tr("Making the sample fair"))
        self.error = ErrorBar()
        self.sample = _Card(
            "flask-conical",
            lambda: self.tr("Open the sample fair"),
            lambda: self.tr(
                "176 exhibitors, 13 sessions and a meeting plan. Change what you like; "
                "it touches no real data."
            ),
            PrimaryButton(lambda: self.tr("Open sample"), size="large"),
            self.sample_wanted.emit,
            accent=True,
        )
        self.new = _Card(
            "calendar-plus",
            lambda: self.tr("New fair"),
            lambda: self.tr("Give it a name and its days. Everything can be changed later."),
            SecondaryButton(lambda: self.tr("New…"), size="large"),
            self.new_wanted.emit,
        )
        self.sheet = _Card(
            "file-spreadsheet",
            lambda: self.tr("Import a sheet"),
            lambda: self.tr(
                "Exhibitors, visitors or the programme from Excel or CSV. Each row is checked; "
                "what is wrong is not written."
            ),
            SecondaryButton(lambda: self.tr("Choose file…"), size="large"),
            self.import_wanted.emit,
        )
        self._recent = QVBoxLayout()
        self._lay_out()
        self.show_recent(recent)
        QShortcut(QKeySequence("Ctrl+O"), self, self.open_wanted.emit)

    def show_recent(self, recent: Sequence[RecentFair]) -> None:
        """The fairs opened last, newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not recent:
            return
        heading = Label(lambda: self.tr("Opened last"), "small", "text2")
        self._recent.addWidget(heading)
        self._recent.addSpacing(theme().space(2))
        for fair in recent:
            self._recent.addWidget(Separator())
            self._recent.addWidget(_Recent(fair, self.recent_wanted.emit))
        self._recent.addWidget(Separator())

    def _lay_out(self) -> None:
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._heading())
        inner.addSpacing(theme().space(10))
        cards = QHBoxLayout()
        cards.setSpacing(theme().space(4))
        for card in (self.sample, self.new, self.sheet):
            cards.addWidget(card, 1)
        inner.addLayout(cards)
        inner.addSpacing(theme().space(10))
        inner.addLayout(self._recent)
        inner.addSpacing(theme().space(5))
        inner.addLayout(self._links())
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.strip)
        outer.addWidget(self.error)
        outer.addStretch(1)
        outer.addWidget(middle)
        outer.addStretch(2)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().space(4))
        row.addWidget(_Mark())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(lambda: self.tr("Prepare a technology trade fair"), "display"))
        words.addWidget(
            Label(
                lambda: self.tr("Your data stays on this computer; no network is needed."),
                "body",
                "text2",
            )
        )
        row.addLayout(words)
        row.addStretch(1)
        choice = SegmentedControl(
            [
                Segment(Language.CHINESE.value, "中文"),
                Segment(Language.ENGLISH.value, "English"),
            ],
            lambda: self.tr("Language"),
        )
        choice.choose(self._languages.current.value)
        choice.chosen.connect(lambda key: self._languages.choose(Language(key)))
        self._languages.changed.connect(lambda language: choice.choose(language.value))
        row.addWidget(choice)
        return row

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().space(2))
        row.addWidget(
            LinkButton(
                lambda: self.tr("Open another file"),
                "folder-open",
                on_click=self.open_wanted.emit,
                color="text2",
            )
        )
        row.addWidget(KeyHint("Ctrl+O"))
        row.addStretch(1)
        return row


class _Card(Painted):
    """One way to begin; the whole card can be clicked, the button reached by keyboard."""

    def __init__(
        self,
        icon_name: str,
        title: Text,
        words: Text,
        button: Button,
        on_click: Callable[[], object],
        *,
        accent: bool = False,
    ) -> None:
        super().__init__()
        self.button = button
        self._accent = accent
        self._on_click = on_click
        button.clicked.connect(lambda _checked: on_click())
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(1))
        column.addWidget(IconLabel(icon_name, "accent", 28))
        column.addSpacing(theme().space(4))
        column.addWidget(Label(title, "lead"))
        text = Label(words, "body", "text2", wrap=True)
        text.setMinimumHeight(3 * theme().line("body"))
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(text)
        column.addStretch(1)
        column.addSpacing(theme().space(4))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMinimumHeight(232)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._on_click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme().color("accentLine" if self._accent else "border")
        rounded(painter, self.rect(), theme().radius("panel"), theme().color("surface"), edge)
        painter.end()


class _Recent(Painted):
    """A fair opened before: name, where it lies, when."""

    def __init__(self, fair: RecentFair, on_open: Callable[[object], object]) -> None:
        super().__init__()
        self._fair = fair
        self._on_open = on_open
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().space(3))
        row.addWidget(IconLabel("file", "text2", 16))
        row.addWidget(Label(fair.name, "body"))
        row.addWidget(
            ElidedLabel(f"{fair.path.parent.name} / {fair.path.name}", "body", "text2"), 1
        )
        row.addWidget(Label(fair.opened, "body", "text2", tabular=True))
        self.setFixedHeight(44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{fair.name}, {fair.path.name}")
        self.setToolTip(str(fair.path))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._on_open(self._fair.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_open(self._fair.path)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme().color("hover"))
            painter.end()


class _Mark(Painted):
    """The program's mark, 48 px."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(48, 48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, self.rect(), theme().radius("panel"), theme().color("accent"))
        icon("mark", "onAccent", 32).paint(painter, self.rect().adjusted(8, 8, -8, -8))
        painter.end()
