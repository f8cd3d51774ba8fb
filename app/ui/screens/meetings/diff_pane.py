"""What a plan would change, before it is in force: moved, added, dropped, and who must be told."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.meeting_board import Board
from app.models.meeting_news import Line, News, Told
from app.models.people import masked_email, masked_phone
from app.services.meeting_shapes import How
from app.ui.formats import count
from app.ui.language import translate
from app.ui.screens.meetings.board.words import (
    full_name,
    moment_words,
    place_words,
    short_name,
    time_words,
)
from app.ui.screens.meetings.run import Proposed
from app.ui.theme import ColorName
from app.ui.widgets import (
    ElidedLabel,
    IconLabel,
    Label,
    Panel,
    PrimaryButton,
    Scroll,
    SecondaryButton,
    SectionBar,
    SectionHeader,
    Separator,
    StatusTag,
    paint,
)

WIDE = 336
_MOST = 120  # lines of a kind; more are counted, not shown


class DiffPane(Panel):
    """Beside the board, which shows the plan as it would be; accepted or left as a whole."""

    accepted = Signal(object)
    left = Signal()
    line_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._proposed: Proposed | None = None
        self._board: Board | None = None
        self.heading = SectionBar("")
        self._summary = ElidedLabel("", "body", tabular=True)
        self._proof = StatusTag(lambda: self.tr("Proved best"), "success")
        self._proof.setToolTip(self.tr("No valid plan is better."))
        self.accept_button = PrimaryButton(lambda: self.tr("Accept"), "check", on_click=self.accept)
        self.leave_button = SecondaryButton(
            lambda: self.tr("Leave the plan as it is"), on_click=self.leave
        )
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout()
        self._lay_out()
        if (inset := self.heading.layout()) is not None:
            inset.setContentsMargins(16, 0, 16, 0)
        self.setFixedWidth(WIDE)
        self.hide()

    @property
    def proposed(self) -> Proposed | None:
        """What is shown."""
        return self._proposed

    def show_proposed(self, proposed: Proposed, board: Board) -> None:
        """Show what this would change; ``board`` names its places and times."""
        self._proposed, self._board = proposed, board
        names = {
            How.FRESH: lambda: self.tr("New plan"),
            How.REPAIR: lambda: self.tr("Repair"),
            How.FILL: lambda: self.tr("Fill in"),
        }
        self.heading.tell(names[proposed.how])
        self.retell_all()
        self.show()
        self.accept_button.setFocus()

    def accept(self) -> None:
        """Put it in force."""
        if self._proposed is not None and self._proposed.news.lines:
            self.accepted.emit(self._proposed)

    def leave(self) -> None:
        """Forget it."""
        self.forget()
        self.left.emit()

    def forget(self) -> None:
        """Nothing is proposed any more."""
        self._proposed = None
        self.hide()

    def retell_all(self) -> None:
        """Say everything in the present language."""
        if self._proposed is None or self._board is None:
            return
        news = self._proposed.news
        self._summary.tell(summary(news))
        self._proof.setVisible(news.proved)
        self.accept_button.setEnabled(bool(news.lines))
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._lines = []
        self._section(self.tr("Moved"), news.moved)
        self._section(self.tr("Added"), news.added)
        self._section(self.tr("Dropped"), news.dropped)
        if news.told:
            self._put(_heading(self.tr("To be told"), len(news.told)))
            for told in news.told[:_MOST]:
                self._put(_Called(told))
            self._count_rest(len(news.told))
        self._column.addStretch(1)

    def words(self) -> list[str]:
        """Each line as it is read."""
        return [line.accessibleName() for line in self._lines if line.accessibleName()]

    def _section(self, title: str, lines: Sequence[Line]) -> None:
        if not lines or self._board is None:
            return
        self._put(_heading(title, len(lines)))
        for line in lines[:_MOST]:
            row = _Change(line, self._board)
            row.chosen.connect(self.line_chosen)
            self._put(row)
        self._count_rest(len(lines))

    def _count_rest(self, number: int) -> None:
        if number > _MOST:
            rest = Label(self.tr("and %n more", "", number - _MOST), "small", "text2")
            rest.setContentsMargins(16, 6, 16, 6)
            self._put(rest)

    def _put(self, widget: QWidget) -> None:
        self._lines.append(widget)
        self._column.addWidget(widget)
        widget.show()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(8)
        head.addWidget(self._summary)
        head.addWidget(self._proof)
        inside = Panel()
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        inside.setLayout(self._column)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(8)
        foot.addWidget(self.leave_button)
        foot.addStretch(1)
        foot.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(head)
        column.addWidget(Separator())
        column.addWidget(Scroll(inside), 1)
        column.addWidget(Separator())
        column.addLayout(foot)


def summary(news: News) -> str:
    """What changes, in one line."""
    if not news.lines:
        return translate("meetings", "Nothing would change.")
    parts = (
        (translate("meetings", "{number} moved"), len(news.moved)),
        (translate("meetings", "{number} added"), len(news.added)),
        (translate("meetings", "{number} dropped"), len(news.dropped)),
        (translate("meetings", "{number} untouched"), news.untouched),
    )
    return " · ".join(form.format(number=count(number)) for form, number in parts if number)


def _heading(title: str, number: int) -> QWidget:
    heading = SectionHeader(title, count(number))
    heading.setContentsMargins(16, 8, 16, 0)
    return heading


class _Change(Panel):
    """One meeting that changes: from where to where."""

    chosen = Signal(object)

    def __init__(self, line: Line, board: Board) -> None:
        super().__init__()
        self._request = line.request_id
        pair = f"{short_name(line.asking)} × {short_name(line.asked)}"
        where = self._where(line, board)
        icon, color = _LOOK[line.before is not None, line.after is not None]
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel(icon, color, 14))
        head.addWidget(ElidedLabel(pair, "body"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 7)
        column.setSpacing(1)
        column.addLayout(head)
        below = QHBoxLayout()
        below.setContentsMargins(20, 0, 0, 0)
        below.addWidget(ElidedLabel(where, "small", "text2", tabular=True))
        column.addLayout(below)
        self.setAccessibleName(f"{pair}, {where}")

    def _where(self, line: Line, board: Board) -> str:
        """From where to where; a day and an hour that stay are said once."""
        cells = [cell for cell in (line.before, line.after) if cell is not None]
        places = [place_words(board.row_of.get(cell.spot)) for cell in cells]
        first = f"{moment_words(board, cells[0])} · {places[0]}"
        if line.before is None or line.after is None:
            return first if line.is_wanted else f"{first} · {self.tr('no longer asked for')}"
        if line.keeps_its_slot:
            return f"{first} → {places[1]}"
        return f"{first} → {time_words(board, line.after, line.before, short=True)} · {places[1]}"

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.chosen.emit(self._request)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        foot = self.height() - 1
        paint.hairline(QPainter(self), 16, foot, self.width(), foot)


class _Called(Panel):
    """A party that must be told, with its people and their numbers."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        name = full_name(told.party)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(ElidedLabel(name, "body"), 1)
        number = self.tr("%n meeting(s)", "", told.meetings)
        head.addWidget(Label(number, "small", "text2", tabular=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 7)
        column.setSpacing(1)
        column.addLayout(head)
        reached = [
            " ".join(part for part in (one.name, _number(one.phone, one.email)) if part)
            for one in told.contacts
        ]
        words = " · ".join(reached) or self.tr("no number known")
        column.addWidget(ElidedLabel(words, "small", "text2", tabular=True))
        self.setAccessibleName(f"{name}, {number}, {words}")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        foot = self.height() - 1
        paint.hairline(QPainter(self), 16, foot, self.width(), foot)


def _number(phone: str, email: str) -> str:
    """Enough to recognise; the whole number is asked for where that is written down."""
    return masked_phone(phone) if phone else masked_email(email)


_LOOK: dict[tuple[bool, bool], tuple[str, ColorName]] = {
    (True, True): ("move", "accentText"),
    (False, True): ("calendar-plus", "success"),
    (True, False): ("calendar-x", "warning"),
}
