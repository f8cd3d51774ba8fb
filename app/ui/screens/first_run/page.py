"""Three ways to begin, the fairs opened last, and the language; no account, no tour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.times import Clock, now
from app.ui.formats import clock_time, long_date
from app.ui.language import Language, Languages, translate
from app.ui.screens.first_run.parts import Mark, RecentRow, Way
from app.ui.theme import theme
from app.ui.widgets import (
    ErrorBar,
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

_WIDTH = 960
_MOST = 4  # fairs; more would not fit into the least window together with an error


@dataclass(frozen=True, slots=True)
class RecentFair:
    """A fair that was opened on this desk; ``opened`` is local, ``2018-11-28 08:12``."""

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

    def __init__(
        self, languages: Languages, recent: Sequence[RecentFair] = (), clock: Clock = now
    ) -> None:
        super().__init__("window")
        self._languages = languages
        self._clock = clock
        self._shown: Sequence[RecentFair] = recent
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.strip = InlineStrip(lambda: self.tr("Making the sample fair"))
        self.error = ErrorBar()
        self.sample = Way(
            "flask-conical",
            lambda: self.tr("Open the sample fair"),
            lambda: self.tr(
                "176 exhibitors, 13 sessions and a meeting plan. Change what you like; "
                "it touches no real data."
            ),
            PrimaryButton(lambda: self.tr("Open sample"), size="large"),
            accent=True,
        )
        self.new = Way(
            "calendar-plus",
            lambda: self.tr("New fair"),
            lambda: self.tr("Give it a name and its days. Everything can be changed later."),
            SecondaryButton(lambda: self.tr("New…"), size="large"),
        )
        self.sheet = Way(
            "file-spreadsheet",
            lambda: self.tr("Import a sheet"),
            lambda: self.tr(
                "Exhibitors, visitors or the programme from Excel or CSV. Each row is checked; "
                "what is wrong is not written."
            ),
            SecondaryButton(lambda: self.tr("Choose file…"), size="large"),
        )
        self.sample.wanted.connect(self.sample_wanted)
        self.new.wanted.connect(self.new_wanted)
        self.sheet.wanted.connect(self.import_wanted)
        self.language = SegmentedControl(
            [
                Segment(Language.CHINESE.value, "中文"),
                Segment(Language.ENGLISH.value, "English"),
            ],
            lambda: self.tr("Language"),
        )
        self.language.choose(languages.current.value)
        self.language.chosen.connect(self._choose_language)
        languages.changed.connect(self._language_changed)
        self.another = LinkButton(
            lambda: self.tr("Open another file"),
            "folder-open",
            on_click=self.open_wanted.emit,
            color="text2",
        )
        self.rows: list[RecentRow] = []
        self._recent = QVBoxLayout()
        self._lay_out()
        self.show_recent(recent)
        QShortcut(QKeySequence("Ctrl+O"), self, self.open_wanted.emit)

    def show_recent(self, recent: Sequence[RecentFair]) -> None:
        """The fairs opened last, newest first."""
        recent = recent[:_MOST]
        self._shown = recent
        self._clear_recent()
        if recent:
            heading = Label(lambda: self.tr("Opened last"), "small", "text2")
            heading.setFont(theme().strong("small"))
            self._recent.addWidget(heading)
            self._recent.addSpacing(theme().space(2))
            self._recent.addWidget(Separator())
        for fair in recent:
            row = RecentRow(fair.name, fair.path, when(fair.opened, self._clock()))
            row.wanted.connect(self.recent_wanted)
            self.rows.append(row)
            self._recent.addWidget(row)
            self._recent.addWidget(Separator())
        self._order_tabs()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for row, fair in zip(self.rows, self._shown, strict=True):
                row.opened.tell(when(fair.opened, self._clock()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, while nothing else has the focus, takes the first way."""
        if self.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sample_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _clear_recent(self) -> None:
        self.rows = []
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _order_tabs(self) -> None:
        """The ways first, the language last, though it stands at the top."""
        ways = (self.sample.button, self.new.button, self.sheet.button)
        order = [*ways, *self.rows, self.another, self.language]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _choose_language(self, key: str) -> None:
        self._languages.choose(Language(key))

    def _language_changed(self, language: Language) -> None:
        self.language.choose(language.value)

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
        row.addWidget(Mark())
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
        row.addWidget(self.language)
        return row

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().space(2))
        row.addWidget(self.another)
        row.addWidget(KeyHint("Ctrl+O"))
        row.addStretch(1)
        return row


def when(opened: str, at: datetime) -> str:
    """``今天 08:12``, ``11 月 26 日 周一``, or for an earlier year the date in digits."""
    try:
        moment = datetime.strptime(opened, "%Y-%m-%d %H:%M")  # noqa: DTZ007 - local, as written
    except ValueError:
        return opened
    today = at.astimezone().date()
    if moment.date() == today:
        return translate("first_run", "Today {time}").format(time=clock_time(moment))
    if moment.year == today.year:
        return long_date(moment.date())
    return f"{moment:%Y-%m-%d}"
