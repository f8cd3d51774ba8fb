"""Small painted parts of the dialog: the four steps, the place to drop a file, the outcome."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path
from string import Formatter

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from app.ui.language import Text, say
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import IconLabel, Label, SecondaryButton, paint
from app.ui.widgets.base import Painted

_DISC = 20
_GAP = 8
_LINE = 32


class Step(IntEnum):
    """Where the dialog stands."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    IMPORT = 3


class StepTrail(Painted):
    """The steps in a row: a tick for what is done, a filled number for where we are."""

    def __init__(self, names: Sequence[Text]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._here = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, here: int) -> None:
        """Stand at this step."""
        self._here = here
        self.setAccessibleName(f"{here + 1} / {len(self._names)}: {say(self._names[here])}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = sum(self._width(name) for name in self._names)
        between = (len(self._names) - 1) * (_LINE + 2 * 12)
        return QSize(words + between, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        for number, name in enumerate(self._names):
            self._paint_step(painter, left, number, say(name))
            left += self._width(name) + 12
            if number + 1 < len(self._names):
                middle = self.height() // 2
                paint.hairline(painter, left, middle, left + _LINE, middle)
                left += _LINE + 12

    def _paint_step(self, painter: QPainter, left: int, number: int, name: str) -> None:
        disc = QRect(left, (self.height() - _DISC) // 2, _DISC, _DISC)
        half = _DISC / 2
        here = number == self._here
        if number < self._here:
            paint.rounded(painter, disc, half, theme().color("accentTint"))
            tick = pixmap("check", "accentText", 12, self.devicePixelRatioF())
            painter.drawPixmap(disc.topLeft() + QPoint(4, 4), tick)
        else:
            ground: ColorName = "accent" if here else "surface"
            edge = None if here else theme().color("border")
            paint.rounded(painter, disc, half, theme().color(ground), edge)
            ink = theme().color("onAccent" if here else "text2")
            face = theme().strong("caption", tabular=True)
            middle = Qt.AlignmentFlag.AlignHCenter
            paint.text(painter, disc, str(number + 1), face, ink, middle)
        room = QRect(disc.right() + 1 + _GAP, 0, self.width(), self.height())
        color: ColorName = "text" if here else "text2"
        paint.text(painter, room, name, self._face(here=here), theme().color(color))

    def _face(self, *, here: bool) -> QFont:
        return theme().strong("body") if here else theme().font("body")

    def _width(self, name: Text) -> int:
        return _DISC + _GAP + paint.width_of(say(name), theme().strong("body"))


class DropZone(Painted):
    """A file dropped here is chosen; so is one from the picker."""

    dropped = Signal(object)

    def __init__(self, on_choose: Callable[[], object]) -> None:
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)
        self.setFixedHeight(208)
        self.button = SecondaryButton(
            lambda: self.tr("Choose file…"), "folder-open", size="large", on_click=on_choose
        )
        column = QVBoxLayout(self)
        column.setSpacing(theme().space(1))
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(IconLabel("file-spreadsheet", "accent", 32), 0, centre)
        column.addSpacing(theme().space(2))
        column.addWidget(Label(lambda: self.tr("Drop a sheet here"), "lead"), 0, centre)
        hint = lambda: self.tr(  # noqa: E731 - a text
            "Excel (XLSX), CSV, JSON; schedules, calendars, cards. Nothing is written by reading."
        )
        column.addWidget(Label(hint, "body", "text2"), 0, centre)
        column.addSpacing(theme().space(3))
        column.addWidget(self.button, 0, centre)
        column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            self._lift(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._lift(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._lift(over=False)
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground: ColorName = "accentTint" if self._over else "subtle"
        pen = QPen(theme().color("accent" if self._over else "borderStrong"), 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme().color(ground))
        radius = theme().radius("panel")
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)

    def _lift(self, *, over: bool) -> None:
        self._over = over
        self.update()


class Outcome(Painted):
    """One sentence whose figures stand out: 将新增 174，合并 1，跳过 3."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence: Text = ""
        self._figures: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, sentence: Text, **figures: int) -> None:
        """Show the sentence with its figures; ``skipped`` is red when it is not 0."""
        self._sentence, self._figures = sentence, figures
        self.retell()

    def words(self) -> str:
        """The whole sentence."""
        return say(self._sentence).format(**{k: f"{n:,}" for k, n in self._figures.items()})

    def retell(self) -> None:
        self.setAccessibleName(self.words())
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(sum(paint.width_of(w, face) for w, face, _ in self._parts()), 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        for words, face, color in self._parts():
            wide = paint.width_of(words, face)
            room = QRect(left, 0, wide + 2, self.height())
            paint.text(painter, room, words, face, theme().color(color))
            left += wide

    def _parts(self) -> Sequence[tuple[str, QFont, ColorName]]:
        parts: list[tuple[str, QFont, ColorName]] = []
        for words, name, _, _ in Formatter().parse(say(self._sentence)):
            if words:
                parts.append((words, theme().font("body"), "text2"))
            if name:
                alarming = name == "skipped" and self._figures[name] > 0
                face = theme().strong("body", tabular=True)
                color: ColorName = "danger" if alarming else "text"
                parts.append((f"{self._figures[name]:,}", face, color))
        return parts
